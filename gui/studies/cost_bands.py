"""Costs of all draws over the iterations: for each run the median, and bands that most draws lie in."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Signal, Slot
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QGraphicsLineItem, QWidget

from engine.arrays import Array
from engine.experiment.model import MOST_RUNS
from engine.studies.picture import Bands
from engine.studies.statistics import QUANTILES
from gui.language.numbers import count, in_a_row, localised, readable
from gui.language.words import tr
from gui.panels.canvas import StillCurve
from gui.panels.cost_curves import Band
from gui.panels.cost_range import cost_ticks, fitted_decades, iteration_ticks
from gui.panels.decades import united
from gui.panels.depth_plot import logarithms
from gui.panels.mouse_plot import MousePlot
from gui.studies.curve_names import CurveNames
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import run_colour, run_pen

MEDIAN = [*QUANTILES].index("median")
PAIRS = ((0, -1), (1, -2))  # which quantiles are the edges of the outer band and of the inner one
OPACITIES = (0.14, 0.26)
FAINT = 0.10  # the inner band of a run that is not the chosen one
FEW = 2  # of so many runs all bands are drawn: those of more lie on one another
HEADROOM, LAST_ROOM = 0.03, 1.003
AXIS = 46  # pixels at scale 1


class CostBands(MousePlot):
    """The bands of the chosen run are drawn whole, of the others the median and a faint inner band.

    `run_chosen` carries the run whose name in the margin was clicked.
    """

    run_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Cost over iterations, of all draws"), parent)
        self._look = USUAL_LOOK
        self._names: tuple[str, ...] = ()
        self._colours: tuple[int, ...] = ()
        self._drawn: tuple[Bands, ...] = ()
        self._sizes: tuple[int, ...] = ()
        self._iterations = 1
        self._decades: tuple[float, float] | None = None
        self._hovered: QPointF | None = None
        self.chosen = 0
        self.tell = self.words_at
        self.bands = [[Band() for _ in PAIRS] for _ in range(MOST_RUNS)]
        self.medians = [StillCurve(connect="finite", antialias=True) for _ in range(MOST_RUNS)]
        self.upright = QGraphicsLineItem()
        self.upright.hide()
        self.add(*(band for run in self.bands for band in run), *self.medians, self.upright)
        self.labels = CurveNames(self)
        self.clicked.connect(self._take_click)
        self.hovered.connect(self._hover)
        self.view.sigResized.connect(self._place_again)

    def show_runs(self, names: tuple[str, ...], colours: tuple[int, ...], iterations: int) -> None:
        """These runs from now on, trained for so many iterations; nothing of others stays."""
        self._names, self._colours, self._iterations = names, colours, iterations
        self.chosen = 0
        self.labels.set_runs(names, colours)
        self.forget()
        self.set_look(self._look)

    def forget(self) -> None:
        """No draws any more: those of another cell come."""
        self._drawn, self._sizes, self._decades = (), (), None
        for number in range(MOST_RUNS):
            self.medians[number].setVisible(number < len(self._names))
            self.medians[number].setData([], [])
            for band in self.bands[number]:
                band.setVisible(number < len(self._names))
                band.show_outline(np.empty(0), np.empty(0))

    def show_bands(self, bands: Sequence[Bands], sizes: Sequence[int]) -> None:
        """Of each run; `sizes` say of how many draws: where there are no more, nothing is drawn anew."""
        before, self._sizes = self._sizes, tuple(sizes)
        self._drawn = tuple(bands)
        if self._fit():
            before = ()
        for number in range(len(bands)):
            if number >= len(before) or before[number] != self._sizes[number]:
                self._draw(number)
        self._place_names()
        known = [(name, band) for name, band in zip(self._names, bands, strict=True) if band.iterations.size]
        self.describe("; ".join(median_words(name, band.quantiles[MEDIAN, -1]) for name, band in known))

    def show_chosen(self, run: int) -> None:
        self.chosen = run
        self._colour()
        self._place_names()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._look = look
        self.labels.set_look(look)
        self._axes["left"].setWidth(look.room(AXIS))
        self.upright.setPen(pg.mkPen(look.palette.secondary, width=look.stroke(1.0)))
        for number, place in enumerate(self._colours):
            self.medians[number].setPen(run_pen(look.palette, place, look.stroke(2.2)))
        self._colour()
        self._place_again()

    def _colour(self) -> None:
        """Fill the bands, of many runs those of the chosen one."""
        few = len(self._colours) <= FEW
        for number, place in enumerate(self._colours):
            is_whole = few or number == self.chosen
            opacities = OPACITIES if is_whole else (0.0, FAINT if len(self._colours) <= 2 * FEW else 0.0)
            for band, opacity in zip(self.bands[number], opacities, strict=True):
                colour = run_colour(self._look.palette, place)
                colour.setAlphaF(opacity)
                band.setBrush(QBrush(colour))
                band.setPen(pg.mkPen(None))
                band.setZValue(0.0 if not is_whole else 0.1)
            self.medians[number].setZValue(0.3 if number == self.chosen else 0.2)

    def _fit(self) -> bool:
        """Let the range take in what is drawn; whether it is another one now."""
        found = np.concatenate([np.empty(0), *(band.quantiles.ravel() for band in self._drawn)])
        decades = fitted_decades(found)
        if self._decades is not None:
            decades = united(self._decades, decades)
        if decades == self._decades:
            return False
        self._decades = decades
        self._set_ranges()
        return True

    def _set_ranges(self) -> None:
        low, high = self._decades or fitted_decades(np.empty(0))
        room = HEADROOM * (high - low)
        x, y = (0.0, self._iterations * LAST_ROOM), (low - room, high + room)
        y_ticks = cost_ticks((low, high), logarithmic=True)
        self.set_ranges(x, y, iteration_ticks((0.0, float(self._iterations))), y_ticks)
        for curve in self.medians:
            curve.bounds = self.view.viewRect()

    def _draw(self, number: int) -> None:
        """What has no place on the axis lies at its edge."""
        bands, (low, high) = self._drawn[number], self.y_range
        heights = logarithms(bands.quantiles, low, high)
        x = bands.iterations
        self.medians[number].setData(x, heights[MEDIAN])
        for band, (lower, upper) in zip(self.bands[number], PAIRS, strict=True):
            outline = np.concatenate([heights[upper], heights[lower][::-1]])
            band.show_outline(np.concatenate([x, x[::-1]]), outline)

    # --- reading

    def _stop(self) -> int | None:
        """The number of the stop that is nearest to the mouse."""
        place, x = self._hovered, self._stops
        if place is None or not x.size or not self.view_rect.contains(place):
            return None
        return int(np.argmin(np.abs(x - self.view.mapSceneToView(place).x())))

    @property
    def _stops(self) -> Array:
        return next((band.iterations for band in self._drawn if band.iterations.size), np.empty(0))

    def _mark(self) -> None:
        """Where the mouse reads the bands."""
        stop = self._stop()
        self.upright.setVisible(stop is not None)
        if stop is not None:
            x = float(self._stops[stop])
            low, high = self.y_range
            self.upright.setLine(x, low, x, high)

    def _place_names(self) -> None:
        """Where the medians end."""
        ends = [b.quantiles[MEDIAN, -1] if b.iterations.size else np.nan for b in self._drawn]
        (low, high), view = self.y_range, self.view_rect
        places = logarithms(np.array(ends, dtype=np.float64), low, high)
        self.labels.place(
            self.chosen, (view.bottom() - (places - low) / (high - low) * view.height()).tolist()
        )

    def words_at(self, place: QPointF) -> str:
        """The iteration at a place in pixels, with the quantiles of the chosen run and all medians there."""
        self._hovered = place
        stop = self._stop()
        if stop is None:
            return ""
        words = [tr("Iteration {}").format(count(int(self._stops[stop])))]
        for number, (name, band) in enumerate(zip(self._names, self._drawn, strict=False)):
            if not band.iterations.size:
                continue
            costs = band.quantiles[:, stop].tolist()
            if number == self.chosen or len(self._names) <= FEW:
                levels = (f"{100.0 * level:.0f}%" for level in QUANTILES.values())
                words.append(quantile_words(name, [*levels], costs))
            else:
                words.append(median_words(name, costs[MEDIAN]))
        return "\n".join(words)

    @Slot(object)
    def _hover(self, place: QPointF | None) -> None:
        self._hovered = place
        self._mark()

    @Slot(QPointF)
    def _take_click(self, place: QPointF) -> None:
        run = self.labels.at(place)
        if run is not None:
            self.run_chosen.emit(run)

    @Slot()
    def _place_again(self) -> None:
        if not self._names:
            return
        self.labels.arrange()
        self._set_ranges()
        for number in range(len(self._drawn)):
            self._draw(number)
        self._place_names()


def median_words(name: str, cost: float) -> str:
    """Such as: He: median 0.0848."""
    return tr("{run}: median {cost}").format(run=name, cost=readable(float(cost)))


def quantile_words(name: str, levels: Sequence[str], costs: Sequence[float]) -> str:
    """Such as: He: 5 % 0.06, 25 % 0.07 and so on."""
    parts = (f"{localised(level)} {readable(cost)}" for level, cost in zip(levels, costs, strict=True))
    return f"{name}: {in_a_row(parts)}"
