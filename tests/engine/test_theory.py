"""The theory is held to closed forms, and to averages over many draws of wide networks."""

import json
import math
from typing import Any

import numpy as np
import pytest

from engine import Trainer
from engine.datasets import make_data
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.measures.apart import apart
from engine.measures.theory import (
    bias_variances_of,
    integrated,
    predict,
    rectified,
    slopes_of,
    theory,
    variances_of,
)
from engine.nn.activations import activations, erf
from engine.nn.initialisers import Layer, initialisers
from engine.nn.network import Network, backpropagate, forward

DATA = make_data(**Experiment().dataset.model_dump())
SOME = np.array([[2.0, 1.1, -0.3], [1.1, 1.0, 0.2], [-0.3, 0.2, 0.5]])  # a covariance


def he_variances(network: Network) -> tuple[float, ...]:
    return tuple(2.0 / fan_in for fan_in in network.sizes[:-1])


def test_relu_follows_the_recursion_of_he_2015() -> None:
    network = Network((2, 7, 30, 11, 1), "relu")
    variances = (0.3, 1.7, 0.01, 2.0)
    got = predict(network, variances, DATA.X_train[:, ::2], DATA.Y_train[::2])
    mean_square = float((DATA.X_train[:, ::2] ** 2).mean())
    for layer, (fan_in, variance) in enumerate(zip(network.sizes, variances, strict=False)):
        expected = fan_in * variance * mean_square
        assert got.Z[layer] ** 2 == pytest.approx(expected, rel=1e-12)
        mean_square = expected / 2.0  # half of the units answer
    for layer in range(network.depth - 1):
        ratio = (got.dZ[layer] / got.dZ[layer + 1]) ** 2
        assert ratio == pytest.approx(network.sizes[layer + 2] * variances[layer + 1] / 2.0, rel=1e-12)


@pytest.mark.parametrize(
    ("activation", "run"),
    [
        ("relu", {"initialiser": "uniform", "bias": {"name": "uniform_fan_in"}}),
        ("relu", {"initialiser": "he"}),
        ("tanh", {"initialiser": "glorot", "bias": {"name": "normal", "scale": 0.3}}),
    ],
)
def test_examples_are_as_far_apart_as_the_theory_expects(activation: str, run: dict[str, Any]) -> None:
    """In wide networks, over 20 layers: also where rounding hides the difference of two mean products."""
    network = {"hidden": [256] * 20, "activation": activation}
    with Trainer(parse_experiment(json.dumps({"network": network, "runs": [run]}))) as trainer:
        (trained,) = trainer.runs
        expected = theory(trained)
        assert expected is not None
        measured = apart(trained).deviation[:-1]  # the output is a single unit
        np.testing.assert_allclose(np.log(measured), np.log(expected.apart[:-1]), atol=0.6)


def test_of_pytorch_s_default_a_sixth_of_the_variance_is_left_by_each_layer_of_relu() -> None:
    """Where examples are near each other: 1/(3 fan_in) times fan_in, times the half of units that answer."""
    network = Network((2, *[64] * 30, 1), "relu")
    fans = [1.0 / (3.0 * fan_in) for fan_in in network.sizes[:-1]]
    got = predict(network, fans, DATA.X_train, DATA.Y_train, bias_variances=fans).apart
    assert (got[1:30] / got[:29])[12:] ** 2 == pytest.approx(1.0 / 6.0, rel=1e-3)
    assert got[29] > 0.0


def test_he_keeps_the_signal_and_a_variance_of_one_over_n_halves_it() -> None:
    network = Network((2, *[256] * 30, 1), "relu")
    he = predict(network, he_variances(network), DATA.X_train, DATA.Y_train)
    assert he.Z[29] == pytest.approx(he.Z[0], rel=1e-12)
    halved = tuple(variance / 2.0 for variance in he_variances(network))
    lecun = predict(network, halved, DATA.X_train, DATA.Y_train)
    assert lecun.Z[29] == pytest.approx(he.Z[0] * 2.0**-15, rel=1e-12)


def test_integration_agrees_with_the_closed_form_for_the_error_function() -> None:
    """Williams 1997, NeurIPS, equation 11."""
    scale = np.sqrt(1.0 + 2.0 * np.diag(SOME))
    expected = 2.0 / math.pi * np.arcsin(2.0 * SOME / np.outer(scale, scale))
    assert np.allclose(integrated(erf, SOME), expected, rtol=0.0, atol=1e-7)


def test_integration_agrees_with_the_closed_form_for_relu() -> None:
    """Cho and Saul 2009: the kink makes the series converge slowly, an example with itself is exact."""
    got, expected = integrated(activations["relu"].function, SOME), rectified(SOME)
    assert np.allclose(got, expected, rtol=0.0, atol=2e-3)
    assert np.allclose(np.diag(got), np.diag(SOME) / 2.0, rtol=1e-12)


def test_a_linear_layer_hands_its_covariance_on() -> None:
    assert np.allclose(integrated(activations["linear"].function, SOME), SOME, rtol=1e-12)


def test_examples_without_variance_have_no_correlation() -> None:
    flat = np.zeros((2, 2))
    assert not rectified(flat).any()
    assert np.allclose(integrated(activations["sigmoid"].function, flat), 0.25)


@pytest.mark.parametrize(
    ("name", "slopes"), [("relu", (1, 0)), ("leaky_relu", (1, 0.01)), ("linear", (1, 1))]
)
def test_straight_lines_are_recognised(name: str, slopes: tuple[float, float]) -> None:
    assert slopes_of(activations[name]) == pytest.approx(slopes)


