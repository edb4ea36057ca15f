"""Data sets that are drawn: a rule makes as many points as are wanted.

Each rule takes (samples, noise, seed) and its own parameters, and returns the points X, (2, examples), and
their classes Y, (examples,) of 0.0, 1.0, …. scikit-learn is imported by the rules that need it, because
it takes longer to import than the window takes to appear.
"""

import math
from collections.abc import Mapping
from typing import Annotated, Any

import numpy as np
from pydantic import Field

from engine.arrays import Array
from engine.datasets import datasets
from engine.datasets.shape import Shape

Factor = Annotated[float, Field(gt=0, lt=1, strict=True, description="inner radius, outer = 1")]
Turns = Annotated[float, Field(gt=0, le=10, strict=True, description="turns of each arm")]
Classes = Annotated[int, Field(ge=2, le=7, strict=True, description="classes")]
Cells = Annotated[int, Field(ge=2, le=20, strict=True, description="squares along one side")]


def with_classes(own: Mapping[str, Any]) -> Shape:
    """That of points of so many classes."""
    return Shape(classes=own.get("classes", 2))


def from_sklearn(points: Any, classes: Any) -> tuple[Array, Array]:
    """scikit-learn's (examples, features) and integer classes in this laboratory's layout."""
    return np.ascontiguousarray(points.T, dtype=np.float64), classes.astype(np.float64)


def scattered(X: Array, Y: Array, noise: float, stream: np.random.RandomState) -> tuple[Array, Array]:
    """The points with Gaussian noise of that standard deviation on each coordinate."""
    return X + noise * stream.standard_normal(X.shape), Y


@datasets.register(
    "circles",
    label="Circles",
    formula="class 0 on the unit circle, class 1 on one of radius `factor`, noise on x and y",
    source="scikit-learn, make_circles; the published experiment",
)
def circles(samples: int, noise: float, seed: int, *, factor: Factor = 0.8) -> tuple[Array, Array]:
    from sklearn.datasets import make_circles

    return from_sklearn(*make_circles(samples, noise=noise, factor=factor, random_state=seed))


@datasets.register(
    "moons",
    label="Moons",
    formula="two interleaving half circles, noise on x and y",
    source="scikit-learn, make_moons",
)
def moons(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
    from sklearn.datasets import make_moons

    return from_sklearn(*make_moons(samples, noise=noise, random_state=seed))


@datasets.register(
    "blobs",
    label="Blobs",
    formula="Gaussian clusters of standard deviation `noise`, their centres evenly on a circle of radius √½",
    source="scikit-learn, make_blobs",
    shape=with_classes,
)
def blobs(samples: int, noise: float, seed: int, *, classes: Classes = 2) -> tuple[Array, Array]:
    from sklearn.datasets import make_blobs

    angles = math.pi * (2.0 * np.arange(classes) / classes - 0.75)
    # Rounded, so that those of two classes are (-0.5, -0.5) and (0.5, 0.5) to the last digit.
    centres = np.round(math.sqrt(0.5) * np.stack([np.cos(angles), np.sin(angles)], axis=1), 12)
    return from_sklearn(*make_blobs(samples, centers=centres, cluster_std=noise, random_state=seed))


@datasets.register(
    "gaussian_quantiles",
    label="Gaussian quantiles",
    formula="one Gaussian cloud, class 1 outside the circle that holds half of it, noise on x and y",
    source="scikit-learn, make_gaussian_quantiles",
)
def gaussian_quantiles(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
    from sklearn.datasets import make_gaussian_quantiles

    X, Y = from_sklearn(
        *make_gaussian_quantiles(n_samples=samples, n_features=2, n_classes=2, random_state=seed)
    )
    return scattered(X, Y, noise, np.random.RandomState(seed))


@datasets.register(
    "xor",
    label="XOR",
    formula="uniform on the square, class 1 where x and y have different signs, noise on x and y",
    source="Minsky and Papert 1969, Perceptrons",
)
def xor(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
    return checkerboard(samples, noise, seed, cells=2)


@datasets.register(
    "checkerboard",
    label="Checkerboard",
    formula="uniform on the square, classes alternate in `cells` x `cells` squares, noise on x and y",
    source="Ho and Kleinberg 1996, ICPR",
)
def checkerboard(samples: int, noise: float, seed: int, *, cells: Cells = 4) -> tuple[Array, Array]:
    stream = np.random.RandomState(seed)
    X: Array = stream.uniform(-1.0, 1.0, (2, samples))
    column, row = np.floor((X + 1.0) * (cells / 2.0)).astype(np.int64)
    return scattered(X, ((column + row) % 2).astype(np.float64), noise, stream)


@datasets.register(
    "spirals",
    label="Spirals",
    formula="an arm of Archimedes' spiral for each class, evenly around the middle, noise on x and y",
    source="Lang and Witbrock 1988, Connectionist Models Summer School",
    shape=with_classes,
)
def spirals(
    samples: int, noise: float, seed: int, *, turns: Turns = 1.75, classes: Classes = 2
) -> tuple[Array, Array]:
    stream = np.random.RandomState(seed)
    Y = np.asarray(np.arange(samples) % classes, dtype=np.float64)
    radius = np.sqrt(stream.uniform(0.0, 1.0, samples))
    angle = 2.0 * math.pi * turns * radius + 2.0 * math.pi * Y / classes
    X: Array = radius * np.stack([np.cos(angle), np.sin(angle)])
    return scattered(X, Y, noise, stream)
