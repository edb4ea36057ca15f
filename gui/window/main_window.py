"""The main window: arranges panels and actions, and passes values between them and the training."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QToolBar

from engine.experiment.model import MOST_BOOKMARKS, Experiment, View
from engine.experiment.recording import Recording
from gui.actions.lesson_actions import NO_LESSON
from gui.actions.physical_keys import PhysicalKeys
from gui.actions.table import Actions
from gui.editing.bookmark_dialog import BookmarkDialog
from gui.editing.branch_dialog import BranchDialog
from gui.editing.chosen_run import ChosenRun
from gui.editing.editor import Beginning, Editor
from gui.files.files import Files, file_of
from gui.language.offered import DESKTOP
from gui.language.words import shown_name, tr
from gui.lesson.highlight import Highlight
from gui.own_data.own_data import OwnData
from gui.panels.panel import is_picture
from gui.panels.run_card import RunCard
from gui.presenting.presentation import Presentation
from gui.style.appearance import Appearance
from gui.style.look import DESIGN_SIZE, Look
from gui.style.theme import Mode
from gui.timeline.markers import Mark
from gui.timeline.transport import DEFAULT_STRIDE
from gui.training.client import Training
from gui.training.commands import State
from gui.widgets.plain import window_title
from gui.widgets.replacement import Replacement
from gui.window.bindings import slots_of
from gui.window.docks import Docks
from gui.window.errors import Errors
from gui.window.status import Status
from gui.window.wiring import wire
from gui.window.workspace import Workspace
from gui.workbench.panel import WorkbenchPanel

if TYPE_CHECKING:
    from gui.lesson.director import Director

NAME = "Initialisation Lab"
NOT_WHILE_PRESENTING = ("zoom_in", "zoom_out", "zoom_reset", "show_workbench", "edit_run")
SECONDS_TO_WATCH = 30  # how long the experiment's iterations last at the pace it opens with


class MainWindow(QMainWindow):
    """One experiment, live. Decides nothing: actions become commands, frames go to the panels.

    With `settings` the arrangement of the panels is the one that was left there. `path` is the file that the
    experiment was read from, `language` the one that was chosen. `closed` says that a person closed the
    window, `language_asked` carries another language.
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
    ) -> None:
        super().__init__()
        self._settings = settings
        self._is_closing = False
        self.training = training
        self.appearance = Appearance(self, mode, settings)
        self.chosen_run = ChosenRun(experiment, self)
        self.editor = Editor(experiment, path, self, lambda: self.shown)
        self.files = Files(self, self.editor, settings, self.view)
        self.own_data = OwnData(self)
        self.actions_by_name = Actions(self, slots_of(self))
        self.addActions(list(self.actions_by_name.values()))
        self.workspace = Workspace(self.actions_by_name, self.chosen_run)
        self.transport, self.columns = self.workspace.transport, self.workspace.columns
        self.cost_plot, self.results = self.workspace.cost_plot, self.workspace.results
        self.docks = Docks(self, self.actions_by_name, self.chosen_run)
        PhysicalKeys(self, self.actions_by_name, self.docks.docks.values())
        self.highlight = Highlight(self)
        self.errors = Errors(self)
        self.replacement = Replacement(self, is_picture)
        self._director: Director | None = None
        self.actions_by_name["log"].setIconText(tr("Log axis"))
        self.cost_plot.scale_button.setDefaultAction(self.actions_by_name["log"])
        self.status = Status()
        self.presentation = Presentation(self)
        self.menuBar().setNativeMenuBar(False)
        self.actions_by_name.fill(self.menuBar(), {"save": self.files.recent_menu})
        self.setAcceptDrops(True)
        self.setCentralWidget(self.workspace)
        self._add_transport()
        self.setStatusBar(self.status)
        self.actions_by_name[mode.value].setChecked(True)
        self.actions_by_name[f"language_{language or 'desktop'}"].setChecked(True)
        self.setMinimumSize(1000, 600)
        self.resize(DESIGN_SIZE)
        wire(self)
        self._show_runs(experiment)
        self.chosen_run.changed.emit()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a click beside a field takes the focus from it
        self.setFocus()  # keys work at once, and no control looks chosen
        self.appearance.put_on()
        if settings is not None and not self.docks.recall(settings):
            self.status.remark(tr("The arrangement of the panels could not be read, and was put aside."))
        self._open(Beginning(experiment, path, recordings=recordings))

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
        view = experiment.view or View()
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
        self.chosen_run.choose(before.chosen_run.index)
        self.transport.pace.set_pace(before.transport.pace.pace)
        self.actions_by_name[f"step_{before.actions_by_name.step_size}"].setChecked(True)
        self.actions_by_name["log"].setChecked(before.actions_by_name["log"].isChecked())
        self.cost_plot.redraw()
        self.files.take_over(before.files)
        if before.in_a_lesson and self.in_a_lesson:
            self.director.take_over(before.director)
        elif before.training.state.playing:
            self.training.play()

    def view(self) -> View:
        """How the experiment is looked at."""
        notes = None if self._director is None else self._director.notes_text
        return View(iteration=self.shown, arrangement=self.docks.arrangement, lesson=notes)

    @Slot()
    def show_title(self) -> None:
        """The file's name or the experiment's title, with a star while there is something to save."""
        path = self.editor.path
        name = path.name if path is not None else self.editor.experiment.title or ""
        self.setWindowTitle(f"{window_title(name)}[*] – {NAME}" if name else f"{NAME}[*]")
        self.setWindowModified(not self.editor.history.isClean())

    @Slot()
    def ask_measures(self) -> None:
        """Only what can be seen is measured."""
        self.training.set_measures(self.workspace.requests, self.docks.requests)

    @Slot()
    def name_chosen(self) -> None:
        self.actions_by_name.name_run(shown_name(self.chosen_run.name))

    @Slot()
    def show_reasons(self) -> None:
        self.docks.show_panel("diagnosis")

    @property
    def director(self) -> "Director":
        """Who leads through a lesson; made when one is opened first."""
        if self._director is None:
            from gui.lesson.director import Director

            self._director = Director(self)
            self._director.reader.refused.connect(self.files.say)
            self._director.changed.connect(self.offer_actions)
        return self._director

    @property
    def in_a_lesson(self) -> bool:
        return self._director is not None and self._director.lesson is not None

    @Slot(str)
    def open_lesson(self, path: str) -> None:
        self.director.open_path(Path(path))

    def edit_run(self) -> None:
        """Open the chosen run in the workbench."""
        self.docks.show_panel("workbench")
        panel = self.docks.panel("workbench")
        if isinstance(panel, WorkbenchPanel):
            panel.turn_to_runs()

    def move_run(self, by: int) -> None:
        self.editor.move(self.chosen_run.index, by)

    def step(self, steps: int) -> None:
        self.training.step(steps * self.actions_by_name.step_size)

    @property
    def shown(self) -> int:
        """The iteration of the picture."""
        frame = self.workspace.frame
        return self.training.state.iteration if frame is None else frame.iteration

    @property
    def marks(self) -> tuple[Mark, ...]:
        return self.transport.timeline.marks

    def go_to(self, iteration: int | None) -> None:
        if iteration is not None:
            self.training.seek(iteration)

    @property
    def reached(self) -> int:
        """The furthest iteration known of: while playing, the last frame knows more than the last state."""
        return max(self.training.state.reached, self.shown)

    @property
    def experiment(self) -> Experiment:
        return self.editor.experiment

    @property
    def cards(self) -> tuple[RunCard, ...]:
        return self.columns.cards

    def _show_runs(self, experiment: Experiment) -> None:
        self.workspace.show_runs(experiment)
        self.docks.show_runs(experiment)
        self.offer_actions()

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
        self.own_data.forget()
        self.workspace.clear_pin()
        self.columns.close_opening()
        self._show_runs(beginning.experiment)
        self.chosen_run.begin(beginning.experiment)
        self._open(beginning)

    @Slot()
    def offer_actions(self) -> None:
        """Only what can be done now."""
        opened, presenting = self.columns.opening is not None, self.presentation.is_on
        possible = {
            "remove": self.editor.can_remove,
            "standardise": self.editor.can_standardise,
            **dict.fromkeys(("branch", "add_run", "copy_run"), self.editor.can_branch),
            "next_stage": opened,
            "previous_stage": opened,
            **(NO_LESSON if self._director is None else self._director.possible),
            "leave": opened or presenting,
            **dict.fromkeys(NOT_WHILE_PRESENTING, not presenting),
        }
        for name, is_possible in possible.items():
            self.actions_by_name[name].setEnabled(is_possible)

    @Slot()
    def ask_branch(self) -> None:
        dialog = BranchDialog(self.experiment, self.chosen_run.index, self.shown, self)
        dialog.branched.connect(self.editor.branch)
        self._ask_here(dialog)

    @Slot()
    def ask_bookmark(self) -> None:
        own = self.editor.bookmark_at(self.shown)
        if own is None and not self.editor.can_bookmark:
            self.status.say(tr("There are {} bookmarks, and no room for more.").format(MOST_BOOKMARKS))
            return
        dialog = BookmarkDialog(self.shown, "" if own is None else own.name, self)
        dialog.named.connect(self.editor.bookmark)
        self._ask_here(dialog)

    def _ask_here(self, dialog: QDialog) -> None:
        """Ask about the iteration of the picture: what is still playing pauses there."""
        self.training.seek(self.shown)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def pause_if_playing(self) -> None:
        """A pause shows another picture, which may fail as the one before: so not if there is one."""
        if self.training.state.playing:
            self.training.pause()

    def set_mode(self, mode: Mode) -> None:
        self.actions_by_name[mode.value].setChecked(True)
        self.appearance.show_in(mode)

    @property
    def look(self) -> Look:
        return self.appearance.look

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_of(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = file_of(event)
        if path is not None:
            self.files.open_path(path)

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
            self.docks.remember(self._settings)
        self._is_closing = True
        self.hide()
        self.closed.emit()
        if self._settings is not None:
            self._settings.sync()  # whatever ends the process, and when
        self.training.close()
        self._is_closing = False
        event.accept()
