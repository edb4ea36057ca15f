"""Files: opening, saving and what was opened last. Nothing changes where a file is refused."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QIODevice, QObject, QSaveFile, QSettings, Signal, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from engine.experiment import Experiment, View
from engine.file_kinds import FileKind, kind_of
from engine.problems import ExperimentError
from engine.reading import written
from engine.session import SUFFIX as HISTORY_SUFFIX
from engine.session import Session, read_session, session_bytes
from engine.table import read_content
from gui.edits import Editor
from gui.language.words import refusal, tr
from gui.plain import PlainBox, window_title, without_shortcut

RECENT = "recent"
MOST_RECENT = 8
SUFFIX = ".json"


class Files(QObject):
    """Opens files into the editor and saves what it has; which were last is remembered in `settings`.

    `saved` says that the experiment is in a file now; `table_read` carries the name and the bytes of a file
    that is no experiment but a table of points. `recordings_asked` says that `write_recorded` waits for what
    the runs have recorded. `view` tells how the experiment is looked at.
    """

    saved = Signal()
    table_read = Signal(str, object)
    recordings_asked = Signal()
    lesson_chosen = Signal(str)

    def __init__(
        self, window: QWidget, editor: Editor, settings: QSettings | None, view: Callable[[], View] = View
    ) -> None:
        super().__init__(window)
        self._window = window
        self._editor = editor
        self._settings = settings
        self._view = view
        # To be written with what their runs have recorded.
        self._waiting: list[tuple[Experiment, Path, View]] = []
        self._closes_when_saved = False
        self.recent_menu = QMenu(tr("Open &recent"), window)
        self.recent_menu.setEnabled(False)
        self._fill_recent()

    @property
    def recent(self) -> list[str]:
        """The paths that were opened or saved last, the last one first."""
        if self._settings is None:
            return []
        found = self._settings.value(RECENT, [])
        paths = found if isinstance(found, list) else [found]
        return [path for path in paths if isinstance(path, str) and path][:MOST_RECENT]

    def open_path(self, path: Path) -> bool:
        """Open what is in a file, or say why not; whether it was opened. Of a table, ask which columns."""
        try:
            kind = kind_of(path)
            if kind is FileKind.TABLE:
                return self.import_path(path)
            if kind is FileKind.LESSON:
                self.lesson_chosen.emit(str(path))
                return True
            session = read_session(path)
        except ExperimentError as error:
            self.say(tr("“{}” cannot be opened").format(path.name), refusal(error, 6))
            return False
        self._editor.open(session.experiment, path, recordings=session.recordings)
        self._remember(path)
        return True

    def import_path(self, path: Path) -> bool:
        """Read a table of points, or say why not; whether it was read."""
        try:
            content = read_content(path)
        except ExperimentError as error:
            self.say(tr("“{}” cannot be imported").format(path.name), refusal(error, 6))
            return False
        self.table_read.emit(path.name, content)
        return True

    def save_to(self, path: Path, view: View) -> bool:
        """Write the experiment as it is looked at, all of it or nothing; whether that was possible.

        With a history, for which the suffix stands, it is written as soon as the runs have told theirs.
        """
        if path.suffix.lower() == HISTORY_SUFFIX:
            self._waiting.append((self._editor.experiment, path, view))
            self.recordings_asked.emit()
            return True
        experiment = self._editor.experiment
        return self._write(path, written(seen(experiment, view)).encode(), experiment)

    @Slot(object)
    def write_recorded(self, session: Session) -> None:
        """Write this session where it was to be saved, also if another experiment came meanwhile."""
        waiting, self._waiting = self._waiting, []
        for experiment, path, view in waiting:
            if experiment is session.experiment:
                self._write(path, session_bytes(seen(experiment, view), session.recordings), experiment)
            else:
                self._waiting.append((experiment, path, view))

    def _write(self, path: Path, content: bytes, experiment: Experiment) -> bool:
        """Write what this experiment is in a file."""
        file = QSaveFile(str(path))
        done = (
            file.open(QIODevice.OpenModeFlag.WriteOnly)
            and file.write(content) == len(content)
            and file.commit()
        )
        current = experiment is self._editor.experiment
        closes, self._closes_when_saved = self._closes_when_saved and done and current, False
        if not done:
            self.say(tr("“{}” cannot be saved").format(path.name), file.errorString())
            return False
        if current:
            self._editor.saved(path)
        self._remember(path)
        self.saved.emit()
        if closes:
            self._window.close()
        return True

    def save(self) -> None:
        """Into the file that it is from, or one that is asked for."""
        if self._editor.path is None:
            self.ask_save()
        else:
            self.save_to(self._editor.path, self._view())

    @Slot()
    def _save_and_close(self) -> None:
        """Where a name is asked for first, the window stays."""
        self._closes_when_saved = self._editor.path is not None
        self.save()

    def ask_open(self) -> None:
        dialog = self._dialog(tr("Open an experiment"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        tables, everything = self._table_filters()
        dialog.setNameFilters([self._all_filter(), tables, self._lesson_filter(), everything])
        dialog.fileSelected.connect(self._open_selected)
        dialog.open()

    def ask_import(self) -> None:
        dialog = self._dialog(tr("Import points"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(self._table_filters())
        dialog.fileSelected.connect(self._import_selected)
        dialog.open()

    def ask_lesson(self) -> None:
        dialog = self._dialog(tr("Open a lesson"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self._lesson_filter()])
        dialog.fileSelected.connect(self.lesson_chosen)
        dialog.open()

    def ask_save(self, history: bool = False) -> None:
        """Ask for a name to save under, with or without what the runs have recorded."""
        dialog = self._dialog(tr("Save the experiment"), QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(HISTORY_SUFFIX if history else SUFFIX)
        if history:
            dialog.setNameFilters([self._history_filter(), *dialog.nameFilters()])
        dialog.fileSelected.connect(self._save_selected)
        dialog.open()

    def ask_before_closing(self) -> None:
        """Nothing is lost unasked: save, close without saving, or stay."""
        words = tr("The experiment has been changed since it was last saved.")
        box = PlainBox(self._window.windowTitle(), words, self._window)
        box.setIcon(PlainBox.Icon.Question)
        box.setObjectName("unsaved")
        box.setStandardButtons(
            PlainBox.StandardButton.Save | PlainBox.StandardButton.Discard | PlainBox.StandardButton.Cancel
        )
        box.button(PlainBox.StandardButton.Save).clicked.connect(self._save_and_close)
        box.button(PlainBox.StandardButton.Discard).clicked.connect(self._discard)
        box.finished.connect(box.deleteLater)
        box.open()

    @Slot()
    def _discard(self) -> None:
        self._editor.history.setClean()
        self._window.close()

    def _dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        path = self._editor.path
        folder = str(path.parent) if path is not None else ""
        dialog = QFileDialog(self._window, title, folder, tr("Experiments (*.json);;All files (*)"))
        dialog.setAcceptMode(mode)
        dialog.fileSelected.connect(dialog.deleteLater)
        dialog.rejected.connect(dialog.deleteLater)
        return dialog

    def _history_filter(self) -> str:
        return tr("Experiments with their history (*.lab)")

    def _all_filter(self) -> str:
        return tr("Experiments (*.json *.lab)")

    def _lesson_filter(self) -> str:
        return tr("Lessons (*.md)")

    def _table_filters(self) -> list[str]:
        return [tr("Tables (*.csv *.tsv *.tab *.txt)"), tr("All files (*)")]

    @Slot(str)
    def _open_selected(self, path: str) -> None:
        self.open_path(Path(path))

    @Slot(str)
    def _import_selected(self, path: str) -> None:
        self.import_path(Path(path))

    @Slot(str)
    def _save_selected(self, path: str) -> None:
        self.save_to(Path(path), self._view())

    def _remember(self, path: Path) -> None:
        if self._settings is not None:
            others = [other for other in self.recent if other != str(path)]
            self._settings.setValue(RECENT, [str(path), *others][:MOST_RECENT])
        self._fill_recent()

    def _fill_recent(self) -> None:
        self.recent_menu.clear()
        for path in self.recent:
            action = self.recent_menu.addAction(without_shortcut(path))
            action.setData(path)
            action.triggered.connect(self._open_recent)
        self.recent_menu.setEnabled(not self.recent_menu.isEmpty())

    @Slot()
    def _open_recent(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.open_path(Path(action.data()))

    def say(self, title: str, reason: str) -> None:
        box = PlainBox(window_title(title), title, self._window)
        box.setIcon(PlainBox.Icon.Warning)
        box.setObjectName("refusal")
        box.setInformativeText(reason)
        box.open()
        box.finished.connect(box.deleteLater)


def seen(experiment: Experiment, view: View) -> Experiment:
    """The experiment as it is looked at."""
    return experiment.model_copy(update={"view": view})


def file_of(event: QDragEnterEvent | QDropEvent) -> Path | None:
    """The one file that is dragged, if it is one."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
