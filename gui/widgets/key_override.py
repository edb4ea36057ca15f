"""Widgets that need keys for themselves, where the window has bound them to something else."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

MOVING = {
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}


class KeyOverride(QObject):
    """While the widget has the focus, keys that move something move what is in it.

    So do `letters`, where the widget finds its entries by them. Page Up and Page Down are left to the window
    while they mean something there: they turn a lesson's pages wherever the focus is.
    """

    def __init__(self, widget: QWidget, letters: bool = False) -> None:
        super().__init__(widget)
        self._letters = letters
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            own = event.key() in MOVING or (self._letters and event.text().isalpha())
            if plain and own:
                event.accept()
                return True
        return super().eventFilter(watched, event)
