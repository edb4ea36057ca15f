"""The main window: arranges panels and actions, and passes values between them and the training."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from engine.editing import run_colours
from engine.experiment import Experiment, run_names
from engine.frame import Frame
from gui.actions import ACTIONS, STEP_SIZES, Actions, translated
from gui.branching import BranchDialog
from gui.columns import GAP, Columns
from gui.commands import State
from gui.dialogs import ErrorDialog, KeysDialog, show_about
from gui.edits import Editor
from gui.look import Look
from gui.panels.cost_plot import CostPlot
from gui.panels.results import ResultsPanel
from gui.panels.run_card import RunCard
from gui.status import Status
from gui.style_sheet import style_sheet
from gui.theme import Mode, qt_palette
from gui.training import Training
from gui.transport import DEFAULT_STRIDE, Transport

DESIGN_SIZE = QSize(1280, 720)  # the window for which sizes in pixels are meant
SCALE_STEP = 0.25
SECONDS_TO_WATCH = 30  # how long the experiment's iterations last at the pace it opens with
WORDS_INTERVAL = 0.1  # seconds between two changes of a text while playing


class MainWindow(QMainWindow):
    """One experiment, live. Decides nothing: actions become commands, frames go to the panels."""

    def __init__(self, experiment: Experiment, training: Training, mode: Mode = Mode.LIGHT) -> None:
        super().__init__()
        self.setWindowTitle("Initialisation Lab")
        self._training = training
        self._look = Look(mode, 1.0)
        self._editor = Editor(experiment, self)
        self._last_words = 0.0
        self._last_frame: Frame | None = None
        self.actions_by_name = Actions(self, self._slots())
        self.addActions(list(self.actions_by_name.values()))
        self.transport = Transport(self.actions_by_name)
        self._pin: Frame | None = None
        self.columns = Columns(self.actions_by_name)
        self.columns.chosen = len(experiment.runs) - 1
        self.cost_plot = CostPlot()
        self.actions_by_name["log"].setIconText(self.tr("Log axis"))
        self.cost_plot.scale_button.setDefaultAction(self.actions_by_name["log"])
        self.results = ResultsPanel()
        self.status = Status()
        self._make_menus()
        self._arrange()
        self.actions_by_name[mode.value].setChecked(True)
        self.setMinimumSize(1000, 600)
        self.resize(DESIGN_SIZE)
        self._connect()
        self._show_runs(experiment)
        self.setFocus()  # keys work at once, and no control looks chosen
        self._apply_look()
        self._open(experiment)

    def _slots(self) -> dict[str, Callable[[], object]]:
        return {
            "quit": self.close,
            "play": self._training.toggle,
            "forward": lambda: self._training.step(self.step_size),
            "back": lambda: self._training.step(-self.step_size),
            "forward_10": lambda: self._training.step(10 * self.step_size),
            "back_10": lambda: self._training.step(-10 * self.step_size),
            "forward_100": lambda: self._training.step(100 * self.step_size),
            "back_100": lambda: self._training.step(-100 * self.step_size),
            "reset": lambda: self._training.seek(0),
            "end": lambda: self._training.seek(self.reached),
            "undo": self._editor.history.undo,
            "redo": self._editor.history.redo,
            "branch": self._ask_branch,
            "remove": lambda: self._editor.remove(self.columns.chosen),
            "lay_open": lambda: self.columns.toggle_opening(),
            "next_stage": lambda: self.columns.anatomy.next_stage(),
            "previous_stage": lambda: self.columns.anatomy.previous_stage(),
            "leave": lambda: self.columns.close_opening(),
            "pin": self._toggle_pin,
            **{f"step_{size}": lambda: None for size in STEP_SIZES},
            "larger_step": lambda: self._change_step(1),
            "smaller_step": lambda: self._change_step(-1),
            "faster": lambda: self.transport.pace.double(),
            "slower": lambda: self.transport.pace.halve(),
            "log": lambda: self.cost_plot.redraw(),
            "light": lambda: self.set_mode(Mode.LIGHT),
            "dark": lambda: self.set_mode(Mode.DARK),
            "toggle_mode": lambda: self.set_mode(Mode.LIGHT if self._look.mode is Mode.DARK else Mode.DARK),
            "full_screen": lambda: self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen),
            "keys": lambda: KeysDialog(self).open(),
            "about": lambda: show_about(self),
        }

    def _make_menus(self) -> None:
        self.menuBar().setNativeMenuBar(False)
        menus = {}
        for spec in ACTIONS:
            if spec.menu not in menus:
                menus[spec.menu] = self.menuBar().addMenu(translated(spec.menu))
            if spec.separator_before:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(self.actions_by_name[spec.name])

    def _arrange(self) -> None:
        self._lower = QHBoxLayout()
        self._lower.addWidget(self.cost_plot, 10)
        self._lower.addWidget(self.results, 11)
        self._cards = QVBoxLayout()
        self._cards.addWidget(self.columns, 71)
        self._cards.addLayout(self._lower, 29)
        centre = QWidget()
        whole = QVBoxLayout(centre)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.transport)
        whole.addLayout(self._cards, 1)
        self.setCentralWidget(centre)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        training, transport = self._training, self.transport
        training.loaded.connect(self.columns.set_data)
        training.frame_arrived.connect(self._show_frame)
        training.state_changed.connect(self._show_state)
        training.status_changed.connect(self.status.say)
        training.failed.connect(self._show_error)
        self._editor.edited.connect(self._show_edit)
        for name, changed in (
            ("undo", self._editor.history.canUndoChanged),
            ("redo", self._editor.history.canRedoChanged),
        ):
            self.actions_by_name[name].setEnabled(False)
            changed.connect(self.actions_by_name[name].setEnabled)
        self.columns.opening_changed.connect(training.lay_open)
        self.columns.opening_changed.connect(self._offer_actions)
        transport.timeline.sought.connect(training.seek)
        self.cost_plot.sought.connect(training.seek)
        transport.pace.pace_changed.connect(training.set_pace)
        transport.stride_changed.connect(training.set_stride)

    @property
    def measures(self) -> frozenset[str]:
        """What the panels draw: only this is computed."""
        return self.columns.measures.union(self.cost_plot.measures, self.results.measures)

    def _open(self, experiment: Experiment) -> None:
        self._show_state(State(playing=False, iteration=0, goal=experiment.training.iterations, reached=0))
        self._training.set_measures(self.measures)
        self._training.set_stride(DEFAULT_STRIDE)
        self.transport.pace.set_pace(experiment.training.iterations / SECONDS_TO_WATCH)
        self._training.load(experiment)

    @property
    def step_size(self) -> int:
        return next(size for size in STEP_SIZES if self.actions_by_name[f"step_{size}"].isChecked())

    @property
    def reached(self) -> int:
        """The furthest iteration known of: while playing, the last frame knows more than the last state."""
        shown = 0 if self._last_frame is None else self._last_frame.iteration
        return max(self._training.state.reached, shown)

    def _change_step(self, by: int) -> None:
        place = STEP_SIZES.index(self.step_size) + by
        self.actions_by_name[f"step_{STEP_SIZES[max(0, min(len(STEP_SIZES) - 1, place))]}"].setChecked(True)

    @property
    def experiment(self) -> Experiment:
        return self._editor.experiment

    @property
    def cards(self) -> tuple[RunCard, ...]:
        return self.columns.cards

    def _show_runs(self, experiment: Experiment) -> None:
        """Show the runs of this experiment from now on; what is already made is used again."""
        self._last_frame = None
        names, colours = run_names(experiment), run_colours(experiment)
        self.columns.show_runs(experiment)
        self.cost_plot.set_runs(names, colours)
        self.results.set_runs(names, colours)
        self._set_pin(self._pin)
        self._offer_actions()

    @Slot(object)
    def _show_edit(self, experiment: Experiment) -> None:
        self._show_runs(experiment)
        self._training.edit(experiment)

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
        """Branch where the picture stands: what is still playing pauses there."""
        if self._last_frame is None:
            return
        self._training.seek(self._last_frame.iteration)
        dialog = BranchDialog(self.experiment, self.columns.chosen, self._last_frame.iteration, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.branched.connect(self._editor.branch)
        dialog.open()

    @Slot()
    def _toggle_pin(self) -> None:
        self._set_pin(None if self._pin is not None else self._last_frame)
        if self._last_frame is not None:
            self._draw(self._last_frame, words=True)

    def _set_pin(self, frame: Frame | None) -> None:
        """Compare everything with this frame, or no longer."""
        self._pin = frame
        self.actions_by_name["pin"].setChecked(frame is not None)
        self.columns.show_then(frame)
        self.results.show_then(frame)
        self.cost_plot.set_pin(None if frame is None else frame.iteration)

    @Slot(object)
    def _show_frame(self, frame: Frame) -> None:
        self._last_frame = frame
        self._draw(frame, self._words_due())

    def _draw(self, frame: Frame, words: bool) -> None:
        self.columns.show_frame(frame, words)
        self.cost_plot.show_frame(frame, words)
        if words:
            self.results.show_frame(frame)
        self.transport.show_iteration(frame.iteration)
        self.status.show_frame(frame)

    def _words_due(self) -> bool:
        """Pictures move with every frame; words and figures no faster than they can be read."""
        now = time.perf_counter()
        if self._training.state.playing and now - self._last_words < WORDS_INTERVAL:
            return False
        self._last_words = now
        return True

    @Slot(object)
    def _show_state(self, state: State) -> None:
        self.transport.show_state(state)
        self.cost_plot.set_goal(max(state.goal, state.reached))
        self.status.show_state(state)
        if not state.playing and self._last_frame is not None:
            # The last frame may have come before the news that it is the last, and kept its words back.
            self._draw(self._last_frame, words=True)

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
        for widget in (self.transport, self.columns, self.cost_plot, self.results):
            widget.set_look(look)
        gap = look.px(GAP)
        self._lower.setSpacing(gap)
        self._cards.setSpacing(gap)
        self._cards.setContentsMargins(gap, gap, gap, look.px(4))

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
        """End the training thread before the window goes."""
        self.hide()
        self._training.close()
        event.accept()


def preferred_mode() -> Mode:
    """What the desktop asks for."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return Mode.DARK if scheme == Qt.ColorScheme.Dark else Mode.LIGHT
