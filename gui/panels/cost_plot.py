"""The cost of every run over the iterations, on one plot."""

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QMouseEvent, QPainterPath
from PySide6.QtWidgets import (
    QGraphicsLineItem,
    QGraphicsPathItem,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.arrays import Array
from engine.experiment.model import MOST_RUNS, Experiment
from engine.experiment.naming import run_names
from engine.experiment.run_list import run_colours
from engine.measures.curve import CURVE
from engine.output.frame import Frame
from engine.steps import round_up
from gui.language.numbers import count, readable, short
from gui.language.words import said, tr
from gui.panels.canvas import Label, StillCurve
from gui.panels.decades import decades_of, united
from gui.panels.panel import Panel
from gui.panels.plot import Plot
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import BODY, CAPTION, run_colour, run_pen
from gui.training.commands import State
from gui.widgets.legend import Legend

# The view's limits, as logarithms and as a cost: a cost of 1e10 must not flatten the others.
HIGHEST, LOWEST, HIGHEST_LINEAR = 2.0, -6.0, 3.0
RANGE_STEP = 0.25  # of a decade: the range grows by so much at a time
YOUNG_RANGE = (-1.0, 0.0)
GROUND = 0.8  # how far a label hides the curves behind it
HEADROOM = 0.02  # of the range, so that the ticks at its ends are drawn whole
X_TICKS = 5
RIGHT_MARGIN = 1.07  # room for half of the last tick's number
LABEL_SIDE = 0.72  # beyond this share of the width the labels stand left of the present iteration
MOST_CHANGES_TOLD = 6  # in words, beside their lines
LINE_SPACING = 1.1  # of two labels, in heights of a label


class PressedPlot(Plot):
    """A plot that says where it is pressed, in pixels."""

    pressed = Signal(QPointF)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(event.position())


class CostPlot(Panel, QWidget):
    """Draws the measure `curve` of all runs, with the value of each at the present iteration.

    `tools` is for the line of its name: whoever shows the plot puts it there.
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
        self._decades = YOUNG_RANGE
        self._highest = 0.0
        self._frame: Frame | None = None

        self.scale_button = QToolButton()
        self.scale_button.setObjectName("plain")
        self._legend = Legend()
        self._legend.run_chosen.connect(self.run_chosen)
        self._layout = QVBoxLayout(self)
        self.tools = self._make_tools()

        self._plot = PressedPlot(tr("Cost over iterations"))
        self._plot.setToolTip(tr("Click to go to an iteration that was reached"))
        self._plot.pressed.connect(self._seek)
        self._layout.addWidget(self._plot, 1)

        # Made once for the most runs there can be: pyqtgraph does not let go of all that it makes.
        self.curves = [StillCurve(connect="finite", antialias=True) for _ in range(MOST_RUNS)]
        self.futures = [StillCurve(connect="finite", antialias=False) for _ in range(MOST_RUNS)]
        self.labels = [Label(anchor=(0.0, 0.5)) for _ in range(MOST_RUNS)]
        self.present = QGraphicsLineItem()
        self.pinned = QGraphicsLineItem()
        self.pinned.hide()
        self._pin: int | None = None
        self.changes = QGraphicsPathItem()
        self.change_labels = [Label(anchor=(0.0, 0.0)) for _ in range(MOST_CHANGES_TOLD)]
        self._changes: tuple[tuple[int, str], ...] = ()
        lines = (self.changes, self.pinned, self.present)
        self._plot.add(*self.futures, *self.curves, *lines, *self.change_labels, *self.labels)
        self._set_ranges()
        self._plot.view.sigResized.connect(self._place_again)

    def _make_tools(self) -> QWidget:
        """What stands in the line of the plot's name."""
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._legend, 1)
        row.addWidget(self.scale_button)
        return tools

    def show_runs(self, experiment: Experiment) -> None:
        names, colours = run_names(experiment), run_colours(experiment)
        self.names, self._colours, self._frame = tuple(map(said, names)), colours, None
        for number in range(MOST_RUNS):
            shown = number < len(names)
            for item in (self.curves[number], self.futures[number], self.labels[number]):
                item.setVisible(shown)
            if shown:
                self.labels[number].write("")
        self._legend.set_runs(names, colours)
        self.set_look(self._look)

    def set_changes(self, changes: tuple[tuple[int, str], ...]) -> None:
        """Mark the iterations from which on all runs are trained otherwise, with words for the last ones."""
        self._changes = changes
        self._draw_changes()

    def _draw_changes(self) -> None:
        low, high = self._plot.y_range
        path = QPainterPath()
        for iteration, _ in self._changes:
            path.moveTo(iteration, low)
            path.lineTo(iteration, high)
        self.changes.setPath(path)
        told = self._changes[-MOST_CHANGES_TOLD:]
        for number, label in enumerate(self.change_labels):
            label.setVisible(number < len(told))
            if number < len(told):
                iteration, words = told[number]
                left = iteration > LABEL_SIDE * self._goal
                label.write(f"{words} " if left else f" {words}", (float(left), 1.0))
                label.setPos(iteration, low)

    def set_pin(self, iteration: int | None) -> None:
        """Mark the pinned iteration, or none."""
        self._pin = iteration
        self.pinned.setVisible(iteration is not None)
        self._draw_pin()

    def _draw_pin(self) -> None:
        if self._pin is not None:
            low, high = self._plot.y_range
            self.pinned.setLine(self._pin, low, self._pin, high)

    @Slot(QPointF)
    def _seek(self, place: QPointF) -> None:
        """Ask for the iteration under a press on the plot."""
        if self._frame is not None:
            iteration = self._plot.view.mapSceneToView(self._plot.mapToScene(place.toPoint())).x()
            reached = max(float(run[CURVE].iterations[-1]) for run in self._frame.runs)
            self.sought.emit(max(0, min(round(reached), round(iteration))))

    @Slot(bool)
    def show_logarithmic(self, logarithmic: bool) -> None:
        """Draw on a logarithmic axis from now on, or on a linear one."""
        self.logarithmic = logarithmic
        self._set_ranges()
        if self._frame is not None:
            self._draw(self._frame)

    def show_state(self, state: State) -> None:
        """Show the iterations from 0 to the goal, or further where the runs are."""
        goal = max(state.goal, state.reached)
        if goal != self._goal and goal > 0:
            self._goal = goal
            self._set_ranges()

    def set_look(self, look: Look) -> None:
        self._look = look
        palette = look.palette
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._plot.set_look(look)
        self.present.setPen(pg.mkPen(palette.accent, width=look.stroke(1.5)))
        label_font = sized(self.font(), look.type(BODY))
        label_font.setBold(True)
        self.changes.setPen(pg.mkPen(palette.secondary, width=look.stroke(1.0), dash=[1, 3]))
        caption = sized(self.font(), look.type(CAPTION))
        for label in self.change_labels:
            label.setFont(caption)
            label.setBrush(QBrush(QColor(palette.secondary)))
            label.ground = QColor(palette.card)
        self.pinned.setPen(pg.mkPen(palette.secondary, width=look.stroke(1.5), dash=[3, 3]))
        for place, curve, future, label in zip(
            self._colours, self.curves, self.futures, self.labels, strict=False
        ):
            curve.setPen(run_pen(palette, place, look.stroke(2.0)))
            faint = run_colour(palette, place)
            faint.setAlphaF(0.4)
            future.setPen(pg.mkPen(faint, width=1))
            label.setFont(label_font)
            label.setBrush(QBrush(run_colour(palette, place)))
            label.ground = QColor(palette.card)
            label.ground.setAlphaF(GROUND)
        self._legend.set_look(look)
        self.scale_button.setVisible(not look.projected)

    def show_frame(self, frame: Frame, words: bool) -> None:
        self._frame = frame
        self._grow_ranges(frame)
        self._draw(frame, words)

    def _draw(self, frame: Frame, words: bool = True) -> None:
        for curve, future, run in zip(self.curves, self.futures, frame.runs, strict=False):
            data = run[CURVE]
            heights, now = self._placed(data.costs), data.now
            curve.setData(data.iterations[: now + 1], heights[: now + 1])
            future.setData(data.iterations[now:], heights[now:])
        low, high = self._plot.y_range
        self.present.setLine(frame.iteration, low, frame.iteration, high)
        self._place_labels(frame, words)

    def _placed(self, costs: Array) -> Array:
        """Costs in the view's coordinates; a cost of 0 has no logarithm and leaves a gap."""
        if not self.logarithmic:
            return costs
        with np.errstate(divide="ignore", invalid="ignore"):
            logarithms: Array = np.log10(costs)
        return logarithms

    @Slot()
    def _place_again(self) -> None:
        """While nothing trains, no frame comes that would place the labels in a plot of another size."""
        if self._frame is not None:
            self._place_labels(self._frame, words=False)

    def _place_labels(self, frame: Frame, words: bool) -> None:
        """Each run's name and cost beside the present iteration, pushed apart where they would overlap."""
        low, high = self._plot.y_range
        height = max(1.0, self._plot.view.height())
        line = QFontMetrics(self.labels[0].font()).height()
        apart = LINE_SPACING * line * (high - low) / height
        heights = np.array([self._placed(np.array([run[CURVE].cost]))[0] for run in frame.runs])
        heights = np.clip(np.nan_to_num(heights, nan=high, posinf=high, neginf=low), low, high)
        order = np.argsort(heights, kind="stable")
        floor = low + apart / 2.0
        for rank, index in enumerate(order):
            # Leave room for the labels still to come above this one.
            room = high - apart / 2.0 - (len(order) - 1 - rank) * apart
            heights[index] = floor = max(floor, min(heights[index], room))
            floor += apart
        if words:
            for label, name, run in zip(self.labels, self.names, frame.runs, strict=False):
                label.write(f" {name} {readable(run[CURVE].cost)} ")
            told = (label.text().strip() for label in self.labels[: len(order)])
            sentence = tr("Cost at iteration {}: {}")
            self._plot.describe(sentence.format(count(frame.iteration), "; ".join(told)))
        widest = max(label.boundingRect().width() for label in self.labels[: len(order)])
        width = max(1.0, self._plot.view.width())
        across = width * frame.iteration / (self._goal * RIGHT_MARGIN)
        left = frame.iteration > LABEL_SIDE * self._goal or across + widest > width
        # Where not all have room they would hide each other and the curves: the legend has the names.
        all_fit = len(order) * LINE_SPACING * line <= height and (not left or widest <= across)
        for label, y in zip(self.labels, heights, strict=False):
            label.setVisible(all_fit)
            label.place_at((1.0, 0.5) if left else (0.0, 0.5))
            label.setPos(frame.iteration, y)

    def _grow_ranges(self, frame: Frame) -> None:
        """Let the vertical range take in the frame's costs, in steps, so that axes seldom change."""
        costs = np.concatenate([run[CURVE].costs for run in frame.runs])
        found = decades_of(costs, RANGE_STEP)
        if found is None:
            return
        low, high = united(self._decades, found)
        decades = (max(LOWEST, low), min(HIGHEST, high))
        most = float(costs[np.isfinite(costs)].max())
        highest = min(HIGHEST_LINEAR, max(self._highest, round_up(most)))
        if decades != self._decades or highest != self._highest:
            self._decades, self._highest = decades, highest
            self._set_ranges()

    def _set_ranges(self) -> None:
        """Fix both ranges and their ticks."""
        x_step = max(1.0, round_up(self._goal / X_TICKS))  # there is no half an iteration
        x_ticks = [(x, count(round(x))) for x in np.arange(0.0, self._goal * 1.0001, x_step)]
        if self.logarithmic:
            y_range = self._decades
            decades = range(math.ceil(y_range[0]), math.floor(y_range[1]) + 1)
            y_ticks = [(float(decade), short(10.0**decade)) for decade in decades]
        else:
            y_range = (0.0, self._highest or 1.0)
            y_ticks = [(y, short(y)) for y in np.linspace(*y_range, 6)]
        x_range = (0.0, self._goal * RIGHT_MARGIN)
        room = HEADROOM * (y_range[1] - y_range[0])
        y_shown = (y_range[0] - room, y_range[1] + room)
        self._plot.set_ranges(x_range, y_shown, x_ticks, y_ticks)
        for curve in (*self.curves, *self.futures):
            curve.bounds = self._plot.view.viewRect()
        self._draw_pin()
        self._draw_changes()
