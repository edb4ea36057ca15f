"""Outputs, by name: what the last layer makes of its Z, what that costs, and how good it is.

Each is one entry, written twice side by side: for whole arrays, as a textbook has it, and in place, number by
number, which `engine.kernels` compiles. Tests hold the two together. A new output is added here and nowhere
else. Where the data are to choose, the first entry that fits them is taken.

The labels Y, (examples,), are 0.0 and 1.0 of two classes, the number of the class of several, or numbers to
predict. Logits are the last layer's Z: (examples,) where it is of one unit, else (units, examples).
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, Integers
from engine.datasets.shape import MOST_CLASSES
from engine.nn.activations import sigmoid as sigmoid_of
from engine.registry import Entry, Registry


@dataclass(frozen=True, kw_only=True)
class Output(Entry):
    """An output: `function` turns logits into the network's answer A, of the same shape.

    `fits` says whether data of so many classes, None for a number, can be learned with it, and `units` how
    many units it then has.

    `cost(logits, Y)` is the mean over the examples, finite wherever the logits are and its own square is;
    `textbook_cost` the same as the formula is written, which may overflow. `slope(A, Y)` is dZ of that mean,
    (units, examples). `score(logits, Y)` says how good the answers are, 1.0 at best; `scored_by` is what
    that is called.

    `in_place(Z, top, units, labels, share, m, dZ, A, row)` does the same for a block of examples in compiled
    code. Example s is column s of every matrix, of which there are `m`; it reads Z from row `top` on, leaves
    dZ from row 0 on, and returns the block's part of the mean cost. labels[0, s] is the label, labels[1, s]
    what the example weighs: `share`, which is 1 / examples, or 0 for padding. The rows of A from `row` on,
    one a unit, are scratch. Innermost loops run over examples.
    """

    fits: Callable[[int | None], bool]
    units: Callable[[int | None], int]
    cost: Callable[[Array, Array], float]
    textbook_cost: Callable[[Array, Array], float]
    slope: Callable[[Array, Array], Array]
    score: Callable[[Array, Array], float]
    scored_by: str
    in_place: Callable[..., float]


outputs: Registry[Output] = Registry(Output)


def outputs_for(classes: int | None) -> list[str]:
    """The names of those that fit data of so many classes, None for a number; the first is the usual one."""
    return [name for name, output in outputs.items() if output.fits(classes)]


# Indices cast to this type are known not to count from the end, which lets the compiler tell rows apart.
row_index = np.uintp


def binary_cross_entropy(logits: Array, Y: Array) -> float:
    """Mean of max(z, 0) - z y + log(1 + e^-|z|), which is -y log a - (1 - y) log(1 - a)."""
    losses = np.maximum(logits, 0.0) - logits * Y + np.log1p(np.exp(-np.abs(logits)))
    return float(losses.mean())


def textbook_binary_cross_entropy(logits: Array, Y: Array) -> float:
    """Mean of -y log a - (1 - y) log(1 - a); inf where a rounds to 0 or 1.

    As in the published notebook, 0 x log 0 counts as nothing (its `nansum`). An output that is no number has
    no cost, so then it is nan.
    """
    if np.isnan(logits).any():
        return math.nan
    with np.errstate(all="ignore"):
        a = 1.0 / (1.0 + np.exp(-logits))
        losses = -np.log(a) * Y - np.log(1.0 - a) * (1.0 - Y)
    return float(np.nansum(losses) / Y.size)


def binary_accuracy(logits: Array, Y: Array) -> float:
    """The share of examples on the right side of probability 0.5; the boundary counts as class 0.

    An output that is no number is on neither side.
    """
    right = (logits > 0.0) == (Y > 0.5)
    return float(np.mean(right & ~np.isnan(logits)))


def sigmoid_in_place(
    Z: Array, top: int, units: int, labels: Array, share: float, m: int, dZ: Array, A: Array, row: int
) -> float:
    """With e = e^-|z|, the sigmoid is 1 / (1 + e), or e / (1 + e) where z < 0.

    The cost is max(z, 0) - z y + log(1 + e). The logarithms' sum is that of the product 1 + p of all 1 + e,
    gathered as p <- p + e + p e: it keeps its digits where every e is tiny, and at most 2^m it cannot
    overflow.
    """
    cost = 0.0
    z_row, e_row = row_index(top), row_index(row)
    for s in range(m):
        z, y, weight = Z[z_row, s], labels[0, s], labels[1, s]
        tail = np.exp(-abs(z))
        a = 1.0 / (1.0 + tail)
        dZ[0, s] = ((a if z >= 0.0 else tail * a) - y) * weight
        cost += (np.maximum(z, 0.0) - z * y) * weight
        A[e_row, s] = tail if weight > 0.0 else 0.0
    # Eight products side by side, then the product of those.
    for first in range(8, m, 8):
        for s in range(8):
            A[e_row, s] += A[e_row, first + s] * (1.0 + A[e_row, s])
    p = 0.0
    for s in range(8):
        p += A[e_row, s] * (1.0 + p)
    return cost + share * math.log1p(p)


@outputs.register(
    "sigmoid",
    label="Sigmoid",
    formula="a = 1 / (1 + e^-z), C = mean of -y log a - (1 - y) log(1 - a)",
    source="Rumelhart, Durbin, Golden and Chauvin 1995, Backpropagation: the basic theory; as published",
    fits=lambda classes: classes == 2,
    units=lambda classes: 1,
    cost=binary_cross_entropy,
    textbook_cost=textbook_binary_cross_entropy,
    slope=lambda A, Y: (A - Y) / Y.size,
    score=binary_accuracy,
    scored_by="accuracy",
    in_place=sigmoid_in_place,
)
def sigmoid(Z: Array) -> Array:
    """One unit, whose answer is the probability of class 1."""
    return sigmoid_of(Z)


def of_right_class(values: Array, Y: Array) -> Array:
    """Of values, (classes, examples), each example's own: (examples,)."""
    own: Array = values[Y.astype(np.int64), np.arange(Y.size)]
    return own


