"""Voting: answers as they are given to the question of a page, by one person or a class."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from engine.lessons.answers import MOST_STROKES, Answers, Stroke
from engine.lessons.question import Question
from gui.lesson.answering import Answering
from gui.lesson.answers import given, voted
from gui.lesson.question import QuestionView


class Voting(QObject):
    """`changed` carries the answers with one more, one fewer or another one. `asked` tells the question.

    Nothing is taken while no question is asked, or once it is locked.
    """

    changed = Signal(object)

    def __init__(
        self, answering: Answering, asked: Callable[[], tuple[Question | None, Answers]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._answering, self._asked = answering, asked

    def listen(self, view: QuestionView) -> None:
        """To what a person answers there."""
        view.voted.connect(self.vote)
        view.number_given.connect(self.give_number)
        view.number_taken_back.connect(self.take_back)
        view.lines_drawn.connect(self.draw)
        view.lock_asked.connect(self.lock)
        view.counting_asked.connect(self._answering.choose)

    @Slot(int, int)
    def vote(self, row: int, by: int = 1) -> None:
        """So many votes for a row of the question, or this row chosen."""
        question, answers = self._asked()
        if question is not None and not answers.locked:
            self.changed.emit(voted(question, answers, row, by, self._answering.counts))

    def vote_by_key(self, key: int) -> None:
        """The answer that the key of this digit stands for."""
        question, _ = self._asked()
        if question is not None:
            self.vote(question.row_of_key(key))

    @Slot(float)
    def give_number(self, number: float) -> None:
        """One number more, or this one, if it is one that the question allows."""
        question, answers = self._asked()
        if question is not None and not answers.locked:
            self.changed.emit(given(question, answers, number, self._answering.counts))

    @Slot(float)
    def take_back(self, number: float) -> None:
        """One number fewer of those that were given."""
        _, answers = self._asked()
        numbers = list(answers.of_class.numbers)
        if number in numbers and not answers.locked:
            numbers.remove(number)
            own = answers.number if answers.numbers else None  # else it was the one that is taken back
            self.changed.emit(answers.model_copy(update={"numbers": tuple(numbers), "number": own}))

    @Slot(object)
    def draw(self, strokes: tuple[Stroke, ...]) -> None:
        """Where the boundary is expected."""
        question, answers = self._asked()
        if question is not None and not answers.locked:
            self.changed.emit(answers.model_copy(update={"strokes": strokes[-MOST_STROKES:]}))

    @Slot()
    def lock(self) -> None:
        """No more answers are taken."""
        question, answers = self._asked()
        if question is not None and self._answering.counts:
            self.changed.emit(answers.model_copy(update={"locked": True}))
