"""A plot with two axes whose ranges and ticks are fixed by whoever draws in it."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QWidget

from gui.look import Look
from gui.panels.canvas import Canvas
from gui.theme import CAPTION

Ticks = Sequence[tuple[float, str]]

TOP_MARGIN = 9  # pixels: half of the topmost number
AXIS_WIDTH, AXIS_HEIGHT = 40, 18  # pixels at scale 1


class Plot(Canvas):
    """Left to itself an axis re-ticks at every frame, the dearest thing on screen: here it is told when."""

    def __init__(self, read_as: str, axis_width: int = AXIS_WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(read_as, parent)
        self._axis_width = axis_width
        self._axes = {name: pg.AxisItem(name) for name in ("left", "bottom")}
        self.view = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0.0)
        # Not a PlotItem, whose menus would outlive it.
        layout = pg.GraphicsLayout(border=None)
        layout.setContentsMargins(0, TOP_MARGIN, 0, 0)
        layout.setSpacing(0)
        layout.addItem(self._axes["left"], row=0, col=0)
        layout.addItem(self.view, row=0, col=1)
        layout.addItem(self._axes["bottom"], row=1, col=1)
        for axis in self._axes.values():
            axis.linkToView(self.view)
        self.setCentralWidget(layout)
        # Not the axis's own grid, with which it leaves out the numbers at its ends.
        self._grid = QGraphicsPathItem()
        self.add(self._grid)
        self.set_ranges((0.0, 1.0), (0.0, 1.0), (), ())

    def add(self, *items: QGraphicsItem) -> None:
        """Draw these too, in the view's coordinates, later ones on top."""
        for item in items:
            self.view.addItem(item, ignoreBounds=True)

    def set_look(self, look: Look) -> None:
        palette = look.palette
        self.set_background(palette.card)
        font = self.font()
        font.setPixelSize(look.px(CAPTION))
        for axis in self._axes.values():
            axis.setStyle(tickFont=font, tickLength=0, tickTextOffset=look.px(4), hideOverlappingLabels=False)
            axis.setPen(palette.hairline)
            axis.setTextPen(palette.secondary)
        self._axes["left"].setWidth(look.px(self._axis_width))
        self._axes["bottom"].setHeight(look.px(AXIS_HEIGHT))
        self._grid.setPen(pg.mkPen(palette.hairline, width=1))

    def set_ranges(
        self, x: tuple[float, float], y: tuple[float, float], x_ticks: Ticks, y_ticks: Ticks
    ) -> None:
        """Show this part of the plane, with a line of the grid at each of `y_ticks`."""
        self.view.setRange(xRange=x, yRange=y, padding=0.0, disableAutoRange=True)
        grid = QPainterPath()
        for height, _ in y_ticks:
            grid.moveTo(x[0], height)
            grid.lineTo(x[1], height)
        self._grid.setPath(grid)
        self._axes["bottom"].setTicks([x_ticks])
        self._axes["left"].setTicks([y_ticks])

    @property
    def y_range(self) -> tuple[float, float]:
        low, high = self.view.viewRange()[1]
        return low, high
