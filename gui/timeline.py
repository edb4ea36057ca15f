"""The timeline: where one stands among the iterations; click or drag to go to one that was reached."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.look import Look
from gui.numbers import count

HEIGHT, GROOVE, HANDLE = 20, 4, 14


class Timeline(QWidget):
    """Shows `iteration` of `goal`. Emits `sought` for an iteration up to the last one `reached`."""

    sought = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.iteration, self.reached, self.goal = 0, 0, 1
        self._look: Look | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Timeline"))
        self.setToolTip(self.tr("Click or drag to go back to any iteration that was reached"))

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFixedHeight(look.px(HEIGHT))
        self.update()

    def show_place(self, iteration: int, reached: int, goal: int) -> None:
        place = (iteration, max(reached, iteration), max(goal, reached, iteration, 1))
        if place != (self.iteration, self.reached, self.goal):
            self.iteration, self.reached, self.goal = place
            self.setAccessibleDescription(
                self.tr("Iteration {} of {}").format(count(iteration), count(self.goal))
            )
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)

    def x_of(self, iteration: int) -> float:
        """Where an iteration stands, in pixels from the left."""
        margin = self._px(HANDLE) / 2
        return margin + (self.width() - 2 * margin) * iteration / self.goal

    def iteration_at(self, x: float) -> int:
        """The iteration at a place, kept to those that were reached."""
        margin = self._px(HANDLE) / 2
        share = (x - margin) / max(1.0, self.width() - 2 * margin)
        return max(0, min(self.reached, round(share * self.goal)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.sought.emit(self.iteration_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.sought.emit(self.iteration_at(event.position().x()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._look is None:
            return
        palette = self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        past = QColor(palette.accent)
        past.setAlphaF(0.35)
        self._groove(painter, self.x_of(self.goal), QColor(palette.hairline))
        self._groove(painter, self.x_of(self.reached), past)
        self._groove(painter, self.x_of(self.iteration), QColor(palette.accent))
        size = self._px(HANDLE)
        painter.setBrush(QColor(palette.accent))
        painter.drawEllipse(
            round(self.x_of(self.iteration) - size / 2), (self.height() - size) // 2, size, size
        )
        painter.end()

    def _groove(self, painter: QPainter, to: float, colour: QColor) -> None:
        thickness = self._px(GROOVE)
        start = self.x_of(0)
        painter.setBrush(colour)
        painter.drawRoundedRect(
            round(start), (self.height() - thickness) // 2, max(0, round(to - start)), thickness, 2, 2
        )

    def _px(self, size: float) -> int:
        return round(size) if self._look is None else self._look.px(size)
