"""Following: asks which training example the chosen run's iteration is to be inspected for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QSpinBox, QVBoxLayout, QWidget

from gui.language.words import tr
from gui.widgets.dialog_buttons import ok_and_cancel
from gui.widgets.fitting import fit, lay_out
from gui.widgets.plain import PlainLabel


class FollowDialog(QDialog):
    """Emits `followed` with the number of the example, counted from 0; on screen they count from 1."""

    followed = Signal(int)

    def __init__(self, run: str, examples: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Follow an example"))
        self.words = PlainLabel(tr("Training example to follow through {}:").format(run))
        self.number = QSpinBox()
        self.number.setRange(1, examples)
        self.number.setAccessibleName(tr("Training example"))
        buttons, _ = ok_and_cancel(self, tr("Follow"))
        column = QVBoxLayout()
        column.addWidget(self.words)
        column.addWidget(self.number)
        column.addStretch(1)
        lay_out(self, column, buttons)
        fit(self, self.sizeHint())

    def accept(self) -> None:
        super().accept()
        self.followed.emit(self.number.value() - 1)
