"""Markers of points as copies of small pictures: one shape drawn once, however many points there are.

Qt fills a path of a thousand shapes that overlap by working out where each crosses each, which takes tenths
of a second in a small picture. A copy of a picture takes a microsecond.
"""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.arrays import Array
from gui.panels.marker_shapes import MARKERS
from gui.style.paper import on_paper

OUTLINE = 0.16  # of the radius
OPACITY = 0.88  # so that points under others shine through
SLICES = 8  # in which the classes are drawn in turn, so that none lies over all of another
FIELDS = 10  # of a QPainter.PixmapFragment
STEPS = 4  # a pixel is divided into so many places each way: a marker stands as near as that to its point


@dataclass(frozen=True)
class Stamp:
    """One of the MARKERS as a picture: its radius and the width of its outline in pixels, two colours.

    `ratio` is how many pixels of the screen are one of those, `opacity` how little shines through.
    """

    marker: int
    radius: float
    colour: str
    outline: str
    width: float
    ratio: float
    opacity: float = 1.0

    def draw(self, painter: QPainter, points: Array, plane: QTransform) -> None:
        """Draw a marker at each of the points (2, examples) of the plane."""
        x = plane.m11() * points[0] + plane.m21() * points[1] + plane.dx()
        y = plane.m12() * points[0] + plane.m22() * points[1] + plane.dy()
        if on_paper():
            self._draw_shapes(painter, x, y)
            return
        fine = np.rint(np.stack([x, y]) * (self.ratio * STEPS)).astype(np.int64)
        whole, part = fine // STEPS, fine % STEPS
        sheet, side = self._sheet, 2 * self._half + 1
        copies = PrimitiveArray(QPainter.PixmapFragment, FIELDS)
        copies.resize(points.shape[1])
        table = copies.ndarray()
        table[:, 0:2] = ((whole + 0.5) / self.ratio).T  # a copy's middle
        table[:, 2:4] = (side * part).T  # where it is on the sheet
        table[:, 4:6] = side
        table[:, 6:8] = 1.0 / self.ratio  # a pixel of the sheet is one of the screen
        table[:, 8:] = 0.0, 1.0  # not turned, and opaque
        painter.save()
        painter.resetTransform()
        first, count = copies.drawargs()
        painter.drawPixmapFragments(first, count, sheet)
        painter.restore()

    def _draw_shapes(self, painter: QPainter, x: Array, y: Array) -> None:
        """Draw the marker itself at these pixels, each by itself: as one shape they would be cut."""
        painter.save()
        painter.resetTransform()
        self._dip(painter)
        shape = QTransform.fromScale(1.0, -1.0).map(MARKERS[self.marker](np.zeros((2, 1)), self.radius))
        for across, down in zip(x.tolist(), y.tolist(), strict=True):
            painter.drawPath(shape.translated(across, down))
        painter.restore()

    def _dip(self, painter: QPainter) -> None:
        """Take the colours of the marker and of its outline."""
        brush = QColor(self.colour)
        brush.setAlphaF(self.opacity)
        painter.setBrush(brush)
        painter.setPen(QPen(QColor(self.outline), self.width))

    @cached_property
    def _half(self) -> int:
        """Pixels of the screen from the left edge of a picture to its middle."""
        return math.ceil((1.3 * self.radius + 2.0 * self.width) * self.ratio) + 1

    @cached_property
    def _sheet(self) -> QPixmap:
        """One marker at each of the places within a pixel, across and down."""
        side = 2 * self._half + 1
        sheet = QPixmap(STEPS * side, STEPS * side)
        sheet.fill(QColor(0, 0, 0, 0))
        painter = QPainter(sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._dip(painter)
        marker = MARKERS[self.marker](np.zeros((2, 1)), self.radius)
        for across, down in itertools.product(range(STEPS), repeat=2):
            place = np.array([across, down])
            painter.resetTransform()
            painter.translate(*(place * side + self._half + place / STEPS).tolist())
            painter.scale(self.ratio, -self.ratio)  # the plane's axis goes up
            painter.drawPath(marker)
        painter.end()
        return sheet


@dataclass(frozen=True)
class Dress:
    """What the points of a group look like: which of the MARKERS, and its colour."""

    marker: int
    colour: str


class Markers(QGraphicsItem):
    """The points of all groups over `bounds`, a rectangle of the plane, with markers of a size in pixels.

    They stand still: drawn once for a size of the picture, then copied as a whole.
    """

    def __init__(self) -> None:
        super().__init__()
        self.bounds = QRectF()
        self.groups: tuple[Array, ...] = ()
        self.stamps: tuple[Stamp, ...] = ()
        self._ratio = 1.0
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def set_points(self, groups: tuple[Array, ...]) -> None:
        """Draw these, (2, examples) of each class, or of numbers that are about the same."""
        self.groups = groups
        self.update()

    def set_bounds(self, bounds: QRectF) -> None:
        self.prepareGeometryChange()
        self.bounds = bounds

    def set_style(self, radius: float, dresses: Sequence[Dress], outline: str) -> None:
        """Their radius in pixels, what each group looks like, and the colour of the line round them."""
        stamps = tuple(
            Stamp(dress.marker, radius, dress.colour, outline, OUTLINE * radius, self._ratio, OPACITY)
            for dress in dresses
        )
        if stamps != self.stamps:
            self.stamps = stamps
            self.update()

    def boundingRect(self) -> QRectF:
        return self.bounds

    def paint(self, painter: QPainter, *_: QStyleOptionGraphicsItem | QWidget | None) -> None:
        ratio = painter.device().devicePixelRatioF()
        if ratio != self._ratio:
            self._ratio = ratio
            self.stamps = tuple(replace(stamp, ratio=ratio) for stamp in self.stamps)
        for part in range(SLICES):
            for stamp, points in zip(self.stamps, self.groups, strict=False):
                some = points[:, part::SLICES]
                if some.size:
                    stamp.draw(painter, some, painter.worldTransform())
