"""Coordinate check: how large the activations of each layer are after a few updates, against the width.

Yang et al. 2021, Tensor Programs V: Tuning Large Neural Networks via Zero-Shot Hyperparameter Transfer, the
appendix on coordinate checking. In a good parametrisation neither the first activations nor what a few
updates add to them depend on the width. With Adam and one learning rate for all, wider layers explode.
"""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.arguments import whole
from engine.arrays import Array, frozen
from engine.datasets import make_data
from engine.experiment.model import SEEDS, Experiment, network_of, remade
from engine.experiment.naming import run_names
from engine.interrupt import NEVER, Interrupt
from engine.measures.signals import forward_signals
from engine.messages.problems import ExperimentError
from engine.progress import UNWATCHED, Progress
from engine.studies.axes import axes
from engine.studies.plan import Cell, TrialKey, trained_at_once
from engine.studies.trial import CellRoom
from engine.training.footprint import check_memory

UPDATES = (0, 1, 2, 4)
MOST_UPDATES = 1_000
WIDTHS = (16, 32, 64, 128, 256, 512)
FEWEST_WIDTHS = 3
MOST_WORK = 3e11  # multiplications: about half a minute of a core
BACK_AND_FORTH = 3  # passes forwards that an update takes as long as


@dataclass(frozen=True, eq=False)
class CoordinateCheck:
    """`rms` are root mean squares over units and training points, medians over the seeds.

    (runs, widths, updates, layers): of the activations of each hidden layer, and last of the logits. A run
    that has diverged counts as infinite.
    """

    runs: tuple[str, ...]
    widths: tuple[int, ...]
    updates: tuple[int, ...]
    seeds: tuple[int, ...]
    rms: Array


def coordinate_check(
    experiment: Experiment,
    widths: Iterable[int],
    seeds: Iterable[int],
    updates: Iterable[int] = UPDATES,
    *,
    interrupt: Interrupt = NEVER,
    progress: Progress = UNWATCHED,
) -> CoordinateCheck:
    """Train every run of the experiment for a few updates, from each of the seeds, at each of the widths.

    All hidden layers are then equally wide, as many as the experiment has; data and batches are the same at
    all widths. ValueError where an argument does not fit, ExperimentError where a width does not, before
    anything is trained; InterruptError where the interrupt comes.

    >>> experiment = Experiment(runs=[{"initialiser": "he"}], training={"optimiser": "adam"})
    >>> found = coordinate_check(experiment, widths=(8, 32), seeds=range(3))
    >>> found.rms.shape  # two hidden layers, and the output
    (1, 2, 4, 3)
    """
    chosen = whole_numbers("widths", widths, low=1)
    drawn = whole_numbers("seeds", seeds, high=SEEDS - 1)
    stops = whole_numbers("updates", updates, high=MOST_UPDATES)
    cells = [cell_of(experiment, place, width) for place, width in enumerate(chosen)]
    for cell in cells:
        check_memory(trained_at_once(cell.experiment, 1))
    data = make_data(**experiment.dataset.model_dump())
    layers = len(experiment.network.hidden) + 1
    runs = range(len(experiment.runs))
    found = np.empty((len(runs), len(cells), len(stops), layers, len(drawn)))
    for cell in cells:
        with progress.part(cell.number, len(cells)):
            room, trainings = CellRoom(cell, data), list(itertools.product(runs, range(len(drawn))))
            for number, (run, place) in enumerate(trainings):
                with progress.part(number, len(trainings)):
                    key = TrialKey(number, cell.number, run, drawn[place])
                    found[run, cell.number, ..., place] = sizes_after(room, key, stops, interrupt)
    return CoordinateCheck(
        runs=run_names(experiment),
        widths=chosen,
        updates=stops,
        seeds=drawn,
        rms=frozen(np.median(found, axis=-1)),
    )


def usual_widths(experiment: Experiment, seeds: int) -> tuple[int, ...]:
    """As many of WIDTHS, from the smallest on, as can be checked from so many seeds in bearable time.

    >>> usual_widths(Experiment(), seeds=5)
    (16, 32, 64, 128, 256, 512)
    """
    passes = len(UPDATES) + BACK_AND_FORTH * UPDATES[-1]
    examples = make_data(**experiment.dataset.model_dump()).X_train.shape[1]
    work, found = 0.0, list(WIDTHS[:1])
    for place, width in enumerate(WIDTHS[1:], 1):
        cell = cell_of(experiment, place, width)
        parameters = network_of(cell.experiment).parameter_count
        work += float(parameters) * examples * passes * seeds * len(experiment.runs)
        try:
            check_memory(trained_at_once(cell.experiment, 1))
        except ExperimentError:
            break
        if work > MOST_WORK and place >= FEWEST_WIDTHS:
            break
        found.append(width)
    return tuple(found)


def whole_numbers(name: str, given: Iterable[Any], low: int = 0, high: int | None = None) -> tuple[int, ...]:
    """Ascending whole numbers, each once, and at least one."""
    found = tuple(whole(name, each, low, high) for each in given)
    if not found or list(found) != sorted(set(found)):
        raise ValueError(f"{name}: given {found!r:.60}; allowed: one or more, ascending, each once")
    return found


def cell_of(experiment: Experiment, number: int, width: int) -> Cell:
    parts = axes["width"].function(experiment, width)
    return Cell(number, {"width": width}, remade(experiment, **parts))


def sizes_after(room: CellRoom, key: TrialKey, updates: tuple[int, ...], interrupt: Interrupt) -> Array:
    """Of one training: (updates, layers)."""
    run = room.run(key, interrupt)
    found = []
    for stop in updates:
        room.advance(run, stop, interrupt)
        interrupt.check()
        signals = forward_signals(run)
        found.append([*signals.A.rms, signals.Z.rms[-1]])
        if run.diverged_at is not None:
            found[-1] = [np.inf] * len(found[-1])
    return np.array(found)
