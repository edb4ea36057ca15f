"""How a number is given: on a slider, or typed."""

from PySide6.QtWidgets import QWidget

from engine.lessons.answers import Answers
from engine.lessons.questions.number import NumberOnSlider
from engine.lessons.text import Outcome
from gui.lesson.number_entry import NumberEntry
from gui.lesson.views import AnswerView, register


@register(NumberOnSlider)
class NumberView(AnswerView[NumberOnSlider]):
    """A slider and a field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = NumberEntry(on_slider=True)
        self.entry.given.connect(self.number_given)
        self.column.addWidget(self.entry)

    def show_answers(self, question: NumberOnSlider, answers: Answers, outcome: Outcome | None) -> None:
        self.entry.show_numbers(question.low, question.high, question.format, answers)
