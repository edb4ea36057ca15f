"""The main window: arranges panels and actions, and passes values between them and the training."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QSettings, QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QToolBar

from engine.experiment import MOST_BOOKMARKS, Experiment
from gui.actions import STEP_SIZES, Actions
from gui.bookmarking import BookmarkDialog
from gui.branching import BranchDialog
from gui.commands import State
from gui.dialogs import ErrorDialog, KeysDialog, show_about
from gui.docks import Docks
from gui.edits import Editor
from gui.look import Look
from gui.marks import Mark, next_mark, previous_mark
from gui.panels.docked import docked
from gui.panels.run_card import RunCard
from gui.presets import Preset, presets
from gui.status import Status
from gui.style_sheet import style_sheet
from gui.theme import Mode, qt_palette
from gui.training import Training
from gui.transport import DEFAULT_STRIDE
from gui.workspace import Workspace

NAME = "Initialisation Lab"
DESIGN_SIZE = QSize(1280, 720)  # the window for which sizes in pixels are meant
SCALE_STEP = 0.25
SECONDS_TO_WATCH = 30  # how long the experiment's iterations last at the pace it opens with


class MainWindow(QMainWindow):
    """One experiment, live. Decides nothing: actions become commands, frames go to the panels.

    With `settings` the arrangement of the panels is the one that was left there.
    """

    def __init__(
        self,
        experiment: Experiment,
        training: Training,
        mode: Mode = Mode.LIGHT,
        settings: QSettings | None = None,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._training = training
        self._look = Look(mode, 1.0)
        self._editor = Editor(experiment, self)
        self.actions_by_name = Actions(self, self._slots())
        self.addActions(list(self.actions_by_name.values()))
        self.workspace = Workspace(self.actions_by_name)
        self.transport, self.columns = self.workspace.transport, self.workspace.columns
        self.cost_plot, self.results = self.workspace.cost_plot, self.workspace.results
        self.docks = Docks(self, self.actions_by_name)
        self.columns.chosen = len(experiment.runs) - 1
        self.actions_by_name["log"].setIconText(self.tr("Log axis"))
        self.cost_plot.scale_button.setDefaultAction(self.actions_by_name["log"])
        self.status = Status()
        self.menuBar().setNativeMenuBar(False)
        self.actions_by_name.fill(self.menuBar())
        self.setCentralWidget(self.workspace)
        self._add_transport()
        self.setStatusBar(self.status)
        self.actions_by_name[mode.value].setChecked(True)
        self.setMinimumSize(1000, 600)
        self.resize(DESIGN_SIZE)
        self._connect()
        self._show_runs(experiment)
        self.setFocus()  # keys work at once, and no control looks chosen
        self._apply_look()
        if settings is not None:
            self.docks.recall(settings)
        self._open(experiment)

    def _slots(self) -> dict[str, Callable[[], object]]:
        return {
            **{f"open_{preset.name}": partial(self._open_preset, preset) for preset in presets()},
            "quit": self.close,
            "play": self._training.toggle,
            "forward": lambda: self._step(1),
            "back": lambda: self._step(-1),
            "forward_10": lambda: self._step(10),
            "back_10": lambda: self._step(-10),
            "forward_100": lambda: self._step(100),
            "back_100": lambda: self._step(-100),
            "reset": lambda: self._training.seek(0),
            "end": lambda: self._training.seek(self.reached),
            "undo": self._editor.history.undo,
            "redo": self._editor.history.redo,
            "next_mark": lambda: self._go_to(next_mark(self._marks, self._shown, self.reached)),
            "previous_mark": lambda: self._go_to(previous_mark(self._marks, self._shown)),
            "bookmark": self._ask_bookmark,
            "branch": self._ask_branch,
            "remove": lambda: self._editor.remove(self.columns.chosen),
            "reasons": lambda: self._show_reasons(),
            "lay_open": lambda: self.columns.toggle_opening(),
            "next_stage": lambda: self.columns.anatomy.next_stage(),
            "previous_stage": lambda: self.columns.anatomy.previous_stage(),
            "leave": lambda: self.columns.close_opening(),
            "pin": lambda: self.workspace.toggle_pin(),
            **{f"step_{size}": lambda: None for size in STEP_SIZES},
            "larger_step": lambda: self.actions_by_name.change_step(1),
            "smaller_step": lambda: self.actions_by_name.change_step(-1),
            "faster": lambda: self.transport.pace.double(),
            "slower": lambda: self.transport.pace.halve(),
            "log": lambda: self.cost_plot.redraw(),
            "light": lambda: self.set_mode(Mode.LIGHT),
            "dark": lambda: self.set_mode(Mode.DARK),
            "toggle_mode": lambda: self.set_mode(Mode.LIGHT if self._look.mode is Mode.DARK else Mode.DARK),
            "full_screen": lambda: self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen),
            **{f"show_{name}": partial(self._toggle_panel, name) for name in docked},
            "reset_layout": lambda: self.docks.reset(),
            "keys": lambda: KeysDialog(self).open(),
            "about": lambda: show_about(self),
        }

    def _add_transport(self) -> None:
        """Over the whole width, also of the docked panels."""
        bar = QToolBar(self.tr("Transport"))
        bar.setObjectName("transport")
        bar.setMovable(False)
        bar.toggleViewAction().setVisible(False)
        bar.addWidget(self.transport)
        self.addToolBar(bar)

    def _connect(self) -> None:
        training, transport = self._training, self.transport
        training.loaded.connect(self.columns.set_data)
        for shows in (self.workspace, self.status):
            training.frame_arrived.connect(shows.show_frame)
            training.state_changed.connect(shows.show_state)
        self.workspace.drawn.connect(self.docks.show_frame)
        self.docks.wishes_changed.connect(self._ask_measures)
        self.docks.branch_asked.connect(self._editor.branch)
        self.workspace.pinned.connect(self.actions_by_name["pin"].setChecked)
        training.status_changed.connect(self.status.say)
        training.failed.connect(self._show_error)
        self._editor.edited.connect(self._show_edit)
        for name, changed in (
            ("undo", self._editor.history.canUndoChanged),
            ("redo", self._editor.history.canRedoChanged),
        ):
            self.actions_by_name[name].setEnabled(False)
            changed.connect(self.actions_by_name[name].setEnabled)
        self.columns.reasons_asked.connect(self._show_reasons)
        self.columns.opening_changed.connect(training.lay_open)
        self.columns.opening_changed.connect(self._offer_actions)
        transport.timeline.sought.connect(training.seek)
        self.cost_plot.sought.connect(training.seek)
        transport.pace.pace_changed.connect(training.set_pace)
        transport.stride_changed.connect(training.set_stride)

    def _open(self, experiment: Experiment) -> None:
        self._loaded = experiment
        self.setWindowTitle(title_of(experiment))
        self.workspace.show_state(
            State(playing=False, iteration=0, goal=experiment.training.iterations, reached=0)
        )
        self._ask_measures()
        self._training.set_stride(DEFAULT_STRIDE)
        self.transport.pace.set_pace(experiment.training.iterations / SECONDS_TO_WATCH)
        self._training.load(experiment)

    def _open_preset(self, preset: Preset) -> None:
        self._editor.open(preset.experiment)

    @Slot()
    def _ask_measures(self) -> None:
        """Only what can be seen is measured."""
        self._training.set_measures(self.workspace.measures, self.docks.wishes)

    def _toggle_panel(self, name: str) -> None:
        self.docks.toggle(name)

    @Slot()
    def _show_reasons(self) -> None:
        self.docks.show_panel("diagnosis", self.cards[self.columns.chosen].name)

    def _step(self, steps: int) -> None:
        self._training.step(steps * self.actions_by_name.step_size)

    @property
    def _shown(self) -> int:
        """The iteration of the picture."""
        frame = self.workspace.frame
        return self._training.state.iteration if frame is None else frame.iteration

    @property
    def _marks(self) -> tuple[Mark, ...]:
        return self.transport.timeline.marks

    def _go_to(self, iteration: int | None) -> None:
        if iteration is not None:
            self._training.seek(iteration)

    @property
    def reached(self) -> int:
        """The furthest iteration known of: while playing, the last frame knows more than the last state."""
        return max(self._training.state.reached, self._shown)

    @property
    def experiment(self) -> Experiment:
        return self._editor.experiment

    @property
    def cards(self) -> tuple[RunCard, ...]:
        return self.columns.cards

    def _show_runs(self, experiment: Experiment) -> None:
        self.workspace.show_runs(experiment)
        self.docks.show_runs(experiment)
        self._offer_actions()

    @Slot(object)
    def _show_edit(self, experiment: Experiment) -> None:
        """Go on from here with other runs; or from the start with other data, network or training."""
        comparable = not experiment.parts_that_differ(self._loaded)
        if not comparable:
            self.workspace.clear_pin()
            self.columns.close_opening()
        self._show_runs(experiment)
        if comparable:
            self._training.edit(experiment)
        else:
            self._open(experiment)

    @Slot()
    def _offer_actions(self) -> None:
        """Only what can be done now."""
        opened = self.columns.opening is not None
        possible = {
            "remove": self._editor.can_remove,
            "branch": self._editor.can_branch,
            "next_stage": opened,
            "previous_stage": opened,
            "leave": opened,
        }
        for name, is_possible in possible.items():
            self.actions_by_name[name].setEnabled(is_possible)

    @Slot()
    def _ask_branch(self) -> None:
        dialog = BranchDialog(self.experiment, self.columns.chosen, self._shown, self)
        dialog.branched.connect(self._editor.branch)
        self._ask_here(dialog)

    @Slot()
    def _ask_bookmark(self) -> None:
        own = self._editor.bookmark_at(self._shown)
        if own is None and not self._editor.can_bookmark:
            self.status.say(self.tr("There are {} bookmarks, and no room for more.").format(MOST_BOOKMARKS))
            return
        dialog = BookmarkDialog(self._shown, "" if own is None else own.name, self)
        dialog.named.connect(self._editor.bookmark)
        self._ask_here(dialog)

    def _ask_here(self, dialog: QDialog) -> None:
        """Ask about the iteration of the picture: what is still playing pauses there."""
        self._training.seek(self._shown)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(str)
    def _show_error(self, details: str) -> None:
        ErrorDialog(details, self).open()

    def set_mode(self, mode: Mode) -> None:
        self.actions_by_name[mode.value].setChecked(True)
        self._look = Look(mode, self._look.scale)
        self._apply_look()

    def _apply_look(self) -> None:
        look = self._look
        application = QCoreApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(qt_palette(look.palette))
        application.setStyleSheet(style_sheet(look))
        self.actions_by_name.set_look(look)
        self.workspace.set_look(look)
        self.docks.set_look(look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow type and spacing with the window, in steps, so that it looks composed at any size."""
        super().resizeEvent(event)
        size = event.size()
        fits = min(size.width() / DESIGN_SIZE.width(), size.height() / DESIGN_SIZE.height())
        scale = max(1.0, fits // SCALE_STEP * SCALE_STEP)
        if scale != self._look.scale:
            self._look = Look(self._look.mode, scale)
            self._apply_look()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the arrangement, and end the training thread before the window goes."""
        if self._settings is not None:
            self.docks.remember(self._settings)
        self.hide()
        self._training.close()
        event.accept()


def title_of(experiment: Experiment) -> str:
    """What the window is called."""
    return f"{experiment.title} – {NAME}" if experiment.title else NAME
