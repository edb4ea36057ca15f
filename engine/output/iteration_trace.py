"""One inspected iteration: every quantity on the way from the data to the new parameters, in order.

The numbers come from `network.py` and `optimisers.py`; here they only get their names and formulas.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from engine.arguments import whole
from engine.arrays import Array, frozen
from engine.experiment.update_schedule import Segment, segment_at
from engine.nn.activations import activations
from engine.nn.network import Activations, Backpropagation, Network, backpropagate, cost, forward
from engine.nn.penalties import Penalties
from engine.output.equations import (
    Applied,
    Axis,
    Descent,
    Equation,
    ErrorThrough,
    Given,
    Matrix,
    MatrixProduct,
    RowSum,
    Step,
)
from engine.output.penalty_equations import PenalisedGradient, PenaltyOfCost, in_formula
from engine.output.written_outputs import equations_of
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
    The `equation` has what the quantity is made of; that of an update comes to the new W.
    """

    symbol: str
    formula: str
    shapes: str
    layer: int
    part: Part
    values: Array
    equation: Equation
    by_example: bool = False
    weights: int | None = None


@dataclass(frozen=True, eq=False)
class IterationTrace:
    """The iteration that a run stands on, for the batch that its update learns from or for one `example`.

    `examples` are the training examples, counted from 0, that the columns of the stages by example stand
    for, (columns,): a batch, in its order, or the one. Of a batch with more than MOST_VALUES activations they
    are evenly spread ones, and gradients, cost and update those of the whole batch all the same. `batch` is
    how many the batch has, `of` how many there are in the training set.
    `sizes` are the network's units per layer, from the inputs to the output, `layers` W and b of each layer
    with weights, before the update. `run` is the run's id.
    """

    run: int
    name: str
    iteration: int
    example: int | None
    examples: npt.NDArray[np.int64]
    batch: int
    of: int
    sizes: tuple[int, ...]
    layers: tuple[tuple[Array, Array], ...]
    stages: tuple[TraceStep, ...]


