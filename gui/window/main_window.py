"""The main window: arranges panels and actions, and passes values between them and the training."""

import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

from engine.experiment.model import Experiment
from engine.experiment.recording import Recording
from engine.experiment.view import View
from gui.actions.physical_keys import PhysicalKeys
from gui.actions.table import Actions
from gui.actions.view_actions import WORKBENCH
from gui.editing.editor import Beginning
from gui.files.files import Files, file_of
from gui.files.links import link_of_event
from gui.files.replacing import Replacing
from gui.language.offered import DESKTOP
from gui.language.words import tr
from gui.lesson.answering import Answering
from gui.lesson.highlight import Highlight
from gui.lesson.panel import LessonPanel
from gui.model import LabModel
from gui.own_data.own_data import OwnData
from gui.panels.docking import DockedPanel
from gui.panels.panel import is_picture
from gui.panels.run_card import RunCard
from gui.panels.taking_ways import Way
from gui.presenting.presentation import Presentation
from gui.studies.desk import StudyDesk
from gui.studies.page_study import PageStudy
from gui.studies.panel import StudiesPanel
from gui.studies.studying import Studying
from gui.style.appearance import Appearance
from gui.style.look import DESIGN_SIZE, Look
from gui.style.theme import Mode
from gui.timeline.markers import Marker, next_marker, previous_marker
from gui.timeline.speed_control import SpeedControl
from gui.timeline.transport import DEFAULT_STRIDE
from gui.training.client import Training
from gui.training.commands import State
from gui.widgets.plain import window_title
from gui.widgets.replacement import Replacement
from gui.window.announcing import Announcer
from gui.window.docks import Docks
from gui.window.enlarging import Enlarging
from gui.window.errors import Errors
from gui.window.late_parts import LateParts
from gui.window.open_dialogs import Dialogs
from gui.window.progress import ProgressCard
from gui.window.projected_page import ProjectedPage
from gui.window.status import Status
from gui.window.welcome import Welcome
from gui.window.workspace import Workspace
from gui.workbench.panel import WorkbenchPanel

if TYPE_CHECKING:
    from gui.exporting.exporting import Exporting
    from gui.lesson.director import Director
    from gui.lesson.handing_out import HandingOut
    from gui.window.seen_figures import SeenFigures

NAME = "Initialisation Lab"
SECONDS_TO_WATCH = 30  # how long the experiment's iterations last at the pace it opens with


