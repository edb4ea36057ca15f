"""The check before a release names what is missing, and nothing where nothing is."""

from pathlib import Path

import pytest

from resources.make.release import finished, main, of_changes, of_version

TS = """<TS><context>
<message><source>Play</source><translation>Abspielen</translation></message>
<message><source>Pause</source><translation type="unfinished">Pause</translation></message>
<message><source>Step</source><translation></translation></message>
</context></TS>"""


def test_another_version_is_named(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "0.1.0"\n', encoding="utf-8")
    assert list(of_version("0.1.0", tmp_path)) == []
    assert list(of_version("0.2.0", tmp_path)) == ["pyproject.toml has the version 0.1.0, not 0.2.0"]


@pytest.mark.parametrize(
    ("text", "obstacles"),
    [
        ("# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-12-01)\n\n- A line\n", 0),
        ("# Changelog\n\n## 0.2.0 (2026-12-01)\n\n- A line\n", 0),
        ("# Changelog\n\n## Unreleased\n\n- A line\n\n## 0.2.0 (2026-12-01)\n", 1),
        ("# Changelog\n\n## Unreleased\n\n- A line\n\n## 0.2.0\n", 2),
        ("# Changelog\n\n## Unreleased\n\n- A line\n\n## 0.1.0 (2026-11-01)\n", 2),
    ],
)
def test_changes_have_to_be_of_the_version(tmp_path: Path, text: str, obstacles: int) -> None:
    (tmp_path / "CHANGELOG.md").write_text(text, encoding="utf-8")
    assert len(list(of_changes("0.2.0", tmp_path))) == obstacles


def test_an_unfinished_translation_does_not_count(tmp_path: Path) -> None:
    path = tmp_path / "laboratory_de.ts"
    path.write_text(TS, encoding="utf-8")
    assert finished(path) == {"Play"}


def test_the_command_says_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["99.0.0"]) == 1
    said = capsys.readouterr().out
    assert "not 99.0.0" in said
    assert "## 99.0.0 (YEAR-MONTH-DAY)" in said
