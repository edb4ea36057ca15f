"""What theory draws over maps, against integrals and equations solved by SciPy, and against its paper."""

import math

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.optimize import brentq

from engine import parse_experiment
from engine.nn.activations import activations
from engine.studies.law import expected_blind_share
from engine.studies.theory_curves import TheoryCurve, depth_scale, resting_mean_square, theory_curves

TANH = activations["tanh"]


def mean(f: object, mean_square: float) -> float:
    """E[f(z)] of a normal z, by SciPy."""

    def inside(z: float) -> float:
        return float(f(math.sqrt(mean_square) * z)) * math.exp(-z * z / 2.0) / math.sqrt(2.0 * math.pi)

    return float(quad(inside, -12.0, 12.0, epsabs=1e-13, limit=200)[0])


@pytest.mark.parametrize("variance", [0.04, 0.25, 0.81, 0.98])
def test_signals_die_below_the_critical_point(variance: float) -> None:
    """Then q* = 0, where tanh has a slope of 1, so χ₁ = σ_w²."""
    assert resting_mean_square(TANH.function, variance) < 1e-5
    assert depth_scale(TANH, variance) == pytest.approx(-1.0 / math.log(variance), rel=1e-3)


@pytest.mark.parametrize("variance", [1.1, 1.5, 2.25, 4.0])
def test_points_part_above_it(variance: float) -> None:
    """With tanh and no biases they part until they have nothing in common: c* = 0."""
    q = brentq(lambda q: variance * mean(lambda z: math.tanh(z) ** 2, q) - q, 1e-4, 50.0)
    assert resting_mean_square(TANH.function, variance) == pytest.approx(q, rel=1e-6)
    slope = variance * mean(lambda z: math.cosh(z) ** -2, q) ** 2
    assert depth_scale(TANH, variance) == pytest.approx(-1.0 / math.log(slope), rel=1e-3)
    assert variance * mean(lambda z: math.cosh(z) ** -4, q) > 1.0  # χ₁: the chaotic phase


def test_the_depth_scale_has_no_end_at_the_critical_point() -> None:
    scales = [depth_scale(TANH, variance) for variance in (0.9, 0.99, 0.999, 1.0, 1.01, 1.1, 1.5)]
    assert scales[:4] == sorted(scales[:4])
    assert scales[4:] == sorted(scales[4:], reverse=True)
    assert min(scales[3:5]) > 400.0


def test_where_the_rest_lies_between_it_is_the_rest_of_the_recursion() -> None:
    """ELU is neither odd nor without a rest: two points are followed through 300 layers of theory."""
    from engine.measures.theory import integrated

    elu, variance = activations["elu"], 1.5
    products = np.array([[1.0, 0.3], [0.3, 1.0]])
    correlations = []
    for _ in range(300):
        products = variance * integrated(elu.function, products)
        correlations.append(products[0, 1] / products[0, 0])
    assert products[0, 0] == pytest.approx(resting_mean_square(elu.function, variance), rel=1e-6)
    steps = np.abs(np.diff(correlations))[150:]
    rate = np.polyfit(np.arange(steps.size), np.log(steps), 1)[0]
    assert depth_scale(elu, variance) == pytest.approx(-1.0 / rate, rel=0.01)


@pytest.mark.parametrize(
    ("name", "variance", "of_bias"),
    [("tanh", 0.8, 0.05), ("tanh", 2.5, 0.05), ("elu", 1.1, 0.3), ("tanh", 4.0, 0.3)],
)
def test_biases_move_the_rest_as_the_recursion_has_it(name: str, variance: float, of_bias: float) -> None:
    """Two points are followed through 200 layers; with biases they never have nothing in common."""
    from engine.measures.theory import integrated

    g = activations[name]
    products = np.array([[1.0, 0.3], [0.3, 1.0]])
    correlations = []
    for _ in range(200):
        products = variance * integrated(g.function, products) + of_bias
        correlations.append(products[0, 1] / products[0, 0])
    assert products[0, 0] == pytest.approx(resting_mean_square(g.function, variance, of_bias), rel=1e-6)
    steps = np.abs(np.diff(correlations))
    still = steps[(steps > 1e-10) & (steps < 1e-4)]
    rate = np.polyfit(np.arange(still.size), np.log(still), 1)[0]
    assert depth_scale(g, variance, of_bias) == pytest.approx(-1.0 / rate, rel=0.03)
    assert depth_scale(g, variance, of_bias) != pytest.approx(depth_scale(g, variance), rel=0.05)


