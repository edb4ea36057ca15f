"""Tables as programs and people really write them: each is understood and says so, or asks what is meant."""

from dataclasses import replace

import pytest

from engine.own_data.own_points import advice_to_standardise
from engine.own_data.table_points import Found, look_at
from engine.tables.choices import Choices, table_of
from engine.tables.columns import Columns, guessed_columns
from engine.tables.left_out import rows_in_words
from engine.tables.numbers import style_of
from engine.tables.reading import Table

POINTS = (
    (-0.179, 0.358, "A"), (1.842, -2.221, "B"), (-0.651, -0.149, "A"), (2.778, -1.703, "B"),
    (0.726, 0.174, "A"), (2.276, -1.87, "B"), (-1.166, 0.599, "A"), (2.354, -1.651, "B"),
    (-1.184, -1.221, "A"), (1.377, -2.328, "B"),
)  # fmt: skip
VALUES = tuple((x, y, "AB".index(kind)) for x, y, kind in POINTS)
BODY = "".join(f"{x},{y},{kind}\n" for x, y, kind in POINTS)
PLAIN = "x,y,class\n" + BODY
GERMAN = PLAIN.replace(",", ";").replace(".", ",")


def seen(text: str | bytes, choices: Choices | None = None) -> tuple[Table, Found]:
    choices = choices or Choices()
    table = table_of(text if isinstance(text, bytes) else text.encode(), choices)
    return table, look_at(table, guessed_columns(table), choices)


def left_out(text: str | bytes) -> list[str]:
    """What is said to be left out of a file that gives the ten points."""
    table, found = seen(text)
    assert found.own is not None, found.problems
    assert found.own.points == VALUES
    assert table.columns[-3:] == ("x", "y", "class")
    return [*map(str, table.notes), *map(str, found.left_out)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (PLAIN, []),
        ("sep=;\r\n" + GERMAN.replace("\n", "\r\n"), ["the line “sep=;” (row 1)"]),
        ("sep=,\n" + PLAIN, ["the line “sep=,” (row 1)"]),
        ("# by logger 4\n# units: mm, mm\n" + PLAIN, ["2 lines that begin with # (rows 1–2)"]),
        (PLAIN.replace("\n0.726", "\n# a gap\n0.726"), ["1 line that begins with # (row 6)"]),
        ("Sensor export\n" + PLAIN, ["1 line before the header (row 1)"]),
        (
            "Sensor export,,\nmade today,,\n,,\n" + PLAIN,
            ["2 lines before the header (rows 1–2)", "1 empty row (row 3)"],
        ),
        (
            PLAIN.replace("class\n", "class\nmm,mm,-\n"),
            ["a row of units under the header (row 2: mm, mm, -)"],
        ),
        (PLAIN + "Total,8.2,\n", ["a row of totals (row 12: Total, 8.2)"]),
        (PLAIN + "8.2,1,Summe\n,,\n", ["a row of totals (row 12: 8.2, 1, Summe)", "1 empty row (row 13)"]),
        (PLAIN + "Source: a friend\n", ["1 line after the points (row 12)"]),
        (PLAIN + ",,\n,,\n,,\n", ["3 empty rows (rows 12–14)"]),
        (PLAIN.replace("\n", ",\n"), ["an empty column at the end"]),
        (PLAIN[:10] + BODY.replace("\n", ",,\n"), ["2 empty columns at the end"]),
        (GERMAN.replace("-", "−"), []),
        (GERMAN.encode("utf-16-le"), []),
        (GERMAN.encode("utf-16-be"), []),
        (("sep=;\n" + GERMAN).encode("utf-16"), ["the line “sep=;” (row 1)"]),
        ("# " + PLAIN.replace(",", " "), []),  # numpy.savetxt
        ("x y class\n" + "".join(f"{n} {x} {y} {k}\n" for n, (x, y, k) in enumerate(POINTS, 1)), []),  # R
        (",x,y,class\n" + "".join(f"{n},{x},{y},{k}\n" for n, (x, y, k) in enumerate(POINTS)), []),  # pandas
    ],
)
def test_what_is_no_point_is_left_out_and_said(text: str | bytes, said: list[str]) -> None:
    assert left_out(text) == said


def test_rows_are_named_in_runs_and_not_without_end() -> None:
    assert rows_in_words([5, 18, 40, 41, 42]) == "5, 18, 40–42"
    assert rows_in_words([*range(2, 60, 2)]) == "2, 4, 6, 8, 10, 12, …"


def test_a_table_begins_where_a_person_says() -> None:
    twice = "left,left,who\n" + PLAIN
    table, found = seen(twice, Choices(first_row=2))
    assert table.columns == ("x", "y", "class")
    assert [*map(str, table.notes)] == ["1 line before the header (row 1)"]
    assert found.own is not None
    assert found.own.points == VALUES


