"""A careful NumPy, as fast as it comes: the equations of the textbook in arrays that are made once."""

import numpy as np

from engine.arrays import Array
from engine.nn.network import Network


class NumpyPeer:
    """Gradient descent on a ReLU network with one sigmoid or a softmax, by all examples at once."""

    def __init__(self, network: Network, X: Array, Y: Array) -> None:
        self.network, self.Y = network, Y
        sizes, examples = network.sizes, Y.size
        self.Z = [np.empty((units, examples)) for units in sizes[1:]]
        self.A = [X, *(np.empty((units, examples)) for units in sizes[1:-1])]
        self.dZ = [np.empty((units, examples)) for units in sizes[1:]]
        self.gradient = np.empty(network.parameter_count)
        self.own = Y.astype(np.int64), np.arange(examples)

    def train(self, start: Array, rate: float, iterations: int) -> list[float]:
        """The costs of so many iterations."""
        parameters, costs = start.copy(), []
        weights, gradients = self.network.layers(parameters), self.network.layers(self.gradient)
        for _ in range(iterations):
            for layer, (W, b) in enumerate(weights):
                Z = np.matmul(W, self.A[layer], out=self.Z[layer])
                Z += b
                if layer < len(self.A) - 1:
                    np.maximum(Z, 0.0, out=self.A[layer + 1])
            costs.append(self.softmax() if self.Z[-1].shape[0] > 1 else self.sigmoid())
            for layer in reversed(range(len(weights))):
                dW, db = gradients[layer]
                np.matmul(self.dZ[layer], self.A[layer].T, out=dW)
                np.sum(self.dZ[layer], axis=1, keepdims=True, out=db)
                if layer:
                    dA = np.matmul(weights[layer][0].T, self.dZ[layer], out=self.dZ[layer - 1])
                    dA *= self.Z[layer - 1] > 0.0
            self.gradient *= rate
            parameters -= self.gradient
        return costs

    def sigmoid(self) -> float:
        z = self.Z[-1][0]
        tail = np.exp(-np.abs(z))
        self.dZ[-1][0] = (np.where(z >= 0.0, 1.0, tail) / (1.0 + tail) - self.Y) / self.Y.size
        return float((np.maximum(z, 0.0) - z * self.Y + np.log1p(tail)).mean())

    def softmax(self) -> float:
        Z, dZ = self.Z[-1], self.dZ[-1]
        Z -= Z.max(axis=0)
        right = Z[self.own]
        e = np.exp(Z, out=dZ)
        total = e.sum(axis=0)
        dZ /= total
        dZ[self.own] -= 1.0
        dZ /= self.Y.size
        return float((np.log(total) - right).mean())
