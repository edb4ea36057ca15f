"""Shadows, and quantities along the recorded path, held to runs trained for it and to known growth."""

import math

import numpy as np
import pytest

from engine import Trainer
from engine.experiment.json_io import parse_experiment
from engine.measures.gradients import GRADIENTS
from engine.measures.sampled_history import places_up_to
from engine.measures.sensitivity import SENSITIVITY, growth
from engine.measures.signals import weights_rms
from engine.output.frame import MeasureRequest, take_frame
from engine.training.trainer import NUDGE

THREE = """{{"training": {{"optimiser": "{}"}},
           "runs": [{{"initialiser": "zeros"}}, {{"initialiser": "random"}}, {{}}]}}"""


def by_batches_of(text: str, size: int) -> str:
    """The experiment in `text`, trained by mini-batches."""
    return text.replace('"training": {', f'"training": {{"batch_size": {size}, ', 1)


def nudged_by_hand(optimiser: str) -> str:
    """The same runs with the twin's nudge written into the experiment."""
    change = f'"changes": [{{"optimiser": "{optimiser}", "nudge": {{"amount": 1e-12}}}}]'
    runs = f'[{{"initialiser": "zeros", {change}}}, {{"initialiser": "random", {change}}}, {{{change}}}]'
    return f'{{"training": {{"optimiser": "{optimiser}"}}, "runs": {runs}}}'


@pytest.mark.parametrize("optimiser", ["gradient_descent", "adam"])
@pytest.mark.parametrize("late", [0, 1500])
@pytest.mark.parametrize("size", [300, 32])
def test_distances_are_those_to_a_run_with_the_nudge(optimiser: str, late: int, size: int) -> None:
    """Also where twins are asked for late, and have to come from iteration 0."""
    with Trainer(parse_experiment(by_batches_of(THREE.format(optimiser), size))) as trainer:
        trainer.seek(late)
        trainer.set_twins(True)
        trainer.seek(3000)
        got = [SENSITIVITY.function(run) for run in trainer.runs]
        with Trainer(parse_experiment(by_batches_of(nudged_by_hand(optimiser), size))) as other:
            for iteration in (0, 31, 1024, 3000):
                other.seek(iteration)
                trainer.seek(iteration)
                for run, twin, series in zip(trainer.runs, other.runs, got, strict=True):
                    expected = float(np.linalg.norm(run.parameters - twin.parameters))
                    place = int(np.searchsorted(series.iterations, iteration))
                    assert series.iterations[place] == iteration
                    assert series.distances[place] == expected


def test_random_weights_part_and_he_does_not() -> None:
    with Trainer(parse_experiment(THREE.format("gradient_descent"))) as trainer:
        trainer.set_twins(True)
        trainer.seek(1000)
        zeros, random, he = (SENSITIVITY.function(run) for run in trainer.runs)
    assert [zeros.distances[0], he.distances[0]] == pytest.approx([NUDGE, NUDGE], rel=1e-3)
    assert random.distances[-1] > 1e-6
    assert he.distances[-1] < 1e-10
    assert random.rate > 10 * abs(he.rate)
    assert random.doubling < 20


def test_without_shadows_there_is_nothing_to_compare() -> None:
    with Trainer(parse_experiment(THREE.format("gradient_descent"))) as trainer:
        assert SENSITIVITY.function(trainer.runs[0]) is None
        trainer.set_twins(True)
        trainer.seek(10)
        assert SENSITIVITY.function(trainer.runs[0]) is not None
        trainer.set_twins(False)
        assert SENSITIVITY.function(trainer.runs[0]) is None


def test_shadows_change_nothing_of_the_runs() -> None:
    with Trainer(parse_experiment(THREE.format("adam"))) as plain, Trainer(plain.experiment) as shadowed:
        shadowed.set_twins(True)
        for iteration in (700, 300, 1200):
            plain.seek(iteration)
            shadowed.seek(iteration)
            for one, other in zip(plain.runs, shadowed.runs, strict=True):
                assert one.parameters.tobytes() == other.parameters.tobytes()
                assert one.costs.tobytes() == other.costs.tobytes()


