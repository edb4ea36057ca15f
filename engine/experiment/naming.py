"""Naming: what each run of an experiment is called."""

import itertools
from collections import Counter

from engine.experiment.model import Experiment, RunSettings
from engine.nn.initialisers import initialisers


def run_names(experiment: Experiment) -> tuple[str, ...]:
    """What each run is called: its own name, else its initialiser's.

    Runs of one name are told apart by their seeds, and what is then still the same by numbers.
    """
    names = [run.name or default_name(run) for run in experiment.runs]
    count = Counter(names)
    names = [
        f"{name}, seed {run.seed}" if count[name] > 1 else name
        for name, run in zip(names, experiment.runs, strict=True)
    ]
    taken: set[str] = set()
    for index, name in enumerate(names):
        free = (name if number == 1 else f"{name} ({number})" for number in itertools.count(1))
        names[index] = next(candidate for candidate in free if candidate not in taken)
        taken.add(names[index])
    return tuple(names)


def default_name(run: RunSettings) -> str:
    label = initialisers[run.initialiser].label
    own = run.own(initialisers[run.initialiser])
    factor = own.get("scale", 1.0) * own.get("gain", 1.0)
    return f"{label} ×{factor:g}" if factor != 1.0 else label
