"""For those who hear the window, and those who have no mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabBar, QWidget

from engine.diagnosis.as_measures import VERDICT
from engine.measures.summary import SUMMARY
from gui.actions.docked_panels import docked
from gui.language.words import tr
from gui.panels.canvas import Canvas
from gui.panels.run_card import RunCard
from gui.training.work import Busy, Work
from tests.gui.conftest import PATIENCE, Lab

NAMELESS = ("qt_", "ScrollLeft", "ScrollRight", "Close")  # Qt's own parts begin so


def takes_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible() and widget.isEnabled()


def name_of(widget: QWidget) -> str:
    """What a screen reader says: the name given, else what is written on it."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        return widget.text()
    if isinstance(widget, QTabBar):
        return widget.tabText(widget.currentIndex())
    return ""


def show_panel(lab: Lab, name: str) -> None:
    frames = len(lab.frames)
    lab.window.docks.show_panel(name)
    panel = lab.window.docks.panel(name)
    lab.qtbot.waitUntil(
        lambda: panel in lab.window.docks.visible and len(lab.frames) > frames and panel.can_draw(lab.frame),
        timeout=PATIENCE,
    )


@pytest.mark.parametrize("panel", [None, *docked])
def test_whatever_takes_focus_has_a_name_and_every_plot_says_what_it_shows(
    small: Lab, panel: str | None
) -> None:
    if panel is not None:
        show_panel(small, panel)
    small.window.cards[0].set_compact(False)
    for widget in small.window.findChildren(QWidget):
        if takes_focus(widget) and not widget.objectName().startswith(NAMELESS):
            assert name_of(widget), (type(widget).__name__, widget.objectName(), widget.parentWidget())
        if isinstance(widget, Canvas) and widget.isVisible():
            assert widget.accessibleName(), type(widget).__name__
            assert widget.accessibleDescription(), widget.accessibleName()


def test_words_of_plots_follow_the_numbers(small: Lab) -> None:
    card = small.window.cards[1]
    assert small.frame.runs[1][SUMMARY].train_accuracy < 1.0
    right = f"{100.0 * small.frame.runs[1][SUMMARY].train_accuracy:.1f}\u202f%"
    said = card.boundary.accessibleDescription()
    assert said.startswith(f"He: {right} of the training set is right")
    costs = small.window.cost_plot.findChild(Canvas)
    before = costs.accessibleDescription()
    assert "iteration 600" in before
    assert "Zeros 0.6931" in before
    assert "He 0." in before
    assert "W1: σ" in card.histograms.accessibleDescription()
    small.training.step(100)
    small.wait_for(700)
    assert "iteration 700" in costs.accessibleDescription() != before


def tabbed(lab: Lab) -> list[QWidget]:
    """What has the focus one after the other as Tab is pressed, once round."""
    lab.window.transport.buttons["reset"].setFocus()
    found: list[QWidget] = []
    while (now := QApplication.focusWidget()) not in found:
        found.append(now)
        lab.qtbot.keyClick(now, Qt.Key.Key_Tab)
    return found


def test_tab_goes_from_the_transport_over_the_runs_to_the_plot(small: Lab) -> None:
    order = tabbed(small)
    window = small.window
    first, second = window.cards
    wanted = [
        window.transport.buttons["reset"],
        window.transport.buttons["play"],
        window.transport.stride,
        window.transport.pace.slider,
        first,
        first.menu_button,
        second,
        second.menu_button,
        window.cost_plot.scale_button,
    ]
    places = [order.index(widget) for widget in wanted]
    assert places == sorted(places), [type(widget).__name__ for widget in order]


def test_the_focus_can_be_seen(small: Lab) -> None:
    """Some pixel of what has the focus is in another colour than without."""
    for widget in tabbed(small):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        with_focus = widget.grab().toImage()
        widget.clearFocus()
        assert widget.grab().toImage() != with_focus, (type(widget).__name__, widget.accessibleName())


def test_a_card_is_chosen_by_tab(small: Lab) -> None:
    first, second = small.window.cards
    first.setFocus()
    assert small.window.chosen_run.index == 0
    second.setFocus()
    assert small.window.chosen_run.index == 1
    accent = QColor(small.window.look.palette.accent)
    edge = second.grab().toImage().pixelColor(0, second.height() // 2)
    assert edge == accent
    assert isinstance(QApplication.focusWidget(), RunCard)


def heard(lab: Lab) -> list[str]:
    words: list[str] = []
    lab.window.announcer.announced.connect(words.append)
    return words


def quiet(lab: Lab) -> None:
    """Until all has been told and heard."""
    lab.qtbot.waitUntil(lambda: not lab.window.announcer._soon.isActive())


def test_what_changes_is_announced_and_no_faster_than_it_can_be_heard(small: Lab) -> None:
    quiet(small)
    words, before = heard(small), len(small.states)
    for iteration in range(601, 605):
        small.training.step(1)
        small.wait_for(iteration)
    small.qtbot.waitUntil(lambda: "Paused at iteration 604" in words)
    assert len(words) < len(small.states) - before
    quiet(small)
    small.trigger("play")
    small.qtbot.waitUntil(lambda: words[-1] == "Playing from iteration 604")
    small.trigger("play")
    small.qtbot.waitUntil(lambda: words[-1].startswith("Paused at iteration"))


def test_a_verdict_that_changes_is_announced_with_the_run_it_is_of(small: Lab) -> None:
    quiet(small)
    words, before = heard(small), tr(small.frame.runs[1][VERDICT].headline)
    small.training.seek(0)
    small.wait_for(0)
    small.qtbot.waitUntil(lambda: any("Paused at iteration 0" in said for said in words))
    quiet(small)
    after = tr(small.frame.runs[1][VERDICT].headline)
    assert after != before
    assert f"He: {after}." in " ".join(words)


def test_what_is_waited_for_is_announced(small: Lab) -> None:
    quiet(small)
    words = heard(small)
    for share in (0.0, 0.5):
        small.training.busy_changed.emit(Busy(Work.GOING, share))
    small.training.busy_changed.emit(None)
    quiet(small)
    assert words == ["Computing up to this iteration…"]


def read_out(widget: QWidget) -> str:
    """What a screen reader is told of a widget, by the interface that it asks."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return f"{interface.text(QAccessible.Text.Name)}: {interface.text(QAccessible.Text.Description)}"


def test_timeline_and_pace_say_in_words_where_they_stand(small: Lab) -> None:
    transport = small.window.transport
    timeline, slider = transport.timeline, transport.pace.slider
    assert read_out(timeline).startswith("Timeline: Iteration 600 of 2\u202f000")
    transport.pace.set_pace(100.0)
    assert read_out(slider) == "Pace: 100 iterations a second"
    small.as_fast_as_possible()
    assert read_out(slider) == "Pace: As fast as possible"
    timeline.setFocus()
    small.qtbot.keyClick(timeline, Qt.Key.Key_Left)
    small.wait_for(500)
    assert read_out(timeline).startswith("Timeline: Iteration 500 of 2\u202f000")
