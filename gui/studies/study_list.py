"""The list of studies: what each is, how far it has come, and buttons to pause, go on and remove."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.language.words import refusal, tr
from gui.studies.listed import ListedStudy, Standing
from gui.studies.study_words import progress_of, title_of
from gui.style.icons import icon
from gui.style.look import USUAL_LOOK, Look
from gui.widgets.card_button import CardButton
from gui.widgets.elided import ElidedLabel
from gui.widgets.plain import PlainLabel, plain_tip
from gui.widgets.tool_button import tool_button

ICON = 16  # pixels at scale 1
MOST_ROWS = 3  # in view where the list stands over the picture


class StudyRow(CardButton):
    """One study. A click on it looks at it; `turned` asks to pause or to go on, `removed` to remove it."""

    turned = Signal()
    removed = Signal()

    def __init__(self, listed: ListedStudy, look: Look, parent: QWidget | None = None) -> None:
        title = listed.place.name if listed.study is None else title_of(listed.study)
        super().__init__(title, "", parent)
        self.listed = listed
        self.title, self.progress = ElidedLabel(title), ElidedLabel()
        self.title.setProperty("type", "heading")
        self.progress.setProperty("type", "caption")
        self.problem = PlainLabel()
        self.problem.setProperty("type", "caption")
        self.problem.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
        self.turn, self.remove = tool_button("", "", ""), tool_button("", "", "")
        for button, asked in ((self.turn, self.turned), (self.remove, self.removed)):
            button.setObjectName("plain")
            button.clicked.connect(asked)
        for words in (self.title, self.progress, self.problem, self.bar):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = QVBoxLayout()
        for part in (self.title, self.bar, self.progress, self.problem):
            self._words.addWidget(part)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self.turn)
        self._row.addWidget(self.remove)
        self._look = look
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._row.setContentsMargins(look.px(10), look.px(6), look.px(6), look.px(6))
        self._row.setSpacing(look.px(4))
        self._words.setSpacing(look.px(3))
        self.remove.setIcon(icon("remove", look.palette.secondary))
        for button in (self.turn, self.remove):
            button.setIconSize(QSize(look.px(ICON), look.px(ICON)))
        self.show_listed(self.listed)

    def show_listed(self, listed: ListedStudy) -> None:
        self.listed = listed
        progress = progress_of(listed)
        self.progress.setText(progress)
        problem = "" if listed.problem is None else refusal(listed.problem)
        self.setAccessibleDescription("\n".join(filter(None, (progress, problem))))
        self.bar.setRange(0, max(1, listed.total))
        self.bar.setValue(listed.done)
        self.bar.setVisible(listed.standing not in (Standing.DONE, Standing.FAILED))
        self.progress.setVisible(bool(progress))
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.turn.setVisible(listed.can_pause or listed.can_go_on)
        name(self.turn, tr("Pause this study") if listed.can_pause else tr("Go on with this study"))
        taken_off = tr("Take this study off the list; its file stays")
        name(self.remove, taken_off if listed.is_from_elsewhere else tr("Remove this study and its results"))
        self.turn.setIcon(icon("pause" if listed.can_pause else "play", self._look.palette.text))

    def show_chosen(self, chosen: bool) -> None:
        self.setProperty("state", "chosen" if chosen else "")
        self.style().polish(self)


def name(button: QToolButton, words: str) -> None:
    button.setToolTip(plain_tip(words))
    button.setAccessibleName(words)


class StudyList(QScrollArea):
    """`chosen`, `turned` and `removed` carry the file of the study that is meant."""

    chosen = Signal(object)
    turned = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[Path, StudyRow] = {}
        self._look = USUAL_LOOK
        inside = QWidget()
        inside.setObjectName("columns")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Studies"))

    def set_look(self, look: Look) -> None:
        self._look = look
        self._column.setSpacing(look.px(6))
        for row in self.rows.values():
            row.set_look(look)

    def show_studies(self, studies: Sequence[ListedStudy]) -> None:
        """A row each, in this order; rows that were there stay."""
        before, self.rows = self.rows, {}
        for number, listed in enumerate(studies):
            row = before.pop(listed.place, None) or self._row_of(listed)
            self.rows[listed.place] = row
            self._column.insertWidget(number, row)
            row.show_listed(listed)
        for row in before.values():
            row.hide()
            row.deleteLater()

    def _row_of(self, listed: ListedStudy) -> StudyRow:
        row = StudyRow(listed, self._look)
        row.clicked.connect(self._choose)
        row.turned.connect(self._turn)
        row.removed.connect(self._remove)
        return row

    def show_listed(self, listed: ListedStudy) -> None:
        row = self.rows.get(listed.place)
        if row is not None:
            row.show_listed(listed)

    def show_chosen(self, place: Path | None) -> None:
        for each, row in self.rows.items():
            row.show_chosen(each == place)

    def wanted_height(self) -> int:
        """Pixels that a few rows take."""
        shown = [*self.rows.values()][:MOST_ROWS]
        return sum(row.sizeHint().height() for row in shown) + self._column.spacing() * max(0, len(shown) - 1)

    @Slot()
    def _choose(self) -> None:
        row = self.sender()
        if isinstance(row, StudyRow):
            self.chosen.emit(row.listed.place)

    @Slot()
    def _turn(self) -> None:
        row = self.sender()
        if isinstance(row, StudyRow):
            self.turned.emit(row.listed.place)

    @Slot()
    def _remove(self) -> None:
        row = self.sender()
        if isinstance(row, StudyRow):
            self.removed.emit(row.listed.place)
