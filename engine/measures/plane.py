"""The plane that is shown of the features: which part of it, and the points at which it is looked at."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from engine.arrays import Array, frozen
from engine.datasets import Data
from engine.datasets.section import Axes, Section
from engine.nn.network import Network
from engine.training.run import TrainingRun

FINEST_GRID, COARSEST_GRID = 128, 32  # points along one side of an image
ALIKE = 3.0  # times as far as the other a feature may range, and both still have the same units
GRID_PRODUCTS = 12_000_000  # weight x point products that an image may cost: a few milliseconds


@dataclass(frozen=True)
class Extent:
    """The rectangle of the plane that is shown: its lower left corner, its width and its height.

    Pictures of it are square: where the two differ, each axis has its own units.
    """

    left: float
    bottom: float
    width: float
    height: float

    @classmethod
    def square(cls, left: float, bottom: float, side: float) -> "Extent":
        return cls(left, bottom, side, side)

    @property
    def tall(self) -> float:
        """Units upwards that look as long as one across."""
        return self.height / self.width


def extent_of(data: Data, axes: Axes | None = None) -> Extent:
    """What is shown around the training points: of a person's own, whatever units each feature has."""
    section = data.section(axes)
    own_units = bool(data.features) and not (section.is_slice and axes is None)
    return shown_extent(section.projected(data.X_train), own_units)


def extent_along(run: TrainingRun, axes: Axes | None) -> Extent:
    """What is shown around a run's training points along these axes, found once."""
    known = f"extent along {axes}"
    if known not in run.memory:
        run.memory[known] = extent_of(run.data, axes)
    extent: Extent = run.memory[known]
    return extent


def shown_extent(X: Array, own_units: bool = False) -> Extent:
    """A square around the points X (2, examples), with a margin of a sixth on each side.

    With `own_units` no square where one feature ranges more than ALIKE times as far as the other.
    """
    low, high = X.min(axis=1), X.max(axis=1)
    ranges = high - low
    if own_units and 0.0 < ALIKE * ranges.min() < ranges.max():
        sizes = ranges * 4.0 / 3.0
        left, bottom = (low + high - sizes) / 2.0
        return Extent(float(left), float(bottom), float(sizes[0]), float(sizes[1]))
    side = float(ranges.max()) * 4.0 / 3.0 or 1.0
    left, bottom = (low + high - side) / 2.0
    return Extent.square(float(left), float(bottom), side)


def grid_side(network: Network, finest: int = FINEST_GRID) -> int:
    """Points along one side of an image: at most `finest`, fewer where the network's forward pass is dear."""
    affordable = math.isqrt(GRID_PRODUCTS // network.parameter_count)
    return max(COARSEST_GRID, min(finest, affordable))


@lru_cache(maxsize=4)
def grid(extent: Extent, side: int) -> tuple[Array, Array, Array]:
    """Pixel centres over the extent: x and y, (side,), and all points, (2, side * side), row by row."""
    steps: Array = np.linspace(0.5, side - 0.5, side)
    x = extent.left + steps * (extent.width / side)
    y = extent.bottom + steps * (extent.height / side)
    points: Array = np.stack([np.tile(x, side), np.repeat(y, side)])
    return frozen(x), frozen(y), frozen(points)


@lru_cache(maxsize=4)
def inputs_over(section: Section, extent: Extent, side: int) -> Array:
    """What a network is given at the pixel centres, (features, side * side), in the order of `grid`."""
    return frozen(section.inputs(grid(extent, side)[2]))
