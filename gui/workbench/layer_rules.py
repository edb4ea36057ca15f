"""Rules of single layers in a run's form: a choice for each layer that has one, with its parameters."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from engine.experiment.fields import FieldSpec, Kind, fields_of_variant
from engine.experiment.model import ZERO_BIASES, RunSettings
from engine.experiment.start import LayerRule
from engine.nn.biases import biases
from engine.nn.initialisers import initialisers
from gui.workbench.bias_rules import BIAS, changed_bias, fields_of_bias, is_of_biases, values_of_bias

LAYER = "layer"  # what stands before the number of a layer in the names of its fields
AS_THE_RUN = "as_the_run"
OTHERWISE = "layer_otherwise"  # the field that adds a rule for a layer
OTHERWISE_FIELD = FieldSpec(
    OTHERWISE,
    Kind.WHOLE,
    "the number of a layer whose weights another rule is to draw",
    None,
    low=1,
    optional=True,
)
FIRST_RULE = "zeros"  # that a layer gets when it is chosen to start otherwise


def fields_of_layers(run: RunSettings, depth: int) -> list[FieldSpec]:
    """A field for the rule of each such layer, those of its parameters, and one to add another layer."""
    specs: list[FieldSpec] = []
    for layer in run.layers:
        own = fields_of_variant(layer, "initialiser", initialisers)
        choice = replace(own["initialiser"], choices=(*initialisers, AS_THE_RUN))
        specs.append(replace(choice, name=f"{LAYER}{layer.layer}_initialiser"))
        specs += [
            replace(own[name], name=f"{LAYER}{layer.layer}_{name}")
            for name in initialisers[layer.initialiser].parameters
        ]
        of_biases = fields_of_bias(layer.bias or run.bias)
        chosen = replace(of_biases[BIAS], choices=(*biases, AS_THE_RUN))
        shown = [chosen] if layer.bias is None else [chosen, *list(of_biases.values())[1:]]
        specs += [replace(spec, name=f"{LAYER}{layer.layer}_{spec.name}") for spec in shown]
    return [*specs, replace(OTHERWISE_FIELD, high=depth)]


def values_of_layers(run: RunSettings) -> dict[str, Any]:
    values: dict[str, Any] = {OTHERWISE: None}
    for layer in run.layers:
        values[f"{LAYER}{layer.layer}_initialiser"] = layer.initialiser
        for name, value in layer.own(initialisers[layer.initialiser]).items():
            values[f"{LAYER}{layer.layer}_{name}"] = value
        of_biases = {BIAS: AS_THE_RUN} if layer.bias is None else values_of_bias(layer.bias)
        values |= {f"{LAYER}{layer.layer}_{name}": value for name, value in of_biases.items()}
    return values


def place_in(field: str) -> tuple[int, str] | None:
    """The layer and the name of its field, of a field of the form; None where it is another one's."""
    number, _, name = field.removeprefix(LAYER).partition("_")
    return (int(number), name) if field.startswith(LAYER) and number.isdigit() else None


def changed_layers(run: RunSettings, field: str, value: Any) -> list[Mapping[str, Any]] | None:
    """The rules of layers with another value in a field of the form; None where nothing is asked for."""
    if field == OTHERWISE:
        if value is None or value in [layer.layer for layer in run.layers]:
            return None
        return [*as_fields(run), {"layer": value, "initialiser": FIRST_RULE}]
    place = place_in(field)
    if place is None:
        return None
    number, name = place
    if name == "initialiser" and value == AS_THE_RUN:
        return [layer for layer in as_fields(run) if layer["layer"] != number]
    return [
        changed(layer, name, value) if layer.layer == number else layer.model_dump() for layer in run.layers
    ]


def changed(layer: LayerRule, name: str, value: Any) -> dict[str, Any]:
    """Another rule keeps what it takes too."""
    fields = layer.model_dump()
    if is_of_biases(name):
        bias = None if value == AS_THE_RUN else changed_bias(layer.bias or ZERO_BIASES, name, value)
        return {**fields, BIAS: bias}
    if name != "initialiser":
        return {**fields, name: value}
    kept = {*LayerRule.model_fields, *initialisers[value].parameters}
    return {**{key: each for key, each in fields.items() if key in kept}, "initialiser": value}


def as_fields(run: RunSettings) -> list[dict[str, Any]]:
    return [layer.model_dump() for layer in run.layers]
