"""TrainingRun: one network trained from one initialisation, with its history."""

from functools import cached_property

import numpy as np

from engine.activations import sigmoid
from engine.arrays import Array, frozen
from engine.datasets import Data
from engine.experiment import RunSettings
from engine.history import History, first_spacing
from engine.initialisers import initialisers
from engine.network import Network, accuracy, initial_parameters, textbook_cost


class TrainingRun:
    """One run: the network's parameters at the present iteration, and its history."""

    def __init__(
        self,
        name: str,
        settings: RunSettings,
        network: Network,
        data: Data,
        learning_rate: float,
        budget: int,
    ) -> None:
        from engine.kernels import Kernel

        self.name = name
        self.settings = settings
        self.network = network
        self.data = data
        self.iteration = 0
        self.diverged_at: int | None = None
        self._learning_rate = learning_rate
        self._kernel = Kernel(network)
        entry = initialisers[settings.initialiser]
        self._parameters = initial_parameters(
            network, entry.function, settings.seed, data.X_train, **settings.own(entry)
        )
        self.initial_parameters = frozen(self._parameters.copy())
        self._history = History(
            self._parameters, first_spacing(network.parameter_count, data.Y_train.size), budget
        )
        self._train_to(0)

    @property
    def costs(self) -> Array:
        """The cost at every iteration so far, (iteration + 1,); nan after the iteration of divergence."""
        return frozen(self.costs_between(0, self.iteration).copy())

    def costs_between(self, first: int, last: int) -> Array:
        """The costs of iterations `first` to `last`, both included, as a read-only view."""
        return frozen(self._history.costs(first, last))

    @property
    def cost(self) -> float:
        """The stable cost at the present iteration, or at the one where the run diverged."""
        return float(self.costs_between(self.place, self.place)[0])

    @property
    def place(self) -> int:
        """The iteration of the present parameters: a run that diverged stays where it did."""
        return self.iteration if self.diverged_at is None else min(self.iteration, self.diverged_at)

    @property
    def diverged_here(self) -> int | None:
        """The iteration of divergence if the run stands there, else None: before it, all is well."""
        return self.diverged_at if self.place == self.diverged_at else None

    @property
    def textbook_cost(self) -> float:
        """The textbook formula's cost at the present iteration: inf where a probability rounds to 0 or 1."""
        return textbook_cost(self.logits(self.data.X_train), self.data.Y_train)

    @cached_property
    def initial_logits(self) -> Array:
        """The logits of the training set at iteration 0, (examples,)."""
        return frozen(self._kernel.logits(self.initial_parameters, self.data.X_train))

    @cached_property
    def initial_textbook_cost(self) -> float:
        return textbook_cost(self.initial_logits, self.data.Y_train)

    @property
    def parameters(self) -> Array:
        """All weights and biases, a flat copy (parameter_count,): W1, b1, W2, b2, …"""
        return frozen(self._parameters.copy())

    def weights(self, layer: int) -> Array:
        """Weights of a layer counted from 1, (units, inputs), a copy."""
        return frozen(self.network.layers(self._parameters)[self._index(layer)][0].copy())

    def biases(self, layer: int) -> Array:
        """Biases of a layer counted from 1, (units,), a copy."""
        return frozen(self.network.layers(self._parameters)[self._index(layer)][1][:, 0].copy())

    def _index(self, layer: int) -> int:
        if not 1 <= layer <= self.network.depth:
            raise IndexError(f"layer: given {layer}; allowed: 1 to {self.network.depth}")
        return layer - 1

    @property
    def train_accuracy(self) -> float:
        return accuracy(self.logits(self.data.X_train), self.data.Y_train)

    @property
    def test_accuracy(self) -> float:
        return accuracy(self.logits(self.data.X_test), self.data.Y_test)

    def logits(self, points: Array) -> Array:
        """The output's pre-activation at points (2, examples): (examples,)."""
        return self._kernel.logits(self._parameters, points)

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
        return self._kernel.cost_and_gradient(self._parameters, self.data.X_train, self.data.Y_train)[1]

    def go_to(self, iteration: int) -> None:
        """Stand at `iteration`: train on from here or from the checkpoint before it, whichever is nearer."""
        place, parameters = self._history.nearest(iteration)
        if not place <= self.place <= iteration:
            self._parameters[:] = parameters
            self.iteration = place
        self._train_to(iteration)

    def _train_to(self, target: int) -> None:
        """Train forwards, keeping checkpoints on the way; a run that diverges stops where it does."""
        X, Y = self.data.X_train, self.data.Y_train
        place = self.place
        end = target if self.diverged_at is None else min(target, self.diverged_at)
        while True:
            stop = min(end, self._history.next_checkpoint(place))
            costs = self._history.costs(place, stop)
            done = self._kernel.train(self._parameters, X, Y, self._learning_rate, costs)
            place += done
            self._history.keep(place, self._parameters)
            if not np.isfinite(costs[done]):
                self.diverged_at = place
                break
            if place >= end:
                break
        self.iteration = target
