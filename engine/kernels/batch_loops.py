"""The order of the examples, compiled: an epoch's shuffle, and the batch of an iteration without gaps.

The numbers are those of SplitMix64 (Steele, Lea and Flood 2014, OOPSLA, Fast splittable pseudorandom number
generators; here with the mixing constants of Vigna's reference code and of Java's). They are whole numbers:
every machine gets the same order.
"""

import logging
from typing import Any

import numpy as np

from engine.arrays import Array, Integers
from engine.kernels.compiler import compiled

logger = logging.getLogger(__name__)

# All of one type: beside a signed number, numba would make a float of an unsigned one.
GAMMA: Any = np.uint64(0x9E3779B97F4A7C15)
MIX1: Any = np.uint64(0xBF58476D1CE4E5B9)
MIX2: Any = np.uint64(0x94D049BB133111EB)
LOW: Any = np.uint64(2**32 - 1)
TWO_TO_32: Any = np.uint64(2**32)
BITS_27: Any = np.uint64(27)
BITS_30: Any = np.uint64(30)
BITS_31: Any = np.uint64(31)
BITS_32: Any = np.uint64(32)


@compiled
def mixed(state: Any) -> Any:
    """The number that SplitMix64 makes of a state; the next state is the state + GAMMA."""
    z = (state ^ (state >> BITS_30)) * MIX1
    z = (z ^ (z >> BITS_27)) * MIX2
    return z ^ (z >> BITS_31)


@compiled
def drawn_below(state: Any, count: Any) -> tuple[Any, Any]:
    """The state after a draw, and one of 0 to count - 1, all equally likely; `count` is at most 2^32.

    Lemire 2019, ACM Transactions on Modeling and Computer Simulation 29, 3: the upper half of a product
    decides, and of its lower halves as many are refused as would favour some results.
    """
    state += GAMMA
    product = (mixed(state) >> BITS_32) * count
    if product & LOW < count:
        refused = TWO_TO_32 % count
        while product & LOW < refused:
            state += GAMMA
            product = (mixed(state) >> BITS_32) * count
    return state, product >> BITS_32


@compiled
def shuffle(order: Integers, seed: int, epoch: int) -> None:
    """The numbers of all examples into `order`, by Fisher and Yates (Durstenfeld 1964, algorithm 235).

    The draws begin at the number that SplitMix64 makes first when seeded with seed x 2^32 + epoch: no two
    epochs or seeds below 2^32 begin at the same.
    """
    state = mixed((np.uint64(seed) << BITS_32) + np.uint64(epoch) + GAMMA)
    for s in range(order.size):
        order[s] = s
    for last in range(order.size - 1, 0, -1):
        state, j = drawn_below(state, np.uint64(last + 1))
        order[last], order[j] = order[j], order[last]


@compiled
def load_batch(
    X: Array,
    Y: Array,
    iteration: int,
    size: int,
    seed: int,
    order: Integers,
    shuffled: Integers,
    X_room: Array,
    Y_room: Array,
) -> tuple[Array, Array]:
    """The examples that update X (features, examples) and Y learn from at an iteration, side by side.

    `order` is that of the epoch in shuffled[0], and made anew for another epoch. The rooms are flat.
    """
    features, examples = X.shape
    in_epoch = (examples + size - 1) // size
    epoch, place = iteration // in_epoch, iteration % in_epoch
    if shuffled[0] != epoch:
        shuffle(order, seed, epoch)
        shuffled[0] = epoch
    first = place * size
    count = min(size, examples - first)
    X_batch = X_room[: features * count].reshape(features, count)
    Y_batch = Y_room[:count]
    for s in range(count):
        example = order[first + s]
        Y_batch[s] = Y[example]
        for i in range(features):
            X_batch[i, s] = X[i, example]
    return X_batch, Y_batch


# Called from Python, without a network around it; code on disk spares the first call a second.
shuffle_kept = compiled(shuffle.py_func, kept=True)  # type: ignore[attr-defined]


def order_of(examples: int, seed: int, epoch: int) -> Integers:
    """The numbers of all examples in the order of an epoch, (examples,)."""
    order = np.empty(examples, dtype=np.int64)
    try:
        shuffle_kept(order, seed, epoch)
    except Exception:  # whatever is wrong with the code on disk
        logger.warning("The compiled code on disk cannot be used", exc_info=True)
        shuffle(order, seed, epoch)
    return order
