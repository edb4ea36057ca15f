"""Weights file: a network's weights and biases from .npz, .safetensors or CSV, as named arrays.

Nothing in such a file is run: pickles are refused, whatever they hold.
"""

import csv
import io
import json
import re
import zipfile

import numpy as np

from engine.arguments import PathLike, path_of
from engine.arrays import Array
from engine.messages.library_messages import reason_of
from engine.messages.message import Note
from engine.messages.problems import ExperimentError, refused, shown

LARGEST_FILE = 5_000_000  # bytes, also when unpacked
MOST_ARRAYS = 1_000
SUFFIXES = (".npz", ".safetensors", ".csv", ".txt")
A_WEIGHTS_FILE = Note("weights of a network (.npz, .safetensors, .csv)")
NUMBERS = Note("numbers, in one or two dimensions")
Arrays = dict[str, Array]  # by name, in the order of the file: one or two dimensions each


def read_arrays(path: PathLike) -> Arrays:
    """The arrays in a file; ExperimentError where it cannot be read, or holds something else."""
    path = path_of("path", path)
    reader = {".npz": arrays_of_npz, ".safetensors": arrays_of_safetensors}.get(path.suffix.lower())
    if path.suffix.lower() not in SUFFIXES:
        raise refused(path.name, Note("a file called {suffix}", suffix=shown(path.suffix)), A_WEIGHTS_FILE)
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
    return numbers


def shape_of(array: Array) -> str:
    """As people write it: 10 x 2."""
    return " x ".join(map(str, array.shape)) or "1"


def arrays_of_npz(name: str, content: bytes) -> Arrays:
    """What NumPy's savez has written. An archive is not unpacked before its parts say how large they are."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
        if sum(part.file_size for part in parts) > LARGEST_FILE or len(parts) > MOST_ARRAYS:
            raise refused(name, Note("more than {most:,} bytes", most=LARGEST_FILE), A_WEIGHTS_FILE)
        with np.load(io.BytesIO(content), allow_pickle=False) as loaded:
            return {part: np.asarray(loaded[part]) for part in loaded.files}
    except ExperimentError:
        raise
    except (ValueError, OSError, KeyError, zipfile.BadZipFile, NotImplementedError, EOFError) as error:
        # NumPy says so of an array of Python objects, which only a pickle could hold.
        pickled = isinstance(error, ValueError) and "allow_pickle" in str(error)
        given = Note("Python objects, which could run a program") if pickled else Note("no arrays of NumPy")
        raise refused(name, given, A_WEIGHTS_FILE) from None


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
        arrays[place] = table_of(f"{name}: {shown(place)}", rows)
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
    cells = line.split() if sign is None else next(csv.reader([line], delimiter=sign))
    return [cell.strip() for cell in cells] or [""]


def is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
