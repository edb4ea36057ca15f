"""Experiments, and what comes of them, go to other processes and back."""

import copy
import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from engine import Experiment, ExperimentError, Trainer, parse_experiment, read_experiment
from engine.datasets import datasets
from engine.experiment.model import make_run
from engine.nn.activations import activations
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from engine.output.report import train

POINTS = [[0.5, 1.5, 0], [1.5, 2.0, 1], [2.5, 0.0, 0], [3.5, 1.0, 1]]
SMALL = parse_experiment(
    """{"dataset": {"samples": 40, "test_samples": 10}, "training": {"iterations": 30, "optimiser": "adam"},
        "runs": [{"name": "one", "changes": [{"iteration": 5, "optimiser": "momentum"}]}, {"seed": 8}]}"""
)


def one_of_each() -> list[Experiment]:
    """An experiment with each entry of each registry."""
    parts: list[dict[str, object]] = [
        *({"dataset": {"name": name, **({"points": POINTS} if name == "csv" else {})}}
          for name in datasets),
        *({"training": {"optimiser": name}} for name in optimisers),
        *({"network": {"activation": name}} for name in activations),
        *({"runs": [{"initialiser": name}]} for name in initialisers),
    ]  # fmt: skip
    return [Experiment.model_validate(part) for part in parts]


def trained(experiment: Experiment) -> tuple[Experiment, list[float]]:
    with Trainer(experiment, cores=1) as trainer:
        trainer.advance(30)
        return trainer.experiment, [float(run.costs[-1]) for run in trainer.runs]


def test_every_kind_of_experiment_can_be_pickled() -> None:
    for experiment in [Experiment(), SMALL, *one_of_each()]:
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            assert pickle.loads(pickle.dumps(experiment, protocol)) == experiment
        again = pickle.loads(pickle.dumps(experiment))
        assert type(again.dataset) is type(experiment.dataset)
        assert again.model_dump_json() == experiment.model_dump_json()
        assert copy.deepcopy(experiment) == experiment


def test_a_process_that_starts_afresh_trains_an_experiment_and_sends_its_own_back() -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        experiment, costs = pool.submit(trained, SMALL).result(timeout=120)
        refused = pool.submit(read_experiment, Path("nowhere.json")).exception(timeout=120)
    assert experiment == SMALL
    assert costs == trained(SMALL)[1]
    assert isinstance(refused, ExperimentError)
    assert [problem.field for problem in refused.problems] == ["nowhere.json"]


def test_a_report_can_be_pickled() -> None:
    reports = train(SMALL, 10)
    assert pickle.loads(pickle.dumps(reports)) == reports


def test_a_refusal_keeps_its_problems() -> None:
    with pytest.raises(ExperimentError) as refused:
        make_run("he", gain=-1.0, seed=-1)
    again = pickle.loads(pickle.dumps(refused.value))
    assert again.problems == refused.value.problems
    assert again.lines() == refused.value.lines()
