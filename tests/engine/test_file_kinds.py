"""What a file is told to be: by its name, else by how it begins."""

from pathlib import Path

import pytest

from engine.messages.problems import ExperimentError
from engine.tables.file_kinds import FileKind, kind_of
from tests.engine.quotations import untold


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.json", b"x,y", FileKind.EXPERIMENT),
        ("a.LAB", b"PK\x03\x04", FileKind.EXPERIMENT),
        ("a.v2", b"\xef\xbb\xbf\n{}", FileKind.EXPERIMENT),
        ("a", b"PK\x03\x04", FileKind.EXPERIMENT),
        ("a.csv", b"{1,2", FileKind.TABLE),
        ("a.TSV", b"", FileKind.TABLE),
        ("a.out", b"1 2 3\n", FileKind.TABLE),
        ("a.out", "x;y;k\n1;2;a\n".encode("utf-16-le"), FileKind.TABLE),
        ("a.out", "x;y;k\n".encode("utf-16"), FileKind.TABLE),
        ("a.md", b"", FileKind.LESSON),
        ("a.sqlite", b"", FileKind.STUDY),
        ("a", b"SQLite format 3\0\x10\0", FileKind.STUDY),
    ],
)
def test_a_file_is_one_of_four_kinds(tmp_path: Path, name: str, content: bytes, kind: FileKind) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert kind_of(path) is kind


def test_what_is_no_file_is_left_to_who_reads_it(tmp_path: Path) -> None:
    assert kind_of(tmp_path) is FileKind.EXPERIMENT
    assert kind_of(tmp_path / "none.csv") is FileKind.EXPERIMENT


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.xlsx", b"PK\x03\x04", "a workbook: save its sheet as CSV"),
        ("a.csv", b"%PDF-1.7", "a PDF document"),
        ("a", b"\x89PNG\r\n\x1a\n", "a picture"),
        ("a.json.gz", b"\x1f\x8b", "an archive"),
        ("a.py", b"import os", "a Python program"),
        ("a.bin", b"\x00\x01\x02\x03", "a file of another kind"),
    ],
)
def test_another_kind_is_told_by_name_and_kind(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ExperimentError) as caught:
        kind_of(path)
    assert f"{name}: given {said}" in str(caught.value)
    assert "allowed: an experiment (.json, .lab), a table" in str(caught.value)
    assert not untold(caught.value.problems, name)
