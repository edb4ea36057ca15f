"""A yardstick for times of one run: what a fixed piece of work takes this machine, now."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time

TURNS = 7


@contextmanager
def no_collecting() -> Iterator[None]:
    """The collector makes no rounds meanwhile: how long one takes depends on all that is loaded."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def work() -> float:
    """Seconds of the processor for it: an eighth of one where the figures in the README were measured."""
    start = process_time()
    sum(len(str(number)) for number in range(1_000_000))
    return process_time() - start


def yardstick() -> float:
    """The least of several times: others who use the same caches only ever lengthen one."""
    with no_collecting():
        return min(work() for _ in range(TURNS))
