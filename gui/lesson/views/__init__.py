"""How questions are answered on screen. Each file of this package registers the view of one kind."""

import pkgutil
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.datasets import Data
from engine.lessons.answers import Answers
from engine.lessons.question import Question
from engine.lessons.statement import Answer
from engine.lessons.text import Outcome
from gui.language.words import tr
from gui.lesson.marks import mark_for
from gui.lesson.page_text import ON_SCREEN, prose
from gui.style.look import Look

Q = TypeVar("Q", bound=Question)
V = TypeVar("V", bound="type[AnswerView[Any]]")


class AnswerView(QWidget, Generic[Q]):
    """Takes answers to questions of the kind Q and shows them; `column` is for its widgets.

    Made once, then given one question after another. `counts` says that the answers of a class are counted;
    of one person's, `show_answers` is given none but the last. `held_to` is what answers are held to, such as
    a boundary, once it is measured; `decided_by` the number that a measured answer follows from, if need be.
    """

    voted = Signal(int, int)  # row, by how many
    number_given = Signal(float)
    number_taken_back = Signal(float)
    lines_drawn = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts = False
        self.held_to: Any = None
        self.decided_by: Answer | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def set_look(self, look: Look) -> None:
        """Draw in these colours and sizes."""

    def set_data(self, data: Data) -> None:
        """Have this data to draw on."""

    def begin(self) -> None:
        """Drop what is being answered: another question is asked."""

    def show_answers(self, question: Q, answers: Answers, outcome: Outcome | None) -> None:
        """What was answered, and what was measured once that is known."""
        raise NotImplementedError

    def sentence(self, question: Q, answers: Answers, measured: Answer) -> str:
        """What was measured, and of one person what was answered, in words."""
        told = tr("It is {answer}.").format(answer=in_words(question, measured))
        return self.beside_own(told, tr("You said {answer}"), question, answers, measured)

    def beside_own(self, told: str, said: str, question: Q, answers: Answers, measured: Answer) -> str:
        """What is told, and of one person that this was `said`, with whether it is right."""
        own = None if self.counts else own_answer(question, answers)
        if own is None:
            return told
        sign = mark_for(question.score(own, measured).right).sign
        return f"{told} {said.format(answer=in_words(question, own))} {sign}"


def in_words(question: Question, answer: Answer) -> str:
    """An answer as the question tells it: options are an author's text, figures are by the locale already."""
    told = question.told(answer, ON_SCREEN)
    return prose(told) if isinstance(answer, str) else told


def own_answer(question: Question, answers: Answers) -> Answer | None:
    """What one person has answered; None where that is nothing."""
    if answers.numbers:
        return answers.numbers[0]
    rows = (row for row, votes in zip(question.rows, answers.votes, strict=False) if votes)
    return next((question.meant_by(row) for row in rows), None)


def measured_number(outcome: Outcome | None) -> float | None:
    """What was measured, where that is a number."""
    measured = None if outcome is None else outcome.measured
    return None if measured is None or isinstance(measured, str) else float(measured)


def marked(
    question: Question, numbers: Sequence[float], outcome: Outcome | None
) -> tuple[tuple[float, bool | None], ...]:
    """Numbers that were given, each with whether it is right, or None until that is known."""
    measured = None if outcome is None else outcome.measured
    if measured is None:
        return tuple((number, None) for number in numbers)
    return tuple((number, question.score(number, measured).right) for number in numbers)


views: dict[type[Question], type[AnswerView[Any]]] = {}


def register(kind: type[Question]) -> Callable[[V], V]:
    """Decorate the view of a kind of question; ValueError where there is one."""

    def enter(view: V) -> V:
        if kind in views:
            raise ValueError(f"{kind.__name__!r} has two views")
        views[kind] = view
        return view

    return enter


for _file in pkgutil.iter_modules(__path__, f"{__name__}."):
    import_module(_file.name)
