"""Translation: the laboratory's words in another language, from the files that Qt's tools keep.

The engine has no Qt, so it reads the XML of those files itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

from engine.messages.message import Note
from engine.resources import TRANSLATIONS

ENGLISH = "en"


@dataclass(frozen=True)
class Translation:
    """What English texts are called in a language, by its code in ISO 639."""

    language: str
    words: Mapping[str, str]

    def word(self, text: str) -> str:
        """A text of the code's; in English where it has no translation."""
        return self.words.get(text, text)

    def said(self, text: str) -> str:
        """A note with all that it is made of; any other text is somebody's own and stays as it is."""
        if not isinstance(text, Note):
            return text
        values = {
            name: self.said(value) if isinstance(value, str) else value for name, value in text.values.items()
        }
        return str(Note(self.word(text.text), **values))


def translation_into(language: str) -> Translation:
    """That of the laboratory's texts; without any words where the file does not ship."""
    path = TRANSLATIONS / f"laboratory_{language}.ts"
    if language == ENGLISH or not path.is_file():
        return Translation(ENGLISH, {})
    messages = ElementTree.parse(path).iter("message")
    pairs = ((each.findtext("source"), each.findtext("translation")) for each in messages)
    return Translation(language, {source: words for source, words in pairs if source and words})
