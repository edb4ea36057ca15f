"""What was made for one experiment falls away when another takes its place: dialogs, menus, clicks, drags."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from engine.datasets import Data
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from gui.own_data.painting import PaintDialog
from gui.window.dialogs import KeysDialog
from tests.gui.conftest import PATIENCE, Lab

OTHER = parse_experiment(
    '{"dataset": {"name": "moons", "samples": 8, "test_samples": 4}, "training": {"iterations": 90},'
    ' "runs": [{"initialiser": "he"}]}'
)
DIALOGS = ("branch", "bookmark", "paint", "gallery", "commands", "follow_example", "save_as", "open")
LESSON = """---
title: Being written
about: For the tests.
---

## Page

Look.

```stage
experiment: {}
```
"""
BEFORE = '{"runs": [{"initialiser": "zeros"}, {"initialiser": "he"}]}'
AFTER = '{"dataset": {"samples": 20}, "runs": [{"initialiser": "he"}]}'


def open_dialogs() -> list[QWidget]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QDialog) and widget.isVisible()
    ]


def until_drawn(lab: Lab, experiment: Experiment) -> None:
    """Until the window stands on this experiment, with a picture of it."""
    lab.qtbot.waitUntil(
        lambda: lab.window.experiment is experiment and lab.window.workspace.frame is not None,
        timeout=PATIENCE,
    )


@pytest.mark.parametrize("replace", [Lab.trigger, None], ids=["undo", "another experiment"])
def test_a_dialog_falls_away_with_the_experiment_it_asks_about(
    small: Lab, replace: Callable[[Lab, str], None] | None
) -> None:
    window = small.window
    for name in DIALOGS:
        window.editor.next_seeds()
        until_drawn(small, window.experiment)
        small.trigger(name)
        small.qtbot.waitUntil(lambda: len(open_dialogs()) == 1)
        before = window.experiment
        if replace is not None:
            replace(small, "undo")
        else:
            window.editor.open(before.model_copy(update={"title": name}))
        assert not open_dialogs(), name
        assert window.experiment is not before
        after = window.experiment
        until_drawn(small, after)
        assert window.experiment is after, name


def test_a_lesson_that_is_saved_closes_the_dialog_about_the_page_before(lab: Lab, tmp_path: Path) -> None:
    path = tmp_path / "written.md"
    path.write_text(LESSON.format(BEFORE), encoding="utf-8")
    lab.window.director.open_path(path)
    until_drawn(lab, lab.window.experiment)
    lab.trigger("branch")
    assert len(open_dialogs()) == 1
    path.write_text(LESSON.format(AFTER), encoding="utf-8")
    lab.qtbot.waitUntil(lambda: len(lab.window.experiment.runs) == 1, timeout=PATIENCE)
    assert not open_dialogs()
    until_drawn(lab, lab.window.experiment)
    assert "dialog was closed" in lab.window.status.message.text()


def test_points_being_painted_go_without_a_question_that_would_be_about_nothing(small: Lab) -> None:
    small.trigger("paint")
    (dialog,) = small.window.findChildren(PaintDialog)
    small.qtbot.mouseClick(dialog.canvas, Qt.MouseButton.LeftButton, pos=dialog.canvas.rect().center())
    assert dialog.canvas.can_undo
    dialog.reject()
    assert len(open_dialogs()) == 2
    small.window.editor.open(OTHER)
    assert not open_dialogs()


def test_a_menu_closes_with_the_experiment_it_was_opened_for(small: Lab) -> None:
    small.window.cards[0].menu_button.menu().popup(small.window.mapToGlobal(QPoint(100, 100)))
    assert QApplication.activePopupWidget() is not None
    small.window.editor.open(OTHER)
    assert QApplication.activePopupWidget() is None


def test_a_dialog_that_asks_nothing_of_the_experiment_stays(small: Lab) -> None:
    small.trigger("keys")
    small.window.editor.open(OTHER)
    until_drawn(small, OTHER)
    assert [type(dialog) for dialog in open_dialogs()] == [KeysDialog]
    small.window.findChild(KeysDialog).close()


def test_a_click_on_a_picture_of_the_experiment_before_does_nothing(lab: Lab) -> None:
    window = lab.window
    lab.trigger("lay_open")
    boundary = window.cards[window.chosen_run.index].boundary
    lab.qtbot.waitUntil(lambda: boundary.isVisible() and boundary.width() > 50)
    place = next(
        place
        for x in range(0, boundary.width(), 3)
        for y in range(0, boundary.height(), 3)
        if (boundary.example_at(place := QPoint(x, y)) or 0) > 100
    )
    window.editor.open(OTHER)
    card = window.cards[0]
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        QTest.mouseClick(card.boundary.viewport(), button, pos=place)
    QTest.mouseDClick(card.boundary.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.columns.opening is None
    until_drawn(lab, OTHER)
    example = next(
        place
        for x in range(0, card.boundary.width(), 3)
        for y in range(0, card.boundary.height(), 3)
        if card.boundary.example_at(place := QPoint(x, y)) is not None
    )
    QTest.mouseDClick(card.boundary.viewport(), Qt.MouseButton.LeftButton, pos=example)
    assert window.columns.opening is not None, "once it has come, clicks count again"


def test_a_drag_that_began_before_does_not_move_the_experiment_that_comes(small: Lab) -> None:
    window = small.window
    handle, timeline = window.windowHandle(), window.transport.timeline
    start = timeline.mapTo(window, QPoint(round(timeline.x_of(400)), timeline.height() // 3))
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    small.qtbot.waitUntil(lambda: window.shown < 600, timeout=PATIENCE)
    other = OTHER.model_copy(update={"title": "at 70"})
    window.editor.open(other, iteration=70)
    QTest.mouseMove(handle, start + QPoint(-200, 0))
    until_drawn(small, other)
    small.wait_for(70)
    QTest.mouseMove(handle, start + QPoint(-220, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start + QPoint(-220, 0))
    with small.qtbot.waitSignal(small.training.answered):  # behind all that the drag may have sent
        small.training.ask_recordings()
    assert small.training.state.iteration == 70
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=timeline.mapTo(window, QPoint(2, 7)))
    small.wait_for(0)


def test_nothing_comes_of_an_experiment_once_another_is_loaded(small: Lab) -> None:
    loaded: list[Data] = []
    small.training.loaded.connect(loaded.append)
    small.states.clear()
    small.window.editor.open(parse_experiment(BEFORE))
    small.training.step(40)
    small.window.editor.open(OTHER)
    small.qtbot.waitUntil(lambda: bool(loaded), timeout=PATIENCE)
    small.wait_for(0)
    assert [data.X_train.shape[1] for data in loaded] == [8]
    assert {state.goal for state in small.states} == {90}
