"""Every initialiser of the registry: what all must do, then what each one promises."""

import functools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, get_args

import numpy as np
import pytest

from engine.arrays import Array
from engine.datasets import make_data
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.nn.activations import activations
from engine.nn.initialisers import Initialiser, Layer, initialisers
from engine.nn.network import Network, initial_parameters

PUBLISHED = json.loads((Path(__file__).parents[1] / "published.json").read_text(encoding="utf-8"))
FAN_IN, FAN_OUT = 300, 500
EVERY = pytest.mark.parametrize("entry", initialisers.values(), ids=initialisers)
WITH_GAIN = pytest.mark.parametrize("name", [n for n, e in initialisers.items() if "gain" in e.parameters])


class Layout(NamedTuple):
    """The two numbers that a rule's formula is written with."""

    fan_in: int
    fan_out: int


# The variance that each rule states for its weights.
VARIANCES: dict[str, Callable[[Layout], float]] = {
    "zeros": lambda _: 0.0,
    "constant": lambda _: 0.0,
    "random": lambda _: 10.0**2,
    "uniform": lambda fans: 1 / (3 * fans.fan_in),
    "xavier": lambda fans: 1 / fans.fan_in,
    "lecun": lambda fans: 1 / fans.fan_in,
    "glorot": lambda fans: 2 / (fans.fan_in + fans.fan_out),
    "glorot_uniform": lambda fans: 2 / (fans.fan_in + fans.fan_out),
    "he": lambda fans: 2 / fans.fan_in,
    "he_uniform": lambda fans: 2 / fans.fan_in,
    "truncated": lambda fans: 2 / fans.fan_in,
    "lecun_truncated": lambda fans: 1 / fans.fan_in,
    "uniform_limit": lambda _: 0.5**2 / 3,
    "own": lambda fans: 2 / fans.fan_in,
    "orthogonal": lambda fans: 1 / max(fans),  # orthonormal columns or rows
}
# The largest size a weight may have.
LIMITS: dict[str, Callable[[Layout], float]] = {
    "uniform": lambda fans: (1 / fans.fan_in) ** 0.5,
    "glorot_uniform": lambda fans: (6 / (fans.fan_in + fans.fan_out)) ** 0.5,
    "he_uniform": lambda fans: (6 / fans.fan_in) ** 0.5,
    "uniform_limit": lambda _: 0.5,
    # 0.8796… is the standard deviation of a standard normal cut at ±2 (the constant in Keras and JAX).
    "truncated": lambda fans: 2 * (2 / fans.fan_in) ** 0.5 / 0.87962566103423978,
    "lecun_truncated": lambda fans: 2 * (1 / fans.fan_in) ** 0.5 / 0.87962566103423978,
}


def draw_of(fan_out: int, fan_in: int, seed: int = 3) -> Array:
    draw = np.random.RandomState(seed).randn(fan_out, fan_in)
    draw.flags.writeable = False
    return draw


def weights_of(name: str, fan_out: int = FAN_OUT, fan_in: int = FAN_IN, seed: int = 3, **own: Any) -> Array:
    inputs = np.abs(np.random.RandomState(9).randn(fan_in, 50))
    inputs.flags.writeable = False
    weights: Array = initialisers[name].function(
        draw_of(fan_out, fan_in, seed), Layer(1, 2, lambda: inputs), **own
    )
    return weights


def other_value(annotation: Any, default: float) -> float | str:
    """A value within a parameter's limits that is not its default."""
    kind, field, *_ = get_args(annotation)
    if kind is str:
        return "1 / fan_in"
    limits = {key: getattr(m, key) for m in field.metadata for key in ("ge", "le") if hasattr(m, key)}
    middle: float = kind((default + limits["le"]) / 3)
    assert limits["ge"] <= middle <= limits["le"]
    assert middle != default
    return middle


@EVERY
@pytest.mark.parametrize("shape", [(1, 1), (5, 2), (2, 5), (4, 4), (1, 7), (7, 1)])
def test_weights_have_the_shape_of_the_draw_and_are_finite(
    entry: Initialiser, shape: tuple[int, int]
) -> None:
    W = weights_of(entry.name, *shape)
    assert W.shape == shape
    assert W.dtype == np.float64
    assert np.isfinite(W).all()


@EVERY
def test_equal_draws_give_equal_weights(entry: Initialiser) -> None:
    assert weights_of(entry.name).tobytes() == weights_of(entry.name).tobytes()


@EVERY
def test_only_random_rules_look_at_the_draw(entry: Initialiser) -> None:
    same = weights_of(entry.name, seed=3).tobytes() == weights_of(entry.name, seed=4).tobytes()
    assert same != entry.random


