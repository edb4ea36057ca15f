"""What a window leaves behind if it does not get to close: its experiment in a file, and a lock beside it.

The lock says whether the window still lives. A file that cannot be read is set aside and never asked about.
"""

import contextlib
import re
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal
from uuid import uuid4

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from engine.experiment.json_io import LARGEST_FILE, written
from engine.experiment.model import Experiment
from engine.experiment.session import Session, parse_session
from engine.experiment.view import View
from engine.messages.problems import ExperimentError
from gui.files.half_written import HalfWritten
from gui.files.ownership import NEW_SUFFIX, Lock, guarding
from gui.files.whole_files import write_whole

LARGEST_CONTENT = 3 * LARGEST_FILE  # bytes: the experiment's text, with its line ends and quotes escaped
SUFFIX, LOCK_SUFFIX, ASIDE_SUFFIX = ".json", ".lock", ".damaged"
PART_OF_QT = re.compile(r"[0-9a-f]{32}\.json\.[A-Za-z0-9]{6}")  # as earlier versions wrote


class RecoverySnapshot(BaseModel):
    """An experiment and its view, the file that it came from, and when it was written down."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Literal[1] = 1
    at: AwareDatetime
    path: str | None = None
    experiment: Annotated[str, Field(max_length=LARGEST_FILE)]

    @classmethod
    def of(cls, experiment: Experiment, path: Path | None, view: View | None = None) -> "RecoverySnapshot":
        place = None if path is None else str(path.absolute())
        return cls(at=datetime.now().astimezone(), path=place, experiment=written(experiment, view))


class RecoverySlot:
    """Where one window keeps its state. Whoever holds it owns what is in it; a process that ends lets go."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.lock = Lock(file.with_suffix(LOCK_SUFFIX))
        self._was_held = False

    def hold(self) -> bool:
        held = self.lock.take()
        self._was_held = self._was_held or held
        return held

    def let_go(self) -> None:
        self.lock.let_go()
        self._was_held = False

    @property
    def _is_lost(self) -> bool:
        """Whether somebody on another computer, who could not see that this one lives, has taken it over."""
        return self._was_held and not self.lock.is_held

    def write(self, kept: RecoverySnapshot) -> None:
        """All of it or nothing; OSError where that is not possible."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        if self._is_lost:
            elsewhere = new_slot(self.file.parent)
            self.file, self.lock = elsewhere.file, elsewhere.lock
        if not self.hold():
            raise OSError(f"{self.file}: no lock beside it")
        content = kept.model_dump_json(indent=2).encode()
        reason = write_whole(self.file, content, HalfWritten(self.file.parent))
        if reason:
            raise OSError(reason)

    def read(self) -> tuple[RecoverySnapshot, Session] | None:
        """What is kept here; None where it makes no sense. OSError where it cannot be read."""
        with self.file.open("rb") as file:
            content = file.read(LARGEST_CONTENT + 1)
        try:
            kept = RecoverySnapshot.model_validate_json(content)
            return kept, parse_session(kept.experiment)
        except (ValueError, ExperimentError):
            return None

    def clear(self) -> None:
        """Keep nothing here any more."""
        if not self._is_lost:
            with contextlib.suppress(OSError):
                self.file.unlink(missing_ok=True)
        self.lock.remove()
        self._was_held = False

    def set_aside(self) -> None:
        """Out of the way of every later start, but there for whoever wants to know."""
        with contextlib.suppress(OSError):
            self.file.replace(self.file.with_suffix(ASIDE_SUFFIX))


def new_slot(folder: Path) -> RecoverySlot:
    return RecoverySlot(folder / f"{uuid4().hex}{SUFFIX}")


def newest_left_behind(folder: Path) -> tuple[RecoverySlot, RecoverySnapshot, Session] | None:
    """The last that was kept by a window that is no more, and its place, held from now on."""
    newest: tuple[RecoverySlot, RecoverySnapshot, Session] | None = None
    with contextlib.suppress(OSError):
        for file in sorted(folder.glob(f"*{SUFFIX}")):
            place = RecoverySlot(file)
            if not place.hold():
                continue
            found = readable(place)
            if found is not None and (newest is None or found[0].at > newest[1].at):
                if newest is not None:
                    newest[0].let_go()
                newest = (place, *found)
            else:
                place.let_go()
    return newest


def readable(place: RecoverySlot) -> tuple[RecoverySnapshot, Session] | None:
    """What is kept in a place that is held; one without sense is set aside."""
    try:
        found = place.read()
    except OSError:  # not ours to read, or gone meanwhile
        return None
    if found is None:
        place.set_aside()
    return found


def remove_remains(folder: Path) -> None:
    """Remove what windows left that were killed while they wrote, here and where they saved."""
    HalfWritten(folder).remove_those_of_the_dead()
    with contextlib.suppress(OSError):
        remove_half_a_lock(folder)
        for part in [file for file in folder.iterdir() if PART_OF_QT.fullmatch(file.name)]:
            remove_unless_owned(part, RecoverySlot(part.with_suffix("")).lock)
        for lock in folder.glob(f"*{LOCK_SUFFIX}"):
            if not lock.with_suffix(SUFFIX).exists():
                remove_unless_owned(None, Lock(lock))


def remove_half_a_lock(folder: Path) -> None:
    """Nobody who lives is writing a lock while the folder is guarded."""
    if folder.is_dir():
        with guarding(folder) as guarded:
            for half in folder.glob(f"*{NEW_SUFFIX}") if guarded else ():
                half.unlink(missing_ok=True)


def remove_unless_owned(file: Path | None, lock: Lock) -> None:
    """Remove this, and a lock beside which nothing is kept, if its owner is certainly gone."""
    if not lock.take():
        return
    if not lock.doubt and file is not None:
        file.unlink(missing_ok=True)
    lock.let_go()
