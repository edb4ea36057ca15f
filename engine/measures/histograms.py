"""Histograms: each layer's weights, now and at iteration 0."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, frozen
from engine.measures import measures
from engine.run import TrainingRun
from engine.steps import round_up

BINS = 20


@dataclass(frozen=True)
class LayerHistogram:
    """One layer's weights: counts now and at iteration 0, each (BINS,), over the same bins in ±`span`.

    `outside` counts the weights that are not finite and so stand in no bin; `weights` are the finite ones.
    """

    span: float
    now: npt.NDArray[np.int64]
    initial: npt.NDArray[np.int64]
    outside: int
    weights: Array

    def over(self, span: float) -> npt.NDArray[np.int64]:
        """The counts now, over the bins of another span; what is beyond it stands in no bin."""
        return counts_within(self.weights[np.abs(self.weights) <= span], span)


@measures.register(
    "histograms",
    label="Weights",
    formula="counts of the entries of each W, now and at iteration 0",
    source="Glorot and Bengio 2010, AISTATS, figures 6 and 7 show layers this way",
)
def histograms(run: TrainingRun) -> tuple[LayerHistogram, ...]:
    now, initial = run.network.layers(run.parameters), run.network.layers(run.initial_parameters)
    return tuple(layer_histogram(W, W0) for (W, _), (W0, _) in zip(now, initial, strict=True))


def layer_histogram(W: Array, W0: Array) -> LayerHistogram:
    finite, finite0 = W[np.isfinite(W)], W0[np.isfinite(W0)]
    span = round_up(max(np.abs(finite).max(initial=0.0), np.abs(finite0).max(initial=0.0)))
    return LayerHistogram(
        span=span,
        now=counts_within(finite, span),
        initial=counts_within(finite0, span),
        outside=W.size - finite.size,
        weights=frozen(finite),
    )


def counts_within(values: Array, span: float) -> npt.NDArray[np.int64]:
    """How many of the values lie in each of BINS equal parts of ±span; the last part is closed."""
    places = np.minimum(((values / span + 1.0) * (BINS / 2.0)).astype(np.int64), BINS - 1)
    return frozen(np.bincount(places, minlength=BINS))
