"""Numbers in sentences: as many digits as a reader wants, and names for what is not finite."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field


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
        return float(self).__format__(spec) if spec else readable(self)


@dataclass(frozen=True)
class Note:
    """A sentence as data: a template, which can be translated, and what stands in it."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text.format(**self.values)
