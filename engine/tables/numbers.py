"""Numbers as people write them in tables: decimal marks, marks between thousands, signs of units.

"1,020" is 1020 or 1.02. Which one is decided for a whole column, never for a cell.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

DECIMALS = (".", ",")
OTHER = {".": ",", ",": "."}
MINUS = str.maketrans("−–‐‑\N{FULLWIDTH HYPHEN-MINUS}", "-----")
SPACES = " \u00a0\u2007\u2009\u202f"
# What stands for a value that is not known, in lower case.
MISSING = frozenset(
    ("", "na", "n/a", "#n/a", "<na>", "nan", "null", "none", "nil", "missing",
     "-", "--", "–", "—", "?", ".", "…")
)  # fmt: skip
PERCENT = "%"

WHOLE = re.compile(r"[+-]?[0-9]+")
THREE = re.compile(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}")
WITH_POINT = re.compile(r"[+-]?[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?")
# Of all cells of a column in one text, because a look at each of 100,000 takes half a second.
ALL_WITH_POINT = re.compile(rf"{WITH_POINT.pattern}(?:\n{WITH_POINT.pattern})*")
DECIDING = re.compile(rf"^(?!{THREE.pattern}$)[^\n.]*\.", re.MULTILINE)
DOUBTFUL = re.compile(rf"^{THREE.pattern}$", re.MULTILINE)


def pattern_of(decimal: str) -> re.Pattern[str]:
    """Digits, or groups of three with the same mark between them, and what follows the decimal mark.

    In India groups have two digits, except for the last.
    """
    marks = f"[{re.escape(OTHER[decimal])}{SPACES}'’]"
    groups = rf"[1-9][0-9]{{0,2}}(?P<mark>{marks})[0-9]{{3}}(?:(?P=mark)[0-9]{{3}})*"
    indian = r"[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}"
    whole = rf"(?:{groups}|{indian}|[0-9]+)" if decimal == "." else rf"(?:{groups}|[0-9]+)"
    point = re.escape(decimal)
    return re.compile(rf"[+-]?(?:{whole}(?:{point}[0-9]*)?|{point}[0-9]+)(?:[eE][+-]?[0-9]+)?")


PATTERNS = {decimal: pattern_of(decimal) for decimal in DECIMALS}
NO_MARKS = {decimal: {ord(mark): None for mark in f"{OTHER[decimal]}{SPACES}'’"} for decimal in DECIMALS}


def is_missing(cell: str) -> bool:
    return cell.strip().casefold() in MISSING


def bare(cell: str) -> tuple[str, str]:
    """The cell without "%" or a currency's sign, and that sign; every minus as Python writes it."""
    text = cell.strip().translate(MINUS)
    if not text or (text[-1].isdigit() and text[0] in "+-0123456789" and text[1:2] not in "$€£¥"):
        return text, ""
    sign = ""
    if is_sign(text[-1]):
        sign, text = text[-1], text[:-1].rstrip()
    else:
        start = 1 if text[0] in "+-" else 0
        if is_sign(text[start : start + 1]) and text[start] != PERCENT:
            sign, text = text[start], text[:start] + text[start + 1 :].lstrip()
    return text, sign


def is_sign(letter: str) -> bool:
    return letter == PERCENT or (letter != "" and unicodedata.category(letter) == "Sc")


def values_of(text: str) -> tuple[float | None, float | None]:
    """What a number without signs of units is where a point, and where a comma, is before its decimals."""
    if WHOLE.fullmatch(text):
        return float(text), float(text)
    if WITH_POINT.fullmatch(text) and not THREE.fullmatch(text):
        return float(text), None if "." in text else float(text)
    point, comma = (value_of(text, decimal) for decimal in DECIMALS)
    return point, comma


def value_of(text: str, decimal: str) -> float | None:
    """The number, read with this decimal mark; None: it is none then."""
    if not PATTERNS[decimal].fullmatch(text):
        return None
    return float(text.translate(NO_MARKS[decimal]).replace(decimal, "."))


