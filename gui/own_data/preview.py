"""The first rows of a person's table, as they are read, with what each chosen column is taken for."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from engine.table import Table
from engine.table_columns import Columns
from engine.table_numbers import Style
from gui.language.numbers import general
from gui.language.words import said, tr
from gui.look import Look
from gui.plain import plain_tip

ROWS = 12
LEAST_ROWS = 6  # that are seen without scrolling
DIGITS = 12
ROW, WIDEST, NARROWEST = 22, 180, 84  # pixels at scale 1


class Preview(QTableWidget):
    """Rows are numbered as a spreadsheet shows the file.

    Where a number could be misread in the way it is written, the number that it will be is shown instead.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(0, 0, parent)
        self._look = look
        self._table: Table | None = None
        self.setAccessibleName(tr("The first rows of the table"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.verticalHeader().setDefaultSectionSize(look.px(ROW))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        # Qt sets the text of cells in by three pixels more.
        padding = f"padding-left: {look.px(4) + 3}px; padding-right: {look.px(12)}px;"
        self.horizontalHeader().setStyleSheet(f"::section {{ {padding} }}")
        self.horizontalHeader().setMinimumSectionSize(look.px(NARROWEST))
        self.horizontalHeader().setMaximumSectionSize(look.px(WIDEST))
        self.horizontalHeader().setFixedHeight(look.px(ROW + 2))
        self.setMinimumHeight(look.px(ROW * (LEAST_ROWS + 1) + 14))

    def show_table(self, table: Table | None) -> None:
        """Show another table; None: there is none."""
        self._table = table
        rows = () if table is None else table.rows[:ROWS]
        width = 0 if table is None else len(table.columns)
        self.clear()
        self.setRowCount(len(rows))
        self.setColumnCount(width)
        if table is None:
            return
        self.setVerticalHeaderLabels([str(line) for line in table.lines[:ROWS]])
        for number, row in enumerate(rows):
            for column, cell in enumerate(row[:width]):
                self.setItem(number, column, QTableWidgetItem(cell))

    def show_columns(self, columns: Columns, styles: Mapping[int, Style]) -> None:
        """Head the chosen columns with what they are taken for, and set their cells off."""
        if self._table is None:
            return
        for place in range(self.columnCount()):
            self._show_cells(place, styles.get(place))
        roles = {columns.x: tr("x"), columns.y: tr("y"), columns.label: tr("label")}
        for place, name in enumerate(map(said, self._table.columns)):
            role = roles.get(place)
            heading = QTableWidgetItem(name if role is None else f"{name}  →  {role}")
            heading.setToolTip(plain_tip(name))
            heading.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            font = heading.font()
            font.setBold(role is not None)
            heading.setFont(font)
            self.setHorizontalHeaderItem(place, heading)
            self._colour(place, self._look.palette.secondary if role is None else self._look.palette.text)
        self.resizeColumnsToContents()

    def _show_cells(self, column: int, style: Style | None) -> None:
        """Show what stands in the file, or the numbers that it is read as."""
        assert self._table is not None
        for row, cells in enumerate(self._table.rows[: self.rowCount()]):
            item = self.item(row, column)
            if item is None:
                continue
            cell = cells[column]
            number = None if style is None or style.is_plain else style.number(cell)
            item.setText(cell if number is None else general(number, DIGITS))
            item.setToolTip(plain_tip("" if number is None else tr("In the file: {}").format(cell)))

    def _colour(self, column: int, colour: str) -> None:
        for row in range(self.rowCount()):
            cell = self.item(row, column)
            if cell is not None:
                cell.setForeground(QColor(colour))
