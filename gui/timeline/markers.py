"""Marks: the bookmarks on the timeline, set by the laboratory at telling moments or by a person."""

from dataclasses import dataclass

from engine.experiment.model import Experiment
from engine.experiment.naming import parent_name
from engine.experiment.run_list import run_colours
from engine.measures.event_list import EVENTS
from engine.measures.events import TrainingEvent, event_kinds
from engine.output.frame import Frame
from gui.language.numbers import count
from gui.language.words import said, tr
from gui.panels.update_words import changes_of


@dataclass(frozen=True)
class Marker:
    """One bookmark: a short `label`, and `words` that say it all. A person's own has no run's colour.

    Where labels have no room for all, those of a lower `rank` are written first.
    """

    iteration: int
    label: str
    words: str
    colour: int | None = None
    rank: int = 0


def markers_of(frame: Frame, experiment: Experiment) -> tuple[Marker, ...]:
    """The moments of all runs in the frame's measure `moments`, and a person's bookmarks, by iteration."""
    marks = [own_marker(bookmark.iteration, bookmark.name) for bookmark in experiment.bookmarks]
    colours = run_colours(experiment)
    for place, (settings, run) in enumerate(zip(experiment.runs, frame.runs, strict=True)):
        colour = colours[place]
        moments = run[EVENTS]
        marks += [event_marker(run.name, colour, moment) for moment in moments]
        if settings.branch is not None:
            parent = parent_name(experiment, place)
            marks.append(branch_marker(run.name, parent, colour, settings.branch.iteration))
    marks += change_markers(experiment)
    return tuple(sorted(marks, key=lambda mark: mark.iteration))


def own_marker(iteration: int, name: str) -> Marker:
    words = tr("{name}: iteration {iteration}")
    return Marker(iteration, name, words.format(name=name, iteration=count(iteration)))


def event_marker(run: str, colour: int, moment: TrainingEvent) -> Marker:
    words = tr("{run}, iteration {iteration}: {sentence}")
    run = said(run)
    sentence = words.format(run=run, iteration=count(moment.iteration), sentence=said(moment.sentence))
    rank = 2 + list(event_kinds).index(moment.kind)
    return Marker(moment.iteration, f"{run}: {tr(moment.label)}", sentence, colour, rank)


def branch_marker(run: str, parent: str, colour: int, iteration: int) -> Marker:
    words = tr("{run} leaves {parent} at iteration {iteration}")
    run, parent = said(run), said(parent)
    sentence = words.format(run=run, parent=parent, iteration=count(iteration))
    return Marker(iteration, f"↳ {run}", sentence, colour, rank=1)


def change_markers(experiment: Experiment) -> list[Marker]:
    """Where all runs go on by another learning rate or optimiser: not where one of them became a branch."""
    words = tr("From iteration {} on: {}")
    return [
        Marker(iteration, label, words.format(count(iteration), label))
        for iteration, label in changes_of(experiment)
    ]


def next_marker(marks: tuple[Marker, ...], iteration: int, reached: int) -> int | None:
    """The iteration of the first mark after `iteration` that was reached, if there is one."""
    return min((mark.iteration for mark in marks if iteration < mark.iteration <= reached), default=None)


def previous_marker(marks: tuple[Marker, ...], iteration: int) -> int | None:
    """The iteration of the last mark before `iteration`, if there is one."""
    return max((mark.iteration for mark in marks if mark.iteration < iteration), default=None)
