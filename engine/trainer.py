"""Trainer: all runs of an experiment in lock-step, forwards, backwards, exactly.

A Trainer belongs to the thread that made it. It uses the machine's other cores by itself.
"""

import os
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from types import TracebackType
from typing import Self, TypeVar

from engine.datasets import make_data
from engine.experiment import Experiment, run_names
from engine.network import Network
from engine.run import TrainingRun

CHECKPOINT_BUDGET = 64_000_000  # bytes, for all runs together
PIECES = 4  # of a run's share of one advance: enough to keep two cores busy with three runs

T = TypeVar("T")


class Trainer:
    """All runs of `experiment`. Costs an import of scikit-learn and numba, and compiling where it is new."""

    def __init__(self, experiment: Experiment, cores: int | None = None) -> None:
        self.experiment = experiment
        self.iteration = 0
        self._helpers = (cores or os.cpu_count() or 1) - 1
        self._pool = ThreadPoolExecutor(max(self._helpers, 1), "training")
        dataset = experiment.dataset
        self.data = make_data(**dataset.model_dump())
        network = Network(experiment.sizes, experiment.network.activation)
        self.runs = tuple(
            TrainingRun(
                name,
                settings,
                network,
                self.data,
                experiment.training.learning_rate,
                CHECKPOINT_BUDGET // len(experiment.runs),
            )
            for name, settings in zip(run_names(experiment), experiment.runs, strict=True)
        )

    def advance(self, iterations: int) -> None:
        """Train every run by so many iterations."""
        self.seek(self.iteration + iterations)

    def seek(self, iteration: int) -> None:
        """Stand at `iteration`, bit for bit as if trained there in one go; ValueError below 0."""
        if iteration < 0:
            raise ValueError(f"iteration: given {iteration}; allowed: 0 or more")
        self._spread(lambda run: self._approach(run, iteration))
        self.iteration = iteration

    def map(self, function: Callable[[TrainingRun], T]) -> list[T]:
        """`function` of every run, on all cores, in the order of the runs."""
        results: dict[TrainingRun, T] = {}

        def once(run: TrainingRun) -> bool:
            results[run] = function(run)
            return True

        self._spread(once)
        return [results[run] for run in self.runs]

    def close(self) -> None:
        """End the helping threads."""
        self._pool.shutdown()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _approach(self, run: TrainingRun, iteration: int) -> bool:
        """Take the run one piece of the way; true when it is there."""
        piece = max(1, -(-abs(iteration - self.iteration) // PIECES))
        forwards = self.iteration <= run.iteration < iteration
        run.go_to(min(iteration, run.iteration + piece) if forwards else iteration)
        return run.iteration == iteration

    def _spread(self, work: Callable[[TrainingRun], bool]) -> None:
        """Call `work` on every run until it says done, on this thread and the helpers.

        Runs take turns, so that three runs keep two cores busy to the end.
        """
        waiting = deque(self.runs)

        def take_turns() -> None:
            while waiting:
                try:
                    run = waiting.popleft()
                except IndexError:  # another thread was quicker
                    return
                if not work(run):
                    waiting.append(run)

        helping = [self._pool.submit(take_turns) for _ in range(min(self._helpers, len(waiting) - 1))]
        try:
            take_turns()
        finally:
            wait(helping)
        for helper in helping:
            helper.result()
