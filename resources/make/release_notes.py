"""Prints what the changelog says of a version, for the page of its release.

    python -m resources.make.release_notes 0.2.0

It needs no library. The exit status is 1 where the changelog has no such version, or says nothing of it.
"""

import re
import sys
from pathlib import Path

CHANGELOG = Path(__file__).parent.parent.parent / "CHANGELOG.md"


def notes_of(version: str, changelog: str) -> str:
    """What stands under the heading of a version, up to the next one; empty where there is none."""
    heading = rf"^## {re.escape(version)}(?: \([^)]*\))?\n"
    found = re.search(rf"{heading}(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    return found[1].strip() if found is not None else ""


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        sys.stderr.write("Give the version, such as 0.2.0\n")
        return 2
    notes = notes_of(arguments[0], CHANGELOG.read_text(encoding="utf-8"))
    if not notes:
        sys.stderr.write(f"CHANGELOG.md says nothing of {arguments[0]}\n")
        return 1
    sys.stdout.write(f"{notes}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
