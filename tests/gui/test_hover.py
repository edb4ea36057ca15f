"""The mouse that rests on a picture is told the values there."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from engine.measures.gradients import GRADIENTS
from engine.measures.neurons import NEURONS
from engine.measures.sensitivity import SENSITIVITY
from engine.measures.signals import FORWARD
from engine.measures.summary import SUMMARY
from gui.language.numbers import short
from gui.panels.docked.forward import ForwardPanel
from gui.panels.docked.gradients import GradientsPanel
from gui.panels.docked.neurons import NeuronsPanel
from gui.panels.docked.sensitivity import SensitivityPanel
from gui.panels.results import COST, TEST
from gui.panels.unit_grid import UnitIndex
from tests.gui.conftest import Lab
from tests.gui.test_panel_menus import show


def told(widget: QWidget, place: QPointF | QPoint) -> str:
    """The words of the tooltip that comes at a place."""
    QToolTip.hideText()
    spot = QPointF(place).toPoint()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, spot, widget.mapToGlobal(spot)))
    return QToolTip.text()


def test_plots_by_depth_tell_the_layer_and_every_run(small: Lab) -> None:
    show(small, "forward")
    panel = small.window.docks.panel("forward")
    assert isinstance(panel, ForwardPanel)
    small.qtbot.waitUntil(lambda: bool(panel.copied()))
    plot = panel.Z._plot
    spot = plot.view.mapViewToScene(QPointF(2.1, np.mean(plot.y_range)))
    words = told(plot.viewport(), spot)
    Z = small.frame.runs[1][FORWARD].Z.rms[1]
    assert "layer 2" in words
    assert f"He: {short(float(Z))} (theory " in words
    assert "Zeros: 0" in words
    assert panel.Z.words_at(QPointF(1.0, 1.0)) == ""


def test_gradients_over_time_tell_layer_iteration_and_values(small: Lab) -> None:
    show(small, "gradients")
    panel = small.window.docks.panel("gradients")
    assert isinstance(panel, GradientsPanel)
    small.qtbot.waitUntil(lambda: bool(panel.copied()))
    grid = panel.grid
    left, bottom = grid._corner(1)
    spot = grid._view.mapViewToScene(QPointF(left + 0.08 + 0.84 * 0.999, bottom + 0.5))
    words = told(grid.viewport(), spot)
    past = small.frame.runs[1][GRADIENTS]
    place = int(np.argmin(np.abs(past.iterations - 600)))
    assert words.startswith("Layer 2, iteration ")
    assert f"He: {short(float(past.dW[place, 1]))}" in words


def test_sensitivity_tells_how_far_each_run_has_parted(small: Lab) -> None:
    show(small, "sensitivity")
    panel = small.window.docks.panel("sensitivity")
    assert isinstance(panel, SensitivityPanel)
    small.qtbot.waitUntil(lambda: bool(panel.copied()))
    spot = panel.plot.view.mapViewToScene(QPointF(math.log10(1.0), np.mean(panel.plot.y_range)))
    words = told(panel.plot.viewport(), spot)
    parted = small.frame.runs[1][SENSITIVITY]
    assert parted is not None
    assert words.startswith("Distance to the twin, iteration 0")
    assert f"He: {short(float(parted.distances[0]))}" in words


def test_a_unit_tells_what_it_answers_at_the_point(small: Lab) -> None:
    show(small, "neurons")
    panel = small.window.docks.panel("neurons")
    assert isinstance(panel, NeuronsPanel)
    small.qtbot.waitUntil(lambda: bool(panel.grid.layers))
    found = small.frame.runs[1][NEURONS]
    layer, extent = found.layers[0], found.extent
    unit = next(number for number, dead in enumerate(layer.dead) if not dead)
    cell = panel.grid.cells()[UnitIndex(0, unit)]
    for across, down in ((0.25, 0.25), (0.8, 0.6)):
        spot = QPointF(cell.left() + across * cell.width(), cell.top() + down * cell.height()).toPoint()
        words = told(panel.grid, spot)
        x = extent.left + (spot.x() - cell.left()) / cell.width() * extent.width
        y = extent.bottom + (cell.bottom() - spot.y()) / cell.height() * extent.height
        answer = max(0.0, float(layer.W[unit] @ np.array([x, y]) + layer.b[unit, 0]))
        assert f"layer 1, unit {unit + 1}" in words
        assert float(words.split()[-1]) == pytest.approx(answer, abs=0.05 * layer.span)
    panel.choose(0, unit)
    grown = panel.grown
    centre = told(grown, QRectF(grown.rect()).center())
    assert centre.startswith(f"layer 1, unit {unit + 1}")
    assert "its output is" in centre


def test_the_timeline_tells_the_iteration_and_bookmarks_their_names(small: Lab) -> None:
    timeline = small.window.transport.timeline
    free = next(at for at in range(150, 590, 10) if not timeline.marks_at(timeline.x_of(at)))
    middle = timeline._middle()
    assert told(timeline, QPointF(timeline.x_of(free), middle)).startswith(
        f"Iteration {timeline.iteration_at(round(timeline.x_of(free)))}"
    )
    small.window.editor.bookmark(free, "Look here")
    small.training.step(10)
    small.wait_for(610)
    small.qtbot.waitUntil(lambda: any(mark.label == "Look here" for mark in timeline.marks))
    assert "Look here" in told(timeline, QPointF(timeline.x_of(free), middle))


def test_the_results_tell_their_figures_in_full(small: Lab) -> None:
    cells, summary = small.window.results.cells, small.frame.runs[1][SUMMARY]
    assert f"{summary.cost:.8g} from the logits" in cells[1, COST].toolTip()
    assert f"{summary.test_accuracy:.2%}".rstrip("%") in cells[1, TEST].toolTip()


def test_the_verdict_tells_its_reasons_and_a_boundary_its_probability(small: Lab) -> None:
    card = small.window.cards[1]
    assert card.verdict.text() in told(card.verdict, card.verdict.rect().center())
    assert "probability of class 1" in told(card.boundary.viewport(), card.boundary.rect().center())


def test_the_sentences_of_many_runs_leave_the_plot_its_room(small: Lab) -> None:
    show(small, "sensitivity")
    panel = small.window.docks.panel("sensitivity")
    assert isinstance(panel, SensitivityPanel)
    small.qtbot.waitUntil(lambda: panel.growth.text().count("\n") == 1)
    for _ in range(4):
        small.trigger("copy_run")
    small.qtbot.waitUntil(lambda: len(panel._parted) == 6 and panel._parted[5] is not None)
    small.window.chosen_run.choose(0)
    assert panel.growth.text().startswith("Zeros: ")
    assert "\n" not in panel.growth.text()
