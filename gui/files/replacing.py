"""Replacing what is on screen: nothing that is in no file is lost unasked."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from gui.editing.editor import Editor
from gui.files.files import Files
from gui.files.questions import ask_what_is_unsaved


class Replacing(QObject):
    """Asks before an experiment with unsaved changes is replaced; goes on once they are saved or given up."""

    def __init__(self, window: QWidget, editor: Editor, files: Files) -> None:
        super().__init__(window)
        self._window, self._editor, self._files = window, editor, files
        self._then: Callable[[], bool] | None = None  # what waits until the changes are saved
        files.saved.connect(self._go_on_if_saved)
        files.not_saved.connect(self._stay)

    def begin(self, then: Callable[[], bool]) -> bool:
        """Do this at once where nothing is lost, else when a person has said so; True where it may yet be."""
        self._then = None
        if self._editor.history.isClean():
            return then()
        self._then = then
        ask_what_is_unsaved(self._window, self._files.save, self._go_on, self._stay)
        return True

    @Slot()
    def _go_on_if_saved(self) -> None:
        """Experiments with a history are written later: another may have come meanwhile, or newer edits."""
        if self._editor.history.isClean():
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    @Slot()
    def _stay(self) -> None:
        self._then = None
