"""Weight decay and L1: PyTorch's definitions, the slope of cost and penalty, and what files hold."""

import json
import math
from typing import Any

import numpy as np
import pytest

from engine import Experiment, ExperimentError, Trainer, parse_experiment
from engine.arrays import Array
from engine.experiment.editing import with_branch_at_rate, with_update
from engine.experiment.json_io import written
from engine.experiment.model import make_change
from engine.experiment.updating import decays_by_itself
from engine.kernels.kernel import Kernel
from engine.nn.network import backward, cost, forward
from engine.nn.optimisers import optimisers
from engine.nn.penalties import Penalties
from engine.training.run import TrainingRun

DECAY, L1, RATE = 0.02, 0.003, 0.05


class PyTorch:
    """torch.optim's single-tensor updates with weight_decay, over one parameter vector p.

    SGD, Adagrad, RMSprop, Adam: grad = grad.add(param, alpha=weight_decay) before anything else.
    AdamW: param.mul_(1 - lr * weight_decay), and Adam's step by the gradient alone.
    An L1 term is added to the loss, as PyTorch has no parameter for it: its gradient is l1 sign(p).
    """

    def __init__(self, name: str, p: Array, lr: float) -> None:
        self.name, self.p, self.lr, self.t = name, p.copy(), lr, 0
        self.first, self.second = np.zeros_like(p), np.zeros_like(p)

    def step(self, grad: Array) -> None:
        self.t += 1
        grad = grad + L1 * np.sign(self.p)
        if self.name == "adamw":
            self.p = self.p * (1.0 - self.lr * DECAY)
        else:
            grad = grad + DECAY * self.p
        self.p = self.p - self.lr * self.direction(grad)

    def direction(self, grad: Array) -> Array:
        if self.name == "gradient_descent":
            return grad
        if self.name in ("momentum", "nesterov"):
            self.first = 0.9 * self.first + grad
            return self.first if self.name == "momentum" else grad + 0.9 * self.first
        if self.name == "adagrad":
            self.second = self.second + grad * grad
            return grad / (np.sqrt(self.second) + 1e-10)
        if self.name == "rmsprop":
            self.second = 0.99 * self.second + 0.01 * grad * grad
            return grad / (np.sqrt(self.second) + 1e-8)
        assert self.name in ("adam", "adamw")
        self.first = 0.9 * self.first + 0.1 * grad
        self.second = 0.999 * self.second + 0.001 * grad * grad
        denominator = np.sqrt(self.second) / math.sqrt(1.0 - 0.999**self.t) + 1e-8
        return self.first / (1.0 - 0.9**self.t) / denominator


DATA = {
    "sigmoid": {"name": "circles"},
    "softmax": {"name": "spirals", "classes": 3},
    "linear": {"name": "sine"},
}


def experiment_with(
    optimiser: str, batch_size: int | None, output: str = "sigmoid", **penalties: float
) -> Experiment:
    training = {"optimiser": optimiser, "learning_rate": RATE, "batch_size": batch_size, **penalties}
    text = {
        "dataset": {"samples": 50, **DATA[output]},
        "network": {"hidden": [6, 4], "activation": "tanh"},
        "training": training,
        "runs": [{"bias": {"name": "normal", "scale": 0.2}}],
    }
    return parse_experiment(json.dumps(text))


@pytest.mark.parametrize("output", DATA)
@pytest.mark.parametrize("batch_size", [None, 1, 16])
@pytest.mark.parametrize("name", optimisers)
def test_training_is_as_pytorch_defines_it(name: str, batch_size: int | None, output: str) -> None:
    """Forward, backward and update in NumPy, at every batch size, biases decayed with the weights."""
    with Trainer(experiment_with(name, batch_size, output, weight_decay=DECAY, l1=L1)) as trainer:
        run = trainer.runs[0]
        assert run.network.output == output
        peer = PyTorch(name, run.parameters, RATE)
        for _ in range(30):
            X, Y = run.batch
            grad = backward(run.network, peer.p, forward(run.network, peer.p, X), Y)
            trainer.advance(1)
            peer.step(grad)
            np.testing.assert_allclose(run.parameters, peer.p, rtol=1e-9, atol=1e-12)
        # The cost that is recorded is that of the data alone.
        logits = forward(run.network, peer.p, run.data.X_train).logits
        assert run.cost == pytest.approx(cost(run.network, logits, run.data.Y_train), rel=1e-9)


