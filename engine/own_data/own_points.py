"""A person's own points, however they came about, and the data set that they make."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Any

import numpy as np

from engine.datasets.feature_sizes import Features, ends_of, features_of, too_large
from engine.datasets.own import LONGEST_WORD
from engine.experiment.model import Dataset, GivenSettings, validated
from engine.messages.message import Note
from engine.messages.problems import shown

PointRow = tuple[float, ...]  # the features, and last the class, a whole number, or the number to predict


@dataclass(frozen=True)
class OwnPoints:
    """Points, what their features are, and what the classes are: none where there are numbers to predict.

    `target` is what the label is called, where it has a name.
    """

    points: tuple[PointRow, ...]
    features: tuple[str, ...] = ("x", "y")
    classes: tuple[str, ...] = ("0", "1")
    target: str = ""

    @cached_property
    def counts(self) -> tuple[int, ...]:
        """How many are of each class; how many there are, where there are no classes."""
        if not self.classes:
            return (len(self.points),)
        labels = Counter(map(itemgetter(-1), self.points))
        return tuple(labels[number] for number in range(len(self.classes)))


def dataset_of(own: OwnPoints, origin: str, **settings: Any) -> GivenSettings:
    """The experiment's data set; `settings` are those of every data set that is given.

    Words are cut where they are too long. ExperimentError where something else is outside its limits.
    """
    fields = {
        "name": "csv",
        "points": own.points,
        "origin": cut(origin.encode(errors="replace").decode()),  # a file's name may hold what is no text
        "features": tuple(map(cut, own.features)),
        "classes": tuple(map(cut, own.classes)),
        "target": cut(own.target),
        **settings,
    }
    dataset = validated(Dataset, fields)
    assert isinstance(dataset, GivenSettings)
    return dataset


def advice_to_standardise(own: OwnPoints) -> Note | None:
    """Why the features should be standardised; None where they may stay as they are."""
    X = np.array([point[:-1] for point in own.points]).T
    features = features_of(X, own.features)
    ends, large = ends_of(features), too_large(features)
    if ends is None and large is None:
        return None
    if len(features) == 2:
        return advice_on_two(features, ends is not None)
    if ends is not None:
        least, largest = ends
        return Note(
            "The features differ greatly in size: standard deviation {low:.3g} of '{least}', {high:.3g} of "
            "'{largest}'. Standardise them so that training treats all alike.",
            least=shown(least.name), low=least.deviation, largest=shown(largest.name), high=largest.deviation,
        )  # fmt: skip
    assert large is not None
    return Note(
        "Features are large: root mean square {size:.3g} of '{name}'. "
        "Standardise them: initial weights are made for features of about 1.",
        name=shown(large.name), size=large.size,
    )  # fmt: skip


def advice_on_two(features: Features, differ: bool) -> Note:
    """Why two features should be standardised: they differ in size, or are large."""
    x, y = (feature.deviation for feature in features)
    across, up = (shown(feature.name) for feature in features)
    if differ:
        return Note(
            "The features differ greatly in size: standard deviation {x_size} of '{x}', {y_size} of '{y}'. "
            "Standardise them so that training treats both alike.",
            x=across, y=up, x_size=rounded(x), y_size=rounded(y),
        )  # fmt: skip
    return Note(
        "The features are large: standard deviation {x_size} of '{x}', {y_size} of '{y}'. "
        "Standardise them: initial weights are made for features of about 1.",
        x=across, y=up, x_size=rounded(x), y_size=rounded(y),
    )  # fmt: skip


def rounded(size: float) -> Note:
    """Three digits, or all before the point."""
    return Note("{size:,.0f}", size=size) if 100.0 <= size < 1e7 else Note("{size:.3g}", size=size)


def cut(word: str) -> str:
    return word if len(word) <= LONGEST_WORD else word[: LONGEST_WORD - 1] + "…"
