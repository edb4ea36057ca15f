"""Which costs and iterations the cost plot shows, and the numbers at its axes."""

import math
from collections.abc import Sequence

import numpy as np

from engine.arrays import Array
from engine.steps import round_up
from gui.language.numbers import count, localised, short
from gui.panels.decades import decades_of
from gui.panels.plot import Ticks
from gui.panels.zoom import Range

MOST_DECADES = 12.0
RANGE_STEP = 0.25  # of a decade: the range grows by so much at a time, so that axes seldom change
SHORTEST = 1.0  # decade
USUAL_LOW = -0.5  # decades: what is about ln 2 will soon fall
HIGHEST_OF_MANY = 6.0  # decades: where not all have room, what explodes gives way to what learns
FLATTEST = 4.0  # on a linear axis the curve that stays lowest still has a quarter of the height
X_TICKS, Y_TICKS = 5, 5
FEW_DECADES = 1.6  # where no more are shown, 2 and 5 are marked, too
PLAIN = (1e-3, 1e5)  # numbers that are written out
YOUNG = (-1.0, 0.0), (0.0, 1.0)  # while there is no cost


def fitted(costs: Sequence[Array], logarithmic: bool) -> Range:
    """The range of an axis with all these costs of each run, in decades on a logarithmic one."""
    if logarithmic:
        return fitted_decades(np.concatenate(costs)) if costs else YOUNG[0]
    highest = [float(run[np.isfinite(run)].max(initial=0.0)) for run in costs]
    shown = [each for each in highest if each > 0.0]
    return (0.0, round_up(min(max(shown), FLATTEST * min(shown)))) if shown else YOUNG[1]


def fitted_decades(costs: Array) -> Range:
    """At least one decade, and at most MOST_DECADES of those with a cost."""
    found = decades_of(costs, RANGE_STEP)
    if found is None:
        return YOUNG[0]
    low, high = found
    low = min(low, USUAL_LOW) if low <= 0.0 else low
    if high - low > MOST_DECADES:
        high = min(high, max(HIGHEST_OF_MANY, low + MOST_DECADES))
    return max(min(low, high - SHORTEST), high - MOST_DECADES), high


def iteration_ticks(shown: Range) -> Ticks:
    """Whole iterations, evenly."""
    low, high = shown
    step = max(1.0, round_up((high - low) / X_TICKS))  # there is no half an iteration
    places = np.arange(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1) * step
    return [(float(place), count(round(place))) for place in places]


def cost_ticks(shown: Range, logarithmic: bool) -> Ticks:
    """Powers of ten on a logarithmic axis, with what is between them where few are shown."""
    low, high = shown
    if not logarithmic:
        return [(float(cost), short(float(cost))) for cost in evenly(low, high)]
    decades = range(math.floor(low), math.floor(high) + 1)
    if high - low > FEW_DECADES:
        return [(float(decade), power_of_ten(decade)) for decade in decades if decade >= low]
    costs = [step * 10.0**decade for decade in decades for step in (1.0, 2.0, 5.0)]
    inside = [cost for cost in costs if low - 1e-9 <= math.log10(cost) <= high + 1e-9]
    if len(inside) < 3:
        inside = [cost for cost in evenly(10.0**low, 10.0**high) if cost > 0.0]
    return [(math.log10(cost), written(cost)) for cost in inside]


def evenly(low: float, high: float) -> list[float]:
    """Round numbers between two."""
    step = round_up((high - low) / Y_TICKS)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [number * step for number in range(first, last + 1)]


def power_of_ten(decade: int) -> str:
    """10 to the power of `decade`, written out where that is short."""
    power = 10.0**decade
    if PLAIN[0] <= power < PLAIN[1]:
        return written(power)
    return localised(f"1e{decade}")


def written(cost: float) -> str:
    """A cost at an axis, to three digits or four."""
    return localised(f"{cost:,.0f}") if 1000.0 <= cost < 1e6 else localised(f"{cost:.4g}")
