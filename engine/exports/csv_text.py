"""Tables as CSV: as RFC 4180 defines it, in UTF-8, with points in numbers whatever the locale.

A number has all the digits that it takes to read it back to the same bit. An empty cell is a number that is
not there: nan, as costs are after a run has diverged.
"""

import csv
import io
import math
from collections.abc import Iterable, Sequence

from engine.arguments import native
from engine.system.streams import printable

FORMULAE = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet takes for the start of a formula


def csv_bytes(heading: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """The table with its heading."""
    content = io.StringIO()
    writer = csv.writer(content, lineterminator="\r\n")
    writer.writerow([harmless(name) for name in heading])
    writer.writerows([cell(value) for value in row] for row in rows)
    return content.getvalue().encode()


def cell(value: object) -> object:
    """A value as it is written: a text harmless, nothing for nan."""
    value = native(value)
    if isinstance(value, str):
        return harmless(value)
    return None if isinstance(value, float) and math.isnan(value) else value


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe goes before one that begins like one.

    Names come from files, which may be anybody's. Spreadsheets run what begins so, quoted or not; see OWASP,
    CSV Injection.
    """
    return printable(f"'{text}" if text.startswith(FORMULAE) else text)
