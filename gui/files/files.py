"""Files: opening, saving and what was opened last. Nothing changes where a file is refused."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QSettings, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QWidget

from engine.experiment.json_io import written
from engine.experiment.model import Experiment
from engine.experiment.session import SUFFIX as HISTORY_SUFFIX
from engine.experiment.session import Session, read_session
from engine.experiment.view import View
from engine.messages.problems import ExperimentError
from engine.tables.file_kinds import FileKind, kind_of
from gui.editing.editor import Editor
from gui.files import file_dialogs
from gui.files.half_written import HalfWritten
from gui.files.histories import Histories
from gui.files.links import Links
from gui.files.questions import ask_to_save_over, ask_what_is_unsaved, say_refusal
from gui.files.reading import Reader, takes_long
from gui.files.recent import Recent
from gui.files.saved_stamps import SavedStamps, Stamp, stamp_of
from gui.files.whole_files import write_whole
from gui.language.words import refusal, tr

if TYPE_CHECKING:
    from gui.files.table_preview import TablePreview

SUFFIX = ".json"
logger = logging.getLogger(__name__)
T = TypeVar("T")


class Files(QObject):
    """Opens files into the editor and saves what it has; which were last is remembered in `settings`.

    `saved` says that the experiment is in a file now, `not_saved` that it could not be, or that a person does
    not want it after all, `said` what a person should know; `table_read` carries
    the name and the bytes of a file that is no experiment but a table of points, and a first sight of it.
    `histories` saves what the runs have recorded, too. `view` tells how the experiment is looked at.
    """

    saved = Signal()
    not_saved = Signal()
    said = Signal(str)
    table_read = Signal(str, object, object)
    lesson_chosen = Signal(str)
    study_chosen = Signal(str)

    def __init__(
        self, window: QWidget, editor: Editor, settings: QSettings | None, view: Callable[[], View] = View
    ) -> None:
        super().__init__(window)
        self._window = window
        self.editor = editor
        self.view = view
        self.histories = Histories(self)
        self.histories.saved.connect(self._saved)
        self.histories.refused.connect(self._refuse)
        self.histories.left.connect(self._leave_as_it_was)
        self._closes_when_saved = False
        self._recent = Recent(window, settings)
        self._recent.chosen.connect(self._open_selected)
        self.stamps = SavedStamps()
        if editor.path is not None:
            self.stamps.know(editor.path, stamp_of(editor.path))
        self.reader = Reader(window)
        self.links = Links(self, window)

    @property
    def recent(self) -> list[str]:
        """The paths that were opened or saved last, the last one first."""
        return self._recent.paths

    @property
    def recent_menu(self) -> QMenu:
        return self._recent.menu

    @property
    def half_written(self) -> HalfWritten | None:
        """Where it is noted what is being written."""
        return self.histories.saver.half_written

    @half_written.setter
    def half_written(self, noted: HalfWritten) -> None:
        self.histories.saver.half_written = noted

    def take_over(self, before: "Files") -> None:
        """Go on with what another window knew of its files."""
        self.stamps.take_over(before.stamps)

    def open_path(self, path: Path) -> bool:
        """Open what is in a file, or say why not; whether it was opened. Of a table, ask which columns.

        A large one is read aside: True then says that it is being read.
        """
        self.reader.stop()
        try:
            kind = kind_of(path)
        except ExperimentError as error:
            self._refuse_to_open(path, error)
            return False
        if kind is FileKind.TABLE:
            return self.import_path(path)
        if kind is FileKind.LESSON:
            self.lesson_chosen.emit(str(path))
            return True
        if kind is FileKind.STUDY:
            self.study_chosen.emit(str(path))
            return True
        if kind is FileKind.LINK:
            return self.links.open_path(path)
        stamp = stamp_of(path)
        return self._read(
            path, read_session, partial(self._take, path, stamp), partial(self._refuse_to_open, path)
        )

    def import_path(self, path: Path) -> bool:
        """Read a table of points, or say why not; whether it was read, or is being read."""
        from engine.tables.reading import check_size  # no start waits for what tables need
        from gui.files.table_preview import first_look

        self.reader.stop()
        try:
            check_size(path)
        except ExperimentError as error:
            self._refuse_to_import(path, error)
            return False
        return self._read(path, first_look, partial(self._ask, path), partial(self._refuse_to_import, path))

    def _read(
        self,
        path: Path,
        how: Callable[[Path], T],
        came: Callable[[T], bool],
        refused: Callable[[ExperimentError], None],
    ) -> bool:
        """At once what takes no longer than a frame, all else aside."""
        if takes_long(path):
            self.reader.begin(path, how, came, refused)
            return True
        try:
            read = how(path)
        except ExperimentError as error:
            refused(error)
            return False
        return came(read)

    def _take(self, path: Path, stamp: Stamp | None, session: Session) -> bool:
        opened = self.editor.open(session.experiment, path, recordings=session.recordings, view=session.view)
        if opened:
            self.stamps.know(path, stamp)
            self._recent.remember(path)
        return opened

    def _ask(self, path: Path, looked: "tuple[bytes, TablePreview]") -> bool:
        self.table_read.emit(path.name, *looked)
        return True

    def _refuse_to_open(self, path: Path, error: ExperimentError) -> None:
        self.say(tr("“{}” cannot be opened").format(path.name), refusal(error, 6))

    def _refuse_to_import(self, path: Path, error: ExperimentError) -> None:
        self.say(tr("“{}” cannot be imported").format(path.name), refusal(error, 6))

    def save_to(self, path: Path, view: View) -> bool:
        """Write the experiment as it is looked at, all of it or nothing; whether that was possible.

        With a history, for which the suffix stands, it is written as soon as the runs have told theirs.
        """
        if path.suffix.lower() == HISTORY_SUFFIX:
            self.said.emit(tr("Saving “{}”…").format(path.name))
            self.histories.save(self.editor.experiment, path, view, soon=self._closes_when_saved)
            return True
        experiment = self.editor.experiment
        return self._write(path, written(experiment, view).encode(), experiment)

    def _write(self, path: Path, content: bytes, experiment: Experiment) -> bool:
        """Write what this experiment is in a file."""
        reason = write_whole(path, content, self.half_written)
        if reason:
            self._refuse(path, reason)
            return False
        self._saved(path, experiment, len(content))
        return True

    @Slot(object, object, object)
    def _saved(self, path: Path, experiment: Experiment, size: int) -> None:
        """The file has this experiment, in so many bytes."""
        current = experiment is self.editor.experiment
        closes, self._closes_when_saved = self._closes_when_saved and current, False
        self.stamps.know(path, stamp_of(path))
        if current:
            self.editor.saved(path)
        self._recent.remember(path)
        logger.info("Saved %s, %d bytes", path, size)
        self.saved.emit()
        self.said.emit(tr("Saved: {}").format(path.name))
        if closes:
            self._window.close()

    @Slot()
    def _leave_as_it_was(self) -> None:
        """A person does not wait for the file any more."""
        self._stay()
        self.said.emit(tr("Not saved: the file is as it was."))

    @Slot(object, str)
    def _refuse(self, path: Path, reason: str) -> None:
        """Nothing was saved, and nothing is to be closed."""
        logger.warning("Not saved %s: %s", path, reason)
        self._stay()
        self.said.emit("")
        self.say(tr("“{}” cannot be saved").format(path.name), reason)

    def save(self) -> None:
        """Into the file that it is from, unless that has changed, or one that is asked for."""
        path = self.editor.path
        if path is None:
            self.ask_save()
        elif self.stamps.is_changed(path):
            ask_to_save_over(self._window, path.name, self._save_over, self.ask_save, self._stay)
        else:
            self.save_to(path, self.view())

    @Slot()
    def _save_over(self) -> None:
        if self.editor.path is not None:
            self.save_to(self.editor.path, self.view())

    @Slot()
    def _save_and_close(self) -> None:
        self._closes_when_saved = True
        self.save()

    @Slot()
    def _stay(self) -> None:
        self._closes_when_saved = False
        self.not_saved.emit()

    def ask_open(self) -> None:
        filters, chosen = file_dialogs.experiment_filters(), self._open_selected
        file_dialogs.ask_to_open(self._window, tr("Open an experiment"), self.editor.path, filters, chosen)

    def ask_import(self) -> None:
        filters, chosen = file_dialogs.table_filters(), self._import_selected
        file_dialogs.ask_to_open(self._window, tr("Import points"), self.editor.path, filters, chosen)

    def ask_lesson(self) -> None:
        filters, chosen = file_dialogs.lesson_filters(), self.lesson_chosen.emit
        file_dialogs.ask_to_open(self._window, tr("Open a lesson"), self.editor.path, filters, chosen)

    @Slot()
    def ask_save(self, history: bool = False) -> None:
        """Ask for a name to save under, with or without what the runs have recorded; one is proposed."""
        proposed = Path(f"{name_for(self.editor)}{HISTORY_SUFFIX if history else SUFFIX}")
        file_dialogs.ask_where_to_save(
            self._window, self.editor.path, proposed, self._save_selected, self._stay
        )

    def ask_before_closing(self) -> None:
        ask_what_is_unsaved(self._window, self._save_and_close, self._discard)

    @Slot()
    def _discard(self) -> None:
        self.editor.history.setClean()
        self._window.close()

    @Slot(str)
    def _open_selected(self, path: str) -> None:
        self.open_path(Path(path))

    @Slot(str)
    def _import_selected(self, path: str) -> None:
        self.import_path(Path(path))

    @Slot(str)
    def _save_selected(self, path: str) -> None:
        self.save_to(Path(path), self.view())

    def say(self, title: str, reason: str) -> None:
        say_refusal(self._window, title, reason)


def name_for(editor: Editor) -> str:
    """What a file of this experiment may be called, without its suffix."""
    if editor.path is not None:
        return editor.path.stem
    title = "".join(letter if letter.isalnum() else " " for letter in editor.experiment.title or "")
    return "-".join(title.split()).lower() or tr("experiment")


def file_of(event: QDragEnterEvent | QDropEvent) -> Path | None:
    """The one file that is dragged, if it is one."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
