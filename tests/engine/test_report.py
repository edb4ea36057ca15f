"""A training as a document: what is recorded, and that JSON can hold it."""

import json
import math

import numpy as np
import pytest

from engine import Experiment, Trainer, parse_experiment
from engine.diagnosis.as_measures import diagnose
from engine.output.report import RunReport, as_document, json_number, recorded_iterations, train

TEXT = """{"dataset": {"samples": 60, "test_samples": 20},
           "training": {"learning_rate": 0.1, "iterations": 25},
           "runs": [{"initialiser": "zeros"}, {"initialiser": "random"}, {"name": "mine", "seed": 5}]}"""
DIVERGING = """{"dataset": {"name": "moons"}, "network": {"activation": "linear"},
                "training": {"learning_rate": 50, "iterations": 30}, "runs": [{}]}"""


@pytest.fixture(scope="module")
def experiment() -> Experiment:
    return parse_experiment(TEXT)


@pytest.fixture(scope="module")
def reports(experiment: Experiment) -> tuple[RunReport, ...]:
    return train(experiment, every=10)


@pytest.mark.parametrize(
    ("last", "every", "iterations"),
    [
        (25, 10, (0, 10, 20, 25)),
        (20, 10, (0, 10, 20)),
        (5, 10, (0, 5)),
        (1, 1, (0, 1)),
        (10, 10, (0, 10)),
        (15_000, 5000, (0, 5000, 10_000, 15_000)),
    ],
)
def test_recorded_iterations(last: int, every: int, iterations: tuple[int, ...]) -> None:
    assert recorded_iterations(last, every) == iterations


def test_a_report_equals_the_training_it_tells_of(
    experiment: Experiment, reports: tuple[RunReport, ...]
) -> None:
    with Trainer(experiment) as trainer:
        for place, iteration in enumerate((0, 10, 20, 25)):
            trainer.seek(iteration)
            assert [report.costs[place] for report in reports] == [run.cost for run in trainer.runs]
            assert [report.textbook_costs[place] for report in reports] == [
                run.textbook_cost for run in trainer.runs
            ]
        for report, run in zip(reports, trainer.runs, strict=True):
            assert report.name == run.name
            assert report.initialiser == run.settings.initialiser
            assert report.iterations == (0, 10, 20, 25)
            assert report.train_accuracy == run.train_accuracy
            assert report.test_accuracy == run.test_accuracy
            assert report.verdict == diagnose(run)


def test_progress_hears_of_every_recorded_iteration(experiment: Experiment) -> None:
    heard: list[int] = []
    train(experiment, 7, heard.append)
    assert heard == [0, 7, 14, 21, 25]


def test_the_document_has_the_keys_of_the_design(
    experiment: Experiment, reports: tuple[RunReport, ...]
) -> None:
    document = as_document(experiment, reports)
    again = json.loads(json.dumps(document, allow_nan=False))
    assert again == document
    assert set(document) == {"experiment", "runs"}
    assert Experiment.model_validate(document["experiment"]) == experiment
    assert [run["name"] for run in document["runs"]] == ["Zeros", "Random ×10", "mine"]
    for run in document["runs"]:
        assert list(run) == [
            "name", "initialiser", "iterations", "costs", "textbook_costs",
            "train_accuracy", "test_accuracy", "verdict",
        ]  # fmt: skip
        assert len(run["iterations"]) == len(run["costs"]) == len(run["textbook_costs"])
    assert document["runs"][1]["textbook_costs"][0] == "inf"
    assert document["runs"][0]["verdict"].startswith("No learning: every weight gradient is exactly 0")


def test_a_diverged_run_is_written_in_words() -> None:
    experiment = parse_experiment(DIVERGING)
    (run,) = as_document(experiment, train(experiment, 10))["runs"]
    assert run["costs"][0] == pytest.approx(0.391, abs=1e-3)
    assert run["costs"][1:] == ["nan", "nan", "nan"]
    assert run["textbook_costs"][1:] == ["nan", "nan", "nan"]
    assert run["verdict"].startswith("Diverged: the cost stopped being finite at iteration")


@pytest.mark.parametrize(
    ("value", "written"),
    [(0.5, 0.5), (-0.0, -0.0), (1e308, 1e308), (math.inf, "inf"), (-math.inf, "-inf"), (math.nan, "nan")],
)
def test_json_number(value: float, written: float | str) -> None:
    assert json_number(value) == written
    assert json_number(np.float64(value)) == written
