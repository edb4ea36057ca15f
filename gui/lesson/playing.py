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
        self._borrowed, self._goal, self._on_the_way = 0.0, 0, False
        training.state_changed.connect(self._follow)

    def play_to(self, iteration: int, start: int, seconds: float) -> None:
        """Play there from `start` in about so many seconds."""
        control = self._control
        if self._before is None or control.pace != self._borrowed:
            self._before = control.pace
        control.set_pace(max(SLOWEST, abs(iteration - start) / seconds))
        self._borrowed, self._goal, self._on_the_way = control.pace, iteration, False
        self._training.play_to(iteration)

    @Slot(object)
    def _follow(self, state: State) -> None:
        self._on_the_way |= state.playing
        # What paused before the playing began is not its end.
        if self._before is None or state.playing or not (self._on_the_way or state.iteration == self._goal):
            return
        if self._control.pace == self._borrowed:
            self._control.set_pace(self._before)
        self._before = None
