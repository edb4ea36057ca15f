"""A run that starts from the weights in a file: asks which file, and which way round where that is open."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from engine.experiment.model import LONGEST_NAME, make_run
from engine.experiment.run_list import with_more
from engine.messages.problems import ExperimentError
from engine.own_data.given_weights import Rows, given_layers, is_open
from engine.own_data.weights_file import Arrays, read_arrays
from gui.editing.editor import Editor
from gui.files.file_dialogs import ask_to_open
from gui.files.questions import say_refusal
from gui.language.words import refusal, tr
from gui.widgets.plain import PlainBox, window_title
from gui.widgets.replacement import outliving


class StartFromFile:
    """Adds such a run through the editor; what cannot be used is refused in a box over the window."""

    def __init__(self, editor: Editor, window: QWidget) -> None:
        self._editor, self._window = editor, window

    def ask(self) -> None:
        title, filters = tr("Start from weights"), [tr("Weights (*.npz *.safetensors *.csv *.txt)")]
        ask_to_open(self._window, title, self._editor.path, filters, lambda path: self.take(Path(path)))

    def take(self, path: Path) -> None:
        """Add a run that starts from this file, or say what is wrong with it."""
        self._carefully(path, lambda: self._take(path.stem, read_arrays(path)))

    def _take(self, name: str, arrays: Arrays) -> None:
        if is_open(arrays, self._editor.experiment.sizes):
            self._ask_rows(name, arrays)
        else:
            self._add(name, arrays, None)

    def _add(self, name: str, arrays: Arrays, rows: Rows | None) -> None:
        given = given_layers(arrays, self._editor.experiment.sizes, rows)
        run = make_run("he", given=given, name=name[:LONGEST_NAME] or None)
        self._editor.carry_out((tr("a run from a file"), partial(with_more, run=run)))

    def _ask_rows(self, name: str, arrays: Arrays) -> None:
        words = tr("The weights in “{}” are square: they fit either way round.").format(name)
        box = PlainBox(window_title(tr("Start from weights")), words, self._window)
        outliving(box)
        box.setIcon(PlainBox.Icon.Question)
        box.setObjectName("rows")
        box.setInformativeText(tr("What does a row of them belong to?"))
        for rows, text in (
            (Rows.UNITS, tr("A &unit, as in PyTorch")),
            (Rows.INPUTS, tr("An &input, as in Keras")),
        ):
            button = box.addButton(text, PlainBox.ButtonRole.AcceptRole)
            adding = partial(self._add, name, arrays, rows)
            button.clicked.connect(partial(self._carefully, Path(name), adding))
        box.addButton(PlainBox.StandardButton.Cancel)
        box.finished.connect(box.deleteLater)
        box.open()

    def _carefully(self, path: Path, attempt: Callable[[], None], *_: object) -> None:
        try:
            attempt()
        except ExperimentError as error:
            say_refusal(self._window, tr("No run can start from “{}”").format(path.name), refusal(error, 6))
