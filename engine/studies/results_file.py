"""Results files: SQLite files that know which study they are of, and how to open, begin and read them."""

import sqlite3
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from engine.messages.library_messages import quoted_message
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, Problem, refused
from engine.studies.json_io import parse_study
from engine.studies.study import Study
from engine.system.whole_files import A_PLACE

KIND = 0x494C5331  # the number by which SQLite knows a file of ours
TABLES = """
CREATE TABLE study (digest TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE machines (id INTEGER PRIMARY KEY, name TEXT NOT NULL, version TEXT NOT NULL);
CREATE TABLE trials (number INTEGER PRIMARY KEY, machine INTEGER NOT NULL, origin BLOB NOT NULL,
    train_accuracy REAL, test_accuracy REAL, cost REAL, reached INTEGER NOT NULL, reached_at INTEGER,
    diverged_at INTEGER, blind_share REAL NOT NULL, curve BLOB NOT NULL, signal REAL);
"""
IN_MEMORY = ":memory:"
T = TypeVar("T")
WAIT = 30.0  # seconds for another program that uses the file
AGAIN = 0.02  # seconds between two attempts where SQLite itself does not wait
ANOTHER_NAME = Note("the results of this study, or a new file: give its name with --out")
RESULTS_FILE = Note("a results file, as a study writes it")
ANOTHER_PLACE = Note("a whole one; move this file away, or give another name with --out")
A_WHOLE_ONE = Note("a whole one")
MORE_ROOM = Note("a disk with room and without faults; what is done is kept, and the same command goes on")


class InUseError(ExperimentError):
    """Another program uses the file just now: the same may work later."""


def for_writing(place: Path | None) -> tuple[sqlite3.Connection, Study | None]:
    """An open file, and the study whose results are in it, if there are any; without a place in memory."""
    # An absolute path: SQLite has names of its own, such as :memory:.
    name, path = (IN_MEMORY, IN_MEMORY) if place is None else (str(place), str(place.absolute()))
    connection = connected(name, path, uri=False)
    try:
        study = patiently(lambda: study_there(connection, name))
        patiently(lambda: connection.execute("PRAGMA journal_mode = WAL").fetchall())
        connection.execute("PRAGMA synchronous = FULL")  # one commit a second: waiting for the disk is cheap
        return connection, study
    except sqlite3.DatabaseError as error:
        connection.close()
        raise trouble(name, error, A_PLACE) from None
    except BaseException:
        connection.close()
        raise


def for_reading(place: Path) -> tuple[sqlite3.Connection, Study | None]:
    """The same, but nothing is changed: the file and its folder may be write-protected.

    SQLite opens a protected file for reading where it is asked for both. Asking for reading alone would leave
    two files of SQLite's own beside each one that is read. In a protected folder it cannot make these at all,
    and needs none as long as nobody writes: then there is no file of what is written but not yet moved over.
    """
    name, uri = str(place), place.absolute().as_uri()
    try:
        return read(name, f"{uri}?mode=rw")
    except sqlite3.OperationalError as error:
        if is_busy(error) or has_wal(place):
            raise trouble(name, error, RESULTS_FILE) from None
    except sqlite3.DatabaseError as error:
        raise damaged(name, error, A_WHOLE_ONE) from None
    try:
        return read(name, f"{uri}?immutable=1")
    except sqlite3.DatabaseError as error:
        raise trouble(name, error, RESULTS_FILE) from None


def read(name: str, uri: str) -> tuple[sqlite3.Connection, Study | None]:
    connection = connected(name, uri, uri=True)
    try:
        connection.execute("PRAGMA query_only = ON")
        return connection, patiently(lambda: study_there(connection, name, RESULTS_FILE))
    except BaseException:
        connection.close()
        raise


def has_wal(place: Path) -> bool:
    """Whether there may be rows beside the file that are not in it yet."""
    try:
        return place.with_name(f"{place.name}-wal").stat().st_size > 0
    except OSError:
        return False


