"""Covers: over what would give a question's answer away, until it is revealed."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QContextMenuEvent,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gui.language.words import tr
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION

CORNER, MARGIN = 6.0, 4.0  # pixels at scale 1


class Cover(QWidget):
    """Lies over its parent as large as it is, takes its mouse, and says why nothing is seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = USUAL_LOOK
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(tr("Hidden until the answer is revealed"))
        self.setToolTip(tr("Hidden until the answer is revealed"))
        parent.installEventFilter(self)
        self._follow()
        self.show()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def _follow(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded, QEvent.Type.Show):
            self._follow()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What is pressed is meant for nothing that is hidden."""
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Nor is there a menu, from which the figures could be copied."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, corner = self._look.palette, CORNER * self._look.scale
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(palette.card))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(palette.hairline))
        painter.setBrush(QBrush(QColor(palette.hairline), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        self._write(painter)
        painter.end()

    def _write(self, painter: QPainter) -> None:
        """The words in the middle, on a ground of their own: hatching is hard to read through."""
        palette, margin = self._look.palette, MARGIN * self._look.scale
        font = sized(self.font(), self._look.type(CAPTION))
        metrics = QFontMetricsF(font)
        words = metrics.elidedText(
            tr("Hidden until Reveal"), Qt.TextElideMode.ElideRight, max(0.0, self.width() - 4.0 * margin)
        )
        ground = QRectF(0.0, 0.0, metrics.horizontalAdvance(words) + 2.0 * margin, metrics.height())
        ground.moveCenter(QRectF(self.rect()).center())
        painter.fillRect(ground, QColor(palette.card))
        painter.setFont(font)
        painter.setPen(QColor(palette.secondary))
        painter.drawText(ground, int(Qt.AlignmentFlag.AlignCenter), words)


class Covers(QObject):
    """Owns the covers that lie over widgets now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._look = USUAL_LOOK
        self._covers: dict[QWidget, Cover] = {}

    @property
    def covered(self) -> frozenset[QWidget]:
        return frozenset(self._covers)

    def cover(self, widgets: Collection[QWidget]) -> None:
        """Cover these, and no others any more."""
        self._covers = {each: cover for each, cover in self._covers.items() if isValid(each)}  # a run may go
        for widget in self._covers.keys() - set(widgets):
            cover = self._covers.pop(widget)
            widget.removeEventFilter(cover)
            cover.hide()
            cover.deleteLater()
        for widget in widgets:
            if widget not in self._covers:
                self._covers[widget] = Cover(widget)
                self._covers[widget].set_look(self._look)

    def set_look(self, look: Look) -> None:
        self._look = look
        for widget, cover in self._covers.items():
            if isValid(widget):
                cover.set_look(look)
