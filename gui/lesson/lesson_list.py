"""The lessons there are, with what has been done of each, and the way into them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.language.words import tr
from gui.lesson.marks import NONE, RIGHT, put_mark
from gui.lesson.page_text import prose
from gui.style.look import USUAL_LOOK, Look
from gui.widgets.plain import PlainLabel, plain_tip

GAP, PADDING = 8, 10  # pixels at scale 1


@dataclass(frozen=True)
class Listed:
    """A lesson in the list: how many pages and questions it has, and how many of them are done."""

    path: Path
    title: str
    about: str
    pages: int
    questions: int
    pages_done: int = 0
    answered: int = 0
    right: int = 0
    is_open: bool = False

    @property
    def is_finished(self) -> bool:
        return self.pages_done >= self.pages

    @property
    def is_begun(self) -> bool:
        return self.pages_done > 0


def state_of(lesson: Listed) -> str:
    """What has been done of a lesson, in words."""
    pages = tr("{done} of {all} pages").format(done=lesson.pages_done, all=lesson.pages)
    parts = [tr("✓ Finished") if lesson.is_finished else pages]
    if lesson.questions:
        words = tr("{answered} of {all} questions answered, {right} right")
        parts.append(words.format(answered=lesson.answered, all=lesson.questions, right=lesson.right))
    return " · ".join(parts)


class LessonRow(QFrame):
    """One lesson of the list."""

    def __init__(self, lesson: Listed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.lesson = lesson
        self.title, self.about = PlainLabel(prose(lesson.title)), PlainLabel(prose(lesson.about))
        self.state = PlainLabel(state_of(lesson) if lesson.is_begun else "")
        self.title.setProperty("type", "title")
        self.state.setProperty("type", "caption")
        put_mark(self.state, (RIGHT if lesson.is_finished else NONE).name)
        for label in (self.title, self.about, self.state):
            label.setWordWrap(True)
        goes_on = lesson.is_begun and not lesson.is_finished
        self.open = QPushButton(tr("Go on") if goes_on or lesson.is_open else tr("Open"))
        self.anew = QPushButton(tr("Start again"))
        for button, tip in (
            (self.open, tr("Go on with “{}”") if goes_on else tr("Open “{}”")),
            (self.anew, tr("Start “{}” again and discard its answers")),
        ):
            words = tip.format(lesson.title)
            button.setToolTip(plain_tip(words))
            button.setAccessibleName(words)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open)
        buttons.addWidget(self.anew)
        buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        for label in (self.title, self.about, self.state):
            self._column.addWidget(label)
        self._column.addLayout(buttons)
        for widget in (self.state, self.anew):  # by now within the row, and no windows of their own
            widget.setVisible(lesson.is_begun)

    def set_look(self, look: Look) -> None:
        self._column.setContentsMargins(*[look.px(PADDING)] * 4)
        self._column.setSpacing(look.px(GAP / 2))


class LessonList(QWidget):
    """`chosen` carries the file of a lesson to open or to go on with, `anew` of one to start again."""

    chosen = Signal(object)
    anew = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = USUAL_LOOK
        self.rows: list[LessonRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._column.setSpacing(look.px(GAP))
        for row in self.rows:
            row.set_look(look)

    def show_lessons(self, lessons: Sequence[Listed]) -> None:
        if [row.lesson for row in self.rows] == [*lessons]:
            return
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [LessonRow(lesson) for lesson in lessons]
        for row in self.rows:
            row.open.clicked.connect(partial(self._choose, row.lesson.path))
            row.anew.clicked.connect(partial(self._begin_anew, row.lesson.path))
            row.set_look(self._look)
            self._column.addWidget(row)

    def _choose(self, path: Path) -> None:
        self.chosen.emit(path)

    def _begin_anew(self, path: Path) -> None:
        self.anew.emit(path)
