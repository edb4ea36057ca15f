"""Worker: lives in the training thread. Trains in short bursts, and answers commands between them."""

import contextlib
import importlib
import logging
import math
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from engine.experiment.model import Experiment
from engine.experiment.session import Session
from engine.interrupt import Interrupt, InterruptError
from engine.messages.problems import ExperimentError
from engine.output.first_look import first_look
from engine.output.frame import Frame, Inspection, take_frame
from engine.system.priority import give_way
from engine.training.trainer import Trainer
from gui.language.words import refusal, tr
from gui.training.allocator import give_back
from gui.training.burst_schedule import BurstScheduler
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
    Setting,
    State,
    Step,
    Stop,
    Tell,
    Toggle,
)
from gui.training.hurry import Hurry
from gui.training.mailbox import Mailbox
from gui.training.measure_schedule import MeasureScheduler
from gui.training.work import Work, WorkLog

logger = logging.getLogger(__name__)

KERNELS = "engine.kernels.kernel"
# Carried out again where an interrupt came that was not meant for them.
PUT_OFF = Load | SetRuns | Seek | Step | PlayTo


class Worker(QObject):
    """Owns the Trainer. `obey` takes every command; frames go into the mailbox, `mail` wakes its reader.

    `loaded` carries the Data of a new experiment and the generation of its Load; `state_changed` carries a
    State, `working` the Work that is begun, or None at the end of all that may take long,
    `failed` a traceback, `refused` in words that the machine has not the memory, `recorded` the Session that
    could be saved now, `answered` what a Tell asked, once that is known, `measured` a lesson's page with the
    outcomes of its measures, that of its answer, if it was asked for, and whether that is all.
    """

    loaded = Signal(object, int)
    working = Signal(object)
    mail = Signal()
    state_changed = Signal(object)
    status_changed = Signal(str)
    failed = Signal(str)
    refused = Signal(str, str)
    recorded = Signal(object)
    answered = Signal(object)
    measured = Signal(object, object, object, bool)

    def __init__(
        self,
        mailbox: Mailbox[Frame],
        clock: Callable[[], float] = time.perf_counter,
        processor_clock: Callable[[], float] = time.thread_time,
    ) -> None:
        super().__init__()
        self._mailbox = mailbox
        self._clock = clock
        self._processor_clock = processor_clock
        self.interrupt = Interrupt()  # of training; asked by the window with a command that cannot wait
        self.hurry = Hurry()  # and of all else that takes long: how runs begin, and frames
        self.log = WorkLog(self.working.emit)
        self._due: list[Command] = []  # what an interrupt has put off, and what must not overtake that
        self.newest_seek = 0  # its generation, set by the window: older seeks are skipped
        self._pacing = BurstScheduler()
        self._trainer: Trainer | None = None
        self._timer: QTimer | None = None
        self._always: Group = frozenset()
        self._turns = MeasureScheduler()
        self._opening: Inspection | None = None
        self._generation = 0
        self._playing = False
        self._goal = 0
        self._reached = 0
        self._step_end: int | None = None
        self._paced = True
        self._to_measure: MeasurePage | None = None  # which an interrupt has put off
        self._is_bare = False  # whether what is dear to measure was cancelled, and nobody has gone on since
        self._owes_frame = False  # an interrupt has put it off: what a lesson measures is held to it
        self._kept = 0  # commands on their way that were given while something was loaded
        self._later: list[Command] = []  # those of them that wait for the end of a step
        self._has_stopped = False  # what was sent behind that comes too late

    @Slot()
    def begin(self) -> None:
        """What this thread does first: it trains behind the window."""
        give_way()

    @Slot(object, bool)
    def obey(self, command: Command, interrupting: bool = False) -> None:
        """Carry out a command; what goes wrong is reported by `failed`, and the thread lives on.

        `interrupting` says that the window has asked for an interrupt along with it.
        """
        self.hurry.begun()
        if interrupting:
            self.interrupt.answer()
        if self._has_stopped or self._keeps(command):
            return
        if self._due and not isinstance(command, Load | Cancel | Stop):
            self._due.append(command)
            if isinstance(command, Pause) and self._trainer is not None:
                self._halt()
                self._announce(self._trainer)
            self._wake_in(0.0)
        else:
            self._carry_out(command)

    def _keeps(self, command: Command) -> bool:
        """Whether a command waits for the end of a step, since it was given while something was loaded.

        Whoever gave it saw nothing of the step yet, and did not mean to cut it short. Who gives one now does.
        """
        is_kept, self._kept = self._kept > 0, max(0, self._kept - 1)
        if isinstance(command, Load | Cancel | Stop):
            self._later.clear()
        if not isinstance(command, Moving):
            return False
        cuts_short = self._step_end is not None and not isinstance(command, Step)
        if is_kept and not isinstance(command, Pause) and (cuts_short or self._later):
            self._later.append(command)
            return True
        while self._later:
            self._carry_out(self._later.pop(0))
        return False

    def _carry_out_later(self) -> None:
        """Go on with what waited for the end of a step, up to the next one."""
        while self._later and self._step_end is None:
            self._carry_out(self._later.pop(0))

    def _carry_out(self, command: Command) -> None:
        if self._is_bare and not isinstance(command, Cancel | Tell | Stop):
            self._is_bare = False
            self._set_twins()
        try:
            with self._watching_compiling():
                self._do(command)
        except InterruptError:
            if isinstance(command, PUT_OFF):
                self._due.insert(0, command)
            self._wake_in(0.0)
        except Exception:
            self._fail()

    def _watching_compiling(self) -> AbstractContextManager[None]:
        """Tell of it, whenever it comes; before numba is there, nothing is compiled."""
        if KERNELS not in sys.modules:
            return contextlib.nullcontext()
        from engine.kernels.compiler import telling_of_compiling

        return telling_of_compiling(self.log.compiled)

    def _do(self, command: Command) -> None:
        match command:
            case Load():
                self._drop_due()
                self._load(command)
            case Stop():
                self._has_stopped = True
                self._drop_due()
                self._let_go()
                self.thread().quit()
            case SetPace() | SetStride() | SetMeasures() | Inspect():
                self._set(command)
                if isinstance(command, SetMeasures):
                    self._set_twins()
                if isinstance(command, SetMeasures | Inspect):
                    self._publish_unless_playing()
            case Tell(asked):
                self._tell(asked)
            case _ if self._trainer is not None:  # nothing to train while loading has failed
                self._train(self._trainer, command)

    def _set(self, command: Setting) -> None:
        match command:
            case SetPace(pace):
                self._pacing.pace = pace
                if self._trainer is not None:
                    self._pacing.start(self._clock(), self._trainer.iteration)
            case SetStride(iterations):
                self._pacing.stride = iterations
            case SetMeasures(always, in_turns):
                self._always = always
                self._turns.set_groups(in_turns)
            case Inspect(opening):
                self._opening = opening

    def _drop_due(self) -> None:
        """Another experiment comes: of what was put off, questions are answered, and settings still hold."""
        due, self._due = self._due, []
        for command in due:
            match command:
                case Tell(asked):
                    self._tell(asked)
                case SetPace() | SetStride() | SetMeasures() | Inspect():
                    self._set(command)

    def _carry_out_due(self) -> None:
        """Carry out what was put off, until something is put off again."""
        due, self._due = self._due, []
        while due and not self._due:
            self._carry_out(due.pop(0))
        self._due += due
        if self._due:
            self._wake_in(0.0)

    def _train(self, trainer: Trainer, command: Command) -> None:
        match command:
            case Toggle():
                self._train(trainer, Pause() if self._playing else Play())
            case SetRuns(experiment, generation):
                self._generation = generation
                if experiment.training.iterations != trainer.experiment.training.iterations:
                    self._goal = max(experiment.training.iterations, trainer.iteration)
                with self.log.doing(Work.ADOPTING):
                    trainer.adopt(experiment, self.interrupt)
                self._announce(trainer)
                self._publish(trainer)
            case MeasurePage():
                self._to_measure = command
                self._measure(trainer)
            case LookAlong(axes):
                trainer.look_along(axes)
                self._publish_unless_playing()
            case Play():
                if trainer.iteration >= self._goal:
                    self._goal = trainer.iteration + trainer.experiment.training.iterations
                self._run(trainer, step_end=None, paced=True)
            case Pause():
                self._pause(trainer)
            case Step(iterations, generation):
                self._step(trainer, iterations, generation)
            case PlayTo(iteration, generation) if iteration > trainer.iteration:
                self._generation = generation
                self._run(trainer, iteration, paced=True)
            case PlayTo(iteration, generation):
                self._jump(trainer, iteration, generation)
            case Seek(iteration, generation, in_passing) if generation >= self.newest_seek:
                self._jump(trainer, iteration, generation, in_passing)
            case Cancel(work, generation):
                self._cancel(trainer, work, generation)

    def _cancel(self, trainer: Trainer, work: Work, generation: int) -> None:
        """Stay where the runs stand, and do without what took too long."""
        if work is Work.LESSON:
            asked, self._to_measure = self._to_measure, None
            if asked is not None:
                self.measured.emit(asked.page, {}, None, True)
            return
        self._due = [each for each in self._due if not isinstance(each, Seek | Step | PlayTo)]
        self._generation = generation
        if work is Work.MEASURING:
            self._is_bare = True
            self._set_twins()
        self._pause(trainer)

    def _step(self, trainer: Trainer, iterations: int, generation: int) -> None:
        """Steps add up: one that comes while another is under way starts from that one's end.

        What is known is jumped to; what is not is trained, and watched on the way.
        """
        start = trainer.iteration if self._step_end is None else self._step_end
        target = max(0, start + iterations)
        if target <= max(trainer.iteration, trainer.known):
            self._jump(trainer, target, generation)
        else:
            self._generation = generation
            self._run(trainer, target, paced=False)

    def _tell(self, asked: Experiment | None) -> None:
        try:
            if self._trainer is not None:
                self.recorded.emit(Session(self._trainer.experiment, self._trainer.recordings()))
        finally:
            self.answered.emit(asked)

    def _measure(self, trainer: Trainer) -> None:
        """Measure what a lesson asks for; an interrupt puts it off until there is nothing else to do."""
        from gui.training.measuring import measured_of

        command = self._to_measure
        if command is None or self._playing or self._owes_frame:
            return
        page = command.page
        with self.log.doing(Work.LESSON):
            found = measured_of(
                trainer,
                command,
                self.interrupt,
                self.log.progress,
                lambda said: self.measured.emit(page, said, None, False),
            )
        if found is None:
            self._wake_in(0.0)
            return
        self._to_measure = None
        self.measured.emit(page, *found, True)

    def _set_twins(self) -> None:
        """Train twins if a measure needs them; the next frame waits for those that come late."""
        if self._trainer is not None:
            wanted = self._always if self._is_bare else self._always | self._turns.all_requests
            with contextlib.suppress(InterruptError):
                self._trainer.set_twins(any(request.measure.needs_twin for request in wanted))

    @Slot()
    def burst(self) -> None:
        """Train for one burst, and publish a frame if one is due; while paused, one that had more to show."""
        if self._due:
            self._carry_out_due()
            return
        if self._later and self._step_end is None:
            self._carry_out_later()
            return
        try:
            with self._watching_compiling():
                if self._trainer is not None and self._playing:
                    self._burst(self._trainer)
                else:
                    self._publish_unless_playing()
                    if self._trainer is not None:
                        self._measure(self._trainer)
        except InterruptError:
            self._wake_in(0.0)
        except Exception:
            self._fail()

    def _burst(self, trainer: Trainer) -> None:
        start, before = self._clock(), trainer.iteration
        end = self._goal if self._step_end is None else self._step_end
        frame_due = self._pacing.frame_due(start)
        known = trainer.known
        wanted = self._mailbox.is_empty()
        target = self._pacing.target(start, before, end, self._paced, known, wanted)
        if target > before:
            worked = self._processor_clock()
            if not trainer.seek(target, self.interrupt):
                self._wake_in(0.0)  # after the command that interrupted, unless that one stops the training
                return
            if before >= known:
                self._pacing.trained(target - before, self._processor_clock() - worked)
        if target >= end:
            self._goal = max(self._goal, end)
            self._pause(trainer)
            if self._later:
                self._wake_in(0.0)
            return
        on_stride = target > before and target % self._pacing.stride == 0
        wanted = self._mailbox.is_empty() and not self.interrupt.is_pending
        if frame_due and on_stride and wanted:
            self._publish(trainer)
        self._wake_in(self._pacing.wait(self._clock(), target, self._paced, known))

    def _load(self, command: Load) -> None:
        self._let_go()
        self._to_measure = self._opening = None  # an example of other data may be no example of these
        experiment, self._generation = command.experiment, command.generation
        self.status_changed.emit(tr("Preparing…"))
        interrupt = self.hurry.interrupt
        with self.hurry.loading():
            looked = self._look_at_first(command)
            importlib.import_module(KERNELS)  # which takes a second: after the first look
            with self._watching_compiling(), self.log.doing(Work.LOADING):
                trainer = Trainer(
                    experiment,
                    background=True,
                    recordings=command.recordings,
                    interrupt=interrupt,
                    progress=self.log.progress,
                )
        self._trainer = trainer
        sizes = "-".join(map(str, experiment.sizes))
        logger.info("Loaded %d runs of %s on %s", len(trainer.runs), sizes, experiment.dataset.name)
        if not looked:
            trainer.data.section()  # found here: of very many features it takes too long for the window
            self.loaded.emit(trainer.data, command.generation)
        self._goal, self._reached = experiment.training.iterations, trainer.known
        self._pacing.forget_speed()
        self._set_twins()
        self._pause(trainer)
        self._kept = self.hurry.waiting
        self.status_changed.emit("")

    def _look_at_first(self, command: Load) -> bool:
        """Show iteration 0 before the kernels are there, which may have to be compiled; False: not due."""
        if KERNELS in sys.modules or command.recordings:
            return False
        interrupt = self.hurry.interrupt
        data, frame = first_look(command.experiment, self._always, command.generation, interrupt)
        self.loaded.emit(data, command.generation)
        if self._mailbox.put(frame):
            self.mail.emit()
        return True

    def _let_go(self) -> None:
        self._halt()
        if self._trainer is not None:
            self._trainer.close()
            self._trainer = None
            give_back()

    def _run(self, trainer: Trainer, step_end: int | None, paced: bool) -> None:
        self._step_end, self._paced = step_end, paced
        self._playing = True
        self._pacing.start(self._clock(), trainer.iteration)
        self._announce(trainer)
        self._wake_in(0.0)

    def _pause(self, trainer: Trainer) -> None:
        """Say so first: whoever asked for a pause need not wait for the picture."""
        self._halt()
        self._announce(trainer)
        self._publish(trainer)
        if self._to_measure is not None:
            self._wake_in(0.0)

    def _pass_by(self, trainer: Trainer) -> None:
        """As in a pause, but with the picture first: then the window paints once."""
        self._halt()
        self._publish(trainer, in_passing=True)
        self._announce(trainer)

    def _jump(self, trainer: Trainer, iteration: int, generation: int, in_passing: bool = False) -> None:
        self._generation = generation
        with self.log.doing(Work.GOING):
            has_come = trainer.seek(iteration, self.interrupt)
        if has_come and in_passing:
            self._pass_by(trainer)
        elif has_come:
            self._pause(trainer)
        elif not self.interrupt.is_pending:  # nobody wants to be elsewhere: twins have to begin first
            raise InterruptError

    def _wake_in(self, seconds: float) -> None:
        if self._timer is None:  # made here, because a timer belongs to the thread it is made in
            self._timer = QTimer(self)
            self._timer.setSingleShot(True)
            self._timer.setTimerType(Qt.TimerType.PreciseTimer)
            self._timer.timeout.connect(self.burst)
        self._timer.start(math.ceil(1000 * seconds))

    def _halt(self) -> None:
        self._playing = False
        self._step_end = None
        if self._timer is not None:
            self._timer.stop()

    def _publish_unless_playing(self) -> None:
        """While playing, the next frame is on its way anyway."""
        if self._trainer is not None and not self._playing:
            self._publish(self._trainer)

    def _publish(self, trainer: Trainer, in_passing: bool = False) -> None:
        """Runs that have just come are trained up to here first, unless another command interrupts that.

        While playing, and in passing, words come no faster than they can be read, and dear measures in turns.
        """
        self._owes_frame = False
        if not self._settle(trainer):
            self._owes_frame = True
            self._wake_in(0.0)
            return
        start = self._clock()
        is_moving = self._playing or in_passing
        words = not is_moving or self._pacing.words_due(start)
        requests, opening = self._turns.all_requests, self._opening
        if is_moving:
            requests = self._turns.take(words)
        elif self._is_bare:
            requests, opening = Group(), None
        try:
            with contextlib.nullcontext() if self._playing else self.log.doing(Work.MEASURING):
                frame = take_frame(trainer, self._always | requests, self._generation, opening, words)
        except InterruptError:
            self._owes_frame = True
            self._wake_in(0.0)  # after the command that could not wait
            return
        end = self._clock()
        self._pacing.framed(start, end, words)
        if is_moving:
            self._turns.took(end - start, words)
        if self._mailbox.put(frame):
            self.mail.emit()
        if frame.unfinished and not self._playing:
            self._wake_in(0.0)
        elif in_passing:
            self._wake_in(max(0.0, self._pacing.wait_for_words(end)))  # with all that is left out here

    def _settle(self, trainer: Trainer) -> bool:
        """See to it that all runs, and their twins, have come here; False where an interrupt was faster."""
        if trainer.settled:
            return True
        twins_alone = all(run.iteration == trainer.iteration for run in trainer.runs)
        with self.log.doing(Work.MEASURING if twins_alone else Work.ADOPTING):
            return trainer.seek(trainer.iteration, self.interrupt)

    def _announce(self, trainer: Trainer) -> None:
        self._reached = max(self._reached, trainer.iteration)
        self.state_changed.emit(
            State(self._playing, trainer.iteration, self._goal, self._reached, self._generation)
        )

    def _fail(self) -> None:
        """Report the exception being handled; training pauses where it is."""
        self._halt()
        error = sys.exception()
        if isinstance(error, MemoryError):
            advice = tr("Training has stopped. Close other programs, or use fewer runs, units or points.")
            self.refused.emit(tr("This computer has run out of memory"), advice)
        elif isinstance(error, ExperimentError):
            self.refused.emit(tr("This experiment is too large for this computer"), refusal(error))
        else:
            self.failed.emit(traceback.format_exc())
        self.status_changed.emit("")
        if self._trainer is not None:
            self._announce(self._trainer)
