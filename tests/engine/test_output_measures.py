"""What measures say of several classes, and of numbers to predict."""

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from engine import Trainer
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.measures import measures
from engine.measures.boundary import BOUNDARY, scale_of
from engine.measures.confusion import CONFUSION, NO_ANSWER, table_of
from engine.measures.event_list import EVENTS
from engine.measures.fitted_function import FITTED_FUNCTION
from engine.measures.plane import inputs_over
from engine.measures.summary import SUMMARY
from engine.measures.theory import predict
from engine.nn.initialisers import Layer, initialisers
from engine.nn.network import Network, backpropagate, forward
from engine.training.run import TrainingRun

NETWORK = '"network": {"hidden": [12, 8], "activation": "tanh"}, "training": {"optimiser": "adam"}'


def experiment_of(dataset: str) -> Experiment:
    runs = '[{"initialiser": "glorot"}, {"initialiser": "zeros"}]'
    return parse_experiment(f'{{"dataset": {dataset}, {NETWORK}, "runs": {runs}}}')


DATASETS = {
    "arms": '{"name": "spirals", "classes": 3, "turns": 0.5}',
    "clouds": '{"name": "blobs", "classes": 5, "noise": 0.1}',
    "sine": '{"name": "sine"}',
    "saddle": '{"name": "saddle"}',
}


@pytest.fixture(scope="module")
def trained() -> Iterator[dict[str, TrainingRun]]:
    trainers = {name: Trainer(experiment_of(dataset)) for name, dataset in DATASETS.items()}
    for trainer in trainers.values():
        trainer.advance(1500)
    yield {name: trainer.runs[0] for name, trainer in trainers.items()}
    for trainer in trainers.values():
        trainer.close()


@pytest.mark.parametrize("dataset", DATASETS)
@pytest.mark.parametrize("iteration", [0, 3])
def test_every_measure_can_be_taken(dataset: str, iteration: int) -> None:
    with Trainer(experiment_of(DATASETS[dataset])) as trainer:
        trainer.set_twins(True)
        trainer.seek(iteration)
        for run in trainer.runs:
            for measure in measures.values():
                measure.of(run)


@pytest.mark.parametrize("iteration", [1, 6, 12, 40])
@pytest.mark.parametrize("dataset", DATASETS)
def test_every_measure_can_be_taken_of_runs_that_diverge(dataset: str, iteration: int) -> None:
    """Without a warning, which would end up among what the program prints."""
    training = '{"learning_rate": 1000.0, "weight_decay": 0.01, "batch_size": 8}'
    runs = '[{}, {"initialiser": "random", "scale": 1e6}]'
    fields = f'{{"dataset": {DATASETS[dataset]}, "training": {training}, "runs": {runs}}}'
    with Trainer(parse_experiment(fields)) as trainer:
        trainer.seek(iteration)
        for run in trainer.runs:
            for measure in measures.values():
                measure.of(run)
        trainer.seek(40)
        assert all(run.diverged_at is not None for run in trainer.runs)


@pytest.mark.parametrize("dataset", ["arms", "clouds"])
def test_the_most_probable_class_is_shown_and_where_it_changes(
    trained: dict[str, TrainingRun], dataset: str
) -> None:
    run = trained[dataset]
    shown = BOUNDARY.of(run)
    side = len(shown.probabilities)
    answers = run.predict(inputs_over(run.section, shown.extent, side)).reshape(-1, side, side)
    assert shown.winners is not None
    np.testing.assert_array_equal(shown.winners, answers.argmax(axis=0))
    assert np.abs(shown.probabilities - 255.0 * answers.max(axis=0)).max() <= 0.5 + 1e-3
    known = np.isfinite(shown.contour_x)
    assert known.any()
    on_lines = np.sort(run.predict(np.stack([shown.contour_x[known], shown.contour_y[known]])), axis=0)
    # The two most probable classes are equally so, up to what a straight line in a cell leaves.
    assert np.quantile(on_lines[-1] - on_lines[-2], 0.95) < 0.05


def test_each_line_between_two_classes_is_drawn_once(trained: dict[str, TrainingRun]) -> None:
    shown = BOUNDARY.of(trained["arms"])
    known = np.isfinite(shown.contour_x)
    places = np.round(np.stack([shown.contour_x[known], shown.contour_y[known]], axis=1), 9)
    _, counts = np.unique(places, axis=0, return_counts=True)
    assert (counts > 1).mean() < 0.02  # a closed line ends where it begins


def test_numbers_over_the_plane_are_shown_on_the_scale_of_the_training_set(
    trained: dict[str, TrainingRun],
) -> None:
    run = trained["saddle"]
    shown, Y = BOUNDARY.of(run), run.data.Y_train
    assert shown.scale is not None
    assert (shown.scale.low, shown.scale.high) == (Y.min(), Y.max())
    side = len(shown.probabilities)
    values = run.predict(inputs_over(run.section, shown.extent, side)).reshape(side, side)
    expected = (values.clip(Y.min(), Y.max()) - Y.min()) / (Y.max() - Y.min()) * 255.0
    assert np.abs(shown.probabilities - expected).max() <= 0.5 + 1e-9
    known = np.isfinite(shown.contour_x)
    on_lines = run.predict(np.stack([shown.contour_x[known], shown.contour_y[known]]))
    distances = np.abs(on_lines[:, None] - np.array(shown.scale.levels)).min(axis=1)
    assert distances.max() < 0.01


