"""Work: trials by their numbers, each with the hash of what it follows from; here, or on another machine."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from time import perf_counter

from engine.interrupt import NEVER, Interrupt
from engine.messages.message import Note
from engine.messages.problems import refused
from engine.studies.json_io import parse_study
from engine.studies.origin import Machine, origin_of, this_machine
from engine.studies.plan import cell, key_of
from engine.studies.study import Study
from engine.studies.trial import Rooms, Trial
from engine.system.machine import threads_at_once
from engine.version import version

STUDIES_AT_ONCE = 2  # of which a worker keeps data and kernels

Finished = tuple[int, bytes, Trial]  # its number, the hash of what it follows from, and its figures


@dataclass(frozen=True)
class Parcel:
    """Trials from one machine, and the seconds that they took one thread there."""

    machine: Machine
    trials: list[Finished]
    seconds: float = 0.0


class Work:
    """The trials of one study; any thread may ask for one. `threads` is how many do."""

    def __init__(self, study: Study, threads: int) -> None:
        self._study = study
        self._rooms = Rooms(lambda number: cell(study, number), threads + 1)

    def trial(self, number: int, interrupt: Interrupt = NEVER) -> Finished:
        """Train the one with this number; InterruptError where the interrupt comes."""
        key = key_of(self._study, number)
        room = self._rooms.of(key.cell)
        trial = room.trial(key, self._study.reached, interrupt)
        return number, origin_of(room.recipe(key.run, self._study.reached), key.seed), trial


_one_at_a_time = threading.Lock()


@lru_cache(maxsize=STUDIES_AT_ONCE)
def parsed(text: str) -> Work:
    return Work(parse_study(text), threads_at_once())


def train_batch(text: str, numbers: Sequence[int], wanted: str) -> Parcel:
    """What a worker of a cluster does: these trials of the study in a text.

    ExperimentError where the worker has another version of the laboratory than the one that is `wanted`.
    """
    if version() != wanted:
        given = Note("version {version} of the laboratory on a worker", version=version())
        raise refused("--scheduler", given, Note("version {version}, as here", version=wanted))
    with _one_at_a_time:
        work = parsed(text)
    begin = perf_counter()
    trials = [work.trial(number) for number in numbers]
    return Parcel(this_machine(), trials, perf_counter() - begin)
