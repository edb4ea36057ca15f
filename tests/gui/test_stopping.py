"""The end of the program, from the terminal and in the middle of long work: nothing is lost."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from engine.experiment.model import Experiment
from gui.files.recovery_store import newest_left_behind
from gui.training.client import Training
from gui.window.main_window import MainWindow

ROOT = Path(__file__).parents[2]
LIKE_THE_APP = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from engine.experiment.session import Session
from gui.app import make_application, until_closed
from gui.window.window_replacement import Laboratory
from gui.style.theme import Mode
from tests.gui.conftest import SMALL

folder, edits = Path(sys.argv[1]), sys.argv[2] == "edited"
application = make_application()
settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
laboratory = Laboratory(settings, folder / "recovery", "en")
window = laboratory.open(Session(SMALL), None, Mode.LIGHT)
window.show()
window.training.start()
window.docks.show_panel("forward")
if edits:
    window.editor.bookmark(7, "Seven")

def begin(frame):
    if not frame.words:  # the first look: nothing trains yet
        return
    window.training.frame_arrived.disconnect(begin)
    window.training.play()
    print("ready", flush=True)

window.training.frame_arrived.connect(begin)
status = until_closed(application, laboratory, settings)
print("closed", window.isVisible(), flush=True)
sys.exit(status)
"""
COMPILES = LIKE_THE_APP.replace(
    "window.training.frame_arrived.connect(begin)",
    """
def leave(busy):
    if busy is not None and busy.work is Work.COMPILING:
        window.training.busy_changed.disconnect(leave)
        laboratory.leave()

from gui.training.work import Work
window.training.busy_changed.connect(leave)
""",
)
Start = Callable[[str], "subprocess.Popen[str]"]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts a laboratory in a process of its own, which plays."""
    started: list[subprocess.Popen[str]] = []

    def start_one(how: str) -> "subprocess.Popen[str]":
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-c", LIKE_THE_APP, str(tmp_path), how]
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        return process

    yield start_one
    for process in started:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window_as_its_button_does(
    start: Start, tmp_path: Path, number: signal.Signals
) -> None:
    process = start("untouched")
    process.send_signal(number)
    said, errors = process.communicate(timeout=60)
    assert (process.returncode, said, errors) == (0, "closed False\n", "")
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    assert "forward" in str(settings.value("arrangement"))
    assert newest_left_behind(tmp_path / "recovery") is None


def test_what_is_unsaved_when_a_signal_comes_is_offered_at_the_next_start(
    start: Start, tmp_path: Path
) -> None:
    process = start("edited")
    process.send_signal(signal.SIGINT)
    said, errors = process.communicate(timeout=60)
    assert (process.returncode, said, errors) == (0, "closed False\n", "")
    found = newest_left_behind(tmp_path / "recovery")
    assert found is not None
    assert found[2].experiment.bookmarks[0].name == "Seven"
    found[0].let_go()


def test_a_window_that_waits_for_its_training_is_gone_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    """The thread is in work that no interrupt ends: the window hides, and stays alive behind that."""
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    training = Training()
    window = MainWindow(Experiment(), training, settings=settings)
    window.show()
    qtbot.waitExposed(window)
    seen: list[tuple[bool, bool]] = []
    window.closed.connect(lambda: seen.append((window.isVisible(), training.is_running)))
    training.start()  # which imports and compiles first
    assert window.close()
    assert not window.isVisible()
    assert seen == [(False, True)]
    assert QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat).contains("arrangement")
    assert training.close(patience=120_000)
    window.deleteLater()


def test_what_is_compiled_when_the_window_closes_is_kept_for_the_next_start(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "NUMBA_CACHE_DIR": str(tmp_path / "compiled"),
    }
    done = subprocess.run(
        [sys.executable, "-c", COMPILES, str(tmp_path), "untouched"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "closed False\n", "")
    assert list((tmp_path / "compiled").rglob("*.nbc"))
