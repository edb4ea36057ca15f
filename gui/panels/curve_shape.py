"""How one cost curve is drawn at a given scale: as a line, and where it is jagged as a band with a line.

Where many iterations share a pixel, a line through all of them would be a solid scribble.
"""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.measures.curve import Buckets, Curve
from gui.panels.zoom import Range

Flags = npt.NDArray[np.bool_]

FINEST = 2.0  # pixels: what is in a stretch so wide, or up to four times as wide, is drawn as one
ROUGH = 3.0  # pixels: costs that go up and down by more in one stretch are jagged
NEAR = 2  # stretches: a band goes on over interruptions up to twice as long
AVERAGED = 4  # stretches on either side that the line in a band averages


@dataclass(frozen=True)
class Scale:
    """What a plot shows: iterations `x` in `width` pixels and costs `y`, placed on its axis, in `height`."""

    x: Range
    y: Range
    width: float
    height: float
    logarithmic: bool

    def placed(self, costs: Array) -> Array:
        """Where costs stand on the axis; a cost of 0 has no logarithm and leaves a gap."""
        if not self.logarithmic:
            return costs
        with np.errstate(divide="ignore", invalid="ignore"):
            logarithms: Array = np.log10(costs)
        return logarithms

    @property
    def pixel(self) -> float:
        """The height of one, on the axis."""
        return (self.y[1] - self.y[0]) / max(1.0, self.height)

    @property
    def bucket_width(self) -> int:
        """The least iterations that are drawn as one, a power of two."""
        iterations = FINEST * (self.x[1] - self.x[0]) / max(1.0, self.width)
        return int(2 ** max(0, math.ceil(math.log2(max(iterations, 1e-9)))))


@dataclass(frozen=True, eq=False)
class Shape:
    """A line through `x`, `y`, each (points,), placed on the axis, and the band round it where it is jagged.

    Up to and including point number `now` it is the past. `low` and `high`, (points,), are nan where there is
    no band, and None if there is none anywhere.
    """

    x: Array
    y: Array
    low: Array | None
    high: Array | None
    now: int

    def outline(self, part: slice) -> tuple[Array, Array]:
        """The outlines of the bands in a part of the points, with nan between them."""
        xs, ys = [np.empty(0)], [np.empty(0)]
        if self.low is None or self.high is None:
            return xs[0], ys[0]
        x, low, high = self.x[part], self.low[part], self.high[part]
        inside = np.isfinite(low)
        ends = np.flatnonzero(np.diff(inside.astype(np.int8), prepend=0, append=0)).reshape(-1, 2)
        for begin, end in ends:
            if end - begin > 1:
                xs += [x[begin:end], x[begin:end][::-1], np.array([np.nan])]
                ys += [low[begin:end], high[begin:end][::-1], np.array([np.nan])]
        return np.concatenate(xs), np.concatenate(ys)


def shape_of(curve: Curve, scale: Scale) -> Shape:
    """The curve at this scale; a little more than is shown, so that lines leave at the edges."""
    width = scale.bucket_width
    if curve.buckets.width <= 2 * width:
        width = max(width, curve.buckets.width)  # as it was measured, which costs nothing
    first, last = (math.floor(edge) + side * 2 * width for edge, side in zip(scale.x, (-1, 1), strict=True))
    buckets = curve.thinned(width, first, last)
    x, y = buckets.middles, scale.placed(buckets.means)
    if buckets.width == 1:
        return with_ends(curve, scale, buckets, Shape(x, y, None, None, 0))
    low, high = scale.placed(buckets.lows), scale.placed(buckets.highs)
    rough = rough_parts(low, high, ROUGH * scale.pixel)
    if not rough.any():
        return with_ends(curve, scale, buckets, Shape(x, y, None, None, 0))
    y = np.where(rough, np.clip(averaged(y), low, high), y)
    low, high = np.where(rough, low, np.nan), np.where(rough, high, np.nan)
    return with_ends(curve, scale, buckets, Shape(x, y, low, high, 0))


def rough_parts(low: Array, high: Array, more: float) -> Flags:
    """Where what neighbours reach from `low` to `high` overlaps, or one leaps out, by more than that.

    What only rises or falls, however steeply, goes on where its neighbour ends.
    """
    rough = np.zeros(low.size, bool)
    if low.size < 2:
        return rough
    with np.errstate(invalid="ignore"):
        overlap = np.minimum(high[1:], high[:-1]) - np.maximum(low[1:], low[:-1]) > more
        up = high[1:-1] - np.maximum(high[:-2], high[2:]) > more
        down = np.minimum(low[:-2], low[2:]) - low[1:-1] > more
    rough[1:] |= overlap
    rough[:-1] |= overlap
    rough[1:-1] |= up | down
    near = np.convolve(rough, np.ones(2 * NEAR + 1))[NEAR : NEAR + rough.size] > 0.5
    return near & np.isfinite(low) & np.isfinite(high)


def averaged(values: Array) -> Array:
    """The mean of each with its neighbours, without those that are not finite."""
    known = np.isfinite(values)
    window = np.ones(2 * AVERAGED + 1)
    part = slice(AVERAGED, AVERAGED + values.size)
    counts = np.convolve(known, window)[part]
    sums = np.convolve(np.where(known, values, 0.0), window)[part]
    return np.where(counts > 0.5, sums / np.maximum(counts, 1.0), np.nan)


def with_ends(curve: Curve, scale: Scale, buckets: Buckets, shape: Shape) -> Shape:
    """The same with points of its own for the present and, where they are shown, for both ends.

    They stand at their exact costs, but in a band, where the line is an average.
    """
    x = shape.x
    now = int(np.searchsorted(x, curve.place))
    rest = now + (now < x.size and x[now] == curve.place)
    starts = bool(buckets.starts[0] == curve.start < min(x[0], curve.place))
    stops = buckets.end == curve.end > max(x[-1], curve.place)
    # The points of its own with the number of the one that each is beside.
    own = [(curve.place, curve.cost, min(now, x.size - 1))]
    if starts:
        own.insert(0, (curve.start, float(curve.costs[0]), 0))
    if stops:
        own.append((curve.end, float(curve.costs[-1]), x.size - 1))
    near = [beside for _, _, beside in own]
    exact = scale.placed(np.array([cost for _, cost, _ in own]))

    def joined(values: Array, more: Array) -> Array:
        before, after = more[: 1 + starts], more[1 + starts :]
        return np.concatenate([before[:-1], values[:now], before[-1:], values[rest:], after])

    places = joined(x, np.array([float(place) for place, _, _ in own]))
    if shape.low is None or shape.high is None:
        return Shape(places, joined(shape.y, exact), None, None, now + starts)
    low, high = shape.low[near], shape.high[near]
    y = joined(shape.y, np.where(np.isfinite(low), shape.y[near], exact))
    return Shape(places, y, joined(shape.low, low), joined(shape.high, high), now + starts)
