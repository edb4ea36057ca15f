"""Looking: the one study whose pictures are wanted, and which of those that come are shown."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.messages.problems import ExperimentError
from gui.studies.job import LookingJob

if TYPE_CHECKING:
    from engine.studies.picture import StudyPicture
    from engine.studies.summary import StudySummary


class Looking(QObject):
    """Reads results for a picture when asked, one at a time, and passes on no older one after a newer.

    `pictured` carries the file and the StudyPicture, `refused` the file and why it cannot be read.
    """

    pictured = Signal(object, object)
    refused = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.place: Path | None = None
        self.cell = 0
        self._job: LookingJob | None = None
        self._is_due = False  # to look again, once the job under way has ended
        self._trials = -1  # in the picture that was passed on last
        self._known: StudySummary | None = None  # of the file that was read last: its cells look at it again

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def cell_in(self, place: Path) -> int | None:
        """The cell that is looked at there, if that is where one looks."""
        return self.cell if place == self.place else None

    def look_at(self, place: Path | None, cell: int = 0) -> None:
        """Want pictures of this study from now on, or of none."""
        if (place, cell) != (self.place, self.cell):
            self._trials = -1
        self.place, self.cell, self._is_due = place, cell, place is not None
        self.go_on()

    def go_on(self) -> None:
        """Take the picture that was made, and begin the next one where one is due."""
        job = self._job
        if job is not None:
            if job.is_alive():
                return
            self._job = None
            self._take_outcome(job)
        if self._is_due and self.place is not None:
            self._is_due = False
            self._job = LookingJob(self.place, self.cell, self._known)
            self._job.start()

    def _take_outcome(self, job: LookingJob) -> None:
        if job.picture is not None:
            self._known = job.picture.summary
            self.take(job.place, job.picture)
        elif isinstance(job.outcome, ExperimentError):
            self.refused.emit(job.place, job.outcome)
        elif job.outcome is not None:
            raise job.outcome

    def take(self, place: Path, picture: "StudyPicture") -> None:
        """Pass on a picture that is of what is looked at, and not older than the last one."""
        is_wanted = (place, picture.draws.cell.number) == (self.place, self.cell)
        if is_wanted and picture.summary.trials >= self._trials:
            self._trials = picture.summary.trials
            self.pictured.emit(place, picture)

    def end(self, seconds: float) -> None:
        """Look at nothing any more; what is being read is waited for, but not for ever."""
        self.place, self._is_due = None, False
        if self._job is not None:
            self._job.join(seconds)
            self._job = None
