"""Start: the parameters of a run at iteration 0, by the rule of each layer or as they are given."""

from collections.abc import Callable

import numpy as np

from engine.arrays import Array
from engine.experiment.model import RunSettings
from engine.experiment.start_rules import bias_rules_by_layer, rules_by_layer
from engine.nn.initialisers import Layer
from engine.nn.network import Network, initial_parameters


def start_of(
    settings: RunSettings, network: Network, X: Array, check: Callable[[], None] = lambda: None
) -> Array:
    """The flat parameters. X is the training set, (features, examples); what `check` raises ends it.

    Layers that are given take their part of the draw all the same, so that the others start as without them.
    """
    rules = rules_by_layer(settings, network.depth)
    weights = {each.layer: np.array(each.weights) for each in settings.given if each.weights is not None}

    def rule(draw: Array, layer: Layer) -> Array:
        if layer.index in weights:
            return weights[layer.index]
        entry, own = rules[layer.index - 1]
        drawn: Array = entry.function(draw, layer, **own)
        return drawn

    rules_of_biases = iter(bias_rules_by_layer(settings, network.depth))

    def bias_rule(draw: Array, fan_in: int) -> Array:
        """It is asked layer by layer."""
        entry, own = next(rules_of_biases)
        drawn: Array = entry.function(draw, fan_in, **own)
        return drawn

    parameters = initial_parameters(network, rule, settings.seed, X, check, bias_rule)
    layers = network.layers(parameters)
    for each in settings.given:
        if each.biases is not None:
            layers[each.layer - 1][1][:, 0] = each.biases
    return parameters
