"""Exports from the command line: what is written is read back."""

import csv
import json
import math
import os
import sys
from pathlib import Path

import numpy as np
import pytest
from safetensors import safe_open
from safetensors.numpy import load_file

import main
from engine import Study, Trainer, parse_experiment, run_study
from engine.experiment.start import GivenLayer
from engine.exports.table import harmless
from engine.measures.signals import BACKWARD, FORWARD
from engine.own_data.given_weights import Rows, given_layers
from engine.own_data.weights_file import read_arrays
from engine.studies.results import read_results

NAMES = ("Zeros", '<b>&",;=1+1', "=1+1")
EXPERIMENT = """{"training": {"iterations": 30}, "runs": [{"initialiser": "zeros"},
{"initialiser": "random", "scale": 10, "name": "<b>&\\",;=1+1"}, {"initialiser": "he", "name": "=1+1"}]}"""

DIVERGING = """{"dataset": {"name": "moons"}, "network": {"hidden": [3], "activation": "linear"},
"training": {"learning_rate": 50}, "runs": [{"initialiser": "random", "scale": 1000}]}"""


class Missing:
    """Finds no pyarrow, as where it is not installed."""

    def find_spec(self, name: str, *_: object) -> None:
        if name.partition(".")[0] == "pyarrow":
            raise ModuleNotFoundError(name)


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
    assert "--out: given a file called .xyz; allowed: " in (said := capsys.readouterr().err)
    assert ".csv" in said


def started_from(path: Path, sizes: tuple[int, ...]) -> list[GivenLayer]:
    """The layers that the laboratory reads from a file of weights."""
    return list(given_layers(read_arrays(path), sizes, Rows.UNITS))


@pytest.mark.parametrize("suffix", [".npz", ".safetensors", ".csv"])
def test_weights_of_a_run_are_read_back_as_given_weights_to_the_last_bit(
    experiment: Path, tmp_path: Path, suffix: str
) -> None:
    out = tmp_path / f"weights{suffix}"
    assert export(experiment, out, "--at", "25", "--as", "weights:run=3") == 0
    with Trainer(parse_experiment(EXPERIMENT)) as trainer:
        trainer.advance(25)
        trained = trainer.runs[2].parameters
        given = started_from(out, trainer.experiment.sizes)
    run = {"given": [layer.model_dump() for layer in given]}
    with Trainer(parse_experiment(json.dumps({"runs": [run]}))) as trainer:
        assert trainer.runs[0].parameters.tobytes() == trained.tobytes()


def test_weights_of_all_runs_have_the_runs_numbers(experiment: Path, tmp_path: Path) -> None:
    with Trainer(parse_experiment(EXPERIMENT)) as trainer:
        trainer.advance(30)
        expected = {
            f"run{place}.{letter}{layer}": of(layer)
            for place, run in enumerate(trainer.runs, start=1)
            for layer in (1, 2, 3)
            for letter, of in (("W", run.weights), ("b", run.biases))
        }
    assert export(experiment, tmp_path / "all.npz") == 0
    with np.load(tmp_path / "all.npz", allow_pickle=False) as arrays:
        assert set(arrays) == set(expected)
        assert all(
            np.array_equal(arrays[name], expected[name].reshape(arrays[name].shape)) for name in arrays
        )
    assert export(experiment, tmp_path / "all.safetensors") == 0
    assert set(load_file(tmp_path / "all.safetensors")) == set(expected)
    with safe_open(tmp_path / "all.safetensors", "np") as file:
        said = file.metadata()
    assert said["run2"] == NAMES[1]
    assert said["made_of"].startswith("few, iteration 30 · Initialisation Lab ")


def test_weights_are_the_same_file_each_time(tmp_path: Path) -> None:
    """The library that writes them orders the names of runs anew each time."""
    many = tmp_path / "many.json"
    runs = [{"initialiser": "he", "seed": seed, "name": f"Läufer “{seed}”"} for seed in range(12)]
    many.write_text(json.dumps({"runs": runs}), encoding="utf-8")
    for name in ("a.safetensors", "b.safetensors"):
        assert export(many, tmp_path / name, "--at", "0") == 0
    assert (tmp_path / "a.safetensors").read_bytes() == (tmp_path / "b.safetensors").read_bytes()
    with safe_open(tmp_path / "a.safetensors", "np") as file:
        assert file.metadata()["run12"] == "Läufer “11”"


