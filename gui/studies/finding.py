"""Finding: which study is in a results file that a person opens, read aside."""

from pathlib import Path

from PySide6.QtCore import Signal

from gui.studies.job import FindingJob
from gui.studies.newest import Newest


class Finding(Newest[Path, FindingJob]):
    """`found` carries the ListedStudy; it has a problem where the file is no study's, or damaged."""

    found = Signal(object)

    def job_for(self, wanted: Path) -> FindingJob:
        return FindingJob(wanted)

    def watch(self, job: FindingJob) -> None:
        """There is nothing to tell on the way."""

    def take(self, job: FindingJob) -> None:
        self.found.emit(job.found)
