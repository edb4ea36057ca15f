"""A large file is read aside, with a bar and a button that stops the waiting."""

import json
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QProgressDialog, QPushButton

from engine.experiment.model import Experiment
from gui.files.reading import SMALL
from tests.gui.conftest import Lab

with_pipes = pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")


def large_file(path: Path, **parts: object) -> Path:
    numbers = np.random.RandomState(1).randn(5_000, 2)
    points = [[x, y, place % 2] for place, (x, y) in enumerate(numbers.tolist())]
    text = json.dumps({"dataset": {"name": "csv", "points": points}, "runs": [{}], **parts})
    path.write_text(text, encoding="utf-8")
    assert path.stat().st_size > SMALL
    return path


def bar(lab: Lab) -> QProgressDialog | None:
    return lab.window.findChild(QProgressDialog, "reading")


def test_a_large_file_is_opened_without_keeping_the_window_waiting(small: Lab, tmp_path: Path) -> None:
    path, before = large_file(tmp_path / "large.json"), small.window.experiment
    assert small.window.files.open_path(path)
    assert small.window.files.reader.reading
    assert small.window.experiment is before
    small.qtbot.waitUntil(lambda: small.window.experiment is not before)
    assert small.window.editor.path == path
    assert len(small.window.experiment.dataset.points) == 5_000
    assert not small.window.files.reader.reading
    assert bar(small) is None


def test_a_large_file_that_is_wrong_is_refused_in_words(small: Lab, tmp_path: Path) -> None:
    path, before = large_file(tmp_path / "large.json", bookmarks=[1]), small.window.experiment
    assert small.window.files.open_path(path)
    small.qtbot.waitUntil(lambda: small.window.findChild(QMessageBox, "refusal") is not None)
    box = small.window.findChild(QMessageBox, "refusal")
    assert "large.json" in box.text()
    assert "bookmarks.0" in box.informativeText()
    box.close()
    assert small.window.experiment is before


def test_the_file_that_was_asked_for_last_is_opened(small: Lab, tmp_path: Path) -> None:
    first = large_file(tmp_path / "first.json", title="First")
    second = large_file(tmp_path / "second.json", title="Second")
    titles = []
    small.window.editor.opened.connect(lambda *_: titles.append(small.window.experiment.title))
    small.window.files.open_path(first)
    small.window.files.open_path(second)
    small.qtbot.waitUntil(lambda: small.window.editor.path == second)
    assert titles == ["Second"]
    small.qtbot.waitUntil(lambda: not threads_that_read())


def test_a_small_file_comes_before_a_large_one_that_is_being_read(small: Lab, tmp_path: Path) -> None:
    tiny = tmp_path / "tiny.json"
    tiny.write_text('{"title": "Tiny"}', encoding="utf-8")
    small.window.files.open_path(large_file(tmp_path / "large.json"))
    assert small.window.files.open_path(tiny)
    assert small.window.experiment.title == "Tiny"
    assert not small.window.files.reader.reading
    small.qtbot.waitUntil(lambda: not threads_that_read())
    assert small.window.experiment.title == "Tiny"


def test_a_window_that_is_closed_waits_for_no_file(small: Lab, tmp_path: Path) -> None:
    before = small.window.experiment
    small.window.files.open_path(large_file(tmp_path / "large.json"))
    assert small.window.close()
    assert not small.window.files.reader.reading
    small.qtbot.waitUntil(lambda: not threads_that_read())
    assert small.window.experiment is before


@contextmanager
def pipe(path: Path) -> Iterator[Path]:
    """A file that does not answer until the end."""
    os.mkfifo(path)
    yield path
    writer = os.open(path, os.O_WRONLY)  # as someone reads, this does not wait
    os.write(writer, Experiment(title="Late").model_dump_json(exclude_none=True).encode())
    os.close(writer)


@with_pipes
def test_waiting_for_a_file_that_does_not_answer_can_be_stopped(small: Lab, tmp_path: Path) -> None:
    before = small.window.experiment
    with pipe(tmp_path / "pipe.json") as path:
        small.window.files.open_path(path)
        small.qtbot.waitUntil(lambda: bar(small) is not None and bar(small).isVisible())
        shown = bar(small)
        assert "pipe.json" in shown.labelText()
        assert shown.accessibleName()
        small.trigger("play")  # the window goes on
        small.qtbot.waitUntil(lambda: small.training.state.playing)
        small.trigger("play")
        small.qtbot.mouseClick(shown.findChild(QPushButton), Qt.MouseButton.LeftButton)
        small.qtbot.waitUntil(lambda: bar(small) is None)
        assert not small.window.files.reader.reading
        (waiting,) = threads_that_read()
    waiting.join(10)
    QApplication.processEvents()
    assert small.window.experiment is before, "what comes too late is dropped"


@with_pipes
def test_a_lesson_is_not_waited_for_at_a_pipe(small: Lab, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lesson.md")
    assert not small.window.director.open_path(tmp_path / "lesson.md")
    box = small.window.findChild(QMessageBox, "refusal")
    assert "ordinary file" in box.informativeText()
    box.close()
    assert small.window.director.lesson is None


def threads_that_read() -> list[Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("reading")]
