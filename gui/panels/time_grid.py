"""Small multiples: one quantity of every run over the iterations, a cell for each layer."""

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainterPath
from PySide6.QtWidgets import QGraphicsLineItem, QGraphicsPathItem, QWidget

from engine.arrays import Array
from engine.experiment.model import MOST_RUNS
from gui.language.numbers import count, short
from gui.language.words import said, tr
from gui.panels.canvas import Canvas, Label, StillCurve
from gui.panels.decades import decades_of, united
from gui.panels.depth_plot import GROUND, NEVER, logarithms, off_values, power
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION, run_colour, run_pen
from gui.widgets.figures_text import Cell, Rows

MOST_CELLS = 65  # layers with weights: as many as a network can have
GAP = 0.08  # between two cells, as a share of a cell
LINE_WIDTH = 1.5


def spread_out(iterations: Array, last: float) -> Array:
    """Iterations as shares of a cell's width, on a logarithmic axis that begins at iteration 0."""
    return np.log1p(iterations) / math.log1p(max(1.0, last))


class TimeGrid(Canvas):
    """All cells have the same two axes, so that layers compare; the axes' ends are told by `range_words`."""

    def __init__(self, read_as: str, parent: QWidget | None = None) -> None:
        super().__init__(read_as, parent)
        self._names: tuple[str, ...] = ()
        self._colours: tuple[int, ...] = ()
        self._look = USUAL_LOOK
        self._columns, self._rows, self._layers = 1, 1, 0
        self._series: tuple[tuple[Array, Array], ...] = ()
        self._last = 1.0  # iteration of the axis
        self.decades = NEVER
        self.tell = self.words_at
        self._view = self.still_view()
        self.curves = [StillCurve(antialias=True) for _ in range(MOST_RUNS)]
        self.numbers = [Label(anchor=(0.0, 0.0)) for _ in range(MOST_CELLS)]
        self.marks = [Label(anchor=(1.0, 0.0)) for _ in range(MOST_RUNS)]
        self.present = [QGraphicsLineItem() for _ in range(MOST_CELLS)]
        self._frames = QGraphicsPathItem()
        for item in (self._frames, *self.present, *self.curves, *self.numbers, *self.marks):
            self._view.addItem(item, ignoreBounds=True)

    def set_runs(self, names: tuple[str, ...], colours: tuple[int, ...]) -> None:
        """The runs to draw from now on, with their places in the palette."""
        self._names, self._colours, self.decades = tuple(map(said, names)), colours, NEVER
        self._series = ()
        for number, (curve, mark) in enumerate(zip(self.curves, self.marks, strict=True)):
            curve.setVisible(number < len(colours))
            mark.setVisible(False)
        self.set_look(self._look)

    def set_look(self, look: Look) -> None:
        self._look = look
        palette = look.palette
        self.set_background(palette.card)
        self._frames.setPen(pg.mkPen(palette.hairline, width=1))
        font = sized(self.font(), look.type(CAPTION))
        for number in self.numbers:
            number.setFont(font)
            number.setBrush(QBrush(QColor(palette.secondary)))
            number.ground = QColor(palette.card)
            number.ground.setAlphaF(GROUND)
        for line in self.present:
            line.setPen(pg.mkPen(palette.accent, width=1))
        for place, curve, mark in zip(self._colours, self.curves, self.marks, strict=False):
            curve.setPen(run_pen(palette, place, look.stroke(LINE_WIDTH)))
            mark.setFont(font)
            mark.setBrush(QBrush(run_colour(palette, place)))
            mark.ground = QColor(palette.card)

    def show_series(self, runs: Sequence[tuple[Array, Array]], now: int) -> None:
        """For each run iterations (places,) and values (places, layers); `now` is the present iteration."""
        layers = min(MOST_CELLS, max(values.shape[1] for _, values in runs))
        last = max(float(iterations[-1]) for iterations, _ in runs)
        self._series, self._last = tuple(runs), last
        self._arrange(layers)
        self._fit([values for _, values in runs])
        low, high = self.decades
        for curve, (iterations, values) in zip(self.curves, runs, strict=False):
            across = GAP + (1.0 - 2.0 * GAP) * spread_out(iterations, last)
            up = GAP + (1.0 - 2.0 * GAP) * (logarithms(values, low, high) - low) / (high - low)
            cells = [self._corner(layer) for layer in range(layers)]
            x = np.concatenate([left + across for left, _ in cells])
            y = np.concatenate([bottom + up[:, layer] for layer, (_, bottom) in enumerate(cells)])
            connect = np.isfinite(y) & np.isfinite(np.roll(y, -1))
            connect[len(across) - 1 :: len(across)] = False
            curve.setData(x, np.nan_to_num(y), connect=connect)
        self._mark(now, last)
        self._say_what_is_off([values for _, values in runs])

    def words_at(self, place: QPointF) -> str:
        """The layer and the iteration at a place in pixels, with what each run has there."""
        spot = self._view.mapSceneToView(place)
        column, row = math.floor(spot.x()), math.floor(-spot.y())
        layer = row * self._columns + column
        if not (0 <= column < self._columns and row >= 0 and layer < self._layers and self._series):
            return ""
        share = min(1.0, max(0.0, (spot.x() - column - GAP) / (1.0 - 2.0 * GAP)))
        iteration = math.expm1(share * math.log1p(max(1.0, self._last)))
        words = [tr("Layer {}, iteration {}").format(layer + 1, count(round(iteration)))]
        for name, (iterations, values) in zip(self._names, self._series, strict=False):
            nearest = int(np.argmin(np.abs(iterations - iteration)))
            words.append(f"{name}: {short(float(values[nearest, layer]))}")
        return "\n".join(words)

    def copied(self) -> Rows:
        """A row for each iteration and layer that is drawn of some run, a column for each run."""
        known = [
            {int(at): row for at, row in zip(iterations, values, strict=True)}
            for iterations, values in self._series
        ]
        rows: list[list[Cell]] = [[tr("Iteration"), tr("Layer"), *self._names]]
        for iteration in sorted({at for run in known for at in run}):
            for layer in range(self._layers):
                figures = (float(run[iteration][layer]) if iteration in run else None for run in known)
                rows.append([iteration, layer + 1, *figures])
        return rows if known else ()

    def range_words(self) -> tuple[str, str]:
        """The lower and the upper end of the vertical axis."""
        return power(self.decades[0]), power(self.decades[1])

    def _corner(self, layer: int) -> tuple[float, float]:
        """The lower left corner of a layer's cell."""
        row, column = divmod(layer, self._columns)
        return float(column), float(-row - 1)

    def _mark(self, now: int, last: float) -> None:
        share = GAP + (1.0 - 2.0 * GAP) * float(spread_out(np.array([float(now)]), last)[0])
        for layer, line in enumerate(self.present):
            line.setVisible(layer < self._layers and now <= last)
            left, bottom = self._corner(layer)
            line.setLine(left + share, bottom + GAP, left + share, bottom + 1.0 - GAP)

    def _say_what_is_off(self, runs: Sequence[Array]) -> None:
        """In the first cell where a run's last value has no place on the axis: which value that is."""
        width, height = self.width() / self._columns or 1.0, self.height() / self._rows or 1.0
        last = [values[-1] for values in runs]
        for mark, words, layer, at_top, rank in off_values(self._names, last, self.marks, self.decades[0]):
            mark.write(f"{words} ", (1.0, 0.0) if at_top else (1.0, 1.0))
            words_wide, line = mark.boundingRect().width() / width, mark.boundingRect().height() / height
            left, bottom = self._corner(layer - 1)
            right = max(
                left + 1.0 - GAP, GAP + words_wide
            )  # they may reach over the next cell, not over the edge
            # The first line of a cell is that of its number.
            mark.setPos(right, bottom + (1.0 - GAP - (1 + rank) * line if at_top else GAP + rank * line))

    def _fit(self, arrays: Sequence[Array]) -> None:
        # What overflows would flatten all the others, unless there are none.
        sound = [array for array in arrays if not np.isinf(array).any()] or arrays
        found = decades_of(np.concatenate([array.ravel() for array in sound])) or NEVER
        low, high = found if self.decades == NEVER else united(self.decades, found)
        self.decades = (low, max(high, low + 1.0))

    def _arrange(self, layers: int) -> None:
        """Cells about as wide as high."""
        ratio = max(0.2, self.width() / max(1, self.height()))
        columns = max(1, min(layers, round(math.sqrt(layers * ratio))))
        if (layers, columns) == (self._layers, self._columns):
            return
        self._layers, self._columns, self._rows = layers, columns, math.ceil(layers / columns)
        frames = QPainterPath()
        for layer in range(layers):
            left, bottom = self._corner(layer)
            side = 1.0 - 2.0 * GAP
            frames.addRect(QRectF(left + GAP, bottom + GAP, side, side))
            self.numbers[layer].write(f" {layer + 1}")
            self.numbers[layer].setPos(left + GAP, bottom + 1.0 - GAP)
        for number, label in enumerate(self.numbers):
            label.setVisible(number < layers)
        self._frames.setPath(frames)
        self._view.setRange(xRange=(0.0, columns), yRange=(-self._rows, 0.0), padding=0.0)
        for curve in self.curves:
            curve.bounds = QRectF(0.0, -self._rows, columns, self._rows)
