"""The bench: where the quantities of a lesson are measured, with Trainers of its own or a borrowed one."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Self

from engine.experiment.model import MOST_RUNS, Experiment, remade
from engine.interrupt import NEVER, Interrupt, InterruptError
from engine.lessons.expression import Request, evaluated
from engine.lessons.quantities import quantities
from engine.lessons.statement import Answer
from engine.progress import UNWATCHED, Progress
from engine.studies.figures import Figures
from engine.studies.study import Study
from engine.training.run import TrainingRun
from engine.training.trainer import Trainer

MOST_REMEMBERED = 256  # measurements over twelve seeds


class Evaluator:
    """Measures on a trainer, which it moves, also to where it has not been, and does not bring back.

    Its runs are called as they are in `experiment`, by default the trainer's own. Raises InterruptError where
    the interrupt, if there is one, comes on the way. How far it has come is told to `progress`.
    """

    def __init__(
        self,
        trainer: Trainer,
        interrupt: Interrupt | None = None,
        experiment: Experiment | None = None,
        progress: Progress = UNWATCHED,
    ) -> None:
        self.trainer = trainer
        self.progress = progress
        self._interrupt = interrupt
        self._experiment = experiment or trainer.experiment

    def measure(self, expression: str, at: int) -> Answer:
        """What the expression comes to; ValueError, in words, where it cannot be measured."""
        return evaluated(expression, self._experiment, at, self.answer)

    @contextmanager
    def excursion(self) -> Iterator[None]:
        """Measure within, and stand where the trainer stood afterwards."""
        with self.trainer.excursion():
            yield

    def answer(self, request: Request) -> Answer:
        """What is asked for, where the trainer has to go for it."""
        if request.seeds:
            alone = alone_in(self.trainer.experiment, request.run)
            asked = (alone, request.entry.name, request.seeds, request.at)
            return request.over(over_seeds(*asked, self._interrupt, self.progress))
        value: Answer = request.entry.function(self.run_at(request.run, request.at), *request.arguments)
        return value

    def run_at(self, run: int, iteration: int) -> TrainingRun:
        """The run with this id, standing at that iteration."""
        go(self.trainer, iteration, self._interrupt)
        return next(each for each in self.trainer.runs if each.id == run)


def alone_in(experiment: Experiment, run: int) -> Experiment:
    """The training of the run with this id and nothing else: whatever it and its experiment are called."""
    recipe = next(other.recipe for other in experiment.runs if other.id == run)
    parts = {name: getattr(experiment, name) for name in ("dataset", "network", "training")}
    return remade(Experiment(), runs=(recipe,), **parts)


def go(trainer: Trainer, iteration: int, interrupt: Interrupt | None) -> None:
    """Seek, or raise InterruptError."""
    if not trainer.seek(iteration, interrupt):
        raise InterruptError


Asked = tuple[str, str, int, int]  # the experiment of one run, a quantity, the first seed, the iteration
_measured: dict[Asked, tuple[float, ...]] = {}  # so that what was interrupted, or asked before, goes on


def over_seeds(
    experiment: Experiment,
    quantity: str,
    seeds: int,
    at: int,
    interrupt: Interrupt | None = None,
    progress: Progress = UNWATCHED,
) -> tuple[float, ...]:
    """A quantity of the only run by each of the seeds from 0 on, as many at a time as there can be runs."""
    (run,) = experiment.runs
    text = experiment.model_dump_json()
    values: list[float] = []
    for first in range(0, seeds, MOST_RUNS):
        asked = (text, quantity, first, at)
        found = _measured.get(asked)
        if found is None:
            some = range(first, first + MOST_RUNS)
            runs = tuple(run.model_copy(update={"seed": seed, "id": 0}) for seed in some)
            twelve = remade(experiment, runs=runs)
            with (
                progress.part(first // MOST_RUNS, -(-seeds // MOST_RUNS)),
                Trainer(twelve, interrupt=interrupt or NEVER, progress=progress) as trainer,
            ):
                go(trainer, at, interrupt)
                found = tuple(trainer.map(quantities[quantity].function))
            remember(asked, found)
        values += found
    return tuple(values[:seeds])


def remember(asked: Asked, values: tuple[float, ...]) -> None:
    if len(_measured) >= MOST_REMEMBERED:
        _measured.clear()
    _measured[asked] = values


def remember_draws(study: Study, figures: Sequence[Figures]) -> None:
    """What the only cell of a study has found, run by run, need not be measured again: it is the same."""
    last, runs = study.experiment.training.iterations, study.experiment.runs
    for run, found in zip(runs, figures, strict=True):
        text = alone_in(study.experiment, run.id).model_dump_json()
        for name, at, values in (
            ("test_accuracy", last, found.test_accuracy),
            ("train_accuracy", last, found.train_accuracy),
            ("cost", last, found.cost),
            ("blind_share", 0, found.blind_share),
        ):
            for first in range(0, found.numbers.size - MOST_RUNS + 1, MOST_RUNS):
                seed = study.first_seed + first
                if seed % MOST_RUNS == 0:
                    remember((text, name, seed, at), tuple(map(float, values[first : first + MOST_RUNS])))


class Evaluators:
    """A bench for each experiment of a lesson, so that its pages share what has been trained.

    Each raises InterruptError where the interrupt, if there is one, comes. In the `background` they train
    behind a window.
    """

    def __init__(self, interrupt: Interrupt | None = None, background: bool = False) -> None:
        self._interrupt, self._background = interrupt, background
        self._benches: list[Evaluator] = []

    def of(self, experiment: Experiment) -> Evaluator:
        for bench in self._benches:
            if bench.trainer.experiment == experiment:
                return bench
        trainer = Trainer(experiment, background=self._background, interrupt=self._interrupt or NEVER)
        self._benches.append(Evaluator(trainer, self._interrupt))
        return self._benches[-1]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for bench in self._benches:
            bench.trainer.close()
