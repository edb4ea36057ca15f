"""Numbers to predict that are drawn: points over a range, and at each the value of a function, with noise.

Each rule takes (samples, noise, seed) and its own parameters, and returns the points X, (features, examples),
uniform between -1 and 1, and the numbers Y, (examples,), with Gaussian noise of that standard deviation.
"""

import math
from typing import Annotated

import numpy as np
from pydantic import Field

from engine.arrays import Array
from engine.datasets import datasets
from engine.datasets.shape import Shape

Waves = Annotated[float, Field(gt=0, le=10, strict=True, description="waves between -1 and 1")]
A_CURVE = Shape(features=1, classes=None)
A_SURFACE = Shape(features=2, classes=None)


def drawn(features: int, samples: int, seed: int) -> tuple[Array, np.random.RandomState]:
    """Points (features, samples), and the stream that noise is taken from."""
    stream = np.random.RandomState(seed)
    return stream.uniform(-1.0, 1.0, (features, samples)), stream


def noisy(Y: Array, noise: float, stream: np.random.RandomState) -> Array:
    noisy: Array = Y + noise * stream.standard_normal(Y.shape)
    return noisy


@datasets.register(
    "sine",
    label="Sine",
    formula="y = sin(π waves x), noise on y",
    source="Bishop 2006, Pattern Recognition and Machine Learning, section 1.1",
    shape=lambda _: A_CURVE,
)
def sine(samples: int, noise: float, seed: int, *, waves: Waves = 1.0) -> tuple[Array, Array]:
    X, stream = drawn(1, samples, seed)
    return X, noisy(np.sin(math.pi * waves * X[0]), noise, stream)


@datasets.register(
    "step",
    label="Step",
    formula="y = 1 where x > 0, else -1, noise on y",
    source="Heaviside's step function, between -1 and 1",
    shape=lambda _: A_CURVE,
)
def step(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
    X, stream = drawn(1, samples, seed)
    return X, noisy(np.where(X[0] > 0.0, 1.0, -1.0), noise, stream)


@datasets.register(
    "plane",
    label="Plane",
    formula="z = (x + y) / 2, noise on z",
    source="TensorFlow Playground, the data set Plane",
    shape=lambda _: A_SURFACE,
)
def plane(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
    X, stream = drawn(2, samples, seed)
    return X, noisy((X[0] + X[1]) / 2.0, noise, stream)


@datasets.register(
    "saddle",
    label="Saddle",
    formula="z = x² - y², noise on z",
    source="the hyperbolic paraboloid",
    shape=lambda _: A_SURFACE,
)
def saddle(samples: int, noise: float, seed: int) -> tuple[Array, Array]:
    X, stream = drawn(2, samples, seed)
    return X, noisy(X[0] ** 2 - X[1] ** 2, noise, stream)
