"""Tables for the documents of the fields in an experiment's file, read off the models that check it."""

import json
from collections.abc import Callable, Mapping
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from engine.datasets import datasets
from engine.experiment.bias import BiasSettings
from engine.experiment.fields import FieldSpec, Kind, spec_of
from engine.experiment.model import (
    Bookmark,
    Branch,
    Change,
    DatasetSettings,
    Experiment,
    GivenSettings,
    NetworkSettings,
    Nudge,
    RunSettings,
    TrainingSettings,
)
from engine.experiment.start import GivenLayer, LayerRule
from engine.experiment.view import View
from engine.nn.biases import biases
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from engine.registry import Entry
from resources.make.markdown import all_code, code, table

# What is in a file, from the outside to the inside: where it stands, and the model that checks it.
OBJECTS: tuple[tuple[str, type[BaseModel]], ...] = (
    ("The experiment", Experiment),
    ("`dataset`, where points are drawn", DatasetSettings),
    ("`dataset`, where points are given", GivenSettings),
    ("`network`", NetworkSettings),
    ("`training`", TrainingSettings),
    ("Each of `runs`", RunSettings),
    ("A run's `bias`", BiasSettings),
    ("Each of a run's `layers`", LayerRule),
    ("Each of a run's `given`", GivenLayer),
    ("Each of a run's `changes`", Change),
    ("A change's `nudge`", Nudge),
    ("A run's `branch`", Branch),
    ("Each of `bookmarks`", Bookmark),
    ("`view`", View),
)
# Fields that name an entry of a registry, in the models where it is the entry that brings more fields along.
NAMES: dict[tuple[type[BaseModel], str], list[str]] = {
    (DatasetSettings, "name"): [name for name, entry in datasets.items() if not entry.given],
    (GivenSettings, "name"): [name for name, entry in datasets.items() if entry.given],
    (TrainingSettings, "optimiser"): list(optimisers),
    (Change, "optimiser"): list(optimisers),
    (RunSettings, "initialiser"): list(initialisers),
    (BiasSettings, "name"): list(biases),
    (LayerRule, "initialiser"): list(initialisers),
}
PARTS_OF_THEIR_OWN = ("dataset", "network", "training", "runs")  # their defaults stand with their fields
TAKES = {
    Kind.WHOLE: "a whole number",
    Kind.NUMBER: "a number",
    Kind.TEXT: "a text",
    Kind.CHOICE: "a name",
    Kind.SWITCH: "true or false",
}


def experiment_fields() -> str:
    """Every field of an experiment's file."""
    return "\n".join(
        f"### {heading}\n\n{first_paragraph(model)}\n\n{table_of(model)}" for heading, model in OBJECTS
    )


def first_paragraph(model: type[BaseModel]) -> str:
    return " ".join((model.__doc__ or "").split("\n\n")[0].split())


def table_of(model: type[BaseModel]) -> str:
    rows = (
        (code(name), *taken(model.model_fields[name], NAMES.get((model, name))), default_of(model, name))
        for name in model.model_fields
    )
    return table(("Field", "Takes", "Allowed", "Default"), rows)


def taken(field: FieldInfo, names: list[str] | None = None) -> tuple[str, str]:
    """What a field takes, and what of that is allowed; `names` where it names an entry of a registry."""
    spec = spec_of("", field)
    if names is not None:
        return TAKES[Kind.CHOICE], all_code(names)
    takes, allowed = of_other_kind(field) if spec.kind is Kind.OTHER else (TAKES[spec.kind], allowed_by(spec))
    if spec.choices and not isinstance(spec.choices[0], str):
        takes = TAKES[Kind.WHOLE]
    return f"{takes}, or null" if spec.optional else takes, allowed


def allowed_by(spec: FieldSpec) -> str:
    """The limits or choices of a field that takes one number or text."""
    if spec.choices:
        return all_code(map(str, spec.choices))
    if spec.longest is not None:
        return f"at most {spec.longest:,} characters"
    if spec.low is None:
        return ""
    low = f"more than {number(spec.low)}" if spec.above else f"at least {number(spec.low)}"
    if spec.high is None:
        return low
    if spec.below and spec.kind is Kind.WHOLE:
        return f"{number(spec.low)} to {number(spec.high - 1)}"
    if spec.above or spec.below:
        return f"{low}, {'less than' if spec.below else 'at most'} {number(spec.high)}"
    return f"{number(spec.low)} to {number(spec.high)}"


def number(limit: float) -> str:
    return f"{limit:,.0f}" if limit == round(limit) else f"{limit:g}"


def of_other_kind(field: FieldInfo) -> tuple[str, str]:
    """What a field takes that holds a list or an object, and how many items."""
    annotation, metadata = bare(field)
    if get_origin(annotation) is not tuple:
        return "an object", ""
    item = get_args(annotation)[0]
    whole = int in (item, *get_args(item)[:1])
    limits = {
        key: getattr(limit, key)
        for limit in metadata
        for key in ("min_length", "max_length")
        if getattr(limit, key, None) is not None
    }
    allowed = f"{limits.get('min_length', 0):,} to {limits['max_length']:,} of them" if limits else ""
    if not whole:
        return "a list", allowed
    each = allowed_by(spec_of("", FieldInfo.from_annotation(item)))
    return "a list of whole numbers", f"{allowed}, each {each}" if allowed and each else allowed


def bare(field: FieldInfo) -> tuple[Any, list[Any]]:
    """A field's type without its limits, and the limits."""
    annotation, metadata = field.annotation, list(field.metadata)
    while get_origin(annotation) is Annotated:
        annotation, *within = get_args(annotation)
        metadata += within
    return annotation, metadata


def default_of(model: type[BaseModel], name: str) -> str:
    field = model.model_fields[name]
    if field.default is PydanticUndefined:
        return "required"
    if name in PARTS_OF_THEIR_OWN:
        return "as published"
    return code(json.dumps(field.default, default=lambda part: part.model_dump()))


def own_names(entry: Entry) -> str:
    """The fields that an entry of a registry adds beside its name, with their defaults."""
    return ", ".join(
        code(f'"{name}": {"…" if default is ... else json.dumps(default)}')
        for name, (_, default) in entry.parameters.items()
    )


def own_fields(*registries: Mapping[str, Entry]) -> str:
    """What the fields are that entries of these registries add, each with the entries that have it."""
    entries: dict[tuple[str, str, str], list[str]] = {}
    for registry in registries:
        for entry in registry.values():
            for name, (annotation, _) in entry.parameters.items():
                field = FieldInfo.from_annotation(annotation)
                takes, allowed = taken(field)
                told = (code(name), field.description or "", f"{takes}: {allowed}" if allowed else takes)
                entries.setdefault(told, []).append(entry.name)
    rows = ((*told, all_code(names)) for told, names in entries.items())
    return table(("Field", "What it is", "Takes", "Where"), rows)


PARTS: dict[str, Callable[[], str]] = {
    "fields": experiment_fields,
    "own_fields": lambda: own_fields(initialisers, biases, datasets, optimisers),
}
