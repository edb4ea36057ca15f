"""The curves of all runs on the cost plot: each a line with its past and its future, and a band."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QPainterPath
from PySide6.QtWidgets import QGraphicsPathItem

from engine.arrays import Array
from engine.experiment.model import MOST_RUNS
from engine.measures.curve import CURVE
from engine.output.frame import Frame
from gui.panels.canvas import StillCurve
from gui.panels.curve_shape import Scale, Shape, shape_of
from gui.panels.plot import Plot
from gui.style.look import Look
from gui.style.theme import run_colour, run_pen

NOTHING = np.empty(0)
FAINT = 0.4  # the opacity of a future
BAND, FAINT_BAND = 0.22, 0.10  # the opacities of bands,
FEW = 3  # of so many runs: the bands of more lie on one another


class Band(QGraphicsPathItem):
    """A filled outline, which is kept while it stands still."""

    def __init__(self) -> None:
        super().__init__()
        self.outline = NOTHING, NOTHING

    def show_outline(self, x: Array, y: Array) -> None:
        """Fill this one; parts of it end with nan."""
        if not all(
            np.array_equal(new, old, equal_nan=True) for new, old in zip((x, y), self.outline, strict=True)
        ):
            self.outline = x, y
            self.setPath(pg.arrayToQPath(x, y, connect="finite") if x.size else QPainterPath())


class CostCurves:
    """Made once for the most runs there can be: pyqtgraph does not let go of all that it makes."""

    def __init__(self, plot: Plot) -> None:
        self.lines = [StillCurve(connect="finite", antialias=True) for _ in range(MOST_RUNS)]
        self.futures = [StillCurve(connect="finite", antialias=False) for _ in range(MOST_RUNS)]
        self.bands = [Band() for _ in range(MOST_RUNS)]
        self.future_bands = [Band() for _ in range(MOST_RUNS)]
        self.shapes: tuple[Shape, ...] = ()
        self.hides_future = False
        plot.add(*self.future_bands, *self.bands, *self.futures, *self.lines)

    def set_runs(self, count: int) -> None:
        """Show so many curves from now on, without anything of the ones before."""
        self.shapes = ()
        for number in range(MOST_RUNS):
            for curve in (self.lines[number], self.futures[number]):
                curve.setVisible(number < count)
                curve.setData([], [])
            for band in (self.bands[number], self.future_bands[number]):
                band.setVisible(number < count)
                band.show_outline(NOTHING, NOTHING)

    def set_bounds(self, bounds: QRectF) -> None:
        """What the plot shows."""
        for curve in (*self.lines, *self.futures):
            curve.bounds = bounds

    def set_look(self, look: Look, colours: tuple[int, ...]) -> None:
        share = min(1.0, FEW / max(1, len(colours)))
        for number, place in enumerate(colours):
            self.lines[number].setPen(run_pen(look.palette, place, look.stroke(2.0)))
            colour = run_colour(look.palette, place)
            colour.setAlphaF(FAINT)
            self.futures[number].setPen(pg.mkPen(colour, width=1))
            for band, opacity in ((self.bands[number], BAND), (self.future_bands[number], FAINT_BAND)):
                colour.setAlphaF(share * opacity)
                band.setBrush(QBrush(colour))
                band.setPen(pg.mkPen(None))

    def draw(self, frame: Frame, scale: Scale) -> None:
        self.shapes = tuple(shape_of(run[CURVE], scale) for run in frame.runs)
        for number, shape in enumerate(self.shapes):
            past = slice(None, shape.now + 1)
            future = slice(shape.now, shape.now + 1 if self.hides_future else None)
            self.lines[number].setData(shape.x[past], shape.y[past])
            draw_rest(self.futures[number], shape, future)
            self.bands[number].show_outline(*shape.outline(past))
            self.future_bands[number].show_outline(*shape.outline(future))


def draw_rest(curve: StillCurve, shape: Shape, part: slice) -> None:
    """Draw a part of a line; while a run plays on it has no future, and nothing is to be done."""
    if shape.x[part].size > 1:
        curve.setData(shape.x[part], shape.y[part])
    elif curve.xData is not None and curve.xData.size:
        curve.setData([], [])
