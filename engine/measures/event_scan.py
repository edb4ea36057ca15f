"""EventScan: what was seen along a run's recorded path, so that each look costs only what is new."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, Integers
from engine.measures.cost_curve import bin_edges, log_means, next_edge
from engine.nn.network import forward, score
from engine.training.run import TrainingRun

PASSED = 0.9  # the share of the training set, or R², that counts as passing
MOST_DEATHS = 5  # of a run
# Weight x example products that one look may cost: on the published network that many checkpoints.
MOST_CHECKPOINTS, MOST_PRODUCTS = 64, 20_000_000
# Examples pass through the network in parts of so many products and activations, less than a tenth of a
# second, between two looks at the interrupt; of at least so many examples.
PRODUCTS_AT_ONCE, VALUES_AT_ONCE, FEWEST_EXAMPLES = 200_000_000, 1_000_000, 16


@dataclass(frozen=True)
class Death:
    """Hidden units of one layer, counted from 1, that answer 0 to every training example from here on."""

    iteration: int
    layer: int
    units: int


class EventScan:
    """What one run's history shows, up to where it has been looked at.

    `edges` and `means` are the bins of `cost_shape`. Accuracy and units are looked at in checkpoints, and
    between two of them the crossing is found by bisection: exact where there is only one in between, and
    what comes and goes between two checkpoints is missed.
    """

    def __init__(self, run: TrainingRun) -> None:
        self.run = run
        self.start = run.settings.branch.iteration if run.settings.branch else 0
        self.edges: Integers = np.ones(1, dtype=np.int64)
        self.means: Array = np.empty(0)
        self._next_edge = next_edge(self.edges)
        self.deaths: list[Death] = []
        self.passed_at: int | None = None
        self._looked_at = self.start
        self._accuracy, self._alive = self._seen_with(run.parameters_at(self.start))

    def look(self) -> bool:
        """Look at what has been recorded since; whether anything was new."""
        return self._look_at_costs() | self._look_at_checkpoints()

    def _look_at_costs(self) -> bool:
        run = self.run
        end = run.recorded if run.diverged_at is None else run.diverged_at - 1
        if end < self._next_edge:
            return False
        edges = bin_edges(end)
        new = edges[self.edges.size - 1 :]
        costs = run.costs_between(int(new[0]), int(new[-1]) - 1)
        self.means = np.concatenate([self.means, log_means(costs, new)])
        self.edges, self._next_edge = edges, next_edge(edges)
        return True

    def _look_at_checkpoints(self) -> bool:
        run = self.run
        cost = run.network.parameter_count * run.data.Y_train.size
        most = max(1, min(MOST_CHECKPOINTS, MOST_PRODUCTS // cost))
        new = run.checkpoints_after(self._looked_at, most)
        for place in new:
            self._look_at(place)
        return bool(new)

    def _look_at(self, place: int) -> None:
        """See what has come since the last place; where an interrupt comes, it is as if not looked at."""
        before, passed_at, accuracy_before = self._looked_at, self.passed_at, self._accuracy
        right, alive = self._seen_with(self.run.parameters_at(place))
        if passed_at is None and accuracy_before < PASSED <= right:
            passed_at = self._first(before, place, lambda p: self._seen_with(p)[0] >= PASSED)
        deaths = list(self.deaths)
        for layer, (was, still) in enumerate(zip(self._alive, alive, strict=True), start=1):
            died = was & ~still
            if died.any() and len(deaths) < MOST_DEATHS:
                deaths.append(self._death(before, place, layer, died))
        if self.passed_at is None and accuracy_before < PASSED:
            self._accuracy = right
        self._looked_at, self.passed_at, self.deaths = place, passed_at, deaths
        # Who died has been told of, also if it comes back.
        self._alive = tuple(was & still for was, still in zip(self._alive, alive, strict=True))

    def _death(self, before: int, place: int, layer: int, died: npt.NDArray[np.bool_]) -> Death:
        def any_is_dead(parameters: Array) -> bool:
            return bool((died & ~self._seen_with(parameters)[1][layer - 1]).any())

        return Death(self._first(before, place, any_is_dead), layer, int(died.sum()))

    def _first(self, before: int, place: int, holds: Callable[[Array], bool]) -> int:
        """The iteration where `holds` begins to, given that it does not at `before` and does at `place`."""
        while place - before > 1:
            middle = (before + place) // 2
            if holds(self.run.parameters_at(middle)):
                place = middle
            else:
                before = middle
        return place

    def _seen_with(self, parameters: Array) -> tuple[float, tuple[npt.NDArray[np.bool_], ...]]:
        """The accuracy, or R², and which units of each hidden layer answer anything but 0 to some example."""
        network, data = self.run.network, self.run.data
        parts: list[Array] = []
        alive = tuple(np.zeros(units, dtype=np.bool_) for units in network.sizes[1:-1])
        affordable = min(PRODUCTS_AT_ONCE // network.parameter_count, VALUES_AT_ONCE // sum(network.sizes))
        step = max(FEWEST_EXAMPLES, affordable)
        for first in range(0, data.Y_train.size, step):
            self.run.interrupt.check()
            with np.errstate(all="ignore"):  # a run that diverges or is about to
                passed = forward(network, parameters, data.X_train[:, first : first + step])
            parts.append(passed.logits)
            for some, A in zip(alive, passed.A[1:-1], strict=True):
                some |= (A != 0.0).any(axis=1)
        return score(network, np.concatenate(parts, axis=-1), data.Y_train), alive
