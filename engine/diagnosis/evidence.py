"""Evidence: what the rules of the diagnosis look at."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, partial

import numpy as np

from engine.arrays import Array
from engine.datasets.feature_sizes import Features, features_of
from engine.diagnosis.bias_effects import BiasEffects, bias_effects_of
from engine.diagnosis.setup import Setup, setup_of
from engine.diagnosis.task import Task, task_of
from engine.measures.penalty import PENALTY
from engine.measures.signals import BACKWARD, FORWARD, BackwardSignals, ForwardSignals
from engine.measures.symmetry import units_of
from engine.nn.network import score
from engine.nn.outputs import most_probable, softmax
from engine.training.run import TrainingRun

TEN_DIGITS = 1e-10
SATURATED = 1e-3  # an output this near to 0 or 1 hardly moves: its slope is below a thousandth


@dataclass(frozen=True, eq=False)
class Evidence:
    """A run where it stands, as far as the rules care. Layers are counted from 1.

    `costs_between` gives those of any iterations from 0 to `iteration`, both included; `in_epoch` is how many
    of them go once through the training set. `logits` are those of the training set, (examples,) of an output
    of one unit, else (units, examples). `task` is what is to be learned; where that are numbers, what is
    called accuracy is R².
    `weight_gradients` are ∂C/∂W over the training set, by layer, whatever the batch; `hidden_units` the rows
    of weights and bias, by hidden layer.
    `penalty` is what weight decay and L1 add to the cost, None where there is neither; `size_left` the
    largest of all parameters, as a share of the largest at iteration 0.
    The signals take a pass through the network each: it is made when a rule first asks.
    """

    iteration: int
    costs_between: Callable[[int, int], Array]
    train_accuracy: float
    initial_logits: Array
    logits: Array
    weight_gradients: tuple[Array, ...]
    hidden_units: tuple[Array, ...]
    diverged_at: int | None
    measure_forward: Callable[[], ForwardSignals]
    measure_backward: Callable[[], BackwardSignals]
    measure_biases: Callable[[], BiasEffects] = BiasEffects
    in_epoch: int = 1
    task: Task = field(default_factory=Task)
    features: Features = ()
    setup: Setup = field(default_factory=Setup)
    penalty: float | None = None
    size_left: float = 1.0

    @cached_property
    def forward(self) -> ForwardSignals:
        return self.measure_forward()

    @cached_property
    def backward(self) -> BackwardSignals:
        return self.measure_backward()

    @cached_property
    def biases(self) -> BiasEffects:
        return self.measure_biases()

    @property
    def first_cost(self) -> float:
        return float(self.costs_between(0, 0)[0])

    @property
    def cost(self) -> float:
        return float(self.costs_between(self.iteration, self.iteration)[0])

    @cached_property
    def answers_alike(self) -> bool:
        """Whether the output is the same for all training examples, to ten digits."""
        with np.errstate(invalid="ignore"):  # of logits that are infinite, which are not alike
            apart, size = float(np.ptp(self.logits, axis=-1).max()), float(np.abs(self.logits).max())
        return apart <= TEN_DIGITS * max(1.0, size)

    @cached_property
    def largest_update(self) -> tuple[int, float]:
        """The layer whose weights the next update changes most, counted from 1, and by what share of them."""
        ratios = self.backward.update_ratios
        ratios = np.where(np.isfinite(ratios), ratios, 0.0)
        layer = int(ratios.argmax())
        return layer + 1, float(ratios[layer])

    @property
    def saturated_at_first(self) -> float:
        """The share of examples whose output was saturated at iteration 0."""
        return self.saturated_at_first_by(1.0)

    def saturated_at_first_by(self, times: float) -> float:
        """The same share, had the pre-activations of the output been so many times what they were."""
        if self.task.is_of_numbers:
            return 0.0
        logits = times * self.initial_logits
        if logits.ndim == 2:
            return float(np.mean(1.0 - softmax(logits).max(axis=0) < SATURATED))
        return float(np.mean(np.exp(-np.abs(logits)) < SATURATED))

    @cached_property
    def never_answered(self) -> tuple[int, ...]:
        """Of several classes those that are the most probable one for no training example, but have some."""
        if self.logits.ndim == 1:
            return ()
        answered = set(most_probable(self.logits).tolist())
        return tuple(
            number for number, share in enumerate(self.task.shares) if share > 0.0 and number not in answered
        )

    @cached_property
    def without_gradient(self) -> tuple[int, ...]:
        """The layers whose weights have a gradient of exactly 0."""
        return tuple(layer for layer, dW in enumerate(self.weight_gradients, 1) if not dW.any())

    @property
    def no_weight_moves(self) -> bool:
        """Whether that is so in every layer."""
        return len(self.without_gradient) == len(self.weight_gradients)


def evidence_of(run: TrainingRun) -> Evidence:
    """What there is to say of a run where it stands."""
    return run.here("evidence", lambda: collect(run))


def collect(run: TrainingRun) -> Evidence:
    network, logits = run.network, run.train_logits
    return Evidence(
        iteration=run.place,
        costs_between=run.costs_between,
        train_accuracy=score(network, logits, run.data.Y_train),
        initial_logits=run.initial_logits,
        logits=logits,
        weight_gradients=tuple(dW for dW, _ in network.layers(run.gradient())),
        hidden_units=units_of(network, run.parameters),
        diverged_at=run.diverged_here,
        measure_forward=partial(FORWARD.of, run),
        measure_backward=partial(BACKWARD.of, run),
        measure_biases=partial(bias_effects_of, run),
        in_epoch=run.batches.in_epoch,
        task=task_of(run.data),
        features=features_of_training_set(run),
        setup=setup_of(run),
        penalty=PENALTY.of(run).total if run.penalties else None,
        size_left=size_left_of(run) if run.penalties else 1.0,
    )


def size_left_of(run: TrainingRun) -> float:
    """How large the parameters are beside those of iteration 0; 1 where those were all 0."""
    before, now = (float(np.abs(each).max()) for each in (run.initial_parameters, run.parameters))
    with np.errstate(all="ignore"):
        return now / before if before > 0.0 else 1.0


def features_of_training_set(run: TrainingRun) -> Features:
    """They are looked at once."""
    known: Features | None = run.memory.get("features")
    if known is None:
        X = run.data.X_train
        known = features_of(X, run.data.names)
        if run.data.image is not None:
            # Pixels have one unit: those at the edge vary little, which drowns out nothing.
            known = (max(known, key=lambda each: each.size),)
        run.memory["features"] = known
    return known
