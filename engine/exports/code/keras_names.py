"""What Keras calls the entries that it has itself; activations and optimisers that are not here are built.

Keras's RMSprop, Adagrad, Adam and AdamW add ε elsewhere, so these are built of our formulas. Its momentum
has the learning rate within the sum, which is the same only as long as that stays: `KerasOptimiser.sums`.
Tests train with each of them, and compare the costs.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from engine.nn.activations import LEAK

Own = Mapping[str, Any]  # the values of an entry's own parameters

ACTIVATIONS = {
    "relu": '"relu"',
    "leaky_relu": f"partial(keras.activations.leaky_relu, negative_slope={LEAK})",
    "tanh": '"tanh"',
    "sigmoid": '"sigmoid"',
    "elu": '"elu"',
    "gelu": '"gelu"',
    "linear": '"linear"',
}

COSTS = {
    "sigmoid": "keras.losses.BinaryCrossentropy(from_logits=True)",
    "softmax": "keras.losses.SparseCategoricalCrossentropy(from_logits=True)",
    "linear": "keras.losses.MeanSquaredError()",
}


@dataclass(frozen=True)
class KerasOptimiser:
    """Settings of Keras's SGD from the values of an optimiser's own parameters."""

    settings: Callable[[Own], dict[str, Any]]
    sums: bool = True


OPTIMISERS = {
    "gradient_descent": KerasOptimiser(lambda own: {}, sums=False),
    "momentum": KerasOptimiser(lambda own: {"momentum": own["beta"]}),
    "nesterov": KerasOptimiser(lambda own: {"momentum": own["beta"], "nesterov": True}),
}
