"""Confusion matrix: which class is taken for which, and the examples of one cell."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.datasets import Data
from engine.datasets.shape import class_name
from engine.experiment.model import Experiment
from engine.measures.confusion import CONFUSION, Confusion, ConfusionTable
from engine.output.frame import RunFrame
from gui.editing.picked import Picked
from gui.language.words import said, tr
from gui.panels.confusion_matrix import ConfusionMatrix
from gui.panels.docking import OneRunPanel, register
from gui.panels.example_list import ExampleList
from gui.style.look import Look
from gui.widgets.figures_text import Cell, Rows, apart
from gui.widgets.key_override import KeyOverride
from gui.widgets.plain import PlainLabel

WIDE = 2  # times as wide as high


class MatrixArea(QScrollArea):
    """The matrix, in sight as a whole where it can be, and the rest below it, or beside it in a wide room."""

    def __init__(self, matrix: ConfusionMatrix, parts: QBoxLayout) -> None:
        super().__init__()
        self._matrix, self._parts = matrix, parts

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().size()
        beside = room.width() >= WIDE * room.height()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(across if beside else down)
        self._matrix.fit_into(room.height())


@register(
    "confusion",
    "Confusion matrix",
    "How many examples of each class are taken for which; a click on a cell shows them",
)
class ConfusionPanel(OneRunPanel):
    """Draws the measure `confusion` of the chosen run, of the training set or of the test set."""

    measures = (CONFUSION,)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._data: Data | None = None
        self._found: Confusion | None = None
        self.part = QComboBox()
        self.part.setAccessibleName(tr("Examples"))
        for words, training in ((tr("Test set"), False), (tr("Training set"), True)):
            self.part.addItem(words, training)
        KeyOverride(self.part, letters=True)
        self.part.currentIndexChanged.connect(self._show)
        self.matrix = ConfusionMatrix()
        self.matrix.setAccessibleName(tr("Confusion matrix: a row for each class, a column for each answer"))
        self.matrix.picked.connect(self._show)
        self.words, self.of_cell = PlainLabel(), PlainLabel()
        self.words.setProperty("type", "caption")
        for label in (self.words, self.of_cell):
            label.setWordWrap(True)
        self.examples = ExampleList()
        self.examples.chosen.connect(self._pick_one)
        above = QHBoxLayout()
        above.addWidget(self.chooser, 1)
        above.addWidget(self.part)
        inside = QWidget()
        self._told = QVBoxLayout()
        for widget in (self.words, self.of_cell):
            self._told.addWidget(widget)
        self._told.addWidget(self.examples, 1)
        self._told.addStretch(0)  # words stand at the top where there is nothing else
        self._inner = QBoxLayout(QBoxLayout.Direction.TopToBottom, inside)
        self._inner.addWidget(self.matrix, 1, Qt.AlignmentFlag.AlignTop)
        self._inner.addLayout(self._told, 1)
        scrolled = MatrixArea(self.matrix, self._inner)
        scrolled.setWidget(inside)
        scrolled.setWidgetResizable(True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is inside takes the keys
        # The matrix is as high as it is wide: a bar that came and went would change both, for ever.
        scrolled.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for part in (inside, scrolled.viewport()):
            part.setAutoFillBackground(False)  # the card is behind
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(above)
        self._layout.addWidget(scrolled, 1)

    def set_look(self, look: Look) -> None:
        self._layout.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        self._inner.setContentsMargins(0, 0, 0, 0)
        for layout in (self._layout, self._inner, self._told):
            layout.setSpacing(look.px(6))
        for widget in (self.chooser, self.matrix, self.examples):
            widget.set_look(look)

    def show_runs(self, experiment: Experiment) -> None:
        self._names, self._found = experiment.class_names, None
        self.matrix.choose(None)
        super().show_runs(experiment)
        self._show()

    def show_data(self, data: Data) -> None:
        self._data = data

    def show_run(self, run: RunFrame, words: bool) -> None:
        self._found = run[CONFUSION]
        if words:
            self._show()

    @property
    def training(self) -> bool:
        """Whether the training set is shown, not the test set."""
        return bool(self.part.currentData())

    @property
    def table(self) -> ConfusionTable | None:
        """What is shown: None where numbers are predicted, or nothing was measured yet."""
        if self._found is None:
            return None
        return self._found.train if self.training else self._found.test

    @Slot()
    def _show(self) -> None:
        table = self.table
        for widget in (self.matrix, self.of_cell, self.examples):
            widget.setVisible(table is not None)
        if table is None:
            self.words.setText(
                "" if self._names else tr("These data have numbers to predict, and no classes.")
            )
            self.picked_out.emit(None)
            return
        self.words.setText(
            tr("Rows: the class it is; columns: the class that is answered. Colour: the share of the row.")
        )
        self.matrix.show_counts(table.counts, self._names)
        cell = self.matrix.chosen
        if cell is None:
            self.of_cell.setText(tr("Click a cell, or press Enter on it, to see its examples."))
            self.examples.clear()
            self.picked_out.emit(None)
            return
        self.of_cell.setText(self.matrix.words_of(cell))
        examples = tuple(table.examples(*cell).tolist())
        if self._data is not None:
            truth, answer = (said(self._names[label]) or str(label) for label in cell)
            self.examples.show_examples(self._data, self.training, examples, truth, answer)
        self._pick(examples)

    def _pick(self, examples: tuple[int, ...]) -> None:
        self.picked_out.emit(Picked(self.chooser.run, self.training, examples))

    @Slot(int)
    def _pick_one(self, example: int) -> None:
        """Have this example alone be found in the picture, until the next figures come."""
        self._pick((example,))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.picked_out.emit(None)

    def copied(self) -> Rows:
        """The counts, a row for each class."""
        table = self.table
        if table is None:
            return ()
        names = [said(class_name(self._names, label)) for label in range(len(table.counts))]
        heads: list[Cell] = [tr("Class"), *names]
        return [heads, *([name, *row] for name, row in zip(names, table.counts.tolist(), strict=True))]

    def drawn_cells(self) -> Rows:
        """The counts, and under them the examples of the cell that is chosen."""
        return apart((self.copied(), self.examples.copied()))
