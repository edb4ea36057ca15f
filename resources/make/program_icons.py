"""Draws the program's icon for windows, installers and desktops from resources/package/icon.svg.

    uv run python -m resources.make.program_icons

Windows and macOS take several sizes in one file. Both are short containers around PNG pictures: Microsoft's
ICO (a directory of 16 bytes a picture) and Apple's icon image format (a type and a length before each).
"""

import os
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

RESOURCES = Path(__file__).parent.parent
PACKAGE = RESOURCES / "package"
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def drawn(renderer: QSvgRenderer, size: int) -> bytes:
    """A PNG picture, so many pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return content.data()


def ico(pictures: dict[int, bytes]) -> bytes:
    """Of PNG pictures by size; a size of 256 is written as 0."""
    place = 6 + 16 * len(pictures)
    directory = struct.pack("<HHH", 0, 1, len(pictures))
    for size, picture in pictures.items():
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return directory + b"".join(pictures.values())


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Of PNG pictures by Apple's type."""
    parts = [kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures.items()]
    content = b"".join(parts)
    return b"icns" + struct.pack(">I", 8 + len(content)) + content


def main() -> int:
    application = QGuiApplication(sys.argv[:1])
    renderer = QSvgRenderer(str(PACKAGE / "icon.svg"), application)
    (RESOURCES / "icons" / "program.png").write_bytes(drawn(renderer, 256))
    (PACKAGE / "icon.ico").write_bytes(ico({size: drawn(renderer, size) for size in ICO_SIZES}))
    (PACKAGE / "icon.icns").write_bytes(icns({kind: drawn(renderer, n) for kind, n in ICNS_TYPES.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
