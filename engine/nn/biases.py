"""Bias rules, by name: each turns one layer's standard-normal draw into the biases that it starts with.

The draw is made outside (`network.initial_parameters`), after that of all weights, so that a run's weights
are the same by every bias rule. A rule returns as many biases as the draw has numbers, (units,).
"""

import itertools
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
from pydantic import Field

from engine.arrays import Array
from engine.nn.draws import uniform_from
from engine.registry import Entry, Registry


@dataclass(frozen=True, kw_only=True)
class BiasRule(Entry):
    """A rule (draw, fan_in, **parameters) -> b. `random` says whether the draw matters at all.

    `variance` gives that of a bias from (fan_in, fan_out), and by keyword the rule's own parameters; None
    where biases are no independent numbers with a mean of 0, as the theory of signal propagation wants them.
    """

    random: bool = True
    variance: Callable[..., float] | None = None

    def variances(self, sizes: tuple[int, ...], own: dict[str, Any]) -> tuple[float, ...] | None:
        """The variance of the biases of each layer at iteration 0, (depth,), or None where there is none.

        `sizes` are the units of every layer, `own` the rule's parameters.
        """
        if self.variance is None:
            return None
        return tuple(self.variance(*fans, **own) for fans in itertools.pairwise(sizes))


biases: Registry[BiasRule] = Registry(BiasRule)

BiasScale = Annotated[float, Field(ge=0, le=1e6, strict=True, description="standard deviation of the biases")]
Factor = Annotated[float, Field(ge=0, le=1e6, strict=True, description="what is divided by both fans")]
BiasValue = Annotated[float, Field(ge=-1e6, le=1e6, strict=True, description="the value of every bias")]


@biases.register(
    "zeros",
    label="Zeros",
    formula="b = 0",
    source="He, Zhang, Ren and Sun 2015, ICCV, section 2.2; as published",
    random=False,
    variance=lambda fan_in, fan_out, **_: 0.0,
)
def zeros(draw: Array, fan_in: int) -> Array:
    return np.zeros_like(draw)


@biases.register(
    "constant",
    label="Constant",
    formula="b = value",
    source="Goodfellow, Bengio and Courville 2016, Deep Learning, section 8.4 (0.1 for ReLU units)",
    random=False,
)
def constant(draw: Array, fan_in: int, *, value: BiasValue = 0.1) -> Array:
    return np.full_like(draw, value)


@biases.register(
    "normal",
    label="Normal",
    formula="σ_b = scale",
    source="Poole, Lahiri, Raghu, Sohl-Dickstein and Ganguli 2016, NeurIPS, section 2",
    variance=lambda fan_in, fan_out, scale: scale**2,
)
def normal(draw: Array, fan_in: int, *, scale: BiasScale = 0.1) -> Array:
    return draw * scale


@biases.register(
    "uniform_fan_in",
    label="Uniform",
    formula="b ~ U(-1/√fan_in, 1/√fan_in)",
    source="PyTorch, torch.nn.Linear",
    variance=lambda fan_in, fan_out, **_: 1.0 / (3.0 * fan_in),
)
def uniform_fan_in(draw: Array, fan_in: int) -> Array:
    return uniform_from(draw) * math.sqrt(1.0 / fan_in)


@biases.register(
    "uniform_fans",
    label="Uniform by both fans",
    formula="b ~ U(-√(factor/(fan_in + fan_out)), √(factor/(fan_in + fan_out)))",
    source="scikit-learn, MLPClassifier._init_coef (6, and 2 for the sigmoid)",
    variance=lambda fan_in, fan_out, factor: factor / (3.0 * (fan_in + fan_out)),
)
def uniform_fans(draw: Array, fan_in: int, *, factor: Factor = 6.0) -> Array:
    return uniform_from(draw) * math.sqrt(factor / (fan_in + draw.size))
