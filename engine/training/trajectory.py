"""Trajectory: one run through its iterations, forwards by training, backwards through its history."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from engine.arguments import whole
from engine.arrays import Array, Integers, frozen
from engine.datasets import Data
from engine.experiment.model import RunSettings, TrainingSettings
from engine.experiment.recording import Recording
from engine.experiment.update_schedule import segment_at, segments_of
from engine.interrupt import NEVER, Interrupt
from engine.kernels.batches import batches_of
from engine.kernels.work_unit import Span, Trained
from engine.nn.network import Network
from engine.training.history import History, first_spacing
from engine.training.nudging import nudged
from engine.training.start import start_of

if TYPE_CHECKING:
    from engine.kernels.kernel import Kernels
    from engine.training.uncompiled import UncompiledKernels


def compiled_kernels(network: Network) -> "Kernels":
    """Imports numba, which takes a second."""
    from engine.kernels.kernel import Kernels

    return Kernels(network)


@dataclass(frozen=True)
class Position:
    """Where a run is: at `iteration`, with its state, see `Optimiser`, of iteration `place`.

    The two are the same but for a run that has diverged: it stays where it did.
    """

    iteration: int
    place: int
    state: Array


class Trajectory:
    """Where a run stands, and what is remembered of its way. `budget` bounds the bytes of its checkpoints.

    `past` is what is known of it already: a branch's from its parent, or what was recorded on another day.
    One that begins with other parameters is none of this run's, and is left out. The `interrupt` is for what
    measures compute, and for how the run begins: InterruptError where it comes then.

    It moves in steps that a Trainer makes: `approach` a target, train one `leg` after the other and `follow`
    what came of it, then `arrive`.
    """

    def __init__(
        self,
        settings: RunSettings,
        network: Network,
        data: Data,
        training: TrainingSettings,
        budget: int,
        past: History | None,
        kernels: "Kernels | UncompiledKernels | None" = None,
        interrupt: Interrupt = NEVER,
    ) -> None:
        self.settings = settings
        self.network = network
        self.data = data
        self.batches = batches_of(data.Y_train.size, training.batch_size, training.batch_seed)
        self.segments = segments_of(training, settings.changes)
        self._kernels = kernels or compiled_kernels(network)
        self.interrupt = interrupt
        drawn = start_of(settings, network, data.X_train, interrupt.check)
        state = self._nudged(0, drawn[None])
        if past is not None and np.allclose(past.nearest(0)[1], state, rtol=1e-9, atol=0.0, equal_nan=True):
            self._history, state = past, past.nearest(0)[1]
        else:
            spacing = first_spacing(network.parameter_count, data.Y_train.size)
            self._history = History(state, spacing, budget)
        self.initial_parameters: Array = frozen(state[0])
        if self._history.recorded < 0:
            self._history.record(0, np.array([self._cost_of(state, interrupt)]))
        last = self._history.recorded
        self.diverged_at = None if np.isfinite(self.costs_between(last, last)).all() else last
        self.standing = Position(0, 0, state)

    def _cost_of(self, state: Array, interrupt: Interrupt) -> float:
        with self._kernels.one() as kernel:
            cost, _ = kernel.cost_and_gradient(state[0], self.data.X_train, self.data.Y_train, interrupt)
        return cost

    def past(self, iteration: int) -> History:
        """What a branch that leaves at `iteration` shares with this run."""
        return self._history.until(min(iteration, self._history.recorded))

    def recording(self) -> Recording:
        """What is known of the run, to be saved."""
        return self._history.recording()

    def limit(self, budget: int) -> None:
        """Keep checkpoints of at most so many bytes from now on."""
        self._history.limit(budget)

    @property
    def iteration(self) -> int:
        return self.standing.iteration

    @property
    def place(self) -> int:
        """The iteration of the present parameters: a run that diverged stays where it did."""
        return self.standing.place

    @property
    def costs(self) -> Array:
        """The cost at every iteration so far, (iteration + 1,); nan after the iteration of divergence."""
        return self.costs_between(0, self.iteration)

    def costs_between(self, first: int, last: int) -> Array:
        """The costs of iterations `first` to `last`, both included, read-only."""
        return self._history.costs(first, last)

    def cost_extremes(self, edges: Integers, last: int) -> tuple[Array, Array]:
        """The lowest and the highest cost from each edge to before the next; the last goes to `last`."""
        return self._history.cost_extremes(edges, last)

    def cost_sums(self, edges: Integers, last: int) -> Array:
        """The sum of the costs from each edge to before the next; the last goes to `last`."""
        return self._history.cost_sums(edges, last)

    def first_at_most(self, level: float) -> int | None:
        """The first iteration up to the present one whose cost is at most `level`."""
        return self._history.first_at_most(level, self.place)

    @property
    def cost(self) -> float:
        """The stable cost at the present iteration, or at the one where the run diverged."""
        return float(self.costs_between(self.place, self.place)[0])

    @property
    def recorded(self) -> int:
        """The last iteration that was ever reached: costs are known up to here."""
        return self._history.recorded

    @property
    def checkpoints(self) -> tuple[int, ...]:
        """The iterations whose parameters are at hand without recomputing, ascending."""
        return self._history.checkpoints

    def checkpoints_after(self, iteration: int, most: int) -> tuple[int, ...]:
        """The first `most` of them after `iteration`, without going through all."""
        return self._history.kept_after(iteration, most)

    @property
    def parameters(self) -> Array:
        """All weights and biases, flat (parameter_count,): W1, b1, W2, b2, …"""
        parameters: Array = self.standing.state[0]
        return parameters

    def parameters_at(self, iteration: int) -> Array:
        """The parameters at an iteration up to `recorded`, flat, without moving there: recomputed exactly."""
        with self.excursion():
            self.revisit(iteration)
            return self.parameters

    @contextmanager
    def excursion(self) -> Iterator[None]:
        """Revisit the past within, and stand here again afterwards."""
        here = self.standing
        try:
            yield
        finally:
            self.standing = here

    def revisit(self, iteration: int) -> int:
        """Stand at an iteration up to `recorded`, recomputed exactly; how many iterations that has cost.

        InterruptError where the run's interrupt comes on the way: it stands somewhere before then.
        ValueError beyond `recorded`: that would be training, which is a Trainer's affair.
        """
        iteration = whole("iteration", iteration, 0, self.recorded)
        self.approach(iteration)
        before = self.place
        while (leg := self.leg(iteration)) is not None:
            X, Y = self.data.X_train, self.data.Y_train
            with self._kernels.one() as kernel:
                trained = kernel.train_alone(leg, X, Y, self.batches, self.interrupt)
            self.follow(trained, self.interrupt)
        return self.place - before

    @property
    def diverged_here(self) -> int | None:
        """The iteration of divergence if the run stands there, else None: before it, all is well."""
        return self.diverged_at if self.place == self.diverged_at else None

    def approach(self, iteration: int) -> None:
        """Stand at or before `iteration`: here, or at the checkpoint before it, whichever is nearer."""
        place, state = self._history.nearest(iteration)
        if not place <= self.place <= iteration:
            self.standing = Position(place, place, state)

    def way_to(self, iteration: int) -> int:
        """How many iterations there are to train on the way there: none beyond divergence."""
        end = iteration if self.diverged_at is None else min(iteration, self.diverged_at)
        return max(0, end - self.place)

    def leg(self, iteration: int) -> Span | None:
        """What to train next on the way to `iteration`; None if that is where the run stands, or diverged."""
        place = self.place
        segment, change = segment_at(self.segments, place)
        end = min(iteration, self._history.next_checkpoint(place))
        if change is not None:
            end = min(end, change)
        if self.diverged_at is not None:
            end = min(end, self.diverged_at)
        if end <= place:
            return None
        state = segment.state(place, self.standing.state)
        updates = place - segment.since
        return Span(state, place, end, segment.rule, segment.learning_rate, updates, segment.penalties)

    def follow(self, trained: Trained, interrupt: Interrupt = NEVER) -> None:
        """Stand where a leg has led to, and remember the way; or InterruptError, and neither."""
        first = self.place
        place = first + trained.costs.size - 1
        state = self._nudged(place, trained.state)
        costs = trained.costs
        if state is not trained.state:
            costs = np.append(costs[:-1], self._cost_of(state, interrupt))
        self._history.record(first, costs)
        self._history.keep(place, state)
        # On another machine than the one that recorded a cost, the run may diverge elsewhere.
        if not np.isfinite([costs[-1], self.costs_between(place, place)[0]]).all():
            self.diverged_at = place
        self.standing = Position(place, place, state)

    def _nudged(self, iteration: int, state: Array) -> Array:
        """The state that the run has at `iteration`, given the one that training has led to."""
        for change in self.settings.changes:
            if change.iteration == iteration and change.nudge is not None:
                after = state.copy()
                after[0] = nudged(self.network, state[0], change.nudge)
                state = after
        return frozen(state)

    def arrive(self, iteration: int) -> None:
        """There is nothing left to train on the way to `iteration`."""
        self.standing = replace(self.standing, iteration=iteration)
