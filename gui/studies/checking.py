"""Checking: a coordinate check of one experiment, made aside."""

from PySide6.QtCore import Signal

from engine.experiment.model import Experiment
from gui.studies.job import CheckingJob
from gui.studies.newest import Newest


class Checking(Newest[Experiment, CheckingJob]):
    """`advanced` carries how much is done, from 0 to 1, `found` the CoordinateCheck."""

    advanced = Signal(float)
    found = Signal(object)

    def job_for(self, wanted: Experiment) -> CheckingJob:
        return CheckingJob(wanted)

    def watch(self, job: CheckingJob) -> None:
        self.advanced.emit(job.progress.share or 0.0)

    def take(self, job: CheckingJob) -> None:
        self.found.emit(job.found)
