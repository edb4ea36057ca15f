"""Equations of weight decay and L1: what they add to a gradient, and to the cost."""

from dataclasses import dataclass

from engine.nn.penalties import Penalties
from engine.output.equations import Equation
from engine.output.worked import Product, Worked, sum_worked


@dataclass(frozen=True, eq=False)
class PenalisedGradient(Equation):
    """g = dW + λ W + l1 sign(W). The operands are dW, then W and its signs, as far as there are factors."""

    factors: tuple[float, ...]

    def _worked(self, row: int, column: int) -> Worked:
        slope, *of_weight = self._numbers(row, column)
        terms = [Product((factor, number)) for factor, number in zip(self.factors, of_weight, strict=True)]
        return sum_worked(self._value(row, column), [Product((slope,)), *terms], (0, 0.0))


@dataclass(frozen=True, eq=False)
class PenaltyOfCost(Equation):
    """P = λ/2 ‖θ‖² + l1 ‖θ‖₁. The operands are both norms, as far as there are factors for them."""

    factors: tuple[float, ...]

    def _worked(self, row: int, column: int) -> Worked:
        norms = self._numbers(row, column)
        terms = [Product((factor, norm)) for factor, norm in zip(self.factors, norms, strict=True)]
        return sum_worked(self._value(row, column), terms, (0, 0.0))


def in_formula(penalties: Penalties, theta: str) -> str:
    """What the gradient of a parameter gains: " + 0.01 W1 + 0.001 sign(W1)"."""
    text = f" + {penalties.weight_decay:g} {theta}" if penalties.weight_decay else ""
    return text + (f" + {penalties.l1:g} sign({theta})" if penalties.l1 else "")