def is_number(cell: str) -> bool:
    """Whether a cell can be read as a number at all."""
    return values_of(bare(cell)[0]) != (None, None)


def mostly_numbers(cells: Iterable[str]) -> bool:
    """Whether more than half of what stands in a column are numbers; what is missing does not count."""
    filled = [cell for cell in cells if not is_missing(cell)]
    return 2 * sum(map(is_number, filled)) > len(filled)


@dataclass(frozen=True)
class Style:
    """How the numbers of a column are written.

    `decimal` is the mark before decimals, "" where the column has none that could be misread. `doubtful` is
    a cell that is another number with the other mark, where nothing in the column decides; `sign` is the
    unit's that most cells carry. `is_plain` where Python would read all numbers alike, but for the decimal
    mark; `is_clean` where each cell was found to be such a number.
    """

    decimal: str
    sign: str = ""
    doubtful: str = ""
    is_plain: bool = True
    is_clean: bool = False

    def numbers(self, cells: Sequence[str]) -> list[float | None]:
        """The numbers in the column's cells."""
        if self.is_clean:
            return [float(cell.replace(self.decimal, ".")) if self.decimal else float(cell) for cell in cells]
        return [*map(self.number, cells)]

    def number(self, cell: str) -> float | None:
        """The number in a cell of the column; None where there is none."""
        text, sign = bare(cell)
        if sign != self.sign and (sign or PERCENT in (sign, self.sign)):
            return None
        return values_of(text)[DECIMALS.index(self.decimal or ".")]


def style_of(cells: Sequence[str]) -> Style:
    """How a column is written, as far as its cells tell."""
    column = "\n".join(cells)
    is_of_lines = column.count("\n") == len(cells) - 1
    return (plain_style(column) if is_of_lines else None) or style_by_votes(cells)


def plain_style(column: str) -> Style | None:
    """How a column is written where all cells are numbers as Python writes them, or with a comma."""
    decimal = "," if "," in column else "." if "." in column else ""
    if decimal == "," and "." in column:
        return None
    column = column.replace(",", ".")
    if not ALL_WITH_POINT.fullmatch(column):
        return None
    if not decimal or DECIDING.search(column):
        return Style(decimal, is_plain=not DOUBTFUL.search(column), is_clean=True)
    return None


def style_by_votes(cells: Iterable[str]) -> Style:
    """Each cell that is a number with one mark only votes for it."""
    signs: Counter[str] = Counter()
    votes = dict.fromkeys(DECIMALS, 0)
    doubtful = short = long = 0
    example, plain = "", True
    for cell in cells:
        text, sign = bare(cell)
        point, comma = values_of(text)
        if point is None and comma is None:
            continue
        signs[sign] += 1
        plain = plain and not sign and (text.isdigit() or text == cell.strip())
        if point is None:
            votes[","] += 1
            plain = (
                plain and text.count(",") == 1 and WITH_POINT.fullmatch(text.replace(",", ".")) is not None
            )
        elif comma is None:
            votes["."] += 1
            plain = plain and WITH_POINT.fullmatch(text) is not None
        elif point != comma:
            doubtful, example = doubtful + 1, example or text
        elif WHOLE.fullmatch(text):
            digits = len(text.lstrip("+-"))
            short, long = short + (digits == 3), long + (digits > 3)
        else:
            plain = False
    sign = signs.most_common(1)[0][0] if signs else ""
    sign = sign or next((other for other in signs if other and other != PERCENT), "")
    decimal = max(DECIMALS, key=lambda mark: votes[mark]) if any(votes.values()) else ""
    if decimal or not doubtful:
        return Style(decimal, sign, is_plain=plain and not doubtful)
    # 850 and 1,020: what is under a thousand needs no mark, and what is over it always has one.
    if short and not long:
        return Style(OTHER["," if "," in example else "."], sign, is_plain=False)
    return Style("", sign, example, is_plain=False)
