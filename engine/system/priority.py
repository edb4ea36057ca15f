"""Training in the background of a window: its threads give way to those that draw."""

import contextlib
import ctypes
import os
import sys
import threading

NICENESS = 4  # of 19: enough to be served second, not so much as to starve while the window is busy
BELOW_NORMAL = -1  # Windows: THREAD_PRIORITY_BELOW_NORMAL
UTILITY = 0x11  # macOS: QOS_CLASS_UTILITY, for work with a bar that tells of it
LAST = 10  # of what nobody watches: behind a training that is played


def give_way(niceness: int = NICENESS) -> None:
    """Let other threads go first where this one and they want a core."""
    if sys.platform == "win32":
        windows = ctypes.windll.kernel32
        windows.SetThreadPriority(ctypes.c_void_p(windows.GetCurrentThread()), BELOW_NORMAL)
    elif sys.platform == "darwin":
        ctypes.CDLL(None).pthread_set_qos_class_self_np(UTILITY, 0)
    elif sys.platform == "linux":
        thread = threading.get_native_id()
        with contextlib.suppress(OSError):  # where that is not allowed, training merely competes
            present = os.getpriority(os.PRIO_PROCESS, thread)
            os.setpriority(os.PRIO_PROCESS, thread, max(present, niceness))
