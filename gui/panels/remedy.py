"""The remedy of a finding, as a button: it does what the diagnosis advises."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget


class RemedyButton(QToolButton):
    """Does the action that a finding names as its remedy; hidden where none does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions: Mapping[str, QAction] = {}
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        """The window's actions, by name: a remedy is one of them."""
        self._actions = actions

    def offer(self, remedy: str | None) -> None:
        """Show the button for this remedy if it can be done, or none."""
        action = None if remedy is None else self._actions.get(remedy)
        if action is not None and self.defaultAction() is not action:
            self.setDefaultAction(action)
            self.setAccessibleName(action.iconText())
        self.setVisible(action is not None and action.isEnabled())
