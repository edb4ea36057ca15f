"""Widgets one below the other, or side by side where that leaves each a better shape."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

WIDER = 1.35  # times as wide as high: side by side


class TurningRow(QWidget):
    """Holds widgets that share its room equally, in the direction that it is longer in."""

    def __init__(self, widgets: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            self._row.addWidget(widget, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        is_wide = self.width() > WIDER * self.height()
        self._row.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
