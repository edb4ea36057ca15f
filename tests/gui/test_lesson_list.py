"""The list of lessons: what is done of each, kept from one start to the next; nothing unsaved is replaced."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from engine.lessons.answers import Answers
from gui.lesson.answers import Notes
from gui.lesson.kept_notes import MOST_LESSONS, KeptNotes, key_of
from gui.lesson.panel import LessonPanel
from gui.lesson.shelf import on_shelf
from gui.lesson.shipped import shelved, shipped
from gui.resources import LESSONS
from gui.training.client import Training
from gui.window.main_window import MainWindow
from tests.gui.conftest import PATIENCE, SMALL, Lab
from tests.gui.test_lesson import LESSON, begin, press

Button = QMessageBox.StandardButton


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "small.md"
    path.write_text(LESSON, encoding="utf-8")
    return path


def panel_of(lab: Lab) -> LessonPanel:
    panel = lab.window.docks.panel("lesson")
    assert isinstance(panel, LessonPanel)
    return panel


def test_the_list_stands_in_the_panel_where_no_lesson_is_open(lab: Lab) -> None:
    lab.window.docks.show_panel("lesson")
    panel = panel_of(lab)
    assert [row.title.text() for row in panel.list.rows] == [lesson.title for lesson in shipped()]
    assert all(row.about.text() for row in panel.list.rows)
    first = panel.list.rows[0]
    assert (first.open.text(), first.anew.isVisible()) == ("Open", False)
    lab.qtbot.mouseClick(first.open, Qt.MouseButton.LeftButton)
    assert lab.window.director.lesson.title == shipped()[0].title
    assert not panel.list.isVisible()


def test_what_is_done_of_a_lesson_is_told_and_one_goes_on_where_it_was_left(lab: Lab) -> None:
    lab.window.answering.choose(False)
    director = lab.window.director
    director.open_path(shipped()[0].path)
    panel = panel_of(lab)
    director.turn_to(2)
    director.voting.vote(2)
    director.reveal()
    lab.qtbot.waitUntil(lambda: director.answers.revealed, timeout=PATIENCE)
    director.turn_to(3)
    lab.trigger("lessons")
    row = panel.list.rows[0]
    assert row.state.text() == "3 of 8 pages · 1 of 3 questions answered, 1 right"
    assert row.open.text() == "Go on"
    press(lab, Qt.Key.Key_PageDown)
    assert (panel.list.isVisible(), director.notes.page) == (False, 3), "back to the page"
    lab.trigger("close_lesson")
    assert panel.list.rows[0].state.text().startswith("3 of 8")
    lab.qtbot.mouseClick(panel.list.rows[0].open, Qt.MouseButton.LeftButton)
    assert director.notes.page == 3
    director.turn_to(2)
    assert (director.answers.chosen, director.answers.revealed) == (2, True)
    director.turn_to(7)
    lab.trigger("lessons")
    assert panel.list.rows[0].state.text().startswith("✓ Finished")
    lab.qtbot.mouseClick(panel.list.rows[0].anew, Qt.MouseButton.LeftButton)
    assert director.notes.answers, "nothing is discarded unasked"
    (box,) = lab.window.findChildren(QMessageBox, "start again")
    (yes,) = (button for button in box.buttons() if button.text() == "&Start again")
    yes.click()
    assert (director.notes.page, director.notes.answers) == (0, {})
    assert director.kept.of(shipped()[0].path).answers == {}
    lab.trigger("lessons")
    assert not panel.list.rows[0].lesson.is_begun


def test_a_finished_lesson_opens_at_its_first_page_to_be_answered_anew(lab: Lab, written: Path) -> None:
    begin(lab, written, False)
    director = lab.window.director
    director.turn_to(2)
    director.voting.give_number(0.5)
    director.reveal()
    lab.qtbot.waitUntil(lambda: director.answers.revealed, timeout=PATIENCE)
    director.close()
    begin(lab, written, False)
    assert director.notes.page == 0
    assert (director.notes.answers, director.notes.results) == ({}, {2: (1, 1)}), "to be answered anew"
    assert director.notes.done == 3


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> Iterator[list[MainWindow]]:
    opened: list[MainWindow] = []
    for _ in range(2):
        window = MainWindow(SMALL, Training(), lessons=tmp_path / "data" / "lessons.json")
        window.show()
        qtbot.waitExposed(window)
        opened.append(window)
    yield opened
    for window in opened:
        window.close()
        assert window.training.close(PATIENCE)
        window.deleteLater()


def test_answers_outlast_the_window(windows: list[MainWindow], written: Path) -> None:
    first, second = windows
    first.director.open_path(written)
    first.director.turn_to(1)
    first.director.voting.vote(1)
    first.close()
    second.director.open_path(written)
    assert second.director.notes.page == 1
    assert second.director.answers.chosen == 1


def test_a_lesson_is_the_same_in_every_language(tmp_path: Path) -> None:
    english, german = (folder / shipped()[0].path.name for folder in (LESSONS, LESSONS / "de"))
    kept = KeptNotes(tmp_path / "lessons.json")
    kept.keep(Notes(path=str(german), page=2, done=2))
    found = kept.of(english)
    assert found is not None
    assert (found.page, found.path) == (2, str(english))
    assert key_of(english) == key_of(german)
    assert [lesson.pages_done for lesson in on_shelf(kept, english)] == [2, *[0] * (len(shipped()) - 1)]
    assert on_shelf(kept, english)[0].is_open
    assert shelved(german).title != shelved(english).title


@pytest.mark.parametrize(
    "content",
    [b"nonsense", b"[]", b'{"lessons": {"a": 1}}', b"\xff\xfe", b'{"lessons": 3', b'{"version": 2}'],
)
def test_notes_that_make_no_sense_are_ignored_with_a_line_in_the_log(
    tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "lessons.json"
    file.write_bytes(content)
    kept = KeptNotes(file)
    with caplog.at_level(logging.WARNING):
        assert kept.of(Path("a.md")) is None
        assert kept.of(Path("b.md")) is None
    assert len(caplog.records) == 1
    kept.keep(Notes(path="a.md", page=1))
    assert file.with_name("lessons.json.unreadable").read_bytes() == content, "put aside, not lost"
    again = KeptNotes(file).of(Path("a.md"))
    assert again is not None
    assert again.page == 1


def test_a_file_that_cannot_be_read_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "lessons.json"
    KeptNotes(file).keep(Notes(path="/a.md", page=1))
    content, kept = file.read_bytes(), KeptNotes(file)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", cannot_be_opened)
        kept.keep(Notes(path="/b.md", page=1))
    assert file.read_bytes() == content


def cannot_be_opened(*_: object) -> None:
    raise PermissionError


def test_windows_keep_their_answers_side_by_side_until_one_begins_anew(tmp_path: Path) -> None:
    file = tmp_path / "lessons.json"
    first, second = KeptNotes(file), KeptNotes(file)
    first.keep(Notes(path="/a.md", answers={0: Answers(chosen=0), 1: Answers(chosen=0)}, done=2))
    second.keep(Notes(path="/a.md", answers={0: Answers(chosen=1)}, page=1))
    found = first.of(Path("/a.md"))
    assert found is not None
    assert (found.answers[0].chosen, found.answers[1].chosen, found.done) == (1, 0, 2)
    second.keep(Notes(path="/a.md"), anew=True)
    assert first.of(Path("/a.md")) == Notes(path="/a.md")


def test_notes_are_kept_of_so_many_lessons_and_no_more_bytes_than_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "lessons.json"
    kept = KeptNotes(file)
    for number in range(MOST_LESSONS + 5):
        kept.keep(Notes(path=f"/{number}.md", page=1))
    assert len(json.loads(file.read_text())["lessons"]) == MOST_LESSONS
    assert kept.of(Path("/0.md")) is None
    monkeypatch.setattr("gui.lesson.kept_notes.LARGEST", 20_000)
    line = tuple((0.1, place / 7) for place in range(400))
    for number in range(3):
        kept.keep(Notes(path=f"/{number}.md", answers={0: Answers(strokes=(line,))}))
    assert file.stat().st_size <= 20_000
    assert kept.of(Path("/2.md")) is not None


def test_notes_that_cannot_be_written_hold_nobody_up(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "data").write_text("no folder")
    kept = KeptNotes(tmp_path / "data" / "lessons.json")
    with caplog.at_level(logging.WARNING):
        kept.keep(Notes(path="/a.md", page=1))
    assert caplog.records
    found = kept.of(Path("/a.md"))
    assert found is not None
    assert found.page == 1, "as long as the window lasts"


def box_of(lab: Lab) -> QMessageBox:
    (box,) = (box for box in lab.window.findChildren(QMessageBox, "unsaved") if box.isVisible())
    return box


def test_opening_a_lesson_asks_before_it_replaces_unsaved_work(
    small: Lab, written: Path, tmp_path: Path
) -> None:
    window, director = small.window, small.window.director
    window.editor.next_seeds()
    own = window.experiment
    assert director.open_path(written)
    box_of(small).button(Button.Cancel).click()
    small.qtbot.waitUntil(lambda: not window.findChildren(QMessageBox, "unsaved"))
    assert (window.experiment, director.lesson) == (own, None)
    path = tmp_path / "own.json"
    window.files.save_to(path, window.view())
    assert director.lesson is None, "what was cancelled does not come back with the next saving"
    window.editor.next_seeds()
    director.open_path(written)
    box_of(small).close()
    window.files.save_to(path, window.view())
    assert director.lesson is None, "nor what was asked in a box that was closed"
    window.editor.next_seeds()
    director.open_path(written)
    box_of(small).button(Button.Save).click()
    assert director.lesson is not None
    assert path.is_file()
    assert not window.isWindowModified()


def test_a_lesson_does_not_replace_what_came_while_the_rest_was_being_saved(
    small: Lab, written: Path, tmp_path: Path
) -> None:
    window, director = small.window, small.window.director
    window.editor.next_seeds()
    window.editor.path = tmp_path / "own.lab"
    director.open_path(written)
    with small.qtbot.waitSignal(window.files.saved):
        box_of(small).button(Button.Save).click()
        window.editor.next_seeds()
    assert director.lesson is None
    assert window.isWindowModified()


def test_who_saves_under_no_name_stays(small: Lab, written: Path, tmp_path: Path) -> None:
    window, director = small.window, small.window.director
    window.editor.next_seeds()
    director.open_path(written)
    box_of(small).button(Button.Save).click()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()
    window.files.save_to(tmp_path / "later.json", window.view())
    assert director.lesson is None


def test_unsaved_work_can_be_given_up_and_a_lesson_s_own_stages_are_none(small: Lab, written: Path) -> None:
    window, director = small.window, small.window.director
    window.editor.next_seeds()
    director.open_path(written)
    box_of(small).button(Button.Discard).click()
    assert director.lesson is not None
    for number in range(3):
        director.turn_to(number)
        assert not window.model.is_modified
    director.open_path(shipped()[0].path)  # asks nothing
    director.turn_to(4)
    director.advance()
    assert director.lesson.title == shipped()[0].title
    window.editor.bookmark(0, "Mine")
    director.open_path(shipped()[1].path)
    assert director.lesson.title == shipped()[0].title
    box_of(small).button(Button.Cancel).click()
