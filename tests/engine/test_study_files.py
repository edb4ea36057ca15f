"""Results files: later versions, several programs, interrupts, copies, and files for reading alone."""

import os
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine import ExperimentError, Study
from engine.experiment.model import Experiment, NetworkSettings, make_run
from engine.studies import results as results_room
from engine.studies import results_file
from engine.studies.json_io import study_of
from engine.studies.origin import Machine, recipe_of
from engine.studies.results import Results, open_results, read_results, row_of
from engine.studies.results_file import InUseError, create, digest_of, for_writing
from engine.studies.trial import Trial

MACHINE = Machine("a machine", "1")
TRIAL = Trial(0.5, 0.5, 0.5, True, 3, None, 0.1, np.zeros(60))
RUNS = [{"initialiser": "random"}, {"initialiser": "he"}]


def study(**fields: Any) -> Study:
    return study_of({"experiment": {"runs": RUNS}, **fields})


def finished(*numbers: int) -> list[tuple[int, bytes, Trial]]:
    return [(number, bytes(16), TRIAL) for number in numbers]


def count_in(path: Path) -> int:
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute("SELECT count(*) FROM trials").fetchone()[0])
    finally:
        connection.close()


def test_a_file_of_another_version_with_fewer_fields_is_the_same_study(tmp_path: Path) -> None:
    """As of a version that had fewer fields, each of which has a default now."""
    path, made = tmp_path / "old.sqlite", study(draws=3)
    open_results(path, made).close()
    text = '{"draws": 3, "experiment": {"runs": [{"initialiser": "random"}, {"initialiser": "he"}]}}'
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE study SET digest = ?, text = ?", (digest_of(text), text))
    connection.close()
    open_results(path, made).close()
    read_results(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE study SET text = ?", (text.replace("3", "4"),))
    connection.close()
    with pytest.raises(ExperimentError, match="was changed"):
        read_results(path)


def test_a_field_with_a_default_that_a_later_version_adds_changes_no_hash() -> None:
    class LaterSettings(NetworkSettings):
        skips: bool = False

    made = study(reached={"cost": 0.5})
    later = made.experiment.model_copy(update={"network": LaterSettings()})
    used = made.experiment.model_copy(update={"network": LaterSettings(skips=True)})
    recipe = recipe_of(made.experiment, 0, made.reached)
    assert recipe_of(later, 0, made.reached) == recipe != recipe_of(used, 0, made.reached)


def test_the_hash_knows_which_rule_although_each_is_its_own_default() -> None:
    reached = study().reached
    nudge = {"iteration": 5, "nudge": {"amount": 0.5}}
    runs = [make_run("he"), make_run("glorot"), make_run("he", changes=[nudge]),
            make_run("he", changes=[{**nudge, "optimiser": "adam"}])]  # fmt: skip
    assert len({recipe_of(Experiment(runs=runs), run, reached) for run in range(4)}) == 4
    named = [make_run("he", name="Mine", colour=3, seed=9)]
    assert recipe_of(Experiment(runs=named), 0, reached) == recipe_of(Experiment(runs=runs), 0, reached)


def test_a_study_is_the_same_whatever_changes_no_figure() -> None:
    axes = [{"vary": "gain", "values": [1, 2]}]
    made = study(axes=axes)
    runs = [{**RUNS[0], "seed": 12, "colour": 4}, {**RUNS[1], "name": "Mine", "gain": 1}]
    same = study(axes=[{"vary": "gain", "values": [1.0, 2.0]}], experiment={"title": "A", "runs": runs})
    assert same.identity == made.identity
    assert study(axes=[{"vary": "gain", "values": [2, 1]}]).identity != made.identity
    assert study(axes=axes, experiment={"runs": RUNS[::-1]}).identity != made.identity


def test_many_threads_begin_one_new_file_and_none_is_refused(tmp_path: Path) -> None:
    made = study()
    said: list[BaseException] = []

    def begin(path: Path, together: threading.Barrier) -> None:
        together.wait()
        try:
            with open_results(path, made) as results:
                results.add(MACHINE, finished(0, 1))
        except BaseException as error:
            said.append(error)

    for attempt in range(40):
        together = threading.Barrier(4)
        path = tmp_path / f"{attempt}.sqlite"
        threads = [threading.Thread(target=begin, args=(path, together)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not said
        assert count_in(path) == 2


class BetweenStatements(sqlite3.Connection):
    """A connection in whose file another program makes its tables between two statements."""

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:  # type: ignore[override]
        done = super().execute(sql, *values)
        if sql == "PRAGMA application_id":
            (self.kind,) = done.fetchone()
            self.meanwhile()
            return super().execute(f"SELECT {self.kind}")
        return done

    def meanwhile(self) -> None: ...


def test_another_program_that_begins_the_file_between_two_statements_is_not_seen_by_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, path = study(), tmp_path / "new.sqlite"
    monkeypatch.setattr(results_file, "WAIT", 0.05)

    class Other(BetweenStatements):
        def meanwhile(self) -> None:
            other, found = sqlite3.connect(path, isolation_level=None, timeout=0.05), None
            try:
                found = create(other, made, str(path))
            except sqlite3.OperationalError:
                assert found is None  # it has to wait until this one has read
            finally:
                other.close()

    connection = sqlite3.connect(path, isolation_level=None, factory=Other)
    assert results_file.study_there(connection, str(path)) in (None, made)
    connection.close()


@contextmanager
def locked(path: Path) -> Iterator[None]:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
        connection.close()


def test_a_file_in_use_is_said_to_be_so_and_the_batch_may_come_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "results.sqlite"
    monkeypatch.setattr(results_file, "WAIT", 0.05)
    with open_results(path, study()) as results:
        results.add(MACHINE, finished(0))
        with locked(path), pytest.raises(InUseError, match="another program is using"):
            results.add(MACHINE, finished(1))
        results.add(MACHINE, finished(1))
        assert results.count() == 2


class Interrupted(sqlite3.Connection):
    """A connection where Ctrl+C comes right after a transaction has begun."""

    interrupted = False

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:  # type: ignore[override]
        done = super().execute(sql, *values)
        if sql == "BEGIN IMMEDIATE" and not self.interrupted:
            self.interrupted = True
            raise KeyboardInterrupt
        return done


def test_an_interrupt_at_the_beginning_of_a_batch_does_not_lose_it(tmp_path: Path) -> None:
    path, made = tmp_path / "results.sqlite", study()
    open_results(path, made).close()
    connection = sqlite3.connect(path, isolation_level=None, factory=Interrupted)
    with Results(connection, made, "results") as results:
        rows = [row_of(number, 1, origin, trial) for number, origin, trial in finished(0, 1)]
        with pytest.raises(KeyboardInterrupt):
            results.add_rows(rows)
        results.add_rows(rows)
        assert results.count() == 2


def test_a_machine_is_known_only_once_it_is_written(tmp_path: Path) -> None:
    path, made = tmp_path / "results.sqlite", study()
    open_results(path, made).close()
    connection = sqlite3.connect(path, isolation_level=None, factory=Interrupted)
    with Results(connection, made, "results") as results:
        with pytest.raises(KeyboardInterrupt):
            results.number_of(MACHINE)
        assert results.machines == ()
        assert results.number_of(MACHINE) == 1


def test_the_file_alone_has_what_is_settled_and_is_sure_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, copy = tmp_path / "results.sqlite", tmp_path / "elsewhere.sqlite"
    made = study()
    with open_results(path, made) as results, read_results(path) as reader:
        assert results._connection.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL
        shutil.copy(path, copy)
        assert count_in(copy) == 0  # all of the tables are there
        monkeypatch.setattr(results_room, "SETTLING", 0.0)
        results.add(MACHINE, finished(0, 1, 2))
        assert reader.count() == 3
        shutil.copy(path, copy)
        assert count_in(copy) == 3
        monkeypatch.setattr(results_room, "SETTLING", 1e9)
        results.add(MACHINE, finished(3))
        results.close()
        shutil.copy(path, copy)
        assert count_in(copy) == 4


@contextmanager
def without_rights() -> Iterator[None]:
    """Not as root, who may write everywhere."""
    root = os.geteuid() == 0
    try:
        if root:
            os.seteuid(65534)
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="folders are protected as POSIX does")
@pytest.mark.parametrize("folder_mode", [0o555, 0o777])
def test_results_that_can_only_be_read_are_read(folder_mode: int) -> None:
    folder = Path(tempfile.mkdtemp())
    path = folder / "a colleague's #1 50% results.sqlite"
    try:
        with open_results(path, study()) as results:
            results.add(MACHINE, finished(0, 1))
        before = path.read_bytes()
        path.chmod(0o444)
        folder.chmod(folder_mode)
        with without_rights():
            for _ in range(2):
                with read_results(path) as found:
                    assert found.count() == 2
                    with pytest.raises(ExperimentError):
                        found.add(MACHINE, finished(3))
        assert path.read_bytes() == before
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_reading_leaves_nothing_beside_the_file(tmp_path: Path) -> None:
    path = tmp_path / "results.sqlite"
    open_results(path, study()).close()
    with read_results(path):
        pass
    assert [each.name for each in tmp_path.iterdir()] == ["results.sqlite"]


def test_reading_what_a_killed_program_left_puts_all_into_the_file(tmp_path: Path) -> None:
    path, left = tmp_path / "results.sqlite", tmp_path / "left.sqlite"
    with open_results(path, study()) as results:
        results.add(MACHINE, finished(0, 1))
        shutil.copy(path, left)
        shutil.copy(f"{path}-wal", f"{left}-wal")
    with read_results(left) as found:
        assert found.count() == 2
    assert sorted(each.name for each in tmp_path.iterdir()) == ["left.sqlite", "results.sqlite"]
    assert count_in(left) == 2


def test_a_name_of_sqlites_own_is_a_file_like_any_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with open_results(":memory:", study()) as results:
        results.add(MACHINE, finished(0))
    assert count_in(tmp_path / ":memory:") == 1
    with for_writing(Path("file:x.sqlite"))[0] as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (0,)
    connection.close()
    assert (tmp_path / "file:x.sqlite").exists()
