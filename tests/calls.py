"""Work that is as much on every machine: how many functions a thread has called."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Calls:
    """Of functions of Python and of C, made by the thread that counts them."""

    def __init__(self) -> None:
        self.made = 0

    def note(self, _frame: FrameType, event: str, _argument: object) -> None:
        """What `sys.setprofile` wants."""
        if event in ("call", "c_call"):
            self.made += 1


@contextmanager
def counted_calls() -> Iterator[Calls]:
    calls, before = Calls(), sys.getprofile()
    sys.setprofile(calls.note)
    try:
        yield calls
    finally:
        sys.setprofile(before)
