"""Optimisers, by name: what turns gradients into changes of the parameters.

Each is one entry, written twice side by side: for whole arrays, as a textbook has it, and in place, one
parameter at a time, which `engine.kernels.updates` compiles. Tests hold the two together. A new optimiser is
added here and nowhere else.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated

import numpy as np
from pydantic import Field

from engine.arrays import Array
from engine.registry import Entry, Registry

InPlace = Callable[[Array, Array, float, int, Array], None]


@dataclass(frozen=True, kw_only=True)
class Optimiser(Entry):
    """An optimiser: `function` is one update of whole arrays, `in_place` the same for compiled code.

    `function(state, g, α, t, **parameters)` returns the rows of the state after update number `t`, counted
    from 1, by the gradient g, (parameter_count,), and the learning rate α. The rows are those before: the
    parameters θ first, then what `state` names, each (parameter_count,) and zero at the start.

    `in_place(state, gradient, α, t, own)` changes the rows of `state`, (rows, at least parameter_count), of
    which there may be more than the optimiser has. `own` holds the values of its parameters in their order.
    It compiles with numba, and so uses numbers, loops and `math`; sums are made as they are written. What it
    calls besides is compiled with it: `calls`, other functions of the same file.

    `counted` says whether `t` enters the formula, `scaled` whether each parameter has a step size of its own.
    """

    in_place: InPlace
    calls: tuple[Callable[..., None], ...] = ()
    state: tuple[str, ...] = ()
    counted: bool = False
    scaled: bool = False


optimisers: Registry[Optimiser] = Registry(Optimiser)

Decay = Annotated[
    float, Field(ge=0, lt=1, strict=True, description="the share of a moment that is kept each time")
]
Epsilon = Annotated[float, Field(gt=0, le=1, strict=True, description="keeps the denominator away from 0")]
WeightDecay = Annotated[
    float, Field(ge=0, le=1, strict=True, description="λ: an update makes θ smaller by the share α λ")
]


@dataclass(frozen=True)
class Rule:
    """An optimiser with values for its own parameters."""

    optimiser: Optimiser
    own: Mapping[str, float]

    @property
    def rows(self) -> int:
        """Rows of the state that it works on: the parameters, and what it keeps beside them."""
        return 1 + len(self.optimiser.state)

    @property
    def values(self) -> list[float]:
        """The values of its parameters in their order, for compiled code."""
        return [float(self.own[name]) for name in self.optimiser.parameters]

    def update(self, state: Array, gradient: Array, learning_rate: float, t: int) -> Array:
        """The state, (rows, parameter_count), after update number `t`, counted from 1."""
        return np.array(self.optimiser.function(state, gradient, learning_rate, t, **self.own))


def rule_named(name: str, **own: float) -> Rule:
    """The optimiser of that name, with its defaults where nothing else is given."""
    optimiser = optimisers[name]
    return Rule(optimiser, {key: default for key, (_, default) in optimiser.parameters.items()} | own)


def gradient_descent_in_place(state: Array, gradient: Array, rate: float, t: int, own: Array) -> None:
    parameters = state[0]
    for j in range(gradient.size):
        parameters[j] -= rate * gradient[j]


@optimisers.register(
    "gradient_descent",
    label="Gradient descent",
    formula="θ ← θ - α g",
    source="Cauchy 1847; Goodfellow, Bengio and Courville 2016, Deep Learning, section 4.3",
    in_place=gradient_descent_in_place,
)
def gradient_descent(state: Array, g: Array, rate: float, t: int) -> tuple[Array, ...]:
    """Down the slope, by the learning rate α times the gradient g: torch.optim.SGD without momentum."""
    return (state[0] - rate * g,)


def momentum_in_place(state: Array, gradient: Array, rate: float, t: int, own: Array) -> None:
    parameters, moment, beta = state[0], state[1], own[0]
    # In a loop of its own, so that β m is rounded before g is added, as it always has been.
    for j in range(gradient.size):
        moment[j] *= beta
    for j in range(gradient.size):
        moment[j] += gradient[j]
        parameters[j] -= rate * moment[j]


@optimisers.register(
    "momentum",
    label="Momentum",
    formula="m ← β m + g,  θ ← θ - α m",
    source="Polyak 1964; Sutskever et al. 2013, ICML; as PyTorch's SGD with dampening 0, not Nesterov's",
    in_place=momentum_in_place,
    state=("m",),
)
def momentum(state: Array, g: Array, rate: float, t: int, *, beta: Decay = 0.9) -> tuple[Array, ...]:
    """Gradient descent along a decaying sum of gradients; the sum is not scaled by 1 - β.

    That is torch.optim.SGD with momentum=β, dampening=0, nesterov=False. Polyak's heavy ball has α in the
    sum, which is the same while α stays.
    """
    theta, m = state
    m = beta * m + g
    return theta - rate * m, m


def nesterov_in_place(state: Array, gradient: Array, rate: float, t: int, own: Array) -> None:
    parameters, moment, beta = state[0], state[1], own[0]
    for j in range(gradient.size):
        moment[j] = beta * moment[j] + gradient[j]
        parameters[j] -= rate * (gradient[j] + beta * moment[j])


@optimisers.register(
    "nesterov",
    label="Nesterov momentum",
    formula="m ← β m + g,  θ ← θ - α (g + β m)",
    source="Nesterov 1983; Sutskever et al. 2013, ICML; as PyTorch's SGD with nesterov=True, dampening 0",
    in_place=nesterov_in_place,
    state=("m",),
)
def nesterov(state: Array, g: Array, rate: float, t: int, *, beta: Decay = 0.9) -> tuple[Array, ...]:
    """Momentum that steps along the sum of gradients as it will be after the next one like it.

    That is torch.optim.SGD with momentum=β, dampening=0, nesterov=True: θ stands where Nesterov's own method
    looks ahead to.
    """
    theta, m = state
    m = beta * m + g
    return theta - rate * (g + beta * m), m


def adagrad_in_place(state: Array, gradient: Array, rate: float, t: int, own: Array) -> None:
    parameters, total, epsilon = state[0], state[1], own[0]
    for j in range(gradient.size):
        total[j] += gradient[j] * gradient[j]
        parameters[j] -= rate * gradient[j] / (math.sqrt(total[j]) + epsilon)


@optimisers.register(
    "adagrad",
    label="Adagrad",
    formula="s ← s + g²,  θ ← θ - α g / (√s + ε)",
    source="Duchi, Hazan and Singer 2011, JMLR 12; as PyTorch's: s begins at 0, α does not decay",
    in_place=adagrad_in_place,
    state=("s",),
    scaled=True,
)
def adagrad(state: Array, g: Array, rate: float, t: int, *, epsilon: Epsilon = 1e-10) -> tuple[Array, ...]:
    """Each gradient divided by the root of the sum of its own squares so far, so that steps only shrink.

    That is torch.optim.Adagrad with lr_decay=0, weight_decay=0, initial_accumulator_value=0.
    """
    theta, s = state
    s = s + g**2
    return theta - rate * g / (np.sqrt(s) + epsilon), s


def rmsprop_in_place(state: Array, gradient: Array, rate: float, t: int, own: Array) -> None:
    parameters, last, square = state[0], state[1], state[2]
    beta, epsilon = own[0], own[1]
    for j in range(gradient.size):
        last[j] = gradient[j]
        squared = gradient[j] * gradient[j]
        square[j] = beta * (square[j] - squared) + squared
        parameters[j] -= rate * gradient[j] / (math.sqrt(square[j]) + epsilon)


@optimisers.register(
    "rmsprop",
    label="RMSProp",
    formula="v ← β v + (1 - β) g²,  θ ← θ - α g / (√v + ε)",
    source="Tieleman and Hinton 2012, Coursera lecture 6.5; as PyTorch's: not centred, ε outside the root",
    in_place=rmsprop_in_place,
    state=("g", "v"),  # nothing needs g, but session files have always had its row
    scaled=True,
)
def rmsprop(
    state: Array, g: Array, rate: float, t: int, *, beta: Decay = 0.99, epsilon: Epsilon = 1e-8
) -> tuple[Array, ...]:
    """Each gradient divided by a decaying root mean square of its own past.

    That is torch.optim.RMSprop with alpha=β, centered=False, momentum=0; ε is added after the root.
    """
    theta, _, v = state
    v = beta * v + (1.0 - beta) * g**2
    return theta - rate * g / (np.sqrt(v) + epsilon), g, v


def decaying_adam(state: Array, gradient: Array, rate: float, t: int, own: Array, kept: float) -> None:
    """Adam's update in place, of parameters of which the share `kept` is kept."""
    parameters, moment, square = state[0], state[1], state[2]
    beta1, beta2, epsilon = own[0], own[1], own[2]
    correction1, correction2 = 1.0 - beta1**t, 1.0 - beta2**t
    for j in range(gradient.size):
        m = beta1 * moment[j] + (1.0 - beta1) * gradient[j]
        squared = gradient[j] * gradient[j]
        v = beta2 * (square[j] - squared) + squared
        moment[j], square[j] = m, v
        step = rate * m / (correction1 * (math.sqrt(v / correction2) + epsilon))
        parameters[j] = kept * parameters[j] - step


