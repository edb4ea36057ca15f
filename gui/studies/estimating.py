"""Estimating: whether the study that is filled in can be done, and how long it will take, found out aside."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.studies.study import Study
from engine.system.machine import threads_at_once
from gui.studies.job import EstimatingJob
from gui.studies.newest import Newest

Fields = dict[str, Any]  # of a study, as a file has them


class Estimating(Newest[Fields, EstimatingJob]):
    """`found_possible` says that the study can be done: it is `checked` then.

    `estimated` carries the seconds that it will take.
    """

    found_possible = Signal()
    estimated = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.checked: Study | None = None  # what is wanted, once it is known to be possible

    def want(self, wanted: Fields | None) -> None:
        self.checked = None
        super().want(wanted)

    def job_for(self, wanted: Fields) -> EstimatingJob:
        return EstimatingJob(wanted, threads_at_once())

    def watch(self, job: EstimatingJob) -> None:
        if job.checked is not None and self.checked is None:
            self.checked = job.checked
            self.found_possible.emit()

    def take(self, job: EstimatingJob) -> None:
        if job.seconds is not None:
            self.estimated.emit(job.seconds)
