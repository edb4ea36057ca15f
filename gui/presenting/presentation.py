"""Presenting: the whole screen, large type, only what matters, and what a clicker's keys do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from gui.presenting.curtain import Cloth, Curtain
from gui.presenting.freeze import FreezeFrame
from gui.presenting.layers import Layers
from gui.presenting.pointer import Pointer
from gui.style.theme import Mode

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow

WORKBENCH = "workbench"  # the panel that is for preparing, not for showing


class Presentation(QObject):
    """Enters and leaves presenting, and has what belongs to it: curtain, freeze-frame, pointer.

    Rooms in which one presents are mostly lit: it begins light, and comes back in the mode it was left in.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.is_on = False
        self._mode, self._mode_before = Mode.LIGHT, Mode.LIGHT
        self._state_before = Qt.WindowState.WindowNoState
        self._workbench_before = False
        self.curtain, self.freeze_frame, self.pointer = Curtain(window), FreezeFrame(window), Pointer(window)
        Layers(window, (window.highlight, self.freeze_frame, self.pointer, self.curtain))

    @Slot()
    def toggle(self) -> None:
        if self.is_on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        window = self._window
        self.is_on = True
        self._state_before, self._mode_before = window.windowState(), window.look.mode
        self._workbench_before = not window.docks.docks[WORKBENCH].isHidden()
        self._show_the_rest(False)
        window.setWindowState(self._state_before | Qt.WindowState.WindowFullScreen)
        window.actions_by_name[self._mode.value].setChecked(True)
        window.appearance.show_in(self._mode, projected=True)

    def leave(self) -> None:
        window = self._window
        if not self.is_on:
            return
        self.is_on = False
        self._mode = window.look.mode
        self.curtain.open()
        self.freeze_frame.end()
        self.pointer.hide()
        self._show_the_rest(True)
        window.setWindowState(self._state_before)
        window.actions_by_name[self._mode_before.value].setChecked(True)
        window.appearance.show_in(self._mode_before, projected=False)

    def _show_the_rest(self, shown: bool) -> None:
        """What is not the matter."""
        window = self._window
        window.menuBar().setVisible(shown)
        window.status.setVisible(shown)
        window.docks.docks[WORKBENCH].setVisible(shown and self._workbench_before)
        window.actions_by_name.set_presenting(not shown)
        window.offer_actions()

    @Slot()
    def step_out(self) -> None:
        """Leave what was entered last: what is laid open, the spotlight, presenting."""
        columns = self._window.columns
        if columns.opening is not None:
            columns.close_opening()
        elif columns.lit:
            columns.leave_spotlight()
        else:
            self.leave()

    @Slot()
    def next(self) -> None:
        """The clicker's way forward: on in the lesson; else play, and pause at the telling moment."""
        if self._window.in_a_lesson:
            self._window.director.read_on()
        else:
            self._window.training.toggle()

    @Slot()
    def back(self) -> None:
        """The previous page; without a lesson, the step before."""
        if self._window.in_a_lesson:
            self._window.director.go_back()
        else:
            self._window.step(-1)

    def blank(self, cloth: Cloth) -> None:
        self.curtain.draw(cloth)

    @Slot()
    def freeze(self) -> None:
        """The ring round the mouse is not part of the picture: it still follows."""
        with_pointer = not self.pointer.isHidden()
        self.pointer.hide()
        self.freeze_frame.toggle(self._window.look)
        if with_pointer:
            self.magnify_pointer()

    @Slot()
    def magnify_pointer(self) -> None:
        self.pointer.toggle(self._window.look)
