"""Start rules: by which rule each layer of a run starts, and of what variance its weights and biases are."""

from typing import Any

from engine.experiment.model import RunSettings
from engine.nn.biases import biases
from engine.nn.initialisers import Initialiser, initialisers

Rule = tuple[Initialiser, dict[str, Any]]  # an initialiser and the values of its own parameters


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
    entry = biases[run.bias.name]
    drawn = entry.variances(sizes, run.bias.own(entry))
    if drawn is None:
        return None
    zero = {each.layer for each in run.given if each.biases is not None}
    return tuple(0.0 if layer in zero else each for layer, each in enumerate(drawn, start=1))
