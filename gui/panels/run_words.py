"""A run's settings in a few words, for the head of its card."""

from engine.experiment.model import RunSettings
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from gui.language.numbers import general
from gui.language.words import tr


def describe_rule(run: RunSettings) -> str:
    """The initialiser's formula with the run's own parameters in it and, where the draw matters, its seed."""
    entry = initialisers[run.initialiser]
    words = [tr(entry.formula)]
    for name, value in run.own(entry).items():
        if name in entry.formula:
            words[0] = words[0].replace(name, value if isinstance(value, str) else general(value))
        elif value != entry.parameters[name][1]:
            words.append(f"{tr(name)} {general(value)}")
    if entry.random:
        words.append(tr("seed {}").format(run.seed))
    return ", ".join(words)


def describe_change(run: RunSettings) -> str:
    """What a branch is trained by since it left its parent."""
    change = run.changes[-1]
    words = f"↳ α {general(change.learning_rate)}, {tr(optimisers[change.optimiser].label)}"
    if change.nudge is not None:
        nudge = change.nudge
        words = f"↳ W{nudge.layer}[{nudge.unit}, {nudge.input}] + {general(nudge.amount)}, {words[2:]}"
    return words
