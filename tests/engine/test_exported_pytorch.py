"""The PyTorch script costs what the Trainer's run costs, by PyTorch's own classes and by formulas."""

from typing import Any

import pytest

from engine.exports.code import pytorch_names
from engine.nn.activations import activations
from engine.nn.biases import biases
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from engine.nn.outputs import outputs
from tests.exported import PARTS, same_costs, small

WITHIN = 1e-8
PENALTIES: dict[str, dict[str, Any]] = {
    name: {"l1": 0.001} if "weight_decay" in entry.parameters else {"l1": 0.001, "weight_decay": 0.01}
    for name, entry in optimisers.items()
}


def test_pytorch_is_said_to_have_nothing_that_the_laboratory_has_not() -> None:
    assert set(pytorch_names.ACTIVATIONS) <= set(activations)
    assert set(pytorch_names.COSTS) <= set(outputs)
    assert set(pytorch_names.OPTIMISERS) <= set(optimisers)


@pytest.fixture
def with_torch() -> None:
    pytest.importorskip("torch")


@pytest.fixture(params=["its own", "by formulas"])
def classes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """PyTorch's own classes, or none of them, as for entries that it does not have."""
    pytest.importorskip("torch")
    if request.param == "by formulas":
        for table in ("ACTIVATIONS", "COSTS", "OPTIMISERS"):
            monkeypatch.setattr(pytorch_names, table, {})
    return str(request.param)


@pytest.mark.usefixtures("with_torch")
@pytest.mark.parametrize("name", initialisers)
def test_every_initialiser(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    same_costs("pytorch", small(runs=[{"initialiser": name}]), monkeypatch, within=WITHIN)


@pytest.mark.usefixtures("with_torch")
@pytest.mark.parametrize("name", biases)
def test_every_bias_rule(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = [{"initialiser": "lsuv", "bias": {"name": name}}]
    same_costs("pytorch", small(runs=runs), monkeypatch, within=WITHIN)


@pytest.mark.parametrize("name", activations)
def test_every_activation(classes: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    network = {"hidden": [5, 4], "activation": name}
    experiment = small(network=network, runs=[{"initialiser": "glorot"}])
    code = same_costs("pytorch", experiment, monkeypatch, within=WITHIN)
    assert ("Activation()" in code) == (classes == "by formulas")


@pytest.mark.parametrize("name", optimisers)
def test_every_optimiser_with_penalties(classes: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    training = {"optimiser": name, "learning_rate": 0.01, **PENALTIES[name]}
    code = same_costs("pytorch", small(training=training), monkeypatch, within=WITHIN)
    assert ("class Formula" in code) == (classes == "by formulas")


@pytest.mark.usefixtures("classes")
@pytest.mark.parametrize("parts", PARTS.values(), ids=PARTS)
def test_whatever_an_experiment_says(parts: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    same_costs("pytorch", small(**parts), monkeypatch, within=WITHIN)


@pytest.mark.usefixtures("with_torch")
def test_nesterov_s_momentum_of_0_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    training = {"optimiser": "nesterov", "learning_rate": 0.1, "beta": 0.0}
    same_costs("pytorch", small(training=training), monkeypatch, within=WITHIN)
