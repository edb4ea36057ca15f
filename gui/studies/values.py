"""The values of an axis as people write them: numbers by the locale and names, in a row."""

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QLocale

from gui.language.numbers import general, in_a_row, parsed
from gui.language.words import tr

DIGITS = 12


def written(values: Sequence[Any]) -> str:
    """As one types them, such as 0.25, 0.5, 1."""
    return in_a_row(map(written_one, values))


def written_one(value: Any) -> str:
    """What is none, such as the size of batches of all examples, is called all."""
    if value is None:
        return tr("all")
    return value if isinstance(value, str) else general(value, DIGITS)


def read(text: str) -> list[Any]:
    """The values that somebody typed; what is no number is a name."""
    return [read_one(part.strip()) for part in re.split(separators(text), text) if part.strip()]


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
