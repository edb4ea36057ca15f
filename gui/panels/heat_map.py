"""A table of numbers as colours: blue below zero, orange above, hatched where there is no number."""

from collections.abc import Hashable

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QHelpEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.arrays import Array
from engine.steps import round_up
from gui.language.numbers import general, readable, short
from gui.language.words import tr
from gui.panels.boundary import colour_table
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION
from gui.widgets.plain import plain_tip

# Pixels at scale 1: the largest cell, the smallest that has its number written in it, and the colour bar.
LARGEST_CELL = (120.0, 48.0)
NUMBERED_CELL = (44.0, 18.0)
NUMBERED_ROW = 12.0
BAR_WIDTH = 160.0
PADDING = 4.0
MIDDLE = 127.5  # the colour of 0
FAINTEST = 1.0 / 255.0  # of the span: below that, a value has the colour of 0
MOST_DIGITS, FEWEST_DIGITS = 3, 2  # with one, 1.7 would be 2


def shown(value: float, digits: int) -> str:
    """A number as short as a cell needs it; 0 has no sign."""
    if not np.isfinite(value):
        return readable(value)
    return short(value + 0.0) if digits == MOST_DIGITS else general(value + 0.0, digits)


class HeatMap(QWidget):
    """Draws values (rows, columns) on a scale from -span to span.

    Each `key` has a span of its own, which only grows, so that values of one key compare over time; but it
    starts anew where no value would show a colour any more, as when a run is rewound from its divergence.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._values = np.zeros((0, 0))
        self._spans: dict[Hashable, float] = {}
        self.span = 1.0
        self._indices = np.zeros((0, 0), dtype=np.uint8)
        self._pixels = np.zeros((0, 0), dtype=np.uint32)
        self.set_look(USUAL_LOOK)

    def set_look(self, look: Look) -> None:
        self._look = look
        palette = look.palette
        self._table = colour_table(palette.image_0, palette.image_middle, palette.image_1)
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

    def show_values(self, values: Array, key: Hashable) -> None:
        self._values = values
        finite = np.abs(values[np.isfinite(values)])
        highest = float(finite.max()) if finite.size else 0.0
        before = self._spans.get(key, 0.0)
        if highest > before or 0.0 < highest < before * FAINTEST:
            self._spans[key] = round_up(highest)
        self.span = self._spans.get(key, 1.0)
        self._describe()
        self._colour()

    def _describe(self) -> None:
        """What a screen reader says: the shape, and what the values lie between."""
        rows, columns = self._values.shape
        finite = self._values[np.isfinite(self._values)]
        words = tr("{rows} rows, {columns} columns").format(rows=rows, columns=columns)
        if finite.size:
            between = tr("{words}: values from {low} to {high}")
            words = between.format(words=words, low=short(finite.min()), high=short(finite.max()))
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

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

    def table_area(self) -> QRectF:
        """Where the cells are drawn."""
        rows, columns = self._values.shape
        if not rows or not columns:
            return QRectF()
        scale = self._scale()
        metrics = QFontMetrics(self._caption_font())
        left = metrics.horizontalAdvance(str(rows)) + 2.0 * PADDING * scale
        height = self.height() - metrics.height() - PADDING * scale - 1.0
        cell_width = min((self.width() - left - 1.0) / columns, LARGEST_CELL[0] * scale)
        cell_height = min(height / rows, LARGEST_CELL[1] * scale)
        return QRectF(left, 0.0, cell_width * columns, cell_height * rows)

    def words_at(self, place: QPoint) -> str:
        """The number under a place of the widget, with its row and column; nothing beside the cells."""
        area = self.table_area()
        if not area.contains(QPointF(place)):
            return ""
        rows, columns = self._values.shape
        row = min(rows - 1, int((place.y() - area.top()) / area.height() * rows))
        column = min(columns - 1, int((place.x() - area.left()) / area.width() * columns))
        value = float(self._values[row, column])
        number = general(value, 4) if np.isfinite(value) else readable(value)
        return tr("row {row}, column {column}: {value}").format(row=row + 1, column=column + 1, value=number)

    def digits(self) -> int:
        """How many significant digits every cell has room for; 0: the cells are too small for numbers."""
        rows, columns = self._values.shape
        area, scale = self.table_area(), self._scale()
        if not rows or area.width() < NUMBERED_CELL[0] * scale * columns:
            return 0
        metrics = QFontMetrics(self._caption_font())
        if area.height() < max(NUMBERED_CELL[1] * scale, metrics.height()) * rows:
            return 0
        for digits in range(MOST_DIGITS, FEWEST_DIGITS - 1, -1):
            if metrics.horizontalAdvance(shown(-8.888e-8, digits)) < area.width() / columns - 2.0:
                return digits
        return 0

    def _scale(self) -> float:
        return self._look.scale

    def _caption_font(self) -> QFont:
        return sized(self.font(), self._look.type(CAPTION))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.setToolTip(plain_tip(self.words_at(event.pos())))
        return super().event(event)

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
        self._number_rows(painter, area)
        if digits := self.digits():
            self._write_values(painter, area, digits)
        self._draw_bar(painter)
        painter.end()

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

    def _write_values(self, painter: QPainter, area: QRectF, digits: int) -> None:
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
                painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), shown(value, digits))

    def _draw_bar(self, painter: QPainter) -> None:
        """The colours with what they stand for at both ends and in the middle."""
        scale, metrics = self._scale(), QFontMetrics(self._caption_font())
        gap, height = PADDING * scale, float(metrics.height())
        top = self.table_area().bottom() + gap
        painter.setPen(QColor(self._look.palette.secondary))
        low, high = general(-self.span, 3), general(self.span, 3)
        side = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        x = self.table_area().left()
        painter.drawText(QRectF(x, top, 200.0 * scale, height), side, low)
        x += metrics.horizontalAdvance(low) + gap
        bar = QImage(self._table.data, 256, 1, 4 * 256, QImage.Format.Format_RGB32)
        painter.drawImage(QRectF(x, top + 0.2 * height, BAR_WIDTH * scale, 0.6 * height), bar)
        x += BAR_WIDTH * scale + gap
        painter.drawText(QRectF(x, top, 200.0 * scale, height), side, high)