def connected(name: str, path: str, uri: bool) -> sqlite3.Connection:
    try:
        return sqlite3.connect(path, isolation_level=None, timeout=WAIT, uri=uri)
    except sqlite3.Error as error:
        raise refused(name, quoted_message(str(error)), ANOTHER_NAME) from None


def patiently(action: Callable[[], T]) -> T:
    """Try again while another program uses the file: not for everything does SQLite wait by itself."""
    until = time.monotonic() + WAIT
    while True:
        try:
            return action()
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > until:
                raise
            time.sleep(AGAIN)


def study_there(connection: sqlite3.Connection, name: str, allowed: Note = ANOTHER_NAME) -> Study | None:
    """As `study_in`, all of it at one moment: another program may be making the file just now."""
    connection.execute("BEGIN")
    try:
        return study_in(connection, name, allowed)
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def study_in(connection: sqlite3.Connection, name: str, allowed: Note = ANOTHER_NAME) -> Study | None:
    """The study of this file; None where it is empty, ExperimentError where it is damaged or foreign."""
    (kind,) = connection.execute("PRAGMA application_id").fetchone()
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if not tables and kind == 0:
        return None
    if kind != KIND:
        raise refused(name, Note("a database without the results of a study"), allowed)
    if not tables >= {"study", "machines", "trials"}:
        raise sqlite3.DatabaseError("a table of it is missing")
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise sqlite3.DatabaseError(found)
    digest, text = connection.execute("SELECT digest, text FROM study").fetchone() or ("", "")
    if digest != digest_of(text):
        raise sqlite3.DatabaseError("the study in it was changed")
    try:
        return parse_study(text)
    except ExperimentError:
        raise sqlite3.DatabaseError("the study in it cannot be read") from None


def add_what_is_new(connection: sqlite3.Connection) -> None:
    """Give a file of an earlier version the columns that came later; its trials have nothing in them."""
    connection.execute("BEGIN IMMEDIATE")  # another program may be doing the same
    if not has_signal(connection):
        connection.execute("ALTER TABLE trials ADD COLUMN signal REAL")
    connection.execute("COMMIT")


def has_signal(connection: sqlite3.Connection) -> bool:
    """Whether the trials of this file have a column for the signal, as those of earlier versions have not."""
    return any(column[1] == "signal" for column in connection.execute("PRAGMA table_info(trials)"))


def digest_of(text: str) -> str:
    """Of the text as it is stored: a later version may write the same study with more fields."""
    return sha256(str(text).encode(errors="surrogatepass")).hexdigest()


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
    text = study.model_dump_json()
    connection.execute("INSERT INTO study VALUES (?, ?)", (digest_of(text), text))
    connection.execute("COMMIT")
    settle(connection)
    return study


def settle(connection: sqlite3.Connection) -> None:
    """Move all rows into the file itself, which alone is then worth copying; not where others are reading."""
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except sqlite3.OperationalError as error:
        if not is_busy(error):
            raise
    finally:
        connection.execute(f"PRAGMA busy_timeout = {round(WAIT * 1000)}")


def is_busy(error: sqlite3.Error) -> bool:
    """Whether only another program is in the way."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def trouble(name: str, error: sqlite3.DatabaseError, allowed: Note = MORE_ROOM) -> ExperimentError:
    """What SQLite complains of, for people."""
    if not isinstance(error, sqlite3.OperationalError):
        return damaged(name, error)
    if is_busy(error):
        given = Note("a file that another program is using")
        return InUseError([Problem(name, given, Note("the same command again, when that program has ended"))])
    return refused(name, quoted_message(str(error)), allowed)


def damaged(name: str, error: Exception, allowed: Note = ANOTHER_PLACE) -> ExperimentError:
    given = Note("a damaged file, or one without results: {said}", said=quoted_message(str(error)))
    return refused(name, given, allowed)
