"""Saving aside: a large file is written in a thread of its own while the window goes on, and can be given up.

What is small is written at once. Files are written one after another, each beside its place first: until it
is whole, and where it is given up, the file that was there before stays as it is.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal, Slot

from engine.experiment.recording import Recording
from engine.interrupt import InterruptError
from engine.progress import Progress
from gui.files.half_written import HalfWritten
from gui.files.whole_files import write_whole
from gui.training.in_turn import InTurn
from gui.training.work import Work

SMALL = 16_000_000  # bytes of a session that are written at once: a fraction of a second


def size_of(recordings: Sequence[Recording]) -> int:
    """Of a file with these, in bytes, nearly."""
    return sum(
        recording.costs.nbytes + sum(state.nbytes for state in recording.states) for recording in recordings
    )


@dataclass(frozen=True)
class ToSave:
    """What is to be written where. `content` packs it, in the thread that writes.

    Of its bytes, `check` says why they cannot be saved, or nothing. In the window's thread `saved` then hears
    how many there are, `refused` why they are not in the file, or `given_up` that nobody waits for them.
    """

    path: Path
    content: Callable[[], bytes]
    check: Callable[[int], str]
    saved: Callable[[int], object]
    refused: Callable[[str], object]
    given_up: Callable[[], object]


class Saving(Thread):
    """One file being written. Once it has ended, `reason` says why it is not there, or is empty."""

    def __init__(self, asked: ToSave, half_written: HalfWritten | None, progress: Progress) -> None:
        super().__init__(name=f"saving {asked.path.name}", daemon=True)
        self.asked = asked
        self.is_given_up = False  # asked by the window
        self.is_interrupted = False  # and so it was: it may have been whole by then
        self.size = 0
        self.reason = ""
        self.error: Exception | None = None
        self._half_written, self._progress = half_written, progress
        self._written = 0

    def run(self) -> None:
        try:
            content = self.asked.content()
            self.size = len(content)
            self._progress.watch(lambda: self._written / max(1, self.size))
            self.reason = self.asked.check(self.size) or write_whole(
                self.asked.path, content, self._half_written, self._told
            )
        except InterruptError:
            self.is_interrupted = True
        except Exception as error:  # handed to the window's thread, which says it
            self.error = error

    def _told(self, written: int) -> None:
        """So many bytes are on the disk; InterruptError where no more are wanted."""
        self._written = written
        if self.is_given_up:
            raise InterruptError


class Saver(QObject):
    """Writes large files for a window. `busy_changed` carries the Busy of what takes long by now, or None.

    It is said to be this `work`.
    """

    busy_changed = Signal(object)

    def __init__(self, parent: QObject, work: Work = Work.SAVING) -> None:
        super().__init__(parent)
        self.half_written: HalfWritten | None = None  # where it is noted what is being written
        self._in_turn = InTurn(work, self)
        self._in_turn.busy_changed.connect(self.busy_changed)
        self._in_turn.ended.connect(self._answer)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written: what is saved later must not be written before."""
        return self._in_turn.now is not None

    def begin(self, asked: ToSave) -> None:
        """Write this, after what is being written."""
        self._in_turn.begin(lambda progress: Saving(asked, self.half_written, progress))

    @Slot()
    def give_up(self) -> None:
        """Write no more of the file that is being written."""
        saving = self._in_turn.now
        if isinstance(saving, Saving):
            saving.is_given_up = True

    @Slot()
    def finish(self) -> None:
        """Wait until all is written: the window goes, or another takes its place."""
        self._in_turn.finish()

    @Slot(object)
    def _answer(self, saving: Saving) -> None:
        asked = saving.asked
        if saving.error is not None:
            raise saving.error
        if saving.reason:
            asked.refused(saving.reason)
        elif saving.is_interrupted:
            asked.given_up()
        else:
            asked.saved(saving.size)
