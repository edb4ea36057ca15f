"""The textbook network: gradients against central differences, and its two costs against each other."""

import functools
import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.arrays import Array
from engine.nn.activations import activations
from engine.nn.network import Network, backward, forward
from engine.nn.outputs import binary_accuracy, binary_cross_entropy, textbook_binary_cross_entropy

LN2 = math.log(2.0)
unhurried = functools.partial(settings, deadline=None, derandomize=True)
finite_logits = st.lists(
    st.tuples(st.floats(-30.0, 30.0), st.sampled_from([0.0, 1.0])), min_size=1, max_size=20
)


def problem(network: Network, examples: int, seed: int) -> tuple[Array, Array, Array]:
    """(parameters, X, Y), all random, biases as well."""
    stream = np.random.RandomState(seed)
    parameters = 0.7 * stream.randn(network.parameter_count)
    return parameters, stream.randn(network.sizes[0], examples), (stream.rand(examples) > 0.5) * 1.0


@pytest.mark.parametrize("activation", activations)
@unhurried(max_examples=20)
@given(
    hidden=st.lists(st.integers(1, 6), min_size=1, max_size=4),
    inputs=st.integers(1, 3),
    examples=st.integers(1, 15),
    seed=st.integers(0, 2**31),
)
def test_gradient_equals_central_differences(
    activation: str, hidden: list[int], inputs: int, examples: int, seed: int
) -> None:
    network, step = Network((inputs, *hidden, 1), activation), 1e-6
    parameters, X, Y = problem(network, examples, seed)
    passed = forward(network, parameters, X)
    assume(min(np.abs(Z).min() for Z in passed.Z[1:-1]) > 1e-4)  # no kink within a step
    gradient = backward(network, parameters, passed, Y)
    slopes = np.empty_like(parameters)
    for j in range(parameters.size):
        up, down = parameters.copy(), parameters.copy()
        up[j] += step
        down[j] -= step
        rise = binary_cross_entropy(forward(network, up, X).logits, Y) - binary_cross_entropy(
            forward(network, down, X).logits, Y
        )
        slopes[j] = rise / (2.0 * step)
    np.testing.assert_allclose(gradient, slopes, rtol=1e-6, atol=1e-7)


def test_forward_by_hand() -> None:
    """2 inputs, 2 ReLU units, 1 output: numbers that fit on paper."""
    network = Network((2, 2, 1), "relu")
    parameters = np.array([1.0, 2.0, -3.0, 4.0, 0.5, -1.0, 2.0, -5.0, 0.25])
    passed = forward(network, parameters, np.array([[1.0, -1.0], [1.0, 0.0]]))
    np.testing.assert_allclose(passed.Z[1], [[3.5, -0.5], [0.0, 2.0]])
    np.testing.assert_allclose(passed.A[1], [[3.5, 0.0], [0.0, 2.0]])
    np.testing.assert_allclose(passed.logits, [7.25, -9.75])
    np.testing.assert_allclose(passed.A[2], 1.0 / (1.0 + np.exp([[-7.25, 9.75]])))


def test_the_flat_vector_is_w1_b1_w2_b2() -> None:
    network = Network((3, 2, 4, 1), "relu")
    parameters = np.arange(float(network.parameter_count))
    (W1, b1), (W2, b2), (W3, b3) = network.layers(parameters)
    assert network.parameter_count == 8 + 12 + 5
    assert network.depth == 3
    np.testing.assert_array_equal(W1, [[0, 1, 2], [3, 4, 5]])
    np.testing.assert_array_equal(b1, [[6], [7]])
    np.testing.assert_array_equal(W2, [[8, 9], [10, 11], [12, 13], [14, 15]])
    np.testing.assert_array_equal(b2[:, 0], [16, 17, 18, 19])
    np.testing.assert_array_equal(W3, [[20, 21, 22, 23]])
    np.testing.assert_array_equal(b3, [[24]])


def test_layers_are_views() -> None:
    network = Network((2, 2, 1), "tanh")
    parameters = np.zeros(network.parameter_count)
    network.layers(parameters)[1][1][0, 0] = 5.0
    assert parameters[-1] == 5.0


@unhurried(max_examples=200)
@given(finite_logits)
def test_cost_equals_the_textbook_s_where_that_is_finite(pairs: list[tuple[float, float]]) -> None:
    logits, Y = map(np.array, zip(*pairs, strict=True))
    # 1 - a loses digits as a nears 1: the textbook formula is only as exact as that.
    lost = 4e-16 * float(np.exp(np.abs(logits)).mean())
    assert textbook_binary_cross_entropy(logits, Y) == pytest.approx(
        binary_cross_entropy(logits, Y), rel=1e-12, abs=lost
    )


