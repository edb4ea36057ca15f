"""The memory that an experiment will take is foreseen, and refused where there is not so much."""

import json
import tracemalloc

import pytest

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.measures import measures
from engine.messages.problems import ExperimentError
from engine.output.frame import requests_for, take_frame
from engine.system.machine import machine_memory
from engine.training.footprint import BASE, GIGABYTE, WORTH_SAYING, check_memory, footprint
from engine.training.trainer import Trainer


def large(runs: int, layers: int = 64, width: int = 512, optimiser: str = "gradient_descent") -> Experiment:
    return parse_experiment(
        json.dumps(
            {
                "network": {"hidden": [width] * layers},
                "training": {"optimiser": optimiser, "learning_rate": 0.001},
                "runs": [{"seed": seed} for seed in range(runs)],
            }
        )
    )


def test_the_published_experiment_is_not_worth_a_word() -> None:
    assert footprint(Experiment()) < WORTH_SAYING


def test_twelve_of_the_largest_networks_take_more_than_eleven_gigabytes() -> None:
    assert footprint(large(12)) > 11 * GIGABYTE


@pytest.mark.parametrize("optimiser", ["gradient_descent", "momentum", "adam"])
def test_what_is_foreseen_is_what_is_taken(optimiser: str) -> None:
    experiment = large(2, layers=8, width=400, optimiser=optimiser)
    foreseen = footprint(experiment, cores=2) - BASE
    with Trainer(experiment, cores=2) as compiled:  # the kernel and the libraries come first
        compiled.advance(1)
    del compiled
    tracemalloc.start()
    frames = []
    drawn = requests_for(measure for measure in measures.values() if not measure.needs_twin)
    try:
        with Trainer(experiment, cores=2) as trainer:
            for _ in range(3):  # the third frame is made while two are kept
                trainer.advance(2)
                frames = [*frames, take_frame(trainer, drawn)][-2:]
        _, taken = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert 0.5 * foreseen < taken < 1.15 * foreseen


def test_more_than_the_machine_has_is_refused_in_a_sentence() -> None:
    check_memory(large(1), 8 * GIGABYTE)
    with pytest.raises(ExperimentError) as refusal:
        check_memory(large(12), 8 * GIGABYTE)
    (line,) = refusal.value.lines()
    assert line.startswith(
        "memory: given 12 runs with 64 hidden layers of up to 512 units, which take about "
    )
    assert line.endswith("GB; allowed: at most the 8.0 GB that this computer has")


def test_small_experiments_are_never_refused() -> None:
    check_memory(Experiment(), 1)


def test_the_machine_tells_what_it_has() -> None:
    memory = machine_memory()
    assert memory is None or memory > 100_000_000
