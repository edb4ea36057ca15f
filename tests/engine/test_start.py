"""How single layers start: by another rule, from given numbers, and weights that are set by hand."""

import json
from typing import Any

import numpy as np
import pytest

from engine import Experiment, ExperimentError, Trainer, parse_experiment
from engine.diagnosis.setup import setup_of
from engine.experiment.editing import with_dataset
from engine.experiment.json_io import written
from engine.experiment.model import Nudge, make_change, make_run
from engine.experiment.naming import run_names
from engine.experiment.session import read_session, session_bytes
from engine.experiment.start_rules import bias_variances, weight_variances
from engine.measures.theory import theory
from engine.nn.network import backward, forward
from engine.own_data.own_points import OwnPoints, dataset_of
from engine.studies.law import theory_of
from engine.studies.origin import recipe_of
from engine.studies.study import Reached

W1 = [[0.5, -1.0], [2.0, 0.25], [1.0, 1e-17]]
B1 = [0.125, -3.0, 0.1]
GIVEN = {"layer": 1, "weights": W1, "biases": B1}
OTHER = [{"layer": 2, "initialiser": "random", "scale": 0.5}, {"layer": 3, "initialiser": "zeros"}]


def experiment(*runs: dict[str, Any], hidden: tuple[int, ...] = (3, 4)) -> Experiment:
    return parse_experiment(
        json.dumps(
            {
                "dataset": {"samples": 50, "test_samples": 20},
                "network": {"hidden": hidden, "activation": "tanh"},
                "training": {"learning_rate": 0.3},
                "runs": runs,
            }
        )
    )


def test_only_the_layers_that_have_a_rule_of_their_own_start_otherwise() -> None:
    with Trainer(experiment({}, {"layers": OTHER}, {"initialiser": "random", "scale": 0.5})) as trainer:
        he, mixed, random = trainer.runs
        assert mixed.weights(1).tobytes() == he.weights(1).tobytes()
        assert mixed.weights(2).tobytes() == random.weights(2).tobytes()
        assert not mixed.weights(3).any()
        assert setup_of(mixed).variances == (1.0, 0.25, 0.0)


NORMAL, CONSTANT = {"name": "normal", "scale": 0.5}, {"name": "constant", "value": 1.0}


def test_a_layer_may_have_a_bias_rule_of_its_own_and_the_others_keep_their_draw() -> None:
    mixed_in = {"layers": [{"layer": 2, "bias": NORMAL}], "bias": CONSTANT}
    layers = [{"layer": 1, "bias": {"name": "zeros"}}, {"layer": 2}]
    with Trainer(experiment({}, mixed_in, {"bias": NORMAL, "layers": layers})) as trainer:
        he, mixed, normal = trainer.runs
        for run in (mixed, normal):
            for layer in (1, 2, 3):
                assert run.weights(layer).tobytes() == he.weights(layer).tobytes()
        stream = np.random.RandomState(3)
        for fan_out, fan_in in ((3, 2), (4, 3), (1, 4)):
            stream.randn(fan_out, fan_in)
        _, second, third = ((0.5 * stream.randn(units)).tolist() for units in (3, 4, 1))
        assert [mixed.biases(layer).tolist() for layer in (1, 2, 3)] == [[1.0] * 3, second, [1.0]]
        assert [normal.biases(layer).tolist() for layer in (1, 2, 3)] == [[0.0] * 3, second, third]
        assert theory(normal) is not None


def test_what_is_known_of_biases_is_known_layer_by_layer() -> None:
    sizes = (2, 3, 4, 1)
    own = make_run("he", layers=[{"layer": 2, "bias": NORMAL}])
    assert bias_variances(own, sizes) == (0.0, 0.25, 0.0)
    assert bias_variances(make_run("he", layers=[{"layer": 2, "bias": CONSTANT}]), sizes) is None
    assert own.has_biases
    assert not make_run("he", layers=[{"layer": 2, "bias": {"name": "zeros"}}]).has_biases
    assert make_run("zeros", layers=[{"layer": 2, "initialiser": "zeros", "bias": NORMAL}]).is_random
    assert not make_run("zeros", layers=[{"layer": 2, "initialiser": "zeros"}]).is_random
    assert run_names(experiment({"layers": [{"layer": 2, "bias": NORMAL}]})) == (
        "He, layer 2 He with biases Normal 0.5",
    )
    assert theory_of(Experiment(), own) == {}  # the law of blind points asks for zero biases


def test_a_layer_without_a_bias_rule_is_written_as_it_always_was() -> None:
    made = experiment({"layers": [{"layer": 2}, {"layer": 3, "bias": NORMAL}]})
    without, with_one = json.loads(written(made))["runs"][0]["layers"]
    assert "bias" not in without
    assert with_one["bias"] == NORMAL
    assert parse_experiment(written(made)) == made
    plain, null = ([{"layer": 2, **own}] for own in ({}, {"bias": None}))
    assert experiment({"layers": null}) == experiment({"layers": plain})
    hashes = {recipe_of(experiment({"layers": each}), 0, Reached(cost=0.5)) for each in (null, plain)}
    assert len(hashes) == 1


