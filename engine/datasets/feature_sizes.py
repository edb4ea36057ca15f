"""Features of a training set: how large each is, and whether their sizes let a network learn."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from engine.arrays import Array

DIFFERENT = 10.0  # times the least standard deviation: beyond it the largest feature alone decides
LARGE = 10.0  # a root mean square beyond which outputs may be certain, whatever the initialisation


@dataclass(frozen=True)
class Feature:
    """A feature of the training set, as the network gets it: what it is called, and how large it is."""

    name: str
    mean: float
    deviation: float

    @property
    def size(self) -> float:
        """The root mean square."""
        return math.hypot(self.mean, self.deviation)


Features = tuple[Feature, ...]


def features_of(X: Array, names: Sequence[str]) -> Features:
    """The rows of X, (features, examples), with a name each."""
    sizes = zip(names, X.mean(axis=1), X.std(axis=1), strict=True)
    return tuple(Feature(name, float(mean), float(deviation)) for name, mean, deviation in sizes)


def ends_of(features: Features) -> tuple[Feature, Feature] | None:
    """The features of the least and of the largest standard deviation, if they differ too much.

    A feature that never varies is none of them: it tells nothing.
    """
    varying = sorted((each for each in features if each.deviation > 0.0), key=lambda each: each.deviation)
    too_different = varying and varying[-1].deviation > DIFFERENT * varying[0].deviation
    return (varying[0], varying[-1]) if too_different else None


def too_large(features: Features) -> Feature | None:
    """The largest feature, if it is too large."""
    largest = max(features, key=lambda each: each.size, default=None)
    return largest if largest is not None and largest.size > LARGE else None
