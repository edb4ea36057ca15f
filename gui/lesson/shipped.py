"""The lessons that ship: their files, and their titles read without reading the lessons."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gui.language.languages import spoken
from gui.resources import LESSONS

TITLE = re.compile(r"^title:\s*(.+?)\s*$", re.MULTILINE)
ABOUT = re.compile(r"^about:\s*(.+?)\s*$", re.MULTILINE)
PAGE, QUESTION = re.compile(r"^## ", re.MULTILINE), re.compile(r"^```question\s*$", re.MULTILINE)
HEAD = 500  # characters in which the title and the sentence about it stand


@dataclass(frozen=True)
class Shelved:
    """A lesson's file, the name that its action has, and its title."""

    name: str
    title: str
    path: Path


@dataclass(frozen=True)
class Contents:
    """What a list says of a lesson that ships: the sentence about it, and how much there is of it."""

    about: str
    pages: int
    questions: int


@cache
def shipped() -> tuple[Shelved, ...]:
    """All of them, in the order of their files' names."""
    return tuple(shelved(path) for path in sorted(LESSONS.glob("*.md")))


def in_language(path: Path) -> Path:
    """The lesson of a file in the language on screen, if it ships in that; any other file as it is.

    Translations stand in folders beside the English ones, under the same names.
    """
    if not is_shipped(path):
        return path
    translated = LESSONS / spoken() / path.name
    return translated if translated.is_file() else LESSONS / path.name


def after(path: Path) -> Shelved | None:
    """The lesson that comes behind the one of a file, in the language on screen; None where none does."""
    names = [lesson.path.name for lesson in shipped()]
    if not is_shipped(path) or path.name == names[-1]:
        return None
    return shelved(in_language(LESSONS / names[names.index(path.name) + 1]))


def is_shipped(path: Path) -> bool:
    """Whether a file is one of the lessons that ship, in any language."""
    names = {lesson.path.name for lesson in shipped()}
    try:
        return path.name in names and LESSONS.resolve() in path.resolve().parents
    except (OSError, ValueError):  # as of a path with a 0 in it
        return False


def shelved(path: Path) -> Shelved:
    title = field_of(TITLE, path.read_text(encoding="utf-8")) or path.stem
    return Shelved(re.sub(r"\W", "_", path.stem), title, path)


@cache
def contents(path: Path) -> Contents:
    """Of one that ships: these lessons have pages and questions nowhere but where they begin a line."""
    text = path.read_text(encoding="utf-8")
    return Contents(field_of(ABOUT, text), len(PAGE.findall(text)), len(QUESTION.findall(text)))


def field_of(field: re.Pattern[str], text: str) -> str:
    found = field.search(text[:HEAD])
    return found[1].strip("\"'") if found else ""
