"""Pictures of a lesson: regular files in its own folder, and small ones. Nothing else is opened."""

import os
import stat
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

from gui.language.numbers import count
from gui.language.words import tr

FORMATS = {".png": b"png", ".jpg": b"jpeg", ".jpeg": b"jpeg"}
MOST_PIXELS = 4_000_000
LARGEST_FILE = 8_000_000  # bytes
# A pipe is not waited for, and a link that has come meanwhile is not followed.
HOW_TO_OPEN = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_BINARY"))


class PictureError(ValueError):
    """A picture that is not shown, and why, in a sentence for the page."""


def read_picture(folder: Path, address: str) -> QImage:
    """The picture at an address of a lesson in this folder; PictureError where it is not to be shown."""
    path = path_in(folder, unquote(address))
    buffer = QBuffer()
    buffer.setData(QByteArray(content_of(path)))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(FORMATS[path.suffix.lower()]))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()  # which the beginning of the file says: nothing is decoded for it
    if size.width() * size.height() > MOST_PIXELS:
        words = tr("a picture has at most {most} pixels, this one {given}")
        raise PictureError(words.format(most=count(MOST_PIXELS), given=count(size.width() * size.height())))
    picture = reader.read() if size.isValid() else QImage()
    if picture.isNull():
        raise PictureError(tr("the file is not a picture that can be read"))
    return picture


def path_in(folder: Path, name: str) -> Path:
    """Where the file of this name is, which has to be in the folder, also if links are followed."""
    parts = name.split("/")
    if any(part in ("", ".", "..") for part in parts) or any(sign in name for sign in "\\:\0"):
        raise PictureError(tr("only pictures from the lesson's own folder are shown"))
    if Path(name).suffix.lower() not in FORMATS:
        raise PictureError(tr("only PNG and JPEG pictures are shown"))
    try:
        root = folder.resolve(strict=True)
        path = root.joinpath(*parts).resolve(strict=True)
    except (OSError, RuntimeError):  # RuntimeError: links that go round in a circle
        raise PictureError(tr("there is no such file")) from None
    if not path.is_relative_to(root) or path.suffix.lower() not in FORMATS:
        raise PictureError(tr("only pictures from the lesson's own folder are shown"))
    return path


def content_of(path: Path) -> bytes:
    """The bytes of a regular file of at most LARGEST_FILE."""
    try:
        descriptor = os.open(path, HOW_TO_OPEN)
        with open(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise PictureError(tr("the file is not a picture that can be read"))
            content = file.read(LARGEST_FILE + 1)
    except OSError:
        raise PictureError(tr("the file cannot be read")) from None
    if len(content) > LARGEST_FILE:
        raise PictureError(tr("the file of a picture has at most {} bytes").format(count(LARGEST_FILE)))
    return content
