"""The main window: arranges panels and actions, and passes values between them and the training."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent, QUndoStack
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.datasets import Data
from engine.editing import run_colours, with_branch, without_run
from engine.experiment import MOST_RUNS, Change, Experiment, run_names
from engine.frame import Frame
from gui.actions import ACTIONS, STEP_SIZES, Actions, translated
from gui.branching import BranchDialog
from gui.commands import State
from gui.dialogs import ErrorDialog, KeysDialog, show_about
from gui.edits import ExperimentEdit
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
GAP = 12
NARROWEST_CARD = 300
WORDS_INTERVAL = 0.1  # seconds between two changes of a text while playing


class MainWindow(QMainWindow):
    """One experiment, live. Decides nothing: actions become commands, frames go to the panels."""

    def __init__(self, experiment: Experiment, training: Training, mode: Mode = Mode.LIGHT) -> None:
        super().__init__()
        self.setWindowTitle("Initialisation Lab")
        self._training = training
        self._look = Look(mode, 1.0)
        self._edits = QUndoStack(self)
        self._chosen = len(experiment.runs) - 1
        self._last_words = 0.0
        self._last_frame: Frame | None = None
        self.actions_by_name = Actions(self, self._slots())
        self.addActions(list(self.actions_by_name.values()))
        self.transport = Transport(self.actions_by_name)
        self.experiment = experiment
        self._layers = len(experiment.network.hidden) + 1
        self._data: Data | None = None
        self._pin: Frame | None = None
        self._made_cards: list[RunCard] = []
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
            "reset": lambda: self._training.seek(0),
            "end": lambda: self._training.seek(self.reached),
            "undo": self._edits.undo,
            "redo": self._edits.redo,
            "branch": self._ask_branch,
            "remove": self._remove_run,
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
        columns = QWidget()
        columns.setObjectName("columns")
        self._columns = QHBoxLayout(columns)
        self._columns.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setWidget(columns)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lower = QHBoxLayout()
        self._lower.addWidget(self.cost_plot, 10)
        self._lower.addWidget(self.results, 11)
        self._cards = QVBoxLayout()
        self._cards.addWidget(scroll, 71)
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
        training.loaded.connect(self._show_data)
        training.frame_arrived.connect(self._show_frame)
        training.state_changed.connect(self._show_state)
        training.status_changed.connect(self.status.say)
        training.failed.connect(self._show_error)
        transport.timeline.sought.connect(training.seek)
        self.cost_plot.sought.connect(training.seek)
        transport.pace.pace_changed.connect(training.set_pace)
        transport.stride_changed.connect(training.set_stride)

    @property
    def measures(self) -> frozenset[str]:
        """What the panels draw: only this is computed."""
        panels = [*(panel for card in self.cards for panel in card.panels), self.cost_plot, self.results]
        return frozenset(name for panel in panels for name in panel.measures)

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
    def cards(self) -> tuple[RunCard, ...]:
        """The cards of the present runs."""
        return tuple(self._made_cards[: len(self.experiment.runs)])

    def _show_runs(self, experiment: Experiment) -> None:
        """Show the runs of this experiment from now on; what is already made is used again."""
        self.experiment = experiment
        self._last_frame = None
        names, colours = run_names(experiment), run_colours(experiment)
        while len(self._made_cards) < len(names):
            card = RunCard(self._layers, self.actions_by_name)
            card.pressed.connect(self._choose_card)
            self._columns.addWidget(card, 1)
            card.set_look(self._look)
            card.setMinimumWidth(self._look.px(NARROWEST_CARD))
            if self._data is not None:
                card.set_data(self._data)
            self._made_cards.append(card)
        for index, card in enumerate(self._made_cards):
            card.setVisible(index < len(names))
            if index < len(names):
                card.set_run(experiment, index, names[index], colours[index])
        self.cost_plot.set_runs(names, colours)
        self.results.set_runs(names, colours)
        self._chosen = min(self._chosen, len(names) - 1)
        self.actions_by_name["remove"].setEnabled(len(names) > 1)
        self.actions_by_name["branch"].setEnabled(len(names) < MOST_RUNS)
        self._set_pin(None)

    @Slot()
    def _choose_card(self) -> None:
        """What is done next is meant for the run whose card was pressed."""
        card = self.sender()
        if isinstance(card, RunCard):
            self._chosen = self._made_cards.index(card)

    def _edit(self, text: str, experiment: Experiment) -> None:
        def show(value: Experiment) -> None:
            self._show_runs(value)
            self._training.edit(value)

        self._edits.push(ExperimentEdit(text, self.experiment, experiment, show))

    @Slot()
    def _ask_branch(self) -> None:
        """Branch where the picture stands: what is still playing pauses there."""
        if self._last_frame is None:
            return
        self._training.seek(self._last_frame.iteration)
        dialog = BranchDialog(self.experiment, self._chosen, self._last_frame.iteration, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.branched.connect(self._branch)
        dialog.open()

    @Slot(int, object)
    def _branch(self, index: int, change: Change) -> None:
        self._chosen = index
        self._edit(self.tr("branch"), with_branch(self.experiment, index, change))

    @Slot()
    def _remove_run(self) -> None:
        self._edit(self.tr("removal of a run"), without_run(self.experiment, self._chosen))

    @Slot()
    def _toggle_pin(self) -> None:
        self._set_pin(None if self._pin is not None else self._last_frame)
        if self._last_frame is not None:
            self._draw(self._last_frame, words=True)

    def _set_pin(self, frame: Frame | None) -> None:
        """Compare everything with this frame, or no longer."""
        self._pin = frame
        self.actions_by_name["pin"].setChecked(frame is not None)
        for index, card in enumerate(self.cards):
            card.show_then(None if frame is None else frame.runs[index])
        self.results.show_then(frame)
        self.cost_plot.set_pin(None if frame is None else frame.iteration)

    @Slot(object)
    def _show_data(self, data: Data) -> None:
        self._data = data
        for card in self.cards:
            card.set_data(data)

    @Slot(object)
    def _show_frame(self, frame: Frame) -> None:
        self._last_frame = frame
        self._draw(frame, self._words_due())

    def _draw(self, frame: Frame, words: bool) -> None:
        for card, run in zip(self.cards, frame.runs, strict=True):
            card.show_run(run, words)
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
        drawn: list[Transport | RunCard | CostPlot | ResultsPanel]
        drawn = [self.transport, *self._made_cards, self.cost_plot, self.results]
        for widget in drawn:
            widget.set_look(look)
        gap = look.px(GAP)
        self._columns.setSpacing(gap)
        self._lower.setSpacing(gap)
        self._cards.setSpacing(gap)
        self._cards.setContentsMargins(gap, gap, gap, look.px(4))
        for card in self._made_cards:
            card.setMinimumWidth(look.px(NARROWEST_CARD))

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
