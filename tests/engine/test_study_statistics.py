"""What is made of many draws: against independent computations, and against theory."""

import math

import numpy as np
import pytest
from scipy import special, stats

from engine import parse_experiment, run_study
from engine.nn.initialisers import Layer, initialisers
from engine.nn.network import Network, forward, initial_parameters
from engine.studies.json_io import study_of
from engine.studies.law import (
    GAUSSIAN,
    expected_blind_share,
    expected_logarithm,
    second_moment,
    theory_of,
    typical_signal,
)
from engine.studies.statistics import QUANTILES, Z_95, quantiles, wilson
from engine.studies.trial import blind_share, first_pass


@pytest.mark.parametrize("trials", [1, 2, 7, 60, 200, 100_000])
def test_wilsons_interval_is_scipys(trials: int) -> None:
    for successes in {0, 1, trials // 3, trials // 2, trials - 1, trials}:
        odds = wilson(successes, trials)
        interval = stats.binomtest(successes, trials).proportion_ci(method="wilson")
        assert odds is not None
        assert odds.share == successes / trials
        assert (odds.low, odds.high) == pytest.approx((interval.low, interval.high), abs=1e-12)
    assert wilson(0, 0) is None


def test_the_interval_holds_the_truth_as_often_as_it_says() -> None:
    """Exactly, from the binomial distribution: over many true shares, 95 in 100 on average."""
    trials, shares = 60, np.linspace(0.02, 0.98, 97)
    intervals = [wilson(successes, trials) for successes in range(trials + 1)]
    held = [
        sum(
            stats.binom.pmf(successes, trials, share)
            for successes, odds in enumerate(intervals)
            if odds is not None and odds.low <= share <= odds.high
        )
        for share in shares
    ]
    assert np.mean(held) == pytest.approx(0.95, abs=0.005)
    assert min(held) > 0.83
    assert pytest.approx(stats.norm.ppf(0.975), abs=1e-12) == Z_95


def test_a_simulated_study_holds_the_truth_at_its_level() -> None:
    successes = np.random.RandomState(0).binomial(200, 0.505, 4_000)
    intervals = [wilson(int(each), 200) for each in successes]
    covered = np.mean([odds is not None and odds.low <= 0.505 <= odds.high for odds in intervals])
    assert covered == pytest.approx(0.95, abs=0.015)


@pytest.mark.parametrize("size", [1, 2, 3, 20, 21, 200])
def test_quantiles_are_numpys(size: int) -> None:
    values = np.random.RandomState(size).randn(size)
    found = quantiles(values)
    assert found is not None
    for name, level in QUANTILES.items():
        assert getattr(found, name) == pytest.approx(np.quantile(values, level), rel=1e-12)


def test_what_diverged_counts_as_infinite_in_quantiles() -> None:
    found = quantiles(np.array([1.0, np.nan, 2.0, np.inf, np.nan]))
    assert found is not None
    assert (found.q25, found.median, found.q75, found.q95) == (2.0, math.inf, math.inf, math.inf)
    assert quantiles(np.array([])) is None
    assert quantiles(np.array([np.nan] * 3)).median == math.inf  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("hidden", "share"), [((10, 5), 0.0322), ((3, 3, 3, 3), 0.414), ((2,) * 9, 0.925), ((1,), 0.5)]
)
def test_the_law_of_blind_points(hidden: tuple[int, ...], share: float) -> None:
    """For one point the law is exact; that is what its mean over draws has to come to."""
    expected = expected_blind_share(hidden)
    assert expected == pytest.approx(share, abs=0.0005)
    X, network = np.array([[0.3], [-0.8]]), Network((2, *hidden, 1), "relu")
    draws = 3_000
    found = [
        blind_share(network, initial_parameters(network, initialisers["he"].function, seed, X), X)
        for seed in range(draws)
    ]
    assert abs(np.mean(found) - expected) < 4.0 * math.sqrt(expected * (1.0 - expected) / draws)


def test_the_moments_of_he() -> None:
    assert second_moment((10, 5)) == pytest.approx(1.5 * 2.0)
    hidden, X = (20, 20), np.array([[0.6], [0.8]])
    network = Network((2, *hidden, 1), "relu")
    q = []
    for seed in range(6_000):
        parameters = initial_parameters(network, initialisers["he"].function, seed, X)
        last = forward(network, parameters, X).A[-2]
        # The input is 2 numbers long: |x|² / 2 per unit.
        q.append(float((last**2).mean()) / float((X**2).mean()))
    assert np.mean(q) == pytest.approx(1.0, abs=0.04)
    assert np.mean(np.square(q)) == pytest.approx(second_moment(hidden), rel=0.08)


