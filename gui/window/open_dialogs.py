"""The dialogs that actions open over the window."""

import math
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from engine.experiment.model import MOST_BOOKMARKS, MOST_RUNS
from engine.experiment.naming import run_names
from engine.experiment.run_list import place_of
from gui.actions.table import Actions
from gui.editing.bookmark_dialog import BookmarkDialog
from gui.editing.branch_dialog import BranchDialog
from gui.editing.example_dialog import FollowDialog
from gui.editing.section_dialog import SectionDialog
from gui.editing.weight_dialog import WeightDialog
from gui.files.log import log_file
from gui.language.words import said, tr
from gui.model import LabModel
from gui.panels.weight_place import WeightPlace
from gui.style.appearance import Appearance
from gui.window.columns import Columns
from gui.window.command_palette import CommandPalette
from gui.window.dialogs import KeysDialog, LogDialog, show_about
from gui.window.gallery import Gallery
from gui.window.licences import LicencesDialog


class Dialogs(QObject):
    """Opens each dialog with what it is about, and hands its answer to the model. `said` says why not.

    `study_chosen` carries the study of the gallery that a person wants.
    """

    said = Signal(str)
    study_chosen = Signal(object)

    def __init__(
        self,
        model: LabModel,
        appearance: Appearance,
        actions: Actions,
        columns: Columns,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._model, self._appearance, self._actions = model, appearance, actions
        self._columns, self._window = columns, window
        columns.anatomy.weight_asked.connect(self.weight)

    def branch(self) -> None:
        model = self._model
        dialog = BranchDialog(model.experiment, model.chosen_run.index, model.shown, self._window)
        dialog.branched.connect(model.editor.branch)
        self._open_here(dialog)

    @Slot(object)
    def weight(self, place: WeightPlace) -> None:
        """Ask what a weight is to be: a branch goes on with it from where it was seen."""
        model = self._model
        index = place_of(model.experiment, place.run)
        if index is None or not math.isfinite(place.value):
            return
        if place.iteration and not model.editor.can_branch:
            words = tr("There are {} runs already: remove one to make room for another.")
            self.said.emit(words.format(MOST_RUNS))
            return
        name = said(run_names(model.experiment)[index])
        dialog = WeightDialog(name, place.words, place.nudge(place.value), place.iteration, self._window)
        dialog.given.connect(partial(model.editor.set_weight, index, place.iteration))
        self._open_here(dialog)

    def bookmark(self) -> None:
        model = self._model
        own = model.editor.bookmark_at(model.shown)
        if own is None and not model.editor.can_bookmark:
            words = tr("There are {} bookmarks already: remove one to make room for another.").format(
                MOST_BOOKMARKS
            )
            self.said.emit(words)
            return
        dialog = BookmarkDialog(model.shown, "" if own is None else own.name, self._window)
        dialog.named.connect(model.editor.bookmark)
        self._open_here(dialog)

    def _open_here(self, dialog: QDialog) -> None:
        """Ask about the iteration of the picture: what is still playing pauses there."""
        self._model.training.seek(self._model.shown)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def example(self) -> None:
        """Which training example to follow, by its number: for those who do not click on its point."""
        data, opening = self._model.data, self._columns.opening
        if data is None:
            return
        run = said(self._model.chosen_run.name)
        dialog = FollowDialog(run, data.X_train.shape[1], self._window)
        if opening is not None and opening.example is not None:
            dialog.number.setValue(opening.example + 1)
        dialog.followed.connect(self._columns.follow)
        dialog.open()

    def section(self) -> None:
        """Along what the data are looked at, where they have more features than a picture shows."""
        data = self._model.data
        if data is not None and data.section().is_slice:
            dialog = SectionDialog(data.names, self._model.axes, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.chosen.connect(self._model.look_along)
            dialog.open()

    def gallery(self) -> None:
        gallery = Gallery(self._model.experiment, self._appearance.look, self._window)
        gallery.chosen.connect(self._model.editor.open)
        gallery.study_chosen.connect(self.study_chosen)
        gallery.open()

    def commands(self) -> None:
        palette = CommandPalette(self._actions, self._appearance.look, self._window)
        palette.chosen.connect(QAction.trigger)
        palette.open()

    def keys(self) -> None:
        KeysDialog(self._window).open()

    def log(self) -> None:
        LogDialog(log_file(), self._window).open()

    def licences(self) -> None:
        LicencesDialog(self._window).open()

    def about(self) -> None:
        show_about(self._window)