def slope_of_cost_and_penalty(run: TrainingRun, penalties: Penalties) -> Array:
    """By central differences, over the batch that the next update learns from."""
    kernel, (X, Y), step = Kernel(run.network), run.batch, 1e-6
    slopes = np.empty_like(run.parameters)

    def value(parameters: Array) -> float:
        return kernel.cost_and_gradient(parameters, X, Y)[0] + sum(penalties.costs(parameters))

    for j in range(slopes.size):
        up, down = run.parameters.copy(), run.parameters.copy()
        up[j] += step
        down[j] -= step
        slopes[j] = (value(up) - value(down)) / (2.0 * step)
    return slopes


@pytest.mark.parametrize("output", DATA)
@pytest.mark.parametrize("batch_size", [None, 1, 16])
@pytest.mark.parametrize("name", [name for name in optimisers if not decays_by_itself(name)])
def test_updates_go_down_the_slope_of_cost_and_penalty(
    name: str, batch_size: int | None, output: str
) -> None:
    with Trainer(experiment_with(name, batch_size, output, weight_decay=DECAY, l1=L1)) as trainer:
        trainer.advance(3)
        run = trainer.runs[0]
        segment = run.segments[0]
        slopes = slope_of_cost_and_penalty(run, segment.penalties)
        g = segment.penalties.added_to(run.batch_gradient(), run.parameters)
        np.testing.assert_allclose(g, slopes, rtol=1e-6, atol=1e-8)
        state = segment.state(3, run.standing.state)
        expected = segment.rule.update(state, slopes, RATE, 4)[0]
        foreseen = run.parameters + run.next_change(run.batch_gradient())
        trainer.advance(1)
        np.testing.assert_allclose(run.parameters, foreseen, rtol=1e-10, atol=1e-13)
        np.testing.assert_allclose(run.parameters, expected, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("name", optimisers)
def test_penalties_reach_the_layers_that_are_left_to_blas(name: str) -> None:
    text = {
        "network": {"hidden": [100, 100]},
        "training": {"optimiser": name, "weight_decay": DECAY, "l1": L1},
        "runs": [{}],
    }
    with Trainer(parse_experiment(json.dumps(text))) as trainer:
        run = trainer.runs[0]
        peer = PyTorch(name, run.parameters, 0.01)
        for _ in range(3):
            grad = run.gradient()
            trainer.advance(1)
            peer.step(grad)
        np.testing.assert_allclose(run.parameters, peer.p, rtol=1e-7, atol=1e-9)


def test_the_sign_of_zero_is_zero() -> None:
    theta, g = np.array([0.0, -0.0, 2.0, -3.0]), np.zeros(4)
    assert Penalties(l1=0.5).added_to(g, theta).tolist() == [0.0, 0.0, 0.5, -0.5]
    # By hand: λ/2 ‖θ‖² = 0.1 (4 + 9), l1 ‖θ‖₁ = 0.5 (2 + 3).
    assert Penalties(0.2, 0.5).costs(theta) == pytest.approx((1.3, 2.5), rel=1e-15)
    assert not Penalties()
    assert Penalties().added_to(g, theta) is g


def test_zeros_stay_zeros_under_l1() -> None:
    text = {"training": {"l1": 0.1}, "runs": [{"initialiser": "zeros"}]}
    with Trainer(parse_experiment(json.dumps(text))) as trainer:
        trainer.advance(10)
        assert not trainer.runs[0].weights(1).any()


def test_files_say_nothing_of_penalties_that_are_not_there() -> None:
    """Old files keep their bytes; AdamW's own decay stands where it always has, also where it is 0."""
    assert "weight_decay" not in written(Experiment())
    assert "l1" not in written(Experiment())
    given = '{"training": {"optimiser": "adamw", "weight_decay": 0.0}}'
    fields = json.loads(written(parse_experiment(given)))["training"]
    assert list(fields)[-4:] == ["beta1", "beta2", "epsilon", "weight_decay"]
    assert fields["weight_decay"] == 0.0
    assert parse_experiment('{"training": {"optimiser": "adamw"}}').training.weight_decay == 0.01


@pytest.mark.parametrize("name", optimisers)
def test_files_keep_penalties(name: str) -> None:
    change = {"iteration": 5, "optimiser": name, "weight_decay": 0.5, "l1": 0.25}
    text = {"training": {"optimiser": name, "weight_decay": 0.1, "l1": 0.2}, "runs": [{"changes": [change]}]}
    experiment = parse_experiment(json.dumps(text))
    assert parse_experiment(written(experiment)) == experiment
    made = json.loads(written(experiment))
    assert (made["training"]["weight_decay"], made["training"]["l1"]) == (0.1, 0.2)
    assert (made["runs"][0]["changes"][0]["weight_decay"], made["runs"][0]["changes"][0]["l1"]) == (0.5, 0.25)


@pytest.mark.parametrize(
    ("fields", "field", "given"),
    [
        ({"weight_decay": -0.1}, "training.weight_decay", "-0.1"),
        ({"weight_decay": 2}, "training.weight_decay", "2"),
        ({"l1": "some"}, "training.l1", "some"),
        ({"l1": 1.5, "optimiser": "adamw"}, "training.l1", "1.5"),
    ],
)
def test_penalties_outside_their_limits_are_refused(fields: dict[str, Any], field: str, given: str) -> None:
    with pytest.raises(ExperimentError) as refusal:
        parse_experiment(json.dumps({"training": fields}))
    (line,) = refusal.value.lines()
    assert field in line
    assert given in line
    assert "allowed" in line


def test_a_change_on_the_way_has_penalties_of_its_own_and_keeps_the_moments() -> None:
    """Going back and forth leads to the same bits."""
    base = experiment_with("momentum", None)
    change = make_change(10, RATE, "momentum", weight_decay=0.5)
    with Trainer(with_update(base, change)) as trainer:
        run = trainer.runs[0]
        trainer.seek(10)
        state, grad = run.standing.state.copy(), run.gradient()
        trainer.seek(11)
        moment = 0.9 * state[1] + grad + 0.5 * state[0]
        np.testing.assert_allclose(run.parameters, state[0] - RATE * moment, rtol=1e-10, atol=1e-13)
        trainer.seek(40)
        end = run.parameters.copy()
        trainer.seek(3)
        trainer.seek(40)
        assert (run.parameters == end).all()
    with Trainer(base) as trainer:
        trainer.seek(40)
        assert np.abs(trainer.runs[0].parameters).max() > np.abs(end).max()


def test_what_follows_from_a_run_keeps_its_penalties() -> None:
    """A branch by a button, settings from the start, another optimiser."""
    base = experiment_with("adam", None, weight_decay=0.25, l1=0.125)
    slower = with_branch_at_rate(base, 0, 5, 0.1).runs[1].changes[0]
    assert (slower.weight_decay, slower.l1) == (0.25, 0.125)
    changed = with_update(base, make_change(0, **{**base.training.updating(), "l1": 0.0})).training
    assert (changed.weight_decay, changed.l1, changed.iterations) == (0.25, 0.0, base.training.iterations)
    # AdamW's decay is another thing: it begins with its default, and leaves none behind.
    assert "weight_decay" not in base.training.updating_by("adamw")
    assert base.training.updating_by("adamw")["l1"] == 0.125
    assert base.training.updating_by("rmsprop")["weight_decay"] == 0.25
    decoupled = experiment_with("adamw", None, weight_decay=0.25)
    assert "weight_decay" not in decoupled.training.updating_by("adam")
    assert not decoupled.training.penalties


def test_a_run_decays_alike_in_any_company() -> None:
    """Its bits do not depend on the runs beside it."""
    runs = [{"initialiser": "he"}, {"initialiser": "glorot"}]
    ends = []
    for company in (runs, runs[:1]):
        text = {"training": {"weight_decay": DECAY, "l1": L1}, "runs": company}
        with Trainer(parse_experiment(json.dumps(text))) as trainer:
            trainer.advance(200)
            ends.append(trainer.runs[0].parameters.copy())
    assert (ends[0] == ends[1]).all()
