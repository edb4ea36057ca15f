"""Start rules: by which rule each layer of a run starts, and of what variance its weights and biases are."""

from typing import Any

from engine.experiment.model import RunSettings
from engine.nn.biases import BiasRule, biases
from engine.nn.initialisers import Initialiser, initialisers

Rule = tuple[Initialiser, dict[str, Any]]  # an initialiser and the values of its own parameters
OfBiases = tuple[BiasRule, dict[str, Any]]  # the same of a bias rule


def rule_of(run: RunSettings) -> Rule:
    """The rule of all layers that have none of their own."""
    entry = initialisers[run.initialiser]
    return entry, run.own(entry)


def rules_by_layer(run: RunSettings, depth: int) -> list[Rule]:
    """The rule of each layer with weights, (depth,)."""
    rules = [rule_of(run)] * depth
    for layer in run.layers:
        entry = initialisers[layer.initialiser]
        rules[layer.layer - 1] = entry, layer.own(entry)
    return rules


def bias_rules_by_layer(run: RunSettings, depth: int) -> list[OfBiases]:
    """The rule for the biases of each layer, (depth,)."""
    settings = [run.bias] * depth
    for layer in run.layers:
        if layer.bias is not None:
            settings[layer.layer - 1] = layer.bias
    return [(biases[each.name], each.own(biases[each.name])) for each in settings]


def weight_variances(run: RunSettings, sizes: tuple[int, ...]) -> tuple[float, ...] | None:
    """The variance of the weights of each layer at iteration 0, (depth,).

    None where some are no independent numbers with a mean of 0, as given ones are not. ValueError where an
    own rule gives no σ for a layer.
    """
    by_layer = [entry.variances(sizes, own) for entry, own in rules_by_layer(run, len(sizes) - 1)]
    if any(each.weights is not None for each in run.given):
        return None
    found = [None if each is None else each[place] for place, each in enumerate(by_layer)]
    known = tuple(each for each in found if each is not None)
    return known if len(known) == len(found) else None


def bias_variances(run: RunSettings, sizes: tuple[int, ...]) -> tuple[float, ...] | None:
    """The same of the biases, (depth,): None where they are constants, or some are given."""
    if any(any(each.biases or ()) for each in run.given):
        return None
    by_layer = [entry.variances(sizes, own) for entry, own in bias_rules_by_layer(run, len(sizes) - 1)]
    zero = {each.layer for each in run.given if each.biases is not None}
    found = [None if each is None else each[place] for place, each in enumerate(by_layer)]
    known = tuple(0.0 if layer in zero else each for layer, each in enumerate(found, start=1))
    return tuple(each for each in known if each is not None) if None not in known else None
