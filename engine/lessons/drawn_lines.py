"""Drawn lines: how much of the plane they put on the side where a boundary has it."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.measures.boundary import Boundary
from engine.measures.plane import Extent

NEAR_EDGE = 0.08  # of the side: a line that ends so near to the edge is meant to reach it
Mask = npt.NDArray[np.bool_]


def agreement(strokes: Sequence[Array], boundary: Boundary) -> float:
    """The share of the plane shown that drawn lines, (points, 2) each, put on the side where it is.

    A line parts the plane: one that ends at the edges along them, another is closed. Which side is which
    class nobody draws, so that at least half agrees.
    """
    side = boundary.probabilities.shape[0]
    inside = np.zeros(boundary.probabilities.shape, dtype=np.bool_)
    for stroke in strokes:
        if len(stroke) > 1:
            inside ^= within(
                closed(np.asarray(stroke, dtype=np.float64), boundary.extent), boundary.extent, side
            )
    same = float(np.mean(inside == (boundary.probabilities > 127)))
    return max(same, 1.0 - same)


def closed(stroke: Array, extent: Extent) -> Array:
    """The line as a polygon, led along the edges from its end to its start where both are at one."""
    end, start = around(stroke[-1], extent), around(stroke[0], extent)
    if end is None or start is None:
        return stroke
    if start < end:
        start += 4.0
    corners = [corner(place, extent) for place in range(int(end) + 1, int(start) + 1)]
    first, last = corner(start % 4.0, extent), corner(end, extent)
    return np.array([first, *stroke, last, *corners])


def around(point: Array, extent: Extent) -> float | None:
    """How far around the plane shown a point at its edge is: 0 to 4 from the lower left, each side is 1."""
    x, y = (point - (extent.left, extent.bottom)) / (extent.width, extent.height)
    distances = (y, 1.0 - x, 1.0 - y, x)  # lower, right, upper, left
    nearest = int(np.argmin(distances))
    if distances[nearest] > NEAR_EDGE:
        return None
    along = (x, y, 1.0 - x, 1.0 - y)[nearest]
    return float(nearest + min(max(along, 0.0), 0.999999))


def corner(place: float, extent: Extent) -> tuple[float, float]:
    """The point so far around the plane shown."""
    along = place % 1.0
    x, y = ((along, 0.0), (1.0, along), (1.0 - along, 1.0), (0.0, 1.0 - along))[int(place) % 4]
    return extent.left + x * extent.width, extent.bottom + y * extent.height


def within(polygon: Array, extent: Extent, side: int) -> Mask:
    """Which pixel centres, (side, side) with the lowest row first, lie in a polygon, by the even-odd rule."""
    steps = (np.arange(side) + 0.5) / side
    x = extent.left + extent.width * steps[None, :]
    y = extent.bottom + extent.height * steps[:, None]
    inside = np.zeros((side, side), dtype=np.bool_)
    for (x0, y0), (x1, y1) in zip(polygon, np.roll(polygon, -1, axis=0), strict=True):
        if y0 != y1:
            crosses = (y0 > y) != (y1 > y)
            inside ^= crosses & (x < x0 + (y - y0) * (x1 - x0) / (y1 - y0))
    return inside
