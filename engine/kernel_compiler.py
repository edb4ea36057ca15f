"""How the kernels are compiled, and where the compiled code is kept from one start to the next.

Compiling takes seconds, so the result is kept on disk. numba notices an edit of the file that holds a
function, but not of the files that function calls into; therefore each state of the sources, and each version
of numba and NumPy, has a folder of its own.
"""

import hashlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import numba
import numpy as np

Function = TypeVar("Function", bound=Callable[..., Any])

numba_settings: Any = numba.config

# Sums may be regrouped, the same way each time. Neither "nnan" nor "ninf": a diverging training must show it.
FAST = {"reassoc", "contract", "nsz", "arcp", "afn"}
UNUSED_AFTER = 30 * 24 * 3600.0  # seconds


def compiled(
    function: Function, *, kept: bool = False, nogil: bool = True, inlined: bool = False
) -> Function:
    """`function` compiled on first call and free of Python's global lock; `kept` on disk where possible.

    A process that has just compiled a function may call another copy of it than one that reads the code from
    disk, and two copies may differ in a bit; a function that is `inlined` has no copy to call.
    """
    keep = kept and CAN_KEEP
    decorate: Any = numba.njit(
        nogil=nogil, fastmath=FAST, error_model="numpy", cache=keep, forceinline=inlined
    )
    machine_code: Function = decorate(function)
    return machine_code


def user_cache() -> Path:
    """The folder in which this platform keeps what an application can make again."""
    if numba_settings.CACHE_DIR:
        return Path(numba_settings.CACHE_DIR)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def state_of_sources() -> str:
    """A name for everything the compiled code depends on: 16 hexadecimal digits."""
    here = Path(__file__).parent
    digest = hashlib.sha256(f"{numba.__version__} {np.__version__}".encode())
    for source in [here / "activations.py", here / "stint.py", *sorted(here.glob("kernel*.py"))]:
        digest.update(source.read_bytes())
    return digest.hexdigest()[:16]


def forget_unused(folder: Path) -> None:
    """Delete the siblings of `folder`, states of the sources too, that no start has used for a month."""
    for state in folder.parent.iterdir():
        if state != folder and time.time() - state.stat().st_mtime > UNUSED_AFTER:
            shutil.rmtree(state, ignore_errors=True)


def use_cache() -> bool:
    """Point numba to the folder for the present sources; False if there is none to read or to write."""
    try:
        folder = user_cache() / "initialisation-lab" / "kernels" / state_of_sources()
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
        os.utime(folder)
        forget_unused(folder)
    except (OSError, RuntimeError):  # RuntimeError: nobody's home folder is known
        return False
    numba_settings.CACHE_DIR = str(folder)
    return True


CAN_KEEP = use_cache()
