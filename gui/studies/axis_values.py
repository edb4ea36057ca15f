"""Axis values: where the values of a setting that is varied stand, and how they are written."""

import itertools
import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.arrays import Array
from engine.studies.axes import axes
from engine.studies.study import Study
from gui.language.fields import choice_label
from gui.language.numbers import count, short
from gui.language.words import tr

EVEN = 0.02  # by so much two ratios may differ that are meant to be one, such as those of 1, 3, 10
DECADE = 10.0


@dataclass(frozen=True, eq=False)
class AxisValues:
    """The values of an axis in the order in which they are drawn; `order` are their places in the study.

    `places` are where they stand: the values of a linear axis, their logarithms, or 0, 1, 2, … of names.
    `present` are the values that the experiment has as it is.
    """

    name: str
    label: str
    values: tuple[Any, ...]
    order: tuple[int, ...]
    places: Array
    texts: tuple[str, ...]
    present: tuple[Any, ...]
    is_numeric: bool
    is_logarithmic: bool

    def place(self, value: Any) -> float:
        """Where any value stands; nan where that is nowhere."""
        if not self.is_numeric:
            return float(self.values.index(value)) if value in self.values else math.nan
        if value is None or (self.is_logarithmic and value <= 0.0):
            return math.nan
        return math.log10(value) if self.is_logarithmic else float(value)

    def among(self, value: Any) -> float:
        """Where a value stands as a number of steps from the first one: between two where it is between them.

        Beyond the ends steps are as long as the last ones.
        """
        place, last = self.place(value), self.places.size - 1
        if last == 0 or math.isnan(place):
            return 0.0 if place == self.places[0] else math.nan
        first = int(np.clip(np.searchsorted(self.places, place) - 1, 0, last - 1))
        before, after = self.places[first], self.places[first + 1]
        return first + float((place - before) / (after - before))

    @property
    def words(self) -> str:
        """What stands at the axis: its name, and whether it is logarithmic."""
        return tr("{} (logarithmic)").format(self.label) if self.is_logarithmic else self.label

    @property
    def present_texts(self) -> list[str]:
        """What the experiment has as it is, in words."""
        return [text_of(self.name, value) for value in self.present]


def axis_values(study: Study, number: int) -> AxisValues:
    """The values of the axis with this number."""
    axis = study.axes[number]
    entry = axes[axis.vary]
    is_numeric = all(isinstance(value, int | float) and not isinstance(value, bool) for value in axis.values)
    order = list(range(len(axis.values)))
    if all(value is None or isinstance(value, int | float) for value in axis.values):
        order.sort(key=lambda place: math.inf if axis.values[place] is None else axis.values[place])
    values = tuple(axis.values[place] for place in order)
    is_logarithmic = is_numeric and wants_logarithms(values)
    if is_numeric:
        places = np.log10(values) if is_logarithmic else np.array(values, dtype=np.float64)
    else:
        places = np.arange(len(values), dtype=np.float64)
    return AxisValues(
        name=axis.vary,
        label=tr(entry.label),
        values=values,
        order=tuple(order),
        places=places,
        texts=tuple(text_of(axis.vary, value) for value in values),
        present=entry.present(study.experiment),
        is_numeric=is_numeric,
        is_logarithmic=is_logarithmic,
    )


def wants_logarithms(values: tuple[float, ...]) -> bool:
    """Whether ascending values are spread over more than a decade, or by one and the same factor."""
    if values[0] <= 0.0:
        return False
    if values[-1] > DECADE * values[0]:
        return True
    ratios = [after / before for before, after in itertools.pairwise(values)]
    return len(ratios) > 1 and max(ratios) < (1.0 + EVEN) * min(ratios)


def text_of(name: str, value: Any) -> str:
    """A value as people read it."""
    if value is None:
        return tr("all")
    if isinstance(value, str):
        return choice_label(name, value)
    return count(value) if isinstance(value, int) else short(value)
