"""The list of runs: from one Experiment value to the next with runs added, copied, changed, moved or removed.

Every edit writes into the runs the colours that they show, so that it does not change those of others.
"""

import itertools
import re
from collections.abc import Collection
from typing import Any

from engine.experiment.model import LONGEST_NAME, MOST_RUNS, SEEDS, Experiment, RunSettings, make_run, remade
from engine.experiment.naming import default_name, run_names
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, Problem, at_least, at_most
from engine.nn.initialisers import initialisers

COPY = re.compile(r" \(copy(?: \d+)?\)$")  # at the end of the name of a run that was duplicated


def run_colours(experiment: Experiment) -> tuple[int, ...]:
    """The place in the palette of each run: its own, else the one it stands at, or a free one."""
    colours = [run.colour for run in experiment.runs]
    for index, colour in enumerate(colours):
        if colour is None:
            free = (other for other in (index, *range(MOST_RUNS)) if other not in colours)
            colours[index] = next(free)
    return tuple(colour for colour in colours if colour is not None)


def places_after(before: Experiment, after: Experiment) -> tuple[int | None, ...]:
    """Where each run of one experiment stands in the next one; None where it is gone.

    Only this says which runs are the same: a run is known by its name, one that was renamed by its colour.
    """
    names = {name: place for place, name in enumerate(run_names(after))}
    places = [names.get(name) for name in run_names(before)]
    others = {colour: place for place, colour in enumerate(run_colours(after)) if place not in places}
    return tuple(
        others.pop(colour, None) if place is None else place
        for place, colour in zip(places, run_colours(before), strict=True)
    )


def coloured(experiment: Experiment) -> tuple[RunSettings, ...]:
    """The runs with the colours that they show written into them, so that an edit keeps them."""
    shown = zip(experiment.runs, run_colours(experiment), strict=True)
    return tuple(run.model_copy(update={"colour": colour}) for run, colour in shown)


def named_and_coloured(experiment: Experiment) -> tuple[RunSettings, ...]:
    """The runs with the names that they show, too."""
    shown = zip(coloured(experiment), run_names(experiment), strict=True)
    return tuple(run.model_copy(update={"name": name[:LONGEST_NAME]}) for run, name in shown)


def free_name(name: str, taken: Collection[str]) -> str:
    """The name, with a number behind it where another run has it."""
    numbered = (f"{name[: LONGEST_NAME - 5]} ({number})" for number in itertools.count(2))
    return name if name not in taken else next(other for other in numbered if other not in taken)


def name_of_copy(name: str, taken: Collection[str]) -> str:
    """What a copy of the run of this name is called, or of one that is a copy itself."""
    stem = COPY.sub("", name)[: LONGEST_NAME - 10]
    copies = (f"{stem} (copy)" if number == 1 else f"{stem} (copy {number})" for number in itertools.count(1))
    return next(other for other in copies if other not in taken)


def has_own_name(run: RunSettings) -> bool:
    """Whether the run bears a name that a person gave it: not its initialiser's, numbered or as a copy."""
    usual = re.escape(default_name(run))
    return run.name is not None and re.fullmatch(rf"{usual}( \(\d+\))?", COPY.sub("", run.name)) is None


def with_more(
    experiment: Experiment, run: RunSettings, index: int | None = None, name: str | None = None
) -> Experiment:
    """One run more, at place `index` or last, in a colour of its own, by this name or by one that is free.

    ExperimentError where there are too many runs.
    """
    if len(experiment.runs) >= MOST_RUNS:
        given = Note("{count} runs", count=len(experiment.runs) + 1)
        raise ExperimentError([Problem("runs", given, at_most(MOST_RUNS))])
    runs = coloured(experiment)
    taken = {other.colour for other in runs}
    colour = next(colour for colour in range(MOST_RUNS) if colour not in taken)
    if name is None:
        own_name = run.name if run.name and has_own_name(run) else default_name(run)
        name = free_name(own_name, run_names(experiment))
    added = run.model_copy(update={"name": name, "colour": colour})
    place = len(runs) if index is None else index
    return remade(experiment, runs=(*runs[:place], added, *runs[place:]))


