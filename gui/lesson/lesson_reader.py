"""Reading a lesson: a short one at once, a long one aside, and nothing that may not answer."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from engine.messages.problems import ExperimentError
from gui.files.reading import Reader, may_not_answer, takes_long
from gui.language.words import refusal, tr

if TYPE_CHECKING:
    from engine.lessons import Lesson

SHORT = 15_000  # bytes: longer than any that ships, and read within a frame or two


class LessonReader(QObject):
    """Reads one lesson at a time. `refused` carries a title and the reason."""

    refused = Signal(str, str)

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = Reader(window)

    @property
    def reading(self) -> bool:
        """Whether a lesson is waited for."""
        return self._reader.reading

    def stop(self) -> None:
        """Wait no longer for the one that is being read."""
        self._reader.stop()

    def read(self, path: Path, came: Callable[["Lesson"], None]) -> bool:
        """Hand over the lesson in a file, or say why not; whether it was read, or is being read."""
        from engine.lessons import read_lesson
        from gui.lesson.targets import known

        self.stop()
        if may_not_answer(path):
            reason = tr("A lesson is read from an ordinary file; this is a pipe or a device.")
            self.refused.emit(tr("“{}” cannot be opened").format(path.name), reason)
            return False
        places, refuse = known(), partial(self._refuse, path)
        if takes_long(path, SHORT):
            self._reader.begin(path, lambda path: read_lesson(path, places), came, refuse)
            return True
        try:
            lesson = read_lesson(path, places)
        except ExperimentError as error:
            refuse(error)
            return False
        came(lesson)
        return True

    def _refuse(self, path: Path, error: ExperimentError) -> None:
        self.refused.emit(tr("“{}” cannot be opened").format(path.name), refusal(error, 6))
