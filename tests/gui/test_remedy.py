"""Features that no initialisation can make up for: a button standardises them, and undo comes back."""

import json
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.measures.summary import SUMMARY
from gui.panels.docked.diagnosis import DiagnosisPanel
from tests.gui.conftest import PATIENCE, Lab


@pytest.fixture
def age_and_salary(open_lab: Callable[[Experiment], Lab]) -> Lab:
    """Zeros and He on points whose second feature is thousands of times as large, at iteration 20."""
    draw = np.random.RandomState(7).randn(80, 2) * (10.0, 30_000.0) + (38.0, 70_000.0)
    points = [[float(age), float(salary), int(age > 38.0)] for age, salary in draw]
    dataset = {"name": "csv", "points": points, "features": ["Age", "Salary"]}
    runs = [{"initialiser": "zeros"}, {}]
    lab = open_lab(parse_experiment(json.dumps({"dataset": dataset, "runs": runs})))
    lab.window.resize(1600, 900)
    lab.training.step(20)
    lab.wait_for(20)
    return lab


def diagnosis_of(lab: Lab) -> DiagnosisPanel:
    lab.trigger("reasons")
    panel = lab.window.docks.panel("diagnosis")
    assert isinstance(panel, DiagnosisPanel)
    lab.qtbot.waitUntil(panel.text.isVisible)
    return panel


@pytest.mark.parametrize("where", ["card", "panel"])
def test_a_button_standardises_the_features_and_undo_comes_back(age_and_salary: Lab, where: str) -> None:
    lab = age_and_salary
    panel = diagnosis_of(lab)
    card = lab.window.cards[1]
    button: QToolButton = card.remedy if where == "card" else panel.remedies
    lab.qtbot.waitUntil(button.isVisible, timeout=PATIENCE)
    assert "Standardise" in button.text()
    assert button.toolTip()
    assert "Unequal features" in card.verdict.text()
    assert "of “Age”" in card.verdict.text()
    assert "Standardise the features" in card.verdict.toolTip()
    lab.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    lab.qtbot.waitUntil(lambda: "Not trained yet" in card.verdict.text(), timeout=PATIENCE)
    assert lab.window.experiment.dataset.scaling == "standardise"
    lab.qtbot.waitUntil(lambda: not button.isVisible(), timeout=PATIENCE)
    assert not lab.window.actions_by_name["standardise"].isEnabled()
    lab.trigger("undo")
    lab.wait_for(20)
    lab.qtbot.waitUntil(button.isVisible, timeout=PATIENCE)
    assert lab.window.experiment.dataset.scaling == "none"


def test_where_features_are_in_order_no_button_is_shown(small: Lab) -> None:
    panel = diagnosis_of(small)
    small.qtbot.waitUntil(lambda: "Try:" in panel.text.toPlainText(), timeout=PATIENCE)
    assert not panel.remedies.isVisible()
    assert not any(card.remedy.isVisible() for card in small.window.cards)


def test_presenting_shows_the_verdict_without_the_button(age_and_salary: Lab) -> None:
    card = age_and_salary.window.cards[1]
    age_and_salary.qtbot.waitUntil(card.remedy.isVisible, timeout=PATIENCE)
    age_and_salary.trigger("present")
    age_and_salary.qtbot.waitUntil(lambda: not card.remedy.isVisible(), timeout=PATIENCE)
    age_and_salary.trigger("present")
    age_and_salary.qtbot.waitUntil(card.remedy.isVisible, timeout=PATIENCE)


@pytest.fixture
def failing(open_lab: Callable[[Experiment], Lab]) -> Lab:
    """A run that diverges at once, and zeros, at iteration 50."""
    training = {"learning_rate": 50.0, "iterations": 500}
    runs = [{"initialiser": "random", "scale": 10}, {"initialiser": "zeros", "seed": 7}]
    lab = open_lab(parse_experiment(json.dumps({"training": training, "runs": runs})))
    lab.window.resize(1600, 900)
    return lab


def test_start_with_he_adds_a_run_from_the_same_seed(failing: Lab) -> None:
    failing.training.step(50)
    failing.wait_for(50)
    zeros = failing.window.cards[1]
    failing.qtbot.waitUntil(zeros.remedy.isVisible, timeout=PATIENCE)
    assert zeros.remedy.text() == "Start with He"
    failing.qtbot.mouseClick(zeros.remedy, Qt.MouseButton.LeftButton)
    added = failing.window.experiment.runs[2]
    assert (added.initialiser, added.seed, added.changes) == ("he", 7, ())
    failing.qtbot.waitUntil(lambda: not zeros.remedy.isVisible(), timeout=PATIENCE)  # it is there already
    failing.trigger("undo")
    assert len(failing.window.experiment.runs) == 2


def test_branch_with_a_tenth_of_the_rate_leaves_here_or_where_it_was_still_well(failing: Lab) -> None:
    failing.training.step(50)
    failing.wait_for(50)
    failing.window.chosen_run.choose(0)
    diverged_at = failing.frame.runs[0][SUMMARY].diverged_at
    failing.trigger("branch_slower")
    (change,) = failing.window.experiment.runs[2].changes
    assert change.iteration == (50 if diverged_at is None else 0)
    assert change.learning_rate == pytest.approx(5.0)
    failing.trigger("undo")
    failing.window.chosen_run.choose(1)
    failing.trigger("branch_faster")
    (change,) = failing.window.experiment.runs[2].changes
    assert (change.iteration, change.learning_rate) == (50, pytest.approx(500.0))
