"""Damaged tables: each one is read or refused, never anything else, and with no more work than it is long."""

import functools
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.messages.problems import ExperimentError
from engine.own_data.own_points import dataset_of
from engine.own_data.table_points import look_at, points_of
from engine.tables.choices import Choices, table_of
from engine.tables.columns import guessed_columns
from engine.tables.detection import ENCODINGS, SEPARATORS, guessed_encoding
from engine.tables.numbers import style_of
from engine.tables.reading import Table, read_content, read_table
from tests.calls import counted_calls
from tests.engine.quotations import untold

MOST_CALLS, MOST_CALLS_A_BYTE = 10_000, 60  # three times what has been seen
unhurried = functools.partial(
    settings,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
WHOLE = 'Länge;"Breite; außen";Art\n' + "".join(
    f"{number / 7:.4f};-{number},5;{'süß' if number % 3 else 'groß'}\n" for number in range(60)
)
read_table(WHOLE.encode())
guessed_encoding(WHOLE.encode("cp1252"), 0)  # the libraries are imported: that is not the loader's work

encodings = st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"])
cells = st.sampled_from(
    ["", "0", "1,5", "2.5", "a", "nan", "1e999", '"', "'", "1,020", "4.609", "−1", "48 %", "$100",
     "7\u202f606", "NA", "#", "# a", "Total", "mm", "True", "TRUE", "sep=;", "12"]
)  # fmt: skip
contents = st.builds(WHOLE.encode, encodings)


def check(error: ExperimentError, table: Table | None) -> None:
    assert 1 <= len(error.lines()) <= 2
    assert all(problem.field and problem.given and problem.allowed for problem in error.problems)
    given = [] if table is None else [*table.columns, *(cell for row in table.rows for cell in row)]
    assert not untold(error.problems, " ".join(given))


def reads_or_refuses(content: bytes, path: Path | None = None) -> None:
    """Whatever is raised but an ExperimentError fails the test."""
    table = refusal = None
    with counted_calls() as calls:
        try:
            if path is not None:
                path.write_bytes(content)
                content = read_content(path)
            table = read_table(content)
            assert isinstance(table, Table)
            dataset_of(points_of(table, guessed_columns(table)), "fuzz.csv")
        except ExperimentError as error:
            refusal = error
    assert calls.made < MOST_CALLS + MOST_CALLS_A_BYTE * len(content)
    if refusal is not None:
        check(refusal, table)


@unhurried(max_examples=150)
@given(contents, st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=6))
def test_bytes_flipped(tmp_path: Path, content: bytes, changes: list[tuple[float, int]]) -> None:
    damaged = bytearray(content)
    for share, byte in changes:
        damaged[int(share * len(damaged))] = byte
    reads_or_refuses(bytes(damaged), tmp_path / "table.csv")


@unhurried(max_examples=150)
@given(contents, st.floats(0, 1), st.floats(0, 1))
def test_cut_short_and_doubled(content: bytes, first: float, second: float) -> None:
    one, other = (int(share * len(content)) for share in (first, second))
    for damaged in (content[:one], content[one:], content[:one] + content[other:], content[:one] + content):
        reads_or_refuses(damaged)


@unhurried(max_examples=150)
@given(st.binary(max_size=6000), st.integers(1, 50), contents, st.floats(0, 1))
def test_binary_junk(junk: bytes, times: int, content: bytes, share: float) -> None:
    reads_or_refuses(junk * times)
    place = int(share * len(content))
    reads_or_refuses(content[:place] + junk + content[place:])


@unhurried(max_examples=200)
@given(st.text(alphabet=",;\t| \"'\\\r\n.-/:ab15éx", max_size=300), st.integers(1, 40))
def test_random_separators(text: str, times: int) -> None:
    reads_or_refuses((text * times).encode())


@unhurried(max_examples=100)
@given(st.lists(st.lists(cells, max_size=5)))
def test_cells_of_all_kinds(rows: list[list[str]]) -> None:
    for separator in SEPARATORS:
        reads_or_refuses("\n".join(separator.join(row) for row in rows).encode())


@unhurried(max_examples=200)
@given(
    st.lists(st.lists(cells, min_size=3, max_size=4), max_size=3),
    st.lists(st.tuples(cells, cells, st.sampled_from(["a", "b", "A", ""])), min_size=4, max_size=30),
    st.lists(st.lists(cells, max_size=4), max_size=3),
)
def test_every_row_is_a_point_or_said_to_be_none(
    before: list[list[str]], rows: list[tuple[str, str, str]], after: list[list[str]]
) -> None:
    """And every answer and remedy that is offered leads to a table that can be looked at again."""
    lines = [";".join(row) for row in [*before, *rows, *after]]
    content = "\n".join(lines).encode()
    looked_at = {Choices()}
    waiting = [Choices()]
    while waiting and len(looked_at) < 12:
        choices = waiting.pop()
        try:
            table = table_of(content, choices)
            found = look_at(table, guessed_columns(table), choices)
        except ExperimentError as error:
            check(error, None)
            continue
        assert (found.own is None) == bool(found.problems)
        if found.problems:
            check(ExperimentError(found.problems), table)
        if found.own is not None:
            apart = [note for note in (*table.notes, *found.left_out) if "column" not in note]
            given_rows = sum(any(cell.strip() for cell in line.split(";")) for line in lines)
            others = given_rows - len(found.own.points) - table.header
            assert others <= 0 or apart, (lines, choices)
        offered = [*found.remedies, *(answer for asked in found.questions for answer in asked.answers)]
        for offer in offered:
            if offer.choices not in looked_at:
                looked_at.add(offer.choices)
                waiting.append(offer.choices)


@unhurried(max_examples=300)
@given(st.lists(st.text(alphabet="0123456789.,- \u202f'’%$€+−e\n", max_size=12), max_size=8))
def test_numbers_are_read_alike_one_by_one_and_together(column: list[str]) -> None:
    style = style_of(column)
    assert style.numbers(column) == [style.number(cell) for cell in column]


@unhurried(max_examples=100)
@given(contents, st.sampled_from([*ENCODINGS]), st.sampled_from(SEPARATORS), st.booleans())
def test_any_choice_of_a_person(content: bytes, encoding: str, separator: str, header: bool) -> None:
    table = None
    try:
        table = read_table(content, separator, header, encoding)
        points_of(table, guessed_columns(table))
    except ExperimentError as error:
        check(error, table)


@unhurried(max_examples=50)
@given(st.integers(0, 255), st.integers(0, 255), st.integers(0, 200_000))
def test_the_same_bytes_over_and_over(first: int, second: int, times: int) -> None:
    reads_or_refuses(bytes([first, second]) * times)
