"""StudyDesk: all studies of the laboratory, of which one trains, and others wait in their order."""

import logging
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.messages.problems import ExperimentError
from engine.studies.study import Study
from engine.system.machine import threads_at_once
from gui.studies.job import KeepingJob, TrainingJob
from gui.studies.listed import ListedStudy, Standing
from gui.studies.listing import Listing
from gui.studies.looking import Looking
from gui.studies.places import Places
from gui.studies.rate import Rate
from gui.studies.shelf import in_order

logger = logging.getLogger(__name__)
LOOKING_EVERY = 50  # milliseconds between two looks at what the threads have found
LONGEST_GOODBYE = 3.0  # seconds that a thread gets to write what is done


class StudyDesk(QObject):
    """Begins, pauses and goes on with studies, each in a file of `folder`; without one they are not kept.

    Nor are those that come first: they are a lesson's. The folder is read when `open` is called first. Files
    from elsewhere that a person opens stay where they are, and are never removed.
    `listed` says that there are other studies, or that all are known now; `changed` carries a ListedStudy
    that stands otherwise now. `looking` has the pictures of the one that is looked at.
    """

    listed = Signal()
    changed = Signal(object)

    def __init__(self, folder: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = Places(folder)
        self._studies: dict[Path, ListedStudy] = {}
        self._waiting: list[Path] = []
        self._keeping: dict[Path, KeepingJob] = {}  # of those that wait
        self._training: TrainingJob | None = None
        self._rate = Rate()
        self._leaves_a_core = False
        self._first: set[Path] = set()  # those that came first
        self._goes_on_later: Path | None = None  # it was interrupted for one that comes first
        self._listing: Listing | None = None
        self._is_opened = False
        self.looking = Looking(self)
        self._timer = QTimer(self, interval=LOOKING_EVERY)
        self._timer.timeout.connect(self._look)

    @property
    def studies(self) -> tuple[ListedStudy, ...]:
        """All that are known of, the newest first."""
        return tuple(self._studies[place] for place in reversed(in_order(self._studies)))

    def study_at(self, place: Path) -> ListedStudy | None:
        return self._studies.get(place)

    @property
    def is_listing(self) -> bool:
        """Whether it is still being found out which studies there are."""
        return self._listing is not None

    @property
    def is_training(self) -> bool:
        """Whether a thread is at work on a study."""
        return self._training is not None

    def open(self) -> None:
        """Find out which studies there are; they are listed one after the other."""
        folder = self._places.folder
        if not self._is_opened and folder is not None:
            self._listing = Listing(folder)
            self._timer.start()
        self._is_opened = True

    def add(self, found: ListedStudy) -> None:
        """List a study whose file a person has opened; one of the folder is listed anyway."""
        place = found.place
        if place not in self._studies:
            self._places.add(place)
            is_from_elsewhere = self._places.is_from_elsewhere(place)
            self._studies[place] = replace(found, is_from_elsewhere=is_from_elsewhere)
        self.listed.emit()

    def begin(self, study: Study) -> Path:
        """Train a new study, at once or when those before it are done. ExperimentError without a place."""
        place = self._begin(study, is_kept=True)
        if place in self._waiting:
            self._keeping[place] = KeepingJob(place, study)
            self._keeping[place].start()
        return place

    def _begin(self, study: Study, is_kept: bool) -> Path:
        place = self._places.new(is_kept)
        self._studies[place] = ListedStudy(place, study, Standing.PAUSED)
        self.listed.emit()
        self.go_on(place)
        return place

    def begin_first(self, study: Study) -> Path:
        """Train a study before all others; one that trains just now goes on after it.

        It is kept no longer than the program runs. Where the same came first before, that one goes on.
        """
        same = (place for place in self._first if self._has(place, study))
        there = next(same, None)
        if there is not None:
            self.go_on(there)
            return there
        place = self._begin(study, is_kept=False)
        self._first.add(place)
        if place in self._waiting:
            self._waiting.remove(place)
            self._waiting.insert(0, place)
        if self._training is not None and self._training.place != place:
            self._goes_on_later = self._training.place
            self._training.interrupt.ask()
        return place

    def _has(self, place: Path, study: Study) -> bool:
        there = self._studies.get(place)
        return there is not None and there.study is not None and there.study.identity == study.identity

    def go_on(self, place: Path) -> None:
        """Train what is missing of a study, when it is its turn."""
        there = self._studies[place]
        if not there.can_go_on:
            return
        if not self._take_lock(place):
            return
        self._waiting.append(place)
        self._change(place, standing=Standing.WAITING, problem=None)
        self._begin_next()

    def _take_lock(self, place: Path) -> bool:
        """Have a study to oneself, or tell why that cannot be."""
        if self._places.hold(place):
            return True
        problem = self._places.hindrance(place)
        standing = Standing.ELSEWHERE if problem is None else Standing.PAUSED
        self._change(place, standing=standing, problem=problem)
        return False

    def pause(self, place: Path) -> None:
        """Train it no further; what is done is kept."""
        if place == self._goes_on_later:
            self._goes_on_later = None
        if self._training is not None and self._training.place == place:
            self._training.interrupt.ask()  # it is paused when its thread has ended
        elif place in self._waiting:
            self._waiting.remove(place)
            self._places.let_go(place)
            self._change(place, standing=Standing.PAUSED)

    def remove(self, place: Path) -> None:
        """Remove a study with its results, for good; not while another window trains it.

        A file from elsewhere stays.
        """
        is_ours = not self._places.is_from_elsewhere(place)
        if is_ours and self._studies[place].can_go_on and place.exists() and not self._take_lock(place):
            return
        if self._training is not None and self._training.place == place:
            self._training.interrupt.ask()
        elif place in self._waiting:
            self._waiting.remove(place)
        del self._studies[place]
        self._first.discard(place)
        if self.looking.place == place:
            self.looking.look_at(None)
        if self._training is None or self._training.place != place:
            if place in self._keeping:
                self._keeping[place].is_wanted = False
            self._end_keeping(place)
            self._places.remove(place)
        self.listed.emit()

    def look_at(self, place: Path | None, cell: int = 0) -> None:
        """Have pictures of this study, with the draws of that cell, until another one is looked at."""
        self.looking.look_at(place, cell)
        if self._training is not None:
            self._training.looked_at = self.looking.cell_in(self._training.place)
        if self.looking.is_busy:
            self._timer.start()

    def leave_a_core(self, leaves: bool) -> None:
        """Whether a core is left to the training that is watched, where there are several."""
        self._leaves_a_core = leaves
        if self._training is not None:
            self._training.most = self._most_threads

    @property
    def _most_threads(self) -> int:
        return max(1, threads_at_once() - self._leaves_a_core)

    def end(self) -> bool:
        """The laboratory closes: keep what is done; whether all threads have ended.

        What is unfinished stands as paused at the next start.
        """
        self._timer.stop()
        for place in [*self._keeping]:
            self._end_keeping(place)
        for place in self._waiting:
            self._places.let_go(place)
        self._waiting = []
        training = self._training
        if training is not None:
            training.looked_at = None  # nobody waits for a last picture
            training.interrupt.ask()
            training.join(LONGEST_GOODBYE)
            if not training.is_alive():
                self._training = None
                self._leave(training.place)
        self.looking.end(LONGEST_GOODBYE)
        if self._listing is not None:
            self._listing.end(LONGEST_GOODBYE)
        self._places.end()
        return self._training is None

    def _begin_next(self) -> None:
        if self._training is not None or not self._waiting:
            return
        place = self._waiting.pop(0)
        self._end_keeping(place)
        study = self._studies[place].study
        assert study is not None  # what has none cannot go on
        self._rate = Rate()
        self._training = TrainingJob(place, study, threads_at_once(), self.looking.cell_in(place))
        self._training.most = self._most_threads
        self._training.start()
        self._change(place, standing=Standing.TRAINING, rate=None)
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        """Tell what the threads have found since."""
        self._take_listed()
        training = self._training
        if training is not None:
            has_ended = not training.is_alive()  # first: what it has left before is then there
            self._take_advance(training)
            picture = training.pictures.take()
            if picture is not None:
                self.looking.take(training.place, picture)
            if has_ended:
                self._training = None
                self._end_training(training)
        self.looking.go_on()
        if self._training is None and self._listing is None and not self.looking.is_busy:
            self._timer.stop()

    def _take_listed(self) -> None:
        listing = self._listing
        if listing is None:
            return
        known = len(self._studies)
        for each in listing.take():
            self._studies.setdefault(each.place, each)
        if listing.has_ended:
            self._listing = None
        if listing.has_ended or len(self._studies) > known:
            self.listed.emit()
        if listing.has_ended and listing.outcome is not None:
            raise listing.outcome

    def _take_advance(self, training: TrainingJob) -> None:
        advance = training.advances.take()
        if advance is not None and training.place in self._studies:
            self._rate.hear(time.monotonic(), advance.done)
            self._change(training.place, done=advance.done, rate=self._rate.a_second)

    def _end_training(self, training: TrainingJob) -> None:
        place, outcome = training.place, training.outcome
        self._leave(place)
        if place in self._studies:
            there = self._studies[place]
            standing = Standing.DONE if there.done >= there.total else Standing.PAUSED
            problem = outcome if isinstance(outcome, ExperimentError) else None
            self._change(place, standing=standing, problem=problem)
        self._begin_next()
        if place == self._goes_on_later:
            self._goes_on_later = None
            if place in self._studies:
                self.go_on(place)
            if place in self._waiting:
                self._waiting.remove(place)
                self._waiting.insert(0, place)
        if outcome is not None and not isinstance(outcome, ExperimentError):
            raise outcome
        if outcome is not None:
            logger.warning("The study in %s has paused: %s", place, outcome)

    def _end_keeping(self, place: Path) -> None:
        """Wait for a file that is being made, which takes a few hundredths of a second."""
        keeping = self._keeping.pop(place, None)
        if keeping is not None:
            keeping.join(LONGEST_GOODBYE)

    def _leave(self, place: Path) -> None:
        """No thread is at work on it any more."""
        if place in self._studies:
            self._places.let_go(place)
        else:  # removed meanwhile
            self._places.remove(place)

    def _change(self, place: Path, **fields: object) -> None:
        there = self._studies[place] = replace(self._studies[place], **fields)  # type: ignore[arg-type]
        self.changed.emit(there)
