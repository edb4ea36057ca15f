"""The list of runs: from one Experiment value to the next with runs added, copied, changed, moved or removed.

Every edit writes into the runs the names and colours that they show, so that it changes neither of others.
"""

import itertools

from engine.experiment import LONGEST_NAME, MOST_RUNS, SEEDS, Experiment, RunSettings, remade
from engine.initialisers import initialisers
from engine.naming import run_names
from engine.problems import ExperimentError, Problem


def run_colours(experiment: Experiment) -> tuple[int, ...]:
    """The place in the palette of each run: its own, else the one it stands at."""
    return tuple(index if run.colour is None else run.colour for index, run in enumerate(experiment.runs))


def named_and_coloured(experiment: Experiment) -> tuple[RunSettings, ...]:
    """The runs with the names and colours that they show."""
    shown = zip(experiment.runs, run_names(experiment), run_colours(experiment), strict=True)
    return tuple(
        run.model_copy(update={"name": name[:LONGEST_NAME], "colour": colour}) for run, name, colour in shown
    )


def free_name(name: str, experiment: Experiment) -> str:
    """The name, with a number behind it where another run has it."""
    taken = set(run_names(experiment))
    numbered = (f"{name[: LONGEST_NAME - 5]} ({number})" for number in itertools.count(2))
    return name if name not in taken else next(other for other in numbered if other not in taken)


def with_more(experiment: Experiment, run: RunSettings, index: int | None = None) -> Experiment:
    """One run more, at place `index` or last, in a colour of its own and by the name it has or would have.

    ExperimentError where there are too many runs.
    """
    if len(experiment.runs) >= MOST_RUNS:
        raise ExperimentError([Problem("runs", f"{len(experiment.runs) + 1} runs", f"at most {MOST_RUNS}")])
    runs = named_and_coloured(experiment)
    taken = {other.colour for other in runs}
    colour = next(colour for colour in range(MOST_RUNS) if colour not in taken)
    own_name = run.name or run_names(experiment.model_copy(update={"runs": (run,)}))[0]
    added = run.model_copy(update={"name": free_name(own_name, experiment), "colour": colour})
    place = len(runs) if index is None else index
    return remade(experiment, runs=(*runs[:place], added, *runs[place:]))


def with_copy(experiment: Experiment, index: int) -> Experiment:
    """Run number `index` once more, behind itself; ExperimentError where there are too many runs."""
    return with_more(experiment, named_and_coloured(experiment)[index], index + 1)


def with_run(experiment: Experiment, index: int, run: RunSettings) -> Experiment:
    """Another run at place `index`; ExperimentError where it does not fit the network."""
    runs = named_and_coloured(experiment)
    return remade(experiment, runs=(*runs[:index], run, *runs[index + 1 :]))


def with_colour(experiment: Experiment, index: int, colour: int) -> Experiment:
    """Run number `index` in another colour; a run that has it takes the one that becomes free."""
    runs = named_and_coloured(experiment)
    free = runs[index].colour
    swapped = {colour: free, free: colour}
    return remade(
        experiment,
        runs=tuple(
            run.model_copy(update={"colour": swapped.get(run.colour, run.colour)})
            if place == index or run.colour == colour
            else run
            for place, run in enumerate(runs)
        ),
    )


def with_run_moved(experiment: Experiment, index: int, by: int) -> Experiment:
    """Run number `index` so many places further, as far as there are places."""
    runs = list(named_and_coloured(experiment))
    run = runs.pop(index)
    runs.insert(max(0, min(len(runs), index + by)), run)
    return experiment.model_copy(update={"runs": tuple(runs)})


def without_run(experiment: Experiment, index: int) -> Experiment:
    """All runs but number `index`; raises ExperimentError where it is the only one."""
    if len(experiment.runs) == 1:
        raise ExperimentError([Problem("runs", "no run", "at least 1")])
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
