"""The array types of the engine, how an array is made safe to hand over, and how it lies in memory."""

from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

CACHE_LINE = 64  # bytes

AnyArray = TypeVar("AnyArray", bound=npt.NDArray[Any])


def frozen(array: AnyArray) -> AnyArray:
    """The same array, no longer writable: only such arrays leave the training thread."""
    array.flags.writeable = False
    return array


def aligned(rows: int, columns: int) -> Array:
    """Zeros (rows, columns) that begin a line of the cache, wherever the process happens to run."""
    room = np.zeros(rows * columns + CACHE_LINE // 8)
    first = -room.ctypes.data % CACHE_LINE // 8
    return room[first : first + rows * columns].reshape(rows, columns)
