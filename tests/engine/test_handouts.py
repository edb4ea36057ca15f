"""Handouts: what stands on a sheet and what must not, whatever a lesson's file says."""

import math
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.experiment.model import Experiment
from engine.handouts import Handouts, SheetWording, handouts_of
from engine.handouts.drawings import Dot, Label, Line, number_line, places_on
from engine.handouts.files import pair_of, write_handouts
from engine.handouts.html import html_file
from engine.handouts.making import BLANK, made_of
from engine.handouts.measuring import MeasuredPage, measured_pages
from engine.handouts.sheet import Notes, Sheet, SheetPage
from engine.handouts.withheld import withheld
from engine.interrupt import Interrupt, InterruptError
from engine.lessons import Known, Lesson, parse_lesson
from engine.lessons.on_paper import OnLine
from engine.lessons.text import Outcome, filled
from engine.messages.message import PLAIN
from engine.messages.problems import ExperimentError

KNOWN = Known(presets={"published": Experiment()}, panels=frozenset(), places=frozenset())
WRITTEN = """---
title: A small lesson
about: He wins in the end.
---

## Before

Zeros cost {cost}, and after 300 iterations {later}. He's cost then is {asked}, as `{setting: 1}` says.

```stage
experiment:
  training: {iterations: 400}
  runs: [{initialiser: zeros}, {initialiser: he}, {initialiser: he, name: Twin}]
```

```measure
cost: cost("Zeros") = 0.6931 ± 0.0001
later: cost("Zeros", 300) = 0.6931 ± 0.0001
asked: cost("Twin", 400) = 0.8 ± 10
```

## How low?

```stage
iteration: 10
```

The run He has had 10 iterations and costs {now}.

```measure
now: cost("He") = 0.8 ± 1
```

```question
kind: number
ask: What does the run He cost after 400 iterations, at {now} now?
low: 0
high: 2
within: 0.1
format: .3f
answer: cost("He") = 0.8 ± 10
reveal: 400
explain: It is {end} now.
```

```cited
end: 0.77777 | a book
```

## What came of it

He has reached a lower cost than Zeros.

## Draw

The test set has {test} right, Zeros {zeros}, and the run He {expected.expected}.

```stage
iteration: 400
```

```measure
test: test_accuracy("He") = 0.5 ± 1
zeros: train_accuracy("Zeros") = 0.5 ± 1
expected: cost("He") = 0.8 ± 10
```

```question
kind: boundary
ask: Where is the boundary?
run: He
answer: share_of_plane("He") = 50 % ± 50 %
explain: There.
```
"""


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    return parse_lesson(WRITTEN, KNOWN)


@pytest.fixture(scope="module")
def pages(lesson: Lesson) -> tuple[MeasuredPage, ...]:
    return measured_pages(lesson)


def made(lesson: Lesson, pages: tuple[MeasuredPage, ...]) -> tuple[Sheet, Sheet]:
    handouts = made_of(lesson, pages, SheetWording(), "en")
    return handouts.questions, handouts.answers


def pages_of(sheet: Sheet) -> list[SheetPage]:
    return [part for part in sheet.parts if isinstance(part, SheetPage)]


def test_figures_that_tell_an_answer_stay_blank(lesson: Lesson, pages: tuple[MeasuredPage, ...]) -> None:
    """Later ones, the answer by another name of the run, and all else of a run that was asked about."""
    questions, answers = made(lesson, pages)
    first, second, last = pages_of(questions)
    assert (
        f"Zeros cost 0.6931, and after 300 iterations {BLANK}. He's cost then is {BLANK}, as"
        in first.text.replace("&#x27;", "'")
    )
    assert "<b>{setting: 1}</b>" in first.text
    costs = tuple(page.outcomes for page in pages)
    assert f"costs {costs[1]['now'].measured:.4f}." in second.text  # where nothing was asked before
    assert second.asked is not None
    assert f"at {costs[1]['now'].measured:.4f} now?" in second.asked.ask
    assert f"The test set has {BLANK} right, Zeros 0.5000, and the run He {BLANK}." in last.text
    told = pages_of(answers)
    assert BLANK not in "".join(page.text for page in told)
    assert f"after 300 iterations {costs[0]['later'].measured:.4f}" in told[0].text
    assert "the run He 0.8000" in told[3].text
    assert [sorted(withheld(lesson, number)) for number in range(4)] == [
        ["asked", "later"],
        [],
        [],
        ["expected", "test"],
    ]


