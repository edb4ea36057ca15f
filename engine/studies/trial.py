"""Trial: one run trained from one seed, to the end, as a row of figures.

It goes the way of a run in a Trainer, through the same `Trajectory` and kernels, so its figures are the same
to the last bit.
"""

import math
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

import numpy as np

from engine.arrays import Array, frozen
from engine.datasets import Data, make_data
from engine.experiment.model import Experiment, network_of
from engine.interrupt import NEVER, Interrupt
from engine.kernels.batches import batches_of
from engine.kernels.work_unit import WorkUnit, owned
from engine.nn.network import EXAMPLES_AT_ONCE, Network, hidden_layers
from engine.studies.origin import recipe_of
from engine.studies.plan import Cell, TrialKey
from engine.studies.study import Reached
from engine.training.run import TrainingRun

STOPS = 40  # at least so many iterations, evenly spaced, are looked at
NO_CHECKPOINTS = 0  # bytes: a trial never goes back
LARGEST_LOGARITHM = math.log(np.finfo(np.float64).max)


@dataclass(frozen=True, eq=False)
class Trial:
    """What came of one training.

    Accuracies and cost are those at the last iteration, or where the run diverged. `reached_at` is the first
    iteration looked at where the condition held, whether or not it held to the end; `reached` is whether it
    holds at the end. A trial that diverged has never reached anything. `blind_share` is the share of training
    points for which every unit of the last hidden layer is 0 at iteration 0. `curve` has the costs of the
    iterations of `schedule`; nan after a divergence. `signal` is what `first_pass` makes of iteration 0, None
    where it was not measured.
    """

    train_accuracy: float
    test_accuracy: float
    cost: float
    reached: bool
    reached_at: int | None
    diverged_at: int | None
    blind_share: float
    curve: Array
    signal: float | None = None


@lru_cache(maxsize=64)
def schedule(iterations: int) -> tuple[int, ...]:
    """The iterations at which a trial is looked at, 62 of them at most: the same for every trial of a study.

    Iteration 0; 1, 2, 5, 10, 20, 50, … up to a fortieth of the training; then every fortieth, to the end.
    """
    even = {round(iterations * part / STOPS) for part in range(STOPS + 1)}
    first = iterations / STOPS
    early = (mantissa * 10**power for power in range(9) for mantissa in (1, 2, 5))
    return tuple(sorted(even | {each for each in early if each < first}))


class CellRoom:
    """What all trials of a cell share: data, kernels, and the trainings that began from the same weights.

    Any thread may use it.
    """

    def __init__(self, cell: Cell, data: Data) -> None:
        from engine.kernels.kernel import Kernels

        self.cell, self.data = cell, data
        experiment = cell.experiment
        self.network = network_of(experiment)
        self.kernels = Kernels(self.network)
        self.X, self.Y = owned(data.X_train), owned(data.Y_train)
        training = experiment.training
        self.batches = batches_of(self.Y.size, training.batch_size, training.batch_seed)
        self._known: dict[int, tuple[bytes, Trial]] = {}
        self._recipes: dict[int, bytes] = {}

    def recipe(self, run: int, reached: Reached) -> bytes:
        """A hash of what all trials of a run follow from here."""
        if run not in self._recipes:
            self._recipes[run] = recipe_of(self.cell.experiment, run, reached)
        return self._recipes[run]

    def run(self, key: TrialKey, interrupt: Interrupt = NEVER) -> TrainingRun:
        """The run of a trial at iteration 0."""
        experiment = self.cell.experiment
        settings = experiment.runs[key.run].model_copy(update={"seed": key.seed})
        return TrainingRun(
            "",
            settings,
            self.network,
            self.data,
            experiment.training,
            NO_CHECKPOINTS,
            None,
            self.kernels,
            interrupt,
        )

    def trial(self, key: TrialKey, reached: Reached, interrupt: Interrupt = NEVER) -> Trial:
        """Train one; InterruptError where the interrupt comes.

        Runs without chance in them, such as zeros, begin from the same weights whatever the seed: what is
        known of the last one is then the answer.
        """
        run = self.run(key, interrupt)
        begins = sha256(run.initial_parameters.tobytes()).digest()
        known = self._known.get(key.run)
        if known is not None and known[0] == begins:
            return known[1]
        trial = self._trained(run, reached, interrupt)
        self._known[key.run] = (begins, trial)
        return trial

    def _trained(self, run: TrainingRun, reached: Reached, interrupt: Interrupt) -> Trial:
        iterations = self.cell.experiment.training.iterations
        by_cost = reached.by[0] == "cost"
        stops = (0, iterations) if by_cost else schedule(iterations)
        reached_at: int | None = None
        for stop in stops:
            self.advance(run, stop, interrupt)
            if reached_at is None and not by_cost and holds_at(run, reached):
                reached_at = stop
        if by_cost:
            reached_at = run.first_at_most(reached.by[1])
        diverged = run.diverged_at is not None
        blind, signal = first_pass(self.network, run.initial_parameters, self.data.X_train)
        return Trial(
            train_accuracy=run.train_accuracy,
            test_accuracy=run.test_accuracy,
            cost=run.cost,
            reached=not diverged and reached.holds(run.train_accuracy, run.test_accuracy, run.cost),
            reached_at=None if diverged else reached_at,
            diverged_at=run.diverged_at,
            blind_share=blind,
            curve=frozen(np.array([cost_at(run, stop) for stop in schedule(iterations)])),
            signal=signal,
        )

    def advance(self, run: TrainingRun, iteration: int, interrupt: Interrupt) -> None:
        """Train a run onwards, on this thread."""
        while (span := run.leg(iteration)) is not None:
            with self.kernels.one() as kernel:
                work_unit = WorkUnit([span], self.X, self.Y, interrupt, self.batches)
                kernel.train(work_unit)
            trained = work_unit.results()
            if trained is None:
                interrupt.check()
                continue
            run.follow(trained[0], interrupt)
        run.arrive(iteration)


