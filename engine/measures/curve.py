"""Curve: the cost of every iteration that is known, thinned for drawing."""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from engine.arrays import Array, Integers, frozen
from engine.measures import register
from engine.training.run import TrainingRun

MOST_CURVE_POINTS = 800  # two for each bucket
MOST_WHOLE = 65_536  # iterations: the costs of so many are handed over one by one, too


@dataclass(frozen=True)
class Buckets:
    """What the costs are within stretches of `width` iterations, a power of two, that follow one another.

    `starts` are their first iterations, at multiples of the width but for the first; `end` is the last
    iteration of the last one. `lows`, `highs` and `sums` of their costs are each (buckets,). A sum is nan or
    inf where a cost is; the others leave nan out.
    """

    width: int
    starts: Integers
    end: int
    lows: Array
    highs: Array
    sums: Array

    @cached_property
    def counts(self) -> Integers:
        """How many iterations each has, (buckets,)."""
        return frozen(np.append(self.starts[1:], self.end + 1) - self.starts)

    @cached_property
    def means(self) -> Array:
        """The mean cost of each, (buckets,)."""
        return frozen(self.sums / self.counts)

    @cached_property
    def middles(self) -> Array:
        """Where each is drawn: half way between its first iteration and its last, (buckets,)."""
        return frozen(self.starts + (self.counts - 1) / 2.0)

    def between(self, first: int, last: int) -> "Buckets":
        """Those with an iteration from `first` to `last`; at least one."""
        begin = max(0, int(np.searchsorted(self.starts, first, side="right")) - 1)
        stop = max(begin + 1, int(np.searchsorted(self.starts, last, side="right")))
        end = self.end if stop >= self.starts.size else int(self.starts[stop]) - 1
        part = slice(begin, stop)
        return Buckets(self.width, self.starts[part], end, self.lows[part], self.highs[part], self.sums[part])

    def merged(self, width: int) -> "Buckets":
        """The same in buckets of another width, or as they are where they are wider."""
        if width <= self.width:
            return self
        places = self.starts // width
        firsts = np.append(0, np.flatnonzero(places[1:] != places[:-1]) + 1)
        with np.errstate(over="ignore", invalid="ignore"):
            sums = np.add.reduceat(self.sums, firsts)
        lows, highs = np.fmin.reduceat(self.lows, firsts), np.fmax.reduceat(self.highs, firsts)
        return Buckets(width, self.starts[firsts], self.end, lows, highs, sums)


@dataclass(frozen=True)
class Curve:
    """A cost curve thinned for drawing: `iterations` and `costs`, each (points,). May hold inf and nan.

    It goes from iteration 0, or where a branch left its parent, to the last one reached. Up to and including
    point number `now` it is the past of the present iteration, the rest is its future. `buckets` hold all
    that is drawn of it, and `whole` every cost, (iterations,), unless there are more than MOST_WHOLE.
    """

    iterations: Array
    costs: Array
    now: int
    buckets: Buckets
    whole: Array | None

    @property
    def cost(self) -> float:
        """The cost at the present iteration."""
        return float(self.costs[self.now])

    @property
    def start(self) -> int:
        """Its first iteration."""
        return int(self.iterations[0])

    @property
    def end(self) -> int:
        """Its last iteration."""
        return int(self.iterations[-1])

    @property
    def place(self) -> int:
        """The present iteration."""
        return int(self.iterations[self.now])

    def thinned(self, width: int, first: int, last: int) -> Buckets:
        """Buckets of `width` iterations, a power of two, with all from `first` to `last` that there are.

        They are wider where the costs are no longer known one by one.
        """
        if self.whole is None or width >= self.buckets.width:
            return self.buckets.between(first, last).merged(width)
        begin = min(max(self.start, first // width * width), self.end)
        end = max(begin, min(self.end, (last // width + 1) * width - 1))
        return buckets_of(self.whole[begin - self.start : end - self.start + 1], begin, width)

    def cost_at(self, iteration: int) -> tuple[float, bool] | None:
        """The cost at an iteration, and whether that is exact or its bucket's mean; None beyond the ends."""
        if not self.start <= iteration <= self.end:
            return None
        if iteration == self.place:
            return self.cost, True
        if self.whole is not None:
            return float(self.whole[iteration - self.start]), True
        return float(self.buckets.between(iteration, iteration).means[0]), False


def bucket_starts(start: int, end: int, width: int) -> Integers:
    """The first iterations of the buckets of `start` to `end`, both included."""
    return np.append(np.int64(start), np.arange((start // width + 1) * width, end + 1, width))


def buckets_of(costs: Array, start: int, width: int) -> Buckets:
    """Buckets of costs whose first one is that of iteration `start`."""
    starts = bucket_starts(start, start + costs.size - 1, width)
    lows = highs = sums = costs
    if width > 1:
        with np.errstate(over="ignore", invalid="ignore"):
            lows, highs, sums = (each.reduceat(costs, starts - start) for each in (np.fmin, np.fmax, np.add))
    return Buckets(width, frozen(starts), start + costs.size - 1, frozen(lows), frozen(highs), frozen(sums))


def curve(run: TrainingRun) -> Curve:
    start = min(run.settings.branch.iteration, run.place) if run.settings.branch else 0
    end = run.recorded if run.diverged_at is None else run.diverged_at
    count, place = end - start + 1, run.place
    # Buckets of a power of two: as the run grows they stay or merge, never shift.
    width = 2 ** max(0, math.ceil(math.log2(count / (MOST_CURVE_POINTS // 2))))
    whole = run.costs_between(start, end) if count <= MOST_WHOLE else None
    if width == 1 and whole is not None:
        iterations = frozen(start + np.arange(count, dtype=np.float64))
        return Curve(iterations, whole, place - start, buckets_of(whole, start, width), whole)
    starts = frozen(bucket_starts(start, end, width))
    lows, highs = run.cost_extremes(starts, end)
    sums = run.cost_sums(starts, end)
    middles = (starts + np.append(starts[1:], starts[-1] + width)) / 2
    places = np.minimum(np.stack([starts, middles], axis=1).ravel(), end)
    # The ends and the present are read off as numbers, so they stand at their own place and value.
    now = int(np.searchsorted(places, place, side="right"))
    iterations = np.concatenate([[start], places[:now], [place], places[now:], [end]])
    values = np.stack([lows, highs], axis=1).ravel()
    first, here, last = (run.costs_between(at, at) for at in (start, place, end))
    values = np.concatenate([first, values[:now], here, values[now:], last])
    buckets = Buckets(width, starts, end, frozen(lows), frozen(highs), frozen(sums))
    return Curve(frozen(iterations), frozen(values), now + 1, buckets, whole)


CURVE = register(
    "curve",
    curve,
    label="Cost",
    formula="the cost of every iteration, thinned to each bucket's extremes and mean",
    source="engine.nn.network.cost",
    of_place=False,
)
