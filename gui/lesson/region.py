"""A square in which the class draws where it expects class 1: painted in squares over the training points."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.datasets import Data
from engine.plane import shown_extent
from gui.lesson.answers import GRID
from gui.look import Look

SIDE, DOT = 220, 1.6  # pixels at scale 1
MOST_DOTS = 400
BRUSH = 1  # squares on each side of the one under the mouse


class RegionCanvas(QWidget):
    """Emits `drawn` with the squares, row by row from the lower left; the right button takes away."""

    drawn = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._points = np.empty((2, 0))
        self._labels = np.empty(0)
        self.squares: frozenset[int] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Where class 1 is expected"))
        self.setToolTip(self.tr("Paint where you expect class 1, orange; the right button takes away"))

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFixedSize(look.px(SIDE), look.px(SIDE))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def set_data(self, data: Data) -> None:
        """The training points, as shares of the square that the boundary shows."""
        extent = shown_extent(data.X_train)
        corner = np.array([[extent.left], [extent.bottom]])
        self._points = ((data.X_train - corner) / extent.side)[:, :MOST_DOTS]
        self._labels = data.Y_train[:MOST_DOTS]
        self.update()

    def show_squares(self, squares: frozenset[int]) -> None:
        self.squares = squares
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._paint_at(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._paint_at(event)

    def _paint_at(self, event: QMouseEvent) -> None:
        side = self.width() / GRID
        column, row = int(event.position().x() // side), GRID - 1 - int(event.position().y() // side)
        near = range(-BRUSH, BRUSH + 1)
        places = {
            (row + up) * GRID + column + right
            for up in near
            for right in near
            if 0 <= row + up < GRID and 0 <= column + right < GRID
        }
        takes_away = bool(event.buttons() & Qt.MouseButton.RightButton)
        squares = self.squares - places if takes_away else self.squares | places
        if event.buttons() and squares != self.squares:
            self.drawn.emit(frozenset(squares))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._look is None:
            return
        palette, painter = self._look.palette, QPainter(self)
        painter.fillRect(self.rect(), QColor(palette.image_0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.image_1))
        side = self.width() / GRID
        for square in self.squares:
            row, column = divmod(square, GRID)
            painter.drawRect(QRectF(column * side, self.height() - (row + 1) * side, side + 0.5, side + 0.5))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = DOT * self._look.scale
        for label, colour in ((0.0, palette.class_0), (1.0, palette.class_1)):
            painter.setPen(QColor(palette.card))
            painter.setBrush(QColor(colour))
            for x, y in self._points[:, self._labels == label].T:
                painter.drawEllipse(
                    QPointF(x * self.width(), (1.0 - y) * self.height()), 1.6 * radius, 1.6 * radius
                )
        painter.end()
