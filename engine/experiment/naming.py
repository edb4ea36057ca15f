"""Naming: what each run of an experiment is called, in words that can be translated.

A name is for people to read: a run is known by its id.
"""

import itertools
from collections import Counter
from collections.abc import Sequence

from engine.experiment.bias import BiasSettings
from engine.experiment.model import Experiment, RunSettings
from engine.experiment.start import LayerRule
from engine.messages.message import Note
from engine.nn.biases import biases
from engine.nn.initialisers import initialisers

MOST_TOLD = 2  # layers with a rule of their own that a name tells


def run_names(experiment: Experiment) -> tuple[str, ...]:
    """What each run is called: by the name that a person gave it, else by a Note made from its settings.

    Runs of one name are told apart by their seeds, and what is then still the same by numbers.
    """
    return names_of(experiment.runs)


def names_of(runs: Sequence[RunSettings]) -> tuple[str, ...]:
    """What each of these runs is called beside the others."""
    return told_apart(runs, [full_name(run, runs) for run in runs])


def told_apart(runs: Sequence[RunSettings], names: Sequence[str]) -> tuple[str, ...]:
    """The names of the runs, each another one."""
    count = Counter(names)
    seeded = [
        Note("{run}, seed {seed}", run=name, seed=str(run.seed)) if count[name] > 1 else name
        for name, run in zip(names, runs, strict=True)
    ]
    return numbered_apart(seeded)


def numbered_apart(names: Sequence[str]) -> tuple[str, ...]:
    """The names, each another one: by numbers alone."""
    apart: list[str] = []
    for name in names:
        free = (numbered(name, number) for number in itertools.count(1))
        apart.append(next(candidate for candidate in free if candidate not in apart))
    return tuple(apart)


def full_name(run: RunSettings, runs: Sequence[RunSettings]) -> str:
    """What one of the runs is called before it is told apart: also as a copy, and with its number."""
    name = numbered(plain_name(run, runs), run.number or 1)
    if run.copied is None:
        return name
    if run.copied == 1:
        return Note("{run} (copy)", run=name)
    return Note("{run} (copy {number})", run=name, number=str(run.copied))


def plain_name(run: RunSettings, runs: Sequence[RunSettings]) -> str:
    """Its own name, else where it left which of the runs, else its rules for weights and biases."""
    if run.name is not None:
        return run.name
    if run.branch is None:
        return name_of_rule(run)
    return Note("{run} from {iteration}", run=origin(run, runs), iteration=str(run.branch.iteration))


def origin(run: RunSettings, runs: Sequence[RunSettings]) -> str:
    """What the run is called that a branch comes from in the end, by way of others without a name."""
    by_id = {other.id: other for other in runs}
    passed: set[int] = set()  # a file may have branches that go in a circle
    while run.name is None and run.branch is not None:
        passed.add(run.id)
        parent = by_id.get(run.branch.parent or 0)
        if parent is None or parent.id in passed:
            return run.branch.of
        run = parent
    others = [other for other in runs if other.name is not None or other.branch is None]
    names = told_apart(others, [full_name(other, others) for other in others])
    return next(name for name, other in zip(names, others, strict=True) if other.id == run.id)


def name_of_rule(run: RunSettings) -> Note:
    """The initialiser's name, with the factor on its weights, layers that start otherwise, and biases."""
    name = name_of_initialiser(run)
    for layer in run.layers[:MOST_TOLD]:
        name = Note("{run}, layer {layer} {rule}", run=name, layer=layer.layer, rule=name_of_layer(layer))
    more = len(run.layers) - MOST_TOLD
    name = Note("{run} and {count} more", run=name, count=more) if more > 0 else name
    if run.bias.name != "zeros":
        name = Note("{run}, biases {rule}", run=name, rule=name_of_biases(run.bias))
    return Note("{run}, some given", run=name) if run.given else name


def name_of_layer(layer: LayerRule) -> Note:
    """The names of a layer's own rules."""
    name = name_of_initialiser(layer)
    if layer.bias is None:
        return name
    return Note("{rule} with biases {bias}", rule=name, bias=name_of_biases(layer.bias))


def name_of_biases(bias: BiasSettings) -> Note:
    """The bias rule's name, with those of its parameters that are not as they are by default."""
    entry = biases[bias.name]
    name = Note(entry.label)
    for parameter, value in bias.own(entry).items():
        if value != entry.parameters[parameter][1]:
            name = Note("{rule} {value:g}", rule=name, value=value)
    return name


def name_of_initialiser(run: RunSettings | LayerRule) -> Note:
    """The initialiser's name, with the factor on its weights if there is one."""
    entry = initialisers[run.initialiser]
    own = run.own(entry)
    factor = own.get("scale", 1.0) * own.get("gain", 1.0)
    name = Note(entry.label)
    return Note("{run} ×{factor:g}", run=name, factor=factor) if factor != 1.0 else name


def numbered(name: str, number: int) -> str:
    return name if number == 1 else Note("{run} ({number})", run=name, number=str(number))


def parent_ids(experiment: Experiment) -> tuple[int, ...]:
    """The id of the run that each one left; 0 where it left none, or one that is no more."""
    named = {name: run.id for name, run in zip(run_names(experiment), experiment.runs, strict=True)}
    parents = (0 if run.branch is None else run.branch.parent for run in experiment.runs)
    of = ("" if run.branch is None else run.branch.of for run in experiment.runs)
    found = [
        named.get(name, 0) if parent is None else parent for parent, name in zip(parents, of, strict=True)
    ]
    return tuple(parent if parent in named.values() else 0 for parent in found)


def parent_name(experiment: Experiment, index: int) -> str:
    """What the run is called that number `index` left, or was called when it still was there."""
    branch, parent = experiment.runs[index].branch, parent_ids(experiment)[index]
    there = zip(run_names(experiment), experiment.runs, strict=True)
    return next((name for name, run in there if run.id == parent), "" if branch is None else branch.of)
