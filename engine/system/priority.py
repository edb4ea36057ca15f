"""Training in the background of a window: its threads give way to those that draw."""

import contextlib
import os
import sys
import threading

NICENESS = 4  # of 19: enough to be served second, not so much as to starve while the window is busy
LAST = 10  # of what nobody watches: behind a training that is played


def give_way(niceness: int = NICENESS) -> None:
    """Let other threads go first where this one and they want a core. Linux only; elsewhere nothing."""
    if sys.platform == "linux":
        thread = threading.get_native_id()
        with contextlib.suppress(OSError):  # where that is not allowed, training merely competes
            present = os.getpriority(os.PRIO_PROCESS, thread)
            os.setpriority(os.PRIO_PROCESS, thread, max(present, niceness))
