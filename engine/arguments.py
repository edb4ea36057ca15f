"""Arguments of the public face: numbers and paths as people pass them; what does not fit is named.

NumPy's numbers are numbers, and a text is a path.
"""

import os
from pathlib import Path
from typing import Any

import numpy as np

PathLike = str | os.PathLike[str]


def native(value: Any) -> Any:
    """A NumPy number as Python's, an array as lists; the same in a list, and all else as it is."""
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, list | tuple) and any(isinstance(item, np.generic | np.ndarray) for item in value):
        return [native(item) for item in value]
    return value


def whole(name: str, given: Any, low: int | None = None, high: int | None = None) -> int:
    """The argument as a whole number, 1e3 too; ValueError, which names it, where it is none or outside."""
    value = native(given)
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    if is_whole or (isinstance(value, float) and value.is_integer()):
        number = int(value)
        if (low is None or number >= low) and (high is None or number <= high):
            return number
        raise ValueError(f"{name}: given {number}; allowed: {within(low, high)}")
    allowed = ", ".join(filter(None, ("a whole number", within(low, high))))
    raise ValueError(f"{name}: given {value!r:.60}; allowed: {allowed}")


def within(low: int | None, high: int | None) -> str:
    if low is None:
        return "" if high is None else f"at most {high}"
    return f"{low} or more" if high is None else f"{low} to {high}"


def path_of(name: str, given: PathLike) -> Path:
    """The argument as a path; ValueError, which names it, where it is none."""
    if isinstance(given, str | os.PathLike):
        path = os.fspath(given)
        if isinstance(path, str):
            return Path(path)
    raise ValueError(f"{name}: given {given!r:.60}; allowed: a path, as text or Path")
