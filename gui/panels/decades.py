"""Which part of a logarithmic axis is shown: rounding, far below all others, would press values together."""

import math

import numpy as np

from engine.arrays import Array

Decades = tuple[float, float]  # the powers of ten at the lower end and at the upper one

FAR = 6.0  # decades without any value, below which there is nothing but rounding,
DEEP = 12.0  # where it is so many decades below the largest,
TINY = 1e-9  # and small by itself: beside what explodes, 1 is no rounding


def worth_an_axis(values: Array) -> Array:
    """The values that have a logarithm, without those that are rounding, from the smallest on.

    What shrinks from layer to layer or in time leaves no gap, however small it gets; a sum that should be 0
    but is 1e-17 lies alone.
    """
    values = np.sort(values[np.isfinite(values) & (values > 0.0)])
    logarithms = np.log10(values)
    alone = (np.diff(logarithms) > FAR) & (logarithms[:-1] < logarithms[-1:] - DEEP)
    alone &= values[:-1] < TINY
    last = np.flatnonzero(alone)
    return values[last[-1] + 1 :] if last.size else values


def decades_of(values: Array, step: float = 1.0) -> Decades | None:
    """The narrowest range, in such steps, with all values worth an axis; None where there are none."""
    values = values[np.isfinite(values) & (values > 0.0)]
    if values.size == 0:
        return None
    smallest, largest = float(values.min()), float(values.max())
    if smallest < TINY:  # what is larger is no rounding, and need not be sorted
        smallest = float(worth_an_axis(values)[0])
    low, high = (math.log10(edge) / step for edge in (smallest, largest))
    return math.floor(low) * step, math.ceil(high) * step


def united(one: Decades, other: Decades) -> Decades:
    """The range that takes in both: one that only grows lets axes change seldom."""
    return min(one[0], other[0]), max(one[1], other[1])
