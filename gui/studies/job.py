"""Jobs: threads that work on the results of studies, and leave what they find in mailboxes.

A file is opened, read and closed by the thread that needs it, never by the window's.
"""

import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

from engine.experiment.model import Experiment
from engine.interrupt import Interrupt, InterruptError
from engine.progress import Progress
from engine.studies.running import Advance
from engine.studies.study import Study
from engine.system.priority import LAST, give_way
from gui.studies.listed import ListedStudy
from gui.studies.shelf import found_at, on_shelf, remove_files
from gui.training.mailbox import Mailbox

if TYPE_CHECKING:
    from engine.studies.coordinate_check import CoordinateCheck
    from engine.studies.crew import Crew
    from engine.studies.picture import Pictures, StudyPicture
    from engine.studies.summary import StudySummary

BETWEEN_PICTURES = 1.0  # seconds
SEEDS = 5  # of a coordinate check
SHARE = 10  # pictures take at most one part in so many of a job's time


class Job(Thread):
    """Once it has ended, `outcome` is what was raised, if anything was."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name, daemon=True)
        self.outcome: Exception | None = None

    def run(self) -> None:
        give_way(LAST)
        try:
            self.work()
        except InterruptError:
            pass  # nobody waits for it
        except Exception as error:  # handed to the window's thread, which says it
            self.outcome = error

    def work(self) -> None:
        raise NotImplementedError


class InterruptibleJob(Job):
    """Ends soon where its `interrupt` is asked for."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.interrupt = Interrupt()


class TrainingJob(InterruptibleJob):
    """Trains what is missing of a study, in the file at `place`, until it is done or interrupted.

    `looked_at` is the cell whose draws are to be in the pictures; None where nobody looks. `most` is how many
    threads may train just now.
    """

    def __init__(self, place: Path, study: Study, cores: int, looked_at: int | None) -> None:
        super().__init__(f"study {place.stem}")
        self.place, self.looked_at, self.most = place, looked_at, cores
        self.advances: Mailbox[Advance] = Mailbox()
        self.pictures: Mailbox[StudyPicture] = Mailbox()
        self._study, self._cores = study, cores

    def work(self) -> None:
        # What a study needs and a window does not is loaded here: a start waits for all the rest.
        from engine.studies.crew import train
        from engine.studies.picture import Pictures
        from engine.studies.plan import WHOLE, check
        from engine.studies.results import open_results

        with open_results(self.place, self._study) as results:  # first: so it is there at the next start
            check(self._study, min(self._cores, self._study.trials), self.interrupt)
            artist = Artist(Pictures(results), self)

            def tell(advance: Advance) -> None:
                self.advances.put(advance)
                artist.draw_if_due()

            try:
                train(results, WHOLE, tell, self._crew)
            finally:
                artist.draw()

    def _crew(self, waiting: Iterator[int], left: int) -> "Crew":
        from engine.studies.crew import Courtesy, Crew

        courtesy = Courtesy(partial(give_way, LAST), lambda: self.most)
        return Crew(self._study, waiting, min(self._cores, left), self.interrupt, courtesy)


class Artist:
    """Makes pictures for a job, now and then, in a small share of its time."""

    def __init__(self, pictures: "Pictures", job: TrainingJob) -> None:
        self._pictures, self._job = pictures, job
        self._next = 0.0  # when another one is due

    def draw_if_due(self) -> None:
        if time.monotonic() >= self._next:
            self.draw()

    def draw(self) -> None:
        looked_at, began = self._job.looked_at, time.monotonic()
        if looked_at is None:
            return
        self._job.pictures.put(self._pictures.picture(looked_at))
        now = time.monotonic()
        self._next = now + max(BETWEEN_PICTURES, (SHARE - 1) * (now - began))


class KeepingJob(Job):
    """Makes the file of a study that waits for its turn: so it is there at the next start.

    `is_wanted` turns false where the study is removed before there is a file, on a machine with much to do.
    """

    def __init__(self, place: Path, study: Study) -> None:
        super().__init__(f"keeping {place.stem}")
        self._place, self._study, self.is_wanted = place, study, True

    def work(self) -> None:
        from engine.studies.results import open_results

        open_results(self._place, self._study).close()
        if not self.is_wanted:
            remove_files(self._place)


class EstimatingJob(InterruptibleJob):
    """Finds out whether the study with these fields can be done, and then how many `seconds` it will take.

    `checked` is the study, as soon as it is known to be possible.
    """

    def __init__(self, fields: dict[str, Any], cores: int) -> None:
        super().__init__("estimating a study")
        self.checked: Study | None = None
        self.seconds: float | None = None
        self._fields, self._cores = fields, cores

    def work(self) -> None:
        from engine.studies.estimate import seconds_for
        from engine.studies.json_io import study_of
        from engine.studies.plan import check

        study = study_of(self._fields)
        check(study, min(self._cores, study.trials), self.interrupt)
        self.checked = study
        self.seconds = seconds_for(study, self._cores, self.interrupt)


class CheckingJob(InterruptibleJob):
    """Makes a coordinate check of an experiment, from the seeds 0 to 4: then it is what was `found`."""

    def __init__(self, experiment: Experiment) -> None:
        super().__init__("coordinate check")
        self.progress = Progress()
        self.experiment = experiment
        self.found: CoordinateCheck | None = None

    def work(self) -> None:
        from engine.studies.coordinate_check import coordinate_check, usual_widths

        self.found = coordinate_check(
            self.experiment,
            usual_widths(self.experiment, SEEDS),
            range(SEEDS),
            interrupt=self.interrupt,
            progress=self.progress,
        )


class LookingJob(Job):
    """Makes one picture of the results in a file, as they are now; `known` is their summary from before."""

    def __init__(self, place: Path, looked_at: int, known: "StudySummary | None" = None) -> None:
        super().__init__(f"looking at {place.stem}")
        self.place, self.looked_at = place, looked_at
        self.picture: StudyPicture | None = None
        self._known = known

    def work(self) -> None:
        from engine.studies.picture import Pictures
        from engine.studies.results import read_results

        with read_results(self.place) as results:
            self.picture = Pictures(results, self._known).picture(self.looked_at)


class FindingJob(InterruptibleJob):
    """Reads which study is in the file at `place`: then it is what was `found`."""

    def __init__(self, place: Path) -> None:
        super().__init__(f"opening {place.stem}")
        self.place = place
        self.found: ListedStudy | None = None

    def work(self) -> None:
        self.found = found_at(self.place)


class ListingJob(Job):
    """Reads which studies there are in a folder, and leaves each in `found` as soon as it is known."""

    def __init__(self, folder: Path) -> None:
        super().__init__("listing studies")
        self.found: SimpleQueue[ListedStudy] = SimpleQueue()
        self._folder = folder

    def work(self) -> None:
        for each in on_shelf(self._folder):
            self.found.put(each)
