"""How marked terms look and are told of where rich text is shown: by the mouse, by keys and by voice."""

from textwrap import wrap

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QToolTip, QWidget

from gui.language.terms import SCHEME, WIDEST_LINE
from gui.widgets.plain import plain_tip

LINKS_OF_LABEL = (
    Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)


def underline_terms(cursor: QTextCursor) -> None:
    """In this cursor's document, let terms look like the text around them, above a dotted line."""
    for position, length, style in terms_of(cursor):
        around = style_around(cursor, position, length)
        if around.hasProperty(QTextCharFormat.Property.ForegroundBrush):
            style.setForeground(around.foreground())
        else:
            style.clearForeground()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(style)


def style_around(cursor: QTextCursor, position: int, length: int) -> QTextCharFormat:
    """How the letter before a piece of text looks, or where it begins a paragraph, the one behind it."""
    cursor.setPosition(position)
    if cursor.atBlockStart():
        cursor.setPosition(position + length)
        cursor.movePosition(QTextCursor.MoveOperation.Right)
    return cursor.charFormat()


def terms_of(cursor: QTextCursor) -> list[tuple[int, int, QTextCharFormat]]:
    """Where each marked term begins in this cursor's document, how long it is and how it looks."""
    found: list[tuple[int, int, QTextCharFormat]] = []
    block = cursor.document().begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            if piece.charFormat().anchorHref().startswith(SCHEME):
                found.append((piece.position(), piece.length(), piece.charFormat()))
            pieces += 1
        block = block.next()
    return found


def show_meaning(meaning: str, place: QPoint, widget: QWidget) -> None:
    """What a term means, beside it and for those who hear the window."""
    QToolTip.showText(place, plain_tip("\n".join(wrap(meaning, WIDEST_LINE))), widget)
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, meaning))
