"""Signals are held to the textbook network, to differences and to numbers worked out by hand."""

import math

import numpy as np
import pytest

from engine import Trainer
from engine.arrays import Array
from engine.experiment.json_io import parse_experiment
from engine.measures.signals import QUANTILES, backward_signals, forward_signals, looked_at, quantiles, rms
from engine.measures.theory import THEORY
from engine.nn.network import backpropagate, forward
from engine.nn.outputs import binary_cross_entropy
from engine.steps import evenly
from engine.training.run import TrainingRun

FOUR_RUNS = (
    '{"network": {"hidden": [6, 4]}, "runs": [{"initialiser": "zeros"}, {"initialiser": "he"}, '
    '{"initialiser": "constant"}, {"initialiser": "he", '
    '"changes": [{"iteration": 3, "optimiser": "adam", "learning_rate": 0.02}]}]}'
)


def at(iteration: int, index: int, text: str = FOUR_RUNS) -> TrainingRun:
    with Trainer(parse_experiment(text)) as trainer:
        trainer.advance(iteration)
    return trainer.runs[index]


def plain_rms(values: Array) -> float:
    return math.sqrt(float((values**2).mean()))


def test_forward_signals_are_those_of_the_textbook() -> None:
    run = at(7, 1)
    got = forward_signals(run)
    passed = forward(run.network, run.parameters, run.data.X_train)
    assert got.Z.rms == pytest.approx([plain_rms(Z) for Z in passed.Z[1:]], rel=1e-12)
    assert got.A.rms == pytest.approx([plain_rms(A) for A in passed.A[1:-1]], rel=1e-12)
    assert got.units == (6, 4)
    for layer, A in enumerate(passed.A[1:-1]):
        expected = np.quantile(np.abs(A), QUANTILES, method="nearest")
        assert got.A.quantiles[layer] == pytest.approx(expected, rel=1e-12)


def test_gradients_are_differences_of_the_cost() -> None:
    """∂C/∂Z by moving one pre-activation, ∂C/∂W by moving one weight, of the last layer."""
    run, step = at(7, 1), 1e-6
    network, X, Y = run.network, run.data.X_train, run.data.Y_train
    got = backward_signals(run)
    passed = forward(network, run.parameters, X)
    slopes = []
    for example in range(Y.size):
        moved = np.zeros(Y.size)
        moved[example] = step
        rise = binary_cross_entropy(passed.logits + moved, Y) - binary_cross_entropy(passed.logits - moved, Y)
        slopes.append(rise / (2.0 * step))
    assert got.dZ[-1] == pytest.approx(plain_rms(np.array(slopes)), rel=1e-5)
    slopes = []
    for place in range(network.parameter_count - 5, network.parameter_count - 1):  # W3, before b3
        costs = []
        for sign in (1.0, -1.0):
            parameters = run.parameters.copy()
            parameters[place] += sign * step
            costs.append(binary_cross_entropy(forward(network, parameters, X).logits, Y))
        slopes.append((costs[0] - costs[1]) / (2.0 * step))
    assert got.dW[-1] == pytest.approx(plain_rms(np.array(slopes)), rel=1e-5)


@pytest.mark.parametrize("index", [1, 3])
@pytest.mark.parametrize("size", [300, 32])
def test_what_an_update_adds_is_the_difference_to_the_next_iteration(index: int, size: int) -> None:
    """Also for a run that has changed to Adam on the way."""
    text = FOUR_RUNS.replace("{", f'{{"training": {{"batch_size": {size}}}, ', 1)
    with Trainer(parse_experiment(text)) as trainer:
        trainer.advance(9)
        run = trainer.runs[index]
        got, W = backward_signals(run), [run.weights(layer).copy() for layer in (1, 2, 3)]
        trainer.advance(1)
        moved = [plain_rms(run.weights(layer) - before) for layer, before in enumerate(W, start=1)]
    assert got.update == pytest.approx(moved, rel=1e-6)
    assert got.update_ratios == pytest.approx(moved / np.array([plain_rms(w) for w in W]), rel=1e-6)


def test_zeros_have_no_signal_and_no_gradient() -> None:
    forward_got, backward_got = forward_signals(at(0, 0)), backward_signals(at(0, 0))
    assert not forward_got.Z.rms.any()
    assert forward_got.dead == (6, 4)
    assert not backward_got.dW.any()
    assert backward_got.dZ[-1] == pytest.approx(0.5 / 300)
    assert np.isnan(backward_got.update_ratios).all()


def test_he_has_hardly_a_dead_unit() -> None:
    assert sum(forward_signals(at(0, 1)).dead) < 2


def test_what_overflows_is_infinite_and_not_dropped() -> None:
    huge = '{"initialiser": "random", "scale": 1e6, "gain": 1e3}'
    deep = f'{{"network": {{"hidden": {[8] * 40}}}, "runs": [{huge}]}}'
    run = at(0, 0, deep)
    got = forward_signals(run)
    assert got.Z.rms[0] == pytest.approx(plain_rms(run.weights(1) @ run.data.X_train), rel=1e-12)
    assert np.isinf(got.Z.rms[-1])
    assert np.isinf(got.Z.quantiles[-1][-2:]).all()
    assert not np.isfinite(backward_signals(run).dW[0])


def test_a_root_mean_square_neither_overflows_nor_vanishes() -> None:
    assert rms(np.array([3e200, 4e200])) == pytest.approx(math.sqrt(12.5) * 1e200)
    assert rms(np.array([3e-200, 4e-200])) == pytest.approx(math.sqrt(12.5) * 1e-200)
    assert rms(np.array([])) == 0.0
    assert rms(np.array([1.0, np.nan])) == math.inf


def test_quantiles_count_what_is_no_number_as_the_largest() -> None:
    assert quantiles(np.array([np.nan, -1.0, 2.0, -3.0, 4.0])).tolist() == [1.0, 2.0, 3.0, 4.0, np.inf]


def test_a_large_pass_looks_at_some_examples_and_keeps_the_scale() -> None:
    text = (
        '{"dataset": {"samples": 3000}, "network": {"hidden": [300, 300]}, "runs": [{"initialiser": "he"}]}'
    )
    run = at(0, 0, text)
    assert run.data.X_train[:, looked_at(run)].shape[1] < 3000
    passed = forward(run.network, run.parameters, run.data.X_train)
    back = backpropagate(run.network, run.parameters, passed, run.data.Y_train)
    got = backward_signals(run)
    assert got.dZ == pytest.approx([plain_rms(dZ) for dZ in back.dZ], rel=0.1)
    assert got.dW == pytest.approx([plain_rms(dW) for dW, _ in run.network.layers(back.gradient)], rel=1e-9)


def test_the_theory_is_reckoned_once_for_a_run() -> None:
    run = at(0, 1)
    assert THEORY.function(run) is THEORY.function(run)
    assert THEORY.function(at(0, 2)) is None  # constant


@pytest.mark.parametrize(("count", "most"), [(10, 20), (10, 9), (2000, 1000), (2000, 700), (100_000, 64)])
def test_few_examples_are_of_both_classes_where_these_alternate(count: int, most: int) -> None:
    some = np.arange(count)[evenly(count, most)]
    assert some.size <= most
    assert {0, 1} == set((some % 2).tolist())
