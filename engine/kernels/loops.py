"""The loops of training: one layer, a block of examples at a time.

A workspace matrix is (rows, BLOCK): a row holds one unit's numbers for the examples of a block, side by
side, so that one instruction works on several. Only the first `m` columns count, m a multiple of PADDING.
`parameters` and `gradient` are flat, and a layer's part of them begins at `start`: W (units, inputs) row by
row, then b (units,).

The innermost loops run over examples. Sums over inputs are taken four inputs and two units at a time: a
number once loaded then serves several multiplications. Layers wide on both sides are left to BLAS.
"""

import functools
from collections.abc import Callable
from typing import Any

import numpy as np

import engine.kernels.functions  # noqa: F401  (registers what np.exp and others mean in compiled code)
from engine.arrays import Array
from engine.kernels.blas import matrix_product
from engine.kernels.compiler import compiled
from engine.kernels.shape import BLOCK, WIDE

# numba compiles a function anew for every literal it is called with; these are not literals to it.
ZERO: Any = np.int64(0)
ONE: Any = np.int64(1)
# Indices cast to this type are known not to count from the end, which lets the compiler tell rows apart.
row_index = np.uintp


@compiled
def load_points(X: Array, first: int, count: int, m: int, A: Array) -> None:
    """Columns first to first + count of X (features, examples) into A; padding repeats the last of them.

    Repeating brings no number into the block that was not there, so padding never overflows on its own.
    """
    for i in range(X.shape[0]):
        for s in range(count):
            A[i, s] = X[i, first + s]
        for s in range(count, m):
            A[i, s] = X[i, first + count - 1]


@compiled
def load_labels(Y: Array, first: int, count: int, m: int, labels: Array) -> None:
    """Y into row 0, and into row 1 each example's share of the mean: 1 / all of them, 0 for padding."""
    for s in range(count):
        labels[0, s] = Y[first + s]
        labels[1, s] = 1.0 / Y.size
    for s in range(count, m):
        labels[0, s] = 0.0
        labels[1, s] = 0.0


