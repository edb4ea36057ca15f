"""A label that is cut with … where it has no room for all of its text."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QToolTip

from gui.widgets.plain import PlainLabel, plain_tip, text_of_tip

NARROWEST = 3  # characters


class ElidedLabel(PlainLabel):
    """Makes do with less room than its text asks for: then its tooltip has all."""

    cut = Qt.TextElideMode.ElideRight

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        few = self.fontMetrics().horizontalAdvance("x" * NARROWEST)
        return QSize(min(few, hint.width()), hint.height())

    @property
    def is_cut(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) > self.width()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.is_cut:
            told = text_of_tip(self.toolTip())
            more = [told] if told and told != self.text() else []
            QToolTip.showText(event.globalPos(), plain_tip("\n".join([self.text(), *more])), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        text = self.fontMetrics().elidedText(self.text(), self.cut, self.width())
        painter.drawText(self.rect(), int(self.alignment()), text)
        painter.end()


class NameLabel(ElidedLabel):
    """Cut in the middle: names of many runs often differ in their last letters alone."""

    cut = Qt.TextElideMode.ElideMiddle
