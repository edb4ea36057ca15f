"""The index of the decisions, from the heading, status and date of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from resources.make.markdown import table

FILE_NAME = re.compile(r"(\d{4})-[a-z0-9-]+\.md")
HEADING = re.compile(
    r"# (?P<number>\d+)\. (?P<title>[^\n]+)\n\n"
    r"- Status: (?P<status>accepted|(?:partly )?superseded by \d+)\n"
    r"- Date: (?P<date>\d{4}-\d\d-\d\d)\n\n"
)


@dataclass(frozen=True)
class Decision:
    """One decision: its file, number, title, status and the day on which it was written down."""

    path: Path
    number: int
    title: str
    status: str
    date: str


def decisions(folder: Path) -> Iterator[Decision]:
    """All of them, in the order of their numbers. ValueError names a file with another heading."""
    for path in sorted(folder.glob("[0-9]*.md")):
        name = FILE_NAME.fullmatch(path.name)
        heading = HEADING.match(path.read_text(encoding="utf-8"))
        if name is None or heading is None or int(heading["number"]) != int(name[1]):
            raise ValueError(f"{path.name}: needs '# NUMBER. TITLE', a status and a date, as the others have")
        yield Decision(path, int(name[1]), heading["title"], heading["status"], heading["date"])


def index(folder: Path) -> str:
    """A table of all decisions."""
    rows = (
        (str(each.number), f"[{each.title}]({each.path.name})", each.status, each.date)
        for each in decisions(folder)
    )
    return table(("Number", "Decision", "Status", "Date"), rows)
