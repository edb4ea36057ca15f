"""CellHead: which cell of a study the draws are of, and the way back to all cells."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.language.words import tr
from gui.widgets.elided import ElidedLabel
from gui.widgets.plain import plain_tip


class CellHead(QWidget):
    """Emits `left` when a person wants to see all cells again."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = QPushButton(tr("A&ll cells"))
        self.back.setToolTip(plain_tip(tr("Back to the picture of the whole study")))
        self.back.clicked.connect(self.left)
        self.settings = ElidedLabel("")
        self.settings.setProperty("type", "heading")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.back)
        row.addWidget(self.settings, 1)
        self.hide()

    def show_cell(self, settings: str) -> None:
        """The settings of a cell in words; none where all cells are shown."""
        self.settings.setText(settings)
        self.setVisible(bool(settings))
