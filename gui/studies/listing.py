"""Listing: the studies that are found in a folder, one after the other."""

from pathlib import Path

from gui.studies.job import ListingJob
from gui.studies.listed import ListedStudy


class Listing:
    """Reads a folder once, in a thread of its own."""

    def __init__(self, folder: Path) -> None:
        self._job = ListingJob(folder)
        self._job.start()
        self.has_ended = False

    def take(self) -> list[ListedStudy]:
        """What was found since; `has_ended` says whether that was all."""
        self.has_ended = not self._job.is_alive()  # first: what was found before is then there
        found = []
        while not self._job.found.empty():
            found.append(self._job.found.get())
        return found

    @property
    def outcome(self) -> Exception | None:
        """What was raised, if anything was."""
        return self._job.outcome

    def end(self, seconds: float) -> None:
        """It is waited for, but not for ever."""
        self._job.join(seconds)
