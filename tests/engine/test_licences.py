"""Licences: every library that runs is told of, and none asks for the whole program under the GPL."""

from pathlib import Path

import pytest

from engine.system import licences as room
from engine.system.licences import OURS, gathered, libraries, licence_of, licences, under_gpl_alone
from resources.make.licences import main, refused_files


def test_every_library_has_a_text() -> None:
    found = dict(gathered())
    assert found[OURS].startswith("MIT License")
    assert {
        "Qt",
        "LGPL-3",
        "GPL-3",
        "Inter",
        "Python",
        "numpy",
        "PySide6_Essentials",
        "shiboken6",
        "numba",
    } <= set(found)
    assert all(len(text) > 60 for text in found.values())


def test_nothing_is_under_the_gpl_alone() -> None:
    assert len(libraries()) > 15
    assert [library.metadata["Name"] for library in libraries() if under_gpl_alone(licence_of(library))] == []


@pytest.mark.parametrize(
    ("licence", "alone"),
    [
        ("GPL-3.0-only", True),
        ("GNU General Public License v3 (GPLv3)", True),
        ("AGPL-3.0-or-later", True),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", False),
        ("GNU Lesser General Public License v3 (LGPLv3)", False),
        ("GPL-2.0-or-later WITH GCC-exception-2.0", False),
        ("BSD-3-Clause", False),
    ],
)
def test_which_licences_are_refused(licence: str, alone: bool) -> None:
    assert under_gpl_alone(licence) is alone


def test_a_bundle_with_readline_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    assert refused_files(bundle) == []
    (bundle / "libreadline.so.8").touch()
    assert main([str(tmp_path / "licences"), str(bundle)]) == 1
    assert "libreadline.so.8" in capsys.readouterr().err
    assert not (tmp_path / "licences").exists()


def test_a_bundle_reads_what_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert main([str(tmp_path / "licences")]) == 0
    here = licences()
    monkeypatch.setattr(room, "WRITTEN", tmp_path / "licences")
    assert licences() == here
    assert next(iter(licences())) == OURS
