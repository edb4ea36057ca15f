"""Worked arithmetic: how one number of a table comes about, written out with the numbers that it comes from.

A line such as "0.42 · 1.56 − 0.07 · 0.31 + 0.1 = 0.733" is a Note: its figures are values, so that a screen
shows them by its locale. Figures have four digits, and more where what is written would otherwise not come to
the value within a thousandth of it, as in a sum whose terms nearly cancel.
"""

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from engine.messages.message import Note

MINUS = "−"
FIGURES, MOST_FIGURES = 4, 9
CLOSE = 1e-3  # of the value: how near to it comes what is written
ROUNDING = 1e-12  # of the largest term: what the machine's own arithmetic may leave of a sum of 0
FIRST_TERMS, LAST_TERMS = 4, 2  # that are written out of a long sum

# In formulas: a name by itself, a function before its argument, and two factors beside each other.
ALONE = r"(?<![A-Za-z])[za](?![A-Za-z])"
CALLED = re.compile(r"([A-Za-z]{2,}) ([za])(?![A-Za-z])")
TIMES = re.compile(r"(?<=[0-9za²)]) (?=\(|[za](?![A-Za-z])|[Φφ])")


@dataclass(frozen=True)
class Worked:
    """One number written out: `line` ends with it, to four figures; `value` is all of it."""

    line: Note
    value: float


class Writing:
    """A line in the making. A figure stands in it without its sign, which belongs to the line."""

    def __init__(self, digits: int) -> None:
        self.digits = digits
        self._text: list[str] = []
        self._values: dict[str, object] = {}

    def say(self, text: str) -> "Writing":
        self._text.append(text.replace("{", "{{").replace("}", "}}"))
        return self

    def put(self, value: object, spec: str = "") -> None:
        """A value, which may be a note, where the line has got to."""
        name = f"part_{len(self._values)}"
        self._values[name] = value
        self._text.append(f"{{{name}{spec}}}")

    def figure(self, value: float, bracketed: bool = False, digits: int | None = None) -> "Writing":
        """A number with its sign; a negative one in brackets if it is to be `bracketed`."""
        bracketed &= value < 0.0
        self.say(("(" if bracketed else "") + (MINUS if value < 0.0 else ""))
        self.put(abs(value), f":.{digits or self.digits}g" if math.isfinite(value) else "")
        return self.say(")" if bracketed else "")

    def note(self) -> Note:
        return Note("".join(self._text), **self._values)


def rounded(value: float, digits: int) -> float:
    """The number that a reader of so many figures calculates with."""
    return float(f"{value:.{digits}g}")


def worked(value: float, largest: float, write: Callable[[Writing], float]) -> Worked:
    """The line that `write` makes, with as few figures as tell the truth.

    `write` puts all before the last = into a Writing, and returns what that comes to for somebody who
    calculates with its figures. `largest` is the size of the largest term.
    """
    for digits in range(FIGURES, MOST_FIGURES + 1):
        writing = Writing(digits)
        found = write(writing)
        off = abs(found - value)
        if not math.isfinite(value) or off <= CLOSE * abs(value) + ROUNDING * largest:
            break
    return Worked(writing.say(" = ").figure(value, digits=FIGURES).note(), value)


@dataclass(frozen=True)
class Product:
    """A term of a sum: its factors, of which a negative first one gives the term its sign."""

    factors: tuple[float, ...]

    @property
    def value(self) -> float:
        return math.prod(self.factors)

    @property
    def is_negative(self) -> bool:
        return self.factors[0] < 0.0

    def write(self, writing: Writing) -> float:
        """Without the sign; returns the value of what is written, without it too."""
        first, *others = self.factors
        writing.figure(abs(first))
        for factor in others:
            writing.say(" · ").figure(factor, bracketed=True)
        return math.prod(rounded(factor, writing.digits) for factor in (abs(first), *others))


@dataclass(frozen=True)
class Loss:
    """A term of the cost: -log a for an example of class 1, -log(1 - a) for one of class 0."""

    a: float
    y: float

    @property
    def value(self) -> float:
        return -_log(self.a if self.y else 1.0 - self.a)

    @property
    def is_negative(self) -> bool:
        return True

    def write(self, writing: Writing) -> float:
        writing.say("log(" if self.y else f"log(1 {MINUS} ").figure(self.a).say(")")
        a = rounded(self.a, writing.digits)
        return _log(a if self.y else 1.0 - a)


