"""Highlights: frames around what a lesson speaks of, over the window and deaf to the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.look import Look

WIDTH, CORNER, ROOM = 3.0, 10.0, 3.0  # pixels at scale 1


class Highlight(QWidget):
    """Lies over its parent, and draws a frame around each widget that it is told of."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look: Look | None = None
        self.targets: tuple[QWidget, ...] = ()
        parent.installEventFilter(self)
        self.hide()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def show_targets(self, targets: Sequence[QWidget]) -> None:
        """Frame these from now on, as long as they can be seen."""
        for target in self.targets:
            target.removeEventFilter(self)
        self.targets = tuple(targets)
        for target in self.targets:
            target.installEventFilter(self)
        self.setVisible(bool(self.targets))
        self._follow()

    def _follow(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
        if self.targets and event.type() in moved:
            self._follow()
        return super().eventFilter(watched, event)

    def frames(self) -> list[QRectF]:
        """Where the frames are, in the parent's pixels."""
        room = 0.0 if self._look is None else ROOM * self._look.scale
        shown = [target for target in self.targets if target.isVisible()]
        # By the screen: a target may float in a window of its own.
        corners = [self.mapFromGlobal(target.mapToGlobal(target.rect().topLeft())) for target in shown]
        return [
            QRectF(corner, target.size()).adjusted(-room, -room, room, room)
            for corner, target in zip(corners, shown, strict=True)
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.palette.accent), WIDTH * self._look.scale))
        corner = CORNER * self._look.scale
        for frame in self.frames():
            painter.drawRoundedRect(frame, corner, corner)
        painter.end()
