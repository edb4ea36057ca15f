"""Text from outside stays text: names, titles and messages are shown as they are written, never interpreted.

Qt takes a label, a tooltip or a message for HTML where it looks like it, and then reads the files that it
names. So labels and message boxes are made here, and every tooltip goes through `plain_tip`.
"""

import re

from PySide6.QtGui import Qt, QTextDocumentFragment
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget


class PlainLabel(QLabel):
    """A label whose text is plain, whatever it looks like."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)


class PlainBox(QMessageBox):
    """A message box whose texts are plain."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)  # before any text: it holds for those that come
        self.setWindowTitle(title)
        self.setText(text)


def plain_tip(text: str) -> str:
    """The text for a tooltip, which Qt shows as it is: escaped where Qt would take it for HTML."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text


def text_of_tip(tip: str) -> str:
    """The text that `plain_tip` has made a tooltip of."""
    return QTextDocumentFragment.fromHtml(tip).toPlainText() if Qt.mightBeRichText(tip) else tip


def without_shortcut(text: str) -> str:
    """The text for a button or a menu, where a single & would make a shortcut and vanish."""
    return text.replace("&", "&&")


def without_mark(text: str) -> str:
    """The words of a button or a label, as they are read aloud: without the & that makes its shortcut."""
    return re.sub("&(&?)", r"\1", text)


def window_title(text: str) -> str:
    """The text for a window's title, where [*] is the place for a star."""
    return text.replace("[*]", "[*][*]")
