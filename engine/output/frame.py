"""Frame: the measures of every run at one iteration, an immutable value that may cross threads."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import attrgetter
from types import MappingProxyType
from typing import Any, TypeVar

import engine.diagnosis  # noqa: F401 - its verdict is a measure too
from engine.measures import Measure
from engine.output.iteration_trace import IterationTrace, trace
from engine.training.run import TrainingRun
from engine.training.trainer import Trainer

V = TypeVar("V")


@dataclass(frozen=True)
class RunFrame:
    """One run at the frame's iteration: its id and its name, and each asked-for measure's value.

    `run[SUMMARY]` is the value of that measure: a KeyError says that nobody has asked for it.
    """

    id: int
    name: str
    values: Mapping[Measure[Any], Any]

    def __getitem__(self, measure: Measure[V]) -> V:
        value: V = self.values[measure]
        return value

    def __contains__(self, measure: Measure[Any]) -> bool:
        return measure in self.values


@dataclass(frozen=True)
class Frame:
    """What the panels draw for one iteration.

    `generation` counts the jumps (load, reset, seek) that make earlier frames stale. `words` says whether
    measures that are told in words are among the values.
    """

    generation: int
    iteration: int
    runs: tuple[RunFrame, ...]
    opened: IterationTrace | None = None
    words: bool = True

    @property
    def unfinished(self) -> bool:
        """Whether another frame of the same iteration will have more to show."""
        return any(getattr(value, "unfinished", False) for run in self.runs for value in run.values.values())


@dataclass(frozen=True)
class Inspection:
    """What is to be inspected: the iteration of the run with this id, of all examples or only one."""

    run: int
    example: int | None = None


@dataclass(frozen=True)
class MeasureRequest:
    """A measure that somebody draws: of the run with this id, or of all runs."""

    measure: Measure[Any]
    run: int | None = None


def requests_for(measures: Iterable[Measure[Any]], run: int | None = None) -> frozenset[MeasureRequest]:
    """Requests for these measures of one run, or of all."""
    return frozenset(MeasureRequest(measure, run) for measure in measures)


def take_frame(
    trainer: Trainer,
    requests: Iterable[MeasureRequest],
    generation: int = 0,
    opening: Inspection | None = None,
    words: bool = True,
) -> Frame:
    """The requested measures, computed on all cores, and what is to be inspected.

    Without `words`, measures that are told in words are left out: they have not changed enough.
    Nothing is inspected where no run has the inspection's id.
    """
    due = due_of(requests, words)
    opened = None
    if opening is not None:
        meant = (run for run in trainer.runs if run.id == opening.run)
        opened = next((trace(run, opening.example) for run in meant), None)
    runs = beside_each_other(trainer.map(partial(measured, due)))
    return Frame(generation, trainer.iteration, runs, opened, words)


def due_of(requests: Iterable[MeasureRequest], words: bool) -> list[MeasureRequest]:
    """What is to be measured: all of it, or only what is not told in words."""
    return [request for request in requests if words or not request.measure.in_words]


def measured(due: Iterable[MeasureRequest], run: TrainingRun) -> RunFrame:
    """What is due of a run."""
    asked = {request.measure for request in due if request.run in (None, run.id)}
    values = {measure: measure.of(run) for measure in sorted(asked, key=attrgetter("name"))}
    return RunFrame(run.id, run.name, MappingProxyType(values))


def beside_each_other(runs: Sequence[RunFrame]) -> tuple[RunFrame, ...]:
    """The runs with what their values become where those of the others are known."""
    values = [dict(run.values) for run in runs]
    for measure in {measure for run in runs for measure in run.values}:
        if measure.across_runs is not None:
            having = [own for own in values if measure in own]
            compared = measure.across_runs([own[measure] for own in having])
            for own, value in zip(having, compared, strict=True):
                own[measure] = value
    return tuple(replace(run, values=MappingProxyType(own)) for run, own in zip(runs, values, strict=True))
