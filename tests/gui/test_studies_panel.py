"""Studies in the window: begun from the form, trained aside, looked at, opened draw by draw."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.measures.summary import SUMMARY
from engine.studies.results import read_results
from gui.studies.listed import Standing
from gui.studies.odds_view import OddsView
from gui.studies.panel import StudiesPanel
from tests.engine.test_study_picture import FIELDS
from tests.gui.conftest import Lab

TINY = parse_experiment(json.dumps(FIELDS["experiment"]))


@pytest.fixture
def tiny(open_lab: Callable[[Experiment], Lab]) -> Lab:
    return open_lab(TINY)


def panel_of(lab: Lab) -> StudiesPanel:
    lab.trigger("how_often")
    panel = lab.window.docks.panel("studies")
    assert isinstance(panel, StudiesPanel)
    return panel


def begin(lab: Lab, draws: int) -> Path:
    """Begin a study from the form, and wait until it is done."""
    panel = panel_of(lab)
    panel.form.draws.replace_by(draws)
    panel.form.draws.entered.emit(draws)
    lab.qtbot.mouseClick(panel.form.start, Qt.MouseButton.LeftButton)
    lab.qtbot.waitUntil(lambda: lab.window.studying.place is not None)
    place = lab.window.studying.place
    assert place is not None
    return place


def wait_until_done(lab: Lab, place: Path) -> None:
    desk = lab.window.studying.desk

    def is_done() -> bool:
        listed = desk.study_at(place)
        return listed is not None and listed.standing is Standing.DONE

    lab.qtbot.waitUntil(is_done)


def test_how_often_trains_the_runs_on_screen_and_counts(tiny: Lab) -> None:
    place = begin(tiny, 5)
    wait_until_done(tiny, place)
    view = panel_of(tiny).view
    assert isinstance(view, OddsView)
    tiny.qtbot.waitUntil(lambda: bool(view.copied()) and view.copied()[1][1] == 5)
    assert [row[0] for row in view.copied()[1:4]] == ["Zeros", "Random ×10", "He"]


def test_a_draw_is_opened_as_it_was_trained(tiny: Lab) -> None:
    place = begin(tiny, 5)
    wait_until_done(tiny, place)
    with read_results(place) as results:
        he = results.figures(0)[2]
    number = int(he.numbers[3])
    panel_of(tiny)
    tiny.window.studying.choose(place)
    panel_of_shown = tiny.window.studying.panel
    assert panel_of_shown is not None
    panel_of_shown.draw_asked.emit(number)
    tiny.wait_for(150)
    experiment = tiny.window.experiment
    assert [run.seed for run in experiment.runs] == [3, 3, 3]
    assert tiny.window.chosen_run.index == 2
    tiny.qtbot.waitUntil(lambda: SUMMARY in tiny.frame.runs[2])
    summary = tiny.frame.runs[2][SUMMARY]
    assert summary.cost == he.cost[3]
    assert summary.test_accuracy == he.test_accuracy[3]
    assert summary.train_accuracy == he.train_accuracy[3]
    tiny.trigger("undo")
    tiny.qtbot.waitUntil(lambda: tiny.window.experiment == TINY)
