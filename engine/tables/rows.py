"""Which rows of a file are its table: what stands before, between and after the points is set apart."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from engine.messages.message import Note
from engine.tables import left_out
from engine.tables.detection import SAMPLED_ROWS, has_header, names_row
from engine.tables.numbers import is_missing, is_number, mostly_numbers

Row = tuple[str, ...]
Numbered = tuple[Row, int]  # a row and its number in the file
MOST_TOTALS = 3
# What people write before sums and means, in the languages of the screen and their neighbours'.
TOTAL = re.compile(
    r"[\s*]*(?:(?:grand|sub)?[\s-]*totals?|totale|sum(?:me|a|s)?|gesamt(?:summe)?|somme|mean|average|avg\.?|median"
    r"|mittel(?:wert)?|durchschnitt|media(?:na)?|promedio|moyenne|Σ|Ø|∑)[\s:*]*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Body:
    """The rows of the points, each as wide as the table if it is not uneven, with their numbers in the file.

    `names` is what is written over the columns, None without a header; `begins` the row of the file that the
    table begins in; `notes` say what is set apart.
    """

    width: int
    names: Row | None
    begins: int
    rows: tuple[Row, ...]
    lines: tuple[int, ...]
    notes: tuple[Note, ...]


def body_of(rows: Sequence[Row], lines: Sequence[int], header: bool | None, first_row: int | None) -> Body:
    """Find the table in all rows of a file, of which some may be empty.

    `header` says whether its first row names the columns, `first_row` which row of the file it is; None: that
    is found out.
    """
    numbered, skipped = [*zip(rows, lines, strict=True)], list[Numbered]()
    if first_row is not None:
        numbered, skipped = split(numbered, lambda row: row[1] >= first_row)
    filled_rows, blank = split(numbered, lambda row: is_filled(row[0]))
    table, remarks = split(filled_rows, lambda row: not is_remark(row[0]))
    if 2 * len(table) <= len(filled_rows):  # "#1", "#2" in the first column
        table, remarks = filled_rows, []
    if not table:
        return Body(0, None, 1, (), (), ())
    width, empty_columns = width_of([row for row, _ in table])
    before: list[Numbered] = []
    if first_row is None:
        start = next((place for place, (row, _) in enumerate(table) if belongs(row, width)), 0)
        before, table = table[:start], table[start:]
    over = header_over(table, before, remarks, width, header)
    points = table[1:] if over == table[0] else table
    notes = [
        *told(left_out.comments, [row for row in remarks if row != over]),
        *told(
            partial(left_out.before, header=over is not None),
            [row for row in [*skipped, *before] if row != over],
        ),
    ]
    if over is not None and points and is_of_units(points, width):
        notes.append(left_out.units(points[0][1], points[0][0]))
        points = points[1:]
    points = without_the_end(points, width, notes)
    notes += told(left_out.empty, blank)
    if empty_columns:
        notes.append(left_out.empty_columns(empty_columns))
    names = None if over is None else names_in(over[0], width)
    return Body(
        width,
        names,
        (over or table[0])[1],
        tuple(trimmed(row, width) for row, _ in points),
        tuple(line for _, line in points),
        tuple(notes),
    )


def split(rows: list[Numbered], belongs: Callable[[Numbered], bool]) -> tuple[list[Numbered], list[Numbered]]:
    """The rows that belong, and the others."""
    chosen = [row for row in rows if belongs(row)]
    return (chosen, [row for row in rows if not belongs(row)]) if len(chosen) < len(rows) else (rows, [])


def told(words: Callable[[Sequence[int]], Note], rows: Sequence[Numbered]) -> list[Note]:
    """What is said of such rows: nothing where there are none."""
    return [words([line for _, line in rows])] if rows else []


def header_over(
    table: Sequence[Numbered],
    before: Sequence[Numbered],
    remarks: Sequence[Numbered],
    width: int,
    header: bool | None,
) -> Numbered | None:
    """The row that names the columns: the table's first, or one above it that does not look like one.

    NumPy writes the names behind a #; R has none for the first column, which numbers the rows.
    """
    if header is None:
        header = has_header([row for row, _ in table[: SAMPLED_ROWS + 1]])
        if not header:
            above = sorted([*before, *remarks], key=lambda row: row[1])
            candidate = next((row for row in reversed(above) if row[1] < table[0][1]), None)
            if candidate is None:
                return None
            names = names_in(candidate[0], width)
            fits = is_remark(candidate[0]) or len(candidate[0]) == width - 1
            return candidate if fits and names_row(names if names[0] else names[1:]) else None
    return table[0] if header else None


def names_in(row: Row, width: int) -> Row:
    """What a header calls the columns, without a # before the names; the first may have none."""
    if is_remark(row):
        first = row[0].lstrip().removeprefix("#").strip()
        row = (first, *row[1:]) if first or len(row) == width else row[1:]
    elif len(row) == width - 1 > 1:
        row = ("", *row)
    return (*row[:width], *[""] * (width - len(row)))


