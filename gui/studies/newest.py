"""Newest: work on what was wanted last, in a thread of its own."""

from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.messages.problems import ExperimentError
from gui.studies.job import InterruptibleJob

LOOKING_EVERY = 50  # milliseconds
LONGEST_GOODBYE = 3.0  # seconds


W = TypeVar("W")
J = TypeVar("J", bound=InterruptibleJob)


class Newest(QObject, Generic[W, J]):
    """Has one job at a time, for the newest wish: of those before nothing is heard any more.

    `refused` carries the ExperimentError why nothing came of it.
    """

    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: J | None = None
        self._wanted: W | None = None
        self._timer = QTimer(self, interval=LOOKING_EVERY)
        self._timer.timeout.connect(self._look)

    def job_for(self, wanted: W) -> J:
        """The job that does this, not begun yet."""
        raise NotImplementedError

    def watch(self, job: J) -> None:
        """Tell what is known of the job by now; once more when it has ended."""
        raise NotImplementedError

    def take(self, job: J) -> None:
        """Tell what came of the job."""
        raise NotImplementedError

    @property
    def is_at_work(self) -> bool:
        return self._job is not None

    def want(self, wanted: W | None) -> None:
        """Work on this from now on; on nothing, if it is None."""
        self._wanted = wanted
        if self._job is not None:
            self._job.interrupt.ask()
        elif wanted is not None:
            self._begin(wanted)

    def _begin(self, wanted: W) -> None:
        self._job = self.job_for(wanted)
        self._job.start()
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        job = self._job
        if job is None:
            return
        has_ended, is_wanted = not job.is_alive(), not job.interrupt.is_pending
        if is_wanted:
            self.watch(job)
        if not has_ended:
            return
        self._job = None
        self._timer.stop()
        if not is_wanted:
            if self._wanted is not None:
                self._begin(self._wanted)
        elif isinstance(job.outcome, ExperimentError):
            self.refused.emit(job.outcome)
        elif job.outcome is not None:
            raise job.outcome
        else:
            self.take(job)

    @Slot()
    def end(self) -> None:
        """Work on nothing any more."""
        self._wanted = None
        self._timer.stop()
        if self._job is not None:
            self._job.interrupt.ask()
            self._job.join(LONGEST_GOODBYE)
            self._job = None
