"""Wording: a report's sentences in its language, with points in numbers whatever the language."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from engine.messages.message import Note, Number, readable


def english(name: str) -> str:
    """A field's name as people read it."""
    return name.replace("_", " ").capitalize()


@dataclass(frozen=True)
class ReportWording:
    """`words` translates a template, `label` the name of a field. Numbers have points whatever the language.

    >>> ReportWording().told(Note("{share:.1%} of {count} points", share=0.5, count=300))
    '50.0% of 300 points'
    """

    language: str = "en"
    words: Callable[[str], str] = str
    label: Callable[[str], str] = english

    def told(self, text: str) -> str:
        """A note with all that it is made of; any other text is somebody's own and stays as it is."""
        if not isinstance(text, Note):
            return text
        return self.words(text.text).format(**self._values(text.values))

    def _values(self, values: Mapping[str, object]) -> dict[str, object]:
        return {name: self._value(value) for name, value in values.items()}

    def _value(self, value: object) -> object:
        match value:
            case str():
                return self.told(value)
            case bool():
                return value
            case float():
                return Number(value)
            case int():
                return Count(value)
            case _:
                return value

    def of_table(self, text: str) -> str:
        """A text that a table of the code has: a note, or a template without places."""
        return self.told(text) if isinstance(text, Note) else self.words(text)


class Count(int):
    """A whole number in a sentence, with commas between thousands."""

    def __format__(self, spec: str) -> str:
        return format(int(self), spec or ",")


def figure(value: float) -> str:
    """A cost and the like."""
    return readable(value)


def general(value: float) -> str:
    """A setting, with no zeros behind it."""
    return f"{value:g}" if math.isfinite(value) else figure(value)


def score(value: float, scored_by: str) -> str:
    """An accuracy as a percentage, R² as a number."""
    return f"{value:.1%}" if scored_by == "accuracy" else f"{value:.3f}"
