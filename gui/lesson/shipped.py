"""The lessons that ship: their files, and their titles read without reading the lessons."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gui.language.languages import spoken
from gui.resources import LESSONS

TITLE = re.compile(r"^title:\s*(.+?)\s*$", re.MULTILINE)
HEAD = 500  # characters in which the title stands


@dataclass(frozen=True)
class Shelved:
    """A lesson's file, the name that its action has, and its title."""

    name: str
    title: str
    path: Path


@cache
def shipped() -> tuple[Shelved, ...]:
    """All of them, in the order of their files' names."""
    return tuple(shelved(path) for path in sorted(LESSONS.glob("*.md")))


def in_language(path: Path) -> Path:
    """The lesson of a file in the language on screen, if it ships in that; any other file as it is.

    Translations stand in folders beside the English ones, under the same names.
    """
    names = {lesson.path.name for lesson in shipped()}
    if path.name not in names or LESSONS.resolve() not in path.resolve().parents:
        return path
    translated = LESSONS / spoken() / path.name
    return translated if translated.is_file() else LESSONS / path.name


def shelved(path: Path) -> Shelved:
    found = TITLE.search(path.read_text(encoding="utf-8")[:HEAD])
    title = found[1].strip("\"'") if found else path.stem
    return Shelved(re.sub(r"\W", "_", path.stem), title, path)
