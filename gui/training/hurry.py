"""Hurry: keeps what the training thread measures from holding up what a person has asked for."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from engine.interrupt import Interrupt


class Hurry:
    """Counts commands on their way to the training thread. What is measured stops while an urgent one waits.

    Some are urgent when they are sent; all that wait become so when somebody finds that they wait too long.
    Some end whatever is under way: while an experiment is being loaded, only those count.
    Commands are carried out in the order in which they were sent. Any thread may call any method.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sent = self._begun = self._urgent = self._ending = 0  # numbers of commands, counted from 1
        self._loading = False
        self.interrupt = Interrupt()

    def sent(self, urgent: bool = False, ending: bool = False) -> None:
        """One more command is on its way."""
        with self._lock:
            self._sent += 1
            if urgent or ending:
                self._urgent = self._sent
            if ending:
                self._ending = self._sent
            self._note()

    def begun(self) -> None:
        """The training thread has begun with the next command."""
        with self._lock:
            self._begun += 1
            self._note()

    def hasten(self) -> None:
        """All that wait have waited long enough."""
        with self._lock:
            self._urgent = self._sent
            self._note()

    @contextmanager
    def loading(self) -> Iterator[None]:
        """Within, only a command that ends all is heeded."""
        self._set_loading(True)
        try:
            yield
        finally:
            self._set_loading(False)

    def _set_loading(self, loading: bool) -> None:
        with self._lock:
            self._loading = loading
            self._note()

    @property
    def is_waiting(self) -> bool:
        """Whether a command is on its way."""
        return self.waiting > 0

    @property
    def waiting(self) -> int:
        """How many commands are on their way."""
        with self._lock:
            return self._sent - self._begun

    def _note(self) -> None:
        self.interrupt.pending[0] = int((self._ending if self._loading else self._urgent) > self._begun)
