"""NumPy functions of one number, compiled into straight lines that the compiler can vectorise.

numba turns `np.exp` of a number into a call of the C library, and a loop that calls cannot work on several
examples at a time. The forms here can. They apply wherever compiled code names the NumPy function, so that
`activations.py` stays plain NumPy. Importing this module registers them.

The exponential follows Cody and Waite 1980, Software Manual for the Elementary Functions, chapter 6:
x = k ln 2 + r with |r| <= ln(2)/2, a polynomial for e^r - 1, and k written into the exponent bits.
"""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numba import types
from numba.extending import overload, register_jitable

from engine.nn import activations

Rule = Callable[..., Callable[..., Any] | None]

# Sums must keep their order here, or (x / ln 2 + ROUND) - ROUND would be simplified to x / ln 2.
IN_ORDER: Any = {"fastmath": {"contract"}, "error_model": "numpy"}
# Adding 1.5 x 2^52 rounds a small number to an integer, and leaves it in the low bits of the sum.
ROUND = 6755399441055744.0
ROUND_BITS = 0x4338000000000000
LOG2_E = 1.0 / math.log(2.0)
# ln 2 in two parts; the first has 21 trailing zero bits, so that k times it is exact for |k| < 2^21.
LN2_HIGH = 0.6931471803691238
LN2_LOW = 1.9082149292705877e-10
EXPONENT_BIAS = 1023
MANTISSA_BITS = 52


def in_order(function: Callable[..., Any]) -> Callable[..., Any]:
    """`function`, callable from compiled code, where it keeps the order of its sums."""
    callable_function: Callable[..., Any] = register_jitable(**IN_ORDER)(function)
    return callable_function


def meaning_of(function: Callable[..., Any]) -> Callable[[Rule], Rule]:
    """Decorate a rule: from the types of `function`'s arguments to its implementation, or None."""

    def register(rule: Rule) -> Rule:
        # target="cpu" is more specific than numba's own entry, and therefore tried first. "strict" would
        # compare annotations, and a rule's, about types, differ from those of its implementation.
        overload(function, target="cpu", strict=False, jit_options=IN_ORDER)(rule)
        return rule

    return register


@in_order
def exponential_parts(x: float) -> tuple[float, float, float]:
    """(p, s, t) with e^x = (1 + p) s t, for x in [-746, 710]; s and t are powers of two.

    Two factors, because 2^k itself is out of range where e^x is denormal or just below overflow. The
    polynomial is Taylor's of degree 13: its remainder, 0.35^14 / 14!, is below half a unit of the last place.
    """
    shifted = x * LOG2_E + ROUND
    k = shifted - ROUND
    r = (x - k * LN2_HIGH) - k * LN2_LOW
    p = 1.0 / 6227020800.0
    p = p * r + 1.0 / 479001600.0
    p = p * r + 1.0 / 39916800.0
    p = p * r + 1.0 / 3628800.0
    p = p * r + 1.0 / 362880.0
    p = p * r + 1.0 / 40320.0
    p = p * r + 1.0 / 5040.0
    p = p * r + 1.0 / 720.0
    p = p * r + 1.0 / 120.0
    p = p * r + 1.0 / 24.0
    p = p * r + 1.0 / 6.0
    p = p * r + 0.5
    p = p * r * r + r
    whole = np.float64(shifted).view(np.int64) - ROUND_BITS
    half = whole >> 1
    s = np.int64((half + EXPONENT_BIAS) << MANTISSA_BITS).view(np.float64)
    t = np.int64((whole - half + EXPONENT_BIAS) << MANTISSA_BITS).view(np.float64)
    return p, s, t


@in_order
def clamped(x: float) -> float:
    """X within the range in which e^x is neither 0 nor infinite; NaN stays NaN."""
    x = -746.0 if x < -746.0 else x
    return 710.0 if x > 710.0 else x


@meaning_of(np.exp)
def exp(x: types.Type) -> Callable[..., Any] | None:
    """e^x, within one unit of the last place."""
    if not isinstance(x, types.Float):
        return None

    def implementation(x: Any) -> Any:
        p, s, t = exponential_parts(clamped(x))
        return (1.0 + p) * s * t

    return implementation


@meaning_of(np.expm1)
def expm1(x: types.Type) -> Callable[..., Any] | None:
    """e^x - 1, within two units of the last place, also near 0."""
    if not isinstance(x, types.Float):
        return None

    def implementation(x: Any) -> Any:
        p, s, t = exponential_parts(clamped(x))
        # Beyond 2^1023 the power alone would overflow; there, 1 is nothing beside e^x.
        return (1.0 + p) * s * t if x > 700.0 else p * (s * t) + (s * t - 1.0)

    return implementation


@meaning_of(np.tanh)
def tanh(x: types.Type) -> Callable[..., Any] | None:
    """Tanh x = -u / (u + 2) with u = e^(-2 |x|) - 1, within three units of the last place."""
    if not isinstance(x, types.Float):
        return None

    def implementation(x: Any) -> Any:
        y = -2.0 * abs(x)
        p, s, t = exponential_parts(-50.0 if y < -50.0 else y)
        u = p * (s * t) + (s * t - 1.0)
        return math.copysign(u / (u + 2.0), x)

    return implementation


@meaning_of(np.where)
def where(condition: types.Type, x: types.Type, y: types.Type) -> Callable[..., Any] | None:  # noqa: ARG001
    """A number for a number, where numba would make an array of no dimensions."""
    if not isinstance(condition, types.Boolean):
        return None
    return lambda condition, x, y: x if condition else y


@meaning_of(activations.erf)
def erf(z: types.Type) -> Callable[..., Any] | None:  # noqa: ARG001
    """The C library's error function."""
    return lambda z: math.erf(z)
