"""Registries: what a decorated function becomes, and what every entry must say of itself."""

from typing import Annotated, Any, get_args

import pytest
from pydantic import Field, TypeAdapter
from pydantic.fields import FieldInfo

from engine.datasets import datasets
from engine.diagnosis import rules
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import (
    DatasetSettings,
    Experiment,
    GivenSettings,
    NetworkSettings,
    RunSettings,
    TrainingSettings,
)
from engine.measures import measures
from engine.nn.activations import activations
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from engine.nn.outputs import outputs
from engine.registry import Entry, Registry

REGISTRIES: dict[str, Registry[Any]] = {
    "activations": activations,
    "datasets": datasets,
    "initialisers": initialisers,
    "measures": measures,
    "optimisers": optimisers,
    "outputs": outputs,
    "rules": rules,
}
ENTRIES = [
    pytest.param(entry, id=f"{kind}-{name}")
    for kind, registry in REGISTRIES.items()
    for name, entry in registry.items()
]
Small = Annotated[float, Field(ge=0, le=1)]


def filled() -> Registry[Entry]:
    registry: Registry[Entry] = Registry(Entry)

    @registry.register("half", label="Half", formula="x / 2", source="arithmetic")
    def half(x: float, plus: float = 0.0, *, share: Small = 0.5, times: int = 2) -> float:
        return x * share * times + plus

    return registry


def test_an_entry_holds_its_function_and_words() -> None:
    entry = filled()["half"]
    assert (entry.name, entry.label, entry.formula, entry.source) == ("half", "Half", "x / 2", "arithmetic")
    assert entry.function(8.0) == 8.0


def test_parameters_are_the_keyword_only_arguments_with_their_limits() -> None:
    assert filled()["half"].parameters == {"share": (Small, 0.5), "times": (int, 2)}


def test_registering_a_name_twice_is_refused_and_leaves_the_first() -> None:
    registry = filled()
    first = registry["half"].function
    with pytest.raises(ValueError, match="'half' is registered twice"):
        registry.register("half", label="Other", formula="", source="")(lambda x: x)
    assert registry["half"].function is first
    assert list(registry) == ["half"]


def test_a_registry_is_a_read_only_mapping_in_the_order_of_registration() -> None:
    registry = filled()
    registry.register("again", label="Again", formula="x", source="")(lambda x: x)
    assert list(registry) == ["half", "again"]
    assert len(registry) == 2
    assert "third" not in registry
    with pytest.raises(KeyError):
        registry["third"]
    with pytest.raises(TypeError):
        registry["third"] = registry["half"]  # type: ignore[index]


def test_a_missing_word_is_refused() -> None:
    registry: Registry[Entry] = Registry(Entry)
    with pytest.raises(TypeError, match="source"):
        registry.register("mute", label="Mute", formula="")(lambda x: x)


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_entry_has_label_formula_and_source(entry: Entry) -> None:
    assert entry.label.strip()
    assert entry.formula.strip()
    assert entry.source.strip()
    assert entry.name.isidentifier()
    assert entry.name == entry.name.lower()


@pytest.mark.parametrize("kind", REGISTRIES)
def test_labels_tell_entries_apart(kind: str) -> None:
    labels = [entry.label for entry in REGISTRIES[kind].values()]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_parameter_has_words_limits_and_a_default(entry: Entry) -> None:
    for annotation, default in entry.parameters.values():
        kind, *more = get_args(annotation)
        [field] = [each for each in more if isinstance(each, FieldInfo)]
        assert field.description
        if default is ...:
            continue  # it has to be given
        assert TypeAdapter(annotation).validate_python(default) == default
        if kind in (int, float):
            assert isinstance(default, kind)
            assert len(field.metadata) >= 2, "a parameter states its lower and its upper limit"


def test_help_on_a_registered_function_has_its_words() -> None:
    assert filled()["half"].function.__doc__ == "Half: x / 2.\n\nSource: arithmetic."
    text = initialisers["he"].function.__doc__ or ""
    assert initialisers["he"].formula in text
    assert initialisers["he"].source in text


def test_registry_names_never_collide_with_field_names() -> None:
    """Registry names are taken out of an error's location, so no field may bear one."""
    parts = (Experiment, DatasetSettings, GivenSettings, NetworkSettings, TrainingSettings, RunSettings)
    fields = {field for part in parts for field in part.model_fields}
    for registry in (datasets, initialisers, optimisers):
        fields |= {parameter for entry in registry.values() for parameter in entry.parameters}
    assert fields.isdisjoint({*datasets, *initialisers, *optimisers})


@pytest.mark.parametrize("name", initialisers)
def test_an_entry_s_parameters_become_fields_of_a_run(name: str) -> None:
    run = parse_experiment(f'{{"runs": [{{"initialiser": "{name}"}}]}}').runs[0]
    entry = initialisers[name]
    assert run.own(entry) == {own: default for own, (_, default) in entry.parameters.items()}
