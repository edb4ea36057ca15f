"""The curtain: the window all black or white, until any key or click."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gui.language.words import tr


class Cloth(StrEnum):
    """What the curtain is of."""

    BLACK = "#000000"
    WHITE = "#FFFFFF"


class Curtain(QWidget):
    """Covers the window it is over. While it is drawn no key does anything but open it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.cloth = Cloth.BLACK
        self._before: QWidget | None = None  # what had the focus
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setAccessibleName(tr("Blank screen: any key comes back"))
        self.hide()

    def draw(self, cloth: Cloth) -> None:
        self.cloth = cloth
        if self.isHidden():
            self._before = self._over.window().focusWidget()
            self._over.installEventFilter(self)
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()
        self.setFocus()
        self.update()

    def open(self) -> None:
        if not self.isHidden():
            self._over.removeEventFilter(self)
            self.hide()
            before = self._before if self._before is not None and isValid(self._before) else self.window()
            self._before = None
            before.setFocus()

    def event(self, event: QEvent) -> bool:
        """Take every key before it becomes a shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, _event: QKeyEvent) -> None:
        self.open()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.open()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.cloth.value))
        painter.end()
