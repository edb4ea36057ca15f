"""Drawings: what is drawn on a sheet, as lines, dots and labels, for whoever prints it. All in millimetres.

The origin is the upper left corner, and y points down.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.datasets import Data
from engine.lessons.on_paper import OnLine
from engine.lessons.statement import told
from engine.lessons.text import in_format
from engine.measures.boundary import Boundary
from engine.measures.plane import extent_of
from engine.messages.message import Wording

LINE_WIDTH, LINE_HEIGHT, MARGIN, AXIS = 160.0, 15.0, 9.0, 5.0
MOST_STEPS, PARTS = 10, 5  # between numbers on a line, and of each step
LONGEST_LABEL = 10  # signs
PLANE_SIDE, SMALL_PLANE_SIDE = 88.0, 58.0  # to draw in, and to look at
MOST_DOTS = 400
THIN, USUAL, BOLD = 0.2, 0.35, 0.9

Point = tuple[float, float]


@dataclass(frozen=True)
class Line:
    """A line from point to point; `is_answer` where it was measured."""

    points: tuple[Point, ...]
    width: float = USUAL
    is_answer: bool = False


@dataclass(frozen=True)
class Dot:
    """A training point of class 0 or 1, which differ by colour and shape."""

    at: Point
    label: int


@dataclass(frozen=True)
class Label:
    """Words whose baseline is centred on a point."""

    at: Point
    text: str


@dataclass(frozen=True)
class Drawing:
    """What is drawn, on so much paper; `says` is what it shows, for those who do not see it."""

    width: float
    height: float
    parts: tuple[Line | Dot | Label, ...]
    says: str


def number_line(paper: OnLine, wording: Wording, says: str) -> Drawing:
    """A line from the least to the largest answer, with round numbers below it."""
    left, right = MARGIN, LINE_WIDTH - MARGIN
    span = paper.high - paper.low
    parts: list[Line | Dot | Label] = [Line(((left, AXIS), (right, AXIS)))]
    shown = set()
    for number, is_round in places_on(paper.low, paper.high):
        x = left + (right - left) * ((number - paper.low) / span if math.isfinite(span) else number > 0.0)
        long = 2.2 if is_round else 1.1
        parts.append(Line(((x, AXIS - long), (x, AXIS + long)), USUAL if is_round else THIN))
        words = label_of(number, paper.form, wording)
        if is_round and words not in shown:
            shown.add(words)
            parts.append(Label((x, AXIS + 7.5), words))
    return Drawing(LINE_WIDTH, LINE_HEIGHT, tuple(parts), says)


def label_of(number: float, form: str, wording: Wording) -> str:
    """A number of the line: in per cent where the question's format is, else with no zeros at its end."""
    words = in_format(number, form, wording) if "%" in form else wording.figures(f"{number:.4g}")
    return words if len(words) <= LONGEST_LABEL else told(number, wording)


def places_on(low: float, high: float) -> Iterator[tuple[float, bool]]:
    """Numbers from low to high, and whether each is a round one; only the ends where there are no such."""
    step = round_step((high - low) / MOST_STEPS)
    first = low / step if step else math.inf
    if not math.isfinite(first) or low + step == low or high - step == high:
        yield from ((low, True), (high, True))
        return
    near = step * 0.6  # to an end, which has a label of its own
    fine = step / PARTS
    yield low, True
    for place in range(math.ceil(low / fine), math.floor(high / fine) + 1):
        number = place * fine
        is_round = place % PARTS == 0
        if low + fine / 4 < number < high - fine / 4:
            yield number, is_round and low + near < number < high - near
    yield high, True


def round_step(least: float) -> float:
    """The smallest of 1, 2 and 5 times a power of ten that is not below; 0 where there is none."""
    if not math.isfinite(least) or least < 1e-300:
        return 0.0
    power: float = 10.0 ** math.floor(math.log10(least))
    return next((power * times for times in (1.0, 2.0, 5.0) if power * times >= least * 0.999999), power * 10)


def plane(data: Data, boundary: Boundary | None, says: str) -> Drawing:
    """A square with the training points, and where it is known the boundary over them."""
    extent, side = extent_of(data), PLANE_SIDE if boundary is None else SMALL_PLANE_SIDE
    across, up = side / extent.width, side / extent.height

    def on_paper(x: float, y: float) -> Point:
        return (float(x) - extent.left) * across, side - (float(y) - extent.bottom) * up

    frame = Line(((0.0, 0.0), (side, 0.0), (side, side), (0.0, side), (0.0, 0.0)))
    places, labels = data.section().projected(data.X_train[:, :MOST_DOTS]), data.Y_train[:MOST_DOTS]
    dots = (Dot(on_paper(*place), int(label)) for place, label in zip(places.T, labels, strict=True))
    lines = () if boundary is None else lines_of(boundary)
    found = (Line(tuple(on_paper(x, y) for x, y in points), BOLD, is_answer=True) for points in lines)
    return Drawing(side, side, (frame, *dots, *found), says)


def lines_of(boundary: Boundary) -> Iterator[list[Point]]:
    """The lines of probability 0.5, each as its points in the plane."""
    points: list[Point] = []
    places = zip(boundary.contour_x, boundary.contour_y, boundary.contour_connected, strict=True)
    for x, y, leads_on in places:
        if np.isfinite(x):
            points.append((float(x), float(y)))
        if not leads_on:
            if len(points) > 1:
                yield points
            points = []
