"""Estimate: how long a study will take on this machine, measured on a few of its own trainings."""

from statistics import fmean
from time import perf_counter

from engine.interrupt import NEVER, Interrupt
from engine.studies.plan import TrialKey, cell
from engine.studies.study import Study
from engine.studies.trial import CellRoom, Rooms, holds_at, schedule

ENOUGH = 0.3  # seconds of one training; how long the rest of it takes follows


def seconds_for(study: Study, cores: int, interrupt: Interrupt = NEVER) -> float:
    """About how many seconds so many threads need for all of it; InterruptError where the interrupt comes.

    The first cell, the middle one and the last stand for all: depths and widths cost more towards one end.
    """
    rooms = Rooms(lambda number: cell(study, number), 1)
    measured = sorted({0, study.cells // 2, study.cells - 1})
    mean = fmean(seconds_of_cell(study, rooms.of(number), interrupt) for number in measured)
    return mean * study.cells / min(cores, study.trials)


def seconds_of_cell(study: Study, room: CellRoom, interrupt: Interrupt) -> float:
    """On one thread. Of a run that is not random, one draw is trained for all."""
    runs = enumerate(room.cell.experiment.runs)
    keys = ((TrialKey(0, room.cell.number, run, study.first_seed), each.is_random) for run, each in runs)
    return sum(
        (study.draws if random else 1) * seconds_of_trial(study, room, key, interrupt) for key, random in keys
    )


def seconds_of_trial(study: Study, room: CellRoom, key: TrialKey, interrupt: Interrupt) -> float:
    """Of the whole training, though only its beginning may be done."""
    iterations = room.cell.experiment.training.iterations
    room.advance(room.run(key, interrupt), 1, interrupt)  # what is made or compiled once does not count
    began = perf_counter()
    run = room.run(key, interrupt)
    for stop in schedule(iterations)[1:]:
        room.advance(run, stop, interrupt)
        holds_at(run, study.reached)
        passed = perf_counter() - began
        if passed > ENOUGH:
            break
    return passed * iterations / stop
