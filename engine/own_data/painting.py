"""Painted points: each stroke makes another Painting, and undoing goes back to the one before."""

import math
from dataclasses import dataclass, replace

import numpy as np

from engine.arrays import Array, frozen
from engine.datasets import Data
from engine.measures.plane import Extent, shown_extent
from engine.own_data.own_points import OwnPoints
from engine.steps import evenly_of_each

MOST_PAINTED = 10_000
MOST_BEGUN_WITH = 2_000  # points of the present data
SQUARE = Extent.square(-1.5, -1.5, 3.0)
GAP = 0.5  # between two dabs of a stroke, in radii of the brush

Place = tuple[float, float]


@dataclass(frozen=True)
class Painting:
    """X is (2, examples), Y (examples,) with values 0.0 and 1.0, on `shown` of the plane."""

    X: Array
    Y: Array
    shown: Extent = SQUARE

    @property
    def counts(self) -> tuple[int, int]:
        """How many points are of class 0, and of class 1."""
        ones = int(self.Y.sum())
        return self.Y.size - ones, ones

    @property
    def own_points(self) -> OwnPoints:
        return OwnPoints(
            tuple((x, y, int(label)) for x, y, label in zip(*self.X.tolist(), self.Y, strict=True))
        )


BLANK = Painting(frozen(np.empty((2, 0))), frozen(np.empty(0)))


def begun_with(data: Data) -> Painting:
    """The points of a data set, both those to train and to test on; in a large one evenly spread ones.

    None of data that nobody can paint: of another number of features than two, or of classes.
    """
    if len(data.X_train) != 2 or data.classes != 2:
        return BLANK
    X, Y = np.hstack([data.X_train, data.X_test]), np.concatenate([data.Y_train, data.Y_test])
    some = evenly_of_each(Y, MOST_BEGUN_WITH)
    X, Y = X[:, some], Y[some]
    fits = bool((np.abs(X) <= SQUARE.width / 2.0).all())
    return Painting(frozen(X), frozen(Y), SQUARE if fits else shown_extent(X, bool(data.features)))


def sprayed(painting: Painting, place: Place, radius: float, count: int, label: int) -> Painting:
    """So many more points of a class, spread evenly over the disc of the brush, cut off at the edges.

    `radius` is the brush's in units across; upwards it is as long to the eye.

    The same painting where there is no room. The draw is seeded by how many points there are, so that the
    same strokes paint the same points.
    """
    stream = np.random.RandomState(painting.Y.size)
    distance, angle = radius * np.sqrt(stream.uniform(size=count)), stream.uniform(0.0, 2.0 * math.pi, count)
    shown = painting.shown
    around = np.stack([np.cos(angle), shown.tall * np.sin(angle)])
    X = np.array(place)[:, np.newaxis] + distance * around
    half = np.array([[shown.width / 2.0], [shown.height / 2.0]])
    centre = np.array([[shown.left], [shown.bottom]]) + half
    X = X[:, (np.abs(X - centre) <= half).all(axis=0)][:, : MOST_PAINTED - painting.Y.size]
    if not X.size:
        return painting
    Y = np.full(X.shape[1], float(label))
    return replace(painting, X=frozen(np.hstack([painting.X, X])), Y=frozen(np.concatenate([painting.Y, Y])))


def erased(painting: Painting, place: Place, radius: float) -> Painting:
    """Without the points under the brush; the same painting where there are none."""
    across, up = painting.X[0] - place[0], painting.X[1] - place[1]
    kept = np.hypot(across, up / painting.shown.tall) > radius
    if kept.all():
        return painting
    return replace(painting, X=frozen(painting.X[:, kept]), Y=frozen(painting.Y[kept]))


def dabs(last: Place, place: Place, radius: float, tall: float = 1.0) -> list[Place]:
    """Where a brush that was last put down at `last` is put down on its way to `place`.

    `tall` units upwards look as long as one across.
    """
    across, up = place[0] - last[0], place[1] - last[1]
    gap = GAP * radius
    length = math.hypot(across, up / tall)
    count = int(length / gap)
    length = length or 1.0
    return [
        (last[0] + across * gap * number / length, last[1] + up * gap * number / length)
        for number in range(1, count + 1)
    ]


def within(shown: Extent, place: Place) -> Place:
    """The nearest place that is shown."""
    return (
        min(max(place[0], shown.left), shown.left + shown.width),
        min(max(place[1], shown.bottom), shown.bottom + shown.height),
    )
