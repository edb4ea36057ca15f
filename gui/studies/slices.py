"""Slices: the cells of a study along some of its axes, through the cell that is looked at."""

import numpy as np
import numpy.typing as npt

from engine.studies.study import Study
from gui.studies.axis_values import AxisValues

Numbers = npt.NDArray[np.int64]


def cells_along(
    study: Study, shown: tuple[int, ...], looked_at: int, values: tuple[AxisValues, ...]
) -> Numbers:
    """Numbers of cells, a dimension for each of the axes with the numbers `shown`, in the order of `values`.

    All other axes stay as they are in the cell that is looked at.
    """
    shape = tuple(len(axis.values) for axis in study.axes)
    numbers: Numbers = np.arange(study.cells, dtype=np.int64).reshape(shape)
    fixed = np.unravel_index(looked_at, shape) if shape else ()
    free = tuple(slice(None) if number in shown else fixed[number] for number in range(len(shape)))
    found = numbers[free]
    in_order = sorted(shown)
    found = np.transpose(found, [in_order.index(number) for number in shown])
    return found[np.ix_(*(each.order for each in values))]
