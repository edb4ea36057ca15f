"""What the classes of an experiment are called."""

from engine.experiment.model import Experiment
from gui.language.words import said, tr


def class_names(experiment: Experiment) -> tuple[str, ...]:
    """A name for each class, empty where it has none of its own; none where numbers are predicted."""
    classes = experiment.shape.classes or 0
    given = getattr(experiment.dataset, "classes", None)
    own = given if isinstance(given, list | tuple) else ()
    return tuple(own[label] if label < len(own) else "" for label in range(classes))


def name_of(names: tuple[str, ...], label: int) -> str:
    """What a class is called on screen."""
    own = said(names[label]) if label < len(names) else ""
    return own or tr("class {}").format(label)
