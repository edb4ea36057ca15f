"""A person's own points, however they came about, and the data set that they make."""

from dataclasses import dataclass
from typing import Any

from engine.datasets.own import LONGEST_WORD
from engine.experiment import Dataset, GivenSettings, validated


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


def cut(word: str) -> str:
    return word if len(word) <= LONGEST_WORD else word[: LONGEST_WORD - 1] + "…"
