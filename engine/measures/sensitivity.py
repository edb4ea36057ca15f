"""Sensitivity: how far a run and its twin, which differs by one weight and almost nothing, part.

The rate at which they part while they are close is the finite-time Lyapunov exponent of the training
(Wolf, Swift, Swinney and Vastano 1985, Physica D 16, 285). Where it is large, the last digits of a machine's
arithmetic decide after some time, and two machines no longer agree.
"""

import math
from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, frozen
from engine.measures import register
from engine.measures.sampled_history import SampledHistory
from engine.training.run import TrainingRun

FIRST_RISE = 0.1  # of the largest distance: up to there, the parting is a growth; then it is over


@dataclass(frozen=True, eq=False)
class Sensitivity:
    """`distances` between the two parameter vectors at `iterations`, each (places,).

    `present` is the index of the iteration where the run stands.
    `rate` is the fitted growth, as the logarithm of a factor per iteration; nan where none can be fitted.
    `fitted` are the distances by that growth, (places,), nan where the fit does not reach.
    """

    iterations: Array
    distances: Array
    present: int
    rate: float
    fitted: Array
    unfinished: bool

    @property
    def doubling(self) -> float:
        """Iterations in which the distance doubles; inf where it does not grow."""
        return math.log(2.0) / self.rate if self.rate > 0.0 else math.inf


def distance(one: Array, other: Array) -> float:
    """The Euclidean distance of two parameter vectors."""
    with np.errstate(all="ignore"):
        return float(np.linalg.norm(one - other))


def growth(iterations: Array, distances: Array) -> tuple[float, Array]:
    """The slope of log distance over the iterations, by least squares, while the two still part; the fit.

    That is up to the first distance of FIRST_RISE times the largest one; where they never part so far, all
    distances count. nan with fewer than three places.
    """
    fitted = np.full(distances.size, math.nan)
    everywhere = iterations
    sound = np.isfinite(distances) & (distances > 0.0)
    iterations, distances = iterations[sound], distances[sound]
    if distances.size < 3:
        return math.nan, frozen(fitted)
    end = int(np.argmax(distances >= FIRST_RISE * distances.max())) + 1
    if end < 3:
        end = distances.size
    middle = iterations[:end].mean()
    x, y = iterations[:end] - middle, np.log(distances[:end])
    rate = float(x @ y / (x @ x))
    reach = everywhere <= iterations[end - 1]
    fitted[reach] = np.exp(y.mean() + rate * (everywhere[reach] - middle))
    return rate, frozen(fitted)


def sensitivity(run: TrainingRun) -> Sensitivity | None:
    """None while the run has no twin; one that is still on its way is compared as far as it has come."""
    twin = run.twin
    if twin is None:
        return None
    if "sensitivity" not in twin.memory:

        def parted() -> Array:
            return np.array([distance(run.parameters, twin.parameters)])

        twin.memory["sensitivity"] = SampledHistory(parted, run, twin)
    trail: SampledHistory = twin.memory["sensitivity"]
    series = trail.look()
    distances = series.values[:, 0]
    now = int(np.searchsorted(series.iterations, run.place, side="right"))
    rate, fitted = growth(series.iterations[:now], distances[:now])
    return Sensitivity(series.iterations, distances, max(0, now - 1), rate, fitted, series.unfinished)


SENSITIVITY = register(
    "sensitivity",
    sensitivity,
    label="Sensitivity",
    formula="‖θ - θ′‖ where one weight of θ′ differed by 1e-12 at iteration 0",
    source="Wolf et al. 1985, Physica D 16, 285 (growth rates of distances)",
    needs_twin=True,
    of_place=False,
)
