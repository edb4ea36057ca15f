"""Figures as text for a spreadsheet: cells parted by tabs, rows by line breaks."""

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLocale

Cell = str | float | int | None
Rows = Sequence[Sequence[Cell]]

DIGITS = 10
BREAKS = re.compile(r"[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")  # which would end a cell or a row


def tab_separated(rows: Rows) -> str:
    """The rows as text. Numbers have the locale's point and no marks between thousands."""
    return "\n".join("\t".join(map(cell_text, row)) for row in rows)


def cell_text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return BREAKS.sub(" ", cell).strip()
    return str(cell) if isinstance(cell, int) else f"{cell:.{DIGITS}g}".replace(".", QLocale().decimalPoint())


def apart(tables: Iterable[Rows]) -> Rows:
    """Several tables one below the other, with an empty row between two."""
    rows: list[Sequence[Cell]] = []
    for table in tables:
        if table:
            rows += [*([[]] if rows else []), *table]
    return rows
