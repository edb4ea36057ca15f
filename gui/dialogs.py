"""What the laboratory says in a box of its own: an unexpected error, its keys, what it is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.actions import ACTIONS, keys_of
from gui.language.words import in_words, tr

SHARE = 0.94  # of the window that the keys may take
KEYS_MARGIN = QSize(40, 30)  # pixels for the scroll bar and the frame


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
        words = QLabel(
            tr("Training has stopped where it was; the laboratory goes on. The reason:\n{}").format(last_line)
        )
        words.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = QPushButton(tr("&Copy details"))
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (words, self.details, buttons):
            layout.addWidget(widget)
        self.resize(640, 360)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.details.toPlainText())


class KeysDialog(QDialog):
    """Every key, from the table that binds them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keys"))
        inside = QWidget()
        inside.setObjectName("columns")
        layout = QGridLayout(inside)
        layout.setHorizontalSpacing(24)
        bound = [spec for spec in ACTIONS if spec.keys]
        half = -(-len(bound) // 2)
        for place, spec in enumerate(bound):
            row, column = place % half, 2 * (place // half)
            key = QLabel(keys_of(spec))
            key.setProperty("type", "heading")
            layout.addWidget(key, row, column)
            layout.addWidget(QLabel(in_words(spec.tip)), row, column + 1)
        scroll = QScrollArea()
        scroll.setAccessibleName(tr("Keys"))
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        QVBoxLayout(self).addWidget(scroll)
        if parent is not None:
            inside.ensurePolished()
            self.resize((inside.sizeHint() + KEYS_MARGIN).boundedTo(parent.size() * SHARE))


def show_about(parent: QWidget) -> None:
    """What this laboratory is, and where its opening experiment comes from."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(tr("About Initialisation Lab"))
    box.setText(tr("<b>Initialisation Lab</b>"))
    box.setInformativeText(
        tr(
            "One network, trained side by side from several initial weights, on the same data.\n\n"
            "It opens with the published course experiment: two noisy circles, a 2-10-5-1 network, and "
            "weights that are zero, too large, and He's. Every figure on screen is measured while you watch."
        )
    )
    box.open()
