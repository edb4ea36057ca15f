"""The one array type of the engine, and how an array is made safe to hand over."""

from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


AnyArray = TypeVar("AnyArray", bound=npt.NDArray[Any])


def frozen(array: AnyArray) -> AnyArray:
    """The same array, no longer writable: only such arrays leave the training thread."""
    array.flags.writeable = False
    return array
