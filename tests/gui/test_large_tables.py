"""Large tables and lessons are read aside: the window never works on them for longer than a few frames."""

import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMessageBox, QProgressDialog, QPushButton, QWidget

from engine.datasets.own import MOST_POINTS
from engine.tables.detection import prepare
from gui.lesson.shipped import shipped
from gui.own_data.importing import ImportDialog
from tests.gui.conftest import PATIENCE, Lab
from tests.gui.large_files import (
    large,
    readers,
    ready,
    rows,
    wide,
    work_of_a_large_table,
    work_of_hostile_lessons,
    work_of_hostile_tables,
)
from tests.gui.test_importing import dialog_over, pick
from tests.gui.window_work import counted

MOST_CALLS = 500_000  # of functions in one turn: two for each of the most points there may be, and room


@pytest.fixture
def nobody_reads_at_the_end(small: Lab) -> Iterator[None]:
    prepare()
    yield
    small.qtbot.waitUntil(lambda: not readers(), timeout=PATIENCE)


@pytest.mark.usefixtures("nobody_reads_at_the_end")
@pytest.mark.parametrize("text", [partial(rows, MOST_POINTS), wide], ids=["long", "wide"])
def test_the_window_goes_on_while_a_large_table_is_read_and_chosen_from(
    small: Lab, tmp_path: Path, text: Callable[[], str]
) -> None:
    longest = work_of_a_large_table(small, large(tmp_path, text()), counted)
    assert max(longest.values()) < MOST_CALLS, longest


def stop_button(owner: QWidget) -> QPushButton | None:
    dialogs = [dialog for dialog in owner.findChildren(QProgressDialog, "reading") if dialog.isVisible()]
    return dialogs[0].findChild(QPushButton) if dialogs else None


@pytest.mark.usefixtures("nobody_reads_at_the_end")
def test_of_several_choices_the_last_one_is_shown(small: Lab, tmp_path: Path) -> None:
    assert small.window.files.open_path(large(tmp_path, rows(MOST_POINTS)))
    dialog = dialog_over(small)
    begun = []
    for row in range(2, 12):
        dialog.reading.first_row.setValue(row)
        begun.append(dialog.table.begins if dialog.table is not None else 0)
    assert set(begun) == {1}, "nothing is read in between"
    assert sum(thread.is_alive() for thread in readers()) <= 10
    small.qtbot.waitUntil(lambda: dialog.table is not None and dialog.table.begins == 11, timeout=PATIENCE)
    small.qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.usefixtures("nobody_reads_at_the_end")
def test_who_stops_reading_stays_with_how_it_was_read(small: Lab, tmp_path: Path) -> None:
    assert small.window.files.open_path(large(tmp_path, wide()))
    dialog = dialog_over(small)
    ready(small, dialog)
    before = dialog.table
    dialog.reading.first_row.setValue(900)
    pick(dialog.reading.encoding, "UTF-16")
    small.qtbot.waitUntil(lambda: stop_button(dialog) is not None or dialog.table is not before)
    if dialog.table is before:
        stop_button(dialog).click()
        assert dialog.table is before
        assert (dialog.reading.first_row.value(), dialog.reading.encoding.currentText()) == (1, "UTF-8")
        assert dialog.ok.isEnabled()
    small.qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.usefixtures("nobody_reads_at_the_end")
def test_nobody_is_asked_about_a_table_that_is_not_waited_for(small: Lab, tmp_path: Path) -> None:
    path, tiny = large(tmp_path, rows(MOST_POINTS)), tmp_path / "tiny.csv"
    tiny.write_text(rows(20))
    assert small.window.files.open_path(path)
    small.qtbot.waitUntil(lambda: stop_button(small.window) is not None)
    stop_button(small.window).click()
    assert not small.window.files.reader.reading
    assert small.window.files.open_path(path)
    assert small.window.files.open_path(tiny)
    small.qtbot.waitUntil(lambda: not readers(), timeout=PATIENCE)
    (dialog,) = small.window.findChildren(ImportDialog)
    assert "tiny" in dialog.windowTitle()
    small.qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.usefixtures("nobody_reads_at_the_end")
