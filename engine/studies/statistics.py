"""Statistics: what many draws say, and how sure that is."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.arrays import Array

Z_95 = 1.959963984540054  # of a normal distribution, 95 % lie within so many standard deviations
Whole = npt.NDArray[np.int64]
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
    return quantiles_along(values[np.newaxis], np.array([values.size]))[0]


def quantiles_along(values: Array, counts: Whole) -> list[Quantiles | None]:
    """The same of many rows, (rows, values): of each the first so many values that come in ascending order.

    What is no number comes last. So a row may have it in the place of values that are missing.
    """
    found: list[Quantiles | None] = [None] * len(counts)
    filled = np.flatnonzero(counts)
    ordered = np.sort(np.where(np.isnan(values[filled]), np.inf, values[filled]), axis=-1)
    several = [between(ordered, counts[filled], level) for level in QUANTILES.values()]
    for row, edges in zip(filled.tolist(), zip(*several, strict=True), strict=True):
        found[row] = Quantiles(*edges)
    return found


def between(ordered: Array, counts: Whole, level: float) -> list[float]:
    """A quantile of so many ascending values of each row, some of which may be infinite."""
    rows, places = np.arange(len(counts)), level * (counts - 1)
    below = np.floor(places).astype(np.int64)
    low, high = ordered[rows, below], ordered[rows, np.minimum(below + 1, counts - 1)]
    with np.errstate(invalid="ignore"):  # from one infinite value to the next
        inside = low + (high - low) * (places - below)
    is_low = (low == high) | (places == below) | np.isneginf(low)
    values: list[float] = np.where(is_low, low, inside).tolist()
    return values


def means_along(values: Array, there: Array) -> list[float | None]:
    """The mean of what is there in each row, (rows, values); None where nothing is."""
    found: list[float | None] = [None] * len(values)
    filled = there.any(axis=-1)
    full = filled & there.all(axis=-1)
    means = values[full].sum(axis=-1) / there.shape[-1] if full.any() else np.empty(0)
    for row, mean in zip(np.flatnonzero(full).tolist(), means.tolist(), strict=True):
        found[row] = mean
    for row in np.flatnonzero(filled & ~full).tolist():
        found[row] = float(values[row, there[row]].mean())
    return found
