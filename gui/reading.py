"""Reading aside: a large file is read in a thread of its own while the window goes on.

What is small is read at once by whoever asks. A newer file makes the answer of an older one stale, and so
does the button that stops the waiting: a thread cannot be ended, but nobody listens to it any more.
"""

import stat
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressDialog, QPushButton, QWidget

from engine.problems import ExperimentError
from gui.language.words import tr

SMALL = 200_000  # bytes: read within a frame
LOOKING_EVERY = 20  # milliseconds
SHOWN_AFTER = 300  # milliseconds: whoever waits less need not be told

How = Callable[[Path], object]


def takes_long(path: Path) -> bool:
    """Whether a file is large, or may not answer."""
    try:
        return may_not_answer(path) or path.stat().st_size > SMALL
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

    def __init__(self, path: Path, how: How) -> None:
        super().__init__(name=f"reading {path.name}", daemon=True)
        self.path = path
        self._how = how
        self.outcome: object = None

    def run(self) -> None:
        try:
            self.outcome = self._how(self.path)
        except Exception as error:  # handed to the window's thread, which says it
            self.outcome = error


class Reader(QObject):
    """Reads one file at a time. `came` carries the path and what was read, `refused` the path and why not."""

    came = Signal(object, object)
    refused = Signal(object, object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._reading: Reading | None = None
        self._looking = QTimer(self, interval=LOOKING_EVERY)
        self._looking.timeout.connect(self._look)
        self._showing = QTimer(self, interval=SHOWN_AFTER, singleShot=True)
        self._showing.timeout.connect(self._show)
        self._dialog: QProgressDialog | None = None

    @property
    def reading(self) -> bool:
        """Whether a file is waited for."""
        return self._reading is not None

    def begin(self, path: Path, how: How) -> None:
        """Read this file; one that is being read is not waited for any longer."""
        self.stop()
        self._reading = Reading(path, how)
        self._reading.start()
        self._looking.start()
        self._showing.start()

    @Slot()
    def stop(self) -> None:
        """Wait no longer; nothing is said of the file."""
        self._reading = None
        self._looking.stop()
        self._showing.stop()
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    @Slot()
    def _look(self) -> None:
        reading = self._reading
        if reading is None or reading.is_alive():
            return
        self.stop()
        outcome = reading.outcome
        if isinstance(outcome, ExperimentError):
            self.refused.emit(reading.path, outcome)
        elif isinstance(outcome, Exception):
            raise outcome
        else:
            self.came.emit(reading.path, outcome)

    @Slot()
    def _show(self) -> None:
        """A bar that says what is waited for, with a button that ends the waiting."""
        window = self.parent()
        if self._reading is None or not isinstance(window, QWidget):
            return
        name = self._reading.path.name
        dialog = QProgressDialog(tr("Reading “{}”…").format(name), "", 0, 0, window)
        button = QPushButton(tr("Stop reading"), dialog)
        button.setToolTip(tr("Leave the file unopened; what is open stays"))
        dialog.setCancelButton(button)
        dialog.setObjectName("reading")
        dialog.setWindowTitle(window.windowTitle())
        dialog.setAccessibleName(tr("Reading “{}”…").format(name))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.canceled.connect(self.stop)
        self._dialog = dialog
        dialog.show()