def test_the_line_follows_from_the_biases_that_are_drawn() -> None:
    network, varied = '{"hidden": [20], "activation": "tanh"}', {"gain": [0.5, 3.0], "depth": [2.0, 40.0]}
    (curve,) = curves(
        network, '{"initialiser": "xavier", "bias": {"name": "normal", "scale": 0.3}}', **varied
    )
    for gain, depth in zip(curve.places["gain"][::10], curve.places["depth"][::10], strict=True):
        assert depth == pytest.approx(6.0 * depth_scale(TANH, gain**2, 0.09))
    (uniform,) = curves(network, '{"initialiser": "xavier", "bias": {"name": "uniform_fan_in"}}', **varied)
    assert uniform.places["depth"][0] == pytest.approx(6.0 * depth_scale(TANH, 0.25, 1 / 60))
    assert curves(network, '{"initialiser": "xavier", "bias": {"name": "constant"}}', **varied) == ()
    assert (
        curves("{}", '{"bias": {"name": "normal"}}', width=[2, 8], depth=[1, 30]) == ()
    )  # the law of blind points wants none


def curves(network: str, run: str, **varied: list[float]) -> tuple[TheoryCurve, ...]:
    experiment = parse_experiment(f'{{"network": {network}, "runs": [{run}]}}')
    return theory_curves(experiment, experiment.runs[0], varied)


def test_the_line_over_gain_and_depth_follows_from_the_rule() -> None:
    (curve,) = curves('{"hidden": [20], "activation": "tanh"}', '{"initialiser": "xavier"}',
                      gain=[0.5, 3.0], depth=[2, 40])  # fmt: skip
    gains, depths = curve.places["gain"], curve.places["depth"]
    assert (gains[0], gains[-1]) == (0.5, 3.0)
    for gain, depth in zip(gains[::10], depths[::10], strict=True):
        assert depth == pytest.approx(6.0 * depth_scale(TANH, gain**2))  # 1 / fan_in times 20 units
    (of_he,) = curves('{"hidden": [20], "activation": "tanh"}', '{"initialiser": "he", "gain": 7.0}',
                      gain=[1.0, 2.0], depth=[2, 40])  # fmt: skip
    assert of_he.places["depth"][0] == pytest.approx(6.0 * depth_scale(TANH, 2.0))
    assert "6" in curve.label
    assert "Schoenholz" in curve.source


@pytest.mark.parametrize(
    ("network", "run"),
    [
        ('{"activation": "relu"}', '{"initialiser": "he"}'),
        ('{"activation": "leaky_relu"}', '{"initialiser": "he"}'),
        ('{"activation": "linear"}', '{"initialiser": "he"}'),
        ('{"activation": "tanh"}', '{"initialiser": "zeros"}'),
        ('{"activation": "tanh"}', '{"changes": [{"iteration": 0, "nudge": {"amount": 1.0}}]}'),
    ],
)
def test_nothing_is_drawn_where_theory_knows_no_depth(network: str, run: str) -> None:
    assert curves(network, run, gain=[0.5, 2.0], depth=[2, 20]) == ()


def test_nothing_is_drawn_over_other_settings() -> None:
    assert curves('{"activation": "tanh"}', '{"initialiser": "he"}', gain=[1.0], width=[2]) == ()


def test_the_blind_share_over_width_and_depth() -> None:
    found = curves("{}", '{"initialiser": "he"}', width=[2, 8], depth=[1, 30])
    assert [str(curve.mark) for curve in found] == ["10%", "50%", "90%"]
    for curve, share in zip(found, (0.1, 0.5, 0.9), strict=True):
        width, depth = curve.places["width"][0], curve.places["depth"][0]
        assert width == 2.0
        low, high = (expected_blind_share((2,) * layers) for layers in (math.floor(depth), math.ceil(depth)))
        assert low <= share <= high
        assert curve.places["depth"][-1] > depth
    assert curves('{"activation": "tanh"}', '{"initialiser": "he"}', width=[2, 8], depth=[1, 30]) == ()
