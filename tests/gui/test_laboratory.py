"""Another language: another window, which goes on from where the first one stood."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from engine.arrays import frozen
from engine.experiment.model import Experiment
from engine.experiment.recording import Recording
from engine.experiment.session import Session
from engine.experiment.view import View
from engine.measures.summary import SUMMARY, Summary
from gui.editing.branch_dialog import BranchDialog
from gui.files.recovery_store import RecoverySlot, newest_left_behind
from gui.language.languages import speak, spoken
from gui.language.offered import ENGLISH
from gui.language.words import tr
from gui.lesson.shipped import shipped
from gui.style.theme import Mode
from gui.window.dialogs import ErrorDialog
from gui.window.main_window import MainWindow
from gui.window.window_replacement import Laboratory
from tests.gui.conftest import PATIENCE, SMALL, settle


@pytest.fixture
def laboratory(qapp: QApplication, tmp_path: Path) -> Iterator[Laboratory]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    speak(qapp, ENGLISH)
    made = Laboratory(settings, tmp_path / "recovery", ENGLISH)
    yield made
    made.window.editor.history.setClean()
    made.window.close()
    made.window.deleteLater()
    speak(qapp, ENGLISH)
    made.deleteLater()


def summaries_at(window: MainWindow, iteration: int, qtbot: QtBot) -> list[Summary]:
    """What is measured of the runs there, as soon as it is."""

    def found() -> list[Summary] | None:
        frame = window.workspace.frame
        if frame is None or frame.iteration != iteration or SUMMARY not in frame.runs[0]:
            return None
        return [run[SUMMARY] for run in frame.runs]

    qtbot.waitUntil(lambda: found() is not None, timeout=PATIENCE)
    return found() or []


def test_another_language_goes_on_from_where_one_stands(laboratory: Laboratory, qtbot: QtBot) -> None:
    before = laboratory.open(Session(SMALL), None, Mode.DARK)
    before.show()
    before.training.start()
    before.director.open_path(shipped()[1].path)
    before.docks.show_panel("symmetry")
    before.editor.next_seeds()
    before.training.seek(300)
    summaries = summaries_at(before, 300, qtbot)
    assert before.isWindowModified()
    experiment = before.experiment
    before.actions_by_name["language_de"].trigger()
    qtbot.waitUntil(lambda: laboratory.window is not before, timeout=PATIENCE)
    after = laboratory.window
    assert summaries_at(after, 300, qtbot) == summaries
    assert after.experiment.runs == experiment.runs
    assert after.isWindowModified()
    assert after.look.mode is Mode.DARK
    assert {"symmetry", "lesson"} <= {name for name, panel in after.docks.panels.items() if panel.isVisible()}
    assert after.director.lesson is not None
    assert after.director.lesson.title == tr(shipped()[1].title) != shipped()[1].title
    assert after.actions_by_name["language_de"].isChecked()
    assert [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)] == [after]


def begun(laboratory: Laboratory, experiment: Experiment, view: View | None = None) -> MainWindow:
    window = laboratory.open(Session(experiment, view=view), None, Mode.LIGHT)
    window.show()
    return window


def test_the_zoom_can_still_be_changed_in_the_window_of_another_language(
    laboratory: Laboratory, qtbot: QtBot
) -> None:
    before = laboratory.open(Session(SMALL), None, Mode.LIGHT)
    before.show()
    before.training.start()
    before.actions_by_name["zoom_in"].trigger()
    before.actions_by_name["language_de"].trigger()
    qtbot.waitUntil(lambda: laboratory.window is not before, timeout=PATIENCE)
    settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    laboratory.window.actions_by_name["zoom_in"].trigger()
    assert laboratory.window.appearance.zoom.factor == 1.2


def test_a_change_before_anything_is_loaded_loses_nothing(laboratory: Laboratory, qtbot: QtBot) -> None:
    before = begun(laboratory, SMALL, View(iteration=700))
    before.actions_by_name["language_es"].trigger()
    before.training.start()
    qtbot.waitUntil(lambda: laboratory.window is not before, timeout=PATIENCE)
    after = laboratory.window
    assert len(summaries_at(after, 700, qtbot)) == 2
    assert after.model.reached == 700  # recorded, not trained again
    assert spoken() == "es"


def test_the_language_changes_also_where_another_experiment_could_not_be_loaded(
    laboratory: Laboratory, qtbot: QtBot
) -> None:
    before = begun(laboratory, SMALL)
    before.training.start()
    summaries_at(before, 0, qtbot)
    state = frozen(np.zeros((1, 2)))  # of another network
    with qtbot.waitSignal(before.training.failed, timeout=PATIENCE):
        before.training.load(SMALL, (Recording(frozen(np.zeros(1)), 1, (0,), (state,)),) * 2)
    before.findChild(ErrorDialog).close()
    before.actions_by_name["language_de"].trigger()
    qtbot.waitUntil(lambda: laboratory.window is not before, timeout=PATIENCE)
    assert len(summaries_at(laboratory.window, 0, qtbot)) == 2


def test_a_window_that_is_closed_meanwhile_has_no_successor(laboratory: Laboratory, qtbot: QtBot) -> None:
    before = begun(laboratory, SMALL)
    before.training.start()
    summaries_at(before, 0, qtbot)
    before.actions_by_name["language_de"].trigger()
    before.close()
    settle()
    assert laboratory.window is before
    assert spoken() == ENGLISH


def test_choosing_the_present_language_again_changes_nothing(laboratory: Laboratory, qtbot: QtBot) -> None:
    before = begun(laboratory, SMALL)
    before.training.start()
    summaries_at(before, 0, qtbot)
    told: list[object] = []
    before.training.recorded.connect(told.append)
    for code in ("de", "en"):
        before.actions_by_name[f"language_{code}"].trigger()
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    settle()
    assert laboratory.window is before


def test_a_change_waits_for_the_answer_to_a_question(laboratory: Laboratory, qtbot: QtBot) -> None:
    before = begun(laboratory, SMALL)
    before.training.start()
    summaries_at(before, 0, qtbot)
    before.language_asked.emit("de")
    before.actions_by_name["branch"].trigger()
    (dialog,) = before.findChildren(BranchDialog)
    settle()
    assert laboratory.window is before
    dialog.reject()
    qtbot.waitUntil(lambda: laboratory.window is not before, timeout=PATIENCE)


def test_a_lesson_goes_on_in_the_other_language(laboratory: Laboratory, qtbot: QtBot) -> None:
    before = begun(laboratory, SMALL)
    before.training.start()
    summaries_at(before, 0, qtbot)
    before.answering.choose(True)
    before.director.open_path(shipped()[0].path)
    before.director.turn_to(2)
    before.director.voting.vote(2)
    before.director.revealing.seconds = 60.0
    before.director.reveal()
    qtbot.waitUntil(lambda: before.shown > 200, timeout=PATIENCE)
    before.actions_by_name["language_de"].trigger()
    qtbot.waitUntil(lambda: laboratory.window is not before, timeout=PATIENCE)
    after = laboratory.window
    assert after.director.notes.page == 2
    assert after.director.answers.votes == (0, 0, 1)
    assert after.highlight.targets
    after.transport.pace.slider.setValue(after.transport.pace.slider.maximum())
    qtbot.waitUntil(lambda: after.director.answers.revealed, timeout=PATIENCE)
    after.director.close()
    assert not after.docks.docks["lesson"].isVisible()


def test_what_was_kept_for_a_power_cut_stays_kept(
    laboratory: Laboratory, qtbot: QtBot, tmp_path: Path
) -> None:
    before = begun(laboratory, SMALL)
    before.training.start()
    summaries_at(before, 0, qtbot)
    before.editor.next_seeds()
    laboratory.recovery.keep()
    (kept,) = (tmp_path / "recovery").glob("*.json")
    before.actions_by_name["language_de"].trigger()
    qtbot.waitUntil(lambda: laboratory.window is not before, timeout=PATIENCE)
    assert kept.is_file()
    laboratory.window.editor.history.setClean()
    laboratory.recovery.keep()
    assert not kept.is_file()


def test_an_edit_is_kept_before_the_language_changes_however_often(
    laboratory: Laboratory, qtbot: QtBot, tmp_path: Path
) -> None:
    """Each window has a clock of its own, which begins anew."""
    begun(laboratory, SMALL)
    laboratory.window.training.start()
    summaries_at(laboratory.window, 0, qtbot)
    for number, code in enumerate(("de", "es", "en"), 1):
        before = laboratory.window
        before.editor.bookmark(number, f"Bookmark {number}")
        before.actions_by_name[f"language_{code}"].trigger()
        qtbot.waitUntil(lambda before=before: laboratory.window is not before, timeout=PATIENCE)
        (file,) = (tmp_path / "recovery").glob("*.json")
        found = RecoverySlot(file).read()
        assert found is not None
        assert len(found[1].experiment.bookmarks) == number


def test_a_complaint_goes_on_in_the_other_language(
    laboratory: Laboratory, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "recovery").write_text("no folder")
    before = begun(laboratory, SMALL)
    before.training.start()
    summaries_at(before, 0, qtbot)
    before.editor.bookmark(7, "Seven")
    before.actions_by_name["language_de"].trigger()
    qtbot.waitUntil(lambda: laboratory.window is not before, timeout=PATIENCE)
    assert "Stromausfall" in laboratory.window.status.complaint.text()
    assert laboratory.window.status.complaint.isVisible()


def test_who_leaves_by_the_terminal_is_asked_only_where_nothing_can_be_kept(
    laboratory: Laboratory, tmp_path: Path
) -> None:
    (tmp_path / "recovery").write_text("no folder")
    window = begun(laboratory, SMALL)
    window.editor.bookmark(7, "Seven")
    laboratory.leave()
    assert window.isVisible()
    assert window.findChildren(QMessageBox, "unsaved")
    (tmp_path / "recovery").unlink()
    (tmp_path / "recovery").mkdir()
    laboratory.recovery.keep()
    laboratory.leave()
    assert not window.isVisible()
    found = newest_left_behind(tmp_path / "recovery")
    assert found is not None
    assert found[2].experiment.bookmarks[0].name == "Seven"
    found[0].let_go()
