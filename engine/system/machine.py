"""The machine that the laboratory runs on: how much memory it has, and how many of its cores are used."""

import ctypes
import os
import sys
from functools import cache
from pathlib import Path

CORES = "INITIALISATION_LAB_CORES"  # a variable of the environment: how many threads train at once
# What a container may use, in either version of Linux's control groups.
LIMITS = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))


def threads_at_once() -> int:
    """How many threads train at once: all cores of the machine, or as many as the environment says."""
    said = os.environ.get(CORES, "")
    return int(said) if said.isdecimal() and int(said) else os.cpu_count() or 1


@cache
def machine_memory() -> int | None:
    """Bytes of memory that this process may have at most; None where the system does not tell."""
    limits = [limit for limit in (physical_memory(), *map(limit_in, LIMITS)) if limit is not None]
    return min(limits, default=None)


def physical_memory() -> int | None:
    if sys.platform == "win32":
        return windows_memory()
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError):
        return None


def windows_memory() -> int | None:
    """The second field of MEMORYSTATUSEX is a percentage, the third the bytes of physical memory."""
    status = (ctypes.c_uint64 * 8)()  # two fields of 32 bits, then seven of 64
    ctypes.cast(status, ctypes.POINTER(ctypes.c_uint32))[0] = ctypes.sizeof(status)
    windows = getattr(ctypes, "windll", None)
    if windows is None or not windows.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return None
    return int(status[1])


def limit_in(file: Path) -> int | None:
    try:
        return int(file.read_text())
    except (OSError, ValueError):  # no such limit here, or the word max
        return None
