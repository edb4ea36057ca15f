"""A person's own data: asks which columns of a table are meant, or for painted points, and trains on them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog

from engine.datasets import Data
from engine.experiment.editing import with_dataset
from engine.experiment.model import GivenSettings
from gui.files.table_preview import Sight
from gui.language.words import tr
from gui.own_data.importing import ImportDialog
from gui.own_data.painting import PaintDialog

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


class OwnData(QObject):
    """Opens the dialogs over the window; each answers with a data set, which replaces the experiment's."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.data: Data | None = None

    @Slot(object)
    def set_data(self, data: Data) -> None:
        """What is trained on now."""
        self.data = data

    def forget(self) -> None:
        """Another experiment comes: nobody is to ask about the points of the one before."""
        self.data = None

    @Slot(str, object, object)
    def ask_columns(self, name: str, content: bytes, sight: Sight | None = None) -> None:
        """Which columns of a file of this name are the features and the label; `sight` is the first one."""
        dialog = ImportDialog(name, content, self._window.look, self._window, sight)
        dialog.chosen.connect(self._use_imported)
        self._open(dialog)

    @Slot()
    def ask_paint(self) -> None:
        dialog = PaintDialog(self.data, self._window.look, self._window)
        dialog.painted.connect(self._use_painted)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(object)
    def _use_imported(self, dataset: GivenSettings) -> None:
        self._use(tr("import of points"), dataset)

    @Slot(object)
    def _use_painted(self, dataset: GivenSettings) -> None:
        self._use(tr("painted points"), dataset)

    def _use(self, text: str, dataset: GivenSettings) -> None:
        editor = self._window.editor
        editor.change(text, with_dataset(editor.experiment, dataset))
