"""A person's table: what is detected, what is refused and in which words, and how long it takes."""

import os
import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from engine.datasets import make_data
from engine.datasets.own import MOST_POINTS
from engine.experiment.json_io import parse_experiment, written
from engine.experiment.model import Experiment
from engine.messages.problems import ExperimentError
from engine.own_data.own_points import OwnPoints, dataset_of
from engine.own_data.table_points import Columns, guessed_columns, points_of
from engine.tables.reading import LARGEST_TABLE, LONGEST_ROW, MOST_COLUMNS, Table, read_content, read_table
from tests.calls import counted_calls
from tests.engine.quotations import untold

ROWS = "petal;sepal;species\n0,5;1,2;b\n-1;2,25;a\n3;4e-1;b\n0;0;a\n"
XYL = Columns(0, 1, 2)


def own(text: str, columns: Columns | None = None) -> OwnPoints:
    table = read_table(text.encode())
    return points_of(table, columns or guessed_columns(table))


def refusal(text: str, columns: Columns | None = None) -> str:
    with pytest.raises(ExperimentError) as caught:
        own(text, columns)
    assert not untold(caught.value.problems, text)
    return "\n".join(caught.value.lines(most=9))


def test_a_table_with_decimal_commas_is_read_and_ordered() -> None:
    table = read_table(ROWS.encode())
    assert (table.encoding, table.separator, table.header) == ("utf_8_sig", ";", True)
    assert table.columns == ("petal", "sepal", "species")
    assert table.lines == (2, 3, 4, 5)
    read = points_of(table, guessed_columns(table))
    assert read.points == ((0.5, 1.2, 1), (-1.0, 2.25, 0), (3.0, 0.4, 1), (0.0, 0.0, 0))
    assert (read.features, read.classes, read.counts) == (("petal", "sepal"), ("a", "b"), (2, 2))


@pytest.mark.parametrize("separator", [",", ";", "\t", "|", " "])
@pytest.mark.parametrize("header", [True, False])
@pytest.mark.parametrize("decimal", [".", ","])
def test_separator_and_header_are_detected(separator: str, header: bool, decimal: str) -> None:
    if decimal == "," and separator in ", ":
        return  # nobody could tell: the preview shows what was read, and another separator can be chosen
    stream = np.random.RandomState(0)
    lines = [["height", "width", "kind"]] if header else []
    for number in range(80):
        cells = [f"{value:.3f}".replace(".", decimal) for value in stream.randn(2)]
        lines.append([*cells, "yes" if number % 3 else "no"])
    table = read_table("\r\n".join(separator.join(line) for line in lines).encode())
    assert (table.separator, table.header) == (separator, header)
    assert len(table.rows) == 80
    assert table.columns == (("height", "width", "kind") if header else ("column 1", "column 2", "column 3"))
    assert points_of(table, guessed_columns(table)).counts == (27, 53)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "cp1250", "cp1251"])
def test_encodings_are_detected(encoding: str) -> None:
    words = {
        "cp1251": ("длина лепестка", "красный цветок", "синий цветок"),
        "cp1250": ("długość", "żółty kwiat", "łąka świeża"),
    }.get(encoding, ("Länge", "süß", "groß"))
    text = f"{words[0]};y;Art\n" + "".join(f"{i};{i};{words[1 + i % 2]}\n" for i in range(20))
    table = read_table(text.encode(encoding))
    assert table.columns[0] == words[0]
    assert set(points_of(table, XYL).classes) == set(words[1:])


def test_what_was_detected_can_be_overridden() -> None:
    table = read_table(ROWS.encode(), separator=",", header=False, encoding="cp1252")
    assert (table.separator, table.header, table.encoding) == (",", False, "cp1252")
    assert table.rows[1] == ("0", "5;1", "2;b")
    assert table.lines[0] == 1


def test_what_is_no_text_in_an_encoding_is_refused() -> None:
    with pytest.raises(ExperimentError, match=r"the encoding: given bytes that are not UTF-8"):
        read_table("süß".encode("cp1252"), encoding="utf_8_sig")


def test_rows_are_counted_as_a_spreadsheet_counts_them() -> None:
    table = read_table(b'x,y,l\n\n\n1,2,"a\nb"\n3,4,c\n')
    assert table.lines == (4, 5)


