"""The application: QApplication, window, thread, and what happens on an unexpected error."""

import ctypes
import logging
import os
import sys
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from engine.experiment.session import Session
from engine.messages.problems import ExperimentError
from engine.version import version
from gui.files.log import log_file, logging_to
from gui.files.questions import refusal_box
from gui.files.recovery import recovery_folder
from gui.files.settings import NAME, open_settings
from gui.language.languages import chosen_language, speak
from gui.language.words import refusal, tr
from gui.lesson.shipped import in_language
from gui.resources import ICONS
from gui.style.fonts import application_font, load_fonts
from gui.style.theme import Mode
from gui.training.allocator import keep_memory_low
from gui.training.collecting import begin_collecting, spare_the_collector
from gui.window.file_requests import FileRequests
from gui.window.main_window import MainWindow
from gui.window.stop_signals import StopSignals
from gui.window.window_replacement import Laboratory

logger = logging.getLogger(__name__)

# Seconds that a thread may keep Python's lock while another waits for it: the window and the training take
# turns many times a frame, and 5 ms, Python's own choice, is a third of one.
SWITCH_INTERVAL = 0.001
# Qt would fill pictures with several threads and wait for them, while the training has all cores.
ONE_THREAD = "QT_NO_GUI_THREADPOOL"
RESTORED = 0.8  # of the screen: a window that is no longer maximised, with its frame


def run(
    session: Session,
    path: Path | None = None,
    lesson: Path | None = None,
    language: str | None = None,
    table: Path | None = None,
    present: bool = False,
    study: Path | None = None,
) -> int:
    """Open the window on a session; the exit status when it has closed.

    A `lesson` is opened over it, of a `table` it is asked which columns to import, and the results of a
    `study` are shown. With `present` it begins in front of a class.

    In this `language`, else the one that was chosen last.
    """
    with logging_to(log_file()):
        return open_and_run(session, path, lesson, language, table, present, study)


def open_and_run(
    session: Session,
    path: Path | None,
    lesson: Path | None,
    language: str | None,
    table: Path | None,
    present: bool,
    study: Path | None,
) -> int:
    logger.info("Initialisation Lab begins on %s", sys.platform)
    application, settings = make_application(), open_settings()
    choice = chosen_language(settings) if language is None else language
    speak(application, choice)
    laboratory = Laboratory(settings, recovery_folder(), choice)
    laboratory.window_made.connect(spare_the_collector_once_loaded)
    FileRequests(application, laboratory)
    window = laboratory.open(session, path, preferred_mode(), size=size_before_maximised())
    window.showMaximized()
    window.activateWindow()
    laboratory.recovery.offer()
    welcome_or_open(window, path, lesson, table, present, study)
    collector = begin_collecting()
    window.training.start_when_idle()
    status = until_closed(application, laboratory, settings)
    collector.stop()
    return status


def welcome_or_open(
    window: MainWindow,
    path: Path | None,
    lesson: Path | None,
    table: Path | None,
    present: bool,
    study: Path | None = None,
) -> None:
    """What the command line asks for over the window; who asks for nothing may want to know the ways in."""
    if lesson is not None:
        window.director.open_path(in_language(lesson))
    elif table is not None:
        window.files.import_path(table)
    elif study is not None:
        window.studying.open_file(str(study))
    elif path is None and not present:
        window.welcome.offer()
    if present:
        window.presentation.enter()


def until_closed(application: QApplication, laboratory: Laboratory, settings: QSettings) -> int:
    """Let the person work; the exit status when the window has closed, or was closed from the terminal."""
    with StopSignals(application) as signals:
        signals.came.connect(laboratory.leave)
        status = application.exec()
    settings.sync()
    try:
        laboratory.let_compile()
    finally:  # also where Ctrl+C ends the waiting
        # An iteration of hours, or compiling: Qt would abort over a living thread.
        if laboratory.is_training:
            os._exit(status)
    return status


def spare_the_collector_once_loaded(window: MainWindow) -> None:
    """Once a window: whatever stands in a circle at that moment is never freed."""
    window.training.loaded.connect(spare_the_collector, Qt.ConnectionType.SingleShotConnection)
    window.training.loaded.connect(prepare_tables, Qt.ConnectionType.SingleShotConnection)


def prepare_tables() -> None:
    """Import aside what the first table of points needs: it takes longer than a small table does."""
    Thread(target=import_for_tables, name="preparing for tables", daemon=True).start()


def import_for_tables() -> None:
    from engine.tables.detection import prepare

    prepare()


def make_application() -> QApplication:
    keep_memory_low()
    sys.setswitchinterval(SWITCH_INTERVAL)
    os.environ.setdefault(ONE_THREAD, "1")
    application = QApplication([NAME])
    application.setApplicationName("Initialisation Lab")
    application.setApplicationVersion(version())
    identify(application)
    application.setStyle("Fusion")
    load_fonts()
    application.setFont(application_font())
    return application


def identify(application: QApplication) -> None:
    """Tell the desktop which program this is: its icon, its entry in the menu, its place in the task bar."""
    application.setWindowIcon(QIcon(str(ICONS / "program.png")))
    QGuiApplication.setDesktopFileName(NAME)  # as in resources/package/initialisation-lab.desktop
    if sys.platform == "win32":
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(NAME)


def size_before_maximised() -> QSize:
    """All of the screen, so that nothing is laid out twice; less where a window is restored to that size."""
    room = QGuiApplication.primaryScreen().availableGeometry().size()
    return room if sys.platform == "linux" else room * RESTORED


def tell_refusal(path: Path, error: ExperimentError, language: str | None) -> None:
    """Say in a box why a file is not opened: who started the program by a double click reads no terminal."""
    application = make_application()
    speak(application, chosen_language(open_settings()) if language is None else language)
    refusal_box(tr("“{}” cannot be opened").format(path.name), refusal(error, 6)).exec()


def preferred_mode() -> Mode:
    """What the desktop asks for."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return Mode.DARK if scheme == Qt.ColorScheme.Dark else Mode.LIGHT
