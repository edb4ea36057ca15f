"""The freeze-frame: what the class sees stands still while the teacher prepares what comes next."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from gui.language.words import tr
from gui.style.look import USUAL_LOOK, Look

# Pixels at scale 1: the mark in the upper right corner, which only who knows it looks for.
MARK, FROM_EDGE, BAR = 18.0, 6.0, 0.28


class FreezeFrame(QWidget):
    """A picture of the window over the window. Keys still work on what is under it.

    It is not opaque to Qt: panels under it would not be visible, and would stop at where they were.
    """

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._picture = QPixmap()
        self._look = USUAL_LOOK
        self.setAccessibleName(tr("Frozen picture"))
        self.hide()

    def toggle(self, look: Look) -> None:
        """Freeze what is shown, or show again what goes on."""
        if not self.isHidden():
            self.end()
            return
        self._over.installEventFilter(self)
        self._look = look
        self._picture = self._over.grab()
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()

    def end(self) -> None:
        self._over.removeEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A picture of another size is no picture of this window."""
        if event.type() == QEvent.Type.Resize:
            self.end()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nobody clicks on what cannot be seen."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        self._draw_mark(painter, self._look)
        painter.end()

    def _draw_mark(self, painter: QPainter, look: Look) -> None:
        """The two bars of a pause, in a ring."""
        side, edge = MARK * look.scale, FROM_EDGE * look.scale
        ring = QRectF(self.width() - side - edge, edge, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.palette.secondary))
        painter.drawEllipse(ring)
        painter.setBrush(QColor(look.palette.card))
        bar = QRectF(0.0, 0.0, BAR * side / 2.0, side / 2.0)
        for across in (-1.0, 1.0):
            bar.moveCenter(ring.center() + QPointF(across * BAR * side / 2.0, 0.0))
            painter.drawRect(bar)
