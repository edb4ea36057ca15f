"""How it is called, and how an extra is added, as it was installed."""

import re
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.exports.films.mp4 import check_mp4
from engine.exports.table import check_suffix
from engine.messages.problems import ExperimentError
from engine.output.command_line import called
from engine.studies.scheduler import check_extra

ROOT = Path(__file__).parents[2]
EXTRAS: dict[str, tuple[str, Callable[[], None]]] = {  # a library, and what asks for it
    "film": ("av", check_mp4),
    "parquet": ("pyarrow.parquet", lambda: check_suffix(".parquet")),
    "cluster": ("distributed", check_extra),
}


@pytest.fixture(params=["checkout", "wheel", "bundle"])
def installed(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "wheel":
        monkeypatch.setitem(sys.modules, "initialisation_lab", sys)
    if request.param == "bundle":
        monkeypatch.setattr(sys, "frozen", True, raising=False)
    return str(request.param)


@pytest.mark.parametrize("extra", EXTRAS)
def test_who_lacks_an_extra_reads_what_can_be_done_here(
    installed: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, ask = EXTRAS[extra]
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ExperimentError) as refusal:
        ask()
    (line,) = refusal.value.lines()
    assert (f"uv sync --extra {extra}" in line) == (installed == "checkout")
    assert (re.search(rf'"initialisation_lab-[\d.]+-py3-none-any\.whl\[{extra}\]"', line) is not None) == (
        installed == "wheel"
    )
    assert ("from its wheel" in line) == (installed == "bundle")


def test_extras_that_can_be_missing_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(project["optional-dependencies"]) == set(EXTRAS)


def test_it_is_called_as_it_is_started(installed: str) -> None:
    assert called("train") == ("main.py train" if installed == "checkout" else "initialisation-lab train")
