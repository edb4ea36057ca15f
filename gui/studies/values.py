"""The values of an axis as people write them: numbers by the locale and names, in a row."""

import re
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QLocale

from engine.studies.study import MOST_VALUES
from gui.language.numbers import general, in_a_row, parsed
from gui.language.words import tr

DIGITS = 12
ROUNDED = 3  # digits of the values of a range
GEOMETRIC = 8  # times as large as the first: from there on values are spread by factors
RANGE = re.compile(r"(?P<first>.+?)\s*(?:…|\.\.\.?)\s*(?P<last>.+?)\s*\((?P<many>\d{1,4})\)")


def written(values: Sequence[Any]) -> str:
    """As one types them, such as 0.25, 0.5, 1."""
    return in_a_row(map(written_one, values))


def written_one(value: Any) -> str:
    """What is none, such as the size of batches of all examples, is called all."""
    if value is None:
        return tr("all")
    return value if isinstance(value, str) else general(value, DIGITS)


def written_range(first: float, last: float, many: int) -> str:
    """So many values from one to another, as one types them."""
    return f"{written_one(first)} … {written_one(last)} ({many})"


def read(text: str) -> list[Any]:
    """The values that somebody typed; what is no number is a name."""
    found = RANGE.fullmatch(text.strip())
    if found is not None and 2 <= int(found["many"]) <= MOST_VALUES:
        first, last = read_one(found["first"]), read_one(found["last"])
        if isinstance(first, int | float) and isinstance(last, int | float):
            with suppress(OverflowError):  # of a whole number that no float is as large as
                return between(first, last, int(found["many"]))
    return [read_one(part.strip()) for part in re.split(separators(text), text) if part.strip()]


def between(first: float, last: float, many: int) -> list[Any]:
    """So many values: each times the same factor where the last is many times the first, else evenly.

    They are rounded to three digits, and between whole numbers to whole ones, each once.
    """
    parts = [step / (many - 1) for step in range(many)]
    if first > 0 and last > 0 and max(first, last) >= GEOMETRIC * min(first, last):
        values = [first * (last / first) ** part for part in parts]
    else:
        values = [first + (last - first) * part for part in parts]
    is_whole = isinstance(first, int) and isinstance(last, int)
    rounded = [round(value) if is_whole else float(f"{value:.{ROUNDED}g}") for value in values]
    return list(dict.fromkeys(rounded))


def separators(text: str) -> str:
    """Semicolons wherever there are some; else commas, before a space where they are decimal points too."""
    if ";" in text:
        return ";"
    return r",\s+" if QLocale().decimalPoint() == "," else ","


def read_one(text: str) -> Any:
    if text in ("all", tr("all")):
        return None
    number = parsed(text)
    for convert in (int, float):
        try:
            return convert(number)
        except ValueError:
            continue
    return text