@compiled
def add_product(
    target: Array, top: int, units: int, M: Array, start: int, down: int, across: int,
    source: Array, row: int, inputs: int, m: int,
) -> None:  # fmt: skip
    """target[top:] += M source[row:], where M[u, i] lies at M[start + u down + i across]."""
    assert target.shape[1] == BLOCK
    assert source.shape[1] == BLOCK
    fours = inputs // 4 * 4
    for u in range(0, units // 2 * 2, 2):
        t0, t1 = row_index(top + u), row_index(top + u + 1)
        for i in range(0, fours, 4):
            v = start + u * down + i * across
            v0, v1, v2, v3 = M[v], M[v + across], M[v + 2 * across], M[v + 3 * across]
            w = v + down
            w0, w1, w2, w3 = M[w], M[w + across], M[w + 2 * across], M[w + 3 * across]
            r0, r1 = row_index(row + i), row_index(row + i + 1)
            r2, r3 = row_index(row + i + 2), row_index(row + i + 3)
            for s in range(m):
                a0, a1, a2, a3 = source[r0, s], source[r1, s], source[r2, s], source[r3, s]
                target[t0, s] += v0 * a0 + v1 * a1 + v2 * a2 + v3 * a3
                target[t1, s] += w0 * a0 + w1 * a1 + w2 * a2 + w3 * a3
        for i in range(fours, inputs):
            v0 = M[start + u * down + i * across]
            w0 = M[start + (u + 1) * down + i * across]
            r0 = row_index(row + i)
            for s in range(m):
                target[t0, s] += v0 * source[r0, s]
                target[t1, s] += w0 * source[r0, s]
    for u in range(units // 2 * 2, units):
        t0 = row_index(top + u)
        for i in range(0, fours, 4):
            v = start + u * down + i * across
            v0, v1, v2, v3 = M[v], M[v + across], M[v + 2 * across], M[v + 3 * across]
            r0, r1 = row_index(row + i), row_index(row + i + 1)
            r2, r3 = row_index(row + i + 2), row_index(row + i + 3)
            for s in range(m):
                target[t0, s] += (
                    v0 * source[r0, s] + v1 * source[r1, s] + v2 * source[r2, s] + v3 * source[r3, s]
                )
        for i in range(fours, inputs):
            v0 = M[start + u * down + i * across]
            r0 = row_index(row + i)
            for s in range(m):
                target[t0, s] += v0 * source[r0, s]


@functools.partial(compiled, inlined=True)
def add_outer(
    gradient: Array, start: int, dZ: Array, units: int, A: Array, row: int, inputs: int, m: int
) -> None:
    """Add dZ A[row:]ᵀ to dW."""
    assert dZ.shape[1] == BLOCK
    assert A.shape[1] == BLOCK
    fours = inputs // 4 * 4
    for u in range(0, units // 2 * 2, 2):
        u0, u1 = row_index(u), row_index(u + 1)
        for i in range(0, fours, 4):
            r0, r1 = row_index(row + i), row_index(row + i + 1)
            r2, r3 = row_index(row + i + 2), row_index(row + i + 3)
            v0 = v1 = v2 = v3 = w0 = w1 = w2 = w3 = 0.0
            for s in range(m):
                a0, a1, a2, a3 = A[r0, s], A[r1, s], A[r2, s], A[r3, s]
                d0, d1 = dZ[u0, s], dZ[u1, s]
                v0 += d0 * a0
                v1 += d0 * a1
                v2 += d0 * a2
                v3 += d0 * a3
                w0 += d1 * a0
                w1 += d1 * a1
                w2 += d1 * a2
                w3 += d1 * a3
            v = start + u * inputs + i
            gradient[v] += v0
            gradient[v + 1] += v1
            gradient[v + 2] += v2
            gradient[v + 3] += v3
            w = v + inputs
            gradient[w] += w0
            gradient[w + 1] += w1
            gradient[w + 2] += w2
            gradient[w + 3] += w3
        for i in range(fours, inputs):
            r0 = row_index(row + i)
            v0 = w0 = 0.0
            for s in range(m):
                v0 += dZ[u0, s] * A[r0, s]
                w0 += dZ[u1, s] * A[r0, s]
            gradient[start + u * inputs + i] += v0
            gradient[start + (u + 1) * inputs + i] += w0
    for u in range(units // 2 * 2, units):
        u0 = row_index(u)
        for i in range(inputs):
            r0 = row_index(row + i)
            v0 = 0.0
            for s in range(m):
                v0 += dZ[u0, s] * A[r0, s]
            gradient[start + u * inputs + i] += v0


@compiled
def wide_product(
    target: Array, top: int, units: int, M: Array, start: int, length: int, flipped: bool,
    source: Array, row: int, inputs: int, m: int, kept: float,
) -> None:  # fmt: skip
    """target[top:] = M source[row:] + `kept` target[top:], by BLAS.

    M is (units, inputs), its transpose lies in memory where it is `flipped`, in rows of that `length`.
    """
    into, block = (target, top * BLOCK, BLOCK), (source, row * BLOCK, BLOCK)
    matrix_product(into, (M, start, length), flipped, block, False, (units, m, inputs), kept)


@compiled
def add_wide_outer(
    gradient: Array, start: int, dZ: Array, units: int, A: Array, row: int, inputs: int, m: int, fresh: bool
) -> None:
    """Add dZ A[row:]ᵀ to dW, by BLAS; `fresh` says that dW begins here, whatever it was."""
    errors, block = (dZ, ZERO, BLOCK), (A, row * BLOCK, BLOCK)
    kept = 0.0 if fresh else 1.0
    matrix_product((gradient, start, inputs), errors, False, block, True, (units, inputs, m), kept)


@compiled
def layer_forward(
    parameters: Array, start: int, units: int, inputs: int, A: Array, row: int, Z: Array, top: int, m: int,
) -> None:  # fmt: skip
    """Set Z = W A + b, from the rows of A at `row` into those of Z at `top`."""
    end = start + units * inputs
    for u in range(units):
        for s in range(m):
            Z[row_index(top + u), s] = parameters[end + u]
    if min(units, inputs) >= WIDE:
        wide_product(Z, top, units, parameters, start, inputs, False, A, row, inputs, m, 1.0)
    else:
        add_product(Z, top, units, parameters, start, inputs, ONE, A, row, inputs, m)


@compiled
def points_forward(
    parameters: Array, units: int, inputs: int, X: Array, first: int, count: int, Z: Array, top: int, m: int
) -> None:
    """Set Z = W1 X + b1 by BLAS, from columns of X as they lie; padding repeats the last of them."""
    block, end = (X, first, X.shape[1]), units * inputs
    for u in range(units):
        for s in range(count):
            Z[row_index(top + u), s] = parameters[end + u]
    into, W = (Z, top * BLOCK, BLOCK), (parameters, ZERO, inputs)
    matrix_product(into, W, False, block, False, (units, count, inputs), 1.0)
    for u in range(units):
        for s in range(count, m):
            Z[row_index(top + u), s] = Z[row_index(top + u), count - 1]


@compiled
def points_gradient(
    gradient: Array, units: int, inputs: int, dZ: Array, X: Array, first: int, count: int
) -> None:
    """Add dZ Xᵀ to dW1 by BLAS, from columns of X as they lie, and dZ summed over examples to db1."""
    errors, block, end = (dZ, ZERO, BLOCK), (X, first, X.shape[1]), units * inputs
    if first == 0:
        gradient[end : end + units] = 0.0
    kept = 0.0 if first == 0 else 1.0
    into = (gradient, ZERO, inputs)
    matrix_product(into, errors, False, block, True, (units, inputs, count), kept)
    for u in range(units):
        total = 0.0
        for s in range(count):
            total += dZ[row_index(u), s]
        gradient[end + u] += total


@compiled
def layer_gradient(
    gradient: Array, start: int, units: int, inputs: int, dZ: Array, A: Array, row: int, m: int, fresh: bool,
) -> None:  # fmt: skip
    """Add dZ Aᵀ to dW, and dZ summed over examples to db; `fresh` says that both begin here, from zero."""
    end = start + units * inputs
    wide = min(units, inputs) >= WIDE
    if fresh:
        gradient[end if wide else start : end + units] = 0.0
    if wide:
        add_wide_outer(gradient, start, dZ, units, A, row, inputs, m, fresh)
    else:
        add_outer(gradient, start, dZ, units, A, row, inputs, m)
    for u in range(units):
        total = 0.0
        for s in range(m):
            total += dZ[row_index(u), s]
        gradient[end + u] += total


@compiled
def layer_backward(
    parameters: Array, start: int, units: int, inputs: int, dZ: Array, dA: Array, m: int
) -> None:
    """Set dA = Wᵀ dZ."""
    if min(units, inputs) >= WIDE:
        wide_product(dA, ZERO, inputs, parameters, start, inputs, True, dZ, ZERO, units, m, 0.0)
    else:
        for i in range(inputs):
            for s in range(m):
                dA[row_index(i), s] = 0.0
        add_product(dA, ZERO, inputs, parameters, start, ONE, inputs, dZ, ZERO, units, m)


@compiled
def answer(
    output: Callable[..., Any], Z: Array, top: int, units: int, labels: Array, share: float, m: int,
    dZ: Array, A: Array, row: int,
) -> float:  # fmt: skip
    """The block's part of the mean cost, and dZ of the output into dZ: see `Output.in_place`."""
    assert Z.shape[1] == BLOCK
    assert labels.shape[1] == BLOCK
    assert dZ.shape[1] == BLOCK
    assert A.shape[1] == BLOCK
    cost: float = output(Z, top, units, labels, share, m, dZ, A, row)
    return cost


@compiled
def activate(g: Callable[..., Any], Z: Array, top: int, A: Array, row: int, units: int, m: int) -> None:
    """Set A[row:] = g(Z[top:])."""
    assert Z.shape[1] == BLOCK
    assert A.shape[1] == BLOCK
    for u in range(units):
        for s in range(m):
            A[row_index(row + u), s] = g(Z[row_index(top + u), s])


@compiled
def through_activation(
    derivative: Callable[..., Any],
    dA: Array,
    Z: Array,
    top: int,
    A: Array,
    row: int,
    dZ: Array,
    units: int,
    m: int,
) -> None:
    """Set dZ = dA g'(Z[top:])."""
    assert Z.shape[1] == BLOCK
    assert A.shape[1] == BLOCK
    assert dA.shape[1] == BLOCK
    assert dZ.shape[1] == BLOCK
    for u in range(units):
        for s in range(m):
            slope = derivative(Z[row_index(top + u), s], A[row_index(row + u), s])
            dZ[row_index(u), s] = dA[row_index(u), s] * slope
