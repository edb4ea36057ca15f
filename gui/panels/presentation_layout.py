"""Staging: how cards share the screen while presenting, so that pictures become as large as they can."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

MOST_ROWS = 4
MOST_LIT = 2  # runs in the spotlight
MOST_WITH_TABLE, MOST_WITH_CURVES = 4, 6  # runs beside which there is room for results, and for the costs

# Pixels at scale 1.
GAP = 12
SIDES, ENDS, NAME = 22, 20, 38  # a card's margins, and its first line
LINE, FOOT = 26, 52  # of words, and the figures under a picture
LONGEST_HEADLINE, WIDE_SENTENCE = 360, 480
NARROWEST_NAME, NARROWEST_WORDS, NARROWEST_FIGURE = 250, 190, 130
MANY_FIGURES = 280  # the side of a picture beside which three figures have room, and a headline
LEAST_ABOVE_CURVES = 60  # the side of pictures that leave room for the costs under them
SMALLEST = 115  # the side of a picture beside which a headline has room


class Shape(Enum):
    """Where a card's words stand: under its picture, beside it, or beside it without a headline."""

    TALL = auto()
    WIDE = auto()
    BARE = auto()


@dataclass(frozen=True)
class Staging:
    """So many rows of so many cards, whose pictures are `side` pixels wide and high, at scale 1."""

    rows: int
    across: int
    shape: Shape
    side: float


def stage(count: int, width: float, height: float, detailed: bool = False) -> Staging:
    """The staging with the largest pictures, for sizes at scale 1. `detailed`: with the evidence in words."""
    stagings = [*possible(count, width, height, detailed)]
    bare = [one for one in stagings if one.shape is Shape.BARE]
    spoken = [one for one in stagings if one not in bare and one.side >= SMALLEST]
    return max(spoken or bare, key=lambda one: (one.side, -one.rows))


def alone(width: float, height: float) -> Staging:
    """The staging of one card beside which its iteration is inspected: as narrow as it may be."""
    inner, below = width - SIDES, height - ENDS - NAME
    return Staging(1, 1, Shape.TALL, min(inner, below - lines_of_verdict(inner, False) * LINE - FOOT))


def lines_of_verdict(width: float, detailed: bool) -> int:
    """How many lines a verdict has room for in this width, at scale 1: its headline, or all of it."""
    if detailed:
        return 3 if width >= WIDE_SENTENCE else 5
    return 1 + (width < LONGEST_HEADLINE) + (width < LONGEST_HEADLINE / 2)


def possible(count: int, width: float, height: float, detailed: bool) -> Iterator[Staging]:
    for rows in range(1, min(count, MOST_ROWS) + 1):
        across = math.ceil(count / rows)
        inner = (width - GAP * (across - 1)) / across - SIDES
        below = (height - GAP * (rows - 1)) / rows - ENDS - NAME
        lines = lines_of_verdict(inner, detailed)
        tall = min(inner, below - lines * LINE - FOOT) if inner >= NARROWEST_NAME else 0.0
        yield Staging(rows, across, Shape.TALL, tall)
        yield Staging(rows, across, Shape.WIDE, min(inner - NARROWEST_WORDS, below))
        yield Staging(rows, across, Shape.BARE, min(inner - NARROWEST_FIGURE, below))


def lit_with(lit: tuple[int, ...], run: int) -> tuple[int, ...]:
    """Who is in the spotlight when this run is called: in, out again, or instead of the one called first."""
    if run in lit:
        return tuple(other for other in lit if other != run)
    return (*lit, run)[-MOST_LIT:]
