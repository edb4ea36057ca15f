"""The NumPy script of every registered entry costs what the Trainer's run costs."""

from dataclasses import replace
from typing import Any

import pytest

from engine.datasets import datasets
from engine.nn.activations import activations
from engine.nn.biases import biases
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from engine.nn.outputs import outputs
from tests.exported import OWN, PARTS, same_costs, small


@pytest.mark.parametrize("name", initialisers)
def test_every_initialiser_draws_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    same_costs("numpy", small(runs=[{"initialiser": name}]), monkeypatch)


@pytest.mark.parametrize("name", biases)
def test_every_bias_rule_draws_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    same_costs("numpy", small(runs=[{"initialiser": "lsuv", "bias": {"name": name}}]), monkeypatch)


@pytest.mark.parametrize("name", activations)
def test_every_activation_answers_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    network = {"hidden": [5, 4], "activation": name}
    same_costs("numpy", small(network=network, runs=[{"initialiser": "glorot"}]), monkeypatch)


@pytest.mark.parametrize("name", optimisers)
def test_every_optimiser_updates_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    same_costs("numpy", small(training={"optimiser": name, "learning_rate": 0.01}), monkeypatch)


@pytest.mark.parametrize("name", outputs)
def test_every_output_costs_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fitting = next(data for data in ("moons", "sine") if outputs[name].fits(2 if data == "moons" else None))
    dataset = {"name": fitting, "samples": 40, "test_samples": 20}
    network = {"hidden": [5], "activation": "tanh", "output": name}
    same_costs("numpy", small(dataset=dataset, network=network), monkeypatch)


@pytest.mark.parametrize("name", datasets)
def test_every_data_set_is_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = {"name": name, "samples": 30, "test_samples": 12}
    fields = OWN.get(name) or ({"name": name} if datasets[name].given else drawn)
    training = {"optimiser": "adam", "learning_rate": 0.001}
    same_costs("numpy", small(dataset=fields, training=training), monkeypatch, iterations=20)


@pytest.mark.parametrize("parts", PARTS.values(), ids=PARTS)
def test_whatever_an_experiment_says_is_done(parts: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    same_costs("numpy", small(**parts), monkeypatch)


@pytest.mark.parametrize("samples", [30, 5000])
def test_data_that_only_the_laboratory_can_make_are_embedded(
    samples: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    moons = datasets["moons"]

    def drawn_within(*given: Any, **named: Any) -> Any:  # a script cannot have what is around it
        return moons.function(*given, **named)

    entry = replace(moons, function=drawn_within)
    monkeypatch.setitem(datasets._entries, "moons", entry)
    dataset = {"name": "moons", "samples": samples, "test_samples": 20, "noise": 0.1}
    code = same_costs("numpy", small(dataset=dataset), monkeypatch, iterations=20)
    assert "The numbers themselves." in code
    assert ("def unpacked(" in code) == (samples == 5000)
