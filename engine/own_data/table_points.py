"""From columns of a table to points: features, and the classes of a label or numbers to predict."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from engine.datasets.own import MOST_NUMBERS
from engine.datasets.shape import MOST_FEATURES
from engine.messages.message import Note, listed
from engine.messages.problems import ExperimentError, Problem, at_least, quoted, shown
from engine.own_data.labels import label_of, with_classes, with_numbers
from engine.own_data.own_points import OwnPoints
from engine.own_data.table_rows import Rows, remedies_for, rows_of, told
from engine.tables.choices import Choices, Question, Remedy
from engine.tables.columns import (
    MOST_NAMED,
    Columns,
    beginning,
    cells,
    guessed_columns,
    numbers_rows,
    suggested_decimal,
)
from engine.tables.numbers import DECIMALS, Style, bare, style_of, value_of, values_of
from engine.tables.reading import THE_TABLE, Table, in_row

__all__ = ["Columns", "Found", "guessed_columns", "look_at", "points_of"]

FEWEST_COLUMNS = 2


@dataclass(frozen=True)
class Found:
    """What some columns come to: points, or problems with what can be done about them.

    `notes` say how cells are read that could be read otherwise, `left_out` which rows are none of the points;
    `styles` how the numbers of columns are written, where that is known.
    """

    own: OwnPoints | None = None
    problems: tuple[Problem, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    questions: tuple[Question, ...] = ()
    notes: tuple[Note, ...] = ()
    left_out: tuple[Note, ...] = ()
    styles: Mapping[int, Style] = field(default_factory=dict)


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
    label = label_of(table, columns.label, choices)
    if label.question is not None:
        questions.append(label.question)
    styles: dict[int, Style] = {}
    for column in (*columns.features, *((columns.label,) if label.predicted else ())):
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
        notes=tuple(notes_on(table, columns, styles, label.predicted)),
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
    features = tuple(table.columns[place] for place in columns.features)
    if label.predicted:
        labelled = with_numbers([values for values, _ in rows.points], features, table.columns[columns.label])
    else:
        labelled = with_classes(rows.points, features, table.columns[columns.label])
    if labelled.problem is not None:
        return replace(found, problems=(labelled.problem,))
    constant = constant_features(rows, columns, table)
    return replace(found, own=labelled.own, notes=(*found.notes, *labelled.notes, *constant))


def constant_features(rows: Rows, columns: Columns, table: Table) -> list[Note]:
    """Which features are the same in every row: they may be trained on, and tell nothing."""
    first = rows.points[0][0]
    same = [
        table.columns[place]
        for number, place in enumerate(columns.features)
        if all(values[number] == first[number] for values, _ in rows.points)
    ]
    if len(same) > MOST_NAMED:
        return [Note("{count} columns are the same in every row, so they say nothing", count=len(same))]
    return [Note("'{name}' is the same in every row, so it says nothing", name=shown(name)) for name in same]


def wrong_columns(table: Table, columns: Columns) -> Problem | None:
    if len(table.columns) < FEWEST_COLUMNS:
        names = listed(map(shown, table.columns))
        given = Note("{count}: {names}", count=len(table.columns), names=names)
        return Problem(Note("the columns"), given, at_least(FEWEST_COLUMNS))
    if not table.rows:
        return Problem(THE_TABLE, Note("no rows"), Note("a row for every point"))
    chosen = (*columns.features, columns.label)
    if max(chosen) >= len(table.columns):
        return Problem(Note("the columns"), str(len(table.columns)), at_least(max(chosen) + 1))
    if len(columns.features) > MOST_FEATURES:
        given, allowed = (
            Note("{count:,}", count=len(columns.features)),
            Note("at most {most:,}", most=MOST_FEATURES),
        )
        return Problem(Note("the features"), given, allowed)
    if len(chosen) * len(table.rows) > MOST_NUMBERS:
        given = Note("{count:,} numbers in the chosen columns", count=len(chosen) * len(table.rows))
        return Problem(THE_TABLE, given, Note("at most {most:,}", most=MOST_NUMBERS))
    if len(set(chosen)) < len(chosen):
        twice = [place for place in chosen if chosen.count(place) > 1]
        if columns.more or columns.y is None:
            given = listed(shown(table.columns[place]) for place in dict.fromkeys(twice))
            return Problem(Note("features and label"), given, Note("each column once"))
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


def notes_on(table: Table, columns: Columns, styles: Mapping[int, Style], predicted: bool) -> list[Note]:
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
            if column in columns.features:
                notes.append(
                    Note("'{name}' only numbers the rows, so it may say nothing", name=shown(name))
                    if predicted  # as time does, or the x of a curve, it may well say something
                    else Note(
                        "'{name}' only numbers the rows, so it says nothing about a class", name=shown(name)
                    )
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
