"""The equations of `network.py`, compiled: what training runs on.

A kernel works through the examples in blocks (see `kernel_loops.py`): forward, output and backward for one
block, before the next is read. Importing this module imports numba, which takes a second: import it where
training starts, not where the application does.
"""

import functools
import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
from numba.extending import register_jitable

from engine.activations import Activation, activations
from engine.arrays import Array
from engine.kernel_compiler import compiled
from engine.kernel_loops import (
    BLOCK,
    PADDING,
    WIDE,
    ZERO,
    activate,
    layer_backward,
    layer_forward,
    layer_gradient,
    load_classes,
    load_points,
    output,
    through_activation,
)
from engine.network import Network

CACHE_LINE = 64  # bytes


@compiled
def block_sizes(examples: int, first: int) -> tuple[int, int]:
    """The number of examples in the block that begins at `first`, and that number with padding."""
    count = min(BLOCK, examples - first)
    return count, (count + PADDING - 1) // PADDING * PADDING


@compiled
def forward(
    g: Callable[..., Any],
    parameters: Array,
    sizes: Any,
    keep_Z: bool,
    A: Array,
    Z: Array,
    m: int,
    spare: Array,
) -> int:
    """Z and A of every layer, from the points in A's first rows; returned is the row of Z with the logits.

    A holds the layers one below the other; so does Z if it is kept, else each layer's Z replaces the last.
    """
    row = start = top = ZERO
    for layer in range(sizes.size - 1):
        inputs, units = sizes[layer], sizes[layer + 1]
        top = row + inputs if keep_Z else ZERO
        layer_forward(parameters, start, units, inputs, A, row, Z, top, m, spare)
        row += inputs
        start += units * (inputs + 1)
        if layer < sizes.size - 2:
            activate(g, Z, top, A, row, units, m)
    return top  # type: ignore[no-any-return]


@functools.cache
def compiled_for(activation: Activation, kept: bool) -> tuple[Callable[..., Any], Callable[..., Any]]:
    """(train, logits) with this activation compiled in, `kept` on disk or not.

    What they close over must stay plain functions of a module: numba names the compiled code on disk after
    it, and other things would have another name in every process.
    """
    g = register_jitable(activation.function)
    derivative = register_jitable(activation.derivative)

    def train(
        parameters: Array,
        sizes: Any,
        keep_Z: bool,
        X: Array,
        Y: Array,
        learning_rate: float,
        costs: Array,
        gradient: Array,
        last_gradient: bool,
        workspace: tuple[Array, ...],
    ) -> int:
        A, Z, dA, dZ, classes, spare = workspace
        for k in range(costs.size):
            last = k == costs.size - 1
            cost = 0.0
            gradient[:] = 0.0
            for first in range(0, Y.size, BLOCK):
                count, m = block_sizes(Y.size, first)
                load_points(X, first, count, m, A)
                load_classes(Y, first, count, m, classes)
                top = forward(g, parameters, sizes, keep_Z, A, Z, m, spare)
                row = A.shape[0] - 1
                start = gradient.size
                cost += output(Z, top, classes, 1.0 / Y.size, m, dZ, A, row)
                if last and not last_gradient:
                    continue
                for layer in range(sizes.size - 2, -1, -1):
                    inputs, units = sizes[layer], sizes[layer + 1]
                    row -= inputs
                    start -= units * (inputs + 1)
                    layer_gradient(gradient, start, units, inputs, dZ, A, row, m, first == 0, spare)
                    if layer > 0:
                        layer_backward(parameters, start, units, inputs, dZ, dA, m, spare)
                        through_activation(derivative, dA, Z, row if keep_Z else ZERO, A, row, dZ, inputs, m)
            costs[k] = cost
            # Not np.isfinite: it asks whether cost - cost is 0, which `FAST` lets the compiler take as true.
            if not -np.inf < cost < np.inf:
                return k
            if not last:
                for j in range(gradient.size):
                    parameters[j] -= learning_rate * gradient[j]
        return costs.size - 1

    def logits(
        parameters: Array, sizes: Any, keep_Z: bool, X: Array, result: Array, workspace: tuple[Array, ...]
    ) -> None:
        A, Z, _, _, _, spare = workspace
        for first in range(0, result.size, BLOCK):
            count, m = block_sizes(result.size, first)
            load_points(X, first, count, m, A)
            top = forward(g, parameters, sizes, keep_Z, A, Z, m, spare)
            for s in range(count):
                result[first + s] = Z[top, s]

    return compiled(train, kept=kept), compiled(logits, kept=kept, nogil=False)


@functools.cache
def limit_blas() -> None:
    """One BLAS thread, for the rest of the process: more would change the order of sums, and fight the runs'.

    numba calls the BLAS that scipy brings, which can be limited once it is loaded.
    """
    import scipy.linalg.cython_blas  # noqa: F401
    from threadpoolctl import threadpool_limits

    threadpool_limits(limits=1, user_api="blas")


