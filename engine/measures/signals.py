"""Signals: how large what passes through a network is, layer by layer, forwards and backwards.

Glorot and Bengio 2010, AISTATS, section 4, show why both ways, and why gradients of Z and of W apart.
"""

import math
from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, frozen
from engine.interrupt import NEVER, Interrupt
from engine.measures import register
from engine.nn.network import Activations, Network, backpropagate, forward
from engine.steps import evenly
from engine.training.run import TrainingRun

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
MOST_VALUES = 1_000_000  # activations of one pass: with more, only some examples are looked at
MOST_SORTED = 4_096  # values of a layer from which quantiles are taken


@dataclass(frozen=True, eq=False)
class Spread:
    """The magnitudes of one quantity, layer by layer; inf where values overflow.

    `rms` is (layers,), `quantiles` of the absolute values are (layers, len(QUANTILES)).
    """

    rms: Array
    quantiles: Array


@dataclass(frozen=True, eq=False)
class ForwardSignals:
    """Pre-activations Z of every layer with weights, activations A of the hidden ones.

    `dead` counts the units of each hidden layer that answer 0 to every example, `units` all of them.
    """

    Z: Spread
    A: Spread
    dead: tuple[int, ...]
    units: tuple[int, ...]

    @property
    def dead_shares(self) -> tuple[float, ...]:
        """Of the units of each hidden layer."""
        return tuple(dead / units for dead, units in zip(self.dead, self.units, strict=True))


@dataclass(frozen=True, eq=False)
class BackwardSignals:
    """Root mean squares, layer by layer: of ∂C/∂Z, of ∂C/∂W, of W, and of what the next update adds to W.

    C is the cost over the training set; an update goes by that over its batch.
    """

    dZ: Array
    dW: Array
    W: Array
    update: Array

    @property
    def update_ratios(self) -> Array:
        """The update of W relative to W, by root mean square, (depth,); nan where both are 0."""
        with np.errstate(all="ignore"):
            ratios: Array = self.update / self.W
        return ratios


def rms(values: Array) -> float:
    """The root mean square, scaled first so that no square overflows or vanishes; inf where a value does."""
    largest = float(np.abs(values).max(initial=0.0))
    if not math.isfinite(largest):
        return math.inf
    if largest == 0.0:
        return 0.0
    return largest * math.sqrt(float(np.mean((values / largest) ** 2)))


def looked_at(run: TrainingRun) -> slice:
    """The training examples that a pass goes through: all, or in a large case evenly spread ones."""
    return evenly(run.data.Y_train.size, max(1, MOST_VALUES // sum(run.network.sizes)))


def spread(layers: list[Array]) -> Spread:
    """Magnitudes of each layer's values (units, examples)."""
    return Spread(
        rms=frozen(np.array([rms(values) for values in layers])),
        quantiles=frozen(np.array([quantiles(values) for values in layers])),
    )


def quantiles(values: Array) -> Array:
    """The QUANTILES of the absolute values, of evenly spread ones where there are very many."""
    flat = np.abs(values.ravel()[:: math.ceil(values.size / MOST_SORTED)])
    ordered: Array = np.sort(np.where(np.isnan(flat), np.inf, flat))
    return np.take(ordered, [round(share * (ordered.size - 1)) for share in QUANTILES])


def dead_units(network: Network, passed: Activations) -> tuple[int, ...]:
    """How many units of each hidden layer answer 0 to every example (dying ReLU: Lu et al. 2020)."""
    return tuple(int((~A.any(axis=1)).sum()) for A in passed.A[1 : network.depth])


def training_pass(run: TrainingRun) -> Activations:
    """The forward pass over the training examples that are looked at, where the run stands."""

    def compute() -> Activations:
        with np.errstate(all="ignore"):  # a run that diverges or is about to
            return forward(run.network, run.parameters, run.data.X_train[:, looked_at(run)])

    return run.here("training pass", compute)


def forward_signals(run: TrainingRun) -> ForwardSignals:
    """One forward pass over the training set."""
    network, passed = run.network, training_pass(run)
    return ForwardSignals(
        Z=spread(passed.Z[1:]),
        A=spread(passed.A[1 : network.depth]),
        dead=dead_units(network, passed),
        units=network.sizes[1:-1],
    )


FORWARD = register(
    "forward",
    forward_signals,
    label="Signal forward",
    formula="root mean square and quantiles of |Z| and |A| of each layer, over the training set",
    source="He, Zhang, Ren and Sun 2015, ICCV, section 2.2; Glorot and Bengio 2010, AISTATS, figures 2 to 4",
    figures=lambda signals: {
        "rms_Z": signals.Z.rms,
        "rms_A": signals.A.rms,
        "dead_share": signals.dead_shares,
    },
)


def backward_signals(run: TrainingRun) -> BackwardSignals:
    """One backward pass over the training set, and the next update, which its batch decides."""
    network, passed = run.network, training_pass(run)
    gradient, learned_from = run.gradient(), run.batch_gradient()
    with np.errstate(all="ignore"):
        Y = run.data.Y_train[looked_at(run)]
        back = backpropagate(network, run.parameters, passed, Y)
        dZ = [rms(values) * (Y.size / run.data.Y_train.size) for values in back.dZ]
        change = run.next_change(learned_from)
    return BackwardSignals(
        dZ=frozen(np.array(dZ)),
        dW=weights_rms(network, gradient, run.interrupt),
        W=weights_rms(network, run.parameters, run.interrupt),
        update=weights_rms(network, change, run.interrupt),
    )


BACKWARD = register(
    "backward",
    backward_signals,
    label="Gradient backward",
    formula="root mean squares of ∂C/∂Z, of ∂C/∂W, and of what the next update adds to W over that of W",
    source="Glorot and Bengio 2010, AISTATS, section 4.2 and figures 7 and 8",
    figures=lambda signals: {
        "rms_dZ": signals.dZ,
        "rms_dW": signals.dW,
        "rms_W": signals.W,
        "update_ratio": signals.update_ratios,
    },
)


def weights_rms(network: Network, flat: Array, interrupt: Interrupt = NEVER) -> Array:
    """The root mean square of each layer's weights, or of what is laid out like them, (depth,)."""
    sizes = []
    for W, _ in network.layers(flat):
        interrupt.check()
        sizes.append(rms(W))
    return frozen(np.array(sizes))
