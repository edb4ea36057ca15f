"""Studies outlive the window: another language takes over its place, and a new start goes on."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.experiment.session import Session
from engine.studies import crew, results_file
from gui.language.languages import speak
from gui.language.offered import ENGLISH
from gui.studies.listed import Standing
from gui.studies.panel import StudiesPanel
from gui.style.theme import Mode
from gui.window.main_window import MainWindow
from gui.window.window_replacement import Laboratory
from tests.gui.test_lesson_studies import LESSON
from tests.gui.test_studies_desk import LONG, SHORT, rows, stands, undisturbed

ROOT = Path(__file__).parents[2]
START = """
import os, sys
from gui.app import make_application
from gui.window.window_replacement import Laboratory
from engine.experiment.model import Experiment
from engine.experiment.session import Session
from gui.style.theme import Mode
from PySide6.QtCore import QSettings
from pathlib import Path
application, folder = make_application(), Path(sys.argv[1])
settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
laboratory = Laboratory(settings, folder / "recovery", "en")
laboratory.open(Session(Experiment()), None, Mode.LIGHT).show()
application.processEvents()
print(*sys.modules)
sys.stdout.flush()
os._exit(0)
"""
KILLED = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from engine.experiment.session import Session
from engine.studies import crew
from engine.studies.json_io import parse_study
from gui.app import make_application
from gui.style.theme import Mode
from gui.window.window_replacement import Laboratory
crew.BATCH = 0.0
application, folder, study = make_application(), Path(sys.argv[1]), parse_study(sys.argv[2])
settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
laboratory = Laboratory(settings, folder / "recovery", "en")
window = laboratory.open(Session(study.experiment), None, Mode.LIGHT)
window.show()
window.actions_by_name["show_studies"].trigger()
place = laboratory.desk.begin(study)
laboratory.desk.changed.connect(lambda listed: listed.done > 2 and print(place, flush=True))
application.exec()
"""


def test_a_start_waits_for_nothing_that_only_studies_need(tmp_path: Path) -> None:
    command = [sys.executable, "-c", START, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    slow = {"sqlite3", "engine.studies.results", "gui.studies.odds_view", "gui.studies.setup_form"}
    assert slow.isdisjoint(done.stdout.split())
    assert not (tmp_path / "studies").exists()


@pytest.fixture
def start(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], Laboratory]]:
    """Starts the program once more with the same folders."""
    monkeypatch.setattr(crew, "BATCH", 0.0)
    started: list[Laboratory] = []

    def start_once() -> Laboratory:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        speak(qapp, ENGLISH)
        made = Laboratory(settings, tmp_path / "recovery", ENGLISH)
        started.append(made)
        window = made.open(Session(LONG.experiment), None, Mode.LIGHT)
        window.show()
        window.training.start()
        return made

    yield start_once
    for made in started:
        made.window.editor.history.setClean()
        made.window.close()
        made.window.deleteLater()
        made.deleteLater()
    speak(qapp, ENGLISH)


def panel_of(window: MainWindow) -> StudiesPanel:
    window.actions_by_name["show_studies"].trigger()
    panel = window.docks.panels["studies"]
    assert isinstance(panel, StudiesPanel)
    return panel


def wait_until_under_way(laboratory: Laboratory, place: Path, qtbot: QtBot) -> None:
    def is_under_way() -> bool:
        listed = laboratory.desk.study_at(place)
        return listed is not None and 0 < listed.done < listed.total

    qtbot.waitUntil(is_under_way)


def test_a_study_whose_window_is_closed_goes_on_after_the_next_start(
    start: Callable[[], Laboratory], qtbot: QtBot, tmp_path: Path
) -> None:
    first = start()
    place = first.desk.begin(LONG)
    wait_until_under_way(first, place, qtbot)
    first.window.close()
    assert not first.desk.is_training
    second = start()
    panel = panel_of(second.window)
    qtbot.waitUntil(stands(second.desk, place, Standing.PAUSED))
    assert second.window.studying.place == place
    panel.list.rows[place].turn.click()
    qtbot.waitUntil(stands(second.desk, place, Standing.DONE))
    assert rows(place) == undisturbed(LONG, tmp_path)


def test_a_study_whose_program_was_killed_goes_on_to_the_same_figures(
    start: Callable[[], Laboratory], qtbot: QtBot, tmp_path: Path
) -> None:
    command = [sys.executable, "-c", KILLED, str(tmp_path), LONG.model_dump_json()]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    place = Path(process.stdout.readline().strip())
    process.kill()
    process.wait()
    process.stdout.close()
    assert 0 < len(rows(place)) < LONG.trials
    laboratory = start()
    panel = panel_of(laboratory.window)
    qtbot.waitUntil(stands(laboratory.desk, place, Standing.PAUSED))
    panel.list.rows[place].turn.click()
    qtbot.waitUntil(stands(laboratory.desk, place, Standing.DONE))
    assert rows(place) == undisturbed(LONG, tmp_path)


