"""Large and hostile files, opened in a window, and the most that its thread has then worked at once."""

import random
import threading
from functools import cache
from pathlib import Path
from threading import Thread

from PySide6.QtWidgets import QDialog, QMessageBox

from gui.lesson.lesson_reader import SHORT
from gui.own_data.importing import ImportDialog
from tests.engine.hostile_files import lessons, tables
from tests.gui.conftest import PATIENCE, Lab
from tests.gui.test_importing import agree, dialog_over, pick
from tests.gui.window_work import Measuring


@cache
def rows(count: int) -> str:
    numbers = random.Random(1)
    return "x;y;l\n" + "".join(
        f"{numbers.gauss(0, 1)};{numbers.gauss(0, 1)};{'ab'[place % 2]}\n" for place in range(count)
    )


@cache
def wide() -> str:
    names = ";".join(f"column {place}" for place in range(999))
    row = ";".join(["1.5"] * 998)
    return f"{names};l\n" + "".join(f"{place}.5;{row};{'ab'[place % 2]}\n" for place in range(1_990))


def large(folder: Path, text: str) -> Path:
    path = folder / "large.csv"
    path.write_text(text, encoding="utf-8")
    return path


def ready(lab: Lab, dialog: ImportDialog) -> None:
    lab.qtbot.waitUntil(lambda: dialog.ok.isEnabled(), timeout=PATIENCE)


def readers() -> list[Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("reading")]


def answers(lab: Lab) -> list[QDialog]:
    """What a file that was opened has come to."""
    window = lab.window
    return [*window.findChildren(ImportDialog), *window.findChildren(QMessageBox, "refusal")]


def dismiss_answers(lab: Lab) -> None:
    for box in answers(lab):
        box.reject()
    lab.qtbot.waitUntil(lambda: not answers(lab))


def work_of_a_large_table(lab: Lab, path: Path, measure: Measuring) -> dict[str, float]:
    """By what is done with the table: read, chosen from, read otherwise and used."""
    longest = {}
    with measure() as work:
        assert lab.window.files.open_path(path)
        assert lab.window.files.reader.reading
        dialog = dialog_over(lab)
        ready(lab, dialog)
    longest["open"] = work.longest
    with measure() as work:
        pick(dialog.choosers["x"], dialog.choosers["x"].itemText(1))
        assert not dialog.ok.isEnabled()
        pick(dialog.choosers["y"], dialog.choosers["y"].itemText(0))
        ready(lab, dialog)
    longest["choose"] = work.longest
    assert dialog.preview.horizontalHeaderItem(1).text().endswith("x")
    with measure() as work:
        dialog.reading.first_row.setValue(2)
        lab.qtbot.waitUntil(lambda: dialog.table is not None and dialog.table.begins == 2, timeout=PATIENCE)
        ready(lab, dialog)
    longest["read anew"] = work.longest
    with measure() as work:
        agree(dialog)
        lab.qtbot.waitUntil(lambda: lab.window.experiment.dataset.name == "csv", timeout=PATIENCE)
        lab.qtbot.waitUntil(lambda: lab.window.findChild(ImportDialog) is None, timeout=PATIENCE)
    longest["use"] = work.longest
    return longest


def work_of_hostile_tables(lab: Lab, path: Path, measure: Measuring) -> dict[str, float]:
    hostile, longest = tables(), {}
    while hostile:
        name, content = hostile.popitem()
        path.write_bytes(content)
        with measure() as work:
            assert lab.window.files.open_path(path) == lab.window.files.reader.reading
            lab.qtbot.waitUntil(lambda: bool(answers(lab)), timeout=PATIENCE)
        longest[name] = work.longest
        dismiss_answers(lab)
    return longest


def work_of_hostile_lessons(lab: Lab, path: Path, measure: Measuring) -> dict[str, float]:
    director, longest = lab.window.director, {}
    for name, content in lessons().items():
        path.write_bytes(content)
        with measure() as work:
            director.open_path(path)
            assert director.reader.reading == (len(content) > SHORT)
            lab.qtbot.waitUntil(lambda: not director.reader.reading, timeout=PATIENCE)
        longest[name] = work.longest
        dismiss_answers(lab)
    assert director.lesson is None
    return longest
