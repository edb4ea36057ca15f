"""The rows of a table: which are points, what is wrong with the others, and what can be done about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import takewhile

from engine.datasets.own import FURTHEST
from engine.messages.message import Note
from engine.messages.problems import Problem, quoted, shown
from engine.own_data.labels import known_words
from engine.tables import left_out
from engine.tables.choices import Choices, Remedy
from engine.tables.columns import Columns
from engine.tables.numbers import PERCENT, Style, bare, is_missing, is_number
from engine.tables.reading import Table, in_row

AN_EMPTY_CELL = Note("an empty cell")


@dataclass
class Rows:
    """The rows of a table while they are looked at: which are points, and what is wrong with the others."""

    points: list[tuple[tuple[float, ...], str]] = field(default_factory=list)
    missing: list[int] = field(default_factory=list)
    unreadable: list[int] = field(default_factory=list)
    uneven: Problem | None = None
    problems: dict[int, Problem] = field(default_factory=dict)  # the first of each column

    @property
    def bad(self) -> int:
        return len(self.missing) + len(self.unreadable)


def rows_of(table: Table, columns: Columns, styles: Mapping[int, Style]) -> Rows:
    """Look at every row: it is a point, or it says why not.

    The numbers of a point are those of the columns that have a style, in its order.
    """
    rows, width, label = Rows(), len(table.columns), columns.label
    whole = [*zip(table.lines, table.rows, strict=True)]
    if set(map(len, table.rows)) != {width}:
        cut = [pair for pair in whole if len(pair[1]) != width]
        whole = [pair for pair in whole if len(pair[1]) == width]
        rows.uneven = uneven(*cut[0], width)
        rows.unreadable += [line for line, _ in cut]
    words = [row[label].strip() for _, row in whole]
    known = known_words(set(words))
    numbers = [styles[place].numbers([row[place].strip() for _, row in whole]) for place in styles]
    for (line, row), values, word in zip(whole, zip(*numbers, strict=True), words, strict=True):
        right = [value for value in values if value is not None and abs(value) <= FURTHEST]
        if len(right) < len(values) or word not in known:
            note_problems(rows, table, line, row, columns, styles, word in known)
        else:
            rows.points.append((tuple(right), word))
    return rows


def note_problems(
    rows: Rows,
    table: Table,
    line: int,
    row: tuple[str, ...],
    columns: Columns,
    styles: Mapping[int, Style],
    is_known: bool,
) -> None:
    """What is wrong with a row that is no point; of each column the first is kept."""
    is_incomplete = not is_known
    for column in styles:
        cell = row[column].strip()
        value = styles[column].number(cell)
        if value is None or abs(value) > FURTHEST:
            is_incomplete = is_incomplete or is_missing(cell)
            if column not in rows.problems:
                place = place_of(line, table.columns[column])
                rows.problems[column] = wrong_number(place, cell, value, styles[column])
    if not is_known and columns.label not in rows.problems:
        word = row[columns.label].strip()
        place = place_of(line, table.columns[columns.label])
        given = quoted(word) if word else AN_EMPTY_CELL
        rows.problems[columns.label] = Problem(place, given, Note("a class"))
    (rows.missing if is_incomplete else rows.unreadable).append(line)


def uneven(line: int, row: tuple[str, ...], width: int) -> Problem:
    count = len(row)
    given = Note("{count} cell", count=1) if count == 1 else Note("{count} cells", count=count)
    return Problem(in_row(line), given, Note("{count}, as in the first row", count=width))


def wrong_number(place: Note, cell: str, value: float | None, style: Style) -> Problem:
    if value is not None:
        allowed = Note("between {low:g} and {high:g}", low=-FURTHEST, high=FURTHEST)
    elif not is_number(cell):
        allowed = Note("a number")
    elif bare(cell)[1] != style.sign and (style.sign or bare(cell)[1] == PERCENT):
        allowed = (
            Note("a number with “{sign}”, as in the other rows", sign=style.sign)
            if style.sign
            else Note("a number without a sign, as in the other rows")
        )
    else:
        allowed = Note("a number with “{mark}” before its decimals", mark=style.decimal)
    return Problem(place, quoted(cell) if cell else AN_EMPTY_CELL, allowed)


def told(rows: Rows) -> tuple[Note, ...]:
    """Which rows are left out."""
    kinds = ((rows.missing, left_out.missing), (rows.unreadable, left_out.unreadable))
    return tuple(words(sorted(lines)) for lines, words in kinds if lines)


def remedies_for(table: Table, rows: Rows, choices: Choices) -> tuple[Remedy, ...]:
    """Leave out the rows that are no points, or begin below them; not where most rows would go."""
    remedies: list[Remedy] = []
    unreadable = set(rows.unreadable)
    at_the_top = sum(1 for _ in takewhile(unreadable.__contains__, table.lines))
    if at_the_top and rows.points:
        row = table.lines[at_the_top - 1]
        words = Note("Skip the lines before row {row}", row=str(row))
        remedies.append(Remedy(words, replace(choices, first_row=row, header=None)))
    if rows.bad <= len(rows.points):
        if rows.unreadable:
            words = (
                Note("Leave out the row that cannot be read")
                if rows.bad == 1
                else Note("Leave out the {count} rows that cannot be read", count=rows.bad)
            )
        else:
            words = (
                Note("Leave out the incomplete row")
                if rows.bad == 1
                else Note("Leave out the {count} incomplete rows", count=rows.bad)
            )
        remedies.append(Remedy(words, replace(choices, leave_out=True)))
    return tuple(remedies)


def place_of(line: int, column: str) -> Note:
    return Note("row {line}, column '{name}'", line=line, name=shown(column))
