"""One quantity of every run against depth, on a logarithmic axis: bands, a line, and a dashed expectation."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QPolygonF
from PySide6.QtWidgets import QGraphicsPolygonItem, QVBoxLayout, QWidget

from engine.arrays import Array
from engine.experiment.model import MOST_RUNS
from gui.language.numbers import general, localised, short
from gui.language.words import said, tr
from gui.panels.canvas import Label, StillCurve
from gui.panels.decades import decades_of
from gui.panels.plot import Plot
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION, run_colour, run_pen
from gui.widgets.figures_text import Cell, Rows
from gui.widgets.plain import PlainLabel

RANGE_STEP = 1.0  # decade: the range grows and shrinks by so much at a time
ROOM = 0.06  # of the range, beyond its ends: there stands what has no place on a logarithmic axis
X_STEPS = (1, 2, 5, 10)
X_ROOM = 0.03  # of the number of layers, at both ends
MOST_X_TICKS, MOST_Y_TICKS = 8, 6
LINE_WIDTH, THEORY_WIDTH = 2.0, 1.2
BAND_OPACITIES = (0.10, 0.16)  # of the outer band and of the inner one
AXIS_WIDTH = 48
GROUND = 0.8  # opacity behind words
NEVER = (-1.0, 0.0)  # decades shown while there is nothing to show


@dataclass(frozen=True, eq=False)
class Profile:
    """One run's values by layer, (layers,), counted from 1: a line, perhaps with bands and a theory line.

    `quantiles` is (layers, an odd number of quantiles); the median is not drawn, the pairs round it are.
    """

    line: Array
    quantiles: Array | None = None
    theory: Array | None = None


class DepthPlot(QWidget):
    """Draws a Profile for each run. What is 0 or not finite is marked at the edge, and said in words."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._names: tuple[str, ...] = ()
        self._colours: tuple[int, ...] = ()
        self._look = USUAL_LOOK
        self._decades = NEVER
        self._layers = 0
        self._profiles: tuple[Profile, ...] = ()
        self._plot = Plot(title, AXIS_WIDTH)
        self._plot.tell = self.words_at
        heading = PlainLabel(title)
        heading.setProperty("type", "caption")
        heading.setWordWrap(True)  # words never widen a panel
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(heading)
        self._layout.addWidget(self._plot, 1)
        # Made once for the most runs there can be: pyqtgraph does not let go of all that it makes.
        self.bands = [[QGraphicsPolygonItem() for _ in BAND_OPACITIES] for _ in range(MOST_RUNS)]
        self.theories = [StillCurve(connect="finite", antialias=True) for _ in range(MOST_RUNS)]
        self.lines = [StillCurve(connect="finite", antialias=True) for _ in range(MOST_RUNS)]
        self.marks = [Label(anchor=(0.0, 0.0)) for _ in range(MOST_RUNS)]
        bands = (band for run in self.bands for band in run)
        self._plot.add(*bands, *self.theories, *self.lines, *self.marks)

    def set_runs(self, names: tuple[str, ...], colours: tuple[int, ...]) -> None:
        """The runs to draw from now on, with their places in the palette."""
        self._names, self._colours, self._decades = tuple(map(said, names)), colours, NEVER
        self._profiles = ()
        for number in range(MOST_RUNS):
            shown = number < len(names)
            for curve in (self.lines[number], self.theories[number]):
                curve.setVisible(shown)
                curve.setData([], [])
            for band in self.bands[number]:
                band.setVisible(shown)
                band.setPolygon(QPolygonF())
            self.marks[number].setVisible(False)
        self.set_look(self._look)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._plot.set_look(look)
        font = sized(self.font(), look.type(CAPTION))
        ground = QColor(look.palette.card)
        ground.setAlphaF(GROUND)
        for number, place in enumerate(self._colours):
            colour = run_colour(look.palette, place)
            self.lines[number].setPen(run_pen(look.palette, place, look.stroke(LINE_WIDTH)))
            self.theories[number].setPen(pg.mkPen(colour, width=look.stroke(THEORY_WIDTH), dash=[5, 4]))
            self.marks[number].setFont(font)
            self.marks[number].setBrush(QBrush(colour))
            self.marks[number].ground = ground
            for band, opacity in zip(self.bands[number], BAND_OPACITIES, strict=True):
                colour.setAlphaF(opacity)
                band.setBrush(QBrush(colour))
                band.setPen(pg.mkPen(None))

    def show_profiles(self, profiles: Sequence[Profile], words: bool = True) -> None:
        """Draw the runs' values, and what is said of them if `words` are due too."""
        self._profiles = tuple(profiles)
        self._fit(profiles)
        low, high = self._plot.y_range
        for number, profile in enumerate(profiles):
            layers = np.arange(1.0, profile.line.size + 1.0)
            line = logarithms(profile.line, low, high)
            self.lines[number].setData(layers, line)
            theory = np.empty(0) if profile.theory is None else logarithms(profile.theory, low, high)
            self.theories[number].setData(layers[: theory.size], theory)
            self._draw_bands(number, profile, layers, low, high)
        if words:
            self._say_what_is_off(profiles, low, high)
            self._summarise(profiles)

    def words_at(self, place: QPointF) -> str:
        """The layer at a place in pixels, with what each run has there and theory expects."""
        layer = round(float(self._plot.view.mapSceneToView(place).x()))
        if not self._plot.view_rect.contains(place) or not 1 <= layer <= self._layers:
            return ""
        words = [tr("{}, layer {}").format(self._title, layer)]
        for name, profile in zip(self._names, self._profiles, strict=False):
            if layer <= profile.line.size:
                words.append(f"{name}: {value_of(profile, layer)}")
        return "\n".join(words) if len(words) > 1 else ""

    def copied(self) -> Rows:
        """A row for each layer, a column for each run and for its theory."""
        lines: list[tuple[str, Array]] = []
        for name, profile in zip(self._names, self._profiles, strict=False):
            lines.append((name, profile.line))
            if profile.theory is not None:
                lines.append((tr("{}, theory").format(name), profile.theory))
        rows: list[list[Cell]] = [[self._title, *(name for name, _ in lines)]]
        for layer in range(max((line.size for _, line in lines), default=0)):
            figures = (float(line[layer]) if layer < line.size else None for _, line in lines)
            rows.append([layer + 1, *figures])
        return rows if lines else ()

    def _draw_bands(self, number: int, profile: Profile, layers: Array, low: float, high: float) -> None:
        quantiles = profile.quantiles
        for pair, band in enumerate(self.bands[number]):
            corners = QPolygonF()
            if quantiles is not None:
                lower = logarithms(above_zero(quantiles, pair), low, high)
                upper = logarithms(quantiles[:, -1 - pair], low, high)
                points = [*zip(layers, upper, strict=True), *zip(layers[::-1], lower[::-1], strict=True)]
                corners = QPolygonF([QPointF(x, y) for x, y in points])
            band.setPolygon(corners)

    def _say_what_is_off(self, profiles: Sequence[Profile], low: float, high: float) -> None:
        """Beside the first layer whose value has no place on the axis: which value that is."""
        height = self._plot.view.height() or 1.0
        lines = [profile.line for profile in profiles]
        for mark, words, layer, at_top, rank in off_values(self._names, lines, self.marks, self._decades[0]):
            mark.write(f" {words}", (0.0, 0.0) if at_top else (0.0, 1.0))
            line = mark.boundingRect().height() * (high - low) / height
            mark.setPos(layer, high - rank * line if at_top else low + rank * line)

    def _summarise(self, profiles: Sequence[Profile]) -> None:
        """What a screen reader says of the plot."""
        parts = [
            f"{name}: {short(profile.line[0])} → {short(profile.line[-1])}"
            for name, profile in zip(self._names, profiles, strict=False)
        ]
        self._plot.describe("; ".join(parts))

    def _fit(self, profiles: Sequence[Profile]) -> None:
        """Let the range take in what is drawn, in whole decades, so that axes seldom change."""
        arrays = [array for p in profiles for array in (p.line, p.theory) if array is not None]
        # Where something overflows, what comes before it says nothing, and would flatten all the others.
        sound = [array for array in arrays if np.isfinite(array).all()]
        low, high = decades_of(np.concatenate([np.empty(0), *sound]), RANGE_STEP) or NEVER
        layers = max((p.line.size for p in profiles), default=1)
        decades = (low, max(high, low + RANGE_STEP))
        if self._decades != NEVER and self._decades[0] <= decades[0] and decades[1] <= self._decades[1]:
            decades = self._decades
        if (decades, layers) != (self._decades, self._layers):
            self._decades, self._layers = decades, layers
            self._set_ranges()

    def _set_ranges(self) -> None:
        low, high = self._decades
        room = ROOM * (high - low)
        x_step = next(step for step in X_STEPS if self._layers <= step * MOST_X_TICKS)
        x_ticks = [(float(x), str(x)) for x in range(1, self._layers + 1) if x == 1 or x % x_step == 0]
        y_step = math.ceil((high - low) / MOST_Y_TICKS)
        y_ticks = [(float(y), power(y)) for y in range(math.ceil(low), math.floor(high) + 1, y_step)]
        x_range = (1.0 - X_ROOM * self._layers, self._layers * (1.0 + X_ROOM))
        self._plot.set_ranges(x_range, (low - room, high + room), x_ticks, y_ticks)
        for curve in (*self.lines, *self.theories):
            curve.bounds = self._plot.view.viewRect()


