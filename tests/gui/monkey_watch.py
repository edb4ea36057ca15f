"""What holds after each of the monkey's steps, whatever it did."""

import gc
import os
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QMessageLogContext,
    QObject,
    QtMsgType,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from engine.experiment.naming import run_names
from gui.panels.docking import OneRunPanel
from gui.window.main_window import MainWindow
from gui.window.window_replacement import Laboratory
from tests.calls import Calls

MOST_CALLS = 3_000_000  # of functions by the window's thread between two looks at what else has come
# Of the platform without a screen, and of QTest where a drag leaves a window.
NO_FAULTS = ("This plugin does not support", "Mouse event at", "Mouse event occurs outside")
BAD = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


class Watch(QObject):
    """Notes every exception on any thread, every warning of Qt's, and how busy the window's thread is.

    Busy is how many functions it calls, which no other work on the machine changes. Everything is as before
    once it has ended.
    """

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.busiest = 0
        self._calls = Calls()
        self._since = 0
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        self._handler = qInstallMessageHandler(self._hear_qt)
        self._listen()
        sys.unraisablehook = self._hear_unraisable
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._begin_turn)
        dispatcher.aboutToBlock.connect(self._end_turn)
        self._profile = sys.getprofile()
        sys.setprofile(self._calls.note)

    def end(self) -> None:
        sys.setprofile(self._profile)
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.disconnect(self._begin_turn)
        dispatcher.aboutToBlock.disconnect(self._end_turn)
        qInstallMessageHandler(self._handler)
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def adopt(self, window: MainWindow) -> None:
        """Hear of this window's exceptions before it tells of them in a dialog."""
        self._listen()
        window.training.failed.connect(self._hear_training)

    def _listen(self) -> None:
        sys.excepthook = self._hear_exception
        threading.excepthook = self._hear_thread

    def _hear_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.faults.append("".join(traceback.format_exception(kind, error, trace)))

    def _hear_thread(self, arguments: threading.ExceptHookArgs) -> None:
        self.faults.append(f"in thread {arguments.thread}: {arguments.exc_type} {arguments.exc_value}")

    def _hear_unraisable(self, arguments: "sys.UnraisableHookArgs") -> None:
        self.faults.append(f"unraisable: {arguments.exc_value!r} in {arguments.object!r}")

    @Slot(str)
    def _hear_training(self, details: str) -> None:
        self.faults.append(f"training failed: {details}")

    def _hear_qt(self, kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if kind in BAD and not words.startswith(NO_FAULTS):
            where = "".join(traceback.format_stack(limit=5)[:-1])
            self.faults.append(f"Qt: {words}\n{where}")

    @Slot()
    def _begin_turn(self) -> None:
        self._since = self._calls.made

    @Slot()
    def _end_turn(self) -> None:
        self._note(self._calls.made - self._since)

    def counted(self, deed: Callable[[], str]) -> str:
        """Do something at once, which is a turn as well."""
        start = self._calls.made
        words = deed()
        self._note(self._calls.made - start)
        self._since = self._calls.made
        return words

    def _note(self, calls: int) -> None:
        self.busiest = max(self.busiest, calls)
        if calls > MOST_CALLS:
            self.faults.append(f"the window's thread called {calls:,} functions in one turn")


def faults_of(window: MainWindow) -> list[str]:
    """What is not as it should be in a window, at any moment."""
    names = run_names(window.experiment)
    chosen, cards = window.chosen_run, window.cards
    faults = []
    if [card.name for card in cards] != [*names]:
        faults.append(f"cards {[card.name for card in cards]} for runs {names}")
    if not 0 <= chosen.index < len(names):
        return [*faults, f"run number {chosen.index} is chosen of {len(names)}"]
    framed = [place for place, card in enumerate(cards) if card.accessibleDescription()]
    if framed != [chosen.index]:
        faults.append(f"cards {framed} are framed, and run {chosen.index} is chosen")
    if cards[chosen.index].isHidden():
        faults.append(f"the card of the chosen run {chosen.name} is hidden")
    frame = window.workspace.frame
    runs = [*zip((run.id for run in window.experiment.runs), names, strict=True)]
    if frame is not None and [(run.id, run.name) for run in frame.runs] != runs:
        faults.append(f"a frame of {[(run.id, run.name) for run in frame.runs]} for runs {runs}")
    for name, panel in window.docks.panels.items():
        if isinstance(panel, OneRunPanel) and panel.chooser.index != chosen.index:
            faults.append(f"panel {name} shows run {panel.chooser.index}, and {chosen.index} is chosen")
    opening = window.columns.opening
    if opening is not None and opening.run != chosen.run:
        faults.append(f"run {opening.run} is inspected, and {chosen.run} is chosen")
    return faults


def standing(window: MainWindow) -> list[str]:
    """Where a window stands, for whoever has to find out why it sticks."""
    frame = window.workspace.frame
    shown = None if frame is None else (frame.generation, frame.iteration)
    told = f"{window.training.state}, frame {shown}, {window.status.message.text()!r}"
    return [told, window.experiment.model_dump_json(exclude_defaults=True)[:2_000]]


def stacks() -> list[str]:
    """What every thread that runs Python is doing now."""
    return ["".join(traceback.format_stack(frame)) for frame in sys._current_frames().values()]


def threads() -> set[str]:
    """The threads of this process, as the system counts them, where it says so."""
    folder = Path("/proc/self/task")
    return {task.name for task in folder.iterdir()} if folder.is_dir() else set()


def descriptors() -> dict[str, str]:
    """The files, pipes and sockets that are open, where the system says so."""
    folder, found = Path("/proc/self/fd"), {}
    for name in os.listdir(folder) if folder.is_dir() else ():
        try:
            found[name] = os.readlink(folder / name)
        except OSError:  # the folder itself, as it was listed
            continue
    return found


def left_windows(laboratory: Laboratory) -> list[str]:
    gc.collect()
    return [
        f"{type(widget).__name__} {widget.windowTitle()!r}"
        for widget in QApplication.topLevelWidgets()
        if widget.window() is not laboratory.window and widget.isVisible()
    ]
