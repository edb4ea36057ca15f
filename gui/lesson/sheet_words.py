"""The words of a lesson's printed sheets, in the language of the screen."""

from engine.handouts import SheetWording
from gui.lesson.page_text import figure, in_digits, unbroken, word

ON_SHEETS = SheetWording(word, figure, unbroken, lambda code: in_digits(unbroken(code)))
