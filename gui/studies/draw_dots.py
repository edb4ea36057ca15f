"""Dots side by side, none of which ever moves while others fall."""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.arrays import Array
from gui.panels.curve_shape import Flags
from gui.panels.marker_shapes import MARKERS, circles
from gui.panels.markers import Stamp

CIRCLE = MARKERS.index(circles)
RING = 0.22  # of a dot's diameter: the line round a hollow one
OUTLINE = 0.12  # the same of a filled one, so that dots on one another are told apart


class Swarm:
    """Which slot each dot has in its column, in the order in which dots have come.

    Slot 0 is in the middle of a row, the next ones lie above and below it in turn. Where a column is full,
    dots come to lie between those that are there.
    """

    def __init__(self) -> None:
        self._slots: dict[int, int] = {}
        self._taken: dict[int, int] = {}

    def clear(self) -> None:
        """Forget all dots: their columns are others now."""
        self._slots.clear()
        self._taken.clear()

    def slots(self, numbers: Array, columns: Array) -> Array:
        """The slots of the dots with these numbers in these columns; those that have one keep it."""
        for number, column in zip(numbers.tolist(), columns.tolist(), strict=True):
            if number not in self._slots:
                self._slots[number] = self._taken.get(column, 0)
                self._taken[column] = self._slots[number] + 1
        return np.array([self._slots[number] for number in numbers.tolist()], dtype=np.float64)


def heights(slots: Array, size: float, room: float) -> Array:
    """How far from the middle of a row `room` pixels high the dots of these slots lie, each `size` high."""
    most = max(1, int(room / size) - 1)
    rank, lap = np.divmod(slots, most)[1], np.floor_divide(slots, most)
    away = np.ceil(rank / 2.0) * np.where(rank % 2.0 == 0.0, 1.0, -1.0)
    return (away + between(lap)) * size


def between(laps: Array) -> Array:
    """0, then a half, then quarters and so on, each where the gaps are widest: from -1/2 to 1/2."""
    result, part, rest = np.zeros_like(laps), 0.5, laps.astype(np.int64)
    while rest.any():
        result += part * (rest & 1)
        rest, part = rest >> 1, part / 2.0
    return np.where(result > 0.5, result - 1.0, result)


class Dots(QGraphicsItem):
    """Dots in pixels: filled ones and hollow ones. Drawn once, then copied until they change."""

    def __init__(self) -> None:
        super().__init__()
        self.across, self.down, self.filled = np.empty(0), np.empty(0), np.empty(0, dtype=bool)
        self.size = 1.0
        self.colour, self.ground = QColor("black"), QColor("white")
        self._bounds = QRectF()
        self._stamps: tuple[Stamp, Stamp] | None = None
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def set_dots(self, x: Array, y: Array, filled: Flags, size: float, bounds: QRectF) -> None:
        """Draw these, all of them inside the bounds."""
        self.prepareGeometryChange()
        self.across, self.down, self.filled, self.size, self._bounds = x, y, filled, size, bounds
        self.update()

    def set_colours(self, colour: QColor, ground: QColor) -> None:
        self.colour, self.ground = colour, ground
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, *_: QStyleOptionGraphicsItem | QWidget | None) -> None:
        places = np.stack([self.across, self.down])
        stamps = self._stamps_for(painter.device().devicePixelRatioF())
        for is_filled, stamp in zip((False, True), stamps, strict=True):
            stamp.draw(painter, places[:, self.filled == is_filled], painter.worldTransform())

    def _stamps_for(self, ratio: float) -> tuple[Stamp, Stamp]:
        """A hollow dot and a filled one; they stay as long as they look the same, with their pictures."""
        ring, line = RING * self.size, OUTLINE * self.size
        ink, ground = self.colour.name(), self.ground.name()
        hollow = Stamp(CIRCLE, (self.size - ring) / 2.0, ground, ink, ring, ratio)
        filled = Stamp(CIRCLE, self.size / 2.0, ink, ground, line, ratio)
        if (hollow, filled) != self._stamps:
            self._stamps = hollow, filled
        return self._stamps or (hollow, filled)
