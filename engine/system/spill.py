"""Spill: a file on disk for numbers that are seldom asked for, which goes when nobody needs them any more."""

import os
import tempfile
import threading
import weakref
from pathlib import Path

import numpy as np

from engine.arrays import Array, frozen

# Where a machine keeps temporary files in memory, nothing would be gained: this folder is on its disk.
ON_DISK = Path("/var/tmp")


class Spill:
    """An unnamed file to which arrays are added. Any thread may read."""

    def __init__(self, folder: Path | None = None) -> None:
        """In this folder, else wherever there is one; OSError where no file can be made."""
        if folder is None and os.access(ON_DISK, os.W_OK):
            folder = ON_DISK
        self._file = tempfile.TemporaryFile(dir=folder, buffering=0)  # noqa: SIM115  # closed with this object
        self._lock = threading.Lock()
        self._size = 0
        weakref.finalize(self, self._file.close)

    def add(self, values: Array) -> int:
        """Write the values, (count,), to the end; where they stand, for `read`. OSError on a full disk."""
        with self._lock:
            place = self._size
            self._file.seek(place)
            left = np.ascontiguousarray(values).data.cast("B")
            while left:
                left = left[self._file.write(left) :]
            self._size = place + values.nbytes
            return place

    def read(self, place: int, first: int, count: int) -> Array:
        """So many of the values written at `place`, from number `first` on. OSError where they are gone."""
        values = np.empty(count)
        left = values.data.cast("B")
        with self._lock:
            self._file.seek(place + first * values.itemsize)
            while left:
                got = self._file.readinto(left)
                if not got:
                    raise OSError(f"{left.nbytes} bytes of the costs are no longer on the disk")
                left = left[got:]
        return frozen(values)
