"""A short piece of a run's line: its colour and dashes, as in the plots."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import run_pen

WIDTH, HEIGHT, LINE = 26, 12, 3.0


class Swatch(QWidget):
    """The legend mark of a run, by its place in the palette."""

    def __init__(self, colour: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour
        self._look = USUAL_LOOK
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_colour(self, colour: int) -> None:
        self._colour = colour
        self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._look.stroke(WIDTH)), round(self._look.stroke(HEIGHT)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_line(self, self._look, self._colour)


def draw_line(on: QWidget | QPixmap, look: Look, colour: int) -> None:
    """A piece of the run's line, across the middle."""
    painter = QPainter(on)
    pen = run_pen(look.palette, colour)
    pen.setCosmetic(False)
    pen.setWidthF(look.stroke(LINE))
    painter.setPen(pen)
    middle = on.height() // 2
    painter.drawLine(0, middle, on.width(), middle)
    painter.end()
