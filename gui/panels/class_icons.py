"""The markers of the classes as icons, the same shapes and colours as over the decision boundary."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QTransform

from gui.panels.marker_shapes import MARKERS, marker_of
from gui.style.look import Look

SIZE, RADIUS = 16, 5.0  # pixels at scale 1


def class_pixmap(look: Look, label: int) -> QPixmap:
    """The marker of a class."""
    side = look.px(SIZE)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(QTransform(1, 0, 0, -1, side / 2, side / 2))  # up is up, as in the plane
    marker, colour = MARKERS[marker_of(label)], look.palette.class_colour(label)
    painter.fillPath(marker(np.zeros((2, 1)), RADIUS * look.scale), QColor(colour))
    painter.end()
    return pixmap


def class_icon(look: Look, label: int) -> QIcon:
    return QIcon(class_pixmap(look, label))
