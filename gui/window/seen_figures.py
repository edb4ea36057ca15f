"""The figures that are on screen, and the one that a key is meant for."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from engine.exports.subject import line_of_study
from gui.actions.docked_panels import docked
from gui.exporting.seen import Seen
from gui.exporting.stage import CARD, CARDS, COST, RESULTS, WINDOW
from gui.language.words import in_words, said, tr
from gui.panels.cost_plot import CostPlot
from gui.panels.panel import Panel, is_picture
from gui.panels.results import ResultsPanel
from gui.panels.run_card import RunCard
from gui.panels.taking_ways import Way
from gui.studies.panel import StudiesPanel
from gui.style.appearance import Appearance
from gui.widgets.figures_text import Rows, apart
from gui.window.docks import Docks
from gui.window.workspace import Workspace

if TYPE_CHECKING:
    from gui.exporting.taking import Taking

TIMELINE = "timeline"


def seen_card(card: RunCard) -> Seen:
    """The card of a run."""
    return Seen(f"{CARD}-{card.run}", said(card.name), card, card.copied, card.drawn_cells, headed=False)


def seen_panel(name: str, title: str, panel: Panel) -> Seen:
    """A panel of the workspace, or a docked one; of studies the picture that is shown."""
    assert isinstance(panel, QWidget)
    if not isinstance(panel, StudiesPanel) or panel.asks:
        return Seen(name, title, panel, panel.copied, panel.drawn_cells)
    picture, listed, line = panel.pages.currentWidget(), panel.listed, ""
    if listed is not None and listed.study is not None:
        line = line_of_study(listed.study.experiment.title or listed.place.stem, listed.study)
    return Seen(name, title, picture, panel.copied, panel.drawn_cells, line=line)


class SeenFigures:
    """Finds them in the window, and has them taken along."""

    def __init__(
        self,
        window: QMainWindow,
        workspace: Workspace,
        docks: Docks,
        appearance: Appearance,
        taking: "Taking",
    ) -> None:
        self._window, self._workspace, self._docks = window, workspace, docks
        self._appearance, self.taking = appearance, taking

    def take(self, what: QWidget, way: Way) -> None:
        """Take a panel or a card along that a menu was opened on."""
        self.taking.take(self._seen(what), way)

    def _seen(self, what: QWidget) -> Seen:
        if isinstance(what, RunCard):
            return seen_card(what)
        assert isinstance(what, Panel)
        under: dict[Panel, tuple[str, str]] = {panel: (name, title) for name, title, panel in self._under()}
        beside: dict[Panel, tuple[str, str]] = {
            panel: (name, in_words(docked[name].title)) for name, panel in self._docks.panels.items()
        }
        name, title = (under | beside).get(what, (TIMELINE, tr("Timeline")))
        return seen_panel(name, title, what)

    def _under(self) -> tuple[tuple[str, str, CostPlot | ResultsPanel], ...]:
        """The panels under the cards."""
        return (
            (COST, tr("Cost"), self._workspace.cost_plot),
            (RESULTS, tr("Results"), self._workspace.results),
        )

    def copy(self) -> None:
        """Copy the picture that is meant."""
        self.taking.take(self.meant, Way.PICTURE)

    def ask(self) -> None:
        """Ask which figure is to be saved, at first the one that is meant."""
        seen = {each.name: each for each in self.all()}
        self.taking.ask(seen, self.meant.name)

    @property
    def meant(self) -> Seen:
        """The one under the mouse, else the one with the focus, else the chosen run's card or everything."""
        smallest = {each.widget: each for each in self.all()}
        for widget in (QApplication.widgetAt(QCursor.pos()), self._window.focusWidget()):
            while widget is not None and widget is not self._window:
                if widget in smallest:
                    return smallest[widget]
                widget = widget.parentWidget()
        chosen = (seen_card(card) for card in self._cards() if card.is_chosen)
        return next(chosen, self._whole())

    def all(self) -> Iterator[Seen]:
        """Those that can be seen, the whole window first."""
        yield self._whole()
        columns = self._workspace.columns
        if columns.isVisible() and len(self._cards()) > 1:
            yield Seen(CARDS, tr("All runs"), columns, self._copied, self._cells, headed=False)
        yield from map(seen_card, self._cards())
        for name, title, panel in self._under():
            if panel.isVisible():
                yield seen_panel(name, title, panel)
        for docked_panel in self._docks.visible:
            if is_picture(docked_panel) or docked_panel.copied():
                name = next(name for name, each in self._docks.panels.items() if each is docked_panel)
                yield seen_panel(name, in_words(docked[name].title), docked_panel)

    def _whole(self) -> Seen:
        wear = self._appearance.changed.emit
        everything = tr("Everything")
        return Seen(WINDOW, everything, self._window, self._copied, self._cells, headed=False, wear=wear)

    def _cards(self) -> list[RunCard]:
        return [card for card in self._workspace.columns.cards if card.isVisible()]

    def _copied(self) -> Rows:
        return apart(card.copied() for card in self._cards())

    def _cells(self) -> Rows:
        return apart(card.drawn_cells() for card in self._cards())
