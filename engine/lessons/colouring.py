"""Colouring: a run has one colour in all of a lesson, whatever other runs a page has."""

from collections.abc import Iterable, Sequence
from typing import Any

from engine.experiment.model import MOST_RUNS, Experiment, RunSettings
from engine.experiment.naming import run_names
from engine.experiment.run_list import run_colours
from engine.lessons.lesson import Page, Stage

Known = tuple[str, dict[str, Any], int]  # a run's name, its recipe and its colour


def with_lasting_colours(pages: Iterable[Page]) -> tuple[Page, ...]:
    """The pages with colours written into the runs of their stages, in the order of the lesson.

    A run is the same where its recipe is, else where its name is. Those of the published experiment have the
    colours that they have there, in every lesson.
    """
    known = known_of(Experiment())
    coloured = []
    for page in pages:
        stage = with_colours(page.stage, known)
        try_it = page.try_it
        if try_it is not None:
            try_it = try_it.model_copy(update={"stage": with_colours(try_it.stage, known)})
        coloured.append(page.model_copy(update={"stage": stage, "try_it": try_it}))
    return tuple(coloured)


def known_of(experiment: Experiment) -> list[Known]:
    parts = zip(run_names(experiment), experiment.runs, run_colours(experiment), strict=True)
    return [(name, run.recipe, colour) for name, run, colour in parts]


def with_colours(stage: Stage, known: list[Known]) -> Stage:
    """The stage with the colours that are known of its runs; those of new ones are known from now on."""
    experiment = stage.experiment
    colours = colours_in(experiment.runs, run_names(experiment), known)
    if colours != run_colours(experiment):
        pairs = zip(experiment.runs, colours, strict=True)
        runs = tuple(run.model_copy(update={"colour": colour}) for run, colour in pairs)
        experiment = experiment.model_copy(update={"runs": runs})
    known += [run for run in known_of(experiment) if run not in known]
    return stage.model_copy(update={"experiment": experiment})


def colours_in(runs: Sequence[RunSettings], names: Sequence[str], known: Sequence[Known]) -> tuple[int, ...]:
    """A colour for each run: its own, the one that is known of it, or one that no run has had yet."""
    colours = {place: run.colour for place, run in enumerate(runs) if run.colour is not None}
    for by_recipe in (True, False):
        for place, (run, name) in enumerate(zip(runs, names, strict=True)):
            alike = (
                colour
                for known_name, recipe, colour in known
                if (recipe == run.recipe if by_recipe else known_name == name)
            )
            found = next((colour for colour in alike if colour not in colours.values()), None)
            if place not in colours and found is not None:
                colours[place] = found
    had = {colour for *_, colour in known}
    for place in range(len(runs)):
        if place not in colours:
            free = [colour for colour in range(MOST_RUNS) if colour not in colours.values()]
            colours[place] = next((colour for colour in free if colour not in had), free[0])
    return tuple(colours[place] for place in range(len(runs)))
