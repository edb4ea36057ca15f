"""Bias: the rule by which a run's biases start, or those of a single layer."""

from typing import Annotated

from engine.experiment.variant import Variant, VariantOf
from engine.nn.biases import biases


class BiasSettings(Variant):
    """The biases that a run starts with: a rule with its own parameters."""

    name: str = "zeros"


AnyBias = Annotated[BiasSettings, VariantOf(biases, "name", "zeros")]
