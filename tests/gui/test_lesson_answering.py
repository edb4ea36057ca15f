"""Answers can be changed until they are locked, and a page is read from its top."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from engine import Trainer
from engine.lessons import read_lesson
from engine.lessons.answers import Answers
from engine.lessons.evaluator import Evaluator
from engine.lessons.lesson import Page
from gui.lesson.answers import voted
from gui.lesson.revealing import Way
from gui.lesson.targets import known
from gui.training.work import Work
from tests.gui.conftest import Lab, settle
from tests.gui.test_lesson import LESSON, begin, press

LONG = LESSON.replace("Which run wins?", "\n\n".join(["Words " * 60] * 4))


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "small.md"
    path.write_text(LESSON, encoding="utf-8")
    return path


def page_of(path: Path, text: str, number: int) -> Page:
    path.write_text(text, encoding="utf-8")
    return read_lesson(path, known()).pages[number]


def test_one_persons_answer_can_be_changed_after_the_way_to_it_was_given_up(lab: Lab, written: Path) -> None:
    begin(lab, written, False)
    director = lab.window.director
    director.turn_to(1)
    lab.wait_for(0)
    director.voting.vote(0)
    assert not lab.window.actions_by_name["lock"].isEnabled()
    director.reveal()
    director.voting.vote(1)
    assert director.answers.chosen == 0, "not while the answer is on its way"
    lab.training.cancel(Work.GOING)
    assert director.revealing.way is Way.GIVEN_UP
    director.voting.vote(1)
    assert director.answers == Answers(chosen=1)


def test_a_vote_that_is_taken_back_does_not_come_again(lab: Lab, written: Path) -> None:
    begin(lab, written)
    director = lab.window.director
    director.turn_to(1)
    question = director.page.question
    assert question is not None
    assert voted(question, Answers(chosen=1), 1, -1, True).of_class.votes == (0, 0)
    director.turn_to(2)
    director._keep(Answers(numbers=(0.5,), number=0.25))
    director.voting.take_back(0.5)
    assert director.answers == Answers(number=0.25), "one person's own"
    director.voting.take_back(0.25)
    assert director.answers == Answers()


@pytest.mark.parametrize("counts", [True, False])
def test_a_long_page_is_read_from_its_top_and_back(lab: Lab, written: Path, counts: bool) -> None:
    written.write_text(LONG, encoding="utf-8")
    panel = begin(lab, written, counts)
    lab.window.resize(1100, 620)
    director = lab.window.director
    director.turn_to(1)
    bar = panel.findChild(QScrollArea).verticalScrollBar()
    lab.qtbot.waitUntil(lambda: bar.maximum() > 0)
    director.voting.vote(0)
    settle()
    assert bar.value() == 0
    press(lab, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    press(lab, Qt.Key.Key_PageUp)
    assert (bar.value(), director.notes.page) == (0, 1)
    press(lab, Qt.Key.Key_PageUp)
    assert director.notes.page == 0


def test_a_word_decides_nothing(tmp_path: Path) -> None:
    options = 'options:\n  "A": cost("He") < 100\n  "B": verdict("He") == "x"'
    text = LESSON.replace("options: runs", options).replace('answer: lowest("cost") = He', "answer: A")
    question = page_of(tmp_path / "word.md", text.replace("He came to {he}.", "So."), 1).question
    assert question is not None
    experiment = page_of(tmp_path / "plain.md", LESSON, 1).stage.experiment
    with Trainer(experiment) as trainer:
        assert question.decided_by(Evaluator(trainer), "B") is None


def test_what_was_answered_while_a_lesson_is_read_stays(lab: Lab, written: Path) -> None:
    begin(lab, written, False)
    director = lab.window.director
    director.turn_to(1)
    lesson = director.lesson
    assert lesson is not None
    came: list[object] = []
    director.reader.read = lambda _path, then: came.append(then)  # as a long one, which is read aside
    director._reload()
    director.voting.vote(1)
    came[0](lesson)
    assert director.answers.chosen == 1
