"""Picture: what can be drawn of a study by now, made again and again while its trials come in."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, frozen
from engine.studies.figures import Figures
from engine.studies.plan import Cell, cell
from engine.studies.results import Results
from engine.studies.statistics import QUANTILES
from engine.studies.summary import CellSums, StudySummary, SummedUp, put_together
from engine.studies.trial import schedule


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

    For the thread that opened the results. `known` is a summary from before: it counts where it is of
    the same study and no trial has come since.
    """

    def __init__(self, results: Results, known: StudySummary | None = None) -> None:
        self._results, self._sums = results, CellSums(results)
        self._counts: dict[int, int] = {}
        self._summed_up: dict[int, SummedUp] = {}
        self._summary = known if known is not None and known.study == results.study else None

    def picture(self, looked_at: int = 0) -> StudyPicture:
        """As the results stand now, with the draws of the cell of this number."""
        return StudyPicture(self._summary_by_now(), self._draws(looked_at))

    def _summary_by_now(self) -> StudySummary:
        if self._summary is not None and self._summary.trials == self._results.count():
            return self._summary
        counts, numbers = self._results.counts(), range(self._results.study.cells)
        new = [
            number
            for number in numbers
            if number not in self._summed_up or counts.get(number, 0) != self._counts.get(number, 0)
        ]
        self._summed_up |= self._sums.of(new)
        self._counts = counts
        self._summary = put_together(self._results, [self._summed_up[number] for number in numbers])
        return self._summary

    def _draws(self, number: int) -> CellDraws:
        looked_at = cell(self._results.study, number)
        iterations = np.array(schedule(looked_at.experiment.training.iterations), dtype=np.float64)
        bands = tuple(bands_of(iterations, curves) for curves in self._results.curves(number))
        return CellDraws(looked_at, self._results.figures(number), bands)


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
