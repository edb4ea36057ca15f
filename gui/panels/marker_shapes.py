"""The shapes of markers, one for each class: told apart without colour, about equally large to the eye."""

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from engine.arrays import Array
from gui.language.words import tr

Shape = Callable[[Array, float], QPainterPath]  # points (2, examples) of the plane, radius

ARM = 0.42  # of the radius: half the width of what plus signs and bars are made of
POINTS_OF_STAR, INNER = 5, 0.45


def circles(points: Array, radius: float) -> QPainterPath:
    """The markers of class 0 at points (2, examples)."""
    path = QPainterPath()
    for x, y in points.T:
        path.addEllipse(QPointF(x, y), radius, radius)
    return path


def polygons(*corners: tuple[float, float]) -> Shape:
    """Markers with these corners round the point, in radii; up is positive."""

    def shape(points: Array, radius: float) -> QPainterPath:
        path = QPainterPath()
        for x, y in points.T:
            path.addPolygon(
                QPolygonF([QPointF(x + right * radius, y + up * radius) for right, up in corners])
            )
            path.closeSubpath()
        return path

    return shape


def turned(corners: Sequence[tuple[float, float]], angle: float) -> list[tuple[float, float]]:
    """The corners turned by an angle in radians."""
    cos, sin = math.cos(angle), math.sin(angle)
    return [(cos * x - sin * y, sin * x + cos * y) for x, y in corners]


def on_circle(count: int, *radii: float) -> list[tuple[float, float]]:
    """So many corners from the top on, at these distances in turn."""
    angles = (math.pi / 2.0 + 2.0 * math.pi * number / count for number in range(count))
    return [
        (radii[number % len(radii)] * math.cos(angle), radii[number % len(radii)] * math.sin(angle))
        for number, angle in enumerate(angles)
    ]


LONG = 1.2
PLUS = [
    *((-ARM, LONG), (ARM, LONG), (ARM, ARM), (LONG, ARM), (LONG, -ARM), (ARM, -ARM)),
    *((ARM, -LONG), (-ARM, -LONG), (-ARM, -ARM), (-LONG, -ARM), (-LONG, ARM), (-ARM, ARM)),
]
FLAT = [(-1.3, 0.55), (1.3, 0.55), (1.3, -0.55), (-1.3, -0.55)]

triangles = polygons((0.0, 1.25), (1.1, -0.85), (-1.1, -0.85))
# In the order of the classes.
MARKERS: tuple[Shape, ...] = (
    circles,
    triangles,
    polygons((-0.9, 0.9), (0.9, 0.9), (0.9, -0.9), (-0.9, -0.9)),
    polygons((0.0, 1.3), (1.05, 0.0), (0.0, -1.3), (-1.05, 0.0)),
    polygons(*turned(PLUS, math.pi / 4.0)),
    polygons((0.0, -1.25), (1.1, 0.85), (-1.1, 0.85)),
    polygons(*PLUS),
    polygons(*on_circle(2 * POINTS_OF_STAR, 1.35, 1.35 * INNER)),
    polygons(*FLAT),
    polygons(*turned(FLAT, math.pi / 2.0)),
)


def marker_of(label: int) -> int:
    """Which of the markers stands for a class: with its colour, another pair for each of twenty."""
    return (label + label // len(MARKERS)) % len(MARKERS)


def shape_names() -> tuple[str, ...]:
    """What the markers are called on screen, in their order."""
    return (
        tr("Circles"),
        tr("Triangles"),
        tr("Squares"),
        tr("Diamonds"),
        tr("Crosses"),
        tr("Triangles upside down"),
        tr("Plus signs"),
        tr("Stars"),
        tr("Flat bars"),
        tr("Upright bars"),
    )
