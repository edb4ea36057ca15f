"""A run's settings in a few words, for the head of its card."""

from engine.experiment.model import RunSettings
from engine.experiment.variant import Variant
from engine.nn.biases import biases
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from engine.registry import Entry
from gui.language.numbers import general
from gui.language.words import cited, tr


def describe_rule(run: RunSettings) -> str:
    """The initialiser's formula, that of biases if there are any and, where the draw matters, the seed."""
    words = formula_of(initialisers[run.initialiser], run)
    if run.has_biases:
        words += formula_of(biases[run.bias.name], run.bias)
    if run.is_random:
        words.append(tr("seed {}").format(run.seed))
    return ", ".join(words)


def sources_of(run: RunSettings) -> str:
    """Where its rules are from, a line for each."""
    entries: list[Entry] = [initialisers[run.initialiser]]
    if run.has_biases:
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


def describe_change(run: RunSettings) -> str:
    """What a branch is trained by since it left its parent."""
    change = run.changes[-1]
    words = f"↳ α {general(change.learning_rate)}, {tr(optimisers[change.optimiser].label)}"
    if change.nudge is not None:
        nudge = change.nudge
        words = f"↳ W{nudge.layer}[{nudge.unit}, {nudge.input}] + {general(nudge.amount)}, {words[2:]}"
    return words