def value_of(profile: Profile, layer: int) -> str:
    """A run's value in a layer, counted from 1, and what theory expects there."""
    value = short(float(profile.line[layer - 1]))
    if profile.theory is None or layer > profile.theory.size:
        return value
    return tr("{} (theory {})").format(value, short(float(profile.theory[layer - 1])))


def above_zero(quantiles: Array, number: int) -> Array:
    """One of the quantiles, (layers,); where it is 0, which has no place on the axis, the next above."""
    lowest = np.where(quantiles > 0.0, quantiles, np.inf).min(axis=1)
    own = quantiles[:, number]
    return np.where((own == 0.0) & np.isfinite(lowest), lowest, own)


def logarithms(values: Array, low: float, high: float) -> Array:
    """Base 10, with 0 at the lower edge and what overflows at the upper one; nan leaves a gap."""
    with np.errstate(divide="ignore", invalid="ignore"):
        result: Array = np.clip(np.log10(values), low, high)
    return result


def off_values(
    names: Sequence[str], runs: Sequence[Array], marks: Sequence[Label], lowest: float
) -> Iterator[tuple[Label, str, int, bool, int]]:
    """Shows the marks of the runs that have a value off the axis, and hides the others.

    For each that is shown: the mark, what it is to say, the layer, whether its place is at the top, and
    how many stand there already.
    """
    taken = {True: 0, False: 0}
    for name, values, mark in zip(names, runs, marks, strict=False):
        words, layer = off_the_axis(values, lowest)
        mark.setVisible(bool(words))
        if words:
            at_top = not values[layer - 1] < 10.0**lowest
            yield mark, f"{name}: {words}", layer, at_top, taken[at_top]
            taken[at_top] += 1


def off_the_axis(values: Array, lowest: float = -math.inf) -> tuple[str, int]:
    """The first value that has no place on the axis, in words, and its layer from 1; no words if none.

    That is 0 and what is not finite, else what lies below the power `lowest` of ten.
    """
    off = np.flatnonzero(~np.isfinite(values) | (values == 0.0))
    if off.size == 0:
        off = np.flatnonzero(values < 10.0**lowest)
    if off.size == 0:
        return "", 0
    value = float(values[off[0]])
    words = "∞" if math.isinf(value) else "0 / 0" if math.isnan(value) else short(value)
    return words, int(off[0]) + 1


def power(exponent: float) -> str:
    """A power of ten for an axis."""
    return general(10.0**exponent) if -3 <= exponent <= 3 else localised(f"1e{exponent:.0f}")
