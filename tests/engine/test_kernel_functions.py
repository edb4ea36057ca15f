"""The elementary functions of compiled code against NumPy's."""

import numpy as np
import pytest
from numba import njit

import engine.kernels.functions  # noqa: F401  (registers them)
from engine.kernels.compiler import compiled, telling_of_compiling


@njit
def compiled_exp(x):
    return np.exp(x)


@njit
def compiled_expm1(x):
    return np.expm1(x)


@njit
def compiled_tanh(x):
    return np.tanh(x)


@pytest.mark.parametrize(
    ("function", "reference", "units"),
    [(compiled_exp, np.exp, 1.0), (compiled_expm1, np.expm1, 2.0), (compiled_tanh, np.tanh, 3.0)],
)
@pytest.mark.parametrize("reach", [1e-300, 1e-8, 0.3, 2.0, 30.0, 708.0])
def test_elementary_functions_are_exact_to_a_few_units_of_the_last_place(function, reference, units, reach):
    x = np.random.RandomState(0).uniform(-reach, reach, 5000)
    exact = reference(x.astype(np.longdouble))
    error = np.abs(np.array([function(value) for value in x]) - exact) / np.spacing(np.abs(reference(x)))
    # NumPy's own rounding stands for the exact value where long doubles are no longer than doubles.
    assert float(error.max()) <= units + (np.finfo(np.longdouble).eps > 1e-18)


@pytest.mark.parametrize(
    "x", [np.inf, -np.inf, np.nan, 0.0, -0.0, 709.7, 709.8, 1e300, -744.0, -746.0, -1e300]
)
@pytest.mark.parametrize(
    ("function", "reference"), [(compiled_exp, np.exp), (compiled_expm1, np.expm1), (compiled_tanh, np.tanh)]
)
def test_elementary_functions_at_their_limits(function, reference, x):
    with np.errstate(all="ignore"):
        expected = reference(x)
    np.testing.assert_allclose(function(x), expected, rtol=1e-15, atol=0.0)


def test_compiling_is_told_of_but_not_what_is_compiled_already():
    half = compiled(lambda x: 0.5 * x)
    third = compiled(lambda x: x / 3.0)

    def both(x):
        return half(x) + third(x)

    told = []
    function = compiled(both)
    with telling_of_compiling(lambda *how_far: told.append(how_far)):
        assert function(3.0) == 2.5
        before = len(told)
        function(4.0)
    compiled(lambda x: x + 1.0)(2.0)  # outside: told to nobody
    assert len(told) == before
    assert told[0] == (0, 3, True)  # the function, and the two that it calls
    assert [done for done, _, _ in told] == sorted(done for done, _, _ in told)
    assert told[-1] == (3, 3, False)
    assert {(1, 3, True), (2, 3, True)} <= set(told)
