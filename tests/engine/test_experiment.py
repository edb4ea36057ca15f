"""Experiments as values: their defaults, their JSON, their names."""

import functools
import json
from collections.abc import Iterable
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.datasets import datasets
from engine.datasets.scaling import scalings
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.nn.activations import activations
from engine.nn.biases import biases
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from engine.registry import Registry

PUBLISHED_TEXT = """
{"version": 1,
 "dataset": {"name": "circles", "samples": 300, "noise": 0.05, "seed": 1, "test_samples": 100, "test_seed": 2},
 "network": {"hidden": [10, 5], "activation": "relu"},
 "training": {"optimiser": "gradient_descent", "learning_rate": 0.01, "iterations": 15000, "batch_size": null},
 "runs": [{"initialiser": "zeros"}, {"initialiser": "random", "scale": 10, "seed": 3}, {"initialiser": "he", "seed": 3}]}
"""  # noqa: E501  (as the design writes it)
unhurried = functools.partial(settings, deadline=None, derandomize=True)
seeds = st.integers(0, 2**32 - 1)


def within(annotation: Any) -> st.SearchStrategy[Any]:
    """Values within the limits of a parameter's annotation."""
    kind, field, *_ = get_args(annotation)
    if NoneType in get_args(kind):
        chosen, _ = get_args(kind)
        return st.none() | within(Annotated[chosen, field])
    if get_origin(kind) is Literal:
        return st.sampled_from(get_args(kind))
    if kind is str:
        return st.just("2 / fan_in")
    limits = {
        key: getattr(m, key) for m in field.metadata for key in ("ge", "gt", "le", "lt") if hasattr(m, key)
    }
    low, high = limits.get("ge", limits.get("gt")), limits.get("le", limits.get("lt"))
    if kind is int:
        return st.integers(low, high)
    return st.floats(low, high, exclude_min="gt" in limits, exclude_max="lt" in limits)


def variants(
    registry: Registry[Any], field: str, names: Iterable[str], **shared: st.SearchStrategy[Any]
) -> st.SearchStrategy[Any]:
    """Objects that name one of these entries of the registry, with any of the fields it has."""
    return st.one_of(
        st.fixed_dictionaries(
            {field: st.just(name)},
            optional={
                **shared,
                **{
                    own: within(a)
                    for own, (a, default) in registry[name].parameters.items()
                    if default != ...
                },
            },
        )
        for name in names
    )


def joined(parts: tuple[list[Any], list[Any]]) -> list[Any]:
    return parts[0] + parts[1]


coordinates = st.floats(-1e9, 1e9)
points = st.tuples(coordinates, coordinates, st.integers(0, 1)).map(list)
both_classes = st.just([[0.0, 0.5, 0], [0.0, 0.1, 0], [1.0, 0.0, 1], [1.0, 1.0, 1]])
given_sets = variants(
    datasets,
    "name",
    [name for name, entry in datasets.items() if entry.given and name != "csv"],
    test_share=st.floats(0.01, 0.9),
    test_seed=seeds,
    scaling=st.sampled_from(list(scalings)),
)
own_points = st.fixed_dictionaries(
    {
        "name": st.just("csv"),
        "points": st.tuples(both_classes, st.lists(points, max_size=4)).map(joined),
    },
    optional={
        "origin": st.text(max_size=60),
        "features": st.lists(st.text(max_size=5), min_size=2, max_size=2),
    },
)


documents = st.fixed_dictionaries(
    {},
    optional={
        "version": st.just(1),
        "dataset": given_sets
        | own_points
        | variants(
            datasets,
            "name",
            [name for name, entry in datasets.items() if not entry.given],
            scaling=st.sampled_from(list(scalings)),
            samples=st.integers(2, 100_000),
            noise=st.floats(0, 10),
            seed=seeds,
            test_samples=st.integers(2, 100_000),
            test_seed=seeds,
        ),
        "network": st.fixed_dictionaries(
            {},
            optional={
                "hidden": st.lists(st.integers(1, 512), min_size=1, max_size=64),
                "activation": st.sampled_from(list(activations)),
            },
        ),
        "training": variants(
            optimisers,
            "optimiser",
            optimisers,
            learning_rate=st.floats(0, 1000, exclude_min=True),
            iterations=st.integers(1, 100_000_000),
            batch_size=st.none() | st.integers(1, 100_000),
            batch_seed=seeds,
        ),
        "runs": st.lists(
            variants(
                initialisers,
                "initialiser",
                initialisers,
                seed=seeds,
                bias=variants(biases, "name", biases),
                name=st.none() | st.text(min_size=1, max_size=40),
            ),
            min_size=1,
            max_size=12,
        ),
    },
)


def test_an_empty_object_is_the_published_experiment() -> None:
    assert parse_experiment("{}") == Experiment()


def test_the_document_of_the_design_is_the_published_experiment() -> None:
    assert parse_experiment(PUBLISHED_TEXT) == Experiment()
    assert Experiment.model_validate_json(PUBLISHED_TEXT) == Experiment()


