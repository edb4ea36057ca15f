"""Frameworks, by name: how each starts a fully connected layer where its user says nothing.

Each gives the rules of `engine.nn.initialisers` and `engine.nn.biases` that do the same, so that files need
no framework's name. Where a framework minds the activation, so does the function: it is given its name.
"""

from dataclasses import dataclass, field
from typing import Any

from engine.registry import Entry, Registry


@dataclass(frozen=True)
class Start:
    """An initialiser and a bias rule by name, each with those of its parameters that are not the defaults."""

    initialiser: str
    bias: str = "zeros"
    own: dict[str, Any] = field(default_factory=dict)
    own_of_bias: dict[str, Any] = field(default_factory=dict)

    @property
    def fields(self) -> dict[str, Any]:
        """As they stand in a run of an experiment's file."""
        return {"initialiser": self.initialiser, **self.own, "bias": {"name": self.bias, **self.own_of_bias}}


@dataclass(frozen=True, kw_only=True)
class Framework(Entry):
    """How a framework starts a layer: a function of the activation's name that returns a Start."""

    def start(self, activation: str) -> Start:
        start: Start = self.function(activation)
        return start


frameworks: Registry[Framework] = Registry(Framework)


@frameworks.register(
    "pytorch",
    label="PyTorch",
    formula="W, b ~ U(-1/√fan_in, 1/√fan_in)",
    source="torch.nn.Linear.reset_parameters: kaiming_uniform_(a=√5), whose gain is √(2/(1 + 5))",
)
def pytorch(activation: str) -> Start:
    return Start("uniform", bias="uniform_fan_in")


@frameworks.register(
    "keras",
    label="Keras",
    formula="W ~ U(-√(6/(fan_in + fan_out)), √(6/(fan_in + fan_out))), b = 0",
    source='keras.layers.Dense: kernel_initializer="glorot_uniform", bias_initializer="zeros"',
)
def keras(activation: str) -> Start:
    return Start("glorot_uniform")


@frameworks.register(
    "flax",
    label="Flax",
    formula="σ = √(1/fan_in), nothing beyond 2 standard deviations of the uncut normal, b = 0",
    source="flax.linen.Dense: jax.nn.initializers.lecun_normal(), and zeros",
)
def flax(activation: str) -> Start:
    return Start("lecun_truncated")


@frameworks.register(
    "sklearn",
    label="scikit-learn",
    formula="W, b ~ U(-√(6/(fan_in + fan_out)), √(6/(fan_in + fan_out))), 2 instead of 6 for the sigmoid",
    source="sklearn.neural_network.MLPClassifier._init_coef",
)
def sklearn(activation: str) -> Start:
    if activation != "sigmoid":
        return Start("glorot_uniform", bias="uniform_fans")
    third = (1.0 / 3.0) ** 0.5  # √(6 · 1/3) is √2
    return Start("glorot_uniform", "uniform_fans", {"gain": third}, {"factor": 2.0})


@frameworks.register(
    "playground",
    label="TensorFlow Playground",
    formula="W ~ U(-0.5, 0.5), b = 0.1",
    source="github.com/tensorflow/playground, src/nn.ts: Link.weight and Node.bias",
)
def playground(activation: str) -> Start:
    return Start("uniform_limit", bias="constant")
