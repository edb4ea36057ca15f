"""A right click on every card, plot, table, docked panel and the timeline has a menu; it copies figures."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QMenu, QWidget

from engine.measures.signals import FORWARD
from engine.measures.summary import SUMMARY
from gui.actions.docked_panels import docked
from gui.panels.results import COST
from gui.widgets.figures_text import tab_separated
from gui.widgets.sort_header import Order
from tests.gui.conftest import Lab, settle

COPY, CLOSE = "Copy the figures", "Close this panel"


def right_click(widget: QWidget, place: QPoint | None = None) -> QMenu:
    """Offscreen, nothing makes the event of a click."""
    spot = widget.rect().center() if place is None else place
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, widget.mapToGlobal(spot))
    QApplication.sendEvent(widget, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu), f"no menu on {widget}"
    return menu


def entry(menu: QMenu, text: str) -> QAction:
    found = [action for action in menu.actions() if action.text() == text]
    assert found, (text, [action.text() for action in menu.actions()])
    return found[0]


def choose(menu: QMenu, text: str) -> None:
    action = entry(menu, text)
    assert action.isEnabled()
    menu.close()
    action.trigger()
    settle()


def copied(menu: QMenu) -> list[list[str]]:
    QApplication.clipboard().setText("")
    choose(menu, COPY)
    return [line.split("\t") for line in QApplication.clipboard().text().split("\n")]


def show(lab: Lab, name: str) -> QDockWidget:
    lab.window.docks.show_panel(name)
    lab.qtbot.waitUntil(lambda: lab.window.docks.panel(name) in lab.window.docks.visible)
    return lab.window.docks.docks[name]


@pytest.mark.parametrize("name", [*docked])
def test_every_docked_panel_has_a_menu_that_enlarges_and_closes_it(small: Lab, name: str) -> None:
    dock = show(small, name)
    choose(right_click(dock, QPoint(20, 5)), "Enlarge this panel")  # on its head
    small.qtbot.waitUntil(lambda: small.window.workspace.isHidden())
    choose(right_click(dock), "Everything as before")
    small.qtbot.waitUntil(lambda: small.window.workspace.isVisible())
    choose(right_click(dock), CLOSE)
    assert dock.isHidden()


@pytest.mark.parametrize(
    "name", ["forward", "backward", "gradients", "sensitivity", "symmetry", "neurons", "diagnosis"]
)
def test_the_figures_of_a_docked_panel_are_copied(small: Lab, name: str) -> None:
    dock = show(small, name)
    panel = small.window.docks.panel(name)
    small.qtbot.waitUntil(lambda: bool(panel.copied()))
    rows = copied(right_click(panel))
    assert len(rows) > 1
    if name in ("symmetry", "neurons", "diagnosis"):  # of the chosen run, which another one is in the menu
        menu = right_click(dock)
        runs = entry(menu, "Choose a run").menu()
        assert isinstance(runs, QMenu)
        assert [action.isChecked() for action in runs.actions()] == [False, True]
        menu.close()
        runs.actions()[0].trigger()
        assert small.window.chosen_run.index == 0


def test_what_is_copied_of_a_plot_is_what_was_measured(small: Lab) -> None:
    show(small, "forward")
    panel = small.window.docks.panel("forward")
    small.qtbot.waitUntil(lambda: bool(panel.copied()))
    head, *rows = copied(right_click(panel))
    he = head.index("He")
    measured = small.frame.runs[1][FORWARD].Z.rms
    assert [float(row[he]) for row in rows[: measured.size]] == pytest.approx(measured.tolist(), rel=1e-9)


def test_the_results_are_copied_as_they_stand(small: Lab) -> None:
    results = small.window.results
    small.window.workspace.under.show_panel(results)
    small.window.model.set_results_order(Order(COST))
    head, *rows = copied(right_click(results.table.viewport()))
    assert head[0] == "Run"
    costs = [float(row[head.index("Cost now")]) for row in rows]
    assert costs == pytest.approx(sorted(run[SUMMARY].cost for run in small.frame.runs), rel=1e-9)
    choose(right_click(results.table.viewport()), "In the experiment's order")
    assert small.window.model.results_order is None


def test_a_right_click_on_a_row_is_meant_for_its_run(small: Lab) -> None:
    results = small.window.results
    small.window.workspace.under.show_panel(results)
    for run in (0, 1):
        row = results.table.visualItemRect(results.cells[run, COST]).center()
        menu = right_click(results.table.viewport(), row)
        assert small.window.chosen_run.index == run
        name = ("Zeros", "He")[run]
        assert any(action.text() == f"Re&move {name}" for action in menu.actions())
        menu.close()


def test_the_costs_are_copied_and_fitted(small: Lab) -> None:
    plot = small.window.cost_plot
    canvas = plot._plot
    menu = right_click(canvas.viewport())
    assert not entry(menu, "Fit the costs").isEnabled()
    assert small.window.actions_by_name["log"] in menu.actions()
    head, *rows = copied(menu)
    assert head == ["Iteration", "Zeros", "He"]
    assert (rows[0][0], rows[-1][0]) == ("0", "600")
    assert float(rows[-1][2]) == pytest.approx(small.frame.runs[1][SUMMARY].cost)
    canvas.turned.emit(canvas.view_rect.center(), 2.0, False)
    assert plot.zoom.is_in
    choose(right_click(canvas.viewport()), "Fit the costs")
    assert not plot.zoom.is_in
    label = canvas.mapFromScene(plot.labels[0].sceneBoundingRect().center())
    menu = right_click(canvas.viewport(), label)
    assert small.window.chosen_run.index == 0
    choose(menu, "Show Zeros alone, or all runs again")
    assert small.window.columns.lit == (small.window.cards[0].run,)
    small.trigger("leave")
    assert small.window.columns.lit == ()
    choose(right_click(canvas.viewport()), "Enlarge this panel")
    assert small.window.workspace.under_alone
    choose(right_click(canvas.viewport()), "Everything as before")
    assert not small.window.workspace.under_alone


def test_a_card_is_copied_and_shown_alone(small: Lab) -> None:
    card = small.window.cards[1]
    small.qtbot.waitUntil(lambda: bool(card.copied()))
    rows = dict(copied(right_click(card.title)))  # type: ignore[arg-type]
    assert rows["Run"] == "He"
    assert float(rows["Cost"]) == pytest.approx(small.frame.runs[1][SUMMARY].cost)
    assert float(rows["σ W1"]) > 0.0
    choose(right_click(card.histograms), "Show this run alone, or all runs again")
    assert small.window.columns.lit == (card.run,)
    choose(right_click(card.boundary.viewport()), "Show this run alone, or all runs again")
    assert small.window.columns.lit == ()


def test_the_marks_of_the_timeline_are_copied(small: Lab) -> None:
    small.window.editor.bookmark(250, "Look\there")
    small.training.step(10)
    small.wait_for(610)
    timeline = small.window.transport.timeline
    small.qtbot.waitUntil(lambda: any(mark.label == "Look\there" for mark in timeline.marks))
    menu = right_click(timeline)
    assert small.window.actions_by_name["bookmark"] in menu.actions()
    rows = copied(menu)
    assert rows[0] == ["Iteration", "Mark"]
    assert ["250", "Look here: iteration 250"] in rows


def test_cells_and_rows_stay_apart_and_numbers_follow_the_locale(speaking: Callable[[str], None]) -> None:
    assert tab_separated([["a\tb", "c\nd"], [1, None, 0.5], [float("inf"), 12345.678]]) == (
        "a b\tc d\n1\t\t0.5\ninf\t12345.678"
    )
    speaking("de")
    assert tab_separated([[0.25, 1234.5]]) == "0,25\t1234,5"


def test_a_menu_is_gone_when_it_has_closed(small: Lab) -> None:
    before = len(small.window.findChildren(QMenu))
    for _ in range(3):
        right_click(small.window.cost_plot._plot.viewport()).close()
        settle()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(small.window.findChildren(QMenu)) == before
