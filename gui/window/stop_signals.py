"""Ctrl+C in the terminal, and the system's wish that the program ends, as a signal of Qt's.

Python would raise KeyboardInterrupt in whatever slot runs at that moment, and leave it half done.
"""

import contextlib
import signal
import socket
from types import FrameType, TracebackType
from typing import Self

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

STOPPING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


class StopSignals(QObject):
    """Within `with`, `came` says that the program should end. A second time the system ends it, as usual."""

    came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading, self._writing = socket.socketpair()
        for end in (self._reading, self._writing):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._take)

    def __enter__(self) -> Self:
        # Python writes a byte there as soon as a signal comes, which wakes the event loop.
        self._fd_before = signal.set_wakeup_fd(self._writing.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, end_at_the_next) for number in STOPPING}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._fd_before)
        self._notifier.setEnabled(False)
        self._reading.close()
        self._writing.close()

    @Slot()
    def _take(self) -> None:
        with contextlib.suppress(BlockingIOError):
            if any(number in STOPPING for number in self._reading.recv(100)):
                self.came.emit()


def end_at_the_next(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
    signal.signal(number, signal.SIG_DFL)