def test_what_comes_after_a_question_is_room_for_notes(
    lesson: Lesson, pages: tuple[MeasuredPage, ...]
) -> None:
    questions, answers = made(lesson, pages)
    assert [type(part) for part in questions.parts] == [SheetPage, SheetPage, Notes, SheetPage]
    assert questions.parts[2] == Notes("Page 3 of 4", "Notes")
    content = html_file(questions).decode()
    for told in ("What came of it", "lower cost", lesson.about, "0.7778", "It is"):
        assert told not in content
        assert told in html_file(answers).decode()
    assert questions.fields == ("Name", "Class", "Date")
    assert "Why do you think so?" in content


def test_the_questions_are_the_same_whatever_the_answers_are(
    lesson: Lesson, pages: tuple[MeasuredPage, ...]
) -> None:
    """Nothing of an answer goes into the sheet, neither its words nor which box would be ticked."""
    other = tuple(
        replace(
            page,
            outcomes={
                name: replace(outcome, measured=123.456) if name in withheld(lesson, number) else outcome
                for number, each in enumerate(pages)
                if each is page
                for name, outcome in page.outcomes.items()
            },
            answer=None if page.answer is None else replace(page.answer, measured=0.25, held_to=None),
        )
        for page in pages
    )
    assert made(lesson, other)[0] == made(lesson, pages)[0]
    assert made(lesson, other)[1] != made(lesson, pages)[1]


def test_answers_are_told_as_measured_and_not_as_expected() -> None:
    wrong = WRITTEN.replace('answer: cost("He") = 0.8 ± 10', 'answer: cost("He") = 1.5 ± 0.01')
    handouts = handouts_of(parse_lesson(wrong, KNOWN))
    asked = pages_of(handouts.answers)[1].asked
    assert asked is not None
    measured = handouts_measured(wrong)
    assert asked.found[0] == f"Measured: {measured:.3f}"
    assert asked.found[1] == f"Answers from {measured - 0.1:.3f} to {measured + 0.1:.3f} are right."
    assert asked.found[2].startswith("The lesson expects 1.500")
    assert handouts.missed == 1
    assert handouts_of(parse_lesson(WRITTEN, KNOWN)).missed == 0


def handouts_measured(text: str) -> float:
    answer = measured_pages(parse_lesson(text, KNOWN))[1].answer
    assert answer is not None
    assert isinstance(answer.measured, float)
    return answer.measured


def test_what_cannot_be_measured_says_why(lesson: Lesson, pages: tuple[MeasuredPage, ...]) -> None:
    broken = tuple(
        replace(page, answer=page.answer and Outcome(page.answer.statement, None, "no option is right"))
        for page in pages
    )
    _, answers = made(lesson, broken)
    asked = pages_of(answers)[1].asked
    assert asked is not None
    assert asked.found == ("It could not be measured: no option is right",)


def test_a_drawn_boundary_has_the_points_and_the_answer_the_line(
    lesson: Lesson, pages: tuple[MeasuredPage, ...]
) -> None:
    questions, answers = made(lesson, pages)
    drawings = [pages_of(sheet)[-1].asked.drawing for sheet in (questions, answers)]  # type: ignore[union-attr]
    for drawing, is_answer in zip(drawings, (False, True), strict=True):
        assert drawing is not None
        found = [part for part in drawing.parts if isinstance(part, Dot)]
        assert {dot.label for dot in found} == {0, 1}
        assert len(found) == 300
        assert all(0 < x < drawing.width and 0 < y < drawing.height for dot in found for x, y in [dot.at])
        lines = [part for part in drawing.parts if isinstance(part, Line) and part.is_answer]
        assert bool(lines) is is_answer
        assert all(
            -0.5 <= x <= drawing.width and -0.5 <= y <= drawing.height
            for line in lines
            for x, y in line.points
        )


@given(
    st.floats(allow_nan=False, allow_infinity=False),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(["", ".0%", ".3f", ",", ".1e"]),
)
def test_a_line_goes_from_end_to_end(one: float, other: float, form: str) -> None:
    low, high = sorted((one, other))
    if low == high:
        return
    numbers = [number for number, _ in places_on(low, high)]
    assert (numbers[0], numbers[-1]) == (low, high)
    assert numbers == sorted(numbers)
    assert len(numbers) <= 120
    drawing = number_line(OnLine(low, high, 0.1, form), PLAIN, "a line")
    for part in drawing.parts:
        points = part.points if isinstance(part, Line) else (part.at,)
        assert all(math.isfinite(x) and 0.0 <= x <= drawing.width for x, _ in points)
    labels = [part.text for part in drawing.parts if isinstance(part, Label)]
    assert 1 <= len(labels) <= 14
    assert len(set(labels)) == len(labels)


