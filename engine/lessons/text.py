"""Text: the places for numbers in a page's Markdown, and what is put there.

{name}            what was measured, or the figure cited
{name:.1%}        the same, in a format
{name.expected}   what is expected of it
{name.result}     pass or miss
{name.source}     whence the expected or cited figure is
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from engine.lessons.lesson import Cited
from engine.lessons.statement import Answer, Statement, told
from engine.messages.message import PLAIN, Note, Wording, listed
from engine.messages.problems import quoted

PARTS = ("expected", "result", "source")
FORMAT = re.compile(r",?(\.\d)?[feg%]?")
PLACE = re.compile(r"\{([^{}]*)\}")
CODE_OR_PLACE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*\n)*?(?P=fence)[`~]*[ \t]*$|`[^`\n]*`|\{(?P<place>[^{}]*)\}",
    re.MULTILINE,
)
WITHIN = re.compile(r"(\w+)(?:\.(\w+))?(?::(.*))?")
CODE = re.compile(r"`[^`]*`")
FIGURE = re.compile(r"\d[\d,]*\.\d+|\d[\d.,]*\s?%")  # what a sentence claims to have measured
LATER = "…"


@dataclass(frozen=True)
class Outcome:
    """What came of a statement: `measured` is None where it was not, or could not be, for the `reason`.

    Of a question's answer, `decided_by` is the number that it follows from, where no text tells that, and
    `held_to` what answers are held to, where that is more than a number.
    """

    statement: Statement
    measured: Answer | None = None
    reason: str = ""
    decided_by: Answer | None = None
    held_to: Any = field(default=None, compare=False)

    @property
    def passed(self) -> bool:
        return self.measured is not None and self.statement.holds(self.measured)


def filled(
    text: str, values: Mapping[str, Outcome | Cited], wording: Wording = PLAIN, later: str = LATER
) -> str:
    """The text with its numbers; `later` stands for what is not measured yet. Braces within code stay."""

    def put(place: re.Match[str]) -> str:
        if place["place"] is None:
            return place[0]
        words = told_in(place["place"], values, wording)
        return later if words is None else words

    return CODE_OR_PLACE.sub(put, text)


def told_in(place: str, values: Mapping[str, Outcome | Cited], wording: Wording = PLAIN) -> str | None:
    """What stands in a place that is given without its braces; None where it is not measured yet."""
    within = WITHIN.fullmatch(place)
    if within is None or within[1] not in values:
        return None
    return part_of(values[within[1]], within[2], within[3] or "", wording)


def part_of(value: Outcome | Cited, part: str | None, form: str, wording: Wording) -> str | None:
    """A part of what came of a statement, in words; None where it was not measured."""
    if isinstance(value, Cited):
        return value.source if part == "source" else in_format(value.value, form, wording)
    if part == "source":
        return value.statement.source or wording.words(Note("the lesson"))
    if part == "expected":
        return in_format(value.statement.expected, form, wording)
    if value.measured is None:
        return None
    if part == "result":
        return wording.words(Note("pass") if value.passed else Note("miss"))
    return in_format(value.measured, form, wording)


def in_format(value: Answer, form: str, wording: Wording = PLAIN) -> str:
    """A value by a format such as .1%, or in the usual words."""
    if not form or isinstance(value, bool | str) or not math.isfinite(value):
        return told(value, wording)
    if form == "," and float(value).is_integer():
        return wording.figures(format(int(value), form))
    return wording.figures(format(value, form).replace("%", " %"))


def refused_places(line: str, names: frozenset[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with the places and figures of a line: what is given, and what is allowed."""
    outside = CODE.sub("", line)
    for place in PLACE.finditer(outside):
        within = WITHIN.fullmatch(place[1])
        if within is None or within[1] not in names:
            if names:
                yield quoted(place[0]), Note("in braces, {names}", names=listed(sorted(names)))
            else:
                yield quoted(place[0]), Note("in braces, the name of a measure of this page")
        elif within[2] is not None and within[2] not in PARTS:
            yield quoted(place[0]), Note("behind the point, {names}", names=listed(PARTS))
        elif within[3] is not None and not FORMAT.fullmatch(within[3]):
            yield quoted(place[0]), Note("after the colon, a format such as .4f, .1% or ,")
    rest = PLACE.sub("", outside)
    if "{" in rest or "}" in rest:
        yield Note("a brace on its own"), Note("pairs of braces around a name")
    for figure in FIGURE.finditer(rest):
        allowed = Note("figures that are measured or cited, in braces; settings in `backticks`")
        yield quoted(figure[0]), allowed


def names_in(text: str) -> frozenset[str]:
    """The names that the places of a text refer to."""
    places = (WITHIN.fullmatch(place[1]) for place in PLACE.finditer(CODE.sub("", text)))
    return frozenset(within[1] for within in places if within is not None)
