"""One inspected iteration: its stages in order, with the numbers that training really has."""

import json

import numpy as np
import pytest

from engine import Trainer, parse_experiment
from engine.arrays import Array
from engine.experiment.model import make_change
from engine.nn.activations import activations
from engine.nn.network import backward, forward
from engine.nn.optimisers import optimisers
from engine.nn.outputs import binary_cross_entropy
from engine.output.iteration_trace import IterationTrace, Part, TraceStep, trace
from engine.training.run import TrainingRun

ORDER = [
    *("X", "Z1", "A1", "Z2", "A2", "Z3", "A3", "C"),
    *("dZ3", "dW3", "db3", "dA2", "dZ2", "dW2", "db2", "dA1", "dZ1", "dW1", "db1"),
    *("W1 ←", "b1 ←", "W2 ←", "b2 ←", "W3 ←", "b3 ←"),
]


def trainer_of(initialiser: str = "he", activation: str = "relu", **training: object) -> Trainer:
    experiment = {
        "dataset": {"samples": 60, "test_samples": 20},
        "network": {"hidden": [10, 5], "activation": activation},
        "training": training,
        "runs": [{"initialiser": initialiser}],
    }
    return Trainer(parse_experiment(json.dumps(experiment)))


def stage(anatomy: IterationTrace, symbol: str) -> TraceStep:
    return next(stage for stage in anatomy.stages if stage.symbol == symbol)


def assembled(run: TrainingRun, anatomy: IterationTrace, weights: str, biases: str) -> Array:
    """The stages of all weights and biases in the layout of a parameter vector."""
    flat = np.empty(run.network.parameter_count)
    for layer, (W, b) in enumerate(run.network.layers(flat), start=1):
        W[:] = stage(anatomy, weights.format(layer)).values
        b[:] = stage(anatomy, biases.format(layer)).values
    return flat


def test_stages_come_as_the_course_teaches_them() -> None:
    with trainer_of() as trainer:
        anatomy = trace(trainer.runs[0])
    assert [stage.symbol for stage in anatomy.stages] == ORDER
    assert (anatomy.run, anatomy.name) == (1, trainer.runs[0].name)
    assert (anatomy.iteration, anatomy.example) == (0, None)
    assert (anatomy.examples.tolist(), anatomy.of) == (list(range(60)), 60)
    assert anatomy.sizes == (2, 10, 5, 1)
    for symbol, layer, part, by_example, formula, shapes in (
        ("X", 0, Part.INPUT, True, "X", "(2, 60)"),
        ("Z1", 1, Part.PRE_ACTIVATION, True, "Z1 = W1 X + b1", "(10, 60) = (10, 2)(2, 60) + (10, 1)"),
        ("A1", 1, Part.ACTIVATION, True, "A1 = relu(Z1)", "(10, 60) = (10, 60)"),
        ("A3", 3, Part.ACTIVATION, True, "A3 = sigmoid(Z3)", "(1, 60) = (1, 60)"),
        ("dZ3", 3, Part.GRADIENT, True, "dZ3 = (A3 - Y) / m", "(1, 60) = (1, 60) - (1, 60)"),
        ("dW3", 3, Part.GRADIENT, False, "dW3 = dZ3 A2ᵀ", "(1, 5) = (1, 60)(60, 5)"),
        ("db3", 3, Part.GRADIENT, False, "db3 = dZ3 1", "(1, 1) = (1, 60)(60, 1)"),
        ("dA2", 2, Part.GRADIENT, True, "dA2 = W3ᵀ dZ3", "(5, 60) = (5, 1)(1, 60)"),
        ("dZ2", 2, Part.GRADIENT, True, "dZ2 = dA2 * g'(Z2),  g = relu", "(5, 60) = (5, 60) * (5, 60)"),
        ("dW1", 1, Part.GRADIENT, False, "dW1 = dZ1 Xᵀ", "(10, 2) = (10, 60)(60, 2)"),
    ):
        found = stage(anatomy, symbol)
        assert (found.layer, found.part, found.by_example) == (layer, part, by_example)
        assert (found.formula, found.shapes) == (formula, shapes)
    for found in anatomy.stages:
        assert found.shapes.startswith(str(found.values.shape))
        assert not found.values.flags.writeable


