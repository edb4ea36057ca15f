"""Document: a report as a value, of texts that are ready to be read. They are texts, and never HTML."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.diagnosis import Severity


@dataclass(frozen=True)
class Paragraph:
    text: str


@dataclass(frozen=True)
class Facts:
    """Names, and what is true of each."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    """Rows under a heading, each of what its first cell says. All columns but `words` are numbers."""

    caption: str
    heading: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: frozenset[int] = frozenset({0})


@dataclass(frozen=True)
class FoundHere:
    """One rule that found something: its headline, the evidence, what that means and what to try."""

    headline: str
    evidence: tuple[str, ...]
    meaning: str
    advice: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """What is to be said of a run: the verdict, and what else was found."""

    run: str
    severity: Severity
    verdict: FoundHere
    others: tuple[FoundHere, ...]


@dataclass(frozen=True)
class Drawing:
    """A figure as SVG, and in words for whoever does not see it."""

    svg: str
    words: str


@dataclass(frozen=True)
class Picture:
    """A figure with its number in the report and the text under it."""

    number: int
    caption: str
    drawing: Drawing


@dataclass(frozen=True)
class Code:
    """A text for a machine. One that is long is closed at first on a screen, and is not printed."""

    title: str
    text: str
    is_long: bool = False


Block = Paragraph | Facts | Table | Verdict | Picture | Code


@dataclass(frozen=True)
class Part:
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Report:
    """The whole of it. `line` says what it is of, `language` is the code of its language."""

    title: str
    about: str
    line: str
    language: str
    parts: tuple[Part, ...]
    more: str  # the words on a long text that is closed


# What draws one figure of an iteration at which the trainer stands; see `engine.exports.report.making`.
Drawn = Callable[[str, int], Drawing]
