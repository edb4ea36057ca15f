"""Training and prediction as compiled code: whole networks, layer by layer, a block of examples at a time."""

import functools
from collections.abc import Callable
from typing import Any

import numpy as np
from numba.extending import register_jitable

from engine.arrays import Array
from engine.kernels.batch_loops import load_batch
from engine.kernels.claims import claim, give_back
from engine.kernels.compiler import FAST, compiled
from engine.kernels.loops import (
    ZERO,
    activate,
    answer,
    layer_backward,
    layer_forward,
    layer_gradient,
    load_labels,
    load_points,
    points_forward,
    points_gradient,
    through_activation,
)
from engine.kernels.shape import BLOCK, PADDING, WIDE
from engine.kernels.updates import call_update
from engine.kernels.work_unit import PLACE, STOP
from engine.nn.activations import Activation
from engine.nn.outputs import Output


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
    X: Array,
    first: int,
    A: Array,
    Z: Array,
    count: int,
    m: int,
    pending: Any,
) -> int:
    """Z and A of every layer for `count` columns of X from `first` on; returned is the output's row of Z.

    A holds the layers one below the other; so does Z if it is kept, else each layer's Z replaces the last.
    Above them is room for the points, which a wide first layer takes from X as they are.
    What it leaves where an interrupt is pending is of no use.
    """
    row = start = top = ZERO
    for layer in range(sizes.size - 1):
        if pending[0] != 0:
            break
        inputs, units = sizes[layer], sizes[layer + 1]
        top = row + inputs if keep_Z else ZERO
        if layer == 0 and min(units, inputs) >= WIDE:
            points_forward(parameters, units, inputs, X, first, count, Z, top, m)
        else:
            if layer == 0:
                load_points(X, first, count, m, A)
            layer_forward(parameters, start, units, inputs, A, row, Z, top, m)
        row += inputs
        start += units * (inputs + 1)
        if layer < sizes.size - 2:
            activate(g, Z, top, A, row, units, m)
    return top  # type: ignore[no-any-return]


@compiled
def sweep(
    g: Callable[..., Any],
    derivative: Callable[..., Any],
    output: Callable[..., Any],
    parameters: Array,
    sizes: Any,
    keep_Z: bool,
    X: Array,
    Y: Array,
    gradient: Array,
    wanted: bool,
    workspace: tuple[Array, ...],
    pending: Any,
) -> float:
    """The mean cost over the examples X and Y; if `wanted`, its gradient into `gradient`.

    What it leaves where an interrupt is pending is of no use.
    """
    A, Z, dA, dZ, labels = workspace
    cost, answers = 0.0, sizes[sizes.size - 1]
    for first in range(0, Y.size, BLOCK):
        count, m = block_sizes(Y.size, first)
        load_labels(Y, first, count, m, labels)
        top = forward(g, parameters, sizes, keep_Z, X, first, A, Z, count, m, pending)
        row = A.shape[0] - answers
        start = gradient.size
        cost += answer(output, Z, top, answers, labels, 1.0 / Y.size, m, dZ, A, row)
        if not wanted:
            continue
        for layer in range(sizes.size - 2, -1, -1):
            if pending[0] != 0:
                return cost
            inputs, units = sizes[layer], sizes[layer + 1]
            row -= inputs
            start -= units * (inputs + 1)
            if layer == 0 and min(units, inputs) >= WIDE:
                points_gradient(gradient, units, inputs, dZ, X, first, count)
                continue
            layer_gradient(gradient, start, units, inputs, dZ, A, row, m, first == 0)
            if layer > 0:
                layer_backward(parameters, start, units, inputs, dZ, dA, m)
                through_activation(derivative, dA, Z, row if keep_Z else ZERO, A, row, dZ, inputs, m)
    return cost


@compiled
def train(
    g: Callable[..., Any],
    derivative: Callable[..., Any],
    output: Callable[..., Any],
    state: Array,
    sizes: Any,
    keep_Z: bool,
    X: Array,
    Y: Array,
    update: int,
    rate: float,
    own: Array,
    updates: int,
    iteration: int,
    batching: Any,
    costs: Array,
    closing: bool,
    gradient: Array,
    last_gradient: bool,
    workspace: tuple[Array, ...],
    pending: Any,
) -> int:
    """Make costs.size - 1 updates of the state of `iteration`, in place; returned is how many were made.

    costs[k] becomes the cost after k updates, over all examples; the last one is left to the next call,
    unless this one is `closing`. Training stops where the cost is not finite. Returned is -1 if an interrupt
    is pending: what was done is of no use then. `update` is the address of the optimiser's, with its learning
    rate and its `own` parameters. `batching` is what `load_batch` takes.
    """
    size, seed, order, shuffled, X_room, Y_room = batching
    whole = size >= Y.size
    for k in range(costs.size):
        last = k == costs.size - 1
        if last and not closing:
            return k
        wanted = last_gradient if last else whole
        cost = sweep(
            g, derivative, output, state[0], sizes, keep_Z, X, Y, gradient, wanted, workspace, pending
        )
        if pending[0] != 0:
            return -1
        costs[k] = cost
        # Not np.isfinite: it asks whether cost - cost is 0, which `FAST` lets the compiler take as true.
        if not -np.inf < cost < np.inf:
            return k
        if last:
            break
        if not whole:
            points, labels = load_batch(X, Y, iteration + k, size, seed, order, shuffled, X_room, Y_room)
            sweep(
                g, derivative, output, state[0], sizes, keep_Z, points, labels, gradient, True, workspace,
                pending,
            )  # fmt: skip
            if pending[0] != 0:
                return -1
        call_update(update, state, gradient, rate, updates + k + 1, own)
    return costs.size - 1


@functools.cache
def compiled_for(
    activation: Activation, output: Output, kept: bool
) -> tuple[Callable[..., Any], Callable[..., Any]]:
    """(work, logits) with this activation and this output compiled in, `kept` on disk or not.

    What they close over must stay plain functions of a module: numba names the compiled code on disk after
    it, and other things would have another name in every process.
    """
    g = register_jitable(activation.function)
    derivative = register_jitable(activation.derivative)
    answered = register_jitable(fastmath=FAST, error_model="numpy")(output.in_place)

    def work(
        states: Array,
        sizes: Any,
        keep_Z: bool,
        X: Array,
        Y: Array,
        update: Any,
        rates: Array,
        own: Array,
        updates: Any,
        size: int,
        seed: int,
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
        drawn = Y.size if size < Y.size else ZERO
        order, shuffled = np.empty(drawn, np.int64), np.full(1, -1)
        batching = (size, seed, order, shuffled, np.empty(X.shape[0] * drawn), np.empty(drawn))
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
                answered,
                states[run],
                sizes,
                keep_Z,
                X,
                Y,
                update[run],
                rates[run],
                own[run],
                updates[run] + done,
                place,
                batching,
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
        A, Z, _, _, _ = workspace
        for first in range(0, result.shape[1], BLOCK):
            count, m = block_sizes(result.shape[1], first)
            top = forward(g, parameters, sizes, keep_Z, X, first, A, Z, count, m, pending)
            for u in range(result.shape[0]):
                for s in range(count):
                    result[u, first + s] = Z[top + u, s]

    return compiled(work, kept=kept), compiled(logits, kept=kept, nogil=False)
