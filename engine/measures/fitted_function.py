"""Fitted function: what a run answers over the range of a single feature."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, frozen
from engine.measures import register
from engine.measures.plane import extent_of
from engine.nn.outputs import outputs
from engine.training.run import TrainingRun

POINTS = 400


@dataclass(frozen=True, eq=False)
class FittedFunction:
    """The answers at values of the feature: `x` is (points,), `answers` (curves, points).

    There is one curve, of the number predicted or of the probability of class 1, or one for each class.
    """

    x: Array
    answers: Array


def fitted_function(run: TrainingRun) -> FittedFunction | None:
    """Over what is shown around the training points; None where there is more than one feature."""
    if run.network.sizes[0] != 1:
        return None
    extent = extent_of(run.data)
    x = np.linspace(extent.left, extent.left + extent.width, POINTS)
    with np.errstate(all="ignore"):  # a run that diverges or is about to
        answers = outputs[run.network.output].function(run.logits(x[None]))
    return FittedFunction(frozen(x), frozen(np.atleast_2d(answers)))


FITTED_FUNCTION = register(
    "fitted_function",
    fitted_function,
    label="Fitted function",
    formula="the answer over the range of a single feature",
    source="Bishop 2006, Pattern Recognition and Machine Learning, section 1.1",
)
