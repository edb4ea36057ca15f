"""Histograms: each layer's weights or biases, now and at iteration 0, on its own scale and on all runs'."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, frozen
from engine.interrupt import NEVER, Interrupt
from engine.measures import register
from engine.steps import round_up
from engine.training.run import TrainingRun

BINS = 40
MOST_AT_ONCE = 1_000_000  # weights
Counts = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Bins:
    """Counts of weights or biases now and at iteration 0, each (BINS,), over the same bins in ±`span`."""

    span: float
    now: Counts
    initial: Counts


@dataclass(frozen=True)
class LayerHistogram:
    """One layer's weights, or biases: counted over a scale of its `own`, and over one `shared` by all runs.

    `outside` counts the weights that are not finite and so stand in no bin; `weights` and `initial_weights`
    are the finite ones. `deviation` is σ, the root mean square distance of the weights from their mean:
    NaN where none is finite.
    """

    own: Bins
    shared: Bins
    outside: int
    deviation: float
    weights: Array
    initial_weights: Array

    def now_over(self, span: float) -> Counts:
        """The counts now, over the bins of another span; what is beyond it stands in no bin."""
        return counts_over(self.weights, span)


def histograms(run: TrainingRun) -> tuple[LayerHistogram, ...]:
    now = [W for W, _ in run.network.layers(run.parameters)]
    return layer_histograms(now, initial_entries(run, 0), run.interrupt)


def bias_histograms(run: TrainingRun) -> tuple[LayerHistogram, ...]:
    now = [b for _, b in run.network.layers(run.parameters)]
    return layer_histograms(now, initial_entries(run, 1), run.interrupt)


def initial_entries(run: TrainingRun, part: int) -> list[Array]:
    """The finite weights (part 0) or biases (part 1) of each layer at iteration 0, flat."""
    known = f"initial entries of part {part}"
    if known not in run.memory:
        # Layer by layer, so that they are no copies: the run keeps its start anyway.
        initial = [layer[part] for layer in run.network.layers(run.initial_parameters)]
        run.memory[known] = [finite_entries([entries])[0] for entries in initial]
    entries: list[Array] = run.memory[known]
    return entries


def on_one_scale(runs: Sequence[tuple[LayerHistogram, ...]]) -> list[tuple[LayerHistogram, ...]]:
    """The same histograms, each layer counted also over the widest span that it has in any run.

    Otherwise weights ten times as large look like any others.
    """
    spans = [max(layer.own.span for layer in layers) for layers in zip(*runs, strict=True)]
    return [
        tuple(
            layer if layer.shared.span == span else replace(layer, shared=bins_over(layer, span))
            for layer, span in zip(layers, spans, strict=True)
        )
        for layers in runs
    ]


HISTOGRAMS = register(
    "histograms",
    histograms,
    label="Weights",
    formula="counts of the entries of each W, now and at iteration 0",
    source="Glorot and Bengio 2010, AISTATS, figures 6 and 7 show layers this way",
    across_runs=on_one_scale,
    figures=lambda layers: {"sigma_W": (layer.deviation for layer in layers)},
)
BIAS_HISTOGRAMS = register(
    "bias_histograms",
    bias_histograms,
    label="Biases",
    formula="counts of the entries of each b, now and at iteration 0",
    source="as of the weights",
    across_runs=on_one_scale,
    figures=lambda layers: {"sigma_b": (layer.deviation for layer in layers)},
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
    counted = zip(spans, counts_within(finite, spans), counts_within(initial, spans), strict=True)
    own_bins = [Bins(span, now, first) for span, now, first in counted]
    return tuple(
        LayerHistogram(
            own=own,
            shared=own,
            outside=W.size - weights.size,
            deviation=deviation_of(weights),
            weights=weights,
            initial_weights=first,
        )
        for W, own, weights, first in zip(layers, own_bins, finite, initial, strict=True)
    )


def deviation_of(weights: Array) -> float:
    """The standard deviation; infinite where squares are too large for a float."""
    with np.errstate(over="ignore", invalid="ignore"):
        return float(weights.std()) if weights.size else math.nan


def finite_entries(layers: list[Array]) -> list[Array]:
    """Each layer's entries that are finite, flat."""
    flat = layers[0].ravel() if len(layers) == 1 else np.concatenate([W.ravel() for W in layers])
    if np.isfinite(flat).all():
        return np.split(frozen(flat), np.cumsum([W.size for W in layers[:-1]]))
    return [frozen(W[np.isfinite(W)]) for W in layers]


def largest(layers: list[Array]) -> list[float]:
    """The largest magnitude of each layer's entries; 0 where there are none."""
    return [max(float(W.max()), -float(W.min())) if W.size else 0.0 for W in layers]


def bins_over(layer: LayerHistogram, span: float) -> Bins:
    return Bins(span, counts_over(layer.weights, span), counts_over(layer.initial_weights, span))


def counts_over(weights: Array, span: float) -> Counts:
    """How many of these weights lie in each of BINS equal parts of ±span; those beyond it in none."""
    counts: Counts = counts_within([weights[np.abs(weights) <= span]], [span])[0]
    return counts


def counts_within(layers: list[Array], spans: list[float]) -> Counts:
    """How many of each layer's entries lie in each of BINS equal parts of its ±span: (layers, BINS).

    The last part is closed.
    """
    sizes = [W.size for W in layers]
    shares = np.concatenate(layers) / np.repeat(spans, sizes)
    places = np.minimum(((shares + 1.0) * (BINS / 2.0)).astype(np.int64), BINS - 1)
    places += np.repeat(BINS * np.arange(len(layers)), sizes)
    return frozen(np.bincount(places, minlength=BINS * len(layers)).reshape(-1, BINS))
