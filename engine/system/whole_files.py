"""Whole files: each is written beside its place, and moved there once the disk has all of it."""

import contextlib
import errno
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import uuid4

from engine.messages.library_messages import reason_of
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, refused

AT_ONCE = 16_000_000  # bytes that are given to the disk before it is told how many it has
A_PLACE = Note("a file, in a folder where files can be written")


def part_of(path: Path) -> Path:
    """A name beside a file that no other file has."""
    return path.with_name(f".{uuid4().hex}.part")


def check_place(path: Path) -> None:
    """ExperimentError, with the file and the reason, where it is known before that nothing can be written."""
    try:
        if path.exists() and not path.is_file():  # a file would take the place of a device
            raise refused(str(path), Note("something that is not a file"), A_PLACE)
        folder = path.resolve().parent
        if not folder.is_dir():
            number = errno.ENOTDIR if folder.exists() else errno.ENOENT
            raise OSError(number, os.strerror(number), str(folder))
        check_rights(folder)
        check_rights(path)
    except (OSError, ValueError) as error:
        raise refusal_of(path, error) from None


def refusal_of(path: Path, error: OSError | ValueError) -> ExperimentError:
    """Why a file cannot be written; ValueError is what Python says of a path that is none."""
    if isinstance(error, ExperimentError):
        return error
    return refused(str(path), reason_of(error), A_PLACE)


def check_rights(place: Path) -> None:
    """PermissionError where something is there that must not be written."""
    if place.exists() and not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))


def write_together(files: Sequence[tuple[Path, bytes]]) -> None:
    """Put each content in its file's place once the disk has all of them.

    ExperimentError, with the file and the reason, where that is not possible: what was there stays.
    """
    parts: list[tuple[Path, Path]] = []
    at = Path()
    try:
        for at, content in files:
            check_place(at)
            place = at.resolve() if at.is_symlink() else at
            parts.append((part_of(place), place))
            write_part(content, *parts[-1])
        for part, place in parts:
            os.replace(part, place)
    except BaseException as error:
        for part, _ in parts:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
        if isinstance(error, OSError | ValueError):
            raise refusal_of(at, error) from None
        raise


def unheard(_: int) -> None:
    """Nobody wants to know how many bytes are written."""


def put(content: bytes, part: Path, place: Path, told: Callable[[int], object] = unheard) -> None:
    """Write the part, and move it into its place once the disk has it; for `told` see `write_part`."""
    write_part(content, part, place, told)
    try:
        os.replace(part, place)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(part)
        raise


def write_part(content: bytes, part: Path, place: Path, told: Callable[[int], object] = unheard) -> None:
    """Write what is to be moved into this place. Where that fails, there is no part.

    `told` hears how many bytes the disk has by now; what it raises ends the writing.
    """
    check_rights(place)
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(part, flags, 0o666), "wb") as file:
            for start in range(0, max(1, len(content)), AT_ONCE):
                written = file.write(memoryview(content)[start : start + AT_ONCE])
                file.flush()
                os.fsync(file.fileno())
                told(start + written)
        with contextlib.suppress(OSError):  # a new file has the rights that new files have
            os.chmod(part, place.stat().st_mode & 0o7777)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(part)
        raise
