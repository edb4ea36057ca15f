"""Work: what the training thread is busy with, told to the window where it takes long."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.progress import Progress

PATIENCE = 500  # milliseconds of work of which nothing is said
LOOKING_EVERY = 100  # milliseconds between two looks at how far it has come


class Work(Enum):
    """What may take long. Training itself is none of it: that is seen."""

    LOADING = auto()  # another experiment
    COMPILING = auto()
    GOING = auto()  # to an iteration
    ADOPTING = auto()  # runs that are new, and trained to where the others stand
    MEASURING = auto()  # what panels draw, and the inspected iteration
    LESSON = auto()  # what a page of a lesson says
    SAVING = auto()  # a session with all that its runs have recorded, in a thread of its own
    EXPORTING = auto()  # into a file of another kind, likewise


@dataclass(frozen=True)
class Busy:
    """Work that has taken long by now: its share that is done, or None where nobody knows.

    Of compiling, `functions` is how many are done and how many there are.
    """

    work: Work
    share: float | None = None
    functions: tuple[int, int] | None = None


class WorkLog:
    """What the training thread is doing now. `tell` hears of it as it begins and ends; None: nothing long."""

    def __init__(self, tell: Callable[[Work | None], object]) -> None:
        self._tell = tell
        self.progress = Progress()
        self.work: Work | None = None
        self.functions = (0, 0)
        self._before_compiling: Work | None = None

    @contextmanager
    def doing(self, work: Work) -> Iterator[None]:
        """Within, this is done; what is done within that comes before it."""
        before = self.work
        self.progress.begin()
        self._set(work)
        try:
            yield
        finally:
            self._set(before)

    def compiled(self, done: int, of: int, goes_on: bool) -> None:
        """So many functions are compiled, of so many; at the end, what needs them goes on."""
        self.functions = (done, of)
        if self.work is not Work.COMPILING:
            self._before_compiling = self.work
        self._set(Work.COMPILING if goes_on else self._before_compiling)

    def _set(self, work: Work | None) -> None:
        if work is not self.work:
            self.work = work
            self._tell(work)


class WorkWatch(QObject):
    """Looks at a WorkLog from the window's thread. `changed` carries what has taken long by now, or None."""

    changed = Signal(object)

    def __init__(self, log: WorkLog, parent: QObject) -> None:
        super().__init__(parent)
        self._log = log
        self.busy: Busy | None = None
        self._work: Work | None = None
        self._patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self._patience.timeout.connect(self._begin)
        self._looking = QTimer(self, interval=LOOKING_EVERY)
        self._looking.timeout.connect(self._look)

    @Slot(object)
    def follow(self, work: Work | None) -> None:
        """The training thread has begun with this, or has come to the end of all that may take long."""
        self._work = work
        if work is None:
            self.stop()
        elif not self._looking.isActive() and not self._patience.isActive():
            self._patience.start()

    @Slot()
    def stop(self) -> None:
        for timer in (self._patience, self._looking):
            timer.stop()
        self._say(None)

    @Slot()
    def _begin(self) -> None:
        self._looking.start()
        self._look()

    @Slot()
    def _look(self) -> None:
        if self._work is None:
            return
        if self._work is Work.COMPILING:
            done, of = self._log.functions
            self._say(Busy(self._work, done / max(1, of), (done, of)))
        else:
            self._say(Busy(self._work, self._log.progress.share))

    def _say(self, busy: Busy | None) -> None:
        if busy != self.busy:
            self.busy = busy
            self.changed.emit(busy)
