"""Settings: what the laboratory remembers from one start to the next, whatever state their file is in."""

import contextlib
import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

NAME = "initialisation-lab"
ASIDE_SUFFIX = ".damaged"
# Values in Qt's binary format. The laboratory writes only texts, and a length in such bytes that makes no
# sense ends the process as soon as the file is read.
NEVER_OURS = (b"@Variant", b"@DateTime")


def open_settings() -> QSettings:
    """The person's own; a file that cannot be from here is set aside, and all begins anew."""
    if sys.platform.startswith("linux"):
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
        set_aside_if_unsafe(Path(folder) / NAME / f"{NAME}.conf")
    return QSettings(NAME, NAME)


def set_aside_if_unsafe(file: Path) -> None:
    with contextlib.suppress(OSError):  # what is not there, or cannot be read, does no harm
        content = file.read_bytes()
        if any(word in content for word in NEVER_OURS):
            file.replace(file.with_suffix(ASIDE_SUFFIX))
