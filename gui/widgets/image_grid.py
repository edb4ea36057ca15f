"""Small pictures side by side, as large as there is room for, with words under each where they fit."""

import math
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION
from gui.widgets.plain import plain_tip

LARGEST, SMALLEST, GAP = 72.0, 8.0, 3.0  # pixels at scale 1
Colours = npt.NDArray[np.uint32]
Shades = npt.NDArray[np.uint8]


class ImageGrid(QWidget):
    """Draws pictures (how many, rows, columns) of 0 to 255 through a table of colours.

    `pressed` carries the number of the picture that was clicked, from 0. `tell` says what there is to say of
    one, for who rests the mouse on it.
    """

    pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.tell: Callable[[int], str] | None = None
        self.images: Shades = np.empty((0, 1, 1), dtype=np.uint8)
        self.captions: tuple[str, ...] = ()
        self._table: Colours = np.zeros(256, dtype=np.uint32)
        self._look = USUAL_LOOK

    def set_look(self, look: Look, table: Colours) -> None:
        """Draw with this palette and with these 256 colours, as 0xffRRGGBB."""
        self._look, self._table = look, table
        self.update()

    def show_images(self, images: Shades, captions: Sequence[str] = ()) -> None:
        """The uppermost row of each picture first."""
        self.images, self.captions = images, tuple(captions)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(200 * self._look.scale), round(90 * self._look.scale))

    def cells(self) -> list[QRectF]:
        """Where each picture is drawn."""
        number, scale = len(self.images), self._look.scale
        if not number:
            return []
        rows, columns = self.images.shape[1:]
        below, gap = self._below(), GAP * scale
        side = SMALLEST * scale
        for candidate in range(int(LARGEST * scale), int(SMALLEST * scale), -1):
            lines = math.ceil(number / self._across(candidate))
            if lines * (candidate * rows / columns + below + gap) <= self.height() + gap:
                side = float(candidate)
                break
        across, height = self._across(side), side * rows / columns
        return [
            QRectF((place % across) * (side + gap), (place // across) * (height + below + gap), side, height)
            for place in range(number)
        ]

    def _across(self, side: float) -> int:
        gap = GAP * self._look.scale
        return max(1, int((self.width() + gap) / (side + gap)))

    def _below(self) -> float:
        """The height of the words under a picture."""
        return QFontMetricsF(sized(self.font(), self._look.type(CAPTION))).height() if self.captions else 0.0

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(sized(self.font(), self._look.type(CAPTION)))
        painter.setPen(QColor(self._look.palette.secondary))
        below, metrics = self._below(), QFontMetricsF(painter.font())
        pixels = np.ascontiguousarray(np.take(self._table, self.images))
        rows, columns = self.images.shape[1:]
        for place, cell in enumerate(self.cells()):
            picture = QImage(pixels[place].data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)
            painter.drawImage(cell, picture)
            words = self.captions[place] if place < len(self.captions) else ""
            if words and metrics.horizontalAdvance(words) <= cell.width():
                room = QRectF(cell.left(), cell.bottom(), cell.width(), below)
                painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.end()

    def place_at(self, position: QPointF) -> int | None:
        """The picture at a place in pixels."""
        return next((place for place, cell in enumerate(self.cells()) if cell.contains(position)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        if place is None or event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
        else:
            self.pressed.emit(place)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.tell is not None:
            place = self.place_at(QPointF(event.pos()))
            words = self.toolTip() if place is None else self.tell(place)
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)


def grey_table(none: QColor, full: QColor) -> Colours:
    """256 colours from one to another, as 0xffRRGGBB."""
    shares = np.linspace(0.0, 1.0, 256)
    pairs = ((none.red(), full.red()), (none.green(), full.green()), (none.blue(), full.blue()))
    red, green, blue = (np.rint(low + (high - low) * shares).astype(np.uint32) for low, high in pairs)
    table: Colours = (0xFF000000 | red << 16 | green << 8 | blue).astype(np.uint32)
    return table
