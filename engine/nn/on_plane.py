"""A network on a plane of its features: its first layer then needs two inputs, however many it has.

At places p of a section the inputs are x = origin + D p, so W1 x + b1 = (W1 D) p + (W1 origin + b1).
"""

from dataclasses import replace

import numpy as np

from engine.arrays import Array
from engine.datasets.section import Section
from engine.nn.network import Network


def network_on_plane(network: Network) -> Network:
    """The same network, but with the two coordinates of a place as its inputs."""
    return replace(network, sizes=(2, *network.sizes[1:]))


def parameters_on_plane(network: Network, parameters: Array, section: Section) -> Array:
    """The parameters, flat, with which `network_on_plane` answers at places what `network` does at inputs.

    The same but for rounding. Infinite weights give outputs that are no numbers, as they do there.
    """
    W, b = network.layers(parameters)[0]
    with np.errstate(over="ignore", invalid="ignore"):
        first = [(W @ section.directions).ravel(), (W @ section.origin + b).ravel()]
    return np.concatenate([*first, parameters[W.size + b.size :]])
