"""Presenting: the whole screen, large type, only what matters, and what a clicker's keys do."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from gui.model import LabModel
from gui.presenting.curtain import Cloth, Curtain
from gui.presenting.freeze import FreezeFrame
from gui.presenting.layers import Layers
from gui.presenting.pointer import Pointer
from gui.style.appearance import Appearance
from gui.style.theme import Mode


class Presentation(QObject):
    """Enters and leaves presenting, and has what belongs to it: curtain, freeze-frame, pointer.

    Rooms in which one presents are mostly lit: it begins light, and comes back in the mode it was left in.
    `changed` says that it has begun or ended: the window hides what is not the matter. `highlight` lies
    below what presenting lays over the window.
    """

    changed = Signal()

    def __init__(self, model: LabModel, appearance: Appearance, window: QWidget, highlight: QWidget) -> None:
        super().__init__(window)
        self._model, self._appearance, self._window = model, appearance, window
        self.is_on = False
        self._mode, self._mode_before = Mode.LIGHT, Mode.LIGHT
        self._state_before = Qt.WindowState.WindowNoState
        self.curtain, self.freeze_frame, self.pointer = Curtain(window), FreezeFrame(window), Pointer(window)
        Layers(window, (highlight, self.freeze_frame, self.pointer, self.curtain))

    @Slot()
    def toggle(self) -> None:
        if self.is_on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        self._state_before, self._mode_before = self._window.windowState(), self._model.mode
        self._go_on(True, self._state_before | Qt.WindowState.WindowFullScreen, self._mode)

    def leave(self) -> None:
        if not self.is_on:
            return
        self._mode = self._model.mode
        self.curtain.open()
        self.freeze_frame.end()
        self.pointer.hide()
        self._go_on(False, self._state_before, self._mode_before)

    def _go_on(self, presenting: bool, state: Qt.WindowState, mode: Mode) -> None:
        self.is_on = presenting
        self.changed.emit()
        self._window.setWindowState(state)
        self._appearance.show_in(mode, presenting=presenting)  # both at once: each look takes a while
        self._model.set_mode(mode)

    def blank(self, cloth: Cloth) -> None:
        self.curtain.draw(cloth)

    @Slot()
    def freeze(self) -> None:
        """The ring round the mouse is not part of the picture: it still follows."""
        with_pointer = not self.pointer.isHidden()
        self.pointer.hide()
        self.freeze_frame.toggle(self._appearance.look)
        if with_pointer:
            self.magnify_pointer()

    @Slot()
    def magnify_pointer(self) -> None:
        self.pointer.toggle(self._appearance.look)
