"""Frame: the measures of every run at one iteration, an immutable value that may cross threads."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any

import engine.diagnosis  # noqa: F401 - its verdict is a measure too
from engine.measures import measures
from engine.output.iteration_trace import Anatomy, lay_open
from engine.training.run import TrainingRun
from engine.training.trainer import Trainer


@dataclass(frozen=True)
class RunFrame:
    """One run at the frame's iteration: its name, and each asked-for measure's value by name."""

    name: str
    values: Mapping[str, Any]

    def __getitem__(self, measure: str) -> Any:
        return self.values[measure]


@dataclass(frozen=True)
class Frame:
    """What the panels draw for one iteration.

    `generation` counts the jumps (load, reset, seek) that make earlier frames stale. `words` says whether
    measures that are told in words are among the values.
    """

    generation: int
    iteration: int
    runs: tuple[RunFrame, ...]
    opened: Anatomy | None = None
    words: bool = True

    @property
    def unfinished(self) -> bool:
        """Whether another frame of the same iteration will have more to show."""
        return any(getattr(value, "unfinished", False) for run in self.runs for value in run.values.values())


@dataclass(frozen=True)
class Opening:
    """What is to be laid open: the iteration of the run with this name, of all examples or only one."""

    run: str
    example: int | None = None


@dataclass(frozen=True)
class Wish:
    """A measure that somebody draws: of the run with this name, or of all runs."""

    measure: str
    run: str | None = None


def measure(name: str, run: TrainingRun) -> Any:
    """The measure's value for a run where it stands; InterruptError where the run's interrupt comes."""
    run.interrupt.check()
    entry = measures[name]
    if entry.of_place:
        return run.here(f"measure {name}", partial(entry.function, run))
    return entry.function(run)


def take_frame(
    trainer: Trainer,
    wanted: Iterable[str | Wish],
    generation: int = 0,
    opening: Opening | None = None,
    words: bool = True,
) -> Frame:
    """The wanted measures, computed on all cores, and what is to be laid open. A plain name is of all runs.

    Without `words`, what is plainly named and told in words is left out: it has not changed enough.
    Nothing is laid open where no run has the opening's name.
    """
    due = (wish for wish in wanted if words or isinstance(wish, Wish) or not measures[wish].in_words)
    wishes = [Wish(wish) if isinstance(wish, str) else wish for wish in due]

    def measured(run: TrainingRun) -> RunFrame:
        names = sorted({wish.measure for wish in wishes if wish.run in (None, run.name)})
        return RunFrame(run.name, MappingProxyType({name: measure(name, run) for name in names}))

    opened = None
    if opening is not None:
        named = (run for run in trainer.runs if run.name == opening.run)
        opened = next((lay_open(run, opening.example) for run in named), None)
    return Frame(generation, trainer.iteration, tuple(trainer.map(measured)), opened, words)
