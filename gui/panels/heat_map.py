"""A table of numbers as colours: blue below zero, orange above, hatched where there is no number."""

from collections.abc import Callable, Hashable

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.arrays import Array
from engine.output.equations import Lit
from engine.steps import round_up
from gui.language.numbers import MINUS, general, readable, short
from gui.language.words import tr
from gui.style.colour_scale import colour_table
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION
from gui.widgets.plain import plain_tip

# Pixels at scale 1: the largest cell, the smallest that has its number written in it, and the colour bar.
LARGEST_CELL = (120.0, 48.0)
NUMBERED_CELL = (40.0, 16.0)
NUMBERED_ROW = 12.0
AIRY = 1.25  # how much larger than its number needs a cell may be, however large the letters are
BAR_WIDTH, NARROWEST_BAR = 160.0, 24.0
PADDING = 4.0
MIDDLE = 127.5  # the colour of 0
FAINTEST = 1.0 / 255.0  # of the span: below that, a value has the colour of 0
MOST_DIGITS, FEWEST_DIGITS = 3, 2  # with one, 1.7 would be 2
SMALL = 0.1  # numbers below it may have one digit: they then end where their neighbours do
USUAL = -0.888  # a number that every cell with numbers has room for
CUT = "…"  # stands for a number that has none
FRAME = 2.0  # the width of the line around what is lit


def shown(value: float, digits: int) -> str:
    """A number as short as a cell needs it; 0 has no sign, and others a narrow one: digits need the room."""
    if not np.isfinite(value):
        return readable(value)
    number = short(value + 0.0) if digits == MOST_DIGITS else general(value + 0.0, digits)
    return number.replace(MINUS, "-")


