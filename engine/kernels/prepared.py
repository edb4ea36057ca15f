"""Machine code that was prepared for all who use a program or a machine: here it is read, never written.

Code serves one processor and one Python, so each has a folder of its own: one folder may be shared by the
machines of a room that are not alike.
"""

import functools
import hashlib
import os
import sys
from pathlib import Path

from llvmlite import binding

ROOT = Path(__file__).parents[__name__.count(".")]  # the folder that the package is in
PLACE = "INITIALISATION_LAB_KERNELS"  # the variable of the environment that names the folder
WITH_THE_PROGRAM = ROOT / "kernels"  # where that is not set


def machine() -> str:
    """A name for this processor and this Python: 16 hexadecimal digits."""
    features = binding.get_host_cpu_features().flatten()
    parts = sys.implementation.cache_tag, binding.get_process_triple(), binding.get_host_cpu_name(), features
    return hashlib.sha256(" ".join(map(str, parts)).encode()).hexdigest()[:16]


@functools.cache
def prepared() -> Path | None:
    """The folder with this machine's code; None where nobody has prepared any."""
    place = os.environ.get(PLACE)
    folder = (WITH_THE_PROGRAM if place is None else Path(place)) / machine()
    return folder if place != "" and folder.is_dir() else None


def prepared_for(inside: Path) -> Path | None:
    """The folder with the prepared code of a function, which is `inside`; None where there is none."""
    folder = prepared()
    return folder / inside if folder is not None and (folder / inside).is_dir() else None
