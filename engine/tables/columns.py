"""What the columns of a table are: which are features, which is the label, and which only number the rows."""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from engine.datasets.shape import MOST_CLASSES
from engine.messages.message import Note
from engine.tables.detection import SAMPLED_ROWS
from engine.tables.numbers import bare, is_missing, is_number, mostly_numbers, style_of, values_of
from engine.tables.reading import Table

MOST_NAMED = 6  # classes, where there are too many
FEWEST_NUMBERED = 8  # rows, of which it can be told whether a column numbers them
# The last word of names of columns that tell rows apart: "User ID", "userId", "row_number", "#", "Nr."
NAMES_ROWS = re.compile(
    r"(?:.*(?:\b|_|[a-z](?=I)))?(?:ids?|ID|index|idx|nr|no|num|number|row|key|zeile|nummer|fila|número)[\s.]*|#|№|",
)


@dataclass(frozen=True)
class Columns:
    """Which columns of a table, counted from 0, are the features and the label.

    A table of one feature has no `y`; `more` are the features beyond two.
    """

    x: int
    y: int | None
    label: int
    more: tuple[int, ...] = ()

    @property
    def features(self) -> tuple[int, ...]:
        """All features, in the order in which a network gets them."""
        return (self.x, *(() if self.y is None else (self.y,)), *self.more)


def cells(table: Table, column: int) -> Iterable[str]:
    """What stands in a column; rows that do not reach so far are passed over."""
    return (row[column].strip() for row in table.rows if column < len(row))


def beginning(table: Table, column: int) -> list[str]:
    """What stands in a column of the first rows."""
    return [row[column].strip() for row in table.rows[:SAMPLED_ROWS] if column < len(row)]


def guessed_columns(table: Table) -> Columns:
    """The last column with two different values as the label, the first two others of numbers as features.

    Without one, it is the last column of a few words, or the last of all. Where only one other column holds
    numbers, it is the only feature. Columns that only number the rows, or always hold the same, come after
    those that measure something.
    """
    places = range(len(table.columns))
    backwards = places[::-1]
    two = next((place for place in backwards if has_classes(table, place, 2)), None)
    label = (
        two
        if two is not None
        else next((place for place in backwards if is_of_words(table, place)), places[-1])
    )
    others = sorted((place for place in places if place != label), key=lambda place: rank(table, place))
    if len(others) < 2:
        return Columns(others[0] if others else label, None, label)
    return Columns(others[0], others[1], label)


def further_features(table: Table, columns: Columns) -> tuple[int, ...]:
    """The other columns that may well be features: they hold numbers, and do not only number the rows."""
    taken = {*columns.features, columns.label}
    return tuple(
        place for place in range(len(table.columns)) if place not in taken and rank(table, place) == 0
    )


def rank(table: Table, place: int) -> int:
    """0 of a column that may well be a feature, and more of one that is less likely to be one."""
    column = beginning(table, place)
    if not mostly_numbers(column) or all(map(is_missing, column)):
        return 2
    return int(numbers_rows(table, place) or len(column) > 1 == len(set(column)))


def numbers_rows(table: Table, place: int) -> bool:
    """Whether a column of whole numbers only tells rows apart: it counts, or it is an id."""
    values = [whole(cell) for cell in beginning(table, place)]
    known = [value for value in values if value is not None]
    if len(known) < max(FEWEST_NUMBERED, len(values)) or len(set(known)) < len(known):
        return False
    steps = {after - before for before, after in pairwise(known)}
    name = table.columns[place]
    nameless = isinstance(name, Note)  # what the laboratory calls a column without a name
    return len(steps) == 1 or nameless or is_name_of_rows(name)


def is_name_of_rows(name: str) -> bool:
    return NAMES_ROWS.fullmatch(name) is not None or NAMES_ROWS.fullmatch(name.lower()) is not None


def whole(cell: str) -> int | None:
    """The whole number in a cell, whatever stands between its thousands."""
    text, sign = bare(cell)
    values = [value for value in values_of(text) if value is not None and not sign]
    return int(values[0]) if values and values[0].is_integer() and "." not in text else None


def has_classes(table: Table, column: int, count: int | None = None) -> bool:
    """Whether a column has so many classes, or from 2 to MOST_CLASSES.

    Looks no further than it has to: most columns have other values in every row.
    """
    words: set[str] = set()
    most = 6 * (count or MOST_CLASSES)  # each may be written in several ways
    for cell in cells(table, column):
        words.add(cell)
        if len(words) > most:
            return False
    found = len(set(class_names(words).values()))
    return found == count if count is not None else 2 <= found <= MOST_CLASSES


def is_of_words(table: Table, column: int) -> bool:
    """Whether a column holds a few classes that are no numbers."""
    return not mostly_numbers(beginning(table, column)) and has_classes(table, column)


def class_names(words: Set[str]) -> dict[str, str]:
    """The class that each word of a label stands for, in the classes' order; numbers by their size.

    1 and 1.0 are the same class, and where there are more than two words, Yes and yes are. A word that stands
    for a missing value has no class, unless the column has only two words.
    """
    known = {word for word in words if not is_missing(word)}
    if len(known) < 2:
        known = {word for word in words if word}
    if known and all(map(is_number, known)):
        sizes = {word: size_of(word) for word in known}
        names: dict[float, str] = {}
        in_order = sorted(known, key=lambda word: (sizes[word], len(word), word))
        return {word: names.setdefault(sizes[word], word) for word in in_order}
    if len(known) == 2:
        return {word: word for word in sorted(known)}
    spelt: dict[str, str] = {}
    # Of several spellings the one with a capital at its beginning: True, and neither TRUE nor true.
    for word in sorted(known, key=lambda word: (word != word.capitalize(), word)):
        spelt.setdefault(folded(word), word)
    return {word: spelt[folded(word)] for word in sorted(known, key=folded)}


def folded(word: str) -> str:
    return " ".join(word.casefold().split())


def size_of(word: str) -> float:
    """A number that names a class; where it may be two, the one with a point before its decimals."""
    return next(value for value in values_of(bare(word)[0]) if value is not None)


def suggested_decimal(table: Table, column: int, columns: Sequence[int]) -> str:
    """The mark before decimals that the rest of the file suggests for a column; "" where nothing does.

    Where commas separate cells, they are seldom before decimals.
    """
    marks = {style_of(beginning(table, other)).decimal for other in columns if other != column} - {""}
    if not marks and table.separator == ",":
        marks = {"."}
    return marks.pop() if len(marks) == 1 else ""
