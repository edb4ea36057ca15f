"""Curve: the cost of every iteration that is known, thinned for drawing."""

import math
from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, frozen
from engine.measures import measures
from engine.run import TrainingRun

MOST_CURVE_POINTS = 800  # two for each bin


@dataclass(frozen=True)
class Curve:
    """A cost curve thinned for drawing: `iterations` and `costs`, each (points,). May hold inf and nan.

    It goes from iteration 0, or where a branch left its parent, to the last one reached. Up to and including
    point number `now` it is the past of the present iteration, the rest is its future.
    """

    iterations: Array
    costs: Array
    now: int

    @property
    def cost(self) -> float:
        """The cost at the present iteration."""
        return float(self.costs[self.now])


@measures.register(
    "curve",
    label="Cost",
    formula="mean binary cross-entropy of every iteration, thinned to each bin's extremes",
    source="engine.network.cost",
    of_place=False,
)
def curve(run: TrainingRun) -> Curve:
    start = min(run.settings.branch.iteration, run.place) if run.settings.branch else 0
    end = run.recorded if run.diverged_at is None else run.diverged_at
    costs, place = run.costs_between(start, end), run.place - start
    # Bins of a power of two, counted from the start: as the run grows they stay or merge, never shift.
    width = 2 ** max(0, math.ceil(math.log2(costs.size / (MOST_CURVE_POINTS // 2))))
    if width == 1:
        return Curve(frozen(start + np.arange(costs.size, dtype=np.float64)), frozen(costs.copy()), place)
    starts = np.arange(0, costs.size, width)
    extremes = np.stack([np.fmin.reduceat(costs, starts), np.fmax.reduceat(costs, starts)], axis=1)
    places = np.minimum(np.stack([starts, starts + width / 2], axis=1).ravel(), costs.size - 1)
    # The ends and the present are read off as numbers, so they stand at their own place and value.
    now = int(np.searchsorted(places, place, side="right"))
    iterations = np.concatenate([[0], places[:now], [place], places[now:], [costs.size - 1]])
    values = extremes.ravel()
    values = np.concatenate([costs[:1], values[:now], costs[place : place + 1], values[now:], costs[-1:]])
    return Curve(frozen(start + iterations), frozen(values), now + 1)
