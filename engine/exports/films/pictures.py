"""Pictures of a film on their way: arrays, compressed on the disk, and what changes from one to the next."""

import zlib
from collections.abc import Iterator
from typing import IO

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[
    np.uint8
]  # (height, width, 3): red, green, blue; or (height, width): places in a palette
Box = tuple[int, int, int, int]  # left, top, right, bottom; the last two not included
FAST = 1  # of zlib's levels


class Shelf:
    """Pictures that are looked at twice, in a file. Only one of them is in memory."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._kept: list[tuple[int, tuple[int, ...]]] = []  # bytes and shape of each

    def add(self, picture: Pixels) -> None:
        """Keep a picture; OSError where the disk is full."""
        packed = zlib.compress(picture.tobytes(), FAST)
        self._file.write(packed)
        self._kept.append((len(packed), picture.shape))

    def __iter__(self) -> Iterator[Pixels]:
        """All of them, in their order."""
        self._file.seek(0)
        for length, shape in self._kept:
            content = zlib.decompress(self._file.read(length))
            yield np.frombuffer(content, np.uint8).reshape(shape)


def changed_box(before: Pixels | None, now: Pixels) -> Box:
    """The smallest box with all pixels that are others than before: one pixel where none is."""
    height, width = now.shape[:2]
    if before is None:
        return 0, 0, width, height
    other = before != now
    if other.ndim == 3:
        other = other.any(axis=2)
    rows, columns = np.flatnonzero(other.any(axis=1)), np.flatnonzero(other.any(axis=0))
    if rows.size == 0:
        return 0, 0, 1, 1
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


def cut(picture: Pixels, box: Box) -> Pixels:
    """What is within a box."""
    left, top, right, bottom = box
    return np.ascontiguousarray(picture[top:bottom, left:right])
