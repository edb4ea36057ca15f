"""How much the window's own thread does in one turn of its loop.

In calls of functions, which are as many on every machine; for the benchmarks alone in seconds.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from time import thread_time

from PySide6.QtCore import QTimer

from tests.calls import counted_calls


class Work:
    """The longest that the window's thread has worked in one piece, by a meter that only grows."""

    def __init__(self, meter: Callable[[], float]) -> None:
        self._meter = meter
        self.longest, self._before = 0.0, meter()

    def look(self) -> None:
        now = self._meter()
        self.longest, self._before = max(self.longest, now - self._before), now


Measuring = Callable[[], AbstractContextManager[Work]]


@contextmanager
def measured(meter: Callable[[], float]) -> Iterator[Work]:
    """The work of the window's thread, from one turn of its loop to the next."""
    work = Work(meter)
    timer = QTimer(timeout=work.look)
    timer.start(0)
    try:
        yield work
        work.look()
    finally:
        timer.stop()


@contextmanager
def counted() -> Iterator[Work]:
    """In calls, those of functions that are written in C as well."""
    with counted_calls() as calls, measured(lambda: calls.made) as work:
        yield work


def timed() -> AbstractContextManager[Work]:
    """In seconds that the processor has spent for this thread."""
    return measured(thread_time)
