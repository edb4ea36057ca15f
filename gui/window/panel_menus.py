"""The menus of a right click on panels: what a person wants there, whichever panel it is.

Here alone is what they offer. What has a place in the table of actions is taken from there.
"""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QDockWidget, QMenu, QWidget

from engine.experiment.naming import run_names
from gui.actions.table import Actions
from gui.language.words import said, tr
from gui.model import LabModel
from gui.panels.card_menu import RUN_ACTIONS
from gui.panels.cost_plot import CostPlot
from gui.panels.panel import Panel, is_picture
from gui.panels.results import ResultsPanel
from gui.panels.taking_ways import offer_ways
from gui.widgets.plain import without_shortcut
from gui.window.lower import Lower

ON_TIMELINE = ("end", "previous_mark", "next_mark", "bookmark", "pin")
ON_COSTS = ("log", "pin", "how_often")
ON_PANELS = ("pin",)

Do = Callable[[], object]


class PanelMenu(QMenu):
    """Groups of entries, parted by lines; it is gone when it has closed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def offer(self, text: str, do: Do, possible: bool = True) -> QAction:
        action = self.addAction(text)
        action.triggered.connect(lambda: do())
        action.setEnabled(possible)
        return action


class PanelMenus(QObject):
    """Gives widgets their menus. `take_asked` carries a panel, and the Way by which it is taken along."""

    take_asked = Signal(object, object)

    def __init__(self, actions: Actions, model: LabModel, parent: QObject) -> None:
        super().__init__(parent)
        self._actions, self._model = actions, model

    def serve_timeline(self, widget: QWidget, timeline: Panel) -> None:
        """The transport: all that goes along the iterations."""

        def fill(menu: PanelMenu, _place: QPoint) -> None:
            self._add(menu, ON_TIMELINE)
            menu.addSeparator()
            self._offer_copy(menu, timeline)

        self._serve(widget, fill)

    def serve_under(self, under: Lower, enlarge: Do, is_alone: Callable[[], bool], light: Do) -> None:
        """Costs and results, whichever is seen; `light` puts the chosen run's card into the spotlight."""

        def fill(menu: PanelMenu, place: QPoint) -> None:
            seen = under.panel_at(place)
            run = seen.run_at(seen.mapFrom(under, place))
            if isinstance(seen, CostPlot):
                menu.offer(tr("Fit the costs"), seen.fit, seen.zoom.is_in)
                self._add(menu, ON_COSTS)
            if run is not None:
                self._model.chosen_run.choose(run)
            menu.addSeparator()
            if isinstance(seen, ResultsPanel):
                self._add(menu, RUN_ACTIONS)
                menu.addSeparator()
                self._add(menu, ON_PANELS)
                order = self._model.results_order
                menu.offer(
                    tr("In the experiment's order"),
                    lambda: self._model.set_results_order(None),
                    order is not None,
                )
            elif run is None:
                self._offer_runs(menu)
            name = without_shortcut(said(self._model.chosen_run.name))
            menu.offer(tr("Show {run} alone, or all runs again").format(run=name), light)
            menu.addSeparator()
            self._offer_copy(menu, seen)
            self._offer_enlarging(menu, enlarge, is_alone())

        self._serve(under, fill)

    def serve_dock(
        self, dock: QDockWidget, panel: Callable[[], Panel], enlarge: Do, is_alone: Callable[[], bool]
    ) -> None:
        """A docked panel and its head."""

        def fill(menu: PanelMenu, _place: QPoint) -> None:
            if panel().measures:
                self._offer_runs(menu)
                self._add(menu, ON_PANELS)
            menu.addSeparator()
            self._offer_copy(menu, panel())
            self._offer_enlarging(menu, enlarge, is_alone())
            can_go = bool(dock.features() & QDockWidget.DockWidgetFeature.DockWidgetClosable)
            menu.offer(tr("Close this panel"), dock.close, can_go)

        self._serve(dock, fill)

    def _serve(self, widget: QWidget, fill: Callable[[PanelMenu, QPoint], None]) -> None:
        """A menu on the widget and on all in it that has no menu of its own."""

        def ask(place: QPoint) -> None:
            menu = PanelMenu(widget)
            fill(menu, place)
            menu.popup(widget.mapToGlobal(place))

        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        widget.customContextMenuRequested.connect(ask)

    def _add(self, menu: QMenu, names: Iterable[str]) -> None:
        menu.addActions([self._actions[name] for name in names])

    def _offer_runs(self, menu: PanelMenu) -> None:
        """All runs to choose from."""
        chosen, group = self._model.chosen_run, QActionGroup(menu)
        runs = menu.addMenu(tr("Choose a run"))
        for index, name in enumerate(run_names(self._model.experiment)):
            action = runs.addAction(without_shortcut(said(name)))
            action.setCheckable(True)
            action.setChecked(index == chosen.index)
            action.triggered.connect(lambda _checked, index=index: chosen.choose(index))
            group.addAction(action)

    def _offer_copy(self, menu: PanelMenu, panel: Panel) -> None:
        """The panel as a picture, and its figures for a spreadsheet or a text, where it has any."""
        there = bool(panel.copied())
        if not ((isinstance(panel, QWidget) and is_picture(panel)) or there):
            menu.offer(tr("Copy the figures"), lambda: None, possible=False)
            return
        for action in offer_ways(menu, partial(self.take_asked.emit, panel)):
            action.setEnabled(there)

    def _offer_enlarging(self, menu: PanelMenu, enlarge: Do, is_alone: bool) -> None:
        menu.offer(tr("Everything as before") if is_alone else tr("Enlarge this panel"), enlarge)
