"""Freed memory goes back to the system at once, instead of staying with the process for later."""

import ctypes
import sys

LARGE = 2_000_000  # bytes; arrays of this size come and go seldom enough to be asked of the system each time
M_MMAP_THRESHOLD = -3  # of glibc's malloc.h


def give_back_large_arrays() -> None:
    """Have every large array in memory of its own, which leaves the process as soon as the array goes.

    glibc, left alone, puts them between small ones after a while: what is freed then stays as holes, and
    opening experiments of 15 MB a vector grew the process by hundreds of them. Elsewhere nothing is to do.
    """
    if not sys.platform.startswith("linux"):
        return
    library = ctypes.CDLL(None)
    if hasattr(library, "mallopt"):
        library.mallopt(M_MMAP_THRESHOLD, LARGE)
