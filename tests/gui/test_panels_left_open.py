"""Panels that were left open, or that a file brings, answer as those that are opened by hand."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot

from engine.experiment.naming import run_names
from engine.experiment.view import View
from engine.lessons.questions.choice import Choice
from engine.lessons.questions.number import NumberOnSlider
from gui.actions.docked_panels import docked
from gui.lesson.panel import LessonPanel
from gui.panels.docked.symmetry import SymmetryPanel
from gui.panels.docking import DockedPanel, OneRunPanel
from gui.training.client import Training
from gui.window.main_window import MainWindow
from gui.workbench.panel import WorkbenchPanel
from tests.gui.conftest import PATIENCE, SMALL

LEFT = Qt.MouseButton.LeftButton
LESSON = """---
title: A small lesson
about: For the tests.
---

## First

Which?

```stage
experiment:
  training: {iterations: 2000}
  runs: [{initialiser: zeros}, {initialiser: he}]
```

```question
kind: choice
ask: Which run reaches the lowest cost?
options: runs
answer: lowest("cost") = He
reveal: 300
explain: That one.
```

## Second

How many?

```question
kind: number
ask: How many per cent of the training set are right?
low: 0
high: 1
within: 0.1
answer: train_accuracy("Zeros") = 50 %
reveal: 300
explain: Half of them.
```
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "small.md"
    path.write_text(LESSON, encoding="utf-8")
    return path


OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenWindow]:
    """Opens windows that remember their arrangement, one session after the other."""
    opened: list[MainWindow] = []

    def open_one(view: View | None = None, remembers: bool = True) -> MainWindow:
        path = str(tmp_path / "settings.ini")
        settings = QSettings(path, QSettings.Format.IniFormat) if remembers else None
        window = MainWindow(SMALL, Training(), settings=settings, view=view)
        opened.append(window)
        window.show()
        qtbot.waitExposed(window)
        window.training.start()
        qtbot.waitUntil(lambda: window.workspace.frame is not None, timeout=PATIENCE)
        return window

    yield open_one
    for window in opened:
        window.editor.history.setClean()
        window.close()
        window.deleteLater()


@pytest.fixture(params=["settings", "file"])
def left_open(
    request: pytest.FixtureRequest, qtbot: QtBot, open_window: OpenWindow
) -> Callable[[str], MainWindow]:
    """A window in which this panel is open since before: by the settings, or by the layout in a file."""

    def reopened(name: str) -> MainWindow:
        from_file = request.param == "file"
        first = open_window(remembers=not from_file)
        first.docks.show_panel(name)
        qtbot.waitUntil(lambda: name in first.docks.panels and bool(first.docks.visible))
        arrangement = first.docks.arrangement
        first.close()
        second = open_window(View(arrangement=arrangement) if from_file else None, remembers=not from_file)
        qtbot.waitUntil(lambda: second.docks.panels.get(name) in second.docks.visible, timeout=PATIENCE)
        return second

    return reopened


def panel_of(window: MainWindow, name: str) -> DockedPanel:
    return window.docks.panels[name]


@pytest.mark.parametrize("name", docked)
def test_a_panel_that_was_left_open_draws_the_runs(
    qtbot: QtBot, left_open: Callable[[str], MainWindow], name: str
) -> None:
    window = left_open(name)
    panel = panel_of(window, name)
    frame = window.workspace.frame
    qtbot.waitUntil(lambda: panel.can_draw(window.workspace.frame or frame), timeout=PATIENCE)
    if isinstance(panel, OneRunPanel):
        assert panel.chooser.box.currentText() == "He"
    assert window.actions_by_name[f"show_{name}"].isChecked()


def test_the_lesson_s_pane_answers_the_mouse(
    qtbot: QtBot, left_open: Callable[[str], MainWindow], written: Path
) -> None:
    window = left_open("lesson")
    panel = panel_of(window, "lesson")
    assert isinstance(panel, LessonPanel)
    window.answering.choose(True)
    assert window.director.open_path(written)
    director = window.director

    def press(button: QAbstractButton) -> None:
        qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled(), timeout=PATIENCE)
        qtbot.mouseClick(button, LEFT)

    press(panel.question.views[Choice].votes.rows[1].option)
    assert director.answers.votes == (0, 1)
    press(panel.question.lock)
    assert director.answers.locked
    press(panel.question.reveal)
    qtbot.waitUntil(lambda: director.answers.revealed, timeout=PATIENCE)
    press(panel.next)
    assert director.notes.page == 1
    panel.question.views[NumberOnSlider].entry.slider.setValue(120)
    press(panel.question.views[NumberOnSlider].entry.give)
    assert director.answers.numbers == (0.6,)
    press(panel.previous)
    assert director.notes.page == 0


def test_the_workbench_edits(qtbot: QtBot, left_open: Callable[[str], MainWindow]) -> None:
    window = left_open("workbench")
    panel = panel_of(window, "workbench")
    assert isinstance(panel, WorkbenchPanel)
    panel.turn_to_runs()
    qtbot.waitUntil(panel.runs.buttons["add"].isVisible)
    qtbot.mouseClick(panel.runs.buttons["add"], LEFT)
    assert len(window.experiment.runs) == 3
    assert all(box.count() for box in panel.data.findChildren(QComboBox))


def test_symmetry_is_broken(qtbot: QtBot, left_open: Callable[[str], MainWindow]) -> None:
    window = left_open("symmetry")
    panel = panel_of(window, "symmetry")
    assert isinstance(panel, SymmetryPanel)
    qtbot.waitUntil(lambda: panel.iteration is not None, timeout=PATIENCE)
    qtbot.mouseClick(panel.break_button, LEFT)
    assert run_names(window.experiment) == ("Zeros", "He", "He from 0")
