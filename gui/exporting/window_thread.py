"""Jobs for the window's thread, where all that draws has to be, from the thread of an export.

Each is a turn of the event loop of its own, so that the window goes on between two of them.
"""

from collections.abc import Callable, Iterator
from threading import Event, Lock
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal, Slot

from engine.interrupt import Interrupt

T = TypeVar("T")
LOOKING_EVERY = 0.05  # seconds between two looks at whether the export was cancelled


class Job:
    """One job: what it comes to, or what it raises. Nobody does it once it is dropped.

    Where it is dropped while it is done, what it comes to ends in the thread that does it: widgets may end in
    no other one.
    """

    def __init__(self, work: Callable[[], object]) -> None:
        self.done = Event()
        self.outcome: object = None
        self.error: Exception | None = None
        self._work = work
        self._dropped = False
        self._ending = Lock()

    def drop(self) -> bool:
        """Nobody waits for it any more; False where it is done already."""
        with self._ending:
            self._dropped = not self.done.is_set()
            return self._dropped

    def do(self) -> None:
        if self._dropped:
            return
        outcome, error = None, None
        try:
            outcome = self._work()
        except Exception as raised:  # raised where the job is waited for
            error = raised
        with self._ending:
            if not self._dropped:
                self.outcome, self.error = outcome, error
            self.done.set()


class WindowThread(QObject):
    """The way into the window's thread. It is made in the thread that uses it."""

    _asked = Signal(object)

    def __init__(self, interrupt: Interrupt) -> None:
        super().__init__()
        self._interrupt = interrupt
        application = QCoreApplication.instance()
        assert application is not None
        self._is_here = QThread.currentThread() == application.thread()
        self._asked.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self.moveToThread(application.thread())

    def do(self, work: Callable[[], T]) -> T:
        """What the work comes to, there; what it raises is raised here, InterruptError where one comes."""
        self._interrupt.check()
        if self._is_here:
            return work()
        job = Job(work)
        self._asked.emit(job)
        while not job.done.wait(LOOKING_EVERY):
            if self._interrupt.is_pending and job.drop():
                self._interrupt.check()
        if job.error is not None:
            raise job.error
        return job.outcome  # type: ignore[return-value]

    def do_in_turns(self, turns: Iterator[object]) -> None:
        """Have each step of something long done in a turn of its own."""
        while self.do(lambda: next(turns, self)) is not self:
            pass

    def leave(self, work: Callable[[], object]) -> None:
        """Have this done there some time, also after an interrupt; nobody waits for it."""
        if self._is_here:
            work()
        else:
            self._asked.emit(Job(work))

    def close(self) -> None:
        """No more jobs, once those that are left are done."""
        self.deleteLater()

    @Slot(object)
    def _take(self, job: Job) -> None:
        job.do()