@pytest.mark.parametrize("activation", activations)
def test_values_are_the_textbooks(activation: str) -> None:
    with trainer_of(activation=activation) as trainer:
        trainer.advance(40)
        run = trainer.runs[0]
        anatomy = trace(run)
        assert anatomy.iteration == 40
        passed = forward(run.network, run.parameters, run.data.X_train)
        for layer in (1, 2, 3):
            np.testing.assert_array_equal(stage(anatomy, f"Z{layer}").values, passed.Z[layer])
            np.testing.assert_array_equal(stage(anatomy, f"A{layer}").values, passed.A[layer])
        np.testing.assert_array_equal(stage(anatomy, "X").values, run.data.X_train)
        assert stage(anatomy, "C").values[0, 0] == pytest.approx(run.cost, rel=1e-12)
        gradient = backward(run.network, run.parameters, passed, run.data.Y_train)
        np.testing.assert_array_equal(assembled(run, anatomy, "dW{}", "db{}"), gradient)


def test_dA_and_dZ_equal_central_differences() -> None:
    """The cost as a function of what layer 2 hands on, for tanh, which has no kinks."""
    with trainer_of(activation="tanh") as trainer:
        trainer.advance(40)
        run = trainer.runs[0]
        anatomy = trace(run)
        W3, b3 = run.network.layers(run.parameters)[2]
        Z2, A2 = stage(anatomy, "Z2").values, stage(anatomy, "A2").values

        def cost_of(A: Array) -> float:
            return binary_cross_entropy((W3 @ A + b3)[0], run.data.Y_train)

        for unit, example in ((0, 0), (1, 17), (4, 59)):
            step = np.zeros_like(A2)
            step[unit, example] = 1e-5
            by_A = (cost_of(A2 + step) - cost_of(A2 - step)) / 2e-5
            by_Z = (cost_of(np.tanh(Z2 + step)) - cost_of(np.tanh(Z2 - step))) / 2e-5
            assert stage(anatomy, "dA2").values[unit, example] == pytest.approx(by_A, rel=1e-5, abs=1e-10)
            assert stage(anatomy, "dZ2").values[unit, example] == pytest.approx(by_Z, rel=1e-5, abs=1e-10)


@pytest.mark.parametrize("optimiser", optimisers)
@pytest.mark.parametrize("iteration", [0, 1, 30])
@pytest.mark.parametrize("example", [None, 7])
@pytest.mark.parametrize("size", [None, 25])
def test_the_update_is_the_next_iterations(
    optimiser: str, iteration: int, example: int | None, size: int | None
) -> None:
    with trainer_of(optimiser=optimiser, learning_rate=0.01, batch_size=size) as trainer:
        run = trainer.runs[0]
        trainer.advance(iteration)
        anatomy = trace(run, example)
        expected = run.parameters + assembled(run, anatomy, "W{} ←", "b{} ←")
        trainer.advance(1)
        np.testing.assert_allclose(run.parameters, expected, rtol=1e-12, atol=1e-15)
        found = stage(anatomy, "W2 ←")
        assert found.formula.startswith(optimisers[optimiser].formula)
        assert "θ = W2, g = dW2, α = 0.01" in found.formula
        assert (f"t = {iteration + 1}" in found.formula) == optimisers[optimiser].counted


@pytest.mark.parametrize("place", [19, 20, 21, 25])
def test_a_branch_is_updated_by_its_own_rule(place: int) -> None:
    with trainer_of() as trainer:
        trainer.advance(20)
        branch = trainer.branch(0, make_change(20, 0.05, "adam"))
        trainer.seek(place)
        anatomy = trace(branch)
        expected = branch.parameters + assembled(branch, anatomy, "W{} ←", "b{} ←")
        trainer.advance(1)
        np.testing.assert_allclose(branch.parameters, expected, rtol=1e-12, atol=1e-15)
        rule = "gradient_descent" if place < 20 else "adam"
        assert stage(anatomy, "b3 ←").formula.startswith(optimisers[rule].formula)


