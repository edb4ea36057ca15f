"""The list of runs: from one Experiment value to the next with runs added, copied, changed, moved or removed.

Every edit writes into the runs the colours that they show, so that it does not change those of others. A run
keeps its id through all of them; a new one gets an id that no run of the experiment has had.
"""

import itertools
from collections.abc import Sequence
from typing import Any

from engine.experiment.framework_runs import keeps_its_name
from engine.experiment.identity import next_id
from engine.experiment.model import MOST_RUNS, SEEDS, Experiment, RunSettings, make_run, remade
from engine.experiment.naming import full_name, names_of, parent_ids, plain_name, run_names
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, Problem, at_least, at_most
from engine.nn.initialisers import initialisers


def run_colours(experiment: Experiment) -> tuple[int, ...]:
    """The place in the palette of each run: its own, else the one it stands at, or a free one."""
    colours = [run.colour for run in experiment.runs]
    for index, colour in enumerate(colours):
        if colour is None:
            free = (other for other in (index, *range(MOST_RUNS)) if other not in colours)
            colours[index] = next(free)
    return tuple(colour for colour in colours if colour is not None)


def places_after(before: Experiment, after: Experiment) -> tuple[int | None, ...]:
    """Where each run of an experiment stands in one that was made from it; None where it is gone."""
    places = {run.id: place for place, run in enumerate(after.runs)}
    return tuple(places.get(run.id) for run in before.runs)


def places_alike(before: Experiment, after: Experiment) -> tuple[int | None, ...]:
    """Where the run stands that is most like each one, in another experiment; None where there is none.

    Neither has been made from the other, so that ids say little: runs of one name are alike, then of one id.
    """
    names = {name: place for place, name in enumerate(run_names(after))}
    places = [names.get(name) for name in run_names(before)]
    others = {run.id: place for place, run in enumerate(after.runs) if place not in places}
    return tuple(
        others.pop(run.id, None) if place is None else place
        for place, run in zip(places, before.runs, strict=True)
    )


def place_of(experiment: Experiment, run: int) -> int | None:
    """Where the run with this id stands; None where there is none."""
    return next((place for place, other in enumerate(experiment.runs) if other.id == run), None)


def settled(experiment: Experiment) -> tuple[RunSettings, ...]:
    """The runs with the colours that they show and the runs that they left written into them.

    So an edit of one changes neither for the others.
    """
    made = []
    for run, colour, parent in zip(
        experiment.runs, run_colours(experiment), parent_ids(experiment), strict=True
    ):
        branch = None if run.branch is None else run.branch.model_copy(update={"parent": parent})
        made.append(run.model_copy(update={"colour": colour, "branch": branch}))
    return tuple(made)


def freely_named(run: RunSettings, others: Sequence[RunSettings]) -> RunSettings:
    """The run with a number behind its name where another run has it."""
    taken = names_of(others)
    for number in (None, *range(2, MOST_RUNS + 2)):
        named = run.model_copy(update={"copied": None, "number": number})
        if full_name(named, (*others, named)) not in taken:
            break
    return named


def with_more(experiment: Experiment, run: RunSettings) -> Experiment:
    """One run more, last, in a colour of its own, by its name or that one with a number.

    ExperimentError where there are too many runs.
    """
    runs, new = settled(experiment), run.model_copy(update={"id": 0})
    return with_inserted(experiment, len(runs), freely_named(new, runs))


def with_inserted(experiment: Experiment, place: int, run: RunSettings) -> Experiment:
    """One run more at this place, with an id and a colour of its own.

    ExperimentError where there are too many runs.
    """
    runs = settled(experiment)
    if len(runs) >= MOST_RUNS:
        given = Note("{count} runs", count=len(runs) + 1)
        raise ExperimentError([Problem("runs", given, at_most(MOST_RUNS))])
    taken = {other.colour for other in runs}
    colour = next(colour for colour in range(MOST_RUNS) if colour not in taken)
    new = next_id({*(other.id for other in runs), experiment.last_id or 0})
    added = run.model_copy(update={"id": new, "colour": colour})
    return remade(experiment, runs=(*runs[:place], added, *runs[place:]), last_id=None)