def test_lines_above_the_header_can_be_skipped_by_the_remedy() -> None:
    _, found = seen("a,b,c\nleft,left,who\nx,y,class\n" + BODY)
    assert found.own is None
    remedy = next(remedy for remedy in found.remedies if remedy.words == "Skip the lines before row 3")
    table, found = seen("a,b,c\nleft,left,who\nx,y,class\n" + BODY, remedy.choices)
    assert (table.columns, table.begins) == (("x", "y", "class"), 3)
    assert found.own is not None


@pytest.mark.parametrize("mark", ["", "NA", "n/a", "NaN", "?", "-"])
def test_incomplete_rows_are_refused_and_left_out_by_the_remedy(mark: str) -> None:
    text = PLAIN.replace("0.726", mark).replace("-1.166,0.599,A", f"-1.166,0.599,{mark}")
    _, found = seen(text)
    assert found.own is None
    assert "row 6, column 'x'" in str(found.problems[0])
    (remedy,) = found.remedies
    assert remedy.words == "Leave out the 2 incomplete rows"
    _, found = seen(text, remedy.choices)
    assert [*map(str, found.left_out)] == ["2 rows with a missing value (rows 6, 8)"]
    assert found.own is not None
    assert found.own.points == VALUES[:4] + VALUES[5:6] + VALUES[7:]


def test_rows_that_cannot_be_read_are_left_out_by_the_remedy() -> None:
    text = PLAIN.replace("0.726", "oops") + "1,2\n1,2,A,4\n"
    _, found = seen(text)
    assert found.own is None
    (remedy,) = found.remedies
    assert remedy.words == "Leave out the 3 rows that cannot be read"
    _, found = seen(text, remedy.choices)
    assert sorted(map(str, found.left_out)) == ["3 rows that cannot be read as points (rows 6, 12–13)"]


def test_a_column_of_words_is_not_remedied_by_leaving_all_rows_out() -> None:
    table, _ = seen(PLAIN)
    found = look_at(table, Columns(2, 1, 0))
    assert found.problems
    assert not found.remedies


PRICES = 'area,price,sold\n850,950,no\n900,"1,020",yes\n780,870,no\n1100,"1,250",yes\n640,720,no\n'


def test_thousands_are_decided_by_the_whole_column() -> None:
    _, found = seen(PRICES)
    assert found.own is not None
    assert [y for _, y, _ in found.own.points] == [950.0, 1020.0, 870.0, 1250.0, 720.0]
    assert [*map(str, found.notes)] == ["'price': 1,020 is read as 1020"]
    assert not found.questions


def test_where_the_column_does_not_decide_the_rest_of_the_file_suggests_and_it_is_asked() -> None:
    text = 'income,debt,late\n"2,276","602",no\n"1,859","2,122",yes\n"1,382","993",no\n"7,193","1,277",yes\n'
    _, found = seen(text)
    assert found.own is not None
    assert found.own.points[0] == (2276.0, 602.0, 0)
    (question,) = found.questions
    assert question.words == "“2,276” in 'income' can be read in two ways."
    assert [str(answer.words) for answer in question.answers] == ["2,276 is 2276", "2,276 is 2.276"]
    assert question.answered == 0
    _, found = seen(text, question.answers[1].choices)
    assert found.own is not None
    assert found.own.points[0] == (2.276, 602.0, 0)
    assert found.questions[0].answered == 1


def test_where_nothing_decides_a_number_has_to_be_chosen() -> None:
    text = "x;y;k\n4.609;0.5;a\n2.301;1.5;b\n7.123;2.5;a\n2.222;3.5;b\n".replace("0.5", "5").replace(
        ".5;", ";"
    )
    _, found = seen(text)
    assert found.own is None
    (question,) = found.questions
    assert question.answered is None
    for answer, number in zip(question.answers, (4.609, 4609.0), strict=True):
        _, found = seen(text, answer.choices)
        assert found.own is not None
        assert found.own.points[0][0] == number


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (["7\u202f606", "2\u202f197", "993"], [7606.0, 2197.0, 993.0]),
        (["7\u00a0606,5", "2\u2009197"], [7606.5, 2197.0]),
        (["1’234.5", "12"], [1234.5, 12.0]),
        (["1.234,5", "2.345"], [1234.5, 2345.0]),
        (["1,234.5", "2,345"], [1234.5, 2345.0]),
        (["1,00,000", "20,000"], [100000.0, 20000.0]),
        (["4.609", "2.2"], [4.609, 2.2]),
        (["0,179", "1,842"], [0.179, 1.842]),
        (["−0.5", "–1.5", "+2"], [-0.5, -1.5, 2.0]),
        (["48 %", "5\u202f%", "7.5%"], [48.0, 5.0, 7.5]),
        (["$100.36", "-$5", "7"], [100.36, -5.0, 7.0]),
        (["5 €", "7,5 €"], [5.0, 7.5]),
        (["1e3", "-2.5E-1", ".5"], [1000.0, -0.25, 0.5]),
        (["48 %", "0.5"], [48.0, None]),
        (["$1", "€1", "$2"], [1.0, None, 2.0]),
        (["1", "1\n2", "nan", "inf", "1_0", "12.05.2024", "%"], [1.0, *[None] * 6]),
    ],
)
def test_numbers_as_they_are_written(cells: list[str], numbers: list[float | None]) -> None:
    style = style_of(cells)
    assert not style.doubtful
    assert style.numbers(cells) == numbers
    assert [style.number(cell) for cell in cells] == numbers


