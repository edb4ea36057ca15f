"""Picture: what can be drawn of a study by now, made again and again while its trials come in."""

import itertools
from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, frozen
from engine.studies.plan import Cell, cell, settings_of
from engine.studies.results import Figures, Results
from engine.studies.statistics import QUANTILES
from engine.studies.study import Study
from engine.studies.summary import CellSummary, Pair, StudySummary, summary_of_cell
from engine.studies.trial import schedule

FEW = 200  # cells, of which all are summed up at once
SummedUp = tuple[tuple[CellSummary, ...], tuple[Pair, ...]]


@dataclass(frozen=True, eq=False)
class Bands:
    """Costs of many draws along the training: below which 5, 25, 50, 75 and 95 % of them lie.

    `iterations` is (stops,), `quantiles` is (5, stops) and infinite where so many draws have diverged. Both
    are empty while there are no draws.
    """

    iterations: Array
    quantiles: Array


@dataclass(frozen=True, eq=False)
class CellDraws:
    """The draws of one cell, run by run: the figures of each by their seed, and the bands of their costs."""

    cell: Cell
    figures: tuple[Figures, ...]
    bands: tuple[Bands, ...]


@dataclass(frozen=True, eq=False)
class StudyPicture:
    """A study by now: what all its cells come to, and all draws of the cell that is looked at."""

    summary: StudySummary
    draws: CellDraws


class Pictures:
    """Makes pictures from results that grow: only cells with new trials are summed up again.

    Of many cells those without trials have no theory: to make their experiments takes seconds. For the thread
    that opened the results.
    """

    def __init__(self, results: Results) -> None:
        self._results = results
        self._counts: dict[int, int] = {}
        self._known: dict[int, SummedUp] = {}

    def picture(self, looked_at: int = 0) -> StudyPicture:
        """As the results stand now, with the draws of the cell of this number."""
        results, study = self._results, self._results.study
        counts = results.counts()
        makes_all, empty = study.cells <= FEW, Empty(study)
        for number in range(study.cells):
            trials = counts.get(number, 0)
            if number in self._known and trials == self._counts.get(number, 0):
                continue
            if trials or makes_all:
                self._known[number] = summary_of_cell(study, cell(study, number), results.figures(number))
            else:
                self._known[number] = empty.summed_up(number)
        self._counts = counts
        known = [self._known[number] for number in range(study.cells)]
        summary = StudySummary(
            study,
            cells=tuple(each for summaries, _ in known for each in summaries),
            pairs=tuple(pair for _, pairs in known for pair in pairs),
            machines=tuple(str(machine) for machine in results.machines),
        )
        return StudyPicture(summary, self._draws(looked_at))

    def _draws(self, number: int) -> CellDraws:
        looked_at = cell(self._results.study, number)
        iterations = np.array(schedule(looked_at.experiment.training.iterations), dtype=np.float64)
        bands = tuple(bands_of(iterations, curves) for curves in self._results.curves(number))
        return CellDraws(looked_at, self._results.figures(number), bands)


class Empty:
    """What cells of a study come to that have no trials yet, by the runs that the study itself has."""

    def __init__(self, study: Study) -> None:
        self._study, self._names = study, study.run_names
        self._is_random = tuple(run.is_random for run in study.experiment.runs)

    def summed_up(self, number: int) -> SummedUp:
        settings, names = settings_of(self._study, number), self._names
        cells = (
            CellSummary(name, settings, 0, 0, None, None, None, None, None, 0, None, {}, random)
            for name, random in zip(names, self._is_random, strict=True)
        )
        pairs = (
            Pair(second, first, settings, 0, 0, 0, 0, 0, 0)
            for first, second in itertools.combinations(names, 2)
        )
        return tuple(cells), tuple(pairs)


def bands_of(iterations: Array, curves: Array) -> Bands:
    """The bands of the costs of draws, (draws, stops), at these iterations, (stops,)."""
    if not curves.size:
        return Bands(frozen(np.empty(0)), frozen(np.empty((len(QUANTILES), 0))))
    costs = np.sort(np.where(np.isnan(curves), np.inf, curves), axis=0)
    places = np.array([*QUANTILES.values()]) * (len(costs) - 1)
    below, rest = np.floor(places).astype(np.intp), np.mod(places, 1.0)[:, np.newaxis]
    low, high = costs[below], costs[np.minimum(below + 1, len(costs) - 1)]
    with np.errstate(invalid="ignore"):  # np.quantile has no number at a finite cost before an infinite one
        between = low + (high - low) * rest
    return Bands(frozen(iterations), frozen(np.where((rest == 0.0) | (low == high), low, between)))
