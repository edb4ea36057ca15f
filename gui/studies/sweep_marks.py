"""What a sweep marks: upright, where the experiment is now; level, what a draw has to reach."""

import math

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from engine.studies.study import Reached
from gui.language.words import tr
from gui.panels.canvas import Label
from gui.panels.margin_labels import MARK_DASHES
from gui.panels.plot import Plot
from gui.studies.axis_values import AxisValues
from gui.studies.quantities import Quantity, wanted_of
from gui.studies.quantity_axis import heights
from gui.style.fonts import sized
from gui.style.look import Look
from gui.style.theme import CAPTION

NOW_DASHES = (4.0, 3.0)
WIDTH = 1.3


class SweepMarks:
    """Made once, under all that is drawn of the runs."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self.present, self.aim = QGraphicsPathItem(), QGraphicsPathItem()
        self.label = Label(anchor=(0.5, 0.0))
        self.has_aim = False  # in view
        plot.add(self.aim, self.present)
        plot.add_beside(self.label)

    def set_look(self, look: Look) -> None:
        palette = look.palette
        marked = ((self.present, palette.accent, NOW_DASHES), (self.aim, palette.secondary, MARK_DASHES))
        for item, colour, dashes in marked:
            pen = QPen(QColor(colour), look.stroke(WIDTH))
            pen.setCosmetic(True)
            pen.setDashPattern(list(dashes))
            item.setPen(pen)
        self.label.setFont(sized(self._plot.font(), look.type(CAPTION)))
        self.label.setBrush(QBrush(QColor(palette.accent)))
        self.label.ground = QColor(palette.card)

    def mark(self, axis: AxisValues, quantity: Quantity, reached: Reached) -> None:
        """Mark both as far as they are in view."""
        (left, right), (low, high) = self._plot.view.viewRange()
        upright, level = QPainterPath(), QPainterPath()
        places = [place for place in map(axis.place, axis.present) if left <= place <= right]
        for place in places if axis.is_numeric else ():  # through bars it would be one of them
            upright.moveTo(place, low)
            upright.lineTo(place, high)
        self.present.setPath(upright)
        self.label.setVisible(bool(places))
        if places:
            self.label.write(tr("now"))
            half = self.label.boundingRect().width() / 2.0
            x = float(self._plot.view.mapViewToScene(QPointF(places[0], high)).x())
            self.label.setPos(max(half, x), self._plot.view_rect.top())
        height = aim_of(quantity, reached)
        self.has_aim = low <= height <= high
        if self.has_aim:
            level.moveTo(left, height)
            level.lineTo(right, height)
        self.aim.setPath(level)


def aim_of(quantity: Quantity, reached: Reached) -> float:
    """How high a draw has to come, or how low; nan where it has to reach something else."""
    wanted = np.array([wanted_of(quantity, reached)])
    return float(heights(quantity, wanted, (-math.inf, math.inf))[0])
