"""Fills in the parts of the documents that follow from the code: keys, fields, names, options, decisions.

    uv run python -m resources.make.documents

Each such part stands between two comments of its file, and is one of the functions in `PARTS`. The rest of
a document is written by hand.
"""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from resources.make import code_tables, decisions, field_tables

ROOT = Path(__file__).parent.parent.parent
DOCUMENTS = ROOT / "docs"
BEGIN = "<!-- made by resources.make.documents: {} -->"
END = "<!-- made: end -->"
MADE = re.compile(f"({BEGIN.format('([a-z_]+)')}\n)(.*?)({END})", re.DOTALL)

PARTS: dict[str, Callable[[], str]] = {
    **code_tables.PARTS,
    **field_tables.PARTS,
    "decisions": lambda: decisions.index(DOCUMENTS / "decisions"),
}


def documents() -> Iterator[Path]:
    """Those that have parts to be filled in."""
    for path in sorted(DOCUMENTS.rglob("*.md")):
        if MADE.search(path.read_text(encoding="utf-8")):
            yield path


def parts_of(text: str) -> list[str]:
    """The names of the parts that a document asks for."""
    return [made[2] for made in MADE.finditer(text)]


def filled_in(text: str) -> str:
    """The document with every part as the code has it now. KeyError where a part has no function."""
    return MADE.sub(lambda made: f"{made[1]}\n{PARTS[made[2]]().strip()}\n\n{made[4]}", text)


def main() -> None:
    for path in documents():
        before = path.read_text(encoding="utf-8")
        after = filled_in(before)
        if after != before:
            path.write_text(after, encoding="utf-8")
            sys.stdout.write(f"{path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
