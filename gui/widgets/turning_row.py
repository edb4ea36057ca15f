"""Widgets one below the other, or side by side where that leaves each a better shape."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

WIDER = 1.35  # times as wide as high: side by side


class TurningRow(QWidget):
    """Holds widgets in the direction that it is longer in.

    They share its room equally, but one below the other by these stretches, if any are given.
    """

    def __init__(
        self, widgets: Sequence[QWidget], stretches: Sequence[int] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._stretches = stretches or (1,) * len(widgets)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in zip(widgets, self._stretches, strict=True):
            self._row.addWidget(widget, stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        is_wide = self.width() > WIDER * self.height()
        self._row.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
        for place, stretch in enumerate(self._stretches):
            self._row.setStretch(place, 1 if is_wide else stretch)