def adam_in_place(state: Array, gradient: Array, rate: float, t: int, own: Array) -> None:
    decaying_adam(state, gradient, rate, t, own, 1.0)


@optimisers.register(
    "adam",
    label="Adam",
    formula="m ← β₁ m + (1 - β₁) g,  v ← β₂ v + (1 - β₂) g²,  θ ← θ - α m̂ / (√v̂ + ε)",
    source="Kingma and Ba 2015, ICLR, algorithm 1; as PyTorch's, without weight decay",
    in_place=adam_in_place,
    calls=(decaying_adam,),
    state=("m", "v"),
    counted=True,
    scaled=True,
)
def adam(
    state: Array,
    g: Array,
    rate: float,
    t: int,
    *,
    beta1: Decay = 0.9,
    beta2: Decay = 0.999,
    epsilon: Epsilon = 1e-8,
) -> tuple[Array, ...]:
    """Momentum and RMSProp together, with m̂ and v̂ corrected for their start from zero.

    That is torch.optim.Adam with betas=(β₁, β₂), weight_decay=0, amsgrad=False; ε is added to the root of
    the corrected v̂, as in the paper's algorithm 1.
    """
    theta, m, v = state
    m = beta1 * m + (1.0 - beta1) * g
    v = beta2 * v + (1.0 - beta2) * g**2
    step = rate * (m / (1.0 - beta1**t)) / (np.sqrt(v / (1.0 - beta2**t)) + epsilon)
    return theta - step, m, v


