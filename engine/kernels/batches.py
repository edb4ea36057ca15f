"""Batches: which examples each update learns from, the same ones in every run of an experiment."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Array, Integers, frozen


@dataclass(frozen=True)
class Batches:
    """Of so many examples, `size` for each update; the last update of an epoch has what is left of them.

    As PyTorch's DataLoader with shuffle=True and drop_last=False: an epoch goes once through all examples,
    in an order of its own that follows from `seed` and the epoch alone (see `batch_loops.shuffle`).
    Epochs and iterations are counted from 0. A batch of all examples is not shuffled.
    """

    examples: int
    size: int
    seed: int = 1

    @property
    def whole(self) -> bool:
        """Whether every update learns from all examples."""
        return self.size >= self.examples

    @property
    def in_epoch(self) -> int:
        """Iterations in an epoch."""
        return -(-self.examples // self.size)

    def epoch(self, iteration: int) -> int:
        """The epoch that the update made at `iteration` belongs to."""
        return iteration // self.in_epoch

    def examples_at(self, iteration: int) -> Integers:
        """The numbers of the examples that the update made at `iteration` learns from, (batch,)."""
        if self.whole:
            return frozen(np.arange(self.examples))
        from engine.kernels.batch_loops import order_of

        first = iteration % self.in_epoch * self.size
        order = order_of(self.examples, self.seed, self.epoch(iteration))
        return frozen(order[first : first + self.size])

    def batch_at(self, iteration: int, X: Array, Y: Array) -> tuple[Array, Array]:
        """Those of the examples X (features, examples) and Y (examples,): copies, or X and Y if all."""
        if self.whole:
            return X, Y
        chosen = self.examples_at(iteration)
        return frozen(np.take(X, chosen, axis=1)), frozen(Y[chosen])


def batches_of(examples: int, size: int | None, seed: int) -> Batches:
    """As an experiment says it: no size is a batch of all examples, and no batch is larger."""
    return Batches(examples, examples if size is None else min(size, examples), seed)
