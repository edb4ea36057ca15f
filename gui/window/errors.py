"""Errors that nobody expected: told in one dialog at a time, in true words, with the training paused."""

import contextlib
import logging
import sys
import threading
import traceback
from dataclasses import dataclass
from enum import Enum, auto
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from PySide6.QtWidgets import QWidget

from gui.language.words import tr
from gui.window.dialogs import ErrorDialog

logger = logging.getLogger(__name__)


class Origin(Enum):
    """What has failed."""

    TRAINING = auto()
    WINDOW = auto()
    THREAD = auto()


@dataclass(frozen=True)
class Failure:
    """Where an exception came from, and its traceback."""

    origin: Origin
    details: str


class Errors(QObject):
    """Tells of errors over one window. `occurred` says that one has come from outside the training.

    Exceptions come from any thread; the window's own hears of them by a queued signal.
    """

    occurred = Signal()
    _raised = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: ErrorDialog | None = None
        self._raised.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Tell of every exception that nobody catches; without this, Python prints it and goes on."""
        sys.excepthook = self._report
        threading.excepthook = self._report_thread

    @Slot(str)
    def tell_of_training(self, details: str) -> None:
        self._tell(Failure(Origin.TRAINING, details))

    def _report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        print_to_console(details)
        with contextlib.suppress(RuntimeError):  # the window has gone meanwhile
            here = QThread.currentThread() == self.thread()
            self._raised.emit(Failure(Origin.WINDOW if here else Origin.THREAD, details))

    def _report_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_type is not SystemExit and arguments.exc_value is not None:
            self._report(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    @Slot(object)
    def _tell(self, failure: Failure) -> None:
        logger.error("%s failed:\n%s", failure.origin.name.lower(), failure.details)
        if failure.origin is not Origin.TRAINING:  # which has stopped by itself
            self.occurred.emit()
        if self._dialog is None:
            self._dialog = ErrorDialog(failure.details, self._window, words_for(failure.origin))
            self._dialog.finished.connect(self._forget)
            self._dialog.open()
        else:
            self._dialog.add(failure.details, words_for(failure.origin))

    @Slot()
    def _forget(self) -> None:
        self._dialog = None


def words_for(origin: Origin) -> str:
    match origin:
        case Origin.TRAINING:
            return tr("Training failed and has stopped. The laboratory keeps working.")
        case Origin.WINDOW:
            return tr("Part of the window failed. Training is paused, and no training is lost.")
        case Origin.THREAD:
            return tr("Work in the background failed. Training is paused, and no training is lost.")


def print_to_console(details: str) -> None:
    """A program that was started by its icon has no console, or one that has gone."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(details)
