"""The engine imports no Qt, and what is slow to import only when training starts."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
QT = ("PySide6", "shiboken6", "pyqtgraph", "gui")
SLOW = ("numba", "sklearn", "scipy", "rich", "contourpy", "clevercsv", "charset_normalizer", "yaml")
LISTING = "\nimport sys\nprint(*{name.partition('.')[0] for name in sys.modules})"
TRAIN_AND_DRAW = """
import main
from engine import Trainer, parse_experiment
from engine.output.frame import requests_for, take_frame
from engine.measures import measures
assert main.main(["train", "--iterations", "2", "--json"]) == 0
with Trainer(parse_experiment('{"runs": [{"initialiser": "truncated"}]}')) as trainer:
    take_frame(trainer, requests_for(measures.values()))
"""


def imported_by(code: str) -> set[str]:
    command = [sys.executable, "-c", code + LISTING]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    "code",
    [
        "import engine",
        "import main",
        "import engine.measures, engine.diagnosis, engine.output.report, engine.own_data.table_points",
        "from engine import Experiment\nExperiment.model_validate_json('{}')",
        "import main\nassert main.main(['train', '--iterations', '0']) == 2",
        "import engine.lessons",
    ],
)
def test_importing_the_engine_is_cheap(code: str) -> None:
    assert imported_by(code).isdisjoint({*QT, *SLOW})


def test_training_imports_no_qt() -> None:
    imported = imported_by(TRAIN_AND_DRAW)
    assert {"numba", "sklearn"} < imported
    assert imported.isdisjoint(QT)


@pytest.mark.parametrize("way", ["--check", "--run", "--handout"])
def test_a_lesson_in_the_terminal_imports_no_qt(tmp_path: Path, way: str) -> None:
    out = [str(tmp_path / "out.html")] if way == "--handout" else []
    arguments = ["lesson", "resources/lessons/6-one-iteration-by-hand.md", way, *out]
    code = f"import main\nassert main.main({arguments}) == 0"
    imported = imported_by(code)
    assert "yaml" in imported
    assert imported.isdisjoint({"PySide6", "shiboken6", "pyqtgraph"})
    assert ("numba" in imported) == (way != "--check")


def test_a_study_in_the_terminal_imports_no_qt(tmp_path: Path) -> None:
    study = tmp_path / "study.json"
    study.write_text('{"draws": 1, "experiment": {"training": {"iterations": 2}}}', encoding="utf-8")
    imported = imported_by(f"import main\nassert main.main(['study', {str(study)!r}, '--json']) == 0")
    assert "numba" in imported
    assert imported.isdisjoint({"PySide6", "shiboken6", "pyqtgraph"})
