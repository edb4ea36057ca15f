"""What a kill in mid-save leaves behind: a part of a file. Noted while it is written, it is removed later.

A file is written beside its place, under a name of its own, and moved there when it is whole.
"""

import contextlib
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from gui.files.owners import Owner, OwnerState, this_process

NOTE_SUFFIX = ".unfinished"
PART = re.compile(r"\.[0-9a-f]{32}\.part")
LONGEST_NOTE = 50_000  # bytes
NOTED_WITHIN = 60.0  # seconds that a living process may take to write its note


class Unfinished(BaseModel):
    """Who writes which part of a file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    owner: Owner
    part: str


class HalfWritten:
    """Notes in a folder of the files that are being written, wherever they are."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def noting(self, part: Path) -> Iterator[None]:
        """While this part is written. Where there is no room for a note, it is written all the same."""
        note = self._folder / f"{part.stem[1:]}{NOTE_SUFFIX}"
        with contextlib.suppress(OSError, ValueError):  # ValueError: a path that is no text
            self._folder.mkdir(parents=True, exist_ok=True)
            text = Unfinished(owner=this_process(), part=str(part.absolute())).model_dump_json()
            note.write_bytes(text.encode())
        try:
            yield
        finally:
            with contextlib.suppress(OSError):
                note.unlink(missing_ok=True)

    def remove_those_of_the_dead(self) -> None:
        """The parts that nobody lives to finish, and their notes."""
        with contextlib.suppress(OSError):
            for note in sorted(self._folder.glob(f"*{NOTE_SUFFIX}")):
                with contextlib.suppress(OSError):
                    remove_if_dead(note)


def remove_if_dead(note: Path) -> None:
    with note.open("rb") as file:
        content = file.read(LONGEST_NOTE)
    try:
        said = Unfinished.model_validate_json(content)
    except ValueError:  # its writer was killed before, or is just writing it
        if time.time() - note.stat().st_mtime > NOTED_WITHIN:
            note.unlink(missing_ok=True)
        return
    if said.owner.standing is not OwnerState.GONE:
        return
    part = Path(said.part)
    if PART.fullmatch(part.name):
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            os.unlink(part)
    note.unlink(missing_ok=True)
