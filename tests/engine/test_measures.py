"""What the panels draw: curve, weights, decision boundary, summary."""

import json
import math
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import Experiment, Trainer, TrainingRun, parse_experiment
from engine.arrays import Array
from engine.measures.boundary import boundary
from engine.measures.curve import MOST_WHOLE, Curve, buckets_of, curve
from engine.measures.histograms import (
    BINS,
    LayerHistogram,
    bias_histograms,
    finite_entries,
    histograms,
    layer_histograms,
    on_one_scale,
)
from engine.measures.plane import COARSEST_GRID, FINEST_GRID, grid_side, shown_extent
from engine.measures.summary import summary
from engine.nn.network import Network
from engine.steps import round_up

# On this one the cost of He falls to its lowest in the first iteration, and is far above it from then on.
DIPPING = '{"dataset": {"name": "moons"}, "training": {"learning_rate": 10}, "runs": [{}]}'
DIVERGING = """{"dataset": {"name": "moons"}, "network": {"hidden": [3], "activation": "linear"},
                "training": {"learning_rate": 50}, "runs": [{}]}"""


@pytest.fixture(scope="module")
def published() -> Iterator[Trainer]:
    with Trainer(Experiment()) as trainer:
        trainer.advance(9000)
        yield trainer


@pytest.fixture(params=[0, 1, 2], ids=["zeros", "random", "he"])
def run(published: Trainer, request: pytest.FixtureRequest) -> TrainingRun:
    return published.runs[request.param]


def at(text: str, iteration: int) -> Curve:
    with Trainer(parse_experiment(text)) as trainer:
        trainer.advance(iteration)
        return curve(trainer.runs[0])


# --- the cost curve


@pytest.mark.parametrize("iteration", [0, 1, 2, 5, 399, 400, 401, 799, 800, 801, 1600, 6001, 20_000])
def test_curve_is_short_and_keeps_its_ends_and_extremes(iteration: int) -> None:
    with Trainer(parse_experiment(DIPPING)) as trainer:
        trainer.advance(iteration)
        drawn, costs = curve(trainer.runs[0]), trainer.runs[0].costs
    assert drawn.iterations.shape == drawn.costs.shape
    assert drawn.costs.size <= 803  # two a bin, the two ends, and the present
    assert (drawn.iterations[0], drawn.iterations[-1]) == (0, iteration)
    assert (drawn.costs[0], drawn.costs[-1]) == (costs[0], costs[-1])
    assert (np.diff(drawn.iterations) >= 0).all()
    assert drawn.costs.min() == costs.min()
    assert drawn.costs.max() == costs.max()


def test_a_short_curve_is_drawn_whole() -> None:
    drawn = at(DIPPING, 300)
    np.testing.assert_array_equal(drawn.iterations, np.arange(301))


def test_a_thinned_curve_stays_beside_the_costs(run: TrainingRun) -> None:
    """Every drawn cost stands within a few iterations of where it was, and every stored one is bracketed."""
    drawn, costs = curve(run), run.costs
    width = 4.0 * np.diff(drawn.iterations).max()
    for place, cost in zip(drawn.iterations, drawn.costs, strict=True):
        near = costs[max(0, int(place - width)) : int(place + width) + 1]
        assert (near == cost).any()
    for k in range(0, costs.size, 97):
        near = drawn.costs[np.abs(drawn.iterations - k) <= width]
        assert near.min() <= costs[k] <= near.max()


def test_a_curve_never_shifts_as_the_run_grows() -> None:
    earlier, later = at(DIPPING, 5000), at(DIPPING, 5005)
    assert earlier.iterations[:-4].tolist() == later.iterations[: earlier.iterations.size - 4].tolist()
    assert earlier.costs[:-4].tolist() == later.costs[: earlier.costs.size - 4].tolist()


