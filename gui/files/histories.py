"""Sessions with a history: written as soon as the training has told what its runs have recorded."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from engine.experiment.archive import LARGEST_ARCHIVE
from engine.experiment.model import Experiment
from engine.experiment.recording import Recording
from engine.experiment.session import Session, session_bytes
from engine.experiment.view import View
from gui.files.saving import SMALL, Saver, ToSave, size_of
from gui.files.whole_files import write_whole
from gui.language.numbers import count
from gui.language.words import tr


def reason_against(size: int) -> str:
    """Why a session of so many bytes cannot be saved, or nothing."""
    if size <= LARGEST_ARCHIVE:
        return ""
    reason = tr(
        "Its history has {} bytes; a file can hold at most {}. “Save as” saves the experiment without it."
    )
    return reason.format(count(size), count(LARGEST_ARCHIVE))


class Histories(QObject):
    """Waits for recordings, and writes small sessions at once, large ones aside.

    `asked` carries an experiment whose recordings are waited for, and whether that comes before all else: the
    answer goes to `write`, and then to `give_up`. `saved` carries a file, its experiment and its size in
    bytes, `refused` a file and why it cannot be saved; `left` says that a person does not want it after all.
    """

    asked = Signal(object, bool)
    saved = Signal(object, object, object)
    refused = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.saver = Saver(self)
        self._waiting: list[tuple[Experiment, Path, View]] = []

    def save(self, experiment: Experiment, path: Path, view: View, soon: bool) -> None:
        """Write it to this file, `soon` before the training does anything else."""
        self._waiting.append((experiment, path, view))
        self.asked.emit(experiment, soon)

    @Slot(object)
    def write(self, session: Session) -> None:
        """Write this session where it was to be saved, also if another experiment came meanwhile."""
        waiting, self._waiting = self._waiting, []
        for experiment, path, view in waiting:
            if experiment is session.experiment:
                self._write(path, experiment, session.recordings, view)
            else:
                self._waiting.append((experiment, path, view))

    def _write(
        self, path: Path, experiment: Experiment, recordings: tuple[Recording, ...], view: View
    ) -> None:
        pack = partial(session_bytes, experiment, recordings, view)
        saved, refused = partial(self.saved.emit, path, experiment), partial(self.refused.emit, path)
        if size_of(recordings) > SMALL or self.saver.is_busy:
            self.saver.begin(ToSave(path, pack, reason_against, saved, refused, self.left.emit))
            return
        content = pack()
        reason = reason_against(len(content)) or write_whole(path, content, self.saver.half_written)
        if reason:
            refused(reason)
        else:
            saved(len(content))

    @Slot(object)
    def give_up(self, experiment: Experiment | None) -> None:
        """All that was recorded of this experiment has been told: what still waits for it waits in vain."""
        given_up = [each for each in self._waiting if each[0] is experiment]
        self._waiting = [each for each in self._waiting if each[0] is not experiment]
        for _, path, _ in given_up:
            self.refused.emit(
                path,
                tr(
                    "The experiment is not being trained, so there is no history to save. "
                    "“Save as” saves the experiment without it."
                ),
            )
