"""What a table comes to as it is chosen to be read. No widget here: a large table is looked at aside."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from engine.messages.message import Note
from engine.messages.problems import ExperimentError
from engine.own_data.own_points import OwnPoints, advice_to_standardise
from engine.own_data.table_points import Found, look_at
from engine.tables.choices import Choices, table_of
from engine.tables.columns import Columns, further_features, guessed_columns
from engine.tables.reading import Table, read_content
from gui.language.words import said


@dataclass(frozen=True)
class TableRequest:
    """How a file shall be read, and which `columns` were chosen in a table of so many; None: guess them."""

    choices: Choices = field(default_factory=Choices)
    columns: Columns | None = None
    width: int = 0


@dataclass(frozen=True)
class TablePreview:
    """A table, the columns that are looked at, and the points that they are; what there is not is None."""

    wish: TableRequest
    table: Table | None = None
    columns: Columns | None = None
    found: Found = field(default_factory=Found)
    own: OwnPoints | None = None
    advice: Note | None = None  # to standardise
    further: tuple[int, ...] = ()  # columns that are no features yet, and may well be


def first_look(path: Path) -> tuple[bytes, TablePreview]:
    """What is in a file, and what it comes to if nothing is chosen; ExperimentError where it is no file."""
    content = read_content(path)
    return content, preview_of(content, TableRequest())


def preview_of(content: bytes, wish: TableRequest, before: TablePreview | None = None) -> TablePreview:
    """The table is not read once more where only what is looked at in it is another."""
    same = before is not None and reading(before.wish.choices) == reading(wish.choices)
    try:
        table = before.table if same and before is not None else None
        table = table or table_of(content, wish.choices)
    except ExperimentError as error:
        return TablePreview(replace(wish, columns=None), found=Found(problems=error.problems))
    columns = wish.columns if wish.width == len(table.columns) else None
    wish = replace(wish, columns=columns)
    found = look_at(table, columns := columns or guessed_columns(table), wish.choices)
    if found.own is None:
        return TablePreview(wish, table, columns, found)
    own = replace(found.own, features=tuple(map(said, found.own.features)), target=said(found.own.target))
    further = further_features(table, columns)
    return TablePreview(wish, table, columns, found, own, advice_to_standardise(own), further)


def reading(choices: Choices) -> tuple[object, ...]:
    """What of the choices decides how the file is taken apart."""
    return choices.separator, choices.header, choices.encoding, choices.first_row
