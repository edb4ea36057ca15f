"""Other distributions from a standard-normal draw: each number is mapped, so runs of one seed compare."""

import math

import numpy as np

from engine.arrays import Array
from engine.nn.activations import erf


def uniform_from(draw: Array) -> Array:
    """The draw mapped through its own distribution to uniform numbers in (-1, 1)."""
    return erf(draw * math.sqrt(0.5))


def truncated_normal(draw: Array, variance: float, gain: float) -> Array:
    """Normal numbers cut at 2 of their standard deviations, rescaled to this variance, times the gain."""
    from scipy.special import ndtri

    mass_within = math.erf(2.0 / math.sqrt(2.0))
    cut = ndtri(0.5 + 0.5 * mass_within * uniform_from(draw))
    variance_left = 1.0 - 4.0 * math.exp(-2.0) / (math.sqrt(2.0 * math.pi) * mass_within)
    return np.asarray(cut * (gain * math.sqrt(variance / variance_left)), dtype=np.float64)
