"""The first rows of a person's table, as they are read, with what each chosen column is taken for."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from engine.tables.columns import Columns
from engine.tables.numbers import Style
from engine.tables.reading import Table
from gui.language.numbers import general
from gui.language.words import said, tr
from gui.style.look import Look
from gui.widgets.plain import plain_tip

ROWS = 12
LEAST_ROWS = 6  # that are seen without scrolling
DIGITS = 12
MOST_MEASURED = 100  # columns whose width follows what is in them, besides those that are chosen
ROW, WIDEST, NARROWEST = 22, 180, 84  # pixels at scale 1


class Preview(QTableWidget):
    """Rows are numbered as a spreadsheet shows the file.

    Where a number could be misread in the way it is written, the number that it will be is shown instead.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(0, 0, parent)
        self._look = look
        self.table: Table | None = None
        self._shown: dict[int, tuple[str | None, Style | None]] = {}  # role and style of each column
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
        self.table, self._shown = table, {}
        rows = () if table is None else table.rows[:ROWS]
        width = 0 if table is None else len(table.columns)
        self.clear()
        self.setRowCount(len(rows))
        self.setColumnCount(width)
        if table is None:
            return
        self.setVerticalHeaderLabels([str(line) for line in table.lines[:ROWS]])
        colour = QColor(self._look.palette.secondary)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row[:width]):
                item = QTableWidgetItem(cell)
                item.setForeground(colour)
                self.setItem(number, column, item)

    def show_columns(self, columns: Columns, styles: Mapping[int, Style]) -> None:
        """Head the chosen columns with what they are taken for, and set their cells off.

        There may be a thousand columns: only what is another is shown anew.
        """
        if self.table is None:
            return
        roles: dict[int | None, str] = {place: tr("feature") for place in columns.more}
        roles |= {columns.x: tr("x"), columns.y: tr("y"), columns.label: tr("label")}
        for place, name in enumerate(self.table.columns):
            wanted = roles.get(place), styles.get(place)
            shown = self._shown.get(place)
            if shown == wanted:
                continue
            self._shown[place] = wanted
            role, style = wanted
            if (shown or (None, None))[1] != style:
                self._show_cells(place, style)
            self._head(place, said(name), role)
            if shown is not None or role is not None:
                self._colour(place, self._look.palette.secondary if role is None else self._look.palette.text)
            if place < MOST_MEASURED or role is not None:
                self.resizeColumnToContents(place)

    def _head(self, place: int, name: str, role: str | None) -> None:
        heading = QTableWidgetItem(name if role is None else f"{name}  →  {role}")
        heading.setToolTip(plain_tip(name))
        heading.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        font = heading.font()
        font.setBold(role is not None)
        heading.setFont(font)
        self.setHorizontalHeaderItem(place, heading)

    def _show_cells(self, column: int, style: Style | None) -> None:
        """Show what stands in the file, or the numbers that it is read as."""
        assert self.table is not None
        for row, cells in enumerate(self.table.rows[: self.rowCount()]):
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
