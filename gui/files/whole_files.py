"""Writing a file: all of it or nothing, and why not in a sentence."""

import contextlib
import errno
import os
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from engine.messages.library_messages import reason_of
from gui.files.half_written import HalfWritten, part_of
from gui.language.words import said, tr

FULL = (errno.ENOSPC, errno.EDQUOT)


def write_whole(path: Path, content: bytes, half_written: HalfWritten | None = None) -> str:
    """Put this content in the file's place; the reason where that is not possible, else nothing.

    With `half_written` the next start knows what to remove if this process is killed meanwhile.
    """
    try:
        place = path.resolve() if path.is_symlink() else path
        if place.exists() and not place.is_file():  # a file would take the place of a device
            return tr("Something with this name exists, and it is not a file.")
        part = part_of(place)
        noted: AbstractContextManager[None] = nullcontext()
        with half_written.noting(part) if half_written is not None else noted:
            put(content, part, place)
    except (OSError, ValueError) as error:  # ValueError: a path that is no text
        return sentence_of(error)
    return ""


def put(content: bytes, part: Path, place: Path) -> None:
    """Write the part, and move it into its place once the disk has it."""
    if place.exists() and not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(part, flags, 0o666), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(OSError):  # a new file has the rights that new files have
            os.chmod(part, place.stat().st_mode & 0o7777)
        os.replace(part, place)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(part)
        raise


def sentence_of(error: OSError | ValueError) -> str:
    """In our words where they are known, whichever language the system speaks."""
    if isinstance(error, OSError) and error.errno in FULL:
        return tr("There is no room left on the disk.")
    words = said(reason_of(error))
    return f"{words[:1].upper()}{words[1:]}."
