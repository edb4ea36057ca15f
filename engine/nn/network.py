"""The textbook: a fully connected network, in plain NumPy, one line per equation.

`W` is (units, inputs), `b` is (units, 1), `X` is (features, examples), `Y` is (examples,).
All weights and biases of a network lie in one flat vector, W1, b1, W2, b2, …; `layers` gives its views.
Hidden layers share one activation g; what the last layer makes of its Z, the logits, and what that costs is
for the output to say, see `engine.nn.outputs`.

This file is what a reader learns from and what the compiled `kernels/` is tested against.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import numpy as np

from engine.arrays import Array
from engine.nn.activations import activations
from engine.nn.biases import zeros
from engine.nn.initialisers import Layer
from engine.nn.outputs import outputs

EXAMPLES_AT_ONCE = 8_192  # that pass through a layer between two calls of `check`


@dataclass(frozen=True)
class Network:
    """The shape of a network: units per layer, from the inputs to the output, the activation, the output."""

    sizes: tuple[int, ...]
    activation: str
    output: str = "sigmoid"

    @cached_property
    def depth(self) -> int:
        """The number of layers with weights."""
        return len(self.sizes) - 1

    @cached_property
    def parameter_count(self) -> int:
        return sum(
            fan_out * (fan_in + 1) for fan_in, fan_out in zip(self.sizes, self.sizes[1:], strict=False)
        )

    def layers(self, parameters: Array) -> list[tuple[Array, Array]]:
        """(W, b) of every layer, as views of the flat vector `parameters` (parameter_count,)."""
        views = []
        start = 0
        for fan_in, fan_out in zip(self.sizes, self.sizes[1:], strict=False):
            middle = start + fan_out * fan_in
            end = middle + fan_out
            views.append(
                (
                    parameters[start:middle].reshape(fan_out, fan_in),
                    parameters[middle:end].reshape(fan_out, 1),
                )
            )
            start = end
        return views


@dataclass(frozen=True)
class Activations:
    """A forward pass: Z[l] and A[l] are (units, examples); A[0] is X, and Z[0] is X as well."""

    Z: list[Array]
    A: list[Array]

    @property
    def logits(self) -> Array:
        """The output's Z: (examples,) where it is of one unit, else (units, examples)."""
        Z = self.Z[-1]
        return Z[0] if Z.shape[0] == 1 else Z


@dataclass(frozen=True)
class Backpropagation:
    """A backward pass: dZ[l - 1] and dA[l - 1] of layer l are (units, examples), as Z and A are.

    The output layer has no dA: its dZ comes from the cost at once. `gradient` holds dW1, db1, dW2, db2, …
    in one flat vector.
    """

    dZ: list[Array]
    dA: list[Array]
    gradient: Array


def initial_parameters(
    network: Network,
    rule: Callable[..., Array],
    seed: int,
    X: Array,
    check: Callable[[], None] = lambda: None,
    bias_rule: Callable[[Array, int], Array] = zeros,
    **own: Any,
) -> Array:
    """The flat parameter vector at iteration 0, by `rule(draw, layer, **own)` and `bias_rule(draw, fan_in)`.

    The draw is RandomState(seed).randn(fan_out, fan_in), layer by layer, whatever the rule; after all weights
    the same stream gives randn(fan_out) for the biases of each layer. X is the training set, (features,
    examples), for rules that look at data: they see it while all biases are zero. `check` is called on the
    way: what it raises ends it.
    """
    stream = np.random.RandomState(seed)
    parameters = np.zeros(network.parameter_count)
    weights = [W for W, _ in network.layers(parameters)]
    inputs = InitialActivations(network, weights, X, check)
    for index, W in enumerate(weights, start=1):
        check()
        W[:] = rule(stream.randn(*W.shape), Layer(index, network.depth, partial(inputs.of, index)), **own)
    for W, b in network.layers(parameters):
        fan_out, fan_in = W.shape
        b[:, 0] = bias_rule(stream.randn(fan_out), fan_in)
    return parameters


