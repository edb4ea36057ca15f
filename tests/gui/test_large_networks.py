"""Large networks: what a person asks for is answered at once, and memory is foreseen."""

import json
import sys
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from engine.arrays import frozen
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.experiment.recording import Recording
from engine.lessons import read_lesson
from engine.output.frame import Frame
from engine.training.history import CHECKPOINT_BUDGET
from gui.editing.editor import Beginning, Editor
from gui.lesson.shipped import shipped
from gui.lesson.targets import known
from gui.training.client import Training
from gui.training.commands import Stop
from gui.training.hurry import Hurry
from gui.window.main_window import MainWindow
from gui.workbench.panel import WorkbenchPanel
from tests.benchmarks.memory import resident
from tests.gui.conftest import PATIENCE, SMALL, Lab, settle

MANY_POINTS = parse_experiment(
    json.dumps({"dataset": {"samples": 100_000}, "network": {"hidden": [32] * 64}, "runs": [{}]})
)
LARGEST = parse_experiment('{"network": {"hidden": %s}, "runs": [{}]}' % ([512] * 64))
MIDDLING = parse_experiment('{"network": {"hidden": %s}, "runs": [{}, {"seed": 4}]}' % ([256] * 8))


@pytest.fixture
def many_points(qtbot: QtBot) -> Iterator[MainWindow]:
    """The window of a network that takes seconds for an iteration, with every panel, once it is loaded."""
    window = MainWindow(MANY_POINTS, Training())
    for name in window.docks.docks:
        window.docks.show_panel(name)
    window.show()
    window.training.start()
    with qtbot.waitSignal(window.training.loaded, timeout=PATIENCE):
        pass
    yield window
    window.close()
    qtbot.waitUntil(lambda: not window.training.is_running, timeout=PATIENCE)
    window.deleteLater()


def test_pausing_and_closing_wait_for_nothing(many_points: MainWindow, qtbot: QtBot) -> None:
    """No iteration and no frame is brought to its end before: each takes seconds on the fastest machine."""
    training, frames = many_points.training, list[Frame]()
    training.frame_arrived.connect(frames.append)
    for _ in range(2):
        training.play()
        qtbot.waitUntil(lambda: training.state.playing)
        training.pause()
        qtbot.waitUntil(lambda: not training.state.playing)
    training.play()
    qtbot.waitUntil(lambda: training.state.playing)
    many_points.close()
    qtbot.waitUntil(lambda: not training.is_running)
    settle()
    assert training.state.iteration == 0
    assert not frames


def test_urgent_commands_hurry_and_others_do_when_they_have_waited() -> None:
    hurry = Hurry()

    def pending() -> bool:
        return hurry.interrupt.is_pending

    hurry.sent()
    assert not pending()
    hurry.sent(urgent=True)
    hurry.begun()
    assert pending()  # the urgent one still waits behind
    hurry.begun()
    assert not pending()
    hurry.sent()
    hurry.hasten()
    assert pending()
    hurry.begun()
    assert not pending()
    hurry.hasten()  # too late: nobody waits any more
    assert not pending()


@pytest.mark.usefixtures("qapp")
def test_a_question_interrupts_what_is_measured_and_no_seek() -> None:
    training = Training()
    interrupt = training._worker.interrupt
    page = read_lesson(shipped()[0].path, known()).pages[0]
    training.measure(page, answer=False)
    training.ask_recordings()
    assert interrupt.pending[0] == 1
    training.seek(10)
    assert interrupt.pending[0] == 2
    training.ask_recordings()  # behind the seek, which measuring gives way to
    assert interrupt.pending[0] == 2
    training.load(MIDDLING)
    training.play()  # the page's measures are dropped with their experiment
    assert interrupt.pending[0] == 3
    training.close()


def test_nothing_is_loaded_any_more_once_the_training_was_told_to_stop(qtbot: QtBot) -> None:
    training, loaded = Training(), list[object]()
    training.loaded.connect(loaded.append)
    training._send(Stop(), at_once=True)
    training.load(SMALL)
    training.start()
    qtbot.waitUntil(lambda: not training.is_running, timeout=PATIENCE)
    settle()
    assert not loaded


def test_loading_is_only_ended_by_what_ends_it() -> None:
    hurry = Hurry()
    with hurry.loading():
        hurry.sent(urgent=True)
        assert not hurry.interrupt.is_pending
        hurry.sent(ending=True)
        assert hurry.interrupt.is_pending
        hurry.begun()
        hurry.begun()
        assert not hurry.interrupt.is_pending
        hurry.sent(urgent=True)
    assert hurry.interrupt.is_pending


def test_what_the_machine_cannot_hold_is_refused_in_a_sentence_and_nothing_changes(small: Lab) -> None:
    window = small.window
    before, frames = window.experiment, len(small.frames)
    window.editor.memory = 1_500_000_000
    window.editor.open(LARGEST)
    box = window.findChild(QMessageBox, "refusal")
    assert box is not None
    assert "64 hidden layers of up to 512 units" in box.informativeText()
    assert "1.5 GB" in box.informativeText()
    box.close()
    assert window.experiment is before
    assert not window.editor.history.canUndo()
    small.training.step(10)  # and the training goes on
    small.qtbot.waitUntil(lambda: len(small.frames) > frames, timeout=PATIENCE)


def test_the_workbench_says_what_a_large_experiment_takes(qtbot: QtBot) -> None:
    panel = WorkbenchPanel()
    qtbot.addWidget(panel)
    panel.show_runs(LARGEST)
    panel.show()
    assert panel.memory.isVisible()
    assert "GB of memory" in panel.memory.text()
    panel.show_runs(Experiment())
    assert not panel.memory.isVisible()


def recording(size: int) -> Recording:
    """One of so many bytes, or a little more."""
    return Recording(frozen(np.zeros(1)), 1, (0,), (frozen(np.zeros((1, size // 8))),))


def test_of_all_that_undoing_leads_to_only_the_last_recordings_are_kept() -> None:
    editor = Editor(Experiment())
    opened: list[Beginning] = []
    editor.opened.connect(opened.append)
    for _ in range(10):
        editor.open(MIDDLING, recordings=(recording(CHECKPOINT_BUDGET // 4),))
    for _ in range(10):
        editor.history.undo()
    opened.clear()
    for _ in range(10):
        editor.history.redo()
    kept = [bool(beginning.recordings) for beginning in opened]
    editor.history.clear()  # before the collector comes upon commands and their stack in one circle
    assert kept == [False] * 9 + [True]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_experiments_that_are_opened_one_after_the_other_give_their_memory_back(
    open_lab: Callable[[Experiment], Lab],
) -> None:
    lab = open_lab(MIDDLING)

    def open_again(times: int) -> None:
        for _ in range(times):
            frames = len(lab.frames)
            lab.window.editor.open(MIDDLING)
            lab.qtbot.waitUntil(lambda frames=frames: len(lab.frames) > frames, timeout=PATIENCE)
            lab.training.step(2)
            lab.wait_for(2)
            del lab.frames[:-1]

    open_again(2)
    before = resident()
    open_again(5)
    assert resident() - before < 50.0
