"""What is drawn of a sweep: for each run a line, bands round it, a dot at each value, and what a law expects.

Values that have a neighbour are joined. One that stands alone has upright bars instead of bands, and so have
names, such as those of activations, between which there is nothing: there the runs stand side by side.
"""

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainterPath, QPolygonF
from PySide6.QtWidgets import QGraphicsPathItem

from engine.arrays import Array
from engine.experiment.model import MOST_RUNS
from gui.panels.canvas import StillCurve
from gui.panels.plot import Plot
from gui.style.look import Look
from gui.style.theme import run_colour, run_pen

BANDS = 2  # the outer one and the inner one
OPACITIES = (0.10, 0.18)
OPACITIES_OF_BARS = (0.25, 0.45)  # which are narrow, and seldom lie on one another
FEW_RUNS = 3
LINE_WIDTH, THEORY_WIDTH, DOT = 2.0, 1.4, 6.0
THEORY_DASHES = [5, 4]
TINY = 1e-9  # of a line that is a dot
SIDE_BY_SIDE = 0.72  # of the way from one name to the next, for the bars of all runs
BAR, THIN = 0.8, 0.34  # of a run's share of that: its inner bar, and its outer one
ALONE = 0.12  # of the way to the nearest value: half a bar


@dataclass(frozen=True, eq=False)
class Series:
    """One run: heights on the axis by value, (values,); nan where there are no draws.

    `bands` are pairs of edges, the outer pair first: (pairs, 2, values). `theory` is nan where there is none.
    """

    line: Array
    bands: Array
    theory: Array


class SweepDrawing:
    """Made once for the most runs there can be: pyqtgraph does not let go of all that it makes."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self._runs = 0
        self.bands = [[QGraphicsPathItem() for _ in range(BANDS)] for _ in range(MOST_RUNS)]
        self.theories = [StillCurve(connect="finite", antialias=True) for _ in range(MOST_RUNS)]
        self.lines = [StillCurve(connect="finite", antialias=True) for _ in range(MOST_RUNS)]
        self.dots = [QGraphicsPathItem() for _ in range(MOST_RUNS)]
        bands = (band for run in self.bands for band in run)
        plot.add(*bands, *self.theories, *self.lines, *self.dots)

    def set_runs(self, count: int) -> None:
        self._runs = count
        for number in range(MOST_RUNS):
            for curve in (self.lines[number], self.theories[number]):
                curve.setData([], [])
                curve.setVisible(number < count)
            for item in (*self.bands[number], self.dots[number]):
                item.setPath(QPainterPath())
                item.setVisible(number < count)

    def set_look(self, look: Look, colours: tuple[int, ...], bars: bool) -> None:
        lighter = min(1.0, FEW_RUNS / max(1, len(colours)))  # many bands on one another would be a grey field
        opacities = OPACITIES_OF_BARS if bars else [lighter * opacity for opacity in OPACITIES]
        for number, place in enumerate(colours):
            colour = run_colour(look.palette, place)
            self.lines[number].setPen(run_pen(look.palette, place, look.stroke(LINE_WIDTH)))
            self.theories[number].setPen(
                pg.mkPen(colour, width=look.stroke(THEORY_WIDTH), dash=THEORY_DASHES)
            )
            dot = pg.mkPen(colour, width=look.stroke(DOT))
            dot.setCapStyle(Qt.PenCapStyle.RoundCap)
            self.dots[number].setPen(dot)
            for band, opacity in zip(self.bands[number], opacities, strict=True):
                colour.setAlphaF(opacity)
                band.setBrush(QBrush(colour))
                band.setPen(pg.mkPen(None))

    def set_bounds(self, bounds: QRectF) -> None:
        for curve in (*self.lines, *self.theories):
            curve.bounds = bounds

    def draw(self, places: Array, series: tuple[Series, ...], joined: bool) -> None:
        """Draw the runs at these places; not `joined`, side by side."""
        for number, run in enumerate(series):
            x = self.places_of(number, places, joined)
            self.lines[number].setData(x, run.line if joined else np.full(x.size, np.nan))
            self._draw_theory(number, x, run.theory, joined)
            self.dots[number].setPath(dots(x, run.line))
            for pair, item in enumerate(self.bands[number]):
                path = QPainterPath()
                if pair >= BANDS - run.bands.shape[0]:  # one alone is an inner one
                    low, high = run.bands[pair - BANDS]
                    for first, last in stretches(low, high, joined):
                        part = slice(first, last)
                        if last - first > 1:
                            path.addPolygon(outline(x[part], low[part], high[part]))
                        else:
                            half = self._half_bar(places, pair, joined)
                            path.addRect(x[first] - half, low[first], 2.0 * half, high[first] - low[first])
                item.setPath(path)

    def places_of(self, number: int, places: Array, joined: bool) -> Array:
        """Where the values of a run stand."""
        if joined:
            return places
        return places + (number - (self._runs - 1) / 2.0) * SIDE_BY_SIDE / max(1, self._runs)

    def _half_bar(self, places: Array, pair: int, joined: bool) -> float:
        width = BAR if pair else THIN
        if not joined:
            return width * SIDE_BY_SIDE / max(1, self._runs) / 2.0
        nearest = float(np.diff(places).min()) if places.size > 1 else 1.0
        return width * ALONE * nearest

    def _draw_theory(self, number: int, x: Array, theory: Array, joined: bool) -> None:
        if joined:
            self.theories[number].setData(x, theory)
            return
        half = BAR * SIDE_BY_SIDE / max(1, self._runs) / 2.0
        ends = np.ravel(np.column_stack([x - half, x + half, np.full(x.size, np.nan)]))
        self.theories[number].setData(ends, np.repeat(theory, 3))


def stretches(low: Array, high: Array, joined: bool) -> list[tuple[int, int]]:
    """From where to where there are bands without a gap; each value by itself where they are not joined."""
    known = np.isfinite(low) & np.isfinite(high)
    if not joined:
        return [(int(place), int(place) + 1) for place in np.flatnonzero(known)]
    ends = np.flatnonzero(np.diff(known.astype(np.int8), prepend=0, append=0)).reshape(-1, 2)
    return [(int(first), int(last)) for first, last in ends]


def outline(x: Array, low: Array, high: Array) -> QPolygonF:
    corners = [*zip(x, high, strict=True), *zip(x[::-1], low[::-1], strict=True)]
    return QPolygonF([QPointF(*corner) for corner in corners])


def dots(x: Array, y: Array) -> QPainterPath:
    """A dot for each height there is, whatever the scales: a line of no length with round ends."""
    path = QPainterPath()
    for across, up in zip(x, y, strict=True):
        if np.isfinite(up):
            path.moveTo(across, up)
            path.lineTo(across + TINY, up)
    return path
