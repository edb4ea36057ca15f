"""The application: QApplication, window, thread, and what happens on an unexpected error."""

import gc
import os
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from engine.session import Session
from gui.dialogs import ErrorDialog
from gui.main_window import MainWindow
from gui.recovery import Recovery, recovery_folder
from gui.theme import Mode, application_font
from gui.training import Training

NAME = "initialisation-lab"

# Seconds that a thread may keep Python's lock while another waits for it: the window and the training take
# turns many times a frame, and 5 ms, Python's own choice, is a third of one.
SWITCH_INTERVAL = 0.001


def run(session: Session, path: Path | None = None, lesson: Path | None = None) -> int:
    """Open the window on a session, and on a lesson if one is given; the exit status when it has closed."""
    application = make_application()
    training = Training()
    window = MainWindow(
        session.experiment, training, preferred_mode(), QSettings(NAME, NAME), path, session.recordings
    )
    window.resize(window.screen().availableGeometry().size())
    window.showMaximized()
    window.activateWindow()
    report_errors_in(window)
    Recovery(window, recovery_folder()).offer()
    training.loaded.connect(spare_the_collector)
    if lesson is not None:
        window.director.open_path(lesson)
    training.start_when_idle()
    status = application.exec()
    if training.is_running:  # an iteration of hours, or compiling: Qt would abort over a living thread
        os._exit(status)
    return status


def spare_the_collector() -> None:
    """Take all that is loaded by now out of the garbage collector's rounds.

    numba and scikit-learn leave half a million objects: walking them took a sixth of the time of each frame.
    """
    gc.collect()
    gc.freeze()


def make_application() -> QApplication:
    sys.setswitchinterval(SWITCH_INTERVAL)
    application = QApplication([NAME])
    application.setApplicationName("Initialisation Lab")
    application.setStyle("Fusion")
    application.setFont(application_font())
    return application


def preferred_mode() -> Mode:
    """What the desktop asks for."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return Mode.DARK if scheme == Qt.ColorScheme.Dark else Mode.LIGHT


def report_errors_in(window: MainWindow) -> None:
    """Show an exception that nobody caught in a dialog; without this, PySide prints it and goes on."""

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(details)
        ErrorDialog(details, window).open()

    sys.excepthook = report
