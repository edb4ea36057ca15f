"""Packing: arrays as text that a page can hold.

What changes little from one row to the next is kept as differences, byte by byte, deflated (RFC 1950) and
written in base64 (RFC 4648). `resources/player/recording.js` reads it back.
"""

import base64
import math
import zlib
from typing import Any, TypedDict

import numpy as np
import numpy.typing as npt

Unsigned = npt.NDArray[np.uint8] | npt.NDArray[np.uint16]


class Packed(TypedDict):
    """An array as it stands in a page: how many rows, how long each is, of how many bytes, and the text."""

    rows: int
    length: int
    bytes: int
    data: str


def packed(array: Unsigned) -> Packed:
    """An array (rows, …) of unsigned numbers of one byte or two."""
    rows = array.reshape(len(array), math.prod(array.shape[1:]))
    differences = rows.copy()
    differences[1:] -= rows[:-1]  # modulo 256 or 65,536, as unsigned numbers are
    size = differences.dtype.itemsize
    planes = differences.astype(f"<u{size}").view(np.uint8).reshape(-1, size).T
    text = base64.b64encode(zlib.compress(planes.tobytes(), 9)).decode()
    return Packed(rows=rows.shape[0], length=rows.shape[1], bytes=size, data=text)


def unpacked(text: Packed) -> npt.NDArray[Any]:
    """The array again, (rows, length): what the page does, for who reads the file otherwise."""
    planes = np.frombuffer(zlib.decompress(base64.b64decode(text["data"])), dtype=np.uint8)
    size = text["bytes"]
    differences = np.ascontiguousarray(planes.reshape(size, -1).T).view(f"<u{size}")
    rows = differences.reshape(text["rows"], text["length"])
    return np.cumsum(rows, axis=0, dtype=rows.dtype)
