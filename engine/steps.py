"""Steps: round numbers that scales grow by, so that pictures stand still, and steps through examples."""

import math

import numpy as np
import numpy.typing as npt

from engine.arrays import Array

Indices = npt.NDArray[np.intp]

SMALLEST_STEP, LARGEST_STEP = 1e-300, 1e307  # where steps of a power of ten are still numbers


def round_up(value: float) -> float:
    """The next of 1, 1.5, 2, 3, 5, 7 times a power of ten: spans grow in steps, so bars stand still."""
    if value == 0.0:
        return 1.0
    if not SMALLEST_STEP <= value <= LARGEST_STEP:
        return SMALLEST_STEP if value < SMALLEST_STEP else float(np.finfo(np.float64).max)
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (1.0, 1.5, 2.0, 3.0, 5.0, 7.0, 10.0, 15.0) if step * power >= value)


def evenly(count: int, most: int) -> slice:
    """Of so many examples about `most` at most, in even distances.

    Never every second, fourth and so on: where classes alternate, those are all of one class.
    """
    step = max(1, math.ceil(count / most))
    return slice(None, None, step + 1 - step % 2)


def evenly_of_each(Y: Array, most: int) -> Indices:
    """The places of `most` examples, or of all where there are fewer, in order: of each class its share.

    Of a rare class at least one.
    """
    kept = [np.empty(0, dtype=np.intp)]
    left, remaining = min(most, Y.size), Y.size
    for label in np.unique(Y):
        places = np.flatnonzero(label == Y)
        share = max(1, round(left * places.size / remaining))
        left, remaining = left - share, remaining - places.size
        kept.append(places[np.linspace(0, places.size - 1, share).astype(np.intp)])
    return np.sort(np.concatenate(kept))