def test_there_is_no_run_beyond_the_last(
    experiment: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(experiment, tmp_path / "a.npz", "--as", "weights:run=4") == 2
    assert "run: given 4; allowed: 0 to 3" in capsys.readouterr().err


def test_measures_are_those_of_the_registry_at_each_iteration(experiment: Path, tmp_path: Path) -> None:
    out = tmp_path / "measures.csv"
    assert export(experiment, out, "--as", "measures:every=20") == 0
    with out.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert [(line["iteration"], line["run"]) for line in lines[3:6]] == [
        ("20", "Zeros"), ("20", NAMES[1]), ("20", "'=1+1"),
    ]  # fmt: skip
    with Trainer(parse_experiment(EXPERIMENT)) as trainer:
        trainer.advance(20)
        run, line = trainer.runs[2], lines[5]
        assert float(line["cost"]) == run.cost
        assert float(line["textbook_cost"]) == run.textbook_cost
        assert float(line["train_accuracy"]) == run.train_accuracy
        assert float(line["sigma_W_2"]) == run.weights(2).std()
        assert float(line["rms_dW_3"]) == BACKWARD.of(run).dW[2]
        assert float(line["dead_share_1"]) == FORWARD.of(run).dead[0] / 10
        assert line["penalty_l2"] == "0.0"


def test_costs_after_a_divergence_are_empty_cells(tmp_path: Path) -> None:
    path, out = tmp_path / "diverges.json", tmp_path / "costs.csv"
    path.write_text(DIVERGING, encoding="utf-8")
    assert export(path, out, "--at", "400") == 0
    costs = [row[1] for row in rows_of(out)[1:]]
    with Trainer(parse_experiment(path.read_text(encoding="utf-8"))) as trainer:
        trainer.advance(400)
        expected = trainer.runs[0].costs
    assert np.isnan(expected).any()
    assert [math.nan if cost == "" else float(cost) for cost in costs] == pytest.approx(expected, nan_ok=True)
    assert "nan" not in costs


@pytest.mark.parametrize("kind", ["costs", "measures:every=10"])
def test_parquet_has_what_the_csv_has(experiment: Path, tmp_path: Path, kind: str) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert export(experiment, tmp_path / "a.csv", "--as", kind) == 0
    assert export(experiment, tmp_path / "a.parquet", "--as", kind) == 0
    heading, *rows = rows_of(tmp_path / "a.csv")
    table = parquet.read_table(tmp_path / "a.parquet")
    assert [harmless(name) for name in table.column_names] == heading
    for number, name in enumerate(table.column_names):
        written = [row[number] for row in rows]
        assert ["" if value is None else harmless(str(value)) for value in table[name].to_pylist()] == written


def test_parquet_without_its_library_is_refused_in_a_sentence(
    experiment: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "pyarrow"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])
    assert export(experiment, tmp_path / "a.parquet") == 2
    assert "uv sync --extra parquet" in capsys.readouterr().err
    assert not (tmp_path / "a.parquet").exists()


