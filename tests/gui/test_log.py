"""The log: what is noted, and Help > Show log."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.files.log import LARGEST, SHOWN, end_of_log, logging_to
from gui.window.dialogs import LogDialog
from gui.window.errors import Failure, Origin
from tests.gui.conftest import SMALL, Lab


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    file = tmp_path / "folder" / "laboratory.log"
    with logging_to(file):
        yield file


def test_loading_saving_and_failing_are_noted(log: Path, small: Lab, tmp_path: Path) -> None:
    small.window.editor.open(SMALL.model_copy(update={"title": "Again"}))
    small.qtbot.waitUntil(lambda: "Loaded 2 runs of 2-10-5-1 on circles" in end_of_log(log))
    assert small.window.files.save_to(tmp_path / "kept.json", small.window.view())
    assert not small.window.files.save_to(tmp_path / "no folder" / "kept.json", small.window.view())
    small.window.errors._tell(Failure(Origin.WINDOW, "ZeroDivisionError: somewhere"))
    text = end_of_log(log)
    assert f"INFO gui.files.files: Saved {tmp_path / 'kept.json'}" in text
    assert "WARNING gui.files.files: Not saved" in text
    assert "ERROR gui.window.errors: window failed:\nZeroDivisionError: somewhere" in text


@pytest.mark.usefixtures("qapp")
def test_the_log_is_shown_and_copied(log: Path) -> None:
    logging.getLogger("gui.test").info("the last line")
    dialog = LogDialog(log)
    assert dialog.log.toPlainText().rstrip().endswith("INFO gui.test: the last line")
    dialog.copy_button.click()
    assert QApplication.clipboard().text() == dialog.log.toPlainText()
    dialog.close()


def test_help_shows_the_log(small: Lab) -> None:
    small.trigger("show_log")
    (dialog,) = small.window.findChildren(LogDialog)
    assert dialog.isVisible()
    dialog.close()


def test_the_log_stays_small_and_its_end_is_shown(log: Path) -> None:
    for number in range(3 * LARGEST // 100):
        logging.getLogger("gui.test").info("%0100d", number)
    assert log.stat().st_size <= LARGEST
    assert len(list(log.parent.iterdir())) == 3
    assert len(end_of_log(log).encode()) <= SHOWN
    assert end_of_log(log).rstrip().endswith(f"{3 * LARGEST // 100 - 1:0100d}")


def test_where_nothing_can_be_written_there_is_no_log(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with logging_to(tmp_path / "file" / "laboratory.log"):
        logging.getLogger("gui.test").warning("lost")
    assert end_of_log(tmp_path / "file" / "laboratory.log") == ""
