"""Saving: it ends in "Saved" or in a sentence, and writes over nobody's work unasked."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox

from engine.experiment.json_io import read_experiment
from engine.experiment.model import Experiment
from engine.experiment.session import read_session
from engine.experiment.view import View
from engine.interrupt import InterruptError
from engine.system import whole_files
from gui.files import histories
from gui.files.half_written import HalfWritten
from gui.lesson.shipped import shipped
from gui.window.dialogs import ErrorDialog
from tests.gui.conftest import PATIENCE, SMALL, Lab


def box(lab: Lab, name: str) -> QMessageBox:
    found: list[QMessageBox] = []

    def look() -> bool:
        found.extend(box for box in lab.window.findChildren(QMessageBox, name) if box.isVisible())
        return bool(found)

    lab.qtbot.waitUntil(look, timeout=PATIENCE)
    return found[0]


def press(lab: Lab, name: str, words: str) -> None:
    shown = box(lab, name)
    (button,) = [button for button in shown.buttons() if words in button.text().replace("&", "")]
    button.click()
    lab.qtbot.waitUntil(lambda: shown not in lab.window.findChildren(QMessageBox, name))


def save_and_wait(lab: Lab, path: Path) -> None:
    with lab.qtbot.waitSignal(lab.window.files.saved, timeout=PATIENCE):
        assert lab.window.files.save_to(path, lab.window.view())


@pytest.fixture
def unloadable(small: Lab) -> Lab:
    """A window whose experiment could not be loaded: nothing is in training."""
    blobs = SMALL.model_copy(update={"dataset": SMALL.dataset.model_copy(update={"noise": "none"})})
    with small.qtbot.waitSignal(small.training.failed, timeout=PATIENCE):
        small.window.editor.open(blobs, saved=False)
    for dialog in small.window.findChildren(ErrorDialog):
        dialog.close()
    return small


def test_saving_says_saved(small: Lab, tmp_path: Path) -> None:
    for name in ("a.json", "a.lab"):
        save_and_wait(small, tmp_path / name)
        assert small.window.status.message.text() == f"Saved: {name}"


class SlowToNote(HalfWritten):
    """Notes nothing before `may_go_on`: so saving is under way for as long as a test likes."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.may_go_on = Event()

    @contextmanager
    def noting(self, part: Path) -> Iterator[None]:
        assert self.may_go_on.wait(PATIENCE / 1000)
        with super().noting(part):
            yield


