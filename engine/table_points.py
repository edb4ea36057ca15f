"""From three columns of a table to points: two features, and the two classes of a label."""

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace

from engine.datasets.own import FEWEST_OF_A_CLASS
from engine.own_points import OwnPoints
from engine.problems import ExperimentError, Problem, at_least, quoted, shown
from engine.table import THE_TABLE, Table, in_row
from engine.table_detection import SAMPLED_ROWS, is_number, mostly_numbers
from engine.words import Note, listed

LARGEST = 1e9  # of a coordinate
FEWEST_COLUMNS = 3
MOST_NAMED = 6  # classes, where there are too many
AN_EMPTY_CELL = Note("an empty cell")


@dataclass(frozen=True)
class Columns:
    """Which columns of a table, counted from 0, are the features and the label."""

    x: int
    y: int
    label: int


def cells(table: Table, column: int) -> Iterable[str]:
    """What stands in a column; rows that do not reach so far are passed over."""
    return (row[column].strip() for row in table.rows if column < len(row))


def guessed_columns(table: Table) -> Columns:
    """The last column with two different values as the label, the first two others of numbers as features."""
    places = range(len(table.columns))
    label = next((place for place in reversed(places) if has_two_classes(table, place)), places[-1])
    others = [place for place in places if place != label]
    beginning = replace(table, rows=table.rows[:SAMPLED_ROWS])
    of_numbers = [place for place in others if mostly_numbers(cells(beginning, place))]
    candidates = [*of_numbers, *(place for place in others if place not in of_numbers), label, label]
    return Columns(candidates[0], candidates[1], label)


def has_two_classes(table: Table, column: int) -> bool:
    """Looks no further than it has to: most columns have other values in every row."""
    words: set[str] = set()
    for cell in cells(table, column):
        words.add(cell)
        if len(words) > MOST_NAMED:
            return False
    return len(set(class_names(words).values())) == 2


def class_names(words: Set[str]) -> dict[str, str]:
    """The class that each word of a label stands for, in the classes' order; numbers by their size.

    1 and 1.0 are the same class.
    """
    if not all(map(is_number, words)):
        return {word: word for word in sorted(words)}
    sizes = {word: float(word.replace(",", ".")) for word in words}
    names: dict[float, str] = {}
    in_order = sorted(words, key=lambda word: (sizes[word], len(word), word))
    return {word: names.setdefault(sizes[word], word) for word in in_order}


def points_of(table: Table, columns: Columns) -> OwnPoints:
    """The points in the rows' order; ExperimentError where the columns do not say what they are."""
    refuse_columns(table, columns)
    refuse_uneven_rows(table)
    problems: list[Problem] = []
    x, y = (numbers_in(table, column, problems) for column in (columns.x, columns.y))
    label = table.columns[columns.label]
    for line, row in zip(table.lines, table.rows, strict=True):
        if not row[columns.label].strip():
            problems.append(Problem(place_of(line, label), AN_EMPTY_CELL, Note("one of two classes")))
            break
    if problems:
        raise ExperimentError(problems)
    meant = class_names(set(cells(table, columns.label)))
    names = list(dict.fromkeys(meant.values()))
    if len(names) != 2:
        place = Note("column '{name}'", name=shown(label))
        raise ExperimentError([Problem(place, classes_in(names), Note("exactly two"))])
    classes = {word: names.index(name) for word, name in meant.items()}
    which = [classes[cell] for cell in cells(table, columns.label)]
    own = OwnPoints(
        tuple(zip(x, y, which, strict=True)),
        (table.columns[columns.x], table.columns[columns.y]),
        (names[0], names[1]),
    )
    for name, count in zip(names, own.counts, strict=True):
        if count < FEWEST_OF_A_CLASS:
            place, given = Note("class '{name}'", name=shown(name)), Note("{count} point", count=count)
            raise ExperimentError([Problem(place, given, at_least(FEWEST_OF_A_CLASS))])
    return own


def refuse_columns(table: Table, columns: Columns) -> None:
    if len(table.columns) < FEWEST_COLUMNS:
        names = listed(map(shown, table.columns))
        given = Note("{count}: {names}", count=len(table.columns), names=names)
        raise ExperimentError([Problem(Note("the columns"), given, at_least(FEWEST_COLUMNS))])
    if not table.rows:
        raise ExperimentError([Problem(THE_TABLE, Note("no rows"), Note("a row for every point"))])
    chosen = (columns.x, columns.y, columns.label)
    if len(set(chosen)) < len(chosen):
        given = listed(shown(table.columns[place]) for place in chosen)
        raise ExperimentError([Problem(Note("x, y and label"), given, Note("three different columns"))])


def refuse_uneven_rows(table: Table) -> None:
    width = len(table.columns)
    for line, row in zip(table.lines, table.rows, strict=True):
        if len(row) != width:
            count = len(row)
            given = Note("{count} cell", count=1) if count == 1 else Note("{count} cells", count=count)
            allowed = Note("{count}, as in the first row", count=width)
            raise ExperimentError([Problem(in_row(line), given, allowed)])


def numbers_in(table: Table, column: int, problems: list[Problem]) -> list[float]:
    """The numbers of a column up to the first cell that holds none, which is added to `problems`.

    Decimals are behind a point or a comma, in all cells alike.
    """
    numbers: list[float] = []
    mark = ""
    for line, row in zip(table.lines, table.rows, strict=True):
        cell = row[column].strip()
        own_mark = "," if "," in cell else "." if "." in cell else ""
        mark = mark or own_mark
        value = float(cell.replace(",", ".")) if is_number(cell) else None
        if value is None or own_mark not in ("", mark) or abs(value) > LARGEST:
            if value is None:
                allowed = Note("a number")
            elif abs(value) > LARGEST:
                allowed = Note("between {low:g} and {high:g}", low=-LARGEST, high=LARGEST)
            else:
                allowed = Note("a number with “{mark}” before its decimals", mark=mark)
            given = quoted(cell) if cell else AN_EMPTY_CELL
            problems.append(Problem(place_of(line, table.columns[column]), given, allowed))
            break
        numbers.append(value)
    return numbers


def place_of(line: int, column: str) -> Note:
    return Note("row {line}, column '{name}'", line=line, name=shown(column))


def classes_in(names: list[str]) -> Note:
    """How many classes there are, and which."""
    some = listed([*map(shown, names[:MOST_NAMED]), *(["…"] if len(names) > MOST_NAMED else [])])
    if len(names) == 1:
        return Note("{count} class: {names}", count=1, names=some)
    return Note("{count:,} classes: {names}", count=len(names), names=some)
