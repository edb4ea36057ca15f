"""Taking along what is on screen: a picture or figures to the clipboard, or into a file."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QSettings, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from engine.exports.subject import line_of
from engine.exports.text_tables import csv_of, latex_of, markdown_of
from gui.exporting.key import key_of
from gui.exporting.paint import Figure, image_from, painted, pdf_from, png_of, svg_from
from gui.exporting.seen import Seen
from gui.files.file_dialogs import documents
from gui.files.files import name_for
from gui.files.saving import Saver, ToSave
from gui.language.words import tr
from gui.model import LabModel
from gui.panels.taking_ways import Way
from gui.style.look import Look
from gui.training.work import Work
from gui.widgets.figures_text import tab_separated

COPIED_SCALE = 2  # pixels of a copied picture to each of the screen
FOLDER = "figures/folder"
PNG, SVG, PDF, CSV = ".png", ".svg", ".pdf", ".csv"
SUFFIXES = (PNG, SVG, PDF, CSV)
FIGURES = (Way.FIGURES, Way.MARKDOWN, Way.LATEX)


class Taking(QObject):
    """Does for a window what menus offer. `said` tells what came of it, `refused` a title and the reason.

    `look` tells what the window wears. What is on screen is taken down here; a thread makes a file of
    it and writes that: `busy_changed` carries its Busy where that takes long by now, or None.
    """

    said = Signal(str)
    refused = Signal(str, str)
    busy_changed = Signal(object)

    def __init__(
        self, model: LabModel, look: Callable[[], Look], settings: QSettings | None, window: QWidget
    ) -> None:
        super().__init__(window)
        self._model, self._look, self._settings, self._window = model, look, settings, window
        self._folder: Path | None = None
        self._saver = Saver(self, Work.EXPORTING)
        self._saver.busy_changed.connect(self.busy_changed)

    def take(self, seen: Seen, way: Way) -> None:
        """What was chosen in a menu."""
        if self.hides and way in FIGURES:
            self.said.emit(tr("Not copied: figures may tell what is hidden until the answer is revealed."))
            return
        match way:
            case Way.PICTURE:
                self.copy_picture(seen)
            case Way.FIGURES:
                self.copy_text(tab_separated(seen.copied()))
            case Way.MARKDOWN:
                self.copy_text(markdown_of(seen.copied()))
            case Way.LATEX:
                self.copy_text(latex_of(seen.copied()))
            case Way.SAVE:
                self.ask({seen.name: seen}, seen.name)

    def figure_of(self, seen: Seen) -> Figure:
        """How it is painted as it stands."""
        model = self._model
        title = model.experiment.title or name_for(model.editor)
        line = seen.line or line_of(title, model.shown, model.experiment)
        key = None if model.data is None else key_of(seen.widget, model.experiment, model.data)
        return Figure(seen.widget, self._look(), seen.title, line, key, seen.headed, wear=seen.wear)

    def copy_picture(self, seen: Seen) -> None:
        """As a picture, as SVG, and for who takes no pictures as figures."""
        once, content = painted(self.figure_of(seen), COPIED_SCALE), QMimeData()
        content.setImageData(image_from(once, COPIED_SCALE))
        if not self.hides:
            content.setData("image/svg+xml", svg_from(once))
            if rows := seen.copied():
                content.setText(tab_separated(rows))
        QGuiApplication.clipboard().setMimeData(content)
        self.said.emit(tr("Copied: {}").format(seen.title))

    def copy_text(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    @property
    def stem(self) -> str:
        """What files are called by, before the name of the figure."""
        return name_for(self._model.editor)

    @property
    def hides(self) -> bool:
        """Whether something is covered that would answer an open question: in a drawing it could be read."""
        return bool(self._model.hidden)

    @property
    def folder(self) -> Path:
        """Where the last figure was saved; at first where the experiment's file is."""
        own = self._model.editor.path
        kept = self._folder
        if kept is None and self._settings is not None:
            kept = Path(str(self._settings.value(FOLDER, "")))
        if kept is not None and kept.name and kept.is_dir():
            return kept
        return documents() if own is None else own.parent

    def ask(self, seen: Mapping[str, Seen], name: str) -> None:
        """Ask which of these figures is saved, at first this one, and how."""
        from gui.exporting.figure_dialog import FigureDialog

        dialog = FigureDialog(self, seen, name, self._window)
        dialog.open()

    def save(self, seen: Seen, path: Path, scale: int) -> None:
        """Write it into a file whose suffix says how; scale is of a picture, as `image_of` has it."""
        self._folder = path.parent
        if self._settings is not None:
            self._settings.setValue(FOLDER, str(path.parent))
        name = path.name
        self._saver.begin(
            ToSave(
                path,
                self._content(seen, path.suffix.lower(), scale),
                check=lambda _size: "",
                saved=lambda _size: self.said.emit(tr("Exported: {}").format(name)),
                refused=partial(self.refused.emit, tr("“{}” cannot be written").format(name)),
                given_up=lambda: self.said.emit(tr("Not exported: the file is as it was.")),
            )
        )

    def _content(self, seen: Seen, suffix: str, scale: int) -> Callable[[], bytes]:
        """The content of a file: painted now, packed where it is written."""
        if suffix == CSV:
            return partial(csv_of, seen.cells())
        figure = self.figure_of(seen)
        if suffix == PNG:
            one = painted(figure, scale)
            return lambda: png_of(image_from(one, scale))
        if suffix == PDF:
            return partial(pdf_from, painted(figure, plain=True))
        return partial(svg_from, painted(figure))

    @Slot()
    def give_up(self) -> None:
        """Write no more of the figure that is being saved; its file stays as it was."""
        self._saver.give_up()

    @Slot()
    def finish(self) -> None:
        """Wait until all is written: the window goes."""
        self._saver.finish()