def test_the_curve_of_a_diverged_run_ends_where_it_diverged() -> None:
    with Trainer(parse_experiment(DIVERGING)) as trainer:
        trainer.advance(2000)
        (run,) = trainer.runs
        drawn = curve(run)
        assert drawn.iterations[-1] == run.diverged_at
        assert not math.isfinite(drawn.costs[-1])
        assert np.isfinite(drawn.costs[:-1]).all()


@pytest.mark.parametrize("iteration", [0, 399, 400, 801, 6001, 20_000, 70_000])
def test_buckets_hold_the_extremes_and_the_mean_of_exactly_their_costs(iteration: int) -> None:
    with Trainer(parse_experiment(DIPPING)) as trainer:
        trainer.advance(iteration)
        drawn, costs = curve(trainer.runs[0]), trainer.runs[0].costs
    for width in (1, 8, drawn.buckets.width, 4 * drawn.buckets.width):
        buckets = drawn.thinned(width, 0, iteration)
        parts = np.split(costs, buckets.starts[1:])
        assert (buckets.starts[0], buckets.end) == (0, iteration)
        assert (buckets.starts % buckets.width == 0).all()
        assert buckets.counts.tolist() == [part.size for part in parts]
        assert buckets.lows.tolist() == [part.min() for part in parts]
        assert buckets.highs.tolist() == [part.max() for part in parts]
        means = [math.fsum(part) / part.size for part in parts]
        np.testing.assert_allclose(buckets.means, means, rtol=1e-13)
        assert buckets.width == max(width, 1 if drawn.whole is not None else drawn.buckets.width)


def test_a_bucket_of_few_numbers_is_known_to_the_bit() -> None:
    """Sums and means of small integers have no rounding."""
    costs = np.array([3.0, 5.0, 1.0, 7.0, 2.0, 2.0, np.nan, 9.0, 4.0, np.inf, 6.0])
    buckets = buckets_of(costs, 2, 4)
    assert (buckets.starts.tolist(), buckets.end) == ([2, 4, 8, 12], 12)
    assert buckets.counts.tolist() == [2, 4, 4, 1]
    assert buckets.middles.tolist() == [2.5, 5.5, 9.5, 12.0]
    assert buckets.lows.tolist() == [3.0, 1.0, 4.0, 6.0]
    assert buckets.highs.tolist() == [5.0, 7.0, np.inf, 6.0]
    np.testing.assert_array_equal(buckets.means, [4.0, 3.0, np.nan, 6.0])
    merged = buckets.merged(8)
    assert (merged.starts.tolist(), merged.end, merged.width) == ([2, 8], 12, 8)
    assert (merged.lows.tolist(), merged.highs.tolist()) == ([1.0, 4.0], [7.0, np.inf])
    assert merged.means[0] == 20.0 / 6.0
    assert buckets.merged(2) is buckets


@pytest.mark.parametrize("width", [1, 16, 4096])
@pytest.mark.parametrize(
    ("first", "last"), [(0, 0), (100, 100), (777, 3_210), (4_990, 5_000), (4_000, 9_999)]
)
def test_a_part_of_a_curve_has_all_iterations_that_were_asked_for(width: int, first: int, last: int) -> None:
    with Trainer(parse_experiment(DIPPING)) as trainer:
        trainer.advance(5_000)
        drawn, costs = curve(trainer.runs[0]), trainer.runs[0].costs
    part = drawn.thinned(width, first, last)
    begin = int(part.starts[0])
    assert begin <= first
    assert min(last, 5_000) <= part.end <= 5_000
    assert part.lows.tolist() == [
        each.min() for each in np.split(costs[begin : part.end + 1], part.starts[1:] - begin)
    ]


