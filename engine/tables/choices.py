"""How a person wants a file to be read, what may be asked of them, and the answers that can be clicked."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from engine.messages.message import Note
from engine.tables.reading import Table, read_table

CLASSES, NUMBERS = "classes", "numbers"  # what a label may be taken for
NONE: Mapping[int, str] = MappingProxyType({})


@dataclass(frozen=True)
class Choices:
    """What is None is detected. `leave_out` drops the rows that are no points.

    `decimals` has the mark before decimals in columns, counted from 0, that do not tell it themselves.
    `label` is CLASSES or NUMBERS where it was chosen what the label is.
    """

    separator: str | None = None
    header: bool | None = None
    encoding: str | None = None
    first_row: int | None = None
    leave_out: bool = False
    decimals: Mapping[int, str] = field(default_factory=lambda: NONE, hash=False)
    label: str | None = None

    def with_decimal(self, column: int, mark: str) -> "Choices":
        return replace(self, decimals=MappingProxyType({**self.decimals, column: mark}))

    def with_label(self, kind: str) -> "Choices":
        return replace(self, label=kind)


@dataclass(frozen=True)
class Remedy:
    """What can be done about a problem: its words, and the choices that it comes to."""

    words: Note
    choices: Choices


@dataclass(frozen=True)
class Question:
    """What a file leaves open. `answered` is the answer that holds now; None: it has to be given."""

    words: Note
    answers: tuple[Remedy, ...]
    answered: int | None = None


def table_of(content: bytes, choices: Choices) -> Table:
    """The table in a file's bytes, read as it was chosen. ExperimentError where it is none."""
    return read_table(content, choices.separator, choices.header, choices.encoding, choices.first_row)
