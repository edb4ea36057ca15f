"""In which order the results stand: by what the figures are, as fine as they are shown."""

import functools
import math
from collections.abc import Sequence

from PySide6.QtCore import QCollator

from engine.diagnosis import Severity, ranked
from gui.widgets.sort_header import Order

DIGITS = 4  # of a cost: runs whose figures are the same on screen keep the experiment's order
PLACES = 3  # of an accuracy, behind the point
NOT_FINITE = {math.inf: 1, -math.inf: 2}  # in this order behind all that is finite; nan is last of all

Value = float | str


def places(values: Sequence[Value], descending: bool) -> list[int]:
    """The rows in their order by these values; equal ones as they come, what is not finite always last."""
    texts = [value for value in values if isinstance(value, str)]
    if texts:
        collator = QCollator()
        collator.setNumericMode(True)  # He 2 before He 10
        key = functools.cmp_to_key(collator.compare)
        ranks = {text: rank for rank, text in enumerate(sorted(set(texts), key=key))}
        values = [ranks[value] if isinstance(value, str) else value for value in values]

    def place(row: int) -> tuple[int, float]:
        value = float(values[row])
        if not math.isfinite(value):
            return NOT_FINITE.get(value, 3), 0.0
        return 0, -value if descending else value

    return sorted(range(len(values)), key=place)


def order_of(rows: Sequence[Sequence[Value]], order: Order | None) -> list[int]:
    """The rows in the order that is asked for, given each row's values by column; None: as they come."""
    if order is None:
        return [*range(len(rows))]
    return places([row[order.column] for row in rows], order.descending)


def as_shown(cost: float) -> float:
    """A cost no finer than its figure."""
    return float(f"{cost:.{DIGITS}g}")


def share_as_shown(share: float) -> float:
    """An accuracy no finer than its figure."""
    return round(share, PLACES) if math.isfinite(share) else share


@functools.cache
def gravity() -> dict[str, int]:
    """The place of each rule that may be a verdict: those that say a run fails first, then by their rank."""
    gravest_first = [*reversed(Severity)]
    order = sorted(ranked(), key=lambda rule: gravest_first.index(rule.severity))
    return {rule.name: place for place, rule in enumerate(order)}
