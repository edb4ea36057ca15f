"""Fitted function: what a run answers over the range of a single feature."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, frozen
from engine.datasets import Data
from engine.measures import register
from engine.measures.plane import Extent, extent_of
from engine.nn.outputs import outputs
from engine.training.run import TrainingRun

POINTS = 400
INITIAL = "fitted function at iteration 0"


@dataclass(frozen=True, eq=False)
class FittedFunction:
    """The answers at values of the feature: `x` is (points,), `answers` (curves, points).

    There is one curve, of the number predicted or of the probability of class 1, or one for each class.
    `initial` are those at iteration 0.
    """

    x: Array
    answers: Array
    initial: Array


def fitted_function(run: TrainingRun) -> FittedFunction | None:
    """Over what is shown around the training points; None where there is more than one feature."""
    if run.network.sizes[0] != 1:
        return None
    extent = extent_of(run.data)
    x = np.linspace(extent.left, extent.left + extent.width, POINTS)
    if INITIAL not in run.memory:
        run.memory[INITIAL] = answers_of(run, run.logits(x[None], initial=True))
    return FittedFunction(frozen(x), answers_of(run, run.logits(x[None])), run.memory[INITIAL])


def answers_of(run: TrainingRun, logits: Array) -> Array:
    """Of each curve, (curves, points)."""
    with np.errstate(all="ignore"):  # a run that diverges or is about to
        return frozen(np.atleast_2d(outputs[run.network.output].function(logits)))


def extent_of_function(data: Data) -> Extent:
    """What is shown around the training points of a single feature: the feature across, the answer up.

    Of two classes that is the probability of class 1, of more that of each; labels stand where it is right.
    """
    across = extent_of(data)
    targets = data.Y_train if data.classes is None else np.array([0.0, 1.0])
    low, high = float(targets.min()), float(targets.max())
    if high <= low:
        low, high = low - 1.0, high + 1.0
    margin = (high - low) / 6.0
    return Extent(across.left, low - margin, across.width, high - low + 2.0 * margin)


def targets_of(Y: Array, classes: int | None) -> Array:
    """Where labels stand beside the answers, (examples,): of several classes each has a probability of 1."""
    return Y if classes is None or classes == 2 else np.ones_like(Y)


FITTED_FUNCTION = register(
    "fitted_function",
    fitted_function,
    label="Fitted function",
    formula="the answer over the range of a single feature",
    source="Bishop 2006, Pattern Recognition and Machine Learning, section 1.1",
)
