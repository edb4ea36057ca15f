"""Kept notes: how far each lesson was gone through and what was answered, from one start to the next."""

import logging
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from engine.experiment.variant import Value
from gui.files.whole_files import write_whole
from gui.lesson.answers import Notes
from gui.lesson.saved_file import Stamp, stamp_of
from gui.lesson.shipped import is_shipped

MOST_LESSONS = 40  # whose notes are kept: those that were opened last
LARGEST = 8_000_000  # bytes of the file
logger = logging.getLogger(__name__)


class Kept(Value):
    """What is in the file: notes by lesson, the one that was used last at the end."""

    version: Annotated[int, Field(le=1)] = 1
    lessons: dict[str, Notes] = Field(default_factory=dict)


def key_of(path: Path) -> str:
    """By what a lesson is known: one that ships by its name alone, in whatever language and place it is."""
    return f"shipped/{path.name}" if is_shipped(path) else str(path.absolute())


class KeptNotes:
    """Notes in a file, which several windows may share. Without a file they last as long as the window.

    A file that makes no sense is put aside before another one is written: the lessons begin anew then. One
    that cannot be read is left alone.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._kept = Kept()
        self._stamp: Stamp | None = None  # of the file as it was last read or written
        self._is_closed = self._is_unreadable = False

    def of(self, path: Path) -> Notes | None:
        """The notes of the lesson in this file, where it is now."""
        self._read()
        notes = self._kept.lessons.get(key_of(path))
        return None if notes is None else notes.model_copy(update={"path": str(path.absolute())})

    def keep(self, notes: Notes, anew: bool = False) -> None:
        """With what is kept of other pages, by another window perhaps, unless the lesson begins `anew`."""
        self._read()
        key = key_of(Path(notes.path))
        notes = notes if anew else notes.over(self._kept.lessons.get(key))
        if self._kept.lessons.get(key) == notes:
            return
        others = {name: each for name, each in self._kept.lessons.items() if name != key}
        self._write([*others.items(), (key, notes)])

    def _read(self) -> None:
        """What another window has written meanwhile counts, too."""
        stamp = None if self._file is None else stamp_of(self._file)
        if self._file is None or stamp is None or stamp == self._stamp:
            return
        self._stamp = stamp
        self._is_closed = self._is_unreadable = False
        try:
            with self._file.open("rb") as file:
                self._kept = Kept.model_validate_json(file.read(LARGEST))
        except (OSError, ValidationError) as error:
            self._is_closed = isinstance(error, OSError)
            self._is_unreadable = not self._is_closed
            logger.warning("The notes of lessons cannot be read from %s: %s", self._file, error)

    def _write(self, lessons: list[tuple[str, Notes]]) -> None:
        """As many as there is room for, the newest ones first of all."""
        lessons = lessons[-MOST_LESSONS:]
        self._kept = Kept(lessons=dict(lessons))
        if self._file is None or self._is_closed:
            return
        while len(content := self._kept.model_dump_json().encode()) > LARGEST:
            lessons = lessons[1:]
            self._kept = Kept(lessons=dict(lessons))
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            if self._is_unreadable and self._file.exists():
                self._file.replace(self._file.with_name(f"{self._file.name}.unreadable"))
        except OSError as error:
            logger.warning("The notes of lessons cannot be kept in %s: %s", self._file, error)
            return
        self._is_unreadable = False
        reason = write_whole(self._file, content)
        self._stamp = stamp_of(self._file)
        if reason:
            logger.warning("The notes of lessons cannot be kept in %s: %s", self._file, reason)
