"""The results are put in order by a column: by click, by key, and they stay so."""

import math
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.diagnosis import Severity, rules
from engine.diagnosis.as_measures import VERDICT
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.measures.summary import SUMMARY
from gui.panels.results import COST, FIRST, HEADLINE, NAME, TEST, ResultsPanel
from gui.panels.results_order import places
from gui.widgets.sort_header import Order
from tests.gui.conftest import Lab

FOUR = """{"network": {"activation": "linear"}, "training": {"iterations": 2000}, "runs": [
    {"initialiser": "he"}, {"initialiser": "random", "changes": [{"iteration": 1, "learning_rate": 1000}]},
    {"initialiser": "zeros"}, {"initialiser": "he", "seed": 5}]}"""


@pytest.fixture
def table(open_lab: Callable[[Experiment], Lab]) -> tuple[Lab, ResultsPanel]:
    """Four runs at iteration 60, one of which has diverged; the table is seen."""
    lab = open_lab(parse_experiment(FOUR))
    lab.training.step(60)
    lab.wait_for(60)
    lab.window.workspace.under.show_panel(lab.window.results)
    assert lab.window.results.isVisible()
    return lab, lab.window.results


def click_head(qtbot: QtBot, results: ResultsPanel, column: int) -> None:
    header = results.header
    place = header.viewport().rect().center()
    place.setX(header.sectionViewportPosition(column) + header.sectionSize(column) // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def costs(lab: Lab) -> list[float]:
    return [run[SUMMARY].cost for run in lab.frame.runs]


def test_a_click_on_a_head_sorts_by_its_numbers(qtbot: QtBot, table: tuple[Lab, ResultsPanel]) -> None:
    lab, results = table
    found = costs(lab)
    assert not math.isfinite(found[1])
    finite = sorted((0, 2, 3), key=lambda row: found[row])
    click_head(qtbot, results, COST)
    assert results.order == [*finite, 1]
    assert results.table.headings[COST].text() == "Cost now ↑"
    shown = [results.table.visualItemRect(results.cells[row, COST]).top() for row in results.order]
    assert shown == sorted(shown)  # on screen, too
    click_head(qtbot, results, COST)
    assert results.order == [*reversed(finite), 1]  # what is no number stays last
    assert results.table.headings[COST].text() == "Cost now ↓"
    click_head(qtbot, results, TEST)
    assert results.table.headings[COST].text() == "Cost now"
    click_head(qtbot, results, TEST)
    click_head(qtbot, results, TEST)
    assert results.order == [0, 1, 2, 3]  # the third click: as in the experiment
    assert not any("↑" in head.text() or "↓" in head.text() for head in results.table.headings)


def test_two_quick_clicks_are_two(qtbot: QtBot, table: tuple[Lab, ResultsPanel]) -> None:
    lab, results = table
    header = results.header
    place = header.viewport().rect().center()
    place.setX(header.sectionViewportPosition(TEST) + 5)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert lab.window.model.results_order == Order(TEST, descending=True)


def test_the_chosen_run_stays_chosen_and_is_under_the_mouse(
    qtbot: QtBot, table: tuple[Lab, ResultsPanel]
) -> None:
    lab, results = table
    lab.window.chosen_run.choose(2)
    click_head(qtbot, results, COST)
    assert lab.window.chosen_run.index == 2
    assert [index.row() for index in results.table.selectionModel().selectedRows()] == [2]
    top = results.table.visualItemRect(results.cells[results.order[0], NAME]).center()
    qtbot.mouseClick(results.table.viewport(), Qt.MouseButton.LeftButton, pos=top)
    assert lab.window.chosen_run.index == results.order[0]


def test_new_frames_keep_the_order(table: tuple[Lab, ResultsPanel]) -> None:
    lab, results = table
    lab.window.model.set_results_order(Order(COST))
    for iteration in (0, 1, 1500):
        lab.training.seek(iteration)
        lab.wait_for(iteration)
        now = [float(f"{cost:.4g}") for cost in costs(lab)]
        finite = [now[row] for row in results.order if math.isfinite(now[row])]
        assert finite == sorted(finite)
        assert results.cells[0, COST].text()  # a run's cells are found by its number, wherever they stand
    lab.trigger("copy_run")
    lab.qtbot.waitUntil(lambda: len(lab.frame.runs) == 5 and SUMMARY in lab.frame.runs[4])
    assert sorted(results.order) == [0, 1, 2, 3, 4]
    assert results.header.order == Order(COST)


def test_the_order_stays_in_another_experiment(table: tuple[Lab, ResultsPanel]) -> None:
    lab, results = table
    lab.window.model.set_results_order(Order(FIRST, descending=True))
    frames = len(lab.frames)
    lab.window.editor.open(Experiment(), None)
    lab.qtbot.waitUntil(
        lambda: any(len(frame.runs) == 3 and SUMMARY in frame.runs[0] for frame in lab.frames[frames:])
    )
    assert results.order == [1, 2, 0]  # 1773.6, 0.88, ln 2
    assert results.table.headings[FIRST].text() == "Initial cost ↓"


def test_the_order_stays_in_a_window_of_another_language(
    table: tuple[Lab, ResultsPanel], open_lab: Callable[[Experiment], Lab]
) -> None:
    lab, results = table
    lab.window.model.set_results_order(Order(COST, descending=True))
    other = open_lab(lab.window.experiment)
    other.window.take_over(lab.window)
    other.training.seek(60)
    other.wait_for(60)
    assert other.window.results.order == results.order != [0, 1, 2, 3]
    assert other.window.results.table.headings[COST].text() == "Cost now ↓"


def test_keys_sort_as_clicks_do(qtbot: QtBot, table: tuple[Lab, ResultsPanel]) -> None:
    lab, results = table
    header = results.header
    header.setFocus(Qt.FocusReason.TabFocusReason)
    assert header.hasFocus()
    qtbot.keyClick(header, Qt.Key.Key_Right)
    qtbot.keyClick(header, Qt.Key.Key_Right)
    qtbot.keyClick(header, Qt.Key.Key_Space)
    assert lab.window.model.results_order is not None
    assert lab.window.model.results_order.column == header.at != NAME
    assert header.accessibleDescription().startswith("In order by")
    assert not lab.training.state.playing  # as Space would have it elsewhere
    qtbot.keyClick(header, Qt.Key.Key_Return)
    assert lab.window.model.results_order.descending
    qtbot.keyClick(header, Qt.Key.Key_Return)
    assert lab.window.model.results_order is None


def test_verdicts_stand_with_the_gravest_first(table: tuple[Lab, ResultsPanel]) -> None:
    lab, results = table
    lab.window.model.set_results_order(Order(HEADLINE))
    severities = [rules[lab.frame.runs[row][VERDICT].rule].severity for row in results.order]
    assert severities == sorted(severities, key=[*Severity].index, reverse=True)
    assert len(set(severities)) > 1
    assert results.order[-1] != 1  # it has diverged
    assert "diverged" in results.cells[1, HEADLINE].text()


def test_an_order_puts_what_is_no_number_last_and_is_stable() -> None:
    nan, inf = math.nan, math.inf
    assert places([nan, 2.0, inf, 1.0, 2.0, -inf], descending=False) == [3, 1, 4, 2, 5, 0]
    assert places([nan, 2.0, inf, 1.0, 2.0, -inf], descending=True) == [1, 4, 3, 2, 5, 0]
    assert places(["He 10", "he 2", "Zeros"], descending=False) == [1, 0, 2]
    assert places(["Zeros", "He 2", "He 10"], descending=True) == [0, 2, 1]
