"""One iteration laid open: every quantity on the way from the data to the new parameters, in order.

The numbers come from `network.py` and `optimisers.py`; here they only get their names and formulas.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from engine.arguments import whole
from engine.arrays import Array, frozen
from engine.experiment.update_schedule import Segment, segment_at
from engine.nn.network import Activations, Backpropagation, Network, backpropagate, cost, forward
from engine.steps import evenly

if TYPE_CHECKING:
    from engine.training.run import TrainingRun


MOST_VALUES = 2_000_000  # activations of the examples that are shown


class Part(StrEnum):
    """Where in an iteration a stage belongs."""

    INPUT = "input"
    PRE_ACTIVATION = "pre_activation"
    ACTIVATION = "activation"
    COST = "cost"
    GRADIENT = "gradient"
    UPDATE = "update"


@dataclass(frozen=True, eq=False)
class TraceStep:
    """One quantity: `values` is (rows, columns), with a column for each example if `by_example`.

    `layer` is the quantity's own, 0 for the input; `weights` is the layer whose weights or biases the stage
    uses, differentiates by or changes. An update's values are the change: the new W less the old one.
    """

    symbol: str
    formula: str
    shapes: str
    layer: int
    part: Part
    values: Array
    by_example: bool = False
    weights: int | None = None


@dataclass(frozen=True, eq=False)
class IterationTrace:
    """The iteration that a run stands on, for the batch that its update learns from or for one `example`.

    `examples` are the training examples, counted from 0, that the columns of the stages by example stand
    for, (columns,): a batch, in its order, or the one. Of a batch with more than MOST_VALUES activations they
    are evenly spread ones, and gradients, cost and update those of the whole batch all the same. `batch` is
    how many the batch has, `of` how many there are in the training set.
    `sizes` are the network's units per layer, from the inputs to the output. `run` is the run's id.
    """

    run: int
    name: str
    iteration: int
    example: int | None
    examples: npt.NDArray[np.int64]
    batch: int
    of: int
    sizes: tuple[int, ...]
    stages: tuple[TraceStep, ...]


def trace(run: "TrainingRun", example: int | None = None) -> IterationTrace:
    """Every stage of the iteration that `run` stands on, down to what the next one begins with.

    The batch is all of the training set, or the mini-batch of this iteration; its cost is not the run's then.
    With a training `example`, counted from 0, forward and backward pass are those of the batch that holds
    this example only; the update is the real one, by the batch of the iteration, whether that holds the
    example or not. A run that has diverged is laid open where it did.
    """
    network, (X, Y), of = run.network, run.batch, run.data.Y_train.size
    batch = Y.size if example is None else 1
    if example is not None:
        example = whole("example", example)
        if not 0 <= example < of:
            raise IndexError(f"example: given {example}; allowed: 0 to {of - 1}")
    examples = run.batches.examples_at(run.place) if example is None else frozen(np.array([example]))
    segment, _ = segment_at(run.segments, run.place)
    some = evenly(Y.size, max(1, MOST_VALUES // sum(network.sizes)))
    with np.errstate(all="ignore"):
        passed = forward(network, run.parameters, X[:, some])
        back = backpropagate(network, run.parameters, passed, Y[some])
        value = cost(passed.logits, Y[some])
        if Y[some].size < Y.size:
            value, share = cost(run.logits(X), Y), Y[some].size / Y.size
            back = as_of_all(back, run.batch_gradient(), share)
        change = frozen(run.next_change(back.gradient))
        if example is None:
            examples = frozen(examples[some])
        else:
            X, Y = run.data.X_train[:, examples], run.data.Y_train[examples]
            passed = forward(network, run.parameters, X)
            back = backpropagate(network, run.parameters, passed, Y)
            value = cost(passed.logits, Y)
        stages = (
            *forward_stages(network, passed),
            cost_stage(network, passed, value),
            *backward_stages(network, passed, back),
            *update_stages(network, segment, run.place - segment.since + 1, change),
        )
    return IterationTrace(run.id, run.name, run.place, example, examples, batch, of, network.sizes, stages)


def forward_stages(network: Network, passed: Activations) -> Iterator[TraceStep]:
    X = passed.A[0]
    yield TraceStep("X", "X", str(X.shape), 0, Part.INPUT, frozen(X), by_example=True)
    for layer in range(1, network.depth + 1):
        Z, A, before = passed.Z[layer], passed.A[layer], passed.A[layer - 1]
        units = Z.shape[0]
        formula = f"Z{layer} = W{layer} {activation_before(layer)} + b{layer}"
        shapes = f"{Z.shape} = {(units, before.shape[0])}{before.shape} + {(units, 1)}"
        yield TraceStep(f"Z{layer}", formula, shapes, layer, Part.PRE_ACTIVATION, frozen(Z), True, layer)
        g = "sigmoid" if layer == network.depth else network.activation
        formula, shapes = f"A{layer} = {g}(Z{layer})", f"{A.shape} = {Z.shape}"
        yield TraceStep(f"A{layer}", formula, shapes, layer, Part.ACTIVATION, frozen(A), by_example=True)


def as_of_all(back: Backpropagation, gradient: Array, share: float) -> Backpropagation:
    """The backward pass of some examples, a share of the batch, as part of the whole batch's."""
    return Backpropagation([share * dZ for dZ in back.dZ], [share * dA for dA in back.dA], gradient)


