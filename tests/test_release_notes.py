"""The page of a release says what the changelog says of its version, and nothing of others."""

import pytest

from resources.make.release_notes import main, notes_of

TEXT = """# Changelog

## Unreleased

- Later

## 0.2.0 (2026-12-01)

### Added

- A line

## 0.1.0

- Old
"""


@pytest.mark.parametrize(
    ("version", "notes"),
    [("0.2.0", "### Added\n\n- A line"), ("0.1.0", "- Old"), ("0.2", ""), ("0.3.0", ""), ("0.2.0.1", "")],
)
def test_the_notes_are_of_that_version(version: str, notes: str) -> None:
    assert notes_of(version, TEXT) == notes


def test_a_version_without_notes_is_no_release(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["99.0.0"]) == 1
    assert "nothing of 99.0.0" in capsys.readouterr().err
