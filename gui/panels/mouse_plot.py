"""A plot that says what the mouse does on it: it clicks, drags, turns its wheel, hovers."""

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.panels.plot import Plot

PER_DEGREE = 1.0015  # what an eighth of a degree of the wheel enlarges by: a notch, by a fifth


class MousePlot(Plot):
    """`clicked` carries a place in pixels, `dragged` a way; `turned` where the wheel was turned and how far.

    The distance says how many times as large things should be; with Ctrl or Shift the third value is true.
    `hovered` carries the place under the mouse, or None where it has left. A double click is one only while
    it `fits`, that is, something is zoomed in: until it is known to be none, a click waits.
    """

    clicked = Signal(QPointF)
    dragged = Signal(QPointF)
    turned = Signal(QPointF, float, bool)
    hovered = Signal(object)
    fit_asked = Signal()

    def __init__(self, read_as: str, parent: QWidget | None = None) -> None:
        super().__init__(read_as, parent=parent)
        self.viewport().setMouseTracking(True)
        self.fits = False
        self._pressed: QPointF | None = None
        self._dragged: QPointF | None = None  # where the mouse was last, once it is a drag
        self._clicked = QPointF()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._click)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if self._pressed is not None and self.fits:
            if self._dragged is None:
                way = (place - self._pressed).manhattanLength()
                self._dragged = self._pressed if way >= QApplication.startDragDistance() else None
            if self._dragged is not None:
                self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                self.dragged.emit(place - self._dragged)
                self._dragged = place
        self.hovered.emit(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        if self._dragged is None:
            self._clicked = event.position()
            if self.fits:
                self._wait.start(QApplication.doubleClickInterval())
            else:
                self._click()
        self.viewport().unsetCursor()
        self._pressed = self._dragged = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._wait.stop()
        if self.fits and event.button() == Qt.MouseButton.LeftButton:
            self.fit_asked.emit()
        else:
            self.mousePressEvent(event)

    def _click(self) -> None:
        self.clicked.emit(self._clicked)

    def wheelEvent(self, event: QWheelEvent) -> None:
        keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        angle = event.angleDelta()
        factor = PER_DEGREE ** (angle.y() or angle.x())
        self.turned.emit(event.position(), factor, bool(event.modifiers() & keys))
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(None)
