"""A lock beside a file: it names the process that owns the file, and is believed while that one lives."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

from pydantic import BaseModel, ConfigDict
from PySide6.QtCore import QLockFile

from gui.files.owners import Owner, OwnerState, this_process

LONGEST_LOCK = 10_000  # bytes
PATIENCE = 1_000  # milliseconds that another window may take to look at a lock
GUARD = "guard"  # the file that is held while a lock is looked at and taken
NEW_SUFFIX = ".new"  # of a lock that is being written


@contextlib.contextmanager
def guarding(folder: Path) -> Iterator[bool]:
    """Let nobody else write a lock in this folder meanwhile; whether that is so."""
    guard = QLockFile(str(folder / GUARD))
    guard.setStaleLockTime(2 * PATIENCE)
    try:
        yield guard.tryLock(PATIENCE)
    finally:
        guard.unlock()


class Claim(BaseModel):
    """What a lock says: who has it, and for which of its windows."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    owner: Owner
    token: str


class Lock:
    """Held by one window at a time. One that nobody lives to hold can be taken.

    `doubt` says of a lock that was taken that its owner may live: `owner` names it, or is None where the lock
    makes no sense, like one of an earlier version. Letting go puts such a lock back.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._claim = Claim(owner=this_process(), token=uuid4().hex)
        self._held = False
        self._before = b""  # the lock that was taken from an owner who may live
        self.doubt = False
        self.owner: Owner | None = None

    @property
    def is_held(self) -> bool:
        """By this window, and by nobody who took it meanwhile."""
        try:
            return self._held and self._content() == self._own_content
        except OSError:  # a disk that does not answer: nobody can have taken it there
            return True

    @property
    def _own_content(self) -> bytes:
        return self._claim.model_dump_json().encode()

    def _content(self) -> bytes | None:
        """None where there is no lock."""
        try:
            with self._file.open("rb") as file:
                return file.read(LONGEST_LOCK)
        except (FileNotFoundError, NotADirectoryError):
            return None

    def take(self) -> bool:
        """Hold it, if nobody else does and it can be written; whether it is held."""
        try:
            if self.is_held:
                return True
            with guarding(self._file.parent) as guarded:
                return guarded and self._take()
        except OSError:
            return False

    def _take(self) -> bool:
        content = self._content()
        if content is not None:
            try:
                self.owner = Claim.model_validate_json(content).owner
            except ValueError:
                self.owner = None
            standing = OwnerState.ELSEWHERE if self.owner is None else self.owner.standing
            if standing is OwnerState.ALIVE:
                return False
            self.doubt = standing is OwnerState.ELSEWHERE
            self._before = content if self.doubt else b""
        self._write(self._own_content)
        self._held = True
        return True

    def _write(self, content: bytes) -> None:
        """At once: whoever looks sees the lock before or this one."""
        new = self._file.with_name(f"{self._claim.token}{NEW_SUFFIX}")
        try:
            new.write_bytes(content)
            os.replace(new, self._file)
        except OSError:
            with contextlib.suppress(OSError):
                new.unlink(missing_ok=True)
            raise

    def let_go(self) -> None:
        with contextlib.suppress(OSError):
            if self.is_held and self._before:
                with guarding(self._file.parent):
                    self._write(self._before)
            elif self.is_held:
                self._file.unlink(missing_ok=True)
        self._held = False

    def remove(self) -> None:
        """For good: what it was for is gone."""
        self._before = b""
        self.let_go()
