"""A person's own points, however they came about, and the data set that they make."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.datasets.feature_sizes import ends_of, features_of, too_large
from engine.datasets.own import LONGEST_WORD
from engine.experiment.model import Dataset, GivenSettings, validated
from engine.messages.message import Note
from engine.messages.problems import shown


@dataclass(frozen=True)
class OwnPoints:
    """Points (x, y, class 0 or 1), what x and y are, and what the classes are."""

    points: tuple[tuple[float, float, int], ...]
    features: tuple[str, str] = ("x", "y")
    classes: tuple[str, str] = ("0", "1")

    @property
    def counts(self) -> tuple[int, int]:
        """How many are of class 0, and of class 1."""
        ones = sum(label for _, _, label in self.points)
        return len(self.points) - ones, ones


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
        **settings,
    }
    dataset = validated(Dataset, fields)
    assert isinstance(dataset, GivenSettings)
    return dataset


def advice_to_standardise(own: OwnPoints) -> Note | None:
    """Why the features should be standardised; None where they may stay as they are."""
    X = np.array([point[:2] for point in own.points]).T
    features = features_of(X, own.features)
    differ = ends_of(features) is not None
    if not differ and too_large(features) is None:
        return None
    x, y = (feature.deviation for feature in features)
    across, up = map(shown, own.features)
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
