"""Equations: the matrices of a stage of an iteration, and how each number of its result comes about.

The layouts are those of `engine/nn/network.py`: W is (units, inputs), X, Z and A are (units, examples). Rows
and columns are counted from 0.
"""

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from engine.arrays import Array
from engine.messages.message import Note
from engine.nn.activations import Activation
from engine.output.worked import (
    FIGURES,
    FIRST_TERMS,
    LAST_TERMS,
    MINUS,
    MOST_FIGURES,
    Product,
    Worked,
    Writing,
    is_sum,
    rounded,
    sum_worked,
    worked,
    write_formula,
)

SEEN = 0.02  # of a change: how well the figures before and after it tell it


class Axis(StrEnum):
    """What the rows or the columns of a matrix are."""

    UNIT = "unit"
    INPUT = "input"
    FEATURE = "feature"
    EXAMPLE = "example"
    SINGLE = "single"  # there is only one


@dataclass(frozen=True, eq=False)
class Matrix:
    """A matrix of an equation, `values` (rows, columns), and `sign`: what is written before it."""

    symbol: str
    values: Array
    rows: Axis
    columns: Axis
    sign: str = ""


@dataclass(frozen=True)
class Lit:
    """A part of a matrix: one number, a row where `column` is None, a column where `row` is; all if both."""

    row: int | None
    column: int | None


@dataclass(frozen=True, eq=False)
class Equation(ABC):
    """The `operands` in their order, and the `result`."""

    operands: tuple[Matrix, ...]
    result: Matrix

    @property
    def matrices(self) -> tuple[Matrix, ...]:
        return (*self.operands, self.result)

    def lit(self, row: int, column: int) -> tuple[Lit, ...]:
        """What of each matrix the result's number in this row and column comes from, and itself at last."""
        return (*self._sources(row, column), Lit(row, column))

    def _sources(self, row: int, column: int) -> tuple[Lit, ...]:
        return tuple(Lit(row, column) for _ in self.operands)

    def worked(self, row: int, column: int) -> Worked:
        """How the result's number in this row and column comes about."""
        with np.errstate(all="ignore"):  # numbers of a run that has diverged
            return self._worked(row, column)

    @abstractmethod
    def _worked(self, row: int, column: int) -> Worked: ...

    def _value(self, row: int, column: int) -> float:
        return float(self.result.values[row, column])

    def _numbers(self, row: int, column: int) -> tuple[float, ...]:
        """Those of the operands in the same place."""
        return tuple(float(operand.values[row, column]) for operand in self.operands)


@dataclass(frozen=True, eq=False)
class Given(Equation):
    """X: what no arithmetic of the network has made."""

    def _worked(self, row: int, column: int) -> Worked:
        value = self._value(row, column)
        return Worked(Writing(FIGURES).figure(value).note(), value)


def ends(shown: int, terms: int) -> tuple[slice, slice]:
    """Which terms of a sum are written out, of those that are shown: all of few, or the first and the last.

    There is never only one left out.
    """
    if shown <= FIRST_TERMS + LAST_TERMS + (shown == terms):
        return slice(0, shown), slice(shown, shown)
    return slice(0, FIRST_TERMS), slice(shown - LAST_TERMS, shown)


@dataclass(frozen=True, eq=False)
class MatrixProduct(Equation):
    """left · right, and a bias beside it where there is a third operand.

    `terms` are those of each sum, of which there may be more than the operands have: gradients of a large
    batch, of which only some examples are shown.
    """

    terms: int

    def _sources(self, row: int, column: int) -> tuple[Lit, ...]:
        return (Lit(row, None), Lit(None, column), Lit(row, 0))[: len(self.operands)]

    def _worked(self, row: int, column: int) -> Worked:
        left, right, *bias = (operand.values for operand in self.operands)
        factors = np.stack([left[row], right[:, column]], axis=1)
        added = [Product((float(b[row, 0]),)) for b in bias]
        return _sum_of(factors, added, self.terms, self._value(row, column))


@dataclass(frozen=True, eq=False)
class RowSum(Equation):
    """The sums of an operand's rows, of `terms` terms as in MatrixProduct."""

    terms: int

    def _sources(self, row: int, column: int) -> tuple[Lit, ...]:  # noqa: ARG002
        return (Lit(row, None),)

    def _worked(self, row: int, column: int) -> Worked:
        return _sum_of(self.operands[0].values[row][:, None], [], self.terms, self._value(row, column))