@pytest.mark.parametrize(
    ("logit", "y", "stable", "textbook"),
    [
        (0.0, 0.0, LN2, LN2),
        (0.0, 1.0, LN2, LN2),
        (2.0, 1.0, math.log1p(math.exp(-2.0)), math.log1p(math.exp(-2.0))),
        (2.0, 0.0, math.log1p(math.exp(2.0)), math.log1p(math.exp(2.0))),
        (1000.0, 1.0, 0.0, 0.0),  # 0 × log 0 counts as nothing
        (-1000.0, 0.0, 0.0, 0.0),
        (1000.0, 0.0, 1000.0, math.inf),
        (-1000.0, 1.0, 1000.0, math.inf),
        (40.0, 0.0, 40.0, math.inf),  # 1 - a rounds to 0
        (-40.0, 1.0, 40.0, 40.0),  # a does not
        (1e300, 0.0, 1e300, math.inf),
    ],
)
def test_costs_of_one_example(logit: float, y: float, stable: float, textbook: float) -> None:
    logits, Y = np.array([logit]), np.array([y])
    assert binary_cross_entropy(logits, Y) == pytest.approx(stable, rel=1e-12)
    assert textbook_binary_cross_entropy(logits, Y) == pytest.approx(textbook, rel=1e-12)


def test_textbook_cost_divides_by_all_examples_as_nansum_did() -> None:
    assert textbook_binary_cross_entropy(np.array([1000.0, 0.0]), np.array([1.0, 1.0])) == pytest.approx(
        LN2 / 2.0
    )


@pytest.mark.parametrize("logits", [[math.inf], [math.nan], [1.0, math.nan]])
def test_cost_of_broken_logits_is_not_finite(logits: list[float]) -> None:
    with np.errstate(all="ignore"):
        assert not math.isfinite(binary_cross_entropy(np.array(logits), np.zeros(len(logits))))


@pytest.mark.parametrize(
    ("logits", "Y", "share"),
    [
        ([1.0, -1.0], [1.0, 0.0], 1.0),
        ([1.0, -1.0], [0.0, 1.0], 0.0),
        ([0.0], [0.0], 1.0),  # on the boundary: class 0
        ([0.0], [1.0], 0.0),
        ([5e-324, 1.0, -2.0, 3.0], [1.0, 0.0, 0.0, 1.0], 0.75),
        ([math.nan, math.nan], [0.0, 0.0], 0.0),  # no answer is right
    ],
)
def test_accuracy(logits: list[float], Y: list[float], share: float) -> None:
    assert binary_accuracy(np.array(logits), np.array(Y)) == share


@pytest.mark.parametrize("activation", activations)
def test_gradient_has_the_layout_of_the_parameters(activation: str) -> None:
    network = Network((2, 3, 1), activation)
    parameters, X, Y = problem(network, 6, seed=1)
    passed = forward(network, parameters, X)
    (dW1, db1), (dW2, db2) = network.layers(backward(network, parameters, passed, Y))
    dZ2 = (passed.A[2] - Y) / 6
    np.testing.assert_allclose(dW2, dZ2 @ passed.A[1].T)
    np.testing.assert_allclose(db2, dZ2.sum(axis=1, keepdims=True))
    assert dW1.shape == (3, 2)
    assert db1.shape == (3, 1)


def test_zero_weights_and_relu_move_only_the_last_bias() -> None:
    network = Network((2, 10, 5, 1), "relu")
    _, X, _ = problem(network, 8, seed=2)
    Y = np.array([1.0, 1.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0])
    parameters = np.zeros(network.parameter_count)
    gradient = backward(network, parameters, forward(network, parameters, X), Y)
    assert not gradient[:-1].any()
    assert gradient[-1] == pytest.approx(0.5 - 0.75)


def test_an_output_that_is_no_number_has_no_cost_and_is_never_right() -> None:
    logits, Y = np.array([math.nan, 2.0, -2.0, 2.0]), np.array([0.0, 1.0, 0.0, 0.0])
    assert math.isnan(binary_cross_entropy(logits, Y))
    assert math.isnan(textbook_binary_cross_entropy(logits, Y))
    assert binary_accuracy(logits, Y) == 0.5
