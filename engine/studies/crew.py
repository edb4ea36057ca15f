"""Crew: threads that train the trials of a study, and what writes down what they have found."""

import queue
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import inf

from engine.interrupt import Interrupt, InterruptError
from engine.studies.origin import Machine, origin_of, this_machine
from engine.studies.plan import Shard, cell, count, key_of, numbers
from engine.studies.results import Results
from engine.studies.results_file import InUseError
from engine.studies.running import Advance
from engine.studies.study import Study
from engine.studies.trial import CellRoom, Rooms, Trial

BATCH = 1.0  # seconds between two writes
MOST_IN_A_BATCH = 2_000
LAST_ATTEMPTS = 2  # to write what is done before the program ends, beside the very last one
TICK = 0.2  # seconds after which the main thread looks around, so that Ctrl+C is heard

Finished = tuple[int, bytes, Trial]


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
    cores: int,
    shard: Shard,
    interrupt: Interrupt,
    told: Callable[[Advance], None],
    courtesy: Courtesy = ALONE,
) -> None:
    """Train what is missing of a shard. Whatever ends it, what is done is written down."""
    study, total = results.study, count(results.study, shard)
    left = sum(1 for _ in results.missing(numbers(study, shard)))
    known = total - left
    told(Advance(known, known, total))
    if left == 0:
        return
    crew = Crew(study, results.missing(numbers(study, shard)), min(cores, left), interrupt, courtesy)
    machine, batch, written = this_machine(), list[Finished](), time.monotonic()
    done = known
    try:
        for finished in crew.work():
            if finished is not None:
                batch.append(finished)
                done += 1
            if batch and (time.monotonic() - written > BATCH or len(batch) >= MOST_IN_A_BATCH):
                batch, written = kept(results, machine, batch), time.monotonic()
                told(Advance(done, known, total))
    finally:
        batch.extend(crew.end())
        for _ in range(LAST_ATTEMPTS):
            batch = kept(results, machine, batch)
        results.add(machine, batch)
        told(Advance(known + crew.finished, known, total))


def kept(results: Results, machine: Machine, batch: list[Finished]) -> list[Finished]:
    """Write a batch; all of it is left where another program uses the file just now."""
    try:
        results.add(machine, batch)
    except InUseError:
        return batch
    return []


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
        self._study, self._waiting, self._interrupt = study, waiting, interrupt
        self._courtesy = courtesy
        self._taking = threading.Lock()
        self._results: queue.SimpleQueue[Finished | BaseException | None] = queue.SimpleQueue()
        self._rooms = Rooms(lambda number: cell(study, number), threads + 1)
        self._threads = [
            threading.Thread(target=self._train, args=(n,), name=f"study {n}", daemon=True)
            for n in range(threads)
        ]
        self._ended = threading.Event()
        self._has_all = False  # whether no trial waits
        self.finished = 0

    def work(self) -> Iterator[Finished | None]:
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
                yield came

    def end(self) -> Iterator[Finished]:
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
                yield came

    def _train(self, thread: int) -> None:
        try:
            self._courtesy.begin()
            while (number := self._next(thread)) is not None:
                self._results.put(self._trial(number))
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

    def _trial(self, number: int) -> Finished:
        key = key_of(self._study, number)
        room: CellRoom = self._rooms.of(key.cell)
        trial = room.trial(key, self._study.reached, self._interrupt)
        return number, origin_of(room.recipe(key.run, self._study.reached), key.seed), trial
