"""A projected page: while presenting a page of a lesson, what it speaks of has the room, large."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from engine.experiment.arrangement import Arrangement
from gui.model import LabModel
from gui.panels.projected_page import Screen, panels_of, share, spoken_of
from gui.style.look import USUAL_LOOK, Look
from gui.window.docks import Docks
from gui.window.workspace import Workspace

LESSON = "lesson"
BELOW = Qt.DockWidgetArea.BottomDockWidgetArea
CORNERS = {
    Qt.Corner.BottomLeftCorner: Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.Corner.BottomRightCorner: Qt.DockWidgetArea.RightDockWidgetArea,
}


class ProjectedPage(QObject):
    """Puts the docked panels that a page speaks of under the cards, hides others, and gives all their sizes.

    How the panels stood before is held, and comes back when the page or presenting ends.
    """

    def __init__(self, model: LabModel, workspace: Workspace, docks: Docks, window: QMainWindow) -> None:
        super().__init__(window)
        self._model, self._workspace, self._docks, self._window = model, workspace, docks, window
        self._look = USUAL_LOOK
        self._presents = False
        self._panels: tuple[str, ...] | None = None  # that the page opens; None without a page
        self._names: tuple[str, ...] = ()  # that it highlights
        self._to_place = False  # the panels of a page that was turned to
        self._is_another = False  # page than when presenting began
        self._soon = QTimer(self)  # docks that were just shown have no sizes before Qt has heard of them
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._share_out)
        model.hidden_changed.connect(self._soon.start)
        docks.brought_back.connect(self._soon.start)
        workspace.columns.opening_changed.connect(self._soon.start)
        for dock in docks.docks.values():
            dock.visibilityChanged.connect(self._soon.start)
        window.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        return self._docks.held is not None

    def set_look(self, look: Look) -> None:
        self._look = look
        self._soon.start()

    def show_page(self, panels: Collection[str]) -> None:
        """A page is turned to that opens these panels; what it speaks of is told next."""
        self._panels = tuple(panels)
        if not self._presents:
            self._docks.show_only({*panels, LESSON})
            return
        if not self.is_on:
            self._begin()
        self._to_place = self._is_another = True
        self._workspace.show_all_cards()

    def keep_page(self, panels: Collection[str]) -> None:
        """A page is open from a session that was saved, which opens these panels; others may be in view."""
        self._panels = tuple(panels)
        if not self._presents:
            return
        if not self.is_on:
            self._begin()
        self._to_place = True

    def speak_of(self, names: Sequence[str]) -> None:
        """What the page speaks of; nothing where none is open, or you are exploring."""
        self._names = tuple(names)
        if self.is_on and self._to_place:
            self._put_panels()
        self._share_out()

    def end_page(self) -> None:
        """No page is open any more, and the panels are to be arranged anew."""
        self._panels, self._names = None, ()
        if self.is_on:
            self._let_go()
        self._share_out()

    def present(self, presents: bool) -> None:
        """Presenting begins or ends."""
        self._presents = presents
        if presents and self._panels is not None:
            self._begin()
            self._put_panels()
        elif not presents and self.is_on:
            is_another = self._is_another
            self._docks.arrange(self._let_go())
            if is_another and self._panels is not None:
                self._docks.show_only({*self._panels, LESSON})
        self._soon.start()

    def _begin(self) -> None:
        """Hold how the panels stand, and let those below stand between the lesson and the other edge."""
        self._docks.bring_back()
        self._docks.held = self._docks.arrangement
        self._is_another = False
        for corner, area in CORNERS.items():
            self._window.setCorner(corner, area)
        self._docks.docks[LESSON].setTitleBarWidget(QWidget())  # its page says where it is

    def _let_go(self) -> Arrangement:
        """Everything is as Qt has it by itself; how the panels stood."""
        self._docks.bring_back()  # else an enlarged panel would bring back the arrangement of the page later
        before, self._docks.held = self._docks.held, None
        assert before is not None
        for corner in CORNERS:
            self._window.setCorner(corner, BELOW)
        title = self._docks.docks[LESSON].titleBarWidget()
        self._docks.docks[LESSON].setTitleBarWidget(None)  # type: ignore[arg-type]
        title.deleteLater()
        return before

    def _put_panels(self) -> None:
        """What is spoken of under the cards, side by side; what floats is where a person has put it."""
        self._to_place = False
        spoken = panels_of(self._names, self._panels or ())
        self._docks.show_panel(LESSON)
        for name, dock in self._docks.docks.items():
            if name == LESSON or dock.isFloating():
                continue
            if name in spoken:
                self._docks.panel(name)
                self._put_below(dock)
            dock.setVisible(name in spoken)

    def _put_below(self, dock: QDockWidget) -> None:
        if self._window.dockWidgetArea(dock) != BELOW:
            self._window.removeDockWidget(dock)
            self._window.addDockWidget(BELOW, dock, Qt.Orientation.Horizontal)

    @property
    def _shown(self) -> list[QDockWidget]:
        """The panels beside the lesson, those also that a person has opened meanwhile."""
        docks = self._docks.docks.items()
        return [dock for name, dock in docks if name != LESSON and not (dock.isHidden() or dock.isFloating())]

    @Slot()
    def _share_out(self) -> None:
        """Give everything its size."""
        if not self.is_on or not self._look.presenting:
            self._workspace.speak_of(None)
            return
        if self._docks.alone is not None:
            return
        shown = self._shown
        for dock in shown:
            self._put_below(dock)
            dock.show()
        laid_open = self._workspace.columns.opening is not None
        spoken = spoken_of(self._names, self._panels or (), self._model.hidden, laid_open)
        spoken = replace(spoken, panels=bool(shown))
        self._workspace.speak_of(spoken)
        scale = self._look.scale
        screen = Screen(self._window.width() / scale, self._window.height() / scale)
        runs = len(self._model.experiment.runs)
        shares = share(spoken, runs, screen)
        self._window.resizeDocks(
            [self._docks.docks[LESSON]],
            [round(screen.lesson(spoken, runs) * scale)],
            Qt.Orientation.Horizontal,
        )
        if shown:
            self._window.resizeDocks(
                shown, [round(shares.panels * scale)] * len(shown), Qt.Orientation.Vertical
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another size of the window: another screen, perhaps."""
        if self.is_on and event.type() == QEvent.Type.Resize:
            self._soon.start()
        return super().eventFilter(watched, event)
