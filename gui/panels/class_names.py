"""What the classes of an experiment are called."""

from collections.abc import Mapping
from typing import Any

from engine.datasets import datasets
from engine.experiment.model import Experiment
from gui.language.words import said, tr


def class_names(experiment: Experiment) -> tuple[str, ...]:
    """A name for each class, empty where it has none of its own; none where numbers are predicted."""
    classes = experiment.shape.classes or 0
    dataset = experiment.dataset
    own = own_names({"name": dataset.name, **dataset.own(datasets[dataset.name])})
    return tuple(own[label] if label < len(own) else "" for label in range(classes))


def own_names(dataset: Mapping[str, Any]) -> tuple[str, ...]:
    """The names that the classes of a data set with these settings have; of many sets none have any."""
    given = dataset.get("classes")
    if isinstance(given, list | tuple):
        return tuple(given)
    without = dataset.get("without")
    return tuple(name for key, name in measured_names(dataset["name"]) if key != without)


def measured_names(dataset: str) -> tuple[tuple[str, str], ...]:
    """The classes of measured data: how a file calls one that is left out, and its name on screen."""
    if dataset == "iris":
        return tuple((species, species) for species in ("setosa", "versicolor", "virginica"))
    if dataset == "wine":
        return tuple((number, tr("cultivar {}").format(number)) for number in ("0", "1", "2"))
    if dataset == "breast_cancer":
        return ("malignant", tr("malignant")), ("benign", tr("benign"))
    return ()


def name_of(names: tuple[str, ...], label: int) -> str:
    """What a class is called on screen."""
    own = said(names[label]) if label < len(names) else ""
    return own or tr("class {}").format(label)
