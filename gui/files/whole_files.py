"""Writing a file: all of it or nothing, and why not in a sentence."""

import errno
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from engine.messages.library_messages import reason_of
from engine.system.whole_files import part_of, put, unheard
from gui.files.half_written import HalfWritten
from gui.language.words import said, tr

FULL = (errno.ENOSPC, errno.EDQUOT)


def write_whole(
    path: Path,
    content: bytes,
    half_written: HalfWritten | None = None,
    told: Callable[[int], object] = unheard,
) -> str:
    """Put this content in the file's place; the reason where that is not possible, else nothing.

    With `half_written` the next start knows what to remove if this process is killed meanwhile. `told` hears
    how many bytes are written; what it raises ends the writing, and the place is as it was.
    """
    try:
        place = path.resolve() if path.is_symlink() else path
        if place.exists() and not place.is_file():  # a file would take the place of a device
            return tr("Something with this name exists, and it is not a file.")
        part = part_of(place)
        noted: AbstractContextManager[None] = nullcontext()
        with half_written.noting(part) if half_written is not None else noted:
            put(content, part, place, told)
    except (OSError, ValueError) as error:  # ValueError: a path that is no text
        return sentence_of(error)
    return ""


def sentence_of(error: OSError | ValueError) -> str:
    """In our words where they are known, whichever language the system speaks."""
    if isinstance(error, OSError) and error.errno in FULL:
        return tr("The disk is full.")
    words = said(reason_of(error))
    return f"{words[:1].upper()}{words[1:]}."
