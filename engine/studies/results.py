"""Results: the trials of a study in a SQLite file, which survives whatever ends the program.

Each trial is one row, by its number. A trial is there once, however often it is added. The file is in WAL
mode and written in batches, each of them whole or not at all.
"""

import itertools
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Self

import numpy as np

from engine.arguments import PathLike, path_of
from engine.arrays import Array
from engine.messages.library_messages import reason_of
from engine.messages.message import Note
from engine.messages.problems import refused
from engine.studies.figures import FIGURES, Figures, figures_in, in_their_places
from engine.studies.origin import Machine
from engine.studies.results_file import (
    ANOTHER_NAME,
    RESULTS_FILE,
    add_what_is_new,
    create,
    for_reading,
    for_writing,
    has_signal,
    settle,
    trouble,
)
from engine.studies.study import Study
from engine.studies.trial import Trial
from engine.system.whole_files import check_place

COLUMNS = (
    "number, machine, origin, train_accuracy, test_accuracy, cost, reached, reached_at, diverged_at, "
    "blind_share, curve"  # and the signal, where the file has one
)
AT_ONCE = 10_000  # rows in memory
SETTLING = 10.0  # seconds after which rows move into the file itself

Row = tuple[
    int, int, bytes, float, float, float | None, int, int | None, int | None, float, bytes, float | None
]


