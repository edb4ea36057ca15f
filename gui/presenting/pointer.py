"""The magnified pointer: a large ring that follows the mouse, for those who sit far away."""

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QCursor, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QWidget

from gui.language.words import tr
from gui.style.look import USUAL_LOOK, Look

RADIUS, LINE, HALO = 30.0, 5.0, 2.5  # pixels at scale 1
INTERVAL = 16  # milliseconds


class Pointer(QWidget):
    """Drawn over the window, and not in the way of the mouse.

    It asks where the mouse is: most widgets are told of its moves only while a button is down.
    """

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._look = USUAL_LOOK
        self._clock = QTimer(self)
        self._clock.setInterval(INTERVAL)
        self._clock.timeout.connect(self._follow)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Magnified pointer"))
        self.hide()

    def toggle(self, look: Look) -> None:
        self._look = look
        side = round(2.0 * (RADIUS + LINE + HALO) * look.scale)
        self.resize(side, side)
        self._follow()
        self.setVisible(self.isHidden())
        self.raise_()

    @Slot()
    def _follow(self) -> None:
        middle = QPoint(self.width() // 2, self.height() // 2)
        self.move(self._over.mapFromGlobal(QCursor.pos()) - middle)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ring of the accent between two of the card's colour: seen on any ground."""
        scale, palette = self._look.scale, self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((palette.card, LINE + 2.0 * HALO), (palette.accent, LINE)):
            painter.setPen(QPen(QColor(colour), width * scale))
            painter.drawEllipse(QPointF(self.rect().center()), RADIUS * scale, RADIUS * scale)
        painter.end()
