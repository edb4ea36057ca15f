"""Points that a person brought along: read from a CSV file, or painted."""

import itertools
from typing import Annotated, Any, Literal

import numpy as np
from pydantic import AfterValidator, Field, ValidatorFunctionWrapHandler, WrapValidator
from pydantic_core import PydanticCustomError

from engine.datasets import Points, datasets
from engine.messages.message import Note

MOST_POINTS = 100_000
FEWEST_OF_A_CLASS = 2  # one to train on, one to test
MOST_WRONG = 100  # points that are told of
FURTHEST = 1e9  # of a coordinate
LONGEST_WORD = 60  # of a source, feature or class

Coordinate = Annotated[float, Field(ge=-FURTHEST, le=FURTHEST, strict=True)]
Point = tuple[Coordinate, Coordinate, Literal[0, 1]]
Word = Annotated[str, Field(max_length=LONGEST_WORD)]


def with_two_classes(points: tuple[Any, ...]) -> tuple[Any, ...]:
    """Refuse points of which not enough are of each class."""
    ones = sum(label for _, _, label in points)
    if min(ones, len(points) - ones) < FEWEST_OF_A_CLASS:
        raise PydanticCustomError(
            "classes",
            "too few points of a class",
            {
                "given": Note("{zeros} of class 0, {ones} of class 1", zeros=len(points) - ones, ones=ones),
                "allowed": Note("at least {least} points of each class", least=FEWEST_OF_A_CLASS),
            },
        )
    return points


def up_to_the_hundredth_wrong(points: Any, validated: ValidatorFunctionWrapHandler) -> Any:
    """Of many wrong points only the first are told: each would take the memory of a thousand right ones."""
    if isinstance(points, list | tuple):
        wrong = (place for place, point in enumerate(points) if not is_right(point))
        last = next(itertools.islice(wrong, MOST_WRONG - 1, None), None)
        if last is not None:
            validated(points[: last + 1])
    return validated(points)


def is_right(point: Any) -> bool:
    """Whether a point looks as one should; it is for pydantic to say what is wrong with it, if anything."""
    try:
        x, y, label = point
        return bool(abs(x) <= FURTHEST and abs(y) <= FURTHEST and label in (0, 1))
    except (TypeError, ValueError):
        return False


Many = Annotated[
    tuple[Point, ...],
    Field(max_length=MOST_POINTS, description="[x, y, class] of every point, the class 0 or 1"),
    WrapValidator(up_to_the_hundredth_wrong),
    AfterValidator(with_two_classes),
]
Source = Annotated[
    str, Field(max_length=LONGEST_WORD, description="the file they are from, or how they were made")
]
Pair = tuple[Word, Word]
Features = Annotated[Pair, Field(description="what x and y are")]
Classes = Annotated[Pair, Field(description="what the classes 0 and 1 are")]


@datasets.register(
    "csv",
    label="Own points",
    formula="points from a CSV file, or painted",
    source="a person's own",
    given=True,
)
def csv(
    *, points: Many, origin: Source = "", features: Features = ("x", "y"), classes: Classes = ("0", "1")
) -> Points:
    table = np.array(points, dtype=np.float64)
    note = Note(
        "{origin} x: {x}, y: {y}; circles: {zero}, triangles: {one}",
        origin=f"{origin}," if origin else "",
        x=features[0],
        y=features[1],
        zero=classes[0],
        one=classes[1],
    )
    return Points(np.ascontiguousarray(table[:, :2].T), table[:, 2].copy(), (note,), features)