@pytest.mark.parametrize(("low", "high"), [(0.0, 1.0), (-3.2, 7.9), (25.0, 346.0), (-1e-9, 1e-9)])
def test_levels_are_multiples_of_a_round_number(low: float, high: float) -> None:
    scale = scale_of(np.array([low, high, (low + high) / 2.0]))
    assert 5 <= len(scale.levels) <= 13
    assert low <= min(scale.levels)
    assert max(scale.levels) <= high
    assert np.ptp(np.diff(scale.levels)) < 1e-9 * (high - low)
    assert scale_of(np.full(3, 7.0)).levels


def test_the_fitted_function_is_what_the_run_answers(trained: dict[str, TrainingRun]) -> None:
    run = trained["sine"]
    fitted = FITTED_FUNCTION.of(run)
    assert fitted is not None
    np.testing.assert_array_equal(fitted.answers[0], run.predict(fitted.x[None]))
    inside = np.abs(fitted.x) < 0.9
    assert np.abs(fitted.answers[0] - np.sin(np.pi * fitted.x))[inside].max() < 0.2
    assert FITTED_FUNCTION.of(trained["saddle"]) is None


@pytest.mark.parametrize("dataset", ["arms", "clouds"])
def test_confusion_counts_every_example_once(trained: dict[str, TrainingRun], dataset: str) -> None:
    run = trained[dataset]
    found = CONFUSION.of(run)
    assert found is not None
    for table, X, Y, share in (
        (found.train, run.data.X_train, run.data.Y_train, run.train_accuracy),
        (found.test, run.data.X_test, run.data.Y_test, run.test_accuracy),
    ):
        answers = run.predict(X).argmax(axis=0)
        assert table.counts.sum() == Y.size
        assert np.trace(table.counts) / Y.size == pytest.approx(share)
        for truth, answer in np.ndindex(table.counts.shape):
            examples = table.examples(truth, answer)
            assert examples.size == table.counts[truth, answer]
            assert (Y[examples] == truth).all()
            assert (answers[examples] == answer).all()


def test_confusion_of_two_classes_and_of_none(trained: dict[str, TrainingRun]) -> None:
    assert CONFUSION.of(trained["sine"]) is None
    Y = np.array([0.0, 1.0, 1.0, 0.0])
    table = table_of(np.array([-1.0, 2.0, 0.0, np.nan]), Y, 2)
    assert table.counts.tolist() == [[1, 0], [1, 1]]
    assert table.answers.tolist() == [0, 1, 0, NO_ANSWER]


def test_a_summary_says_what_its_scores_are(trained: dict[str, TrainingRun]) -> None:
    assert SUMMARY.of(trained["arms"]).scored_by == "accuracy"
    told = SUMMARY.of(trained["sine"])
    assert told.scored_by == "R²"
    run = trained["sine"]
    error = run.predict(run.data.X_test) - run.data.Y_test
    assert told.test_accuracy == pytest.approx(1.0 - np.mean(error**2) / run.data.Y_test.var())
    expected = np.mean((run.predict(run.data.X_train) - run.data.Y_train) ** 2)
    assert told.cost == pytest.approx(expected)
    assert told.textbook_cost == pytest.approx(expected)


def test_moments_tell_of_r2_where_numbers_are_predicted(trained: dict[str, TrainingRun]) -> None:
    def kinds(name: str) -> set[str]:
        return {event.kind for event in EVENTS.of(trained[name])}

    assert "explained" in kinds("sine")
    assert "accuracy" not in kinds("sine")
    assert "accuracy" in kinds("clouds")


@pytest.mark.parametrize(("output", "units"), [("softmax", 3), ("softmax", 10), ("linear", 1)])
def test_theory_expects_the_average_over_many_draws(output: str, units: int) -> None:
    network = Network((2, 64, 64, units), "tanh", output)
    stream = np.random.RandomState(1)
    X = stream.randn(2, 60)
    Y: Any = stream.randn(60) if output == "linear" else stream.randint(0, units, 60).astype(float)
    variances = tuple(1.5 / fan_in for fan_in in network.sizes[:-1])
    expected = predict(network, variances, X, Y)
    rule = initialisers["random"].function
    squares: dict[str, list[list[float]]] = {"dZ": [], "dW": [], "A": []}
    for seed in range(200):
        parameters = np.zeros(network.parameter_count)
        draws = np.random.RandomState(seed)
        for index, ((W, _), variance) in enumerate(zip(network.layers(parameters), variances, strict=True)):
            layer = Layer(index + 1, network.depth, lambda: X)
            W[:] = rule(draws.randn(*W.shape), layer, scale=math.sqrt(variance), gain=1.0)
        passed = forward(network, parameters, X)
        back = backpropagate(network, parameters, passed, Y)
        squares["A"].append([float(np.mean(A**2)) for A in passed.A[1:]])
        squares["dZ"].append([float(np.mean(dZ**2)) for dZ in back.dZ])
        squares["dW"].append([float(np.mean(dW**2)) for dW, _ in network.layers(back.gradient)])
    for name, of_draws in squares.items():
        found = np.sqrt(np.mean(of_draws, axis=0))
        np.testing.assert_allclose(getattr(expected, name), found, rtol=0.08, err_msg=name)
