"""The equations of `network.py`, compiled: what training runs on."""

import numpy as np

from engine.activations import Array
from engine.network import Network, backward, cost, forward


class Kernel:
    """Training and prediction of one network shape. One thread at a time may use an instance."""

    def __init__(self, network: Network) -> None:
        self.network = network

    def logits(self, parameters: Array, X: Array) -> Array:
        """The output's pre-activation for points X (features, examples): (examples,)."""
        return forward(self.network, parameters, X).logits

    def cost_and_gradient(self, parameters: Array, X: Array, Y: Array) -> tuple[float, Array]:
        """The stable cost and its gradient, flat like `parameters`."""
        passed = forward(self.network, parameters, X)
        return cost(passed.logits, Y), backward(self.network, parameters, passed, Y)

    def train(self, parameters: Array, X: Array, Y: Array, learning_rate: float, costs: Array) -> int:
        """Make len(costs) - 1 gradient-descent updates of `parameters`, in place.

        costs[k] becomes the cost after k of them. Training stops where the cost is not finite: returned is
        the number of updates made, and costs beyond it are left alone. Splitting a training into several
        calls changes no bit of it.
        """
        for k in range(costs.size):
            costs[k], gradient = self.cost_and_gradient(parameters, X, Y)
            if not np.isfinite(costs[k]):
                return k
            if k < costs.size - 1:
                parameters -= learning_rate * gradient
        return costs.size - 1
