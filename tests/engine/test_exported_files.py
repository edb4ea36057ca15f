"""Exported scripts and notebooks as files: they run, pass ruff, and take nobody's words for code."""

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

import main
from engine import Trainer
from tests.exported import (
    CHANGES,
    CODES,
    HOSTILE,
    PARTS,
    costs_in,
    exported,
    hostile,
    printed_by,
    same_costs,
    small,
)


@pytest.mark.parametrize("kind", CODES)
def test_what_people_wrote_is_text(kind: str) -> None:
    with Trainer(hostile()) as trainer:
        trainer.advance(2)
        script = exported(kind, trainer, title=HOSTILE)
        notebook = json.loads(exported(kind, trainer, ".ipynb", title=HOSTILE))
    cells = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    for code in (script, "\n".join(cells)):
        texts = [part.value for part in ast.walk(ast.parse(code)) if isinstance(part, ast.Constant)]
        assert HOSTILE in texts
        assert not any(
            isinstance(part, ast.Name) and part.id == "os.abort" for part in ast.walk(ast.parse(code))
        )
        assert "os.abort" not in ast.unparse(ast.parse(code)).replace(repr(HOSTILE), "")
    words = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "markdown"]
    assert "os.abort" not in "".join(words)


def test_hostile_names_are_printed_and_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    same_costs("numpy", hostile(), monkeypatch)


@pytest.mark.parametrize("kind", CODES)
@pytest.mark.parametrize(
    "parts", [{}, CHANGES, PARTS["rules by layer"], PARTS["given numbers"], PARTS["many own points"]]
)
def test_a_script_passes_ruff_as_it_is(kind: str, parts: dict[str, Any], tmp_path: Path) -> None:
    with Trainer(small(**parts)) as trainer:
        trainer.advance(50)
        code = exported(kind, trainer)
    (tmp_path / "exported.py").write_text(code, encoding="utf-8")
    ruff = [sys.executable, "-m", "ruff"]
    rules = ["--isolated", "--line-length", "110"]
    check = [*ruff, "check", *rules, "--select", "E,F,W,I,B,UP,NPY", "--ignore", "NPY002", "exported.py"]
    done = subprocess.run(check, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    if "np.array([" not in code and "unpacked(" not in code:  # tables stay tables
        layout = [*ruff, "format", *rules, "--diff", "exported.py"]
        done = subprocess.run(layout, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("parts", [{}, CHANGES, PARTS["three classes"], PARTS["many features"]])
def test_a_notebook_runs_in_jupyter(parts: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYDEVD_DISABLE_FILE_VALIDATION", "1")
    with Trainer(small(**parts)) as trainer:
        trainer.advance(50)
        notebook = nbformat.reads(exported("numpy", trainer, ".ipynb"), as_version=4)
        nbformat.validate(notebook)
        NotebookClient(notebook, timeout=300, kernel_name="python3").execute()
        outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
        printed = "".join(output.text for output in outputs if output.output_type == "stream")
        for run, costs in zip(trainer.runs, costs_in(printed.splitlines()), strict=True):
            assert costs == pytest.approx({0: run.costs[0], 50: run.costs[50]}, rel=1e-9)
    assert any("image/png" in output.get("data", {}) for output in outputs)


def test_a_script_trains_up_to_where_the_experiment_stands_or_the_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Trainer(small()) as trainer:
        start = costs_in(printed_by(exported("numpy", trainer), monkeypatch))
        trainer.advance(7)
        part = costs_in(printed_by(exported("numpy", trainer), monkeypatch))
        whole = costs_in(printed_by(exported("numpy", trainer, whole=True), monkeypatch))
    assert [list(costs) for [costs] in (start, part, whole)] == [[0], [0, 7], [0, 60]]


@pytest.mark.parametrize(
    ("arguments", "iterations"),
    [
        ([], 40),
        (["--at", "0"], 0),
        (["--at", "last"], 40),
        (["--at", "0", "--as", "numpy:whole=yes"], 40),
    ],
)
def test_the_command_says_how_far_a_script_trains(
    arguments: list[str], iterations: int, tmp_path: Path
) -> None:
    path, out = tmp_path / "few.json", tmp_path / "train.py"
    path.write_text('{"training": {"iterations": 40}}', encoding="utf-8")
    assert main.main(["export", str(path), "--out", str(out), *arguments]) == 0
    assert f"\nITERATIONS = {iterations}\n" in out.read_text(encoding="utf-8")


def test_changes_after_the_end_are_left_out() -> None:
    with Trainer(small(**CHANGES)) as trainer:
        trainer.advance(50)
        assert "rmsprop" not in exported("numpy", trainer)
        trainer.advance(50)
        assert "rmsprop" in exported("numpy", trainer)
