"""Editing: from one Experiment value to the next. Undoing an edit is going back to the value before."""

import math
from collections.abc import Mapping
from typing import Any

from engine.experiment.model import (
    LONGEST_NAME,
    MOST_BOOKMARKS,
    MOST_CHANGES,
    Bookmark,
    Branch,
    Change,
    Experiment,
    GivenSettings,
    Nudge,
    RunSettings,
    TrainingSettings,
    make_change,
    make_run,
    remade,
    shape_of,
)
from engine.experiment.naming import run_names
from engine.experiment.run_list import settled, with_more, with_run
from engine.experiment.start import misfits
from engine.experiment.updating import UpdateSettings
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, Problem, at_most
from engine.nn.outputs import outputs_for


def in_effect(changes: tuple[Change, ...], iteration: int) -> tuple[Change, ...]:
    """Those that the parameters at `iteration` follow from: earlier ones, and a nudge at it."""
    return tuple(
        change
        for change in changes
        if change.iteration < iteration or (change.iteration == iteration and change.nudge)
    )


def settings_at(experiment: Experiment, index: int, iteration: int) -> UpdateSettings:
    """What run number `index` is trained by at an iteration: the experiment's settings or its last change."""
    changes = [change for change in experiment.runs[index].changes if change.iteration <= iteration]
    return changes[-1] if changes else experiment.training


def with_branch(experiment: Experiment, index: int, change: Change) -> Experiment:
    """A further run: that of number `index` up to the change's iteration, then trained by the change.

    Changes that the parent would make later are left out. ExperimentError where there are too many runs.
    """
    parent, name = settled(experiment)[index], run_names(experiment)[index]
    branch = parent.model_copy(
        update={
            "name": None,
            "changes": (*in_effect(parent.changes, change.iteration), change),
            "branch": Branch(of=str(name), iteration=change.iteration, parent=parent.id),
        }
    )
    return with_more(experiment, branch)


def with_weight_set(experiment: Experiment, index: int, iteration: int, nudge: Nudge) -> Experiment:
    """A branch of run number `index` that goes on with the nudge; at iteration 0 the run itself starts so.

    What was set before at the same place then gives way. ExperimentError where there are too many runs.
    """
    run, now = experiment.runs[index], settings_at(experiment, index, iteration)
    change = make_change(iteration, nudge=nudge, **now.updating())
    if iteration > 0:
        return with_branch(experiment, index, change)
    first = tuple(
        each
        for each in run.changes
        if each.iteration == 0 and not (each.nudge and each.nudge.place == nudge.place)
    )
    later = tuple(each for each in run.changes if each.iteration > 0)
    return with_run(experiment, index, changes=(*first, change, *later))


def with_branch_at_rate(experiment: Experiment, index: int, iteration: int, times: float) -> Experiment:
    """A branch of run number `index` from an iteration on, by its optimiser at `times` its learning rate.

    ExperimentError where there are too many runs, or where that is no learning rate.
    """
    before = settings_at(experiment, index, iteration)
    rate = float(f"{before.learning_rate * times:.12g}")  # a tenth of 0.3 is 0.03
    change = make_change(iteration, **{**before.updating(), "learning_rate": rate})
    return with_branch(experiment, index, change)


def with_start(experiment: Experiment, index: int, initialiser: str) -> Experiment:
    """A further run like number `index` but for its initialiser; ExperimentError where it is too many.

    Both start from the same seed, by the same bias rule.
    """
    return with_more(experiment, started_with(experiment.runs[index], initialiser))


def started_with(run: RunSettings, initialiser: str) -> RunSettings:
    return make_run(initialiser, seed=run.seed, bias=run.bias)


def has_start(experiment: Experiment, index: int, initialiser: str) -> bool:
    """Whether a run is there already that starts so."""
    wanted = started_with(experiment.runs[index], initialiser).recipe
    return any(run.recipe == wanted for run in experiment.runs)