def test_a_window_that_is_closed_asks_nothing_any_more(small: Lab, tmp_path: Path) -> None:
    assert small.window.files.open_path(large(tmp_path, rows(MOST_POINTS)))
    small.window.close()
    assert not small.window.files.reader.reading


def by_drop(lab: Lab, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    lab.window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, button, keys))


WAYS: dict[str, Callable[[Lab, Path], object]] = {
    "open": lambda lab, path: lab.window.files.open_path(path),
    "import": lambda lab, path: lab.window.files.import_path(path),
    "drop": by_drop,
    "recent": lambda lab, path: lab.window.files._recent.chosen.emit(str(path)),
}


@pytest.mark.usefixtures("nobody_reads_at_the_end")
@pytest.mark.parametrize("way", WAYS)
def test_every_way_to_a_large_table_reads_it_aside(small: Lab, tmp_path: Path, way: str) -> None:
    with counted() as work:
        WAYS[way](small, large(tmp_path, rows(MOST_POINTS)))
        assert small.window.files.reader.reading
        dialog = dialog_over(small)
    assert work.longest < MOST_CALLS
    small.qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.usefixtures("nobody_reads_at_the_end")
def test_no_hostile_table_holds_the_window_up(small: Lab, tmp_path: Path) -> None:
    longest = work_of_hostile_tables(small, tmp_path / "hostile.csv", counted)
    assert max(longest.values()) < MOST_CALLS, longest


LESSON = shipped()[3].path.read_text(encoding="utf-8")
TITLE = shipped()[3].title


def long_lesson(path: Path, title: str) -> Path:
    more = "".join(f"\n\n## More {page}\n\n" + "Many words. " * 150 for page in range(8))
    path.write_text(LESSON.replace(TITLE, title) + more, encoding="utf-8")
    return path


@pytest.mark.usefixtures("nobody_reads_at_the_end")
def test_a_long_lesson_is_read_aside_and_followed(small: Lab, tmp_path: Path) -> None:
    director = small.window.director
    path = long_lesson(tmp_path / "long.md", "Long")
    assert director.open_path(path)
    assert director.lesson is None
    assert director.reader.reading
    small.qtbot.waitUntil(lambda: director.lesson is not None, timeout=PATIENCE)
    assert small.window.docks.docks["lesson"].isVisible()
    long_lesson(path, "Longer")
    small.qtbot.waitUntil(lambda: director.lesson.title == "Longer", timeout=PATIENCE)
    director.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
@pytest.mark.usefixtures("nobody_reads_at_the_end")
@pytest.mark.parametrize("becomes", ["a pipe", "huge", "a directory"])
def test_a_lesson_that_becomes_something_else_holds_nothing_up(
    small: Lab, tmp_path: Path, becomes: str
) -> None:
    path, director = tmp_path / "lesson.md", small.window.director
    path.write_text(LESSON, encoding="utf-8")
    assert director.open_path(path)
    with counted() as work:
        path.unlink()
        if becomes == "a pipe":
            os.mkfifo(path)
        elif becomes == "huge":
            with path.open("wb") as file:
                file.truncate(2**36)
        else:
            path.mkdir()
        small.qtbot.waitUntil(
            lambda: small.window.findChild(QMessageBox, "refusal") is not None, timeout=PATIENCE
        )
    assert work.longest < MOST_CALLS
    small.window.findChild(QMessageBox, "refusal").close()
    assert director.lesson.title == TITLE
    director.close()


@pytest.mark.usefixtures("nobody_reads_at_the_end")
def test_no_hostile_lesson_holds_the_window_up(small: Lab, tmp_path: Path) -> None:
    longest = work_of_hostile_lessons(small, tmp_path / "hostile.md", counted)
    assert max(longest.values()) < MOST_CALLS, longest
