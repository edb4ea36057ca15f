"""Library messages: what the system, Python and libraries say is wrong, quoted as they say it.

Their words change with every release of theirs, so nothing here looks into them. Why a file cannot be read is
known by the system's number of the error, and said in words of ours.
"""

import errno

from engine.messages.message import Note

REASONS = {
    errno.ENOENT: Note("no such file or directory"),
    errno.EACCES: Note("permission denied"),
    errno.EPERM: Note("operation not permitted"),
    errno.EISDIR: Note("is a directory"),
    errno.ENOTDIR: Note("not a directory"),
    errno.ENAMETOOLONG: Note("file name too long"),
    errno.ELOOP: Note("too many levels of symbolic links"),
    errno.EMFILE: Note("too many open files"),
    errno.ENOSPC: Note("no room on the disk"),
    errno.EROFS: Note("a disk that can only be read"),
    errno.EIO: Note("input/output error"),
}


QUOTED = "“{message}”"


def quoted_message(message: str) -> str:
    """A library's message in quotes; nothing where there is none."""
    return Note(QUOTED, message=message) if message else ""


def said_by(error: Exception) -> str:
    """What an error says: the Note that it was raised with, or the library's message in quotes."""
    said = error.args[0] if error.args else ""
    return said if isinstance(said, Note) else quoted_message(str(error))


def reason_of(error: Exception) -> str:
    """Why a file cannot be read or written; ValueError is what Python says of a path that is none."""
    if isinstance(error, OSError) and error.errno in REASONS:
        return REASONS[error.errno]
    return quoted_message(getattr(error, "strerror", None) or str(error))