def is_remark(row: Row) -> bool:
    return bool(row) and "#" in row[0] and row[0].lstrip().startswith("#")


def is_filled(row: Row) -> bool:
    return bool(row) and (row[0].strip() != "" or any(cell.strip() for cell in row))


def width_of(rows: Sequence[Row]) -> tuple[int, int]:
    """How many columns there are, and how many empty ones follow them in most rows."""
    counts = Counter(map(len, rows))
    widest = max(counts, key=lambda width: (counts[width], width))
    width = widest
    while width > 1 and not any(row[width - 1].strip() for row in rows if len(row) >= width):
        width -= 1
    return width, widest - width


def filled(row: Row) -> int:
    return sum(bool(cell.strip()) for cell in row)


def belongs(row: Row, width: int) -> bool:
    """Whether a row is as wide as the table, and not a title that fills a cell or two."""
    return len(row) >= width and 2 * filled(row) > width


def trimmed(row: Row, width: int) -> Row:
    """Without the empty cells that are too many."""
    return row if len(row) <= width or any(cell.strip() for cell in row[width:]) else row[:width]


def is_of_units(table: Sequence[Numbered], width: int) -> bool:
    """Whether the first row has words over all columns of numbers, and nothing that comes again below."""
    first, *others = (row for row, _ in table[:SAMPLED_ROWS])
    below = [row for row in others if len(row) >= width]
    if len(first) < width or not below:
        return False
    words = 0
    for place in range(width):
        column = [row[place] for row in below]
        if is_number(first[place]):
            return False
        if mostly_numbers(column) and not all(map(is_missing, column)):
            words += not is_missing(first[place])
        elif first[place].strip() and first[place] in column:
            return False
    return words > 0


def without_the_end(table: list[Numbered], width: int, notes: list[Note]) -> list[Numbered]:
    """Without footnotes and totals, which `notes` then tell of."""
    end = len(table)
    while end > 1 and is_footnote(table[end - 1][0], width):
        end -= 1
    sums = end
    while sums > 1 and end - sums < MOST_TOTALS and is_total(table, sums - 1):
        sums -= 1
    if sums < end:
        notes.append(left_out.totals([line for _, line in table[sums:end]], table[sums][0]))
    if end < len(table):
        notes.append(left_out.after([line for _, line in table[end:]]))
    return table[:sums]


def is_footnote(row: Row, width: int) -> bool:
    """Whether only the first cell of a row is filled, and with words."""
    first = row[0].strip()
    return width > 1 and filled(row) == 1 and first != "" and not is_number(first) and not is_missing(first)


def is_total(table: Sequence[Numbered], place: int) -> bool:
    """Whether a row calls itself a total, in a word that no row above it has there."""
    row = table[place][0]
    for column, cell in enumerate(row):
        if TOTAL.fullmatch(cell) and cell.strip():
            above = (other[column].strip() for other, _ in table[:place] if column < len(other))
            if cell.strip() not in above:
                return True
    return False
