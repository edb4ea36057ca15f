"""Giving way: never up, never an error."""

import os
import sys
import threading

import pytest

from engine.system.priority import NICENESS, give_way


@pytest.mark.skipif(sys.platform != "linux", reason="threads have priorities of their own on Linux only")
@pytest.mark.parametrize("present", [0, NICENESS + 3])
def test_a_thread_gives_way_and_never_takes_more(present: int) -> None:
    found: list[int] = []

    def in_a_thread() -> None:
        thread = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, thread, max(present, os.getpriority(os.PRIO_PROCESS, thread)))
        give_way()
        found.append(os.getpriority(os.PRIO_PROCESS, thread))

    thread = threading.Thread(target=in_a_thread)
    thread.start()
    thread.join()
    assert found[0] >= max(present, NICENESS)
