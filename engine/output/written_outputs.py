"""How each output stands in an inspected iteration: its formulas, and the equations of its numbers."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.arrays import Array
from engine.nn.activations import activations
from engine.nn.outputs import one_hot
from engine.output.equations import Applied, Equation, Given, Matrix
from engine.output.output_equations import MeanBinaryLoss, MeanLossOfClass, MeanSquare, OutputError, Shares

Operands = tuple[Matrix, ...]


@dataclass(frozen=True, kw_only=True)
class OutputEquations:
    """Of one output. In `cost` and `error` {A}, {Z} stand for the names of the last layer's matrices.

    `answer(operands, result)` makes the equation of A from Z, `mean(operands, result, Z, terms)` that of the
    cost from A and Y, `slope(operands, result, m)` that of dZ from A and Y. `labels(Y, units)` is Y as it
    stands there, (rows, examples). `opening` is what is written before A in dZ.
    """

    name: str
    cost: str
    error: str
    answer: Callable[[Operands, Matrix], Equation]
    mean: Callable[[Operands, Matrix, Array, int], Equation]
    slope: Callable[[Operands, Matrix, int], Equation]
    labels: Callable[[Array, int], Array] = lambda Y, units: Y[None]  # noqa: ARG005
    opening: str = "("


EQUATIONS = {
    equations.name: equations
    for equations in (
        OutputEquations(
            name="sigmoid",
            cost="C = mean(-Y log {A} - (1 - Y) log(1 - {A})) "
            "= mean(max({Z}, 0) - {Z} Y + log(1 + e^-|{Z}|))",
            error="({A} - Y) / m",
            answer=lambda operands, result: Applied(operands, result, activations["sigmoid"]),
            mean=MeanBinaryLoss,
            slope=OutputError,
        ),
        OutputEquations(
            name="softmax",
            cost="C = mean(-Σ Y log {A}) = mean(log Σ e^{Z} - Σ Y {Z}), Σ over the classes",
            error="({A} - Y) / m",
            answer=Shares,
            mean=MeanLossOfClass,
            slope=OutputError,
            labels=one_hot,
        ),
        OutputEquations(
            name="linear",
            cost="C = mean(({A} - Y)²)",
            error="2 ({A} - Y) / m",
            answer=lambda operands, result: Applied(operands, result, activations["linear"]),
            mean=MeanSquare,
            slope=lambda operands, result, m: OutputError(operands, result, m, factor=2),
            opening="2 · (",
        ),
    )
}


def equations_of(output: str) -> OutputEquations:
    """Those of an output; one that has none shows its numbers without their arithmetic."""
    return EQUATIONS.get(output) or OutputEquations(
        name=output,
        cost="C",
        error="∂C/∂{Z}",
        answer=Given,
        mean=lambda operands, result, Z, terms: Given(operands, result),  # noqa: ARG005
        slope=lambda operands, result, m: Given(operands, result),  # noqa: ARG005
    )
