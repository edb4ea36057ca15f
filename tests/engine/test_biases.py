"""Every bias rule of the registry, and runs that begin with biases: draws, files, names, copies, history."""

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest

from engine import Experiment, ExperimentError, Trainer, parse_experiment
from engine.arrays import Array
from engine.experiment.editing import has_start, with_start
from engine.experiment.json_io import written
from engine.experiment.model import Nudge, make_change, make_run
from engine.experiment.naming import run_names
from engine.experiment.run_list import with_another, with_next_seeds, with_run
from engine.experiment.session import read_session, session_bytes
from engine.nn.biases import BiasRule, biases
from engine.nn.initialisers import initialisers
from engine.nn.network import Network, backward, forward, initial_parameters
from engine.nn.outputs import binary_cross_entropy
from engine.studies.origin import recipe_of
from engine.studies.study import Reached

EVERY = pytest.mark.parametrize("entry", biases.values(), ids=biases)
NORMAL = {"name": "normal", "scale": 0.5}
# What each rule of the laboratory makes of a layer's normal draw, from fan_in: written down again here.
EXPECTED: dict[str, Callable[[Array, int], Array]] = {
    "zeros": lambda z, _: 0.0 * z,
    "constant": lambda z, _: 0.0 * z + 0.1,
    "normal": lambda z, _: 0.1 * z,
    "uniform_fan_in": lambda z, fan_in: np.array([math.erf(x / 2**0.5) for x in z]) / fan_in**0.5,
    "uniform_fans": lambda z, fan_in: (
        np.array([math.erf(x / 2**0.5) for x in z]) * (6 / (fan_in + z.size)) ** 0.5
    ),
}


def experiment(*runs: dict[str, Any], **parts: Any) -> Experiment:
    return parse_experiment(json.dumps({"runs": runs, **parts}))


def small(*runs: dict[str, Any]) -> Experiment:
    return experiment(
        *runs, dataset={"samples": 50, "test_samples": 20}, network={"hidden": [5, 4], "activation": "tanh"},
        training={"learning_rate": 0.3},
    )  # fmt: skip


def other_value(annotation: Any, default: float) -> float:
    """A value within a parameter's limits that is not its default."""
    kind, field, *_ = get_args(annotation)
    limits = {key: getattr(m, key) for m in field.metadata for key in ("ge", "le") if hasattr(m, key)}
    middle: float = kind((default + limits["le"]) / 3)
    assert middle != default
    return middle


def draw_of(units: int, seed: int = 3) -> Array:
    draw = np.random.RandomState(seed).randn(units)
    draw.flags.writeable = False
    return draw


@EVERY
@pytest.mark.parametrize(("units", "fan_in"), [(1, 1), (5, 2), (2, 5)])
def test_there_is_a_finite_bias_for_each_unit(entry: BiasRule, units: int, fan_in: int) -> None:
    b = entry.function(draw_of(units), fan_in)
    assert b.shape == (units,)
    assert b.dtype == np.float64
    assert np.isfinite(b).all()


@EVERY
def test_only_random_rules_look_at_the_draw(entry: BiasRule) -> None:
    same = entry.function(draw_of(9), 4).tobytes() == entry.function(draw_of(9, seed=4), 4).tobytes()
    assert same != entry.random


@EVERY
def test_a_variance_that_a_rule_states_is_that_of_its_biases(entry: BiasRule) -> None:
    own = {name: default for name, (_, default) in entry.parameters.items()}
    stated = entry.variances((7, 20_000, 1), own)
    if stated is not None:
        b = entry.function(draw_of(20_000), 7, **own)
        assert float((b**2).mean()) == pytest.approx(stated[0], rel=0.03)
        assert abs(b.mean()) <= 5 * math.sqrt(stated[0] / b.size)


def test_constant_biases_have_no_variance_to_state() -> None:
    assert biases["constant"].variances((2, 3, 1), {"value": 0.1}) is None


