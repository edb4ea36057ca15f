"""A monkey: plays with the real window on the real engine, and looks after each step whether all is well.

    uv run python -m tests.gui.monkey --seed 7 --seconds 600

What it does in a step is a function of the seed and the step's number; what it meets there is a matter of
how fast the machine trains as well. `--steps 3,17,18` does only these of a seed's steps.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, QSettings, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget

from engine.experiment.json_io import parse_experiment
from engine.experiment.session import Session
from gui.app import make_application
from gui.language.languages import speak
from gui.language.offered import ENGLISH
from gui.style.theme import Mode
from gui.window.main_window import MainWindow
from gui.window.window_replacement import Laboratory
from tests.gui.monkey_deeds import DEEDS, Scene, answer
from tests.gui.monkey_files import Shelf
from tests.gui.monkey_watch import Watch, descriptors, faults_of, stacks, standing, threads

START = '{"training": {"iterations": 2000}, "runs": [{"initialiser": "zeros"}, {}, {"seed": 4}]}'
PAUSES = (0, 0, 0, 5, 60)  # milliseconds between two steps
SETTLE_EVERY = 40  # steps
PATIENCE = 300.0  # seconds of the clock that anything may take: beyond, it sticks
LAST_STEPS = 60  # that are printed


class MonkeyError(AssertionError):
    """What was wrong, after which steps of which seed."""


class Browser(QObject):
    """Links lead nowhere here."""

    @Slot(QUrl)
    def open(self, _address: QUrl) -> None:
        """The desktop's browser would open."""


