"""Checking: a coordinate check of one experiment, made aside."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.experiment.model import Experiment
from engine.messages.problems import ExperimentError
from gui.studies.job import CheckingJob

LOOKING_EVERY = 50  # milliseconds
LONGEST_GOODBYE = 3.0  # seconds


class Checking(QObject):
    """Works on one experiment at a time, the newest: of those before nothing is heard any more.

    `advanced` carries how much is done, from 0 to 1, `found` the CoordinateCheck, `refused` the
    ExperimentError why there is none.
    """

    advanced = Signal(float)
    found = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: CheckingJob | None = None
        self._wanted: Experiment | None = None
        self._timer = QTimer(self, interval=LOOKING_EVERY)
        self._timer.timeout.connect(self._look)

    @property
    def is_at_work(self) -> bool:
        return self._job is not None

    def check(self, experiment: Experiment | None) -> None:
        """Check this one; nothing, if it is None."""
        self._wanted = experiment
        if self._job is not None:
            self._job.interrupt.ask()
        elif experiment is not None:
            self._begin(experiment)

    def _begin(self, experiment: Experiment) -> None:
        self._job = CheckingJob(experiment)
        self._job.start()
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        job = self._job
        if job is None:
            return
        if job.is_alive():
            if not job.interrupt.is_pending:
                self.advanced.emit(job.progress.share or 0.0)
            return
        self._job = None
        self._timer.stop()
        if job.interrupt.is_pending:
            if self._wanted is not None:
                self._begin(self._wanted)
        elif isinstance(job.outcome, ExperimentError):
            self.refused.emit(job.outcome)
        elif job.outcome is not None:
            raise job.outcome
        else:
            self.found.emit(job.found)

    def end(self) -> None:
        """Work on nothing any more."""
        self._wanted = None
        self._timer.stop()
        if self._job is not None:
            self._job.interrupt.ask()
            self._job.join(LONGEST_GOODBYE)
            self._job = None
