"""Tool buttons with a few letters on them: what they do stands in their tooltip."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from gui.widgets.plain import plain_tip


def tool_button(text: str, name: str, tip: str) -> QToolButton:
    """A button that only Tab gives the focus; `name` is read aloud."""
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(name)
    button.setToolTip(plain_tip(tip))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
