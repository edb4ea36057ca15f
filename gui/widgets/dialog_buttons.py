"""Agreeing: the buttons with which a dialog is agreed to or left, and the line that says why one cannot."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

from gui.widgets.plain import PlainLabel


def ok_and_cancel(dialog: QDialog, words: str = "") -> tuple[QDialogButtonBox, QPushButton]:
    """Buttons that accept or reject the dialog, and the one that accepts, with these words on it."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
    if words:
        ok.setText(words)
    return buttons, ok


def reason_label() -> PlainLabel:
    """For why a dialog cannot be agreed to, over as many lines as it takes."""
    label = PlainLabel()
    label.setWordWrap(True)
    return label
