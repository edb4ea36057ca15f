"""What frameworks start from: each by the definition in its own documentation, written down again here."""

import json
import math
from collections.abc import Callable

import numpy as np
import pytest

from engine import Trainer, parse_experiment
from engine.arrays import Array
from engine.experiment.framework_runs import fields_of_framework, framework_of
from engine.experiment.json_io import written
from engine.experiment.model import Experiment, RunSettings, make_run
from engine.experiment.run_list import with_run
from engine.nn.frameworks import frameworks
from engine.nn.initialisers import Layer, initialisers

HIDDEN = [300, 200]
FANS = [(2, 300), (300, 200), (200, 1)]


def started(name: str, activation: str = "relu") -> list[tuple[Array, Array]]:
    """(W, b) of each layer at iteration 0, b as (units,)."""
    text = json.dumps(
        {
            "network": {"hidden": HIDDEN, "activation": activation},
            "runs": [fields_of_framework(name, activation)],
        }
    )
    with Trainer(parse_experiment(text)) as trainer:
        (run,) = trainer.runs
        return [(run.weights(layer), run.biases(layer)) for layer in (1, 2, 3)]


def is_uniform(values: Array, bound: float) -> None:
    """Within ±bound, up to it where there are many, of the variance bound² / 3, and as often on each side."""
    flat = values.ravel()
    assert np.abs(flat).max() <= bound
    if flat.size > 100:
        assert np.abs(flat).max() > 0.97 * bound
        share = math.sqrt(0.8 / flat.size)  # the spread of a uniform sample's variance, relative
        assert flat.var() == pytest.approx(bound**2 / 3.0, rel=5.0 * share)
        assert np.mean(flat < 0.5 * bound) == pytest.approx(0.75, abs=2.5 / math.sqrt(flat.size))


def kaiming_bound(fan_in: int, a: float) -> float:
    """torch.nn.init.kaiming_uniform_: bound = gain √3 / √fan_in, gain = √(2 / (1 + a²)) for leaky_relu."""
    return math.sqrt(2.0 / (1.0 + a**2)) * math.sqrt(3.0) / math.sqrt(fan_in)


def test_pytorch_s_linear_is_uniform_by_fan_in_weights_and_biases() -> None:
    for (fan_in, _), (W, b) in zip(FANS, started("pytorch"), strict=True):
        bound = kaiming_bound(fan_in, math.sqrt(5.0))
        assert bound == pytest.approx(1.0 / math.sqrt(fan_in), rel=1e-12)
        is_uniform(W, bound * (1 + 1e-12))
        is_uniform(b, 1.0 / math.sqrt(fan_in))


def test_keras_s_dense_is_glorot_uniform_without_biases() -> None:
    for (fan_in, fan_out), (W, b) in zip(FANS, started("keras"), strict=True):
        scale = 1.0 / max(1.0, (fan_in + fan_out) / 2.0)  # VarianceScaling, fan_avg
        is_uniform(W, math.sqrt(3.0 * scale) * (1 + 1e-12))
        assert not b.any()


def test_flax_s_dense_is_a_truncated_normal_of_lecun_s_variance_without_biases() -> None:
    for (fan_in, _), (W, b) in zip(FANS, started("flax"), strict=True):
        uncut = math.sqrt(1.0 / fan_in) / 0.87962566103423978  # jax.nn.initializers.variance_scaling
        assert np.abs(W).max() <= 2.0 * uncut
        if W.size > 10_000:
            assert W.std() == pytest.approx(math.sqrt(1.0 / fan_in), rel=0.01)
            assert np.abs(W).max() > 1.99 * uncut
        assert not b.any()


@pytest.mark.parametrize(("activation", "factor"), [("relu", 6.0), ("tanh", 6.0), ("sigmoid", 2.0)])
def test_scikit_learn_s_perceptron_is_uniform_by_both_fans(activation: str, factor: float) -> None:
    for (fan_in, fan_out), (W, b) in zip(FANS, started("sklearn", activation), strict=True):
        bound = math.sqrt(factor / (fan_in + fan_out))  # MLPClassifier._init_coef
        is_uniform(W, bound * (1 + 1e-12))
        is_uniform(b, bound * (1 + 1e-12))


def test_the_playground_is_uniform_and_a_tenth() -> None:
    for W, b in started("playground"):
        is_uniform(W, 0.5)
        assert (b == 0.1).all()


@pytest.mark.parametrize(
    ("name", "sigma"),
    [("truncated", lambda fan_in: (2 / fan_in) ** 0.5), ("lecun_truncated", lambda fan_in: fan_in**-0.5)],
)
def test_truncated_rules_map_the_draw_as_the_distributions_say(
    name: str, sigma: Callable[[int], float]
) -> None:
    from scipy.stats import norm, truncnorm

    draw = np.random.RandomState(5).randn(40, 30)
    W = initialisers[name].function(draw, Layer(1, 2, lambda: draw.T))
    cut = truncnorm(-2.0, 2.0)
    np.testing.assert_allclose(W, cut.ppf(norm.cdf(draw)) * sigma(30) / cut.std(), rtol=1e-9)


@pytest.mark.parametrize("activation", ["relu", "sigmoid"])
@pytest.mark.parametrize("name", frameworks)
def test_a_run_is_known_by_its_rules_and_a_file_needs_no_framework(name: str, activation: str) -> None:
    fields = fields_of_framework(name, activation)
    assert framework_of(make_run(**fields, seed=9), activation) == name
    assert framework_of(make_run("he"), activation) is None
    experiment = parse_experiment(json.dumps({"runs": [fields]}))
    assert experiment.runs[0].name == frameworks[name].label
    assert parse_experiment(written(experiment)) == experiment
    del fields["name"]
    assert f'"{name}"' not in written(parse_experiment(json.dumps({"runs": [fields]})))


def test_a_run_loses_the_framework_s_name_with_its_rules_but_keeps_a_person_s() -> None:
    def called(run: RunSettings, **changes: object) -> str | None:
        return with_run(Experiment(runs=[run]), 0, **changes).runs[0].name

    torch = make_run(**fields_of_framework("pytorch", "relu"))
    assert called(torch, seed=4) == "PyTorch"
    assert called(torch, gain=2.0) is None
    assert called(torch, bias={"name": "zeros"}) is None
    assert called(torch.model_copy(update={"name": "Mine"}), gain=2.0) == "Mine"


def test_a_deep_relu_network_by_pytorch_s_default_forgets_its_input() -> None:
    """A sixth of the variance over the examples is left by each layer: 6 ** -19 between layers 1 and 20."""
    text = json.dumps({"network": {"hidden": [256] * 20}, "runs": [fields_of_framework("pytorch", "relu")]})
    with Trainer(parse_experiment(text)) as trainer:
        (run,) = trainer.runs
        from engine.measures.signals import training_pass

        passed = training_pass(run)
        spread = [float(A.var(axis=1).mean()) for A in passed.A[1:-1]]
        per_layer = (spread[-1] / spread[0]) ** (1.0 / 19.0)
        assert per_layer == pytest.approx(1.0 / 6.0, rel=0.3)
        assert np.ptp(run.train_logits) < 1e-6
