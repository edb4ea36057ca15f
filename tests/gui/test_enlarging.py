"""One panel over the whole window: by a double click on its head, by a key, and back by Escape."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from engine.measures.boundary import BOUNDARY
from engine.measures.curve import CURVE
from tests.gui.conftest import Lab, settle
from tests.gui.test_docks import show

LEFT = Qt.MouseButton.LeftButton


def double_click_tab(lab: Lab, text: str) -> None:
    bar = lab.window.workspace.under.cost_plot.window().findChild(QWidget, "qt_tabwidget_tabbar")
    assert bar is not None
    tabs = [bar.tabText(place) for place in range(bar.count())]
    QTest.mouseDClick(bar, LEFT, pos=bar.tabRect(tabs.index(text)).center())


def double_click_head(dock: QDockWidget) -> None:
    """Where Qt draws the title, which is no widget that QTest could be told of."""
    place = QPointF(dock.width() / 2.0, 4.0)
    event = QMouseEvent(
        QEvent.Type.MouseButtonDblClick, place, QPointF(dock.mapToGlobal(place)), LEFT, LEFT,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(dock, event)


def enlarge_card(lab: Lab) -> None:
    QTest.mouseDClick(lab.window.cards[1].title, LEFT)


def enlarge_costs(lab: Lab) -> None:
    double_click_tab(lab, "Cost")


def enlarge_dock(lab: Lab) -> None:
    double_click_head(lab.window.docks.docks["neurons"])


def everything_is_there(lab: Lab) -> bool:
    window = lab.window
    parts = [*window.cards, window.cost_plot, window.docks.docks["neurons"]]
    return all(part.isVisible() for part in parts)


@pytest.mark.parametrize(
    ("enlarge", "stays", "goes"),
    [
        (enlarge_card, lambda window: window.cards[1], lambda window: window.cost_plot),
        (enlarge_costs, lambda window: window.cost_plot, lambda window: window.cards[0]),
        (enlarge_dock, lambda window: window.docks.docks["neurons"], lambda window: window.cost_plot),
    ],
    ids=["card", "costs", "dock"],
)
def test_a_double_click_on_a_head_and_escape(
    small: Lab,
    enlarge: Callable[[Lab], None],
    stays: Callable[..., QWidget],
    goes: Callable[..., QWidget],
) -> None:
    show(small, "neurons")
    before = stays(small.window).size()
    leave = small.window.actions_by_name["leave"]
    assert everything_is_there(small)
    assert not leave.isEnabled()
    enlarge(small)
    settle()
    assert leave.isEnabled()
    assert stays(small.window).isVisible()
    assert not goes(small.window).isVisible()
    size = stays(small.window).size()
    assert size.width() * size.height() > 1.7 * before.width() * before.height()
    small.qtbot.keyClick(small.window, Qt.Key.Key_Escape)
    settle()
    assert everything_is_there(small)
    assert not leave.isEnabled()
    small.qtbot.waitUntil(lambda: abs(stays(small.window).width() - before.width()) < 8)


def test_a_key_enlarges_what_has_the_focus_or_the_chosen_card(small: Lab) -> None:
    first, second = small.window.cards
    QCursor.setPos(small.window.mapToGlobal(QPoint(2, 2)))  # over no panel, wherever a test left it
    first.setFocus()
    small.trigger("enlarge")
    assert first.isVisible()
    assert not second.isVisible()
    small.trigger("enlarge")
    assert second.isVisible()
    small.window.results.table.setFocus()
    small.window.setFocus()
    small.window.chosen_run.choose(1)
    small.trigger("enlarge")
    assert not first.isVisible()


def test_another_run_takes_the_place_of_the_enlarged_one(small: Lab) -> None:
    enlarge_card(small)
    small.window.chosen_run.choose(0)
    assert [card.isVisible() for card in small.window.cards] == [True, False]


def test_only_what_is_seen_is_measured(small: Lab) -> None:
    enlarge_costs(small)
    small.training.step(1)
    small.wait_for(601)
    small.qtbot.waitUntil(lambda: BOUNDARY not in small.frame.runs[0])
    assert CURVE in small.frame.runs[0]
    small.qtbot.keyClick(small.window, Qt.Key.Key_Escape)
    small.qtbot.waitUntil(lambda: BOUNDARY in small.frame.runs[0])
    enlarge_card(small)
    small.qtbot.waitUntil(lambda: CURVE not in small.frame.runs[0])


def test_the_arrangement_that_is_kept_is_the_one_before(small: Lab) -> None:
    show(small, "neurons")
    show(small, "forward")
    before = small.window.view().arrangement
    enlarge_dock(small)
    assert small.window.view().arrangement == before
    small.window.docks.show_panel("gradients")  # asked for by name: so it is no longer alone
    settle()
    assert small.window.docks.alone is None
    assert small.window.workspace.isVisible()


def test_two_clicks_within_a_panel_are_meant_for_it(small: Lab) -> None:
    show(small, "neurons")
    panel = small.window.docks.panel("neurons")
    QTest.mouseDClick(panel, LEFT, pos=QPoint(panel.width() // 2, panel.height() - 3))
    assert small.window.docks.alone is None
