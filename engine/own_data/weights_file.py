"""Weights file: a network's weights and biases from .npz, .safetensors or CSV, as named arrays.

Nothing in such a file is run: pickles are refused, whatever they hold.
"""

import csv
import io
import json
import re
import struct
import zipfile
from pathlib import Path

import numpy as np

from engine.arguments import PathLike, path_of
from engine.arrays import Array
from engine.experiment.archive import DAMAGES, Archive
from engine.experiment.start import LARGEST
from engine.messages.library_messages import reason_of
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, refused, shown

LARGEST_FILE = 5_000_000  # bytes, also when unpacked
MOST_ARRAYS = 1_000
LONGEST_NAME = 200  # of an array
SUFFIXES = (".npz", ".safetensors", ".csv", ".txt")
A_WEIGHTS_FILE = Note("weights of a network (.npz, .safetensors, .csv)")
NUMBERS = Note("numbers, in one or two dimensions")
Arrays = dict[str, Array]  # by name, in the order of the file: one or two dimensions each


def read_arrays(path: PathLike) -> Arrays:
    """The arrays in a file; ExperimentError where it cannot be read, or holds something else."""
    path = path_of("path", path)
    reader = {".npz": arrays_of_npz, ".safetensors": arrays_of_safetensors}.get(path.suffix.lower())
    if path.suffix.lower() not in SUFFIXES:
        raise refused(
            path.name, Note("a file called {suffix}", suffix=shown(path.suffix or path.name)), A_WEIGHTS_FILE
        )
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise refused(str(path), reason_of(error), A_WEIGHTS_FILE) from None
    if len(content) > LARGEST_FILE:
        raise refused(path.name, Note("more than {most:,} bytes", most=LARGEST_FILE), A_WEIGHTS_FILE)
    arrays = (reader or arrays_of_csv)(path.name, content)
    if not arrays:
        raise refused(path.name, Note("no numbers"), A_WEIGHTS_FILE)
    if len(longest := max(arrays, key=len)) > LONGEST_NAME:
        given = Note("a name of {count:,} characters", count=len(longest))
        raise refused(path.name, given, Note("at most {most:,}", most=LONGEST_NAME))
    return {name: checked(f"{path.name}: {shown(name)}", array) for name, array in arrays.items()}


def checked(place: str, array: Array) -> Array:
    """The array as float64; ExperimentError where it is something else than finite numbers."""
    if array.dtype.kind not in "fiu" or array.ndim not in (1, 2) or array.size == 0:
        given = Note("{dtype} of shape {shape}", dtype=str(array.dtype), shape=shape_of(array))
        raise refused(place, given, NUMBERS)
    numbers = array.astype(np.float64)
    if not np.isfinite(numbers).all():
        bad = numbers[~np.isfinite(numbers)][0]
        raise refused(place, str(bad), Note("finite numbers"))
    furthest = numbers.flat[np.abs(numbers).argmax()]
    if abs(furthest) > LARGEST:
        allowed = Note("between {low:g} and {high:g}", low=-LARGEST, high=LARGEST)
        raise refused(place, f"{furthest:g}", allowed)
    return numbers


def shape_of(array: Array) -> str:
    """As people write it: 10 x 2."""
    return " x ".join(map(str, array.shape)) or "1"


def arrays_of_npz(name: str, content: bytes) -> Arrays:
    """What NumPy's savez has written. An archive is not unpacked before its parts say how large they are."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
            if sum(part.file_size for part in parts) > LARGEST_FILE:
                raise refused(name, Note("more than {most:,} bytes", most=LARGEST_FILE), A_WEIGHTS_FILE)
            if len(parts) > MOST_ARRAYS:
                given = Note("{count:,} arrays", count=len(parts))
                raise refused(name, given, Note("at most {most:,}", most=MOST_ARRAYS))
            archive = Archive(Path(name), packed, len(content), A_WEIGHTS_FILE)
            arrays: Arrays = {}
            for part in parts:
                add(arrays, name, part.filename.removesuffix(".npy"), archive.any_array(part.filename))
            return arrays
    except ExperimentError:
        raise
    except (*DAMAGES, ValueError, OSError, struct.error):  # so zipfile speaks of places that are not there
        raise refused(name, Note("no arrays of NumPy"), A_WEIGHTS_FILE) from None


def add(arrays: Arrays, file: str, name: str, array: Array) -> None:
    """One more of the arrays in a file; ExperimentError where there is one of that name already."""
    if name in arrays:
        raise refused(f"{file}: {shown(name)}", Note("two arrays of that name"), Note("each name once"))
    arrays[name] = array


def arrays_of_safetensors(name: str, content: bytes) -> Arrays:
    from safetensors import SafetensorError
    from safetensors.numpy import load

    try:
        loaded = load(content)
        order = json.loads(content[8 : 8 + int.from_bytes(content[:8], "little")])
    except (SafetensorError, ValueError, KeyError, TypeError, AttributeError):
        raise refused(name, Note("no tensors that can be read as numbers"), A_WEIGHTS_FILE) from None
    return {tensor: loaded[tensor] for tensor in order if tensor in loaded}


def arrays_of_csv(name: str, content: bytes) -> Arrays:
    """Blocks of rows with an empty line between; a block may begin with its name. One row is a vector."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise refused(name, Note("no UTF-8 text"), A_WEIGHTS_FILE) from None
    arrays: Arrays = {}
    for block in re.split(r"\n[ \t,;]*\n", text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")):
        lines = [line for line in block.split("\n") if line.strip()]
        if not lines:
            continue
        called = lines[0].strip().strip(",;\t") if not is_number(cells_of(lines[0])[0]) else ""
        rows = [cells_of(line) for line in (lines[1:] if called else lines)]
        place = called or f"array {len(arrays) + 1}"
        add(arrays, name, place, table_of(f"{name}: {shown(place)}", rows))
    return arrays


def table_of(place: str, rows: list[list[str]]) -> Array:
    widths = {len(row) for row in rows}
    if len(widths) != 1:
        given = Note("rows of {widths} numbers", widths=", ".join(map(str, sorted(widths))) or "0")
        raise refused(place, given, Note("rows of one length"))
    bad = next((cell for row in rows for cell in row if not is_number(cell)), None)
    if bad is not None:
        raise refused(place, shown(bad), Note("a number"))
    array = np.array([[float(cell) for cell in row] for row in rows])
    return array[0] if len(array) == 1 else array


def cells_of(line: str) -> list[str]:
    """The cells of a line, parted by semicolons, tabs, commas or spaces: by the first of them that it has."""
    line = line.strip()
    sign = next((sign for sign in (";", "\t", ",") if sign in line), None)
    try:
        cells = line.split() if sign is None else next(csv.reader([line], delimiter=sign))
    except csv.Error:  # a cell longer than any number
        return [line]
    return [cell.strip() for cell in cells] or [""]


def is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
