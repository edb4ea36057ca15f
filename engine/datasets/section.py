"""Section: the plane through the space of the features on which data of any number of them are looked at.

Two features are that plane. Of more, a picture shows a slice through the mean of the training set, and
examples are projected onto it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, frozen
from engine.messages.message import Note

Axes = tuple[int, int]  # two features, counted from 0, across and up


@dataclass(frozen=True, eq=False)
class Section:
    """A plane: `origin` is (features, 1), `directions` (features, 2) are of length 1 and at right angles.

    `axes` are the two features that it shows, where it was chosen by them. Otherwise it is the plane of the
    two features that there are, or of the first two principal components, with this `share` of the variance.
    """

    origin: Array
    directions: Array
    axes: Axes | None = None
    share: float = 1.0

    @property
    def features(self) -> int:
        """In how many dimensions the plane lies."""
        return int(self.origin.shape[0])

    @property
    def is_slice(self) -> bool:
        """Whether there is more than it shows."""
        return self.features > 2

    def inputs(self, points: Array) -> Array:
        """What a network is given at points of the plane: (2, points) -> (features, points)."""
        if self.features == 2:
            return points
        lifted: Array = self.directions @ points
        lifted += self.origin
        return lifted

    def projected(self, X: Array) -> Array:
        """Where examples lie on the plane: (features, examples) -> (2, examples)."""
        if self.features == 2:
            return X
        places: Array = self.directions.T @ X
        places -= self.directions.T @ self.origin
        return places

    def names(self, features: Sequence[str]) -> tuple[str, ...]:
        """What the two axes are called, where the features have these names; none where none have any."""
        if self.axes is not None:
            across, up = self.axes
            return features[across], features[up]
        if self.is_slice:
            return Note("1st component"), Note("2nd component")
        return (features[0], "") if len(features) == 1 else tuple(features)

    def note(self, features: Sequence[str]) -> str | None:
        """That a picture shows a slice, and which; None where it shows all there is."""
        if not self.is_slice:
            return None
        if self.axes is None:
            return Note(
                "Pictures show a slice through the mean along the first two principal components, "
                "{share:.0%} of the variance; points are projected",
                share=self.share,
            )
        across, up = self.names(features)
        return Note(
            "Pictures show a slice along {x} and {y}, all other features at their mean; points are projected",
            x=across,
            y=up,
        )


def section_along(X: Array, axes: Axes) -> Section:
    """The plane of two features of X (features, examples), where the others have their mean.

    Places on it are the values of those two. ValueError where there are no such two.
    """
    features = X.shape[0]
    if len(set(axes)) < 2 or not all(0 <= axis < features for axis in axes):
        raise ValueError(f"axes: given {axes}; allowed: two different numbers from 0 to {features - 1}")
    origin, directions = X.mean(axis=1, keepdims=True), np.zeros((features, 2))
    for column, axis in enumerate(axes):
        origin[axis], directions[axis, column] = 0.0, 1.0
    return Section(frozen(origin), frozen(directions), axes)


def usual_section(X: Array) -> Section:
    """The plane of both features of X (features, examples); of more, of their first two principal components.

    Pearson 1901, Philosophical Magazine 2, 559. The largest entry of each direction is positive, so that the
    same examples always give the same picture. A single feature lies across.
    """
    features, examples = X.shape
    if features <= 2:
        return Section(frozen(np.zeros((features, 1))), frozen(np.eye(features, 2)))
    mean = X.mean(axis=1, keepdims=True)
    centred = X - mean
    # The smaller of the two matrices of products has the same eigenvalues, but for zeros.
    few_examples = examples < features
    products = centred.T @ centred if few_examples else centred @ centred.T
    variances, vectors = np.linalg.eigh(products)
    found = centred @ vectors[:, -2:] if few_examples else vectors[:, -2:]
    directions = orthonormal(found[:, ::-1])
    total = float(np.trace(products))
    share = float(variances[-2:].sum()) / total if total > 0.0 else 1.0
    return Section(frozen(mean), frozen(directions), share=min(1.0, max(0.0, share)))


def orthonormal(directions: Array) -> Array:
    """Two directions at right angles, (features, 2), the largest entry of each positive.

    One along which nothing varies is replaced by an axis of the features.
    """
    features = directions.shape[0]
    found: list[Array] = []
    for candidate in (*directions.T, *np.eye(features, 3).T):
        rest = candidate - sum(np.dot(candidate, other) * other for other in found)
        length = float(np.linalg.norm(rest))
        if len(found) < 2 and length > 1e-9 * max(1.0, float(np.linalg.norm(candidate))):
            rest = rest / length
            found.append(rest if rest[np.argmax(np.abs(rest))] > 0.0 else -rest)
    return np.ascontiguousarray(np.stack(found, axis=1))
