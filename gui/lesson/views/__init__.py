"""How questions are answered on screen. Each file of this package registers the view of one kind."""

import pkgutil
from collections.abc import Callable
from importlib import import_module
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.datasets import Data
from engine.lessons.answers import Answers
from engine.lessons.question import Question
from engine.lessons.text import Outcome
from gui.style.look import Look

Q = TypeVar("Q", bound=Question)
V = TypeVar("V", bound="type[AnswerView[Any]]")


class AnswerView(QWidget, Generic[Q]):
    """Takes answers to questions of the kind Q and shows them; `column` is for its widgets.

    Made once, then given one question after another.
    """

    voted = Signal(int, int)  # row, by how many
    number_given = Signal(float)
    lines_drawn = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
