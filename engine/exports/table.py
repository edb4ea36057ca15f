"""Tables as files: as CSV, RFC 4180 in UTF-8 with points in numbers whatever the locale, or as Parquet.

A number in CSV has all the digits that it takes to read it back to the same bit. An empty cell, or a null, is
a number that is not there: nan, as costs are after a run has diverged.
"""

import csv
import io
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from engine.experiment.naming import numbered_apart
from engine.exports.subject import StudySubject, Subject
from engine.messages.message import Note
from engine.messages.problems import at_least, refused
from engine.system.installation import way_to
from engine.system.streams import printable

CSV, PARQUET = ".csv", ".parquet"
FORMULAE = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet takes for the start of a formula
MOST_LINES = 2_000_000
AT_ONCE = 1_000  # lines between two looks at the interrupt
Cell = float | str | None


@dataclass(frozen=True)
class Table:
    """Rows with a cell for each name in the heading: texts, numbers, or None for what is not there."""

    heading: tuple[str, ...]
    rows: Iterable[Sequence[Cell]]

    def written(self, suffix: str) -> bytes:
        """The file; ExperimentError where it is Parquet, and what writes that is not installed."""
        return parquet_bytes(self) if suffix == PARQUET else csv_bytes(self)


def csv_bytes(table: Table) -> bytes:
    content = io.StringIO()
    writer = csv.writer(content, lineterminator="\r\n")
    writer.writerow([in_cell(name) for name in table.heading])
    writer.writerows([in_cell(value) for value in row] for row in table.rows)
    return content.getvalue().encode()


def in_cell(value: Cell) -> Cell:
    """A value as CSV has it: a text harmless, nothing for nan."""
    if isinstance(value, str):
        return harmless(value)
    return None if value is None or math.isnan(value) else value


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe goes before one that begins like one.

    Names come from files, which may be anybody's. Spreadsheets run what begins so, quoted or not (OWASP, CSV
    Injection). Signs that would move a terminal's cursor are replaced.
    """
    return printable(f"'{text}" if text.startswith(FORMULAE) else text)


def parquet_bytes(table: Table) -> bytes:
    check_suffix(PARQUET)
    import pyarrow as pa
    from pyarrow import parquet

    columns = list(zip(*table.rows, strict=True)) or [()] * len(table.heading)
    arrays = [pa.array(column, from_pandas=True) for column in columns]  # so that nan is a null
    content = io.BytesIO()
    parquet.write_table(pa.Table.from_arrays(arrays, names=list(numbered_apart(table.heading))), content)
    return content.getvalue()


def check_suffix(suffix: str) -> None:
    """ExperimentError where it is Parquet, and the library that writes it is not installed."""
    try:
        if suffix == PARQUET:
            import pyarrow.parquet  # noqa: F401
    except ImportError:
        given = Note("Parquet, without the library for it")
        allowed = Note(".csv; or first: {way}", way=way_to("parquet"))
        raise refused(PARQUET, given, allowed) from None


def check_lines(last: int, every: int) -> None:
    """ExperimentError, which names the parameter, where a table would have more lines than MOST_LINES."""
    if last // every >= MOST_LINES:
        raise refused("every", str(every), at_least(last // MOST_LINES + 1))


def followed(
    subject: Subject | StudySubject, rows: Iterable[Sequence[Cell]], count: int
) -> Iterator[Sequence[Cell]]:
    """The rows; the subject's progress is told how many are made, and its interrupt is looked at."""
    made = 0
    subject.progress.begin()
    subject.progress.watch(lambda: made / max(1, count))
    for row in rows:
        if made % AT_ONCE == 0:
            subject.interrupt.check()
        yield row
        made += 1
