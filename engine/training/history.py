"""What a run remembers: the cost of every iteration, and checkpoints to recompute any iteration from.

Checkpoints stand at multiples of a spacing. When they outgrow their budget the spacing doubles and every
second one goes, so that memory is bounded and a seek recomputes at most one spacing of iterations.
"""

from __future__ import annotations

from itertools import islice

from engine.arrays import Array, Integers
from engine.experiment.recording import Recording
from engine.training.cost_log import CostLog

# Recomputing this many weight x example products takes about 5 ms.
PRODUCTS_BETWEEN_CHECKPOINTS = 15_000_000
LONGEST_FIRST_SPACING = 512
CHECKPOINT_BUDGET = 64_000_000  # bytes, for all runs of an experiment together


def first_spacing(parameter_count: int, examples: int) -> int:
    """Iterations between two checkpoints of a young run: fewer where an iteration costs more."""
    spacing = PRODUCTS_BETWEEN_CHECKPOINTS // (parameter_count * examples)
    return max(1, min(spacing, LONGEST_FIRST_SPACING))


class History:
    """Costs and checkpoints of one run, whose state at iteration 0 is `initial`, (rows, parameter_count).

    `budget` bounds the checkpoints' bytes; two always fit. States are not copied: hand over frozen ones.
    """

    def __init__(self, initial: Array, spacing: int, budget: int) -> None:
        self.spacing = spacing
        self._budget = budget
        self._checkpoints = {0: initial}
        self._bytes = initial.nbytes
        self._costs = CostLog()

    @property
    def recorded(self) -> int:
        """The last iteration with a cost."""
        return self._costs.size - 1

    @classmethod
    def restored(cls, recording: Recording, budget: int) -> History:
        """The history that this was recorded of."""
        history = cls(recording.states[0], recording.spacing, budget)
        history.record(0, recording.costs)
        for place, state in zip(recording.places, recording.states, strict=True):
            history.keep(place, state)
        return history

    def recording(self) -> Recording:
        """All that is held now."""
        places = self.checkpoints
        costs = self.costs(0, self.recorded)
        return Recording(costs, self.spacing, places, tuple(self._checkpoints[place] for place in places))

    @property
    def checkpoints(self) -> tuple[int, ...]:
        """The iterations at which a checkpoint stands, ascending."""
        return tuple(sorted(self._checkpoints))

    def costs(self, first: int, last: int) -> Array:
        """The costs of iterations `first` to `last`, both included, read-only; nan where unknown."""
        return self._costs.between(first, last)

    def cost_extremes(self, edges: Integers, last: int) -> tuple[Array, Array]:
        """The lowest and the highest cost from each edge to before the next; the last goes to `last`."""
        return self._costs.extremes(edges, last)

    def cost_sums(self, edges: Integers, last: int) -> Array:
        """The sum of the costs from each edge to before the next; the last goes to `last`."""
        return self._costs.sums(edges, last)

    def first_at_most(self, level: float, last: int) -> int | None:
        """The first iteration up to `last` whose cost is at most `level`."""
        return self._costs.first_at_most(level, last)

    def record(self, first: int, costs: Array) -> None:
        """Note the costs of the iterations from `first` on, but for those that are known.

        They could only differ where the known ones were recorded on another machine. ValueError where costs
        between these and the known ones would be missing.
        """
        if first > self._costs.size:
            raise ValueError(f"first: given {first}; allowed: at most {self._costs.size}")
        self._costs.add(costs[self._costs.size - first :])

    def next_checkpoint(self, iteration: int) -> int:
        """The first iteration after `iteration` at which a checkpoint should stand."""
        return (iteration // self.spacing + 1) * self.spacing

    def keep(self, iteration: int, state: Array) -> None:
        """Store a checkpoint, if one belongs at `iteration`, and thin the others where it is one too many."""
        if iteration % self.spacing or iteration in self._checkpoints:
            return
        self._checkpoints[iteration] = state
        self._bytes += state.nbytes
        self._thin()

    def kept_after(self, iteration: int, most: int) -> tuple[int, ...]:
        """The first checkpoints after `iteration`, at most so many, ascending."""
        places = range(self.next_checkpoint(iteration), self.recorded + 1, self.spacing)
        return tuple(islice((place for place in places if place in self._checkpoints), most))

    def limit(self, budget: int) -> None:
        """Keep to another budget from now on."""
        self._budget = budget
        self._thin()

    def _thin(self) -> None:
        while self._bytes > self._budget and len(self._checkpoints) > 2:
            self.spacing *= 2
            self._checkpoints = {i: kept for i, kept in self._checkpoints.items() if i % self.spacing == 0}
            self._bytes = sum(kept.nbytes for kept in self._checkpoints.values())

    def nearest(self, iteration: int) -> tuple[int, Array]:
        """The last checkpoint at or before `iteration`."""
        place = iteration - iteration % self.spacing
        while place not in self._checkpoints:
            place -= self.spacing
        return place, self._checkpoints[place]

    def until(self, iteration: int) -> History:
        """A history of its own that has been the same up to and including `iteration`."""
        shared = History(self._checkpoints[0], self.spacing, self._budget)
        shared._costs = self._costs.until(min(iteration, self.recorded))
        for place, state in self._checkpoints.items():
            if 0 < place <= iteration:
                shared.keep(place, state)
        return shared
