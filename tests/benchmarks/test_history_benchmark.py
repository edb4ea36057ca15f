"""A million iterations of the published experiment: what they take in memory, and how long a seek then takes.

`uv run pytest tests/benchmarks/test_history_benchmark.py -s` prints the figures.
"""

import resource
import sys
import time

import numpy as np
import pytest

from engine import Experiment, Trainer

ITERATIONS = 1_000_000
SEEKS = 200
MOST_GROWTH = 100  # MB


def peak_memory() -> float:
    """The most that this process has ever held, in MB."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no getrusage")
def test_a_million_iterations_stay_small_and_every_seek_short(capsys: pytest.CaptureFixture[str]) -> None:
    with Trainer(Experiment()) as trainer:
        start = time.perf_counter()
        trainer.seek(20_000)
        pace = (time.perf_counter() - start) / 20_000
        before = peak_memory()
        trainer.seek(ITERATIONS)
        growth = peak_memory() - before
        taken = []
        for place in np.random.RandomState(0).randint(0, ITERATIONS, SEEKS):
            start = time.perf_counter()
            trainer.seek(int(place))
            taken.append(time.perf_counter() - start)
        spacing = max(np.diff(trainer.runs[2].checkpoints))
    p95 = float(np.percentile(taken, 95))
    with capsys.disabled():
        print(f"\n{growth:.0f} MB for {ITERATIONS:,} iterations; seek {1000 * p95:.1f} ms (95th percentile)")
    assert growth <= MOST_GROWTH
    # In terms of training itself, for a machine may be slow: a spacing of iterations, and some room.
    assert p95 <= 6.0 * spacing * pace