def test_every_field_has_the_default_of_the_design() -> None:
    written = json.loads(Experiment().model_dump_json())
    stated = json.loads(PUBLISHED_TEXT)
    assert written["version"] == stated["version"]
    for part in ("dataset", "network", "training"):
        assert stated[part].items() <= written[part].items()
    for run, published in zip(written["runs"], stated["runs"], strict=True):
        assert published.items() <= run.items()
    assert Experiment().sizes == (2, 10, 5, 1)


@unhurried(max_examples=150)
@given(documents)
def test_any_valid_experiment_survives_json(document: Any) -> None:
    experiment = parse_experiment(json.dumps(document))
    text = experiment.model_dump_json()
    assert parse_experiment(text) == experiment
    assert Experiment.model_validate_json(text) == experiment
    assert Experiment.model_validate(experiment.model_dump()) == experiment
    assert parse_experiment(text).model_dump_json() == text


def test_a_view_makes_no_other_experiment() -> None:
    seen = Experiment.model_validate_json('{"view": {"iteration": 5, "lesson": "notes"}}')
    assert seen == Experiment(view={"iteration": 9}) == Experiment()
    assert seen.model_dump_json() == Experiment().model_dump_json()
    with pytest.raises(ValidationError, match=r"view\.iteration"):
        Experiment(view={"iteration": -1})


@unhurried(max_examples=80)
@given(documents)
def test_what_a_document_states_is_what_the_experiment_holds(document: Any) -> None:
    held = json.loads(parse_experiment(json.dumps(document)).model_dump_json())
    for part, stated in document.items():
        pairs = zip(stated, held[part], strict=True) if part == "runs" else [(stated, held[part])]
        for given_part, held_part in pairs:
            if isinstance(given_part, dict):
                # Biases of zero are not written, and a rule's own fields are, also where they are left out.
                bias = given_part.pop("bias", {"name": "zeros"})
                assert bias.items() <= held_part.pop("bias", {"name": "zeros"}).items()
                assert given_part.items() <= held_part.items()
            else:
                assert given_part == held_part


def test_a_part_left_out_is_the_default_one() -> None:
    experiment = parse_experiment('{"dataset": {"name": "moons"}, "runs": [{}, {"initialiser": "random"}]}')
    assert experiment.dataset.samples == 300
    assert experiment.dataset.noise == 0.05
    assert experiment.network == Experiment().network
    assert [run.initialiser for run in experiment.runs] == ["he", "random"]
    assert [run.seed for run in experiment.runs] == [3, 3]


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        ("self", "version", 1),
        ("self", "runs", ()),
        ("dataset", "samples", 10),
        ("dataset", "factor", 0.5),
        ("network", "hidden", (1,)),
        ("training", "learning_rate", 1.0),
        ("run", "seed", 1),
    ],
)
def test_an_experiment_cannot_be_changed(part: str, field: str, value: Any) -> None:
    experiment = Experiment()
    target = {"self": experiment, "run": experiment.runs[1]}.get(part) or getattr(experiment, part)
    with pytest.raises(ValidationError, match="frozen"):
        setattr(target, field, value)
    with pytest.raises(ValidationError, match="frozen"):
        delattr(target, field)
    assert experiment == Experiment()


def test_lists_are_held_as_tuples() -> None:
    experiment = parse_experiment('{"network": {"hidden": [4, 3]}, "runs": [{}]}')
    assert experiment.network.hidden == (4, 3)
    assert isinstance(experiment.runs, tuple)
    assert experiment.sizes == (2, 4, 3, 1)


@pytest.mark.parametrize(
    ("runs", "names"),
    [
        ([{"initialiser": "zeros"}, {"initialiser": "random"}, {}], ("Zeros", "Random ×10", "He")),
        ([{"initialiser": "random", "scale": 0.5, "gain": 2}], ("Random",)),
        ([{"initialiser": "random", "scale": 3, "gain": 2}], ("Random ×6",)),
        ([{"gain": 2}, {}], ("He ×2", "He")),
        ([{"seed": 1}, {"seed": 2}], ("He, seed 1", "He, seed 2")),
        ([{}, {}], ("He, seed 3", "He, seed 3 (2)")),
        ([{}, {}, {"seed": 4}], ("He, seed 3", "He, seed 3 (2)", "He, seed 4")),
        ([{"name": "mine"}, {"name": "yours"}], ("mine", "yours")),
        ([{"name": "He"}, {}], ("He, seed 3", "He, seed 3 (2)")),
        ([{"name": "He"}, {"seed": 8}], ("He, seed 3", "He, seed 8")),
        ([{"initialiser": "xavier"}, {"initialiser": "lecun"}], ("Xavier (course)", "LeCun")),
    ],
)
def test_runs_are_named_after_what_tells_them_apart(runs: list[Any], names: tuple[str, ...]) -> None:
    assert run_names(parse_experiment(json.dumps({"runs": runs}))) == names


@unhurried(max_examples=300)
@given(
    st.lists(
        st.fixed_dictionaries(
            {},
            optional={
                "name": st.sampled_from(["He", "He, seed 3", "He, seed 3 (1)", "He, seed 3 (2)", "He (1)"]),
                "seed": st.integers(3, 4),
            },
        ),
        min_size=1,
        max_size=5,
    )
)
def test_run_names_are_unique_whatever_people_call_them(runs: list[Any]) -> None:
    names = run_names(parse_experiment(json.dumps({"runs": runs})))
    assert len(set(names)) == len(runs)
