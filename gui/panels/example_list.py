"""Some examples of a data set: as pictures where they are pictures, else a table of their features."""

import numpy as np
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from engine.datasets import Data
from engine.datasets.pictures import pictures_of
from gui.language.numbers import count, general
from gui.language.words import said, tr
from gui.style.look import Look
from gui.style.theme import BODY
from gui.widgets.example_images import ExampleImages
from gui.widgets.figures_text import Cell, Rows
from gui.widgets.key_override import KeyOverride

MOST_ROWS, MOST_COLUMNS = 100, 30
LOWEST = 120  # pixels at scale 1
ROW = 22
DIGITS = 4


class ExampleList(QWidget):
    """Shows examples that have the same class and got the same answer; `chosen` carries one's number."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.images, self.table = ExampleImages(), QTableWidget(0, 0)
        self.images.chosen.connect(self.chosen)
        self.table.setAccessibleName(tr("The examples and their features"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        KeyOverride(self.table)
        self.table.currentCellChanged.connect(self._choose)
        self._examples: tuple[int, ...] = ()
        self._rows: Rows = ()
        self._shown: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.images, 1)
        column.addWidget(self.table, 1)
        self.clear()

    def set_look(self, look: Look) -> None:
        self.images.set_look(look)
        self.setMinimumHeight(look.px(LOWEST))
        self.table.verticalHeader().setDefaultSectionSize(look.type(BODY) + look.px(ROW - BODY))

    def clear(self) -> None:
        self._examples, self._shown, self._rows = (), None, ()
        self.images.clear()
        self.images.hide()
        self.table.hide()

    def show_examples(
        self, data: Data, training: bool, examples: tuple[int, ...], truth: str, answer: str
    ) -> None:
        """Those of these numbers of the training set or the test set, of one class and with one answer."""
        wanted = (id(data), training, examples, truth, answer)
        if wanted == self._shown:
            return
        self._examples, self._shown = examples, wanted
        X = (data.X_train if training else data.X_test)[:, list(examples)]
        heads: list[Cell] = [tr("Example"), *map(said, data.names)]
        features = zip(examples, X.T.tolist(), strict=True)
        self._rows = [heads, *([example + 1, *row] for example, row in features)] if examples else ()
        self.images.setVisible(data.image is not None)
        self.table.setVisible(data.image is None)
        if data.image is None:
            self._fill(data.names, X.T[:MOST_ROWS, :MOST_COLUMNS])
            return
        low, high = float(data.X_train.min()), float(data.X_train.max())
        pictures = pictures_of(X, data.image, low, high)
        self.images.show_examples(examples, pictures, [truth] * len(examples), [answer] * len(examples))

    def copied(self) -> Rows:
        """A row for each example: its number, and its features with all digits."""
        return self._rows

    def _fill(self, names: tuple[str, ...], rows: np.ndarray) -> None:
        self.table.blockSignals(True)
        self.table.setColumnCount(1 + min(len(names), MOST_COLUMNS))
        self.table.setRowCount(len(rows))
        self.table.setHorizontalHeaderLabels([tr("Example"), *map(said, names[:MOST_COLUMNS])])
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row, (example, features) in enumerate(zip(self._examples, rows, strict=False)):
            cells = [count(example + 1), *(general(float(value), DIGITS) for value in features)]
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setTextAlignment(right)
                self.table.setItem(row, column, item)
        self.table.setCurrentCell(-1, -1)
        self.table.blockSignals(False)

    @Slot(int, int)
    def _choose(self, row: int, _column: int) -> None:
        if 0 <= row < len(self._examples):
            self.chosen.emit(self._examples[row])
