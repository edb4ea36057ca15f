"""A person's table: from the bytes of a CSV, TSV or text file to named columns and rows of cells.

However large the file and whatever is in it, this takes bounded time and memory.
"""

import csv
import io
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.arguments import PathLike, path_of
from engine.datasets.own import MOST_POINTS
from engine.datasets.shape import MOST_FEATURES
from engine.messages.library_messages import quoted_message, reason_of
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, refused
from engine.tables import left_out
from engine.tables.detection import (
    ENCODINGS,
    LONGEST_SAMPLE,
    encoding_of,
    header_is_doubtful,
    sample_of,
    separator_and_quote,
    separator_in,
)
from engine.tables.rows import Row, body_of

LARGEST_TABLE = 64 * 2**20  # bytes
LONGEST_ROW = 200_000  # characters
MOST_LINES = 4 * MOST_POINTS  # many may be empty
MOST_COLUMNS = 2 * MOST_FEATURES  # of which some may be no features
MOST_CELLS = 20 * MOST_POINTS
MOST_OTHERS = 1_000  # rows that are no points
A_TABLE = Note("a CSV, TSV or text file")
THE_TABLE = Note("the table")


@dataclass(frozen=True)
class Table:
    """The cells of a file as they are written there, and how it was read.

    `encoding` is a name of `ENCODINGS`. Each row has its number in the file, as a spreadsheet counts them: a
    cell may be several lines long. A row may have more or fewer cells than there are columns. The table
    `begins` in a row of the file; `notes` say what else is in the file. `header_is_doubtful` where the names
    could be a point as well, and nobody has said what they are.
    """

    encoding: str
    separator: str
    header: bool
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    lines: tuple[int, ...]
    begins: int = 1
    header_is_doubtful: bool = False
    notes: tuple[Note, ...] = ()


def read_content(path: PathLike) -> bytes:
    """The bytes of a file; ExperimentError where there is none or more than a table may have."""
    path = path_of("path", path)
    check_size(path)
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_TABLE + 1)
    except (OSError, ValueError) as error:
        raise refused(str(path), reason_of(error), A_TABLE) from None
    if len(content) > LARGEST_TABLE:
        raise too_large(path)
    return content


def check_size(path: Path) -> None:
    """ExperimentError where there is no ordinary file of at most as many bytes as a table may have."""
    try:
        status = path.stat()
    except (OSError, ValueError) as error:  # ValueError: a path with a null character
        raise refused(str(path), reason_of(error), A_TABLE) from None
    if not stat.S_ISREG(status.st_mode):
        raise refused(str(path), Note("a directory or a device"), A_TABLE)
    if status.st_size > LARGEST_TABLE:
        raise too_large(path)