def test_the_label_is_the_last_column_of_two_values_and_features_are_numbers() -> None:
    text = "name,flag,height,width,kind,id\n" + "".join(
        f"n{i},{i % 2},{i}.5,{i}.25,{'ab'[i % 2]},{i}\n" for i in range(9)
    )
    assert guessed_columns(read_table(text.encode())) == Columns(1, 2, 4)


def test_classes_that_are_numbers_are_ordered_by_size_however_they_are_written() -> None:
    read = own("x,y,l\n1,1,10\n2,2,9\n3,3,9.0\n4,4,10\n")
    assert read.classes == ("9", "10")
    assert [label for *_, label in read.points] == [1, 0, 0, 1]


def test_the_data_set_is_one_that_files_keep() -> None:
    dataset = dataset_of(own(ROWS), "flowers.csv", test_share=0.5, test_seed=7, scaling="standardise")
    experiment = Experiment().model_copy(update={"dataset": dataset})
    assert parse_experiment(written(experiment)) == experiment
    data = make_data(**dataset.model_dump())
    assert data.Y_train.size == data.Y_test.size == 2


def test_long_names_are_cut() -> None:
    read = own(f"{'x' * 99},y,l\n1,1,{'a' * 99}\n1,2,{'a' * 99}\n1,1,b\n2,2,b\n")
    dataset = dataset_of(read, "f" * 99 + "\udc80.csv")
    assert getattr(dataset, "origin").endswith("…")  # noqa: B009  # the registry's field


def test_settings_outside_their_limits_are_refused() -> None:
    with pytest.raises(ExperimentError, match=r"test_share.*at most 0\.9"):
        dataset_of(own(ROWS), "a.csv", test_share=0.95)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x,y,l\n1,2,a\n3,4,b\n1,abc,a\n", "row 4, column 'y': given \"abc\"; allowed: a number"),
        ("x,y,l\n1,2,a\n,4,b\n", "row 3, column 'x': given an empty cell; allowed: a number"),
        ("x,y,l\n1,2,a\n1,4,\n1,4,b\n", "row 3, column 'l': given an empty cell; allowed: a class"),
        ("x,y,l\n1,2,a\nNaN,4,b\n", "row 3, column 'x': given \"NaN\"; allowed: a number"),
        ("x,y,l\n1,2,a\n1,-inf,b\n", "row 3, column 'y': given \"-inf\""),
        ("x,y,l\n1,2,a\n1,1e10,b\n", "row 3, column 'y': given \"1e10\"; allowed: between -1e+09 and 1e+09"),
        ("x,y,l\n1,2,a\n1,1e999,b\n", "row 3, column 'y': given \"1e999\"; allowed: between"),
        ("x,y,l\n1,2,a\n1_0,1,b\n", "row 3, column 'x': given \"1_0\""),
        (
            "x;y;l\n1,5;2;a\n1.5;1;b\n1,5;1;a\n",
            "row 3, column 'x': given \"1.5\"; allowed: a number with",
        ),
        ("x,y,l\n1,2,a\n3,4,a\n", "column 'l': given 1 class: a; allowed: 2 to 20 classes, or numbers"),
        (
            "x,y,l\n" + "".join(f"1,2,k{i:02}\n" for i in range(21)),
            "21 classes: k00, k01, k02, k03, k04",
        ),
        (
            "x,y,l\n" + "1,2,1.5\n1,3,7.25\n" * 30 + "".join(f"1,2,{i}.5\n" for i in range(30)) + "1,2,z\n",
            "row 92, column 'l': given \"z\"; allowed: a number",
        ),
        (
            "x,y,l\n1,2,3.5\n3,4,3.5\n5,6,3.5\n",
            "column 'l': given 1 class: 3.5; allowed: 2 to 20 classes",
        ),
        ("x,y,l\n1,2,a\n3,4,b\n3,4,b\n", "class 'a': given 1 point; allowed: at least 2"),
        ("x,y,l\n", "the table: given no rows"),
        ("", "the table: given no rows"),
        ("x\n1\n", "the columns: given 1: x; allowed: at least 2"),
        ("x,y\n1,2\n", "the columns: given 2; allowed: at least 3"),
        ("x,y,l\n1,2,a\n1,2\n", "row 3: given 2 cells; allowed: 3, as in the first row"),
        ("x,y,l\n1,\0,a\n", "row 2: given bytes that are not text"),
    ],
)
def test_what_is_refused_and_in_which_words(text: str, said: str) -> None:
    assert said in refusal(text, XYL)


