"""A file that is being written by another program, and when it was saved."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

SETTLED = 100  # milliseconds after which a file that was saved is read

Stamp = tuple[int, int, int]


def stamp_of(path: Path) -> Stamp | None:
    """What is another after a file was saved; None where there is none."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def is_elsewhere(path: str) -> bool:
    """Whether a path leads to another machine, which would be asked for it: no session's file may do that."""
    return path.replace("\\", "/").startswith("//")


class SavedFile(QObject):
    """Follows one file, also while an editor puts it aside. `saved` says that it is another one now."""

    saved = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._path = Path()
        self._stamp: Stamp | None = None  # of the file as it was last read
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self)  # one saving is told of several times, at first of an empty file
        self._soon.setSingleShot(True)
        self._soon.setInterval(SETTLED)
        self._soon.timeout.connect(self._look)
        self._watcher.fileChanged.connect(self._soon.start)
        self._watcher.directoryChanged.connect(self._soon.start)

    def follow(self, path: Path, stamp: Stamp | None) -> None:
        """Follow this file from now on, and no other; it was read when it had this stamp."""
        self.let_go()
        self._path, self._stamp = path.absolute(), stamp
        self._watcher.addPaths([str(self._path), str(self._path.parent)])

    @property
    def is_there(self) -> bool:
        """Whether the file itself is watched: one that was put aside is not."""
        return bool(self._watcher.files())

    def let_go(self) -> None:
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)

    @Slot()
    def _look(self) -> None:
        stamp = stamp_of(self._path)
        if stamp is not None and stamp != self._stamp:  # some editors put the file aside for a moment
            self._stamp = stamp
            self._watcher.addPath(str(self._path))  # another file of that name is not watched by itself
            self.saved.emit()
