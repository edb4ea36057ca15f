"""Icons: one-colour drawings from resources/icons, in the colour asked for."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.resources import ICONS

SIZE = 64  # pixels; Qt scales down to what a button wants


def icon(name: str, colour: str) -> QIcon:
    """The drawing `name`.svg, filled with a colour given as #RRGGBB."""
    drawing = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("<svg ", f'<svg fill="{colour}" ').encode()))
    picture = QPixmap(SIZE, SIZE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, SIZE, SIZE))
    painter.end()
    return QIcon(picture)
