"""The bench: where the quantities of a lesson are measured, with Trainers of its own or a borrowed one."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Self

import numpy as np

from engine.experiment import MOST_RUNS, Experiment, remade
from engine.lessons.expression import Request, evaluated
from engine.lessons.quantities import quantities
from engine.lessons.statement import Answer
from engine.trainer import Trainer


class Bench:
    """Measures on a trainer, which it moves, also to where it has not been, and does not bring back."""

    def __init__(self, trainer: Trainer) -> None:
        self.trainer = trainer

    def measure(self, expression: str, at: int) -> Answer:
        """What the expression comes to; ValueError, in words, where it cannot be measured."""
        return evaluated(expression, self.trainer.experiment, at, self.answer)

    @contextmanager
    def excursion(self) -> Iterator[None]:
        """Measure within, and stand where the trainer stood afterwards."""
        here = self.trainer.iteration
        try:
            yield
        finally:
            self.trainer.seek(here)

    def answer(self, request: Request) -> Answer:
        """What is asked for, where the trainer has to go for it."""
        if request.seeds:
            runs = (self.trainer.experiment.runs[request.run],)
            alone = remade(self.trainer.experiment, runs=runs).model_dump_json()
            values = over_seeds(alone, request.entry.name, request.seeds, request.at)
            return float(np.quantile(values, request.share))
        self.trainer.seek(request.at)
        value: Answer = request.entry.function(self.trainer.runs[request.run], *request.arguments)
        return value


@lru_cache(maxsize=16)
def over_seeds(experiment_of_one_run: str, quantity: str, seeds: int, at: int) -> tuple[float, ...]:
    """A quantity of the run by each of the seeds from 0 on, as many at a time as there can be runs."""
    experiment = Experiment.model_validate_json(experiment_of_one_run)
    (run,) = experiment.runs
    values: list[float] = []
    for first in range(0, seeds, MOST_RUNS):
        some = range(first, min(first + MOST_RUNS, seeds))
        runs = tuple(run.model_copy(update={"seed": seed}) for seed in some)
        with Trainer(remade(experiment, runs=runs)) as trainer:
            trainer.seek(at)
            values += trainer.map(quantities[quantity].function)
    return tuple(values)


class Benches:
    """A bench for each experiment of a lesson, so that its pages share what has been trained."""

    def __init__(self) -> None:
        self._benches: list[Bench] = []

    def of(self, experiment: Experiment) -> Bench:
        for bench in self._benches:
            if bench.trainer.experiment == experiment:
                return bench
        self._benches.append(Bench(Trainer(experiment)))
        return self._benches[-1]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for bench in self._benches:
            bench.trainer.close()
