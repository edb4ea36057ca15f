"""What the presets say of themselves, measured again. Bounds are loose where a run is chaotic."""

import json
import re
from pathlib import Path

import numpy as np
import pytest

from engine.diagnosis.as_measures import diagnose
from engine.experiment.editing import with_scaling
from engine.experiment.json_io import read_experiment
from engine.measures.apart import apart
from engine.measures.confusion import answers_of
from engine.training.trainer import Trainer

FOLDER = Path(__file__).parents[2] / "resources" / "experiments"


@pytest.mark.parametrize("folder", ["experiments", "studies"])
def test_no_line_of_a_preset_breaks_before_a_percent_sign(folder: str) -> None:
    for path in (FOLDER.parent / folder).glob("*.json"):
        file = json.loads(path.read_text(encoding="utf-8"))
        about = file.get("experiment", file)["about"]
        assert not re.search(r"\d ?%", about), path.name  # but with a no-break space
        assert "N(0, 1)" not in about, path.name


def accuracies(name: str, iteration: int) -> list[float]:
    """On the training set, of each run."""
    with Trainer(read_experiment(FOLDER / f"{name}.json")) as trainer:
        trainer.seek(iteration)
        return [run.train_accuracy for run in trainer.runs]


def test_symmetry() -> None:
    with Trainer(read_experiment(FOLDER / "symmetry.json")) as trainer:
        trainer.seek(200)
        assert trainer.runs[2].train_accuracy == 1.0
        trainer.seek(2000)
        assert [run.train_accuracy for run in trainer.runs] == pytest.approx([0.65, 0.81, 1.0], abs=0.02)
        assert [len(np.unique(run.weights(1), axis=0)) for run in trainer.runs] == [1, 2, 8]


def test_xor() -> None:
    with Trainer(read_experiment(FOLDER / "xor.json")) as trainer:
        trainer.seek(3000)
        zeros, equal, glorot = trainer.runs
        assert not zeros.weights(1).any()
        assert not zeros.weights(2).any()
        assert zeros.biases(2).any()
        assert len(np.unique(equal.weights(1), axis=0)) == 1
        assert equal.train_accuracy == pytest.approx(0.69, abs=0.01)
        assert glorot.train_accuracy == pytest.approx(0.99, abs=0.01)


def test_sigmoid() -> None:
    with Trainer(read_experiment(FOLDER / "sigmoid.json")) as trainer:
        trainer.seek(600)
        assert trainer.runs[1].train_accuracy == pytest.approx(0.99, abs=0.01)
        trainer.seek(3000)
        glorot, _, random = trainer.runs
        assert glorot.costs[-1] == pytest.approx(0.6931, abs=1e-4)
        assert random.train_accuracy < 0.95
        assert np.diff(random.costs).max() > 0.1  # it leaps, on another machine at another iteration


def test_moons() -> None:
    assert accuracies("moons", 3000) == pytest.approx([0.99] * 3, abs=0.01)
    normal, glorot, he = accuracies("moons", 300)
    assert normal > he > glorot


def test_spirals() -> None:
    small, normal, he = accuracies("spirals", 300)
    assert he == 1.0
    assert small == pytest.approx(0.85, abs=0.03)
    assert normal == pytest.approx(0.92, abs=0.03)
    assert accuracies("spirals", 750) == [1.0, 1.0, 1.0]


def test_checkerboard() -> None:
    assert accuracies("checkerboard", 300) == pytest.approx([0.52, 0.91, 0.98], abs=0.02)
    assert accuracies("checkerboard", 1500)[0] == pytest.approx(0.52, abs=0.01)


def test_pytorch() -> None:
    with Trainer(read_experiment(FOLDER / "pytorch.json")) as trainer:
        pytorch = trainer.runs[0]
        shares = apart(pytorch).deviation ** 2
        assert (shares[20] / shares[0]) == pytest.approx(3e-16, rel=50.0)  # 32 units scatter widely
        assert np.ptp(pytorch.train_logits) < 1e-6
        assert [diagnose(run).rule == "drowned_input" for run in trainer.runs] == [True, False, False]
        trainer.seek(2500)
        assert trainer.runs[0].cost == pytest.approx(np.log(2.0), abs=1e-4)
        assert trainer.runs[2].train_accuracy == 1.0


def test_three_arms() -> None:
    small, normal, he = accuracies("three_arms", 200)
    assert he == pytest.approx(0.98, abs=0.015)
    assert normal == pytest.approx(0.95, abs=0.03)
    assert small == pytest.approx(0.86, abs=0.03)


def test_sine() -> None:
    with Trainer(read_experiment(FOLDER / "sine.json")) as trainer:
        trainer.seek(750)
        assert trainer.runs[1].train_accuracy == pytest.approx(0.97, abs=0.01)
        trainer.seek(3000)
        small, glorot, large = trainer.runs
        assert small.train_accuracy == pytest.approx(0.15, abs=0.01)
        assert glorot.test_accuracy == pytest.approx(0.94, abs=0.02)
        assert large.train_accuracy > 0.9
        assert large.test_accuracy < 0.5  # by far, but it is chaotic


def test_digits() -> None:
    with Trainer(read_experiment(FOLDER / "digits.json")) as trainer:
        trainer.seek(1000)
        assert min(run.train_accuracy for run in trainer.runs) > 0.99
        small, large, he = (run.test_accuracy for run in trainer.runs)
        assert [small, he] == pytest.approx([0.98, 0.98], abs=0.01)
        assert large == pytest.approx(0.87, abs=0.02)


def test_wine_as_measured_and_standardised() -> None:
    measured, standardised = (
        read_experiment(FOLDER / f"{name}.json") for name in ("wine", "wine_standardised")
    )
    assert with_scaling(measured, "standardise").dataset == standardised.dataset
    for part in ("network", "training", "runs"):
        assert getattr(measured, part) == getattr(standardised, part)
    with Trainer(measured) as trainer:
        deviations = trainer.data.X_train.std(axis=1)
        assert deviations.max() > 1000 * deviations.min()
        for iteration in (10, 500):
            trainer.seek(iteration)
            for run in trainer.runs:
                assert len(set(answers_of(run.train_logits).tolist())) == 1
                assert run.train_accuracy == pytest.approx(0.40, abs=0.005)
                assert diagnose(run).rule == "different_features"
    assert accuracies("wine_standardised", 50) == pytest.approx([0.99] * 3, abs=0.01)