def test_given_layers_start_as_they_are_given_and_the_others_as_without_them() -> None:
    runs = ({"bias": {"name": "normal"}}, {"bias": {"name": "normal"}, "given": [GIVEN]})
    with Trainer(experiment(*runs)) as trainer:
        drawn, given = trainer.runs
        assert given.weights(1).tolist() == W1
        assert given.biases(1).tolist() == B1
        for layer in (2, 3):
            assert given.weights(layer).tobytes() == drawn.weights(layer).tobytes()
            assert given.biases(layer).tobytes() == drawn.biases(layer).tobytes()
        before, data = given.initial_parameters, given.data
        trainer.seek(1)
        passed = forward(given.network, before, data.X_train)
        step = 0.3 * backward(given.network, before, passed, data.Y_train)
        np.testing.assert_allclose(given.parameters, before - step, rtol=1e-12)


def test_a_rule_that_looks_at_the_data_sees_given_layers() -> None:
    with Trainer(experiment({"initialiser": "lsuv", "given": [{"layer": 1, "weights": W1}]})) as trainer:
        (run,) = trainer.runs
        A1 = np.tanh(np.array(W1) @ run.data.X_train)
        assert float(np.std(run.weights(2) @ A1)) == pytest.approx(1.0, rel=1e-12)


def test_files_sessions_and_hashes_know_them_and_say_nothing_where_there_are_none(tmp_path: Any) -> None:
    made = experiment({}, {"layers": OTHER, "given": [GIVEN]})
    text = written(made)
    assert parse_experiment(text) == made
    assert '"weights": [[0.5, -1.0], [2.0, 0.25], [1.0, 1e-17]],\n' in text
    plain, mixed = json.loads(text)["runs"]
    assert plain.keys().isdisjoint({"layers", "given"})
    assert mixed["layers"] == [{**OTHER[0], "gain": 1.0}, OTHER[1]]
    assert mixed["given"] == [GIVEN]
    hashes = {
        recipe_of(experiment(run), 0, Reached(cost=0.5))
        for run in ({}, {"layers": []}, {"given": []}, {"layers": OTHER}, {"given": [GIVEN]})
    }
    assert len(hashes) == 3
    with Trainer(made) as trainer:
        trainer.seek(60)
        content, ended = session_bytes(made, trainer.recordings()), trainer.runs[1].parameters.tobytes()
    (tmp_path / "a.lab").write_bytes(content)
    session = read_session(tmp_path / "a.lab")
    assert session.experiment == made
    with Trainer(session.experiment, recordings=session.recordings) as trainer:
        trainer.seek(60)
        assert trainer.runs[1].parameters.tobytes() == ended


@pytest.mark.parametrize(
    ("run", "problem"),
    [
        ({"given": [{"layer": 1}]}, "runs.0.given.0: given neither; allowed: weights, biases, or both"),
        ({"layers": [{"layer": 4}]}, "runs.0.layers.0.layer: given 4; allowed: at most 3"),
        ({"layers": [{"layer": 0}]}, "runs.0.layers.0.layer: given 0; allowed: at least 1"),
        ({"layers": [{"layer": 2}] * 2}, "runs.0.layers: given layer 2 twice; allowed: each layer once"),
        ({"layers": [{"bias": {"name": "he"}}]}, 'runs.0.layers.0.bias.name: given "he"; allowed: zeros'),
        ({"layers": [{"bias": {"name": "normal", "scale": -1}}]}, "runs.0.layers.0.bias.scale: given -1"),
        ({"layers": [{"initialiser": "hee"}]}, 'runs.0.layers.0.initialiser: given "hee"; allowed: zeros'),
        (
            {"layers": [{"initialiser": "own", "sigma": "1 / (layer - 1)"}]},
            "runs.0.layers.0.sigma: given ",
        ),
        ({"given": [{"layer": 9, "biases": B1}]}, "runs.0.given.0.layer: given 9; allowed: at most 3"),
        (
            {"given": [{"layer": 2, "weights": W1}]},
            "runs.0.given.0.weights: given 3 x 2; allowed: 4 x 3: a row for each unit",
        ),
        (
            {"given": [{"layer": 1, "weights": [[1.0, 2.0], [1.0]]}]},
            "runs.0.given.0.weights: given rows of 1 to 2 numbers; allowed: 3 x 2",
        ),
        ({"given": [{"layer": 1, "biases": [1.0]}]}, "runs.0.given.0.biases: given 1; allowed: 3"),
        (
            {"name": "Mine", "given": [{"layer": 1, "biases": [1.0]}]},
            "runs.0.given.0.biases: given 1, in “Mine”; allowed: 3",
        ),
        ({"given": [{"layer": 1, "biases": [1.0, "x", 2.0]}]}, 'runs.0.given.0.biases.1: given "x"'),
        ({"given": [{"layer": 1, "biases": [1.0, float("nan"), 2.0]}]}, "runs.0.given.0.biases.1: given NaN"),
    ],
)
def test_what_does_not_fit_is_refused_with_both_shapes(run: dict[str, Any], problem: str) -> None:
    with pytest.raises(ExperimentError) as caught:
        experiment_of(run)
    assert str(caught.value).startswith(problem)


