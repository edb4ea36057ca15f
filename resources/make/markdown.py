"""Tables of Markdown from rows of texts."""

from collections.abc import Iterable, Sequence


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with a line for each row. A bar in a cell would end the cell, so it is escaped."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "".join(f"| {' | '.join(cell_of(cell) for cell in line)} |\n" for line in lines)


def cell_of(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split()).replace("|", "\\|")


def code(text: str) -> str:
    """The text as it is written in a file, or nothing."""
    return f"`{text}`" if text else ""


def all_code(texts: Iterable[str]) -> str:
    """Each text as it is written in a file, in a row."""
    return " ".join(map(code, texts))
