"""The window as lessons see it: which widgets stand behind the names that a page may use."""

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from engine.experiment.arrangement import Arrangement
from gui.lesson.covers import Covers
from gui.lesson.highlight import Highlight
from gui.lesson.panel import LessonPanel
from gui.model import LabModel
from gui.panels.docking import DockedPanel
from gui.panels.run_card import RunCard
from gui.studies.page_study import PageStudy
from gui.timeline.speed_control import SpeedControl
from gui.window.docks import Docks
from gui.window.projected_page import LESSON, ProjectedPage
from gui.window.workspace import Workspace

if TYPE_CHECKING:
    from engine.studies.picture import StudyPicture
    from engine.studies.study import Study

ON_CARDS = {"boundary": "boundary", "weights": "histograms", "verdict": "verdict"}


class WindowForLessons(QObject):
    """Does what `LessonView` says with the panels of one window."""

    def __init__(
        self,
        model: LabModel,
        workspace: Workspace,
        docks: Docks,
        projected_page: ProjectedPage,
        highlight: Highlight,
        page_study: PageStudy,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model, self._projected_page = model, projected_page
        self._workspace, self._docks, self._highlight = workspace, docks, highlight
        self._page_study = page_study
        self._told: Callable[[LessonPanel], object] | None = None
        self.covers = Covers(self)
        model.hidden_changed.connect(self._cover)
        # Cards and panels that were made meanwhile are covered before they show anything.
        model.frame_changed.connect(self._cover)
        docks.panel_made.connect(self._cover)

    @property
    def pace(self) -> SpeedControl:
        return self._workspace.transport.pace

    @property
    def panel(self) -> LessonPanel | None:
        panel = self._docks.panels.get(LESSON)
        return panel if isinstance(panel, LessonPanel) else None

    def tell_of_panel(self, told: Callable[[LessonPanel], object]) -> None:
        self._told = told
        self._docks.tell_of_panels(self._tell)

    @Slot(object)
    def _tell(self, panel: DockedPanel) -> None:
        if self._told is not None and isinstance(panel, LessonPanel):
            self._told(panel)

    @property
    def arrangement(self) -> Arrangement:
        return self._docks.arrangement

    def arrange(self, arrangement: Arrangement) -> None:
        self._docks.arrange(arrangement)

    def show_panel(self) -> None:
        self._docks.show_panel(LESSON)

    def show_only(self, panels: Collection[str]) -> None:
        self._projected_page.show_page(panels)

    def keep_page(self, panels: Collection[str]) -> None:
        self._projected_page.keep_page(panels)

    def end_page(self) -> None:
        self._projected_page.end_page()
        self.forget_draws()

    def forget_draws(self) -> None:
        self._page_study.end()

    def tell_of_draws(self, told: Callable[["StudyPicture"], object]) -> None:
        self._page_study.drawn.connect(told)

    def draw(self, study: "Study") -> None:
        self._page_study.begin(study)

    def lay_open(self, run: int | None, stage: str | None) -> None:
        self._workspace.columns.lay_open(run, stage)

    @Slot()
    def _cover(self) -> None:
        """Cover what the model says is hidden, wherever it is shown."""
        hidden, workspace = self._model.hidden, self._workspace
        for card in workspace.columns.cards:
            card.keep_back(hidden)
        if not hidden and not self.covers.covered:
            return
        cards = workspace.columns.cards
        widgets = [widget for name in sorted(hidden) for widget in self._behind(name, cards)]
        if "results" in hidden:
            widgets += [card.figures for card in cards]
        self.covers.cover(widgets)
        workspace.transport.timeline.hide_marks("bookmarks" in hidden)
        workspace.cost_plot.hide_future("future" in hidden)

    def highlight(self, names: Sequence[str], run: int | None) -> None:
        """What says the same is framed where a widget has no room; while presenting all have some."""
        cards = [card for card in self._workspace.columns.cards if run in (None, card.run)]
        stand_ins: dict[QWidget, list[QWidget]] = {
            self._workspace.results: [card.figures for card in cards],
            **{widget: [card] for card in cards for widget in (card.histograms, card.verdict)},
        }
        self._bring_to_view(names)
        self._projected_page.speak_of(names)
        targets = [widget for name in names for widget in self._behind(name, cards)]
        self._highlight.show_targets(targets, stand_ins)

    def _bring_to_view(self, names: Sequence[str]) -> None:
        """Of the tabs under the cards the one that a page speaks of first."""
        workspace = self._workspace
        tabs: dict[str, QWidget] = {"cost": workspace.cost_plot, "results": workspace.results}
        for name in names:
            if name in tabs:
                workspace.under.show_panel(tabs[name])
                return

    def _behind(self, name: str, cards: Sequence[RunCard]) -> list[QWidget]:
        """The widgets behind one name; none for a panel that was never made."""
        if name in ON_CARDS:
            return [getattr(card, ON_CARDS[name]) for card in cards]
        workspace = self._workspace
        whole: dict[str, QWidget] = {
            **self._docks.panels,
            "cost": workspace.cost_plot,
            "results": workspace.results,
            "laid_open": workspace.columns.anatomy,
            "legend": workspace.cost_plot,
            "timeline": workspace.transport.timeline,
            "transport": workspace.transport,
        }
        return [whole[name]] if name in whole else []
