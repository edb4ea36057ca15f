"""TrainingRun: one network trained from one initialisation, and what it answers."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from engine.arguments import whole
from engine.arrays import Array, frozen
from engine.datasets import Data
from engine.datasets.section import Axes, Section
from engine.experiment.model import RunSettings, TrainingSettings
from engine.experiment.update_schedule import segment_at
from engine.interrupt import NEVER, Interrupt
from engine.nn.network import Network, score, textbook_cost
from engine.nn.on_plane import parameters_on_plane
from engine.nn.outputs import outputs
from engine.nn.penalties import Penalties
from engine.training.history import History
from engine.training.trajectory import Trajectory

if TYPE_CHECKING:
    from engine.kernels.kernel import Kernels
    from engine.training.uncompiled import UncompiledKernels

AT_ONCE = 1_000_000  # parameters between two looks at the interrupt

T = TypeVar("T")


class TrainingRun(Trajectory):
    """One run: a Trajectory, and what its network answers where it stands.

    Arrays are read-only: `parameters`, all weights and biases in one, is (parameter_count,), `costs` has that
    of every iteration from 0 to the present one, (iteration + 1,).

    >>> from engine import Experiment, Trainer
    >>> with Trainer(Experiment()) as trainer:
    ...     trainer.advance(100)
    ...     he = trainer.runs[2]
    ...     he.parameters.shape, he.weights(1).shape, he.biases(1).shape, he.costs.shape
    ...     he.predict([[0.0, 0.5, 1.0], [0.0, 0.5, 1.0]]).shape  # of three points
    ...     bool(he.costs[100] < he.costs[0])
    ((91,), (10, 2), (10,), (101,))
    (3,)
    True
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
        kernels: "Kernels | UncompiledKernels | None" = None,
        interrupt: Interrupt = NEVER,
    ) -> None:
        self.name = name
        super().__init__(settings, network, data, training, budget, past, kernels, interrupt)
        self.memory: dict[str, Any] = {}  # what measures remember of this run between two frames
        self._here: dict[str, tuple[Array, Any]] = {}
        self.axes: Axes | None = None  # the two features along which it is looked at, where they are chosen
        self.twin: TrainingRun | None = None  # the same run but for a nudge, where a Trainer trains twins

    @property
    def id(self) -> int:
        """By which the run is known, whatever it is called."""
        return self.settings.id

    @cached_property
    def section(self) -> Section:
        """The plane of the features on which the run is looked at."""
        return self.data.section(self.axes)

    def look_along(self, axes: Axes | None) -> None:
        """Look at the run along two features from now on, or along principal components again."""
        if axes != self.axes:
            self.axes = axes
            self.__dict__.pop("section", None)
            self._here.clear()  # some of it is of the plane

    def forget(self) -> None:
        """Drop what measures remember: some of it holds this run, which then only a collector would free."""
        self.memory.clear()
        self._here.clear()
        self.lose_twin()

    def lose_twin(self) -> None:
        if self.twin is not None:
            self.twin.forget()
            self.twin = None

    @property
    def textbook_cost(self) -> float:
        """The textbook formula's cost at the present iteration: inf where a probability rounds to 0 or 1."""
        return textbook_cost(self.network, self.train_logits, self.data.Y_train)

    @cached_property
    def initial_logits(self) -> Array:
        """The logits of the training set at iteration 0, shaped like `train_logits`."""
        return frozen(self._logits(self.initial_parameters, self.data.X_train))

    @cached_property
    def initial_textbook_cost(self) -> float:
        return textbook_cost(self.network, self.initial_logits, self.data.Y_train)

    def weights(self, layer: int) -> Array:
        """Weights of a layer counted from 1, (units, inputs)."""
        return self.network.layers(self.parameters)[self._index(layer)][0]

    def biases(self, layer: int) -> Array:
        """Biases of a layer counted from 1, (units,)."""
        return self.network.layers(self.parameters)[self._index(layer)][1][:, 0]

    def _index(self, layer: int) -> int:
        layer = whole("layer", layer)
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
        """The logits of the training set: (examples,) of an output of one unit, else (units, examples)."""
        return self.here("logits", lambda: frozen(self.logits(self.data.X_train)))

    @property
    def test_logits(self) -> Array:
        """The same of the test set."""
        return self.here("test logits", lambda: frozen(self.logits(self.data.X_test)))

    @property
    def train_accuracy(self) -> float:
        """The share of training examples answered right; R² where numbers are to be predicted."""
        return score(self.network, self.train_logits, self.data.Y_train)

    @property
    def test_accuracy(self) -> float:
        """The same of the test set."""
        return score(self.network, self.test_logits, self.data.Y_test)

    def logits(self, points: Array, initial: bool = False) -> Array:
        """The output's Z at points (features, examples): (examples,) of one unit, else (units, examples).

        Where the run stands, or at iteration 0.
        """
        return self._logits(self.initial_parameters if initial else self.parameters, points)

    def _logits(self, parameters: Array, points: Array) -> Array:
        with self._kernels.one() as kernel:
            return kernel.logits(parameters, points, self.interrupt)

    def logits_on_plane(self, section: Section, places: Array) -> Array:
        """The output's Z at places (2, places) of a section of its data, shaped as of `logits`."""
        if not section.is_slice:
            return self.logits(section.inputs(places))
        parameters = parameters_on_plane(self.network, self.parameters, section)
        with self._kernels.on_plane.one() as kernel:
            return kernel.logits(parameters, places, self.interrupt)

    def _gradient(self, X: Array, Y: Array) -> Array:
        with self._kernels.one() as kernel:
            return frozen(kernel.cost_and_gradient(self.parameters, X, Y, self.interrupt)[1])

    def predict(self, points: Array) -> Array:
        """What the network answers at points (features, examples).

        That is the probability of class 1, or the number predicted, (examples,); of a softmax output the
        probability of each class, (classes, examples).

        Raises ValueError where the points are no numbers, or of another number of features than the network's
        inputs.
        """
        features = self.network.sizes[0]
        try:
            X = np.ascontiguousarray(points, dtype=np.float64)
        except (TypeError, ValueError):
            allowed = f"numbers of shape ({features}, examples)"
            raise ValueError(f"points: given {points!r:.60}; allowed: {allowed}") from None
        if X.ndim != 2 or X.shape[0] != features:
            raise ValueError(f"points: given shape {X.shape}; allowed: ({features}, examples)")
        answers: Array = outputs[self.network.output].function(self.logits(X))
        return answers

    def gradient(self) -> Array:
        """The cost's gradient over the training set, flat like `parameters`."""
        X, Y = self.data.X_train, self.data.Y_train
        return self.here("gradient", lambda: self._gradient(X, Y))

    @property
    def penalties(self) -> Penalties:
        """Those that are in force where the run stands: what the next update adds to its gradient."""
        return segment_at(self.segments, self.place)[0].penalties

    @property
    def batch(self) -> tuple[Array, Array]:
        """X (features, batch) and Y (batch,) that the next update learns from: some of the training set."""
        X, Y = self.data.X_train, self.data.Y_train
        return self.here("batch", lambda: self.batches.batch_at(self.place, X, Y))

    def batch_gradient(self) -> Array:
        """The gradient that the next update goes by, of the mean cost over `batch`."""
        if self.batches.whole:
            return self.gradient()
        X, Y = self.batch
        return self.here("step", lambda: self._gradient(X, Y))

    def next_change(self, gradient: Array) -> Array:
        """What the next update adds to the parameters, given `batch_gradient`: flat like `parameters`."""
        segment, _ = segment_at(self.segments, self.place)
        state = segment.state(self.place, self.standing.state)
        t, change = self.place - segment.since + 1, np.empty_like(gradient)
        for first in range(0, change.size, AT_ONCE):
            self.interrupt.check()
            part = slice(first, first + AT_ONCE)
            g = segment.penalties.added_to(gradient[part], state[0, part])
            after = segment.rule.update(state[:, part], g, segment.learning_rate, t)
            change[part] = after[0] - self.parameters[part]
        return change
