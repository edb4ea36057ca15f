"""A plot with two axes whose ranges and ticks are fixed by whoever draws in it."""

import math
from collections.abc import Sequence
from itertools import pairwise

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QWidget

from gui.panels.canvas import Canvas
from gui.style.fonts import sized
from gui.style.look import Look
from gui.style.theme import CAPTION

Ticks = Sequence[tuple[float, str]]

TOP_MARGIN = 0.8  # of the type's height: half of the topmost number
AXIS_WIDTH, UNDER_NUMBERS = 40, 7  # pixels at scale 1
BEYOND = 200  # pixels that a number may reach beyond its axis: room for it is made here
CLOSEST = 1.05, 1.3  # from the middle of a number to the next, in heights and widths of a number


def with_room(ticks: Ticks, share: float) -> Ticks:
    """Every so manieth tick, where a tick takes this share of the way to the next one."""
    return ticks[:: max(1, math.ceil(share))]


class Plot(Canvas):
    """Left to itself an axis re-ticks at every frame, the dearest thing on screen: here it is told when."""

    def __init__(self, read_as: str, axis_width: int = AXIS_WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(read_as, parent)
        self._axis_width = axis_width
        self._axes = {name: pg.AxisItem(name) for name in ("left", "bottom")}
        self.view = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0.0)
        # Not a PlotItem, whose menus would outlive it.
        layout = pg.GraphicsLayout(border=None)
        layout.setSpacing(0)
        layout.addItem(self._axes["left"], row=0, col=0)
        layout.addItem(self.view, row=0, col=1)
        layout.addItem(self._axes["bottom"], row=1, col=1)
        for axis in self._axes.values():
            axis.linkToView(self.view)
        self._rows = layout
        self.setCentralWidget(layout)
        # Not the axis's own grid, with which it leaves out the numbers at its ends.
        self._grid = QGraphicsPathItem()
        self.add(self._grid)
        self._ticks: tuple[Ticks, Ticks] = ((), ())
        self._font = QFont()
        self._margin = 0.0
        self.set_ranges((0.0, 1.0), (0.0, 1.0), (), ())

    def add(self, *items: QGraphicsItem) -> None:
        """Draw these too, in the view's coordinates, later ones on top."""
        for item in items:
            self.view.addItem(item, ignoreBounds=True)

    def add_beside(self, *items: QGraphicsItem) -> None:
        """Draw these too, in pixels, on top of all others and beyond the view's edges as well."""
        for item in items:
            item.setZValue(1.0)
            self.scene().addItem(item)

    def set_margin(self, width: float) -> None:
        """Leave so many pixels free to the right of the view."""
        if width != self._margin:
            self._margin = width
            self._set_ticks()
            self._rows.layout.activate()
            # With a wider margin it may have been wider than the plot, and would stay so.
            self._rows.setGeometry(self.range)

    @property
    def view_rect(self) -> QRectF:
        """Where the view is, in pixels."""
        return QRectF(self.view.mapRectToScene(self.view.rect()))

    def set_look(self, look: Look) -> None:
        palette = look.palette
        self.set_background(palette.card)
        font = sized(self.font(), look.type(CAPTION))
        for axis in self._axes.values():
            axis.setStyle(
                tickFont=font, tickLength=0, tickTextOffset=look.px(4), hideOverlappingLabels=BEYOND
            )
            axis.setPen(palette.hairline)
            axis.setTextPen(palette.secondary)
        self._font = font
        self._axes["left"].setWidth(look.room(self._axis_width))
        self._axes["bottom"].setHeight(look.type(CAPTION) + look.px(UNDER_NUMBERS))
        self._grid.setPen(pg.mkPen(palette.hairline, width=1))
        self._set_ticks()

    def set_ranges(
        self, x: tuple[float, float], y: tuple[float, float], x_ticks: Ticks, y_ticks: Ticks
    ) -> None:
        """Show this part of the plane, with these ticks as far as they have room, and a grid at `y_ticks`."""
        self.view.setRange(xRange=x, yRange=y, padding=0.0, disableAutoRange=True)
        self._ticks = (x_ticks, y_ticks)
        self._set_ticks()

    def _set_ticks(self) -> None:
        (left, right), (low, high) = self.view.viewRange()
        x_ticks, y_ticks = self._ticks
        metrics = QFontMetricsF(self._font)
        if len(y_ticks) > 1 and self.view.height() > 1.0:
            apart = min(after[0] - before[0] for before, after in pairwise(y_ticks))
            apart *= self.view.height() / (high - low)
            y_ticks = with_room(y_ticks, CLOSEST[0] * metrics.height() / apart)
        if len(x_ticks) > 1 and self.view.width() > 1.0:
            widest = max(metrics.horizontalAdvance(words) for _, words in x_ticks)
            apart = min(after[0] - before[0] for before, after in pairwise(x_ticks))
            apart *= self.view.width() / (right - left)
            x_ticks = with_room(x_ticks, CLOSEST[1] * widest / apart)
        over = self._margin  # the edge: the right half of the last number
        if x_ticks and self.view.width() > 1.0:
            beyond = (right - x_ticks[-1][0]) / (right - left) * self.view.width()
            over = max(over, metrics.horizontalAdvance(x_ticks[-1][1]) / 2.0 - beyond)
        self._rows.setContentsMargins(
            0.0, max(0.0, TOP_MARGIN * self._font.pixelSize()), math.ceil(over), 0.0
        )
        grid = QPainterPath()
        for height, _ in y_ticks:
            grid.moveTo(left, height)
            grid.lineTo(right, height)
        self._grid.setPath(grid)
        self._axes["bottom"].setTicks([x_ticks])
        self._axes["left"].setTicks([y_ticks])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # pyqtgraph resizes without an event, too, while it is being made.
        if event is not None:
            self._set_ticks()

    @property
    def y_range(self) -> tuple[float, float]:
        low, high = self.view.viewRange()[1]
        return low, high
