"""Literals: values as Python writes them, so that nothing a file says becomes code.

Every text from an experiment goes through here, and none stands in a comment or a docstring.
"""

import base64
import zlib
from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.arrays import Array

LARGEST_TABLE = 3_000  # numbers that are written one by one
WIDTH = 100


def literal(value: Any) -> str:
    """A text, number, None, or a list of those; texts in double quotes where that needs no more escapes."""
    if isinstance(value, str):
        return text_literal(str(value))
    if isinstance(value, dict):
        return "{" + ", ".join(f"{literal(key)}: {literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, tuple):
        return "(" + ", ".join(map(literal, value)) + (",)" if len(value) == 1 else ")")
    if isinstance(value, list):
        return "[" + ", ".join(map(literal, value)) + "]"
    if value is None or isinstance(value, bool | int | float):
        return repr(value)
    raise TypeError(f"no literal of {type(value).__name__}")


def text_literal(text: str) -> str:
    """`repr` escapes quotes, line breaks and all that cannot be seen."""
    written = repr(text)
    if written.startswith("'") and '"' not in text:
        return f'"{written[1:-1]}"'
    return written


def arguments(own: dict[str, Any]) -> str:
    """Keyword arguments of a call: "gain=1.0, scale=10.0"."""
    return ", ".join(f"{name}={value}" for name, value in own.items())


def array_code(numbers: Any) -> str:
    """An expression for an array of float64: its rows, or packed where there are many of them."""
    array: Array = np.asarray(numbers, dtype=np.float64)
    if array.size > LARGEST_TABLE:
        return packed(array)
    if array.ndim == 1:
        return f"np.array({folded(list(map(literal, array.tolist())))})"
    rows = (f"    {folded(list(map(literal, row)), '    ')},\n" for row in array.tolist())
    return "np.array([\n" + "".join(rows) + "])"


def folded(items: Sequence[str], indent: str = "") -> str:
    """A list on one line, or on several where one does not hold it."""
    line = "[" + ", ".join(items) + "]"
    if len(indent) + len(line) <= WIDTH:
        return line
    lines, line = [], ""
    for item in items:
        if len(indent) + len(line) + len(item) + 6 > WIDTH:
            lines.append(line)
            line = ""
        line += f" {item}," if line else f"{item},"
    return "[\n" + "".join(f"{indent}    {each}\n" for each in (*lines, line)) + f"{indent}]"


def packed(array: Array) -> str:
    """The array's bytes, deflated and in base 64: a call of `unpacked`."""
    letters = base64.b64encode(zlib.compress(np.ascontiguousarray(array).astype("<f8").tobytes(), 9)).decode()
    lines = (f'    "{letters[first : first + WIDTH]}"\n' for first in range(0, len(letters), WIDTH))
    shape = ", ".join(map(str, array.shape)) + ("," if array.ndim == 1 else "")
    return f"unpacked(\n    ({shape}),\n" + "".join(lines) + ")"


UNPACKED = '''\
def unpacked(shape, letters):
    """An array of float64 from its bytes, deflated and in base 64."""
    return np.frombuffer(zlib.decompress(base64.b64decode(letters)), dtype="<f8").reshape(shape)
'''
UNPACKED_IMPORTS = ("import base64", "import zlib")
