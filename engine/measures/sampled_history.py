"""SampledHistory: a quantity along a recorded path, dense where it is young, so that each look is cheap."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import takewhile

import numpy as np

from engine.arrays import Array, frozen
from engine.training.run import TrainingRun

DENSE = 64  # every iteration up to here, then DENSE / 2 places each time the iterations double
PRODUCTS_AT_ONCE = 60_000_000  # weight x example products that one look may cost: some 20 milliseconds


@dataclass(frozen=True, eq=False)
class Series:
    """Values at iterations, ascending: (places,) and (places, columns).

    `unfinished` says that more of the path is known than has been looked at so far.
    """

    iterations: Array
    values: Array
    unfinished: bool


def all_places() -> Iterator[int]:
    """Iterations from 0 on: all of them at first, then ever sparser, as on a logarithmic axis."""
    place, step = 0, 1
    while True:
        yield place
        place += step
        if place >= DENSE * step:
            step *= 2


def places_up_to(end: int) -> Iterator[int]:
    """Those up to `end`."""
    return takewhile(lambda place: place <= end, all_places())


class SampledHistory:
    """`quantity` is asked while all `runs` stand at a place of their past, and returns (columns,)."""

    def __init__(self, quantity: Callable[[], Array], *runs: TrainingRun) -> None:
        self._quantity = quantity
        self._runs = runs
        self._places = all_places()
        self._next = next(self._places)  # the first place that has not been looked at
        self._iterations: list[int] = []
        self._values: list[Array] = []
        self._stacked = (np.empty(0), np.empty((0, 0)))
        self._at_once = PRODUCTS_AT_ONCE // (runs[0].network.parameter_count * runs[0].data.Y_train.size)

    def look(self) -> Series:
        """The path as far as all runs have recorded it, and the present iteration if it is on it."""
        end = min(run.recorded if run.diverged_at is None else run.diverged_at for run in self._runs)
        self._walk(end)
        if len(self._iterations) != self._stacked[0].size:
            self._stacked = np.array(self._iterations, dtype=np.float64), np.array(self._values)
        iterations, values = self._stacked
        here = {run.place for run in self._runs}
        if len(here) == 1 and (place := here.pop()) <= end:
            at = int(np.searchsorted(iterations, place))
            if at == iterations.size or iterations[at] != place:
                iterations = np.insert(iterations, at, place)
                values = np.insert(values, at, self._quantity(), axis=0)
        return Series(frozen(iterations), frozen(values), unfinished=self._next <= end)

    def _walk(self, end: int) -> None:
        """Ask at the next places up to `end`, as many as are affordable: at one in any case."""
        affordable = max(1, self._at_once)
        with ExitStack() as excursions:
            for run in self._runs:
                excursions.enter_context(run.excursion())
            while self._next <= end and affordable > 0:
                affordable -= 1 + sum(run.revisit(self._next) for run in self._runs)
                value = self._quantity()
                self._iterations.append(self._next)
                self._values.append(value)
                self._next = next(self._places)
