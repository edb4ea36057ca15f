"""Says what stands in the way of a release: what is not translated, written down or up to date.

    uv run python -m resources.make.release 0.2.0

The exit status is 1 where anything does.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from gui.language.offered import CODES, ENGLISH
from resources.make.catalogue import texts, translation_file
from resources.make.documents import ROOT, documents, filled_in


def obstacles(version: str, root: Path = ROOT) -> Iterator[str]:
    """Everything that has to be done before this version can be released, in a sentence each."""
    yield from of_version(version, root)
    yield from of_changes(version, root)
    yield from of_translations()
    for path in documents():
        text = path.read_text(encoding="utf-8")
        if text != filled_in(text):
            yield f"{path.relative_to(ROOT)} is out of date: uv run python -m resources.make.documents"


def of_version(version: str, root: Path) -> Iterator[str]:
    with (root / "pyproject.toml").open("rb") as file:
        given = tomllib.load(file)["project"]["version"]
    if given != version:
        yield f"pyproject.toml has the version {given}, not {version}"


def of_changes(version: str, root: Path) -> Iterator[str]:
    """The changelog needs a dated heading of the version, and nothing above it that is unreleased."""
    text = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    if not any(re.fullmatch(rf"{re.escape(version)} \(\d{{4}}-\d\d-\d\d\)", heading) for heading in headings):
        yield f"CHANGELOG.md has no heading '## {version} (YEAR-MONTH-DAY)'"
    unreleased = re.search(r"^## Unreleased\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    if unreleased is not None and unreleased[1].strip():
        yield "CHANGELOG.md has changes that are unreleased"


def of_translations() -> Iterator[str]:
    """Every text needs a finished translation in every language."""
    for code in CODES:
        if code != ENGLISH:
            missing = len(texts() - finished(translation_file(code)))
            if missing:
                yield f"{translation_file(code).name} lacks {missing} translations"


def finished(path: Path) -> frozenset[str]:
    """The English texts that a file of translations has a finished one for."""
    return frozenset(
        message.findtext("source") or ""
        for message in ElementTree.parse(path).iter("message")
        if (translation := message.find("translation")) is not None
        and not translation.get("type")
        and (translation.text or "").strip()
    )


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        sys.stderr.write("Give the version that is to be released, such as 0.2.0\n")
        return 2
    found = list(obstacles(arguments[0]))
    for obstacle in found:
        sys.stdout.write(f"{obstacle}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
