"""Damaged lesson files: read, or refused with a line, with no more work than they are long; nothing else."""

import functools
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from engine.experiment.json_io import read_experiment
from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.lessons import Known, LessonError, parse_lesson, read_lesson
from engine.lessons.expression import surveyed
from gui.lesson.targets import known
from tests.calls import counted_calls
from tests.engine.quotations import untold
from tests.thorough import rounds

ROOT = Path(__file__).parents[2]
LESSONS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "resources/lessons").glob("*.md"))]
KNOWN = Known(
    presets={path.stem: read_experiment(path) for path in (ROOT / "resources/experiments").glob("*.json")},
    panels=known().panels,
    places=frozenset({"cost", "boundary", "weights", "results", "verdict", "timeline"}),
)
NAMES = {
    *(*KNOWN.presets, *KNOWN.panels, *KNOWN.places),
    *(name for experiment in KNOWN.presets.values() for name in run_names(experiment)),
}
MOST_CALLS, MOST_CALLS_A_LETTER = 10_000, 60  # three times what has been seen
unhurried = functools.partial(
    settings, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
texts = st.sampled_from(LESSONS)
pieces = st.text(max_size=12) | st.sampled_from(
    [
        "---", "## ", "```", "```stage\n", "```measure\n", "```question\n", "~~~~", "{", "}", "{a}",
        "{a:.1%}", ": ", "- ", "[", "]", "&a ", "*a", "!!python/object:os.system ", "<<: ", "? ", "| ", "> ",
        "'", '"', "#", " = ", " ± ", "1e999", ".nan", "9" * 400, "cost(", "cost", "He", "experiment: ",
        "null", "true", "inf | x", 'cost("He") = inf', 'cost("He") = 1e999 ± 1', "{x: 1}",
        "\0", "\t", "\r", "\u2028", "\ufeff", "%", "@", "`", "\x07",
    ]
)  # fmt: skip


def is_read_or_refused(text: str) -> None:
    """Whatever is raised but a LessonError fails the test."""
    refusal: LessonError | None = None
    with counted_calls() as calls:
        try:
            parse_lesson(text, KNOWN)
        except LessonError as error:
            refusal = error
    assert calls.made < MOST_CALLS + MOST_CALLS_A_LETTER * len(text)
    if refusal is None:
        return
    check(refusal, 1 + text.replace("\r\n", "\n").replace("\r", "\n").count("\n"))
    assert not untold(refusal.problems, text, NAMES)


def check(error: LessonError, lines: int) -> None:
    assert 1 <= len(error.lines()) <= 2
    for problem in error.problems:
        place, _, _ = problem.field.partition(",")
        assert place.startswith("line ")
        assert 1 <= int(place.removeprefix("line ")) <= lines
        assert problem.given
        assert problem.allowed


def name_the_file(error: LessonError, path: Path) -> None:
    assert all(problem.field.startswith(f"{path}, line ") for problem in error.problems)


@pytest.mark.parametrize("text", LESSONS)
def test_what_ships_is_read(text: str) -> None:
    assert parse_lesson(text, KNOWN).pages
    assert parse_lesson(text.replace("\n", "\r\n"), KNOWN) == parse_lesson(text, KNOWN)


@unhurried(max_examples=rounds(75))
@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    is_read_or_refused(text)
    is_read_or_refused(f"---\ntitle: A\nabout: B\n---\n{text}")
    is_read_or_refused(f"---\n{text}\n---\n## A\nText.")
    is_read_or_refused(f"---\ntitle: A\nabout: B\n---\n## A\nText.\n```stage\n{text}\n```\n")


@unhurried(max_examples=rounds(30))
@given(texts, st.floats(0, 1), st.floats(0, 1))
def test_cut_short_or_with_a_piece_missing(text: str, first: float, second: float) -> None:
    start, end = sorted((int(first * len(text)), int(second * len(text))))
    is_read_or_refused(text[:start])
    is_read_or_refused(text[:start] + text[end:])


@unhurried(max_examples=rounds(75))
@given(texts, st.floats(0, 1), pieces)
def test_something_put_in(text: str, place: float, piece: str) -> None:
    at = int(place * len(text))
    is_read_or_refused(text[:at] + piece + text[at:])


@unhurried(max_examples=rounds(75))
@given(texts, st.data(), pieces)
def test_a_line_swapped_for_another(text: str, data: st.DataObject, piece: str) -> None:
    lines = text.split("\n")
    place = data.draw(st.integers(0, len(lines) - 1))
    other = data.draw(st.integers(0, len(lines) - 1))
    lines[place], lines[other] = lines[other], lines[place]
    is_read_or_refused("\n".join(lines))
    name, colon, _ = lines[place].partition(": ")
    lines[place] = name + colon + piece
    is_read_or_refused("\n".join(lines))


@unhurried(max_examples=rounds(30))
@given(texts, st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=6))
def test_bytes_flipped_in_a_file(tmp_path: Path, text: str, changes: list[tuple[float, int]]) -> None:
    content = bytearray(text.encode())
    for place, byte in changes:
        content[int(place * len(content))] = byte
    path = tmp_path / "lesson.md"
    path.write_bytes(content)
    try:
        read_lesson(path, KNOWN)
    except LessonError as error:
        name_the_file(error, path)


