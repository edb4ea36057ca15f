"""A number on screen that changes many times a second."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget


class Figure(QWidget):
    """Shows a text. Unlike a QLabel it lays out nothing anew when the text changes: its room is fixed.

    `widest` is the widest text to leave room for.
    """

    def __init__(self, widest: str, text: str = "–", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widest = widest
        self._text = text
        self.alignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def leave_room_for(self, widest: str) -> None:
        if widest != self._widest:
            self._widest = widest
            self.updateGeometry()

    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            metrics = QFontMetrics(self.font())
            if metrics.horizontalAdvance(text) > metrics.horizontalAdvance(self._widest):
                self.leave_room_for(text)  # a cut figure is another one
            self.setAccessibleDescription(text)
            self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._widest) + 2, metrics.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), int(self.alignment), self._text)
        painter.end()
