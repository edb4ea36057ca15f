"""Histograms: each layer's weights, now and at iteration 0."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, frozen
from engine.interrupt import NEVER, Interrupt
from engine.measures import register
from engine.steps import round_up
from engine.training.run import TrainingRun

BINS = 20
MOST_AT_ONCE = 1_000_000  # weights


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
        within: npt.NDArray[np.int64] = counts_within([self.weights[np.abs(self.weights) <= span]], [span])[0]
        return within


def histograms(run: TrainingRun) -> tuple[LayerHistogram, ...]:
    now = [W for W, _ in run.network.layers(run.parameters)]
    if "initial weights" not in run.memory:
        # Layer by layer, so that they are no copies: the run keeps its start anyway.
        initial = [W for W, _ in run.network.layers(run.initial_parameters)]
        run.memory["initial weights"] = [finite_entries([W])[0] for W in initial]
    return layer_histograms(now, run.memory["initial weights"], run.interrupt)


HISTOGRAMS = register(
    "histograms",
    histograms,
    label="Weights",
    formula="counts of the entries of each W, now and at iteration 0",
    source="Glorot and Bengio 2010, AISTATS, figures 6 and 7 show layers this way",
)


def layer_histograms(
    layers: list[Array], initial: list[Array], interrupt: Interrupt = NEVER
) -> tuple[LayerHistogram, ...]:
    """Of the weights of each layer, and of the finite ones that it had at first: all layers in one go.

    Where there are very many weights, layer by layer.
    """
    if len(layers) > 1 and sum(W.size for W in layers) > MOST_AT_ONCE:
        found: list[LayerHistogram] = []
        for W, then in zip(layers, initial, strict=True):
            interrupt.check()
            found += layer_histograms([W], [then])
        return tuple(found)
    finite = finite_entries(layers)
    spans = [round_up(max(*pair)) for pair in zip(largest(finite), largest(initial), strict=True)]
    now, then_counts = counts_within(finite, spans), counts_within(initial, spans)
    return tuple(
        LayerHistogram(
            span=span,
            now=now[index],
            initial=then_counts[index],
            outside=layers[index].size - finite[index].size,
            weights=finite[index],
        )
        for index, span in enumerate(spans)
    )


def finite_entries(layers: list[Array]) -> list[Array]:
    """Each layer's entries that are finite, flat."""
    flat = layers[0].ravel() if len(layers) == 1 else np.concatenate([W.ravel() for W in layers])
    if np.isfinite(flat).all():
        return np.split(frozen(flat), np.cumsum([W.size for W in layers[:-1]]))
    return [frozen(W[np.isfinite(W)]) for W in layers]


def largest(layers: list[Array]) -> list[float]:
    """The largest magnitude of each layer's entries; 0 where there are none."""
    return [max(float(W.max()), -float(W.min())) if W.size else 0.0 for W in layers]


def counts_within(layers: list[Array], spans: list[float]) -> npt.NDArray[np.int64]:
    """How many of each layer's entries lie in each of BINS equal parts of its ±span: (layers, BINS).

    The last part is closed.
    """
    sizes = [W.size for W in layers]
    shares = np.concatenate(layers) / np.repeat(spans, sizes)
    places = np.minimum(((shares + 1.0) * (BINS / 2.0)).astype(np.int64), BINS - 1)
    places += np.repeat(BINS * np.arange(len(layers)), sizes)
    return frozen(np.bincount(places, minlength=BINS * len(layers)).reshape(-1, BINS))
