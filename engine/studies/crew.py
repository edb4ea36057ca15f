"""Crew: threads that train the trials of a study, and what writes down what a workforce has found."""

import queue
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import inf
from typing import Protocol

from engine.interrupt import Interrupt, InterruptError
from engine.studies.origin import Machine, this_machine
from engine.studies.plan import Shard, count, numbers
from engine.studies.results import Results
from engine.studies.results_file import InUseError
from engine.studies.running import Advance
from engine.studies.study import Study
from engine.studies.work import Finished, Parcel, Work

BATCH = 1.0  # seconds between two writes
MOST_IN_A_BATCH = 2_000
LAST_ATTEMPTS = 2  # to write what is done before the program ends, beside the very last one
TICK = 0.2  # seconds after which the main thread looks around, so that Ctrl+C is heard

Batch = dict[Machine, list[Finished]]


class Workforce(Protocol):
    """Who trains trials: threads of this process, or the workers of a cluster."""

    finished: int  # trials that came from it by now

    def work(self) -> Iterator[Parcel | None]:
        """Begin; then trials as they come, and None now and then where none have come for a while."""

    def end(self) -> Iterator[Parcel]:
        """Stop; what was finished by then and has not come yet."""


@dataclass(frozen=True)
class Courtesy:
    """What a crew does for others in the same process.

    Each of its threads calls `begin` first, and no more than `most` of them train at a moment: so many as it
    says before a trial.
    """

    begin: Callable[[], None] = lambda: None
    most: Callable[[], float] = lambda: inf


ALONE = Courtesy()


def train(
    results: Results,
    shard: Shard,
    told: Callable[[Advance], None],
    workforce: Callable[[Iterator[int], int], Workforce],
) -> None:
    """Have what is missing of a shard trained: `workforce` takes the numbers and how many they are.

    Whatever ends it, what is done is written down.
    """
    study, total = results.study, count(results.study, shard)
    left = sum(1 for _ in results.missing(numbers(study, shard)))
    known = total - left
    told(Advance(known, known, total))
    if left == 0:
        return
    crew = workforce(results.missing(numbers(study, shard)), left)
    batch, written = Batch(), time.monotonic()
    done = known
    try:
        for parcel in crew.work():
            if parcel is not None:
                put(batch, parcel)
                done += len(parcel.trials)
            if batch and (time.monotonic() - written > BATCH or size_of(batch) >= MOST_IN_A_BATCH):
                batch, written = kept(results, batch), time.monotonic()
                told(Advance(done, known, total))
    finally:
        for parcel in crew.end():
            put(batch, parcel)
        for _ in range(LAST_ATTEMPTS):
            batch = kept(results, batch)
        for machine, trials in batch.items():
            results.add(machine, trials)
        told(Advance(known + crew.finished, known, total))


def put(batch: Batch, parcel: Parcel) -> None:
    """Each row has the machine that it was made on."""
    batch.setdefault(parcel.machine, []).extend(parcel.trials)


def size_of(batch: Batch) -> int:
    return sum(map(len, batch.values()))


def kept(results: Results, batch: Batch) -> Batch:
    """Write a batch; what is left of it where another program uses the file just now."""
    left = dict(batch)
    try:
        for machine, trials in batch.items():
            results.add(machine, trials)
            del left[machine]
    except InUseError:
        pass
    return left


class Crew:
    """Threads that train the trials with these numbers, each taking the next that nobody has taken."""

    def __init__(
        self,
        study: Study,
        waiting: Iterator[int],
        threads: int,
        interrupt: Interrupt,
        courtesy: Courtesy = ALONE,
    ) -> None:
        self._waiting, self._interrupt, self._machine = waiting, interrupt, this_machine()
        self._courtesy = courtesy
        self._taking = threading.Lock()
        self._results: queue.SimpleQueue[Finished | BaseException | None] = queue.SimpleQueue()
        self._work = Work(study, threads)
        self._threads = [
            threading.Thread(target=self._train, args=(n,), name=f"study {n}", daemon=True)
            for n in range(threads)
        ]
        self._ended = threading.Event()
        self._has_all = False  # whether no trial waits
        self.finished = 0

    def work(self) -> Iterator[Parcel | None]:
        """Begin; then each trial as it comes, and None now and then where none has come for a while."""
        for thread in self._threads:
            thread.start()
        working = len(self._threads)
        while working:
            try:
                came = self._results.get(timeout=TICK)
            except queue.Empty:
                yield None
                continue
            if came is None:
                working -= 1
            elif isinstance(came, BaseException):
                raise came
            else:
                self.finished += 1
                yield Parcel(self._machine, [came])

    def end(self) -> Iterator[Parcel]:
        """End the threads; what they had finished and nobody has taken yet."""
        self._ended.set()
        self._interrupt.ask()
        try:
            for thread in self._threads:
                if thread.ident is not None:  # an interrupt may come before all of them have begun
                    thread.join()
        finally:
            self._interrupt.answer()
        while not self._results.empty():
            came = self._results.get()
            if isinstance(came, tuple):
                self.finished += 1
                yield Parcel(self._machine, [came])

    def _train(self, thread: int) -> None:
        try:
            self._courtesy.begin()
            while (number := self._next(thread)) is not None:
                self._results.put(self._work.trial(number, self._interrupt))
        except InterruptError:
            pass
        except BaseException as error:  # raised where the results are taken
            self._results.put(error)
        finally:
            self._results.put(None)

    def _next(self, thread: int) -> int | None:
        while thread >= self._courtesy.most() and not self._is_over:
            self._ended.wait(TICK)
        with self._taking:
            number = None if self._is_over else next(self._waiting, None)
            self._has_all = self._has_all or number is None
            return number

    @property
    def _is_over(self) -> bool:
        """Whether there is nothing left to take, or nobody wants it any more."""
        return self._has_all or self._ended.is_set() or self._interrupt.is_pending
