"""Curve: the cost of every iteration that is known, thinned for drawing."""

import math
from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, frozen
from engine.measures import register
from engine.training.run import TrainingRun

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


def curve(run: TrainingRun) -> Curve:
    start = min(run.settings.branch.iteration, run.place) if run.settings.branch else 0
    end = run.recorded if run.diverged_at is None else run.diverged_at
    count, place = end - start + 1, run.place
    # Bins of a power of two: as the run grows they stay or merge, never shift.
    width = 2 ** max(0, math.ceil(math.log2(count / (MOST_CURVE_POINTS // 2))))
    if width == 1:
        costs = run.costs_between(start, end)
        return Curve(frozen(start + np.arange(count, dtype=np.float64)), costs, place - start)
    starts = np.concatenate([[start], np.arange((start // width + 1) * width, end + 1, width)])
    extremes = np.stack(run.cost_extremes(starts, end), axis=1)
    middles = (starts + np.append(starts[1:], starts[-1] + width)) / 2
    places = np.minimum(np.stack([starts, middles], axis=1).ravel(), end)
    # The ends and the present are read off as numbers, so they stand at their own place and value.
    now = int(np.searchsorted(places, place, side="right"))
    iterations = np.concatenate([[start], places[:now], [place], places[now:], [end]])
    values = extremes.ravel()
    first, here, last = (run.costs_between(at, at) for at in (start, place, end))
    values = np.concatenate([first, values[:now], here, values[now:], last])
    return Curve(frozen(iterations), frozen(values), now + 1)


CURVE = register(
    "curve",
    curve,
    label="Cost",
    formula="mean binary cross-entropy of every iteration, thinned to each bin's extremes",
    source="engine.nn.network.cost",
    of_place=False,
)
