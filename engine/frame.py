"""Frame: the measures of every run at one iteration, an immutable value that may cross threads."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from engine import diagnosis  # noqa: F401  (its measures register themselves)
from engine.measures import measures
from engine.run import TrainingRun
from engine.trainer import Trainer


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

    `generation` counts the jumps (load, reset, seek) that make earlier frames stale.
    """

    generation: int
    iteration: int
    runs: tuple[RunFrame, ...]


def take_frame(trainer: Trainer, wanted: Iterable[str], generation: int = 0) -> Frame:
    """The wanted measures of every run, computed on all cores."""
    names = sorted(wanted)

    def measured(run: TrainingRun) -> RunFrame:
        return RunFrame(run.name, MappingProxyType({name: measures[name].function(run) for name in names}))

    return Frame(generation, trainer.iteration, tuple(trainer.map(measured)))
