"""The axis of the strips of dots: which figure of a draw it shows, and where its values stand."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from engine.arrays import Array
from engine.studies.figures import Figures
from engine.studies.statistics import Quantiles
from engine.studies.study import Reached
from engine.studies.summary import CellSummary
from gui.panels.cost_range import cost_ticks, fitted_decades, iteration_ticks
from gui.panels.plot import Ticks
from gui.panels.score_words import ACCURACY
from gui.studies.scoring import level_of_score

EDGE = 0.12  # of the axis, beyond its end: there stands what has no place on it
ROOM = 0.02  # of the axis, at both ends, so that dots are whole
TENTH = 0.1  # an axis of accuracies grows by so much at a time
USUAL_LOW = 0.5  # of two classes of one size, so many are right by chance


class DrawFigure(StrEnum):
    """What the dots show of a draw."""

    TEST_ACCURACY = "test_accuracy"
    TRAIN_ACCURACY = "train_accuracy"
    COST = "cost"
    ITERATIONS = "iterations_to_reach"


@dataclass(frozen=True)
class StripAxis:
    """From `low` to `high`, of costs in powers of ten. With an edge there is a place for what has none."""

    quantity: DrawFigure
    low: float
    high: float
    has_edge: bool
    scored_by: str = ACCURACY

    @property
    def span(self) -> float:
        return self.high - self.low

    @property
    def edge(self) -> float:
        """Where what has no place stands."""
        return self.high + (ROOM + EDGE / 2.0) * self.span

    @property
    def shown(self) -> tuple[float, float]:
        """The whole range, with room at its ends."""
        beyond = (ROOM + EDGE * self.has_edge) * self.span
        return self.low - ROOM * self.span, self.high + beyond

    @property
    def ticks(self) -> Ticks:
        match self.quantity:
            case DrawFigure.COST:
                return cost_ticks((self.low, self.high), logarithmic=True)
            case DrawFigure.ITERATIONS:
                return iteration_ticks((self.low, self.high))
        tenths = range(round(self.low / TENTH), round(self.high / TENTH) + 1)
        found = [(tenth * TENTH, level_of_score(tenth * TENTH, self.scored_by)) for tenth in tenths]
        if self.scored_by != ACCURACY and tenths[0] == 0:
            found[0] = 0.0, "≤ 0"
        return found

    def placed(self, values: Array) -> Array:
        """Where values stand on the axis: what is not finite at the edge."""
        finite = np.isfinite(values)
        if self.quantity is DrawFigure.COST:
            with np.errstate(divide="ignore", invalid="ignore"):
                values = np.log10(values)
        return np.where(finite, np.clip(values, self.low, self.high), self.edge)


def axis_of(
    quantity: DrawFigure,
    values: Sequence[Array],
    level: float | None,
    iterations: int,
    before: StripAxis | None = None,
    scored_by: str = ACCURACY,
) -> StripAxis:
    """An axis for these values of all runs, and for the level; never narrower than the one before."""
    known = np.concatenate([np.empty(0), *values])
    finite = known[np.isfinite(known)]
    shown = finite if level is None else np.append(finite, level)
    match quantity:
        case DrawFigure.ITERATIONS:
            return StripAxis(quantity, 0.0, float(iterations), has_edge=True, scored_by=scored_by)
        case DrawFigure.COST:
            low, high = fitted_decades(shown)
        case _:
            lowest = max(0.0, float(shown.min(initial=USUAL_LOW)))  # R² that is below 0 stands there
            low, high = TENTH * math.floor(lowest / TENTH + 1e-9), 1.0
    has_edge = finite.size < known.size
    if before is not None and before.quantity is quantity:
        low, high, has_edge = min(low, before.low), max(high, before.high), has_edge or before.has_edge
    return StripAxis(quantity, low, high, has_edge, scored_by)


def values_of(quantity: DrawFigure, found: Figures) -> Array:
    """The figure of each draw; infinite where it diverged or did not reach what is asked for."""
    match quantity:
        case DrawFigure.COST:
            return np.where(np.isnan(found.cost), np.inf, found.cost)
        case DrawFigure.ITERATIONS:
            return np.where(found.reached > 0.0, found.reached_at, np.inf)
        case DrawFigure.TRAIN_ACCURACY:
            return found.train_accuracy
    return found.test_accuracy


def quartiles_of(quantity: DrawFigure, cell: CellSummary) -> Quantiles | None:
    """Between which the middle half of the draws lies."""
    match quantity:
        case DrawFigure.COST:
            return cell.cost
        case DrawFigure.ITERATIONS:
            return cell.iterations_to_reach
        case DrawFigure.TRAIN_ACCURACY:
            return cell.train_accuracy
    return cell.test_accuracy


def level_of(quantity: DrawFigure, reached: Reached) -> float | None:
    """The level that counts as reached, where it is one of this figure."""
    by, level = reached.by
    return level if by == quantity else None


def figures_for(reached: Reached) -> tuple[DrawFigure, DrawFigure, DrawFigure]:
    """What the dots can show: the accuracy that draws are to reach, or that on the test set; costs; when."""
    by_train = reached.by[0] == DrawFigure.TRAIN_ACCURACY
    accuracy = DrawFigure.TRAIN_ACCURACY if by_train else DrawFigure.TEST_ACCURACY
    return accuracy, DrawFigure.COST, DrawFigure.ITERATIONS
