"""Writing a file: all of it or nothing, and why not in a sentence."""

import errno
import os
from pathlib import Path

from PySide6.QtCore import QFileDevice, QIODevice, QSaveFile

from gui.language.words import tr


def write_whole(path: Path, content: bytes) -> str:
    """Put this content in the file's place; the reason where that is not possible, else nothing."""
    if path.exists() and not path.is_file():  # Qt would put a file in the place of a device
        return tr("There is something of this name that is not a file.")
    file = QSaveFile(str(path))
    # A buffer would be written at the end only, where Qt no longer says why that fails.
    if not file.open(QIODevice.OpenModeFlag.WriteOnly | QIODevice.OpenModeFlag.Unbuffered):
        return reason_of(file)
    done = 0
    while done < len(content):  # a disk that gets full takes a part, and tells of it at the next one
        taken = file.write(content[done:])
        if taken <= 0:
            return reason_of(file)
        done += taken
    return "" if file.commit() else reason_of(file)


def reason_of(file: QSaveFile) -> str:
    """In our words where the disk is full, which the system tells in its own language."""
    full = [os.strerror(code) for code in (errno.ENOSPC, errno.EDQUOT)]
    if file.error() == QFileDevice.FileError.ResourceError or file.errorString() in full:
        return tr("There is no room left on the disk.")
    return file.errorString()
