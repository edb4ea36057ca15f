"""A person's table: from the bytes of a CSV, TSV or text file to named columns and rows of cells.

However large the file and whatever is in it, this takes bounded time and memory.
"""

import csv
import io
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.complaints import note_of, reason_of
from engine.datasets.own import MOST_POINTS
from engine.problems import ExperimentError, Problem
from engine.table_detection import (
    ENCODINGS,
    LONGEST_SAMPLE,
    encoding_of,
    has_header,
    sample_of,
    separator_and_quote,
)
from engine.words import Note

LARGEST_TABLE = 64 * 2**20  # bytes
LONGEST_ROW = 200_000  # characters
MOST_LINES = 4 * MOST_POINTS  # many may be empty
MOST_COLUMNS = 1_000
MOST_CELLS = 20 * MOST_POINTS
A_TABLE = Note("a CSV, TSV or text file")
THE_TABLE = Note("the table")


@dataclass(frozen=True)
class Table:
    """The cells of a file as they are written there, and how it was read.

    `encoding` is a name of `ENCODINGS`. Each row has the number of the `lines` it begins on, as the file
    counts them; a row may have more or fewer cells than there are columns.
    """

    encoding: str
    separator: str
    header: bool
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]


def refused(field: str, given: str, allowed: str) -> ExperimentError:
    return ExperimentError([Problem(field, given, allowed)])


def read_content(path: Path) -> bytes:
    """The bytes of a file; ExperimentError where there is none or more than a table may have."""
    too_large = refused(str(path), Note("more than {most} MB", most=LARGEST_TABLE // 2**20), A_TABLE)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise refused(str(path), Note("a directory or a device"), A_TABLE)
        if status.st_size > LARGEST_TABLE:
            raise too_large
        with path.open("rb") as file:
            content = file.read(LARGEST_TABLE + 1)
    except ExperimentError:
        raise
    except (OSError, ValueError) as error:  # ValueError: a path with a null character
        raise refused(str(path), reason_of(error), A_TABLE) from None
    if len(content) > LARGEST_TABLE:
        raise too_large
    return content


def read_table(
    content: bytes, separator: str | None = None, header: bool | None = None, encoding: str | None = None
) -> Table:
    """The table in a file's bytes; what is not given is detected. ExperimentError where it is none."""
    encoding = encoding or encoding_of(content)
    try:
        found, quote = separator_and_quote(sample_of(opened(content, encoding).read(LONGEST_SAMPLE + 1)))
        separator = separator or found
        rows, lines = cells_of(opened(content, encoding), separator, quote)
    except UnicodeError:
        given = Note("bytes that are no {encoding}", encoding=ENCODINGS[encoding])
        raise refused(Note("the encoding"), given, Note("another encoding")) from None
    if not rows:
        raise refused(THE_TABLE, Note("no rows"), Note("1 to {most:,} rows", most=MOST_POINTS))
    header = has_header(rows) if header is None else header
    places = range(1, len(rows[0]) + 1)
    named = rows[0] if header else ("",) * len(rows[0])
    columns = tuple(
        " ".join(name.split()) or Note("column {place}", place=place)
        for name, place in zip(named, places, strict=True)
    )
    first = 1 if header else 0
    if len(rows) - first > MOST_POINTS:
        given = Note("more than {most:,} rows", most=MOST_POINTS)
        raise refused(THE_TABLE, given, up_to(MOST_POINTS))
    return Table(encoding, separator, header, columns, tuple(rows[first:]), tuple(lines[first:]))


def up_to(most: int) -> Note:
    return Note("at most {most:,}", most=most)


def in_row(line: int) -> Note:
    return Note("row {line}", line=line)


def opened(content: bytes, encoding: str) -> io.TextIOWrapper:
    """The text, decoded as far as it is read; line ends stay."""
    return io.TextIOWrapper(io.BytesIO(content), encoding, newline="")


def cells_of(text: io.TextIOWrapper, separator: str, quote: str) -> tuple[list[tuple[str, ...]], list[int]]:
    """The rows that are not empty, and the line that each begins on."""
    lines = BoundedLines(text, separator)
    # Spaces after a separator are none of the cell's; where spaces separate, several are one.
    reader = csv.reader(lines, delimiter=separator, quotechar=quote, skipinitialspace=True)
    rows: list[tuple[str, ...]] = []
    starts: list[int] = []
    cells, width, start = 0, 0, 1
    try:
        for row in reader:
            lines.begin_row()
            if row:
                rows.append(tuple(row))
                starts.append(start)
                cells, width = cells + len(row), max(width, len(row))
            start = lines.number + 1
            if width > MOST_COLUMNS:
                given = Note("{count:,} columns", count=width)
                raise refused(in_row(starts[-1]), given, up_to(MOST_COLUMNS))
            if cells > MOST_CELLS or len(rows) > MOST_POINTS + 1:
                break
    except csv.Error as error:
        raise refused(in_row(start), note_of(str(error)), Note("cells of a table")) from None
    if cells > MOST_CELLS:
        raise refused(THE_TABLE, Note("more than {most:,} cells", most=MOST_CELLS), up_to(MOST_CELLS))
    return rows, starts


class BoundedLines:
    """The lines of a text, one by one. Refuses a row that does not end, lines without end, and no text."""

    def __init__(self, text: io.TextIOWrapper, separator: str) -> None:
        self._text = text
        self._stripped = " " if separator == " " else ""
        self._length = 0
        self.number = 0

    def begin_row(self) -> None:
        self._length = 0

    def __iter__(self) -> Iterator[str]:
        while line := self._text.readline(LONGEST_ROW + 1):
            self.number += 1
            self._length += len(line)
            if "\0" in line:
                raise refused(in_row(self.number), Note("bytes that are no text"), A_TABLE)
            if self._length > LONGEST_ROW:
                allowed = Note("at most {most:,} characters", most=LONGEST_ROW)
                raise refused(in_row(self.number), Note("a row that does not end"), allowed)
            if self.number > MOST_LINES:
                given = Note("more than {most:,} lines", most=MOST_LINES)
                raise refused(THE_TABLE, given, up_to(MOST_LINES))
            yield line.strip(" ") if self._stripped else line
