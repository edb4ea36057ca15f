"""Symmetry is held to matrices whose ranks, angles and twins are known."""

import math

import numpy as np
import pytest

from engine import Trainer
from engine.experiment.json_io import parse_experiment
from engine.measures.neurons import MIDDLE, MOST_LAYERS, MOST_UNITS, NEURONS, shades
from engine.measures.plane import grid, shown_extent
from engine.measures.symmetry import SYMMETRY, layer_symmetry, twins
from engine.nn.network import forward

RULES = '{"runs": [{"initialiser": "zeros"}, {"initialiser": "constant"}, {"initialiser": "he"}]}'
NO_BIAS = np.zeros((3, 1))


def test_twins_are_found_wherever_they_stand() -> None:
    rows = np.array([[1.0, 2.0], [3.0, 4.0], [1.0, 2.0], [5.0, 6.0], [3.0, 4.0], [1.0, 2.0 + 1e-9]])
    assert twins(rows) == (0, 1, 0, 3, 1, 0)


def test_units_that_differ_by_a_millionth_are_no_twins() -> None:
    rows = np.full((4, 3), 0.5)
    assert twins(rows) == (0, 0, 0, 0)
    rows[2, 1] += 1e-6
    assert twins(rows) == (0, 0, 2, 0)


def test_what_is_not_finite_is_like_nothing() -> None:
    assert twins(np.array([[np.nan, 1.0], [np.nan, 1.0]])) == (0, 1)


@pytest.mark.parametrize("seed", range(20))
def test_twins_agree_with_comparing_every_pair(seed: int) -> None:
    stream = np.random.RandomState(seed)
    rows = stream.randn(5, 3)[stream.randint(0, 5, size=12)]
    expected = [next(j for j in range(12) if np.array_equal(rows[i], rows[j])) for i in range(12)]
    assert twins(rows) == tuple(expected)


def test_a_layer_of_known_rank_and_angles() -> None:
    W = np.array([[1.0, 0.0, 0.0], [1.0, 1.0, 0.0], [2.0, 1.0, 0.0]])
    got = layer_symmetry(W, NO_BIAS)
    assert (got.units, got.distinct, got.rank, got.full_rank) == (3, 3, 2, 3)
    assert got.cosine == pytest.approx(3.0 / math.sqrt(10.0))  # of the last two rows
    assert got.spread == pytest.approx(0.5)


def test_opposite_units_have_a_cosine_of_minus_one() -> None:
    assert layer_symmetry(np.array([[1.0, 2.0], [-1.0, -2.0]]), np.zeros((2, 1))).cosine == pytest.approx(
        -1.0
    )


def test_tiny_and_huge_weights_have_directions_too() -> None:
    W = np.array([[1e-200, 0.0], [1e200, 1e200]])
    assert layer_symmetry(W, np.zeros((2, 1))).cosine == pytest.approx(math.sqrt(0.5))


def test_a_bias_alone_tells_units_apart() -> None:
    got = layer_symmetry(np.ones((3, 2)), np.array([[0.0], [1.0], [2.0]]))
    assert (got.distinct, got.rank) == (3, 1)


def test_weights_that_are_not_finite_have_no_rank() -> None:
    got = layer_symmetry(np.array([[np.inf, 1.0], [1.0, 1.0]]), np.zeros((2, 1)))
    assert got.rank is None
    assert math.isnan(got.cosine)
    assert math.isnan(got.spread)


def test_zeros_and_constant_stay_symmetric_and_he_is_not() -> None:
    with Trainer(parse_experiment(RULES)) as trainer:
        trainer.advance(500)
        zeros, constant, he = (SYMMETRY.function(run) for run in trainer.runs)
    assert [(layer.distinct, layer.rank, layer.spread) for layer in zeros] == [(1, 0, 0.0)] * 2
    assert [(layer.distinct, layer.rank) for layer in constant] == [(1, 1)] * 2
    assert [layer.cosine for layer in constant] == pytest.approx([1.0, 1.0])
    assert [(layer.distinct, layer.rank) for layer in he] == [(10, 2), (5, 5)]


def test_images_are_the_textbooks_activations() -> None:
    with Trainer(parse_experiment(RULES)) as trainer:
        trainer.advance(50)
        run = trainer.runs[2]
        got = NEURONS.function(run)
    _, _, points = grid(shown_extent(run.data.X_train), 48)
    passed = forward(run.network, run.parameters, points)
    for layer, A in zip(got.layers, passed.A[1:-1], strict=True):
        assert layer.images.shape == (len(A), 48, 48)
        expected = (MIDDLE + MIDDLE * A / layer.span).reshape(layer.images.shape)
        assert np.abs(layer.images - expected).max() <= 0.5 + 1e-9
        assert A.max() <= layer.span
    answers = forward(run.network, run.parameters, run.data.X_train).A[1:-1]
    assert [layer.dead for layer in got.layers] == [tuple(~(A != 0.0).any(axis=1)) for A in answers]


def test_under_zeros_and_constant_all_units_look_the_same() -> None:
    with Trainer(parse_experiment(RULES)) as trainer:
        trainer.advance(300)
        zeros, constant, he = (NEURONS.function(run) for run in trainer.runs)
    for layer in (*zeros.layers, *constant.layers):
        assert (layer.images == layer.images[0]).all()
        assert set(layer.twins) == {0}
    assert all(all(layer.dead) for layer in zeros.layers)
    assert all(len(set(layer.twins)) == len(layer.twins) for layer in he.layers)


def test_deep_and_wide_networks_show_their_first_layers_and_units() -> None:
    text = f'{{"network": {{"hidden": {[40] * 12}}}, "runs": [{{}}]}}'
    with Trainer(parse_experiment(text)) as trainer:
        got = NEURONS.function(trainer.runs[0])
    assert (len(got.layers), got.depth) == (MOST_LAYERS, 12)
    assert {len(layer.images) for layer in got.layers} == {MOST_UNITS}
    assert got.layers[1].W.shape == (40, 40)


def test_activations_that_overflow_have_the_strongest_colour() -> None:
    got = shades(np.array([0.0, 1.0, -2.0, np.inf, -np.inf, np.nan]), 2.0)
    assert got.tolist() == [128, 191, 0, 255, 0, 255]


def test_units_are_compared_by_their_own_size() -> None:
    """Beside a unit that overflows soon, small ones are not all alike."""
    units = np.array([[1e171, -1e170], [1.0, 2.0], [1.5, 2.0], [1.0, 2.0]])
    assert twins(units) == (0, 1, 2, 1)
