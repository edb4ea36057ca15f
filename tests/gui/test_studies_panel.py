"""Studies in the window: begun from the form, trained aside, looked at, opened draw by draw."""

import json
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment, NetworkSettings, remade
from engine.measures.summary import SUMMARY
from engine.studies.axes import axes
from engine.studies.json_io import study_of
from engine.studies.plan import trained_at_once
from engine.studies.results import read_results
from engine.training import footprint
from gui.studies.listed import Standing
from gui.studies.odds_view import OddsView
from gui.studies.panel import StudiesPanel
from gui.studies.shelf import found_at
from gui.studies.study_list import StudyRow
from gui.studies.sweep_view import SweepView
from gui.studies.table_view import TableView
from tests.engine.test_study_picture import FIELDS
from tests.gui.conftest import Lab

TINY = parse_experiment(json.dumps(FIELDS["experiment"]))
TINY_SWEEP = study_of(
    {"experiment": FIELDS["experiment"], "draws": 4, "axes": [{"vary": "gain", "values": [1.0, 2.0]}]}
)


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


def vary(panel: StudiesPanel, place: int, name: str, values: str | None = None) -> None:
    """Choose what is varied, and its values, where they are others than those that are suggested."""
    axis = panel.form.axes[place]
    axis.box.setCurrentIndex(axis.box.findData(name))
    axis.box.activated.emit(axis.box.currentIndex())
    if values is not None:
        axis.values.setText(values)
        axis.values.editingFinished.emit()


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


def test_settings_that_fit_are_offered_with_values_around_the_present_one(tiny: Lab) -> None:
    form = panel_of(tiny).form
    offered = [form.axes[0].box.itemData(row) for row in range(form.axes[0].box.count())]
    assert offered == [None, *(name for name in axes if name != "bias_scale")]
    for name in offered[1:]:
        vary(panel_of(tiny), 0, name)
        study = study_of(form.fields)  # none is refused
        assert study.axes[0].values == axes[name].suggested(TINY)
    assert not form.axes[1].isHidden()
    vary(panel_of(tiny), 1, "width", "3, 6")
    assert [axis.vary for axis in study_of(form.fields).axes] == [offered[-1], "width"]


@pytest.mark.parametrize(
    ("field", "problem"),
    [
        ("draws", "draws: given 0; allowed: at least 1"),
        ("first_seed", "first_seed: given -1; allowed: at least 0"),
        ("level", "reached.test_accuracy: given 120\u202f%; allowed: at least 0\u202f%, at most 100\u202f%"),
    ],
)
def test_what_cannot_be_done_is_said_beside_its_field(tiny: Lab, field: str, problem: str) -> None:
    form = panel_of(tiny).form
    number = getattr(form, field)
    value = {"draws": 0, "first_seed": -1, "level": 120}[field]
    number.lineEdit().setText(str(value))
    number.editingFinished.emit()
    label = form.problems["reached" if field == "level" else field]
    tiny.qtbot.waitUntil(lambda: label.text() == problem)
    assert label.isVisible()
    assert not form.start.isEnabled()
    number.lineEdit().setText("1")
    number.editingFinished.emit()
    tiny.qtbot.waitUntil(form.start.isEnabled)
    assert label.isHidden()


def test_a_level_in_percent_is_the_share_that_it_says(tiny: Lab) -> None:
    """238 of 250 right are 0.952, which 95.2 / 100 is a little more than."""
    form = panel_of(tiny).form
    form.level.replace_by(95.2)
    assert form.fields["reached"] == {"test_accuracy": 238 / 250}


