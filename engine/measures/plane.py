"""The plane of the two features: which part of it is shown, and the points at which it is looked at."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from engine.arrays import Array, frozen
from engine.nn.network import Network

FINEST_GRID, COARSEST_GRID = 128, 32  # points along one side of an image
GRID_PRODUCTS = 12_000_000  # weight x point products that an image may cost: a few milliseconds


@dataclass(frozen=True)
class Extent:
    """The square of the plane that is shown: its lower left corner and its side."""

    left: float
    bottom: float
    side: float


def shown_extent(X: Array) -> Extent:
    """A square around the points X (2, examples), with a margin of a sixth on each side."""
    low, high = X.min(axis=1), X.max(axis=1)
    side = float((high - low).max()) * 4.0 / 3.0 or 1.0
    left, bottom = (low + high - side) / 2.0
    return Extent(float(left), float(bottom), side)


def grid_side(network: Network, finest: int = FINEST_GRID) -> int:
    """Points along one side of an image: at most `finest`, fewer where the network's forward pass is dear."""
    affordable = math.isqrt(GRID_PRODUCTS // network.parameter_count)
    return max(COARSEST_GRID, min(finest, affordable))


@lru_cache(maxsize=4)
def grid(extent: Extent, side: int) -> tuple[Array, Array, Array]:
    """Pixel centres over the extent: x and y, (side,), and all points, (2, side * side), row by row."""
    steps: Array = np.linspace(0.5, side - 0.5, side) * (extent.side / side)
    x, y = extent.left + steps, extent.bottom + steps
    points: Array = np.stack([np.tile(x, side), np.repeat(y, side)])
    return frozen(x), frozen(y), frozen(points)