def test_a_click_pauses_a_study_and_another_goes_on(
    start: Callable[[], Laboratory], qtbot: QtBot, tmp_path: Path
) -> None:
    laboratory = start()
    panel = panel_of(laboratory.window)
    place = laboratory.desk.begin(LONG)
    wait_until_under_way(laboratory, place, qtbot)
    row = panel.list.rows[place]
    assert row.turn.accessibleName() == "Pause this study"
    qtbot.mouseClick(row.turn, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(stands(laboratory.desk, place, Standing.PAUSED))
    done = len(rows(place))
    assert row.progress.text().endswith("paused")
    assert row.bar.value() == done < LONG.trials
    assert row.turn.accessibleName() == "Go on with this study"
    qtbot.mouseClick(row.turn, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(stands(laboratory.desk, place, Standing.DONE))
    assert row.bar.isHidden()
    assert row.turn.isHidden()
    assert rows(place) == undisturbed(LONG, tmp_path)


def test_a_full_disk_pauses_a_study_with_a_sentence_and_it_goes_on_once_there_is_room(
    start: Callable[[], Laboratory], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite itself says that the disk is full where a file may have no more pages."""
    connected = results_file.connected

    def connected_to_a_small_disk(name: str, path: str, uri: bool) -> sqlite3.Connection:
        connection = connected(name, path, uri)
        connection.execute("PRAGMA max_page_count = 8")
        return connection

    laboratory = start()
    panel = panel_of(laboratory.window)
    with monkeypatch.context() as patched:
        patched.setattr(results_file, "connected", connected_to_a_small_disk)
        place = laboratory.desk.begin(LONG)
        laboratory.window.studying.choose(place)
        qtbot.waitUntil(stands(laboratory.desk, place, Standing.PAUSED))
    row = panel.list.rows[place]
    assert "full" in row.problem.text()
    assert "a disk with room" in row.problem.text()
    assert row.turn.isVisible()
    assert 0 < len(rows(place)) < LONG.trials
    qtbot.mouseClick(row.turn, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(stands(laboratory.desk, place, Standing.DONE))
    assert not row.problem.isVisible()
    assert rows(place) == undisturbed(LONG, tmp_path)


def test_a_study_trains_on_while_another_language_takes_over(
    start: Callable[[], Laboratory], qtbot: QtBot
) -> None:
    laboratory = start()
    before = laboratory.window
    panel_of(before)
    place = laboratory.desk.begin(LONG)
    laboratory.desk.begin(SHORT)
    before.studying.choose(place)
    wait_until_under_way(laboratory, place, qtbot)
    before.actions_by_name["language_de"].trigger()
    qtbot.waitUntil(lambda: laboratory.window is not before)
    assert not stands(laboratory.desk, place, Standing.PAUSED)()
    panel = panel_of(laboratory.window)
    qtbot.waitUntil(stands(laboratory.desk, place, Standing.DONE))
    assert panel.list.rows[place].listed.done == LONG.trials
    assert laboratory.window.studying.place == place
    assert not panel.asks


def test_what_is_filled_in_stays_with_another_language(start: Callable[[], Laboratory], qtbot: QtBot) -> None:
    laboratory = start()
    before = laboratory.window
    before.actions_by_name["how_often"].trigger()
    form = panel_of(before).form
    form.fill_in(
        {
            "draws": 12,
            "first_seed": 5,
            "reached": {"train_accuracy": 0.579},
            "axes": [{"vary": "gain", "values": [0.5, 1.5]}, {"vary": "width", "values": [3, 4]}],
        }
    )
    assert (form.level.value, form.axes[0].values.text()) == (57.9, "0.5, 1.5")
    filled_in = form.fields
    before.actions_by_name["language_de"].trigger()
    qtbot.waitUntil(lambda: laboratory.window is not before)
    panel = panel_of(laboratory.window)
    assert panel.asks
    assert panel.form.fields == filled_in
    assert panel.form.axes[0].values.text() == "0,5; 1,5"
    qtbot.waitUntil(lambda: laboratory.window.studying.drafting.estimating.checked is not None)
    assert panel.form.start.isEnabled()


def test_a_study_of_the_gallery_that_is_there_is_not_trained_again(
    start: Callable[[], Laboratory], qtbot: QtBot
) -> None:
    first = start()
    place = first.desk.begin(SHORT)
    qtbot.waitUntil(stands(first.desk, place, Standing.DONE))
    first.window.close()
    second = start()
    second.window.studying.begin(SHORT)
    qtbot.waitUntil(lambda: second.window.studying.place is not None and not second.desk.is_listing)
    assert second.window.studying.place == place
    assert [each.place for each in second.desk.studies] == [place]


@pytest.mark.parametrize("page", [0, 1])
def test_the_study_of_a_lesson_goes_with_it_in_another_language_too(
    start: Callable[[], Laboratory], qtbot: QtBot, tmp_path: Path, page: int
) -> None:
    lesson = tmp_path / "luck.md"
    lesson.write_text(LESSON, encoding="utf-8")
    laboratory = start()
    before, desk = laboratory.window, laboratory.desk
    before.open_lesson(str(lesson))
    before.director.reveal()
    qtbot.waitUntil(lambda: before.director.answers.revealed)
    before.director.turn_to(page)
    before.actions_by_name["language_de"].trigger()
    qtbot.waitUntil(lambda: laboratory.window is not before)
    after = laboratory.window
    qtbot.waitUntil(lambda: after.in_a_lesson)
    qtbot.waitUntil(lambda: not desk.is_training)
    assert len(desk.studies) == 1
    assert desk.studies[0].standing is Standing.DONE
    after.director.close()
    assert not desk.studies
