"""Sensitivity: how far a run and its shadow, which differs by one weight and almost nothing, part.

The rate at which they part while they are close is the finite-time Lyapunov exponent of the training
(Wolf, Swift, Swinney and Vastano 1985, Physica D 16, 285). Where it is large, the last digits of a machine's
arithmetic decide after some time, and two machines no longer agree.
"""

import math
from dataclasses import dataclass

import numpy as np

from engine.arrays import Array

NUDGE = 1e-12  # what the shadow's first weight differs by at iteration 0
FIRST_RISE = 0.1  # of the largest distance: up to there, the parting is a growth; then it is over


@dataclass(frozen=True, eq=False)
class Sensitivity:
    """`distances` between the two parameter vectors at `iterations`, each (places,).

    `rate` is the fitted growth, as the logarithm of a factor per iteration; nan where none can be fitted.
    """

    iterations: Array
    distances: Array
    rate: float
    unfinished: bool

    @property
    def doubling(self) -> float:
        """Iterations in which the distance doubles; inf where it does not grow."""
        return math.log(2.0) / self.rate if self.rate > 0.0 else math.inf


def distance(one: Array, other: Array) -> float:
    """The Euclidean distance of two parameter vectors."""
    with np.errstate(all="ignore"):
        return float(np.linalg.norm(one - other))


def growth_rate(iterations: Array, distances: Array) -> float:
    """The slope of log distance over the iterations, by least squares, while the two still part.

    That is up to the first distance of FIRST_RISE times the largest one; where they never part so far, all
    distances count. nan with fewer than three places.
    """
    sound = np.isfinite(distances) & (distances > 0.0)
    iterations, distances = iterations[sound], distances[sound]
    if distances.size < 3:
        return math.nan
    end = int(np.argmax(distances >= FIRST_RISE * distances.max())) + 1
    if end < 3:
        end = distances.size
    x, y = iterations[:end] - iterations[:end].mean(), np.log(distances[:end])
    return float(x @ y / (x @ x))
