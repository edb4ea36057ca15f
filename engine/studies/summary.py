"""Summary: what came of a study, cell by cell and run by run, as a value."""

import itertools
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.studies.cell_laws import CellLaws
from engine.studies.figures import Figures
from engine.studies.plan import settings_of
from engine.studies.results import Results
from engine.studies.statistics import Odds, Quantiles, Whole, means_along, quantiles_along, wilson
from engine.studies.study import Study

DIVERGED = -math.inf  # no better than any other score
AT_ONCE = 100_000  # trials that are in memory, or those of one cell


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


AnyArray = npt.NDArray[Any]
SummedUp = tuple[tuple[CellSummary, ...], tuple[Pair, ...]]  # of a cell


def summary_of(results: Results) -> StudySummary:
    """What the results say by now, some cells in memory at a time."""
    study = results.study
    summed_up = CellSums(results).of(range(study.cells))
    return put_together(results, [of_cell for _, of_cell in summed_up])


def put_together(results: Results, summed_up: Iterable[SummedUp]) -> StudySummary:
    """The summary of a study from all its cells, in their order."""
    cells, pairs = zip(*summed_up, strict=True)
    return StudySummary(
        results.study,
        cells=tuple(itertools.chain.from_iterable(cells)),
        pairs=tuple(itertools.chain.from_iterable(pairs)),
        machines=tuple(str(machine) for machine in results.machines),
    )


class CellSums:
    """What each run's draws in a cell come to, and how the runs compare: each with all before it.

    A million trials are summed up in the time that NumPy needs for many cells at once, not for one after the
    other.
    """

    def __init__(self, results: Results) -> None:
        self._results, self._laws = results, CellLaws(results.study)
        self._names = results.study.run_names
        self._is_random = tuple(run.is_random for run in results.study.experiment.runs)  # as in all cells

    def of(self, numbers: Iterable[int]) -> Iterator[tuple[int, SummedUp]]:
        """Of the cells with these ascending numbers."""
        study = self._results.study
        most = max(1, AT_ONCE // (study.draws * len(self._names)))
        for first, many in stretches(numbers, most):
            found = self._results.figures_of_cells(first, many)
            settings = [settings_of(study, first + place) for place in range(many)]
            cells = self._cells(first, settings, found)
            yield from zip(
                range(first, first + many), zip(cells, self._pairs(settings, found), strict=True), strict=True
            )

    def _cells(
        self, first: int, settings: list[dict[str, Any]], found: Figures
    ) -> Iterator[tuple[CellSummary, ...]]:
        """The runs of one cell after the other."""
        there, reached, measured = ~np.isnan(found.numbers), found.reached > 0.0, ~np.isnan(found.signal)
        trials, successes = counted(there), counted(reached)
        to_reach = np.where(reached, found.reached_at, np.nan)
        columns = zip(
            trials.tolist(),
            successes.tolist(),
            quantiles_along(rows_of(found.test_accuracy), trials),
            quantiles_along(rows_of(found.train_accuracy), trials),
            quantiles_along(rows_of(found.cost), trials),
            quantiles_along(rows_of(to_reach), successes),
            counted(~np.isnan(found.diverged_at)).tolist(),
            means_along(rows_of(found.blind_share), rows_of(there)),
            quantiles_along(rows_of(found.signal), counted(measured)),
            strict=True,
        )
        for place, axes in enumerate(settings):
            theory, runs = self._laws.of(first + place), len(self._names)
            yield tuple(
                CellSummary(
                    run=name,
                    axes=axes,
                    trials=trials_of_run,
                    reached=successes_of_run,
                    odds=wilson(successes_of_run, trials_of_run),
                    test_accuracy=test_accuracy,
                    train_accuracy=train_accuracy,
                    cost=cost,
                    iterations_to_reach=iterations,
                    diverged=diverged,
                    blind_share=blind_share,
                    theory=of_run,
                    is_random=is_random,
                    signal=signal,
                )
                for name, is_random, of_run, (
                    trials_of_run,
                    successes_of_run,
                    test_accuracy,
                    train_accuracy,
                    cost,
                    iterations,
                    diverged,
                    blind_share,
                    signal,
                ) in zip(self._names, self._is_random, theory, itertools.islice(columns, runs), strict=True)
            )

    def _pairs(self, settings: list[dict[str, Any]], found: Figures) -> Iterator[tuple[Pair, ...]]:
        """The pairs of one cell after the other, on the seeds of which both runs are done."""
        together = list(itertools.combinations(range(len(self._names)), 2))
        score = np.where(np.isnan(found.diverged_at), found.test_accuracy, DIVERGED)
        there, reached = ~np.isnan(found.numbers), found.reached > 0.0
        counts = [
            [
                (there[:, run] & there[:, other]).sum(axis=-1).tolist(),
                (score[:, run] > score[:, other]).sum(axis=-1).tolist(),
                (score[:, run] == score[:, other]).sum(axis=-1).tolist(),
                (score[:, run] < score[:, other]).sum(axis=-1).tolist(),
                (there[:, other] & reached[:, run] & ~reached[:, other]).sum(axis=-1).tolist(),
                (there[:, run] & reached[:, other] & ~reached[:, run]).sum(axis=-1).tolist(),
            ]
            for other, run in together
        ]
        for place, axes in enumerate(settings):
            yield tuple(
                Pair(self._names[run], self._names[other], axes, *(kind[place] for kind in of_pair))
                for (other, run), of_pair in zip(together, counts, strict=True)
            )


def stretches(numbers: Iterable[int], most: int) -> Iterator[tuple[int, int]]:
    """Ascending numbers as the first of each row without a gap, and how many there are: at most so many."""
    first, many = 0, 0
    for number in numbers:
        if many and (number != first + many or many == most):
            yield first, many
            many = 0
        first, many = (number if many == 0 else first), many + 1
    if many:
        yield first, many


def rows_of(figures: AnyArray) -> AnyArray:
    """(cells, runs, draws) as (cells times runs, draws)."""
    cells, runs, draws = figures.shape
    return figures.reshape(cells * runs, draws)


def counted(which: AnyArray) -> Whole:
    """How many draws are meant, of each cell and run after the other."""
    counts: Whole = rows_of(which).sum(axis=-1)
    return counts