class Monkey:
    """Plays in one folder with one laboratory at a time."""

    def __init__(self, seed: int, folder: Path, heavy: bool = False) -> None:
        self.seed = seed
        self._folder, self._heavy = folder, heavy
        self._told: list[str] = []
        self._browser = Browser()
        self._shelf = Shelf(folder / "files")
        self._watch = Watch()
        self._laboratories = 0
        # A menu of a button keeps its own event loop: within one, somebody has to go on.
        self._inside = QTimer(self._browser, interval=200)
        self._inside.timeout.connect(self._go_on_inside)
        self._scene = self._begin()

    @property
    def _window(self) -> MainWindow:
        return self._scene.window

    @property
    def steps_done(self) -> int:
        return len(self._told)

    def _begin(self) -> Scene:
        self._laboratories += 1
        settings = QSettings(str(self._folder / "settings.ini"), QSettings.Format.IniFormat)
        laboratory = Laboratory(settings, self._folder / "recovery", ENGLISH)
        laboratory.window_made.connect(self._watch.adopt)
        window = laboratory.open(Session(parse_experiment(START)), None, Mode.LIGHT)
        window.show()
        window.activateWindow()
        laboratory.recovery.offer()
        window.training.start()
        return Scene(laboratory, self._shelf, self._heavy)

    def play(self, numbers: Iterable[int], seconds: float) -> None:
        """Do these steps until the time is over; MonkeyError where something is wrong."""
        QDesktopServices.setUrlHandler("https", self._browser, "open")
        end = time.perf_counter() + seconds
        try:
            for number in numbers:
                self._step(number)
                if self.steps_done % SETTLE_EVERY == 0:
                    self._settle()
                if time.perf_counter() > end:
                    break
            self._settle()
        finally:
            QDesktopServices.unsetUrlHandler("https")

    def _step(self, number: int) -> None:
        random = Random(f"{self.seed}/{number}")
        deed = random.choices([*DEEDS], [*DEEDS.values()])[0]
        if isinstance(QApplication.activeModalWidget(), QFileDialog) and deed.__name__ not in (
            "change_a_file",
            "undo",
            "rest",
            "drop",
        ):
            deed = answer  # clicks and keys in it could write anywhere
        self._told.append(f"{number}: {deed.__name__}…")
        self._inside.start()
        self._told[-1] = f"{number}: " + self._watch.counted(lambda: deed(self._scene, random))
        self._inside.stop()
        self._wait(random.choice(PAUSES))
        self._look()
        if not self._window.isVisible() and not self._window.training.is_running:
            self._open_again()

    def _go_on_inside(self) -> None:
        """Choose something of the menu that is open, or close it."""
        popup, dialog = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if isinstance(popup, QMenu) and self.steps_done % 2:
            QTest.keyClick(popup, Qt.Key.Key_Down)
            QTest.keyClick(popup, Qt.Key.Key_Return)
        elif popup is not None:
            popup.close()
        elif isinstance(dialog, QDialog):
            dialog.done(0)

    def _open_again(self) -> None:
        """The window was closed: start the program again, as a person would."""
        self._let_go()
        self._scene = self._begin()

    def _wait(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def _look(self) -> None:
        faults = [*self._watch.faults, *faults_of(self._window)]
        if faults:
            self._fail(faults)

    def _fail(self, faults: list[str]) -> None:
        told = "\n  ".join(self._told[-LAST_STEPS:])
        raise MonkeyError(f"seed {self.seed}, after {self.steps_done} steps:\n  {told}\n" + "\n".join(faults))

    def _until(self, words: str, holds: Callable[[], bool]) -> None:
        end = time.perf_counter() + PATIENCE
        while not holds():
            if time.perf_counter() > end:
                self._fail([f"it sticks: {words}", *standing(self._window), *stacks()])
            self._wait(10)
            self._look()

    def _settle(self) -> None:
        """Nothing sticks: every dialog closes, the picture comes, and the training goes on and pauses."""
        self._told.append("(settle)")
        self._close_dialogs()
        if not self._window.isVisible():
            self._open_again()
        self._window.presentation.leave()
        self._window.columns.close_opening()
        grabber = QWidget.mouseGrabber()
        if grabber is not None:
            self._fail([f"the mouse is held by {grabber}"])
        self._window.files.reader.stop()
        self._close_dialogs()
        window = self._window
        window.training.pause()
        self._until("no frame of the experiment comes", lambda: self._window.workspace.frame is not None)
        self._until("it does not pause", lambda: not self._window.training.state.playing)
        for target in (0, 1):
            self._go_to(target)
        self._look()

    def _go_to(self, iteration: int) -> None:
        """Also where a lesson sets its stage meanwhile, or the window of another language comes."""
        asked: tuple[object, object] = (None, None)

        def has_come() -> bool:
            nonlocal asked
            window = self._window
            if asked[0] is not window or asked[1] is not window.experiment:
                asked = window, window.experiment
                window.training.seek(iteration)
            frame = window.workspace.frame
            return frame is not None and frame.iteration == iteration

        self._until(f"iteration {iteration} does not come", has_come)

    def _close_dialogs(self) -> None:
        end = time.perf_counter() + PATIENCE
        while True:
            popup, dialog = QApplication.activePopupWidget(), QApplication.activeModalWidget()
            if popup is not None:
                popup.close()
            elif isinstance(dialog, QDialog):
                self._watch.counted(lambda dialog=dialog: dialog.done(0) or "")  # type: ignore[misc]
            else:
                return
            if time.perf_counter() > end:
                self._fail([f"it sticks: {popup or dialog} stays open"])
            self._wait(0)

    def _let_go(self) -> None:
        """The laboratory goes with all that it has made."""
        laboratory = self._scene.laboratory
        for window in (laboratory.window, *laboratory._leaving):
            window.editor.history.setClean()
            window.close()
            if not window.training.close(int(1000 * PATIENCE)):
                self._fail(["it sticks: the training does not end"])
            window.deleteLater()
        self._wait(0)
        laboratory.deleteLater()
        self._wait(0)

    def end(self) -> None:
        """Close everything; MonkeyError where something of it fails."""
        try:
            self._close_dialogs()
            self._let_go()
            if self._watch.faults:
                self._fail(self._watch.faults)
        finally:
            self._watch.end()

    @property
    def busiest(self) -> int:
        return self._watch.busiest


def play(seed: int, seconds: float, folder: Path, numbers: Iterator[int], heavy: bool = False) -> Monkey:
    """Play so long; MonkeyError where something is wrong, also with what is left behind."""
    monkey = Monkey(seed, folder, heavy)
    try:
        monkey.play(numbers, seconds)
    finally:
        monkey.end()
    return monkey


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--steps", help="the numbers of the steps to do, with commas; all, if left out")
    parser.add_argument("--heavy", action="store_true", help="also open networks that train slowly")
    asked = parser.parse_args()
    application = make_application()
    speak(application, ENGLISH)
    numbers = count(1) if asked.steps is None else iter(map(int, asked.steps.split(",")))
    with tempfile.TemporaryDirectory() as folder:
        try:
            play(asked.seed, 0.0, Path(folder) / "warm", iter(range(1)))
            before = threads(), descriptors()
            monkey = play(asked.seed, asked.seconds, Path(folder) / "played", numbers, asked.heavy)
        except MonkeyError as error:
            sys.stdout.write(f"{error}\n")
            return 1
        left = len(threads()) - len(before[0]), set(descriptors().items()) - set(before[1].items())
    sys.stdout.write(
        f"seed {asked.seed}: {monkey.steps_done} steps, busiest {monkey.busiest:,} calls, left {left}\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
