"""Studies from beginning to end: threads, order, files, what ends a program, and what comes out."""

import csv
import io
import json
import sqlite3
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine import ExperimentError, Study, run_study
from engine.interrupt import Interrupt
from engine.studies.document import as_csv, as_document
from engine.studies.figures import Figures
from engine.studies.json_io import study_of
from engine.studies.origin import Machine, origin_of, this_machine
from engine.studies.plan import Shard, cells, check, count, key_of, numbers
from engine.studies.results import open_results, read_results
from engine.studies.running import Advance
from engine.studies.statistics import wilson
from engine.studies.summary import summary_of
from engine.studies.trial import Rooms, Trial

ROOT = Path(__file__).parents[2]
FIELDS: dict[str, Any] = {
    "experiment": {
        "dataset": {"samples": 60, "test_samples": 20},
        "network": {"hidden": [4, 3]},
        "training": {"iterations": 150, "learning_rate": 0.5},
        "runs": [{"initialiser": "zeros"}, {"initialiser": "random"}, {"initialiser": "he"}],
    },
    "draws": 7,
    "first_seed": 3,
    "axes": [{"vary": "gain", "values": [0.5, 1.0]}],
    "reached": {"test_accuracy": 0.6},
}


@pytest.fixture(scope="module")
def study() -> Study:
    return study_of(FIELDS)


