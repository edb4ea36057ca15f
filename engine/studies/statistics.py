"""Statistics: what many draws say, and how sure that is."""

import math
from dataclasses import dataclass

import numpy as np

from engine.arrays import Array

Z_95 = 1.959963984540054  # of a normal distribution, 95 % lie within so many standard deviations
QUANTILES = {"q05": 0.05, "q25": 0.25, "median": 0.5, "q75": 0.75, "q95": 0.95}


@dataclass(frozen=True)
class Odds:
    """A share of successes, and Wilson's interval for it."""

    share: float
    low: float
    high: float


@dataclass(frozen=True)
class Quantiles:
    """Where 5, 25, 50, 75 and 95 % of the values lie below."""

    q05: float
    q25: float
    median: float
    q75: float
    q95: float


def wilson(successes: int, trials: int) -> Odds | None:
    """Wilson's interval at 95 %; None where there are no trials.

    Wilson 1927, Journal of the American Statistical Association 22, 209. On average over the true shares it
    holds the truth in about 95 of 100 studies, where the textbook's ±1.96 s/√n falls far short for few trials
    and near 0 and 1. For some shares it holds it less often: in about 84 of 100 where a success is very rare.
    """
    if trials == 0:
        return None
    share, z2 = successes / trials, Z_95**2
    middle = share + z2 / (2 * trials)
    half = Z_95 * math.sqrt(share * (1.0 - share) / trials + z2 / (4 * trials**2))
    scale = 1.0 + z2 / trials
    low = 0.0 if successes == 0 else max(0.0, (middle - half) / scale)
    high = 1.0 if successes == trials else min(1.0, (middle + half) / scale)
    return Odds(share, low, high)


def quantiles(values: Array) -> Quantiles | None:
    """Linear between two values, as NumPy's are; None where there are no values.

    What is no number, the cost of a training that diverged, counts as infinite: it is never dropped.
    """
    if values.size == 0:
        return None
    ordered = np.sort(np.where(np.isnan(values), np.inf, values))
    return Quantiles(**{name: between(ordered, level) for name, level in QUANTILES.items()})


def between(ordered: Array, level: float) -> float:
    """The quantile of ascending values, some of which may be infinite."""
    place = level * (ordered.size - 1)
    below = math.floor(place)
    low, high = float(ordered[below]), float(ordered[min(below + 1, ordered.size - 1)])
    if low == high or place == below:
        return low
    return low + (high - low) * (place - below)
