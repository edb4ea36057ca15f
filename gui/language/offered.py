"""The languages that the laboratory speaks. No Qt here: the command line offers them too."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """One of them: its code in ISO 639, and what it calls itself."""

    code: str
    name: str


LANGUAGES = (Language("en", "English"), Language("de", "Deutsch"), Language("es", "Español"))
CODES = tuple(language.code for language in LANGUAGES)
ENGLISH = CODES[0]  # what the code says, without a translation
DESKTOP = ""  # chosen where it is to be the desktop's language
