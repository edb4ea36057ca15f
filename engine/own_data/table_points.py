"""From three columns of a table to points: two features, and the two classes of a label."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import takewhile

from engine.datasets.own import FEWEST_OF_A_CLASS, FURTHEST
from engine.messages.message import Note, listed
from engine.messages.problems import ExperimentError, Problem, at_least, quoted, shown
from engine.own_data.own_points import OwnPoints
from engine.tables import left_out
from engine.tables.choices import Choices, Question, Remedy
from engine.tables.columns import (
    MOST_NAMED,
    Columns,
    beginning,
    cells,
    class_names,
    guessed_columns,
    numbers_rows,
    suggested_decimal,
)
from engine.tables.numbers import (
    DECIMALS,
    PERCENT,
    Style,
    bare,
    is_missing,
    is_number,
    style_of,
    value_of,
    values_of,
)
from engine.tables.reading import THE_TABLE, Table, in_row

__all__ = ["Columns", "Found", "guessed_columns", "look_at", "points_of"]

FEWEST_COLUMNS = 3
AN_EMPTY_CELL = Note("an empty cell")


@dataclass(frozen=True)
class Found:
    """What three columns come to: points, or problems with what can be done about them.

    `notes` say how cells are read that could be read otherwise, `left_out` which rows are none of the points;
    `styles` how the numbers of the columns x and y are written, where that is known.
    """

    own: OwnPoints | None = None
    problems: tuple[Problem, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    questions: tuple[Question, ...] = ()
    notes: tuple[Note, ...] = ()
    left_out: tuple[Note, ...] = ()
    styles: Mapping[int, Style] = field(default_factory=dict)


@dataclass
class Rows:
    """The rows of a table while they are looked at: which are points, and what is wrong with the others."""

    points: list[tuple[float, float, str]] = field(default_factory=list)
    missing: list[int] = field(default_factory=list)
    unreadable: list[int] = field(default_factory=list)
    uneven: Problem | None = None
    problems: dict[int, Problem] = field(default_factory=dict)  # the first of each column

    @property
    def bad(self) -> int:
        return len(self.missing) + len(self.unreadable)


def points_of(table: Table, columns: Columns, choices: Choices | None = None) -> OwnPoints:
    """The points in the rows' order; ExperimentError where the columns do not say what they are."""
    found = look_at(table, columns, choices)
    if found.own is None:
        raise ExperimentError(found.problems)
    return found.own


def look_at(table: Table, columns: Columns, choices: Choices | None = None) -> Found:
    """The points of these columns in the rows' order, or why there are none and what can be done."""
    choices = choices or Choices()
    problem = wrong_columns(table, columns)
    if problem is not None:
        return Found(problems=(problem,))
    questions: list[Question] = []
    problems: list[Problem] = []
    if table.header_is_doubtful:
        questions.append(header_question(table, choices))
        names = listed(map(shown, table.columns[:MOST_NAMED]))
        given, allowed = (
            Note("only numbers: {names}", names=names),
            Note("names of columns or a point, once you have chosen which"),
        )
        problems.append(Problem(in_row(table.begins), given, allowed))
    styles: dict[int, Style] = {}
    for column in (columns.x, columns.y):
        style = style_of(list(cells(table, column)))
        if style.doubtful:
            question, style = decimal_question(table, column, style, choices)
            questions.append(question)
            if question.answered is None:
                problems.append(Problem(
                    Note("column '{name}'", name=shown(table.columns[column])),
                    quoted(style.doubtful),
                    Note("a number that can be read in one way only; choose which"),
                ))  # fmt: skip
        styles[column] = style
    found = Found(
        questions=tuple(questions),
        notes=tuple(notes_on(table, columns, styles)),
        styles={column: style for column, style in styles.items() if style.decimal or not style.doubtful},
    )
    rows = rows_of(table, columns, styles)
    remedies: tuple[Remedy, ...] = ()
    if rows.bad and choices.leave_out:
        found = replace(found, left_out=told(rows))
    elif rows.bad:
        problems += [rows.uneven] if rows.uneven else rows.problems.values()
        remedies = remedies_for(table, rows, choices)
    if problems:
        return replace(found, problems=tuple(problems), remedies=remedies)
    return with_classes(found, table, columns, rows)


def with_classes(found: Found, table: Table, columns: Columns, rows: Rows) -> Found:
    """The points by the words of their label, where these are two classes."""
    label = table.columns[columns.label]
    words = {word for _, _, word in rows.points}
    meant = class_names(words)
    names = list(dict.fromkeys(meant.values()))
    if len(names) != 2:
        place = Note("column '{name}'", name=shown(label))
        return replace(found, problems=(Problem(place, classes_in(names), Note("exactly two")),))
    classes = {word: names.index(name) for word, name in meant.items()}
    own = OwnPoints(
        tuple((x, y, classes[word]) for x, y, word in rows.points),
        (table.columns[columns.x], table.columns[columns.y]),
        (names[0], names[1]),
    )
    for name, count in zip(names, own.counts, strict=True):
        if count < FEWEST_OF_A_CLASS:
            place, given = Note("class '{name}'", name=shown(name)), Note("{count} point", count=count)
            return replace(found, problems=(Problem(place, given, at_least(FEWEST_OF_A_CLASS)),))
    merged = [note for name in names if (note := spellings(name, meant)) is not None]
    return replace(found, own=own, notes=(*found.notes, *merged))


