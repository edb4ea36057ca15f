"""Layers: what lies over the window stays over it, whatever is raised below."""

from PySide6.QtCore import QChildEvent, QEvent, QObject
from PySide6.QtWidgets import QWidget


class Layers(QObject):
    """Keeps `layers`, the lowest first, above all other children of the window: panels raise themselves."""

    def __init__(self, window: QWidget, layers: tuple[QWidget, ...]) -> None:
        super().__init__(window)
        self._layers = layers
        self._restacking = False
        window.installEventFilter(self)
        for child in window.children():
            if isinstance(child, QWidget):
                child.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            if event.child().parent() is self.parent():
                event.child().installEventFilter(self)
                self._restack()
        elif event.type() == QEvent.Type.ZOrderChange and not self._restacking:
            watched.event(event)  # first: a docked panel turns to its tab only if it finds itself on top
            self._restack()
            return True
        return super().eventFilter(watched, event)

    def _restack(self) -> None:
        if not self._restacking:
            self._restacking = True
            for layer in self._layers:
                layer.raise_()
            self._restacking = False