@pytest.mark.parametrize("columns", [Columns(0, 0, 2), Columns(0, 2, 2), Columns(2, 1, 2)])
def test_columns_have_to_differ(columns: Columns) -> None:
    assert "three different columns" in refusal(ROWS, columns)


def test_both_features_say_what_is_wrong() -> None:
    assert refusal("x,y,l\n1,2,a\nu,v,b\n1,2,a\n", XYL).count("row 3") == 2


def rows_of(count: int) -> bytes:
    return b"x,y,l\n" + b"".join(b"%d,%d.5,%s\n" % (i, i, b"ab"[i % 2 : i % 2 + 1]) for i in range(count))


def test_the_most_rows_there_may_be_take_no_more_work_each_than_a_few() -> None:
    content = rows_of(MOST_POINTS)
    read_table(rows_of(9))  # imports aside
    with counted_calls() as calls:
        table = read_table(content)
        read = points_of(table, guessed_columns(table))
    assert calls.made < 100 * MOST_POINTS
    assert read.counts == (MOST_POINTS // 2, MOST_POINTS // 2)
    with pytest.raises(ExperimentError, match="more than 100,000 rows"):
        read_table(rows_of(MOST_POINTS + 1))


HUGE = LARGEST_TABLE - 10


@pytest.mark.parametrize(
    ("piece", "end", "size", "said"),
    [
        (b"1", b"", HUGE, "a row that does not end"),
        (b"1,", b"", HUGE, "a row that does not end"),
        (b"12,\n", b"", HUGE, "more than 100,000 rows"),
        (b"\n", b"", HUGE, "more than 400,000 lines"),
        (b'"', b"", HUGE, "a row that does not end"),
        (b'"\n', b"", HUGE, "more than 100,000 rows"),
        (b"1,2,3\n", b"," * (MOST_COLUMNS + 1), 6, "2,050 columns"),
        (b"12," * 900 + b"\n", b"", HUGE, "more than 2,000,000 cells"),
        (b"a", b"", LONGEST_ROW - 1, "field larger than field limit"),
        (b"\0", b"", HUGE, "bytes that are not text"),
        (b"\xff", b"", HUGE, "a row that does not end"),
    ],
)  # fmt: skip
def test_junk_is_refused_in_bounded_time_and_memory(piece: bytes, end: bytes, size: int, said: str) -> None:
    content = piece * (size // len(piece)) + end
    read_table(rows_of(9))
    tracemalloc.start()
    try:
        with pytest.raises(ExperimentError) as caught:
            read_table(content)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert said in str(caught.value)
    assert not untold(caught.value.problems)
    assert most < 6 * LARGEST_TABLE


def test_files_that_cannot_be_tables_are_refused_at_once(tmp_path: Path) -> None:
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate(2**30)
    pipe = tmp_path / "pipe.csv"
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
    for path, said in (
        (large, "more than 64 MB"),
        (tmp_path, "a directory or a device"),
        (tmp_path / "none.csv", "no such file"),
        (Path(os.devnull), "a directory or a device"),
        (pipe, "a directory or a device" if pipe.exists() else "no such file"),
        (tmp_path / "a\0.csv", "null"),
    ):
        with counted_calls() as calls, pytest.raises(ExperimentError) as caught:
            read_content(path)
        assert calls.made < 1_000
        assert said in str(caught.value)
        assert not untold(caught.value.problems, str(path))


def test_the_size_that_a_file_claims_is_not_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path("/proc/self/status")
    if not path.exists():
        pytest.skip("no file here has more than it claims")
    assert path.stat().st_size == 0
    monkeypatch.setattr("engine.tables.reading.LARGEST_TABLE", 10)
    with pytest.raises(ExperimentError, match="more than"):
        read_content(path)


def test_a_table_is_immutable() -> None:
    table = read_table(ROWS.encode())
    assert isinstance(table, Table)
    with pytest.raises(AttributeError):
        table.separator = ","  # type: ignore[misc]
