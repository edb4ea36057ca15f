"""What the laboratory says in a box of its own: an unexpected error, its keys, what it is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.actions import ACTIONS, keys_of
from gui.fitting import fit, lay_out
from gui.language.words import in_words, tr
from gui.plain import PlainBox, PlainLabel


class ErrorDialog(QDialog):
    """An unexpected error with its details, and a button that copies them. The laboratory goes on."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Something went wrong"))
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(tr("Details of the error"))
        last_line = details.strip().splitlines()[-1] if details.strip() else ""
        words = PlainLabel(
            tr("Training has stopped where it was; the laboratory goes on. The reason:\n{}").format(last_line)
        )
        words.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = QPushButton(tr("&Copy details"))
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout()
        column.addWidget(words)
        column.addWidget(self.details, 1)
        lay_out(self, column, buttons)
        fit(self, QSize(640, 360).expandedTo(self.sizeHint()))

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.details.toPlainText())


class KeysDialog(QDialog):
    """Every key, from the table that binds them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keys"))
        layout = QGridLayout()
        layout.setHorizontalSpacing(24)
        bound = [spec for spec in ACTIONS if spec.keys]
        half = -(-len(bound) // 2)
        for place, spec in enumerate(bound):
            row, column = place % half, 2 * (place // half)
            key = PlainLabel(keys_of(spec))
            key.setProperty("type", "heading")
            layout.addWidget(key, row, column)
            layout.addWidget(PlainLabel(in_words(spec.tip)), row, column + 1)
        lay_out(self, layout)
        fit(self, self.sizeHint())


def show_about(parent: QWidget) -> None:
    """What this laboratory is, and where its opening experiment comes from."""
    box = PlainBox(tr("About Initialisation Lab"), tr("Initialisation Lab"), parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setInformativeText(
        tr(
            "One network, trained side by side from several initial weights, on the same data.\n\n"
            "It opens with the published course experiment: two noisy circles, a 2-10-5-1 network, and "
            "weights that are zero, too large, and He's. Every figure on screen is measured while you watch."
        )
    )
    box.open()
