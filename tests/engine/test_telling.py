"""What a page can say before its figures are measured: whole sentences, and no dots for a figure."""

import re
from pathlib import Path

import pytest

from engine.lessons import read_lesson
from engine.lessons.statement import Statement
from engine.lessons.telling import known_at_once, pieces, told_so_far
from engine.lessons.text import Outcome
from gui.lesson.shipped import shipped
from gui.lesson.targets import known
from gui.resources import LESSONS

HERE = {"a": Outcome(Statement(expression="x", expected=1.0), 1.0)}
FILES = [
    file
    for lesson in shipped()
    for folder in (LESSONS, LESSONS / "de", LESSONS / "es")
    if (file := folder / lesson.path.name).is_file()
]
CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It is {a}. It is {b}. It ends.", "It is 1."),
        ("It is {b}.", ""),
        ("First. It is {b}.\n\nSecond {a}.", "First.\n\nSecond 1."),
        ("One\nand two! Then {b}", "One\nand two!"),
        ("¿Cuánto es? ¡Mucho! Es {b}.", "¿Cuánto es? ¡Mucho!"),
        ("Es sind z. B. {b}. Mehr.", ""),
        ("Es sind 3 usw. gewesen {b}.", ""),
        ("He said “so.” Then {b}.", "He said “so.”"),
        ("Not `0.5. So` alone. But {b:.1f}.", "Not `0.5. So` alone."),
        ("Not *open. And {b}* here.", ""),
        ("A [link. To](https://a.b/) {b}.", ""),
        ("### It is {b}\nText.", "Text."),
        ("### It is {a}\nText.", "### It is 1\nText."),
        ("- one {a}\n- two {b}\n- three. Or {b}", "- one 1\n- three."),
        ("1. one\n2. {b}\n3. three", "1. one\n3. three"),
        ("| x | y |\n|---|---|\n| {a} | {b} |", "| x | y |\n|---|---|\n| 1 | – |"),
        ("```\n{b}. A\n```\nIt is {b}.", "```\n{b}. A\n```"),
        ("{b.expected} as {a.expected}", ""),
    ],
)
def test_a_text_is_told_as_far_as_its_figures_are_known(text: str, told: str) -> None:
    assert told_so_far(text, HERE) == told


def test_what_is_expected_is_known_at_once() -> None:
    values = {"b": Outcome(Statement(expression="x", expected=2.0, source="a book"))}
    assert told_so_far("| {b.expected} | {b} | {b.source} |", values) == "| 2 | – | a book |"


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_no_page_of_a_shipped_lesson_has_dots_for_a_figure(file: Path) -> None:
    """Whichever of its figures have come by then; and once all have, nothing is left out."""
    for page in read_lesson(file, known()).pages:
        cited = {each.name: each for each in page.cited}
        all_ = {each.name: Outcome(each.statement, each.statement.expected) for each in page.measures}
        texts = [page.text, *([page.question.explain] if page.question is not None else [])]
        for text in texts:
            assert "".join(pieces(text)).replace("\n", "") == text.replace("\n", "")
            full = CODE.sub("", told_so_far(text, {**cited, **all_}))
            for some in ({}, known_at_once(page), *({name: one} for name, one in all_.items())):
                told = CODE.sub("", told_so_far(text, {**cited, **some}))
                assert not {"…", "{", "}"} & {*told}, page.title
                assert len(told) <= len(full)
            assert "–" not in full or "–" in text, page.title
            assert len(re.findall(r"[.!?]", full)) >= len(re.findall(r"[.!?](?=\s|$)", text)), page.title
