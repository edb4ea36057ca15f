"""Optimisers: PyTorch's definitions, written out; each compiled update against the textbook beside it."""

import math
from typing import Any

import numpy as np
import pytest

from engine import Trainer, parse_experiment
from engine.experiment.update_schedule import rule_of
from engine.kernels.compiler import compiled
from engine.kernels.updates import address_of, call_update
from engine.nn.optimisers import Rule, optimisers, rule_named

GRADIENTS = [0.3, -0.2, 0.5, 0.5, -1e-9, 0.0, 4.0]
RATE = 0.1


def steps(rule: Rule) -> list[float]:
    """The one parameter after each of the gradients."""
    state, places = np.zeros((rule.rows, 1)), []
    state[0] = 1.0
    for t, gradient in enumerate(GRADIENTS, start=1):
        state = rule.update(state, np.array([gradient]), RATE, t)
        places.append(float(state[0, 0]))
    return places


def test_gradient_descent_goes_down_the_slope() -> None:
    theta, places = 1.0, []
    for g in GRADIENTS:
        theta -= RATE * g
        places.append(theta)
    assert steps(rule_named("gradient_descent")) == pytest.approx(places, rel=1e-15)


def test_momentum_is_pytorch_s_sgd() -> None:
    """torch.optim.SGD: buf = momentum buf + g; p = p - lr buf."""
    theta, buffer, places = 1.0, 0.0, []
    for g in GRADIENTS:
        buffer = 0.8 * buffer + g
        theta -= RATE * buffer
        places.append(theta)
    assert steps(rule_named("momentum", beta=0.8)) == pytest.approx(places, rel=1e-14)


def test_rmsprop_is_pytorch_s() -> None:
    """torch.optim.RMSprop: square_avg = alpha square_avg + (1 - alpha) g²; p = p - lr g / (sqrt + eps)."""
    theta, average, places = 1.0, 0.0, []
    for g in GRADIENTS:
        average = 0.9 * average + 0.1 * g * g
        theta -= RATE * g / (math.sqrt(average) + 1e-4)
        places.append(theta)
    assert steps(rule_named("rmsprop", beta=0.9, epsilon=1e-4)) == pytest.approx(places, rel=1e-14)


def test_adam_is_pytorch_s() -> None:
    """torch.optim.Adam: step_size = lr / (1 - beta1^t); denominator = sqrt(v) / sqrt(1 - beta2^t) + eps."""
    theta, m, v, places = 1.0, 0.0, 0.0, []
    for t, g in enumerate(GRADIENTS, start=1):
        m = 0.9 * m + 0.1 * g
        v = 0.99 * v + 0.01 * g * g
        denominator = math.sqrt(v) / math.sqrt(1.0 - 0.99**t) + 1e-8
        theta -= RATE / (1.0 - 0.9**t) * m / denominator
        places.append(theta)
    assert steps(rule_named("adam", beta2=0.99)) == pytest.approx(places, rel=1e-12)


def test_nesterov_is_pytorch_s_sgd() -> None:
    """torch.optim.SGD, nesterov=True: buf = momentum buf + g; g = g + momentum buf; p = p - lr g."""
    theta, buffer, places = 1.0, 0.0, []
    for g in GRADIENTS:
        buffer = 0.8 * buffer + g
        g = g + 0.8 * buffer
        theta -= RATE * g
        places.append(theta)
    # By hand: m = 0.3, θ = 1 - 0.1 (0.3 + 0.24); then m = 0.24 - 0.2, θ = 0.946 - 0.1 (-0.2 + 0.032).
    assert places[:2] == pytest.approx([0.946, 0.9628], rel=1e-14)
    assert steps(rule_named("nesterov", beta=0.8)) == pytest.approx(places, rel=1e-14)


def test_adagrad_is_pytorch_s() -> None:
    """torch.optim.Adagrad: state_sum = state_sum + g²; p = p - lr g / (sqrt(state_sum) + eps)."""
    theta, total, places = 1.0, 0.0, []
    for g in GRADIENTS:
        total += g * g
        theta -= RATE * g / (math.sqrt(total) + 1e-10)
        places.append(theta)
    # By hand: s = 0.09, θ = 1 - 0.03 / 0.3; then s = 0.13, θ = 0.9 + 0.02 / √0.13 = 0.9 + 0.0554700196.
    assert places[:2] == pytest.approx([0.9, 0.9554700196], rel=1e-9)
    assert steps(rule_named("adagrad")) == pytest.approx(places, rel=1e-14)