class Results:
    """The results of one study in an open file, for the thread that opened it; see `open_results`."""

    def __init__(
        self, connection: sqlite3.Connection, study: Study, name: str, *, writes: bool = True
    ) -> None:
        self._connection, self.study, self.name = connection, study, name
        self._writes, self._settled = writes, time.monotonic()
        self._machines = machines_in(connection)
        self._signal = "signal" if has_signal(connection) else "NULL"

    @property
    def machines(self) -> tuple[Machine, ...]:
        """The machines that trials were made on."""
        return tuple(self._machines)

    def count(self) -> int:
        """How many trials there are."""
        with self._said():
            return int(self._connection.execute("SELECT count(*) FROM trials").fetchone()[0])

    def missing(self, numbers: Iterable[int]) -> Iterator[int]:
        """Those of these numbers that have no trial yet."""
        done = bytearray(self.study.trials)  # a byte each: numbers alone would be the most of all memory
        with self._said():
            for (number,) in self._connection.execute("SELECT number FROM trials"):
                if 0 <= number < len(done):
                    done[number] = 1
        return (number for number in numbers if not done[number])

    def add(self, machine: Machine, trials: Iterable[tuple[int, bytes, Trial]]) -> None:
        """Write a batch: numbers, hashes of what they follow from, and figures. All are there, or none."""
        number_of_machine = self.number_of(machine)
        self.add_rows(row_of(number, number_of_machine, origin, trial) for number, origin, trial in trials)

    def add_rows(self, rows: Iterable[Row]) -> None:
        with self._said(), self._transaction():
            self._connection.executemany(f"INSERT OR IGNORE INTO trials VALUES (?{', ?' * 11})", rows)
        if time.monotonic() - self._settled > SETTLING:
            self.settle()

    def settle(self) -> None:
        """Move what is written into the file itself, unless another program is reading it."""
        with self._said():
            settle(self._connection)
        self._settled = time.monotonic()

    def number_of(self, machine: Machine) -> int:
        """By which number this file knows a machine."""
        if machine not in self._machines:
            with self._said(), self._transaction():  # another program may be writing here too
                there = machines_in(self._connection)
                if machine not in there:
                    values = (len(there) + 1, machine.name, machine.version)
                    self._connection.execute("INSERT INTO machines VALUES (?, ?, ?)", values)
            self._machines = machines_in(self._connection)
        return self._machines[machine]

    def rows(self) -> Iterator[list[Row]]:
        """All trials, some at a time, by ascending number."""
        last = -1
        while True:
            with self._said():
                query = f"{self._whole_rows} WHERE number > ? ORDER BY number LIMIT ?"
                rows: list[Row] = self._connection.execute(query, (last, AT_ONCE)).fetchall()
            if not rows:
                return
            last = rows[-1][0]
            yield rows

    def row(self, number: int) -> Row | None:
        """One trial, if it is there."""
        with self._said():
            query = f"{self._whole_rows} WHERE number = ?"
            found = self._connection.execute(query, (number,)).fetchone()
        return None if found is None else tuple(found)

    @property
    def _whole_rows(self) -> str:
        return f"SELECT {COLUMNS}, {self._signal} FROM trials"

    def figures(self, cell: int) -> tuple[Figures, ...]:
        """What came of the trials of a cell, run by run, each in the order of their seeds: (trials,)."""
        runs, table = len(self.study.experiment.runs), self._table(cell, 1)
        of_run = (table[:, 0] // 2) % runs
        return tuple(figures_in(table[of_run == run].T) for run in range(runs))

    def figures_of_cells(self, first: int, cells: int) -> Figures:
        """What came of so many cells, as (cells, runs, draws): nan where a trial is missing.

        There are as many draws as the last one that any of them has.
        """
        trials = (self.study.draws, len(self.study.experiment.runs))
        return figures_in(in_their_places(self._table(first, cells), first, (cells, *trials)))

    def _table(self, first: int, cells: int) -> Array:
        """The rows of so many cells, (trials, columns of FIGURES and the signal), by ascending number."""
        query = (
            f"SELECT {FIGURES}, ifnull({self._signal}, -9e999) FROM trials "
            "WHERE number >= ? AND number < ? ORDER BY number"
        )
        bounds = self._numbers_of(first)[0], self._numbers_of(first + cells)[0]
        with self._said():
            # Row by row, without a list of all.
            found = itertools.chain.from_iterable(self._connection.execute(query, bounds))
            return np.fromiter(found, dtype=np.float64).reshape(-1, 7)

    def counts(self) -> dict[int, int]:
        """How many trials there are of each cell that has any."""
        query = "SELECT number / ?, count(*) FROM trials GROUP BY 1"
        with self._said():
            return dict(self._connection.execute(query, (self._trials_of_a_cell,)).fetchall())

    def curves(self, cell: int) -> tuple[Array, ...]:
        """The costs of a cell's trials, run by run, by ascending seed: each (trials, stops of `schedule`)."""
        runs = len(self.study.experiment.runs)
        first, last = self._numbers_of(cell)
        query = "SELECT curve FROM trials WHERE number >= ? AND number < ? AND number % ? = ? ORDER BY number"
        with self._said():
            found = [
                [curve for (curve,) in self._connection.execute(query, (first, last, runs, run))]
                for run in range(runs)
            ]
        return tuple(
            np.frombuffer(b"".join(curves), dtype="<f8").reshape(len(curves), -1)
            if curves
            else np.empty((0, 0))
            for curves in found
        )

    @property
    def _trials_of_a_cell(self) -> int:
        return self.study.draws * len(self.study.experiment.runs)

    def _numbers_of(self, cell: int) -> tuple[int, int]:
        """The first trial of a cell, and the one after its last."""
        first = cell * self._trials_of_a_cell
        return first, first + self._trials_of_a_cell

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    @contextmanager
    def _said(self) -> Iterator[None]:
        """What SQLite complains of as an ExperimentError."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            raise trouble(self.name, error) from None

    def close(self) -> None:
        """What is written is then in the file itself, unless another program is reading it."""
        with suppress(sqlite3.Error):
            if self._writes:
                settle(self._connection)
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def machines_in(connection: sqlite3.Connection) -> dict[Machine, int]:
    """The machines that a file knows, and by which numbers."""
    rows = connection.execute("SELECT id, name, version FROM machines ORDER BY id")
    return {Machine(name, version): number for number, name, version in rows}


def row_of(number: int, machine: int, origin: bytes, trial: Trial) -> Row:
    return (
        number,
        machine,
        origin,
        trial.train_accuracy,
        trial.test_accuracy,
        trial.cost,
        int(trial.reached),
        trial.reached_at,
        trial.diverged_at,
        trial.blind_share,
        trial.curve.astype("<f8").tobytes(),
        trial.signal,
    )


def open_results(path: PathLike | None, study: Study) -> Results:
    """The results of this study in a file, which is made where there is none; without a path in memory.

    ExperimentError where the file is another study's, damaged, or no results file, or cannot be written.
    """
    place = None if path is None else path_of("path", path)
    if place is not None:
        check_place(place)
    connection, found = for_writing(place)
    try:
        if found is None:
            found = create(connection, study, str(place))
        if found.identity != study.identity:
            raise refused(str(place), Note("the results of another study"), ANOTHER_NAME)
        add_what_is_new(connection)
        return Results(connection, study, str(place))
    except sqlite3.DatabaseError as error:
        connection.close()
        raise trouble(str(place), error) from None
    except BaseException:
        connection.close()
        raise


def read_results(path: PathLike) -> Results:
    """The results in a file, with the study that they are of; ExperimentError where there are none."""
    place = path_of("path", path)
    try:
        with place.open("rb"):
            pass
    except (OSError, ValueError) as error:
        raise refused(str(place), reason_of(error), RESULTS_FILE) from None
    connection, found = for_reading(place)
    if found is None:
        connection.close()
        raise refused(str(place), Note("an empty file"), RESULTS_FILE)
    return Results(connection, found, str(place), writes=False)
