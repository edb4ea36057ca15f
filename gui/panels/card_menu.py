"""The menu of a card: what can be done with its run."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton

from gui.language.numbers import count
from gui.language.words import tr
from gui.panels.taking_ways import offer_ways
from gui.style.paper import on_paper

# What the menu offers, for its run.
RUN_ACTIONS = (
    *("reasons", "lay_open", "follow_example", "branch", "how_often"),
    *("edit_run", "copy_run", "move_left", "move_right", "remove"),
)
VIEW_ACTIONS = ("shared_scale", "pin", "section")


class CardMenu(QToolButton):
    """A button that opens the menu. On a point of the picture the menu offers to follow that example.

    `opening` says that the menu comes up; `spotlight_asked` and `follow_asked` that this was chosen;
    `take_asked` carries the Way that was.
    """

    opening = Signal()
    spotlight_asked = Signal()
    take_asked = Signal(object)
    follow_asked = Signal(int)

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setText("···")
        self.setToolTip(tr("What you can do with this run"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._example: int | None = None  # under the mouse, where the menu was asked for
        menu = QMenu(self)
        self.follow_here = QAction(menu)
        self.follow_here.setToolTip(tr("Inspect the iteration for this training example alone"))
        self.follow_here.setVisible(False)
        self.follow_here.triggered.connect(self._follow_here)
        menu.addAction(self.follow_here)
        menu.addActions([actions[name] for name in RUN_ACTIONS])
        menu.addSeparator()
        menu.addActions([actions[name] for name in VIEW_ACTIONS])
        # Not the action, which is for the panel that the mouse is over by then.
        menu.addAction(tr("Show this run alone, or all runs again")).triggered.connect(self.spotlight_asked)
        menu.addSeparator()
        self._figures = offer_ways(menu, self.take_asked.emit)
        # Not the button's own signal: that one comes when its menu has closed again.
        menu.aboutToShow.connect(self.opening)
        self.setMenu(menu)

    def paintEvent(self, event: QPaintEvent) -> None:
        """On paper there is nothing to press."""
        if not on_paper():
            super().paintEvent(event)

    def offer_figures(self, there: bool) -> None:
        """Whether there are figures to copy."""
        for action in self._figures:
            action.setEnabled(there)

    def offer_example(self, example: int | None) -> None:
        """Offer to follow this example the next time that the menu comes up."""
        self._example = example
        self.follow_here.setVisible(example is not None)
        if example is not None:
            self.follow_here.setText(tr("Follow example {}").format(count(example + 1)))
        self.menu().aboutToHide.connect(self._forget_point, Qt.ConnectionType.SingleShotConnection)

    @Slot()
    def _forget_point(self) -> None:
        self.follow_here.setVisible(False)

    @Slot()
    def _follow_here(self) -> None:
        if self._example is not None:
            self.follow_asked.emit(self._example)
