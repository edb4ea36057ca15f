"""Whole experiments with softmax and linear outputs: trained, rewound, branched, saved, studied, told."""

import itertools
import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import main
from engine import Experiment, ExperimentError, Trainer, parse_experiment, run_study
from engine.arrays import Array
from engine.experiment.json_io import written
from engine.experiment.model import make_change, network_of
from engine.experiment.session import read_session, session_bytes
from engine.nn.network import Network
from engine.nn.optimisers import optimisers, rule_named
from engine.studies.json_io import study_of

DATASETS: dict[str, dict[str, Any]] = {
    "sigmoid": {"name": "moons"},
    "softmax": {"name": "spirals", "classes": 3},
    "softmax of two": {"name": "moons"},
    "linear": {"name": "saddle"},
}
EVERY = pytest.mark.parametrize("kind", DATASETS)


def experiment_of(kind: str, **training: Any) -> Experiment:
    fields = {
        "dataset": {**DATASETS[kind], "samples": 60, "test_samples": 30},
        "network": {"hidden": [5, 4], "activation": "tanh"}
        | ({"output": "softmax"} if "two" in kind else {}),
        "training": {"iterations": 40, **training},
        "runs": [{"initialiser": "glorot"}],
    }
    return parse_experiment(json.dumps(fields))


def error_and_cost(network: Network, A: Array, Y: Array) -> tuple[Array, float]:
    """DZ of the last layer and the mean cost, by the definitions of PyTorch's losses."""
    m = Y.size
    if network.output == "linear":
        return 2.0 * (A - Y) / m, float(np.mean((A - Y) ** 2))
    if network.output == "sigmoid":
        A = 1.0 / (1.0 + np.exp(-A))
        return (A - Y) / m, float(-np.mean(np.log(np.where(Y > 0.5, A, 1.0 - A))))
    shares = np.exp(A) / np.exp(A).sum(axis=0)
    right = np.eye(A.shape[0])[Y.astype(int)].T
    return (shares - right) / m, float(-np.mean(np.log((shares * right).sum(axis=0))))


def trained_anew(
    network: Network, theta: Array, X: Array, Y: Array, optimiser: str, batches: list[Any]
) -> tuple[Array, list[float]]:
    """The parameters and costs of a training by plain NumPy, for tanh, one update a batch."""
    rule = rule_named(optimiser)
    state = np.zeros((rule.rows, theta.size))
    state[0] = theta

    def passed(some: Any) -> tuple[Array, float]:
        layers, A = network.layers(state[0]), [X[:, some]]
        for W, b in layers[:-1]:
            A.append(np.tanh(W @ A[-1] + b))
        dZ, cost = error_and_cost(network, layers[-1][0] @ A[-1] + layers[-1][1], Y[some])
        parts: list[Array] = []
        for (W, _), before in zip(layers[::-1], A[::-1], strict=True):
            parts = [(dZ @ before.T).ravel(), dZ.sum(axis=1), *parts]
            dZ = (W.T @ dZ) * (1.0 - before**2)
        return np.concatenate(parts), cost

    costs = []
    for t, some in enumerate(batches, start=1):
        costs.append(passed(slice(None))[1])
        state = rule.update(state, passed(some)[0], 0.02, t)
    return state[0], [*costs, passed(slice(None))[1]]


@EVERY
@pytest.mark.parametrize(("optimiser", "size"), list(itertools.product(optimisers, [None, 16])))
def test_training_equals_plain_numpy(kind: str, optimiser: str, size: int | None) -> None:
    experiment = experiment_of(kind, optimiser=optimiser, batch_size=size, learning_rate=0.02)
    with Trainer(experiment, cores=1) as trainer:
        (run,), data = trainer.runs, trainer.data
        batches = [run.batches.examples_at(iteration) for iteration in range(12)]
        theta, X, Y = run.initial_parameters, data.X_train, data.Y_train
        expected, costs = trained_anew(network_of(experiment), theta, X, Y, optimiser, batches)
        trainer.seek(12)
        np.testing.assert_allclose(run.costs, costs, rtol=1e-9)
        np.testing.assert_allclose(run.parameters, expected, rtol=1e-7, atol=1e-9)


@EVERY
def test_time_travel_is_exact_and_branches_share_their_past(kind: str) -> None:
    with Trainer(experiment_of(kind, batch_size=16), cores=1) as trainer:
        trainer.seek(40)
        there = trainer.runs[0].parameters
        trainer.seek(7)
        trainer.seek(40)
        assert trainer.runs[0].parameters.tobytes() == there.tobytes()
        branch = trainer.branch(0, make_change(10, 0.05, "adam"))
        assert branch.costs[:11].tobytes() == trainer.runs[0].costs[:11].tobytes()
        assert branch.parameters.tobytes() != there.tobytes()


@EVERY
def test_a_session_and_its_text_are_read_to_the_same_bits(kind: str, tmp_path: Path) -> None:
    experiment = experiment_of(kind)
    assert parse_experiment(written(experiment)) == experiment
    with Trainer(experiment, cores=1) as trainer:
        trainer.seek(40)
        there = trainer.runs[0].parameters
        (tmp_path / "a.lab").write_bytes(session_bytes(experiment, trainer.recordings()))
    session = read_session(tmp_path / "a.lab")
    assert session.experiment == experiment
    with Trainer(session.experiment, cores=1, recordings=session.recordings) as again:
        assert again.known == 40
        again.seek(40)
        assert again.runs[0].parameters.tobytes() == there.tobytes()


