"""Trainer and TrainingRun: lock-step, what they show, what they refuse."""

import math
from collections.abc import Iterator

import numpy as np
import pytest

from engine import Experiment, Trainer, TrainingRun, parse_experiment
from engine.nn.network import backward, forward
from engine.nn.outputs import binary_cross_entropy

SMALL = """{"dataset": {"samples": 40, "test_samples": 20}, "network": {"hidden": [4, 3]},
            "training": {"learning_rate": 0.1},
            "runs": [{"initialiser": "zeros"}, {"seed": 5, "name": "mine"}]}"""


@pytest.fixture(scope="module")
def trained() -> Iterator[Trainer]:
    with Trainer(parse_experiment(SMALL)) as trainer:
        trainer.advance(60)
        yield trainer


@pytest.fixture
def fresh() -> Iterator[Trainer]:
    with Trainer(parse_experiment(SMALL)) as trainer:
        yield trainer


def test_runs_go_in_lock_step(fresh: Trainer) -> None:
    for move, place in ((7, 7), (0, 7), (13, 20), (-5, 15)):
        fresh.advance(move)
        assert fresh.iteration == place
        assert [run.iteration for run in fresh.runs] == [place, place]
        assert [run.costs.size for run in fresh.runs] == [place + 1, place + 1]


def test_seek_names_a_place(fresh: Trainer) -> None:
    for place in (30, 10, 10, 0, 31):
        fresh.seek(place)
        assert fresh.iteration == place
        assert [run.iteration for run in fresh.runs] == [place, place]


def test_a_place_before_the_start_is_refused(fresh: Trainer) -> None:
    fresh.advance(3)
    for move in (lambda: fresh.seek(-1), lambda: fresh.advance(-4)):
        with pytest.raises(ValueError, match="iteration: given -1; allowed: 0 or more"):
            move()
    assert fresh.iteration == 3
    assert fresh.runs[0].iteration == 3


def test_runs_are_named_and_ordered_as_in_the_experiment(trained: Trainer) -> None:
    assert [run.name for run in trained.runs] == ["Zeros", "mine"]
    assert [run.settings.seed for run in trained.runs] == [3, 5]


def test_shapes(trained: Trainer) -> None:
    run = trained.runs[1]
    assert run.parameters.shape == (31,)
    assert run.gradient().shape == (31,)
    assert [run.weights(layer).shape for layer in (1, 2, 3)] == [(4, 2), (3, 4), (1, 3)]
    assert [run.biases(layer).shape for layer in (1, 2, 3)] == [(4,), (3,), (1,)]
    assert run.costs.shape == (61,)
    assert run.costs.dtype == run.parameters.dtype == np.float64
    assert run.initial_logits.shape == (40,)


def test_weights_and_biases_are_pieces_of_the_parameters(trained: Trainer) -> None:
    run = trained.runs[1]
    pieces = [piece.ravel() for layer in (1, 2, 3) for piece in (run.weights(layer), run.biases(layer))]
    np.testing.assert_array_equal(np.concatenate(pieces), run.parameters)


@pytest.mark.parametrize("layer", [0, -1, 4, 9])
def test_a_layer_that_is_not_there_is_refused(trained: Trainer, layer: int) -> None:
    for piece in (trained.runs[0].weights, trained.runs[0].biases):
        with pytest.raises(IndexError, match=rf"layer: given {layer}; allowed: 1 to 3"):
            piece(layer)


def test_what_a_run_hands_out_is_a_read_only_copy(fresh: Trainer) -> None:
    run = fresh.runs[1]
    fresh.advance(5)
    handed = [
        run.parameters,
        run.costs,
        run.weights(1),
        run.biases(1),
        run.initial_parameters,
        run.initial_logits,
    ]
    for array in handed:
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0.0
    before = [array.copy() for array in handed]
    fresh.advance(50)
    for array, copy in zip(handed, before, strict=True):
        np.testing.assert_array_equal(array, copy)
    assert run.parameters.tobytes() != before[0].tobytes()


def test_one_iteration_is_one_step_down_the_textbook_s_gradient(fresh: Trainer) -> None:
    run = fresh.runs[1]
    data = run.data
    parameters = run.parameters
    for iteration in range(3):
        passed = forward(run.network, parameters, data.X_train)
        assert run.cost == pytest.approx(binary_cross_entropy(passed.logits, data.Y_train), rel=1e-12)
        assert run.cost == run.costs[iteration]
        gradient = backward(run.network, parameters, passed, data.Y_train)
        np.testing.assert_allclose(run.gradient(), gradient, rtol=1e-9, atol=1e-12)
        parameters = parameters - 0.1 * gradient
        fresh.advance(1)
        np.testing.assert_allclose(run.parameters, parameters, rtol=1e-12, atol=1e-14)


