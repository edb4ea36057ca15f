"""The equations of `network.py`, compiled: what training runs on.

A kernel works through the examples in blocks (see `network_loops.py`): forward, output and backward for one
block, before the next is read. Importing this module imports numba, which takes a second: import it where
training starts, not where the application does.
"""

import itertools
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property

import numpy as np

from engine.arrays import Array, aligned
from engine.interrupt import NEVER, Interrupt, InterruptError
from engine.kernels.batches import Batches
from engine.kernels.blas import load_blas
from engine.kernels.network_loops import compiled_for
from engine.kernels.shape import BLOCK, WIDE
from engine.kernels.updates import address_of
from engine.kernels.work_unit import Span, Trained, WorkUnit, owned
from engine.nn.activations import activations
from engine.nn.network import Network
from engine.nn.on_plane import network_on_plane
from engine.nn.outputs import outputs

logger = logging.getLogger(__name__)


class Kernel:
    """Training and prediction of one network shape. One thread at a time may use an instance.

    Results are the same to the last bit for the same calls on one machine, in any thread and process.
    """

    def __init__(self, network: Network) -> None:
        self.network = network
        self._activation = activations[network.activation]
        self._output = outputs[network.output]
        self._functions = compiled_for(self._activation, self._output, kept=True)
        self._ready = False
        self._sizes = np.array(network.sizes, dtype=np.int64)
        # A derivative that makes a number of a z that is none does not look at z: Z need not be kept.
        slope = self._activation.derivative(np.float64(np.nan), np.float64(0.5))
        self._keep_Z = bool(np.isnan(slope))
        self._parameters = aligned(1, network.parameter_count)[0]
        self._gradient = aligned(1, network.parameter_count)[0]
        self._workspace = self._make_workspace()

    def _make_workspace(self) -> tuple[Array, ...]:
        """A, Z, dA, dZ and the labels."""
        sizes = self.network.sizes
        units, widest = sum(sizes), max(sizes)
        dA = aligned(widest, BLOCK)
        if any(min(pair) >= WIDE for pair in itertools.pairwise(sizes)):
            load_blas()
        Z = aligned(units, BLOCK) if self._keep_Z else dA
        return aligned(units, BLOCK), Z, dA, aligned(widest, BLOCK), aligned(2, BLOCK)

    def compile(self) -> None:
        """Make the machine code for this activation and output: from disk in a moment, else in some seconds.

        The other methods call this themselves; call it first to have the wait at a moment of your choice.
        """
        if self._ready:
            return
        try:
            self._exercise()
        except Exception:
            # Whatever is wrong with the code on disk, damaged or on a full one, it can be made without.
            logger.warning("The compiled code on disk cannot be used", exc_info=True)
            self._functions = compiled_for(self._activation, self._output, kept=False)
            self._exercise()
        self._ready = True

    def _exercise(self) -> None:
        """Call both functions as later calls will, but interrupted, so that they compute nothing."""
        point, interrupt = np.zeros((self.network.sizes[0], 1)), Interrupt()
        work_unit = WorkUnit([self._first_leg(self._parameters)], point, np.zeros(1), interrupt)
        interrupt.ask()
        self._work(work_unit, True)
        self._predict(point, interrupt)

    def _first_leg(self, parameters: Array) -> Span:
        """Nothing but the cost, and perhaps the gradient, at these parameters."""
        return Span(parameters[None], 0, 0)

    def _work(self, work_unit: WorkUnit, last_gradient: bool) -> None:
        self._functions[0](
            work_unit.states,
            self._sizes,
            self._keep_Z,
            work_unit.X,
            work_unit.Y,
            np.array([0 if rule is None else address_of(rule.optimiser) for rule in work_unit.rules]),
            work_unit.rates,
            work_unit.own,
            work_unit.updates,
            work_unit.batches.size,
            work_unit.batches.seed,
            work_unit.first,
            work_unit.places,
            work_unit.chunk,
            work_unit.costs,
            self._gradient,
            last_gradient,
            self._workspace,
            work_unit.lock,
            work_unit.pending,
        )

    def _predict(self, X: Array, interrupt: Interrupt = NEVER) -> Array:
        result = np.empty((self.network.sizes[-1], X.shape[1]))
        self._functions[1](
            self._parameters, self._sizes, self._keep_Z, owned(X), result, self._workspace, interrupt.pending
        )
        return result[0] if result.shape[0] == 1 else result

    def logits(self, parameters: Array, X: Array, interrupt: Interrupt = NEVER) -> Array:
        """The output's Z for points X (features, examples): (examples,) of one unit, else (units, examples).

        Like the two that follow, InterruptError where the interrupt comes before it is done.
        """
        self.compile()
        self._parameters[:] = parameters
        result = self._predict(X, interrupt)
        interrupt.check()
        return result

    def cost_and_gradient(
        self, parameters: Array, X: Array, Y: Array, interrupt: Interrupt = NEVER
    ) -> tuple[float, Array]:
        """The stable cost and its gradient, flat like `parameters`."""
        self.compile()
        work_unit = WorkUnit([self._first_leg(parameters)], owned(X), owned(Y), interrupt)
        self._work(work_unit, True)
        if work_unit.results() is None:
            raise InterruptError
        return float(work_unit.costs[0, 0]), self._gradient.copy()

    def train_alone(
        self,
        leg: Span,
        X: Array,
        Y: Array,
        batches: Batches | None = None,
        interrupt: Interrupt = NEVER,
    ) -> Trained:
        """What becomes of one leg, on this thread alone; without `batches` by all examples at once."""
        work_unit = WorkUnit([leg], owned(X), owned(Y), interrupt, batches)
        self.train(work_unit)
        trained = work_unit.results()
        if trained is None:
            raise InterruptError
        return trained[0]

    def train(self, work_unit: WorkUnit) -> None:
        """Take part in a stint until there is nothing left that other threads have not taken.

        Neither the number of threads nor how a training is divided into stints changes a bit of it.
        """
        self.compile()
        self._work(work_unit, False)


class Kernels:
    """Kernels of one network for as many threads as ask at once: those of a large network are large."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._lock = threading.Lock()
        self._idle: list[Kernel] = []

    @cached_property
    def on_plane(self) -> "Kernels":
        """Those of the same network on a plane of its features."""
        return Kernels(network_on_plane(self._network))

    @contextmanager
    def one(self) -> Iterator[Kernel]:
        """A kernel that nobody else uses meanwhile."""
        with self._lock:
            kernel = self._idle.pop() if self._idle else None
        kernel = kernel or Kernel(self._network)
        try:
            yield kernel
        finally:
            with self._lock:
                self._idle.append(kernel)

    def drop_idle(self) -> None:
        """Give back the memory of those that nobody uses just now."""
        with self._lock:
            self._idle.clear()
            self.__dict__.pop("on_plane", None)