def test_classes_that_differ_in_capitals_are_one_where_there_are_more_than_two() -> None:
    spelt = ("False", "TRUE", "false", "True", "FALSE", "true")
    text = "x,y,spam\n" + "".join(f"0.{n},1.{n * 7},{spelt[n % 6]}\n" for n in range(12))
    _, found = seen(text)
    assert found.own is not None
    assert (found.own.classes, found.own.counts) == (("False", "True"), (6, 6))
    assert "TRUE, True, true are the same class" in [*map(str, found.notes)]
    _, found = seen("x,y,l\n" + "".join(f"0.{n},1.{n * 7},{'aA'[n % 2]}\n" for n in range(12)))
    assert found.own is not None
    assert found.own.classes == ("A", "a")


@pytest.mark.parametrize("name", ["", "User ID", "id", "userId", "row_number", "Nr.", "#", "count"])
def test_a_column_that_numbers_the_rows_is_not_proposed_and_it_is_said(name: str) -> None:
    text = f"{name},age,size,late\n" + "".join(
        f"{1560 + 7 * n},{20 + n * 17 % 31},{n * 37 % 50 / 10},{n % 2}\n" for n in range(20)
    )
    table, found = seen(text)
    assert guessed_columns(table) == Columns(1, 2, 3)
    assert any("only numbers the rows, so it is not proposed" in note for note in found.notes)
    found = look_at(table, Columns(0, 1, 3))
    assert any("only numbers the rows, so it says nothing about a class" in note for note in found.notes)


@pytest.mark.parametrize("name", ["user id", "length", "identity"])
def test_only_whole_numbers_that_differ_number_rows(name: str) -> None:
    values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]
    text = f"{name},y,l\n" + "".join(f"{value},{n * 7 % 10 / 10},{n % 2}\n" for n, value in enumerate(values))
    assert guessed_columns(seen(text)[0]).x == 0


@pytest.mark.parametrize("header", ["0,1,2", "1,2,3", "2019,2020,class"])
def test_a_header_of_numbers_is_asked_about(header: str) -> None:
    text = f"{header}\n" + BODY
    table, found = seen(text)
    assert found.own is None
    (question,) = found.questions
    assert (question.answered, table.header_is_doubtful) == (None, True)
    names, point = question.answers
    assert names.words == "It names the columns"
    table, found = seen(text, names.choices)
    assert found.own is not None
    assert found.own.points == VALUES
    assert table.columns == tuple(header.split(","))
    table, _ = seen(text, point.choices)
    assert (len(table.rows), table.header) == (11, False)


def test_points_without_a_header_are_not_asked_about() -> None:
    table, found = seen(BODY)
    assert not table.header
    assert not found.questions
    assert found.own is not None


def test_other_choices_come_after_a_remedy() -> None:
    text = PLAIN.replace("0.726", "NA")
    choices = seen(text)[1].remedies[0].choices
    assert choices == replace(Choices(), leave_out=True)


def test_features_of_very_different_or_large_size_should_be_standardised() -> None:
    def advice(x: float, y: float, shift: float = 0.0) -> str | None:
        text = "Age,Pay,l\n" + "".join(
            f"{x * (n % 5 - 2) + shift:.4f},{y * (n * 3 % 7 - 3):.4f},{n % 2}\n" for n in range(35)
        )
        own = look_at(seen(text)[0], Columns(0, 1, 2)).own
        assert own is not None
        return advice_to_standardise(own)

    assert advice(1.0, 1.0) is None
    assert advice(1.0, 0.2) is None
    assert "differ greatly in size: standard deviation 14.1 of 'Age', 40,000 of 'Pay'" in str(
        advice(10, 20000)
    )
    assert "are large: standard deviation 42.4 of 'Age'" in str(advice(30.0, 20.0))
    assert "are large: standard deviation 1.41 of 'Age'" in str(advice(1.0, 1.0, shift=2000.0))  # years
