"""Update rules, by name: what turns a gradient into a change of the parameters.

A rule here is the textbook's. The compiled loop in `kernels.py` makes the update itself, and so far makes
this one only: a second rule has to be added there as well.
"""

from engine.arrays import Array
from engine.registry import Entry, Registry

optimisers: Registry[Entry] = Registry(Entry)


@optimisers.register(
    "gradient_descent",
    label="Gradient descent",
    formula="θ ← θ - α ∂C/∂θ",
    source="Cauchy 1847; Goodfellow, Bengio and Courville 2016, Deep Learning, section 4.3",
)
def gradient_descent(parameters: Array, gradient: Array, learning_rate: float) -> Array:
    """The parameters after one update; all flat vectors of one length."""
    return parameters - learning_rate * gradient