def test_round_numbers_stand_below_the_line() -> None:
    drawing = number_line(OnLine(0.5, 1.0, 0.05, ".0%"), SheetWording().plain, "a line")
    labels = [part.text.replace("\u202f", " ") for part in drawing.parts if isinstance(part, Label)]
    assert labels == [f"{share} %" for share in range(50, 101, 5)]


class Elements(HTMLParser):
    """What a browser would find."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str | None]] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [(tag, "", "")] + [(tag, name, value) for name, value in attrs]


HOSTILE = '<script>alert(1)</script><img src="https://x.example/y" onerror="z()">\x07'


def test_a_hostile_lesson_stays_text() -> None:
    text = (
        WRITTEN.replace("A small lesson", "'<script>a</script>\"'")
        .replace("## Before", f"## {HOSTILE[:55]}")
        .replace(
            "The run He has", f"{HOSTILE} [a](javascript:x) [b](https://e.example) ![c](/etc/passwd) <b>bold"
        )
        .replace("explain: There.", f"explain: '{HOSTILE[:-1]}'")
        .replace("name: Twin", "name: '</style><svg onload=x()>'")
        .replace('"Twin"', '"</style><svg onload=x()>"')
    )
    handouts = handouts_of(parse_lesson(text, KNOWN))
    for sheet in (handouts.questions, handouts.answers):
        content = html_file(sheet)
        found = Elements(content).found
        assert {tag for tag, *_ in found} <= {
            *("html", "head", "meta", "title", "style", "body", "header", "section", "div"),
            *("span", "h1", "h2"),
            *("p", "ul", "li", "b", "i", "svg", "polyline", "polygon", "circle", "text"),
        }
        assert {name for _, name, _ in found if name.startswith("on") or name in ("src", "href")} == set()
        assert sum(tag == "style" and not name for tag, name, _ in found) == 1
        assert b"default-src 'none'" in content
        assert b"\x07" not in content
    assert "(https://e.example)" in html_file(handouts.questions).decode()
    assert "[c]" in html_file(handouts.questions).decode()


def test_braces_within_code_are_no_places() -> None:
    values = {"a": Outcome(parse_lesson(WRITTEN, KNOWN).pages[0].measures[0].statement, 1.0)}
    text = "{a} `{a}` {b}\n\n```\n{a}\n```\n\n~~~~\n{a}\n```\n~~~~\n{a}"
    assert filled(text, values, later="?") == text.replace("{a} `", "1 `", 1).replace("{b}", "?")[:-3] + "1"


def test_an_interrupt_ends_the_measuring(lesson: Lesson) -> None:
    interrupt = Interrupt()
    heard: list[int] = []

    def hear(page: int) -> None:
        heard.append(page)
        interrupt.ask()

    with pytest.raises(InterruptError):
        measured_pages(lesson, hear, interrupt)
    assert heard == [1]


@pytest.fixture
def small(lesson: Lesson, pages: tuple[MeasuredPage, ...]) -> Handouts:
    return made_of(lesson, pages, SheetWording(), "en")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("a.docx", '".docx"; allowed: .html or .pdf'),
        ("a", "no suffix; allowed: .html or .pdf"),
        ("nowhere/a.html", "no such file or directory"),
        ("folder.pdf", "something that is not a file"),
        ("taken.html", "something that is not a file"),
    ],
)
def test_where_nothing_can_be_written_is_refused_before(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "taken-answers.html").mkdir()
    with pytest.raises(ExperimentError) as refused:
        pair_of(tmp_path / name)
    assert words in str(refused.value)


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_where_the_second_file_has_no_room_the_first_stays_as_it_was(tmp_path: Path, small: Handouts) -> None:
    import resource

    pair = pair_of(tmp_path / "circles.html")
    assert [path.name for path in pair] == ["circles.html", "circles-answers.html"]
    for path in pair:
        path.write_text("before", encoding="utf-8")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (500, limits[1]))
        with pytest.raises(ExperimentError) as refused:
            write_handouts(small, pair, lambda sheet: b"x" * (900 if "Answers" in sheet.kind else 90))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert "circles-answers.html" in str(refused.value)
    assert [path.read_text(encoding="utf-8") for path in pair] == ["before", "before"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["circles-answers.html", "circles.html"]
    write_handouts(small, pair, html_file)
    assert [b"Questions" in pair[0].read_bytes(), b"measured them" in pair[1].read_bytes()] == [True, True]
