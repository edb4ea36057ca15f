"""An inspected iteration in the real window: by key, by the menu of a card, by a click on a point."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.output.iteration_trace import trace
from engine.training.trainer import Trainer
from gui.editing.example_dialog import FollowDialog
from tests.gui.conftest import SMALL, Lab


def press(lab: Lab, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(lab.window, key, modifier)


def wait_until_opened(lab: Lab, run: str, example: int | None = None) -> None:
    """Wait until this is inspected at the present iteration."""

    def is_opened() -> bool:
        opened = lab.frame.opened
        shown = lab.window.columns.anatomy.isVisible()
        return shown and opened is not None and (opened.name, opened.example) == (run, example)

    lab.qtbot.waitUntil(is_opened)


def point_of(lab: Lab, card: int, example: int) -> QPoint:
    """Where the example's point is, in pixels of the card's picture."""
    boundary = lab.window.cards[card].boundary
    return boundary.mapFromScene(boundary._view.mapViewToScene(QPointF(*boundary._points[:, example])))


def click_on_point(lab: Lab, card: int, example: int, times: int = 1) -> None:
    viewport, place = lab.window.cards[card].boundary.viewport(), point_of(lab, card, example)
    click = QTest.mouseClick if times == 1 else QTest.mouseDClick
    click(viewport, Qt.MouseButton.LeftButton, pos=place)


def test_a_key_lays_the_chosen_run_open_and_closes_it(small: Lab) -> None:
    cards = small.window.cards
    press(small, Qt.Key.Key_O)
    wait_until_opened(small, "He", 0)
    assert [card.isVisible() for card in cards] == [False, True]
    with Trainer(SMALL) as trainer:
        trainer.advance(600)
        expected = trace(trainer.runs[1], 0)
    for found, stage in zip(small.frame.opened.stages, expected.stages, strict=True):
        assert (found.symbol, found.formula) == (stage.symbol, stage.formula)
        np.testing.assert_array_equal(found.values, stage.values)
    press(small, Qt.Key.Key_Escape)
    small.qtbot.waitUntil(lambda: small.frame.opened is None)
    assert [card.isVisible() for card in cards] == [True, True]
    assert not small.window.columns.anatomy.isVisible()


def test_keys_walk_through_the_stages_and_iterations_keep_the_stage(small: Lab) -> None:
    panel = small.window.columns.anatomy
    press(small, Qt.Key.Key_O)
    wait_until_opened(small, "He", 0)
    for _ in range(4):
        press(small, Qt.Key.Key_S)
    press(small, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert panel.symbol.text() == "Z2"
    press(small, Qt.Key.Key_Left)
    small.wait_for(500)
    assert panel.symbol.text() == "Z2"
    assert small.frame.opened.iteration == 500
    assert "500" in panel.iteration.text()


def test_two_clicks_on_a_point_follow_that_example_and_one_chooses_the_card(small: Lab) -> None:
    X = small.window.cards[0].boundary._points
    click_on_point(small, card=0, example=17)
    assert small.window.columns.opening is None
    assert small.window.chosen_run.name == "Zeros"
    assert [card.isVisible() for card in small.window.cards] == [True, True]
    click_on_point(small, card=0, example=17, times=2)
    small.qtbot.waitUntil(lambda: small.frame.opened is not None)
    opened = small.frame.opened
    wait_until_opened(small, "Zeros", opened.example)
    # Where points lie on each other the click means one of them.
    np.testing.assert_allclose(X[:, opened.example], X[:, 17], atol=0.05)
    np.testing.assert_array_equal(opened.stages[0].values[:, 0], X[:, opened.example])
    assert not small.window.cards[0].boundary.chosen.path().isEmpty()
    QTest.mouseClick(small.window.columns.anatomy.examples.whole, Qt.MouseButton.LeftButton)
    wait_until_opened(small, "Zeros")
    assert small.window.cards[0].boundary.chosen.path().isEmpty()
    assert small.frame.opened.stages[0].values.shape == X.shape


def test_beside_an_inspected_iteration_one_click_picks_an_example(small: Lab) -> None:
    press(small, Qt.Key.Key_O)
    wait_until_opened(small, "He", 0)
    for example in (17, 60):
        click_on_point(small, card=1, example=example)
        opening = small.window.columns.opening
        assert opening is not None
        X = small.window.cards[1].boundary._points
        np.testing.assert_allclose(X[:, opening.example], X[:, example], atol=0.05)
        wait_until_opened(small, "He", opening.example)


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
def test_the_menu_at_a_point_follows_its_example_and_elsewhere_offers_none(small: Lab) -> None:
    card, place = small.window.cards[0], point_of(small, 0, 17)
    menu = card.menu_button.menu()
    corner = card.boundary.mapTo(card, QPoint(1, 1))
    for within, offered in ((card.boundary.mapTo(card, place), True), (corner, False)):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, within, card.mapToGlobal(within))
        QApplication.sendEvent(card, event)
        small.qtbot.waitUntil(menu.isVisible)
        assert card.menu_button.follow_here.isVisible() is offered
        assert small.window.chosen_run.name == "Zeros"
        if offered:
            card.menu_button.follow_here.trigger()
        menu.close()
        assert not card.menu_button.follow_here.isVisible()
    opened = small.window.columns.opening
    assert opened is not None
    wait_until_opened(small, "Zeros", opened.example)


def test_an_example_is_followed_by_its_number(small: Lab) -> None:
    small.trigger("follow_example")
    dialog = small.window.findChild(FollowDialog)
    assert dialog is not None
    assert "He" in dialog.words.text()
    dialog.number.setValue(18)
    dialog.accept()
    wait_until_opened(small, "He", 17)


def test_the_menu_of_a_card_lays_its_run_open(small: Lab) -> None:
    card = small.window.cards[0]
    card.menu_button.menu().aboutToShow.emit()
    assert small.window.actions_by_name["lay_open"] in card.menu_button.menu().actions()
    small.trigger("lay_open")
    wait_until_opened(small, "Zeros", 0)


def test_what_is_inspected_follows_training(small: Lab) -> None:
    press(small, Qt.Key.Key_O)
    wait_until_opened(small, "He", 0)
    small.trigger("play")
    small.qtbot.waitUntil(lambda: small.frame.iteration > 650)
    small.trigger("play")
    small.qtbot.waitUntil(lambda: not small.training.state.playing)
    small.wait_for(small.training.state.iteration)
    assert small.frame.opened.iteration == small.frame.iteration > 650


def test_removing_the_run_closes_what_is_inspected(small: Lab) -> None:
    press(small, Qt.Key.Key_O)
    wait_until_opened(small, "He", 0)
    small.trigger("remove")
    small.qtbot.waitUntil(lambda: len(small.frame.runs) == 1)
    assert small.window.columns.opening is None
    assert [card.isVisible() for card in small.window.cards] == [True]
    small.trigger("undo")
    small.qtbot.waitUntil(lambda: len(small.frame.runs) == 2)
    assert [card.isVisible() for card in small.window.cards] == [True, True]


def test_keys_of_the_stages_work_only_where_something_is_open(small: Lab) -> None:
    names = ("next_stage", "previous_stage", "leave")
    assert not any(small.window.actions_by_name[name].isEnabled() for name in names)
    press(small, Qt.Key.Key_O)
    wait_until_opened(small, "He", 0)
    assert all(small.window.actions_by_name[name].isEnabled() for name in names)
