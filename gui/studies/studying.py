"""Studying: what a person does with studies in one window: set up, look at, pause, remove, open a draw."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from engine.experiment.model import Experiment
from engine.messages.problems import ExperimentError
from gui.files.questions import ask_to_remove, say_refusal
from gui.files.replacing import Replacing
from gui.language.words import refusal, tr
from gui.model import LabModel
from gui.studies.desk import StudyDesk
from gui.studies.drafting import Drafting
from gui.studies.finding import Finding
from gui.studies.listed import ListedStudy
from gui.studies.panel import StudiesPanel
from gui.studies.study_words import settings_of, title_of
from gui.training.commands import State

if TYPE_CHECKING:
    from engine.studies.picture import StudyPicture
    from engine.studies.study import Study

PANEL = "studies"


class Studying(QObject):
    """Stands between the desk, which all windows share, and the panel of this one.

    `show_panel` brings a panel of this name to view, which is made then. `draw_opened` says that a training
    is on screen now that a person wants to see.
    """

    draw_opened = Signal()

    def __init__(
        self,
        model: LabModel,
        desk: StudyDesk,
        replacing: Replacing,
        show_panel: Callable[[str], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._model, self.desk, self._replacing = model, desk, replacing
        self._show_panel, self._window = show_panel, window
        self.panel: StudiesPanel | None = None
        self.place: Path | None = None  # of the study that is shown
        self._is_asking = False  # for something new, because a person wants to
        self._wanted: Study | None = None  # of the gallery
        model.training.state_changed.connect(self._leave_a_core)
        self._finding = Finding(self)
        self._finding.found.connect(self._add)
        self.drafting = Drafting(self)
        self.drafting.begun.connect(self._begin)

    @Slot()
    def end(self) -> None:
        """The window closes; the studies go on where their desk does."""
        self.drafting.end()
        self._finding.end()
        if self.panel is not None:
            self.panel.end()

    def take_over(self, before: "Studying") -> None:
        """Go on with the study that another window was showing, and with what was filled in there."""
        self.drafting.take_over(before.drafting)
        if before._is_asking and before.panel is not None and before.panel.asks:
            self._ask()
        if before.place is not None:
            self.place = before.place
            self.choose(before.place)

    @Slot(object)
    def _leave_a_core(self, state: State) -> None:
        self.desk.leave_a_core(state.playing)

    def ask(self) -> None:
        """Show the form for a study of the experiment on screen."""
        self._show_panel(PANEL)
        self._ask()

    @Slot(str)
    def open_file(self, path: str) -> None:
        """Show the study in a results file, or say why that cannot be."""
        self._finding.want(Path(path).absolute())

    @Slot(object)
    def _add(self, found: ListedStudy) -> None:
        if found.problem is not None:
            title = tr("“{}” cannot be opened").format(found.place.name)
            say_refusal(self._window, title, refusal(found.problem, 6))
            return
        self._show_panel(PANEL)
        self.desk.add(found)
        self.choose(found.place)

    def check_coordinates(self) -> None:
        """Show a coordinate check of the experiment on screen."""
        self._show_panel(PANEL)
        if self.panel is not None:
            self.place, self._is_asking = None, True
            self.desk.look_at(None)
            self.panel.show_coordinates(self._model.experiment, self._model.chosen_run.index)

    def serve(self, panel: StudiesPanel) -> None:
        """Tell this panel of the studies from now on, and do what a person wants there."""
        self.panel = panel
        panel.chosen.connect(self.choose)
        panel.turned.connect(self._turn)
        panel.removed.connect(self._ask_to_remove)
        panel.new_asked.connect(self._ask)
        panel.cell_asked.connect(self._look_at_cell)
        panel.cell_left.connect(self._look_at_all_cells)
        panel.draw_asked.connect(self.open_draw)
        panel.form.left.connect(self._leave_form)
        panel.form.show_experiment(self._model.experiment)
        self.drafting.serve(panel.form)
        self.desk.listed.connect(self._show_list)
        self.desk.changed.connect(self._show_listed)
        self.desk.looking.pictured.connect(self._show_picture)
        self.desk.looking.refused.connect(self._show_refusal)
        self.desk.open()
        self._show_list()
        if self.place is not None:
            self.choose(self.place)

    @Slot()
    def _ask(self) -> None:
        self._is_asking = True
        self._show_form()

    def _show_form(self) -> None:
        self.place = None
        self.desk.look_at(None)
        if self.panel is not None:
            self.panel.show_form()

    @Slot()
    def _leave_form(self) -> None:
        self._choose_newest()

    def _choose_newest(self) -> None:
        """The newest study that can be shown; the form, if there is none."""
        newest = next((each for each in self.desk.studies if each.study is not None), None)
        if newest is None:
            self._show_form()
        else:
            self.choose(newest.place)

    @Slot(object)
    def choose(self, place: Path) -> None:
        """Look at this study."""
        listed = self.desk.study_at(place)
        if self.panel is not None and listed is not None and listed.study is not None:
            self.place, self._is_asking = place, False
            self.panel.show_study(listed)
            self.desk.look_at(place)

    def show(self, place: Path) -> None:
        """Look at this study, also where no panel shows it."""
        self.choose(place)
        self.desk.look_at(place)

    @Slot()
    def _show_list(self) -> None:
        if self.panel is None:
            return
        self.panel.show_list(self.desk.studies, self.place)
        is_gone = self.place is not None and self.desk.study_at(self.place) is None
        if is_gone or (self.place is None and not self._is_asking):
            self._choose_newest()
        self._begin_wanted()

    @Slot(object)
    def _show_listed(self, listed: ListedStudy) -> None:
        if self.panel is not None:
            self.panel.show_listed(listed)

    @Slot(object, object)
    def _show_picture(self, place: Path, picture: "StudyPicture") -> None:
        if self.panel is not None and place == self.place:
            self.panel.show_picture(picture)

    @Slot(object, object)
    def _show_refusal(self, place: Path, error: ExperimentError) -> None:
        """Why nothing can be shown; a study that has not begun to train has nothing yet."""
        listed = self.desk.study_at(place)
        if self.panel is not None and place == self.place and listed is not None and listed.done:
            self.panel.show_problem(error)

    @Slot(object)
    def _turn(self, place: Path) -> None:
        listed = self.desk.study_at(place)
        if listed is not None and listed.can_pause:
            self.desk.pause(place)
        elif listed is not None:
            self.desk.go_on(place)

    @Slot(object)
    def _ask_to_remove(self, place: Path) -> None:
        listed = self.desk.study_at(place)
        if listed is not None and listed.is_from_elsewhere:
            self._remove(place)
        elif listed is not None:
            name = place.name if listed.study is None else title_of(listed.study)
            ask_to_remove(self._window, name, partial(self._remove, place))

    def _remove(self, place: Path) -> None:
        if self.desk.study_at(place) is not None:
            self.desk.remove(place)

    @Slot(int)
    def _look_at_cell(self, cell: int) -> None:
        """Show the draws of this cell; a study of one cell has no other picture."""
        listed = None if self.place is None else self.desk.study_at(self.place)
        if self.panel is not None and listed is not None and listed.study is not None:
            self.panel.show_cell(listed, settings_of(listed.study, cell))
            self.desk.look_at(listed.place, cell)

    @Slot()
    def _look_at_all_cells(self) -> None:
        """With the cell marked that was looked at."""
        listed = None if self.place is None else self.desk.study_at(self.place)
        if self.panel is not None and listed is not None:
            self.panel.show_study(listed)
            if self.panel.view is not None:
                self.panel.view.setFocus()  # else it would go to the row of some study
            self.desk.look_at(listed.place, self.desk.looking.cell)

    @Slot(object)
    def begin(self, study: "Study") -> None:
        """Show a study that is ready, such as one of the gallery: the one that is there, or a new one."""
        self._wanted = study
        self._show_panel(PANEL)
        self._begin_wanted()

    def _begin_wanted(self) -> None:
        """As soon as it is known whether it is there."""
        study = self._wanted
        if study is None or self.desk.is_listing:
            return
        self._wanted = None
        there = next((each for each in self.desk.studies if each.study == study), None)
        if there is None:
            self._begin(study)
        else:
            self.desk.go_on(there.place)
            self.choose(there.place)

    @Slot(object)
    def _begin(self, study: "Study") -> None:
        try:
            place = self.desk.begin(study)
        except ExperimentError as error:
            if self.panel is not None:
                self._show_form()
                self.panel.form.refuse(error)
            return
        self.choose(place)

    @Slot(int)
    def open_draw(self, number: int) -> None:
        """Open the training of this number of the study that is shown, at its last iteration."""
        from engine.studies.plan import experiment_of

        listed = None if self.place is None else self.desk.study_at(self.place)
        if listed is not None and listed.study is not None:
            experiment, run = experiment_of(listed.study, number)
            self._replacing.begin(partial(self._open, experiment, run))

    def _open(self, experiment: Experiment, run: int) -> bool:
        is_open = self._model.editor.open(experiment, iteration=experiment.training.iterations)
        if is_open:
            self._model.chosen_run.choose(run)
            self.draw_opened.emit()
        return is_open