def test_bad_values_are_refused_beside_their_axis_and_too_many_cells_below(tiny: Lab) -> None:
    panel = panel_of(tiny)

    def wait_for(field: str, words: str) -> None:
        label = {**panel.form.problems, "": panel.form.problem}[field]
        tiny.qtbot.waitUntil(lambda: label.text().startswith(words))

    vary(panel, 0, "activation", "relu, rellu")
    wait_for("axes.0", 'axes.0.values.1: given "rellu"; allowed: relu,')
    vary(panel, 0, "width", "")
    wait_for("axes.0", "axes.0.values: given []; allowed: at least 1 of them")
    numbers = ", ".join(map(str, range(1, 300)))
    vary(panel, 0, "width", numbers)
    vary(panel, 1, "samples", ", ".join(map(str, range(50, 350))))
    wait_for("", "axes: given 89\u202f700 cells")


def test_many_values_are_not_checked_by_the_thread_of_the_window(
    tiny: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []
    gain = axes["gain"].function

    def spied(experiment: Experiment, value: object) -> object:
        threads.append(threading.current_thread().name)
        return gain(experiment, value)

    panel = panel_of(tiny)
    vary(panel, 0, "gain")
    tiny.qtbot.waitUntil(panel.form.start.isEnabled)
    tiny.qtbot.waitUntil(lambda: not tiny.window.studying.drafting.estimating.is_at_work)
    monkeypatch.setitem(axes._entries, "gain", replace(axes["gain"], function=spied))
    vary(panel, 0, "gain", "0.001 … 10 (1000)")
    threads.clear()  # which values are suggested was asked for by the window
    tiny.qtbot.waitUntil(lambda: tiny.window.studying.drafting.estimating.checked is not None)
    assert len(threads) > 900
    assert threading.current_thread().name not in threads


def test_how_long_it_will_take_is_said_before_it_begins(tiny: Lab) -> None:
    panel = panel_of(tiny)
    vary(panel, 0, "gain", "1, 2")
    tiny.qtbot.waitUntil(lambda: panel.form.estimate.text().startswith("1\u202f200 trainings: about "))
    panel.form.draws.replace_by(400)
    panel.form.draws.entered.emit(400)
    assert panel.form.estimate.text() == "Measuring how long it will take…"
    tiny.qtbot.waitUntil(lambda: panel.form.estimate.text().startswith("2\u202f400 trainings: about "))


def test_what_two_settings_cannot_do_together_is_refused_before_it_starts(
    tiny: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each value by itself fits into the memory of a small machine."""
    large = remade(TINY, network=NetworkSettings(hidden=[512] * 40).model_dump())
    small = footprint.footprint(trained_at_once(large, 1), 1) - 1
    monkeypatch.setattr(footprint, "machine_memory", lambda: small)
    panel = panel_of(tiny)
    vary(panel, 0, "width", "4, 512")
    vary(panel, 1, "depth", "2, 40")
    tiny.qtbot.mouseClick(panel.form.start, Qt.MouseButton.LeftButton)
    tiny.qtbot.waitUntil(lambda: "memory" in panel.form.problem.text())
    assert not panel.form.start.isEnabled()
    assert tiny.window.studying.desk.studies == ()


def test_a_draw_replaces_unsaved_work_only_when_a_person_has_said_so(tiny: Lab) -> None:
    place = begin(tiny, 2)
    wait_until_done(tiny, place)
    tiny.trigger("next_seed")
    edited = tiny.window.experiment
    tiny.window.studying.open_draw(1)
    box = tiny.window.findChild(QMessageBox, "unsaved")
    assert tiny.window.experiment == edited
    box.button(box.StandardButton.Cancel).click()
    assert tiny.window.experiment == edited
    tiny.window.studying.open_draw(1)
    box = tiny.window.findChildren(QMessageBox, "unsaved")[-1]
    box.button(box.StandardButton.Discard).click()
    assert [run.seed for run in tiny.window.experiment.runs] == [0, 0, 0]
    assert tiny.window.chosen_run.index == 1
    tiny.wait_for(150)


def test_a_draw_is_seen_where_the_panel_had_all_the_window(tiny: Lab) -> None:
    place = begin(tiny, 2)
    wait_until_done(tiny, place)
    tiny.window.enlarging.toggle_dock("studies")
    assert not tiny.window.cards[0].isVisible()
    tiny.window.studying.open_draw(1)
    assert tiny.window.cards[0].isVisible()
    assert panel_of(tiny).isVisible()
    tiny.wait_for(150)


def test_a_study_is_removed_only_when_a_person_has_said_so(tiny: Lab) -> None:
    place = begin(tiny, 2)
    wait_until_done(tiny, place)
    panel, desk = panel_of(tiny), tiny.window.studying.desk
    for answer, left in (("Cancel", 1), ("&Remove it", 0)):
        panel.list.rows[place].remove.click()
        box = tiny.window.findChildren(QMessageBox, "remove")[-1]
        next(button for button in box.buttons() if button.text() == answer).click()
        assert len(desk.studies) == left
    assert not place.exists()
    assert panel.asks


def test_the_panel_has_a_key(tiny: Lab) -> None:
    tiny.qtbot.keyClick(tiny.window, Qt.Key.Key_F12)
    panel = tiny.window.docks.panels["studies"]
    assert panel.isVisible()
    tiny.qtbot.waitUntil(lambda: panel in tiny.window.docks.visible)


def test_a_cell_shows_its_draws_and_the_way_back(tiny: Lab) -> None:
    """Of a sweep and of a map: a click on a value or a cell leads to the draws there."""
    panel = panel_of(tiny)
    tiny.window.studying.begin(TINY_SWEEP)
    place = tiny.window.studying.place
    assert place is not None
    wait_until_done(tiny, place)
    sweep = panel.view
    assert isinstance(sweep, SweepView)
    tiny.qtbot.waitUntil(lambda: bool(sweep.copied()))
    tiny.qtbot.keyClick(sweep, Qt.Key.Key_End)
    tiny.qtbot.keyClick(sweep, Qt.Key.Key_Return)
    draws = panel.view
    assert isinstance(draws, OddsView)
    assert panel.head.settings.text() == "Gain: 2"
    tiny.qtbot.waitUntil(lambda: bool(draws.copied()) and draws.copied()[1][1] == 4)
    with read_results(place) as results:
        he = results.figures(1)[2]
    panel.view.draw_asked.emit(int(he.numbers[1]))
    tiny.wait_for(150)
    assert [getattr(run, "gain", None) for run in tiny.window.experiment.runs] == [None, 2.0, 2.0]
    tiny.qtbot.waitUntil(lambda: SUMMARY in tiny.frame.runs[2])
    assert tiny.frame.runs[2][SUMMARY].cost == he.cost[1]
    tiny.qtbot.mouseClick(panel.head.back, Qt.MouseButton.LeftButton)
    assert panel.view is sweep
    assert tiny.window.focusWidget() is sweep
    assert panel.head.isHidden()
    tiny.qtbot.waitUntil(lambda: bool(sweep.copied()))


def test_a_study_of_three_settings_is_a_table_that_keys_lead_through(tiny: Lab) -> None:
    varied = [{"vary": name, "values": [1, 2]} for name in ("gain", "depth", "width")]
    tiny.window.studying.begin(study_of({"experiment": FIELDS["experiment"], "draws": 1, "axes": varied}))
    panel, place = panel_of(tiny), tiny.window.studying.desk.studies[0].place
    wait_until_done(tiny, place)
    tiny.window.studying.choose(place)
    view = panel.view
    assert isinstance(view, TableView)
    tiny.qtbot.waitUntil(lambda: view.table.rowCount() == 8 * 3)
    for _ in range(4):
        tiny.qtbot.keyClick(view.table, Qt.Key.Key_Down)
    tiny.qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert isinstance(panel.view, OddsView)
    assert panel.head.settings.text() == "Gain: 1 · Depth: 1 · Width: 2"


def test_a_screen_reader_says_why_a_study_cannot_be_read(tmp_path: Path, tiny: Lab) -> None:
    foreign = tmp_path / "foreign.sqlite"
    foreign.write_text("no results at all")
    row = StudyRow(found_at(foreign), tiny.window.look)
    assert "damaged" in row.accessibleDescription()
    row.deleteLater()
