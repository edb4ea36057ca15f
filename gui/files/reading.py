"""Reading aside: a large file is read in a thread of its own while the window goes on.

What is small is read at once by whoever asks. A newer file makes the answer of an older one stale, and so
does the button that stops the waiting: a thread cannot be ended, but nobody listens to it any more.
"""

import stat
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QProgressDialog, QPushButton, QWidget

from engine.messages.problems import ExperimentError
from gui.language.words import tr
from gui.widgets.plain import PlainLabel, plain_tip
from gui.widgets.replacement import outliving

SMALL = 200_000  # bytes: read within a frame
LOOKING_EVERY = 20  # milliseconds
SHOWN_AFTER = 300  # milliseconds: whoever waits less need not be told

T = TypeVar("T")
How = Callable[[Path], T]


def takes_long(path: Path, small: int = SMALL) -> bool:
    """Whether a file has more bytes than a small one, or may not answer."""
    try:
        return may_not_answer(path) or path.stat().st_size > small
    except (OSError, ValueError):
        return False


def may_not_answer(path: Path) -> bool:
    """Whether a path leads to a pipe or a device, whose reader may wait for ever. A missing file answers."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


class Reading(Thread):
    """One file being read. Once it has ended, `outcome` is what was read, or what was raised instead."""

    def __init__(self, path: Path, how: How[object], turn: AbstractContextManager[object]) -> None:
        super().__init__(name=f"reading {path.name}", daemon=True)
        self.path = path
        self.is_stale = False  # nobody waits for it
        self._how = how
        self._turn = turn
        self.outcome: object = None

    def run(self) -> None:
        try:
            with self._turn:
                self.outcome = None if self.is_stale else self._how(self.path)
        except Exception as error:  # handed to the window's thread, which says it
            self.outcome = error


@dataclass(frozen=True)
class Answers(Generic[T]):
    """Who is told what came of a reading; `stopped` is called where a person does not wait for it."""

    came: Callable[[T], object]
    refused: Callable[[ExperimentError], object]
    stopped: Callable[[], object]


class Reader(QObject):
    """Reads one file at a time, for a window or a dialog. `tip` says what stopping comes to.

    With a lock as `turn` a reading begins when those before have ended, and not at all if it is stale by
    then: so changing one's mind is cheap. A file that may not answer must not be waited for so.
    """

    def __init__(
        self, window: QWidget, tip: str = "", turn: AbstractContextManager[object] | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tip = tip or tr("Do not open the file; keep the current experiment")
        self._turn = nullcontext() if turn is None else turn
        self._reading: Reading | None = None
        self._answers: Answers[Any] | None = None
        self._looking = QTimer(self, interval=LOOKING_EVERY)
        self._looking.timeout.connect(self._look)
        self._showing = QTimer(self, interval=SHOWN_AFTER, singleShot=True)
        self._showing.timeout.connect(self._show)
        self._dialog: QProgressDialog | None = None

    @property
    def reading(self) -> bool:
        """Whether a file is waited for."""
        return self._reading is not None

    def begin(
        self,
        path: Path,
        how: How[T],
        came: Callable[[T], object],
        refused: Callable[[ExperimentError], object],
        stopped: Callable[[], object] = bool,
    ) -> None:
        """Read this file; one that is being read is not waited for any longer, and nobody is told of it."""
        self.stop()
        self._reading, self._answers = Reading(path, how, self._turn), Answers(came, refused, stopped)
        self._reading.start()
        self._looking.start()
        self._showing.start()

    @Slot()
    def stop(self) -> None:
        """Wait no longer; nothing is said of the file."""
        if self._reading is not None:
            self._reading.is_stale = True
        self._reading = self._answers = None
        self._looking.stop()
        self._showing.stop()
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.canceled.disconnect(self._stop_for_good)
            dialog.done(0)  # whoever waits for the question to be answered hears of it
            dialog.deleteLater()

    @Slot()
    def _stop_for_good(self) -> None:
        answers = self._answers
        self.stop()
        if answers is not None:
            answers.stopped()

    @Slot()
    def _look(self) -> None:
        reading, answers = self._reading, self._answers
        if reading is None or answers is None or reading.is_alive():
            return
        self.stop()
        outcome = reading.outcome
        if isinstance(outcome, ExperimentError):
            answers.refused(outcome)
        elif isinstance(outcome, Exception):
            raise outcome
        else:
            answers.came(outcome)

    @Slot()
    def _show(self) -> None:
        """A bar that says what is waited for, with a button that ends the waiting."""
        if self._reading is None:
            return
        words = tr("Reading “{}”…").format(self._reading.path.name)
        dialog = QProgressDialog(self._window)
        dialog.setLabel(PlainLabel(words))
        dialog.setRange(0, 0)
        button = QPushButton(tr("Stop reading"), dialog)
        button.setToolTip(plain_tip(self._tip))
        dialog.setCancelButton(button)
        dialog.setObjectName("reading")
        outliving(dialog)
        dialog.setWindowTitle(self._window.windowTitle())
        dialog.setAccessibleName(words)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.canceled.connect(self._stop_for_good)
        self._dialog = dialog
        dialog.show()
