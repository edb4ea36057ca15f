"""Crews: what they have trained is written down, whatever is in the way."""

import sqlite3
import threading
from pathlib import Path
from typing import Any

import pytest

from engine import run_study
from engine.interrupt import Interrupt
from engine.studies import crew as crew_room
from engine.studies import results_file
from engine.studies.crew import Courtesy, Crew, Finished
from engine.studies.json_io import study_of
from engine.studies.running import Advance
from engine.studies.study import Study

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


class Noting(Crew):
    """Notes which of its threads train."""

    def __init__(self, study: Study, most: float) -> None:
        self.begun: list[str] = []
        self.trained: list[str] = []

        def note() -> None:
            self.begun.append(threading.current_thread().name)

        courtesy = Courtesy(note, lambda: most)
        super().__init__(study, iter(range(study.trials)), 3, Interrupt(), courtesy)

    def _trial(self, number: int) -> Finished:
        self.trained.append(threading.current_thread().name)
        return super()._trial(number)


def test_a_crew_leaves_cores_to_others() -> None:
    study = study_of(FIELDS)
    crew = Noting(study, most=1)
    trials = sorted(finished[0] for finished in crew.work() if finished is not None)
    assert list(crew.end()) == []
    assert trials == [*range(study.trials)]
    assert {*crew.trained} == {"study 0"}
    assert sorted(crew.begun) == ["study 0", "study 1", "study 2"]
