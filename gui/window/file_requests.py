"""Files that the desktop asks to open: a double click on one, where the program runs already (macOS)."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent

from gui.window.window_replacement import Laboratory


class FileRequests(QObject):
    """Opens them in whichever window there is."""

    def __init__(self, application: QObject, laboratory: Laboratory) -> None:
        super().__init__(laboratory)
        self._laboratory = laboratory
        application.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._laboratory.window.files.open_path(Path(event.file()))
            return True
        return False