@pytest.mark.parametrize("name", ["tanh", "sigmoid", "elu", "gelu"])
def test_curves_are_recognised(name: str) -> None:
    assert slopes_of(activations[name]) is None


@pytest.mark.parametrize("name", activations)
def test_the_average_over_many_draws_is_what_theory_expects(name: str) -> None:
    """Every quantity of every layer, within the error of a finite width and number of draws."""
    network = Network((2, 80, 80, 80, 1), name)
    variances = he_variances(network)
    X, Y = DATA.X_train[:, ::2], DATA.Y_train[::2]
    squares = []
    for seed in range(60):
        stream = np.random.RandomState(seed)
        parameters = np.zeros(network.parameter_count)
        for (W, _), variance in zip(network.layers(parameters), variances, strict=True):
            W[:] = stream.randn(*W.shape) * math.sqrt(variance)
        passed = forward(network, parameters, X)
        back = backpropagate(network, parameters, passed, Y)
        dW = [gradient for gradient, _ in network.layers(back.gradient)]
        squares.append(
            [[(v**2).mean() for v in values] for values in (passed.Z[1:], passed.A[1:], back.dZ, dW)]
        )
    measured = np.sqrt(np.mean(squares, axis=0))
    expected = predict(network, variances, X, Y)
    for values, wanted in zip(measured, (expected.Z, expected.A, expected.dZ, expected.dW), strict=True):
        assert np.allclose(values / wanted, 1.0, atol=0.25), values / wanted


@pytest.mark.parametrize("activation", ["relu", "tanh", "sigmoid"])
@pytest.mark.parametrize("bias", ['{"name": "normal", "scale": 0.7}', '{"name": "uniform_fan_in"}'])
def test_the_average_over_many_draws_of_biases_too_is_what_theory_expects(activation: str, bias: str) -> None:
    """By the laboratory's own draws. Without the biases' part, Z would be expected too small by far."""
    runs = [f'{{"gain": 0.7, "seed": {seed}, "bias": {bias}}}' for seed in range(12)]
    network = f'{{"hidden": [150, 150, 150], "activation": "{activation}"}}'
    made = parse_experiment(f'{{"network": {network}, "runs": [{", ".join(runs)}]}}')
    squares = []
    with Trainer(made) as trainer:
        for run in trainer.runs:
            passed = forward(run.network, run.initial_parameters, run.data.X_train)
            squares.append([[(v**2).mean() for v in values] for values in (passed.Z[1:-1], passed.A[1:-1])])
        expected = theory(trainer.runs[0])
    assert expected is not None
    measured = np.sqrt(np.mean(squares, axis=0))
    np.testing.assert_allclose(measured, (expected.Z[:-1], expected.A[:-1]), rtol=0.06)


def test_relu_with_biases_follows_its_recursion() -> None:
    """Q ← σ_w² q / 2 + σ_b²."""
    network, X, Y = Network((2, 7, 30, 1), "relu"), DATA.X_train[:, ::2], DATA.Y_train[::2]
    got = predict(network, (0.3, 1.7, 0.01), X, Y, bias_variances=(0.5, 0.25, 2.0))
    q = 2 * 0.3 * float((X**2).mean()) + 0.5
    for layer, (fan_in, variance, of_bias) in enumerate(((7, 1.7, 0.25), (30, 0.01, 2.0)), start=1):
        assert got.Z[layer - 1] ** 2 == pytest.approx(q, rel=1e-12)
        q = fan_in * variance * q / 2.0 + of_bias
    assert got.Z[2] ** 2 == pytest.approx(q, rel=1e-12)


def test_the_theory_says_nothing_of_biases_that_are_all_the_same() -> None:
    runs = '[{"bias": {"name": "constant", "value": 0.1}}, {"bias": {"name": "zeros"}}, {}]'
    with Trainer(parse_experiment(f'{{"runs": {runs}}}')) as trainer:
        constant, zeros, unsaid = trainer.runs
        assert bias_variances_of(constant.settings, constant.network) is None
        assert theory(constant) is None
        one, other = theory(zeros), theory(unsaid)
        assert one is not None
        assert other is not None
        assert one.Z.tobytes() == other.Z.tobytes()


def test_weights_that_overflow_are_predicted_to() -> None:
    network = Network((2, *[256] * 60, 1), "relu")
    got = predict(network, (1e10,) * 61, DATA.X_train, DATA.Y_train)
    assert np.isinf(got.Z[-1])


@pytest.mark.parametrize("name", [name for name, entry in initialisers.items() if entry.variance is not None])
def test_the_variance_that_an_initialiser_states_is_that_of_its_weights(name: str) -> None:
    """With a gain and a scale of its own, where it has them: `random` has both."""
    entry = initialisers[name]
    own = {parameter: 0.5 for parameter in ("gain", "scale") if parameter in entry.parameters}
    (run,) = parse_experiment(f'{{"runs": [{{"initialiser": "{name}"}}]}}').runs
    network = Network((300, 200, 100), "relu")
    expected = variances_of(run.model_copy(update=own), network)
    assert expected is not None
    for index, fans in enumerate(((300, 200), (200, 100))):
        draw = np.random.RandomState(index).randn(fans[1], fans[0])
        W = entry.function(draw, Layer(index + 1, 2, lambda: np.empty((0, 0))), **own)
        assert float((W**2).mean()) == pytest.approx(expected[index], rel=0.03)


@pytest.mark.parametrize("name", ["constant", "identity", "lsuv"])
def test_the_theory_says_nothing_of_weights_that_are_not_independent(name: str) -> None:
    (run,) = parse_experiment(f'{{"runs": [{{"initialiser": "{name}"}}]}}').runs
    assert variances_of(run, Network((2, 3, 1), "relu")) is None
