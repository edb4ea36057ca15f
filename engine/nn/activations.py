"""Activation functions g and their derivatives, by name.

Each is written once, for arrays and numbers alike: `network.py` calls it on whole matrices, and
`kernels/` compiles the same line for one number at a time. A derivative is given the pre-activation z
*and* a = g(z), and uses whichever is cheaper.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.arrays import Array
from engine.registry import Entry, Registry

LEAK = 0.01


@dataclass(frozen=True, kw_only=True)
class Activation(Entry):
    """An activation g: `function` is g(z), `derivative` is g'(z) from z and a = g(z).

    `suits` names the initialiser that was made for it, if one was: advice recommends it.

    `slope` is the formula of g'(z), in z and a = g(z), and `written` that of g(z) where `formula` has words
    in it; each is one, or a pair of those that hold above 0 and elsewhere. Numbers are put into them where an
    iteration is inspected; without a slope only what it comes to is told.
    """

    derivative: Callable[..., Any]
    suits: str | None = None
    written: str | tuple[str, str] | None = None
    slope: str | tuple[str, str] | None = None

    def formula_at(self, z: float) -> str:
        return formula_that_holds(self.written or self.formula, z)

    def slope_at(self, z: float) -> str:
        return formula_that_holds(self.slope or "g'(z)", z)


def formula_that_holds(formulas: str | tuple[str, str], z: float) -> str:
    """The one formula, or of two the one for this side of 0."""
    return formulas if isinstance(formulas, str) else formulas[0 if z > 0.0 else 1]


activations: Registry[Activation] = Registry(Activation)


def erf(z: Array) -> Array:
    """The error function, elementwise; any shape."""
    from scipy.special import erf as scipy_erf

    result: Array = scipy_erf(z)
    return result


def relu_derivative(z: Array, a: Array) -> Array:
    return np.where(a > 0.0, 1.0, 0.0)


@activations.register(
    "relu",
    label="ReLU",
    formula="max(0, z)",
    source="Nair and Hinton 2010, ICML",
    derivative=relu_derivative,
    suits="he",
    slope=("1", "0"),
)
def relu(z: Array) -> Array:
    return np.maximum(z, 0.0)


def leaky_relu_derivative(z: Array, a: Array) -> Array:
    return np.where(a > 0.0, 1.0, LEAK)


@activations.register(
    "leaky_relu",
    label="Leaky ReLU",
    formula="max(0.01 z, z)",
    source="Maas, Hannun and Ng 2013, ICML",
    derivative=leaky_relu_derivative,
    suits="he",
    slope=("1", "0.01"),
)
def leaky_relu(z: Array) -> Array:
    return np.maximum(z, LEAK * z)


def tanh_derivative(z: Array, a: Array) -> Array:
    return 1.0 - a * a


@activations.register(
    "tanh",
    label="tanh",
    formula="tanh z",
    source="LeCun, Bottou, Orr and Müller 1998, Efficient BackProp, section 4.4",
    derivative=tanh_derivative,
    suits="glorot",
    slope="1 - a²",
)
def tanh(z: Array) -> Array:
    return np.tanh(z)


def sigmoid_derivative(z: Array, a: Array) -> Array:
    return a * (1.0 - a)


@activations.register(
    "sigmoid",
    label="Sigmoid",
    formula="1 / (1 + e^-z)",
    source="Rumelhart, Hinton and Williams 1986, Nature 323, equation 2",
    derivative=sigmoid_derivative,
    suits="glorot",
    slope="a (1 - a)",
)
def sigmoid(z: Array) -> Array:
    # e^700 is still a number; the exact value there, 1e-304, is as good as any smaller one.
    return 1.0 / (1.0 + np.exp(np.minimum(-z, 700.0)))


def elu_derivative(z: Array, a: Array) -> Array:
    return np.where(a > 0.0, 1.0, a + 1.0)


@activations.register(
    "elu",
    label="ELU",
    formula="z where z > 0, else e^z - 1",
    source="Clevert, Unterthiner and Hochreiter 2016, ICLR, equation 15",
    derivative=elu_derivative,
    suits="he",
    written=("z", "e^z - 1"),
    slope=("1", "a + 1"),
)
def elu(z: Array) -> Array:
    return np.where(z > 0.0, z, np.expm1(np.minimum(z, 0.0)))


def gelu_derivative(z: Array, a: Array) -> Array:
    cumulative = 0.5 + 0.5 * erf(z * math.sqrt(0.5))
    within = np.minimum(np.abs(z), 40.0)  # beyond, the density is 0, and the square might overflow
    density = np.exp(-0.5 * within * within) * math.sqrt(0.5 / math.pi)
    return cumulative + z * density


@activations.register(
    "gelu",
    label="GELU",
    formula="z Φ(z)",
    source="Hendrycks and Gimpel 2016, arXiv:1606.08415 (the exact form)",
    derivative=gelu_derivative,
    suits="he",
    slope="Φ(z) + z φ(z)",
)
def gelu(z: Array) -> Array:
    return z * (0.5 + 0.5 * erf(z * math.sqrt(0.5)))


def linear_derivative(z: Array, a: Array) -> Array:
    return np.where(a > 0.0, 1.0, 1.0)


@activations.register(
    "linear",
    label="Linear",
    formula="z",
    source="the identity: depth without a non-linearity (Saxe, McClelland and Ganguli 2014, ICLR)",
    derivative=linear_derivative,
    slope="1",
)
def linear(z: Array) -> Array:
    return z * 1.0
