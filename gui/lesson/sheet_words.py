"""The words of a lesson's printed sheets, in the language of the screen, and its pictures."""

from dataclasses import replace
from pathlib import Path

from engine.handouts import SheetWording
from gui.lesson.page_text import figure, figure_in_text, in_digits, unbroken, word
from gui.lesson.sheet_pictures import SheetPictures

ON_SHEETS = SheetWording(word, figure, figure_in_text, unbroken, lambda code: in_digits(unbroken(code)))


def on_sheets_of(lesson: Path) -> SheetWording:
    """The same for the lesson in a file, whose pictures stand beside it."""
    return replace(ON_SHEETS, picture=SheetPictures(lesson.parent).html)
