"""How a whole number is given: on a slider, typed, or by its key."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from engine.lessons.answers import Answers
from engine.lessons.questions.count import Count
from engine.lessons.text import Outcome
from gui.lesson.number_entry import NumberEntry, NumberRange
from gui.lesson.views import AnswerView, marked, measured_number, register
from gui.style.look import Look


@register(Count)
class CountView(AnswerView[Count]):
    """A slider and a field. Of few numbers each has a row, as on a sheet of paper: it is voted for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low, self._has_rows = 0, False
        self.entry = NumberEntry()
        self.entry.given.connect(self._give)
        self.entry.taken_back.connect(self._take_back)
        self.column.addWidget(self.entry)

    @Slot(float)
    def _give(self, number: float) -> None:
        if self._has_rows:
            self.voted.emit(round(number) - self._low, 1)
        else:
            self.number_given.emit(number)

    @Slot(float)
    def _take_back(self, number: float) -> None:
        if self._has_rows:
            self.voted.emit(round(number) - self._low, -1)
        else:
            self.number_taken_back.emit(number)

    def set_look(self, look: Look) -> None:
        self.entry.set_look(look)

    def begin(self) -> None:
        self.entry.begin()

    def show_answers(self, question: Count, answers: Answers, outcome: Outcome | None) -> None:
        self._low, self._has_rows = question.low, bool(question.rows)
        voted = zip(question.rows, answers.votes, strict=False)
        numbers = [float(row) for row, votes in voted for _ in range(votes)] or answers.numbers
        range_ = NumberRange(question.low, question.high, is_whole=True)
        measured = measured_number(outcome)
        given = marked(question, numbers, outcome)
        self.entry.show_numbers(range_, given, measured, not answers.locked, self.counts)
