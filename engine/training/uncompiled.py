"""The equations of `network.py` as they stand, for what is asked before the kernels are compiled.

They answer what a run is at iteration 0; they cannot train.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property

from engine.arrays import Array
from engine.interrupt import NEVER, Interrupt
from engine.kernels.batches import Batches
from engine.kernels.work_unit import Span, Trained
from engine.nn.network import Network, backpropagate, cost, forward
from engine.nn.on_plane import network_on_plane


class UncompiledKernel:
    """What `Kernel` answers for given parameters, by NumPy; the same but for rounding."""

    def __init__(self, network: Network) -> None:
        self.network = network

    def logits(self, parameters: Array, X: Array, interrupt: Interrupt = NEVER) -> Array:
        """The output's Z for points X (features, examples), shaped like `Activations.logits`."""
        interrupt.check()
        logits: Array = forward(self.network, parameters, X).logits
        return logits

    def cost_and_gradient(
        self, parameters: Array, X: Array, Y: Array, interrupt: Interrupt = NEVER
    ) -> tuple[float, Array]:
        """The stable cost and its gradient, flat like `parameters`."""
        interrupt.check()
        passed = forward(self.network, parameters, X)
        gradient = backpropagate(self.network, parameters, passed, Y).gradient
        return cost(self.network, passed.logits, Y), gradient

    def train_alone(
        self,
        leg: Span,
        X: Array,
        Y: Array,
        batches: Batches | None = None,
        interrupt: Interrupt = NEVER,
    ) -> Trained:
        raise NotImplementedError("only compiled kernels train")


class UncompiledKernels:
    """Stands for `Kernels`: nothing here is kept between calls, so that all may use the one there is."""

    def __init__(self, network: Network) -> None:
        self._kernel = UncompiledKernel(network)

    @cached_property
    def on_plane(self) -> "UncompiledKernels":
        return UncompiledKernels(network_on_plane(self._kernel.network))

    @contextmanager
    def one(self) -> Iterator[UncompiledKernel]:
        yield self._kernel
