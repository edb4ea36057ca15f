"""The rule for biases in a run's form: a choice and its parameters."""

from dataclasses import replace
from typing import Any

from engine.experiment.bias import BiasSettings
from engine.experiment.fields import FieldSpec, fields_of_variant
from engine.nn.biases import biases

BIAS = "bias"  # what stands before the name of a bias rule's parameter, which a weights' rule may have too


def is_of_biases(field: str) -> bool:
    """Whether a field of the form is the choice, or a parameter of what was chosen."""
    return field == BIAS or field.startswith(f"{BIAS}_")


def fields_of_bias(bias: BiasSettings) -> dict[str, FieldSpec]:
    """A bias rule and its parameters, by the names that they have in the form."""
    specs = fields_of_variant(bias, "name", biases)
    own = {f"{BIAS}_{name}": specs[name] for name in biases[bias.name].parameters}
    return {name: replace(spec, name=name) for name, spec in {BIAS: specs["name"], **own}.items()}


def values_of_bias(bias: BiasSettings) -> dict[str, Any]:
    own = {f"{BIAS}_{name}": value for name, value in bias.own(biases[bias.name]).items()}
    return {BIAS: bias.name, **own}


def changed_bias(bias: BiasSettings, field: str, value: Any) -> dict[str, Any]:
    """The bias rule with another value in a field of the form; another rule begins with its own defaults."""
    return {"name": value} if field == BIAS else {**bias.model_dump(), field.removeprefix(f"{BIAS}_"): value}
