"""Fields that stand in something that is scrolled."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class ScrollGuard(QObject):
    """The wheel changes the widget only while it has the focus; else it scrolls what it stands in."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self._widget.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
