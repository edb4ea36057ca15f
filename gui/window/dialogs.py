"""What the laboratory says in a box of its own: an unexpected error, its log, its keys, what it is."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextCursor
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

from engine.version import version
from gui.actions.table import ACTIONS, keys_of
from gui.files.log import end_of_log
from gui.language.numbers import count
from gui.language.words import in_words, tr
from gui.widgets.fitting import fit, lay_out
from gui.widgets.plain import PlainBox, PlainLabel
from gui.widgets.replacement import outliving

MOST_DIFFERENT = 20  # errors whose details are kept


class ErrorDialog(QDialog):
    """Unexpected errors with their details, and a button that copies them. The laboratory goes on.

    `words` say what has failed. `add` tells of further errors while the dialog is open: they are counted, and
    each that is another one is found in the details.
    """

    def __init__(self, details: str, parent: QWidget | None = None, words: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        outliving(self)
        self.setWindowTitle(tr("Something went wrong"))
        self._count, self._words, self._different = 1, [words], [details]
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(tr("Details of the error"))
        self.words = PlainLabel()
        self.words.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = QPushButton(tr("&Copy details"))
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        self._show()
        column = QVBoxLayout()
        column.addWidget(self.words)
        column.addWidget(self.details, 1)
        lay_out(self, column, buttons)
        fit(self, QSize(640, 360).expandedTo(self.sizeHint()))

    def add(self, details: str, words: str) -> None:
        """One more, while this is still open."""
        self._count += 1
        if words not in self._words:
            self._words.append(words)
        if details not in self._different and len(self._different) < MOST_DIFFERENT:
            self._different.append(details)
            self.details.setPlainText("\n".join(self._different))
        self._show()

    def _show(self) -> None:
        lines = self._different[0].strip().splitlines()
        said = [*self._words, tr("The reason: {}").format(lines[-1] if lines else "")]
        if self._count > 1:
            said.append(tr("{} errors so far; this is the first one.").format(count(self._count)))
        self.words.setText("\n".join(said))

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.details.toPlainText())


class LogDialog(QDialog):
    """The end of the log in `file`, where that is, and a button that copies it."""

    def __init__(self, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        outliving(self)
        self.setWindowTitle(tr("Log"))
        self.log = QPlainTextEdit(end_of_log(file))
        self.log.setReadOnly(True)
        self.log.setAccessibleName(tr("Log"))
        self.log.setPlaceholderText(tr("The log is empty."))
        words = PlainLabel(tr("Read it before you pass it on: it contains the names of your files."))
        words.setWordWrap(True)
        place = PlainLabel(str(file))
        place.setWordWrap(True)
        place.setProperty("type", "secondary")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = QPushButton(tr("&Copy"))
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout()
        column.addWidget(words)
        column.addWidget(self.log, 1)
        column.addWidget(place)
        lay_out(self, column, buttons)
        fit(self, QSize(720, 420).expandedTo(self.sizeHint()))
        self.log.moveCursor(QTextCursor.MoveOperation.End)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.log.toPlainText())


class KeysDialog(QDialog):
    """Every key, from the table that binds them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        outliving(self)
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
            words = PlainLabel(in_words(spec.tip))
            words.setWordWrap(True)
            layout.addWidget(words, row, column + 1)
            layout.setColumnStretch(column + 1, 1)
        lay_out(self, layout)
        fit(self, self.sizeHint())


def show_about(parent: QWidget) -> None:
    """What this laboratory is, and where its opening experiment comes from."""
    box = PlainBox(tr("About Initialisation Lab"), f"{tr('Initialisation Lab')} {version()}", parent)
    outliving(box)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setInformativeText(
        tr(
            "One network, trained side by side from several initial weights, on the same data.\n\n"
            "It opens with the published course experiment: two noisy circles, a 2-10-5-1 network, and "
            "weights that are zero, too large, and He's. Every figure on screen is measured while you watch."
        )
    )
    box.open()
