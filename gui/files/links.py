"""Links: the experiment as a text on the clipboard, and back from whatever text holds one."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from engine.experiment.link import experiment_in, link_at, link_of
from engine.experiment.model import Experiment
from engine.messages.problems import ExperimentError
from engine.tables.file_kinds import LINK
from gui.language.numbers import count
from gui.language.words import refusal, tr
from gui.widgets.dialog_buttons import ok_and_cancel, reason_label
from gui.widgets.fitting import fit, lay_out
from gui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from gui.files.files import Files

LINES = 4  # of the field for a link


class Links(QObject):
    """Copies and opens links for a window's files."""

    def __init__(self, files: "Files", window: QWidget) -> None:
        super().__init__(files)
        self._files, self._window = files, window

    def copy(self) -> None:
        """Put a link to the experiment on the clipboard, or say why there can be none."""
        try:
            link = link_of(self._files.editor.experiment)
        except ExperimentError as error:
            self._files.say(tr("There is no link to this experiment"), refusal(error))
            return
        QGuiApplication.clipboard().setText(link)
        self._files.said.emit(tr("Copied: a link of {} characters").format(count(len(link))))

    def paste(self) -> None:
        """Open the link on the clipboard; where there is none, or it is refused, ask for one."""
        text = QGuiApplication.clipboard().text()
        if LINK in text:
            try:
                self._take(experiment_in(text))
                return
            except ExperimentError:
                pass  # the dialog says it, beside the text
        dialog = LinkDialog(text if LINK in text else "", self._window)
        dialog.chosen.connect(self._take)
        dialog.open()

    def open_text(self, text: str) -> bool:
        """Open the link in a text, or say why not; whether it was opened."""
        try:
            return self._take(experiment_in(text))
        except ExperimentError as error:
            self._files.say(tr("The link cannot be opened"), refusal(error, 6))
            return False

    def open_path(self, path: Path) -> bool:
        """Open the link that a file holds, or say why not; whether it was opened."""
        try:
            return self.open_text(link_at(path) or "")
        except ExperimentError as error:
            self._files.say(tr("“{}” cannot be opened").format(path.name), refusal(error, 6))
            return False

    @Slot(object)
    def _take(self, experiment: Experiment) -> bool:
        opened: bool = self._files.editor.open(experiment)
        if opened:
            self._files.said.emit(tr("Opened: a link"))
        return opened


class LinkDialog(QDialog):
    """Asks for a link. Emits `chosen` with its experiment; what is wrong with it is said at once."""

    chosen = Signal(object)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Open a link"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text, self.reason = QPlainTextEdit(text), reason_label()
        self.text.setPlaceholderText(f"{LINK}…")
        self.text.setAccessibleName(tr("Link"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * (LINES + 1))
        self.text.textChanged.connect(self._read)
        explanation = PlainLabel(tr("Paste an experiment's link here, as “Copy link” makes it."))
        explanation.setWordWrap(True)
        self._experiment: Experiment | None = None
        buttons, self.ok = ok_and_cancel(self, tr("&Open"))
        column = QVBoxLayout()
        column.addWidget(explanation)
        column.addWidget(self.text)
        column.addStretch(1)
        lay_out(self, column, self.reason, buttons)
        self._read()
        fit(self, self.sizeHint())

    @Slot()
    def _read(self) -> None:
        """Take the text for a link, or say why it is none."""
        text, reason, self._experiment = self.text.toPlainText(), "", None
        try:
            self._experiment = experiment_in(text) if text.strip() else None
        except ExperimentError as error:
            reason = refusal(error)
        self.reason.setText(reason)
        self.ok.setEnabled(self._experiment is not None)

    def accept(self) -> None:
        if self._experiment is not None:
            super().accept()
            self.chosen.emit(self._experiment)


def link_of_event(event: QDropEvent) -> str | None:
    """The text with a link that is dragged, if it is one."""
    text = event.mimeData().text() if event.mimeData().hasText() else ""
    return text if LINK in text else None
