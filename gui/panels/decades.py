"""Which values a logarithmic axis is made for: rounding, far below all others, would press those together."""

import numpy as np

from engine.arrays import Array

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