def one_hot(Y: Array, classes: int) -> Array:
    """1.0 in the row of each example's class, else 0.0: (classes, examples)."""
    hot: Array = np.equal(np.arange(classes)[:, None], Y).astype(np.float64)
    return hot


def cross_entropy(logits: Array, Y: Array) -> float:
    """Mean of log Σ e^z - z of the right class; the highest z is out of the sum, so that none overflows."""
    highest = logits.max(axis=0)
    with np.errstate(invalid="ignore"):  # of logits that are infinite
        losses = highest - of_right_class(logits, Y) + np.log(np.exp(logits - highest).sum(axis=0))
    return float(losses.mean())


def textbook_cross_entropy(logits: Array, Y: Array) -> float:
    """Mean of -log a of the right class; inf where that a rounds to 0."""
    with np.errstate(divide="ignore"):
        return float(np.mean(-np.log(of_right_class(softmax(logits), Y))))


def most_probable(logits: Array) -> Integers:
    """Which of several logits, (classes, …), is the highest: (…), the first of equal ones."""
    found: Integers = logits.argmax(axis=0)
    return found


def accuracy(logits: Array, Y: Array) -> float:
    """The share of examples whose own class is the most probable one; none where an output is no number."""
    right = most_probable(logits) == Y
    return float(np.mean(right & ~np.isnan(logits).any(axis=0)))


