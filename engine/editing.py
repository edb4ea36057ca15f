"""Editing: from one Experiment value to the next. Undoing an edit is going back to the value before."""

import itertools

from engine.experiment import (
    LONGEST_NAME,
    MOST_BOOKMARKS,
    MOST_RUNS,
    SEEDS,
    Bookmark,
    Branch,
    Change,
    Experiment,
    GivenSettings,
    RunSettings,
    UpdateSettings,
)
from engine.initialisers import initialisers
from engine.naming import run_names
from engine.problems import ExperimentError, Problem


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


def run_colours(experiment: Experiment) -> tuple[int, ...]:
    """The place in the palette of each run: its own, else the one it stands at."""
    return tuple(index if run.colour is None else run.colour for index, run in enumerate(experiment.runs))


def named_and_coloured(experiment: Experiment) -> tuple[RunSettings, ...]:
    """The runs with the names and colours that they show written into them, so that edits keep both."""
    shown = zip(experiment.runs, run_names(experiment), run_colours(experiment), strict=True)
    return tuple(
        run.model_copy(update={"name": name[:LONGEST_NAME], "colour": colour}) for run, name, colour in shown
    )


def with_branch(experiment: Experiment, index: int, change: Change) -> Experiment:
    """A further run: that of number `index` up to the change's iteration, then trained by the change.

    Changes that the parent would make later are left out. ExperimentError where there are too many runs.
    """
    if len(experiment.runs) >= MOST_RUNS:
        raise ExperimentError([Problem("runs", f"{len(experiment.runs) + 1} runs", f"at most {MOST_RUNS}")])
    runs = named_and_coloured(experiment)
    parent = runs[index]
    taken, names = {run.colour for run in runs}, {run.name for run in runs}
    stem = str(parent.branch.of if parent.branch else parent.name)[: LONGEST_NAME - 25]
    name = f"{stem} from {change.iteration}"
    free = (name if number == 1 else f"{name} ({number})" for number in itertools.count(1))
    branch = parent.model_copy(
        update={
            "name": next(candidate for candidate in free if candidate not in names),
            "changes": (*in_effect(parent.changes, change.iteration), change),
            "branch": Branch(of=str(parent.name), iteration=change.iteration),
            "colour": next(colour for colour in range(MOST_RUNS) if colour not in taken),
        }
    )
    return experiment.model_copy(update={"runs": (*runs, branch)})


def with_next_seeds(experiment: Experiment) -> Experiment:
    """Every run whose weights are drawn at random draws with the next seed; after the last comes 0."""
    runs = tuple(
        run.model_copy(update={"seed": (run.seed + 1) % SEEDS})
        if initialisers[run.initialiser].random
        else run
        for run in experiment.runs
    )
    return experiment.model_copy(update={"runs": runs})


def without_run(experiment: Experiment, index: int) -> Experiment:
    """All runs but number `index`; raises ExperimentError where it is the only one."""
    if len(experiment.runs) == 1:
        raise ExperimentError([Problem("runs", "no run", "at least 1")])
    runs = named_and_coloured(experiment)
    return experiment.model_copy(update={"runs": runs[:index] + runs[index + 1 :]})


def with_dataset(experiment: Experiment, dataset: GivenSettings) -> Experiment:
    """The same network, training and runs on other data; title and words were about those before."""
    return experiment.model_copy(update={"dataset": dataset, "title": None, "about": None, "view": None})


def with_bookmark(experiment: Experiment, iteration: int, name: str) -> Experiment:
    """A bookmark more, in the order of iterations; it replaces one that stands at the same iteration.

    The name is cut where it is too long. ExperimentError where there are too many bookmarks.
    """
    others = without_bookmark(experiment, iteration).bookmarks
    if len(others) >= MOST_BOOKMARKS:
        raise ExperimentError(
            [Problem("bookmarks", f"{len(others) + 1} bookmarks", f"at most {MOST_BOOKMARKS}")]
        )
    added = Bookmark(iteration=iteration, name=name[:LONGEST_NAME])
    bookmarks = sorted((*others, added), key=lambda bookmark: bookmark.iteration)
    return experiment.model_copy(update={"bookmarks": tuple(bookmarks)})


def without_bookmark(experiment: Experiment, iteration: int) -> Experiment:
    """All bookmarks but the one at `iteration`, if there is one."""
    kept = tuple(bookmark for bookmark in experiment.bookmarks if bookmark.iteration != iteration)
    return experiment.model_copy(update={"bookmarks": kept})