def test_one_example_is_a_batch_of_its_own() -> None:
    with trainer_of() as trainer:
        trainer.advance(25)
        run = trainer.runs[0]
        whole, one = trace(run), trace(run, 7)
        assert one.example == 7
        for symbol in ("X", "Z2", "A3"):
            np.testing.assert_allclose(stage(one, symbol).values[:, 0], stage(whole, symbol).values[:, 7])
            assert stage(one, symbol).values.shape[1] == 1
        X, Y = run.data.X_train[:, 7:8], run.data.Y_train[7:8]
        passed = forward(run.network, run.parameters, X)
        gradient = backward(run.network, run.parameters, passed, Y)
        np.testing.assert_array_equal(assembled(run, one, "dW{}", "db{}"), gradient)
        assert stage(one, "C").values[0, 0] == binary_cross_entropy(passed.logits, Y)
        np.testing.assert_array_equal(
            assembled(run, one, "W{} ←", "b{} ←"), assembled(run, whole, "W{} ←", "b{} ←")
        )
        # The gradient of the whole batch is the mean over its examples.
        alone = [assembled(run, trace(run, k), "dW{}", "db{}") for k in range(60)]
        np.testing.assert_allclose(np.mean(alone, axis=0), assembled(run, whole, "dW{}", "db{}"), atol=1e-14)


@pytest.mark.parametrize(("iteration", "columns"), [(0, 25), (1, 25), (2, 10), (3, 25)])
def test_a_mini_batch_is_inspected_as_what_the_update_learns_from(iteration: int, columns: int) -> None:
    with trainer_of(batch_size=25, batch_seed=4) as trainer:
        trainer.advance(iteration)
        run = trainer.runs[0]
        anatomy, one = trace(run), trace(run, 7)
        assert [stage.symbol for stage in anatomy.stages] == ORDER
        assert (anatomy.examples.size, anatomy.of) == (columns, 60)
        np.testing.assert_array_equal(stage(anatomy, "X").values, run.data.X_train[:, anatomy.examples])
        assert stage(anatomy, "Z1").shapes == f"(10, {columns}) = (10, 2)(2, {columns}) + (10, 1)"
        X, Y = run.data.X_train[:, anatomy.examples], run.data.Y_train[anatomy.examples]
        passed = forward(run.network, run.parameters, X)
        assert stage(anatomy, "C").values[0, 0] == binary_cross_entropy(passed.logits, Y)
        assert stage(anatomy, "C").values[0, 0] != pytest.approx(run.cost, rel=1e-6)
        gradient = backward(run.network, run.parameters, passed, Y)
        np.testing.assert_allclose(assembled(run, anatomy, "dW{}", "db{}"), gradient, rtol=1e-9, atol=1e-15)
        assert (one.examples.tolist(), one.of) == ([7], 60)
        np.testing.assert_array_equal(stage(one, "X").values, run.data.X_train[:, 7:8])
        np.testing.assert_array_equal(
            assembled(run, one, "W{} ←", "b{} ←"), assembled(run, anatomy, "W{} ←", "b{} ←")
        )


@pytest.mark.parametrize("example", [-1, 60])
def test_an_example_that_is_not_there_is_refused(example: int) -> None:
    with trainer_of() as trainer, pytest.raises(IndexError, match="allowed: 0 to 59"):
        trace(trainer.runs[0], example)


@pytest.mark.parametrize("activation", ["tanh", "relu"])
def test_deep_networks(activation: str) -> None:
    text = json.dumps(
        {
            "dataset": {"samples": 30, "test_samples": 10},
            "network": {"hidden": [3] * 64, "activation": activation},
            "runs": [{"initialiser": "he"}],
        }
    )
    with Trainer(parse_experiment(text)) as trainer:
        trainer.advance(2)
        anatomy = trace(trainer.runs[0])
    depth = 65
    assert len(anatomy.stages) == 1 + 2 * depth + 1 + 3 * depth + (depth - 1) + 2 * depth
    assert anatomy.stages[-1].symbol == "b65 ←"
    assert all(np.isfinite(stage.values).all() for stage in anatomy.stages)


@pytest.mark.parametrize("index", [0, 1])
def test_a_run_that_diverged_is_inspected_where_it_did(index: int) -> None:
    text = """{"dataset": {"name": "moons"}, "network": {"hidden": [3], "activation": "linear"},
               "training": {"learning_rate": 50}, "runs": [{}, {"initialiser": "random", "scale": 1000}]}"""
    with Trainer(parse_experiment(text)) as trainer:
        trainer.advance(400)
        run = trainer.runs[index]
        assert run.diverged_at is not None
        anatomy = trace(run, 3)
        assert anatomy.iteration == run.diverged_at == run.place
        assert not all(np.isfinite(stage.values).all() for stage in anatomy.stages)
