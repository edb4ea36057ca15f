"""TrainingRun: one network trained from one initialisation, with its history."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar

import numpy as np

from engine.activations import sigmoid
from engine.arrays import Array, frozen
from engine.batches import batches_of
from engine.datasets import Data
from engine.experiment import RunSettings, TrainingSettings
from engine.history import History, first_spacing
from engine.initialisers import initialisers
from engine.network import Network, accuracy, initial_parameters, nudged, textbook_cost
from engine.optimisers import update
from engine.recording import Recording
from engine.segments import segment_at, segments_of
from engine.stint import Leg, Trained

T = TypeVar("T")


@dataclass(frozen=True)
class Standing:
    """Where a run is: at `iteration`, with its state, see `optimisers.update`, of iteration `place`.

    The two are the same but for a run that has diverged: it stays where it did.
    """

    iteration: int
    place: int
    state: Array


class TrainingRun:
    """One run: where it stands, and its history. `budget` bounds the bytes of its checkpoints.

    `past` is what is known of it already: a branch's from its parent, or what was recorded on another day.
    One that begins with other parameters is none of this run's, and is left out.

    It moves in steps that a Trainer makes: `approach` a target, train one `leg` after the other and `follow`
    what came of it, then `arrive`.
    """

    def __init__(
        self,
        name: str,
        settings: RunSettings,
        network: Network,
        data: Data,
        training: TrainingSettings,
        budget: int,
        past: History | None = None,
    ) -> None:
        from engine.kernels import Kernel

        self.name = name
        self.settings = settings
        self.network = network
        self.data = data
        self.batches = batches_of(data.Y_train.size, training.batch_size, training.batch_seed)
        self.segments = segments_of(training, settings.changes)
        self._kernel = Kernel(network)
        entry = initialisers[settings.initialiser]
        drawn = initial_parameters(
            network, entry.function, settings.seed, data.X_train, **settings.own(entry)
        )
        state = self._nudged(0, drawn[None])
        if past is not None and np.allclose(past.nearest(0)[1], state, rtol=1e-9, atol=0.0, equal_nan=True):
            self._history, state = past, past.nearest(0)[1]
        else:
            spacing = first_spacing(network.parameter_count, data.Y_train.size)
            self._history = History(state, spacing, budget)
        self.initial_parameters: Array = frozen(state[0])
        cost, _ = self._kernel.cost_and_gradient(self.initial_parameters, data.X_train, data.Y_train)
        self._history.record(0, np.array([cost]))
        last = self._history.recorded
        self.diverged_at = None if np.isfinite(self.costs_between(last, last)).all() else last
        self.standing = Standing(0, 0, state)
        self.memory: dict[str, Any] = {}  # what measures remember of this run between two frames
        self._here: dict[str, tuple[Array, Any]] = {}
        self.shadow: TrainingRun | None = None  # the same run but for a nudge, where a Trainer casts shadows

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
        return frozen(self.costs_between(0, self.iteration).copy())

    def costs_between(self, first: int, last: int) -> Array:
        """The costs of iterations `first` to `last`, both included, as a read-only view."""
        return self._history.costs(first, last)

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

        ValueError beyond `recorded`: that would be training, which is a Trainer's affair.
        """
        if iteration > self.recorded:
            raise ValueError(f"iteration: given {iteration}; allowed: at most {self.recorded}")
        self.approach(iteration)
        before = self.place
        while (leg := self.leg(iteration)) is not None:
            self.follow(self._kernel.train_alone(leg, self.data.X_train, self.data.Y_train, self.batches))
        return self.place - before

    @property
    def diverged_here(self) -> int | None:
        """The iteration of divergence if the run stands there, else None: before it, all is well."""
        return self.diverged_at if self.place == self.diverged_at else None

    @property
    def textbook_cost(self) -> float:
        """The textbook formula's cost at the present iteration: inf where a probability rounds to 0 or 1."""
        return textbook_cost(self.train_logits, self.data.Y_train)

    @cached_property
    def initial_logits(self) -> Array:
        """The logits of the training set at iteration 0, (examples,)."""
        return frozen(self._kernel.logits(self.initial_parameters, self.data.X_train))

    @cached_property
    def initial_textbook_cost(self) -> float:
        return textbook_cost(self.initial_logits, self.data.Y_train)

    @property
    def parameters(self) -> Array:
        """All weights and biases, flat (parameter_count,): W1, b1, W2, b2, …"""
        parameters: Array = self.standing.state[0]
        return parameters

    def weights(self, layer: int) -> Array:
        """Weights of a layer counted from 1, (units, inputs)."""
        return self.network.layers(self.parameters)[self._index(layer)][0]

    def biases(self, layer: int) -> Array:
        """Biases of a layer counted from 1, (units,)."""
        return self.network.layers(self.parameters)[self._index(layer)][1][:, 0]

    def _index(self, layer: int) -> int:
        if not 1 <= layer <= self.network.depth:
            raise IndexError(f"layer: given {layer}; allowed: 1 to {self.network.depth}")
        return layer - 1

    def here(self, name: str, compute: Callable[[], T]) -> T:
        """What `compute` returns, once for as long as the run stands where it does: several measures may ask.

        `name` tells apart what is computed. The value must not be changed.
        """
        known = self._here.get(name)
        if known is not None and known[0] is self.standing.state:
            value: T = known[1]
            return value
        result = compute()
        self._here[name] = (self.standing.state, result)
        return result

    @property
    def train_logits(self) -> Array:
        """The logits of the training set, (examples,)."""
        return self.here("logits", lambda: frozen(self.logits(self.data.X_train)))

    @property
    def train_accuracy(self) -> float:
        return accuracy(self.train_logits, self.data.Y_train)

    @property
    def test_accuracy(self) -> float:
        return accuracy(self.logits(self.data.X_test), self.data.Y_test)

    def logits(self, points: Array) -> Array:
        """The output's pre-activation at points (2, examples): (examples,)."""
        return self._kernel.logits(self.parameters, points)

    def predict(self, points: Array) -> Array:
        """The probability of class 1 at points (features, examples): (examples,).

        Raises ValueError where the points have not as many features as the network has inputs.
        """
        X = np.ascontiguousarray(points, dtype=np.float64)
        features = self.network.sizes[0]
        if X.ndim != 2 or X.shape[0] != features:
            raise ValueError(f"points: given shape {X.shape}; allowed: ({features}, examples)")
        return sigmoid(self.logits(X))

    def gradient(self) -> Array:
        """The cost's gradient over the training set, flat like `parameters`."""
        X, Y = self.data.X_train, self.data.Y_train
        return self.here("gradient", lambda: frozen(self._kernel.cost_and_gradient(self.parameters, X, Y)[1]))

    @property
    def batch(self) -> tuple[Array, Array]:
        """X (2, batch) and Y (batch,) that the next update learns from: the training set, or some of it."""
        X, Y = self.data.X_train, self.data.Y_train
        return self.here("batch", lambda: self.batches.batch_at(self.place, X, Y))

    def batch_gradient(self) -> Array:
        """The gradient that the next update goes by, of the mean cost over `batch`."""
        if self.batches.whole:
            return self.gradient()
        X, Y = self.batch
        return self.here("step", lambda: frozen(self._kernel.cost_and_gradient(self.parameters, X, Y)[1]))

    def next_change(self, gradient: Array) -> Array:
        """What the next update adds to the parameters, given `batch_gradient`: flat like `parameters`."""
        segment, _ = segment_at(self.segments, self.place)
        state = segment.state(self.place, self.standing.state)
        after = update(segment.rule, state, gradient, segment.learning_rate, self.place - segment.since + 1)
        change: Array = after[0] - self.parameters
        return change

    def approach(self, iteration: int) -> None:
        """Stand at or before `iteration`: here, or at the checkpoint before it, whichever is nearer."""
        place, state = self._history.nearest(iteration)
        if not place <= self.place <= iteration:
            self.standing = Standing(place, place, state)

    def leg(self, iteration: int) -> Leg | None:
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
        return Leg(state, place, end, segment.coefficients, place - segment.since)

    def follow(self, trained: Trained) -> None:
        """Stand where a leg has led to, and remember the way."""
        first = self.place
        place = first + trained.costs.size - 1
        state = self._nudged(place, trained.state)
        costs = trained.costs
        if state is not trained.state:
            cost, _ = self._kernel.cost_and_gradient(state[0], self.data.X_train, self.data.Y_train)
            costs = np.append(costs[:-1], cost)
        self._history.record(first, costs)
        self._history.keep(place, state)
        # On another machine than the one that recorded a cost, the run may diverge elsewhere.
        if not np.isfinite([costs[-1], self.costs_between(place, place)[0]]).all():
            self.diverged_at = place
        self.standing = Standing(place, place, state)

    def _nudged(self, iteration: int, state: Array) -> Array:
        """The state that the run has at `iteration`, given the one that training has led to."""
        for change in self.settings.changes:
            if change.iteration == iteration and change.nudge is not None:
                nudge = change.nudge
                place = (nudge.layer, nudge.unit, nudge.input)
                after = state.copy()
                after[0] = nudged(self.network, state[0], *place, nudge.amount)
                state = after
        return frozen(state)

    def arrive(self, iteration: int) -> None:
        """There is nothing left to train on the way to `iteration`."""
        self.standing = replace(self.standing, iteration=iteration)