@EVERY
def test_a_run_with_such_biases_survives_json(entry: BiasRule) -> None:
    own = {name: other_value(*parameter) for name, parameter in entry.parameters.items()}
    bias = {"name": entry.name, **own}
    made = experiment({"initialiser": "glorot", "bias": bias})
    assert made.runs[0].bias.own(entry) == own
    assert parse_experiment(written(made)) == made
    assert json.loads(written(made))["runs"][0].get("bias") == (None if entry.name == "zeros" else bias)


@pytest.mark.parametrize("initialiser", ["he", "orthogonal", "zeros"])
@pytest.mark.parametrize("name", EXPECTED)
def test_biases_are_drawn_after_all_weights_from_the_same_stream(initialiser: str, name: str) -> None:
    network = Network((2, 6, 3, 1), "relu")
    rule, X = initialisers[initialiser].function, np.ones((2, 4))
    plain = network.layers(initial_parameters(network, rule, 11, X))
    got = network.layers(initial_parameters(network, rule, 11, X, bias_rule=biases[name].function))
    stream = np.random.RandomState(11)
    for W, _ in plain:
        stream.randn(*W.shape)
    for (W, b), (same, zero) in zip(got, plain, strict=True):
        fan_out, fan_in = W.shape
        assert W.tobytes() == same.tobytes()
        assert not zero.any()
        np.testing.assert_allclose(b[:, 0], EXPECTED[name](stream.randn(fan_out), fan_in), rtol=1e-14)


def test_runs_of_one_seed_differ_by_their_bias_rule_alone() -> None:
    runs = [{"bias": {"name": "normal", "scale": scale}} for scale in (0.5, 2.0)]
    with Trainer(small(*runs)) as trainer:
        half, two = trainer.runs
        for layer in (1, 2, 3):
            assert half.weights(layer).tobytes() == two.weights(layer).tobytes()
            np.testing.assert_allclose(4.0 * half.biases(layer), two.biases(layer), rtol=1e-15)


def test_a_rule_that_looks_at_the_data_sees_the_network_before_it_has_biases() -> None:
    with Trainer(small({"initialiser": "lsuv"}, {"initialiser": "lsuv", "bias": NORMAL})) as trainer:
        plain, biased = trainer.runs
        assert all(plain.weights(layer).tobytes() == biased.weights(layer).tobytes() for layer in (1, 2, 3))


def test_the_first_update_is_the_textbook_s() -> None:
    with Trainer(small({"bias": NORMAL})) as trainer:
        (run,) = trainer.runs
        before = run.initial_parameters
        passed = forward(run.network, before, run.data.X_train)
        assert run.cost == pytest.approx(binary_cross_entropy(passed.logits, run.data.Y_train), rel=1e-12)
        trainer.seek(1)
        step = 0.3 * backward(run.network, before, passed, run.data.Y_train)
        np.testing.assert_allclose(run.parameters, before - step, rtol=1e-12)


def test_zeros_are_what_they_are_without_a_word() -> None:
    said, unsaid = experiment({"bias": {"name": "zeros"}}), experiment({})
    assert said == unsaid
    assert "bias" not in written(said)
    assert not said.runs[0].has_biases
    assert "bias" not in written(Experiment())


def test_the_hash_of_a_trial_knows_of_biases_that_there_are() -> None:
    reached = Reached(cost=0.5)
    runs = [{}, {"bias": {"name": "zeros"}}, {"bias": {"name": "normal"}}, {"bias": NORMAL},
            {"bias": {"name": "constant"}}]  # fmt: skip
    hashes = [recipe_of(experiment(run), 0, reached) for run in runs]
    assert hashes[0] == hashes[1]
    assert len({*hashes}) == 4


