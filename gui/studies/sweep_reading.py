"""What is read off a sweep: each run's figure in the margin, and a crosshair at one of the values."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF

from engine.arrays import Array
from engine.studies.summary import CellSummary
from gui.language.numbers import general
from gui.panels.crosshair import Crosshair
from gui.panels.margin_labels import MarginLabels
from gui.panels.mouse_plot import MousePlot
from gui.studies.axis_values import AxisValues
from gui.studies.quantities import Quantity
from gui.studies.sweep_drawing import Series
from gui.style.look import USUAL_LOOK, Look

NO_FIGURE = "–"
NAMED_AND_NUMBERED = 420  # pixels at scale 1
WRITTEN_OUT = (1e-3, 1e4)  # numbers without a power of ten


class SweepReading:
    """Beside the lines of a plot and over them."""

    def __init__(self, plot: MousePlot) -> None:
        self._plot, self._look = plot, USUAL_LOOK
        self.margin = MarginLabels(plot, "")
        self.crosshair = Crosshair(plot)

    def set_runs(self, names: tuple[str, ...], colours: tuple[int, ...]) -> None:
        self.crosshair.hide()
        self.margin.set_runs(names, colours)

    def set_look(self, look: Look, colours: tuple[int, ...]) -> None:
        self._look = look
        self.margin.set_look(look)
        self.crosshair.set_look(look, colours)

    def show(
        self,
        axis: AxisValues,
        quantity: Quantity,
        cells: Sequence[Sequence[CellSummary]],
        series: Sequence[Series],
        at: int | None,
        mouse: QPointF | None,
    ) -> None:
        """The figures at the value that is read, by its place in the drawn order; else at the last one.

        `cells` and `series` are those of the runs. The crosshair is where the mouse is, else at a run.
        """
        shown = len(axis.values) - 1 if at is None else at
        figures = [quantity.figures(of_run[shown]) for of_run in cells]
        # Where names and figures have no room beside each other, names tell more.
        has_room = self._plot.width() >= self._look.room(NAMED_AND_NUMBERED)
        written = [quantity.written(found[0]) if found else NO_FIGURE for found in figures]
        self.margin.write(written if has_room else [""] * len(written))
        self.margin.arrange()
        # A run that has no draws there has its label where it ends.
        ends = [
            last_known(run.line) if at is None or math.isnan(run.line[shown]) else float(run.line[shown])
            for run in series
        ]
        self.margin.place([self._pixel(end) for end in ends], None)
        if at is None:
            self.crosshair.hide()
        else:
            self._cross(axis, quantity, [self._pixel(float(run.line[at])) for run in series], at, mouse)

    def _pixel(self, height: float) -> float:
        """How far down a height is drawn."""
        (low, high), view = self._plot.y_range, self._plot.view_rect
        return view.bottom() - (height - low) / (high - low) * view.height()

    def _cross(
        self, axis: AxisValues, quantity: Quantity, pixels: list[float], at: int, mouse: QPointF | None
    ) -> None:
        (low, high), view = self._plot.y_range, self._plot.view_rect
        known = [y for y in pixels if math.isfinite(y)]
        y = mouse.y() if mouse is not None else known[0] if known else view.center().y()
        share = (view.bottom() - min(max(y, view.top()), view.bottom())) / view.height()
        level = low + share * (high - low)
        value = quantity.written(level) if quantity.is_share else rounded(10.0**level)
        dots = [height if math.isfinite(height) and axis.is_numeric else None for height in pixels]
        x = self._plot.view.mapViewToScene(QPointF(float(axis.places[at]), low)).x()
        self.crosshair.show_at(QPointF(x, y), axis.texts[at], value, dots)


def rounded(value: float) -> str:
    """As short as a logarithmic axis has room for."""
    return general(value, 2 if WRITTEN_OUT[0] <= value < WRITTEN_OUT[1] else 1)


def last_known(line: Array) -> float:
    known = line[np.isfinite(line)]
    return float(known[-1]) if known.size else math.nan
