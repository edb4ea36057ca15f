"""ListedStudy: what the list of studies says of one of them, as a value."""

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from engine.messages.problems import ExperimentError
from engine.studies.study import Study


class Standing(Enum):
    """What is going on with a study."""

    WAITING = auto()  # for the one that is training
    TRAINING = auto()
    PAUSED = auto()
    DONE = auto()
    FAILED = auto()  # its file cannot be read
    ELSEWHERE = auto()  # another window trains it


@dataclass(frozen=True)
class ListedStudy:
    """A study by its results file, how many trainings are done, and how many a second if that is known.

    `problem` is why it paused or failed, where nobody asked for it. Without a file that can be read there is
    no `study`. One that is from elsewhere was opened by a person, whose file it is.
    """

    place: Path
    study: Study | None
    standing: Standing
    done: int = 0
    rate: float | None = None
    problem: ExperimentError | None = None
    is_from_elsewhere: bool = False

    @property
    def total(self) -> int:
        return 0 if self.study is None else self.study.trials

    @property
    def seconds_left(self) -> float | None:
        """At the present rate; None where nothing is known, or nothing to wait for."""
        if self.standing is not Standing.TRAINING or not self.rate:
            return None
        return (self.total - self.done) / self.rate

    @property
    def can_pause(self) -> bool:
        return self.standing in (Standing.WAITING, Standing.TRAINING)

    @property
    def can_go_on(self) -> bool:
        return self.standing in (Standing.PAUSED, Standing.ELSEWHERE)
