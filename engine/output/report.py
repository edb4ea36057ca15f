"""A training from beginning to end, as a value that can be printed or written as JSON."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from engine.arguments import whole
from engine.diagnosis import Finding
from engine.diagnosis.as_measures import diagnose
from engine.experiment.model import Experiment
from engine.measures.penalty import PENALTY
from engine.nn.outputs import outputs
from engine.training.run import TrainingRun
from engine.training.trainer import Trainer


@dataclass(frozen=True)
class RunReport:
    """One run: its costs at `iterations` (nan after it diverged), its accuracies and verdict at the end.

    Where numbers are predicted, what are called accuracies are R²: `scored_by` says what they are.
    `penalties` are those beside the costs, None of a run that has none all along.
    """

    name: str
    initialiser: str
    iterations: tuple[int, ...]
    costs: tuple[float, ...]
    textbook_costs: tuple[float, ...]
    train_accuracy: float
    test_accuracy: float
    verdict: Finding
    scored_by: str = "accuracy"
    penalties: tuple[float, ...] | None = None


def recorded_iterations(last: int, every: int) -> tuple[int, ...]:
    """0, every, 2 every, …, and the last iteration."""
    regular = range(0, last + 1, every)
    return (*regular, last) if regular[-1] != last else tuple(regular)


def train(
    experiment: Experiment, every: int, progress: Callable[[int], None] = lambda _: None
) -> tuple[RunReport, ...]:
    """Train every run for the experiment's iterations; `progress` hears of each recorded iteration."""
    iterations = recorded_iterations(experiment.training.iterations, whole("every", every, low=1))
    with Trainer(experiment) as trainer:
        costs: list[list[float]] = []
        textbook: list[list[float]] = []
        penalties: list[list[float]] = []
        for iteration in iterations:
            trainer.seek(iteration)
            costs.append([float(run.costs_between(iteration, iteration)[0]) for run in trainer.runs])
            textbook.append(trainer.map(textbook_cost_of))
            penalties.append(trainer.map(penalty_of))
            progress(iteration)
        return tuple(
            RunReport(
                name=run.name,
                initialiser=run.settings.initialiser,
                iterations=iterations,
                costs=tuple(row[index] for row in costs),
                textbook_costs=tuple(row[index] for row in textbook),
                train_accuracy=run.train_accuracy,
                test_accuracy=run.test_accuracy,
                verdict=diagnose(run),
                scored_by=outputs[run.network.output].scored_by,
                penalties=tuple(row[index] for row in penalties) if penalised(run) else None,
            )
            for index, run in enumerate(trainer.runs)
        )


def textbook_cost_of(run: TrainingRun) -> float:
    """The textbook's cost where the run stands; nan where it has diverged before, as its cost is."""
    return run.textbook_cost if run.place == run.iteration else math.nan


def penalty_of(run: TrainingRun) -> float:
    """The penalty where the run stands; nan where it has diverged before, as its cost is."""
    return PENALTY.of(run).total if run.place == run.iteration else math.nan


def penalised(run: TrainingRun) -> bool:
    """Whether weight decay or L1 is in force at some time."""
    return any(segment.penalties for segment in run.segments)


def as_document(experiment: Experiment, reports: tuple[RunReport, ...]) -> dict[str, Any]:
    """The JSON document of the command line; a number that is not finite is written as a string."""
    return {
        "experiment": experiment.model_dump(mode="json"),
        "runs": [
            {
                "name": report.name,
                "initialiser": report.initialiser,
                "iterations": list(report.iterations),
                "costs": [json_number(cost) for cost in report.costs],
                "textbook_costs": [json_number(cost) for cost in report.textbook_costs],
                **penalties_in(report),
                "train_accuracy": json_number(report.train_accuracy),
                "test_accuracy": json_number(report.test_accuracy),
                "verdict": f"{report.verdict.headline}: {report.verdict.sentence}",
            }
            for report in reports
        ],
    }


def penalties_in(report: RunReport) -> dict[str, Any]:
    """A field of a run that has penalties, and none of others."""
    if report.penalties is None:
        return {}
    return {"penalties": [json_number(penalty) for penalty in report.penalties]}


def json_number(value: float) -> float | str:
    """JSON has no inf and no nan: they become "inf", "-inf" and "nan"."""
    return value if math.isfinite(value) else str(value)
