"""Sensitivity: how far each run and its twin, which differs by 1e-12 in one weight, have parted."""

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QGraphicsLineItem, QVBoxLayout, QWidget

from engine.arrays import Array
from engine.experiment.model import MOST_RUNS, Experiment
from engine.experiment.naming import run_names
from engine.experiment.run_list import run_colours
from engine.measures.sensitivity import SENSITIVITY, Sensitivity
from engine.output.frame import Frame
from engine.training.trainer import NUDGE
from gui.language.numbers import count, short
from gui.language.words import said, tr
from gui.panels.canvas import StillCurve
from gui.panels.depth_plot import AXIS_WIDTH, logarithms, power
from gui.panels.docking import DockedPanel, register
from gui.panels.plot import Plot
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import run_colour, run_pen
from gui.widgets.figures_text import Cell, Rows
from gui.widgets.legend import Legend
from gui.widgets.plain import PlainLabel

LOWEST = math.log10(NUDGE) - 2.0  # decades
MOST_Y_TICKS = 6
MOST_SENTENCES = 4
NOTICEABLE = 10.0  # times the path so far: a doubling that takes longer is none


@register(
    "sensitivity",
    "Sensitivity",
    "What if one weight had differed by 1e-12: how far each run and its twin drift apart",
    "F8",
)
class SensitivityPanel(DockedPanel):
    """Draws the measure `sensitivity` of all runs; while it can be seen, their twins are trained too."""

    measures = (SENSITIVITY,)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._colours: tuple[int, ...] = ()
        self._look = USUAL_LOOK
        self._ranges = (0.0, 0.0)
        self._parted: tuple[Sensitivity | None, ...] = ()
        self._chosen = 0
        self.legend = Legend()
        self.legend.run_chosen.connect(self.run_chosen)
        words = PlainLabel(
            tr("What if one weight had differed by 1e-12 at iteration 0? Distance of the parameters:")
        )
        words.setProperty("type", "caption")
        words.setWordWrap(True)
        self.plot = Plot(tr("Distance to the twin over iterations"), AXIS_WIDTH)
        self.plot.tell = self.words_at
        self.growth = PlainLabel()
        self.growth.setWordWrap(True)
        self.fits = [StillCurve(connect="finite", antialias=True) for _ in range(MOST_RUNS)]
        self.curves = [StillCurve(connect="finite", antialias=True) for _ in range(MOST_RUNS)]
        self.present = QGraphicsLineItem()
        self.plot.add(*self.fits, *self.curves, self.present)
        self._layout = QVBoxLayout(self)
        for widget in (self.legend, words, self.plot, self.growth):
            self._layout.addWidget(widget, int(widget is self.plot))

    def set_look(self, look: Look) -> None:
        self._look = look
        self._layout.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        self.legend.set_look(look)
        self.plot.set_look(look)
        self.present.setPen(pg.mkPen(look.palette.accent, width=look.stroke(1.5)))
        for place, curve, fit in zip(self._colours, self.curves, self.fits, strict=False):
            curve.setPen(run_pen(look.palette, place, look.stroke(2.0)))
            fit.setPen(pg.mkPen(run_colour(look.palette, place), width=look.stroke(1.0), dash=[5, 4]))

    def show_runs(self, experiment: Experiment) -> None:
        self._names, self._colours = run_names(experiment), run_colours(experiment)
        self._ranges, self._parted = (0.0, 0.0), ()
        self.legend.set_runs(self._names, self._colours)
        for number in range(MOST_RUNS):
            for item in (self.curves[number], self.fits[number]):
                item.setVisible(number < len(self._names))
        self.set_look(self._look)

    def show_frame(self, frame: Frame, words: bool) -> None:
        parted = [run[SENSITIVITY] for run in frame.runs]
        known = [one for one in parted if one is not None]
        if not known:
            return
        self._parted = tuple(parted)
        self._fit_ranges(known)
        low, high = self.plot.y_range
        for one, curve, fit in zip(parted, self.curves, self.fits, strict=False):
            iterations = np.empty(0) if one is None else across(one.iterations)
            distances = np.empty(0) if one is None else logarithms(one.distances, low, high)
            fitted = np.empty(0) if one is None else logarithms(one.fitted, low, high)
            curve.setData(iterations, distances)
            fit.setData(iterations[: fitted.size], fitted)
        now = float(across(np.array([float(frame.iteration)]))[0])
        self.present.setLine(now, low, now, high)
        if words:
            self._write()

    def show_chosen(self, index: int) -> None:
        self._chosen = index
        self._write()

    def _write(self) -> None:
        """A sentence for each run; of many, for the chosen one alone, so that the plot keeps its room."""
        found = [*zip(self._names, self._parted, strict=False)]
        lines = [self.words_of(name, one) for name, one in found if one]
        self.plot.describe("; ".join(lines))
        if len(found) > MOST_SENTENCES:
            lines = [self.words_of(name, one) for name, one in found[self._chosen : self._chosen + 1] if one]
        self.growth.setText("\n".join(lines))

    def words_at(self, place: QPointF) -> str:
        """The iteration at a place in pixels, and how far each run and its twin are apart there."""
        if not self.plot.view_rect.contains(place):
            return ""
        iteration = max(0.0, 10.0 ** float(self.plot.view.mapSceneToView(place).x()) - 1.0)
        words = [tr("Distance to the twin, iteration {}").format(count(round(iteration)))]
        for name, one in zip(self._names, self._parted, strict=False):
            if one is not None:
                nearest = int(np.argmin(np.abs(one.iterations - iteration)))
                words.append(f"{said(name)}: {short(float(one.distances[nearest]))}")
        return "\n".join(words) if len(words) > 1 else ""

    def copied(self) -> Rows:
        """A row for each iteration that is drawn of some run, a column for each run."""
        known = [(said(name), one) for name, one in zip(self._names, self._parted, strict=False) if one]
        distances = [dict(zip(map(int, one.iterations), one.distances, strict=True)) for _, one in known]
        rows: list[list[Cell]] = [[tr("Iteration"), *(name for name, _ in known)]]
        for iteration in sorted({at for run in distances for at in run}):
            figures = (float(run[iteration]) if iteration in run else None for run in distances)
            rows.append([iteration, *figures])
        return rows if known else ()

    def words_of(self, name: str, parted: Sensitivity) -> str:
        """How fast a run and its twin part, in a sentence."""
        name = said(name)
        now = short(float(parted.distances[parted.present]))
        if math.isnan(parted.rate):
            return tr("{}: {} apart").format(name, now)
        if parted.doubling > NOTICEABLE * max(1.0, float(parted.iterations[parted.present])):
            return tr("{}: {} apart, no growth").format(name, now)
        doubling = short(parted.doubling)
        return tr("{}: {} apart; while growing, it doubled every {} iterations").format(name, now, doubling)

    def _fit_ranges(self, parted: Sequence[Sensitivity]) -> None:
        """In whole decades both ways, so that axes seldom change."""
        last = max(float(one.iterations[-1]) for one in parted)
        distances = np.concatenate([one.distances for one in parted])
        distances = distances[np.isfinite(distances) & (distances > 0.0)]
        top = math.ceil(math.log10(float(distances.max(initial=NUDGE)))) + 1.0
        ranges = (max(1.0, math.ceil(math.log10(1.0 + last))), max(top, LOWEST + 4.0, self._ranges[1]))
        if ranges == self._ranges:
            return
        self._ranges = ranges
        step = math.ceil((ranges[1] - LOWEST) / MOST_Y_TICKS)
        y_ticks = [(float(y), power(y)) for y in range(math.ceil(LOWEST), math.floor(ranges[1]) + 1, step)]
        marks = [0, *(10**decade for decade in range(int(ranges[0]) + 1))]
        x_ticks = [(float(across(np.array([float(mark)]))[0]), count(mark)) for mark in marks]
        self.plot.set_ranges((-0.02, ranges[0] + 0.1), (LOWEST, ranges[1]), x_ticks, y_ticks)
        for curve in (*self.curves, *self.fits):
            curve.bounds = self.plot.view.viewRect()


def across(iterations: Array) -> Array:
    """Iterations on a logarithmic axis that begins at iteration 0."""
    return np.log10(1.0 + iterations)