@pytest.mark.parametrize(
    ("bias", "problem"),
    [
        ({"name": "nromal"}, 'runs.0.bias.name: given "nromal"; allowed: zeros, constant, normal'),
        ({"name": "normal", "scale": -1}, "runs.0.bias.scale: given -1; allowed: at least 0"),
        ({"name": "constant", "value": 2e6}, "runs.0.bias.value: given 2000000.0; allowed: at most 1"),
        ({"name": "constant", "value": "1"}, 'runs.0.bias.value: given "1"; allowed: a valid number'),
        ({"name": "zeros", "scale": 1}, "runs.0.bias.scale: given this field; allowed: only name"),
        ({"name": "normal", "gain": 1}, "runs.0.bias.gain: given this field; allowed: only name, scale"),
        ("normal", 'runs.0.bias: given "normal"; allowed: an object in braces'),
        (None, "runs.0.bias: given null; allowed: an object in braces"),
    ],
)
def test_what_makes_no_sense_is_refused(bias: Any, problem: str) -> None:
    with pytest.raises(ExperimentError) as caught:
        experiment({"bias": bias})
    assert str(caught.value).startswith(problem)


def test_names_tell_runs_apart_that_differ_by_their_biases() -> None:
    rules = [{"name": "zeros"}, {"name": "normal"}, NORMAL, {"name": "constant", "value": -1},
             {"name": "uniform_fan_in"}]  # fmt: skip
    assert run_names(experiment(*({"gain": 2, "bias": rule} for rule in rules))) == (
        "He ×2",
        "He ×2, biases Normal",
        "He ×2, biases Normal 0.5",
        "He ×2, biases Constant -1",
        "He ×2, biases Uniform",
    )


def test_another_start_and_another_initialiser_keep_the_biases() -> None:
    before = experiment({"bias": NORMAL, "seed": 7})
    assert not has_start(before, 0, "glorot")
    after = with_start(before, 0, "glorot")
    assert after.runs[1].recipe == make_run("glorot", bias=NORMAL, seed=7).recipe
    assert has_start(after, 0, "glorot")
    changed = with_run(before, 0, initialiser="zeros").runs[0]
    assert (changed.initialiser, changed.bias) == ("zeros", before.runs[0].bias)


def test_a_seed_counts_where_anything_is_drawn_by_it() -> None:
    zeros, drawn = make_run("zeros"), make_run("zeros", bias=NORMAL)
    assert not make_run("zeros", bias={"name": "constant"}).is_random
    before = Experiment(runs=[zeros, drawn])
    assert [run.seed for run in with_next_seeds(before).runs] == [3, 4]
    assert with_another(before, drawn).runs[-1].seed == 4
    assert with_another(before, make_run("zeros", bias={"name": "normal"})).runs[-1].seed == 3
    assert with_another(before, zeros).runs[-1].seed == 3


def test_branches_sessions_and_ways_back_have_the_same_biases(tmp_path: Path) -> None:
    with Trainer(small({"bias": NORMAL})) as trainer:
        trainer.seek(70)
        nudge = Nudge(layer=1, unit=1, input=1, amount=0.0)
        branch = trainer.branch(0, make_change(70, 0.3, "gradient_descent", nudge=nudge))
        trainer.seek(90)
        parent = trainer.runs[0]
        assert branch.parameters.tobytes() == parent.parameters.tobytes()
        trainer.seek(0)
        assert branch.biases(2).tobytes() == parent.biases(2).tobytes()
        assert branch.biases(2).all()
        content = session_bytes(trainer.experiment, trainer.recordings())
        expected = parent.initial_parameters.tobytes()
    path = tmp_path / "session.lab"
    path.write_bytes(content)
    session = read_session(path)
    assert session.experiment.runs[0].bias.model_dump() == NORMAL
    with Trainer(session.experiment, recordings=session.recordings) as trainer:
        assert [run.initial_parameters.tobytes() for run in trainer.runs] == [expected] * 2
        assert trainer.runs[0].costs_between(0, 90).size == 91
