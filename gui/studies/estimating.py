"""Estimating: whether the study that is filled in can be done, and how long it will take, found out aside."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.messages.problems import ExperimentError
from engine.studies.study import Study
from engine.system.machine import threads_at_once
from gui.studies.job import EstimatingJob

LOOKING_EVERY = 50  # milliseconds
LONGEST_GOODBYE = 3.0  # seconds


class Estimating(QObject):
    """Works on one study at a time, the newest: of those before nothing is heard any more.

    `checked` says that it can be done, `refused` carries the ExperimentError why not, `estimated` the seconds
    that it will take.
    """

    checked = Signal()
    refused = Signal(object)
    estimated = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: EstimatingJob | None = None
        self._wanted: Study | None = None
        self.is_checked = False  # whether the study that is wanted is known to be possible
        self._timer = QTimer(self, interval=LOOKING_EVERY)
        self._timer.timeout.connect(self._look)

    def consider(self, study: Study | None) -> None:
        """Find out about this study; nothing, if it is None."""
        self._wanted, self.is_checked = study, False
        if self._job is not None:
            self._job.interrupt.ask()
        elif study is not None:
            self._begin(study)

    def _begin(self, study: Study) -> None:
        self._job = EstimatingJob(study, threads_at_once())
        self._job.start()
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        job = self._job
        if job is None:
            return
        has_ended, is_wanted = not job.is_alive(), not job.interrupt.is_pending
        if is_wanted and job.is_checked and not self.is_checked:
            self.is_checked = True
            self.checked.emit()
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
        elif job.seconds is not None:
            self.estimated.emit(job.seconds)

    @Slot()
    def end(self) -> None:
        """Work on nothing any more."""
        self._wanted = None
        self._timer.stop()
        if self._job is not None:
            self._job.interrupt.ask()
            self._job.join(LONGEST_GOODBYE)
            self._job = None
