"""Symmetry: which units of a layer are one and the same, and how far apart the others are.

Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.4: units with the same weights and the same
input get the same gradient, and stay the same.
"""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Array
from engine.measures import register
from engine.nn.network import Network
from engine.training.run import TrainingRun

SAME = 1e-9  # units whose weights differ by less, relative to their largest, differ by rounding only
ROUNDING = 1e-12  # and units of weights as small as this are all of them zero but for rounding


@dataclass(frozen=True)
class LayerSymmetry:
    """One hidden layer: its units, how many of them differ, and how much.

    `rank` is the numerical rank of W, at most `full_rank`; None where W is not finite. `cosine` is the
    largest between the weights of two units, nan where fewer than two have any. `spread` is the largest
    difference of a weight between two units, relative to the largest weight; 0 where all are the same.
    """

    units: int
    distinct: int
    rank: int | None
    full_rank: int
    cosine: float
    spread: float


def units_of(network: Network, parameters: Array) -> tuple[Array, ...]:
    """Each hidden layer's units as rows of their weights and bias, (units, inputs + 1)."""
    return tuple(np.hstack([W, b]) for W, b in network.layers(parameters)[:-1])


def tolerance(units: Array) -> Array:
    """Differences up to this are rounding: of each row, by its own size, (units,)."""
    limits: Array = np.maximum(SAME * np.abs(units).max(axis=1, initial=0.0), ROUNDING)
    return limits


def alike(units: Array) -> bool:
    """Whether all rows are one and the same, but for rounding."""
    return bool((np.abs(units - units[0]).max(axis=1) <= tolerance(units)).all())


def twins(units: Array) -> tuple[int, ...]:
    """For each row the number of the first one that is the same, but for rounding; none is like nan."""
    if not np.isfinite(units).all():
        return tuple(range(len(units)))
    # Rows that are the same come next to each other along any direction; this one is as good as any.
    along = units @ np.cos(np.arange(1.0, units.shape[1] + 1.0))
    order = np.argsort(along, kind="stable")
    apart = np.abs(np.diff(units[order], axis=0)).max(axis=1) > tolerance(units)[order[1:]]
    begins = np.flatnonzero(np.append(True, apart))  # of a group of units that are the same
    lowest = np.minimum.reduceat(order, begins)
    first = np.empty_like(order)
    first[order] = np.repeat(lowest, np.diff(np.append(begins, order.size)))
    return tuple(first.tolist())


def layer_symmetry(W: Array, b: Array) -> LayerSymmetry:
    """What is symmetric about a layer of weights (units, inputs) and biases (units, 1)."""
    units = np.hstack([W, b])
    finite = bool(np.isfinite(units).all())
    largest = float(np.abs(units).max())
    apart = float((units.max(axis=0) - units.min(axis=0)).max())
    return LayerSymmetry(
        units=len(units),
        distinct=len(set(twins(units))),
        rank=int(np.linalg.matrix_rank(W)) if finite else None,
        full_rank=min(W.shape),
        cosine=largest_cosine(W) if finite else float("nan"),
        spread=apart / largest if finite and largest > 0.0 else 0.0 if finite else float("nan"),
    )


def largest_cosine(W: Array) -> float:
    """The largest cosine between two rows that are not zero; nan where there are no two."""
    largest = np.abs(W).max(axis=1, keepdims=True)
    scaled = W[largest[:, 0] > 0.0] / largest[largest[:, 0] > 0.0]
    if len(scaled) < 2:
        return float("nan")
    directions = scaled / np.linalg.norm(scaled, axis=1, keepdims=True)
    cosines = directions @ directions.T
    np.fill_diagonal(cosines, -1.0)
    return float(min(1.0, cosines.max()))


def symmetry(run: TrainingRun) -> tuple[LayerSymmetry, ...]:
    """One entry for each hidden layer."""
    found = []
    for W, b in run.network.layers(run.parameters)[:-1]:
        run.interrupt.check()
        found.append(layer_symmetry(W, b))
    return tuple(found)


SYMMETRY = register(
    "symmetry",
    symmetry,
    label="Symmetry",
    formula="distinct units, numerical rank of W, largest cosine between two units",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.4",
    figures=lambda layers: {
        "distinct_units": (layer.distinct for layer in layers),
        "rank": (layer.rank for layer in layers),
        "largest_cosine": (layer.cosine for layer in layers),
    },
)
