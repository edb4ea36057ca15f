"""Symmetry, sensitivity and gradients over time: what the engine measures is what the panels show."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine import Trainer
from engine.experiment.editing import with_branch
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import MOST_RUNS, Experiment, Nudge, make_change
from engine.measures.gradients import GRADIENTS
from engine.measures.sensitivity import SENSITIVITY
from engine.training.trainer import NUDGE
from gui.panels.docked.gradients import GradientsPanel
from gui.panels.docked.sensitivity import SensitivityPanel, across
from gui.panels.docked.symmetry import AMOUNT, SymmetryPanel
from gui.panels.time_grid import TimeGrid
from tests.gui.conftest import PATIENCE, SMALL, Lab
from tests.gui.test_docks import show

CONSTANT = parse_experiment('{"training": {"iterations": 2000}, "runs": [{}, {"initialiser": "constant"}]}')


def cells(panel: SymmetryPanel) -> list[list[str]]:
    items = [[panel.table.item(row, column) for column in range(5)] for row in range(panel.table.rowCount())]
    return [[item.text() for item in row if item is not None] for row in items]


@pytest.fixture
def symmetry(open_lab: Callable[[Experiment], Lab]) -> tuple[Lab, SymmetryPanel]:
    lab = open_lab(CONSTANT)
    show(lab, "symmetry")
    panel = lab.window.docks.panels["symmetry"]
    assert isinstance(panel, SymmetryPanel)
    return lab, panel


def test_equal_units_are_counted_as_one(symmetry: tuple[Lab, SymmetryPanel]) -> None:
    _, panel = symmetry
    assert cells(panel) == [
        ["1", "1 of 10", "1 of 2", "1.0000", "0"],
        ["2", "1 of 5", "1 of 5", "1.0000", "0"],
    ]


def test_break_it_leaves_a_branch_whose_units_differ(symmetry: tuple[Lab, SymmetryPanel]) -> None:
    lab, panel = symmetry
    lab.training.step(500)
    lab.wait_for(500)
    lab.qtbot.mouseClick(panel.break_button, Qt.MouseButton.LeftButton)
    lab.qtbot.waitUntil(lambda: len(lab.frame.runs) == 3, timeout=PATIENCE)
    branch = lab.window.editor.experiment.runs[2]
    assert branch.initialiser == "constant"
    assert branch.changes[-1].iteration == 500
    assert branch.changes[-1].nudge == Nudge(layer=2, amount=AMOUNT)
    assert panel.chooser.run == lab.frame.runs[2].id  # the branch is what one wants to watch
    lab.qtbot.waitUntil(lambda: cells(panel)[1][1] == "2 of 5", timeout=PATIENCE)
    assert cells(panel)[0][1] == "1 of 10"
    lab.trigger("undo")
    lab.qtbot.waitUntil(lambda: len(lab.frame.runs) == 2, timeout=PATIENCE)


def test_with_as_many_runs_as_there_may_be_nothing_is_left_to_break(
    open_lab: Callable[[Experiment], Lab],
) -> None:
    experiment = CONSTANT
    while len(experiment.runs) < MOST_RUNS:
        experiment = with_branch(experiment, 0, make_change(0, 0.01, "gradient_descent"))
    panel = open_lab(experiment).window.docks.panel("symmetry")
    assert isinstance(panel, SymmetryPanel)
    assert not panel.break_button.isEnabled()


def test_the_curves_are_the_distances_to_the_shadows(small: Lab) -> None:
    show(small, "sensitivity")
    panel = small.window.docks.panels["sensitivity"]
    assert isinstance(panel, SensitivityPanel)

    def complete() -> bool:
        found = [run.values.get(SENSITIVITY) for run in small.frame.runs]
        return all(one is not None and not one.unfinished for one in found)

    small.qtbot.waitUntil(complete, timeout=PATIENCE)
    with Trainer(SMALL) as trainer:
        trainer.set_twins(True)
        trainer.advance(600)
        expected = [SENSITIVITY.function(run) for run in trainer.runs]
    for curve, one in zip(panel.curves, expected, strict=False):
        x, y = curve.getData()
        assert x == pytest.approx(across(one.iterations))
        assert y == pytest.approx(np.log10(one.distances))
    assert panel.curves[1].getData()[1][0] == pytest.approx(np.log10(NUDGE), abs=1e-3)
    assert panel.growth.text().startswith("Zeros: 10⁻¹² apart")
    assert panel.present.line().x1() == pytest.approx(np.log10(601.0))


def test_shadows_are_trained_only_while_somebody_sees_them(small: Lab) -> None:
    show(small, "sensitivity")
    small.qtbot.waitUntil(lambda: small.frame.runs[0][SENSITIVITY] is not None, timeout=PATIENCE)
    show(small, "gradients")  # a tab over the other one
    small.training.step(100)
    small.wait_for(700)
    assert SENSITIVITY not in small.frame.runs[0]
    worker = small.training._worker
    assert worker._trainer is not None
    assert all(run.twin is None for run in worker._trainer.runs)


def test_small_multiples_follow_each_layer(small: Lab) -> None:
    show(small, "gradients")
    panel = small.window.docks.panels["gradients"]
    assert isinstance(panel, GradientsPanel)
    small.qtbot.waitUntil(lambda: not small.frame.unfinished, timeout=PATIENCE)
    past = small.frame.runs[1][GRADIENTS]
    places, layers = past.dW.shape
    assert layers == 3
    _, y = panel.grid.curves[1].getData()
    for layer in range(layers):
        drawn = y[layer * places : (layer + 1) * places]
        correlation = np.corrcoef(drawn, np.log10(past.dW[:, layer]))[0, 1]
        assert correlation == pytest.approx(1.0)  # the cell's scale is linear in the logarithm
    assert panel.grid.marks[0].text() == "Zeros: 0 "
    assert not panel.grid.marks[1].isVisible()
    panel.quantity.setCurrentIndex(1)
    assert panel.grid.marks[0].text() == "Zeros: 0 / 0 "
    _, ratios = panel.grid.curves[1].getData()
    assert np.corrcoef(ratios[:places], np.log10(past.update_ratios[:, 0]))[0, 1] == pytest.approx(1.0)
    assert panel.key.text().startswith("a cell for each layer:")


def test_a_run_that_overflows_flattens_no_other(qtbot: QtBot) -> None:
    grid = TimeGrid("over time")
    qtbot.addWidget(grid)
    grid.set_runs(("A", "B"), (0, 1))
    iterations = np.arange(3.0)
    steady, exploding = np.full((3, 2), 0.01), np.array([[1.0, 1.0], [1e150, 1.0], [np.inf, 1.0]])
    grid.show_series([(iterations, exploding), (iterations, steady)], 2)
    assert grid.decades[1] - grid.decades[0] <= 2.0
    assert grid.marks[0].text() == "A: ∞ "
    grid.set_runs(("A",), (0,))
    grid.show_series([(iterations, exploding)], 2)
    assert grid.decades[1] == 150.0
