"""Laboratory: the window that is open, and the one that takes its place when another language is chosen."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSettings, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog

from engine.experiment.session import Session
from gui.files.recovery import INTERVAL, HandedOver, Recovery
from gui.language.languages import SETTING, speak
from gui.language.offered import DESKTOP
from gui.language.words import tr
from gui.studies.desk import StudyDesk
from gui.style.look import DESIGN_SIZE
from gui.style.theme import Mode
from gui.training.client import Training
from gui.window.main_window import MainWindow


def recovery_of(
    window: MainWindow, folder: Path, interval: int = INTERVAL, before: HandedOver | None = None
) -> Recovery:
    """What keeps the state of this window, until it is closed."""
    recovery = Recovery(window.model, window.files, window, window.status.complain, folder, interval, before)
    window.closed.connect(recovery.end)
    return recovery


LESSONS, STUDIES = "lessons.json", "studies"  # beside the folder of recovery
LONGEST_COMPILING = 180_000  # milliseconds, on a very busy machine


class Laboratory(QObject):
    """A window keeps the words that it was made with: another language needs another one, which goes on.

    The language that is spoken and the one that is wanted are codes, or DESKTOP. A change waits until the
    training tells what it has recorded, which it does once it has loaded, and until no question is open.
    `window_made` carries each window. The `desk` has the studies of all of them.
    """

    window_made = Signal(object)

    def __init__(self, settings: QSettings, recovery: Path, choice: str = DESKTOP) -> None:
        super().__init__()
        self._settings = settings
        self._folder = recovery
        self.desk = StudyDesk(recovery.parent / STUDIES, self)
        self._spoken = self._wanted = choice
        self._window: MainWindow | None = None
        self._leaving: list[MainWindow] = []
        self._has_recorded = False  # whether the answer that is on its way has something to go on with

    @property
    def window(self) -> MainWindow:
        assert self._window is not None
        return self._window

    def open(
        self,
        session: Session,
        path: Path | None,
        mode: Mode,
        before: HandedOver | None = None,
        size: QSize = DESIGN_SIZE,
    ) -> MainWindow:
        """A window on this session, which is not shown yet; it keeps its state where one `before` it did."""
        window = MainWindow(
            session.experiment,
            Training(),
            mode,
            self._settings,
            path,
            session.recordings,
            self._spoken,
            session.view,
            self._folder.parent / LESSONS,
            self.desk,
            size,
        )
        window.language_asked.connect(self._ask)
        window.closed.connect(self._give_up)
        window.training.recorded.connect(self._succeed)
        window.training.answered.connect(self._go_on_without)
        window.errors.watch()
        self.recovery = recovery_of(window, self._folder, before=before)
        self._window, self._has_recorded = window, False
        self.window_made.emit(window)
        return window

    @property
    def is_training(self) -> bool:
        """Whether a thread has not given way: the process cannot end in Qt's way then."""
        return any(training.is_running for training in self._trainings()) or self.desk.is_training

    def let_compile(self) -> None:
        """Wait, once all windows have closed, for what a thread compiles: only what is whole is kept."""
        for training in self._trainings():
            if training.is_compiling:
                training.close(LONGEST_COMPILING)

    def _trainings(self) -> list[Training]:
        return [window.training for window in (self.window, *self._leaving)]

    @Slot()
    def leave(self) -> None:
        """Close as by the window's button, but ask nothing: what is unsaved is offered at the next start.

        Only where that cannot be kept, the window asks.
        """
        window = self.window
        if window.isWindowModified() and self.recovery.leave_behind():
            window.editor.history.setClean()
        window.close()

    @Slot(str)
    def _ask(self, choice: str) -> None:
        self._wanted = choice
        if choice != self._spoken:
            self.window.status.say(tr("The language changes as soon as the training can be paused…"))
            self.window.training.ask_recordings()

    @Slot()
    def _give_up(self) -> None:
        """A window that a person has closed has no successor."""
        self._wanted = self._spoken
        if self.sender() is self._window:
            self.desk.end()

    @Slot()
    def _go_on_without(self) -> None:
        """The training has answered: what could not be loaded has recorded nothing."""
        recorded, self._has_recorded = self._has_recorded, False
        if not recorded:
            self._go_on(Session(self.window.experiment))

    @Slot()
    def _ask_again(self) -> None:
        self._ask(self._wanted)

    @Slot(object)
    def _succeed(self, session: Session) -> None:
        self._has_recorded = True
        self._go_on(session)

    def _go_on(self, session: Session) -> None:
        """Go on in a window of the wanted language, from where you are in this one."""
        before, application = self.window, QCoreApplication.instance()
        if self._wanted == self._spoken or application is None:
            return
        if session.experiment is not before.experiment:  # edited meanwhile
            before.training.ask_recordings()
            return
        question = QApplication.activeModalWidget()
        if isinstance(question, QDialog):
            question.finished.connect(self._ask_again, Qt.ConnectionType.SingleShotConnection)
            return
        self._spoken = self._wanted
        self._settings.setValue(SETTING, self._spoken)
        speak(application, self._spoken)
        self._replace(before, session)

    def _replace(self, before: MainWindow, session: Session) -> None:
        before.files.histories.saver.finish()
        before.presentation.leave()
        offering, handed_over = self.recovery.is_offering, self.recovery.hand_over()
        session = replace(session, view=before.view())
        after = self.open(session, before.editor.path, before.model.mode, handed_over, before.size())
        if before.isWindowModified():
            after.editor.history.resetClean()
            after.show_title()
        after.setGeometry(before.normalGeometry() if before.isMaximized() else before.geometry())
        after.setWindowState(before.windowState())
        after.show()
        after.take_over(before)
        if offering:
            self.recovery.offer()
        after.training.start_when_idle()
        before.editor.history.setClean()  # what is unsaved lives on
        before.close()
        if before.training.is_running:
            self._leaving.append(before)  # Qt would abort over a living thread
        else:
            before.deleteLater()
