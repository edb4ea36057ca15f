"""A mailbox with one place: the latest letter wins, so that a slow reader skips and never lags."""

import threading
from typing import Generic, TypeVar

T = TypeVar("T")


class Mailbox(Generic[T]):
    """Hands values from one thread to another."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._letter: T | None = None

    def put(self, letter: T) -> bool:
        """Replace what lies there. True if the box was empty: only then need the reader be woken."""
        with self._lock:
            was_empty = self._letter is None
            self._letter = letter
            return was_empty

    def is_empty(self) -> bool:
        """Whether the last letter was taken: if not, another one would only replace it."""
        return self._letter is None

    def take(self) -> T | None:
        """What lies there, if anything; the box is empty afterwards."""
        with self._lock:
            letter, self._letter = self._letter, None
            return letter
