"""Where runs go on by another learning rate or optimiser, and what that is in words."""

from engine.experiment.model import Experiment
from engine.experiment.updating import UpdateSettings, factors_of
from engine.nn.optimisers import optimisers
from gui.language.fields import label_of
from gui.language.numbers import general
from gui.language.words import tr


def changes_of(experiment: Experiment) -> tuple[tuple[int, str], ...]:
    """Each iteration from which on all runs are trained otherwise, with words; not where a branch begins."""
    found: dict[tuple[int, str], None] = {}
    for settings in experiment.runs:
        before: UpdateSettings = experiment.training
        for change in settings.changes:
            left = settings.branch is not None and settings.branch.iteration == change.iteration
            label = update_in_words(before, change)
            if label and not left:
                found[change.iteration, label] = None
            before = change
    return tuple(found)


def update_in_words(before: UpdateSettings, now: UpdateSettings) -> str:
    """What is other about an update: rate, optimiser, parameters, penalties; nothing where nothing is."""
    words = [f"α {general(now.learning_rate)}"] if now.learning_rate != before.learning_rate else []
    entry = optimisers[now.optimiser]
    if now.optimiser != before.optimiser:
        words.append(tr(entry.label))
    else:
        old, new = before.own(entry), now.own(entry)
        words += [f"{label_of(name)} {general(value)}" for name, value in new.items() if value != old[name]]
    words += [
        f"{label_of(name)} {general(value)}"
        for name, value in factors_of(now).items()
        if value != factors_of(before)[name]
    ]
    return ", ".join(words)
