"""The crosshair under the mouse: two lines, what the axes say there, and a dot on each curve."""

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QGraphicsEllipseItem, QGraphicsLineItem

from engine.experiment.model import MOST_RUNS
from gui.panels.canvas import Label
from gui.panels.plot import Plot
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION, run_colour

OPACITY = 0.7  # of its lines
RADIUS = 3.5  # pixels at scale 1
GAP = 4  # pixels at scale 1, between the view and a number


class Crosshair:
    """Hidden until it is shown somewhere. All of it is in pixels, on top of the plot."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self._look = USUAL_LOOK
        self.upright, self.level = QGraphicsLineItem(), QGraphicsLineItem()
        self.dots = [QGraphicsEllipseItem() for _ in range(MOST_RUNS)]
        self.iteration, self.cost = Label(anchor=(0.5, 0.0)), Label(anchor=(1.0, 0.5))
        self._all = (self.upright, self.level, *self.dots, self.iteration, self.cost)
        plot.add_beside(*self._all)
        self.hide()

    def hide(self) -> None:
        for item in self._all:
            item.hide()

    def set_look(self, look: Look, colours: tuple[int, ...]) -> None:
        self._look = look
        palette = look.palette
        for line in (self.upright, self.level):
            colour = QColor(palette.secondary)
            colour.setAlphaF(OPACITY)
            line.setPen(pg.mkPen(colour, width=look.stroke(1.0)))
        for dot, place in zip(self.dots, colours, strict=False):
            dot.setBrush(QBrush(run_colour(palette, place)))
            dot.setPen(pg.mkPen(palette.card, width=look.stroke(1.5)))
        for label in (self.iteration, self.cost):
            label.setFont(sized(self._plot.font(), look.type(CAPTION)))
            label.setBrush(QBrush(QColor(palette.card)))
            label.ground = QColor(palette.text)

    def show_at(self, place: QPointF, iteration: str, cost: str, heights: Sequence[float | None]) -> None:
        """Cross at a place in pixels, with these numbers at the axes, and dots at the curves' heights."""
        view = self._plot.view_rect
        self.upright.setLine(place.x(), view.top(), place.x(), view.bottom())
        level = math.floor(place.y()) + 0.5  # the middle of a pixel: a sharp line
        self.level.setLine(view.left(), level, view.right(), level)
        gap = self._look.px(GAP)
        self.iteration.write(f" {iteration} ")
        half = self.iteration.boundingRect().width() / 2.0
        self.iteration.setPos(max(half, place.x()), view.bottom() + gap / 2.0)
        self.cost.write(f" {cost} ")
        self.cost.setPos(view.left() - gap / 2.0, place.y())
        self._place_dots(place.x(), heights, view)
        for item in (self.upright, self.level, self.iteration, self.cost):
            item.show()

    def _place_dots(self, x: float, heights: Sequence[float | None], view: QRectF) -> None:
        radius = self._look.stroke(RADIUS)
        for number, dot in enumerate(self.dots):
            height = heights[number] if number < len(heights) else None
            inside = height is not None and view.top() - 1.0 <= height <= view.bottom() + 1.0
            dot.setVisible(inside)
            if inside and height is not None:
                dot.setRect(x - radius, height - radius, 2.0 * radius, 2.0 * radius)