class InitialActivations:
    """What reaches each layer over the training set X before it has biases, computed as far as is asked."""

    def __init__(self, network: Network, weights: list[Array], X: Array, check: Callable[[], None]) -> None:
        self._g = activations[network.activation].function
        self._weights, self._X, self._check = weights, X, check
        self._reached = (1, X)

    def of(self, index: int) -> Array:
        """The inputs of this layer, counted from 1: (fan_in, examples)."""
        layer, A = self._reached if self._reached[0] <= index else (1, self._X)
        with np.errstate(all="ignore"):  # a rule may well overflow: the run then says so
            for W in self._weights[layer - 1 : index - 1]:
                before, A = A, np.empty((W.shape[0], A.shape[1]))
                for first in range(0, A.shape[1], EXAMPLES_AT_ONCE):
                    self._check()
                    some = slice(first, first + EXAMPLES_AT_ONCE)
                    A[:, some] = self._g(W @ before[:, some])
        self._reached = (index, A)
        return A


def hidden_layers(network: Network, parameters: Array, X: Array) -> Iterator[tuple[Array, Array]]:
    """Z = W A + b and A = g(Z), hidden layer by hidden layer, each (units, examples)."""
    g = activations[network.activation].function
    A = X
    for W, b in network.layers(parameters)[:-1]:
        Z = W @ A + b
        A = g(Z)
        yield Z, A


def forward(network: Network, parameters: Array, X: Array) -> Activations:
    """The hidden layers, and then the output's: Z = W A + b and A = f(Z)."""
    Z, A = [X], [X]
    for hidden_Z, hidden_A in hidden_layers(network, parameters, X):
        Z.append(hidden_Z)
        A.append(hidden_A)
    W, b = network.layers(parameters)[-1]
    Z.append(W @ A[-1] + b)
    A.append(outputs[network.output].function(Z[-1]))
    return Activations(Z, A)


def backpropagate(network: Network, parameters: Array, passed: Activations, Y: Array) -> Backpropagation:
    """Everything that back-propagation computes on its way from the cost to the first layer.

    Rumelhart, Hinton and Williams 1986, Nature 323, 533. The output gives its own dZ: for the sigmoid under
    cross-entropy, (A - Y) / m.
    """
    derivative = activations[network.activation].derivative
    Z, A = passed.Z, passed.A
    gradient = np.empty_like(parameters)
    weights, gradients = network.layers(parameters), network.layers(gradient)
    dZ: list[Array] = [outputs[network.output].slope(A[-1], Y)]
    dA: list[Array] = []
    for index in range(network.depth, 0, -1):
        dW, db = gradients[index - 1]
        dW[:] = dZ[0] @ A[index - 1].T
        db[:] = dZ[0].sum(axis=1, keepdims=True)
        if index > 1:
            W, _ = weights[index - 1]
            dA.insert(0, W.T @ dZ[0])
            dZ.insert(0, dA[0] * derivative(Z[index - 1], A[index - 1]))
    return Backpropagation(dZ, dA, gradient)


def backward(network: Network, parameters: Array, passed: Activations, Y: Array) -> Array:
    """The gradient of the cost, a flat vector laid out like `parameters`, by back-propagation."""
    return backpropagate(network, parameters, passed, Y).gradient


def cost(network: Network, logits: Array, Y: Array) -> float:
    """The mean cost over the examples, finite wherever the logits are, see `Output.cost`."""
    return outputs[network.output].cost(logits, Y)


def textbook_cost(network: Network, logits: Array, Y: Array) -> float:
    """The same as the textbook's formula is written: inf where a probability rounds to 0 or 1."""
    return outputs[network.output].textbook_cost(logits, Y)


def score(network: Network, logits: Array, Y: Array) -> float:
    """How good the answers are: the share of right ones, or R² of numbers, see `Output.score`."""
    return outputs[network.output].score(logits, Y)
