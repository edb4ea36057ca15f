"""Nudging: one weight or bias changed by hand."""

from engine.arrays import Array
from engine.experiment.model import Nudge
from engine.nn.network import Network


def nudged(network: Network, parameters: Array, nudge: Nudge) -> Array:
    """The flat parameters with the nudge's one weight, or bias, as the nudge leaves it."""
    after = parameters.copy()
    W, b = network.layers(after)[nudge.layer - 1]
    entries, place = (W, nudge.input - 1) if nudge.input else (b, 0)
    entries[nudge.unit - 1, place] = nudge.of(float(entries[nudge.unit - 1, place]))
    return after