def softmax_in_place(
    Z: Array, top: int, units: int, labels: Array, share: float, m: int, dZ: Array, A: Array, row: int
) -> float:
    """The first two rows of scratch hold each example's highest z, and Σ e^(z - highest)."""
    highest, total = row_index(row), row_index(row + 1)
    for s in range(m):
        A[highest, s] = Z[row_index(top), s]
        A[total, s] = 0.0
    for u in range(1, units):
        for s in range(m):
            A[highest, s] = np.maximum(A[highest, s], Z[row_index(top + u), s])
    for u in range(units):
        for s in range(m):
            e = np.exp(Z[row_index(top + u), s] - A[highest, s])
            dZ[row_index(u), s] = e
            A[total, s] += e
    cost = 0.0
    for s in range(m):
        right = row_index(top + labels[0, s])
        cost += (A[highest, s] - Z[right, s]) * labels[1, s]
    # The logarithms' sum is that of eight products: of m / 8 numbers from 1 to 20 each, they cannot overflow.
    for s in range(8):
        A[highest, s] = 1.0
    for first in range(0, m, 8):
        for s in range(8):
            A[highest, s] *= A[total, first + s] if labels[1, first + s] > 0.0 else 1.0
    for s in range(8):
        cost += share * math.log(A[highest, s])
    for s in range(m):
        A[total, s] = labels[1, s] / A[total, s]
    for u in range(units):
        for s in range(m):
            hot = labels[1, s] if labels[0, s] == u else 0.0
            dZ[row_index(u), s] = dZ[row_index(u), s] * A[total, s] - hot
    return cost


@outputs.register(
    "softmax",
    label="Softmax",
    formula="a_k = e^z_k / Σ e^z_j, C = mean of -log a of the right class",
    source="Bridle 1990, Neurocomputing 68, 227; PyTorch, CrossEntropyLoss",
    fits=lambda classes: classes is not None and 2 <= classes <= MOST_CLASSES,
    units=lambda classes: classes,
    cost=cross_entropy,
    textbook_cost=textbook_cross_entropy,
    slope=lambda A, Y: (A - one_hot(Y, A.shape[0])) / Y.size,
    score=accuracy,
    scored_by="accuracy",
    in_place=softmax_in_place,
)
def softmax(Z: Array) -> Array:
    """A unit for each class, whose answers are the probabilities of the classes."""
    with np.errstate(invalid="ignore"):  # of logits that are infinite
        e = np.exp(Z - Z.max(axis=0))
    A: Array = e / e.sum(axis=0)
    return A


def squared_error(logits: Array, Y: Array) -> float:
    """Mean of (a - y)²; inf where it overflows."""
    with np.errstate(over="ignore"):
        return float(np.mean((logits - Y) ** 2))


def share_explained(logits: Array, Y: Array) -> float:
    """R² = 1 - Σ (a - y)² / Σ (y - mean of y)²: 0 where the answers are no better than that mean.

    Where all y are the same, 1 if the answers are right, else 0. Answers that are no numbers have -inf.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        left = float(((logits - Y) ** 2).sum())
    spread = float(((Y - Y.mean()) ** 2).sum())
    if not math.isfinite(left):
        return -math.inf
    if spread == 0.0:
        return 1.0 if left == 0.0 else 0.0
    return 1.0 - left / spread


def linear_in_place(
    Z: Array, top: int, units: int, labels: Array, share: float, m: int, dZ: Array, A: Array, row: int
) -> float:
    """The mean of error², whose slope is 2 error / examples."""
    cost = 0.0
    for s in range(m):
        error = Z[row_index(top), s] - labels[0, s]
        cost += error * error * labels[1, s]
        dZ[0, s] = 2.0 * error * labels[1, s]
    return cost


@outputs.register(
    "linear",
    label="Linear",
    formula="a = z, C = mean of (a - y)²",
    source="Legendre 1805; PyTorch, MSELoss",
    fits=lambda classes: classes is None,
    units=lambda classes: 1,
    cost=squared_error,
    textbook_cost=squared_error,
    slope=lambda A, Y: 2.0 * (A - Y) / Y.size,
    score=share_explained,
    scored_by="R²",
    in_place=linear_in_place,
)
def linear(Z: Array) -> Array:
    """One unit, whose answer is the number itself."""
    return Z
