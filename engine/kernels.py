"""The equations of `network.py`, compiled: what training runs on.

A kernel works through the examples in blocks (see `kernel_loops.py`): forward, output and backward for one
block, before the next is read. Importing this module imports numba, which takes a second: import it where
training starts, not where the application does.
"""

import functools
import itertools
import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numba.extending import register_jitable

from engine.activations import Activation, activations
from engine.arrays import Array, aligned
from engine.interrupt import Interrupt
from engine.kernel_claims import claim, give_back
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
from engine.optimisers import Rule
from engine.stint import PLACE, STOP, Leg, Stint, Trained, owned

NEVER = Interrupt()


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
    pending: Any,
) -> int:
    """Z and A of every layer, from the points in A's first rows; returned is the row of Z with the logits.

    A holds the layers one below the other; so does Z if it is kept, else each layer's Z replaces the last.
    What it leaves where an interrupt is pending is of no use.
    """
    row = start = top = ZERO
    for layer in range(sizes.size - 1):
        if pending[0] != 0:
            break
        inputs, units = sizes[layer], sizes[layer + 1]
        top = row + inputs if keep_Z else ZERO
        layer_forward(parameters, start, units, inputs, A, row, Z, top, m, spare)
        row += inputs
        start += units * (inputs + 1)
        if layer < sizes.size - 2:
            activate(g, Z, top, A, row, units, m)
    return top  # type: ignore[no-any-return]


@compiled
def update(state: Array, gradient: Array, coefficients: Array, t: int) -> None:
    """Update number `t` of the state, in place: `optimisers.update`, one parameter at a time."""
    rate, decay1, gain1, decay2, epsilon, corrected = coefficients
    parameters = state[0]
    correction1 = 1.0 - decay1**t if corrected != 0.0 else 1.0
    correction2 = 1.0 - decay2**t if corrected != 0.0 else 1.0
    if decay1 == 0.0 and decay2 < 0.0:
        for j in range(gradient.size):
            parameters[j] -= rate * gain1 * gradient[j]
    elif decay2 < 0.0:
        for j in range(gradient.size):
            state[1, j] = decay1 * state[1, j] + gain1 * gradient[j]
            parameters[j] -= rate * (state[1, j] / correction1)
    else:
        for j in range(gradient.size):
            m = gain1 * gradient[j]
            if decay1 != 0.0:
                m += decay1 * state[1, j]
            state[1, j] = m
            v = decay2 * state[2, j] + (1.0 - decay2) * gradient[j] * gradient[j]
            state[2, j] = v
            parameters[j] -= rate * (m / correction1) / (math.sqrt(v / correction2) + epsilon)


@compiled
def train(
    g: Callable[..., Any],
    derivative: Callable[..., Any],
    state: Array,
    sizes: Any,
    keep_Z: bool,
    X: Array,
    Y: Array,
    coefficients: Array,
    updates: int,
    costs: Array,
    closing: bool,
    gradient: Array,
    last_gradient: bool,
    workspace: tuple[Array, ...],
    pending: Any,
) -> int:
    """Make costs.size - 1 updates of the state, in place; returned is how many were made.

    costs[k] becomes the cost after k updates; the last one is left to the next call, unless this one is
    `closing`. Training stops where the cost is not finite. Returned is -1 if an interrupt is pending: what
    was done is of no use then.
    """
    A, Z, dA, dZ, classes, spare = workspace
    parameters = state[0]
    for k in range(costs.size):
        last = k == costs.size - 1
        if last and not closing:
            return k
        cost = 0.0
        gradient[:] = 0.0
        for first in range(0, Y.size, BLOCK):
            count, m = block_sizes(Y.size, first)
            load_points(X, first, count, m, A)
            load_classes(Y, first, count, m, classes)
            top = forward(g, parameters, sizes, keep_Z, A, Z, m, spare, pending)
            row = A.shape[0] - 1
            start = gradient.size
            cost += output(Z, top, classes, 1.0 / Y.size, m, dZ, A, row)
            if last and not last_gradient:
                continue
            for layer in range(sizes.size - 2, -1, -1):
                if pending[0] != 0:
                    return -1
                inputs, units = sizes[layer], sizes[layer + 1]
                row -= inputs
                start -= units * (inputs + 1)
                layer_gradient(gradient, start, units, inputs, dZ, A, row, m, first == 0, spare)
                if layer > 0:
                    layer_backward(parameters, start, units, inputs, dZ, dA, m, spare)
                    through_activation(derivative, dA, Z, row if keep_Z else ZERO, A, row, dZ, inputs, m)
        if pending[0] != 0:
            return -1
        costs[k] = cost
        # Not np.isfinite: it asks whether cost - cost is 0, which `FAST` lets the compiler take as true.
        if not -np.inf < cost < np.inf:
            return k
        if not last:
            update(state, gradient, coefficients, updates + k + 1)
    return costs.size - 1


