"""Errors that nobody expected: one dialog at a time, in words that are true."""

import sys
import threading
from collections.abc import Iterator
from types import TracebackType

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from engine.experiment.model import Experiment
from engine.output.frame import Frame
from gui.panels.docking import DockedPanel
from gui.style.look import Look
from gui.training.client import Training
from gui.window.dialogs import ErrorDialog
from gui.window.errors import Errors
from gui.window.main_window import MainWindow
from tests.gui.conftest import PATIENCE, SMALL, Lab, settle
from tests.gui.failing import FAILING

Hook = tuple[type[BaseException], BaseException, TracebackType | None]


@pytest.fixture(autouse=True)
def hooks_as_before() -> Iterator[None]:
    before = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = before


def dialogs(lab: Lab) -> list[ErrorDialog]:
    settle()
    return [dialog for dialog in lab.window.findChildren(ErrorDialog) if dialog.isVisible()]


class BrokenPanel(DockedPanel):
    """Fails at every frame."""

    def set_look(self, look: Look) -> None:
        pass

    def show_runs(self, experiment: Experiment) -> None:
        pass

    def show_frame(self, frame: Frame, words: bool) -> None:  # noqa: ARG002
        raise RuntimeError(f"broken at {frame.iteration}")


def test_a_panel_that_fails_at_every_frame_opens_one_dialog_and_pauses(small: Lab) -> None:
    small.window.errors.watch()
    small.window.docks.docks["forward"].setWidget(panel := BrokenPanel())
    small.window.docks.panels["forward"] = panel
    small.window.docks.show_panel("forward")
    small.qtbot.waitUntil(lambda: panel in small.window.docks.visible)
    small.trigger("play")
    small.qtbot.waitUntil(lambda: bool(dialogs(small)), timeout=PATIENCE)
    small.qtbot.waitUntil(lambda: not small.training.state.playing, timeout=PATIENCE)
    (dialog,) = dialogs(small)
    assert "window failed" in dialog.words.text()
    assert "Training is paused" in dialog.words.text()
    end = small.training.state.iteration + 3
    for _ in range(3):
        small.training.step(1)
    small.wait_for(end)
    small.qtbot.waitUntil(lambda: f"broken at {end}" in dialog.details.toPlainText(), timeout=PATIENCE)
    assert "errors so far" in dialog.words.text()
    assert dialogs(small) == [dialog]
    dialog.close()
    assert not dialogs(small)
    small.training.step(1)
    small.qtbot.waitUntil(lambda: len(dialogs(small)) == 1, timeout=PATIENCE)
    panel.hide()
    dialogs(small)[0].close()


def test_the_training_says_that_it_has_stopped(small: Lab) -> None:
    with small.qtbot.waitSignal(small.training.failed):
        small.training.set_measures(FAILING)
    (dialog,) = dialogs(small)
    assert "Training failed" in dialog.words.text()
    dialog.close()
    small.training.set_measures(small.window.workspace.requests)


def test_an_exception_of_another_thread_is_told_in_the_window(small: Lab) -> None:
    small.window.errors.watch()

    def fail() -> None:
        raise LookupError("far away")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    (dialog,) = dialogs(small)
    assert "background" in dialog.words.text()
    assert "far away" in dialog.details.toPlainText()
    sys.excepthook(ValueError, ValueError("another"), None)
    (same,) = dialogs(small)
    assert same is dialog
    assert "2 errors" in dialog.words.text()
    assert "another" in dialog.details.toPlainText()
    assert "window failed" in dialog.words.text()
    dialog.close()


def test_errors_are_told_where_there_is_no_console(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    Errors(window).watch()
    before = sys.stderr
    try:
        sys.stderr = None
        sys.excepthook(ValueError, ValueError("nobody hears"), None)
    finally:
        sys.stderr = before
    settle()
    (dialog,) = window.findChildren(ErrorDialog)
    assert "nobody hears" in dialog.words.text()
    dialog.close()


def test_an_exception_in_a_slot_is_told(qtbot: QtBot) -> None:
    window = MainWindow(SMALL, Training())
    window.errors.watch()
    window.show()

    def fail() -> None:
        raise ZeroDivisionError("in a slot")

    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(window.findChildren(ErrorDialog)))
    (dialog,) = window.findChildren(ErrorDialog)
    assert "in a slot" in dialog.words.text()
    dialog.close()
    window.close()
    window.deleteLater()
