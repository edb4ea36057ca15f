"""What tests of exported code share: running it, reading the costs it prints, experiments full of things."""

import contextlib
import io
import math
from typing import Any

import pytest
from matplotlib import pyplot

from engine import Experiment, Trainer
from engine.exports.kinds import kinds
from engine.exports.subject import Subject

CODES = [name for name in ("numpy", "pytorch", "keras") if name in kinds]
SMALL: dict[str, Any] = {
    "dataset": {"name": "moons", "samples": 40, "test_samples": 20, "noise": 0.1},
    "network": {"hidden": [5, 4], "activation": "tanh"},
    "training": {"learning_rate": 0.1, "iterations": 60},
    "runs": [{"initialiser": "he"}],
}
OWN = {
    "csv": {"name": "csv", "points": [[0.1 * n, math.sin(n), n % 2] for n in range(24)]},
}


def small(**parts: Any) -> Experiment:
    return Experiment.model_validate({**SMALL, **parts})


def exported(kind: str, trainer: Trainer, suffix: str = ".py", title: str = "A title", **own: Any) -> str:
    return kinds[kind].written(Subject(trainer, title), suffix, own).decode()


def printed_by(code: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a script prints; its picture goes nowhere."""
    monkeypatch.setenv("MPLBACKEND", "template")
    out = io.StringIO()
    before = set(pyplot.get_fignums())
    with contextlib.redirect_stdout(out):
        exec(compile(code, "exported.py", "exec"), {"__name__": "__main__"})
    drawn = set(pyplot.get_fignums()) - before
    assert len(drawn) == 1
    pyplot.close(drawn.pop())
    return out.getvalue().splitlines()


def costs_in(lines: list[str]) -> list[dict[int, float]]:
    """The costs by iteration, of each run: the lines `iteration cost`."""
    runs: list[dict[int, float]] = []
    for line in lines:
        parts = line.split()
        if len(parts) == 2 and parts[0].isdigit():
            if parts[0] == "0":
                runs.append({})
            runs[-1][int(parts[0])] = float(parts[1])
    return runs


def same_costs(
    kind: str,
    experiment: Experiment,
    monkeypatch: pytest.MonkeyPatch,
    iterations: int = 60,
    within: float = 1e-9,
    every: int = 10,
) -> str:
    """Train both, and compare the costs of every run every 10 iterations; the exported code."""
    with Trainer(experiment) as trainer:
        trainer.advance(iterations)
        code = exported(kind, trainer)
        lines = printed_by(code.replace("iteration % 1000 ==", f"iteration % {every} =="), monkeypatch)
        found = costs_in(lines)
        assert len(found) == len(trainer.runs)
        for run, costs in zip(trainer.runs, found, strict=True):
            last = iterations if run.diverged_at is None else run.diverged_at
            assert list(costs) == sorted({*range(0, last, every), last})
            for iteration, cost in costs.items():
                there = run.costs[iteration]
                assert math.isfinite(cost) == math.isfinite(there)
                if math.isfinite(there):
                    assert cost == pytest.approx(there, rel=within, abs=0.0)
        scores = [float(line.split()[-1]) for line in lines if line.startswith(("training ", "test "))]
        told = [score for run in trainer.runs for score in (run.train_accuracy, run.test_accuracy)]
        assert scores == pytest.approx(told, abs=6e-5)
    return code


CHANGES: dict[str, Any] = {
    "training": {"optimiser": "adam", "learning_rate": 0.02, "iterations": 60},
    "runs": [
        {"initialiser": "he"},
        {
            "initialiser": "he",
            "changes": [
                {"iteration": 7, "optimiser": "adam", "learning_rate": 0.05},
                {"iteration": 15, "optimiser": "momentum", "learning_rate": 0.1, "weight_decay": 0.01},
                {
                    "iteration": 15,
                    "optimiser": "momentum",
                    "learning_rate": 0.1,
                    "nudge": {"layer": 2, "unit": 3, "input": 1, "amount": 0.5},
                },
                {
                    "iteration": 33,
                    "optimiser": "adam",
                    "learning_rate": 0.01,
                    "l1": 0.001,
                    "nudge": {"layer": 1, "unit": 2, "input": 0, "value": -0.25},
                },
                {"iteration": 40, "optimiser": "adamw", "learning_rate": 0.01, "weight_decay": 0.02},
                {"iteration": 90, "optimiser": "rmsprop", "learning_rate": 0.01},
            ],
            "branch": {"of": "He", "iteration": 7},
        },
    ],
}
PARTS: dict[str, dict[str, Any]] = {
    "changes on the way": CHANGES,
    "changes in mini-batches": {
        **CHANGES,
        "training": {**CHANGES["training"], "batch_size": 7, "batch_seed": 5},
    },
    "mini-batches of a size that does not divide": {
        "training": {"learning_rate": 0.1, "batch_size": 16, "batch_seed": 2**32 - 1}
    },
    "a batch larger than the data": {"training": {"learning_rate": 0.1, "batch_size": 1000}},
    "penalties": {"training": {"learning_rate": 0.1, "weight_decay": 0.03, "l1": 0.002}},
    "rules by layer": {
        "runs": [
            {"initialiser": "lsuv", "layers": [{"layer": 2, "initialiser": "constant", "value": 0.25}]},
            {"initialiser": "own", "sigma": "sqrt(2 / fan_in) if layer < depth else 10 ** -1 + e / pi"},
        ]
    },
    "given numbers": {
        "runs": [
            {
                "initialiser": "lsuv",
                "given": [
                    {"layer": 1, "weights": [[0.1 * row, -0.3] for row in range(5)]},
                    {"layer": 2, "biases": [0.5, -0.5, 0.25, 0.0]},
                ],
            }
        ]
    },
    "three classes": {"dataset": {"name": "spirals", "samples": 60, "classes": 3, "turns": 0.5}},
    "many features": {"dataset": {"name": "wine", "features": "all", "without": None}},
    "a curve": {"dataset": {"name": "sine", "samples": 40}},
    "a surface": {"dataset": {"name": "saddle", "samples": 40}},
    "standardised": {"dataset": {"name": "blobs", "samples": 40, "scaling": "standardise"}},
    "to a range": {"dataset": {"name": "iris", "scaling": "range"}},
    "own numbers": {
        "dataset": {
            "name": "csv",
            "points": [[0.1 * n, math.sin(n)] for n in range(30)],
            "features": ["x"],
            "classes": [],
        }
    },
    "many own points": {
        "dataset": {"name": "csv", "points": [[math.cos(n), math.sin(3 * n), n % 2] for n in range(1200)]}
    },
    "diverging": {
        "dataset": {"name": "sine", "samples": 40},
        "network": {"hidden": [4], "activation": "linear"},
        "training": {"learning_rate": 900.0},
        "runs": [{"initialiser": "he"}, {"initialiser": "zeros"}],
    },
}

HOSTILE = '"""\nimport os; os.abort() #\\'


def hostile() -> Experiment:
    points = [[0.1 * n, math.cos(n), n % 2] for n in range(20)]
    words = {"features": [HOSTILE, "'''"], "classes": [HOSTILE, "$x^{"], "origin": HOSTILE}
    return small(
        title=HOSTILE,
        about=HOSTILE,
        dataset={"name": "csv", "points": points, **words},
        runs=[{"initialiser": "he", "name": HOSTILE}, {"initialiser": "zeros", "name": "$\\frac{"}],
    )