class MainWindow(QMainWindow):
    """One experiment, live. Decides nothing: what is so stands in the `model`, what is done in the actions.

    With `settings` the arrangement of the panels is the one that was left there. `path` is the file that the
    experiment was read from, `view` how it was left, `language` the one that was chosen, `lessons` the file
    that keeps answers to lessons. The studies on the `desk` outlive the window; without one it keeps none.
    A window that is given its `size` here puts its style sheet on once.
    `closed` says that a person closed the window, `language_asked` carries
    another language.
    """

    closed = Signal()
    language_asked = Signal(str)

    def __init__(
        self,
        experiment: Experiment,
        training: Training,
        mode: Mode = Mode.LIGHT,
        settings: QSettings | None = None,
        path: Path | None = None,
        recordings: tuple[Recording, ...] = (),
        language: str = DESKTOP,
        view: View | None = None,
        lessons: Path | None = None,
        desk: StudyDesk | None = None,
        size: QSize = DESIGN_SIZE,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._is_closing = False
        self.late = LateParts(self, lessons, settings)
        self._workbench_was_open = False  # before presenting
        self.model = LabModel(experiment, training, mode, path, self)
        self.training, self.editor, self.chosen_run = training, self.model.editor, self.model.chosen_run
        self.appearance = Appearance(self, mode, settings)
        self.files = Files(self, self.editor, settings, self.view)
        self.replacing = Replacing(self, self.editor, self.files)
        self.answering = Answering(settings, self)
        if desk is None:
            desk = StudyDesk(None, self)
            self.closed.connect(desk.end)
        self.own_data = OwnData(self.model, self.appearance, self)
        self.actions_by_name = Actions(self, self)
        self.addActions(list(self.actions_by_name.values()))
        self.workspace = Workspace(self.actions_by_name, self.model)
        self.transport, self.columns = self.workspace.transport, self.workspace.columns
        self.cost_plot, self.results = self.workspace.cost_plot, self.workspace.results
        self.docks = Docks(self, self.actions_by_name, self.model)
        self.studying = Studying(self.model, desk, self.replacing, self.docks.show_panel, self)
        self.page_study = PageStudy(self.studying, self)
        self.projected_page = ProjectedPage(self.model, self.workspace, self.docks, self)
        self.enlarging = Enlarging(self.workspace, self.docks, self)
        self.dialogs = Dialogs(self.model, self.appearance, self.actions_by_name, self.columns, self)
        self.docks.weight_asked.connect(self.dialogs.weight)
        PhysicalKeys(self, self.actions_by_name, self.docks.docks.values())
        self.highlight = Highlight(self)
        self.progress = ProgressCard(self.model, self.workspace)
        self.welcome = Welcome(self.actions_by_name, self.model, self.workspace, settings)
        self.announcer = Announcer(self.model, self)
        self.errors = Errors(self)
        self.replacement = Replacement(self, is_picture)
        self.cost_plot.scale_button.setDefaultAction(self.actions_by_name["log"])
        self.status = Status(self.model)
        self.presentation = Presentation(self.model, self.appearance, self, self.highlight)
        self.menuBar().setNativeMenuBar(sys.platform == "darwin")  # elsewhere inside the window
        self.actions_by_name.fill(self.menuBar(), {"save": self.files.recent_menu})
        self.setAcceptDrops(True)
        self.setCentralWidget(self.workspace)
        self._add_transport()
        self.setStatusBar(self.status)
        self.actions_by_name[f"language_{language or 'desktop'}"].setChecked(True)
        self.setMinimumSize(1000, 600)
        self.resize(size)
        self._wire()
        self._show_runs(experiment)
        self.offer_actions()
        self.chosen_run.changed.emit()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a click beside a field takes the focus from it
        self.setFocus()  # keys work at once, and no control looks chosen
        self.appearance.begin()
        if settings is not None and not self.docks.recall(settings):
            self.status.remark(
                tr("The arrangement of the panels could not be read, so the usual one is used.")
            )
        self._open(Beginning(experiment, path, recordings=recordings, view=view))

    def _wire(self) -> None:
        """What the window itself does when parts of it and the model tell of something."""
        model, training, editor, files = self.model, self.training, self.editor, self.files
        training.loaded.connect(self.replacement.end)
        training.failed.connect(self.errors.tell_of_training)
        training.refused.connect(files.say)
        training.recorded.connect(files.histories.write)
        training.answered.connect(files.histories.give_up)
        model.mode_changed.connect(self.appearance.show_in)
        model.axes_changed.connect(self.offer_actions)  # and the data that decide what can be chosen
        editor.edited.connect(self.show_edit)
        editor.opened.connect(self.show_opened)
        editor.refused.connect(files.say)
        editor.history.cleanChanged.connect(self.show_title)
        editor.history.indexChanged.connect(self.offer_actions)  # when an edit is in it
        files.saved.connect(self.show_title)
        files.histories.saver.busy_changed.connect(self.progress.show_saving)
        files.histories.saver.busy_changed.connect(self.announcer.take_busy)
        self.progress.saving_given_up.connect(files.histories.saver.give_up)
        files.histories.asked.connect(training.ask_recordings)
        files.said.connect(self.status.say)
        files.lesson_chosen.connect(self.open_lesson)
        files.study_chosen.connect(self.studying.open_file)
        files.table_read.connect(self.own_data.ask_columns)
        self.closed.connect(files.reader.stop)
        self.closed.connect(files.histories.saver.finish)
        self.closed.connect(self.announcer.stop)
        self.closed.connect(self.studying.end)
        parts = (
            self.workspace,
            self.docks,
            self.projected_page,
            self.highlight,
            self.status,
            self.progress,
            self.welcome,
        )
        for dressed in (self.actions_by_name, *parts):
            self.appearance.changed.connect(dressed.set_look)
        self.workspace.drawn.connect(self.docks.show_frame)
        self.workspace.pinned.connect(self.actions_by_name["pin"].setChecked)
        self.docks.requests_changed.connect(self.ask_measures)
        self.docks.tell_of_panels(self._lead)
        self.docks.tell_of_panels(self._serve_studies)
        self.answering.changed.connect(self._show_answering)
        self._show_answering()
        for place in (self.workspace, self.docks):
            place.take_asked.connect(self._take)
        self.columns.requests_changed.connect(self.ask_measures)
        self.workspace.requests_changed.connect(self.ask_measures)
        self.columns.reasons_asked.connect(self.show_reasons)
        self.columns.opening_changed.connect(self.offer_actions)
        self.enlarging.changed.connect(self.offer_actions)
        self.studying.draw_opened.connect(self.docks.bring_back)
        self.welcome.changed.connect(self.offer_actions)
        self.progress.changed.connect(self._show_progress)
        self.dialogs.said.connect(self.status.say)
        self.dialogs.study_chosen.connect(self.studying.begin)
        self.presentation.changed.connect(self._show_presenting)
        self.errors.occurred.connect(self.pause_if_playing)

    def _add_transport(self) -> None:
        """Over the whole width, also of the docked panels."""
        bar = QToolBar(tr("Transport"))
        bar.setObjectName("transport")
        bar.setMovable(False)
        bar.toggleViewAction().setVisible(False)
        bar.addWidget(self.transport)
        self.addToolBar(bar)

    def _open(self, beginning: Beginning) -> None:
        experiment, iteration = beginning.experiment, beginning.iteration
        self.show_title()
        fresh = State(playing=False, iteration=0, goal=experiment.training.iterations, reached=0)
        self.workspace.show_state(fresh)
        self.docks.show_state(fresh)
        self.ask_measures()
        self.training.set_stride(DEFAULT_STRIDE)
        self.transport.pace.set_pace(experiment.training.iterations / SECONDS_TO_WATCH)
        self.training.load(experiment, beginning.recordings)
        view = beginning.view or View()
        if iteration is None and view.axes is not None:
            across, up = view.axes
            self.model.look_along((across - 1, up - 1))
        if iteration is None and view.arrangement is not None:
            self.docks.arrange(view.arrangement)
        if iteration is None and view.has_lost_arrangement:
            self.status.remark(
                tr("The arrangement of the panels in this file could not be read, and is not used.")
            )
        place = view.iteration if iteration is None else iteration
        if place > 0:
            self.training.seek(place)
        if iteration is None and view.lesson is not None:
            self.director.recall(view.lesson)  # which measures what was reached by then

    def take_over(self, before: "MainWindow") -> None:
        """Go on with what another window was doing with the same experiment."""
        self.model.take_settings(before.model)
        self.transport.pace.set_pace(before.transport.pace.pace)
        self.files.take_over(before.files)
        self.studying.take_over(before.studying)
        self.page_study.take_over(before.page_study)
        if before.welcome.isVisible():
            self.welcome.show_again()
        if before.in_a_lesson and self.in_a_lesson:
            self.director.take_over(before.director)
        elif before.model.state.playing:
            self.training.play()

    def view(self) -> View:
        """How the experiment is looked at."""
        director = self.late.known_director
        notes = None if director is None else director.notes_text
        axes = None if self.model.axes is None else tuple(axis + 1 for axis in self.model.axes)
        return View(iteration=self.model.shown, arrangement=self.docks.arrangement, lesson=notes, axes=axes)

    @Slot()
    def show_title(self) -> None:
        """The file's name or the experiment's title, with a star while there is something to save."""
        path = self.editor.path
        name = path.name if path is not None else self.editor.experiment.title or ""
        self.setWindowTitle(f"{window_title(name)}[*] – {NAME}" if name else f"{NAME}[*]")
        self.setWindowModified(self.model.is_modified)

    @Slot()
    def ask_measures(self) -> None:
        """Only what can be seen is measured."""
        self.training.set_measures(self.workspace.requests, self.docks.requests)

    @Slot()
    def _show_presenting(self) -> None:
        """While presenting, what is not the matter is hidden."""
        self.answering.present(self.presentation.is_on)
        presenting, workbench = self.presentation.is_on, self.docks.docks[WORKBENCH]
        if presenting:
            self._workbench_was_open = not workbench.isHidden()  # which a projected page hides
        is_projected = self.projected_page.is_on  # which puts the workbench where it was itself
        self.projected_page.present(presenting)
        self.menuBar().setVisible(not presenting)
        self.status.setVisible(not presenting)
        if presenting or not is_projected:
            workbench.setVisible(not presenting and self._workbench_was_open)
        self.offer_actions()

    @Slot()
    def show_reasons(self) -> None:
        self.docks.show_panel("diagnosis")

    @Slot()
    def _show_progress(self) -> None:
        self.highlight.stand_back(not self.progress.isHidden())
        self.offer_actions()

    @property
    def director(self) -> "Director":
        return self.late.director

    @property
    def handing_out(self) -> "HandingOut":
        return self.late.handing_out

    @property
    def exporting(self) -> "Exporting":
        return self.late.exporting

    @property
    def figures(self) -> "SeenFigures":
        return self.late.figures

    @Slot(object)
    def _lead(self, panel: DockedPanel) -> None:
        """The lessons' panel is of no use without who leads through them."""
        if isinstance(panel, LessonPanel) and self.late.known_director is None:
            _ = self.late.director

    @Slot(object)
    def _serve_studies(self, panel: DockedPanel) -> None:
        if isinstance(panel, StudiesPanel):
            self.studying.serve(panel)

    @Slot()
    def _show_answering(self) -> None:
        self.actions_by_name["class_answers"].setChecked(self.answering.counts)

    @Slot(object, object)
    def _take(self, what: QWidget, way: Way) -> None:
        """A panel or a card is to be taken along."""
        self.figures.take(what, way)

    @property
    def in_a_lesson(self) -> bool:
        director = self.late.known_director
        return director is not None and director.lesson is not None

    @property
    def lesson_offers(self) -> Mapping[str, bool]:
        director = self.late.known_director
        return defaultdict(bool) if director is None else director.possible

    @Slot(str)
    def open_lesson(self, path: str) -> None:
        self.director.open_path(Path(path))

    def edit_run(self) -> None:
        """Open the chosen run in the workbench."""
        self.docks.show_panel(WORKBENCH)
        panel = self.docks.panel(WORKBENCH)
        if isinstance(panel, WorkbenchPanel):
            panel.turn_to_runs()

    @property
    def marks(self) -> tuple[Marker, ...]:
        return self.transport.timeline.marks

    @property
    def next_mark(self) -> int | None:
        return next_marker(self.marks, self.model.shown, self.model.reached)

    @property
    def previous_mark(self) -> int | None:
        return previous_marker(self.marks, self.model.shown)

    @property
    def pace(self) -> SpeedControl:
        return self.transport.pace

    @property
    def experiment(self) -> Experiment:
        return self.model.experiment

    @property
    def shown(self) -> int:
        """The iteration of the picture."""
        return self.model.shown

    @property
    def look(self) -> Look:
        return self.appearance.look

    @property
    def cards(self) -> tuple[RunCard, ...]:
        return self.columns.cards

    def toggle_pin(self) -> None:
        self.workspace.toggle_pin()

    def _show_runs(self, experiment: Experiment) -> None:
        self.workspace.show_runs(experiment)
        self.docks.show_runs(experiment)

    @Slot(object)
    def show_edit(self, experiment: Experiment) -> None:
        """Go on from here with other runs. What is looked at closely stays, whatever is added."""
        self.replacement.close_dialogs()
        closely = self.columns.opening is not None or bool(self.columns.lit)
        self._show_runs(experiment)
        self.chosen_run.follow(experiment, to_new=not closely)
        self.training.edit(experiment)

    @Slot(object)
    def show_opened(self, beginning: Beginning) -> None:
        """Begin with another experiment."""
        words = tr("A dialog was closed because another experiment was opened.")
        self.status.remark(words if self.replacement.begin() else "")
        self.workspace.clear_pin()
        self.columns.close_opening()
        self.columns.keep_spotlight(self.chosen_run.alike_in(beginning.experiment))
        self._show_runs(beginning.experiment)
        self.workspace.clear()  # all at once: the first frame may have to wait for the compiler
        self.docks.clear()
        self.chosen_run.begin(beginning.experiment)
        self._open(beginning)

    @Slot()
    def offer_actions(self) -> None:
        """Only what can be done now."""
        self.actions_by_name.offer()

    def ask_language(self, choice: str) -> None:
        self.language_asked.emit(choice)

    @Slot()
    def pause_if_playing(self) -> None:
        """A pause shows another picture, which may fail as the one before: so not if there is one."""
        if self.model.state.playing:
            self.training.pause()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_of(event) is not None or link_of_event(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path, link = file_of(event), link_of_event(event)
        if path is not None:
            self.files.open_path(path)
        elif link is not None:
            self.files.links.open_text(link)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the arrangement, and end the training thread before the window goes.

        A laboratory that remembers nothing does not ask what to do with changes either.
        """
        if self._is_closing:  # and the training has not given way yet
            event.accept()
            return
        if self._settings is not None:
            if self.isWindowModified():
                event.ignore()
                self.files.ask_before_closing()
                return
            self.presentation.leave()  # that arrangement is none to come back to
            self.enlarging.leave()
            self.docks.remember(self._settings)
        self._is_closing = True
        self.hide()
        self.closed.emit()
        if self._settings is not None:
            self._settings.sync()  # whatever ends the process, and when
        self.training.close()
        self._is_closing = False
        event.accept()