@dataclass(frozen=True)
class LossOfLogit:
    """The same from the logit z, for an output so near to 0 or 1 that its logarithm cannot be written."""

    z: float
    y: float

    @property
    def value(self) -> float:
        return max(self.z, 0.0) - self.z * self.y + math.log1p(math.exp(-abs(self.z)))

    @property
    def is_negative(self) -> bool:
        return False

    def write(self, writing: Writing) -> float:
        """max(z, 0) - z y is |z| or 0, as the answer is wrong or right."""
        size = abs(self.z)
        wrong = (self.z > 0.0) != (self.y > 0.5)
        if wrong:
            writing.figure(size).say(" + ")
        writing.say(f"log(1 + e^{MINUS}").figure(size).say(")")
        z = rounded(size, writing.digits)
        return (z if wrong else 0.0) + math.log1p(math.exp(-z))


@dataclass(frozen=True)
class Square:
    """The squared error of an answer a, (a - y)²."""

    a: float
    y: float

    @property
    def value(self) -> float:
        return (self.a - self.y) ** 2

    @property
    def is_negative(self) -> bool:
        return False

    def write(self, writing: Writing) -> float:
        writing.say("(").figure(self.a).say(f" {MINUS} ").figure(self.y, bracketed=True).say(")²")
        return (rounded(self.a, writing.digits) - rounded(self.y, writing.digits)) ** 2


@dataclass(frozen=True)
class Exponential:
    """A term of a softmax, e^z."""

    z: float

    @property
    def value(self) -> float:
        return math.exp(self.z)

    @property
    def is_negative(self) -> bool:
        return False

    def write(self, writing: Writing) -> float:
        brackets = "e" in f"{self.z:.{writing.digits}g}"
        writing.say("e^(" if brackets else "e^").figure(self.z).say(")" if brackets else "")
        return math.exp(rounded(self.z, writing.digits))


Term = Product | Loss | LossOfLogit | Square | Exponential


def _log(share: float) -> float:
    return math.log(share) if share > 0.0 else math.nan if math.isnan(share) else -math.inf


def write_sum(
    writing: Writing, first: Sequence[Term], left_out: tuple[int, float], last: Sequence[Term]
) -> float:
    """Terms with their signs, and between the first and the last how many are left out, and their sum."""
    total, count = 0.0, left_out[0]
    for number, term in enumerate((*first, None, *last)):
        if term is None:
            if count:
                rest = Writing(writing.digits).figure(left_out[1]).note()
                writing.say(" + " if number else "")
                writing.put(Note("({count} more terms: {sum})", count=count, sum=rest))
                total += rounded(left_out[1], writing.digits)
            continue
        begins = not number
        sign = MINUS if term.is_negative else "" if begins else "+"
        writing.say(sign if begins else f" {sign} ")
        amount = term.write(writing)
        total += -amount if term.is_negative else amount
    return total


def sum_worked(
    value: float, terms: Iterable[Term], left_out: tuple[int, float], divisor: int | None = None
) -> Worked:
    """A sum, perhaps divided by how many terms it has; those left out come after the first few `terms`."""
    terms = tuple(terms)
    first, last = terms[:FIRST_TERMS], terms[FIRST_TERMS:]
    sizes = [abs(term.value) for term in terms] + [abs(left_out[1])]

    def write(writing: Writing) -> float:
        writing.say("(" if divisor else "")
        total = write_sum(writing, first, left_out, last)
        writing.say(f") / {divisor}" if divisor else "")
        return total / (divisor or 1)

    return worked(value, max(sizes) / (divisor or 1), write)


def write_formula(writing: Writing, formula: str, numbers: Mapping[str, float]) -> None:
    """A formula in z and a with numbers for its names: "1 / (1 + e^-z)" as "1 / (1 + e^−(−0.31))"."""
    text = CALLED.sub(r"\1(\2)", formula)
    text = TIMES.sub(" · ", text).replace("-", MINUS)
    end = 0
    for name in re.finditer(ALONE, text):
        writing.say(text[end : name.start()])
        end = name.end()
        value = numbers[name[0]]
        before, after = text[: name.start()].rstrip(), text[end:].lstrip()
        stands_free = not before or before[-1] in "(,|"
        long = "e" in f"{value:.{writing.digits}g}" and (before[-1:] in ("^", MINUS) or after[:1] == "²")
        if long and value >= 0.0:
            writing.say("(").figure(value).say(")")
        else:
            writing.figure(value, bracketed=not stands_free or after[:1] == "²")
    writing.say(text[end:])


def is_sum(formula: str) -> bool:
    """Whether a formula has to stand in brackets to be a factor."""
    return re.search(r" [+-] ", re.sub(r"\([^()]*\)", "", formula)) is not None
