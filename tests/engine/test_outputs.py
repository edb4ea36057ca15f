"""Every output, textbook and compiled, against definitions written anew and central differences."""

import itertools
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.arrays import Array
from engine.kernels.kernel import Kernel
from engine.nn.network import Network, backward, cost, forward, score, textbook_cost
from engine.nn.outputs import MOST_CLASSES, outputs, outputs_for

EVERY = pytest.mark.parametrize("output", outputs)
KERNELS: dict[tuple[Any, ...], Kernel] = {}


def kernel_of(sizes: tuple[int, ...], activation: str, output: str) -> Kernel:
    key = (sizes, activation, output)
    return KERNELS.setdefault(key, Kernel(Network(*key)))


def classes_of(output: str, several: int = 4) -> int | None:
    """Of data that it fits: several classes rather than two, and else numbers."""
    fits = outputs[output].fits
    return next((classes for classes in (several, 2) if fits(classes)), None)


def labels(output: str, examples: int, stream: np.random.RandomState, several: int = 4) -> Array:
    classes = classes_of(output, several)
    if classes is None:
        return stream.randn(examples)
    return stream.randint(0, classes, examples).astype(np.float64)


def problem(
    output: str, hidden: tuple[int, ...], examples: int, seed: int, several: int = 4, gain: float = 1.0
) -> tuple[Network, Array, Array, Array]:
    """(network, parameters, X, Y): He weights times `gain`, small biases, normal points."""
    stream = np.random.RandomState(seed)
    units = outputs[output].units(classes_of(output, several))
    network = Network((3, *hidden, units), "tanh", output)
    parameters = np.empty(network.parameter_count)
    for W, b in network.layers(parameters):
        W[:] = stream.randn(*W.shape) * gain * np.sqrt(2.0 / W.shape[1])
        b[:] = 0.3 * stream.randn(*b.shape)
    return network, parameters, stream.randn(3, examples), labels(output, examples, stream, several)


def cost_of(network: Network, logits: Array, Y: Array) -> float:
    """By the definition of the loss, where it is one of PyTorch's."""
    if network.output in ("sigmoid", "softmax", "linear"):
        return cost_by_definition(network.output, logits, Y)
    return cost(network, logits, Y)


def cost_by_definition(output: str, logits: Array, Y: Array) -> float:
    """PyTorch's BCEWithLogitsLoss, CrossEntropyLoss and MSELoss, one example after another."""
    losses = []
    for z, y in zip(logits.T, Y, strict=True):
        if output == "sigmoid":
            losses.append(math.log1p(math.exp(-z)) if y else math.log1p(math.exp(z)))
        elif output == "softmax":
            losses.append(math.log(sum(math.exp(other - z[int(y)]) for other in z)))
        else:
            losses.append((z - y) ** 2)
    return math.fsum(losses) / len(losses)


@EVERY
@settings(deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], max_examples=40)
@given(
    hidden=st.lists(st.integers(1, 40), min_size=1, max_size=3).map(tuple),
    examples=st.integers(1, 700),
    seed=st.integers(0, 2**31),
    several=st.integers(2, MOST_CLASSES),
    gain=st.sampled_from([0.1, 1.0, 3.0]),
)
def test_compiled_and_textbook_equal_the_definitions(
    output: str, hidden: tuple[int, ...], examples: int, seed: int, several: int, gain: float
) -> None:
    network, parameters, X, Y = problem(output, hidden, examples, seed, several, gain)
    kernel = kernel_of(network.sizes, "tanh", output)
    passed = forward(network, parameters, X)
    expected = cost_of(network, passed.logits, Y)
    assert cost(network, passed.logits, Y) == pytest.approx(expected, rel=1e-9, abs=1e-15)
    assert textbook_cost(network, passed.logits, Y) == pytest.approx(expected, rel=1e-9, abs=1e-12)
    value, gradient = kernel.cost_and_gradient(parameters, X, Y)
    assert value == pytest.approx(expected, rel=1e-9, abs=1e-15)
    logits = kernel.logits(parameters, X)
    assert logits.shape == passed.logits.shape
    np.testing.assert_allclose(logits, passed.logits, rtol=1e-9, atol=1e-9 * np.abs(logits).max())
    for ours, theirs in zip(
        network.layers(gradient), network.layers(backward(network, parameters, passed, Y)), strict=True
    ):
        for part, reference in zip(ours, theirs, strict=True):
            scale = max(float(np.abs(reference).max()), 1e-12)
            np.testing.assert_allclose(part, reference, rtol=1e-9, atol=1e-9 * scale)


