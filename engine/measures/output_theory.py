"""What the theory expects of an output at iteration 0: mean products of its answers, and of its dZ.

All of one unit, for every pair of examples, (examples, examples): logits are jointly Gaussian over the
examples with a mean of 0, and the units of an output independent of each other.
"""

from collections.abc import Callable

import numpy as np

from engine.arrays import Array
from engine.nn.network import Network
from engine.nn.outputs import outputs

DRAWS = 400  # of the logits of an output that has no closed form

Integrated = Callable[[Callable[[Array], Array], Array], Array]
Products = tuple[Array, Array]


def of_output(
    network: Network, covariance: Array, Y: Array, examples: int, integrated: Integrated
) -> Products:
    """(of A, of dZ), where the cost is the mean over so many examples, of which Y are looked at.

    `integrated(f, covariance)` gives E[f(z) f(z')] of Gaussian z.
    """
    if network.output == "linear":
        # (a - y) of two examples, multiplied out; a has a mean of 0.
        return covariance, 4.0 * (covariance + Y[:, None] * Y) / examples**2
    if network.output == "sigmoid":
        A = integrated(outputs["sigmoid"].function, covariance)
        # A mean of 1/2 for every output, whatever its variance.
        return A, (A - (Y[:, None] + Y) / 2.0 + Y[:, None] * Y) / examples**2
    return by_draws(network, covariance, Y, examples)


def by_draws(network: Network, covariance: Array, Y: Array, examples: int) -> Products:
    """Means over logits that are drawn, always the same ones: within some hundredths of what is expected."""
    output, units, looked_at = outputs[network.output], network.sizes[-1], Y.size
    answers, errors = np.zeros_like(covariance), np.zeros_like(covariance)
    if not np.isfinite(covariance).all():
        return answers + np.nan, errors + np.nan
    shares, directions = np.linalg.eigh(covariance)
    root = directions * np.sqrt(np.maximum(shares, 0.0))
    stream = np.random.RandomState(0)
    for _ in range(DRAWS):
        A = output.function(stream.standard_normal((units, looked_at)) @ root.T)
        dZ = output.slope(A, Y) * (looked_at / examples)
        answers += A.T @ A
        errors += dZ.T @ dZ
    return answers / (DRAWS * units), errors / (DRAWS * units)
