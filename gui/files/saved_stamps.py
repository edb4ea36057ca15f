"""Which state of each file this window knows, so that nobody else's work is written over unasked."""

from datetime import datetime
from pathlib import Path

Stamp = tuple[int, int]  # when it was changed, in nanoseconds, and its size


def stamp_of(path: Path) -> Stamp | None:
    """None where there is no file, or none that can be looked at."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size


class SavedStamps:
    """The files as they were last read or written here."""

    def __init__(self) -> None:
        self._known: dict[Path, Stamp | None] = {}

    def know(self, path: Path, stamp: Stamp | None) -> None:
        """The file had this stamp when this window read or wrote it."""
        self._known[path.absolute()] = stamp

    def know_if_older(self, path: Path, moment: datetime) -> None:
        """The same, of a file that nobody has touched since then."""
        stamp = stamp_of(path)
        if stamp is not None and stamp[0] <= moment.timestamp() * 1e9:
            self.know(path, stamp)

    def is_changed(self, path: Path) -> bool:
        """Whether there is a file that is not as this window knows it."""
        stamp = stamp_of(path)
        return stamp is not None and stamp != self._known.get(path.absolute())

    def take_over(self, before: "SavedStamps") -> None:
        self._known.update(before._known)
