"""Wording: how the words, figures and texts of a sheet are told: as they are, or as a screen shows them."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from engine.messages.message import Note, Wording

SIGN = re.compile(r"[!-/:-@\[-`{-~]")  # that may mean something in Markdown
THIN_SPACE = "\u202f"  # which no line breaks at


def escaped(text: str) -> str:
    """A text between a page's words in Markdown: none of its signs mean anything there."""
    return SIGN.sub(r"\\\g<0>", text)


def unbroken(text: str) -> str:
    """A text with no % on another line than its figure."""
    return text.replace(" %", f"{THIN_SPACE}%")


@dataclass(frozen=True)
class SheetWording:
    """`words` and `figures` are the sheet's own, `prose` and `code` are of the texts of a lesson's author.

    `figures_in_text` are measured ones that stand in such a text, before `prose` goes through it. `picture`
    makes HTML of a picture's words and address; without it there are its words.
    """

    words: Callable[[str], str] = str
    figures: Callable[[str], str] = unbroken
    figures_in_text: Callable[[str], str] = unbroken
    prose: Callable[[str], str] = unbroken
    code: Callable[[str], str] = unbroken
    picture: Callable[[str, str], str] | None = None

    @property
    def plain(self) -> Wording:
        return Wording(self.words, self.figures)

    @property
    def in_text(self) -> Wording:
        return Wording(self.words, self.figures_in_text)

    @property
    def in_markdown(self) -> Wording:
        return Wording(lambda text: escaped(self.words(text)), self.figures_in_text)

    def name(self, text: str) -> str:
        """What may be a word of the laboratory's, as a run's name, or one of the author's."""
        return self.words(text) if isinstance(text, Note) else self.prose(text)
