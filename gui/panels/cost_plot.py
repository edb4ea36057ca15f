"""The cost of every run over the iterations, on one plot."""

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, Signal, Slot
from PySide6.QtWidgets import QGraphicsLineItem, QVBoxLayout, QWidget

from engine.arrays import Array
from engine.datasets import Data
from engine.diagnosis.task import cost_of_guessing
from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.experiment.run_list import run_colours
from engine.measures.curve import CURVE
from engine.output.frame import Frame
from gui.language.numbers import count, general, readable
from gui.language.words import said, tr
from gui.panels.change_marks import ChangeMarks
from gui.panels.cost_curves import CostCurves
from gui.panels.cost_range import cost_ticks, fitted, iteration_ticks
from gui.panels.cost_tools import CostTools
from gui.panels.crosshair import Crosshair
from gui.panels.curve_shape import Scale
from gui.panels.margin_labels import MARK_DASHES, MarginLabels
from gui.panels.mouse_plot import MousePlot
from gui.panels.panel import Panel
from gui.panels.zoom import Range, Zoom
from gui.style.look import USUAL_LOOK, Look
from gui.training.commands import State
from gui.widgets.figures_text import Cell, Rows

HEADROOM = 0.03  # of the range, so that what is at its ends is drawn whole
LAST_ROOM = 1.003  # of the iterations: so is a line at the last one
CLOSEST = 8.0, 0.02  # iterations, and share of the costs' axis, that are still shown zoomed in
NO_FIGURE = "–"


