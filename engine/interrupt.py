"""Interrupt: how another thread asks training to stop at once, instead of when it is done."""

import threading

import numpy as np


class InterruptError(Exception):
    """Raised by what cannot go on because an interrupt has come; it can be asked for again."""


class Interrupt:
    """Counts the requests that are not answered yet. Any thread may ask.

    `pending`, (1,) int64, is that number where compiled code can see it: training looks at it in every layer.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.pending = np.zeros(1, dtype=np.int64)

    def ask(self) -> None:
        """Whatever trains should stop."""
        with self._lock:
            self.pending[0] += 1

    def answer(self) -> None:
        """One request has been seen to."""
        with self._lock:
            self.pending[0] -= 1

    @property
    def is_pending(self) -> bool:
        return bool(self.pending[0])

    def check(self) -> None:
        """Go on, or raise InterruptError: for what takes long, between two parts of a tenth of a second."""
        if self.pending[0]:
            raise InterruptError


NEVER = Interrupt()  # nobody asks
