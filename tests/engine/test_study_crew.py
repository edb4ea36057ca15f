"""Crews: what they have trained is written down, whatever is in the way."""

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from engine import run_study
from engine.interrupt import Interrupt
from engine.studies import crew as crew_room
from engine.studies import results_file
from engine.studies.crew import Courtesy, Crew
from engine.studies.json_io import study_of
from engine.studies.running import Advance

FIELDS: dict[str, Any] = {
    "experiment": {
        "dataset": {"samples": 40, "test_samples": 20},
        "network": {"hidden": [3]},
        "training": {"iterations": 60},
        "runs": [{"initialiser": "he"}],
    },
    "draws": 30,
}


def test_a_batch_is_kept_while_another_program_uses_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "results.sqlite"
    monkeypatch.setattr(results_file, "WAIT", 0.01)
    monkeypatch.setattr(crew_room, "BATCH", 0.0)
    other: list[sqlite3.Connection] = []

    def lock_and_let_go(advance: Advance) -> None:
        """At the first word it is locked, and at the third the other program has ended."""
        if not other:
            other.append(sqlite3.connect(path, isolation_level=None))
            other[0].execute("BEGIN IMMEDIATE")
        elif advance.done >= 3:
            other[0].close()

    assert run_study(study_of(FIELDS), path, cores=1, told=lock_and_let_go).trials == 30


def test_a_crew_ends_that_has_not_begun_or_not_with_all_its_threads() -> None:
    study, interrupt = study_of(FIELDS), Interrupt()
    idle = Crew(study, iter(range(3)), 2, interrupt)
    assert list(idle.end()) == []
    assert not interrupt.is_pending
    halfway = Crew(study, iter(range(3)), 2, interrupt)
    halfway._threads[0].start()
    list(halfway.end())
    assert not interrupt.is_pending
    assert not any(thread.name.startswith("study") for thread in threading.enumerate())


def test_a_crew_leaves_cores_to_others() -> None:
    """Of three threads that have begun, one alone takes trials."""
    study, begun, took = study_of(FIELDS), list[str](), list[str]()

    def note_beginning() -> None:
        begun.append(threading.current_thread().name)

    def waiting() -> Iterator[int]:
        for number in range(study.trials):
            took.append(threading.current_thread().name)
            yield number

    crew = Crew(study, waiting(), 3, Interrupt(), Courtesy(note_beginning, lambda: 1))
    trials = sorted(number for parcel in crew.work() if parcel is not None for number, *_ in parcel.trials)
    assert list(crew.end()) == []
    assert trials == [*range(study.trials)]
    assert {*took} == {"study 0"}
    assert sorted(begun) == ["study 0", "study 1", "study 2"]
