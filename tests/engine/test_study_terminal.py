"""`main.py study` as it is used: in a process of its own, and each of its arguments."""

import csv
import io
import json
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pytest

import main
from engine.output.study_terminal import of_study
from engine.studies.json_io import study_of
from engine.studies.statistics import wilson
from engine.studies.summary import CellSummary, Pair, StudySummary

ROOT = Path(__file__).parents[2]
FIELDS: dict[str, Any] = {
    "experiment": {
        "dataset": {"samples": 40, "test_samples": 20},
        "network": {"hidden": [3]},
        "training": {"iterations": 60, "learning_rate": 0.5},
        "runs": [{"initialiser": "glorot"}, {"initialiser": "he"}],
    },
    "draws": 6,
    "axes": [{"vary": "batch_size", "values": [None, 10]}],
    "reached": {"test_accuracy": 0.6},
}


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-W", "error::ResourceWarning", "main.py", "study", *map(str, arguments)]


def done(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(*arguments), cwd=ROOT, capture_output=True, text=True, timeout=300)


def called(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The same in this process: what a start is and does, the tests of the process have seen."""
    words = ["study", *map(str, arguments)]
    status: Any
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
        try:
            status = main.main(words)
        except SystemExit as leaving:  # how argparse refuses
            status = leaving.code
    return subprocess.CompletedProcess(words, status, out.getvalue(), err.getvalue())


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("study") / "mine.json"
    path.write_text(json.dumps(FIELDS), encoding="utf-8")
    return path


def test_a_study_is_trained_told_merged_and_summed_up(file: Path, tmp_path: Path) -> None:
    told = done(file)
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.endswith(f"Results: {file.with_suffix('.sqlite')}\n")
    assert "of 6 draws reach 60 %," in told.stdout
    assert "He (batch_size all) is better than Glorot in " in told.stdout
    document = json.loads(called(file, "--json").stdout)
    assert [cell["axes"] for cell in document["cells"]] == [{"batch_size": None}] * 2 + [
        {"batch_size": 10}
    ] * 2
    assert [cell["trials"] for cell in document["cells"]] == [6] * 4

    parts = [tmp_path / "1.sqlite", tmp_path / "2.sqlite"]
    for number, part in enumerate(parts, start=1):
        assert called(file, "--out", part, "--shard", f"{number}/2").returncode == 0
    merged = called("merge", *parts, "--out", tmp_path / "all.sqlite")
    assert merged.stdout == "24 trials, 24 of them new; 0 were there already and count once\n"
    assert json.loads(called("summary", tmp_path / "all.sqlite", "--json").stdout) == document
    rows = list(csv.DictReader(io.StringIO(called("summary", tmp_path / "all.sqlite", "--csv").stdout)))
    assert [row["run"] for row in rows] == ["Glorot", "He"] * 2
    assert [int(row["reached"]) for row in rows] == [cell["reached"] for cell in document["cells"]]
    assert "of 6 draws reach 60 %," in called("summary", tmp_path / "all.sqlite").stdout


def test_ctrl_c_keeps_what_is_done_and_says_how_to_go_on(tmp_path: Path) -> None:
    file, out = tmp_path / "long.json", tmp_path / "long.sqlite"
    training = {"iterations": 4_000, "learning_rate": 0.1}
    fields = {**FIELDS, "draws": 3_000, "experiment": {**FIELDS["experiment"], "training": training}}
    file.write_text(json.dumps(fields), encoding="utf-8")
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell ignores it in the background
    process = subprocess.Popen(
        command(file), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    signal.signal(signal.SIGINT, before)
    while trials_in(out) == 0:
        assert process.poll() is None
        time.sleep(0.05)  # another process writes: nothing here can wait for it
    process.send_signal(signal.SIGINT)
    stdout, stderr = process.communicate(timeout=60)
    kept = trials_in(out)
    assert process.returncode == 130
    assert stdout == ""
    assert stderr == (
        f"Stopped: {kept:,} of 12,000 trainings are kept in {out}. The same command goes on from there.\n"
    )
    assert 0 < kept < 12_000


def trials_in(path: Path) -> int:
    if not path.exists():
        return 0
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute("SELECT count(*) FROM trials").fetchone()[0])
    except sqlite3.OperationalError:  # it is only just being made
        return 0
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"draws": 0}, "draws: given 0; allowed: at least 1\n"),
        ({"axes": [{"vary": "bias_scale", "values": [1]}]}, "axes.0.vary: given bias_scale, which none of"),
        ({"experiment": {"runs": [{"initialiser": "hee"}]}}, 'experiment.runs.0.initialiser: given "hee"'),
        ([], "the study: given list; allowed: an object in braces\n"),
    ],
)
def test_a_study_that_cannot_be_is_refused_in_a_line(fields: Any, said: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_text(json.dumps(fields), encoding="utf-8")
    refused = called(path)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.startswith(said)
    assert refused.stderr.count("\n") <= 2
    assert not path.with_suffix(".sqlite").exists()


def test_other_arguments_that_are_wrong_are_refused_in_a_line(file: Path, tmp_path: Path) -> None:
    for arguments in (
        ["missing.json"],
        [file, "--shard", "3/2"],
        [file, "--out", tmp_path / "no" / "folder.sqlite"],
        ["merge", "missing.sqlite", "--out", tmp_path / "out.sqlite"],
        ["merge", file, "--out", tmp_path / "out.sqlite"],
        ["summary", "missing.sqlite"],
        ["summary", file],
        ["summary"],
    ):
        refused = called(*arguments)
        assert refused.returncode == 2
        assert refused.stdout == ""
        assert refused.stderr.count("\n") == 1


def test_the_sentences_are_those_of_a_person() -> None:
    made = study_of({"draws": 200, "experiment": {"runs": [{"initialiser": "glorot"}, {}]}})
    cell = CellSummary("He", {}, 200, 101, wilson(101, 200), None, None, None, None, 0, 0.03, {})
    pair = Pair("He", "Glorot", {}, 200, 143, 0, 57, 50, 10)
    told = of_study(StudySummary(made, (cell,), (pair,), ()), None)
    assert "\nHe: 101 of 200 draws reach 95 %, 44 to 57 in a hundred\n" in told
    assert "\nHe is better than Glorot in 143 of 200 draws\n" in told
    zeros = CellSummary("Zeros", {}, 200, 0, wilson(0, 200), None, None, None, None, 0, 0.03, {}, False)
    told = of_study(StudySummary(made, (zeros,), (), ()), None)
    assert "\nZeros: 0 of 200 draws reach 95 %, all of them from the same weights\n" in told
    by_cost = study_of({"reached": {"cost": 0.1}})
    assert "draws reach a cost of 0.1, " in of_study(StudySummary(by_cost, (cell,), (), ()), 80)
