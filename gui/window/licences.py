"""The licences of all that the laboratory is made of: names on the left, the text of one on the right."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from engine.system.licences import licences
from gui.language.words import tr
from gui.widgets.fitting import fit, lay_out
from gui.widgets.plain import PlainLabel
from gui.widgets.replacement import outliving


class LicencesDialog(QDialog):
    """`names` and the `text` of the chosen one; the texts are as their authors wrote them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        outliving(self)
        self.setWindowTitle(tr("Licences"))
        self._texts = licences()
        self.names = QListWidget()
        self.names.setAccessibleName(tr("What a licence is of"))
        self.names.addItems(list(self._texts))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Text of the licence"))
        self.names.currentTextChanged.connect(self._show)
        self.names.setCurrentRow(0)
        words = PlainLabel(
            tr(
                "The laboratory is under the MIT licence. It uses Qt under the LGPL, whose libraries you may "
                "replace, and these works of others."
            )
        )
        words.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.names, 1)
        row.addWidget(self.text, 3)
        column = QVBoxLayout()
        column.addWidget(words)
        column.addLayout(row, 1)
        lay_out(self, column, buttons)
        fit(self, QSize(860, 520).expandedTo(self.sizeHint()))

    @Slot(str)
    def _show(self, name: str) -> None:
        self.text.setPlainText(self._texts.get(name, ""))
