"""Shape: what the examples of a data set look like, known from its settings before any are made."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.messages.message import Note

MOST_FEATURES = 1_024
MOST_CLASSES = 20


@dataclass(frozen=True)
class Shape:
    """So many numbers describe an example; its label is one of so many classes.

    `classes` is None where the label is a number to predict.
    """

    features: int = 2
    classes: int | None = 2


def class_name(names: Sequence[str], label: int) -> str:
    """What a class is called, given what all are: by its number where it has no name of its own."""
    own = names[label] if label < len(names) else ""
    return own or Note("class {number}", number=label)
