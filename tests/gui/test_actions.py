"""The one table of actions: keys, tooltips and menus."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QMenuBar, QSlider, QSpinBox

from gui.actions.presenting_actions import PRESENTING
from gui.actions.table import ACTIONS, keys_of, shortcuts_of
from gui.language.words import in_words
from gui.style.theme import Mode
from gui.window.dialogs import KeysDialog
from tests.gui.conftest import Lab


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_no_key_is_bound_twice(platform: str) -> None:
    keys_of_each = {spec.name: [key.toString() for key in shortcuts_of(spec, platform)] for spec in ACTIONS}
    for_presenting = {key for spec in PRESENTING if spec.for_presenting for key in keys_of_each[spec.name]}
    keys = Counter(key for each in keys_of_each.values() for key in each)
    assert "" not in keys
    assert {key for key, times in keys.items() if times > 1} <= for_presenting
    for presenting in (False, True):
        alone = [spec for spec in ACTIONS if spec.for_presenting is presenting]
        assert max(Counter(key for spec in alone for key in keys_of_each[spec.name]).values()) == 1


def test_on_a_mac_every_key_that_it_lacks_has_another() -> None:
    lacking = {"Delete", "Home", "End", "PgUp", "PgDown", *(f"F{number}" for number in range(1, 13))}
    for spec in ACTIONS:
        if not lacking.isdisjoint(spec.keys):
            more = shortcuts_of(spec, "darwin")[len(spec.keys) :]
            assert more, f"{spec.name} has only {spec.keys}"


def inside(menu: QMenuBar | QMenu) -> list[QAction]:
    """All actions of the menu and of those within it."""
    within = [inner for action in menu.actions() if action.menu() for inner in inside(action.menu())]
    return [*menu.actions(), *within]


def test_every_action_is_in_a_menu_with_its_key_in_the_tooltip(lab: Lab) -> None:
    in_menus = inside(lab.window.menuBar())
    for spec in ACTIONS:
        action = lab.window.actions_by_name[spec.name]
        assert action in in_menus
        assert in_words(spec.tip) in action.toolTip()
        assert not spec.keys or keys_of(spec) in action.toolTip()


def test_every_control_has_a_tooltip_and_a_name(lab: Lab) -> None:
    for kind in (QAbstractButton, QSlider, QSpinBox):
        for control in lab.window.transport.findChildren(kind):
            assert control.toolTip(), control
            assert control.accessibleName(), control


def test_the_list_of_keys_names_them_all(lab: Lab) -> None:
    lab.qtbot.keyClick(lab.window, Qt.Key.Key_F1)
    dialog = lab.window.findChild(KeysDialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert all(keys_of(spec) in words for spec in ACTIONS if spec.keys)
    dialog.close()


def test_light_and_dark_by_key_and_menu(lab: Lab) -> None:
    background = lab.window.palette().window().color()
    lab.qtbot.keyClick(lab.window, Qt.Key.Key_D)
    assert lab.window.palette().window().color().lightness() < background.lightness()
    assert lab.window.actions_by_name[Mode.DARK.value].isChecked()
    lab.trigger("light")
    assert lab.window.palette().window().color() == background


def offered(lab: Lab) -> list[bool]:
    return [lab.window.actions_by_name[name].isEnabled() for name in ("undo", "redo", "remove", "add_run")]


def test_after_each_edit_what_can_be_done_now_is_offered(small: Lab) -> None:
    assert offered(small) == [False, False, True, True]
    small.trigger("remove")
    assert offered(small) == [True, False, False, True]
    small.trigger("undo")
    assert offered(small) == [False, True, True, True]
    small.trigger("redo")
    assert offered(small) == [True, False, False, True]
    small.trigger("open_deep")  # a beginning is an edit too
    assert offered(small) == [True, False, True, True]
    small.window.editor.history.clear()
    assert offered(small) == [False, False, True, True]