@pytest.fixture
def slow(small: Lab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SlowToNote:
    """What keeps back the saving of every session with a history, which all count as large."""
    monkeypatch.setattr(histories, "SMALL", 0)
    small.window.files.half_written = slow = SlowToNote(tmp_path / "notes")
    return slow


def test_a_large_session_is_saved_aside_and_says_how_far_it_has_come(
    small: Lab, slow: SlowToNote, tmp_path: Path
) -> None:
    progress, path = small.window.progress, tmp_path / "a.lab"
    small.window.files.save_to(path, View())
    small.qtbot.waitUntil(progress.isVisible)
    assert progress.words.text() == "Saving all that the runs have recorded…"
    assert progress.can_cancel
    small.trigger("play")  # the window goes on meanwhile
    small.qtbot.waitUntil(lambda: small.frame.iteration > 600)
    with small.qtbot.waitSignal(small.window.files.saved):
        slow.may_go_on.set()
    assert progress.isHidden()
    assert small.window.status.message.text() == "Saved: a.lab"
    assert read_session(path).recordings[0].costs.size == 601


def test_saving_that_is_given_up_leaves_the_file_as_it_was(
    small: Lab, slow: SlowToNote, tmp_path: Path
) -> None:
    progress, path = small.window.progress, tmp_path / "a.lab"
    path.write_bytes(b"the old one")
    small.window.editor.bookmark(5, "Five")
    small.window.files.save_to(path, View())
    small.qtbot.waitUntil(progress.isVisible)
    with small.qtbot.waitSignal(small.window.files.not_saved):
        small.trigger("leave")
        slow.may_go_on.set()
    assert progress.isHidden()
    assert path.read_bytes() == b"the old one"
    assert [*tmp_path.rglob("*.part")] == []
    assert small.window.isWindowModified()
    assert small.window.status.message.text() == "Not saved: the file is as it was."


def test_what_is_saved_while_a_file_is_written_is_written_after_it(
    small: Lab, slow: SlowToNote, tmp_path: Path
) -> None:
    path = tmp_path / "a.lab"
    small.window.files.save_to(path, View())
    small.qtbot.waitUntil(lambda: small.window.files.histories.saver.is_busy)
    small.window.editor.bookmark(5, "Five")
    small.window.files.save_to(path, View())
    with small.qtbot.waitSignals([small.window.files.saved] * 2):
        slow.may_go_on.set()
    assert read_session(path).experiment.bookmarks[0].name == "Five"
    assert not small.window.isWindowModified()


def test_a_window_that_closes_while_it_saves_closes_when_the_file_is_whole(
    small: Lab, slow: SlowToNote, tmp_path: Path
) -> None:
    path = tmp_path / "a.lab"
    small.window.files.save_to(path, View())
    small.qtbot.waitUntil(lambda: small.window.files.histories.saver.is_busy)
    slow.may_go_on.set()
    small.window.close()
    assert read_session(path).recordings


def test_a_history_that_is_not_there_is_said(unloadable: Lab, tmp_path: Path) -> None:
    files = unloadable.window.files
    assert files.save_to(tmp_path / "a.lab", View())
    assert "no history" in box(unloadable, "refusal").informativeText()
    assert not (tmp_path / "a.lab").exists()
    assert unloadable.window.status.message.text() != "Saving “a.lab”…"


def test_closing_does_not_go_on_where_saving_failed(unloadable: Lab, tmp_path: Path) -> None:
    window = unloadable.window
    window.editor.path = tmp_path / "a.lab"
    window.files.ask_before_closing()
    press(unloadable, "unsaved", "Save")
    box(unloadable, "refusal").close()
    assert window.isVisible()
    assert window.isWindowModified()


def test_a_history_is_saved_while_a_lesson_measures(
    open_lab: Callable[[Experiment], Lab], tmp_path: Path
) -> None:
    lab = open_lab(SMALL)
    with lab.qtbot.waitSignal(lab.training.loaded, timeout=PATIENCE):
        lab.window.director.open_path(shipped()[1].path)
    page = max(
        lab.window.director.lesson.pages if lab.window.director.lesson is not None else (),
        key=lambda page: len(page.measures) + (page.question is not None),
    )
    lab.training.measure(page, answer=True)
    lab.training.measure(page, answer=True)
    save_and_wait(lab, tmp_path / "a.lab")
    assert read_session(tmp_path / "a.lab").recordings


def test_the_closing_question_saves_under_a_name_that_is_asked_for_and_closes(
    small: Lab, tmp_path: Path
) -> None:
    small.window.editor.bookmark(5, "Five")
    small.window.files.ask_before_closing()
    press(small, "unsaved", "Save")
    (dialog,) = small.window.findChildren(QFileDialog)
    with small.qtbot.waitSignal(small.window.closed, timeout=PATIENCE):
        dialog.fileSelected.emit(str(tmp_path / "a.json"))
    assert read_experiment(tmp_path / "a.json").bookmarks[0].name == "Five"


def test_who_asks_for_no_name_stays(small: Lab, tmp_path: Path) -> None:
    small.window.editor.bookmark(5, "Five")
    small.window.files.ask_before_closing()
    press(small, "unsaved", "Save")
    small.window.findChildren(QFileDialog)[0].reject()
    save_and_wait(small, tmp_path / "a.json")
    assert small.window.isVisible()


def test_the_first_save_proposes_the_documents_and_a_name(small: Lab) -> None:
    small.window.editor.experiment = SMALL.model_copy(update={"title": "Zeros / He: why?"})
    small.trigger("save")
    (dialog,) = small.window.findChildren(QFileDialog)
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    expected = documents if documents.is_dir() else Path.home()
    assert Path(dialog.directory().absolutePath()) == expected
    assert [Path(file).name for file in dialog.selectedFiles()] == ["zeros-he-why.json"]
    dialog.reject()


@pytest.mark.parametrize("name", ["a.json", "a.lab"])
def test_what_someone_else_has_changed_is_not_saved_over_unasked(
    small: Lab, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    save_and_wait(small, path)
    path.write_bytes(b"somebody else's")
    small.window.editor.bookmark(5, "Five")
    small.trigger("save")
    press(small, "changed meanwhile", "Cancel")
    assert path.read_bytes() == b"somebody else's"
    assert small.window.isWindowModified()
    small.trigger("save")
    with small.qtbot.waitSignal(small.window.files.saved, timeout=PATIENCE):
        press(small, "changed meanwhile", "over")
    assert read_session(path).experiment.bookmarks[0].name == "Five"
    small.window.editor.bookmark(6, "Six")
    with small.qtbot.waitSignal(small.window.files.saved, timeout=PATIENCE):
        small.trigger("save")
    assert len(read_session(path).experiment.bookmarks) == 2


def test_a_file_that_was_opened_and_then_changed_is_asked_about_when_closing(
    small: Lab, tmp_path: Path
) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"runs": [{}]}')
    small.window.files.open_path(path)
    path.write_text('{"runs": [{}, {}]}')
    small.window.editor.bookmark(5, "Five")
    small.window.files.ask_before_closing()
    press(small, "unsaved", "Save")
    press(small, "changed meanwhile", "as")
    (dialog,) = small.window.findChildren(QFileDialog)
    with small.qtbot.waitSignal(small.window.closed, timeout=PATIENCE):
        dialog.fileSelected.emit(str(tmp_path / "b.json"))
    assert len(read_experiment(path).runs) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
@pytest.mark.parametrize("name", ["a.json", "a.lab"])
def test_a_file_that_there_is_no_room_for_is_told_and_the_one_before_stays(
    small: Lab, tmp_path: Path, name: str
) -> None:
    import resource

    path = tmp_path / name
    save_and_wait(small, path)
    before = path.read_bytes()
    small.window.editor.bookmark(5, "Five")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (500, limits[1]))
        small.trigger("save")
        refusal = box(small, "refusal")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert refusal.informativeText() not in ("", "Unknown error")
    assert path.read_bytes() == before
    assert small.window.isWindowModified()
    refusal.close()


def test_a_file_is_given_to_the_disk_in_pieces_until_somebody_objects(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole_files, "AT_ONCE", 4)
    heard: list[int] = []
    whole_files.put(b"0123456789", tmp_path / "part", tmp_path / "file", heard.append)
    assert heard == [4, 8, 10]
    assert (tmp_path / "file").read_bytes() == b"0123456789"

    def object_to(written: int) -> None:
        if written > 4:
            raise InterruptError

    with pytest.raises(InterruptError):
        whole_files.put(b"another content", tmp_path / "part", tmp_path / "file", object_to)
    assert [*tmp_path.iterdir()] == [tmp_path / "file"]
    assert (tmp_path / "file").read_bytes() == b"0123456789"