def spellings(name: str, meant: Mapping[str, str]) -> Note | None:
    """Which different words are one class; None where there is only one."""
    words = sorted(word for word, other in meant.items() if other == name)
    if len(words) < 2:
        return None
    return Note("{words} are the same class", words=listed(map(shown, words[:MOST_NAMED])))


def wrong_columns(table: Table, columns: Columns) -> Problem | None:
    if len(table.columns) < FEWEST_COLUMNS:
        names = listed(map(shown, table.columns))
        given = Note("{count}: {names}", count=len(table.columns), names=names)
        return Problem(Note("the columns"), given, at_least(FEWEST_COLUMNS))
    if not table.rows:
        return Problem(THE_TABLE, Note("no rows"), Note("a row for every point"))
    chosen = (columns.x, columns.y, columns.label)
    if len(set(chosen)) < len(chosen):
        given = listed(shown(table.columns[place]) for place in chosen)
        return Problem(Note("x, y and label"), given, Note("three different columns"))
    return None


def header_question(table: Table, choices: Choices) -> Question:
    row = table.begins
    return Question(
        Note("Row {row} may name the columns, or be a point.", row=str(row)),
        (
            Remedy(Note("It names the columns"), replace(choices, header=True, first_row=row)),
            Remedy(Note("It is a point"), replace(choices, header=False, first_row=row)),
        ),
    )


def decimal_question(table: Table, column: int, style: Style, choices: Choices) -> tuple[Question, Style]:
    """Which number a doubtful cell is, and the style of its column by the answer, if there is one."""
    readings = {mark: value_of(style.doubtful, mark) for mark in DECIMALS}
    answers = tuple(
        Remedy(
            Note("{cell} is {number:.10g}", cell=style.doubtful, number=readings[mark]),
            choices.with_decimal(column, mark),
        )
        for mark in DECIMALS
    )
    others = range(min(len(table.columns), 20))
    mark = choices.decimals.get(column) or suggested_decimal(table, column, others)
    words = Note(
        "“{cell}” in '{name}' can be read in two ways.",
        cell=style.doubtful,
        name=shown(table.columns[column]),
    )
    answered = DECIMALS.index(mark) if mark in DECIMALS else None
    return Question(words, answers, answered), replace(style, decimal=mark)


def rows_of(table: Table, columns: Columns, styles: Mapping[int, Style]) -> Rows:
    """Look at every row: it is a point, or it says why not."""
    rows, width, label = Rows(), len(table.columns), columns.label
    whole = [*zip(table.lines, table.rows, strict=True)]
    if set(map(len, table.rows)) != {width}:
        cut = [pair for pair in whole if len(pair[1]) != width]
        whole = [pair for pair in whole if len(pair[1]) == width]
        rows.uneven = uneven(*cut[0], width)
        rows.unreadable += [line for line, _ in cut]
    words = [row[label].strip() for _, row in whole]
    known = known_words(set(words))
    x, y = (
        styles[place].numbers([row[place].strip() for _, row in whole]) for place in (columns.x, columns.y)
    )
    for (line, row), across, up, word in zip(whole, x, y, words, strict=True):
        if across is None or up is None or abs(across) > FURTHEST or abs(up) > FURTHEST or word not in known:
            note_problems(rows, table, line, row, columns, styles, word in known)
        else:
            rows.points.append((across, up, word))
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
    for column in (columns.x, columns.y):
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
        rows.problems[columns.label] = Problem(place, given, Note("one of two classes"))
    (rows.missing if is_incomplete else rows.unreadable).append(line)


def known_words(words: set[str]) -> set[str]:
    """The words of a label without those that stand for a missing value.

    "none" is a class like any other where the only other one is "some".
    """
    known = {word for word in words if not is_missing(word)}
    return known if len(known) > 1 else words - {""}


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


def notes_on(table: Table, columns: Columns, styles: Mapping[int, Style]) -> list[Note]:
    """How numbers are read that are not written as everywhere, and which columns only number the rows."""
    notes = []
    for column, style in styles.items():
        if style.is_plain or (style.doubtful and not style.decimal):
            continue
        differing = [cell for cell in beginning(table, column) if differs(cell, style)]
        example = next(filter(may_mislead, differing), next(iter(differing), None))
        if example is not None:
            number = style.number(example)
            name = shown(table.columns[column])
            notes.append(
                Note("'{name}': {cell} is read as {number:.10g}", name=name, cell=example, number=number)
            )
    for column, name in enumerate(table.columns):
        if column != columns.label and numbers_rows(table, column):
            if column in (columns.x, columns.y):
                notes.append(
                    Note("'{name}' only numbers the rows, so it says nothing about a class", name=shown(name))
                )
            else:
                notes.append(Note("'{name}' only numbers the rows, so it is not proposed", name=shown(name)))
    return notes


def may_mislead(cell: str) -> bool:
    """Whether a cell is another number with the other mark before decimals."""
    point, comma = values_of(bare(cell)[0])
    return None not in (point, comma) and point != comma


def differs(cell: str, style: Style) -> bool:
    """Whether a cell is another number to those who write decimals with a point."""
    number = style.number(cell)
    if number is None:
        return False
    try:
        return float(cell) != number
    except ValueError:
        return True


def place_of(line: int, column: str) -> Note:
    return Note("row {line}, column '{name}'", line=line, name=shown(column))


def classes_in(names: list[str]) -> Note:
    """How many classes there are, and which."""
    some = listed([*map(shown, names[:MOST_NAMED]), *(["…"] if len(names) > MOST_NAMED else [])])
    if len(names) == 1:
        return Note("{count} class: {names}", count=1, names=some)
    return Note("{count:,} classes: {names}", count=len(names), names=some)
