"""Statements: what a lesson says of a measurement, in one line, to be held to what is measured.

    cost("He", 15000) = 0.0648 ± 1 % | where the figure is from
    cost("He") < cost("Zeros")

An expression, what it is expected to come to, how far off it may be, and whence the figure. A comparison
has nothing to expect: it has to hold.
"""

import math
import re
from typing import Annotated

from pydantic import ConfigDict, Field

from engine.experiment.variant import Value
from engine.messages.message import PLAIN, Note, Wording, readable

LONGEST = 300
Answer = float | str | bool  # what an expression comes to
NUMBER = re.compile(r"([-+]?\d[\d,]*\.?\d*(?:[eE][-+]?\d+)?|[-+]?inf|∞)\s*(%?)")
STRINGS = re.compile(r'"[^"]*"|\'[^\']*\'')


class Statement(Value):
    """An expression over the quantities of `engine.lessons.quantities`, and what it should come to.

    The `tolerance` is absolute, or where `relative` a share of what is expected. `source` says whence the
    expected value is taken, where it is not the lesson's own.
    """

    model_config = ConfigDict(allow_inf_nan=True)

    expression: Annotated[str, Field(min_length=1, max_length=LONGEST)]
    expected: Answer
    tolerance: Annotated[float, Field(ge=0)] = 0.0
    relative: bool = False
    source: str | None = None

    def holds(self, measured: Answer) -> bool:
        """Whether what was measured is what is expected."""
        if isinstance(self.expected, bool | str) or isinstance(measured, bool | str):
            return type(self.expected) is type(measured) and self.expected == measured
        if not math.isfinite(self.expected) or not math.isfinite(measured):
            return self.expected == measured
        allowed = self.tolerance * abs(self.expected) if self.relative else self.tolerance
        return abs(measured - self.expected) <= allowed * (1.0 + 1e-9)

    @property
    def expectation(self) -> str:
        """What is expected, in words."""
        if self.tolerance == 0.0:
            return told(self.expected)
        off = f"{100.0 * self.tolerance:g} %" if self.relative else f"{self.tolerance:g}"
        return f"{told(self.expected)} ± {off}"


def told(value: Answer, wording: Wording = PLAIN) -> str:
    """A measured or expected value in words."""
    if isinstance(value, bool):
        return wording.words(Note("yes") if value else Note("no"))
    if isinstance(value, str):
        return wording.words(value)
    whole = float(value).is_integer() and abs(value) < 1e9
    return wording.figures(f"{value + 0.0:,.0f}" if whole else readable(value))


def parsed_statement(text: str) -> Statement:
    """The statement in a line; ValueError with what is wrong in words."""
    hidden = STRINGS.sub(lambda string: "_" * len(string[0]), text)  # a name may have any signs
    bar = hidden.find(" | ")
    source = text[bar + 3 :].strip() if bar >= 0 else None
    end = bar if bar >= 0 else len(text)
    equals = hidden.find(" = ", 0, end)
    if len(text) > LONGEST:
        raise ValueError(Note("more than {most} characters", most=LONGEST))
    if equals < 0:
        return Statement(expression=checked(text[:end]), expected=True, source=source)
    expression, right = checked(text[:equals]), text[equals + 3 : end].strip()
    expected, _, off = (part.strip() for part in right.replace("+-", "±").partition("±"))
    value, percent = value_of(expected)
    if not off:
        return Statement(expression=expression, expected=value, source=source)
    tolerance, share = value_of(off)
    if isinstance(value, str | bool) or isinstance(tolerance, str | bool) or not 0.0 <= tolerance < math.inf:
        raise ValueError(Note("± {tolerance}", tolerance=off))
    return Statement(
        expression=expression,
        expected=value,
        tolerance=tolerance,
        relative=share and not percent,
        source=source,
    )


def checked(expression: str) -> str:
    if not expression.strip():
        raise ValueError(Note("nothing to measure"))
    return expression.strip()


def value_of(text: str) -> tuple[Answer, bool]:
    """A number, or a text with or without quotes; and whether it was in percent."""
    number = NUMBER.fullmatch(text)
    if number:
        value = float(number[1].replace(",", "").replace("∞", "inf"))
        return (value / 100.0, True) if number[2] else (value, False)
    if text in ("true", "false"):
        return text == "true", False
    if not text:
        raise ValueError(Note("nothing after ="))
    return text[1:-1] if STRINGS.fullmatch(text) else text, False
