"""Completes the last of several names in a field."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

LAST = re.compile(r"[^,;\s]*$")


class NamesCompleter(QCompleter):
    """Names stand in a row, parted by commas or semicolons."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def offer(self, names: Sequence[str]) -> None:
        self._names.setStringList(list(names))

    def splitPath(self, path: str) -> list[str]:
        found = LAST.search(path)
        return [found[0] if found else ""]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        field = self.widget()
        before = LAST.sub("", field.text()) if isinstance(field, QLineEdit) else ""
        return before + str(index.data())