@pytest.fixture(scope="module")
def undisturbed(study: Study, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("studies") / "undisturbed.sqlite"
    run_study(study, path, cores=1)
    return path


def trials_in(path: Path) -> list[Any]:
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT * FROM trials ORDER BY number").fetchall()
    connection.close()
    return rows


def test_neither_threads_nor_shards_change_a_figure(study: Study, undisturbed: Path, tmp_path: Path) -> None:
    threads = tmp_path / "threads.sqlite"
    run_study(study, threads, cores=5)
    assert trials_in(threads) == trials_in(undisturbed)
    assert len(trials_in(threads)) == study.trials == 42
    parts = [tmp_path / f"{number}.sqlite" for number in (1, 2, 3)]
    for number, part in enumerate(parts, start=1):
        run_study(study, part, cores=1, shard=Shard(number, 3))
    rows = sorted(row for part in parts for row in trials_in(part))
    assert rows == trials_in(undisturbed)


def test_shards_share_out_all_trials_seed_by_seed(study: Study) -> None:
    shards = [list(numbers(study, Shard(number, 4))) for number in (1, 2, 3, 4)]
    assert sorted(number for shard in shards for number in shard) == list(range(study.trials))
    assert [len(shard) for shard in shards] == [count(study, Shard(number, 4)) for number in (1, 2, 3, 4)]
    for shard in shards:
        together = {(key_of(study, number).cell, key_of(study, number).seed) for number in shard}
        assert len(together) * 3 == len(shard)


def test_a_row_is_below_a_kilobyte(undisturbed: Path) -> None:
    assert all(sum(len(str(v)) if not isinstance(v, bytes) else len(v) for v in row) < 1_000
               for row in trials_in(undisturbed))  # fmt: skip


def test_the_summary_counts_what_is_in_the_rows(study: Study, undisturbed: Path) -> None:
    rows = trials_in(undisturbed)
    with read_results(undisturbed) as results:
        summary = summary_of(results)
    assert summary.trials == study.trials
    assert [cell.run for cell in summary.cells] == ["Zeros", "Random ×10", "He"] * 2
    for place, cell in enumerate(summary.cells):
        number_of_cell, run = divmod(place, 3)
        mine = [row for row in rows if row[0] // 21 == number_of_cell and row[0] % 3 == run]
        assert cell.axes == {"gain": [0.5, 1.0][number_of_cell]}
        assert cell.trials == len(mine) == 7
        assert cell.reached == sum(row[6] for row in mine)
        odds = wilson(cell.reached, 7)
        assert odds is not None
        assert cell.odds == odds
        assert cell.is_random == (cell.run != "Zeros")
        assert cell.test_accuracy is not None
        assert cell.cost is not None
        assert cell.test_accuracy.median == np.median([row[4] for row in mine])
        assert cell.cost.q05 == pytest.approx(np.quantile([row[5] for row in mine], 0.05))
        assert cell.blind_share == np.mean([row[9] for row in mine])
        assert ("blind_share" in cell.theory) == (cell.run != "Zeros")
    assert {cell.reached for cell in summary.cells} != {0}
    pair = next(pair for pair in summary.pairs if pair.run == "He" and pair.other == "Zeros")
    he, zeros = ([row[4] for row in rows if row[0] < 21 and row[0] % 3 == run] for run in (2, 0))
    assert pair.better == sum(a > b for a, b in zip(he, zeros, strict=True))
    assert (pair.draws, pair.better + pair.equal + pair.worse) == (7, 7)


def test_the_documents_have_the_keys_of_the_design(undisturbed: Path) -> None:
    with read_results(undisturbed) as results:
        summary = summary_of(results)
    document = as_document(summary)
    assert json.loads(json.dumps(document, allow_nan=False)) == document
    assert list(document) == ["study", "cells", "pairs", "machines"]
    assert study_of(document["study"]) == summary.study
    keys = ["run", "axes", "trials", "reached", "odds", "odds_low", "odds_high", "test_accuracy"]
    keys += ["train_accuracy", "cost", "iterations_to_reach", "diverged", "blind_share", "signal"]
    for cell in document["cells"]:
        assert list(cell) == keys + ["theory"] * ("theory" in cell)
        assert list(cell["cost"]) == ["q05", "q25", "median", "q75", "q95"]
    rows = list(csv.DictReader(io.StringIO(as_csv(summary))))
    assert [row["run"] for row in rows] == [cell.run for cell in summary.cells]
    assert [float(row["cost_median"]) for row in rows] == [
        cell["cost"]["median"] for cell in document["cells"]
    ]
    assert len(document["machines"]) == 1


def test_diverged_draws_stay_and_reach_nothing() -> None:
    experiment = {"network": {"activation": "linear"}, "runs": [{"initialiser": "he"}],
                  "training": {"learning_rate": 50.0, "iterations": 200}}  # fmt: skip
    summary = run_study(study_of({"experiment": experiment, "draws": 5, "reached": {"test_accuracy": 0.0}}))
    (cell,) = summary.cells
    assert cell.diverged > 0
    assert cell.trials == 5
    assert cell.reached == 5 - cell.diverged
    json.dumps(as_document(summary), allow_nan=False)


def test_an_interrupt_keeps_what_is_done_and_the_same_call_goes_on(
    study: Study, undisturbed: Path, tmp_path: Path
) -> None:
    path, interrupt = tmp_path / "results.sqlite", Interrupt()
    heard: list[Advance] = []

    def stop_at_the_first_word(advance: Advance) -> None:
        heard.append(advance)
        interrupt.ask()

    summary = run_study(study, path, cores=2, interrupt=interrupt, told=stop_at_the_first_word)
    assert summary.trials < study.trials
    with open_results(path, study) as results:
        for trial in trials_in(undisturbed)[:9]:
            results.add_rows([trial])
    run_study(study, path, cores=2, told=heard.append)
    assert heard[-1] == Advance(42, heard[-1].known, 42)
    assert heard[-1].known >= 9
    assert trials_in(path) == trials_in(undisturbed)


def test_what_was_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    fields = {**FIELDS, "draws": 40}
    fields["experiment"] = {**FIELDS["experiment"], "training": {"iterations": 8_000, "learning_rate": 0.5}}
    made, killed, whole = study_of(fields), tmp_path / "killed.sqlite", tmp_path / "whole.sqlite"
    code = (
        "import sys, json; from engine.studies.json_io import study_of; from engine import run_study;"
        "from engine.studies import crew; crew.BATCH = 0.05;"
        "run_study(study_of(json.loads(sys.argv[1])), sys.argv[2], cores=2,"
        " told=lambda advance: print(advance.done, flush=True))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, json.dumps(fields), str(killed)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    for line in process.stdout:
        if int(line) >= 20:
            break
    process.kill()
    process.communicate()
    before = trials_in(killed)
    assert 20 <= len(before) < made.trials
    run_study(made, killed, cores=2)
    run_study(made, whole, cores=2)
    assert trials_in(killed) == trials_in(whole)
    assert set(before) <= set(trials_in(killed))


def test_two_programs_may_write_to_one_file(study: Study, undisturbed: Path, tmp_path: Path) -> None:
    path = tmp_path / "both.sqlite"
    with open_results(path, study) as first, open_results(path, study) as second:
        machines = [Machine("a", "1"), Machine("b", "1")]
        assert [first.number_of(machine) for machine in machines[:1]] == [1]
        assert [second.number_of(machine) for machine in reversed(machines)] == [2, 1]
        for results in (first, second):
            results.add_rows(trials_in(undisturbed)[:20])
        assert first.count() == second.count() == 20
    code = (
        "import sys, json; from engine.studies.json_io import study_of; from engine import run_study;"
        "from engine.studies.plan import shard_of;"
        "run_study(study_of(json.loads(sys.argv[1])), sys.argv[2], cores=1, shard=shard_of(sys.argv[3]))"
    )
    new = tmp_path / "new.sqlite"
    processes = [
        subprocess.Popen([sys.executable, "-c", code, json.dumps(FIELDS), str(new), shard], cwd=ROOT)
        for shard in ("1/2", "2/2")
    ]
    assert [process.wait(timeout=300) for process in processes] == [0, 0]
    assert trials_in(new) == trials_in(undisturbed)


def test_each_trial_keeps_a_hash_of_what_it_follows_from(undisturbed: Path) -> None:
    origins = {row[0]: row[2] for row in trials_in(undisturbed)}
    others = {number: origin for number, origin in origins.items() if number % 3}
    assert len(set(others.values())) == len(others)  # each gain, run and seed
    zeros = [[origins[number] for number in range(first, first + 21, 3)] for first in (0, 21)]
    assert zeros[0] == zeros[1]  # which have no gain
    assert {row[1] for row in trials_in(undisturbed)} == {1}


@pytest.mark.parametrize("damage", ["foreign", "text", "cut", "overwritten", "folder", "incomplete"])
def test_a_file_that_is_none_of_this_study_is_refused_and_stays(
    damage: str, study: Study, undisturbed: Path, tmp_path: Path
) -> None:
    path = tmp_path / "results.sqlite"
    content = undisturbed.read_bytes()
    match damage:
        case "foreign":
            with sqlite3.connect(path) as connection:
                connection.execute("CREATE TABLE mine (x)")
            connection.close()
        case "text":
            path.write_text("a letter to my grandmother, which is no database of any kind\n" * 20)
        case "cut":
            path.write_bytes(content[: len(content) // 2])
        case "overwritten":
            path.write_bytes(content[:4096] + bytes(8192) + content[12288:])
        case "incomplete":
            path.write_bytes(content)
            with sqlite3.connect(path) as connection:
                connection.execute("DROP TABLE machines")
            connection.close()
        case "folder":
            path.mkdir()
    before = path.read_bytes() if path.is_file() else None
    for attempt in (lambda: run_study(study, path, cores=1), lambda: read_results(path).close()):
        with pytest.raises(ExperimentError) as refused:
            attempt()
        (said,) = refused.value.lines()
        assert str(path) in said
        assert ("without the results of a study" in said) == (damage == "foreign")
    if before is not None:
        assert path.read_bytes() == before


def test_results_of_another_study_are_refused(study: Study, undisturbed: Path) -> None:
    other = study_of({**FIELDS, "draws": 8})
    with pytest.raises(ExperimentError, match=r"another study; allowed: .* --out"):
        run_study(other, undisturbed)
    described = study_of({**FIELDS, "experiment": {**FIELDS["experiment"], "title": "Mine"}})
    assert run_study(described, undisturbed).trials == study.trials


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of a file as POSIX does")
def test_a_full_disk_is_said_in_a_sentence_and_loses_nothing(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "results.sqlite"
    code = (
        "import sys, json, resource; from engine.studies.json_io import study_of; from engine import *;"
        "from engine.studies.running import Advance\n"
        "most = (30_000, resource.RLIM_INFINITY)\n"
        "limit = lambda advance: resource.setrlimit(resource.RLIMIT_FSIZE, most)\n"
        "try: run_study(study_of(json.loads(sys.argv[1])), sys.argv[2], cores=1, told=limit)\n"
        "except ExperimentError as error: print(*error.lines()); sys.exit(2)"
    )
    command = [sys.executable, "-c", code, json.dumps(FIELDS), str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 2, done.stderr
    assert done.stdout.count("\n") == 1
    assert "a disk with room" in done.stdout
    assert run_study(study, path, cores=1).trials == study.trials


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the most memory that was used")
def test_a_hundred_thousand_trials_take_little_memory(tmp_path: Path) -> None:
    """Written and summed up, on top of what one study of one draw takes."""
    code = """
import re, sys, numpy as np
from engine import run_study
from engine.studies.json_io import study_of
from engine.studies.origin import this_machine
from engine.studies.results import open_results
from engine.studies.crew import MOST_IN_A_BATCH
from engine.studies.summary import summary_of
from engine.studies.trial import Rooms
from engine.studies.trial import Trial
def most(): return int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
experiment = {"runs": [{}], "training": {"iterations": 50}}
run_study(study_of({"draws": 1, "experiment": experiment}), cores=2)
before = most()
gains = [(n + 1) / 10 for n in range(100)]
study = study_of({"draws": 1000, "experiment": experiment, "axes": [{"vary": "gain", "values": gains}]})
with open_results(sys.argv[1], study) as results:
    batch = []
    for number in results.missing(range(study.trials)):
        batch.append((number, bytes(16), Trial(0.5, 0.5, 0.5, True, 3, None, 0.1, np.zeros(62))))
        if len(batch) == MOST_IN_A_BATCH:
            results.add(this_machine(), batch)
            batch = []
    assert summary_of(results).trials == 100_000
print((most() - before) * 1024)
"""
    command = [sys.executable, "-c", code, str(tmp_path / "many.sqlite")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=300)
    assert int(done.stdout) < 30_000_000
    assert (tmp_path / "many.sqlite").stat().st_size < 1_000 * 100_000


def test_figures_are_what_is_in_the_rows_also_where_they_are_none(tmp_path: Path) -> None:
    made, curve = study_of({**FIELDS, "draws": 2, "axes": []}), np.zeros(60)
    trials = [
        Trial(0.5, 0.25, 0.125, True, 0, None, 0.0, curve, 0.75),
        Trial(0.0, 0.0, float("nan"), False, None, 0, 1.0, curve),
        Trial(1.0, 1 / 3, float("inf"), False, None, 77, 0.1, curve),
        Trial(1.0, 1.0, 0.0, False, 14_999, None, 0.2, curve),
        Trial(1.0, 1.0, 1e-300, False, None, None, 0.2, curve),
    ]
    with open_results(tmp_path / "results.sqlite", made) as results:
        results.add(this_machine(), [(number, bytes(16), trial) for number, trial in enumerate(trials)])
        figures = results.figures(0)
    assert [list(found.numbers) for found in figures] == [[0, 3], [1, 4], [2]]
    for found in figures:
        for place, number in enumerate(found.numbers):
            wanted = [
                getattr(trials[int(number)], name)
                for name in Figures.__dataclass_fields__
                if name != "numbers"
            ]
            stored = [
                getattr(found, name)[place] for name in Figures.__dataclass_fields__ if name != "numbers"
            ]
            np.testing.assert_array_equal(stored, np.array(wanted, dtype=np.float64))


def test_a_large_cell_is_summed_up_without_a_list_of_its_rows(tmp_path: Path) -> None:
    """12 runs of 100,000 draws then take 180 MB, where a list of their rows takes more than twice as much."""
    runs = [{"initialiser": "he", "gain": 1.0 + run} for run in range(12)]
    made = study_of({"experiment": {"runs": runs}, "draws": 2_000})
    with open_results(tmp_path / "results.sqlite", made) as results:
        results.add_rows(
            (n, 1, b"", n / 3, n / 7, n / 9, 1, n, None, 0.1, b"", 0.2) for n in range(made.trials)
        )
        results.figures(0)
        tracemalloc.start()
        try:
            results.figures(0)
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert most < 200 * made.trials


def test_planning_storing_and_summing_up_take_little_beside_training(tmp_path: Path) -> None:
    """In processor time of this thread, on the published network."""
    made = study_of({"experiment": {"runs": [{"initialiser": "he"}]}, "draws": 60})
    room = Rooms(lambda _: next(cells(made)), 1).of(0)
    trial = room.trial(key_of(made, 59), made.reached)  # compiles
    before = time.thread_time()
    for number in range(3):
        room.trial(key_of(made, number), made.reached)
    training = (time.thread_time() - before) / 3
    before = time.thread_time()
    check(made)
    with open_results(tmp_path / "results.sqlite", made) as results:
        for number in results.missing(numbers(made)):
            key = key_of(made, number)
            origin = origin_of(room.recipe(key.run, made.reached), key.seed)
            results.add(this_machine(), [(number, origin, trial)])  # in batches it is less
        assert summary_of(results).trials == 60
    assert (time.thread_time() - before) / 60 < 0.03 * training


def test_the_published_experiment_in_sixty_draws() -> None:
    """He reaches 95 % of the test set in 30 of seeds 0 to 59, random ×10 in about 2."""
    runs = [{"initialiser": "random", "scale": 10.0}, {"initialiser": "he"}]
    summary = run_study(study_of({"experiment": {"runs": runs}, "draws": 60}), cores=2)
    random, he = summary.cells
    assert he.reached == 30
    assert random.reached == pytest.approx(2, abs=3)
    assert (he.odds, he.trials) == (wilson(30, 60), 60)
    assert he.theory["blind_share"] == pytest.approx(0.0322, abs=5e-5)
    assert summary.pairs[0].better > 40
