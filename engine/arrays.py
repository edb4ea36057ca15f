"""The one array type of the engine, and how an array is made safe to hand over."""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


def frozen(array: Array) -> Array:
    """The same array, no longer writable: only such arrays leave the training thread."""
    array.flags.writeable = False
    return array
