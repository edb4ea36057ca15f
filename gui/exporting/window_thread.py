"""Jobs for the window's thread, where all that draws has to be, from the thread of an export.

Each is a turn of the event loop of its own, so that the window goes on between two of them.
"""

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal, Slot

from engine.interrupt import Interrupt

T = TypeVar("T")
LOOKING_EVERY = 0.05  # seconds between two looks at whether the export was cancelled


class Job:
    """One job: what it comes to, or what it raises. Nobody does it once it is `dropped`."""

    def __init__(self, work: Callable[[], object]) -> None:
        self.done = Event()
        self.dropped = False
        self.outcome: object = None
        self.error: Exception | None = None
        self._work = work

    def do(self) -> None:
        if not self.dropped:
            try:
                self.outcome = self._work()
            except Exception as error:  # raised where the job is waited for
                self.error = error
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
            if self._interrupt.is_pending:
                job.dropped = True
                self._interrupt.check()
        if job.error is not None:
            raise job.error
        return job.outcome  # type: ignore[return-value]

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
