"""Archives: texts and plain arrays from a zip file, within bounds whatever the file declares.

The sizes that a file declares are checked before anything is unpacked, and nothing is unpacked beyond them.
Of an array's header only the one form that NumPy writes is read: it needs no parser of Python.
"""

import io
import lzma
import math
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from engine.messages.message import Note, listed
from engine.messages.problems import quoted, refused

LARGEST_ARCHIVE = 400_000_000  # bytes of a file, whose parts are as large as what it holds
LARGEST_UNPACKED = 64 * 2**20  # bytes of all parts together, where they are larger than the file
AT_ONCE = 2**20  # bytes: also what the list of parts may take
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
MAGIC = b"\x93NUMPY"
LONGEST_HEADER = 1024
HEADER = re.compile(
    rb"\{'descr': '([<>|=](?:[biufc]\d{1,2}|[SU]\d{1,4}|O))', 'fortran_order': (False|True), "
    rb"'shape': \(((?:\d{1,15}, ?)*\d{0,15})\), \} *\n?"
)
A_SESSION = Note("a session file")
AN_ARRAY = Note("an array in NumPy's format")
DAMAGES = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError)


class InSteps(io.BufferedReader):
    """A file of which nobody reads much at once: a list of parts without end is refused so."""

    def read(self, size: int | None = -1, /) -> bytes:
        content = super().read(AT_ONCE + 1 if size is None or size < 0 else min(size, AT_ONCE + 1))
        if len(content) > AT_ONCE:
            raise zipfile.BadZipFile
        return content


class Archive:
    """An open archive, which is called `path` where something in it is refused, with what is `allowed`."""

    def __init__(self, path: Path, archive: zipfile.ZipFile, size: int, allowed: Note = A_SESSION) -> None:
        self.path = path
        self._allowed = allowed
        self._archive = archive
        self._parts = {info.filename: info for info in archive.infolist()}
        total, most = sum(info.file_size for info in archive.infolist()), max(LARGEST_UNPACKED, size)
        if total > most:
            given = Note("{count:,} bytes unpacked", count=total)
            raise refused(str(path), given, Note("at most {most:,}", most=most))

    def __contains__(self, part: str) -> bool:
        return part in self._parts

    def within(self, part: str) -> Note:
        """The place of a part."""
        return listed([str(self.path), part])

    def size(self, part: str) -> int:
        return self._parts[part].file_size

    @contextmanager
    def opened(self, part: str) -> Iterator[io.BufferedIOBase]:
        """The part as a file, whose content has turned out whole and no longer than declared afterwards."""
        if part not in self._parts:
            raise refused(self.within(part), Note("no such part"), self._allowed)
        if self._parts[part].compress_type not in METHODS:
            raise refused(self.within(part), Note("packed in another way"), Note("stored or deflated"))
        with self._archive.open(self._parts[part]) as file:
            yield cast(io.BufferedIOBase, file)
            if file.read(1):
                raise refused(self.within(part), Note("more than is declared"), self._allowed)

    def content(self, part: str) -> bytes:
        """All of a part; its size is to be asked for before."""
        with self.opened(part) as file:
            return b"".join(iter(lambda: file.read(AT_ONCE), b""))

    def array(self, part: str, dtype: np.dtype[Any], shape: tuple[int, ...]) -> npt.NDArray[Any]:
        """An array of that type and shape, where -1 stands for any length."""
        with self.opened(part) as file:
            found, fortran, kind, start = self._header(part, file)
            fits = len(found) == len(shape) and all(
                want in (-1, have) for want, have in zip(shape, found, strict=True)
            )
            size = self.size(part)
            if not fits or fortran or kind != dtype or start + math.prod(found) * dtype.itemsize != size:
                given = Note(
                    "{type} of shape {shape} in {count:,} bytes", type=str(kind), shape=str(found), count=size
                )
                allowed = Note("{type} of shape {shape}", type=str(dtype), shape=str(shape))
                raise refused(self.within(part), given, allowed)
            array = np.empty(found, dtype)
            room = array.reshape(-1).view(np.uint8).data
            place = 0
            while count := file.readinto(room[place : place + AT_ONCE]):
                place += count
            if place < room.nbytes:
                raise refused(self.within(part), Note("less than is declared"), AN_ARRAY)
        return array

    def any_array(self, part: str) -> npt.NDArray[Any]:
        """An array of the type and shape that its header says; its size is to be asked for before."""
        with self.opened(part) as file:
            shape, fortran, kind, start = self._header(part, file)
            if kind.hasobject:
                raise refused(self.within(part), Note("Python objects, which could run a program"), AN_ARRAY)
            if start + math.prod(shape) * kind.itemsize != self.size(part):
                raise refused(self.within(part), Note("another size than is declared"), AN_ARRAY)
            numbers = np.frombuffer(b"".join(iter(lambda: file.read(AT_ONCE), b"")), kind)
        return numbers.reshape(shape, order="F" if fortran else "C")

    def _header(self, part: str, file: io.BufferedIOBase) -> tuple[tuple[int, ...], bool, np.dtype[Any], int]:
        """Shape, whether columns come first, type, and where the array's numbers begin."""
        start = file.read(len(MAGIC) + 2)
        of_length = 2 if start[-2:] == b"\x01\x00" else 4
        length = int.from_bytes(file.read(of_length), "little")
        header = file.read(min(length, LONGEST_HEADER))
        read = HEADER.fullmatch(header) if start.startswith(MAGIC) and len(header) == length else None
        try:
            kind = None if read is None else np.dtype(read[1].decode())
        except (TypeError, ValueError):
            kind = None
        if read is None or kind is None:
            raise refused(self.within(part), quoted(header.decode("ascii", "replace").strip()), AN_ARRAY)
        found = tuple(int(length) for length in read[3].split(b",") if length.strip())
        return found, read[2] == b"True", kind, len(start) + of_length + length


@contextmanager
def opened_archive(path: Path, file: io.FileIO) -> Iterator[Archive]:
    """The archive in an open file; ExperimentError where there is none, or what is in it does not fit."""
    size = file.seek(0, io.SEEK_END)
    if size > LARGEST_ARCHIVE:
        raise refused(str(path), Note("more than {most:,} bytes", most=LARGEST_ARCHIVE), A_SESSION)
    file.seek(0)
    try:
        with InSteps(file) as steps, zipfile.ZipFile(steps) as archive:
            yield Archive(path, archive, size)
    except DAMAGES as error:
        said = quoted(str(error)) if str(error) else Note("a damaged archive")
        raise refused(str(path), said, A_SESSION) from None
