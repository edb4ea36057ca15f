"""Enlarging: one panel has the whole window, until it is given back."""

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from gui.panels.run_card import RunCard
from gui.window.docks import Docks
from gui.window.lower import Lower
from gui.window.workspace import Workspace


class Enlarging(QObject):
    """Gives the window to a card, to the costs or the results, or to a docked panel.

    Cards stand in the spotlight then, which the columns know of; the others are known here. `changed` says
    that something is enlarged from now on, or no longer.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, docks: Docks, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._docks = workspace, docks
        workspace.under.enlarge_asked.connect(self.toggle_under)
        workspace.columns.spotlight_changed.connect(self.changed)
        docks.brought_back.connect(self._show_workspace)
        docks.enlarge_asked.connect(self.toggle_dock)
        for dock in docks.docks.values():
            dock.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        columns = self._workspace.columns
        return self._docks.alone is not None or self._workspace.under_alone or bool(columns.lit)

    @Slot()
    def toggle(self) -> None:
        """Enlarge the panel under the mouse, else that with the focus, else the chosen card; or go back."""
        if self.is_on:
            self.leave()
            return
        for widget in (QApplication.widgetAt(QCursor.pos()), QApplication.focusWidget()):
            if self._enlarge_holder_of(widget):
                return
        self._workspace.columns.spotlight_chosen()

    def _enlarge_holder_of(self, widget: QWidget | None) -> bool:
        """Enlarge the panel that a widget is part of; whether it is part of one."""
        while widget is not None:
            if isinstance(widget, RunCard):
                self._workspace.columns.spotlight_card(widget)
                return True
            if isinstance(widget, Lower):
                self.toggle_under()
                return True
            if isinstance(widget, QDockWidget):
                self.toggle_dock(widget.objectName())
                return True
            widget = widget.parentWidget()
        return False

    @Slot()
    def toggle_under(self) -> None:
        """Costs or results, whichever is seen, over the whole window, or as before."""
        self._docks.bring_back()
        self._workspace.set_under_alone(not self._workspace.under_alone)
        self.changed.emit()

    @Slot(str)
    def toggle_dock(self, name: str) -> None:
        """A docked panel over the whole window, or where it was."""
        if self._docks.alone == name:
            self._docks.bring_back()
            return
        self._docks.put_aside_all_but(name)
        self._workspace.hide()
        self.changed.emit()

    @Slot()
    def _show_workspace(self) -> None:
        self._workspace.show()
        self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """Everything where it was."""
        self._docks.bring_back()
        if self._workspace.under_alone:
            self._workspace.set_under_alone(False)
        self._workspace.columns.leave_spotlight()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Two clicks on a docked panel's head: Qt would have it float."""
        if isinstance(watched, QDockWidget) and is_double_click_on_head(watched, event):
            self.toggle_dock(watched.objectName())
            return True
        return super().eventFilter(watched, event)


def is_double_click_on_head(dock: QDockWidget, event: QEvent) -> bool:
    """Two clicks over the panel itself, while it is part of the window."""
    if event.type() != QEvent.Type.MouseButtonDblClick or not isinstance(event, QMouseEvent):
        return False
    panel = dock.widget()
    return not dock.isFloating() and (panel is None or event.position().y() < panel.y())
