"""How a number is given: on a slider, or typed."""

from PySide6.QtWidgets import QWidget

from engine.lessons.answers import Answers
from engine.lessons.questions.number import NumberOnSlider
from engine.lessons.text import Outcome
from gui.lesson.number_entry import NumberEntry, NumberRange
from gui.lesson.views import AnswerView, marked, measured_number, register
from gui.style.look import Look


@register(NumberOnSlider)
class NumberView(AnswerView[NumberOnSlider]):
    """A slider and a field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = NumberEntry()
        self.entry.given.connect(self.number_given)
        self.entry.taken_back.connect(self.number_taken_back)
        self.column.addWidget(self.entry)

    def set_look(self, look: Look) -> None:
        self.entry.set_look(look)

    def begin(self) -> None:
        self.entry.begin()

    def show_answers(self, question: NumberOnSlider, answers: Answers, outcome: Outcome | None) -> None:
        range_ = NumberRange(question.low, question.high, question.format)
        measured = measured_number(outcome)
        numbers = marked(question, answers.numbers, outcome)
        self.entry.show_numbers(range_, numbers, measured, not answers.locked, self.counts)
