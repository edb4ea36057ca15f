"""Code that was prepared for everyone is used, and then nothing is compiled or kept anew."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine import ExperimentError
from engine.kernels import preparing
from engine.kernels.prepared import PLACE, machine
from engine.kernels.preparing import OWN_CACHE, into, kinds, prepare_all
from engine.output.prepare_command import prepare

ROOT = Path(__file__).parents[2]
TRAIN = (
    "from engine import Experiment, Trainer\nwith Trainer(Experiment()) as trainer:\n    trainer.advance(2)"
)
Content = dict[Path, int]


def files(folder: Path) -> Content:
    """All files within, with the times at which they were written."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def train(cache: Path, prepared: Path) -> None:
    environment = {**os.environ, OWN_CACHE: str(cache), PLACE: str(prepared)}
    subprocess.run([sys.executable, "-c", TRAIN], cwd=ROOT, env=environment, check=True, timeout=500)


def test_prepared_code_is_used_and_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder has a name that no path of another language could have."""
    monkeypatch.setattr(preparing, "kinds", lambda: kinds()[:1])
    prepared, own = tmp_path / "für alle 教室", tmp_path / "own"
    with into(prepared):
        assert list(prepare_all(1)) == [1, 2]
    before = files(prepared)
    assert {path.relative_to(prepared).parts[0] for path in before} == {machine()}
    train(own, prepared)
    assert files(prepared) == before
    assert files(own) == {}


def test_without_prepared_code_the_own_is_kept_and_found(tmp_path: Path) -> None:
    train(tmp_path / "own", tmp_path / "nothing")
    first = files(tmp_path / "own")
    assert first
    train(tmp_path / "own", tmp_path / "nothing")
    assert files(tmp_path / "own") == first


def test_a_folder_that_cannot_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ExperimentError, match="a folder that can be written"):
        prepare(["--into", str(tmp_path / "file")])


def test_a_process_that_is_ended_from_outside_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As by a system without memory; nothing is left of what was half made."""
    ends = "import os, sys\nif any('spawn_main' in part for part in sys.orig_argv):\n    os._exit(9)\n"
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(ends, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "site"))
    with pytest.raises(ExperimentError, match="300 MB of memory for each of up to 8 processes"):
        prepare(["--into", str(tmp_path / "prepared")])
    assert files(tmp_path / "prepared") == {}
