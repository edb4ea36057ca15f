"""A run's settings in a few words, for the head of its card."""

from engine.experiment.model import Nudge, RunSettings
from engine.experiment.start import GivenLayer
from engine.experiment.updating import factors_of
from engine.experiment.variant import Variant
from engine.nn.biases import biases
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from engine.registry import Entry
from gui.language.fields import label_of
from gui.language.numbers import general
from gui.language.words import cited, tr


def describe_rule(run: RunSettings) -> str:
    """The initialiser's formula, that of biases if there are any and, where the draw matters, the seed."""
    words = formula_of(initialisers[run.initialiser], run)
    for layer in run.layers:
        entry = initialisers[layer.initialiser]
        words.append(tr("layer {}: {}").format(layer.layer, " ".join(formula_of(entry, layer))))
    if run.given:
        words.append(tr("given: {}").format(" ".join(letters_of(each) for each in run.given)))
    if run.bias.name != "zeros":
        words += formula_of(biases[run.bias.name], run.bias)
    if run.is_random:
        words.append(tr("seed {}").format(run.seed))
    return ", ".join(words)


def sources_of(run: RunSettings) -> str:
    """Where its rules are from, a line for each."""
    entries: list[Entry] = [initialisers[run.initialiser]]
    entries += [initialisers[layer.initialiser] for layer in run.layers]
    if run.bias.name != "zeros":
        entries.append(biases[run.bias.name])
    return "\n".join(cited(entry.source) for entry in entries)


def formula_of(entry: Entry, settings: Variant) -> list[str]:
    """The formula of a rule with its own parameters in it; behind it those that it does not have."""
    words = [tr(entry.formula)]
    for name, value in settings.own(entry).items():
        if name in entry.formula:
            words[0] = words[0].replace(name, value if isinstance(value, str) else general(value))
        elif value != entry.parameters[name][1]:
            words.append(f"{tr(name)} {general(value)}")
    return words


def letters_of(given: GivenLayer) -> str:
    """What a layer has that is given: W2, b2, or both."""
    parts = (("W", given.weights), ("b", given.biases))
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
