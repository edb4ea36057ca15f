"""The legend of a figure: which marker is which class, or which numbers the colours are."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QTransform
from PySide6.QtWidgets import QWidget

from engine.datasets import Data
from engine.datasets.shape import class_name
from engine.experiment.model import Experiment
from engine.measures.boundary import scale_of
from gui.language.numbers import general
from gui.language.words import said
from gui.panels.class_legend import ClassLegend
from gui.panels.confusion_matrix import ConfusionMatrix
from gui.panels.marker_shapes import MARKERS, marker_of
from gui.panels.plane_picture import PlanePicture
from gui.style.colour_scale import COLOURS, colour_table
from gui.style.look import Look

MARKER, GAP, BETWEEN = 5.0, 6.0, 16.0  # pixels at scale 1: a radius, behind a marker, behind a name
BAR = 72.0


@dataclass(frozen=True)
class Key:
    """The names of the classes, each beside its marker; or the lowest and the highest of numbers."""

    classes: tuple[str, ...] = ()
    numbers: tuple[str, str] | None = None

    def height(self, width: float, font: QFont, look: Look) -> float:
        """What it takes in a figure of this width, in pixels."""
        lines = 1 + max((line for _, line in self._places(width, font, look)), default=0)
        return lines * QFontMetricsF(font).height()

    def _places(self, width: float, font: QFont, look: Look) -> list[tuple[float, int]]:
        """Where each class begins, in pixels from the left, and in which line."""
        metrics, places = QFontMetricsF(font), []
        x, line = 0.0, 0
        before, after = (2.0 * MARKER + GAP) * look.scale, BETWEEN * look.scale
        for name in self.classes:
            needed = before + metrics.horizontalAdvance(name)
            if x > 0.0 and x + needed > width:
                x, line = 0.0, line + 1
            places.append((x, line))
            x += needed + after
        return places

    def paint(self, painter: QPainter, room: QRectF, font: QFont, look: Look) -> None:
        """Draw it from the upper left corner of the room on, which is as wide as the figure."""
        painter.setFont(font)
        painter.setPen(QColor(look.palette.text))
        line = QFontMetricsF(font).height()
        if self.numbers is not None:
            self._paint_scale(painter, QRectF(room.left(), room.top(), room.width(), line), font, look)
            return
        for label, (x, number) in enumerate(self._places(room.width(), font, look)):
            radius = MARKER * look.scale
            middle = QPointF(room.left() + x + radius, room.top() + (number + 0.5) * line)
            painter.fillPath(marker_at(middle, radius, label), QColor(look.palette.class_colour(label)))
            write(painter, middle.x() + radius + GAP * look.scale, middle.y(), self.classes[label])

    def _paint_scale(self, painter: QPainter, room: QRectF, font: QFont, look: Look) -> None:
        assert self.numbers is not None
        low, high = self.numbers
        x, gap, middle = room.left(), GAP * look.scale, room.center().y()
        write(painter, x, middle, low)
        x += QFontMetricsF(font).horizontalAdvance(low) + gap
        table = colour_table(look.palette)
        picture = QImage(table.data, COLOURS, 1, 4 * COLOURS, QImage.Format.Format_RGB32)
        bar = QRectF(x, room.top() + 0.2 * room.height(), BAR * look.scale, 0.6 * room.height())
        painter.drawImage(bar, picture.scaled(COLOURS, 2))
        write(painter, bar.right() + gap, middle, high)


def key_of(widget: QWidget, experiment: Experiment, data: Data) -> Key | None:
    """What marks and colours in a widget are; None where it shows none, or has a legend of its own."""
    legends = widget.findChildren(ClassLegend)
    if any(legend.isVisibleTo(widget) for legend in legends):
        return None
    pictures: list[QWidget] = [*widget.findChildren(PlanePicture), *widget.findChildren(ConfusionMatrix)]
    if not any(picture.isVisibleTo(widget) for picture in pictures):
        return None
    if data.classes is None:
        if len(data.X_train) == 1:
            return None
        scale = scale_of(data.Y_train)
        return Key(numbers=(general(scale.low, 3), general(scale.high, 3)))
    names = experiment.class_names
    return Key(tuple(said(class_name(names, label)) for label in range(data.classes)))


def marker_at(middle: QPointF, radius: float, label: int) -> QPainterPath:
    """The marker of a class; up is up, as in the plane."""
    path = MARKERS[marker_of(label)](np.zeros((2, 1)), radius)
    return QTransform(1, 0, 0, -1, middle.x(), middle.y()).map(path)


def write(painter: QPainter, left: float, middle: float, text: str) -> None:
    """A text from this place on, in the middle of its line."""
    metrics = QFontMetricsF(painter.font())
    room = QRectF(
        left, middle - metrics.height() / 2.0, metrics.horizontalAdvance(text) + 1.0, metrics.height()
    )
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
