"""One number of the values that a quantity has over many seeds."""

import math
from collections.abc import Sequence

from engine.lessons.statement import Answer


def quantile(share: float, values: Sequence[float]) -> float:
    """The value that this share of `values` lies below; of a run without a value see `finite_or_inf`."""
    ordered = sorted(map(finite_or_inf, values))
    place = share * (len(ordered) - 1)
    below, above = ordered[math.floor(place)], ordered[math.ceil(place)]
    return below if below == above else below + (above - below) * (place - math.floor(place))


def median(values: Sequence[float]) -> float:
    return quantile(0.5, values)


def mean(values: Sequence[float]) -> float:
    return math.fsum(map(finite_or_inf, values)) / len(values)


def count_of(level: float, values: Sequence[float]) -> float:
    """How many values are at least this; one that is no number is not."""
    return float(sum(value >= level for value in values))


def finite_or_inf(value: Answer) -> float:
    """A run that has diverged has no cost: as good as an endless one."""
    return math.inf if value != value else float(value)
