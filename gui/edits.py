"""Edits of the experiment, to be undone and redone: each is the value before and the one after."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from engine.experiment import Experiment


class ExperimentEdit(QUndoCommand):
    """From one experiment to another; `show` is called with the one to show."""

    def __init__(
        self, text: str, before: Experiment, after: Experiment, show: Callable[[Experiment], None]
    ) -> None:
        super().__init__(text)
        self._before, self._after, self._show = before, after, show

    def undo(self) -> None:
        self._show(self._before)

    def redo(self) -> None:
        self._show(self._after)