def _sum_of(factors: Array, added: list[Product], terms: int, value: float) -> Worked:
    """A sum of products of `factors`, (terms shown, factors of each), and what is `added` to them."""
    shown = factors.shape[0]
    first, last = ends(shown, terms)
    written = [*factors[first], *factors[last]]
    if terms == shown:
        rest = float(factors[first.stop : last.start].prod(axis=1).sum())
    else:  # what is not there is known as the rest
        rest = value - float(sum(row.prod() for row in written))
    products = [Product(tuple(map(float, row))) for row in written]
    return sum_worked(value, [*products, *added], (terms - len(written), rest))


@dataclass(frozen=True, eq=False)
class Applied(Equation):
    """A = g(Z), number by number."""

    g: Activation

    def _worked(self, row: int, column: int) -> Worked:
        (z,) = self._numbers(row, column)
        value = self._value(row, column)

        def write(writing: Writing) -> float:
            write_formula(writing, self.g.formula_at(z), {"z": z})
            return float(self.g.function(np.float64(rounded(z, writing.digits))))

        return worked(value, abs(value), write)


@dataclass(frozen=True, eq=False)
class ErrorThrough(Equation):
    """dZ = dA * g'(Z), number by number; `A` is g(Z)."""

    g: Activation
    A: Array

    def _worked(self, row: int, column: int) -> Worked:
        d, z = self._numbers(row, column)
        value = self._value(row, column)
        a = float(self.A[row, column])
        factor = float(self.g.derivative(np.float64(z), np.float64(a)))
        slope = self.g.slope_at(z)

        def write(writing: Writing) -> float:
            writing.figure(d).say(" · ")
            if not is_number(slope):
                brackets = is_sum(slope)
                writing.say("(" if brackets else "")
                write_formula(writing, slope, {"z": z, "a": a})
                writing.say((")" if brackets else "") + " = ").figure(d).say(" · ")
            writing.figure(factor, bracketed=True)
            by_formula = self.g.derivative(*(np.float64(rounded(x, writing.digits)) for x in (z, a)))
            sides = (
                rounded(d, writing.digits) * float(x) for x in (rounded(factor, writing.digits), by_formula)
            )
            return max(sides, key=lambda side: abs(side - value))

        return worked(value, abs(d * factor), write)


def is_number(formula: str) -> bool:
    """Whether a formula is only a number."""
    return formula.replace(".", "").isdigit()


@dataclass(frozen=True, eq=False)
class Descent(Equation):
    """θ ← θ - α g: the new weights from the old ones and their gradients, the `operands`."""

    rate: float

    def _worked(self, row: int, column: int) -> Worked:
        before, g = self._numbers(row, column)
        value = self._value(row, column)
        writing = Writing(digits_to_tell(before, value))
        writing.figure(before).say(f" {MINUS} ").figure(self.rate, digits=FIGURES)
        writing.say(" · ").figure(g, bracketed=True, digits=FIGURES).say(" = ")
        return Worked(write_change(writing, before, -self.rate * g, value), value)


@dataclass(frozen=True, eq=False)
class Step(Equation):
    """The update of any other optimiser. The operands are gradients, the old parameters and their change."""

    def _worked(self, row: int, column: int) -> Worked:
        g, before, change = self._numbers(row, column)
        value = self._value(row, column)
        total = write_change(Writing(digits_to_tell(before, value)), before, change, value)
        gradient, update = (Writing(FIGURES).figure(number).note() for number in (g, change))
        line = Note(
            "gradient {gradient}, update {update}: {sum}", gradient=gradient, update=update, sum=total
        )
        return Worked(line, value)


def write_change(writing: Writing, before: float, change: float, after: float) -> Note:
    writing.figure(before).say(f" {MINUS} " if change < 0.0 else " + ").figure(abs(change), digits=FIGURES)
    return writing.say(" = ").figure(after).note()


def digits_to_tell(before: float, after: float) -> int:
    """As many figures as show what the difference is, which is often small beside the numbers."""
    change = after - before
    for digits in range(FIGURES, MOST_FIGURES):
        found = rounded(after, digits) - rounded(before, digits)
        if not math.isfinite(change) or abs(found - change) <= SEEN * abs(change):
            return digits
    return MOST_FIGURES
