"""The words of a lesson's printed sheets, in the language of the screen."""

from engine.handouts import SheetWording
from gui.lesson.page_text import figure, figure_in_text, in_digits, unbroken, word

ON_SHEETS = SheetWording(word, figure, figure_in_text, unbroken, lambda code: in_digits(unbroken(code)))
