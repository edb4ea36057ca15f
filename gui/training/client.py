"""Training: owns the training thread, and is the only face of it that widgets know."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QObject, QThread, QTimer, Signal, Slot

from engine.datasets.section import Axes
from engine.experiment.model import Experiment
from engine.experiment.recording import Recording
from engine.output.frame import Frame, Inspection
from gui.language.words import tr
from gui.training.commands import (
    Cancel,
    Command,
    Group,
    Inspect,
    Load,
    LookAlong,
    MeasurePage,
    Moving,
    Pause,
    Play,
    PlayTo,
    Seek,
    SetMeasures,
    SetPace,
    SetRuns,
    SetStride,
    State,
    Step,
    Stop,
    Tell,
    Toggle,
)
from gui.training.mailbox import Mailbox
from gui.training.work import Busy, Work, WorkWatch
from gui.training.worker import Worker

if TYPE_CHECKING:
    from engine.lessons import Page

PATIENCE = 0.1  # seconds that a seek may take before the next one interrupts it
LONG_SEEK = 200  # milliseconds after which a seek is announced
LONGEST_MEASURING = 300  # milliseconds that a command waits for a frame in the making
LONGEST_GOODBYE = 3_000  # milliseconds; only compiling and an iteration of hours take longer than a burst
GLANCE = 20  # milliseconds between two looks at what else there is to do meanwhile


class Training(QObject):
    """Commands in by methods, frames and states out by signals, all in the GUI thread.

    `busy_changed` carries the Busy of what has taken long by now, again as it gets on, and None at its end;
    `cancelled` the Work that was given up.
    """

    loaded = Signal(object)
    busy_changed = Signal(object)
    cancelled = Signal(object)
    frame_arrived = Signal(object)
    state_changed = Signal(object)
    status_changed = Signal(str)
    failed = Signal(str)
    refused = Signal(str, str)
    recorded = Signal(object)
    answered = Signal(object)
    measured = Signal(object, object, object)
    _commanded = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = State(playing=False, iteration=0, goal=0, reached=0)
        self._generation = 0
        self._measuring = False  # which gives way to whatever moves the training
        self._is_ending = False  # what is sent after the command to stop comes too late
        self._shown_from = 0
        self._loaded_from = 0  # the generation of the present experiment's Load: before it, all is of another
        self._has_shown = False  # a frame of the present experiment
        self._sought, self._answered = 0.0, True
        self._long_seek = QTimer(self)
        self._long_seek.setSingleShot(True)
        self._long_seek.setInterval(LONG_SEEK)
        self._long_seek.timeout.connect(self._say_that_it_seeks)
        self._waited = QTimer(self)
        self._waited.setSingleShot(True)
        self._waited.setInterval(LONGEST_MEASURING)
        self._waited.timeout.connect(self._hasten)
        self._mailbox: Mailbox[Frame] = Mailbox()
        self._thread = QThread()
        self._thread.setObjectName("training")
        self._worker = Worker(self._mailbox)
        self._worker.moveToThread(self._thread)
        self._thread.started.connect(self._worker.begin)
        self._thread.finished.connect(self._worker.deleteLater)
        self._commanded.connect(self._worker.obey)
        self._worker.mail.connect(self._collect)
        self._worker.loaded.connect(self._take_loaded)
        self._watch = WorkWatch(self._worker.log, self)
        self._watch.changed.connect(self.busy_changed)
        self._worker.working.connect(self._watch.follow)
        self._worker.state_changed.connect(self._keep_state)
        self._worker.status_changed.connect(self.status_changed)
        self._worker.failed.connect(self.failed)
        self._worker.refused.connect(self.refused)
        self._worker.recorded.connect(self.recorded)
        self._worker.answered.connect(self.answered)
        self._worker.measured.connect(self._take_measured)

    @Slot()
    def start(self) -> None:
        """Start the thread; commands given before wait for it."""
        self._thread.start()

    def start_when_idle(self) -> None:
        """Start once the window is on screen: what the thread imports first would hold it up."""
        QTimer.singleShot(0, self.start)

    def close(self, patience: int = LONGEST_GOODBYE) -> bool:
        """End the thread after the burst under way; whether it has ended within so many milliseconds.

        The window's own thread goes on with what it has to do.
        """
        self._watch.stop()
        if not self.is_running:
            self._long_seek.stop()
            return True
        self._send(Stop(), at_once=True)
        self._is_ending = True
        deadline = QDeadlineTimer(patience)
        while not self._thread.wait(GLANCE) and not deadline.hasExpired():
            QCoreApplication.processEvents()
        for timing in (self._long_seek, self._waited, self._watch):
            timing.stop()
        return not self.is_running

    @property
    def is_running(self) -> bool:
        """Whether the thread has not ended: for Qt it has where it still lets go of the worker."""
        return not self._thread.wait(0)

    @property
    def is_compiling(self) -> bool:
        return self.is_running and self._worker.log.work is Work.COMPILING

    def _jump(self, hide_earlier: bool = True) -> None:
        """Count a jump. Frames from before it are not shown; while dragging, those of the same drag are."""
        self._generation += 1
        if hide_earlier:
            self._shown_from = self._generation

    def load(self, experiment: Experiment, recordings: tuple[Recording, ...] = ()) -> None:
        self._jump()
        self._measuring = False  # what was to be measured of the experiment before is dropped
        self._loaded_from, self._has_shown = self._generation, False
        self.state = State(playing=False, iteration=0, goal=experiment.training.iterations, reached=0)
        self._send(Load(experiment, self._generation, recordings), at_once=True)

    def ask_recordings(self, asked: Experiment | None = None, at_once: bool = False) -> None:
        """Ask for what is recorded of the runs: `recorded` will carry it, in a Session, if there is anything.

        `answered` will carry `asked` afterwards in any case. `at_once` does without a seek that is under way.
        """
        self._send(Tell(asked), at_once)

    def edit(self, experiment: Experiment) -> None:
        """Go on with other runs of the same data, network and training; the last of several counts."""
        overtakes = self._ask_for_a_place()
        self._jump()
        self._send(SetRuns(experiment, self._generation), at_once=overtakes)

    def play(self) -> None:
        self._send(Play())

    def pause(self) -> None:
        self._send(Pause(), at_once=True)

    def toggle(self) -> None:
        """Play, or pause if that is under way."""
        self._send(Toggle(), at_once=self.state.playing)

    def step(self, iterations: int) -> None:
        """Go by so many iterations, forwards or backwards."""
        self._jump()
        self._send(Step(iterations, self._generation))

    def play_to(self, iteration: int) -> int:
        """Play to an iteration at the pace, and pause there; what states carry from then on is returned."""
        self._jump()
        self._send(PlayTo(iteration, self._generation), at_once=self.state.playing)
        return self._generation

    def measure(self, page: "Page", answer: bool) -> None:
        """Measure what a lesson's page says, and its answer if asked: `measured` will carry it."""
        self._measuring = True
        self._send(MeasurePage(page, answer))

    @property
    def busy(self) -> Busy | None:
        """What has taken long by now."""
        return self._watch.busy

    def cancel(self, work: Work) -> None:
        """Give up what takes too long, and stay where the runs stand."""
        if work is not Work.LESSON:
            self._jump()
        self._send(Cancel(work, self._generation), at_once=True)
        self.cancelled.emit(work)

    def drag_to(self, iteration: int) -> None:
        """Go to an iteration from which one goes on at once: pictures follow, words where it ends."""
        self.seek(iteration, in_passing=True)

    def seek(self, iteration: int, in_passing: bool = False) -> None:
        """Go to an iteration; of several in a row only the last counts, and none waits for a long one."""
        first = self._answered
        overtakes = self._ask_for_a_place() or self.state.playing
        self._jump(hide_earlier=first)
        self._worker.newest_seek = self._generation
        self._send(Seek(iteration, self._generation, in_passing), at_once=overtakes)

    def _ask_for_a_place(self) -> bool:
        """Note that a frame is waited for, which may take long; whether an earlier one was for too long."""
        now = time.perf_counter()
        if self._answered:
            self._sought = now
            self._long_seek.start()
        self._answered = False
        return now - self._sought > PATIENCE

    def set_pace(self, iterations_per_second: float) -> None:
        self._send(SetPace(iterations_per_second))

    def set_stride(self, iterations: int) -> None:
        self._send(SetStride(iterations))

    def set_measures(self, always: Group, in_turns: tuple[Group, ...] = ()) -> None:
        """Measure these for every frame, and of the groups as many as there is time for, in turns."""
        self._send(SetMeasures(always, in_turns))

    def lay_open(self, opening: Inspection | None) -> None:
        self._send(Inspect(opening))

    def look_along(self, axes: Axes | None) -> None:
        """Look at the data along two of their features, or as usual; other data are looked at as usual."""
        self._send(LookAlong(axes))

    def _send(self, command: Command, at_once: bool = False) -> None:
        """Queue a command; `at_once` interrupts the burst or seek under way for it."""
        if self._is_ending:
            return
        # A question does not wait for what is measured, but a seek that is under way comes before it.
        question = isinstance(command, Tell) and self._answered
        at_once = at_once or (self._measuring and (question or isinstance(command, Moving | Load | SetRuns)))
        if at_once:
            self._worker.interrupt.ask()
        urgent = at_once and isinstance(command, Pause | Toggle | Cancel)
        self._worker.hurry.sent(urgent, ending=isinstance(command, Load | Stop))
        if self._thread.isRunning() and not self._waited.isActive():
            self._waited.start()
        self._commanded.emit(command, at_once)

    @Slot()
    def _hasten(self) -> None:
        if self._worker.hurry.is_waiting:
            self._worker.hurry.hasten()

    @Slot(object, object, object, bool)
    def _take_measured(self, page: object, outcomes: object, answer: object, all_: bool) -> None:
        self._measuring = self._measuring and not all_
        self.measured.emit(page, outcomes, answer)

    @Slot()
    def _collect(self) -> None:
        frame = self._mailbox.take()
        if frame is None:
            return
        # Whoever presses keys before the first look has come still wants to see it: compiling takes long.
        is_first_look = not self._has_shown and frame.generation == self._loaded_from
        if frame.generation >= self._shown_from or (is_first_look and not frame.words):
            self._has_shown = True
            if not self._answered and frame.generation == self._generation:
                self._answered = True
                self._long_seek.stop()
                self.status_changed.emit("")
            self.frame_arrived.emit(frame)

    @Slot()
    def _say_that_it_seeks(self) -> None:
        self.status_changed.emit(tr("Recomputing from the nearest checkpoint…"))

    @Slot(object, int)
    def _take_loaded(self, data: object, generation: int) -> None:
        if generation >= self._loaded_from:
            self.loaded.emit(data)

    @Slot(object)
    def _keep_state(self, state: State) -> None:
        if state.generation >= self._loaded_from:
            self.state = state
            self.state_changed.emit(state)