@EVERY
def test_every_random_rule_takes_a_gain(entry: Initialiser) -> None:
    assert "gain" in entry.parameters or not entry.random


@EVERY
def test_a_run_with_own_parameters_survives_json(entry: Initialiser) -> None:
    own = {name: other_value(*parameter) for name, parameter in entry.parameters.items()}
    run = {"initialiser": entry.name, "seed": 12, **own}
    experiment = parse_experiment(json.dumps({"runs": [run]}))
    assert experiment.runs[0].own(entry) == own
    assert Experiment.model_validate_json(experiment.model_dump_json()) == experiment
    written = {**run, "changes": [], **dict.fromkeys(("name", "copied", "number", "branch", "colour"))}
    assert json.loads(experiment.model_dump_json())["runs"] == [written]


@WITH_GAIN
@pytest.mark.parametrize("gain", [0.0, 0.5, 3.0])
def test_gain_scales_every_weight(name: str, gain: float) -> None:
    np.testing.assert_allclose(weights_of(name, gain=gain), gain * weights_of(name), rtol=1e-13)


@EVERY
def test_biases_are_zero(entry: Initialiser) -> None:
    network = Network((2, 6, 4, 1), "tanh")
    X = np.random.RandomState(0).randn(2, 30)
    parameters = initial_parameters(network, entry.function, 3, X)
    assert all(not b.any() for _, b in network.layers(parameters))


@pytest.mark.parametrize("name", VARIANCES)
@pytest.mark.parametrize(("fan_out", "fan_in"), [(FAN_OUT, FAN_IN), (FAN_IN, FAN_OUT)])
def test_variance_is_the_stated_one(name: str, fan_out: int, fan_in: int) -> None:
    W = weights_of(name, fan_out, fan_in)
    expected = VARIANCES[name](Layout(fan_in, fan_out))
    assert W.var() == pytest.approx(expected, rel=0.02)
    if name != "constant":
        assert abs(W.mean()) <= 5 * np.sqrt(expected / W.size)


@pytest.mark.parametrize("name", LIMITS)
@pytest.mark.parametrize(("fan_out", "fan_in"), [(FAN_OUT, FAN_IN), (FAN_IN, FAN_OUT)])
def test_weights_reach_their_limit_and_stay_within(name: str, fan_out: int, fan_in: int) -> None:
    largest = np.abs(weights_of(name, fan_out, fan_in)).max()
    limit = LIMITS[name](Layout(fan_in, fan_out))
    assert 0.99 * limit < largest <= limit * (1 + 1e-12)


@pytest.mark.parametrize("name", LIMITS)
def test_not_even_an_impossible_draw_leaves_the_limits(name: str) -> None:
    draw = np.array([[40.0, -40.0, 9.0, -9.0]])
    W = initialisers[name].function(draw, Layer(1, 1, lambda: np.ones((4, 2))))
    np.testing.assert_allclose(np.abs(W), LIMITS[name](Layout(4, 1)), rtol=1e-12)


@pytest.mark.parametrize("name", ["uniform", "glorot_uniform", "he_uniform"])
def test_uniform_rules_fill_their_range_evenly(name: str) -> None:
    W = weights_of(name)
    limit = LIMITS[name](Layout(FAN_IN, FAN_OUT))
    counts, _ = np.histogram(W, np.linspace(-limit, limit, 11))
    np.testing.assert_allclose(counts / W.size, 0.1, rtol=0.03)


@pytest.mark.parametrize(
    "name",
    ["random", "uniform", "xavier", "lecun", "glorot", "glorot_uniform", "he", "he_uniform", "truncated"],
)
def test_weights_stand_in_the_order_of_the_draw(name: str) -> None:
    """A rule reshapes each number of the draw on its own, so paired runs differ by the rule alone."""
    order = np.argsort(draw_of(20, 30), axis=None)
    assert (np.diff(weights_of(name, 20, 30).ravel()[order]) > 0).all()


@pytest.mark.parametrize(("fan_out", "fan_in"), [(40, 7), (7, 40), (12, 12), (1, 9), (9, 1)])
@pytest.mark.parametrize("gain", [1.0, 2.5])
def test_orthogonal_rows_or_columns(fan_out: int, fan_in: int, gain: float) -> None:
    W = weights_of("orthogonal", fan_out, fan_in, gain=gain)
    product = W.T @ W if fan_out >= fan_in else W @ W.T
    np.testing.assert_allclose(product, gain**2 * np.eye(min(W.shape)), atol=1e-13)


def test_orthogonal_favours_no_sign() -> None:
    """Without the signs of R's diagonal, LAPACK's QR makes the first entry negative far too often."""
    first = [weights_of("orthogonal", 3, 3, seed=seed)[0, 0] for seed in range(400)]
    assert 0.4 < np.mean(np.array(first) > 0) < 0.6


