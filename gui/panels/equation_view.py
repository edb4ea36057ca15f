"""An equation as matrices side by side, W · A + b = Z: what a chosen number comes from has a frame."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from engine.arrays import Integers
from engine.output.equations import Axis, Equation
from gui.language.numbers import figures_localised
from gui.language.words import tr
from gui.panels.equation_layout import Part, broken, shared_out
from gui.panels.heat_map import AIRY, HeatMap
from gui.panels.matrix_words import place_words
from gui.panels.result_map import ResultMap
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION
from gui.widgets.plain import PlainLabel

MOST_MATRICES = 4
# Pixels at scale 1: the largest cell, the smallest where not all is to be seen at once, and between matrices.
LARGEST_CELL, SMALLEST_CELL = (64.0, 26.0), 2.0
GAP = 6
MOST_GROWTH = 2.5  # of letters while presenting, where there is room
GROWTH_STEP = 2  # pixels


class EquationView(QScrollArea):
    """Draws the matrices of an equation. `cell_chosen` carries a row and a column of its result.

    `cell_opened` carries the symbol of any of them, and the row and column that was double-clicked.
    """

    cell_chosen = Signal(int, int)
    cell_opened = Signal(str, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = USUAL_LOOK
        self._equation: Equation | None = None
        self._parts: list[Part] = []
        self._chosen = (0, 0)
        self._squeezed = False
        self._laid_out: object = None
        inside = QWidget()
        inside.setObjectName("columns")
        self._inside = inside
        self.result = ResultMap(inside)
        self.maps = [*(HeatMap(inside) for _ in range(MOST_MATRICES - 1)), self.result]
        self.names, self.signs = ([PlainLabel(parent=inside) for _ in self.maps] for _ in range(2))
        for name, sign in zip(self.names, self.signs, strict=True):
            name.setProperty("type", "heading")
            sign.setProperty("type", "formula")
            sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.result.cell_pressed.connect(self._press)
        self.result.moved.connect(self._move)
        for heat_map in self.maps[:-1]:
            heat_map.cell_pressed.connect(self._press_operand)
        for heat_map in self.maps:
            heat_map.cell_opened.connect(self._open)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(200, 120)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self._look.px(60))

    def set_look(self, look: Look) -> None:
        self._look = look
        for heat_map in self.maps:
            heat_map.set_look(look)
        self._laid_out = None
        self._lay_out()

    def forget_spans(self) -> None:
        for heat_map in self.maps:
            heat_map.forget_spans()

    def show_equation(
        self,
        equation: Equation,
        examples: Integers,
        chosen: tuple[int, int],
        some: tuple[int, int] | None,
        told: str,
    ) -> None:
        """Draw it, with what the `chosen` number of the result comes from lit.

        The columns by example are those of `examples`, counted from 0. Of them are shown `some`, from a
        first one on so many, or all in what room there is. `told` is how a screen reader tells the result.
        """
        moved = chosen != self._chosen
        self._equation, self._chosen, self._squeezed = equation, chosen, some is None
        first, many = some or (0, None)
        self._parts = [Part(matrix, first, many) for matrix in equation.matrices]
        shown = self.maps[-len(self._parts) :]
        for heat_map, part, lit in zip(shown, self._parts, equation.lit(*chosen), strict=True):
            rows, columns = part.rows, part.columns
            heat_map.show_values(
                part.matrix.values[rows, columns],
                (part.matrix.symbol, examples.size == 1),
                place_words(part.matrix, examples, rows.start, columns.start),
                told if heat_map is self.result else None,
            )
            within = part.within(lit)
            if heat_map is self.result:
                heat_map.light(None, within)
            else:
                heat_map.light(within)
                heat_map.setAccessibleName(tr("Values of {}").format(part.matrix.symbol))
        self._lay_out()
        if moved:
            self._reveal()

    def _reveal(self) -> None:
        """Scroll to the number that is chosen."""
        within, area, corner = self.result.lit, self.result.table_area(), self.result.pos()
        if within is not None:
            rows, columns = self.result.shape
            x = area.left() + area.width() * ((within.column or 0) + 0.5) / columns
            y = area.top() + area.height() * ((within.row or 0) + 0.5) / rows
            self.ensureVisible(corner.x() + round(x), corner.y() + round(y), 20, 20)

    @Slot(int, int)
    def _press(self, row: int, column: int) -> None:
        part = self._parts[-1]
        self._choose(part.rows.start + row, part.columns.start + column)

    @Slot(int, int)
    def _open(self, row: int, column: int) -> None:
        heat_map = self.sender()
        if isinstance(heat_map, HeatMap):
            part = self._parts[self.maps.index(heat_map) - len(self.maps)]
            self.cell_opened.emit(part.matrix.symbol, part.rows.start + row, part.columns.start + column)

    @Slot(int, int)
    def _move(self, down: int, right: int) -> None:
        self._choose(self._chosen[0] + down, self._chosen[1] + right)

    @Slot(int, int)
    def _press_operand(self, row: int, column: int) -> None:
        """Choose a number of the result that comes from this one, and in what it leaves open the same."""
        heat_map = self.sender()
        if self._equation is None or not isinstance(heat_map, HeatMap):
            return
        number = self.maps.index(heat_map) - len(self.maps)
        part, lit = self._parts[number], self._equation.lit(*self._chosen)[number]
        to_row, to_column = self._chosen
        alike = part.matrix.values.shape == self._equation.result.values.shape
        if lit.row is not None:
            to_row = part.rows.start + row
        if lit.column is not None and (lit.row is None or alike):
            to_column = part.columns.start + column
        self._choose(to_row, to_column)

    def _choose(self, row: int, column: int) -> None:
        if self._equation is None:
            return
        rows, columns = self._equation.result.values.shape
        chosen = min(max(row, 0), rows - 1), min(max(column, 0), columns - 1)
        if chosen != self._chosen:
            self.cell_chosen.emit(*chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._laid_out = None
            self._lay_out()

    def _lay_out(self) -> None:
        """Place matrices, signs and names; only where something else is shown, or in other room."""
        signs = [figures_localised(part.matrix.sign) for part in self._parts]
        symbols = [part.matrix.symbol for part in self._parts]
        room, shapes = self.maximumViewportSize(), [part.shape for part in self._parts]
        wanted = (room, shapes, signs, symbols, self._squeezed)
        if not self._parts or wanted == self._laid_out:
            return
        self._laid_out = wanted
        absent = len(self.maps) - len(self._parts)
        for widgets in (self.maps, self.names, self.signs):
            for widget in widgets[:absent]:
                widget.hide()
        for label, text in (
            *zip(self.names[absent:], symbols, strict=True),
            *zip(self.signs[absent:], signs, strict=True),
        ):
            label.setText(text)
            label.setVisible(bool(text))
            label.ensurePolished()  # how wide it is depends on its style
        rows = [count for count, _ in shapes]
        for number, heat_map in enumerate(self.maps[absent:]):
            numbered = rows[number] > 1 and (not number or rows[number] != rows[number - 1])
            numbered &= self._parts[number].matrix.rows is not Axis.EXAMPLE  # which have numbers of their own
            heat_map.set_margins(bar=True, row_numbers=numbered)
            heat_map.show()
        self._place(absent, shapes, room)

    def _place(self, absent: int, shapes: Sequence[tuple[int, int]], room: QSize) -> None:
        """In one line, or in several where numbers have room in those alone."""
        numbers = self._lines(absent, shapes, room)
        look, right, bottom = self._look, 0.0, 0.0
        needs = [self._height(absent, line, shapes) for line in numbers]
        free = room.height() - (len(numbers) - 1) * look.px(GAP)
        for line, need in zip(numbers, needs, strict=True):
            members = [absent + number for number in line]
            share = QSize(room.width(), math.floor(free * need / sum(needs)))
            width, height = self._place_line(members, [shapes[number] for number in line], share, bottom)
            right, bottom = max(right, width), bottom + height + look.px(GAP)
        self._inside.setMinimumSize(math.floor(right), math.floor(bottom - look.px(GAP)))

    def _lines(self, absent: int, shapes: Sequence[tuple[int, int]], room: QSize) -> list[list[int]]:
        """The numbers of the matrices in each line.

        While presenting, to be read far off, in several where numbers have room in those alone, and then with
        the largest letters that have room in as many lines.
        """
        usual, largest = self._look.type(CAPTION), round(MOST_GROWTH * self._look.type(CAPTION))
        self._set_letters(None)
        best = self._readable_lines(absent, shapes, room) if self._look.presenting else None
        if best is None:
            return [[*range(len(shapes))]]
        for pixels in range(largest, usual, -GROWTH_STEP):
            self._set_letters(pixels)
            lines = self._readable_lines(absent, shapes, room)
            if lines is not None and len(lines) == len(best):
                return lines
        self._set_letters(None)
        return best

    def _set_letters(self, pixels: int | None) -> None:
        for heat_map in self.maps:
            heat_map.set_letters(pixels)

    def _readable_lines(
        self, absent: int, shapes: Sequence[tuple[int, int]], room: QSize
    ) -> list[list[int]] | None:
        """As few lines as show every number in letters as high as they are now; None: there is no room."""
        read_width, _ = self.maps[0].numbered_cell()
        wanted = [
            self._before(absent + number)
            + self.maps[absent + number].gutter()
            + columns * read_width
            + self._look.px(GAP)
            + 1.0
            for number, (_, columns) in enumerate(shapes)
        ]
        lines = broken(wanted, room.width())
        high = sum(self._height(absent, line, shapes) for line in lines) + (len(lines) - 1) * self._look.px(
            GAP
        )
        return lines if max(wanted) <= room.width() and high <= room.height() else None

    def _height(self, absent: int, line: Sequence[int], shapes: Sequence[tuple[int, int]]) -> float:
        """Of a line whose numbers can be read, with its names above."""
        _, read_height = self.maps[0].numbered_cell()
        head = self.names[absent].sizeHint().height()
        return head + max(shapes[number][0] for number in line) * read_height + 1.0

    def _before(self, number: int) -> int:
        """The width of the sign before a matrix."""
        sign = self.signs[number]
        return sign.sizeHint().width() + self._look.px(GAP) if sign.text() else 0

    def _place_line(
        self, members: Sequence[int], shapes: Sequence[tuple[int, int]], room: QSize, down: float
    ) -> tuple[float, float]:
        """Cells of one height, and of one width where numbers can be read in all; how wide and high it is."""
        maps = [self.maps[number] for number in members]
        names, signs = ([labels[number] for number in members] for labels in (self.names, self.signs))
        look, gap = self._look, self._look.px(GAP)
        read_width, read_height = maps[0].numbered_cell()
        most_width, most_height = (
            max(AIRY * readable if look.presenting else readable, most * look.scale)
            for readable, most in zip((read_width, read_height), LARGEST_CELL, strict=True)
        )
        least = 0.0 if self._squeezed else SMALLEST_CELL * look.scale
        before = [self._before(number) for number in members]
        gutters = [heat_map.gutter() for heat_map in maps]
        free = room.width() - sum(before) - sum(gutters) - (gap + 1.0) * len(maps)
        widths = shared_out([columns for _, columns in shapes], free, read_width, most_width)
        head = names[0].sizeHint().height()
        high, most_rows = room.height() - head - 1.0, max(rows for rows, _ in shapes)
        numbered = min(widths) >= read_width and high / most_rows >= read_height
        foot = 1.0 if numbered else maps[0].footer()
        height = max(least, min((high - foot) / most_rows, most_height))
        # Where that is too low for numbers, matrices with few rows keep theirs.
        heights = [max(height, min(read_height, (high - foot) / rows)) for rows, _ in shapes]
        tallest, x = max(rows * own for (rows, _), own in zip(shapes, heights, strict=True)), 0.0
        for number, (rows, columns) in enumerate(shapes):
            height = heights[number]
            heat_map, name = maps[number], names[number]
            sign_height = max(round(tallest), signs[number].sizeHint().height())
            above = round(down + head + (tallest - sign_height) / 2.0)
            signs[number].setGeometry(round(x), above, before[number], sign_height)
            x += before[number]
            width = gutters[number] + columns * max(least, widths[number]) + 1.0
            bar = widths[number] < read_width or height < read_height
            heat_map.set_margins(bar, row_numbers=gutters[number] > 1.0)
            top = down + head + (tallest - rows * height) / 2.0
            bottom = rows * height + (foot if bar else 1.0)
            heat_map.setGeometry(round(x), round(top), math.ceil(width), math.ceil(bottom))
            name_width = name.sizeHint().width()
            name.setGeometry(round(x + gutters[number]), round(top) - head, name_width, head)
            x += max(width, gutters[number] + name_width) + gap
        return x - gap, head + tallest + foot
