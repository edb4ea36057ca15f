"""The sheets of the lessons that ship: no answer stands on the one with the questions."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

import main
from engine.handouts import SheetWording
from engine.handouts.html import html_file
from engine.handouts.making import BLANK, NOTHING, made_of
from engine.handouts.measuring import MeasuredPage, measured_pages
from engine.handouts.sheet import Sheet, SheetPage
from engine.handouts.withheld import withheld
from engine.lessons import Lesson, read_lesson
from engine.lessons.running import values_of
from engine.lessons.statement import Answer
from engine.lessons.text import LATER, filled, in_format
from gui.lesson.targets import known
from tests.test_lessons import LESSONS, TRANSLATED

Measured = tuple[Lesson, tuple[MeasuredPage, ...]]


@pytest.fixture(scope="module", params=LESSONS, ids=lambda path: path.stem)
def measured(request: pytest.FixtureRequest) -> Measured:
    lesson = read_lesson(request.param, known())
    return lesson, measured_pages(lesson)


def pages_of(sheet: Sheet) -> list[SheetPage]:
    return [part for part in sheet.parts if isinstance(part, SheetPage)]


def words_on(sheet: Sheet) -> str:
    """All that a class reads but the answers to choose among and the numbers of a line."""
    parts = [sheet.title, sheet.kind, sheet.about]
    for page in pages_of(sheet):
        parts += [page.title, page.text, page.asked.ask if page.asked else ""]
    return unescape(re.sub("<[^>]+>", " ", "\n".join(parts))).replace("\u202f", " ")


def test_no_answer_stands_among_the_questions(measured: Measured) -> None:
    lesson, pages = measured
    sheet = made_of(lesson, pages, SheetWording(), "en").questions
    words = words_on(sheet)
    asked = [page.asked for page in pages_of(sheet) if page.asked is not None]
    questions = [
        (page, found) for page, found in zip(lesson.pages, pages, strict=True) if page.question is not None
    ]
    assert len(asked) == len(questions) > 0
    for printed, (page, found) in zip(asked, questions, strict=True):
        assert (printed.found, printed.explain) == ((), "")
        assert not any(option.is_right for option in printed.options)
        assert printed.why
        assert page.question is not None
        assert found.answer is not None
        assert found.answer.passed
        for figure in figures_of(found.answer.measured):
            assert not re.search(rf"(?<![\d.]){re.escape(figure)}(?!\d)", words), figure
        explanation = filled(page.question.explain, values_of(page, found.outcomes))
        for sentence in re.split(r"(?<=[.?])\s+", explanation):
            assert " ".join(sentence.split()) not in " ".join(words.split())
    assert lesson.about not in words


def figures_of(measured: Answer | None) -> set[str]:
    """A number as it may be written; whole ones are everywhere."""
    if not isinstance(measured, float) or measured.is_integer():
        return set()
    return {in_format(measured, form) for form in (".2f", ".3f", ".4f", ".0%", ".1%")}


def test_the_questions_do_not_depend_on_the_answers(measured: Measured) -> None:
    """Were all that is asked about measured otherwise, the class would have the very same sheet."""
    lesson, pages = measured
    other = tuple(
        replace(
            page,
            outcomes={
                name: replace(outcome, measured=0.123) if name in withheld(lesson, number) else outcome
                for name, outcome in page.outcomes.items()
            },
            answer=None,
        )
        for number, page in enumerate(pages)
    )
    given = made_of(lesson, pages, SheetWording(), "en")
    assert made_of(lesson, other, SheetWording(), "en").questions == given.questions
    assert made_of(lesson, other, SheetWording(), "en").answers != given.answers


def test_no_place_of_a_figure_is_left(measured: Measured) -> None:
    lesson, pages = measured
    handouts = made_of(lesson, pages, SheetWording(), "en")
    for sheet in (handouts.questions, handouts.answers):
        content = re.sub("<style>.*</style>", "", html_file(sheet).decode(), flags=re.DOTALL)
        for sign in (LATER, "{", "}"):
            assert sign not in content
    assert BLANK not in html_file(handouts.answers).decode()
    assert f">{NOTHING}<" not in html_file(handouts.answers).decode()
    assert handouts.missed == 0


def test_the_answers_have_every_page_and_what_was_measured(measured: Measured) -> None:
    lesson, pages = measured
    sheet = made_of(lesson, pages, SheetWording(), "en").answers
    assert [page.title for page in pages_of(sheet)] == [
        page.title.replace(" %", "\u202f%") for page in lesson.pages
    ]
    for printed, page in zip(pages_of(sheet), lesson.pages, strict=True):
        assert (printed.asked is None) == (page.question is None)
        if printed.asked is not None:
            assert printed.asked.found[0].startswith("Measured: ")
            assert printed.asked.explain
            assert sum(option.is_right for option in printed.asked.options) == bool(printed.asked.options)


@pytest.mark.parametrize("path", TRANSLATED, ids=lambda path: f"{path.parent.name} {path.stem}")
def test_a_translated_lesson_withholds_the_same(path: Path) -> None:
    english = read_lesson(path.parents[1] / path.name, known())
    lesson = read_lesson(path, known())
    for number in range(len(lesson.pages)):
        assert withheld(lesson, number) == withheld(english, number)


def test_on_a_sheet_by_hand_nothing_is_worked_out_before() -> None:
    """From dZ2 one could work out A2, which is asked for: of the run that was asked about nothing is told."""
    lesson = read_lesson(LESSONS[5], known())
    assert withheld(lesson, 0) == frozenset()
    for number in range(2, len(lesson.pages)):
        assert withheld(lesson, number) == {measure.name for measure in lesson.pages[number].measures}


def test_the_command_line_writes_both(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A PDF and other languages need Qt: see tests/gui/test_handing_out.py."""
    out, answers = tmp_path / "hand.html", tmp_path / "hand-answers.html"
    assert main.main(["lesson", str(LESSONS[5]), "--handout", str(out)]) == 0
    printed, complaints = capsys.readouterr()
    assert printed == f"{out}: the questions\n{answers}: the answers\n"
    assert complaints == ""
    assert '<p class="kind">Questions</p>' in out.read_text(encoding="utf-8")
    assert '<html lang="en">' in answers.read_text(encoding="utf-8")


def test_the_command_line_says_where_a_lesson_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong.md"
    text = LESSONS[5].read_text(encoding="utf-8")
    wrong.write_text(text.replace('after: cost("By hand", 1) = 0.0736', 'after: cost("By hand", 1) = 0.08'))
    assert main.main(["lesson", str(wrong), "--handout", str(tmp_path / "a.html")]) == 1
    printed, complaints = capsys.readouterr()
    assert len(printed.splitlines()) == 2
    assert complaints.startswith("1 of the figures")
    assert (tmp_path / "a-answers.html").exists()


@pytest.mark.parametrize("out", ["a.txt", "nowhere/a.pdf", "."])
def test_the_command_line_refuses(tmp_path: Path, capsys: pytest.CaptureFixture[str], out: str) -> None:
    assert main.main(["lesson", str(LESSONS[5]), "--handout", str(tmp_path / out)]) == 2
    printed, complaints = capsys.readouterr()
    assert printed == ""
    assert len(complaints.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []
