"""The published experiment through the Trainer, within the published tolerances."""

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine import Experiment, Trainer
from engine.diagnosis import Finding
from engine.diagnosis.as_measures import diagnose

# Here the cost falls so fast that starts which differ by one unit of the last place scatter it from -0.2
# to +2.1 % of the published figure (docs/decisions/0006): which of them a build hits is up to its compiler.
STEEPEST = {"rel": 0.03}
PUBLISHED = json.loads((Path(__file__).parents[1] / "published.json").read_text(encoding="utf-8"))
RUNS = PUBLISHED["runs"]
ORDER = list(RUNS)
TOLERANCES: dict[str, dict[str, float]] = {
    "zeros": {"abs": 1e-12, "rel": 0.0},
    "random": {"rel": 0.01},
    "he": {"rel": 1e-9},
}


@pytest.fixture(scope="module")
def trainer() -> Iterator[Trainer]:
    with Trainer(Experiment()) as trainer:
        trainer.advance(15_000)
        yield trainer


@pytest.mark.parametrize(
    ("run", "iteration", "published"),
    [
        (run, iteration, cost)
        for run in ORDER
        for iteration, cost in zip(PUBLISHED["iterations"], RUNS[run]["costs"], strict=True)
    ],
)
def test_costs(trainer: Trainer, run: str, iteration: int, published: Any) -> None:
    cost = trainer.runs[ORDER.index(run)].costs[iteration]
    if published == "inf":  # the textbook's formula; the stable one is finite
        assert cost == pytest.approx(1773.5859549, rel=1e-9)
    else:
        allowed = STEEPEST if (run, iteration) == ("random", 7000) else TOLERANCES[run]
        assert cost == pytest.approx(published, **allowed)


def test_zeros_stays_at_ln_2_in_every_iteration(trainer: Trainer) -> None:
    assert np.abs(trainer.runs[0].costs - math.log(2.0)).max() <= 1e-12


@pytest.mark.parametrize("run", ORDER)
def test_accuracies(trainer: Trainer, run: str) -> None:
    trained = trainer.runs[ORDER.index(run)]
    assert trained.train_accuracy == RUNS[run]["train_accuracy"]
    assert trained.test_accuracy == RUNS[run]["test_accuracy"]


def test_the_textbook_cost_overflows_only_where_published(trainer: Trainer) -> None:
    textbook = [run.initial_textbook_cost for run in trainer.runs]
    assert textbook[1] == math.inf
    assert textbook[0] == pytest.approx(RUNS["zeros"]["costs"][0], abs=1e-12)
    assert textbook[2] == pytest.approx(RUNS["he"]["costs"][0], rel=1e-9)
    assert trainer.runs[2].textbook_cost == pytest.approx(trainer.runs[2].cost, rel=1e-9)


def test_the_verdicts_say_what_the_conclusion_table_says(trainer: Trainer) -> None:
    verdicts: list[Finding] = [diagnose(run) for run in trainer.runs]
    assert [verdict.rule for verdict in verdicts] == ["no_gradient", "too_large", "learned"]


def test_zeros_moves_the_last_bias_only(trainer: Trainer) -> None:
    assert not trainer.runs[0].gradient()[:-1].any()
    assert not trainer.runs[0].parameters[:-1].any()
