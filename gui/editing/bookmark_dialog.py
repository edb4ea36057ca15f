"""What is asked where a person sets a bookmark: its name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from engine.experiment.model import LONGEST_NAME
from gui.language.numbers import count
from gui.language.words import tr
from gui.widgets.dialog_buttons import ok_and_cancel
from gui.widgets.fitting import fit, lay_out
from gui.widgets.plain import PlainLabel


class BookmarkDialog(QDialog):
    """Emits `named` with the iteration and the name: an empty one removes the bookmark."""

    named = Signal(int, str)

    def __init__(self, iteration: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Bookmark"))
        self._iteration = iteration
        self.name = QLineEdit(name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.selectAll()
        self.name.setPlaceholderText(tr("What happens here"))
        self.name.setAccessibleName(tr("Name of the bookmark"))
        words = tr("Iteration {}: find it again on the timeline by this name.")
        if name:
            words = tr("Iteration {}: another name, or none to remove the bookmark.")
        buttons, _ = ok_and_cancel(self)
        form = QFormLayout()
        form.addRow(tr("&Name"), self.name)
        explanation = PlainLabel(words.format(count(iteration)))
        explanation.setWordWrap(True)
        column = QVBoxLayout()
        column.addWidget(explanation)
        column.addLayout(form)
        column.addStretch(1)
        lay_out(self, column, buttons)
        fit(self, self.sizeHint())

    def accept(self) -> None:
        super().accept()
        self.named.emit(self._iteration, self.name.text())
