"""Summary: what came of a study, cell by cell and run by run, as a value."""

import itertools
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.arrays import Array
from engine.studies.law import theory_of
from engine.studies.plan import Cell, cells
from engine.studies.results import Figures, Results
from engine.studies.statistics import Odds, Quantiles, quantiles, wilson
from engine.studies.study import Study

DIVERGED = -1.0  # below every accuracy


@dataclass(frozen=True)
class CellSummary:
    """One run in one cell. Without trials there are no odds; without draws that reached it no iterations.

    `iterations_to_reach` are of those that reached it alone. `signal` is of those for which it was measured,
    see `engine.studies.trial.first_pass`. `theory` is what laws expect, by name. Where a run is not random,
    all draws are the same, and the interval of its odds means nothing.
    """

    run: str
    axes: dict[str, Any]
    trials: int
    reached: int
    odds: Odds | None
    test_accuracy: Quantiles | None
    train_accuracy: Quantiles | None
    cost: Quantiles | None
    iterations_to_reach: Quantiles | None
    diverged: int
    blind_share: float | None
    theory: dict[str, float]
    is_random: bool = True
    signal: Quantiles | None = None


@dataclass(frozen=True)
class Pair:
    """Two runs in one cell, compared draw by draw from the same seeds.

    `run` is better where its test accuracy is higher; a run that diverged is worse than any other.
    """

    run: str
    other: str
    axes: dict[str, Any]
    draws: int
    better: int
    equal: int
    worse: int
    only_run_reached: int
    only_other_reached: int


@dataclass(frozen=True)
class StudySummary:
    """All cells of a study and all pairs of its runs; `machines` are those that trials were made on."""

    study: Study
    cells: tuple[CellSummary, ...]
    pairs: tuple[Pair, ...]
    machines: tuple[str, ...]

    @property
    def trials(self) -> int:
        """How many trainings are done."""
        return sum(each.trials for each in self.cells)


def summary_of(results: Results) -> StudySummary:
    """What the results say by now, one cell in memory at a time."""
    study = results.study
    summaries: list[CellSummary] = []
    pairs: list[Pair] = []
    for cell in cells(study):
        of_cell, pairs_of_cell = summary_of_cell(study, cell, results.figures(cell.number))
        summaries += of_cell
        pairs += pairs_of_cell
    machines = tuple(str(machine) for machine in results.machines)
    return StudySummary(study, tuple(summaries), tuple(pairs), machines)


def summary_of_cell(
    study: Study, cell: Cell, figures: tuple[Figures, ...]
) -> tuple[tuple[CellSummary, ...], tuple[Pair, ...]]:
    """What each run's draws in a cell come to, and how the runs compare: each with all before it."""
    names = study.run_names
    numbered = enumerate(zip(names, figures, strict=True))
    summaries = tuple(of_run(name, cell, index, found) for index, (name, found) in numbered)
    pairs = tuple(
        pair_of((names[second], names[first]), (figures[second], figures[first]), cell.settings, len(names))
        for first, second in itertools.combinations(range(len(names)), 2)
    )
    return summaries, pairs


def of_run(name: str, cell: Cell, index: int, found: Figures) -> CellSummary:
    trials, reached = found.numbers.size, found.reached > 0.0
    run = cell.experiment.runs[index]
    return CellSummary(
        run=name,
        axes=cell.settings,
        trials=trials,
        reached=int(reached.sum()),
        odds=wilson(int(reached.sum()), trials),
        test_accuracy=quantiles(found.test_accuracy),
        train_accuracy=quantiles(found.train_accuracy),
        cost=quantiles(found.cost),
        iterations_to_reach=quantiles(found.reached_at[reached]),
        diverged=int((~np.isnan(found.diverged_at)).sum()),
        blind_share=float(found.blind_share.mean()) if trials else None,
        theory=theory_of(cell.experiment, run),
        is_random=run.is_random,
        signal=quantiles(found.signal[~np.isnan(found.signal)]),
    )


def pair_of(
    names: tuple[str, str], figures: tuple[Figures, Figures], axes: dict[str, Any], runs: int
) -> Pair:
    """Both runs on the seeds of which both are done."""
    places = places_of_both(*(found.numbers // runs for found in figures))
    mine, other = (score(found)[place] for found, place in zip(figures, places, strict=True))
    reached, other_reached = (
        found.reached[place] > 0.0 for found, place in zip(figures, places, strict=True)
    )
    return Pair(
        run=names[0],
        other=names[1],
        axes=axes,
        draws=mine.size,
        better=int((mine > other).sum()),
        equal=int((mine == other).sum()),
        worse=int((mine < other).sum()),
        only_run_reached=int((reached & ~other_reached).sum()),
        only_other_reached=int((other_reached & ~reached).sum()),
    )


def places_of_both(seeds: Array, others: Array) -> tuple[Any, Any]:
    """Where the seeds are that both have: most often both have all."""
    if np.array_equal(seeds, others):
        return slice(None), slice(None)
    _, *places = np.intersect1d(seeds, others, assume_unique=True, return_indices=True)
    return places[0], places[1]


def score(found: Figures) -> Array:
    """By which two draws are compared."""
    return np.where(np.isnan(found.diverged_at), found.test_accuracy, DIVERGED)
