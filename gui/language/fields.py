"""How fields are called on screen, and their limits in words."""

import re
from collections.abc import Mapping

from engine.datasets import datasets
from engine.datasets.scaling import scalings
from engine.experiment.fields import FieldSpec, Kind
from engine.nn.activations import activations
from engine.nn.biases import biases
from engine.nn.frameworks import frameworks
from engine.nn.initialisers import initialisers
from engine.nn.optimisers import optimisers
from engine.nn.outputs import outputs
from engine.registry import Entry
from gui.language.numbers import general, localised
from gui.language.words import cited, tr

# Where a field's name in files is not what people read: with the symbol it has in formulas, or shorter.
LABELS = {
    "learning_rate": "Learning rate α",
    "weight_decay": "Weight decay λ",
    "l1": "L1",
    "batch_size": "Mini-batch",
    "batch_seed": "Seed of the batches",
    "samples": "Training points",
    "test_samples": "Test points",
    "seed": "Seed",
    "bias": "Biases",
    "framework": "As in",
    "layer_otherwise": "Layer otherwise",
    "test_seed": "Test seed",
    "test_share": "Share to test on",
    "name": "Name",
    "without": "Left out",
    "features": "Features",
    "prepared": "Prepared",
    "every": "In steps of",
    "what": "A line for each",
    "first": "From iteration",
    "frames": "Pictures",
    "last_stays": "The last one stays (s)",
    "whole": "The whole training",
}
CHOICES: dict[str, Mapping[str, Entry]] = {
    "scaling": scalings,
    "activation": activations,
    "optimiser": optimisers,
    "initialiser": initialisers,
    "bias": biases,
    "framework": frameworks,
    "name": datasets,
    "output": outputs,
}


GREEK = "alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu xi rho sigma tau phi chi psi omega"
LETTERS = dict(zip(GREEK.split(), "αβγδεζηθκλμνξρστφχψω", strict=True))
OF_A_LAYER = re.compile(r"layer(\d+)_(\w+)")  # a field of a single layer of a run
LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def registry_of(field: str) -> Mapping[str, Entry]:
    """The registry that a field names an entry of, also that of a single layer; an empty one for others."""
    layer = OF_A_LAYER.fullmatch(field)
    return CHOICES.get(field if layer is None else layer[2], {})


def label_in_english(name: str) -> str:
    """As people read it: a Greek letter's name, with a number or without, is the letter."""
    letter = name.rstrip("0123456789")
    if letter in LETTERS:
        return LETTERS[letter] + name[len(letter) :].translate(LOWERED)
    return LABELS.get(name, name.replace("_", " ").capitalize())


def label_of(name: str) -> str:
    layer = OF_A_LAYER.fullmatch(name)
    if layer is None:
        return tr(label_in_english(name))
    number, field = layer.groups()
    words = tr("Layer {}").format(number)
    return words if field == "initialiser" else f"{words}: {label_of(field)}"


def choice_label(field: str, choice: str) -> str:
    """A choice as people read it: by its registry, where it is the name of an entry."""
    registry = registry_of(field)
    return tr(registry[choice].label if choice in registry else choice.replace("_", " "))


def choice_tip(field: str, choice: str) -> str:
    """What a registry says of its entry: formula and source."""
    registry = registry_of(field)
    if choice not in registry:
        return ""
    return f"{tr(registry[choice].formula)}\n{cited(registry[choice].source)}"


def limits_in_words(spec: FieldSpec) -> str:
    """What a field is for, and what it takes."""
    words = capitalised(tr(spec.words))
    if spec.kind not in (Kind.WHOLE, Kind.NUMBER) or spec.low is None or spec.high is None:
        return words
    low = tr("more than {}") if spec.above else tr("at least {}")
    high = tr("less than {}") if spec.below else tr("at most {}")
    limits = f"{low.format(plain(spec.low))}, {high.format(plain(spec.high))}"
    if spec.optional:
        limits = tr("{}; empty for none").format(limits)
    return f"{words}\n{limits}" if words else capitalised(limits)


def capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def plain(limit: float) -> str:
    return localised(f"{limit:,.0f}") if limit == round(limit) and abs(limit) < 1e12 else general(limit)
