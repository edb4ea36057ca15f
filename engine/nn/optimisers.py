"""Update rules, by name: what turns gradients into changes of the parameters.

All of them are one equation with other coefficients, `update`; a registered function makes the coefficients
from its parameters. The compiled loop in `kernels/` has the same equation, so a rule of this family is
added here and nowhere else.
"""

from dataclasses import dataclass
from typing import Annotated

import numpy as np
from pydantic import Field

from engine.arrays import Array
from engine.registry import Entry, Registry

optimisers: Registry[Entry] = Registry(Entry)

Decay = Annotated[float, Field(ge=0, lt=1, strict=True, description="what is kept of a moment each time")]
Epsilon = Annotated[float, Field(gt=0, le=1, strict=True, description="keeps the divisor from 0")]


@dataclass(frozen=True)
class Rule:
    """The coefficients of `update`. `decay2` is None where no second moment is kept.

    `corrected` says whether the moments are divided by 1 - decay^t, which undoes their start from zero.
    """

    decay1: float = 0.0
    gain1: float = 1.0
    decay2: float | None = None
    epsilon: float = 0.0
    corrected: bool = False

    @property
    def rows(self) -> int:
        """Rows of the state that `update` works on: the parameters, and the moments that are kept."""
        if self.decay2 is not None:
            return 3
        return 2 if self.decay1 else 1

    def coefficients(self, learning_rate: float) -> Array:
        """(learning rate, decay1, gain1, decay2 or -1, epsilon, corrected or not), for compiled code."""
        decay2 = -1.0 if self.decay2 is None else self.decay2
        return np.array([learning_rate, self.decay1, self.gain1, decay2, self.epsilon, float(self.corrected)])


def update(rule: Rule, state: Array, gradient: Array, learning_rate: float, t: int) -> Array:
    """The state after update number `t`, counted from 1, by the gradient g of the parameters θ.

    A state is (rule.rows, parameter_count): θ, first moment m, second moment v.
    m ← decay1 m + gain1 g;  v ← decay2 v + (1 - decay2) g²;  θ ← θ - α m / (√v + ε), without √v + ε where no
    v is kept. If corrected, m and v enter divided by 1 - decay1^t and 1 - decay2^t.
    """
    after = state.copy()
    m = rule.decay1 * (state[1] if rule.rows > 1 else 0.0) + rule.gain1 * gradient
    if rule.rows > 1:
        after[1] = m
    if rule.corrected:
        m = m / (1.0 - rule.decay1**t)
    if rule.decay2 is None:
        after[0] = state[0] - learning_rate * m
        return after
    after[2] = v = rule.decay2 * state[2] + (1.0 - rule.decay2) * gradient**2
    if rule.corrected:
        v = v / (1.0 - rule.decay2**t)
    after[0] = state[0] - learning_rate * m / (np.sqrt(v) + rule.epsilon)
    return after


@optimisers.register(
    "gradient_descent",
    label="Gradient descent",
    formula="θ ← θ - α g",
    source="Cauchy 1847; Goodfellow, Bengio and Courville 2016, Deep Learning, section 4.3",
)
def gradient_descent() -> Rule:
    """Down the slope, by the learning rate α times the gradient g: torch.optim.SGD without momentum."""
    return Rule()


@optimisers.register(
    "momentum",
    label="Momentum",
    formula="m ← β m + g,  θ ← θ - α m",
    source="Polyak 1964; Sutskever et al. 2013, ICML; as PyTorch's SGD with dampening 0, not Nesterov's",
)
def momentum(*, beta: Decay = 0.9) -> Rule:
    """Gradient descent along a decaying sum of gradients; the sum is not scaled by 1 - β.

    That is torch.optim.SGD with momentum=β, dampening=0, nesterov=False. Polyak's heavy ball has α in the
    sum, which is the same while α stays.
    """
    return Rule(decay1=beta)


@optimisers.register(
    "rmsprop",
    label="RMSProp",
    formula="v ← β v + (1 - β) g²,  θ ← θ - α g / (√v + ε)",
    source="Tieleman and Hinton 2012, Coursera lecture 6.5; as PyTorch's: not centred, ε outside the root",
)
def rmsprop(*, beta: Decay = 0.99, epsilon: Epsilon = 1e-8) -> Rule:
    """Each gradient divided by a decaying root mean square of its own past.

    That is torch.optim.RMSprop with alpha=β, centered=False, momentum=0; ε is added after the root.
    """
    return Rule(decay2=beta, epsilon=epsilon)


@optimisers.register(
    "adam",
    label="Adam",
    formula="m ← β₁ m + (1 - β₁) g,  v ← β₂ v + (1 - β₂) g²,  θ ← θ - α m̂ / (√v̂ + ε)",
    source="Kingma and Ba 2015, ICLR, algorithm 1; as PyTorch's, without weight decay",
)
def adam(*, beta1: Decay = 0.9, beta2: Decay = 0.999, epsilon: Epsilon = 1e-8) -> Rule:
    """Momentum and RMSProp together, with m̂ and v̂ corrected for their start from zero.

    That is torch.optim.Adam with betas=(β₁, β₂), weight_decay=0, amsgrad=False; ε is added to the root of
    the corrected v̂, as in the paper's algorithm 1.
    """
    return Rule(decay1=beta1, gain1=1.0 - beta1, decay2=beta2, epsilon=epsilon, corrected=True)