BLOCK = "---\ntitle: A\nabout: B\n---\n## A\nText.\n```stage\n{}\n```\n"


@pytest.mark.parametrize(
    "text",
    [
        BLOCK.format("[" * 5_000),
        BLOCK.format("a: " * 3_000),
        BLOCK.format("- " * 5_000),
        BLOCK.format("{a: " * 500 + "1" + "}" * 500),
        BLOCK.format("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"),
        BLOCK.format("experiment: !!python/object/apply:os.system [ls]"),
        BLOCK.format("iteration: " + "9" * 5_000),
        BLOCK.format("2024-01-01: x\n1: y\ntrue: z\n? [a]\n: b"),
        BLOCK.format("experiment: published\n") + "```measure\nx: " + "(" * 150 + ")" * 100 + "\n```",
        BLOCK.format("experiment: published\n")
        + "```measure\nx: cost('He') * "
        + "9 ** 9 ** " * 20
        + "9\n```",
        BLOCK.format("experiment: published\n") + '```measure\nx: \'cost("He") * ("a" * 999999999)\'\n```',
        BLOCK.format("experiment: published\n") + "```cited\na: inf | x\nb: 1e999 | y\nc: true | z\n```",
        BLOCK.format("experiment: published\n")
        + "```question\nkind: number\nask: A\nexplain: B\nlow: 0\nhigh: 1e999\nwithin: 1e999\n"
        + 'answer: cost("He") = inf\n```',
        BLOCK.format("[" + "1," * 20_000 + "]"),
        BLOCK.format("'" + "\n" * 60_000),
        "---\n" + "## A\n" * 12_000,
        "---\ntitle: A\nabout: B\n---\n" + "## A\nText.\n" * 5_000,
        "---\ntitle: A\nabout: B\n---\n## A\n" + "{" * 60_000,
        "---\ntitle: A\nabout: B\n---\n## A\n" + "1" * 60_000,
        "---\ntitle: A\nabout: B\n---\n## A\n" + "1," * 30_000,
        "---\ntitle: A\nabout: B\n---\n## A\n" + "`" * 59_999,
    ],
    ids=range(21),
)
def test_files_made_to_hurt(text: str) -> None:
    is_read_or_refused(text)


def test_a_file_that_is_far_too_long() -> None:
    is_read_or_refused("x" * 10_000_000)


calls = st.recursive(
    st.sampled_from(
        ["1", "2.5", '"He"', '"Zeros"', "He", "x", "None", "[1]", "1e400", "lambda: 1", "9" * 30]
    ),
    lambda inner: st.one_of(
        st.builds(
            "{}({})".format, st.sampled_from(["cost", "W", "lowest", "abs", "median_over_seeds"]), inner
        ),
        st.builds("{}({}, {})".format, st.sampled_from(["cost", "dead_units", "sqrt"]), inner, inner),
        st.builds("({} {} {})".format, inner, st.sampled_from(["+", "-", "*", "/", "**", "<", "=="]), inner),
        st.builds("({}).{}".format, inner, st.sampled_from(["real", "__class__"])),
        st.builds("-{}".format, inner),
    ),
    max_leaves=12,
)


@unhurried(max_examples=rounds(200))
@given(calls | st.text(max_size=30))
@example('cost("He", cost("He"))')
@example("().__class__.__bases__[0].__subclasses__()")
def test_any_expression(expression: Any) -> None:
    with suppress(ValueError):
        surveyed(expression, Experiment(), 0)
