"""Estimating: whether the study that is filled in can be done, and how long it will take, found out aside."""

from PySide6.QtCore import QObject, Signal

from engine.studies.study import Study
from engine.system.machine import threads_at_once
from gui.studies.job import EstimatingJob
from gui.studies.newest import Newest


class Estimating(Newest[Study, EstimatingJob]):
    """`checked` says that the study can be done, `estimated` carries the seconds that it will take."""

    checked = Signal()
    estimated = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_checked = False  # whether the study that is wanted is known to be possible

    def want(self, wanted: Study | None) -> None:
        self.is_checked = False
        super().want(wanted)

    def job_for(self, wanted: Study) -> EstimatingJob:
        return EstimatingJob(wanted, threads_at_once())

    def watch(self, job: EstimatingJob) -> None:
        if job.is_checked and not self.is_checked:
            self.is_checked = True
            self.checked.emit()

    def take(self, job: EstimatingJob) -> None:
        if job.seconds is not None:
            self.estimated.emit(job.seconds)