@EVERY
def test_answers_have_a_number_or_a_probability_for_each_class(kind: str) -> None:
    with Trainer(experiment_of(kind), cores=1) as trainer:
        trainer.seek(40)
        run = trainer.runs[0]
        answers, Y = run.predict(trainer.data.X_test), trainer.data.Y_test
    if run.network.output == "softmax":
        assert answers.shape == (run.network.sizes[-1], 30)
        np.testing.assert_allclose(answers.sum(axis=0), 1.0, rtol=1e-12)
        assert run.test_accuracy == np.mean(answers.argmax(axis=0) == Y)
    elif run.network.output == "linear":
        assert answers.shape == (30,)
        assert run.test_accuracy == pytest.approx(
            1.0 - np.sum((answers - Y) ** 2) / np.sum((Y - Y.mean()) ** 2)
        )
    else:
        assert answers.shape == (30,)
        assert run.test_accuracy == np.mean((answers > 0.5) == (Y > 0.5))


def test_a_softmax_of_two_classes_learns_what_a_sigmoid_does() -> None:
    """Its two units begin apart; their difference is what a sigmoid's one unit would be."""
    for kind in ("sigmoid", "softmax of two"):
        with Trainer(experiment_of(kind, optimiser="adam", learning_rate=0.05), cores=1) as trainer:
            trainer.seek(400)
            assert trainer.runs[0].train_accuracy > 0.97


@pytest.mark.parametrize("kind", ["softmax", "linear"])
def test_a_study_counts_what_is_reached(kind: str) -> None:
    experiment = json.loads(written(experiment_of(kind, optimiser="adam")))
    study = study_of({"experiment": experiment, "draws": 4, "reached": {"test_accuracy": 0.3}})
    summary = run_study(study)
    with Trainer(experiment_of(kind, optimiser="adam"), cores=1) as trainer:
        scores = []
        for seed in range(4):
            (run,) = trainer.experiment.runs
            trainer.adopt(
                trainer.experiment.model_copy(update={"runs": (run.model_copy(update={"seed": seed}),)})
            )
            trainer.seek(40)
            scores.append(trainer.runs[0].test_accuracy)
    (cell,) = summary.cells
    assert cell.reached == sum(score >= 0.3 for score in scores)
    assert cell.test_accuracy is not None
    assert cell.test_accuracy.median == pytest.approx(np.median(scores))


@EVERY
def test_the_terminal_tells_it(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "experiment.json"
    file.write_text(written(experiment_of(kind)), encoding="utf-8")
    assert main.main(["train", str(file), "--json"]) == 0
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    assert run["costs"][-1] < run["costs"][0]
    assert run["test_accuracy"] <= 1.0
    assert main.main(["train", str(file)]) == 0
    told = capsys.readouterr().out
    assert ("Train R²" in told) == (kind == "linear")
    assert (f"{run['train_accuracy']:.3f}" if kind == "linear" else f"{run['train_accuracy']:.1%}") in told


@pytest.mark.parametrize(
    ("dataset", "output", "allowed"),
    [
        ({"name": "spirals", "classes": 3}, "sigmoid", "softmax"),
        ({"name": "sine"}, "softmax", "linear"),
        ({"name": "sine"}, "sigmoid", "linear"),
        ({"name": "circles"}, "linear", "sigmoid, softmax"),
        ({"name": "blobs", "classes": 7}, "linear", "softmax"),
    ],
)
def test_an_output_that_does_not_fit_is_refused(dataset: dict[str, Any], output: str, allowed: str) -> None:
    with pytest.raises(ExperimentError) as refused:
        parse_experiment(json.dumps({"dataset": dataset, "network": {"output": output}}))
    assert str(refused.value) == f"network.output: given {output}; allowed: {allowed}, or null"


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ('{"dataset": {"name": "spirals", "classes": 8}}', "dataset.classes: given 8; allowed: at most 7"),
        (
            '{"network": {"output": "step"}}',
            'network.output: given "step"; allowed: sigmoid, softmax or linear, or null',
        ),
        (
            '{"dataset": {"name": "iris", "without": "rose"}}',
            'dataset.without: given "rose"; allowed: setosa, versicolor or virginica, or null',
        ),
        (
            '{"dataset": {"name": "wine", "without": 0}}',
            "dataset.without: given 0; allowed: 0, 1 or 2, or null",
        ),
    ],
)
def test_too_many_classes_and_unknown_outputs_are_refused(part: str, said: str) -> None:
    with pytest.raises(ExperimentError) as refused:
        parse_experiment(part)
    assert str(refused.value) == said


def test_the_published_experiment_asks_for_a_sigmoid_and_does_not_say_so_in_files() -> None:
    assert Experiment().output == "sigmoid"
    assert "output" not in written(Experiment())
    assert parse_experiment('{"dataset": {"name": "sine"}}').sizes == (1, 10, 5, 1)
    assert parse_experiment('{"dataset": {"name": "blobs", "classes": 6}}').sizes == (2, 10, 5, 6)


def test_a_study_says_that_the_r2_of_runs_that_diverged_is_the_worst_there_is() -> None:
    """It is -inf in the file, which stands for what is missing of other figures."""
    study = study_of({
        "experiment": {
            "dataset": {"name": "diabetes"}, "runs": [{}],
            "training": {"learning_rate": 1000.0, "iterations": 60},
        },
        "draws": 3,
    })  # fmt: skip
    (cell,) = run_study(study).cells
    assert cell.diverged == 3
    for scores in (cell.train_accuracy, cell.test_accuracy):
        assert scores is not None
        assert scores.q95 == scores.q05 == -math.inf
