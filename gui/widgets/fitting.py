"""Dialogs that fit a low screen: what is in them scrolls, and the buttons below stay in view."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

LEAST = QSize(280, 130)  # pixels that are enough to scroll in
TITLE_BAR = 44  # pixels that the desktop may take of a screen's height
BESIDE_BAR = 6  # pixels between what scrolls and its bar


class Scrolled(QScrollArea):
    """Asks for room for all that is in it, and makes do with less. Its dialog grows when more comes in."""

    def __init__(self, inside: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = widget = QWidget()
        widget.setObjectName("columns")
        inside.setContentsMargins(0, 0, BESIDE_BAR, 0)
        widget.setLayout(inside)
        self.setWidget(widget)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        widget.installEventFilter(self)

    def sizeHint(self) -> QSize:
        return self._with_bar(self._inside.sizeHint())

    def minimumSizeHint(self) -> QSize:
        return self._with_bar(self._inside.minimumSizeHint()).boundedTo(LEAST)

    def _with_bar(self, size: QSize) -> QSize:
        return size + QSize(self.verticalScrollBar().sizeHint().width(), 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            dialog = self.window()
            if isinstance(dialog, QDialog) and dialog.isVisible():
                fit(dialog, dialog.size().expandedTo(dialog.sizeHint()))
        return super().eventFilter(watched, event)


def lay_out(dialog: QDialog, inside: QLayout, *below: QWidget) -> QVBoxLayout:
    """A dialog's layout: `inside` scrolls where there is no room for it, what stands below never does."""
    layout = QVBoxLayout(dialog)
    layout.addWidget(Scrolled(inside), 1)
    for widget in below:
        layout.addWidget(widget)
    return layout


def fit(dialog: QWidget, wanted: QSize) -> None:
    """Make a dialog as large as is wanted, as far as its screen has room, with its title bar in view."""
    room = dialog.screen().availableSize() - QSize(0, TITLE_BAR)
    parent = dialog.parentWidget()
    if parent is not None:
        room = room.expandedTo(parent.window().size() - QSize(0, TITLE_BAR))
    dialog.resize(wanted.boundedTo(room))
    place(dialog)


def place(dialog: QWidget) -> None:
    """Over the middle of its window, with its title bar and its lower edge on the screen.

    Qt places a dialog before it knows how high the title bar is: a high one would have it off the screen.
    """
    screen, parent = dialog.screen().availableGeometry(), dialog.parentWidget()
    whole = dialog.size() + QSize(0, TITLE_BAR)
    corner = dialog.pos()
    if not dialog.isVisible():
        around = screen if parent is None else parent.window().frameGeometry()
        corner = around.center() - QPoint(whole.width(), whole.height()) / 2
    furthest = screen.bottomRight() + QPoint(1, 1) - QPoint(whole.width(), whole.height())
    dialog.move(
        max(screen.left(), min(corner.x(), furthest.x())), max(screen.top(), min(corner.y(), furthest.y()))
    )
