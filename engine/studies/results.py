"""Results: the trials of a study in a SQLite file, which survives whatever ends the program.

Each trial is one row, by its number. A trial is there once, however often it is added. The file is in WAL
mode and written in batches, each of them whole or not at all.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np

from engine.arguments import PathLike, path_of
from engine.arrays import Array
from engine.messages.library_messages import quoted_message, reason_of
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, refused
from engine.studies.json_io import parse_study
from engine.studies.origin import Machine
from engine.studies.study import Study
from engine.studies.trial import Trial
from engine.system.whole_files import A_PLACE, check_place

KIND = 0x494C5331  # the number by which SQLite knows a file of ours
TABLES = """
CREATE TABLE study (digest TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE machines (id INTEGER PRIMARY KEY, name TEXT NOT NULL, version TEXT NOT NULL);
CREATE TABLE trials (number INTEGER PRIMARY KEY, machine INTEGER NOT NULL, origin BLOB NOT NULL,
    train_accuracy REAL, test_accuracy REAL, cost REAL, reached INTEGER NOT NULL, reached_at INTEGER,
    diverged_at INTEGER, blind_share REAL NOT NULL, curve BLOB NOT NULL);
"""
FIGURES = "train_accuracy, test_accuracy, cost, reached, reached_at, diverged_at, blind_share"
AT_ONCE = 10_000  # rows in memory
IN_MEMORY = ":memory:"
ANOTHER_NAME = Note("the results of this study, or a new file: give its name with --out")
RESULTS_FILE = Note("a results file, as main.py study writes it")
MORE_ROOM = Note("a disk with room and without faults; what is done is kept, and the same command goes on")

Row = tuple[int, int, bytes, float, float, float | None, int, int | None, int | None, float, bytes]


@dataclass(frozen=True)
class Figures:
    """The trials of a cell's run in the order of their seeds, each a column: (trials,).

    `reached_at` and `diverged_at` are nan where that did not happen, as a cost is that is no number.
    """

    numbers: Array
    train_accuracy: Array
    test_accuracy: Array
    cost: Array
    reached: Array
    reached_at: Array
    diverged_at: Array
    blind_share: Array


class Results:
    """The results of one study in an open file, for the thread that opened it; see `open_results`."""

    def __init__(self, connection: sqlite3.Connection, study: Study, name: str) -> None:
        self._connection, self.study, self.name = connection, study, name
        self._machines = machines_in(connection)

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
            self._connection.executemany(f"INSERT OR IGNORE INTO trials VALUES (?{', ?' * 10})", rows)

    def number_of(self, machine: Machine) -> int:
        """By which number this file knows a machine."""
        if machine not in self._machines:
            with self._said(), self._transaction():  # another program may be writing here too
                self._machines = machines_in(self._connection)
                if machine not in self._machines:
                    number = len(self._machines) + 1
                    values = (number, machine.name, machine.version)
                    self._connection.execute("INSERT INTO machines VALUES (?, ?, ?)", values)
                    self._machines[machine] = number
        return self._machines[machine]

    def rows(self) -> Iterator[list[Row]]:
        """All trials, some at a time, by ascending number."""
        last = -1
        while True:
            with self._said():
                query = "SELECT * FROM trials WHERE number > ? ORDER BY number LIMIT ?"
                rows: list[Row] = self._connection.execute(query, (last, AT_ONCE)).fetchall()
            if not rows:
                return
            last = rows[-1][0]
            yield rows

    def row(self, number: int) -> Row | None:
        """One trial, if it is there."""
        with self._said():
            found = self._connection.execute("SELECT * FROM trials WHERE number = ?", (number,)).fetchone()
        return None if found is None else tuple(found)

    def figures(self, cell: int) -> tuple[Figures, ...]:
        """What came of the trials of a cell, run by run."""
        runs = len(self.study.experiment.runs)
        first = cell * self.study.draws * runs
        query = f"SELECT number, {FIGURES} FROM trials WHERE number >= ? AND number < ? ORDER BY number"
        with self._said():
            found = self._connection.execute(query, (first, first + self.study.draws * runs)).fetchall()
        table = np.array(found, dtype=np.float64).reshape(len(found), 8)  # None becomes nan
        return tuple(Figures(*table[table[:, 0] % runs == run].T) for run in range(runs))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
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
        except sqlite3.OperationalError as error:
            raise refused(self.name, quoted_message(str(error)), MORE_ROOM) from None
        except sqlite3.DatabaseError as error:
            raise damaged(self.name, error) from None

    def close(self) -> None:
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
    )


def open_results(path: PathLike | None, study: Study) -> Results:
    """The results of this study in a file, which is made where there is none; without a path in memory.

    ExperimentError where the file is another study's, damaged, or no results file, or cannot be written.
    """
    place = None if path is None else path_of("path", path)
    if place is not None:
        check_place(place)
    connection, found = connected(place)
    try:
        if found is None:
            found = create(connection, study, str(place))
        if found.digest != study.digest:
            raise refused(str(place), Note("the results of another study"), ANOTHER_NAME)
        return Results(connection, study, str(place))
    except sqlite3.DatabaseError as error:
        connection.close()
        raise refused(str(place), quoted_message(str(error)), MORE_ROOM) from None
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
    connection, found = connected(place)
    if found is None:
        connection.close()
        raise refused(str(place), Note("an empty file"), RESULTS_FILE)
    return Results(connection, found, str(place))


def connected(place: Path | None) -> tuple[sqlite3.Connection, Study | None]:
    """An open file, and the study whose results are in it, if there are any."""
    name = IN_MEMORY if place is None else str(place)
    try:
        connection = sqlite3.connect(name, isolation_level=None, timeout=30.0)
    except sqlite3.Error as error:
        raise refused(name, quoted_message(str(error)), ANOTHER_NAME) from None
    try:
        study = study_in(connection, name)
        # Writing does not wait for the disk: what the system has survives the end of this program.
        connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;")
        return connection, study
    except sqlite3.OperationalError as error:  # the file is in use, or cannot be written
        connection.close()
        raise refused(name, quoted_message(str(error)), A_PLACE) from None
    except sqlite3.DatabaseError as error:
        connection.close()
        raise damaged(name, error) from None
    except BaseException:
        connection.close()
        raise


def study_in(connection: sqlite3.Connection, name: str) -> Study | None:
    """The study of this file; None where it is empty, ExperimentError where it is damaged or foreign."""
    (kind,) = connection.execute("PRAGMA application_id").fetchone()
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if not tables and kind == 0:
        return None
    if kind != KIND:
        raise refused(name, Note("a database that is none of a study"), ANOTHER_NAME)
    if not tables >= {"study", "machines", "trials"}:
        raise sqlite3.DatabaseError("a table of it is missing")
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise sqlite3.DatabaseError(found)
    digest, text = connection.execute("SELECT digest, text FROM study").fetchone() or ("", "")
    try:
        study = parse_study(text)
    except ExperimentError:
        raise sqlite3.DatabaseError("the study in it cannot be read") from None
    if study.digest != digest:
        raise sqlite3.DatabaseError("the study in it was changed")
    return study


def create(connection: sqlite3.Connection, study: Study, name: str) -> Study:
    """Make an empty file the results of a study, at once or not at all; the study that it then is of.

    Another program may have been faster.
    """
    connection.execute("BEGIN IMMEDIATE")
    there = study_in(connection, name)
    if there is not None:
        connection.execute("ROLLBACK")
        return there
    connection.execute(f"PRAGMA application_id = {KIND}")
    for statement in filter(str.strip, TABLES.split(";")):
        connection.execute(statement)
    connection.execute("INSERT INTO study VALUES (?, ?)", (study.digest, study.model_dump_json()))
    connection.execute("COMMIT")
    return study


def damaged(name: str, error: Exception) -> ExperimentError:
    given = Note("a damaged file, or none of results: {said}", said=quoted_message(str(error)))
    return refused(name, given, Note("a whole one; move this file away, or give another name with --out"))
