"""Places: the results files of studies, which of them this program holds, and which it may remove."""

from pathlib import Path
from tempfile import TemporaryDirectory

from engine.messages.message import Note
from engine.messages.problems import ExperimentError, refused
from engine.system.whole_files import check_place
from gui.files.ownership import Lock
from gui.studies.shelf import lock_of, new_place, remove_files

NO_ROOM = Note("a folder that can be written in")


class Places:
    """Files of studies in `folder`, and in a temporary one, which is all there is without a folder."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._temporary: TemporaryDirectory[str] | None = None
        self._locks: dict[Path, Lock] = {}
        self._from_elsewhere: set[Path] = set()

    def new(self, is_kept: bool) -> Path:
        """Where a new study goes, which may be kept for longer than the program runs. ExperimentError."""
        try:
            return new_place(self.folder if is_kept and self.folder is not None else self._temporary_folder())
        except OSError as error:
            raise refused(str(self.folder or "studies"), str(error), NO_ROOM) from None

    def _temporary_folder(self) -> Path:
        if self._temporary is None:
            self._temporary = TemporaryDirectory(prefix="studies-", ignore_cleanup_errors=True)
        return Path(self._temporary.name)

    def add(self, place: Path) -> None:
        """Know a file that a person has opened."""
        if place.parent != self.folder:
            self._from_elsewhere.add(place)

    def is_from_elsewhere(self, place: Path) -> bool:
        """Whether the file is a person's own: it is never removed."""
        return place in self._from_elsewhere

    def hold(self, place: Path) -> bool:
        """Have a file to oneself; whether that is possible."""
        lock = lock_of(place)
        if not lock.take():
            return False
        self._locks[place] = lock
        return True

    def hindrance(self, place: Path) -> ExperimentError | None:
        """Why a file cannot be held, where no other window holds it."""
        try:
            check_place(place)
        except ExperimentError as error:
            return error
        return None

    def let_go(self, place: Path) -> None:
        lock = self._locks.pop(place, None)
        if lock is not None:
            lock.remove()

    def remove(self, place: Path) -> None:
        """Remove a file for good, unless it is a person's own."""
        if not self.is_from_elsewhere(place):
            remove_files(place)
        self.let_go(place)

    def end(self) -> None:
        """What is temporary goes."""
        if self._temporary is not None:
            self._temporary.cleanup()