def adamw_in_place(state: Array, gradient: Array, rate: float, t: int, own: Array) -> None:
    decaying_adam(state, gradient, rate, t, own, 1.0 - rate * own[3])


@optimisers.register(
    "adamw",
    label="AdamW",
    formula="m ← β₁ m + (1 - β₁) g,  v ← β₂ v + (1 - β₂) g²,  θ ← (1 - α λ) θ - α m̂ / (√v̂ + ε)",
    source="Loshchilov and Hutter 2019, ICLR, algorithm 2; as PyTorch's, biases decay too",
    in_place=adamw_in_place,
    calls=(decaying_adam,),
    state=("m", "v"),
    counted=True,
    scaled=True,
)
def adamw(
    state: Array,
    g: Array,
    rate: float,
    t: int,
    *,
    beta1: Decay = 0.9,
    beta2: Decay = 0.999,
    epsilon: Epsilon = 1e-8,
    weight_decay: WeightDecay = 0.01,
) -> tuple[Array, ...]:
    """Adam, and beside it a decay of the parameters themselves that no gradient divides.

    That is torch.optim.AdamW with betas=(β₁, β₂), weight_decay=λ, amsgrad=False, over all parameters.
    """
    decayed = np.vstack([(1.0 - rate * weight_decay) * state[:1], state[1:]])
    return adam(decayed, g, rate, t, beta1=beta1, beta2=beta2, epsilon=epsilon)
