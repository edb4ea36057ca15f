"""What is asked before a table is imported: how it is read, which columns are meant, what is held out."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from engine.datasets import make_data
from engine.datasets.scaling import scalings
from engine.datasets.shape import MOST_FEATURES
from engine.experiment.model import GivenSettings
from engine.messages.problems import ExperimentError
from engine.own_data.own_points import dataset_of
from engine.own_data.table_points import Found
from engine.tables.choices import NONE, Choices
from engine.tables.reading import Table
from gui.files.reading import SMALL, Reader
from gui.files.table_preview import TablePreview, TableRequest, preview_of
from gui.language.numbers import count
from gui.language.words import refusal, said, tr
from gui.own_data.asking import Asking, Offer
from gui.own_data.column_choice import ColumnChoice
from gui.own_data.preview import ROWS, Preview
from gui.own_data.reading_fields import ReadingFields, detected
from gui.own_data.split_options import HoldingOut
from gui.panels.boundary import BoundaryPanel
from gui.style.look import Look
from gui.widgets.dialog_buttons import ok_and_cancel, reason_label
from gui.widgets.fitting import fit, lay_out
from gui.widgets.plain import PlainLabel, window_title

PICTURE = 200  # pixels at scale 1: the least side of the picture of the points
T = TypeVar("T")


class ImportDialog(QDialog):
    """Emits `chosen` with the data set that is in a file of this name and content.

    How the file is read follows from one value, the choices: every field and every answer makes another one.
    """

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        content: bytes,
        look: Look,
        parent: QWidget | None = None,
        sight: TablePreview | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(window_title(tr("Import points from “{}”").format(name)))
        self._name, self._content = name, content
        self._sight = sight or preview_of(content, TableRequest())
        self._wish = self._sight.wish  # what is looked at now, or will be
        self._reader = Reader(self, tr("Keep the previous way of reading the file"), Lock())
        self.finished.connect(self._reader.stop)
        self.found = PlainLabel()
        self.found.setProperty("type", "secondary")
        self.found.setWordWrap(True)
        self.reading = ReadingFields(look)
        self.left_out, self.notes = PlainLabel(), PlainLabel()
        for label in (self.left_out, self.notes):
            label.setProperty("type", "secondary")
            label.setWordWrap(True)
            label.hide()
        self.preview = Preview(look)
        self.picture = BoundaryPanel()
        self.picture.set_look(look)
        self.asking = Asking(look)
        self.rows = PlainLabel()
        self.rows.setProperty("type", "caption")
        self.column_choice = ColumnChoice(look)
        self.choosers, self.counts = self.column_choice.choosers, self.column_choice.counts
        self.holding_out = HoldingOut(look)
        self.problem = reason_label()
        self.buttons, self.ok = ok_and_cancel(self, tr("&Use these points"))
        self._lay_out(look)
        self._connect()
        self._show(self._sight)
        self.found.setText(detected(self.table))  # once: what is chosen instead is seen in the fields
        self.choosers["x"].setFocus()

    def _lay_out(self, look: Look) -> None:
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(look.px(10), look.px(6), look.px(10), look.px(8))
        inside.addWidget(self.preview)
        inside.addWidget(self.rows)
        self.picture.setAccessibleName(tr("The points as they will be drawn"))
        self.picture.setToolTip(tr("The training points, as they will be drawn: circles and triangles"))
        self.picture.setMinimumSize(look.px(PICTURE), look.px(PICTURE))
        shown = QHBoxLayout()
        shown.setSpacing(look.px(10))
        shown.addWidget(card, 3)
        shown.addWidget(self.picture, 1)
        choices = QHBoxLayout()
        choices.setSpacing(look.px(28))
        left = QVBoxLayout()
        left.addWidget(self.column_choice)
        left.addStretch(1)
        choices.addLayout(left, 1)
        choices.addWidget(self.holding_out, 1)
        column = QVBoxLayout()
        column.setSpacing(look.px(10))
        column.addWidget(self.found)
        column.addWidget(self.left_out)
        column.addWidget(self.notes)
        column.addWidget(self.asking)
        column.addWidget(self.reading)
        column.addLayout(shown, 1)
        column.addLayout(choices)
        layout = lay_out(self, column, self.problem, self.buttons)
        layout.setContentsMargins(*4 * (look.px(14),))
        layout.setSpacing(look.px(10))
        self.problem.setMinimumHeight(2 * self.problem.sizeHint().height())
        fit(self, QSize(look.px(800), look.px(620)))

    def _connect(self) -> None:
        self.reading.chosen.connect(self._read_anew)
        self.asking.chosen.connect(self._take_answer)
        self.holding_out.changed.connect(self._show_points)
        self.column_choice.changed.connect(self._choose_columns)

    @property
    def table(self) -> Table | None:
        """As it was read last."""
        return self._sight.table

    @Slot(object)
    def _read_anew(self, choices: Choices) -> None:
        """Read the file otherwise: what was answered about its rows and columns no longer holds."""
        self._look(replace(self._wish, choices=replace(choices, leave_out=False, decimals=NONE, label=None)))

    @Slot(object)
    def _take_answer(self, answer: Choices | str | tuple[int, ...]) -> None:
        """Choose what a button stands for: another reading of the file, a scaling, or further features."""
        if isinstance(answer, str):
            self.holding_out.scale(answer)
        elif isinstance(answer, tuple):
            self.column_choice.use_further(answer)
        else:
            self._look(replace(self._wish, choices=answer))

    @Slot()
    def _choose_columns(self) -> None:
        columns = self.column_choice.columns
        if self.table is None or columns is None:
            return
        choices = self._wish.choices
        if self._sight.columns is not None and columns.label != self._sight.columns.label:
            choices = replace(choices, label=None)  # it was about another column
        self._look(replace(self._wish, choices=choices, columns=columns, width=len(self.table.columns)))

    def _look(self, wish: TableRequest) -> None:
        """Look at the file as it is wished; a newer wish makes the answer to an older one stale."""
        self._wish = wish
        self.reading.await_reading(wish.choices)
        self._work_out(partial(preview_of, self._content, wish, self._sight), self._show)

    def _work_out(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """At once what a small file takes; a large one keeps nobody waiting. ExperimentError is told."""
        if len(self._content) > SMALL:
            self.ok.setEnabled(False)
            self._reader.begin(
                Path(self._name), lambda _: work(), done, self._refuse_points, self._show_again
            )
            return
        try:
            came = work()
        except ExperimentError as error:
            self._refuse_points(error)
        else:
            done(came)

    def _show_again(self) -> None:
        """As before it was wished otherwise."""
        self._show(self._sight)

    def _refuse_points(self, error: ExperimentError) -> None:
        sight = self._sight
        self._show_found(replace(sight, own=None, found=replace(sight.found, problems=error.problems)))

    def _show(self, sight: TablePreview) -> None:
        """Show the table, the columns that are looked at in it, and what they come to."""
        if sight.table is None or sight.table is not self.preview.table:
            self._show_table(sight.table)
        self.reading.show_reading(sight.table, sight.wish.choices)
        self._wish = sight.wish
        self.column_choice.show_columns(sight.columns, sight.further)
        self._show_found(sight)

    def _show_table(self, table: Table | None) -> None:
        self.preview.show_table(table)
        self.column_choice.show_table(table)
        if table is None:
            self.rows.clear()
            return
        self.rows.setText(
            tr("The first {} of {} rows, {} columns").format(
                min(ROWS, len(table.rows)), count(len(table.rows)), count(len(table.columns))
            )
        )

    def _show_found(self, sight: TablePreview) -> None:
        """The points that the columns are, or why there are none."""
        self._sight, own = sight, sight.own
        if sight.columns is not None:
            self.preview.show_columns(sight.columns, sight.found.styles)
        self.counts.show_classes(None if own is None else own.classes, (0, 0) if own is None else own.counts)
        self.holding_out.show_counts(None if own is None else own.counts)
        self.problem.setText("" if own is not None else self._reason(sight.found))
        self.ok.setEnabled(own is not None)
        self._show_points()

    def _reason(self, found: Found) -> str:
        """Why there are no points; what is asked above with its buttons is not said a second time."""
        asked = found.remedies or any(question.answered is None for question in found.questions)
        if asked:
            return tr("Choose one of the buttons above first.")
        return refusal(ExperimentError(found.problems))

    @Slot()
    def _show_points(self) -> None:
        """Draw the points to train on as they will be, and say how they came about."""
        found, own = self._sight.found, self._sight.own
        notes = [] if self.table is None else [*self.table.notes, *found.left_out]
        show_line(self.left_out, tr("Left out: {}").format("; ".join(map(said, notes))) if notes else "")
        show_line(self.notes, "; ".join(map(said, found.notes)))
        self.asking.ask(self._offers())
        if own is None:
            self.picture.clear()
            return
        settings = self.holding_out.settings
        words: dict[str, Any] = {
            "features": own.features,
            "classes": own.classes,
            "target": own.target,
        }
        self.picture.show_points(make_data("csv", points=own.points, **words, **settings))

    def _offers(self) -> list[Offer]:
        """What is asked, and what can be done about the problem or the size of the features."""
        found, advice = self._sight.found, self._sight.advice
        offers = [
            Offer(
                said(question.words),
                tuple((said(answer.words), answer.choices) for answer in question.answers),
                question.answered,
            )
            for question in found.questions
        ]
        if found.remedies:
            answers = tuple((said(remedy.words), remedy.choices) for remedy in found.remedies)
            offers.append(Offer(refusal(ExperimentError(found.problems)), answers))
        likely = self._sight.further
        if likely and not self.column_choice.has_further:
            words = (
                tr("1 further column holds numbers.")
                if len(likely) == 1
                else tr("{} further columns hold numbers.").format(count(len(likely)))
            )
            offers.append(Offer(words, ((tr("Use them as features"), likely[: MOST_FEATURES - 2]),)))
        if advice is not None and self.holding_out.settings["scaling"] == "none":
            offers.append(Offer(said(advice), ((tr(scalings["standardise"].label), "standardise"),)))
        return offers

    def accept(self) -> None:
        """Hand the data set over, or say what is wrong and go on asking."""
        own = self._sight.own
        if own is not None and not self._reader.reading:
            self._work_out(partial(dataset_of, own, self._name, **self.holding_out.settings), self._use)

    def _use(self, dataset: GivenSettings) -> None:
        super().accept()
        self.chosen.emit(dataset)


def show_line(label: PlainLabel, text: str) -> None:
    """A line that takes no room while it has nothing to say."""
    label.setText(text)
    label.setVisible(bool(text))