def test_predictions_are_the_textbook_s(trained: Trainer) -> None:
    run = trained.runs[1]
    points = np.random.RandomState(0).randn(2, 9)
    probabilities = run.predict(points)
    expected = forward(run.network, run.parameters, points).A[-1][0]
    assert probabilities.shape == (9,)
    np.testing.assert_allclose(probabilities, expected, rtol=1e-12)
    np.testing.assert_allclose(run.predict(points.tolist()), probabilities, rtol=0)
    np.testing.assert_allclose(run.predict(np.asfortranarray(points)), probabilities, rtol=0)
    np.testing.assert_allclose(
        run.predict([[1, 0], [0, -2]]), run.predict(np.array([[1.0, 0.0], [0.0, -2.0]]))
    )


@pytest.mark.parametrize("shape", [(1, 4), (3, 4), (4,)])
def test_points_of_another_dimension_are_refused(trained: Trainer, shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="2"):
        trained.runs[1].predict(np.zeros(shape))


def test_accuracies_are_shares_of_right_predictions(trained: Trainer) -> None:
    run, data = trained.runs[1], trained.data
    right = (run.predict(data.X_train) > 0.5) == (data.Y_train == 1.0)
    assert run.train_accuracy == right.mean()
    right = (run.predict(data.X_test) > 0.5) == (data.Y_test == 1.0)
    assert run.test_accuracy == right.mean()


def test_iteration_zero_is_the_untrained_network(fresh: Trainer) -> None:
    for run in fresh.runs:
        assert run.costs.shape == (1,)
        assert run.parameters.tobytes() == run.initial_parameters.tobytes()
        assert not any(run.biases(layer).any() for layer in (1, 2, 3))
    assert fresh.runs[0].cost == pytest.approx(math.log(2.0), abs=1e-15)


def test_runs_with_equal_settings_are_equal_and_seeds_tell_them_apart() -> None:
    with Trainer(parse_experiment('{"runs": [{}, {}, {"seed": 4}]}')) as trainer:
        trainer.advance(20)
        first, second, third = trainer.runs
        assert first.parameters.tobytes() == second.parameters.tobytes()
        assert first.costs.tobytes() == second.costs.tobytes()
        assert first.costs.tobytes() != third.costs.tobytes()
        assert first.initial_parameters.tobytes() != third.initial_parameters.tobytes()


def test_map_keeps_the_order_of_the_runs_and_raises_what_was_raised(trained: Trainer) -> None:
    assert trained.map(lambda run: run.name) == ["Zeros", "mine"]

    def fail(run: TrainingRun) -> None:
        raise ArithmeticError(run.name)

    with pytest.raises(ArithmeticError):
        trained.map(fail)


def test_the_number_of_cores_changes_no_bit() -> None:
    text = """{"network": {"hidden": [40, 40]}, "dataset": {"name": "moons"},
               "runs": [{}, {"initialiser": "glorot"}, {"initialiser": "lsuv"},
                        {"initialiser": "constant"}]}"""
    results = []
    for cores in (1, 2, 3, 8):
        with Trainer(parse_experiment(text), cores=cores) as trainer:
            for target in (1, 8, 40, 15, 33):
                trainer.seek(target)
            results.append([(run.parameters.tobytes(), run.costs.tobytes()) for run in trainer.runs])
    assert results.count(results[0]) == 4


@pytest.mark.parametrize("activation", ["relu", "leaky_relu", "tanh", "sigmoid", "elu", "gelu", "linear"])
def test_every_activation_trains(activation: str) -> None:
    text = f'{{"network": {{"activation": "{activation}"}}, "runs": [{{}}]}}'
    with Trainer(parse_experiment(text)) as trainer:
        trainer.advance(200)
        costs = trainer.runs[0].costs
        assert np.isfinite(costs).all()
        assert costs[-1] < costs[0]


def test_every_initialiser_starts_and_trains() -> None:
    from engine.nn.initialisers import initialisers

    runs = ", ".join(f'{{"initialiser": "{name}"}}' for name in initialisers)
    for half in (runs.split(", ")[:7], runs.split(", ")[7:]):
        with Trainer(parse_experiment(f'{{"runs": [{", ".join(half)}]}}')) as trainer:
            trainer.advance(50)
            assert all(np.isfinite(run.costs).all() for run in trainer.runs)


def test_the_deepest_network_trains_a_step() -> None:
    hidden = [2] * 64
    with Trainer(
        parse_experiment(f'{{"network": {{"hidden": {hidden}, "activation": "tanh"}}, "runs": [{{}}]}}')
    ) as t:
        t.advance(2)
        assert t.runs[0].network.depth == 65
        assert np.isfinite(t.runs[0].costs).all()


def test_a_trainer_takes_any_experiment_value() -> None:
    with Trainer(Experiment()) as trainer:
        assert trainer.experiment == Experiment()
        assert trainer.data.X_train.shape == (2, 300)
