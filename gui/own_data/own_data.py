"""A person's own data: asks which columns of a table are meant, or for painted points, and trains on them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog, QWidget

from engine.experiment.editing import with_dataset
from engine.experiment.model import GivenSettings
from engine.messages.problems import ExperimentError
from gui.language.words import refusal, tr
from gui.model import LabModel
from gui.style.appearance import Appearance

if TYPE_CHECKING:
    from gui.files.table_preview import TablePreview
    from gui.own_data.start_from_file import StartFromFile


class OwnData(QObject):
    """Opens the dialogs over the window; each answers with a data set, which replaces the experiment's.

    They are imported when they are asked for: no start waits for them.
    """

    def __init__(self, model: LabModel, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._model = model
        self._appearance = appearance
        self._window = window

    @Slot(str, object, object)
    def ask_columns(self, name: str, content: bytes, sight: "TablePreview | None" = None) -> None:
        """Which columns of a file of this name are the features and the label; `sight` is the first one."""
        from gui.own_data.importing import ImportDialog

        dialog = ImportDialog(name, content, self._appearance.look, self._window, sight)
        dialog.chosen.connect(self._use_imported)
        self._open(dialog)

    @Slot()
    def ask_weights(self) -> None:
        """Add a run that starts from the weights in a file."""
        self.start_from_file.ask()

    @property
    def start_from_file(self) -> "StartFromFile":
        from gui.own_data.start_from_file import StartFromFile

        return StartFromFile(self._model.editor, self._window)

    @Slot()
    def ask_paint(self) -> None:
        from gui.own_data.painting import PaintDialog

        dialog = PaintDialog(self._model.data, self._appearance.look, self._window)
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
        editor = self._model.editor
        try:
            experiment = with_dataset(editor.experiment, dataset)
        except ExperimentError as error:
            editor.refused.emit(tr("The runs cannot start on these points"), refusal(error))
            return
        editor.change(text, experiment)
