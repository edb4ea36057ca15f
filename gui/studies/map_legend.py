"""The scale of colours of a map, with its numbers."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.language.words import tr
from gui.style.colour_scale import COLOURS, sequential_table
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION

BAR, GAP, SQUARE = 150.0, 6.0, 12.0  # pixels at scale 1


class MapLegend(QWidget):
    """A bar from the least to the most, with three numbers; and what hatching means, while there is any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = USUAL_LOOK
        self.texts: tuple[str, ...] = ()
        self.gaps = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Colours"))

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFont(sized(self.font(), look.type(CAPTION)))
        self.updateGeometry()

    def show_scale(self, texts: tuple[str, ...], gaps: str) -> None:
        """Numbers at the beginning, in the middle and at the end; why cells are hatched, if any are."""
        if (texts, gaps) != (self.texts, self.gaps):
            self.texts, self.gaps = texts, gaps
            self.setAccessibleDescription(" – ".join(texts))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        metrics, scale = QFontMetricsF(self.font()), self._look.scale
        width = self._bar + self._beyond(metrics) * 2.0
        if self.gaps:
            width += (SQUARE + 3.0 * GAP) * scale + metrics.horizontalAdvance(self.gaps)
        return QSize(round(width), round(metrics.height() + (SQUARE + 2.0) * scale))

    @property
    def _bar(self) -> float:
        return float(self._look.room(BAR))

    def _beyond(self, metrics: QFontMetricsF) -> float:
        """What the numbers at the ends reach beyond the bar."""
        return max(map(metrics.horizontalAdvance, self.texts), default=0.0) / 2.0

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.texts:
            return
        painter = QPainter(self)
        metrics, scale, palette = QFontMetricsF(self.font()), self._look.scale, self._look.palette
        beyond, high = self._beyond(metrics), SQUARE * scale
        table = sequential_table()
        bar = QImage(table.data, COLOURS, 1, 4 * COLOURS, QImage.Format.Format_RGB32)
        painter.drawImage(QRectF(beyond, 0.0, self._bar, high), bar)
        painter.setPen(QColor(palette.secondary))
        line = metrics.height()
        for number, text in enumerate(self.texts):
            x = beyond + self._bar * number / (len(self.texts) - 1)
            room = QRectF(x - beyond, high + 2.0 * scale, 2.0 * beyond, line)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), text)
        if self.gaps:
            left = 2.0 * beyond + self._bar + 2.0 * GAP * scale
            square = QRectF(left, 0.0, high, high)
            painter.fillRect(square, QColor(palette.hairline))
            painter.fillRect(square, QBrush(QColor(palette.secondary), Qt.BrushStyle.BDiagPattern))
            room = QRectF(left + high + GAP * scale, (high - line) / 2.0, self.width(), line)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft), self.gaps)
        painter.end()
