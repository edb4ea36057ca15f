"""The C library's allocator: told to give memory back that large arrays have used, where it can be told.

glibc keeps what several threads free in an arena for each, and raises the size from which a piece is asked of
the system by itself whenever such a piece is freed: after some experiments gigabytes stay with it. Two arenas
are enough for the window and the training; pieces of a megabyte and more always come from the system and go
back to it. Other systems' allocators do so by themselves.
"""

import ctypes
import sys
from functools import cache

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8  # of glibc's malloc.h
ARENAS = 2
LARGE = 1_000_000  # bytes


@cache
def glibc() -> ctypes.CDLL | None:
    """The C library, if it is GNU's."""
    if not sys.platform.startswith("linux"):
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "gnu_get_libc_version") else None


def keep_memory_low() -> None:
    """To be called before other threads start."""
    library = glibc()
    if library is not None:
        for parameter, value in ((M_ARENA_MAX, ARENAS), (M_MMAP_THRESHOLD, LARGE), (M_TRIM_THRESHOLD, LARGE)):
            library.mallopt(parameter, value)


def give_back() -> None:
    """Return to the system what is free, after much has been let go of."""
    library = glibc()
    if library is not None:
        library.malloc_trim(0)
