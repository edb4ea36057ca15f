"""What a run remembers: the cost of every iteration, and checkpoints to recompute any iteration from.

Checkpoints stand at multiples of a spacing. When they outgrow their budget the spacing doubles and every
second one goes, so that memory is bounded and a seek recomputes at most one spacing of iterations.
"""

import numpy as np

from engine.arrays import Array

# Recomputing this many weight x example products takes about 20 ms.
PRODUCTS_BETWEEN_CHECKPOINTS = 60_000_000
LONGEST_FIRST_SPACING = 2048


def first_spacing(parameter_count: int, examples: int) -> int:
    """Iterations between two checkpoints of a young run: fewer where an iteration costs more."""
    spacing = PRODUCTS_BETWEEN_CHECKPOINTS // (parameter_count * examples)
    return max(1, min(spacing, LONGEST_FIRST_SPACING))


class History:
    """Costs and checkpoints of one run. `budget` bounds the checkpoints' bytes; two always fit."""

    def __init__(self, initial: Array, spacing: int, budget: int) -> None:
        self.spacing = spacing
        self._most = max(2, budget // initial.nbytes)
        self._checkpoints = {0: initial.copy()}
        self._costs = np.full(1024, np.nan)

    def costs(self, first: int, last: int) -> Array:
        """The costs of iterations `first` to `last`, both included, as a writable view; nan where unknown."""
        while last >= self._costs.size:
            self._costs = np.concatenate([self._costs, np.full(self._costs.size, np.nan)])
        return self._costs[first : last + 1]

    def next_checkpoint(self, iteration: int) -> int:
        """The first iteration after `iteration` at which a checkpoint should stand."""
        return (iteration // self.spacing + 1) * self.spacing

    def keep(self, iteration: int, parameters: Array) -> None:
        """Store a checkpoint, if one belongs at `iteration`, and thin the others where it is one too many."""
        if iteration % self.spacing or iteration in self._checkpoints:
            return
        self._checkpoints[iteration] = parameters.copy()
        while len(self._checkpoints) > self._most:
            self.spacing *= 2
            self._checkpoints = {i: kept for i, kept in self._checkpoints.items() if i % self.spacing == 0}

    def nearest(self, iteration: int) -> tuple[int, Array]:
        """The last checkpoint at or before `iteration`."""
        place = iteration - iteration % self.spacing
        while place not in self._checkpoints:
            place -= self.spacing
        return place, self._checkpoints[place]
