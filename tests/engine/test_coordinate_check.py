"""Coordinate checks: exact, and wider layers explode under Adam."""

from typing import Any

import numpy as np
import pytest

from engine import Experiment, ExperimentError, Trainer
from engine.experiment.model import make_run
from engine.interrupt import Interrupt, InterruptError
from engine.nn.network import forward
from engine.progress import Progress
from engine.studies.coordinate_check import FEWEST_WIDTHS, WIDTHS, coordinate_check, usual_widths
from engine.training import footprint


def experiment(optimiser: str = "adam", rate: float = 0.03, **fields: Any) -> Experiment:
    training = {"optimiser": optimiser, "learning_rate": rate}
    return Experiment(**{"runs": [{"initialiser": "he"}], "training": training, **fields})


def test_under_adam_wider_layers_explode_after_updates_and_not_before() -> None:
    found = coordinate_check(experiment(), widths=(32, 128, 512), seeds=range(7))
    assert found.rms.shape == (1, 3, 4, 3)
    assert (found.runs, found.widths, found.updates) == (("He",), (32, 128, 512), (0, 1, 2, 4))
    before, at_once, at_last = found.rms[0, :, 0], found.rms[0, :, 1], found.rms[0, :, -1]
    assert before.max(axis=0) == pytest.approx(before.min(axis=0), rel=0.35)
    for layer, times in ((1, 2.0), (2, 20.0)):  # the second hidden layer, and the logits
        assert at_once[0, layer] < at_once[1, layer] < at_once[2, layer]
        assert at_once[2, layer] > times * at_once[0, layer]
    assert at_last[0, 2] < at_last[1, 2] < at_last[2, 2]
    assert (at_last[2, 1:] > 1.5 * at_last[0, 1:]).all()


def test_a_smaller_rate_for_wider_layers_holds_them() -> None:
    """As μP has it for Adam: in inverse proportion to the width."""
    wide = [
        coordinate_check(experiment(rate=rate), widths=[width], seeds=range(7)).rms[0, 0, -1, 1]
        for width, rate in ((32, 0.03), (512, 0.03 * 32 / 512))
    ]
    assert wide[1] == pytest.approx(wide[0], rel=0.5)


def test_figures_are_those_of_a_trainer() -> None:
    made = experiment(
        "momentum",
        runs=[{"initialiser": "he"}, {"initialiser": "random", "scale": 0.5}],
        network={"hidden": [3, 4, 5]},
        training={"optimiser": "momentum", "learning_rate": 0.1, "batch_size": 32},
    )
    found = coordinate_check(made, widths=(4, 6), seeds=(5, 8, 11), updates=(0, 3))
    fields = {name: getattr(made, name) for name in ("dataset", "training")}
    sizes = []
    for seed in (5, 8, 11):
        runs = [make_run("he", seed=seed), make_run("random", scale=0.5, seed=seed)]
        network = made.network.model_copy(update={"hidden": (6, 6, 6)})
        with Trainer(Experiment(**fields, network=network, runs=runs)) as trainer:
            trainer.advance(3)
            passed = [forward(run.network, run.parameters, run.data.X_train) for run in trainer.runs]
        sizes.append([[np.sqrt(np.mean(A**2)) for A in (*each.A[1:-1], each.Z[-1])] for each in passed])
    np.testing.assert_allclose(found.rms[:, 1, 1], np.median(sizes, axis=0), rtol=1e-12)
    assert found.runs == ("He", "Random ×0.5")


def test_what_has_diverged_is_infinite() -> None:
    made = experiment("gradient_descent", 50.0, network={"activation": "linear"})
    found = coordinate_check(made, widths=(10,), seeds=range(3), updates=(0, 300))
    assert np.isfinite(found.rms[0, 0, 0]).all()
    assert np.isposinf(found.rms[0, 0, 1]).all()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"widths": ()}, "widths: given"),
        ({"widths": (4, 4)}, "widths: given"),
        ({"widths": (4.5,)}, r"widths: given 4\.5; allowed: a whole number"),
        ({"seeds": (-1,)}, "seeds: given -1"),
        ({"seeds": ()}, "seeds: given"),
        ({"updates": (2, 1)}, "updates: given"),
    ],
)
def test_what_does_not_fit_is_refused(arguments: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        coordinate_check(experiment(), **{"widths": (4,), "seeds": (0,), **arguments})


def test_a_width_that_no_network_has_is_refused_before_anything_is_trained() -> None:
    with pytest.raises(ExperimentError, match=r"network\.hidden\.0: given 100000"):
        coordinate_check(experiment(), widths=(4, 100_000), seeds=(0,))


def test_it_can_be_interrupted_and_says_how_far_it_has_come() -> None:
    interrupt, progress = Interrupt(), Progress()
    interrupt.ask()
    with pytest.raises(InterruptError):
        coordinate_check(experiment(), widths=(4,), seeds=(0,), interrupt=interrupt)
    coordinate_check(experiment(), widths=(4, 8), seeds=(0, 1), progress=progress)
    assert progress.share == 1.0


def test_usual_widths_are_fewer_where_they_would_take_long_or_too_much_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert usual_widths(experiment(), seeds=5) == WIDTHS
    deep = experiment(network={"hidden": [4] * 60}, dataset={"samples": 20_000})
    assert usual_widths(deep, seeds=5) == WIDTHS[:FEWEST_WIDTHS]
    monkeypatch.setattr(footprint, "WORTH_SAYING", 0)
    monkeypatch.setattr(footprint, "machine_memory", lambda: 500_000_000)
    assert usual_widths(experiment(), seeds=5) == WIDTHS[:-1]
