"""What a session or a file tells of a lesson is held to the lesson as it is now."""

import json
from pathlib import Path

import pytest

from engine.lessons import Lesson, read_lesson
from engine.lessons.answers import Answers
from gui.lesson.answers import Notes, parsed_notes
from gui.lesson.shipped import is_shipped, shipped
from gui.lesson.targets import known
from tests.gui.conftest import Lab
from tests.gui.test_lesson import LESSON, begin

FIRST = shipped()[0].path


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "small.md"
    path.write_text(LESSON, encoding="utf-8")
    return path


@pytest.fixture
def small(written: Path) -> Lesson:
    """A page that tells, one with two options, and one with a number from 0 to 1."""
    return read_lesson(written, known())


def test_a_session_from_before_the_first_pages_has_its_answers_one_page_on(lab: Lab) -> None:
    old = {"path": str(FIRST), "page": 2, "answers": {1: {"votes": [1, 2], "locked": True}}}
    lab.window.director.recall(json.dumps(old))
    notes = lab.window.director.notes
    assert (notes.page, notes.answers[2].votes) == (3, (1, 2))
    lab.window.director.recall(json.dumps({**old, "answers": {2: {"votes": [3]}}, "done": 2}))
    notes = lab.window.director.notes
    assert (notes.page, notes.answers[2].votes) == (2, (3,))


@pytest.mark.parametrize(
    "answers",
    [
        {0: Answers(votes=(1, 0))},
        {1: Answers(chosen=2)},
        {1: Answers(votes=(1, 0, 1))},
        {1: Answers(numbers=(0.5,))},
        {2: Answers(numbers=(0.5, 1.5))},
        {2: Answers(number=-1.0)},
        {9: Answers(number=0.5)},
    ],
)
def test_answers_to_another_question_are_dropped(small: Lesson, answers: dict[int, Answers]) -> None:
    results = dict.fromkeys(answers, (1, 1))
    notes = Notes(path="a.md", page=9, answers=answers, results=results).fitting(small)
    assert (notes.answers, notes.results, notes.page) == ({}, {}, 2)


def test_a_question_is_known_again_in_other_words_and_not_with_other_limits(small: Lesson) -> None:
    notes = Notes(path="a.md", page=2)
    notes = notes.with_answers(Answers(number=0.5), small.pages[2].question).with_result(1, 1)
    assert notes.fitting(small) == notes
    for change, fits in (({"ask": "Wie viele?"}, True), ({"high": 2.0}, False), ({"reveal": 1}, False)):
        question = small.pages[2].question.model_copy(update=change)
        page = small.pages[2].model_copy(update={"question": question})
        other = small.model_copy(update={"pages": (*small.pages[:2], page)})
        assert (notes.fitting(other) == notes) == fits, change


def test_an_open_lesson_that_asks_something_else_is_not_answered_yet(lab: Lab, written: Path) -> None:
    begin(lab, written, False)
    lab.window.director.turn_to(2)
    lab.window.director.voting.give_number(0.5)
    written.write_text(LESSON.replace("reveal: 700", "reveal: 800"), encoding="utf-8")
    lab.qtbot.waitUntil(lambda: lab.window.director.answers == Answers())


@pytest.mark.parametrize(
    "part", [{"page": -1}, {"answers": {1: {"chosen": 10**9}}}, {"answers": {1: {"votes": [0] * 10_000}}}]
)
def test_notes_without_measure_are_none(part: dict[str, object]) -> None:
    assert parsed_notes(json.dumps({"path": "a.md"})) is not None
    assert parsed_notes(json.dumps({"path": "a.md", **part})) is None


def test_a_path_that_can_be_none_is_no_lesson(lab: Lab) -> None:
    path = Path(f"/nowhere\0/{FIRST.name}")
    assert not is_shipped(path)
    lab.window.director.recall(Notes(path=str(path)).model_dump_json())
    assert lab.window.director.lesson is None
