"""Announcements: what changes on screen is told to those who hear it, no faster than it can be heard."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from engine.diagnosis.as_measures import VERDICT
from engine.output.frame import Frame
from gui.language.numbers import count
from gui.language.words import said, tr
from gui.model import LabModel
from gui.training.commands import State
from gui.training.work import Busy, Work
from gui.window.progress import words_of

BETWEEN = 1500  # milliseconds between two announcements at least
SETTLING = 250  # milliseconds before one: a step plays and pauses, and only where it ends is worth a word


class Announcer(QObject):
    """Tells a screen reader whether the training plays and where it stands, new verdicts, what is waited for.

    What comes while another announcement is still being heard is told afterwards, in one, as it is by then.
    `announced` carries the words of each.
    """

    announced = Signal(str)

    def __init__(self, model: LabModel, window: QWidget) -> None:
        super().__init__(window)
        self._model, self._window = model, window
        self._state: State | None = None
        self._verdicts: dict[int, str] = {}  # of each run's id, as it was told or needed no telling
        self._new: dict[int, str] = {}  # sentences on verdicts that are to be told
        self._standing = ""  # whether it plays, and where, if that is to be told
        self._work: Work | None = None
        self._waiting = ""  # what is waited for, if that is to be told
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._tell)
        model.editor.opened.connect(self._forget)
        model.training.state_changed.connect(self._take_state)
        model.training.busy_changed.connect(self.take_busy)
        model.frame_changed.connect(self._take_frame)

    @Slot()
    def _forget(self) -> None:
        """What is known of the runs of another experiment is no change in these."""
        self._verdicts, self._new, self._state, self._standing = {}, {}, None, ""

    @Slot(object)
    def _take_state(self, state: State) -> None:
        before, self._state = self._state, state
        if before is None or (before.playing, before.iteration) == (state.playing, state.iteration):
            return
        words = tr("Playing from iteration {}") if state.playing else tr("Paused at iteration {}")
        self._standing = words.format(count(state.iteration))
        self._tell_when_heard()

    @Slot(object)
    def take_busy(self, busy: Busy | None) -> None:
        """Tell of what has taken long by now."""
        work = None if busy is None else busy.work
        if busy is not None and work is not self._work:
            self._waiting = words_of(busy)
            self._tell_when_heard()
        self._work = work

    @Slot(object)
    def _take_frame(self, frame: Frame) -> None:
        if not frame.words or "verdict" in self._model.hidden:
            return
        for run in frame.runs:
            if VERDICT not in run:
                continue
            headline = tr(run[VERDICT].headline)
            known = self._verdicts.get(run.id)
            self._verdicts[run.id] = headline
            if known not in (None, headline):
                self._new[run.id] = f"{said(run.name)}: {headline}."
                self._tell_when_heard()

    def _tell_when_heard(self) -> None:
        """As soon as it has settled, and after what is being heard."""
        if not self._soon.isActive():
            self._soon.start(SETTLING)

    @Slot()
    def _tell(self) -> None:
        parts = [self._waiting, *self._new.values(), self._standing]
        words = " ".join(part for part in parts if part)
        self._waiting, self._standing, self._new = "", "", {}
        if not words:
            return
        self._soon.start(BETWEEN)
        self.announced.emit(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, words))

    @Slot()
    def stop(self) -> None:
        self._soon.stop()
