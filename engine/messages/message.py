"""Words: sentences that remember how they were made, so that they can be told in another language.

Numbers in them have as many digits as a reader wants, and names for what is not finite.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType


def readable(value: float) -> str:
    """A quantity to four or five digits; inf, -inf and nan by name."""
    if not math.isfinite(value):
        return str(float(value)).replace("inf", "∞")
    if value == 0.0:
        return "0.0000"  # also for -0.0
    if not 1e-4 <= abs(value) < 1e5:
        return f"{value:.2e}"
    # Five digits, but no more than four behind the point: 0.6931, 1773.6, 42.123.
    before_the_point = 1 + math.floor(math.log10(max(abs(value), 1.0)))
    return f"{value:.{5 - before_the_point}f}"


class Number(float):
    """A number that a sentence shows readably unless it asks for a format of its own."""

    def __format__(self, spec: str) -> str:
        return float(self).__format__(spec) if spec else readable(float(self))


class Note(str):
    """A sentence in English, which keeps its template and what stands in it, for whoever translates.

    It is a plain text to all others. Among the values may be notes too; a float is shown as a Number.
    """

    text: str
    values: Mapping[str, object]

    def __new__(cls, text: str, /, **values: object) -> "Note":
        shown = {name: Number(value) if isinstance(value, float) else value for name, value in values.items()}
        note = super().__new__(cls, text.format(**shown))
        note.text, note.values = text, MappingProxyType(values)
        return note

    def __reduce__(self) -> tuple[object, ...]:
        return _made_again, (self.text, dict(self.values))


def _made_again(text: str, values: dict[str, object]) -> Note:
    """A copied note: from what it was made of."""
    return Note(text, **values)


def listed(parts: Iterable[str], between: str = ", ") -> Note:
    """Several texts in a row, each of which may be a note."""
    values = {f"part_{number}": part for number, part in enumerate(parts)}
    return Note(between.join(f"{{{name}}}" for name in values), **values)


def told_of(sentence: str, numbers: Mapping[str, float | str]) -> Note:
    """A sentence about what was measured; whole numbers too are shown as quantities."""
    return Note(sentence, **{name: of if isinstance(of, str) else float(of) for name, of in numbers.items()})


@dataclass(frozen=True)
class Wording:
    """How the words and the figures in a text are told: as they are, or as a screen shows them."""

    words: Callable[[str], str] = str
    figures: Callable[[str], str] = str


PLAIN = Wording()
