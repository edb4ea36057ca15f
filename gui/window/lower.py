"""What stands under the cards: the costs and the results, as two tabs or side by side."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from gui.language.words import tr
from gui.panels.cost_plot import CostPlot
from gui.panels.results import ResultsPanel
from gui.style.look import USUAL_LOOK, Look

WIDE = 1500  # pixels at scale 1: from this width on both have room side by side
SIDE, ENDS, GAP = 14, 8, 12  # pixels at scale 1: a card's margins, and the gap between two


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
        self._wide = False
        self._with_table = True
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

    def share_out(self, wide: bool, with_table: bool) -> None:
        """Side by side or as tabs, or the costs alone."""
        if (wide, with_table) == (self._wide, self._with_table):
            return
        if not self._wide:
            self._in_front = self._left.tabs.currentWidget()
        self._wide, self._with_table = wide, with_table
        home = self._right.tabs if wide else self._left.tabs
        if home.indexOf(self.results) < 0:
            home.addTab(self.results, tr("Results"))
        home.setTabVisible(home.indexOf(self.results), with_table)
        self._right.setVisible(wide and with_table)
        if not wide and with_table and self._in_front is self.results:
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
