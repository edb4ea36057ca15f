"""Results of a study that a person opens: shown where they are, and refused where they are none."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMessageBox

from engine import run_study
from engine.experiment.model import Experiment
from engine.studies.plan import Shard
from engine.studies.results import read_results
from gui.studies.listed import Standing
from gui.studies.odds_view import OddsView
from gui.studies.panel import StudiesPanel
from gui.studies.shelf import found_at
from tests.engine.test_study_files import without_rights
from tests.gui.conftest import Lab
from tests.gui.drawn_studies import small_study
from tests.gui.test_studies_desk import stands

STUDY = small_study(draws=6)


@pytest.fixture
def lab(open_lab: Callable[[Experiment], Lab]) -> Lab:
    return open_lab(STUDY.experiment)


def panel_of(lab: Lab) -> StudiesPanel:
    panel = lab.window.docks.panel("studies")
    assert isinstance(panel, StudiesPanel)
    return panel


def refusal(lab: Lab, path: Path) -> QMessageBox:
    lab.window.files.open_path(path)
    lab.qtbot.waitUntil(lambda: bool(lab.window.findChildren(QMessageBox, "refusal")))
    return lab.window.findChildren(QMessageBox, "refusal")[-1]


def test_results_that_are_opened_are_shown_where_they_are(lab: Lab, tmp_path: Path) -> None:
    path = tmp_path / "mine.sqlite"
    run_study(STUDY, path, cores=1)
    experiment = lab.window.experiment
    assert lab.window.files.open_path(path)
    lab.qtbot.waitUntil(lambda: lab.window.studying.place == path)
    panel = panel_of(lab)
    assert panel.isVisible()
    assert isinstance(panel.view, OddsView)
    lab.qtbot.waitUntil(lambda: bool(panel.view.copied()) and panel.view.copied()[1][1] == 6)
    assert lab.window.experiment is experiment
    assert lab.window.studying.desk.study_at(path).standing is Standing.DONE
    lab.window.studying.open_draw(2)
    assert [run.seed for run in lab.window.experiment.runs] == [0, 0, 0]
    lab.wait_for(60)


def test_results_that_are_dropped_go_on_and_stay_when_they_are_taken_off_the_list(
    lab: Lab, tmp_path: Path
) -> None:
    path = tmp_path / "halfway.sqlite"
    run_study(STUDY, path, cores=1, shard=Shard(1, 2))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    lab.window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, button, keys))
    lab.qtbot.waitUntil(lambda: lab.window.studying.place == path)
    desk, row = lab.window.studying.desk, panel_of(lab).list.rows[path]
    assert desk.study_at(path).standing is Standing.PAUSED
    lab.qtbot.mouseClick(row.turn, Qt.MouseButton.LeftButton)
    lab.qtbot.waitUntil(stands(desk, path, Standing.DONE))
    assert row.remove.toolTip().startswith("Take this study off the list")
    lab.qtbot.mouseClick(row.remove, Qt.MouseButton.LeftButton)
    assert desk.study_at(path) is None
    assert [each.name for each in tmp_path.glob("halfway*")] == ["halfway.sqlite"]
    with read_results(path) as results:
        assert results.count() == STUDY.trials


def test_results_that_are_taken_off_the_list_in_mid_study_stay(lab: Lab, tmp_path: Path) -> None:
    path = tmp_path / "long.sqlite"
    long = small_study(draws=20, training={"iterations": 20_000, "learning_rate": 0.5})
    run_study(long, path, cores=1, shard=Shard(1, 20))
    lab.window.files.open_path(path)
    lab.qtbot.waitUntil(lambda: lab.window.studying.place == path)
    desk = lab.window.studying.desk
    desk.go_on(path)
    assert desk.is_training
    desk.remove(path)
    lab.qtbot.waitUntil(lambda: not desk.is_training)
    with read_results(path) as results:
        assert results.count() >= 3
    assert [each.name for each in tmp_path.glob("long*")] == ["long.sqlite"]


def test_what_is_no_study_is_refused_with_a_sentence(lab: Lab, tmp_path: Path) -> None:
    foreign, damaged, empty = (tmp_path / f"{name}.sqlite" for name in ("foreign", "damaged", "empty"))
    connection = sqlite3.connect(foreign)
    connection.execute("CREATE TABLE birds (name TEXT)")
    connection.close()
    run_study(STUDY, damaged, cores=1)
    content = bytearray(damaged.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    damaged.write_bytes(content)
    empty.touch()
    for path, words in (
        (foreign, "a database without the results of a study; allowed: a results file"),
        (damaged, "a damaged file"),
        (empty, "an empty file"),
    ):
        box = refusal(lab, path)
        assert box.text() == f"“{path.name}” cannot be opened"
        assert words in box.informativeText()
        assert "--out" not in box.informativeText()
        box.close()
        lab.qtbot.waitUntil(lambda: not lab.window.findChildren(QMessageBox, "refusal"))
    assert lab.window.studying.desk.studies == ()


def test_results_of_the_laboratory_itself_are_found_on_its_list(lab: Lab) -> None:
    desk = lab.window.studying.desk
    lab.window.studying.begin(STUDY)
    lab.qtbot.waitUntil(lambda: lab.window.studying.place is not None)
    place = lab.window.studying.place
    lab.qtbot.waitUntil(stands(desk, place, Standing.DONE))
    lab.window.files.open_path(place)
    lab.trigger("how_often")
    lab.qtbot.waitUntil(lambda: lab.window.studying.place == place)
    assert [each.is_from_elsewhere for each in desk.studies] == [False]


@pytest.mark.skipif(os.name == "nt", reason="folders are protected as POSIX does")
def test_results_in_a_protected_folder_are_not_taken_for_those_of_another_window(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = Path(tempfile.mkdtemp())  # not in pytest's own, which nobody else may enter
    path = folder / "a colleague's.sqlite"
    try:
        run_study(STUDY, path, cores=1, shard=Shard(1, 2))
        folder.chmod(0o555)
        access = os.access
        with without_rights(), monkeypatch.context() as patched:
            # What the system says is of who began the program: root, it may be.
            patched.setattr(os, "access", lambda of, mode: of != folder and access(of, mode))
            found = found_at(path)
        assert (found.standing, found.done) == (Standing.PAUSED, 9)
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)
