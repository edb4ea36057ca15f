"""Trainer: all runs of an experiment in lock-step, forwards, backwards, exactly.

A Trainer belongs to the thread that made it. It uses the machine's other cores by itself.
"""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from functools import partial
from types import TracebackType
from typing import Self, TypeVar

from engine.arguments import whole
from engine.batches import batches_of
from engine.datasets import make_data
from engine.editing import in_effect, with_branch
from engine.experiment import MOST_RUNS, Change, Experiment, Nudge, RunSettings, make_change
from engine.history import History
from engine.interrupt import Interrupt
from engine.naming import run_names
from engine.network import Network
from engine.optimisers import optimisers
from engine.priority import give_way
from engine.recording import Recording
from engine.run import TrainingRun
from engine.sensitivity import NUDGE
from engine.stint import Leg, Stint, Trained, owned

LONGEST_SHELF = 2 * MOST_RUNS
CHECKPOINT_BUDGET = 64_000_000  # bytes, for all runs together

T = TypeVar("T")


class Trainer:
    """All runs of `experiment`. Costs an import of scikit-learn and numba, and compiling where it is new.

    `cores` is how many threads train at once, by default one a core of the machine; with `background`, those
    besides the caller's give way to a window. `budget` is how many bytes of checkpoints are kept.
    `recordings`, one a run, are what was recorded of these runs before.
    """

    def __init__(
        self,
        experiment: Experiment,
        cores: int | None = None,
        background: bool = False,
        budget: int = CHECKPOINT_BUDGET,
        recordings: Sequence[Recording] = (),
    ) -> None:
        from engine.kernels import Kernel

        if not isinstance(experiment, Experiment):
            raise ValueError(f"experiment: given {experiment!r:.60}; allowed: an Experiment")
        cores = None if cores is None else whole("cores", cores, low=1)
        self.experiment = experiment
        self.iteration = 0
        self._cores = cores or os.cpu_count() or 1
        self._pool = ThreadPoolExecutor(self._cores, "training", give_way if background else None)
        self._budget = whole("budget", budget, low=0)
        self.data = make_data(**experiment.dataset.model_dump())
        self._network = Network(experiment.sizes, experiment.network.activation)
        self._kernels = [Kernel(self._network) for _ in range(self._cores)]
        self._X, self._Y = owned(self.data.X_train), owned(self.data.Y_train)
        training = experiment.training
        self._batches = batches_of(self._Y.size, training.batch_size, training.batch_seed)
        self.runs: tuple[TrainingRun, ...] = ()
        self._shadowed = False
        self._shelf: tuple[TrainingRun, ...] = ()  # runs that were removed, should the removal be undone
        self._take_runs(experiment, [History.restored(recording, budget) for recording in recordings])

    def adopt(self, experiment: Experiment, interrupt: Interrupt | None = None) -> bool:
        """Go on with this experiment's runs: those known already keep their history, also after a removal.

        A run that differs from a known one by its last change only starts from that one's past. All stand at
        the present iteration afterwards; False where an interrupt came before, and `settled` is False.
        ValueError where data, network or training are others.
        """
        others = experiment.parts_that_differ(self.experiment)
        if others:
            raise ValueError(f"{others[0]}: given another; allowed: the same, since only runs are adopted")
        self._take_runs(experiment)
        return self.seek(self.iteration, interrupt)

    @property
    def settled(self) -> bool:
        """Whether all runs, and their shadows, stand at the present iteration; a seek sees to it."""
        return all(run.iteration == self.iteration for run in self._moving())

    def branch(self, index: int, change: Change) -> TrainingRun:
        """A new run that leaves number `index` at the change's iteration; it comes last among the runs."""
        index = whole("index", index, 0, len(self.runs) - 1)
        self.adopt(with_branch(self.experiment, index, change))
        return self.runs[-1]

    def _take_runs(self, experiment: Experiment, pasts: Sequence[History] = ()) -> None:
        known = {run: run.settings.recipe for run in (*self.runs, *self._shelf)}
        taken = []
        for number, (name, settings) in enumerate(zip(run_names(experiment), experiment.runs, strict=True)):
            recipe = settings.recipe
            run = next((run for run, its_own in known.items() if its_own == recipe), None)
            if run is None:
                past = pasts[number] if pasts else self._past_of(settings)
                run = TrainingRun(
                    name, settings, self._network, self.data, experiment.training, self._budget, past
                )
            else:
                del known[run]
            run.name, run.settings = name, settings
            taken.append(run)
        self.experiment, self.runs, self._shelf = experiment, tuple(taken), tuple(known)[:LONGEST_SHELF]
        for run in tuple(known)[LONGEST_SHELF:]:
            run.forget()
        self._shadow_runs()

    def cast_shadows(self, wanted: bool) -> None:
        """From now on, train a shadow of every run too, see `engine.sensitivity`, or none.

        They start at iteration 0; the next `seek`, wherever it goes, brings them to where the runs are.
        """
        if wanted != self._shadowed:
            self._shadowed = wanted
            self._shadow_runs()

    def _shadow_runs(self) -> None:
        """See to it that each run has a shadow, or none."""
        for run in (*self.runs, *self._shelf):
            if run in self._shelf or not self._shadowed:
                run.lose_shadow()
            elif run.shadow is None:
                run.shadow = self._shadow_of(run)
        everyone = [*self._moving(), *self._shelf]
        for run in everyone:
            run.limit(self._budget // len(everyone))

    def _shadow_of(self, run: TrainingRun) -> TrainingRun:
        training = self.experiment.training
        own = training.own(optimisers[training.optimiser])
        nudge = Nudge(amount=NUDGE)
        nudged = make_change(0, training.learning_rate, training.optimiser, nudge=nudge, **own)
        settings = run.settings.model_copy(update={"changes": (nudged, *run.settings.changes)})
        return TrainingRun(run.name, settings, self._network, self.data, training, self._budget)

    def _moving(self) -> list[TrainingRun]:
        """What a seek moves: the runs, and their shadows."""
        return [*self.runs, *(run.shadow for run in self.runs if run.shadow is not None)]

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
        moving = self._moving()
        before = [run.standing for run in moving]
        for run in moving:
            run.approach(iteration)
        while legs := {run: leg for run in moving if (leg := run.leg(iteration)) is not None}:
            trained = self._train(list(legs.values()), interrupt)
            if trained is None:
                for run, standing in zip(moving, before, strict=True):
                    run.standing = standing
                return False
            for run, what in zip(legs, trained, strict=True):
                run.follow(what)
        for run in moving:
            run.arrive(iteration)
        self.iteration = iteration
        return True

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

    def _train(self, legs: list[Leg], interrupt: Interrupt | None) -> list[Trained] | None:
        """Train all legs, on all cores; None if interrupted."""
        stint = Stint(legs, self._X, self._Y, interrupt, self._batches)
        self._on_cores([partial(kernel.train, stint) for kernel in self._kernels[: len(legs)]])
        return stint.results()

    def _on_cores(self, works: list[Callable[[], None]]) -> None:
        """Do all works at once, the first on this thread; what one of them raises is raised here."""
        helping = [self._pool.submit(work) for work in works[1:]]
        try:
            works[0]()
        finally:
            wait(helping)
        for helper in helping:
            helper.result()
