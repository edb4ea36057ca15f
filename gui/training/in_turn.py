"""In turn: work in threads of its own, one piece after another, looked at by the window's thread."""

from collections import deque
from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.progress import Progress
from gui.training.work import Work, WorkLog, WorkWatch

LOOKING_EVERY = 20  # milliseconds


class InTurn(QObject):
    """`ended` carries the thread that has ended, `busy_changed` the Busy of what takes long, or None."""

    ended = Signal(object)
    busy_changed = Signal(object)

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._waiting: deque[Callable[[Progress], Thread]] = deque()
        self.now: Thread | None = None
        self._log = WorkLog(bool)
        self._watch = WorkWatch(self._log, self)
        self._watch.changed.connect(self.busy_changed)
        self._looking = QTimer(self, interval=LOOKING_EVERY)
        self._looking.timeout.connect(self._look)

    def begin(self, made: Callable[[Progress], Thread]) -> None:
        """Start the thread that is made with a progress to tell, after what is being done."""
        self._waiting.append(made)
        self._go_on()

    def finish(self) -> None:
        """Wait until all is done."""
        while self.now is not None:
            self.now.join()
            self._look()

    def drop(self) -> Thread | None:
        """Begin nothing more, and tell of no end; the thread that works now."""
        self._waiting.clear()
        now, self.now = self.now, None
        self._rest()
        return now

    def _go_on(self) -> None:
        if self.now is None and self._waiting:
            self._log.progress.begin()
            self.now = self._waiting.popleft()(self._log.progress)
            self.now.start()
            self._looking.start()
            self._watch.follow(self._work)

    def _rest(self) -> None:
        self._looking.stop()
        self._watch.follow(None)

    @Slot()
    def _look(self) -> None:
        ended = self.now
        if ended is not None and not ended.is_alive():
            self.now = None
            self._rest()
            self._go_on()
            self.ended.emit(ended)
