"""Pixels of the screen: at a scale such as 1.25 they are others than Qt's, and lines must keep to them.

A line whose width or place is a fraction of a pixel comes out now one pixel wide and now two.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen, QPolygonF

SLIGHT = 0.01  # of a pixel: as good as none


def screen_pixels() -> float:
    """How many pixels of the sharpest screen lie along one of Qt's."""
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0


def whole_pixels(painter: QPainter, room: QRectF) -> QRectF:
    """The least rectangle around `room` that ends where pixels of the screen do: no edge is half drawn."""
    to_screen = painter.deviceTransform()
    back, _ = to_screen.inverted()
    covered = to_screen.mapRect(room).adjusted(SLIGHT, SLIGHT, -SLIGHT, -SLIGHT).toAlignedRect()
    return back.mapRect(QRectF(covered))


def draw_lines(painter: QPainter, points: QPolygonF, colour: QColor, width: float) -> None:
    """Upright and level lines from point to point, all of the same whole number of the screen's pixels.

    `points` and `width` are in Qt's pixels, as all else; smoothing must be off.
    """
    if points.isEmpty():  # which PySide would take for a QPolygon of whole numbers
        return
    to_screen = painter.deviceTransform()
    back, _ = to_screen.inverted()
    whole = max(1, round(width * to_screen.m11()))
    middle = 0.5 if whole % 2 else 0.0
    placed = QPolygonF(to_screen.map(points).toPolygon()).translated(middle, middle)
    painter.setPen(QPen(colour, whole / to_screen.m11()))
    painter.drawPolyline(back.map(placed))