@EVERY
def test_gradient_is_the_slope_of_the_cost(output: str) -> None:
    network, parameters, X, Y = problem(output, (5, 4), 30, 1)
    _, gradient = kernel_of(network.sizes, "tanh", output).cost_and_gradient(parameters, X, Y)
    step = 1e-6
    for j in range(parameters.size):
        up, down = parameters.copy(), parameters.copy()
        up[j] += step
        down[j] -= step
        rise = cost_of(network, forward(network, up, X).logits, Y)
        rise -= cost_of(network, forward(network, down, X).logits, Y)
        assert rise / (2.0 * step) == pytest.approx(gradient[j], rel=1e-6, abs=1e-8)


@pytest.mark.parametrize("large", [1e4, -1e4, 1e300])
def test_large_logits_overflow_nowhere(large: float) -> None:
    network = Network((1, 1, 3), "linear", "softmax")
    parameters = np.zeros(network.parameter_count)
    (W1, _), (W2, b2) = network.layers(parameters)
    W1[:], W2[0, 0], b2[:, 0] = 1.0, large, (0.0, 1.0, 2.0)
    X, Y = np.array([[1.0, 1.0, 1.0]]), np.array([0.0, 1.0, 2.0])
    z = np.array([large, 1.0, 2.0])
    expected = np.mean([np.logaddexp.reduce(z) - own for own in z])
    with np.errstate(all="raise", under="ignore"):
        passed = forward(network, parameters, X)
        assert cost(network, passed.logits, Y) == pytest.approx(expected, rel=1e-12)
        np.testing.assert_allclose(passed.A[-1].sum(axis=0), 1.0, rtol=1e-12)
    value, gradient = kernel_of(network.sizes, "linear", "softmax").cost_and_gradient(parameters, X, Y)
    assert value == pytest.approx(expected, rel=1e-12)
    assert np.isfinite(gradient).all()
    assert textbook_cost(network, passed.logits, Y) == math.inf


@EVERY
@pytest.mark.parametrize("value", [np.inf, -np.inf, np.nan])
def test_what_is_no_number_has_no_finite_cost(output: str, value: float) -> None:
    network, parameters, X, Y = problem(output, (4,), 20, 3)
    parameters[::5] = value
    with np.errstate(all="ignore"):
        logits = forward(network, parameters, X).logits
        assert not math.isfinite(cost(network, logits, Y))
    kernel = kernel_of(network.sizes, "tanh", output)
    assert not math.isfinite(kernel.cost_and_gradient(parameters, X, Y)[0])
    assert score(network, logits, Y) < 1.0


@EVERY
@pytest.mark.parametrize("examples", [1, 15, 16, 17, 304, 305])
def test_padding_counts_for_nothing(output: str, examples: int) -> None:
    network, parameters, X, Y = problem(output, (4,), 400, 5)
    kernel = kernel_of(network.sizes, "tanh", output)
    whole, _ = kernel.cost_and_gradient(parameters, X[:, :examples], Y[:examples])
    single = [kernel.cost_and_gradient(parameters, X[:, [s]], Y[[s]])[0] for s in range(examples)]
    assert whole == pytest.approx(math.fsum(single) / examples, rel=1e-12)


def test_scores() -> None:
    softmax, linear = Network((1, 1, 3), "relu", "softmax"), Network((1, 1, 1), "relu", "linear")
    logits = np.array([[3.0, 0.0, 1.0, np.nan], [1.0, 2.0, 1.0, 0.0], [2.0, 1.0, 0.0, 1.0]])
    assert score(softmax, logits, np.array([0.0, 1.0, 1.0, 0.0])) == 0.5
    Y = np.array([1.0, 2.0, 4.0, 9.0])
    assert score(linear, Y, Y) == 1.0
    assert score(linear, np.full(4, 4.0), Y) == 0.0
    assert score(linear, Y[::-1], Y) == pytest.approx(1.0 - 2.0 * (64.0 + 4.0) / 38.0)
    assert score(linear, np.array([1.0, 2.0, 4.0, np.nan]), Y) == -math.inf
    assert score(linear, np.full(2, 3.0), np.full(2, 3.0)) == 1.0
    assert score(linear, np.full(2, 3.5), np.full(2, 3.0)) == 0.0


def test_the_data_ask_for_an_output() -> None:
    assert outputs_for(2) == ["sigmoid", "softmax"]
    assert outputs_for(None)[0] == "linear"
    for classes, output in itertools.product((3, MOST_CLASSES), ("softmax",)):
        assert outputs_for(classes) == [output]
    assert outputs_for(MOST_CLASSES + 1) == []
