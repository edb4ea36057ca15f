"""A square with the training points, in which the class draws where it expects the boundary."""

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.datasets import Data
from engine.lessons.answers import MOST_POINTS, Stroke
from engine.measures.boundary import Boundary
from engine.measures.plane import Extent, extent_of
from gui.language.words import tr
from gui.panels.plane import PlaneMap
from gui.style.look import USUAL_LOOK, Look

SIDE, DOT, LINE = 240, 2.6, 3.0  # pixels at scale 1
MOST_DOTS = 400
APART = 0.01  # of the side, between two points of a line at least


class LineCanvas(QWidget):
    """Emits `drawn` with all lines, in the plane's coordinates. The right button takes the last one away.

    The real boundary lies over them once it is shown.
    """

    drawn = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = USUAL_LOOK
        self._extent = Extent.square(-1.0, -1.0, 2.0)
        self._classes: tuple[np.ndarray, ...] = ()
        self._strokes: tuple[Stroke, ...] = ()
        self.boundary: Boundary | None = None
        self._stroke: list[tuple[float, float]] = []  # the one that is being drawn
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)  # that button takes a line away
        self.setAccessibleName(tr("Where the boundary is expected"))
        self.setToolTip(
            tr("Draw the boundary: a closed line, or one from edge to edge; the right button removes a line")
        )

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFixedSize(look.px(SIDE), look.px(SIDE))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def set_data(self, data: Data) -> None:
        self._stroke = []  # it was drawn in another plane
        self._extent = extent_of(data)
        some = data.section().projected(data.X_train[:, :MOST_DOTS]), data.Y_train[:MOST_DOTS]
        self._classes = tuple(some[0][:, some[1] == label] for label in (0.0, 1.0))
        self.update()

    def drop_stroke(self) -> None:
        """What is being drawn now was meant for another question."""
        self._stroke = []
        self.update()

    def show_strokes(self, strokes: tuple[Stroke, ...]) -> None:
        self._strokes = strokes
        self.update()

    def show_boundary(self, boundary: Boundary | None) -> None:
        """Where the boundary really is; None while that is not to be seen."""
        self.boundary = boundary
        words = tr("Where the boundary is expected")
        real = tr("Where the boundary is expected, with the real one over it")
        self.setAccessibleName(words if boundary is None else real)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._stroke = [self._plane.point_at(event.position())]
        elif self._strokes:
            self.drawn.emit(self._strokes[:-1])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._stroke or len(self._stroke) >= MOST_POINTS:
            return
        x, y = self._plane.point_at(event.position())
        before = self._stroke[-1]
        across, up = (x - before[0]) / self._extent.width, (y - before[1]) / self._extent.height
        if np.hypot(across, up) >= APART:
            self._stroke.append((x, y))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        stroke, self._stroke = tuple(self._stroke), []
        if event.button() is Qt.MouseButton.LeftButton and len(stroke) > 1:
            self.drawn.emit((*self._strokes, stroke))
        self.update()

    @property
    def _plane(self) -> PlaneMap:
        return PlaneMap(self._extent, QRectF(self.rect()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, painter = self._look.palette, QPainter(self)
        painter.fillRect(self.rect(), QColor(palette.image_middle))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(palette.card))
        radius, plane = DOT * self._look.scale, self._plane
        for points, colour in zip(self._classes, (palette.class_0, palette.class_1), strict=False):
            painter.setBrush(QColor(colour))
            for x, y in points.T:
                painter.drawEllipse(plane.pixel_of(x, y), radius, radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.text), LINE * self._look.scale))
        for stroke in (*self._strokes, tuple(self._stroke)):
            painter.drawPolyline(QPolygonF([plane.pixel_of(x, y) for x, y in stroke]))
        if self.boundary is not None:
            self._draw_boundary(painter, plane, self.boundary)
        painter.end()

    def _draw_boundary(self, painter: QPainter, plane: PlaneMap, boundary: Boundary) -> None:
        """Dashed on a ground of its own, so that it is told from drawn lines by more than its colour."""
        palette, scale = self._look.palette, self._look.scale
        dashed = QPen(QColor(palette.right), LINE * scale, Qt.PenStyle.DashLine)
        for pen in (QPen(QColor(palette.card), 2.0 * LINE * scale), dashed):
            painter.setPen(pen)
            for line in pieces_of(boundary):
                painter.drawPolyline(QPolygonF([plane.pixel_of(x, y) for x, y in line]))


def pieces_of(boundary: Boundary) -> list[list[tuple[float, float]]]:
    """The lines that a contour is made of."""
    lines: list[list[tuple[float, float]]] = [[]]
    parts = zip(boundary.contour_x, boundary.contour_y, boundary.contour_connected, strict=True)
    for x, y, goes_on in parts:
        lines[-1].append((float(x), float(y)))
        if not goes_on:
            lines.append([])
    return [line for line in lines if len(line) > 1]
