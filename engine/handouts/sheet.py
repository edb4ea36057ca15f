"""Sheet: what is printed, as a value. Its words are in the sheet's language, its texts are safe HTML."""

from dataclasses import dataclass

from engine.handouts.drawings import Drawing


@dataclass(frozen=True)
class Option:
    """One of several answers, with a box to tick."""

    text: str
    is_right: bool = False


@dataclass(frozen=True)
class Asked:
    """A question. `how` says how it is answered; `own` and `why` ask for a number and a reason.

    On the sheet with the answers `found` says what was measured; `explain` is the text after it, as HTML.
    """

    ask: str
    how: str = ""
    options: tuple[Option, ...] = ()
    in_a_row: bool = False
    drawing: Drawing | None = None
    own: str = ""
    why: str = ""
    found: tuple[str, ...] = ()
    explain: str = ""


@dataclass(frozen=True)
class SheetPage:
    """A page of the lesson, with its text as HTML; `place` says which one it is."""

    place: str
    title: str
    text: str
    asked: Asked | None = None


@dataclass(frozen=True)
class Notes:
    """Room for what is seen on pages that would tell too much."""

    place: str
    words: str


@dataclass(frozen=True)
class Sheet:
    """All that is printed. `fields` are for whoever answers to fill in; `language` is a code in ISO 639."""

    language: str
    title: str
    kind: str
    about: str
    fields: tuple[str, ...]
    parts: tuple[SheetPage | Notes, ...]
