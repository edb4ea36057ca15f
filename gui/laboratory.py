"""Laboratory: the window that is open, and the one that takes its place when another language is chosen."""

import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Slot

from engine.session import Session
from gui.dialogs import ErrorDialog
from gui.language.languages import SETTING, speak
from gui.language.offered import DESKTOP
from gui.main_window import MainWindow
from gui.recovery import Recovery
from gui.theme import Mode
from gui.training import Training


class Laboratory(QObject):
    """A window keeps the words that it was made with: another language needs another one, which goes on."""

    def __init__(self, settings: QSettings, recovery: Path, choice: str = DESKTOP) -> None:
        super().__init__()
        self._settings = settings
        self._recovery = recovery
        self._choice = choice  # the language, or DESKTOP
        self._window: MainWindow | None = None

    @property
    def window(self) -> MainWindow:
        assert self._window is not None
        return self._window

    def open(self, session: Session, path: Path | None, mode: Mode) -> MainWindow:
        """A window on this session, which is not shown yet."""
        window = MainWindow(
            session.experiment, Training(), mode, self._settings, path, session.recordings, self._choice
        )
        window.language_asked.connect(self._ask)
        report_errors_in(window)
        self.recovery = Recovery(window, self._recovery)
        self._window = window
        return window

    @Slot(str)
    def _ask(self, choice: str) -> None:
        """Speak another language, as soon as it is known what is recorded."""
        if choice == self._choice:
            return
        self._choice = choice
        self._settings.setValue(SETTING, choice)
        if self.window.training.state.reached == 0:
            self._succeed(Session(self.window.experiment))
            return
        self.window.training.recorded.connect(self._succeed)
        self.window.training.ask_recordings()

    @Slot(object)
    def _succeed(self, session: Session) -> None:
        """Go on in a window of the other language, from where the present one stands."""
        before, application = self.window, QCoreApplication.instance()
        assert application is not None
        if session.experiment is not before.experiment:  # edited meanwhile
            before.training.ask_recordings()
            return
        before.presentation.leave()
        speak(application, self._choice)
        experiment = session.experiment.model_copy(update={"view": before.view()})
        after = self.open(Session(experiment, session.recordings), before.editor.path, before.look.mode)
        if before.isWindowModified():
            after.editor.history.resetClean()
            after.show_title()
        after.setGeometry(before.geometry())
        after.setWindowState(before.windowState())
        after.show()
        after.training.start_when_idle()
        before.editor.history.setClean()  # what is unsaved lives on
        before.close()
        before.deleteLater()


def report_errors_in(window: MainWindow) -> None:
    """Show an exception that nobody caught in a dialog; without this, PySide prints it and goes on."""

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(details)
        ErrorDialog(details, window).open()

    sys.excepthook = report
