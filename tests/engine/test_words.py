"""Numbers as a reader wants them, and texts that can be told in another language."""

import ast
import copy
import math
import pickle
import re
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.messages.library_messages import REASONS, quoted_message, reason_of, said_by
from engine.messages.message import Note, Number, listed, readable


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0.0000"),
        (0.0, "0.0000"),
        (-0.0, "0.0000"),
        (1, "1.0000"),
        (-0.5, "-0.5000"),
        (0.6931471805599453, "0.6931"),
        (0.99999, "1.0000"),
        (9.9999, "9.9999"),
        (9.99999, "10.0000"),
        (42.1234567, "42.123"),
        (1773.5859549, "1773.6"),
        (99999, "99999"),
        (-99999, "-99999"),
        (1e5, "1.00e+05"),
        (-1e5, "-1.00e+05"),
        (1e-4, "0.0001"),
        (1e-5, "1.00e-05"),
        (-1e-5, "-1.00e-05"),
        (9.9e-5, "9.90e-05"),
        (5e-324, "4.94e-324"),
        (1e300, "1.00e+300"),
        (math.inf, "∞"),
        (-math.inf, "-∞"),
        (math.nan, "nan"),
    ],
)
def test_readable(value: float, text: str) -> None:
    assert readable(value) == text


@given(st.floats(-1e300, 1e300))
def test_readable_stays_short_and_near_the_value(value: float) -> None:
    text = readable(value)
    assert len(text) <= 10
    assert float(text) == pytest.approx(value, rel=6e-3, abs=6e-5)


def test_a_number_formats_itself_readably_unless_told_how() -> None:
    assert f"{Number(1773.5859549)} {Number(0.9933):.1%} {Number(15000):,.0f}" == "1773.6 99.3% 15,000"
    assert f"{Number(math.inf)}" == "∞"


def test_a_note_is_its_english_text_and_keeps_how_it_was_made() -> None:
    note = Note("at most {most:,} of {what}", most=12000, what="runs")
    assert note == "at most 12,000 of runs"
    assert (note.text, dict(note.values)) == ("at most {most:,} of {what}", {"most": 12000, "what": "runs"})


def test_a_note_shows_a_number_readably_and_keeps_it_whole() -> None:
    note = Note("σ = {value}, {share:.0%}", value=0.6931471805599453, share=0.5)
    assert note == "σ = 0.6931, 50%"
    assert note.values["value"] == 0.6931471805599453
    assert Note("{cost}", cost=math.inf) == "∞"


def test_notes_stand_in_notes() -> None:
    place = Note("line {line}", line=3)
    note = Note("{place}: {given}", place=place, given="{x}")
    assert note == "line 3: {x}"
    assert note.values["place"] is place


def test_a_row_of_texts_is_a_note_of_its_parts() -> None:
    more = Note("{count} more", count=2)
    assert listed(["a", "b", more]) == "a, b, 2 more"
    assert [*listed(["a", more], between=" or ").values.values()] == ["a", more]
    assert listed([]) == ""


def test_braces_that_hold_no_value_are_doubled() -> None:
    assert Note("expected `}}`") == "expected `}`"
    with pytest.raises(KeyError):
        Note("{nothing}")


def made_of_variables(call: ast.Call) -> bool:
    return not call.args or not isinstance(call.args[0], ast.Constant)


def calls_of(*names: str) -> list[tuple[str, ast.Call]]:
    """The calls of functions or methods of these names in the engine, and the files they stand in."""
    return [
        (path.relative_to(ENGINE).as_posix(), node)
        for path in sorted(ENGINE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in names
    ]


ENGINE = Path(__file__).parents[2] / "engine"
NOTES = calls_of("Note")


def test_templates_stand_in_the_source_so_that_they_can_be_collected() -> None:
    # A row of texts and a line of arithmetic, which have no words, and what registries say.
    templates = {
        "messages/message.py",
        "messages/library_messages.py",
        "datasets/__init__.py",
        "experiment/naming.py",
        "exports/player/translation.py",
        "output/worked.py",
    }
    assert {file for file, call in NOTES if made_of_variables(call)} == templates


def test_no_problem_is_made_of_plain_words() -> None:
    for file, call in calls_of("Problem", "problem", "problem_at", "refused"):
        for said in call.args[1:3]:
            parts = said.values if isinstance(said, ast.JoinedStr) else [said]
            plain = [part.value for part in parts if isinstance(part, ast.Constant)]
            assert not any(re.search(r"[a-z]", str(words)) for words in plain), (file, ast.unparse(call))


def test_a_template_has_places_for_its_values_and_no_others() -> None:
    for file, call in NOTES:
        if not made_of_variables(call):
            template = ast.literal_eval(call.args[0])
            places = {name for _, name, _, _ in Formatter().parse(template) if name is not None}
            assert places == {keyword.arg for keyword in call.keywords}, (file, template)


def test_a_library_is_quoted_in_its_own_words() -> None:
    said = quoted_message("what nobody has heard of")
    assert said == "“what nobody has heard of”"
    assert isinstance(said, Note)
    assert quoted_message("") == ""


def test_an_error_says_the_note_that_it_was_raised_with() -> None:
    note = Note("no expression")
    assert said_by(ValueError(note)) is note
    assert said_by(ValueError("embedded null byte")) == "“embedded null byte”"
    assert said_by(EOFError()) == ""


@pytest.mark.parametrize("number", REASONS)
def test_why_a_file_cannot_be_read_is_known_by_its_number(number: int) -> None:
    said = reason_of(OSError(number, "in the words of a system that speaks another language"))
    assert said is REASONS[number]


def test_what_the_system_says_otherwise_is_quoted() -> None:
    assert reason_of(OSError(9999, "A fault of tomorrow")) == "“A fault of tomorrow”"
    assert reason_of(ValueError("embedded null byte")) == "“embedded null byte”"


def test_a_note_is_copied_with_what_it_was_made_of() -> None:
    note = Note("{name}: {part}", name="{y}", part=Note("at least {least}", least=2))
    for copied in (copy.copy(note), copy.deepcopy(note), pickle.loads(pickle.dumps(note))):
        assert (copied, copied.text, dict(copied.values)) == (note, note.text, dict(note.values))
