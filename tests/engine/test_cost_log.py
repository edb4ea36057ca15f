"""The costs of a run: exact however many there are, and in little memory."""

import math
import os
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.arrays import Array
from engine.experiment.json_io import parse_experiment
from engine.interrupt import NEVER
from engine.system.spill import Spill
from engine.training.cost_log import BIN, CHUNK, MOST_KEPT, CostLog
from engine.training.trainer import Trainer

STEP = 50_000  # costs that are added at once
LONG = (MOST_KEPT + 3) * CHUNK + 12_345
COSTS = np.exp(np.random.RandomState(0).standard_normal(LONG) * 0.1 - np.arange(LONG) / LONG)


def filled(costs: Array, log: CostLog | None = None) -> CostLog:
    log = log or CostLog()
    for first in range(0, costs.size, STEP):
        log.add(costs[first : first + STEP])
    return log


@pytest.fixture(scope="module")
def long() -> CostLog:
    return filled(COSTS)


PLACES = st.integers(0, LONG - 1)


@given(PLACES, PLACES)
def test_any_stretch_is_read_to_the_bit(long: CostLog, one: int, other: int) -> None:
    first, last = sorted((one, other))
    assert long.between(first, last).tobytes() == COSTS[first : last + 1].tobytes()


@given(PLACES, PLACES, st.integers(0, 18))
@settings(deadline=None)
def test_extremes_and_sums_are_those_of_the_costs(
    long: CostLog, one: int, other: int, doublings: int
) -> None:
    first, last = sorted((one, other))
    width = max(2**doublings, (last - first) // 5_000)
    width = width if width < BIN else -(-width // BIN) * BIN
    edges = np.concatenate([[first], np.arange((first // width + 1) * width, last + 1, width)])
    low, high = long.extremes(edges, last)
    costs = COSTS[first : last + 1]
    np.testing.assert_array_equal(low, np.minimum.reduceat(costs, edges - first))
    np.testing.assert_array_equal(high, np.maximum.reduceat(costs, edges - first))
    sums = [math.fsum(part) for part in np.split(costs, edges[1:] - first)]
    np.testing.assert_allclose(long.sums(edges, last), sums, rtol=1e-12)


def test_sums_of_costs_that_are_no_numbers_or_too_large_are_none() -> None:
    costs = np.full(CHUNK + BIN, 1.0)
    costs[3], costs[BIN + 1], costs[3 * BIN : 4 * BIN] = np.nan, np.inf, 1e308
    log = filled(costs)
    sums = log.sums(np.arange(0, costs.size, BIN), costs.size - 1)
    assert math.isnan(sums[0])
    assert sums[1] == sums[3] == np.inf
    assert sums[2] == sums[-1] == BIN


def test_what_was_read_stays_as_it_is_while_more_is_written() -> None:
    log = filled(COSTS[:5_000])
    read = log.between(1_000, 4_999)
    log.add(COSTS[5_000 : 2 * CHUNK])
    assert read.tobytes() == COSTS[1_000:5_000].tobytes()
    assert not read.flags.writeable


@given(st.floats(0.2, 1.5), PLACES)
@settings(deadline=None)
def test_the_first_cost_below_a_level_is_found(long: CostLog, level: float, last: int) -> None:
    below = np.flatnonzero(COSTS[: last + 1] <= level)
    assert long.first_at_most(level, last) == (int(below[0]) if below.size else None)


@pytest.mark.parametrize("iteration", [0, CHUNK - 1, CHUNK, 3 * CHUNK + 7, LONG - 1])
def test_a_branch_shares_the_past_and_goes_its_own_way(long: CostLog, iteration: int) -> None:
    branch = long.until(iteration)
    branch.add(np.full(2 * CHUNK, -1.0))
    assert branch.size == iteration + 1 + 2 * CHUNK
    assert branch.between(0, iteration).tobytes() == COSTS[: iteration + 1].tobytes()
    assert (branch.between(iteration + 1, branch.size - 1) == -1.0).all()
    assert branch.first_at_most(-1.0, branch.size - 1) == iteration + 1
    assert long.between(0, LONG - 1).tobytes() == COSTS.tobytes()


def test_a_log_that_goes_on_for_long_takes_little_memory() -> None:
    costs = np.full(10 * CHUNK, 0.5)
    log = CostLog()
    tracemalloc.start()
    try:
        for _ in range(8):
            log.add(costs)
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert log.size == 80 * CHUNK
    assert held < 8 * CHUNK * (MOST_KEPT + 2) + 1_000_000 + log.size // 2


def test_without_a_disk_costs_stay_in_memory(tmp_path: Path) -> None:
    log = filled(COSTS, CostLog(lambda: Spill(tmp_path / "nowhere")))
    assert log.between(0, LONG - 1).tobytes() == COSTS.tobytes()


def test_the_file_goes_with_the_log() -> None:
    folder = Path("/proc/self/fd")
    if not folder.is_dir():
        pytest.skip("only Linux tells which files are open")
    before = len(os.listdir(folder))
    log = filled(COSTS)
    branch = log.until(LONG - 1)
    assert len(os.listdir(folder)) > before
    del log
    assert branch.between(0, LONG - 1).tobytes() == COSTS.tobytes()
    del branch
    assert len(os.listdir(folder)) == before


def test_a_run_past_what_is_kept_in_memory_is_the_same_to_the_bit() -> None:
    tiny = parse_experiment(
        '{"dataset": {"samples": 4, "test_samples": 2}, "network": {"hidden": [1]}, "runs": [{}]}'
    )
    last = (MOST_KEPT + 2) * CHUNK + 100
    with Trainer(tiny) as trainer:
        trainer.advance(last)
        (run,) = trainer.runs
        costs, parameters = run.costs, run.parameters.tobytes()
        assert costs.size == last + 1
        for place in (0, 1, CHUNK, last // 3, last):
            trainer.seek(place)
            assert run.cost == costs[place] == run._cost_of(run.standing.state, NEVER)
        assert run.parameters.tobytes() == parameters
