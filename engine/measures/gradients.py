"""Gradients over time: how large each layer's gradient and update were along the recorded path."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Array
from engine.measures import register
from engine.measures.sampled_history import SampledHistory
from engine.measures.signals import weights_rms
from engine.training.run import TrainingRun


@dataclass(frozen=True, eq=False)
class GradientHistory:
    """At `iterations` (places,): root mean squares of ∂C/∂W and the update of W over W, (places, depth)."""

    iterations: Array
    dW: Array
    update_ratios: Array
    unfinished: bool


def gradients(run: TrainingRun) -> GradientHistory:
    if "gradients" not in run.memory:
        run.memory["gradients"] = SampledHistory(lambda: sizes_of_gradients(run), run)
    trail: SampledHistory = run.memory["gradients"]
    series, depth = trail.look(), run.network.depth
    return GradientHistory(
        series.iterations, series.values[:, :depth], series.values[:, depth:], series.unfinished
    )


GRADIENTS = register(
    "gradients",
    gradients,
    label="Gradients over time",
    formula="root mean square of ∂C/∂W, and of the update of W over that of W, at evenly spread iterations",
    source="Glorot and Bengio 2010, AISTATS, figure 9 (gradients while training)",
    of_place=False,
)


def sizes_of_gradients(run: TrainingRun) -> Array:
    """Of the iteration that the run stands on: of each layer's ∂C/∂W, then of update over weights.

    C is the cost over the training set, whose gradient does not jump from batch to batch; the update is real.
    """
    gradient = run.gradient()
    with np.errstate(all="ignore"):
        change = weights_rms(run.network, run.next_change(run.batch_gradient()), run.interrupt)
        ratios = change / weights_rms(run.network, run.parameters, run.interrupt)
    return np.concatenate([weights_rms(run.network, gradient, run.interrupt), ratios])
