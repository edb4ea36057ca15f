"""Penalties: what is added to the cost to keep parameters small, and what that adds to the gradient.

They are no part of the cost that is recorded and shown, which is the output's. As in PyTorch, whose
optimisers decay all they are given, they are of all parameters θ, biases too. The optimiser then takes the
sum for its gradient, moments included: torch.optim's `weight_decay`. AdamW has a `weight_decay` of its own
that never passes through the gradient, see `engine.nn.optimisers`: it is no penalty.

Like an optimiser, the gradient is written twice: for whole arrays, and in place for compiled code.
"""

from dataclasses import dataclass
from typing import Annotated

import numpy as np
from pydantic import Field

from engine.arrays import Array

L2Factor = Annotated[
    float, Field(ge=0, le=1, strict=True, description="λ: adds λ θ to the gradient of every parameter θ")
]
L1Factor = Annotated[
    float,
    Field(
        ge=0, le=1, strict=True, description="adds so much, with the sign of θ, to the gradient of every θ"
    ),
]


@dataclass(frozen=True)
class Penalties:
    """The factors of both: `weight_decay` λ of ½ ‖θ‖² (L2), and `l1` of ‖θ‖₁, the sum of all |θ|.

    Krogh and Hertz 1991, NeurIPS, A simple weight decay can improve generalization; Tibshirani 1996, Journal
    of the Royal Statistical Society B 58, 267 (L1).
    """

    weight_decay: float = 0.0
    l1: float = 0.0

    def __bool__(self) -> bool:
        """Whether anything is added at all."""
        return self.weight_decay != 0.0 or self.l1 != 0.0

    def costs(self, parameters: Array) -> tuple[float, float]:
        """What is added to the cost: by L2, λ/2 ‖θ‖², and by L1, l1 ‖θ‖₁."""
        with np.errstate(all="ignore"):
            l2 = 0.5 * self.weight_decay * float(parameters @ parameters) if self.weight_decay else 0.0
            l1 = self.l1 * float(np.abs(parameters).sum()) if self.l1 else 0.0
        return l2, l1

    def added_to(self, gradient: Array, parameters: Array) -> Array:
        """The gradient of cost and penalties: g + λ θ + l1 sign(θ), where the sign of 0 is 0."""
        if not self:
            return gradient
        return gradient + self.weight_decay * parameters + self.l1 * np.sign(parameters)


NO_PENALTIES = Penalties()


def add_penalties_in_place(gradient: Array, parameters: Array, weight_decay: float, l1: float) -> None:
    """Change the gradient by what `Penalties` of these factors add to it; it compiles with numba."""
    for j in range(gradient.size):
        sign = (1.0 if parameters[j] > 0.0 else 0.0) - (1.0 if parameters[j] < 0.0 else 0.0)
        gradient[j] += weight_decay * parameters[j] + l1 * sign
