"""Files that would take a reader's time or memory, and what each of them took.

    python -m tests.engine.hostile_files FOLDER SUFFIX

makes those of a suffix in the folder, reads each in a process of its own, and writes a line of JSON for each.
"""

import io
import json
import os
import struct
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from engine import Experiment, ExperimentError
from engine.experiment.json_io import LARGEST_FILE, written
from engine.experiment.session import read_session
from engine.lessons import Known, read_lesson
from engine.own_data.table_points import guessed_columns, points_of
from engine.tables.reading import read_content, read_table

MOST = 64 * 2**20
KNOWN = Known(presets={"zeros": Experiment()}, panels=frozenset(), places=frozenset())


def within(prefix: str, item: str, suffix: str, size: int = LARGEST_FILE) -> bytes:
    """As many of an item, with commas between, as fit."""
    count = (size - len(prefix.encode()) - len(suffix.encode())) // (len(item.encode()) + 1)
    return (prefix + ",".join([item] * count) + suffix).encode()


def of_points(item: str, size: int = LARGEST_FILE) -> bytes:
    return within('{"dataset": {"name": "csv", "points": [', item, "]}}", size)


def most_points() -> bytes:
    """As large as a right one can be."""
    numbers = np.random.RandomState(1).randn(100_000, 2)
    points = [[x, y, place % 2] for place, (x, y) in enumerate(numbers.tolist())]
    notes = '"[{:,\\' * 160_000
    return json.dumps(
        {"dataset": {"name": "csv", "points": points}, "view": {"lesson": notes}}, indent=1
    ).encode()


