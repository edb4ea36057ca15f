"""Docks: the panels beside the workspace, which of them are visible, and how they were left."""

import time
from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar, QTabWidget

from engine.datasets import Data
from engine.experiment.arrangement import Arrangement, readable_arrangement
from engine.experiment.model import Experiment
from engine.output.frame import Frame
from gui.actions.docked_panels import docked
from gui.actions.table import Actions
from gui.language.words import in_words, tr
from gui.model import LabModel
from gui.panels.docking import DockedPanel
from gui.style.look import USUAL_LOOK, Look
from gui.training.burst_schedule import WORDS_INTERVAL
from gui.training.commands import Group, State
from gui.training.work import Work
from gui.window import arranging
from gui.window.panel_menus import PanelMenus

ARRANGEMENT = "arrangement"
WIDTH = 340  # pixels of the docked panels at first
PRESENTING = 1.35  # times as wide, for larger type
USUAL_FEATURES = (
    QDockWidget.DockWidgetFeature.DockWidgetClosable
    | QDockWidget.DockWidgetFeature.DockWidgetMovable
    | QDockWidget.DockWidgetFeature.DockWidgetFloatable
)


class Docks(QObject):
    """Makes every docked panel once, when it is first shown, and hands frames to those that can be seen.

    `requests_changed` says that other measures are wanted from now on; `panel_made` carries a new panel.
    One of them may be `alone` in the window; `brought_back` says that the others are back where they were.
    `enlarge_asked` says in a panel's menu that it is to have the window, or to give it back; `take_asked`
    carries a panel and the Way by which it is to be taken along.
    """

    requests_changed = Signal()
    panel_made = Signal(object)
    brought_back = Signal()
    enlarge_asked = Signal(str)
    weight_asked = Signal(object)
    take_asked = Signal(object, object)

    def __init__(self, window: QMainWindow, actions: Actions, model: LabModel) -> None:
        super().__init__(window)
        self._model = model
        model.chosen_run.changed.connect(self._show_chosen)
        model.training.state_changed.connect(self.show_state)
        model.data_changed.connect(self._show_data)
        model.training.cancelled.connect(self._clear_what_was_cancelled)
        self._window = window
        self._actions = actions
        self._scale, self._presenting = 1.0, False  # for which the panels have their widths
        self._widths: dict[QDockWidget, float] = {}  # at scale 1, while not presenting
        self._look = USUAL_LOOK
        self._experiment: Experiment | None = None
        self.alone: str | None = None  # the panel that has the window to itself
        self._aside: Arrangement | None = None  # where everything stood before
        self.held: Arrangement | None = None  # where everything stands when a projected page gives it back
        self.panels: dict[str, DockedPanel] = {}  # those that have been made
        self.docks: dict[str, QDockWidget] = {}
        self._state = State(playing=False, iteration=0, goal=0, reached=0)
        self._told: dict[DockedPanel, float] = {}  # when a panel's words were last due
        self._soon = QTimer(self)  # Qt tells of one change by several signals, some of them early
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._offer)
        self._to_size: Arrangement | None = None  # which the window is to be divided by yet
        self._sizing = QTimer(self)  # what was just shown has no place before Qt has heard of it
        self._sizing.setSingleShot(True)
        self._sizing.timeout.connect(self._size)
        window.installEventFilter(self)
        window.setDockOptions(
            QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks
        )
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        menus = PanelMenus(actions, model, self)
        menus.take_asked.connect(self.take_asked)
        for name, spec in docked.items():
            dock = QDockWidget(in_words(spec.title), window)
            dock.setObjectName(name)
            dock.setAccessibleName(dock.windowTitle())
            dock.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a click beside a field takes the focus from it
            dock.visibilityChanged.connect(self._soon.start)
            self.docks[name] = dock
            menus.serve_dock(
                dock,
                partial(self.panel, name),
                enlarge=partial(self.enlarge_asked.emit, name),
                is_alone=partial(self._is_alone, name),
            )
        self.reset()

    def _is_alone(self, name: str) -> bool:
        return self.alone == name

    @Slot()
    def reset(self) -> None:
        """The first arrangement: what is read or edited at the left, measures at the right, all hidden."""
        self.bring_back()
        self._to_size = None
        first: dict[bool, QDockWidget] = {}
        for name, dock in self.docks.items():
            dock.setFloating(False)
            left = docked[name].left
            area = Qt.DockWidgetArea.LeftDockWidgetArea if left else Qt.DockWidgetArea.RightDockWidgetArea
            self._window.addDockWidget(area, dock)
            if left in first:
                self._window.tabifyDockWidget(first[left], dock)
            first.setdefault(left, dock)
            dock.hide()
        self._resize(round(WIDTH * self._scale))

    def _resize(self, width: int) -> None:
        self._window.resizeDocks([*self.docks.values()], [width] * len(self.docks), Qt.Orientation.Horizontal)

    def panel(self, name: str) -> DockedPanel:
        """The panel, made if it was not yet."""
        if name not in self.panels:
            panel = self.panels[name] = docked[name].make()
            panel.requests_changed.connect(self._soon.start)
            panel.branch_asked.connect(self._model.editor.branch)
            panel.edit_asked.connect(self._model.editor.change)
            panel.weight_asked.connect(self.weight_asked)
            panel.run_chosen.connect(self._model.chosen_run.choose)
            panel.picked_out.connect(self._model.pick_out)
            panel.use_actions(self._actions)
            panel.show_state(self._state)
            panel.set_shared_scale(self._model.shared_scale)
            panel.set_look(self._look)
            if self._experiment is not None:
                panel.show_runs(self._experiment)
                panel.show_chosen(self._model.chosen_run.index)
            if self._model.data is not None:
                panel.show_data(self._model.data)
            self._model.shared_scale_changed.connect(panel.set_shared_scale)
            self.docks[name].setWidget(panel)
            self.panel_made.emit(panel)
        return self.panels[name]

    def tell_of_panels(self, told: Callable[[DockedPanel], object]) -> None:
        """Tell of every panel: at once of those that are made, of each other one as soon as it is.

        Who asks may come late: panels that the session before left open are made as soon as they are seen.
        """
        self.panel_made.connect(told)
        for panel in self.panels.values():
            told(panel)

    def toggle(self, name: str) -> None:
        """Bring a panel to view, or hide one that is in view."""
        if self.panel(name) in self.visible:
            self.docks[name].hide()
        else:
            self.show_panel(name)

    def show_panel(self, name: str) -> None:
        """Bring a panel to view."""
        if name != self.alone:
            self.bring_back()
        self.panel(name)
        self.docks[name].show()
        self.docks[name].raise_()

    def show_only(self, names: Collection[str]) -> None:
        """Bring these panels to view, one below the other on either side, and hide the others."""
        self.bring_back()
        above: dict[bool, QDockWidget] = {}
        for name, dock in self.docks.items():
            if name not in names:
                dock.hide()
                continue
            self.panel(name)
            left = docked[name].left
            if left in above:
                self._window.splitDockWidget(above[left], dock, Qt.Orientation.Vertical)
            above[left] = dock
            dock.show()
            dock.raise_()

    def put_aside_all_but(self, name: str) -> None:
        """Hide the other panels, so that this one has all the room that the window leaves them."""
        self.bring_back()
        self._aside, self.alone = self._arrangement_now, name
        for other, dock in self.docks.items():
            if other != name and not dock.isFloating():
                dock.hide()
        self.panel(name)
        self.docks[name].show()

    def bring_back(self) -> None:
        """Put everything where it was before one panel had the window to itself."""
        aside, self._aside, self.alone = self._aside, None, None
        if aside is not None:
            self.brought_back.emit()
            self.arrange(aside)

    @property
    def visible(self) -> tuple[DockedPanel, ...]:
        """The panels that can be seen: not those behind another tab."""
        return tuple(panel for panel in self.panels.values() if not panel.visibleRegion().isEmpty())

    @property
    def requests(self) -> tuple[Group, ...]:
        """What is to be measured for each of them."""
        return tuple(panel.requests for panel in self.visible)

    @Slot()
    def _offer(self) -> None:
        for name, dock in self.docks.items():
            if not dock.visibleRegion().isEmpty():
                self.panel(name)
            self._actions[f"show_{name}"].setChecked(self.panels.get(name) in self.visible)
        self._keep_tabs()
        self.requests_changed.emit()

    def _keep_tabs(self) -> None:
        """Qt makes bars of tabs as it needs them, and keeps empty ones, in which the focus would be lost."""
        for bar in self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            policies = Qt.FocusPolicy
            bar.setFocusPolicy(policies.TabFocus if bar.count() else policies.NoFocus)
            bar.setAccessibleName(tr("Panels"))

    def set_look(self, look: Look) -> None:
        """Panels at the side grow with what is written in them."""
        self._look = look
        for panel in self.panels.values():
            panel.set_look(look)
        features = QDockWidget.DockWidgetFeature  # while presenting no buttons of a size for a mouse
        for dock in self.docks.values():
            dock.setFeatures(features.NoDockWidgetFeatures if look.presenting else USUAL_FEATURES)
        scale = look.scale * (PRESENTING if look.presenting else 1.0)
        if scale != self._scale:
            shown = [dock for dock in self.docks.values() if dock.isVisible() and not dock.isFloating()]
            if not self._presenting:
                self._widths = {dock: dock.width() / self._scale for dock in shown}
            # A presentation has other widths: what a narrower window leaves for a moment would stay.
            widths = {} if look.presenting else self._widths
            # Tabs have one width, that of the last of them.
            docks = sorted(self.docks.values(), key=shown.__contains__)
            sizes = [round(widths.get(dock, WIDTH) * scale) for dock in docks]
            self._window.resizeDocks(docks, sizes, Qt.Orientation.Horizontal)
            self._scale = scale
        self._presenting = look.presenting

    @Slot(object)
    def show_state(self, state: State) -> None:
        self._state = state
        for panel in self.panels.values():
            panel.show_state(state)

    def show_runs(self, experiment: Experiment) -> None:
        self._experiment = experiment
        for panel in self.panels.values():
            panel.show_runs(experiment)

    def clear(self) -> None:
        """Show nothing of what was measured, until that comes which is to be shown."""
        for panel in self.panels.values():
            panel.clear()

    @Slot(object)
    def _clear_what_was_cancelled(self, work: Work) -> None:
        """What they show is of where the runs stood before."""
        if work is Work.MEASURING:
            self.clear()

    @Slot()
    def _show_chosen(self) -> None:
        for panel in self.panels.values():
            panel.show_chosen(self._model.chosen_run.index)

    @Slot(object)
    def _show_data(self, data: Data) -> None:
        for panel in self.panels.values():
            panel.show_data(data)

    @Slot(object)
    def show_frame(self, frame: Frame) -> None:
        """Hand the frame to the panels that can be seen, and whose turn it was to be measured for."""
        now = time.perf_counter()
        for panel in self.visible:
            words = frame.words or now - self._told.get(panel, 0.0) >= WORDS_INTERVAL
            if panel.offer(frame, words) and words:
                self._told[panel] = now

    @property
    def arrangement(self) -> Arrangement:
        """Where everything stands, or stood before a projected page or one panel had the window to itself."""
        if self.held is not None:
            return self.held
        if self._aside is not None:
            return self._aside
        return self._arrangement_now

    @property
    def _arrangement_now(self) -> Arrangement:
        """Where everything stands on screen, also while a page is projected."""
        if self._to_size is not None and not self._window.isVisible():
            return self._to_size
        self._size()
        return arranging.arrangement_of(self._window, self.docks, self._scale)

    def arrange(self, arrangement: Arrangement) -> None:
        """Put everything where it stood."""
        for group in arrangement.groups:
            at_once = group.shown if group.floating else (group.front,)  # others when they come to the front
            for name in {*at_once} & {*self.docks}:
                self.panel(name)
        arranging.arrange(self._window, self.docks, arrangement)
        self._to_size = arrangement
        if self._window.isVisible():
            self._sizing.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that is not on screen has no room to share out."""
        if event.type() == QEvent.Type.Show and self._to_size is not None:
            self._sizing.start()
        return super().eventFilter(watched, event)

    @Slot()
    def _size(self) -> None:
        arrangement, self._to_size = self._to_size, None
        if arrangement is not None:
            arranging.size(self._window, self.docks, arrangement, self._scale)

    def remember(self, settings: QSettings) -> None:
        """Write down where everything stands."""
        settings.setValue(ARRANGEMENT, self.arrangement.model_dump_json())

    def recall(self, settings: QSettings) -> bool:
        """Put everything where it was left, if that is known; False where what is known makes no sense."""
        if not settings.contains(ARRANGEMENT):
            return True
        arrangement = readable_arrangement(settings.value(ARRANGEMENT))
        if arrangement is not None:
            self.arrange(arrangement)
        return arrangement is not None