def holds_at(run: TrainingRun, reached: Reached) -> bool:
    """Whether an accuracy is reached where the run stands: the other figures are not measured."""
    by, level = reached.by
    return (run.train_accuracy if by == "train_accuracy" else run.test_accuracy) >= level


def cost_at(run: TrainingRun, iteration: int) -> float:
    return float(run.costs_between(iteration, iteration)[0])


def blind_share(network: Network, parameters: Array, X: Array) -> float:
    """The share of the points X (features, examples) that no unit of the last hidden layer answers to.

    Lu, Shin, Su and Karniadakis 2019, Dying ReLU and Initialization: for them the network is a constant.
    """
    return first_pass(network, parameters, X)[0]


def first_pass(network: Network, parameters: Array, X: Array) -> tuple[float, float]:
    """The share of blind points, and the signal that reaches the last hidden layer from the others.

    The signal of a point is how much longer the activations are than the point itself, squared and per unit;
    that of all points is the geometric mean, in which none of them outweighs the rest. It is 0 where all are
    blind. Hanin and Rolnick 2018, How to Start Training, section 3.
    """
    blind, told, total = 0, 0, 0.0
    with np.errstate(all="ignore"):
        for first in range(0, X.shape[1], EXAMPLES_AT_ONCE):
            points = last = X[:, first : first + EXAMPLES_AT_ONCE]
            for _, A in hidden_layers(network, parameters, points):
                last = A
            blind += int((last == 0.0).all(axis=0).sum())
            before, after = (np.mean(np.square(values), axis=0) for values in (points, last))
            heard = (before > 0.0) & (after > 0.0)  # which what is no number is not either
            squares = after[heard] / before[heard]
            told += squares.size
            total += float(np.log(squares).sum())
    return blind / int(X.shape[1]), math.exp(min(total / told, LARGEST_LOGARITHM)) if told else 0.0


class Rooms:
    """The rooms of the cells that are trained just now; data are made once for all cells that share them."""

    def __init__(self, cell_of: Callable[[int], Cell], most: int) -> None:
        self._cell_of, self._most = cell_of, most
        self._lock = threading.Lock()
        self._rooms: OrderedDict[int, CellRoom] = OrderedDict()

    def of(self, number: int) -> CellRoom:
        """The room of the cell with this number."""
        with self._lock:
            room = self._rooms.pop(number, None)
            if room is None:
                for left in self._rooms.values():  # threads move on, and each kept a kernel there
                    left.kernels.drop_idle()
                cell = self._cell_of(number)
                room = CellRoom(cell, self._data_for(cell.experiment))
            self._rooms[number] = room
            while len(self._rooms) > self._most:
                self._rooms.popitem(last=False)
            return room

    def _data_for(self, experiment: Experiment) -> Data:
        for room in reversed(self._rooms.values()):
            if room.cell.experiment.dataset == experiment.dataset:
                return room.data
        return make_data(**experiment.dataset.model_dump())