def aligned(rows: int, columns: int) -> Array:
    """Zeros (rows, columns) that begin a line of the cache, wherever the process happens to run."""
    room = np.zeros(rows * columns + CACHE_LINE // 8)
    first = -room.ctypes.data % CACHE_LINE // 8
    return room[first : first + rows * columns].reshape(rows, columns)


def owned(values: Array) -> Array:
    """A contiguous, writable copy: one type of argument, so that nothing is compiled twice."""
    return np.array(values, dtype=np.float64, order="C")


class Kernel:
    """Training and prediction of one network shape. One thread at a time may use an instance.

    Results are the same to the last bit for the same calls on one machine, in any thread and process.
    """

    def __init__(self, network: Network) -> None:
        self.network = network
        self._activation = activations[network.activation]
        self._functions = compiled_for(self._activation, kept=True)
        self._ready = False
        self._sizes = np.array(network.sizes, dtype=np.int64)
        # A derivative that makes a number of a z that is none does not look at z: Z need not be kept.
        slope = self._activation.derivative(np.float64(np.nan), np.float64(0.5))
        self._keep_Z = bool(np.isnan(slope))
        self._parameters = aligned(1, network.parameter_count)[0]
        self._gradient = aligned(1, network.parameter_count)[0]
        self._workspace = self._make_workspace()

    def _make_workspace(self) -> tuple[Array, ...]:
        """A, Z, dA, dZ, the classes, and what BLAS needs beside them."""
        sizes = self.network.sizes
        units, widest = sum(sizes), max(sizes)
        dA = aligned(widest, BLOCK)
        wide = [m * n for m, n in itertools.pairwise(sizes) if min(m, n) >= WIDE]
        if wide:
            limit_blas()
        spare = aligned(3, max(*wide, widest * BLOCK) if wide else 0)
        Z = aligned(units, BLOCK) if self._keep_Z else dA
        return aligned(units, BLOCK), Z, dA, aligned(widest, BLOCK), aligned(2, BLOCK), spare

    @property
    def is_compiled(self) -> bool:
        """Whether this instance can start at once."""
        return self._ready

    def compile(self) -> None:
        """Make the machine code for this activation: from disk in a moment, else in some seconds.

        The other methods call this themselves; call it first to have the wait at a moment of your choice.
        """
        if self._ready:
            return
        try:
            self._exercise()
        except Exception:
            # Whatever is wrong with the code on disk, damaged or on a full one, it can be made without.
            self._functions = compiled_for(self._activation, kept=False)
            self._exercise()
        self._ready = True

    def _exercise(self) -> None:
        """Call both functions with one example, as later calls will."""
        point = np.zeros((self.network.sizes[0], 1))
        self._train(point, np.zeros(1), 0.0, 1, True)
        self._predict(point)

    def _train(
        self, X: Array, Y: Array, learning_rate: float, costs: int, last_gradient: bool
    ) -> tuple[int, Array]:
        """Train the own parameters; `last_gradient` asks for the gradient at the last cost as well."""
        recorded = np.empty(costs)
        made = self._functions[0](
            self._parameters,
            self._sizes,
            self._keep_Z,
            owned(X),
            owned(Y),
            float(learning_rate),
            recorded,
            self._gradient,
            last_gradient,
            self._workspace,
        )
        return made, recorded

    def _predict(self, X: Array) -> Array:
        result = np.empty(X.shape[1])
        self._functions[1](self._parameters, self._sizes, self._keep_Z, owned(X), result, self._workspace)
        return result

    def logits(self, parameters: Array, X: Array) -> Array:
        """The output's pre-activation for points X (features, examples): (examples,)."""
        self.compile()
        self._parameters[:] = parameters
        return self._predict(X)

    def cost_and_gradient(self, parameters: Array, X: Array, Y: Array) -> tuple[float, Array]:
        """The stable cost and its gradient, flat like `parameters`."""
        self.compile()
        self._parameters[:] = parameters
        _, costs = self._train(X, Y, 0.0, 1, True)
        return float(costs[0]), self._gradient.copy()

    def train(self, parameters: Array, X: Array, Y: Array, learning_rate: float, costs: Array) -> int:
        """Make len(costs) - 1 gradient-descent updates of `parameters`, in place.

        X is (features, examples), Y is (examples,). costs[k] becomes the cost after k updates. Training stops
        where the cost is not finite: returned is the number of updates made, and costs beyond it are left
        alone. Splitting a training into several calls changes no bit of it.
        """
        self.compile()
        self._parameters[:] = parameters
        made, recorded = self._train(X, Y, learning_rate, costs.size, False)
        parameters[:] = self._parameters
        costs[: made + 1] = recorded[: made + 1]
        return made
