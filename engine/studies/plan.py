"""Plan: the cells of a study, and its trials, each with a number of its own.

A cell is a combination of one value of each axis; the last axis changes first. In a cell, trials go seed by
seed, and for each seed run by run. So the trials that are compared with one another lie side by side.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from engine.arguments import whole
from engine.experiment.model import Experiment, remade
from engine.interrupt import NEVER, Interrupt
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, refused, shown
from engine.studies.axes import axes
from engine.studies.study import Study, problem_of_twins
from engine.training.footprint import check_memory, rows_of


@dataclass(frozen=True)
class Cell:
    """One value of each axis, and the experiment with these values."""

    number: int
    settings: dict[str, Any]
    experiment: Experiment


@dataclass(frozen=True)
class TrialKey:
    """Which training: the run with this index, in this cell, drawn from this seed."""

    number: int
    cell: int
    run: int
    seed: int


@dataclass(frozen=True)
class Shard:
    """One of several parts of a study that can be trained apart and merged: `number` counts from 1."""

    number: int = 1
    of: int = 1

    def __post_init__(self) -> None:
        object.__setattr__(self, "of", whole("of", self.of, low=1))
        object.__setattr__(self, "number", whole("number", self.number, low=1, high=self.of))


WHOLE = Shard()


def shard_of(text: str) -> Shard:
    """A shard as the command line has it, such as 3/16; ExperimentError where it is none."""
    number, _, of = text.partition("/")
    digits = all(part.isascii() and part.isdigit() and len(part) < 7 for part in (number, of))
    if digits and 1 <= int(number) <= int(of):
        return Shard(int(number), int(of))
    raise refused("--shard", shown(text), Note("a part of several, such as 3/16"))


def cell(study: Study, number: int) -> Cell:
    """The cell with this number, counted from 0."""
    return made(study, number, places_of(study, number))


def settings_of(study: Study, number: int) -> dict[str, Any]:
    """Those of the cell with this number, without its experiment, which takes time to make."""
    places = places_of(study, number)
    return {axis.vary: axis.values[place] for axis, place in zip(study.axes, places, strict=True)}


def places_of(study: Study, number: int) -> tuple[int, ...]:
    """Where the values of a cell stand in their axes."""
    rest, places = number, []
    for axis in reversed(study.axes):
        rest, place = divmod(rest, len(axis.values))
        places.append(place)
    return tuple(reversed(places))


def cells(study: Study) -> Iterator[Cell]:
    """All of them, in order."""
    places = itertools.product(*(range(len(axis.values)) for axis in study.axes))
    for number, each in enumerate(places):
        yield made(study, number, each)


def made(study: Study, number: int, places: tuple[int, ...]) -> Cell:
    """The cell in which each axis has the value at its place."""
    experiment, settings = study.experiment, {}
    for axis, place in zip(study.axes, places, strict=True):
        value = axis.values[place]
        settings[axis.vary] = value
        experiment = remade(experiment, **axes[axis.vary].function(experiment, value))
    return Cell(number, settings, experiment)


def check(study: Study, cores: int = 1, interrupt: Interrupt = NEVER) -> None:
    """ExperimentError where a cell is refused, takes too much memory, or has two runs that are one.

    InterruptError where the interrupt comes: of many cells it takes seconds.
    """
    for each in cells(study):
        interrupt.check()
        check_memory(trained_at_once(each.experiment, cores))
        problem = problem_of_twins(each.experiment, each.settings)
        if problem is not None:
            raise ExperimentError([problem])


def trained_at_once(experiment: Experiment, cores: int) -> Experiment:
    """What so many threads hold at one moment: as many runs, none larger than the largest here."""
    largest = max(experiment.runs, key=lambda run: rows_of(experiment, run))
    return experiment.model_copy(update={"runs": (largest,) * cores})


def key_of(study: Study, number: int) -> TrialKey:
    """Which training has this number."""
    rest, run = divmod(number, len(study.experiment.runs))
    cell_number, draw = divmod(rest, study.draws)
    return TrialKey(number, cell_number, run, study.first_seed + draw)


def experiment_of(study: Study, number: int) -> tuple[Experiment, int]:
    """The experiment in which this trial can be watched, and the place of its run in it.

    All runs are drawn from the seed of the trial, as in its cell; they keep their names.
    """
    key = key_of(study, number)
    experiment = cell(study, key.cell).experiment
    runs = tuple(run.model_copy(update={"seed": key.seed}) for run in experiment.runs)
    return experiment.model_copy(update={"runs": runs}), key.run


def numbers(study: Study, shard: Shard = WHOLE) -> Iterator[int]:
    """The trials of a shard. All runs of one seed and cell belong to the same one."""
    runs = len(study.experiment.runs)
    for first in range((shard.number - 1) * runs, study.trials, shard.of * runs):
        yield from range(first, first + runs)


def count(study: Study, shard: Shard = WHOLE) -> int:
    """How many trials a shard has."""
    seeds = study.cells * study.draws
    return len(range(shard.number - 1, seeds, shard.of)) * len(study.experiment.runs)
