"""Which files were opened or saved last: a menu of them, which the settings remember."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gui.language.words import tr
from gui.widgets.plain import without_shortcut

RECENT = "recent"
MOST_RECENT = 8


class Recent(QObject):
    """`chosen` carries the path that a person chose in the menu. Without settings nothing is remembered."""

    chosen = Signal(str)

    def __init__(self, window: QWidget, settings: QSettings | None) -> None:
        super().__init__(window)
        self._settings = settings
        self.menu = QMenu(tr("Open &recent"), window)
        self._fill()

    @property
    def paths(self) -> list[str]:
        """The last one first."""
        found = None if self._settings is None else self._settings.value(RECENT, [])
        paths = found if isinstance(found, list) else [found]
        return [path for path in paths if isinstance(path, str) and path][:MOST_RECENT]

    def remember(self, path: Path) -> None:
        if self._settings is not None:
            others = [other for other in self.paths if other != str(path)]
            self._settings.setValue(RECENT, [str(path), *others][:MOST_RECENT])
        self._fill()

    def _fill(self) -> None:
        self.menu.clear()
        for path in self.paths:
            action = self.menu.addAction(without_shortcut(path))
            action.setData(path)
            action.triggered.connect(self._choose)
        self.menu.setEnabled(not self.menu.isEmpty())

    @Slot()
    def _choose(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(action.data())