class CostPlot(Panel, QWidget):
    """Draws the measure `curve` of all runs, with the value of each at the present iteration.

    The wheel zooms, a drag moves what is shown then, a double click fits all in again; under the mouse a
    crosshair reads the curves. `tools` is for the line of its name: whoever shows the plot puts it there.
    """

    measures = (CURVE,)
    sought = Signal(int)
    run_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names: tuple[str, ...] = ()
        self._colours: tuple[int, ...] = ()
        self._look = USUAL_LOOK
        self._goal = 1
        self.logarithmic = True
        self._fitted: Range = fitted((), logarithmic=True)
        self.zoom = Zoom()
        self._frame: Frame | None = None
        self._drawn_at = 0  # the iteration of the frame that was drawn last
        self._hovered: QPointF | None = None
        self._pin: int | None = None

        self.tools = CostTools()
        self.scale_button, self.fit_button = self.tools.scale, self.tools.fit
        self._plot = MousePlot(tr("Cost over iterations"))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._plot, 1)

        self.chance = QGraphicsLineItem()
        self._plot.add(self.chance)
        self._curves = CostCurves(self._plot)
        self.curves, self.futures, self.bands = self._curves.lines, self._curves.futures, self._curves.bands
        self._marks = ChangeMarks(self._plot)
        self.changes, self.change_labels = self._marks.lines, self._marks.labels
        self.present, self.pinned = QGraphicsLineItem(), QGraphicsLineItem()
        self.pinned.hide()
        self._plot.add(self.pinned, self.present)
        self._chance = math.log(2.0)
        self.margin = MarginLabels(self._plot, "ln 2")
        self.labels = self.margin.labels
        self.crosshair = Crosshair(self._plot)
        self._listen()
        self._set_ranges()

    def _listen(self) -> None:
        self._plot.clicked.connect(self._click)
        self._plot.turned.connect(self._turn)
        self._plot.dragged.connect(self._drag)
        self._plot.hovered.connect(self._hover)
        self._plot.fit_asked.connect(self.fit)
        self.fit_button.clicked.connect(self.fit)
        self._plot.view.sigResized.connect(self._place_again)

    # --- what is shown

    def show_runs(self, experiment: Experiment) -> None:
        names, colours = run_names(experiment), run_colours(experiment)
        self.names, self._colours, self._frame = tuple(map(said, names)), colours, None
        self._curves.set_runs(len(names))
        self.margin.set_runs(self.names, colours)
        self._fitted = fitted((), self.logarithmic)
        self.crosshair.hide()
        self._show_zoom(Zoom())
        self.set_look(self._look)

    def set_chance(self, classes: int | None, data: Data | None) -> None:
        """Mark what guessing costs: a network that says 1/K to every point of K classes, or their mean.

        There is no mark for numbers until their data are made.
        """
        cost = cost_of_guessing(classes, data)
        self._chance = math.nan if cost is None else cost
        self.margin.mark.setText(tr("variance") if classes is None else f"ln {classes}")
        self._set_ranges()
        self._place_again()

    def set_changes(self, changes: tuple[tuple[int, str], ...]) -> None:
        """Mark the iterations from which on all runs are trained otherwise, with words for the last ones."""
        self._marks.show_changes(changes)

    def set_pin(self, iteration: int | None) -> None:
        """Mark the pinned iteration, or none."""
        self._pin = iteration
        self.pinned.setVisible(iteration is not None)
        self._draw_pin()

    def hide_future(self, hidden: bool) -> None:
        """Show no cost of a later iteration than the present one, even where it was recorded."""
        if hidden != self._curves.hides_future:
            self._curves.hides_future = hidden
            self._place_again()

    def _furthest(self, frame: Frame) -> int:
        """The last iteration whose costs may be seen."""
        recorded = max(run[CURVE].end for run in frame.runs)
        return frame.iteration if self._curves.hides_future else recorded

    def _draw_pin(self) -> None:
        if self._pin is not None:
            low, high = self._plot.y_range
            self.pinned.setLine(self._pin, low, self._pin, high)

    @Slot(bool)
    def show_logarithmic(self, logarithmic: bool) -> None:
        """Draw on a logarithmic axis from now on, or on a linear one."""
        self.logarithmic = logarithmic
        self._fitted = fitted(self._all_costs(), logarithmic)
        self._show_zoom(Zoom(self.zoom.x, None))

    def show_state(self, state: State) -> None:
        """Show the iterations from 0 to the goal, or further where the runs are."""
        goal = max(state.goal, state.reached)
        if goal != self._goal and goal > 0:
            self._goal = goal
            self._show_zoom(self.zoom)

    def set_look(self, look: Look) -> None:
        self._look = look
        palette = look.palette
        self._plot.set_look(look)
        self._curves.set_look(look, self._colours)
        self._marks.set_look(look)
        self.margin.set_look(look)
        self.crosshair.set_look(look, self._colours)
        self.present.setPen(pg.mkPen(palette.accent, width=look.stroke(1.5)))
        self.pinned.setPen(pg.mkPen(palette.secondary, width=look.stroke(1.5), dash=[3, 3]))
        self.chance.setPen(pg.mkPen(palette.secondary, width=look.stroke(1.0), dash=MARK_DASHES))
        self.tools.set_look(look)
        self.tools.show_buttons(not look.presenting)
        self.margin.arrange()
        self._place_again()

    def show_frame(self, frame: Frame, words: bool) -> None:
        before, self._frame = self._frame, frame
        found = fitted(self._all_costs(), self.logarithmic)
        if found != self._fitted:
            self._fitted = found
            self._set_ranges()
        elif before is not None and not words and self._looks_alike(before, frame):
            return
        self._drawn_at = frame.iteration
        self._draw(frame, words)

    def _looks_alike(self, before: Frame, frame: Frame) -> bool:
        """Whether the present is in the pixel where it is drawn: words come soon, and all is drawn then."""
        (left, right), width = self._plot.view.viewRange()[0], self._plot.view.width()
        moved = abs(frame.iteration - self._drawn_at) / (right - left) * width
        return moved < 1.0 and self._hovered is None and before.generation == frame.generation

    def _all_costs(self) -> list[Array]:
        runs = self._frame.runs if self._frame is not None else ()
        return [np.concatenate([run[CURVE].buckets.lows, run[CURVE].buckets.highs]) for run in runs]

    def copied(self) -> Rows:
        """A row for each iteration of the buckets that are drawn, with every run's cost or its mean there."""
        if self._frame is None:
            return ()
        curves = [run[CURVE] for run in self._frame.runs]
        starts = sorted({int(start) for curve in curves for start in curve.buckets.starts})
        starts = sorted({*starts, *(curve.end for curve in curves)})
        rows: list[list[Cell]] = [[tr("Iteration"), *self.names]]
        for iteration in (each for each in starts if each <= self._furthest(self._frame)):
            found = (curve.cost_at(iteration) for curve in curves)
            rows.append([iteration, *(None if cost is None else cost[0] for cost in found)])
        return rows

    def drawn_cells(self) -> Rows:
        """Of these rows those whose iterations are shown, where costs are zoomed in."""
        heads, *rows = self.copied() or [[]]
        left, right = self._plot.view.viewRange()[0]
        return [heads, *(row for row in rows if left <= float(row[0] or 0) <= right)] if rows else ()

    # --- drawing

    @property
    def _whole(self) -> tuple[Range, Range]:
        """The ranges of both axes that have everything."""
        low, high = self._fitted
        room = HEADROOM * (high - low)
        return (0.0, self._goal * LAST_ROOM), (low - room, high + room)

    def _scale(self) -> Scale:
        x, y = self._plot.view.viewRange()
        view = self._plot.view
        return Scale((x[0], x[1]), (y[0], y[1]), view.width(), view.height(), self.logarithmic)

    def _set_ranges(self) -> None:
        """Fix both ranges and their ticks."""
        x, y = self._whole
        x_ticks = iteration_ticks(self.zoom.x or (0.0, float(self._goal)))
        y_ticks = cost_ticks(self.zoom.y or self._fitted, self.logarithmic)
        self._plot.set_ranges(self.zoom.x or x, self.zoom.y or y, x_ticks, y_ticks)
        self._curves.set_bounds(self._plot.view.viewRect())
        self._draw_pin()
        self._marks.draw()
        chance = self._height_of(self._chance)
        (left, right), (low, high) = self._plot.view.viewRange()
        self.chance.setVisible(low <= chance <= high)
        if self.chance.isVisible():
            self.chance.setLine(left, chance, right, chance)

    def _height_of(self, cost: float) -> float:
        """Where a cost stands on the axis."""
        return float(self._scale().placed(np.array([cost]))[0])

    def _draw(self, frame: Frame, words: bool = True) -> None:
        self._curves.draw(frame, self._scale())
        low, high = self._plot.y_range
        self.present.setLine(frame.iteration, low, frame.iteration, high)
        self._read(frame, words)

    def _read(self, frame: Frame, words: bool) -> None:
        """Each run's cost in the margin, at the present iteration or under the mouse."""
        at = self._iteration_under_mouse(frame)
        curves = [run[CURVE] for run in frame.runs]
        found = [curve.cost_at(at) if at is not None else (curve.cost, True) for curve in curves]
        *heights, chance = self._pixels(
            [*(math.nan if cost is None else cost[0] for cost in found), self._chance]
        )
        if words or at is not None:
            figures = [figure_of(cost) for cost in found]
            self.margin.write(figures)
            costs = "; ".join(f"{name} {figure}" for name, figure in zip(self.names, figures, strict=False))
            sentence = tr("Cost at iteration {}: {}")
            self._plot.describe(sentence.format(count(frame.iteration if at is None else at), costs))
        # A run that has no cost there has its label where it is now.
        beside = [
            self._pixels([curve.cost])[0] if math.isnan(y) else y
            for y, curve in zip(heights, curves, strict=True)
        ]
        self.margin.place(beside, chance if self.chance.isVisible() else None)
        if at is None or self._hovered is None:
            self.crosshair.hide()
        else:
            self._show_crosshair(at, self._hovered, [y if math.isfinite(y) else None for y in heights])

    def _pixels(self, costs: Sequence[float]) -> list[float]:
        """The heights of costs in pixels, from the top; of nan it is nan."""
        (low, high), view = self._plot.y_range, self._plot.view_rect
        places = self._scale().placed(np.array(costs))
        pixels: list[float] = (view.bottom() - (places - low) / (high - low) * view.height()).tolist()
        return pixels

    @Slot()
    def _place_again(self) -> None:
        """While nothing trains, no frame comes that would draw in a plot of another size."""
        self.margin.arrange()
        self._curves.set_bounds(self._plot.view.viewRect())
        if self._frame is not None:
            self._draw(self._frame, words=True)

    # --- the mouse

    def run_at(self, place: QPoint) -> int | None:
        """The number of the run whose label is at a place in pixels."""
        return self.margin.at(QPointF(self._plot.mapFrom(self, place)))

    def _iteration_under_mouse(self, frame: Frame) -> int | None:
        """The iteration that the crosshair reads: one that was reached, and is shown."""
        if self._hovered is None or not self._plot.view_rect.contains(self._hovered):
            return None
        return max(0, min(self._furthest(frame), round(self._in_view(self._hovered).x())))

    def _in_view(self, place: QPointF) -> QPointF:
        """A place in pixels as an iteration and a cost."""
        return QPointF(self._plot.view.mapSceneToView(place))

    def _show_crosshair(self, at: int, mouse: QPointF, heights: list[float | None]) -> None:
        left, right = self._plot.view.viewRange()[0]
        view = self._plot.view_rect
        x = view.left() + (at - left) / (right - left) * view.width()
        y = self._in_view(mouse).y()
        cost = general(10.0**y if self.logarithmic else y, 3)
        self.crosshair.show_at(QPointF(x, mouse.y()), count(at), cost, heights)

    @Slot(object)
    def _hover(self, place: QPointF | None) -> None:
        before, self._hovered = self._hovered, place
        if self._frame is not None and (before is not None or place is not None):
            self._read(self._frame, words=True)

    @Slot(QPointF)
    def _click(self, place: QPointF) -> None:
        """Choose the run whose label was clicked, or ask for the iteration under the mouse."""
        run = self.margin.at(place)
        if run is not None:
            self.run_chosen.emit(run)
        elif self._frame is not None:
            furthest = self._furthest(self._frame)
            self.sought.emit(max(0, min(furthest, round(self._in_view(place).x()))))

    @Slot(QPointF, float, bool)
    def _turn(self, place: QPointF, factor: float, upright: bool) -> None:
        about, (x, y) = self._in_view(place), self._whole
        if upright:
            self._show_zoom(self.zoom.along_y(about.y(), factor, y, CLOSEST[1] * (y[1] - y[0])))
        else:
            self._show_zoom(self.zoom.along_x(about.x(), factor, x, CLOSEST[0]))

    @Slot(QPointF)
    def _drag(self, way: QPointF) -> None:
        (left, right), (low, high) = self._plot.view.viewRange()
        view = self._plot.view_rect
        across, up = -way.x() / view.width() * (right - left), way.y() / view.height() * (high - low)
        self._show_zoom(self.zoom.moved(across, up, *self._whole))

    @Slot()
    def fit(self) -> None:
        """Show all iterations and costs again."""
        self._show_zoom(Zoom())

    def _show_zoom(self, zoom: Zoom) -> None:
        self.zoom = zoom
        self._plot.fits = zoom.is_in
        self.fit_button.setEnabled(zoom.is_in)
        self._set_ranges()
        if self._frame is not None:
            self._draw(self._frame)


def figure_of(cost: tuple[float, bool] | None) -> str:
    """A cost in figures: of a mean with a sign that says so, and a dash where there is none."""
    if cost is None:
        return NO_FIGURE
    value, exact = cost
    return readable(value) if exact else f"≈ {readable(value)}"
