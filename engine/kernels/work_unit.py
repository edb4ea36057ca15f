"""WorkUnit: a stretch of training for several runs, worked on by several threads at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, aligned, frozen
from engine.interrupt import Interrupt
from engine.kernels.batches import Batches, batches_of
from engine.nn.optimisers import Rule
from engine.nn.penalties import NO_PENALTIES, Penalties

# The rows of a stint's table of places, one column a run; and what a run's status can be.
PLACE, STOP, STATUS = 0, 1, 2
FREE, TAKEN, DONE = 0, 1, 2
CHUNKS = 16  # pieces that the longest leg is cut into
AT_ONCE = 1_000_000  # numbers that are copied between two looks at the interrupt


@dataclass(frozen=True)
class Span:
    """What one run has to do: from its state at iteration `first` to iteration `last`.

    `state` is (rows, parameter_count), see `Optimiser`; `updates` is how many updates the rule has made
    before `first`. Where there is nothing to train, no rule is needed.
    """

    state: Array
    first: int
    last: int
    rule: Rule | None = None
    learning_rate: float = 0.0
    updates: int = 0
    penalties: Penalties = NO_PENALTIES


@dataclass(frozen=True)
class Trained:
    """What became of a leg: the state at its end, and the cost of every iteration from `first` on.

    `costs` is (iterations made + 1,); its last entry is not finite where the run diverged.
    """

    state: Array
    costs: Array


class WorkUnit:
    """The legs as arrays that compiled code works on. X is (features, examples), Y (examples,), both `owned`.

    Without `batches` every update learns from all examples. Each thread hands it to a `Kernel` of its own;
    once all are back, `results` has what came of it. Large networks take a while to copy: InterruptError,
    here and from `results`, where the interrupt comes meanwhile.
    """

    def __init__(
        self,
        legs: Sequence[Span],
        X: Array,
        Y: Array,
        interrupt: Interrupt | None = None,
        batches: Batches | None = None,
    ) -> None:
        self.X, self.Y = X, Y
        self.batches = batches or batches_of(Y.size, None, 0)
        self._legs = legs
        self._interrupt = interrupt or Interrupt()
        self.pending = self._interrupt.pending
        longest = max(leg.last - leg.first for leg in legs)
        self.chunk = -(-longest // CHUNKS)
        self.lock = np.zeros(1, dtype=np.int64)
        self.places = np.array([[leg.first, leg.last, 0] for leg in legs], dtype=np.int64).T.copy()
        self.first = np.array([leg.first for leg in legs], dtype=np.int64)
        self.updates = np.array([leg.updates for leg in legs], dtype=np.int64)
        self.rules = [leg.rule for leg in legs]
        self.rates = np.array([leg.learning_rate for leg in legs])
        values = [numbers_of(leg) for leg in legs]
        self.own = np.zeros((len(legs), max(map(len, values))))
        for own, given in zip(self.own, values, strict=True):
            own[: len(given)] = given
        self.costs = np.empty((len(legs), longest + 1))
        rows, size = max(leg.state.shape[0] for leg in legs), legs[0].state.shape[1]
        # Every row begins a line of the cache.
        self.states = aligned(len(legs) * rows, -(-size // 8) * 8).reshape(len(legs), rows, -1)
        for state, leg in zip(self.states, legs, strict=True):
            copy(leg.state, state[: leg.state.shape[0], :size], self._interrupt)

    @property
    def made(self) -> int:
        """How many iterations of all legs together are done by now; any thread may ask."""
        return int((self.places[PLACE] - self.first).sum())

    def results(self) -> list[Trained] | None:
        """What became of each leg; None if an interrupt came before all were done."""
        if (self.places[STATUS] != DONE).any():
            return None
        made = self.places[PLACE] - self.first
        return [
            Trained(
                self._copied(state[: leg.state.shape[0], : leg.state.shape[1]]),
                frozen(costs[: count + 1].copy()),
            )
            for leg, state, costs, count in zip(self._legs, self.states, self.costs, made, strict=True)
        ]

    def _copied(self, state: Array) -> Array:
        result = np.empty(state.shape)
        copy(state, result, self._interrupt)
        return frozen(result)


def numbers_of(leg: Span) -> list[float]:
    """What a compiled update takes, see `engine.kernels.updates`: its penalties, then the optimiser's own."""
    own = [] if leg.rule is None else leg.rule.values
    return [leg.penalties.weight_decay, leg.penalties.l1, *own]


def copy(source: Array, target: Array, interrupt: Interrupt) -> None:
    """Copy (rows, columns) into an array of that shape; what is copied in one go is never interrupted."""
    for first in range(0, source.shape[1], AT_ONCE):
        if first:
            interrupt.check()
        target[:, first : first + AT_ONCE] = source[:, first : first + AT_ONCE]


def owned(values: Array) -> Array:
    """A contiguous, writable array: one type of argument, so that nothing is compiled twice."""
    return np.array(values, dtype=np.float64, order="C")