def trace(run: "TrainingRun", example: int | None = None) -> IterationTrace:
    """Every stage of the iteration that `run` stands on, down to what the next one begins with.

    The batch is all of the training set, or the mini-batch of this iteration; its cost is not the run's then.
    With a training `example`, counted from 0, forward and backward pass are those of the batch that holds
    this example only; the update is the real one, by the batch of the iteration, whether that holds the
    example or not. A run that has diverged is inspected where it did.
    """
    network, (X, Y), of = run.network, run.batch, run.data.Y_train.size
    batch = Y.size if example is None else 1
    if example is not None:
        example = whole("example", example)
        if not 0 <= example < of:
            raise IndexError(f"example: given {example}; allowed: 0 to {of - 1}")
    examples = run.batches.examples_at(run.place) if example is None else frozen(np.array([example]))
    segment, _ = segment_at(run.segments, run.place)
    parameters = frozen(run.parameters.copy())  # training goes on in the run's own
    some = evenly(Y.size, max(1, MOST_VALUES // sum(network.sizes)))
    with np.errstate(all="ignore"):
        X_shown, Y_shown = X[:, some], Y[some]
        passed = forward(network, parameters, X_shown)
        back = backpropagate(network, parameters, passed, Y_shown)
        value = cost(network, passed.logits, Y_shown)
        if Y_shown.size < Y.size:
            value, share = cost(network, run.logits(X), Y), Y_shown.size / Y.size
            back = as_of_all(back, run.batch_gradient(), share)
        gradient = back.gradient
        change = run.next_change(gradient)
        if example is None:
            examples = frozen(examples[some])
        else:
            X_shown, Y_shown = run.data.X_train[:, examples], run.data.Y_train[examples]
            passed = forward(network, parameters, X_shown)
            back = backpropagate(network, parameters, passed, Y_shown)
            value = cost(network, passed.logits, Y_shown)
        stages = (
            *forward_stages(network, parameters, passed),
            cost_stage(network, passed, Y_shown, value, batch),
            *penalty_stages(network, segment.penalties, parameters, value),
            *backward_stages(network, parameters, passed, back, Y_shown, batch),
            *update_stages(network, segment, run.place - segment.since + 1, parameters, gradient, change),
        )
    layers = tuple(network.layers(parameters))
    return IterationTrace(
        run.id, run.name, run.place, example, examples, batch, of, network.sizes, layers, stages
    )


def forward_stages(network: Network, parameters: Array, passed: Activations) -> Iterator[TraceStep]:
    inputs = by_example("X", passed.A[0], 0)
    X = inputs.values
    yield TraceStep("X", "X", str(X.shape), 0, Part.INPUT, X, Given((), inputs), by_example=True)
    for layer, (W, b) in enumerate(network.layers(parameters), start=1):
        Z, A, before = passed.Z[layer], passed.A[layer], passed.A[layer - 1]
        units = Z.shape[0]
        formula = f"Z{layer} = W{layer} {activation_before(layer)} + b{layer}"
        shapes = f"{Z.shape} = {(units, before.shape[0])}{before.shape} + {(units, 1)}"
        product = MatrixProduct(
            (
                weights_of(f"W{layer}", W, layer),
                by_example(activation_before(layer), before, layer - 1, "·"),
                Matrix(f"b{layer}", b, Axis.UNIT, Axis.SINGLE, "+"),
            ),
            by_example(f"Z{layer}", Z, layer, "="),
            W.shape[1],
        )
        yield TraceStep(
            f"Z{layer}", formula, shapes, layer, Part.PRE_ACTIVATION, frozen(Z), product, True, layer
        )
        is_last = layer == network.depth
        g = network.output if is_last else network.activation
        formula, shapes = f"A{layer} = {g}(Z{layer})", f"{A.shape} = {Z.shape}"
        operands, result = (by_example(f"Z{layer}", Z, layer),), by_example(f"A{layer}", A, layer, f"{g} →")
        if is_last:
            applied = equations_of(g).answer(operands, result)
        else:
            applied = Applied(operands, result, activations[g])
        yield TraceStep(
            f"A{layer}", formula, shapes, layer, Part.ACTIVATION, frozen(A), applied, by_example=True
        )


def as_of_all(back: Backpropagation, gradient: Array, share: float) -> Backpropagation:
    """The backward pass of some examples, a share of the batch, as part of the whole batch's."""
    return Backpropagation([share * dZ for dZ in back.dZ], [share * dA for dA in back.dA], gradient)


def cost_stage(network: Network, passed: Activations, Y: Array, value: float, batch: int) -> TraceStep:
    last, written = network.depth, equations_of(network.output)
    formula = written.cost.format(A=f"A{last}", Z=f"Z{last}")
    shapes = f"(1, 1) ← {passed.Z[-1].shape}, {passed.Z[-1].shape}"
    result = Matrix("C", frozen(np.array([[value]])), Axis.SINGLE, Axis.SINGLE, "→")
    labels = written.labels(Y, network.sizes[-1])
    operands = by_example(f"A{last}", passed.A[-1], last), by_example("Y", labels, last, ",")
    mean = written.mean(operands, result, frozen(passed.Z[-1]), batch)
    return TraceStep("C", formula, shapes, last, Part.COST, result.values, mean)


def penalty_stages(
    network: Network, penalties: Penalties, parameters: Array, value: float
) -> Iterator[TraceStep]:
    """What weight decay and L1 add to the cost `value`; nothing where there is neither."""
    if not penalties:
        return
    factors: list[float] = []
    norms: list[Matrix] = []
    for name, factor, norm in (
        ("Σθ²", 0.5 * penalties.weight_decay, float(parameters @ parameters)),
        ("Σ|θ|", penalties.l1, float(np.abs(parameters).sum())),
    ):
        if factor:
            sign = f"+ {factor:g} ·" if norms else f"{factor:g} ·"
            norms.append(Matrix(name, frozen(np.array([[norm]])), Axis.SINGLE, Axis.SINGLE, sign))
            factors.append(factor)
    total = sum(penalties.costs(parameters))
    terms = " + ".join(f"{factor:g} {norm.symbol}" for factor, norm in zip(factors, norms, strict=True))
    formula = f"P = {terms},  C + P = {value:.4g} + {total:.4g} = {value + total:.4g}"
    result = Matrix("P", frozen(np.array([[total]])), Axis.SINGLE, Axis.SINGLE, "=")
    equation = PenaltyOfCost(tuple(norms), result, tuple(factors))
    shapes = f"(1, 1) ← {parameters.shape}"
    yield TraceStep("P", formula, shapes, network.depth, Part.COST, result.values, equation)


def backward_stages(
    network: Network, parameters: Array, passed: Activations, back: Backpropagation, Y: Array, batch: int
) -> Iterator[TraceStep]:
    """From the last layer to the first; `batch` is how many examples the gradients are the mean of."""
    weights, gradients = network.layers(parameters), network.layers(frozen(back.gradient))
    for layer in range(network.depth, 0, -1):
        dZ, before, Z = back.dZ[layer - 1], passed.A[layer - 1], passed.Z[layer]
        if layer == network.depth:
            written, shapes = equations_of(network.output), f"{dZ.shape} = {dZ.shape} - {dZ.shape}"
            formula = f"dZ{layer} = " + written.error.format(A=f"A{layer}", Z=f"Z{layer}")
            labels = written.labels(Y, network.sizes[-1])
            operands = (
                by_example(f"A{layer}", passed.A[-1], layer, written.opening),
                by_example("Y", labels, layer, "−"),
            )
            error = written.slope(operands, by_example(f"dZ{layer}", dZ, layer, f") / {batch} ="), batch)
        else:
            formula = f"dZ{layer} = dA{layer} * g'(Z{layer}),  g = {network.activation}"
            shapes = f"{dZ.shape} = {dZ.shape} * {dZ.shape}"
            dA = back.dA[layer - 1]
            operands = by_example(f"dA{layer}", dA, layer), by_example(f"Z{layer}", Z, layer, "* g'(")
            result, g = by_example(f"dZ{layer}", dZ, layer, ") ="), activations[network.activation]
            error = ErrorThrough(operands, result, g, frozen(passed.A[layer]))
        yield TraceStep(
            f"dZ{layer}", formula, shapes, layer, Part.GRADIENT, frozen(dZ), error, by_example=True
        )
        dW, db = gradients[layer - 1]
        formula = f"dW{layer} = dZ{layer} {activation_before(layer)}ᵀ"
        shapes = f"{dW.shape} = {dZ.shape}{before.shape[::-1]}"
        right = transposed(by_example(activation_before(layer), before, layer - 1, "·"))
        product = MatrixProduct(
            (by_example(f"dZ{layer}", dZ, layer), right), weights_of(f"dW{layer}", dW, layer, "="), batch
        )
        yield TraceStep(f"dW{layer}", formula, shapes, layer, Part.GRADIENT, dW, product, weights=layer)
        formula, shapes = f"db{layer} = dZ{layer} 1", f"{db.shape} = {dZ.shape}{(dZ.shape[1], 1)}"
        biases = Matrix(f"db{layer}", db, Axis.UNIT, Axis.SINGLE, "=")
        row_sum = RowSum((by_example(f"dZ{layer}", dZ, layer, "Σ"),), biases, batch)
        yield TraceStep(f"db{layer}", formula, shapes, layer, Part.GRADIENT, db, row_sum, weights=layer)
        if layer > 1:
            dA = back.dA[layer - 2]
            formula = f"dA{layer - 1} = W{layer}ᵀ dZ{layer}"
            shapes = f"{dA.shape} = {dW.shape[::-1]}{dZ.shape}"
            W = transposed(weights_of(f"W{layer}", weights[layer - 1][0], layer))
            result = by_example(f"dA{layer - 1}", dA, layer - 1, "=")
            product = MatrixProduct((W, by_example(f"dZ{layer}", dZ, layer, "·")), result, dW.shape[0])
            yield TraceStep(
                f"dA{layer - 1}", formula, shapes, layer - 1, Part.GRADIENT, frozen(dA), product, True, layer
            )


def update_stages(
    network: Network, segment: Segment, t: int, parameters: Array, gradient: Array, change: Array
) -> Iterator[TraceStep]:
    """The update by the batch's `gradient`, flat like `parameters`, even where only one example is shown."""
    optimiser, rate = segment.rule.optimiser, segment.learning_rate
    of_layers = zip(
        *(network.layers(frozen(flat)) for flat in (parameters, gradient, change, parameters + change)),
        strict=True,
    )
    for layer, arrays in enumerate(of_layers, start=1):
        for letter, (theta, g, step, after) in zip("Wb", zip(*arrays, strict=True), strict=True):
            name = f"{letter}{layer}"
            g_name = f"g{name}" if segment.penalties else f"d{name}"
            formula = f"{optimiser.formula},  θ = {name}, g = {g_name}, α = {rate:g}"
            if optimiser.counted:
                formula += f", t = {t}"
            shapes = f"{step.shape} ← {step.shape}, {step.shape}"
            columns = columns_of_weights(layer) if letter == "W" else Axis.SINGLE
            before = Matrix(name, theta, Axis.UNIT, columns)
            slope = Matrix(f"d{name}", g, Axis.UNIT, columns)
            if segment.penalties:
                penalised = penalised_stage(segment.penalties, layer, before, slope)
                slope = replace(penalised.equation.result, sign="")
                yield penalised
            new = Matrix(f"{name} ←", after, Axis.UNIT, columns, "=")
            if optimiser.name == "gradient_descent":
                equation: Equation = Descent((before, replace(slope, sign=f"− {rate:g} ·")), new, rate)
            else:
                added = Matrix(f"Δ{name}", step, Axis.UNIT, columns, "+")
                equation = Step((slope, replace(before, sign="→"), added), new)
            yield TraceStep(f"{name} ←", formula, shapes, layer, Part.UPDATE, step, equation, False, layer)


def penalised_stage(penalties: Penalties, layer: int, theta: Matrix, slope: Matrix) -> TraceStep:
    """The gradient that the optimiser takes: that of the cost, and what weight decay and L1 add to it."""
    name = theta.symbol
    total = penalties.added_to(slope.values, theta.values)
    added: list[tuple[float, Matrix]] = []
    if penalties.weight_decay:
        added.append((penalties.weight_decay, replace(theta, sign=f"+ {penalties.weight_decay:g} ·")))
    if penalties.l1:
        signs, sign = frozen(np.sign(theta.values)), f"+ {penalties.l1:g} ·"
        added.append((penalties.l1, replace(theta, symbol=f"sign({name})", values=signs, sign=sign)))
    result = replace(slope, symbol=f"g{name}", values=frozen(total), sign="=")
    factors, matrices = zip(*added, strict=True)
    equation = PenalisedGradient((slope, *matrices), result, factors)
    formula = f"g{name} = d{name}{in_formula(penalties, name)}"
    shapes = f"{total.shape} = {total.shape} + {total.shape}"
    return TraceStep(f"g{name}", formula, shapes, layer, Part.UPDATE, result.values, equation, False, layer)


def by_example(symbol: str, values: Array, layer: int, sign: str = "") -> Matrix:
    """A quantity of this layer, 0 for the input, with a column for each example."""
    return Matrix(symbol, frozen(values), Axis.UNIT if layer else Axis.FEATURE, Axis.EXAMPLE, sign)


def weights_of(symbol: str, W: Array, layer: int, sign: str = "") -> Matrix:
    return Matrix(symbol, W, Axis.UNIT, columns_of_weights(layer), sign)


def columns_of_weights(layer: int) -> Axis:
    """What the weights of a layer are for: features in the first, and else the units before."""
    return Axis.FEATURE if layer == 1 else Axis.INPUT


def transposed(matrix: Matrix) -> Matrix:
    return Matrix(f"{matrix.symbol}ᵀ", matrix.values.T, matrix.columns, matrix.rows, matrix.sign)


def activation_before(layer: int) -> str:
    return "X" if layer == 1 else f"A{layer - 1}"