def test_adamw_is_pytorch_s() -> None:
    """torch.optim.AdamW: p = p (1 - lr weight_decay), then Adam's step by the gradient alone."""
    theta, m, v, places = 1.0, 0.0, 0.0, []
    for t, g in enumerate(GRADIENTS, start=1):
        theta *= 1.0 - RATE * 0.05
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g * g
        denominator = math.sqrt(v) / math.sqrt(1.0 - 0.999**t) + 1e-8
        theta -= RATE / (1.0 - 0.9**t) * m / denominator
        places.append(theta)
    # By hand: θ = 0.995 - 0.1, since m̂ / √v̂ is 1 at first. Then m̂ = (0.027 - 0.02) / 0.19 = 0.0368421053,
    # v̂ = (0.00008991 + 0.00004) / 0.001999 = 0.0649874937, θ = 0.895 · 0.995 - 0.1 m̂ / 0.2549264673.
    assert places[:2] == pytest.approx([0.895, 0.890525 - 0.0144520519], rel=1e-7)
    assert steps(rule_named("adamw", weight_decay=0.05)) == pytest.approx(places, rel=1e-12)


def test_adamw_without_decay_is_adam() -> None:
    assert steps(rule_named("adamw", weight_decay=0.0)) == steps(rule_named("adam"))
    assert rule_named("adamw").own["weight_decay"] == 0.01


@compiled
def updated(address: int, state: Any, gradient: Any, rate: float, t: int, own: Any) -> None:
    call_update(address, state, gradient, rate, t, own)


@pytest.mark.parametrize("name", optimisers)
@pytest.mark.parametrize("zero", [False, True])
@pytest.mark.parametrize("t", [1, 2, 1000])
def test_an_update_in_place_is_the_textbook_s(name: str, zero: bool, t: int) -> None:
    """From any state, also where it has further rows and columns, which are left alone."""
    given = optimisers[name].parameters
    made = rule_named(name, **{key: 0.0 for key in given if zero and "epsilon" not in key})
    stream = np.random.RandomState(t)
    state = stream.rand(made.rows, 37)
    gradient = stream.randn(37)
    room = np.full((made.rows + 2, 40), 7.0)
    room[: made.rows, :37] = state
    numbers = np.array([0.0, 0.0, *made.values, 5.0])  # no penalties; more than the optimiser has
    updated(address_of(made.optimiser), room, gradient, 0.02, t, numbers)
    expected = made.update(state, gradient, 0.02, t)
    np.testing.assert_allclose(room[: made.rows, :37], expected, rtol=1e-12, atol=1e-14)
    assert (room[made.rows :] == 7.0).all()
    assert (room[:, 37:] == 7.0).all()


@pytest.mark.parametrize("name", optimisers)
@pytest.mark.parametrize("own", [{}, {"zero": True}])
def test_the_compiled_update_is_the_registered_rule(name: str, own: dict[str, Any]) -> None:
    """Also with decays of zero, where moments are kept in vain or not at all."""
    decays = {key: 0.0 for key in optimisers[name].parameters if key.startswith("beta")} if own else {}
    settings = {"optimiser": name, "learning_rate": 0.02, **decays}
    experiment = parse_experiment(f'{{"training": {settings}}}'.replace("'", '"'))
    made = rule_of(experiment.training)
    with Trainer(experiment) as trainer:
        states = [np.zeros((made.rows, run.parameters.size)) for run in trainer.runs]
        for state, run in zip(states, trainer.runs, strict=True):
            state[0] = run.parameters
        for t in range(1, 40):
            gradients = [run.gradient() for run in trainer.runs]
            trainer.advance(1)
            for k, (run, gradient) in enumerate(zip(trainer.runs, gradients, strict=True)):
                states[k] = made.update(states[k], gradient, 0.02, t)
                np.testing.assert_allclose(run.parameters, states[k][0], rtol=1e-12, atol=1e-14)
                states[k] = run.standing.state.copy()


@pytest.mark.parametrize("name", optimisers)
def test_every_rule_trains_the_published_network(name: str) -> None:
    text = f'{{"training": {{"optimiser": "{name}"}}, "runs": [{{}}]}}'
    with Trainer(parse_experiment(text)) as trainer:
        trainer.advance(15_000)
        assert trainer.runs[0].train_accuracy > 0.98
