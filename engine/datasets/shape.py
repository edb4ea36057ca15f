"""Shape: what the examples of a data set look like, known from its settings before any are made."""

from dataclasses import dataclass

MOST_FEATURES = 1_024
MOST_CLASSES = 20


@dataclass(frozen=True)
class Shape:
    """So many numbers describe an example; its label is one of so many classes.

    `classes` is None where the label is a number to predict.
    """

    features: int = 2
    classes: int | None = 2
