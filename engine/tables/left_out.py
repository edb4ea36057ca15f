"""What of a file is not among its points, in words: nothing is left out unsaid."""

from collections.abc import Sequence

from engine.messages.message import Note

MOST_RANGES = 6  # of rows that are named one by one
LONGEST_LINE = 30  # characters of a line that is quoted


def rows_in_words(rows: Sequence[int]) -> str:
    """The numbers of rows, in rising order: 5, 18, 40–42."""
    ranges: list[list[int]] = []
    for row in rows:
        if ranges and row == ranges[-1][1] + 1:
            ranges[-1][1] = row
        elif len(ranges) == MOST_RANGES:
            ranges.append([row, row])
            break
        else:
            ranges.append([row, row])
    words = [f"{first}" if first == last else f"{first}–{last}" for first, last in ranges[:MOST_RANGES]]
    return ", ".join([*words, *(["…"] if len(ranges) > MOST_RANGES else [])])


def cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_LINE else text[: LONGEST_LINE - 1] + "…"


def separator_line(separator: str) -> Note:
    return Note("the line “sep={separator}” (row 1)", separator=separator)


def comments(rows: Sequence[int]) -> Note:
    if len(rows) == 1:
        return Note("1 line that begins with # (row {rows})", rows=rows_in_words(rows))
    return Note("{count} lines that begin with # (rows {rows})", count=len(rows), rows=rows_in_words(rows))


def before(rows: Sequence[int], header: bool) -> Note:
    if len(rows) == 1:
        words = (
            Note("1 line before the header (row {rows})", rows=rows_in_words(rows))
            if header
            else Note("1 line before the points (row {rows})", rows=rows_in_words(rows))
        )
    elif header:
        words = Note(
            "{count} lines before the header (rows {rows})", count=len(rows), rows=rows_in_words(rows)
        )
    else:
        words = Note(
            "{count} lines before the points (rows {rows})", count=len(rows), rows=rows_in_words(rows)
        )
    return words


def units(row: int, cells: Sequence[str]) -> Note:
    quoted = cut(", ".join(cell.strip() for cell in cells))
    return Note("a row of units under the header (row {row}: {cells})", row=str(row), cells=quoted)


def totals(rows: Sequence[int], cells: Sequence[str]) -> Note:
    quoted = cut(", ".join(cell.strip() for cell in cells if cell.strip()))
    if len(rows) == 1:
        return Note("a row of totals (row {rows}: {cells})", rows=rows_in_words(rows), cells=quoted)
    return Note(
        "{count} rows of totals (rows {rows}: {cells} …)",
        count=len(rows),
        rows=rows_in_words(rows),
        cells=quoted,
    )


def after(rows: Sequence[int]) -> Note:
    if len(rows) == 1:
        return Note("1 line after the points (row {rows})", rows=rows_in_words(rows))
    return Note("{count} lines after the points (rows {rows})", count=len(rows), rows=rows_in_words(rows))


def empty(rows: Sequence[int]) -> Note:
    if len(rows) == 1:
        return Note("1 empty row (row {rows})", rows=rows_in_words(rows))
    return Note("{count} empty rows (rows {rows})", count=len(rows), rows=rows_in_words(rows))


def empty_columns(count: int) -> Note:
    if count == 1:
        return Note("an empty column at the end")
    return Note("{count} empty columns at the end", count=count)


def missing(rows: Sequence[int]) -> Note:
    if len(rows) == 1:
        return Note("1 row with a missing value (row {rows})", rows=rows_in_words(rows))
    return Note("{count} rows with a missing value (rows {rows})", count=len(rows), rows=rows_in_words(rows))


def unreadable(rows: Sequence[int]) -> Note:
    if len(rows) == 1:
        return Note("1 row that cannot be read as a point (row {rows})", rows=rows_in_words(rows))
    return Note(
        "{count} rows that cannot be read as points (rows {rows})",
        count=len(rows),
        rows=rows_in_words(rows),
    )
