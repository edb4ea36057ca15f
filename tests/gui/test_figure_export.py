"""Figures by `main.py export`, and by the export dialog of the window, at any iteration."""

import csv
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

import gui.exporting.kinds  # noqa: F401
import main
from engine.experiment.json_io import parse_experiment
from engine.exports.kinds import kind_for, kinds, kinds_of
from engine.exports.subject import Subject
from engine.messages.problems import ExperimentError
from engine.training.trainer import Trainer
from gui.exporting.dialog import ExportDialog
from gui.style.theme import DARK, LIGHT
from tests.gui.conftest import SMALL, Lab, settle

SVG = "{http://www.w3.org/2000/svg}"
EXPERIMENT = """{"title": "<b>&", "training": {"iterations": 300}, "runs": [{"initialiser": "zeros"}, {}]}"""


@pytest.fixture
def experiment(tmp_path: Path, qapp: QApplication) -> Path:  # noqa: ARG001
    path = tmp_path / "two.json"
    path.write_text(EXPERIMENT, encoding="utf-8")
    return path


def export(path: Path, out: Path, kind: str = "figure") -> Path:
    assert main.main(["export", str(path), "--at", "200", "--out", str(out), "--as", kind]) == 0
    settle()
    return out


def words_in(path: Path) -> list[str]:
    return [text.text or "" for text in ElementTree.parse(path).iter(f"{SVG}text")]


def test_a_drawing_says_what_it_is_and_is_the_same_every_time(experiment: Path, tmp_path: Path) -> None:
    one = export(experiment, tmp_path / "one.svg")
    words = words_in(one)
    assert {"Zeros", "He"} <= {*words}
    assert any(text.startswith("<b>&, iteration 200 · Initialisation Lab") for text in words)
    assert export(experiment, tmp_path / "two.svg").read_bytes() == one.read_bytes()


def test_size_scale_and_colours_are_parameters(experiment: Path, tmp_path: Path) -> None:
    kind = "figure:which=cost:width=500:height=200:scale=3"
    picture = QImage(str(export(experiment, tmp_path / "cost.png", kind)))
    assert picture.width() == 3 * (500 + 28)
    assert picture.pixelColor(2, 2) == QColor(LIGHT.card)
    dark = QImage(str(export(experiment, tmp_path / "dark.png", f"{kind}:dark=1")))
    assert dark.size() == picture.size()
    assert dark.pixelColor(2, 2) == QColor(DARK.card)


def test_cells_are_what_a_trainer_says(experiment: Path, tmp_path: Path) -> None:
    path = export(experiment, tmp_path / "cost.csv", "figure:which=cost")
    with path.open(encoding="utf-8", newline="") as file:
        heads, *rows = csv.reader(file)
    assert heads == ["Iteration", "Zeros", "He"]
    with Trainer(parse_experiment(experiment.read_text(encoding="utf-8"))) as trainer:
        trainer.seek(200)
        costs = trainer.runs[1].costs
        assert rows[-1] == ["200", *(repr(float(run.costs[200])) for run in trainer.runs)]
        assert float(rows[0][2]) == pytest.approx(float(costs[0]), rel=0.1)


@pytest.mark.parametrize(
    ("kind", "field"),
    [("figure:which=nope", "which"), ("figure:run=3", "run"), ("figure:scale=9", "scale")],
)
def test_what_is_no_figure_is_refused(
    experiment: Path, tmp_path: Path, kind: str, field: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "one.png"
    try:
        status = main.main(["export", str(experiment), "--out", str(out), "--as", kind])
    except (SystemExit, ExperimentError) as error:
        status = getattr(error, "code", 2)
    assert status == 2
    assert f"{field}: given" in capsys.readouterr().err
    assert not out.exists()
    settle()


def test_the_window_exports_a_figure_at_another_iteration_while_it_plays(
    open_lab: Callable[..., Lab], tmp_path: Path
) -> None:
    lab = open_lab(SMALL)
    lab.training.play()
    lab.window.exporting.ask("figure", {"which": "card 2"})
    (dialog,) = lab.window.findChildren(ExportDialog)
    dialog.suffix.setCurrentText(".svg")
    dialog.iteration.show_value(70)
    out = tmp_path / "he.svg"
    dialog.path.setText(str(out))
    dialog.accept()
    lab.qtbot.waitUntil(lambda: not lab.window.exporting.is_on)
    assert any("iteration 70 ·" in text for text in words_in(out))
    assert "He" in words_in(out)
    lab.training.pause()


def test_every_suffix_has_one_usual_kind_unless_it_is_only_for_the_asking() -> None:
    for takes in {kind.takes for kind in kinds.values()}:
        fitting = kinds_of(takes)
        usual = Counter(suffix for kind in fitting.values() for suffix in kind.usual)
        assert set(usual.values()) == {1}, usual
        for kind in fitting.values():
            assert set(kind.usual) <= set(kind.suffixes)
            assert all(kind_for(suffix, None, fitting) is kind for suffix in kind.usual)
    assert kind_for(".pdf", None, kinds_of(Subject)).name == "figure"
    assert kind_for(".html", None, kinds_of(Subject)).name == "report"
