"""Trainer: all runs of an experiment in lock-step, forwards, backwards, exactly.

A Trainer belongs to the thread that made it. It uses the machine's other cores by itself.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from types import TracebackType
from typing import Self, TypeVar

from engine.arguments import whole
from engine.datasets import make_data
from engine.datasets.section import Axes
from engine.experiment.editing import in_effect, with_branch
from engine.experiment.model import MOST_RUNS, Change, Experiment, Nudge, RunSettings, make_change, network_of
from engine.experiment.naming import run_names
from engine.experiment.recording import Recording
from engine.interrupt import NEVER, Interrupt, InterruptError
from engine.kernels.batches import batches_of
from engine.kernels.work_unit import Span, Trained, WorkUnit, owned
from engine.progress import UNWATCHED, Progress
from engine.system.machine import threads_at_once
from engine.system.priority import give_way
from engine.training.footprint import check_memory
from engine.training.history import CHECKPOINT_BUDGET, History
from engine.training.run import TrainingRun
from engine.training.trajectory import Position

NUDGE = 1e-12  # what a twin's first weight differs by at iteration 0
LONGEST_SHELF = 2 * MOST_RUNS

T = TypeVar("T")


class Trainer:
    """All runs of `experiment`. Costs an import of scikit-learn and numba, and compiling where it is new.

    `cores` is how many threads train at once, by default what `engine.system.machine` says. With `background`
    those besides the caller's give way to a window. `budget` is how many bytes of checkpoints are kept.
    `recordings`, one a run, are what was recorded of these runs before.

    The `interrupt` is for all but training itself: what measures compute, and how runs begin. Where it comes,
    InterruptError is raised, here and by what is asked of the runs; `seek` is given one of its own.
    ExperimentError where the machine has not the memory for it, see `engine.training.footprint`. How far a
    seek has come is told to `progress`.

    >>> from engine import Experiment
    >>> with Trainer(Experiment()) as trainer:
    ...     trainer.advance(300)
    ...     there = trainer.runs[2].parameters
    ...     trainer.seek(50)  # back, and forwards again: the same to the last bit
    ...     trainer.seek(300)
    ...     trainer.iteration, bool((trainer.runs[2].parameters == there).all())
    True
    True
    (300, True)
    """

    def __init__(
        self,
        experiment: Experiment,
        cores: int | None = None,
        background: bool = False,
        budget: int = CHECKPOINT_BUDGET,
        recordings: Sequence[Recording] = (),
        interrupt: Interrupt = NEVER,
        progress: Progress = UNWATCHED,
    ) -> None:
        from engine.kernels.kernel import Kernels

        if not isinstance(experiment, Experiment):
            raise ValueError(f"experiment: given {experiment!r:.60}; allowed: an Experiment")
        cores = None if cores is None else whole("cores", cores, low=1)
        check_memory(experiment)
        self.experiment = experiment
        self.iteration = 0
        self._cores = cores or threads_at_once()
        self._pool = ThreadPoolExecutor(self._cores, "training", give_way if background else None)
        self._budget = whole("budget", budget, low=0)
        self.data = make_data(**experiment.dataset.model_dump())
        self._network = network_of(experiment)
        self._kernels = Kernels(self._network)
        self._interrupt = interrupt
        self._progress = progress
        self._X, self._Y = owned(self.data.X_train), owned(self.data.Y_train)
        training = experiment.training
        self._batches = batches_of(self._Y.size, training.batch_size, training.batch_seed)
        self.runs: tuple[TrainingRun, ...] = ()
        self._with_twins = False
        self._axes: Axes | None = None
        self._shelf: tuple[TrainingRun, ...] = ()  # runs that were removed, should the removal be undone
        try:
            self._take_runs(experiment, [History.restored(recording, budget) for recording in recordings])
        except BaseException:
            self.close()
            raise

    def adopt(self, experiment: Experiment, interrupt: Interrupt | None = None) -> bool:
        """Go on with this experiment's runs: those known already keep their history, also after a removal.

        A run that differs from a known one by its last change only starts from that one's past. All stand at
        the present iteration afterwards; False where an interrupt came before, and `settled` is False.
        InterruptError where the trainer's own came while a new run began: then nothing is adopted.
        ValueError where data, network or training are others.
        """
        others = experiment.parts_that_differ(self.experiment)
        if others:
            raise ValueError(f"{others[0]}: given another; allowed: the same, since only runs are adopted")
        check_memory(experiment)
        self._take_runs(experiment)
        return self.seek(self.iteration, interrupt)

    @property
    def settled(self) -> bool:
        """Whether all runs, and their twins, stand at the present iteration; a seek sees to it."""
        return self._has_twins and all(run.iteration == self.iteration for run in self._moving())

    @property
    def _has_twins(self) -> bool:
        """Whether each run has the twin it should have: an interrupt may have come before."""
        return all((run.twin is not None) == self._with_twins for run in self.runs)

    def look_along(self, axes: Axes | None) -> None:
        """Have measures of the plane look along these two features, counted from 0; None: as usual.

        See `engine.datasets.section`. ValueError where the data have no such two features.
        """
        self.data.section(axes)
        self._axes = axes
        for run in (*self.runs, *self._shelf):
            run.look_along(axes)

    def branch(self, index: int, change: Change) -> TrainingRun:
        """A new run that leaves number `index` at the change's iteration; it comes last among the runs."""
        index = whole("index", index, 0, len(self.runs) - 1)
        self.adopt(with_branch(self.experiment, index, change))
        return self.runs[-1]

    def _take_runs(self, experiment: Experiment, pasts: Sequence[History] = ()) -> None:
        known = {run: run.settings.recipe for run in (*self.runs, *self._shelf)}
        taken: list[tuple[TrainingRun, str, RunSettings]] = []
        for number, (name, settings) in enumerate(zip(run_names(experiment), experiment.runs, strict=True)):
            recipe = settings.recipe
            run = next((run for run, its_own in known.items() if its_own == recipe), None)
            if run is None:
                past = pasts[number] if pasts else self._past_of(settings)
                run = self._new_run(name, settings, past)
            else:
                del known[run]
            taken.append((run, name, settings))
        for run, name, settings in taken:  # all have begun: nothing can come in between any more
            run.name, run.settings = name, settings
        self.experiment, self.runs = experiment, tuple(run for run, _, _ in taken)
        self._shelf = tuple(known)[:LONGEST_SHELF]
        for run in tuple(known)[LONGEST_SHELF:]:
            run.forget()
        self._twin_runs()

    def _new_run(self, name: str, settings: RunSettings, past: History | None = None) -> TrainingRun:
        training = self.experiment.training
        run = TrainingRun(
            name,
            settings,
            self._network,
            self.data,
            training,
            self._budget,
            past,
            self._kernels,
            self._interrupt,
        )
        run.look_along(self._axes)
        return run

    def set_twins(self, wanted: bool) -> None:
        """From now on, train a twin of every run too, see `engine.measures.sensitivity`, or none.

        They start at iteration 0; the next `seek`, wherever it goes, brings them to where the runs are. Where
        the trainer's interrupt comes, InterruptError; that seek makes those that are missing.
        """
        if wanted != self._with_twins:
            self._with_twins = wanted
            self._twin_runs()

    def _twin_runs(self) -> None:
        """See to it that each run has a twin, or none."""
        for run in (*self.runs, *self._shelf):
            if run in self._shelf or not self._with_twins:
                run.lose_twin()
            elif run.twin is None:
                run.twin = self._twin_of(run)
        everyone = [*self._moving(), *self._shelf]
        for run in everyone:
            run.limit(self._budget // len(everyone))

    def _twin_of(self, run: TrainingRun) -> TrainingRun:
        training = self.experiment.training
        nudged = make_change(0, nudge=Nudge(amount=NUDGE), **training.updating())
        settings = run.settings.model_copy(update={"changes": (nudged, *run.settings.changes)})
        return self._new_run(run.name, settings)

    def _moving(self) -> list[TrainingRun]:
        """What a seek moves: the runs, and their twins."""
        return [*self.runs, *(run.twin for run in self.runs if run.twin is not None)]

    def _past_of(self, settings: RunSettings) -> History | None:
        """What a run shares with one that differs by the last change only, if there is one."""
        past = None
        if settings.changes:
            *earlier, last = settings.changes
            before = settings.model_copy(update={"changes": tuple(earlier)}).recipe
            for run in (*self.runs, *self._shelf):
                passed = in_effect(run.settings.changes, last.iteration)
                if last.nudge is not None:
                    passed = tuple(change for change in passed if change.iteration < last.iteration)
                if run.settings.model_copy(update={"changes": passed}).recipe == before:
                    # A nudge changes the parameters of its own iteration already.
                    shared = last.iteration - (last.nudge is not None)
                    past = run.past(shared) if shared >= 0 else None
        return past

    def recordings(self) -> tuple[Recording, ...]:
        """What is known of each run, to be saved."""
        return tuple(run.recording() for run in self.runs)

    def advance(self, iterations: int) -> None:
        """Train every run by so many iterations."""
        self.seek(self.iteration + whole("iterations", iterations))

    def seek(self, iteration: int, interrupt: Interrupt | None = None) -> bool:
        """Stand at `iteration`, bit for bit as if trained there in one go; ValueError below 0.

        False where an interrupt came on the way: all runs then stand again where they did.
        """
        iteration = whole("iteration", iteration, low=0)
        before: list[Position] = []
        moving: list[TrainingRun] = []
        try:
            if not self._has_twins:
                self._twin_runs()
            moving = self._moving()
            before = [run.standing for run in moving]
            self._move(moving, iteration, interrupt or NEVER)
        except InterruptError:
            for run, standing in zip(moving, before, strict=True):
                run.standing = standing
            return False
        self.iteration = iteration
        return True

    def _move(self, moving: list[TrainingRun], iteration: int, interrupt: Interrupt) -> None:
        """Have all of them stand there, or raise InterruptError where they happen to be."""
        for run in moving:
            run.approach(iteration)
        start = sum(run.place for run in moving)
        way = max(1, sum(run.way_to(iteration) for run in moving))
        while legs := self._legs(moving, iteration, interrupt):
            before = sum(run.place for run in moving) - start
            trained = self._train(list(legs.values()), interrupt, partial(share_of, way, before))
            if trained is None:
                raise InterruptError
            for run, what in zip(legs, trained, strict=True):
                run.follow(what, interrupt)
        for run in moving:
            run.arrive(iteration)

    def _legs(
        self, moving: list[TrainingRun], iteration: int, interrupt: Interrupt
    ) -> dict[TrainingRun, Span]:
        """What is to be trained next; a large network's leg has a copy of its state."""
        legs: dict[TrainingRun, Span] = {}
        for run in moving:
            if legs:
                interrupt.check()
            leg = run.leg(iteration)
            if leg is not None:
                legs[run] = leg
        return legs

    @contextmanager
    def excursion(self) -> Iterator[None]:
        """Seek within, and stand here again afterwards, without recomputing anything."""
        here, standings = self.iteration, {run: run.standing for run in self._moving()}
        try:
            yield
        finally:
            for run, standing in standings.items():
                run.standing = standing
            self.iteration = here

    @property
    def known(self) -> int:
        """Up to this iteration every run has been trained before, so that going there only recomputes.

        Where all runs have diverged that is the furthest place of one: nothing comes after it.
        """
        reached = [run.recorded for run in self.runs if run.diverged_at is None]
        return min(reached, default=max(run.recorded for run in self.runs))

    def map(self, function: Callable[[TrainingRun], T]) -> list[T]:
        """`function` of every run, on all cores, in the order of the runs."""
        results: dict[TrainingRun, T] = {}
        waiting = iter(self.runs)  # shared: each run is taken by whichever core is free

        def work() -> None:
            for run in waiting:
                results[run] = function(run)

        self._on_cores([work] * min(self._cores, len(self.runs)))
        return [results[run] for run in self.runs]

    def close(self) -> None:
        """End the helping threads, and let the runs forget what points back at them."""
        self._pool.shutdown()
        for run in (*self.runs, *self._shelf):
            run.forget()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _train(
        self, legs: list[Span], interrupt: Interrupt, share: Callable[[WorkUnit], float]
    ) -> list[Trained] | None:
        """Train all legs, on all cores; None if interrupted. `share` is how far all has come by then."""
        work_unit = WorkUnit(legs, self._X, self._Y, interrupt, self._batches)
        self._progress.watch(partial(share, work_unit))

        def work() -> None:
            with self._kernels.one() as kernel:
                kernel.train(work_unit)

        self._on_cores([work] * min(self._cores, len(legs)))
        return work_unit.results()

    def _on_cores(self, works: list[Callable[[], None]]) -> None:
        """Do all works at once, the first on this thread; what one of them raises is raised here."""
        helping = [self._pool.submit(work) for work in works[1:]]
        try:
            works[0]()
        finally:
            wait(helping)
        for helper in helping:
            helper.result()


def share_of(way: int, before: int, work_unit: WorkUnit) -> float:
    """Of so many iterations of all runs together, the part that is done: those before, and the unit's own."""
    return (before + work_unit.made) / way