@functools.cache
def compiled_for(activation: Activation, kept: bool) -> tuple[Callable[..., Any], Callable[..., Any]]:
    """(work, logits) with this activation compiled in, `kept` on disk or not.

    What they close over must stay plain functions of a module: numba names the compiled code on disk after
    it, and other things would have another name in every process.
    """
    g = register_jitable(activation.function)
    derivative = register_jitable(activation.derivative)

    def work(
        states: Array,
        sizes: Any,
        keep_Z: bool,
        X: Array,
        Y: Array,
        coefficients: Array,
        updates: Any,
        firsts: Any,
        places: Any,
        chunk: int,
        costs: Array,
        gradient: Array,
        last_gradient: bool,
        workspace: tuple[Array, ...],
        lock: Any,
        pending: Any,
    ) -> None:
        while True:
            run = claim(lock, places, pending)
            if run < 0:
                return
            place, stop = places[PLACE, run], places[STOP, run]
            to = min(place + chunk, stop)
            done = place - firsts[run]
            made = train(
                g,
                derivative,
                states[run],
                sizes,
                keep_Z,
                X,
                Y,
                coefficients[run],
                updates[run] + done,
                costs[run, done : done + to - place + 1],
                to == stop,
                gradient,
                last_gradient,
                workspace,
                pending,
            )
            if made < 0:
                return
            give_back(lock, places, run, place + made, to == stop or made < to - place)

    def logits(
        parameters: Array,
        sizes: Any,
        keep_Z: bool,
        X: Array,
        result: Array,
        workspace: tuple[Array, ...],
        pending: Any,
    ) -> None:
        A, Z, _, _, _, spare = workspace
        for first in range(0, result.size, BLOCK):
            count, m = block_sizes(result.size, first)
            load_points(X, first, count, m, A)
            top = forward(g, parameters, sizes, keep_Z, A, Z, m, spare, pending)
            for s in range(count):
                result[first + s] = Z[top, s]

    return compiled(work, kept=kept), compiled(logits, kept=kept, nogil=False)


@functools.cache
def limit_blas() -> None:
    """One BLAS thread, for the rest of the process: more would change the order of sums, and fight the runs'.

    numba calls the BLAS that scipy brings, which can be limited once it is loaded.
    """
    import scipy.linalg.cython_blas  # noqa: F401
    from threadpoolctl import threadpool_limits

    threadpool_limits(limits=1, user_api="blas")


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
        self._work(Stint([self._first_leg(self._parameters)], point, np.zeros(1)), True)
        self._predict(point)

    def _first_leg(self, parameters: Array) -> Leg:
        """Nothing but the cost, and perhaps the gradient, at these parameters."""
        return Leg(parameters[None], 0, 0, Rule().coefficients(0.0), 0)

    def _work(self, stint: Stint, last_gradient: bool) -> None:
        self._functions[0](
            stint.states,
            self._sizes,
            self._keep_Z,
            stint.X,
            stint.Y,
            stint.coefficients,
            stint.updates,
            stint.first,
            stint.places,
            stint.chunk,
            stint.costs,
            self._gradient,
            last_gradient,
            self._workspace,
            stint.lock,
            stint.pending,
        )

    def _predict(self, X: Array) -> Array:
        result = np.empty(X.shape[1])
        self._functions[1](
            self._parameters, self._sizes, self._keep_Z, owned(X), result, self._workspace, NEVER.pending
        )
        return result

    def logits(self, parameters: Array, X: Array) -> Array:
        """The output's pre-activation for points X (features, examples): (examples,)."""
        self.compile()
        self._parameters[:] = parameters
        return self._predict(X)

    def cost_and_gradient(self, parameters: Array, X: Array, Y: Array) -> tuple[float, Array]:
        """The stable cost and its gradient, flat like `parameters`."""
        self.compile()
        stint = Stint([self._first_leg(parameters)], owned(X), owned(Y))
        self._work(stint, True)
        return float(stint.costs[0, 0]), self._gradient.copy()

    def train_alone(self, leg: Leg, X: Array, Y: Array) -> Trained:
        """What becomes of one leg, on this thread alone."""
        stint = Stint([leg], owned(X), owned(Y))
        self.train(stint)
        (trained,) = stint.results() or ()
        return trained

    def train(self, stint: Stint) -> None:
        """Take part in a stint until there is nothing left that other threads have not taken.

        Neither the number of threads nor how a training is divided into stints changes a bit of it.
        """
        self.compile()
        self._work(stint, False)