@pytest.mark.parametrize("reached", [0, 300, 5_000, 70_000])
def test_a_curve_knows_the_cost_at_any_iteration(reached: int) -> None:
    with Trainer(parse_experiment(DIPPING)) as trainer:
        trainer.advance(reached)
        trainer.seek(reached // 2)
        drawn, costs = curve(trainer.runs[0]), trainer.runs[0].costs_between(0, reached)
    assert drawn.cost_at(reached // 2) == (costs[reached // 2], True)
    assert drawn.cost_at(-1) is None is drawn.cost_at(reached + 1)
    for iteration in {0, reached // 7, reached}:
        cost, exact = drawn.cost_at(iteration) or (math.nan, True)
        assert exact == (reached < MOST_WHOLE)
        if exact:
            assert cost == costs[iteration]
        else:
            (bucket,) = np.flatnonzero(drawn.buckets.starts <= iteration)[-1:]
            assert cost == drawn.buckets.means[bucket]


# --- weights


def test_every_weight_is_counted_once(run: TrainingRun) -> None:
    layers = histograms(run)
    assert [layer.own.now.sum() for layer in layers] == [20, 50, 5]
    assert [layer.own.initial.sum() for layer in layers] == [20, 50, 5]
    assert [layer.outside for layer in layers] == [0, 0, 0]


def test_now_and_then_are_counted_in_the_same_bins(run: TrainingRun) -> None:
    for index, layer in enumerate(histograms(run), start=1):
        now = run.weights(index)
        initial = run.network.layers(run.initial_parameters)[index - 1][0]
        assert layer.own.span >= max(np.abs(now).max(), np.abs(initial).max())
        bins = np.linspace(-layer.own.span, layer.own.span, BINS + 1)
        assert layer.own.now.tolist() == np.histogram(now, bins)[0].tolist()
        assert layer.own.initial.tolist() == np.histogram(initial, bins)[0].tolist()


def test_every_bias_is_counted_once_now_and_then() -> None:
    text = '{"runs": [{"bias": {"name": "normal", "scale": 0.5}}]}'
    with Trainer(parse_experiment(text)) as trainer:
        trainer.advance(50)
        (run,) = trainer.runs
        for number, layer in enumerate(bias_histograms(run), start=1):
            now, first = run.biases(number), run.network.layers(run.initial_parameters)[number - 1][1]
            bins = np.linspace(-layer.own.span, layer.own.span, BINS + 1)
            assert layer.own.now.tolist() == np.histogram(now, bins)[0].tolist()
            assert layer.own.initial.tolist() == np.histogram(first, bins)[0].tolist()
            assert layer.deviation == pytest.approx(np.std(now), rel=1e-12)


def test_zeros_stand_in_the_middle(published: Trainer) -> None:
    for layer in histograms(published.runs[0]):
        assert layer.own.now[BINS // 2 - 1 : BINS // 2 + 1].sum() == layer.own.now.sum()
        assert layer.own.span == 1.0


def test_runs_share_the_scale_of_each_layer(published: Trainer) -> None:
    before = [histograms(run) for run in published.runs]
    runs = on_one_scale(before)
    for layers, own in zip(zip(*runs, strict=True), zip(*before, strict=True), strict=True):
        (span,) = {layer.shared.span for layer in layers}
        assert span == max(layer.own.span for layer in own)
        bins = np.linspace(-span, span, BINS + 1)
        for layer, alone in zip(layers, own, strict=True):
            assert layer.shared.now.tolist() == np.histogram(alone.weights, bins)[0].tolist()
            assert layer.shared.initial.tolist() == np.histogram(alone.initial_weights, bins)[0].tolist()
            assert layer.own == alone.own
    zeros, random, he = (layers[0].shared.now for layers in runs)
    assert np.count_nonzero(zeros) == 1
    assert np.count_nonzero(he) < np.count_nonzero(random) / 2


def test_the_deviation_is_that_of_the_finite_weights(run: TrainingRun) -> None:
    for number, layer in enumerate(histograms(run), start=1):
        assert layer.deviation == pytest.approx(np.std(run.weights(number)), rel=1e-12)
    layer = one_histogram(np.array([[1.0, np.nan, 3.0]]), np.array([[0.5]]))
    assert layer.deviation == pytest.approx(1.0)


def one_histogram(W: Array, W0: Array) -> LayerHistogram:
    """Of a layer, beside another whose weights are all finite."""
    return layer_histograms([np.ones((2, 3)), W], finite_entries([np.ones((2, 3)), W0]))[1]


def test_weights_that_are_not_finite_are_counted_outside() -> None:
    W = np.array([[1.0, np.nan, np.inf], [-np.inf, -0.2, 0.0]])
    layer = one_histogram(W, np.array([[0.5, 0.5, 0.5], [2.5, 0.5, np.nan]]))
    assert (layer.own.now.sum(), layer.outside) == (3, 3)
    assert layer.own.initial.sum() == 5
    assert layer.own.span == 3.0


def test_nothing_but_non_finite_weights() -> None:
    layer = one_histogram(np.full((2, 2), np.nan), np.full((2, 2), np.inf))
    assert (layer.own.now.sum(), layer.own.initial.sum(), layer.outside, layer.own.span) == (0, 0, 4, 1.0)


@pytest.mark.parametrize("size", [5e-324, 1e-323, 1e-310, 1e-300, 1e300, 9e307, 1.7e308])
def test_weights_of_any_size_are_counted(size: float) -> None:
    W = np.array([[size, -size, 0.0]])
    layer = one_histogram(W, W)
    assert layer.own.now.sum() + layer.outside == 3


@given(st.floats(1e-300, 1e300))
def test_spans_hold_what_they_must_and_little_more(value: float) -> None:
    span = round_up(value)
    assert value <= span <= 2.0 * value


@given(st.floats(1e-12, 1e12), st.floats(1.0, 1.0001))
def test_spans_grow_in_steps(value: float, growth: float) -> None:
    spans = {round_up(value * growth**k) for k in range(20)}
    assert len(spans) <= 2


@pytest.mark.parametrize(
    ("value", "span"),
    [(0.0, 1.0), (1.0, 1.0), (1.2, 1.5), (1.6, 2.0), (2.5, 3.0), (4.0, 5.0), (6.0, 7.0), (8.0, 10.0)],
)
@pytest.mark.parametrize("power", [1e-3, 1.0, 100.0])
def test_round_up(value: float, span: float, power: float) -> None:
    assert round_up(value * power) == pytest.approx(span * power if value else 1.0)


# --- the decision boundary


def test_pixels_are_the_probabilities_at_their_centres(run: TrainingRun) -> None:
    drawn = boundary(run)
    rows, columns = drawn.probabilities.shape
    assert rows == columns == grid_side(run.network)
    pixel = drawn.extent.width / columns
    x = [drawn.extent.left + (column + 0.5) * pixel for column in range(columns)]
    y = [drawn.extent.bottom + (row + 0.5) * pixel for row in range(rows)]
    probabilities = run.predict(np.array([(a, b) for b in y for a in x]).T).reshape(rows, columns)
    assert np.abs(drawn.probabilities / 255.0 - probabilities).max() <= 0.5 / 255.0 + 1e-6


def test_the_contour_runs_where_the_probability_is_a_half(published: Trainer) -> None:
    run = published.runs[2]
    drawn = boundary(run)
    points = np.stack([drawn.contour_x, drawn.contour_y])
    points = points[:, np.isfinite(points).all(axis=0)]
    assert points.shape[1] > 50
    assert np.abs(run.predict(points) - 0.5).max() < 0.02


@pytest.mark.parametrize("index", [1, 2])
def test_a_contour_passes_between_pixels_of_different_class(published: Trainer, index: int) -> None:
    drawn = boundary(published.runs[index])
    pixel = drawn.extent.width / drawn.probabilities.shape[1]
    above = drawn.probabilities > 127.5
    changes = np.argwhere(above[:, 1:] != above[:, :-1])
    assert changes.size
    for row, column in changes.tolist():
        x = drawn.extent.left + (column + 1.0) * pixel
        y = drawn.extent.bottom + (row + 0.5) * pixel
        assert np.nanmin(np.hypot(drawn.contour_x - x, drawn.contour_y - y)) <= 0.51 * pixel


def test_connected_points_are_neighbours(run: TrainingRun) -> None:
    drawn = boundary(run)
    points = np.stack([drawn.contour_x, drawn.contour_y])
    connected = np.flatnonzero(drawn.contour_connected)
    assert drawn.contour_connected.shape == drawn.contour_x.shape == drawn.contour_y.shape
    if connected.size:
        assert connected[-1] < drawn.contour_x.size - 1
        steps = points[:, connected + 1] - points[:, connected]
        assert np.hypot(*steps).max() <= 1.5 * drawn.extent.width / drawn.probabilities.shape[0]


def test_zeros_have_no_contour_and_are_undecided_everywhere(published: Trainer) -> None:
    drawn = boundary(published.runs[0])
    assert drawn.contour_x.size == drawn.contour_y.size == drawn.contour_connected.size == 0
    assert set(np.unique(drawn.probabilities).tolist()) <= {127, 128}


def test_the_untrained_zeros_have_no_contour_either() -> None:
    with Trainer(parse_experiment('{"runs": [{"initialiser": "zeros"}]}')) as trainer:
        assert boundary(trainer.runs[0]).contour_x.size == 0


def test_a_diverged_run_still_has_a_picture() -> None:
    with Trainer(parse_experiment(DIVERGING)) as trainer:
        trainer.advance(2000)
        drawn = boundary(trainer.runs[0])
        assert drawn.probabilities.dtype == np.uint8
        assert not np.isnan(drawn.contour_x[drawn.contour_connected]).any()
        assert len(histograms(trainer.runs[0])) == 2


@pytest.mark.parametrize("name", ["circles", "moons", "blobs", "spirals"])
def test_the_shown_square_holds_all_points_with_a_margin(name: str) -> None:
    text = json.dumps({"dataset": {"name": name, "noise": 0.3}, "runs": [{}]})
    with Trainer(parse_experiment(text)) as trainer:
        X = trainer.data.X_train
        extent = boundary(trainer.runs[0]).extent
    corner = np.array([extent.left, extent.bottom])
    low, high = X.min(axis=1) - corner, corner + extent.width - X.max(axis=1)
    assert min(low.min(), high.min()) == pytest.approx(extent.width / 8.0)  # a sixth of the points' width
    np.testing.assert_allclose(low, high)


def test_one_point_alone_is_shown_in_a_square_of_side_one() -> None:
    extent = shown_extent(np.array([[2.0, 2.0], [3.0, 3.0]]))
    assert (extent.left, extent.bottom, extent.width) == (1.5, 2.5, 1.0)


@pytest.mark.parametrize(
    ("hidden", "side"), [((10, 5), FINEST_GRID), ((1,), FINEST_GRID), ((512,) * 64, COARSEST_GRID)]
)
def test_grid_side(hidden: tuple[int, ...], side: int) -> None:
    assert grid_side(Network((2, *hidden, 1), "relu")) == side


def test_larger_networks_have_coarser_grids() -> None:
    sides = [grid_side(Network((2, width, width, 1), "relu")) for width in range(1, 200, 10)]
    assert sides == sorted(sides, reverse=True)
    assert {FINEST_GRID, COARSEST_GRID} < set(sides)


# --- the summary


def test_summary_equals_the_run(run: TrainingRun) -> None:
    said = summary(run)
    assert (said.cost, said.first_cost) == (run.cost, run.costs[0])
    assert (said.train_accuracy, said.test_accuracy) == (run.train_accuracy, run.test_accuracy)
    assert (said.textbook_cost, said.first_textbook_cost) == (run.textbook_cost, run.initial_textbook_cost)
    assert said.diverged_at is None