def test_results_of_a_study_are_summed_up_or_told_trial_by_trial(tmp_path: Path) -> None:
    results = tmp_path / "study.sqlite"
    study = Study(
        experiment={
            "training": {"iterations": 5},
            "runs": [{"initialiser": "he", "name": "=1+1"}, {"initialiser": "zeros"}],
        },
        draws=3,
        first_seed=7,
        axes=[{"vary": "gain", "values": [0.5, 2.0]}],
    )
    run_study(study, results)
    assert export(results, tmp_path / "summary.csv") == 0
    heading, *cells = rows_of(tmp_path / "summary.csv")
    assert (len(cells), heading[:3], cells[0][:3]) == (4, ["run", "gain", "trials"], ["'=1+1", "0.5", "3"])
    assert export(results, tmp_path / "trials.csv", "--as", "study:what=trials") == 0
    with (tmp_path / "trials.csv").open(encoding="utf-8", newline="") as file:
        trials = list(csv.DictReader(file))
    assert [trial["seed"] for trial in trials] == ["7", "7", "8", "8", "9", "9"] * 2
    with read_results(results) as read:
        rows = [row for some in read.rows() for row in some]
    assert [float(trial["cost"]) for trial in trials] == [row[5] for row in rows]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--as", "costs"], ["--as: given costs", "study"]),
        (["--at", "5"], ["--at: given 5", "as it ended"]),
        (["--as", "study:what=all"], ["--as what", '"all"', "summary or trials"]),
    ],
)
def test_of_a_study_there_are_other_exports_than_of_an_experiment(
    tmp_path: Path, arguments: list[str], words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    results = tmp_path / "study.sqlite"
    run_study(Study(experiment={"training": {"iterations": 1}}, draws=1), results)
    assert export(results, tmp_path / "a.csv", *arguments) == 2
    said = capsys.readouterr().err
    assert all(word in said for word in words), said


@pytest.mark.usefixtures("experiment")
def test_a_folder_is_exported_but_for_what_is_wrong_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.json").write_text('{"runs": []}', encoding="utf-8")
    (tmp_path / "more.json").write_text(EXPERIMENT, encoding="utf-8")
    (tmp_path / "notes.md").write_text("no experiment", encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()
    assert export(tmp_path, out / "costs of {stem}.csv", "--at", "2") == 2
    captured = capsys.readouterr()
    assert sorted(path.name for path in out.iterdir()) == ["costs of few.csv", "costs of more.csv"]
    assert captured.err.count("\n") == 1
    assert "bad.json: runs: given []" in captured.err
    assert captured.out.count("Costs\n") == 2
    assert export(tmp_path, out, "--at", "2", "--as", "weights:run=1") == 2
    assert {path.name for path in out.iterdir()} > {"few.npz", "more.npz"}


@pytest.mark.usefixtures("experiment")
@pytest.mark.parametrize(
    ("out", "words"),
    [("costs.csv", ["--out", "{stem} in it"]), ("nowhere/{stem}.csv", ["nowhere", "No such file"])],
)
def test_a_folder_needs_names_for_its_files(
    tmp_path: Path, out: str, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(tmp_path, tmp_path / out) == 2
    said = capsys.readouterr().err
    assert all(word.lower() in said.lower() for word in words), said


@pytest.mark.usefixtures("experiment")
def test_two_files_of_one_name_do_not_overwrite_each_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "few.lab").write_text('{"runs": [{}]}', encoding="utf-8")
    assert export(tmp_path, tmp_path / "{stem}.csv", "--at", "1") == 2
    assert "few.lab: " in (said := capsys.readouterr().err)
    assert "written just now" in said
    assert len(rows_of(tmp_path / "few.csv")[0]) == 4


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to write to")
def test_a_device_is_no_file_to_write(experiment: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(experiment, Path("/dev/full"), "--as", "costs") == 2
    assert "something that is not a file" in capsys.readouterr().err


def test_a_place_where_nothing_can_be_written_is_told_before_anything_is_trained(
    experiment: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    for_hours = ("--at", "100000000")
    for out in (tmp_path / "nowhere" / "a.npz", tmp_path / "file" / "a.npz"):
        assert export(experiment, out, *for_hours) == 2
        assert f"{out}: given " in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everything can be written there")
def test_a_read_only_folder_is_told(
    experiment: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o500)
    assert export(experiment, folder / "a.csv") == 2
    assert "permission denied" in capsys.readouterr().err.lower()
    folder.chmod(0o700)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no limit to a file's size")
def test_a_full_disk_leaves_the_old_file(
    experiment: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import resource

    out = tmp_path / "costs.csv"
    assert export(experiment, out, "--at", "10") == 0
    before, limits = out.read_bytes(), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500, limits[1]))
    try:
        status = export(experiment, out)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert status == 2
    assert "costs.csv: given " in capsys.readouterr().err
    assert out.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["costs.csv", "few.json"]