class HeatMap(QWidget):
    """Draws values (rows, columns) on a scale from -span to span.

    Each `key` has a span of its own, which only grows, so that values of one key compare over time; but it
    starts anew where no value would show a colour any more, as when a run is rewound from its divergence.

    What is lit, a cell, a row or a column, has a frame. `cell_pressed` carries the row and column of a click,
    `cell_opened` those of a double click.
    """

    cell_pressed = Signal(int, int)
    cell_opened = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._values = np.zeros((0, 0))
        self._spans: dict[Hashable, float] = {}
        self.span = 1.0
        self._place: Callable[[int, int], str] | None = None
        self._has_bar = self._has_numbers = True
        self._letters: int | None = None  # pixels, where they are not those of captions
        self._lit: Lit | None = None
        self._framed: Lit | None = None
        self._indices = np.zeros((0, 0), dtype=np.uint8)
        self._pixels = np.zeros((0, 0), dtype=np.uint32)
        self.set_look(USUAL_LOOK)

    def set_look(self, look: Look) -> None:
        self._look = look
        palette = look.palette
        self._table = colour_table(palette)
        dark, light = sorted((QColor(palette.text), QColor(palette.card)), key=QColor.lightnessF)
        # The grey value that counts for reading is the eye's, not that of HSL.
        greys = [(self._table >> shift & 0xFF).astype(np.float64) for shift in (16, 8, 0)]
        bright = 0.299 * greys[0] + 0.587 * greys[1] + 0.114 * greys[2] > 115.0
        self._inks = [dark if is_bright else light for is_bright in bright]
        self._colour()

    def sizeHint(self) -> QSize:
        return QSize(200, 120)

    def forget_spans(self) -> None:
        """What comes now does not compare with what was shown before."""
        self._spans.clear()

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        rows, columns = self._values.shape
        return rows, columns

    @property
    def lit(self) -> Lit | None:
        """The part of the table that has a frame."""
        return self._framed or self._lit

    def set_margins(self, bar: bool, row_numbers: bool) -> None:
        """Whether there is room under the cells for the bar of colours, and beside them for rows' numbers."""
        if (bar, row_numbers) != (self._has_bar, self._has_numbers):
            self._has_bar, self._has_numbers = bar, row_numbers
            self.update()

    def set_letters(self, pixels: int | None) -> None:
        """How high the letters of numbers are; None: as high as captions."""
        if pixels != self._letters:
            self._letters = pixels
            self.update()

    def light(self, part: Lit | None, cell: Lit | None = None) -> None:
        """Frame a part of the table, and a cell of it more strongly."""
        if (part, cell) != (self._lit, self._framed):
            self._lit, self._framed = part, cell
            self.update()

    def show_values(
        self,
        values: Array,
        key: Hashable,
        place: Callable[[int, int], str] | None = None,
        told: str | None = None,
    ) -> None:
        """`place` names a cell by its row and column, as (3, 5) is unit 4 and input 6 of some weights.

        `told` is what a screen reader says instead of the table's shape and range.
        """
        self._values, self._place = values, place
        finite = np.abs(values[np.isfinite(values)])
        highest = float(finite.max()) if finite.size else 0.0
        before = self._spans.get(key, 0.0)
        if highest > before or 0.0 < highest < before * FAINTEST:
            self._spans[key] = round_up(highest)
        self.span = self._spans.get(key, 1.0)
        words = self._description() if told is None else told
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
        self._colour()

    def _description(self) -> str:
        """The shape, and what the values lie between."""
        rows, columns = self._values.shape
        finite = self._values[np.isfinite(self._values)]
        words = tr("{rows} rows, {columns} columns").format(rows=rows, columns=columns)
        if finite.size:
            between = tr("{words}: values from {low} to {high}")
            words = between.format(words=words, low=short(finite.min()), high=short(finite.max()))
        return words

    def _colour(self) -> None:
        """Each value's colour; what is not finite is left out, and shows the hatching under it."""
        finite = np.isfinite(self._values)
        shares = np.where(finite, self._values, 0.0) / self.span
        self._indices = np.rint(MIDDLE + MIDDLE * shares).astype(np.uint8)
        coloured = np.where(finite, np.take(self._table, self._indices), np.uint32(0))
        self._pixels = np.ascontiguousarray(coloured)
        self.update()

    def image(self) -> QImage:
        """A pixel for each value."""
        rows, columns = self._pixels.shape
        return QImage(self._pixels.data, columns, rows, 4 * columns, QImage.Format.Format_ARGB32)

    def gutter(self) -> float:
        """Pixels at the left for the numbers of the rows."""
        if not self._has_numbers:
            return 1.0
        widest = str(self._values.shape[0])
        return QFontMetrics(self._caption_font()).horizontalAdvance(widest) + 2.0 * PADDING * self._scale()

    def footer(self) -> float:
        """Pixels under the cells for the bar of colours."""
        if not self._has_bar:
            return 1.0
        return QFontMetrics(self._caption_font()).height() + PADDING * self._scale() + 1.0

    def numbered_cell(self) -> tuple[float, float]:
        """The smallest width and height of a cell that has its number written in it."""
        metrics, scale = QFontMetrics(self._caption_font()), self._scale()
        usual = metrics.horizontalAdvance(shown(USUAL, MOST_DIGITS)) + 2.0
        return max(NUMBERED_CELL[0] * scale, usual), max(NUMBERED_CELL[1] * scale, metrics.height())

    def table_area(self) -> QRectF:
        """Where the cells are drawn."""
        rows, columns = self._values.shape
        if not rows or not columns:
            return QRectF()
        scale, left = self._scale(), self.gutter()
        most_width, most_height = (
            max(AIRY * readable, most * scale)
            for readable, most in zip(self.numbered_cell(), LARGEST_CELL, strict=True)
        )
        cell_width = min((self.width() - left - 1.0) / columns, most_width)
        cell_height = min((self.height() - self.footer()) / rows, most_height)
        return QRectF(left, 0.0, cell_width * columns, cell_height * rows)

    def cell_at(self, place: QPoint) -> tuple[int, int] | None:
        """The row and column under a place of the widget; None beside the cells."""
        area = self.table_area()
        if not area.contains(QPointF(place)):
            return None
        rows, columns = self._values.shape
        row = min(rows - 1, int((place.y() - area.top()) / area.height() * rows))
        return row, min(columns - 1, int((place.x() - area.left()) / area.width() * columns))

    def words_at(self, place: QPoint) -> str:
        """The number under a place of the widget, with its row and column; nothing beside the cells."""
        cell = self.cell_at(place)
        if cell is None:
            return ""
        row, column = cell
        value = float(self._values[row, column])
        number = general(value, 4) if np.isfinite(value) else readable(value)
        if self._place is not None:
            return tr("{place}: {value}").format(place=self._place(row, column), value=number)
        return tr("row {row}, column {column}: {value}").format(row=row + 1, column=column + 1, value=number)

    def digits(self) -> int:
        """How many significant digits a usual number has in its cell; 0: the cells are too small for any."""
        rows, columns = self._values.shape
        width, height = self.numbered_cell()
        area = self.table_area()
        fits = rows and area.width() >= width * columns - 0.5 and area.height() >= height * rows - 0.5
        return MOST_DIGITS if fits else 0

    def text_for(self, value: float, room: float) -> str:
        """A number in as many pixels: with fewer digits where it is long, and a mark where it has no room."""
        metrics = QFontMetrics(self._caption_font())
        fewest = 1 if abs(value) < SMALL else FEWEST_DIGITS
        for digits in range(MOST_DIGITS, fewest - 1, -1):
            text = shown(value, digits)
            if metrics.horizontalAdvance(text) <= room - 2.0:
                return text
        return CUT

    def _scale(self) -> float:
        return self._look.scale

    def _caption_font(self) -> QFont:
        return sized(self.font(), self._letters or self._look.type(CAPTION))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.setToolTip(plain_tip(self.words_at(event.pos())))
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position().toPoint())
        if cell is not None and event.button() is Qt.MouseButton.LeftButton:
            self.cell_pressed.emit(*cell)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position().toPoint())
        if cell is not None and event.button() is Qt.MouseButton.LeftButton:
            self.cell_opened.emit(*cell)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._values.size:
            return
        painter = QPainter(self)
        painter.setFont(self._caption_font())
        area, palette = self.table_area(), self._look.palette
        if not np.isfinite(self._values).all():
            painter.fillRect(area, QColor(palette.hairline))
            painter.fillRect(area, QBrush(QColor(palette.secondary), Qt.BrushStyle.BDiagPattern))
        painter.drawImage(area, self.image())
        painter.setPen(QColor(palette.hairline))
        painter.drawRect(area)
        if self._has_numbers:
            self._number_rows(painter, area)
        if self.digits():
            self._write_values(painter, area)
        if self._has_bar:
            self._draw_bar(painter)
        self._frame(painter, area, self._lit, FRAME)
        self._frame(painter, area, self._framed, 2.0 * FRAME if self.hasFocus() else FRAME)
        painter.end()

    def _frame(self, painter: QPainter, area: QRectF, part: Lit | None, width: float) -> None:
        rows, columns = self._values.shape
        if part is None or (part.row or 0) >= rows or (part.column or 0) >= columns:
            return
        high, wide = area.height() / rows, area.width() / columns
        room = QRectF(area)
        if part.row is not None:
            room = QRectF(room.left(), area.top() + high * part.row, room.width(), high)
        if part.column is not None:
            room = QRectF(area.left() + wide * part.column, room.top(), wide, room.height())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._look.palette.accent), self._look.stroke(width)))
        inside = 0.5 * self._look.stroke(width)
        painter.drawRect(room.adjusted(inside, inside, -inside, -inside) if room.width() > 8.0 else room)

    def _number_rows(self, painter: QPainter, area: QRectF) -> None:
        rows = self._values.shape[0]
        height = area.height() / rows
        if height < self._look.room(NUMBERED_ROW):
            return
        painter.setPen(QColor(self._look.palette.secondary))
        side = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for row in range(rows):
            room = QRectF(0.0, height * row, area.left() - PADDING * self._scale(), height)
            painter.drawText(room, side, str(row + 1))

    def _write_values(self, painter: QPainter, area: QRectF) -> None:
        rows, columns = self._values.shape
        width, height = area.width() / columns, area.height() / rows
        for row in range(rows):
            for column in range(columns):
                value = float(self._values[row, column])
                room = QRectF(area.left() + width * column, area.top() + height * row, width, height)
                if np.isfinite(value):
                    painter.setPen(self._inks[int(self._indices[row, column])])
                else:
                    painter.fillRect(room.adjusted(6.0, 2.0, -6.0, -2.0), QColor(self._look.palette.card))
                    painter.setPen(QColor(self._look.palette.text))
                painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), self.text_for(value, width))

    def _draw_bar(self, painter: QPainter) -> None:
        """The colours with what they stand for at both ends, where there is room."""
        scale, metrics = self._scale(), QFontMetrics(self._caption_font())
        gap, height = PADDING * scale, float(metrics.height())
        area = self.table_area()
        low, high = general(-self.span, 3), general(self.span, 3)
        words = metrics.horizontalAdvance(low) + metrics.horizontalAdvance(high) + 2.0 * gap
        length = min(BAR_WIDTH * scale, self.width() - area.left() - words - 1.0)
        if length < NARROWEST_BAR * scale:
            return
        top, x = area.bottom() + gap, area.left()
        painter.setPen(QColor(self._look.palette.secondary))
        side = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(x, top, 200.0 * scale, height), side, low)
        x += metrics.horizontalAdvance(low) + gap
        bar = QImage(self._table.data, 256, 1, 4 * 256, QImage.Format.Format_RGB32)
        painter.drawImage(QRectF(x, top + 0.2 * height, length, 0.6 * height), bar)
        x += length + gap
        painter.drawText(QRectF(x, top, 200.0 * scale, height), side, high)
