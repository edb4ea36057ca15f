"""Which part of a quantity's axis is shown, as heights of a sweep or as colours of a map, and its numbers."""

import math
from collections.abc import Sequence

import numpy as np

from engine.arrays import Array
from gui.panels.cost_range import cost_ticks
from gui.panels.decades import decades_of
from gui.panels.plot import Ticks
from gui.panels.zoom import Range
from gui.studies.quantities import Quantity

STEP, SHORTEST = 0.1, 0.2  # of shares
STEPS, MOST_STEPS = (0.05, 0.1, 0.2), 6.01  # from number to number
DECADE_STEP, FEWEST_DECADES, MOST_DECADES = 0.25, 0.5, 18.0
USUAL = {True: (0.0, 1.0), False: (-1.0, 0.0)}  # of shares, and in decades, while there is nothing to show
HEADROOM = 0.04  # of the range: what is at its ends is drawn whole


def fitted(quantity: Quantity, lines: Sequence[Array], all_values: Sequence[Array]) -> Range:
    """The range with all these values; where that are too many decades, with the lines."""
    values = np.concatenate([np.empty(0), *all_values])
    if quantity.is_share:
        values = values[np.isfinite(values)]
        return shares(values) if values.size else USUAL[True]
    found = decades_of(values, DECADE_STEP)
    if found is not None and found[1] - found[0] > MOST_DECADES:
        found = decades_of(np.concatenate([np.empty(0), *lines]), DECADE_STEP)
    low, high = found or USUAL[False]
    low = max(low, high - MOST_DECADES)
    return (low, high) if high - low >= FEWEST_DECADES else (high - FEWEST_DECADES, high)


def shares(values: Array) -> Range:
    """Whole tenths, a fifth at least."""
    low = math.floor(float(values.min()) / STEP + 1e-9) * STEP
    high = math.ceil(float(values.max()) / STEP - 1e-9) * STEP
    if high - low < SHORTEST:
        high = min(1.0, low + SHORTEST)
        low = high - SHORTEST
    return max(0.0, low), min(1.0, high)


def with_headroom(shown: Range) -> Range:
    room = HEADROOM * (shown[1] - shown[0])
    return shown[0] - room, shown[1] + room


def ticks(quantity: Quantity, shown: Range) -> Ticks:
    if not quantity.is_share:
        return cost_ticks(shown, logarithmic=True)
    low, high = shown
    step = next(step for step in STEPS if (high - low) / step <= MOST_STEPS)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    places = [number * step for number in range(first, last + 1)]
    return [(share, quantity.written(round(share, 6))) for share in places]


def heights(quantity: Quantity, values: Array, shown: Range) -> Array:
    """Where values stand on the axis: what is beyond its ends stands at them, nan leaves a gap."""
    with np.errstate(divide="ignore", invalid="ignore"):
        placed = values if quantity.is_share else np.log10(values)
        result: Array = np.clip(placed, *shown)
    return result