def cost_stage(network: Network, passed: Activations, value: float) -> TraceStep:
    last = network.depth
    formula = (
        f"C = mean(-Y log A{last} - (1 - Y) log(1 - A{last})) "
        f"= mean(max(Z{last}, 0) - Z{last} Y + log(1 + e^-|Z{last}|))"
    )
    shapes = f"(1, 1) ← {passed.Z[-1].shape}, {passed.Z[-1].shape}"
    return TraceStep("C", formula, shapes, last, Part.COST, frozen(np.array([[value]])))


def backward_stages(network: Network, passed: Activations, back: Backpropagation) -> Iterator[TraceStep]:
    gradients = network.layers(frozen(back.gradient))
    for layer in range(network.depth, 0, -1):
        dZ, before = back.dZ[layer - 1], passed.A[layer - 1]
        if layer == network.depth:
            formula, shapes = f"dZ{layer} = (A{layer} - Y) / m", f"{dZ.shape} = {dZ.shape} - {dZ.shape}"
        else:
            formula = f"dZ{layer} = dA{layer} * g'(Z{layer}),  g = {network.activation}"
            shapes = f"{dZ.shape} = {dZ.shape} * {dZ.shape}"
        yield TraceStep(f"dZ{layer}", formula, shapes, layer, Part.GRADIENT, frozen(dZ), by_example=True)
        dW, db = gradients[layer - 1]
        formula = f"dW{layer} = dZ{layer} {activation_before(layer)}ᵀ"
        shapes = f"{dW.shape} = {dZ.shape}{before.shape[::-1]}"
        yield TraceStep(f"dW{layer}", formula, shapes, layer, Part.GRADIENT, dW, weights=layer)
        formula, shapes = f"db{layer} = dZ{layer} 1", f"{db.shape} = {dZ.shape}{(dZ.shape[1], 1)}"
        yield TraceStep(f"db{layer}", formula, shapes, layer, Part.GRADIENT, db, weights=layer)
        if layer > 1:
            dA = back.dA[layer - 2]
            formula = f"dA{layer - 1} = W{layer}ᵀ dZ{layer}"
            shapes = f"{dA.shape} = {dW.shape[::-1]}{dZ.shape}"
            yield TraceStep(
                f"dA{layer - 1}", formula, shapes, layer - 1, Part.GRADIENT, frozen(dA), True, layer
            )


def update_stages(network: Network, segment: Segment, t: int, change: Array) -> Iterator[TraceStep]:
    optimiser = segment.rule.optimiser
    for layer, arrays in enumerate(network.layers(change), start=1):
        for name, values in zip((f"W{layer}", f"b{layer}"), arrays, strict=True):
            formula = f"{optimiser.formula},  θ = {name}, g = d{name}, α = {segment.learning_rate:g}"
            if optimiser.counted:
                formula += f", t = {t}"
            shapes = f"{values.shape} ← {values.shape}, {values.shape}"
            yield TraceStep(f"{name} ←", formula, shapes, layer, Part.UPDATE, values, False, layer)


def activation_before(layer: int) -> str:
    return "X" if layer == 1 else f"A{layer - 1}"
