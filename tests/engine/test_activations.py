"""Every activation against an independent formula, its own slope, and extreme inputs."""

from collections.abc import Callable

import numpy as np
import pytest
from scipy.special import expit, ndtr

from engine.arrays import Array
from engine.nn.activations import Activation, activations

REFERENCES: dict[str, Callable[[Array], Array]] = {
    "relu": lambda z: (z + abs(z)) / 2,
    "leaky_relu": lambda z: np.where(z > 0, z, z / 100),
    "tanh": lambda z: 2 * expit(2 * z) - 1,
    "sigmoid": expit,
    "elu": lambda z: np.where(z > 0, z, np.exp(np.minimum(z, 0)) - 1),
    "gelu": lambda z: z * ndtr(z),
    "linear": lambda z: z,
}
# The slope far to the left and far to the right.
SLOPES = {
    "relu": (0.0, 1.0),
    "leaky_relu": (0.01, 1.0),
    "tanh": (0.0, 0.0),
    "sigmoid": (0.0, 0.0),
    "elu": (0.0, 1.0),
    "gelu": (0.0, 1.0),
    "linear": (1.0, 1.0),
}
EVERY = pytest.mark.parametrize("activation", activations.values(), ids=activations)
KNOWN = pytest.mark.parametrize("activation", [activations[name] for name in REFERENCES], ids=REFERENCES)


@KNOWN
def test_value_equals_an_independent_formula(activation: Activation) -> None:
    z = np.linspace(-30.0, 30.0, 6001)
    np.testing.assert_allclose(activation.function(z), REFERENCES[activation.name](z), rtol=1e-12, atol=1e-13)


@EVERY
def test_derivative_equals_central_differences(activation: Activation) -> None:
    z, step = np.linspace(-9.0, 9.0, 1802), 1e-5  # an even count: none within a step of the kink at 0
    assert np.abs(z).min() > step
    slope = (activation.function(z + step) - activation.function(z - step)) / (2.0 * step)
    np.testing.assert_allclose(activation.derivative(z, activation.function(z)), slope, rtol=1e-9, atol=1e-9)


@EVERY
def test_derivative_at_zero_is_one_of_the_slopes_beside_it(activation: Activation) -> None:
    zero, step = np.zeros(1), 1e-7
    slope = float(activation.derivative(zero, activation.function(zero))[0])
    beside = [
        float((activation.function(zero + s) - activation.function(zero))[0]) / s for s in (-step, step)
    ]
    assert any(slope == pytest.approx(side, abs=1e-6) for side in beside)


def test_relu_has_slope_zero_at_zero() -> None:
    """So that an all-zero network has no gradient at all, as the published figures show."""
    assert activations["relu"].derivative(np.zeros(1), np.zeros(1))[0] == 0.0


@EVERY
@pytest.mark.parametrize("size", [1e4, 1e300])
def test_extreme_inputs_give_neither_warning_nor_nan(activation: Activation, size: float) -> None:
    z = np.array([-size, size])
    a = activation.function(z)  # a warning would be an error here
    assert np.isfinite(a).all()
    assert np.isfinite(activation.derivative(z, a)).all()


@KNOWN
@pytest.mark.parametrize("size", [1e4, 1e300])
def test_slopes_far_from_zero_are_known(activation: Activation, size: float) -> None:
    z = np.array([-size, size])
    slope = activation.derivative(z, activation.function(z))
    np.testing.assert_allclose(slope, SLOPES[activation.name], atol=1e-300)


@EVERY
def test_shape_is_kept_and_inputs_are_left_alone(activation: Activation) -> None:
    z = np.linspace(-2.0, 2.0, 12).reshape(3, 4)
    z.flags.writeable = False
    a = activation.function(z)
    a.flags.writeable = False
    assert a.shape == activation.derivative(z, a).shape == z.shape
    assert not np.shares_memory(a, z)


@EVERY
def test_numbers_are_taken_as_well_as_arrays(activation: Activation) -> None:
    z = 0.75
    a = activation.function(z)
    assert float(a) == pytest.approx(float(activation.function(np.array([z]))[0]), rel=1e-14)
    whole = activation.derivative(np.array([z]), np.array([float(a)]))[0]
    assert float(activation.derivative(z, a)) == whole
