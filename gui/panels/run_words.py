"""A run's settings in a few words, for the head of its card."""

from engine.experiment.model import Nudge, RunSettings
from engine.experiment.start import GivenLayer, all_given
from engine.experiment.updating import factors_of
from engine.experiment.variant import Variant
from engine.nn.biases import BiasRule, biases
from engine.nn.initialisers import Initialiser, initialisers
from engine.nn.optimisers import optimisers
from engine.registry import Entry
from gui.language.fields import label_of
from gui.language.numbers import general
from gui.language.words import cited, tr


def describe_rule(run: RunSettings, depth: int) -> str:
    """The formulas of the rules that draw the weights and biases of so many layers, what is given, the seed.

    The seed is told where something is drawn.
    """
    weights, biases_too = (all_given(run.given, part, depth) for part in ("weights", "biases"))
    if weights and biases_too:
        return tr("weights and biases given")
    words = [tr("weights given")] if weights else drawn_weights(run)
    given = list(filter(None, (letters_of(each, weights) for each in run.given)))
    if given:
        words.append(tr("given: {}").format(" ".join(given)))
    if not biases_too:
        words += drawn_biases(run)
    if is_drawn(run, depth):
        words.append(tr("seed {}").format(run.seed))
    return ", ".join(words)


def words_of_given(run: RunSettings, depth: int) -> str:
    """What the rules in a run's form draw nothing of; empty where they draw all."""
    if all_given(run.given, "weights", depth):
        if all_given(run.given, "biases", depth):
            return tr("All weights and biases are given: the rules draw none.")
        return tr("All weights are given: the rule draws none.")
    return tr("Given, not drawn: {}").format(", ".join(map(letters_of, run.given))) if run.given else ""


def drawn_weights(run: RunSettings) -> list[str]:
    """The formula of the run's rule, and those of layers with another one."""
    words = formula_of(initialisers[run.initialiser], run)
    for layer in run.layers:
        entry = initialisers[layer.initialiser]
        words.append(tr("layer {}: {}").format(layer.layer, " ".join(formula_of(entry, layer))))
    return words


def drawn_biases(run: RunSettings) -> list[str]:
    """The formula of the run's bias rule if there are any biases, and those of layers with another one."""
    words = formula_of(biases[run.bias.name], run.bias) if run.bias.name != "zeros" else []
    for layer in run.layers:
        if layer.bias is not None:
            formula = " ".join(formula_of(biases[layer.bias.name], layer.bias))
            words.append(tr("layer {}: {}").format(layer.layer, formula))
    return words


def is_drawn(run: RunSettings, depth: int) -> bool:
    """Whether the seed makes a difference in a network of so many layers."""
    return any(entry.random for entry in rules_of(run, depth))


def rules_of(run: RunSettings, depth: int) -> list[Initialiser | BiasRule]:
    """The rules that draw something in a network of so many layers."""
    entries: list[Initialiser | BiasRule] = []
    if not all_given(run.given, "weights", depth):
        entries.append(initialisers[run.initialiser])
        entries += [initialisers[layer.initialiser] for layer in run.layers]
    if not all_given(run.given, "biases", depth):
        entries += [biases[bias.name] for bias in run.bias_rules if bias.name != "zeros"]
    return entries


def sources_of(run: RunSettings, depth: int) -> str:
    """Where its rules are from, a line for each."""
    return "\n".join(cited(entry.source) for entry in rules_of(run, depth))


def formula_of(entry: Entry, settings: Variant) -> list[str]:
    """The formula of a rule with its own parameters in it; behind it those that it does not have."""
    words = [tr(entry.formula)]
    for name, value in settings.own(entry).items():
        if name in entry.formula:
            words[0] = words[0].replace(name, value if isinstance(value, str) else general(value))
        elif value != entry.parameters[name][1]:
            words.append(f"{tr(name)} {general(value)}")
    return words


def letters_of(given: GivenLayer, biases_alone: bool = False) -> str:
    """What a layer has that is given: W2, b2, or both."""
    parts = (("W", None if biases_alone else given.weights), ("b", given.biases))
    return " ".join(f"{letter}{given.layer}" for letter, numbers in parts if numbers is not None)


def words_of_nudge(nudge: Nudge) -> str:
    """The weight or bias, and what is added to it or what it becomes."""
    place = f"W{nudge.layer}[{nudge.unit}, {nudge.input}]" if nudge.input else f"b{nudge.layer}[{nudge.unit}]"
    if nudge.amount is None:
        return f"{place} = {general(nudge.value or 0.0)}"
    return f"{place} + {general(nudge.amount)}"


def describe_change(run: RunSettings) -> str:
    """What a branch is trained by since it left its parent."""
    change = run.changes[-1]
    words = f"↳ α {general(change.learning_rate)}, {tr(optimisers[change.optimiser].label)}"
    words += "".join(
        f", {label_of(name)} {general(value)}" for name, value in factors_of(change).items() if value
    )
    if change.nudge is not None:
        words = f"↳ {words_of_nudge(change.nudge)}, {words[2:]}"
    return words
