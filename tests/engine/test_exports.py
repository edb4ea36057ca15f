"""Exports from the command line: what is written is read back."""

import csv
from pathlib import Path

import pytest

import main
from engine import Trainer, parse_experiment

NAMES = ("Zeros", '<b>&",;=1+1', "=1+1")
EXPERIMENT = """{"training": {"iterations": 30}, "runs": [{"initialiser": "zeros"},
{"initialiser": "random", "scale": 10, "name": "<b>&\\",;=1+1"}, {"initialiser": "he", "name": "=1+1"}]}"""


@pytest.fixture
def experiment(tmp_path: Path) -> Path:
    path = tmp_path / "few.json"
    path.write_text(EXPERIMENT, encoding="utf-8")
    return path


def export(path: Path, out: Path, *more: str) -> int:
    return main.main(["export", str(path), "--out", str(out), *more])


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_costs_are_written_to_the_last_bit(experiment: Path, tmp_path: Path) -> None:
    out = tmp_path / "costs.csv"
    assert export(experiment, out, "--at", "20") == 0
    heading, *rows = rows_of(out)
    assert heading == ["iteration", "Zeros", '<b>&",;=1+1', "'=1+1"]
    assert [int(row[0]) for row in rows] == [*range(21)]
    with Trainer(parse_experiment(EXPERIMENT)) as trainer:
        trainer.advance(20)
        for number, run in enumerate(trainer.runs, start=1):
            assert [float(row[number]) for row in rows] == run.costs.tolist()


def test_a_kind_has_parameters_and_the_last_iteration_is_the_usual_one(
    experiment: Path, tmp_path: Path
) -> None:
    out = tmp_path / "costs.csv"
    assert export(experiment, out, "--as", "costs:every=20") == 0
    assert [row[0] for row in rows_of(out)[1:]] == ["0", "20", "30"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--as", "costs:every=0"], ["--as every: given 0", "at least 1"]),
        (["--as", "costs:often=1"], ["--as often: given this field", "only name, every"]),
        (["--as", "nothing"], ["--as: given nothing", "costs"]),
        (["--at", "-1"], ["--at: given -1", "last"]),
        (["--at", "1e3"], ["--at: given 1e3"]),
    ],
)
def test_what_is_not_offered_is_refused(
    experiment: Path,
    tmp_path: Path,
    arguments: list[str],
    words: list[str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "costs.csv"
    out.write_text("old", encoding="utf-8")
    assert export(experiment, out, *arguments) == 2
    said = capsys.readouterr().err
    assert all(word in said for word in words), said
    assert out.read_text(encoding="utf-8") == "old"


def test_an_unknown_suffix_is_refused(
    experiment: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(experiment, tmp_path / "costs.xyz") == 2
    assert "--out: given .xyz; allowed: " in (said := capsys.readouterr().err)
    assert ".csv" in said
