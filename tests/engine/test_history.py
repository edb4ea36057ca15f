"""What a run remembers: every cost, and checkpoints within their budget."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.arrays import Array
from engine.training.history import (
    LONGEST_FIRST_SPACING,
    PRODUCTS_BETWEEN_CHECKPOINTS,
    History,
    first_spacing,
)

SIZE = 5  # parameters of the runs here
BYTES = SIZE * 8


def parameters_at(iteration: int) -> Array:
    return np.full((1, SIZE), float(iteration))


def history(spacing: int, checkpoints: int) -> History:
    return History(parameters_at(0), spacing, checkpoints * BYTES)


def run_to(kept: History, first: int, last: int) -> None:
    """Keep what a run keeps on its way: at each place where a checkpoint should stand."""
    place = first
    while place < last:
        place = min(kept.next_checkpoint(place), last)
        kept.keep(place, parameters_at(place))


def checkpoints(kept: History, last: int) -> set[int]:
    return {kept.nearest(iteration)[0] for iteration in range(last + 1)}


@given(
    spacing=st.integers(1, 20),
    budget=st.integers(0, 9),
    iterations=st.lists(st.integers(0, 200), max_size=60),
)
def test_any_sequence_of_keeps_stays_within_the_budget_and_exact(
    spacing: int, budget: int, iterations: list[int]
) -> None:
    kept = history(spacing, budget)
    for iteration in iterations:
        kept.keep(iteration, parameters_at(iteration))
        assert len(checkpoints(kept, 220)) <= max(2, budget)
    for iteration in range(221):
        place, parameters = kept.nearest(iteration)
        assert 0 <= place <= iteration
        assert (parameters == place).all()


@given(spacing=st.integers(1, 20), budget=st.integers(2, 9), legs=st.lists(st.integers(1, 150), max_size=5))
def test_a_run_is_never_further_than_the_spacing_from_a_checkpoint(
    spacing: int, budget: int, legs: list[int]
) -> None:
    kept = history(spacing, budget)
    done = 0
    for leg in legs:
        run_to(kept, done, done + leg)
        done += leg
    for iteration in range(done + 1):
        place, _ = kept.nearest(iteration)
        assert iteration - place < kept.spacing
    doublings = kept.spacing / spacing
    assert doublings == 2 ** round(np.log2(doublings))
    # It thins only when it must: with a spacing half as wide, the budget would not have sufficed.
    assert kept.spacing == spacing or done // (kept.spacing // 2) + 1 > budget


def test_spacing_doubles_when_the_budget_is_full() -> None:
    kept = history(spacing=10, checkpoints=4)
    seen = []
    for last in range(10, 170, 10):
        run_to(kept, last - 10, last)
        seen.append((kept.spacing, sorted(checkpoints(kept, last))))
    assert seen[2] == (10, [0, 10, 20, 30])
    assert seen[3] == (20, [0, 20, 40])
    assert seen[7] == (40, [0, 40, 80])
    assert seen[15] == (80, [0, 80, 160])


def test_the_start_and_one_more_always_fit() -> None:
    kept = History(parameters_at(0), 1, budget=0)
    run_to(kept, 0, 1)
    assert checkpoints(kept, 1) == {0, 1}


def test_a_history_until_some_iteration_shares_the_past_and_not_the_future() -> None:
    kept = history(10, 4)
    kept.record(0, np.arange(36.0))
    run_to(kept, 0, 35)
    other = kept.until(25)
    np.testing.assert_array_equal(other.costs(0, 25), np.arange(26.0))
    assert np.isnan(other.costs(26, 40)).all()
    assert checkpoints(other, 40) == {0, 10, 20}
    assert other.nearest(12)[1] is kept.nearest(12)[1]
    other.record(26, np.full(5, -1.0))
    other.keep(30, parameters_at(-1))
    np.testing.assert_array_equal(kept.costs(0, 35), np.arange(36.0))
    assert (kept.nearest(30)[1] == 30.0).all()


def test_a_checkpoint_once_kept_is_not_replaced() -> None:
    kept = history(1, 10)
    kept.keep(3, parameters_at(3))
    kept.keep(3, parameters_at(99))
    assert (kept.nearest(3)[1] == 3.0).all()


@pytest.mark.parametrize(("iteration", "expected"), [(0, 10), (1, 10), (9, 10), (10, 20), (25, 30)])
def test_next_checkpoint(iteration: int, expected: int) -> None:
    assert history(10, 4).next_checkpoint(iteration) == expected


def test_costs_grow_and_keep_their_values() -> None:
    kept = history(10, 4)
    for first in range(0, 5000, 700):
        kept.record(first, np.arange(first, first + 700.0))
    np.testing.assert_array_equal(kept.costs(0, 5599), np.arange(5600.0))
    assert np.isnan(kept.costs(5600, 40_000)).all()
    np.testing.assert_array_equal(kept.costs(0, 5599), np.arange(5600.0))


@pytest.mark.parametrize(
    ("first", "last", "size"), [(0, 0, 1), (5, 5, 1), (0, 1023, 1024), (0, 1024, 1025), (1024, 1024, 1)]
)
def test_costs_include_both_ends(first: int, last: int, size: int) -> None:
    assert history(10, 4).costs(first, last).shape == (size,)


@given(st.integers(1, 20_000_000), st.integers(1, 100_000))
def test_first_spacing_bounds_what_a_seek_recomputes(parameter_count: int, examples: int) -> None:
    spacing = first_spacing(parameter_count, examples)
    assert 1 <= spacing <= LONGEST_FIRST_SPACING
    assert spacing == 1 or spacing * parameter_count * examples <= PRODUCTS_BETWEEN_CHECKPOINTS
