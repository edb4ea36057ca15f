"""Experiments that ship, in the language of the screen: to whoever opens one, its names are data."""

from engine.experiment.model import Experiment, RunSettings
from gui.language.words import tr


def translated(experiment: Experiment) -> Experiment:
    """The same experiment; its title, what is said of it, and names of runs and bookmarks are translated."""
    bookmarks = (mark.model_copy(update={"name": tr(mark.name)}) for mark in experiment.bookmarks)
    words = {
        "title": experiment.title and tr(experiment.title),
        "about": experiment.about and tr(experiment.about),
        "runs": tuple(map(renamed, experiment.runs)),
        "bookmarks": tuple(bookmarks),
    }
    return experiment.model_copy(update=words)


def renamed(run: RunSettings) -> RunSettings:
    return run if run.name is None else run.model_copy(update={"name": tr(run.name)})
