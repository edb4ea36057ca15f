"""Progress: how far what takes long has come, for another thread to look at."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Progress:
    """The thread that works says how to find out; any thread may look at the `share` at any time.

    What is worked on in parts gives each of them a piece of the whole: within `part`, what is said is of that
    part alone.
    """

    def __init__(self) -> None:
        self._low, self._high = 0.0, 1.0
        self._look: Callable[[], float] | None = None

    @property
    def share(self) -> float | None:
        """From 0 to 1; None where nobody knows."""
        look, low, high = self._look, self._low, self._high
        return None if look is None else low + (high - low) * min(1.0, max(0.0, look()))

    def begin(self) -> None:
        """Something new, of which nothing is known yet."""
        self._low, self._high, self._look = 0.0, 1.0, None

    def watch(self, look: Callable[[], float]) -> None:
        """From now on `look` tells how much of it is done, from 0 to 1. It must be cheap, and never raise."""
        self._look = look

    @contextmanager
    def part(self, number: int, of: int) -> Iterator[None]:
        """Within, work on one part of several that take about as long; `number` counts from 0."""
        low, high = self._low, self._high
        length = (high - low) / max(1, of)
        self._low, self._high = low + number * length, low + (number + 1) * length
        self._look = lambda: 0.0
        try:
            yield
        finally:
            done = (number + 1) / max(1, of)
            self._low, self._high, self._look = low, high, lambda: done


UNWATCHED = Progress()  # nobody looks
