"""Update rules: PyTorch's definitions, written out; the compiled update against the registered rule."""

import math
from typing import Any

import numpy as np
import pytest

from engine import Trainer, parse_experiment
from engine.experiment.update_schedule import rule_of
from engine.nn.optimisers import Rule, optimisers, update

GRADIENTS = [0.3, -0.2, 0.5, 0.5, -1e-9, 0.0, 4.0]
RATE = 0.1


def steps(rule: Rule) -> list[float]:
    """The one parameter after each of the gradients."""
    state, places = np.zeros((rule.rows, 1)), []
    state[0] = 1.0
    for t, gradient in enumerate(GRADIENTS, start=1):
        state = update(rule, state, np.array([gradient]), RATE, t)
        places.append(float(state[0, 0]))
    return places


def rule(name: str, **own: float) -> Rule:
    made: Rule = optimisers[name].function(**own)
    return made


def test_gradient_descent_goes_down_the_slope() -> None:
    theta, places = 1.0, []
    for g in GRADIENTS:
        theta -= RATE * g
        places.append(theta)
    assert steps(rule("gradient_descent")) == pytest.approx(places, rel=1e-15)


def test_momentum_is_pytorch_s_sgd() -> None:
    """torch.optim.SGD: buf = momentum buf + g; p = p - lr buf."""
    theta, buffer, places = 1.0, 0.0, []
    for g in GRADIENTS:
        buffer = 0.8 * buffer + g
        theta -= RATE * buffer
        places.append(theta)
    assert steps(rule("momentum", beta=0.8)) == pytest.approx(places, rel=1e-14)


def test_rmsprop_is_pytorch_s() -> None:
    """torch.optim.RMSprop: square_avg = alpha square_avg + (1 - alpha) g²; p = p - lr g / (sqrt + eps)."""
    theta, average, places = 1.0, 0.0, []
    for g in GRADIENTS:
        average = 0.9 * average + 0.1 * g * g
        theta -= RATE * g / (math.sqrt(average) + 1e-4)
        places.append(theta)
    assert steps(rule("rmsprop", beta=0.9, epsilon=1e-4)) == pytest.approx(places, rel=1e-14)


def test_adam_is_pytorch_s() -> None:
    """torch.optim.Adam: step_size = lr / (1 - beta1^t); denominator = sqrt(v) / sqrt(1 - beta2^t) + eps."""
    theta, m, v, places = 1.0, 0.0, 0.0, []
    for t, g in enumerate(GRADIENTS, start=1):
        m = 0.9 * m + 0.1 * g
        v = 0.99 * v + 0.01 * g * g
        denominator = math.sqrt(v) / math.sqrt(1.0 - 0.99**t) + 1e-8
        theta -= RATE / (1.0 - 0.9**t) * m / denominator
        places.append(theta)
    assert steps(rule("adam", beta2=0.99)) == pytest.approx(places, rel=1e-12)


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
                states[k] = update(made, states[k], gradient, 0.02, t)
                np.testing.assert_allclose(run.parameters, states[k][0], rtol=1e-12, atol=1e-14)
                states[k] = run.standing.state.copy()


@pytest.mark.parametrize("name", optimisers)
def test_every_rule_trains_the_published_network(name: str) -> None:
    text = f'{{"training": {{"optimiser": "{name}"}}, "runs": [{{}}]}}'
    with Trainer(parse_experiment(text)) as trainer:
        trainer.advance(15_000)
        assert trainer.runs[0].train_accuracy > 0.98