@pytest.mark.parametrize("units", [1, 2, 3, 10, 101, 4_096])
def test_what_a_layer_does_to_the_logarithm_is_scipys_sum(units: int) -> None:
    working = np.arange(1, units + 1)
    logarithms = special.digamma(working / 2.0) + math.log(2.0) + math.log(2.0 / units)
    expected = stats.binom.pmf(working, units, 0.5) @ logarithms / (1.0 - 0.5**units)
    assert expected_logarithm(units) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("hidden", [(10, 5), (3, 3, 3), (20,) * 6])
def test_the_signal_of_he_shrinks_as_the_law_says(hidden: tuple[int, ...]) -> None:
    """For one point, and for all points at once: the logarithm of a geometric mean is a mean."""
    network = Network((2, *hidden, 1), "relu")
    several = np.array([[0.3, 1.0, 0.0], [-0.8, 0.1, -2.0]])
    # Where some points of a draw are blind, its others would count more: of wide layers none are.
    for X in (several[:, :1], several) if min(hidden) > 10 else (several[:, :1],):
        logarithms = []
        for seed in range(4_000):
            _, signal = first_pass(
                network, initial_parameters(network, initialisers["he"].function, seed, X), X
            )
            if signal > 0.0:
                logarithms.append(math.log(signal))
        close = 4.0 * float(np.std(logarithms)) / math.sqrt(len(logarithms))
        assert np.mean(logarithms) == pytest.approx(math.log(typical_signal(hidden)), abs=close)


@pytest.mark.parametrize(
    ("run", "network", "names"),
    [
        ('{"initialiser": "he"}', "{}", {"blind_share", "second_moment", "signal"}),
        ('{"initialiser": "he", "gain": 2.0}', "{}", {"blind_share"}),
        ('{"initialiser": "glorot_uniform"}', "{}", {"blind_share"}),
        ('{"initialiser": "random"}', "{}", {"blind_share"}),
        ('{"initialiser": "he_uniform"}', "{}", {"blind_share"}),
        ('{"initialiser": "truncated"}', "{}", {"blind_share"}),
        ('{"initialiser": "orthogonal"}', '{"hidden": [4, 4]}', {"blind_share"}),
        ('{"initialiser": "orthogonal", "gain": 2.0}', '{"hidden": [2, 2]}', {"blind_share"}),
        ('{"changes": [{"iteration": 0, "nudge": {"amount": 1.0}}]}', "{}", set()),
        ('{"changes": [{"iteration": 0}]}', "{}", {"blind_share", "second_moment", "signal"}),
        (
            '{"changes": [{"iteration": 1, "nudge": {"amount": 1.0}}]}',
            "{}",
            {"blind_share", "second_moment", "signal"},
        ),
        ('{"initialiser": "zeros"}', "{}", set()),
        ('{"initialiser": "identity"}', "{}", set()),
        ('{"initialiser": "he"}', '{"activation": "tanh"}', set()),
    ],
)
def test_theory_is_told_where_it_applies(run: str, network: str, names: set[str]) -> None:
    experiment = parse_experiment(f'{{"network": {network}, "runs": [{run}]}}')
    assert set(theory_of(experiment, experiment.runs[0])) == names


def test_the_rules_with_normal_weights_are_those_that_only_scale_the_normal_draw() -> None:
    draw = np.random.RandomState(7).randn(30, 30)
    scaled = set()
    for name, entry in initialisers.items():
        layer = Layer(2, 3, lambda: np.random.RandomState(8).randn(30, 40))
        ratio = entry.function(draw, layer) / draw
        if entry.random and np.ptp(ratio) < 1e-12 * abs(ratio).max():
            scaled.add(name)
    assert scaled == GAUSSIAN


def test_a_study_finds_as_many_blind_points_as_the_law_says() -> None:
    experiment = {
        "dataset": {"samples": 40, "test_samples": 2},
        "training": {"iterations": 1},
        "runs": [{"initialiser": "he"}, {"initialiser": "uniform"}],
    }
    axes = [{"vary": "width", "values": [2, 3]}, {"vary": "depth", "values": [1, 4, 9]}]
    draws = 300
    summary = run_study(study_of({"experiment": experiment, "axes": axes, "draws": draws}))
    expected = [1 - (1 - 2.0**-width) ** depth for width in (2, 3) for depth in (1, 4, 9) for _ in (1, 2)]
    assert [cell.theory["blind_share"] for cell in summary.cells] == pytest.approx(expected)
    for cell in summary.cells:
        law = cell.theory["blind_share"]
        assert cell.blind_share == pytest.approx(law, abs=4.0 * math.sqrt(law * (1.0 - law) / draws))
