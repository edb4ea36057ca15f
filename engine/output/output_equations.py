"""The equations of an output: its answers, their mean cost, and the error that goes back."""

from abc import abstractmethod
from dataclasses import dataclass

import numpy as np

from engine.arrays import Array
from engine.output.equations import Equation, Lit, ends
from engine.output.worked import (
    MINUS,
    Exponential,
    Loss,
    LossOfLogit,
    Product,
    Square,
    Term,
    Worked,
    Writing,
    rounded,
    sum_worked,
    worked,
    write_sum,
)

LARGEST_POWER = 100.0
SHARES_WITH_LOGARITHM = (1e-250, 1.0 - 1e-6)  # between them, -log a can be written with a
LOGITS_WITH_LOGARITHM = (-600.0, 13.0)  # between them, -log a and -log(1 - a) can be written with a


@dataclass(frozen=True, eq=False)
class OutputError(Equation):
    """dZ = (A - Y) / m of the output, or `factor` times that."""

    m: int
    factor: int = 1

    def _worked(self, row: int, column: int) -> Worked:
        a, y = self._numbers(row, column)

        def write(writing: Writing) -> float:
            writing.say(f"{self.factor} · (" if self.factor > 1 else "(").figure(a)
            writing.say(f" {MINUS} ").figure(y, bracketed=True).say(f") / {self.m}")
            difference = rounded(a, writing.digits) - rounded(y, writing.digits)
            return self.factor * difference / self.m

        return worked(self._value(row, column), self.factor * max(abs(a), abs(y)) / self.m, write)


@dataclass(frozen=True, eq=False)
class MeanLoss(Equation):
    """C, a mean over `terms` examples, of which A and Y are the operands; `Z` are the logits of A."""

    Z: Array
    terms: int

    def _sources(self, row: int, column: int) -> tuple[Lit, ...]:
        several = self.Z.shape[0] > 1
        shown = Lit(None if several else row, None if self.terms > 1 else column)
        return shown, shown

    def _worked(self, row: int, column: int) -> Worked:
        value, shown = self._value(row, column), self.Z.shape[1]
        first, last = ends(shown, self.terms)
        terms = [self._term(place) for some in (first, last) for place in range(shown)[some]]
        left_out = self.terms - len(terms)
        rest = value * self.terms - sum(term.value for term in terms) if left_out else 0.0
        return sum_worked(value, terms, (left_out, rest), self.terms if self.terms > 1 else None)

    @abstractmethod
    def _term(self, place: int) -> Term:
        """That of the example in this column."""


@dataclass(frozen=True, eq=False)
class MeanBinaryLoss(MeanLoss):
    """Of -Y log A - (1 - Y) log(1 - A)."""

    def _term(self, place: int) -> Term:
        A, Y = (float(operand.values[0, place]) for operand in self.operands)
        z, (low, high) = float(self.Z[0, place]), LOGITS_WITH_LOGARITHM
        return LossOfLogit(z, Y) if z < low or z > high else Loss(A, Y)


@dataclass(frozen=True, eq=False)
class MeanLossOfClass(MeanLoss):
    """Of -log A of the right class, in whose row Y is 1."""

    def _term(self, place: int) -> Term:
        A, Y = (operand.values[:, place] for operand in self.operands)
        right, z = int(Y.argmax()), self.Z[:, place]
        low, high = SHARES_WITH_LOGARITHM
        if low < A[right] < high:
            return Loss(float(A[right]), 1.0)
        highest = z.max()
        return Product((float(highest - z[right] + np.log(np.exp(z - highest).sum())),))


@dataclass(frozen=True, eq=False)
class MeanSquare(MeanLoss):
    """Of (A - Y)²."""

    def _term(self, place: int) -> Term:
        A, Y = (float(operand.values[0, place]) for operand in self.operands)
        return Square(A, Y)


@dataclass(frozen=True, eq=False)
class Shares(Equation):
    """A = e^Z / Σ e^Z, column by column: a softmax."""

    def _sources(self, row: int, column: int) -> tuple[Lit, ...]:  # noqa: ARG002
        return (Lit(None, column),)

    def _worked(self, row: int, column: int) -> Worked:
        value, z = self._value(row, column), self.operands[0].values[:, column]
        if np.abs(z).max() > LARGEST_POWER:  # e^z would overflow: the same difference to all changes nothing
            z = z - z.max()
        powers = [Exponential(float(each)) for each in z]
        first, last = ends(len(powers), len(powers))
        left_out = powers[first.stop : last.start]

        def write(writing: Writing) -> float:
            above = powers[row].write(writing)
            writing.say(" / (")
            rest = (len(left_out), sum(power.value for power in left_out))
            total = write_sum(writing, powers[first], rest, powers[last])
            writing.say(")")
            return above / total

        return worked(value, value, write)
