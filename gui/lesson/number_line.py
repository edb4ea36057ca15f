"""A line with the numbers that were given, and once it is measured the one that is right."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION

HEIGHT, DOT, EDGE, BASE = 38, 4.0, 8.0, 8.0  # pixels at scale 1
MOST_STACKED = 5


class NumberLine(QWidget):
    """A dot for each number, those that are equal above one another; coloured by whether they are right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = USUAL_LOOK
        self._low, self._high, self._ends = 0.0, 1.0, ("", "")
        self.numbers: tuple[tuple[float, bool | None], ...] = ()  # each with whether it is right
        self.measured: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(HEIGHT) + self._look.type(CAPTION))

    def set_look(self, look: Look) -> None:
        self._look = look
        self.updateGeometry()
        self.update()

    def show_numbers(
        self,
        low: float,
        high: float,
        numbers: Sequence[tuple[float, bool | None]],
        measured: float | None,
        ends: tuple[str, str],
    ) -> None:
        """Numbers from `low` to `high`, in words the `ends`. What was `measured` beyond them is at an end."""
        self._low, self._high, self._ends = low, high, ends
        self.numbers, self.measured = tuple(sorted(numbers, key=lambda number: number[0])), measured
        self.update()

    def place_of(self, number: float) -> float:
        """How far to the right a number is, in pixels."""
        share = (min(max(number, self._low), self._high) - self._low) / (self._high - self._low)
        edge = EDGE * self._look.scale
        return edge + share * (self.width() - 2.0 * edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, scale = self._look.palette, self._look.scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.height() - self._look.type(CAPTION) - BASE * scale
        painter.setPen(QPen(QColor(palette.secondary), self._look.stroke(1.0)))
        painter.drawLine(QPointF(self.place_of(self._low), base), QPointF(self.place_of(self._high), base))
        if self.measured is not None:
            x = self.place_of(self.measured)
            painter.setPen(QPen(QColor(palette.right), self._look.stroke(2.0)))
            painter.drawLine(QPointF(x, 0.0), QPointF(x, base + BASE * scale / 2.0))
        self._write_ends(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        size = self._look.stroke(DOT)
        stacked: Counter[float] = Counter()
        for number, right in self.numbers:
            height = min(stacked[number], MOST_STACKED - 1)
            stacked[number] += 1
            colour = {None: palette.accent, True: palette.right, False: palette.wrong}[right]
            painter.setBrush(QColor(colour))
            middle = QPointF(self.place_of(number), base - size - height * 1.2 * size)
            # Round where it is right or open, square where it is wrong: not by the colour alone.
            if right is False:
                painter.drawRect(QRectF(middle.x() - size, middle.y() - size, 2.0 * size, 2.0 * size))
            else:
                painter.drawEllipse(middle, size, size)
        painter.end()

    def _write_ends(self, painter: QPainter) -> None:
        painter.setFont(sized(self.font(), self._look.type(CAPTION)))
        painter.setPen(QColor(self._look.palette.secondary))
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        for words, side in zip(self._ends, sides, strict=True):
            painter.drawText(self.rect(), int(side | Qt.AlignmentFlag.AlignBottom), words)
