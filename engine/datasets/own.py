"""Points that a person brought along: read from a CSV file, or painted."""

import itertools
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import numpy as np
from pydantic import (
    AfterValidator,
    Field,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)
from pydantic_core import PydanticCustomError

from engine.datasets import Points, datasets
from engine.datasets.shape import MOST_CLASSES, MOST_FEATURES, Shape
from engine.messages.message import Note, listed
from engine.messages.problems import quoted

MOST_POINTS = 100_000
MOST_NUMBERS = 4 * MOST_POINTS  # of all points together: an experiment with them is a file that opens again
FEWEST_OF_A_CLASS = 2  # one to train on, one to test
FEWEST_NUMBERED = 3  # points with a number to predict: two to train on, one to test
MOST_WRONG = 100  # points that are told of
MOST_TOLD = 6  # classes whose counts are told
FURTHEST = 1e9  # of a coordinate
LONGEST_WORD = 60  # of a source, feature or class
TWO = ("x", "y")  # what two features are called where nobody says
TWO_CLASSES = ("0", "1")


def in_its_class(
    point: Any, as_numbers: ValidatorFunctionWrapHandler, info: ValidationInfo
) -> tuple[float, ...]:
    """The point with its class as a whole number: True and 1.0 are the class 1, too.

    What the classes are called stands before the points in the model. Where there are none, the last number
    is one to predict.
    """
    classes = len(info.data.get("classes", ()))
    if not classes or not isinstance(point, list | tuple) or not point:
        numbers: tuple[float, ...] = as_numbers(point)
        return numbers
    label = class_of(point[-1], classes)
    if label is None:
        allowed = Note("0 or 1") if classes == 2 else Note("0 to {last}", last=classes - 1)
        context = {"field": str(len(point) - 1), "given": quoted(point[-1]), "allowed": allowed}
        raise PydanticCustomError("own_points", "no class", context)
    return (*as_numbers((*point[:-1], 0.0))[:-1], label)


def class_of(label: Any, classes: int) -> int | None:
    """Which of so many classes a label is; None where it is none of them."""
    return next((number for number in range(classes) if label == number), None)


Word = Annotated[str, Field(max_length=LONGEST_WORD)]


def up_to_the_hundredth_wrong(
    points: Any, validated: ValidatorFunctionWrapHandler, info: ValidationInfo
) -> Any:
    """Of many wrong points only the first are told: each would take the memory of a thousand right ones."""
    if isinstance(points, list | tuple):
        classes = len(info.data.get("classes", ()))
        wrong = (place for place, point in enumerate(points) if not is_right(point, classes))
        last = next(itertools.islice(wrong, MOST_WRONG - 1, None), None)
        if last is not None:
            validated(points[: last + 1])
    return validated(points)


def is_right(point: Any, classes: int) -> bool:
    """Whether a point looks as one should; it is for pydantic to say what is wrong with it, if anything."""
    try:
        are_numbers = all(abs(number) <= FURTHEST for number in point)
        return are_numbers and len(point) > 1 and (not classes or class_of(point[-1], classes) is not None)
    except (TypeError, ValueError):
        return False


Coordinate = Annotated[float, Field(ge=-FURTHEST, le=FURTHEST, strict=True)]
Point = Annotated[
    tuple[Coordinate, ...], Field(min_length=2, max_length=MOST_FEATURES + 1), WrapValidator(in_its_class)
]
Many = Annotated[
    tuple[Point, ...],
    Field(
        max_length=MOST_POINTS,
        description="[x, y, class] of every point, or of more or fewer features: the class is 0, 1, …; or a "
        "number to predict",
    ),
    WrapValidator(up_to_the_hundredth_wrong),
]


