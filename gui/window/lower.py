"""What stands under the cards: the costs and the results, as two tabs or side by side."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from gui.language.words import tr
from gui.panels.cost_plot import CostPlot
from gui.panels.results import ResultsPanel
from gui.style.look import USUAL_LOOK, Look

WIDE = 1500  # pixels at scale 1: from this width on both have room side by side
SIDE, ENDS, GAP = 14, 8, 12  # pixels at scale 1: a card's margins, and the gap between two


@dataclass(frozen=True)
class LowerShare:
    """Which of the two are shown; whether each has a card, side by side or of these heights in pixels."""

    with_cost: bool = True
    with_table: bool = True
    wide: bool = False
    stacked: tuple[int, int] | None = None

    @property
    def apart(self) -> bool:
        return self.wide or self.stacked is not None


class TabCard(QFrame):
    """A card whose panels are tabs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setExpanding(False)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.tabs)

    def set_look(self, look: Look) -> None:
        self._layout.setContentsMargins(look.px(SIDE), look.px(ENDS), look.px(SIDE), look.px(ENDS))


class Lower(QWidget):
    """The cost plot and the results table: tabs of one card, or a card each where there is room.

    `shown_changed` says that another of them is seen, `enlarge_asked` that its head was clicked twice.
    """

    shown_changed = Signal()
    enlarge_asked = Signal()

    def __init__(self, cost_plot: CostPlot, results: ResultsPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cost_plot, self.results = cost_plot, results
        self._look = USUAL_LOOK
        self._share = LowerShare()
        self._in_front: QWidget = cost_plot  # of the tabs, as it was left
        self._left, self._right = TabCard(), TabCard()
        self._left.tabs.addTab(cost_plot, tr("Cost"))
        self._left.tabs.addTab(results, tr("Results"))
        self._left.tabs.setCornerWidget(cost_plot.tools, Qt.Corner.TopRightCorner)
        self._left.tabs.currentChanged.connect(self._tab_changed)
        for card in (self._left, self._right):
            for part in (card.tabs, card.tabs.tabBar()):
                part.setAccessibleName(tr("Cost and results"))
            card.tabs.tabBarDoubleClicked.connect(self.enlarge_asked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._left, 1)
        self._row.addWidget(self._right, 1)
        self._right.hide()

    def set_look(self, look: Look) -> None:
        self._look = look
        self._row.setSpacing(look.px(GAP))
        for part in (self._left, self._right, self.cost_plot, self.results):
            part.set_look(look)

    def share_out(self, share: LowerShare) -> None:
        """Side by side, one below the other or as tabs; or one of them alone."""
        if share == self._share:
            return
        before, self._share = self._share, share
        if not before.apart and before.with_cost and before.with_table:
            self._in_front = self._left.tabs.currentWidget()
        home = self._right.tabs if share.apart else self._left.tabs
        if home.indexOf(self.results) < 0:
            home.addTab(self.results, tr("Results"))
        home.setTabVisible(home.indexOf(self.results), share.with_table)
        self._left.tabs.setTabVisible(self._left.tabs.indexOf(self.cost_plot), share.with_cost)
        self._right.setVisible(share.apart and share.with_table)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if share.stacked else directions.LeftToRight)
        for place, stretch in enumerate(share.stacked or (1, 1)):
            self._row.setStretch(place, stretch)
        if not share.apart and share.with_table and self._in_front is self.results:
            self._left.tabs.setCurrentWidget(self.results)
        self._tab_changed()

    def panel_at(self, place: QPoint) -> CostPlot | ResultsPanel:
        """Of the plot and the table the one that is seen at a place in pixels."""
        right = self._right.isVisible() and self._right.geometry().contains(place)
        shown = self._left.tabs.currentWidget()
        return self.results if right or shown is self.results else self.cost_plot

    def show_panel(self, panel: QWidget) -> None:
        """Bring the plot or the table to view."""
        for card in (self._left, self._right):
            if card.tabs.indexOf(panel) >= 0:
                card.tabs.setCurrentWidget(panel)

    @Slot()
    def _tab_changed(self) -> None:
        self.cost_plot.tools.setVisible(self._left.tabs.currentWidget() is self.cost_plot)
        self.shown_changed.emit()
