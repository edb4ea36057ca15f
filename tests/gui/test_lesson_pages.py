"""Page Down leads through every lesson and on to the next one, whatever the state."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from engine.lessons import read_lesson
from gui.lesson.panel import LessonPanel
from gui.lesson.revealing import Way
from gui.lesson.shipped import shipped
from gui.lesson.showing import Listing
from gui.lesson.targets import known
from gui.training.work import Work
from tests.gui.conftest import PATIENCE, Lab, settle
from tests.gui.test_lesson import LESSON, begin, press

MOST_PRESSES = 12  # on one page, with all that is scrolled

PAGES = [
    (shelved.title, number)
    for shelved in shipped()
    for number in range(len(read_lesson(shelved.path, known()).pages))
]


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "small.md"
    path.write_text(LESSON, encoding="utf-8")
    return path


@pytest.mark.parametrize("how", ["beside the experiment", "a class", "hidden", "projected"])
def test_page_down_alone_leads_through_all_lessons(lab: Lab, how: str) -> None:
    """Nobody answers, and nobody waits for anything."""
    panel, director = begin(lab, shipped()[0].path, how == "a class"), lab.window.director
    if how == "hidden":
        lab.window.docks.docks["lesson"].hide()
    elif how == "projected":
        press(lab, Qt.Key.Key_F5)
    seen: list[tuple[str, int]] = []
    told: list[str] = []
    panel.text.textChanged.connect(lambda: told.append(panel.text.toPlainText()))
    presses = 0
    while director.listing is not Listing.AT_THE_END:
        assert director.lesson is not None
        place = director.lesson.title, director.notes.page
        if place not in seen:
            seen.append(place)
            presses = 0
        presses += 1
        assert presses <= MOST_PRESSES, place
        press(lab, Qt.Key.Key_PageDown)
        settle()
        if how == "hidden":
            lab.window.docks.docks["lesson"].hide()
    assert seen == PAGES
    assert not any("…" in text for text in (*told, panel.question.explain.text())), "no dots for a figure"
    assert "This is the last lesson." in panel.text.toPlainText()
    assert [row.lesson.title for row in panel.list.rows] == [shelved.title for shelved in shipped()]
    press(lab, Qt.Key.Key_PageDown)  # there is nothing more, and nothing happens
    assert director.listing is Listing.AT_THE_END
    press(lab, Qt.Key.Key_PageUp)
    assert (panel.heading.isVisible(), director.listing) == (how != "hidden", Listing.NOT)
    assert director.notes.page == PAGES[-1][1]
    if how == "projected":
        lab.window.presentation.leave()


def test_who_does_not_wait_for_the_answer_has_it_at_once_or_goes_on_without(lab: Lab, written: Path) -> None:
    panel, director = begin(lab, written, False), lab.window.director
    director.revealing.seconds = 600.0
    director.turn_to(1)
    lab.wait_for(0)
    press(lab, Qt.Key.Key_PageDown)
    lab.qtbot.waitUntil(lambda: lab.training.state.playing, timeout=PATIENCE)
    press(lab, Qt.Key.Key_PageDown)
    lab.qtbot.waitUntil(lambda: director.answers.revealed, timeout=PATIENCE)
    assert panel.heading.text() == "Second"
    lab.wait_for(2000)
    press(lab, Qt.Key.Key_PageDown)
    assert panel.heading.text() == "Third"
    for _ in range(3):
        press(lab, Qt.Key.Key_PageDown)
    assert director.listing is Listing.AT_THE_END
    assert "last lesson" not in panel.text.toPlainText(), "of this lesson, not of all"
    assert not director.answers.revealed


def test_an_answer_that_was_given_up_holds_nobody_up(lab: Lab, written: Path) -> None:
    panel, director = begin(lab, written, False), lab.window.director
    director.turn_to(1)
    lab.wait_for(0)
    director.reveal()
    lab.training.cancel(Work.GOING)
    assert director.revealing.way is Way.GIVEN_UP
    press(lab, Qt.Key.Key_PageDown)
    assert panel.heading.text() == "Third"
    press(lab, Qt.Key.Key_PageUp)
    given_back: list[int] = []  # where the training was
    director.reveal()  # it can be revealed all the same
    lab.window.transport.pace.pace_changed.connect(lambda _: given_back.append(lab.training.state.iteration))
    lab.qtbot.waitUntil(lambda: director.answers.revealed, timeout=PATIENCE)
    assert {*given_back} == {2000}, "the end of the way that was given up is not the end of this one"


def test_page_down_turns_the_page_wherever_the_focus_is(lab: Lab, written: Path) -> None:
    panel, director = begin(lab, written, False), lab.window.director
    director.turn_to(2)
    lab.wait_for(0)
    widgets: list[QWidget] = [lab.window.transport.pace.slider, panel.text]
    widgets += [view.entry.slider for view in panel.question.views.values() if hasattr(view, "entry")]
    for widget in widgets:
        director.turn_to(0)
        widget.setFocus()
        lab.qtbot.keyClick(widget, Qt.Key.Key_PageDown)
        assert director.notes.page == 1, widget
    director.turn_to(0)
    press(lab, Qt.Key.Key_PageUp)
    assert director.notes.page == 0


def test_reading_on_comes_to_an_end_however_little_is_in_view(lab: Lab, written: Path) -> None:
    panel = begin(lab, written)
    bar = panel._scroll.verticalScrollBar()
    bar.setPageStep(0)  # as where the panel has no height left
    bar.setRange(0, 500)
    for _ in range(30):
        if not panel.read_on():
            break
    assert not panel.read_on()


def test_the_last_page_names_the_next_lesson(lab: Lab) -> None:
    panel, director = begin(lab, shipped()[0].path), lab.window.director
    assert director.lesson is not None
    assert panel.next.isVisible()
    assert not panel.next_lesson.isVisible()
    director.turn_to(len(director.lesson.pages) - 1)
    assert not panel.next.isVisible()
    assert panel.next_lesson.text().replace("\n", " ") == f"Next lesson: {shipped()[1].title}"
    lab.qtbot.mouseClick(panel.next_lesson, Qt.MouseButton.LeftButton)
    assert director.lesson.title == shipped()[1].title
    assert isinstance(panel, LessonPanel)
    assert panel.heading.text() == director.lesson.pages[0].title


def test_page_down_reads_on_before_it_reveals(lab: Lab, written: Path) -> None:
    """Not only while presenting: what is asked may stand below what is in view."""
    long = "\n\n".join(["Words " * 60] * 5)
    written.write_text(LESSON.replace("Which run wins?", long), encoding="utf-8")
    panel, director = begin(lab, written, False), lab.window.director
    lab.window.resize(1100, 620)
    director.turn_to(1)
    bar = panel._scroll.verticalScrollBar()
    lab.qtbot.waitUntil(lambda: bar.maximum() > 0)
    settle()
    presses = 0
    while bar.value() < bar.maximum():
        assert director.revealing.way is Way.NOT_BEGUN
        press(lab, Qt.Key.Key_PageDown)
        presses += 1
        assert presses < MOST_PRESSES
    press(lab, Qt.Key.Key_PageDown)
    assert director.revealing.way is Way.PLAYED


def test_a_last_page_that_asks_names_the_next_lesson_once_it_is_answered(lab: Lab) -> None:
    panel, director = begin(lab, shipped()[2].path, False), lab.window.director
    assert director.lesson is not None
    director.turn_to(len(director.lesson.pages) - 1)
    lab.wait_for(director.page.stage.iteration)
    assert director.question is not None
    assert (panel.next.isVisible(), panel.next_lesson.isVisible()) == (True, False)
    director.reveal()
    lab.qtbot.waitUntil(lambda: director.answers.revealed, timeout=PATIENCE)
    assert (panel.next.isVisible(), panel.next_lesson.isVisible()) == (False, True)