def too_large(path: Path) -> ExperimentError:
    return refused(str(path), Note("more than {most} MB", most=LARGEST_TABLE // 2**20), A_TABLE)


def read_table(
    content: bytes,
    separator: str | None = None,
    header: bool | None = None,
    encoding: str | None = None,
    first_row: int | None = None,
) -> Table:
    """The table in a file's bytes; what is not given is detected. ExperimentError where it is none.

    `first_row` is the row of the file in which the table begins, with or without a `header`.
    """
    encoding = encoding or encoding_of(content)
    notes: tuple[Note, ...] = ()
    try:
        text = opened(content, encoding)
        declared = separator_in(text.readline(LONGEST_ROW))
        if declared is None:
            text = opened(content, encoding)
        else:
            notes = (left_out.separator_line(declared),)
        found, quote = separator_and_quote(sample_of(text.read(LONGEST_SAMPLE + 1)))
        separator = separator or declared or found
        text = opened(content, encoding)
        if declared is not None:
            text.readline()
        rows, lines = cells_of(text, separator, quote, 1 if declared is None else 2)
    except UnicodeError:
        given = Note("bytes that are not {encoding}", encoding=ENCODINGS[encoding])
        raise refused(Note("the encoding"), given, Note("another encoding")) from None
    body = body_of(rows, lines, header, first_row)
    if body.names is None and not body.rows:
        raise refused(THE_TABLE, Note("no rows"), Note("1 to {most:,} rows", most=MOST_POINTS))
    if len(body.rows) > MOST_POINTS:
        given = Note("more than {most:,} rows", most=MOST_POINTS)
        raise refused(THE_TABLE, given, up_to(MOST_POINTS))
    columns = tuple(
        " ".join(name.split()) or Note("column {place}", place=place)
        for place, name in enumerate(body.names or ("",) * body.width, 1)
    )
    doubtful = header is None and body.names is not None and header_is_doubtful(body.names)
    return Table(
        encoding, separator, body.names is not None, columns, body.rows, body.lines, body.begins, doubtful,
        notes + body.notes,
    )  # fmt: skip


def up_to(most: int) -> Note:
    return Note("at most {most:,}", most=most)


def in_row(line: int) -> Note:
    return Note("row {line}", line=line)


def opened(content: bytes, encoding: str) -> io.TextIOWrapper:
    """The text, decoded as far as it is read; line ends stay."""
    return io.TextIOWrapper(io.BytesIO(content), encoding, newline="")


def cells_of(
    text: io.TextIOWrapper, separator: str, quote: str, first: int = 1
) -> tuple[list[Row], list[int]]:
    """The rows with their numbers, of which the first is that of the first row. Empty ones have no cells."""
    lines = BoundedLines(text, separator, first)
    # Spaces after a separator are none of the cell's; where spaces separate, several are one.
    reader = csv.reader(lines, delimiter=separator, quotechar=quote, skipinitialspace=True)
    rows: list[Row] = []
    cells = filled = width = 0
    try:
        for row in reader:
            lines.begin_row()
            rows.append(tuple(row))
            cells, filled, width = cells + len(row), filled + bool(row), max(width, len(row))
            if width > MOST_COLUMNS:
                given = Note("{count:,} columns", count=width)
                raise refused(in_row(first + len(rows) - 1), given, up_to(MOST_COLUMNS))
            if cells > MOST_CELLS or filled > MOST_POINTS + MOST_OTHERS:
                break
    except csv.Error as error:
        raise refused(
            in_row(first + len(rows)), quoted_message(str(error)), Note("cells of a table")
        ) from None
    if cells > MOST_CELLS:
        raise refused(THE_TABLE, Note("more than {most:,} cells", most=MOST_CELLS), up_to(MOST_CELLS))
    if filled > MOST_POINTS + MOST_OTHERS:
        raise refused(THE_TABLE, Note("more than {most:,} rows", most=MOST_POINTS), up_to(MOST_POINTS))
    while rows and not rows[-1]:  # the end of the file, and no row that a spreadsheet would show
        rows.pop()
    return rows, [*range(first, first + len(rows))]


class BoundedLines:
    """The lines of a text, one by one. Refuses a row that does not end, lines without end, and no text."""

    def __init__(self, text: io.TextIOWrapper, separator: str, first: int) -> None:
        self._text = text
        self._stripped = " " if separator == " " else ""
        self._length = 0
        self.number = first - 1

    def begin_row(self) -> None:
        self._length = 0

    def __iter__(self) -> Iterator[str]:
        while line := self._text.readline(LONGEST_ROW + 1):
            self.number += 1
            self._length += len(line)
            if "\0" in line:
                raise refused(in_row(self.number), Note("bytes that are not text"), A_TABLE)
            if self._length > LONGEST_ROW:
                allowed = Note("at most {most:,} characters", most=LONGEST_ROW)
                raise refused(in_row(self.number), Note("a row that does not end"), allowed)
            if self.number > MOST_LINES:
                given = Note("more than {most:,} lines", most=MOST_LINES)
                raise refused(THE_TABLE, given, up_to(MOST_LINES))
            yield line.strip(" ") if self._stripped else line
