"""Keys as other keyboards send them: digits under Shift, no Latin letters, a clicker's US full stop."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from gui.actions.physical_keys import MAC, PC, chord_by_place
from gui.workbench.panel import WorkbenchPanel
from tests.gui.conftest import PATIENCE, Lab
from tests.gui.test_lesson import LESSON

NONE, SHIFT, CONTROL, ALT, GROUP = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.GroupSwitchModifier,
)
PLACES = {us: scan for scan, us in PC.items()}
KEYS_OF_MAC = {us: code for code, us in MAC.items()}


def event(
    us: str, character: str, modifiers: Qt.KeyboardModifier, kind: QEvent.Type, platform: str = "xcb"
) -> QKeyEvent:
    """What a layout sends that writes `character` where a US keyboard has `us`."""
    key = ord(character.upper()) if character else Qt.Key.Key_Dead_Circumflex
    text = "" if modifiers & CONTROL else character
    if platform == "cocoa":
        return QKeyEvent(kind, key, modifiers, 0, KEYS_OF_MAC[us], 0, text)
    scan = PLACES[us] + (0 if platform == "windows" else 8)
    return QKeyEvent(kind, key, modifiers, scan, 0, 0, text)


def press(
    lab: Lab, us: str, character: str, modifiers: Qt.KeyboardModifier = NONE, on: QWidget | None = None
) -> None:
    """As Qt delivers it: first it asks who wants the key, then shortcuts have it, then the focus."""
    widget = on or lab.window
    override = event(us, character, modifiers, QEvent.Type.ShortcutOverride)
    override.ignore()
    QApplication.sendEvent(widget, override)
    bound = lab.window.actions_by_name.bound_to(QKeySequence(override.keyCombination()))
    if bound is not None and not override.isAccepted():
        QTest.keyClick(widget, Qt.Key(override.key()), modifiers)
    else:
        QApplication.sendEvent(widget, event(us, character, modifiers, QEvent.Type.KeyPress))


def counted(lab: Lab, *names: str) -> list[str]:
    """The names of these actions, each time that one is done."""
    done: list[str] = []
    for name in names:
        lab.window.actions_by_name[name].triggered.connect(lambda _=False, name=name: done.append(name))
    return done


@pytest.mark.parametrize("platform", ["xcb", "wayland", "offscreen", "windows", "cocoa"])
@pytest.mark.parametrize(
    ("us", "character", "modifiers", "meant"),
    [
        ("1", "&", CONTROL, "Ctrl+1"),
        ("2", "é", CONTROL, "Ctrl+2"),
        ("1", "1", SHIFT, "Shift+1"),
        ("7", "è", NONE, "7"),
        (".", ":", NONE, "."),
        (".", "ю", NONE, "."),
        ("A", "ф", NONE, "A"),
        ("A", "α", NONE, "A"),
        ("A", "ش", NONE, "A"),
        ("S", "ы", CONTROL, "Ctrl+S"),
        ("Z", "я", CONTROL | SHIFT, "Ctrl+Shift+Z"),
        ("A", "q", NONE, None),  # AZERTY: a letter is meant as one
        ("Q", "a", CONTROL, None),
        ("Y", "z", NONE, None),  # QWERTZ
        ("M", ",", NONE, None),  # AZERTY
        (".", "v", NONE, None),  # Dvorak
        ("W", "", NONE, None),  # a dead key
        ("2", "@", ALT, None),
        ("2", "~", GROUP, None),  # AltGr
    ],
)
def test_what_a_key_is_meant_for_by_its_place(
    platform: str, us: str, character: str, modifiers: Qt.KeyboardModifier, meant: str | None
) -> None:
    found = chord_by_place(event(us, character, modifiers, QEvent.Type.KeyPress, platform), platform)
    assert (None if found is None else QKeySequence(found).toString()) == meant


def test_keys_that_come_from_nowhere_have_no_place() -> None:
    made = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Ampersand, CONTROL)
    assert chord_by_place(made, "xcb") is None


def test_on_azerty_control_and_a_digit_choose_the_step(lab: Lab) -> None:
    for us, character, size in (("1", "&", 1), ("2", "é", 10), ("3", '"', 100), ("4", "'", 1000)):
        press(lab, us, character, CONTROL)
        assert lab.window.model.step_size == size


def test_on_azerty_shift_and_a_digit_light_a_run_and_the_digit_alone_votes(lab: Lab, tmp_path: Path) -> None:
    path = tmp_path / "small.md"
    path.write_text(LESSON, encoding="utf-8")
    assert lab.window.director.open_path(path)
    lab.window.director.turn_to(1)
    done = counted(lab, "vote_1", "vote_2", "spotlight_1", "spotlight_2")
    press(lab, "2", "é")
    press(lab, "1", "1", SHIFT)  # the digit is what it writes, and nothing else is meant
    assert done == ["vote_2", "vote_1"]
    lab.trigger("present")
    press(lab, "2", "2", SHIFT)
    press(lab, "1", "&")
    assert done == ["vote_2", "vote_1", "spotlight_2", "vote_1"]
    assert [card.isVisible() for card in lab.window.cards] == [False, True]
    lab.trigger("present")


@pytest.mark.parametrize("character", [".", ":", "ю"])
def test_a_clicker_s_full_stop_blanks_the_screen_on_any_layout(lab: Lab, character: str) -> None:
    done = counted(lab, "black")
    press(lab, ".", character)
    assert done == []
    lab.trigger("present")
    press(lab, ".", character)
    assert done == ["black"]
    assert lab.window.presentation.curtain.isVisible()
    press(lab, "A", "ф", on=lab.window.presentation.curtain)  # any key opens it, and does nothing else
    assert not lab.window.presentation.curtain.isVisible()
    assert len(lab.window.experiment.runs) == 3
    lab.trigger("present")


@pytest.mark.parametrize(("a", "s"), [("ф", "ы"), ("α", "σ"), ("ش", "س")])
def test_letters_and_control_s_work_where_no_latin_layout_is_set(lab: Lab, a: str, s: str) -> None:
    press(lab, "A", a)
    assert len(lab.window.experiment.runs) == 4
    press(lab, "S", s, CONTROL)
    dialog = lab.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()


@pytest.mark.parametrize(
    ("us", "character"), [("A", "q"), ("Q", "a"), ("Y", "z"), ("Z", "y"), ("M", ","), ("B", "b")]
)
def test_on_latin_layouts_a_letter_is_what_it_writes_and_works_once(
    lab: Lab, us: str, character: str
) -> None:
    done = counted(lab, "add_run", "reasons", "bookmark", "next_stage")
    if character != "b":
        press(lab, us, character)
    assert done == {"a": ["add_run"], "y": ["reasons"]}.get(character, [])


def test_what_is_typed_in_a_field_stays_there(lab: Lab) -> None:
    lab.window.docks.show_panel("workbench")
    bench = lab.window.docks.panels["workbench"]
    assert isinstance(bench, WorkbenchPanel)
    lab.trigger("edit_run")
    field = bench.runs.form.fields["name"]
    lab.qtbot.waitUntil(field.isVisible, timeout=PATIENCE)
    field.setFocus()
    for us, character in (("A", "ф"), ("2", "é"), (".", "ю"), ("1", "&")):
        press(lab, us, character, on=field)
    assert field.text() == "фéю&"
    assert len(lab.window.experiment.runs) == 3
    press(lab, "Z", "я", CONTROL, on=field)  # takes back what was typed, not the last edit
    assert field.text() == ""
    assert lab.window.editor.history.count() == 0


def test_keys_work_from_a_floating_panel(lab: Lab) -> None:
    lab.window.docks.show_panel("diagnosis")
    lab.window.docks.docks["diagnosis"].setFloating(True)
    panel = lab.window.docks.panels["diagnosis"]
    lab.qtbot.waitUntil(panel.isVisible, timeout=PATIENCE)
    press(lab, "A", "ф", on=panel)
    assert len(lab.window.experiment.runs) == 4
