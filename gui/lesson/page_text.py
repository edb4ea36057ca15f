"""The texts of a lesson's page as they are shown: its words and figures in the language of the screen.

Lessons write figures with a point in every language.
"""

import re

from engine.diagnosis import rules
from engine.messages.message import Note, Wording
from gui.language.numbers import THIN_SPACE, localised, with_power
from gui.language.words import in_words

HEADLINES = frozenset(rule.label for rule in rules.values())
THOUSANDS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?!,?\d)")
SIGN = re.compile(r"[!-/:-@\[-`{-~]")
COMMA = "\ue000"  # of a measured figure, until it stands among an author's, who has commas between thousands
DECIMAL = re.compile(r"\d\.\d")


def word(text: str) -> str:
    """A word that was measured: a verdict, pass and the like, a run's name, or what is the lesson's own."""
    return in_words(text) if isinstance(text, Note) or text in HEADLINES else text


def figure(number: str) -> str:
    """A measured number; the space before its % is already there."""
    return localised(number.replace(" %", "%"))


def figure_in_text(number: str) -> str:
    """The same between an author's words, which `prose` goes through."""
    return figure(number).replace(",", COMMA)


def word_in_markdown(text: str) -> str:
    """The same between a page's words: none of its signs mean anything there."""
    return SIGN.sub(r"\\\g<0>", word(text))


ON_SCREEN = Wording(word, figure)
IN_MARKDOWN = Wording(word_in_markdown, figure_in_text)


def unbroken(text: str) -> str:
    """A text with its figures by the locale, and no % on another line than its figure."""
    return prose(text).replace(" %", f"{THIN_SPACE}%")


def prose(text: str) -> str:
    """A text of a lesson's author, with spaces between thousands; a comma would be a point elsewhere."""
    return THOUSANDS.sub(lambda figure: localised(figure[0]), with_power(text)).replace(COMMA, ",")


def in_digits(code: str) -> str:
    """A setting with its figures by the locale."""
    return DECIMAL.sub(lambda figure: localised(figure[0]), with_power(code))