def with_update(experiment: Experiment, change: Change) -> Experiment:
    """All runs are trained by the change's settings from its iteration on; from 0 on the experiment is.

    A branch that leaves its parent later still leaves it by its own changes. ExperimentError where a run has
    too many changes.
    """
    if change.iteration == 0:
        kept = {name: getattr(experiment.training, name) for name in TrainingSettings.model_fields}
        return remade(experiment, training={**kept, **change.updating()})
    by_id = {run.id: run for run in settled(experiment)}
    runs = tuple(
        run.model_copy(update={"changes": followed(by_id[run.id], change, by_id)}) for run in experiment.runs
    )
    most = max(len(run.changes) for run in runs)
    if most > MOST_CHANGES:
        raise ExperimentError(
            [Problem("changes", Note("{count} changes", count=most), at_most(MOST_CHANGES))]
        )
    return experiment.model_copy(update={"runs": runs})


def followed(run: RunSettings, change: Change, by_id: Mapping[int, RunSettings]) -> tuple[Change, ...]:
    """The run's changes with this one, which those of a branch that has not left yet come after."""
    first = min((place for place in departures(run, by_id) if place > change.iteration), default=math.inf)
    after = [own for own in run.changes if own.iteration >= first]
    return (*in_effect(run.changes, change.iteration), change, *after)


def departures(run: RunSettings, by_id: Mapping[int, RunSettings]) -> list[int]:
    """The iterations at which the run left its parent, that one its own, and so on."""
    places: list[int] = []
    line: RunSettings | None = run
    while line is not None and line.branch is not None and len(places) < len(by_id):
        places.append(line.branch.iteration)
        line = by_id.get(line.branch.parent or 0)
    return places


def with_dataset(experiment: Experiment, dataset: GivenSettings) -> Experiment:
    """The same network, training and runs on other data; title and words were about those before.

    An output that these data cannot be learned with gives way to what they ask for, and so do given layers of
    other shapes, and nudges of weights that are not there. ExperimentError where a rule of a run's own gives
    no weights for as many features.
    """
    network = experiment.network
    if network.output not in outputs_for(shape_of(dataset).classes):
        network = network.model_copy(update={"output": None})
    parts = {"dataset": dataset, "network": network, "title": None, "about": None}
    sizes = experiment.model_copy(update=parts).sizes
    return remade(experiment, **parts, runs=tuple(fitting(run, sizes) for run in experiment.runs))


def fitting(run: RunSettings, sizes: tuple[int, ...]) -> RunSettings:
    """The run without what it gives or changes of weights that a network of these sizes has not."""
    given = tuple(each for each in run.given if not any(misfits((), (each,), sizes)))
    changes = tuple(
        change
        if change.nudge is None or change.nudge.is_of(sizes)
        else change.model_copy(update={"nudge": None})
        for change in run.changes
    )
    return run.model_copy(update={"given": given, "changes": changes})


def with_data_fields(experiment: Experiment, fields: Mapping[str, Any]) -> Experiment:
    """On data with these fields; ExperimentError where they do not fit. An output gives way as above."""
    free = experiment.network.model_copy(update={"output": None})
    made = remade(experiment, dataset=fields, network=free)
    if experiment.network.output in outputs_for(made.shape.classes):
        made = remade(made, network=experiment.network)
    return made


def with_scaling(experiment: Experiment, scaling: str) -> Experiment:
    """The same data, their features scaled by this rule of `engine.datasets.scaling`."""
    fields = {name: getattr(experiment.dataset, name) for name in type(experiment.dataset).model_fields}
    return remade(experiment, dataset={**fields, "scaling": scaling})


def with_bookmark(experiment: Experiment, iteration: int, name: str) -> Experiment:
    """A bookmark more, in the order of iterations; it replaces one that stands at the same iteration.

    The name is cut where it is too long. ExperimentError where there are too many bookmarks.
    """
    others = without_bookmark(experiment, iteration).bookmarks
    if len(others) >= MOST_BOOKMARKS:
        given = Note("{count} bookmarks", count=len(others) + 1)
        raise ExperimentError([Problem("bookmarks", given, at_most(MOST_BOOKMARKS))])
    added = Bookmark(iteration=iteration, name=name[:LONGEST_NAME])
    bookmarks = sorted((*others, added), key=lambda bookmark: bookmark.iteration)
    return experiment.model_copy(update={"bookmarks": tuple(bookmarks)})


def without_bookmark(experiment: Experiment, iteration: int) -> Experiment:
    """All bookmarks but the one at `iteration`, if there is one."""
    kept = tuple(bookmark for bookmark in experiment.bookmarks if bookmark.iteration != iteration)
    return experiment.model_copy(update={"bookmarks": kept})