def texts() -> dict[str, bytes]:
    """JSON texts by name."""
    whole = ", ".join(f'"k{place}": {place}' for place in range(700_000))
    wrong_change = {"iteration": -1, "learning_rate": -1, "optimiser": "adam", "beta1": 9, "beta2": 9}
    run = {"changes": [wrong_change] * 100, "seed": -1, "name": "", "colour": 99}
    return {
        "most points": most_points(),
        "empty points": of_points("[]"),
        "empty fields": of_points("{}"),
        "wrong points, 1.2 MB": of_points('["a",2,3]', 1_200_000),
        "wrong points": of_points('["a",null,3]', 1_170_000),
        "wrong points without a label": of_points("[1,2]", 590_000),
        "half a million flat points": of_points("1", 1_100_000),
        "points with one wrong label": of_points("[1,2,0],[1,3,1]", 700_000)[:-3] + b",[1,2,7]]}}",
        "too many points": of_points("[1,2,0]", 1_150_000),
        "wrong bookmarks": within('{"bookmarks": [', '{"a":1}', "]}", 11_200_000),
        "wrong bookmarks, fewer": within('{"bookmarks": [', '"a"', "]}", 2_000_000),
        "wrong bookmarks of numbers": within('{"bookmarks": [', "1", "]}", 1_000_000),
        "runs": within('{"runs": [', '{"initialiser":"h"}', "]}", 900_000),
        "wrong changes": json.dumps({"runs": [run] * 12}).encode(),
        "layers": within('{"network": {"hidden": [', "0", "]}}", 1_000_000),
        "many keys": ("{" + whole + "}").encode(),
        "some keys": ("{" + whole[:500_000].rpartition(",")[0] + "}").encode(),
        "one long text": ('{"title": "' + "x" * (LARGEST_FILE - 20) + '"}').encode(),
        "one long text of emoji": ('{"title": "' + "😀" * (LARGEST_FILE // 4 - 20) + '"}').encode(),
        "one long key": ('{"' + "x" * (LARGEST_FILE - 20) + '": 1}').encode(),
        "texts": within("[", '"ab"', "]"),
        "escapes": ('{"title": "' + "\\u00e9" * (LARGEST_FILE // 6 - 20) + '"}').encode(),
        "backslashes": ('{"title": "' + "\\" * (LARGEST_FILE - 20) + '"}').encode(),
        "quotes": b'"' * LARGEST_FILE,
        "brackets": b"[" * LARGEST_FILE,
        "deep": b"[" * 150_000 + b"]" * 150_000,
        "deep fields": b'{"a":' * 40_000 + b"1" + b"}" * 40_000,
        "line breaks": b"\n" * LARGEST_FILE,
        "line breaks and no JSON": b'{"a": ' + b"\n" * (LARGEST_FILE - 10) + b"x",
        "one endless line": b'{"a": "' + b"x" * (LARGEST_FILE - 20) + b'", x',
        "an endless number": b"1" * LARGEST_FILE,
        "long numbers": within('{"network": {"hidden": [', "9" * 4000, "]}}"),
        "long decimals": within("[", "0." + "7" * 9000, "]"),
        "no text": b"\xff" * LARGEST_FILE,
        "larger than allowed": b" " * MOST,
    }


def packed(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def array(values: np.ndarray[Any, Any]) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, values)
    return buffer.getvalue()


def header_of(shape: str) -> bytes:
    header = f"{{'descr': '<f8', 'fortran_order': False, 'shape': {shape}, }}\n".encode()
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header


ONE_RUN = Experiment.model_validate({"network": {"hidden": [1]}, "runs": [{"initialiser": "zeros"}]})


def session(costs: int, places: int) -> dict[str, bytes]:
    """The parts of a session of one run of a network of five parameters."""
    return {
        "experiment.json": written(ONE_RUN).encode(),
        "runs/0/costs.npy": array(np.full(costs, 0.5)),
        "runs/0/places.npy": array(np.arange(places)),
        "runs/0/rows.npy": array(np.ones(places, dtype=np.int64)),
        "runs/0/states.npy": array(np.zeros((places, 3, 5))),
    }


def with_declared_sizes(content: bytes, size: int) -> bytes:
    """The archive with another size declared of each part."""
    changed = bytearray(content)
    place = changed.find(b"PK\x01\x02")
    while place >= 0:
        changed[place + 24 : place + 28] = struct.pack("<I", size)
        place = changed.find(b"PK\x01\x02", place + 4)
    return bytes(changed)


def archives() -> dict[str, bytes]:
    """Session files by name."""
    small = session(50, 3)
    zeros = bytes(100_000_000)
    many_names = packed({f"{place}": b"" for place in range(60_000)}, zipfile.ZIP_STORED)
    return {
        "a right session": packed(session(2_000_000, 300_000), zipfile.ZIP_STORED),
        "a right session, packed": packed(session(2_000_000, 200_000)),
        "a bomb of costs": packed({**small, "runs/0/costs.npy": header_of("(12500000,)") + zeros}),
        "a bomb of states": packed({**small, "runs/0/states.npy": header_of("(3, 3, 5)") + zeros}),
        "a bomb beside": packed({**small, "more": zeros}),
        "a bomb of text": packed({**small, "experiment.json": b" " * 60_000_000}),
        "a text of empty points": packed({**small, "experiment.json": of_points("[]")}),
        "a bomb that declares little": with_declared_sizes(packed({**small, "runs/0/costs.npy": zeros}), 500),
        "a bomb that declares much": with_declared_sizes(packed(small), 2**31),
        "a bomb of another method": packed(
            {**small, "runs/0/costs.npy": zeros[:20_000_000]}, zipfile.ZIP_LZMA
        ),
        "many parts": many_names,
        "a shape without end": packed({**small, "runs/0/costs.npy": header_of("(" + "9" * 900 + ",)")}),
        "a header without end": packed(
            {**small, "runs/0/costs.npy": b"\x93NUMPY\x02\x00\xff\xff\xff\x7f" + b" " * 60_000_000}
        ),
        "a deep header": packed({**small, "runs/0/costs.npy": header_of("(" * 400 + ")" * 400)}),
    }


def tables() -> dict[str, bytes]:
    """CSV files by name."""
    return {
        "commas": b"," * MOST,
        "line ends": b"\n" * MOST,
        "one cell": b"x" * MOST,
        "quotes in a table": b'"' * MOST,
        "rows of three": b"1,2,0\n3,4,1\n" * (MOST // 12),
        "short rows": b"1\n" * (MOST // 2),
        "many cells": (b"1.25,-3.5e2,0,a," + b"x," * 15 + b"1\n") * 95_000,
        "points in a table": b"".join(b"%d.5,%d.25,%d\n" % (n, n * 7 % 99, n % 2) for n in range(100_000)),
        "wide rows": (b"x," * 900 + b"y\n") * 3_000,
        "no text in a table": b"\xff\xfe\x00\xd8" * (MOST // 4),
        "larger than a table": b"1,2,0\n" * (MOST // 6 + 9),
    }


def lessons() -> dict[str, bytes]:
    """Lesson files by name."""
    start = "---\ntitle: One\nabout: Two\n---\n## Page\n\n"
    stage = "```stage\nexperiment: zeros\n```\n"

    sum_of = " + ".join(["cost('He')"] * 18) + " = 1"

    def of(text: str) -> bytes:
        return (start + text).encode()[:64_000]

    return {
        "deep fields in a lesson": of(
            "```stage\n" + "\n".join("  " * n + "a:" for n in range(180)) + "\n```\n"
        ),
        "a list in a list in a lesson": of("```stage\nexperiment: " + "[" * 19_000 + "\n```\n"),
        "measures": of(
            stage + "```measure\n" + "".join(f"m{n}: cost('He')\n" for n in range(1200)) + "```\n"
        ),
        "the most measures": of(
            (stage + "```measure\n" + "".join(f"m{n}: {sum_of}\n" for n in range(20)) + "```\ntext\n## P\n")
            * 9
        ),
        "wrong measures": of(
            stage + "```measure\n" + "".join(f"m{n}: {'(' * 90}\n" for n in range(180)) + "```\n"
        ),
        "pages": of("## P\n" * 12_000),
        "wrong blocks": of("```x\n```\n" * 7_000),
        "places": of(stage + "{" * 50_000),
        "anchors": of("```stage\na: &a [x]\n" + "".join(f"b{n}: *a\n" for n in range(1500)) + "```\n"),
        "larger than a lesson": of("") + b"x" * MOST,
    }


def as_table(path: Path) -> None:
    table = read_table(read_content(path))
    points_of(table, guessed_columns(table))


READERS: dict[str, tuple[Callable[[], dict[str, bytes]], Callable[[Path], Any]]] = {
    ".json": (texts, read_session),
    ".lab": (archives, read_session),
    ".csv": (tables, as_table),
    ".md": (lessons, lambda path: read_lesson(path, KNOWN)),
}


def taken(read: Callable[[Path], Any], path: Path) -> dict[str, Any]:
    """Read a file in a copy of this process: what came of it, and which time and memory it took."""
    receiving, sending = os.pipe()
    child = os.fork()
    if not child:
        try:
            read(path)
            said = "read"
        except ExperimentError as error:
            said = " / ".join(error.lines())
        except BaseException as error:
            said = f"raised {error!r}"
        os.write(sending, said.encode(errors="replace")[:2000])
        os._exit(0)
    os.close(sending)
    _, _, usage = os.wait4(child, 0)
    with os.fdopen(receiving, "rb") as said_by:
        came = said_by.read().decode(errors="replace")
    unit = 1 if sys.platform == "darwin" else 1024
    return {"came": came, "cpu": usage.ru_utime + usage.ru_stime, "bytes": usage.ru_maxrss * unit}


def main(folder: Path, suffix: str) -> None:
    """Make the files, then begin anew, in a process that has never held what they are made of."""
    files = []
    for number, (name, content) in enumerate(READERS[suffix][0]().items()):
        path = folder / f"{number}{suffix}"
        path.write_bytes(content)
        files.append((name, str(path)))
    module = [sys.executable, "-m", "tests.engine.hostile_files"]
    os.execv(sys.executable, [*module, str(folder), suffix, json.dumps(files)])


def measure(suffix: str, files: list[tuple[str, str]]) -> None:
    for name, path in files:
        sys.stdout.write(json.dumps({"name": name, **taken(READERS[suffix][1], Path(path))}) + "\n")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        main(Path(sys.argv[1]), sys.argv[2])
    measure(sys.argv[2], json.loads(sys.argv[3]))
