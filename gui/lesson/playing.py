"""Playing to where a lesson wants to be, at a pace that a class can follow."""

from PySide6.QtCore import QObject, Slot

from gui.lesson.lesson_view import Pace
from gui.training.client import Training
from gui.training.commands import State

SLOWEST = 200.0  # iterations a second


class Playing(QObject):
    """Borrows the pace for the way, and gives it back at the end unless another was chosen meanwhile."""

    def __init__(self, training: Training, pace: Pace, parent: QObject) -> None:
        super().__init__(parent)
        self._training, self._control = training, pace
        self._before: float | None = None  # the pace to be given back
        self._borrowed = 0.0
        self._begun = 0  # the generation of the way: earlier states are of what was before it
        training.state_changed.connect(self._follow)

    def play_to(self, iteration: int, start: int, seconds: float) -> None:
        """Play there from `start` in about so many seconds."""
        control = self._control
        if self._before is None or control.pace != self._borrowed:
            self._before = control.pace
        control.set_pace(max(SLOWEST, abs(iteration - start) / seconds))
        self._borrowed = control.pace
        self._begun = self._training.play_to(iteration)

    @Slot(object)
    def _follow(self, state: State) -> None:
        if self._before is None or state.playing or state.generation < self._begun:
            return
        if self._control.pace == self._borrowed:
            self._control.set_pace(self._before)
        self._before = None
