"""The Keras script costs what the Trainer's run costs, by Keras's own classes and by formulas.

Keras rounds to float32 within many functions unless its backend is TensorFlow (`result_type`, "Force to be
32-bit"), whatever type it is told. So costs are compared to the digits that float32 leaves.
"""

import importlib.util
import math
import os
from collections.abc import Iterator
from typing import Any

import pytest

from engine import Trainer
from engine.exports.code import keras_names
from engine.nn.activations import activations
from engine.nn.biases import biases
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from engine.nn.outputs import outputs
from tests.exported import PARTS, costs_in, exported, printed_by, same_costs, small

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation")  # Keras's own, with NumPy 2
WITHIN = 1e-5
BACKENDS = ("tensorflow", "jax", "torch")


def test_keras_is_said_to_have_nothing_that_the_laboratory_has_not() -> None:
    assert set(keras_names.ACTIVATIONS) <= set(activations)
    assert set(keras_names.COSTS) <= set(outputs)
    assert set(keras_names.OPTIMISERS) <= set(optimisers)


@pytest.fixture(scope="module")
def with_keras() -> Iterator[None]:
    """Keras with the first of its backends that is installed, or the one that was asked for."""
    with pytest.MonkeyPatch.context() as patch:
        if "KERAS_BACKEND" not in os.environ:
            found = next((name for name in BACKENDS if importlib.util.find_spec(name)), None)
            if found is None:
                pytest.skip("no backend of Keras is installed")
            patch.setenv("KERAS_BACKEND", found)
        patch.setenv("JAX_ENABLE_X64", "1")
        pytest.importorskip("keras")
        yield


@pytest.fixture(params=["its own", "by formulas"])
def classes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keras's own activations and optimisers, or none of them, as for entries that it does not have."""
    request.getfixturevalue("with_keras")
    if request.param == "by formulas":
        for table in ("ACTIVATIONS", "OPTIMISERS"):
            monkeypatch.setattr(keras_names, table, {})


@pytest.mark.usefixtures("with_keras")
@pytest.mark.parametrize("name", initialisers)
def test_every_initialiser(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    same_costs("keras", small(runs=[{"initialiser": name}]), monkeypatch, within=WITHIN)


@pytest.mark.usefixtures("with_keras")
@pytest.mark.parametrize("name", biases)
def test_every_bias_rule(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = [{"initialiser": "lsuv", "bias": {"name": name}}]
    same_costs("keras", small(runs=runs), monkeypatch, within=WITHIN)


@pytest.mark.usefixtures("classes")
@pytest.mark.parametrize("name", activations)
def test_every_activation(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    network = {"hidden": [5, 4], "activation": name}
    experiment = small(network=network, runs=[{"initialiser": "glorot"}])
    code = same_costs("keras", experiment, monkeypatch, within=WITHIN)
    assert ("def g(" in code) == (name not in keras_names.ACTIVATIONS)


@pytest.mark.usefixtures("classes")
@pytest.mark.parametrize("name", optimisers)
def test_every_optimiser(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    training = {"optimiser": name, "learning_rate": 0.01}
    code = same_costs("keras", small(training=training), monkeypatch, within=WITHIN)
    assert ("class Formula" in code) == (name not in keras_names.OPTIMISERS)


@pytest.mark.usefixtures("classes")
@pytest.mark.parametrize(
    "parts",
    [parts for name, parts in PARTS.items() if name != "diverging"],
    ids=[name for name in PARTS if name != "diverging"],
)
def test_whatever_an_experiment_says(parts: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    same_costs("keras", small(**parts), monkeypatch, within=WITHIN)


@pytest.mark.usefixtures("with_keras")
def test_a_run_that_diverges_ends_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Maybe some iterations before ours: the largest number of float32 is smaller."""
    with Trainer(small(**PARTS["diverging"])) as trainer:
        trainer.advance(60)
        printed = costs_in(printed_by(exported("keras", trainer), monkeypatch))
        for run, costs in zip(trainer.runs, printed, strict=True):
            assert run.diverged_at is not None
            assert max(costs) <= run.diverged_at
            assert not math.isfinite(costs[max(costs)])


@pytest.mark.usefixtures("with_keras")
def test_nesterov_s_momentum_of_0_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    training = {"optimiser": "nesterov", "learning_rate": 0.1, "beta": 0.0}
    same_costs("keras", small(training=training), monkeypatch, within=WITHIN)