@pytest.mark.parametrize("shape", [(3, 3), (4, 2), (2, 4)])
def test_identity_has_ones_on_the_diagonal(shape: tuple[int, int]) -> None:
    W = weights_of("identity", *shape)
    assert [(i, j) for i, j in np.argwhere(W != 0.0).tolist()] == [(0, 0), (1, 1), (2, 2)][: min(shape)]
    assert (W[W != 0.0] == 1.0).all()


def test_constant_and_random_take_their_own_parameter() -> None:
    assert (weights_of("constant", value=-1.25) == -1.25).all()
    assert weights_of("random", scale=4.0).tobytes() == (draw_of(FAN_OUT, FAN_IN) * 4.0).tobytes()


def test_xavier_is_lecun_bit_for_bit() -> None:
    assert weights_of("xavier", gain=1.7).tobytes() == weights_of("lecun", gain=1.7).tobytes()


@functools.cache
def circles() -> Array:
    return make_data("circles", samples=300, seed=1, test_samples=10, test_seed=2, noise=0.05).X_train


@pytest.mark.parametrize("activation", activations)
@pytest.mark.parametrize("gain", [1.0, 3.0])
def test_lsuv_gives_unit_variance_on_the_data(activation: str, gain: float) -> None:
    network = Network((2, 30, 20, 10, 1), activation)
    parameters = initial_parameters(network, initialisers["lsuv"].function, 3, circles(), gain=gain)
    A = circles()
    for W, _ in network.layers(parameters):
        assert np.std(W @ A) == pytest.approx(gain, rel=1e-12)
        A = activations[activation].function(W @ A)


@pytest.mark.parametrize("inputs", [0.0, 5e-324])
def test_lsuv_falls_back_to_orthogonal_where_nothing_arrives(inputs: float) -> None:
    layer = Layer(2, 3, lambda: np.full((6, 20), inputs))
    W = initialisers["lsuv"].function(draw_of(4, 6), layer, gain=2.0)
    np.testing.assert_allclose(W @ W.T, 4.0 * np.eye(4), atol=1e-13)


@pytest.mark.parametrize(
    ("published", "name", "own", "sizes"),
    [
        ("random [3, 2, 1], scale 10, seed 3", "random", {"scale": 10.0}, (3, 2, 1)),
        ("he [2, 4, 1], seed 3", "he", {}, (2, 4, 1)),
    ],
)
def test_published_initial_weights(
    published: str, name: str, own: dict[str, float], sizes: tuple[int, ...]
) -> None:
    network = Network(sizes, "relu")
    parameters = initial_parameters(network, initialisers[name].function, 3, np.ones((sizes[0], 4)), **own)
    for index, (W, b) in enumerate(network.layers(parameters), start=1):
        np.testing.assert_allclose(
            W, PUBLISHED["initial_weights"][published][f"W{index}"], atol=5.1e-9, rtol=0
        )
        assert not b.any()


def test_layers_draw_one_after_the_other_from_the_seed_s_stream() -> None:
    network = Network((2, 6, 3, 1), "relu")
    parameters = initial_parameters(network, lambda draw, _: draw, 11, circles())
    stream = np.random.RandomState(11)
    for W, _ in network.layers(parameters):
        assert W.tobytes() == stream.randn(*W.shape).tobytes()


def test_a_rule_is_told_of_its_layer_and_what_reaches_it() -> None:
    seen: list[Layer] = []

    def note(draw: Array, layer: Layer) -> Array:
        seen.append(layer)
        return draw

    network = Network((2, 6, 3, 1), "tanh")
    parameters = initial_parameters(network, note, 3, circles())
    assert [(layer.index, layer.depth, layer.fan_in) for layer in seen] == [(1, 3, 2), (2, 3, 6), (3, 3, 3)]
    W1 = network.layers(parameters)[0][0]
    np.testing.assert_array_equal(seen[0].inputs, circles())
    np.testing.assert_allclose(seen[1].inputs, np.tanh(W1 @ circles()), rtol=1e-14)


def test_runs_with_equal_seeds_differ_by_the_rule_alone() -> None:
    network = Network((2, 8, 5, 1), "relu")
    he, random = (
        network.layers(initial_parameters(network, initialisers[name].function, 3, circles(), **own))
        for name, own in (("he", {}), ("random", {"scale": 1.0}))
    )
    for (W, _), (draw, _) in zip(he, random, strict=True):
        np.testing.assert_allclose(W, draw * np.sqrt(2 / W.shape[1]), rtol=1e-15)
