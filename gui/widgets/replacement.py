"""Replacement: what was made for one experiment falls away when another takes its place.

A lesson's file is saved, a file is dropped on the window, an edit is undone: the experiment can be replaced
while a dialog asks about it, while a menu is open, and in the middle of a click. The engine drops what comes
from before by the generation that commands carry. What a person has in hand is dropped here, in one place.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QToolTip, QWidget
from shiboken6 import isValid

OUTLIVES = "outlives"  # the property of a dialog that asks nothing of the experiment
OF_THE_MOUSE = frozenset(
    (
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.ContextMenu,
        QEvent.Type.ToolTip,
    )
)

PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


def outliving(dialog: QDialog) -> None:
    """Let a dialog stay whatever experiment comes: it tells something, or asks about something else."""
    dialog.setProperty(OUTLIVES, True)


class Replacement(QObject):
    """Closes what stands open over `window`, and keeps the mouse from pictures of another experiment.

    `is_picture` says of a widget whether it is one.
    """

    def __init__(self, window: QWidget, is_picture: Callable[[QWidget], bool]) -> None:
        super().__init__(window)
        application = QCoreApplication.instance()
        assert application is not None
        self._window = window
        self._is_picture = is_picture
        self._application = application
        self._loaded = True

    def close_dialogs(self) -> bool:
        """Close what asks about the experiment before, unanswered; whether there was such a dialog."""
        QToolTip.hideText()
        while (popup := QApplication.activePopupWidget()) is not None:
            if not popup.close():
                break
        found = [dialog for dialog in self._dialogs() if not dialog.property(OUTLIVES)]
        for dialog in found:
            if isValid(dialog) and dialog.isVisible():
                dialog.done(QDialog.DialogCode.Rejected)  # a dialog's own `reject` may ask first
        return bool(found)

    def _dialogs(self) -> Iterator[QDialog]:
        """Those that are open over the window, the last one first."""
        for dialog in reversed(self._window.findChildren(QDialog)):
            if dialog.isVisible():
                yield dialog

    def begin(self) -> bool:
        """Another experiment comes: the same, and until it has come no picture is to be clicked."""
        closed = self.close_dialogs()
        pressed = self._pressed()
        if pressed is not None:
            pressed.setDown(False)  # it will not hear that the mouse was let go
        self._loaded = False
        self._application.installEventFilter(self)
        return closed

    def _pressed(self) -> QAbstractButton | None:
        """The button in a picture that the mouse holds down now."""
        buttons = self._window.findChildren(QAbstractButton)
        return next((one for one in buttons if one.isDown() and self._is_in_picture(one)), None)

    def _is_in_picture(self, widget: QWidget | None) -> bool:
        """Whether a widget is a picture of the experiment, or is in one."""
        while widget is not None and not widget.isWindow():
            if self._is_picture(widget):
                return True
            widget = widget.parentWidget()
        return False

    @Slot()
    def end(self) -> None:
        """It has come: from now on the pictures' points, layers and runs are its own."""
        self._loaded = True
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the mouse from pictures. A drag that began before belongs to the experiment before."""
        kind = event.type()
        if kind not in OF_THE_MOUSE or not isinstance(watched, QWidget):
            return super().eventFilter(watched, event)
        is_kept = not isinstance(watched.window(), QDialog) and self._is_in_picture(watched)
        pressed_anew = kind in PRESSES
        if self._loaded and (pressed_anew or QApplication.mouseButtons() == Qt.MouseButton.NoButton):
            self._application.removeEventFilter(self)
            return is_kept and kind == QEvent.Type.MouseButtonRelease
        return is_kept
