"""The subject of an export: a trainer of its own that stands at the iteration that is wanted."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256

from engine.experiment.json_io import written
from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.experiment.recording import Recording
from engine.interrupt import NEVER, Interrupt, InterruptError
from engine.progress import UNWATCHED, Progress
from engine.studies.results import Results
from engine.studies.study import Study
from engine.training.trainer import Trainer
from engine.version import version

APP = "Initialisation Lab"
DIGITS = 8  # of the hash


@dataclass(frozen=True)
class Subject:
    """What is exported. The trainer is for the export alone, and belongs to the thread that exports.

    A kind may seek with it within an `excursion`. What takes long says in `progress` how far it has come, and
    looks at `interrupt`, which cancels the export by an InterruptError.
    """

    trainer: Trainer
    title: str
    progress: Progress = UNWATCHED
    interrupt: Interrupt = NEVER

    @property
    def experiment(self) -> Experiment:
        return self.trainer.experiment

    @property
    def iteration(self) -> int:
        return self.trainer.iteration

    @property
    def names(self) -> tuple[str, ...]:
        """What the runs are called."""
        return run_names(self.experiment)

    @property
    def line(self) -> str:
        """What it is, in one line: title, iteration, the laboratory's version, a hash of the experiment."""
        return line_of(self.title, self.iteration, self.experiment)

    def seek(self, iteration: int) -> None:
        """Stand at another iteration, within an `excursion`; InterruptError where the interrupt comes."""
        if not self.trainer.seek(iteration, self.interrupt):
            raise InterruptError


@dataclass(frozen=True)
class StudySubject:
    """The results of a study, open for the thread that exports them; `progress` and `interrupt` as above."""

    results: Results
    title: str
    progress: Progress = UNWATCHED
    interrupt: Interrupt = NEVER


def line_of(title: str, iteration: int, experiment: Experiment) -> str:
    """What an experiment at an iteration is, in one line."""
    return f"{title}, iteration {iteration:,} · {APP} {version()} · {hash_of(experiment)}"


def line_of_study(title: str, study: Study) -> str:
    """What a study is, in one line, with the hash of its experiment."""
    return f"{title}, {study.trials:,} trainings · {APP} {version()} · {hash_of(study.experiment)}"


def hash_of(experiment: Experiment) -> str:
    """A short hash of the experiment's file, by which two exports are known to be of the same."""
    return sha256(written(experiment).encode()).hexdigest()[:DIGITS]


@contextmanager
def subject_of(
    experiment: Experiment,
    title: str,
    iteration: int,
    recordings: Sequence[Recording] = (),
    progress: Progress = UNWATCHED,
    interrupt: Interrupt = NEVER,
    background: bool = False,
) -> Iterator[Subject]:
    """The subject at this iteration, trained anew beyond what was recorded; its trainer is closed in the end.

    With `background` it gives way to a window.
    ExperimentError where the machine has not the memory, InterruptError where the interrupt comes.
    """
    with Trainer(
        experiment,
        recordings=recordings,
        interrupt=interrupt,
        progress=progress,
        background=background,
    ) as trainer:
        subject = Subject(trainer, title, progress, interrupt)
        subject.seek(iteration)
        yield subject
