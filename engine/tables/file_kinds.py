"""What a file is: an experiment, a table, a lesson, a study's results, a link, or what cannot be opened."""

import re
import stat
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from enum import Enum, auto
from pathlib import Path

from engine.messages.library_messages import reason_of
from engine.messages.message import Note
from engine.messages.problems import refused
from engine.tables.detection import wide_encoding

START = 512  # bytes that a file's kind shows in
EXPERIMENTS = (".json", ".lab")
TABLES = (".csv", ".tsv", ".tab", ".txt", ".dat")
LESSONS = (".md", ".markdown")
STUDIES = (".sqlite",)
OPENED = Note(
    "an experiment (.json, .lab), a table (.csv, .tsv, .txt), a lesson (.md) or results of a study (.sqlite)"
)
A_WORKBOOK = Note("a workbook: save its sheet as CSV, and open that")

BY_SUFFIX = {
    ".xlsx": A_WORKBOOK,
    ".xlsm": A_WORKBOOK,
    ".xls": A_WORKBOOK,
    ".ods": A_WORKBOOK,
    ".numbers": A_WORKBOOK,
    ".pdf": Note("a PDF document"),
    ".docx": Note("a text document"),
    ".doc": Note("a text document"),
    ".odt": Note("a text document"),
    ".rtf": Note("a text document"),
    ".pptx": Note("a presentation"),
    ".odp": Note("a presentation"),
    ".html": Note("a web page"),
    ".htm": Note("a web page"),
    ".py": Note("a Python program"),
    ".ipynb": Note("a notebook"),
    ".npy": Note("an array of NumPy"),
    ".npz": Note("arrays of NumPy"),
    ".parquet": Note("a Parquet table: save it as CSV, and open that"),
    ".zip": Note("an archive"),
    ".gz": Note("an archive"),
    ".tar": Note("an archive"),
}
BY_START = (
    (b"\x89PNG", Note("a picture")),
    (b"\xff\xd8\xff", Note("a picture")),
    (b"GIF8", Note("a picture")),
    (b"%PDF", Note("a PDF document")),
    (b"\x1f\x8b", Note("an archive")),
    (b"\xd0\xcf\x11\xe0", A_WORKBOOK),  # or any other document of Office before 2007
    (b"\x93NUMPY", Note("an array of NumPy")),
    (b"PAR1", Note("a Parquet table: save it as CSV, and open that")),
    (b"\x7fELF", Note("a program")),
    (b"MZ", Note("a program")),
    (b"<!DOCTYPE html", Note("a web page")),
    (b"<html", Note("a web page")),
)
WIDE_MARKS = (BOM_UTF16_LE, BOM_UTF16_BE)  # UTF-32 begins likewise
DATABASE = b"SQLite format 3\0"
LINK = "initlab:"  # what a link to an experiment begins with, see engine.experiment.link
A_LINK = re.compile(rb"\s*(\[InternetShortcut\]\s*)?(URL=)?" + LINK.encode())
ARCHIVE = b"PK\x03\x04"  # what a zip archive begins with


class FileKind(Enum):
    EXPERIMENT = auto()
    TABLE = auto()
    LESSON = auto()
    STUDY = auto()
    LINK = auto()


def kind_of(path: Path) -> FileKind:
    """By its name, else by how it begins. ExperimentError, which says what it is, where it is none of them.

    A file that is not there, or is none, is an experiment: whoever reads it says why it cannot be read.
    """
    suffix = path.suffix.lower()
    start = start_of(path)
    if start is None or suffix in EXPERIMENTS:
        return FileKind.EXPERIMENT
    if suffix in LESSONS:
        return FileKind.LESSON
    if suffix in STUDIES or start.startswith(DATABASE):
        return FileKind.STUDY
    other = BY_SUFFIX.get(suffix) or next((kind for sign, kind in BY_START if start.startswith(sign)), None)
    if other is not None:
        raise refused(path.name, other, OPENED)
    if is_start_of_link(start):
        return FileKind.LINK
    if suffix in TABLES:
        return FileKind.TABLE
    if b"\0" in start and wide_encoding(start) is None and not start.startswith(WIDE_MARKS):
        raise refused(path.name, Note("a file of another kind, not text"), OPENED)
    text = start.removeprefix(BOM_UTF8).lstrip()
    return FileKind.EXPERIMENT if text.startswith((b"{", ARCHIVE)) else FileKind.TABLE


def holds_link(path: Path) -> bool:
    """Whether a file begins with a link; ExperimentError where it cannot be read."""
    return is_start_of_link(start_of(path) or b"")


def is_start_of_link(start: bytes) -> bool:
    return A_LINK.match(start.removeprefix(BOM_UTF8)) is not None


def start_of(path: Path) -> bytes | None:
    """The file's first bytes; None where there is no such file. ExperimentError where it cannot be read."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return None
        with path.open("rb") as file:
            return file.read(START)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
    except OSError as error:
        raise refused(str(path), reason_of(error), OPENED) from None
