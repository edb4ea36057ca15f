"""Pictures of a lesson on paper: read as those of a page are, and written anew into the sheet itself."""

from base64 import b64encode
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter

from gui.language.words import tr
from gui.lesson.pictures import PictureError, read_picture

WIDEST, HIGHEST = 560, 640  # as they stand on a sheet, in pixels of a screen, 96 an inch
FINEST = 2  # dots of the picture to each of them
MOST = 20  # pictures of one lesson
QUALITY = 90  # of JPEG, in which photographs stay


class SheetPictures:
    """Those of the lesson in a folder, each read once; without a folder there are none."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._made: dict[str, str] = {}

    def html(self, words: str, address: str) -> str:
        """The picture at an address, or what it would have shown, and why it is not there."""
        try:
            if address not in self._made:
                self._made[address] = self._element(address)
        except PictureError as error:
            return f"<i>[{escape(words or tr('Picture'))}: {escape(str(error))}]</i>"
        return self._made[address].format(words=escape(words))

    def _element(self, address: str) -> str:
        if self._folder is None:
            raise PictureError(tr("pictures are shown in the text of a page only"))
        if len(self._made) >= MOST:
            raise PictureError(tr("a sheet has at most {} pictures").format(MOST))
        picture = read_picture(self._folder, address)
        size = picture.size()
        if size.width() > WIDEST or size.height() > HIGHEST:
            size = size.scaled(WIDEST, HIGHEST, Qt.AspectRatioMode.KeepAspectRatio)
        width = max(1, size.width())
        kind = "jpeg" if address.lower().endswith((".jpg", ".jpeg")) else "png"
        source = f"data:image/{kind};base64,{encoded(picture, FINEST * width, kind)}"
        return f'<img alt="{{words}}" width="{width}" src="{source}">'


def encoded(picture: QImage, widest: int, kind: str) -> str:
    """The picture in base 64, no wider than it has to be."""
    if picture.width() > widest:
        picture = picture.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    if kind == "jpeg":
        writer.setQuality(QUALITY)
    writer.write(picture)
    return b64encode(content.data()).decode()