def with_another(experiment: Experiment, run: RunSettings) -> Experiment:
    """One run more, whose weights are no other run's: of those by its rule it takes the next free seed.

    ExperimentError where there are too many runs.
    """
    entry = initialisers[run.initialiser]
    alike = [other for other in experiment.runs if other.initialiser == run.initialiser]
    taken = {other.seed for other in alike if other.own(entry) == run.own(entry)}
    if entry.random and taken:
        after = (seed % SEEDS for seed in itertools.count(max(taken) + 1))
        run = run.model_copy(update={"seed": next(seed for seed in after if seed not in taken)})
    return with_more(experiment, run)


def with_copy(experiment: Experiment, index: int) -> Experiment:
    """Run number `index` once more, behind itself, which its name says.

    ExperimentError where there are too many runs.
    """
    names = run_names(experiment)
    return with_more(experiment, experiment.runs[index], index + 1, name_of_copy(names[index], names))


def with_colours_of(experiment: Experiment, other: Experiment) -> Experiment:
    """The experiment with the colours of another one that has as many runs."""
    pairs = zip(experiment.runs, run_colours(other), strict=True)
    runs = tuple(run.model_copy(update={"colour": colour}) for run, colour in pairs)
    return experiment.model_copy(update={"runs": runs})


def with_run(experiment: Experiment, index: int, **fields: Any) -> Experiment:
    """Run number `index` with these fields; ExperimentError where one is refused or does not fit the network.

    With another initialiser it keeps what that one takes too, but not a name that it had from the old one.
    """
    runs = coloured(experiment)
    before = runs[index]
    kept = {name: getattr(before, name) for name in type(before).model_fields} | fields
    wanted = {*RunSettings.model_fields, *initialisers[kept["initialiser"]].parameters}
    run = make_run(**{name: value for name, value in kept.items() if name in wanted})
    if run.recipe != before.recipe:
        run = run.model_copy(update={"branch": None})  # it goes its own way from the start
    if run.initialiser != before.initialiser and not has_own_name(before):
        others = {name for place, name in enumerate(run_names(experiment)) if place != index}
        run = run.model_copy(update={"name": free_name(default_name(run), others)})
    return remade(experiment, runs=(*runs[:index], run, *runs[index + 1 :]))


def with_colour(experiment: Experiment, index: int, colour: int) -> Experiment:
    """Run number `index` in another colour; a run that has it takes the one that becomes free."""
    runs = list(coloured(experiment))
    free = runs[index].colour
    for place, run in enumerate(runs):
        if run.colour == colour:
            runs[place] = run.model_copy(update={"colour": free})
    runs[index] = runs[index].model_copy(update={"colour": colour})
    return experiment.model_copy(update={"runs": tuple(runs)})


def with_run_moved(experiment: Experiment, index: int, by: int) -> Experiment:
    """Run number `index` so many places further, as far as there are places."""
    runs = list(coloured(experiment))
    run = runs.pop(index)
    runs.insert(max(0, min(len(runs), index + by)), run)
    return experiment.model_copy(update={"runs": tuple(runs)})


def without_run(experiment: Experiment, index: int) -> Experiment:
    """All runs but number `index`; raises ExperimentError where it is the only one."""
    if len(experiment.runs) == 1:
        raise ExperimentError([Problem("runs", Note("no run"), at_least(1))])
    runs = named_and_coloured(experiment)
    return experiment.model_copy(update={"runs": runs[:index] + runs[index + 1 :]})


def with_next_seeds(experiment: Experiment) -> Experiment:
    """Every run whose weights are drawn at random draws with the next seed; after the last comes 0."""
    runs = tuple(
        run.model_copy(update={"seed": (run.seed + 1) % SEEDS})
        if initialisers[run.initialiser].random
        else run
        for run in experiment.runs
    )
    return experiment.model_copy(update={"runs": runs})
