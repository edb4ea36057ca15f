"""Trail: a quantity along a recorded path, dense where it is young, so that each look is cheap."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, frozen
from engine.run import TrainingRun

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


def places_up_to(end: int) -> Iterator[int]:
    """Iterations from 0 to `end`: all of them at first, then ever sparser, as on a logarithmic axis."""
    place, step = 0, 1
    while place <= end:
        yield place
        place += step
        if place >= DENSE * step:
            step *= 2


class Trail:
    """`quantity` is asked while all `runs` stand at a place of their past, and returns (columns,)."""

    def __init__(self, quantity: Callable[[], Array], *runs: TrainingRun) -> None:
        self._quantity = quantity
        self._runs = runs
        self._known: dict[int, Array] = {}
        self._at_once = PRODUCTS_AT_ONCE // (runs[0].network.parameter_count * runs[0].data.Y_train.size)

    def look(self) -> Series:
        """The path as far as all runs have recorded it, and the present iteration if it is on it."""
        end = min(run.recorded if run.diverged_at is None else run.diverged_at for run in self._runs)
        missing = [place for place in places_up_to(end) if place not in self._known]
        self._walk(missing)
        found = {place: value for place, value in self._known.items() if place <= end}
        here = {run.place for run in self._runs}
        if len(here) == 1 and (place := here.pop()) <= end:
            found[place] = self._quantity()
        order = sorted(found)
        return Series(
            iterations=frozen(np.array(order, dtype=np.float64)),
            values=frozen(np.array([found[place] for place in order])),
            unfinished=any(place not in self._known for place in missing),
        )

    def _walk(self, missing: list[int]) -> None:
        """Ask at the first of the missing places, as many as are affordable: at one in any case."""
        affordable = max(1, self._at_once)
        with ExitStack() as excursions:
            for run in self._runs:
                excursions.enter_context(run.excursion())
            for place in missing:
                if affordable <= 0:
                    return
                affordable -= 1 + sum(run.revisit(place) for run in self._runs)
                self._known[place] = self._quantity()