@pytest.mark.parametrize("rate", [0.02, 0.0007, -0.001])
def test_a_known_growth_is_found(rate: float) -> None:
    iterations = np.arange(0.0, 4000.0, 40.0)
    grown = 1e-12 * np.exp(np.minimum(rate * iterations, 20.0))
    found, fitted = growth(iterations, grown)
    assert found == pytest.approx(rate, rel=0.05)
    reach = np.isfinite(fitted)
    assert fitted[reach] == pytest.approx(grown[reach], rel=0.2)


def test_what_cannot_be_fitted_has_no_rate() -> None:
    assert math.isnan(growth(np.arange(2.0), np.ones(2))[0])
    assert math.isnan(growth(np.arange(9.0), np.zeros(9))[0])
    assert math.isnan(growth(np.arange(9.0), np.full(9, np.nan))[0])


@pytest.mark.parametrize("size", [300, 32])
def test_gradients_along_the_path_are_those_met_on_the_way(size: int) -> None:
    with Trainer(parse_experiment(by_batches_of(THREE.format("adam"), size))) as trainer:
        trainer.seek(5000)
        trainer.seek(1700)
        run = trainer.runs[2]
        got = GRADIENTS.function(run)
        while got.unfinished:
            got = GRADIENTS.function(run)
        assert (got.iterations[0], got.iterations[-1] > 4000) == (0, True)
        assert 1700 in got.iterations
        for place in (0, 1700, int(got.iterations[-1])):
            trainer.seek(place)
            row = int(np.flatnonzero(got.iterations == place)[0])
            gradient = run.gradient()
            assert got.dW[row] == pytest.approx(weights_rms(run.network, gradient), rel=1e-12)
            before = [run.weights(layer).copy() for layer in (1, 2, 3)]
            trainer.advance(1)
            moved = [np.linalg.norm(run.weights(i) - W) / np.linalg.norm(W) for i, W in enumerate(before, 1)]
            assert got.update_ratios[row] == pytest.approx(moved, rel=1e-6)


def test_a_long_path_is_looked_at_in_few_places() -> None:
    assert [*places_up_to(70)] == [*range(64), 64, 66, 68, 70]
    assert len([*places_up_to(1_000_000)]) < 600
    with Trainer(parse_experiment('{"runs": [{}]}')) as trainer:
        trainer.seek(50_000)
        got = GRADIENTS.function(trainer.runs[0])
        while got.unfinished:
            got = GRADIENTS.function(trainer.runs[0])
        assert got.iterations.tolist() == [*places_up_to(50_000), 50_000]


def test_a_large_network_is_looked_at_in_several_frames() -> None:
    text = f'{{"network": {{"hidden": {[64] * 4}}}, "runs": [{{}}]}}'
    with Trainer(parse_experiment(text)) as trainer:
        trainer.seek(200)
        frames = [take_frame(trainer, [MeasureRequest(GRADIENTS)]) for _ in range(200)]
    assert frames[0].unfinished
    assert not frames[-1].unfinished
    sizes = [frame.runs[0][GRADIENTS].iterations.size for frame in frames]
    assert sizes == sorted(sizes)


def test_a_run_that_diverges_is_followed_up_to_there() -> None:
    text = """{"network": {"activation": "linear"}, "training": {"learning_rate": 1000},
               "runs": [{"initialiser": "random", "scale": 1000}]}"""
    with Trainer(parse_experiment(text)) as trainer:
        trainer.set_twins(True)
        trainer.seek(3000)
        run = trainer.runs[0]
        assert run.diverged_at is not None
        assert GRADIENTS.function(run).iterations[-1] <= run.diverged_at
        assert SENSITIVITY.function(run).iterations[-1] <= run.diverged_at


def test_the_present_is_where_the_run_stands() -> None:
    with Trainer(parse_experiment(THREE.format("gradient_descent"))) as trainer:
        trainer.set_twins(True)
        trainer.seek(2000)
        trainer.seek(10)
        one = SENSITIVITY.function(trainer.runs[1])
        assert one.iterations[one.present] == 10
        assert one.distances[one.present] < 1e-10 < one.distances[-1]