def experiment_of(run: dict[str, Any]) -> Experiment:
    from engine.experiment.model import remade

    return remade(experiment({}), runs=(run,))


def test_a_file_holds_no_more_given_numbers_than_can_be_read_again() -> None:
    many = {"given": [{"layer": 2, "weights": [[0.5] * 400] * 400}]}
    with pytest.raises(ExperimentError) as caught:
        experiment(many, hidden=(400, 400))
    assert str(caught.value) == "runs: given 160,000 given weights and biases; allowed: at most 150000"


def test_theory_and_laws_know_them() -> None:
    sizes = (2, 3, 4, 1)
    assert weight_variances(make_run("he", layers=OTHER), sizes) == (1.0, 0.25, 0.0)
    assert weight_variances(make_run("he", layers=[{"initialiser": "constant"}]), sizes) is None
    assert weight_variances(make_run("he", given=[GIVEN]), sizes) is None
    assert bias_variances(make_run("he", given=[GIVEN]), sizes) is None
    assert bias_variances(make_run("he", given=[{"layer": 1, "weights": W1}]), sizes) == (0.0,) * 3
    with Trainer(experiment({"layers": OTHER}, {"given": [GIVEN]})) as trainer:
        mixed, given = map(theory, trainer.runs)
        assert mixed is not None
        assert mixed.Z[2] == 0.0
        assert given is None
    he = make_run("he", layers=[{"layer": 1, "initialiser": "he_uniform"}])
    assert (
        theory_of(Experiment(), make_run("he")).keys() > theory_of(Experiment(), he).keys() >= {"blind_share"}
    )
    assert theory_of(Experiment(), make_run("he", given=[{"layer": 1, "weights": W1}])) == {}


def test_names_tell_layers_that_start_otherwise() -> None:
    runs = ({"layers": OTHER[:1]}, {"layers": [*OTHER, {"layer": 1}]}, {"given": [GIVEN]})
    assert run_names(experiment(*runs)) == (
        "He, layer 2 Random ×0.5",
        "He, layer 2 Random ×0.5, layer 3 Zeros and 1 more",
        "He, some given",
    )


def test_a_weight_or_a_bias_is_set_to_a_value_exactly() -> None:
    for nudge in (Nudge(layer=2, unit=3, input=2, value=0.1), Nudge(layer=2, unit=3, input=0, value=0.1)):
        with Trainer(experiment({})) as trainer:
            trainer.seek(40)
            before = trainer.runs[0].parameters
            branch = trainer.branch(0, make_change(40, 0.3, "gradient_descent", nudge=nudge))
            part = branch.weights(2)[2, 1] if nudge.input else branch.biases(2)[2]
            assert part == 0.1
            assert np.count_nonzero(branch.parameters != before) == 1
            trainer.seek(80)
            after = branch.parameters.tobytes()
            trainer.seek(10)
            trainer.seek(80)
            assert branch.parameters.tobytes() == after


@pytest.mark.parametrize(
    ("nudge", "problem"),
    [
        ({}, "given neither; allowed: an amount, or a value"),
        ({"amount": 1.0, "value": 1.0}, "given both; allowed: an amount, or a value"),
    ],
)
def test_a_nudge_says_one_of_two(nudge: dict[str, float], problem: str) -> None:
    with pytest.raises(ExperimentError) as caught:
        experiment({"changes": [{"iteration": 5, "nudge": nudge}]})
    assert str(caught.value) == f"runs.0.changes.0.nudge: {problem}"


def test_what_is_of_no_weight_on_data_of_other_features_gives_way() -> None:
    nudges = [
        {"layer": 1, "unit": 1, "input": 2, "value": 1.0},
        {"layer": 2, "unit": 1, "input": 1, "value": 1.0},
    ]
    changes = [{"iteration": 5, "learning_rate": 0.5, "nudge": nudge} for nudge in nudges]
    last = {"layer": 3, "biases": [0.5]}
    before = experiment({"given": [GIVEN, last], "changes": changes})
    own = dataset_of(OwnPoints(tuple((float(x), 0.5 * x) for x in range(9)), ("x",), (), "y"), "curve.csv")
    after = with_dataset(before, own)
    (run,) = after.runs
    assert after.sizes == (1, 3, 4, 1)
    assert [each.layer for each in run.given] == [3]
    assert [change.nudge is None for change in run.changes] == [True, False]
    assert [change.learning_rate for change in run.changes] == [0.5, 0.5]
    assert parse_experiment(written(after)) == after
    with Trainer(after) as trainer:
        trainer.advance(7)
    with pytest.raises(ExperimentError, match=r"runs\.0\.sigma"):
        with_dataset(experiment({"initialiser": "own", "sigma": "1 / (fan_in - 1)"}), own)