def several_or_none(classes: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse a single class: there is nothing to tell apart."""
    if len(classes) == 1:
        allowed = Note("2 to {most} classes, or none", most=MOST_CLASSES)
        context = {"given": Note("{count} class: {names}", count=1, names=classes[0]), "allowed": allowed}
        raise PydanticCustomError("own_rule", "a single class", context)
    return classes


Source = Annotated[
    str, Field(max_length=LONGEST_WORD, description="the file they are from, or how they were made")
]
Features = Annotated[
    tuple[Word, ...], Field(max_length=MOST_FEATURES, description="what x, y and further features are")
]
Classes = Annotated[
    tuple[Word, ...],
    Field(
        max_length=MOST_CLASSES, description="what the classes 0, 1, … are; none where numbers are to predict"
    ),
    AfterValidator(several_or_none),
]
Target = Annotated[str, Field(max_length=LONGEST_WORD, description="what the label is")]


def refusal(field: str, given: str, allowed: str) -> PydanticCustomError:
    return PydanticCustomError(
        "own_points", "points that do not fit", {"field": field, "given": given, "allowed": allowed}
    )


def check(own: Mapping[str, Any]) -> None:
    """Refuse points that do not fit each other, or what the features and classes are called."""
    points, features, classes = own["points"], own["features"], own["classes"]
    width = len(points[0]) if points else 1 + len(features)
    if width * len(points) > MOST_NUMBERS:
        given = Note("{count:,} numbers", count=width * len(points))
        raise refusal("points", given, Note("at most {most:,}", most=MOST_NUMBERS))
    uneven = next((place for place, point in enumerate(points) if len(point) != width), None)
    if uneven is not None:
        given = Note("{count} numbers", count=len(points[uneven]))
        raise refusal(f"points.{uneven}", given, Note("{count}, as in the first point", count=width))
    if len(features) != width - 1 and features != TWO:
        named = len(features)
        given = Note("{count} name", count=1) if named == 1 else Note("{count} names", count=named)
        raise refusal("features", given, Note("{count}: one for each feature", count=width - 1))
    labels = [point[-1] for point in points]
    if classes:
        check_classes(labels, len(classes))
    elif len(points) < FEWEST_NUMBERED:
        given = Note("{count} points", count=len(points))
        raise refusal("points", given, Note("at least {least}", least=FEWEST_NUMBERED))
    elif min(labels) == max(labels):
        given = Note("the same number for every point")
        raise refusal("points", given, Note("numbers to predict that differ"))


def check_classes(labels: Sequence[int], classes: int) -> None:
    """Refuse classes of which there are not enough points."""
    counts = np.bincount(np.array(labels, dtype=np.int64), minlength=classes).tolist()
    if min(counts) < FEWEST_OF_A_CLASS:
        # Those of which there are too few come first, where not all can be told.
        order = sorted(range(classes), key=lambda label: counts[label] >= FEWEST_OF_A_CLASS)
        told = sorted(order[:MOST_TOLD])
        given = listed(Note("{count} of class {label}", count=counts[label], label=label) for label in told)
        allowed = Note("at least {least} points of each class", least=FEWEST_OF_A_CLASS)
        raise refusal("points", given, allowed)


def shape_of(own: Mapping[str, Any]) -> Shape:
    return Shape(len(own["points"][0]) - 1, len(own.get("classes", TWO_CLASSES)) or None)


@datasets.register(
    "csv",
    label="Own points",
    formula="points from a CSV file, or painted",
    source="a person's own",
    given=True,
    shape=shape_of,
    class_names=lambda own: tuple(own.get("classes", TWO_CLASSES)),
    check=check,
)
def csv(
    *,
    features: Features = TWO,
    classes: Classes = TWO_CLASSES,
    points: Many,  # held to the classes, so these stand before
    origin: Source = "",
    target: Target = "",
) -> Points:
    table = np.array(points, dtype=np.float64)
    count = table.shape[1] - 1
    names = features if len(features) == count else tuple(f"x{number}" for number in range(1, count + 1))
    X, Y = np.ascontiguousarray(table[:, :-1].T), table[:, -1].copy()
    return Points(X, Y, (note_on(names, classes, origin, target),), names)


def note_on(features: Sequence[str], classes: Sequence[str], origin: str, target: str) -> Note:
    """What the features and the label are."""
    begins = f"{origin}," if origin else ""
    if len(features) == 2 and len(classes) == 2:
        return Note(
            "{origin} x: {x}, y: {y}; circles: {zero}, triangles: {one}",
            origin=begins,
            x=features[0],
            y=features[1],
            zero=classes[0],
            one=classes[1],
        )
    inputs = listed(features[:MOST_TOLD]) if len(features) <= MOST_TOLD else ""
    told = (
        Note("{count} features: {names}", count=len(features), names=inputs)
        if inputs
        else Note("{count} features", count=len(features))
    )
    label = (
        Note("{count} classes: {names}", count=len(classes), names=listed(classes[:MOST_TOLD]))
        if classes
        else Note("a number to predict: {name}", name=target)
        if target
        else Note("a number to predict")
    )
    return Note("{origin} {features}; {label}", origin=begins, features=told, label=label)
