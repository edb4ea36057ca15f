"""The command palette: every action of the table, found by its words and done by Enter."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.actions.table import ACTIONS
from gui.window.command_palette import CommandPalette, rank
from tests.gui.conftest import Lab


def open_palette(lab: Lab) -> CommandPalette:
    lab.qtbot.keyClick(lab.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = lab.window.findChild(CommandPalette)
    lab.qtbot.waitExposed(palette)
    return palette


def press(palette: CommandPalette, key: Qt.Key) -> None:
    QTest.keyClick(palette.field, key)


def gone(lab: Lab) -> bool:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return lab.window.findChild(CommandPalette) is None


def test_it_offers_every_action_with_its_keys(lab: Lab) -> None:
    palette = open_palette(lab)
    assert palette.found == [spec.name for spec in ACTIONS]
    assert palette.focusWidget() is palette.field
    press(palette, Qt.Key.Key_Escape)
    lab.qtbot.waitUntil(lambda: gone(lab))


def test_typing_finds_and_enter_does(lab: Lab) -> None:
    palette = open_palette(lab)
    QTest.keyClicks(palette.field, "switch")
    assert palette.found[0] == "toggle_mode"
    before = lab.window.look.mode
    press(palette, Qt.Key.Key_Return)
    assert lab.window.look.mode is not before
    lab.qtbot.waitUntil(lambda: gone(lab))


def test_arrows_go_through_what_was_found(lab: Lab) -> None:
    palette = open_palette(lab)
    QTest.keyClicks(palette.field, "step by")
    assert palette.found[:4] == ["step_1", "step_10", "step_100", "step_1000"]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        press(palette, key)
    press(palette, Qt.Key.Key_Enter)
    assert lab.window.model.step_size == 10
    lab.qtbot.waitUntil(lambda: gone(lab))
    palette = open_palette(lab)
    press(palette, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == len(ACTIONS) - 1
    press(palette, Qt.Key.Key_PageUp)
    above = palette.list.currentIndex().row()
    assert above < len(ACTIONS) - 2
    press(palette, Qt.Key.Key_PageDown)
    assert palette.list.currentIndex().row() > above
    palette.close()


def test_arrows_pass_over_what_cannot_be_done_now(lab: Lab) -> None:
    palette = open_palette(lab)
    passed = []
    for _ in ACTIONS:
        passed.append(palette.found[palette.list.currentIndex().row()])
        press(palette, Qt.Key.Key_Down)
    possible = [spec.name for spec in ACTIONS if lab.window.actions_by_name[spec.name].isEnabled()]
    assert passed[: len(possible)] == possible
    assert passed[len(possible)] == possible[0]
    palette.close()


def test_a_click_does_it_too(lab: Lab) -> None:
    palette = open_palette(lab)
    QTest.keyClicks(palette.field, "dark colours")
    place = palette.list.visualItemRect(palette.list.topLevelItem(0)).center()
    lab.qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert lab.window.actions_by_name["dark"].isChecked()


def test_what_cannot_be_done_now_is_grey_and_stays(lab: Lab) -> None:
    palette = open_palette(lab)
    QTest.keyClicks(palette.field, "undo")
    item = palette.list.topLevelItem(0)
    assert palette.found[0] == "undo"
    assert item.isDisabled()
    press(palette, Qt.Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClicks(palette.field, " which nobody can")
    assert palette.found == []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        press(palette, key)
    assert palette.isVisible()
    palette.close()


def test_what_is_for_presenting_can_be_found_then(lab: Lab) -> None:
    lab.trigger("present")
    palette = open_palette(lab)
    assert palette.field.font().pixelSize() >= 21.3
    QTest.keyClicks(palette.field, "black")
    press(palette, Qt.Key.Key_Return)
    assert lab.window.presentation.curtain.isVisible()


def test_whole_rows_are_listed(lab: Lab) -> None:
    palette = open_palette(lab)
    assert palette.list.viewport().height() % palette.list.sizeHintForRow(0) == 0
    assert palette.list.columnWidth(1) > palette.list.columnWidth(0)
    palette.close()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", 0),
        ("ctrl+z", 0),
        ("und", 1),
        ("ndo", 2),
        ("take back", 3),
        ("udo", 4),
        ("redo", None),
        ("q", None),
    ],
)
def test_the_better_it_answers_the_earlier_it_stands(query: str, expected: int | None) -> None:
    assert rank(query, "Undo", "Take the last change of the runs back", "Ctrl+Z") == expected
