"""A table that is only read: words to the left, figures to the right."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from gui.style.look import Look
from gui.style.theme import BODY, CAPTION
from gui.widgets.figures_text import Rows
from gui.widgets.key_override import KeyOverride
from gui.widgets.plain import plain_tip


class FigureTable(QTableWidget):
    """Headings with their tooltips, and `cells` by row and column. The columns `words` hold words."""

    def __init__(
        self, headings: Sequence[tuple[str, str]], words: Collection[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(0, len(headings), parent)
        self._words = words
        self.cells: dict[tuple[int, int], QTableWidgetItem] = {}
        self.headings = [QTableWidgetItem(text) for text, _ in headings]
        for column, (heading, (_, tip)) in enumerate(zip(self.headings, headings, strict=True)):
            heading.setToolTip(plain_tip(tip))
            heading.setTextAlignment(self._alignment_of(column))
            self.setHorizontalHeaderItem(column, heading)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.verticalHeader().hide()

    def _alignment_of(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignLeft if column in self._words else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter

    def set_rows(self, count: int) -> None:
        """So many rows of new and empty cells."""
        self.setRowCount(count)
        self.cells = {}
        for row in range(count):
            for column in range(self.columnCount()):
                cell = self.cells[row, column] = QTableWidgetItem()
                cell.setTextAlignment(self._alignment_of(column))
                self.setItem(row, column, cell)

    def take_keys(self) -> None:
        """Have a row be chosen with the arrow keys."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        KeyOverride(self)

    def copied(self) -> Rows:
        """The headings and all rows, from the top one down, as they are written."""
        lines = self.verticalHeader()
        rows = [[head.text() for head in self.headings]]
        for place in range(self.rowCount()):
            row = lines.logicalIndex(place)
            rows.append([self.cells[row, column].text() for column in range(self.columnCount())])
        return rows if self.rowCount() else ()

    def set_row_height(self, look: Look, row: int) -> None:
        """Rows of this height in pixels at scale 1, and headings that go with them."""
        self.verticalHeader().setDefaultSectionSize(look.type(BODY) + look.px(row - BODY))
        self.horizontalHeader().setFixedHeight(look.type(CAPTION) + look.px(12))