def with_another(experiment: Experiment, run: RunSettings) -> Experiment:
    """One run more, which starts as no other run: of those by its rules it takes the next free seed.

    ExperimentError where there are too many runs.
    """
    entry, bias = initialisers[run.initialiser], run.bias
    alike = [
        other for other in experiment.runs if other.initialiser == run.initialiser and other.bias == bias
    ]
    taken = {other.seed for other in alike if other.own(entry) == run.own(entry)}
    if run.is_random and taken:
        after = (seed % SEEDS for seed in itertools.count(max(taken) + 1))
        run = run.model_copy(update={"seed": next(seed for seed in after if seed not in taken)})
    return with_more(experiment, run)


def with_copy(experiment: Experiment, index: int) -> Experiment:
    """Run number `index` once more, behind itself, which its name says.

    ExperimentError where there are too many runs.
    """
    runs, names = settled(experiment), run_names(experiment)
    for number in range(1, MOST_RUNS + 1):
        copy = runs[index].model_copy(update={"id": 0, "copied": number})
        if full_name(copy, runs) not in names:
            break
    return with_inserted(experiment, index + 1, copy)


def with_colours_of(experiment: Experiment, other: Experiment) -> Experiment:
    """The experiment with the colours that another one gives to the same runs."""
    colours = {run.id: colour for run, colour in zip(other.runs, run_colours(other), strict=True)}
    runs = tuple(
        run.model_copy(update={"colour": colours.get(run.id, colour)})
        for run, colour in zip(experiment.runs, run_colours(experiment), strict=True)
    )
    return experiment.model_copy(update={"runs": runs})


def with_run(experiment: Experiment, index: int, **fields: Any) -> Experiment:
    """Run number `index` with these fields; ExperimentError where one is refused or does not fit the network.

    With another initialiser it keeps what that one takes too. A name that was made from the settings follows.
    """
    runs = settled(experiment)
    before = runs[index]
    kept = {name: getattr(before, name) for name in type(before).model_fields} | fields
    wanted = {*RunSettings.model_fields, *initialisers[kept["initialiser"]].parameters}
    run = make_run(**{name: value for name, value in kept.items() if name in wanted})
    if run.name == before.name and not keeps_its_name(before, run):
        run = run.model_copy(update={"name": None})
    if run.recipe != before.recipe:
        run = run.model_copy(update={"branch": None})  # it goes its own way from the start
    others = (*runs[:index], *runs[index + 1 :])
    if run.name is not None and run.name != before.name:
        run = run.model_copy(update={"copied": None, "number": None})  # the very words that a person gave it
    elif run.name is None and plain_name(run, (*others, run)) != plain_name(before, runs):
        run = freely_named(run, others)
    return remade(experiment, runs=(*runs[:index], run, *runs[index + 1 :]))


def with_colour(experiment: Experiment, index: int, colour: int) -> Experiment:
    """Run number `index` in another colour; a run that has it takes the one that becomes free."""
    runs = list(settled(experiment))
    free = runs[index].colour
    for place, run in enumerate(runs):
        if run.colour == colour:
            runs[place] = run.model_copy(update={"colour": free})
    runs[index] = runs[index].model_copy(update={"colour": colour})
    return experiment.model_copy(update={"runs": tuple(runs)})


def with_run_moved(experiment: Experiment, index: int, by: int) -> Experiment:
    """Run number `index` so many places further, as far as there are places."""
    runs = list(settled(experiment))
    run = runs.pop(index)
    runs.insert(max(0, min(len(runs), index + by)), run)
    return experiment.model_copy(update={"runs": tuple(runs)})


def without_run(experiment: Experiment, index: int) -> Experiment:
    """All runs but number `index`; raises ExperimentError where it is the only one."""
    if len(experiment.runs) == 1:
        raise ExperimentError([Problem("runs", Note("no run"), at_least(1))])
    gone, name = experiment.runs[index], run_names(experiment)[index]
    kept = [run for run in settled(experiment) if run.id != gone.id]
    for place, run in enumerate(kept):
        if run.branch is not None and run.branch.parent == gone.id:
            branch = run.branch.model_copy(update={"of": str(name), "parent": 0})
            kept[place] = run.model_copy(update={"branch": branch})
    last, highest = max(gone.id, experiment.last_id or 0), max(run.id for run in kept)
    return experiment.model_copy(update={"runs": tuple(kept), "last_id": last if last > highest else None})


def with_next_seeds(experiment: Experiment) -> Experiment:
    """Every run of whose start some is drawn at random draws with the next seed; after the last comes 0."""
    runs = tuple(
        run.model_copy(update={"seed": (run.seed + 1) % SEEDS}) if run.is_random else run
        for run in settled(experiment)
    )
    return experiment.model_copy(update={"runs": runs})
