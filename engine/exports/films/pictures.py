"""Pictures of a film on their way: arrays, compressed on the disk, and what changes from one to the next."""

import zlib
from collections.abc import Iterable, Iterator
from typing import IO

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[
    np.uint8
]  # (height, width, 3): red, green, blue; or (height, width): places in a palette
Mask = npt.NDArray[np.bool_]  # (height, width)
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


def changed(before: Pixels, now: Pixels) -> Mask:
    """Which pixels are others than before, (height, width)."""
    other = before != now
    mask: Mask = other[:, :, 0] | other[:, :, 1] | other[:, :, 2]
    return mask


def with_changes(pictures: Iterable[Pixels]) -> Iterator[tuple[Mask, Pixels]]:
    """Each picture, and which of its pixels are others than in the one before: all of the first one's."""
    before: Pixels | None = None
    for picture in pictures:
        yield (np.ones(picture.shape[:2], np.bool_) if before is None else changed(before, picture)), picture
        before = picture


def box_of(mask: Mask) -> Box:
    """The smallest box with all pixels that are meant: one pixel where none is."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if rows.size == 0:
        return 0, 0, 1, 1
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


def cut(picture: Pixels, box: Box) -> Pixels:
    """What is within a box."""
    left, top, right, bottom = box
    return np.ascontiguousarray(picture[top:bottom, left:right])
