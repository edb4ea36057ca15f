"""Files: what was saved opens to the same curves, and what is refused changes nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from engine.experiment.json_io import parse_experiment, read_experiment, written
from engine.experiment.model import Experiment, make_change, remade
from engine.experiment.session import Session, read_session
from engine.experiment.view import View
from engine.measures.curve import CURVE
from gui.editing.editor import Editor
from gui.files.files import Files
from gui.files.presets import Preset, presets
from gui.files.recent import MOST_RECENT
from gui.training.client import Training
from gui.window.main_window import MainWindow
from tests.gui.conftest import PATIENCE, SMALL, Lab


def branched(lab: Lab) -> None:
    """A branch and a bookmark at 600, then on to 900."""
    lab.window.editor.branch(1, make_change(600, 0.05, "adam"))
    lab.window.editor.bookmark(600, "Here")
    lab.qtbot.waitUntil(lambda: len(lab.frame.runs) == 3, timeout=PATIENCE)
    lab.training.step(300)
    lab.wait_for(900)


def costs(lab: Lab) -> list[bytes]:
    return [run[CURVE].costs.tobytes() for run in lab.frame.runs]


def refusal(lab: Lab) -> QMessageBox:
    found: list[QMessageBox] = []

    def look() -> bool:
        found.extend(lab.window.findChildren(QMessageBox, "refusal"))
        return bool(found)

    lab.qtbot.waitUntil(look)
    return found[0]


def test_what_was_saved_opens_bit_for_bit_where_one_stood(
    small: Lab, open_lab: Callable[[Experiment], Lab], tmp_path: Path
) -> None:
    branched(small)
    path = tmp_path / "mine.json"
    assert small.window.files.save_to(path, small.window.view())
    saved = read_session(path)
    assert saved.view is not None
    assert saved.view.iteration == 900
    assert saved.experiment == small.window.experiment
    other = open_lab(Experiment())
    assert other.window.files.open_path(path)
    other.wait_for(900)
    assert [run.name for run in other.frame.runs] == [run.name for run in small.frame.runs]
    assert costs(other) == costs(small)
    assert other.window.experiment.bookmarks == small.window.experiment.bookmarks
    assert other.window.windowTitle() == "mine.json[*] – Initialisation Lab"


def test_the_star_tells_what_is_not_saved(small: Lab, tmp_path: Path) -> None:
    assert not small.window.isWindowModified()
    small.window.editor.bookmark(10, "Ten")
    assert small.window.isWindowModified()
    small.trigger("undo")
    assert not small.window.isWindowModified()
    small.trigger("redo")
    small.window.files.save_to(tmp_path / "a.json", View())
    assert not small.window.isWindowModified()


def test_undoing_an_opening_comes_back_to_the_file_before(small: Lab, tmp_path: Path) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    small.window.files.save_to(first, View())
    second.write_text('{"runs": [{}]}')
    small.window.files.open_path(second)
    assert small.window.editor.path == second
    small.trigger("undo")
    assert small.window.editor.path == first
    small.trigger("save")
    assert len(read_experiment(second).runs) == 1
    assert len(read_experiment(first).runs) == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"version": 2}', "version"),
        (b'{"network": {"hidden": [1e9]}}', "network.hidden"),
        (b'{"runs": [', "line 1"),
        (b'{"view": {"iteration": -1}}', "view.iteration"),
        (b"\x80", "UTF-8"),
    ],
)
def test_a_file_that_is_refused_changes_nothing(
    small: Lab, tmp_path: Path, content: bytes, said: str
) -> None:
    path, before = tmp_path / "bad.json", small.window.experiment
    path.write_bytes(content)
    assert not small.window.files.open_path(path)
    box = refusal(small)
    assert said in box.informativeText()
    box.close()
    assert small.window.experiment is before
    assert small.training.state.iteration == 600
    assert not small.window.isWindowModified()


def test_a_place_that_cannot_be_written_is_told(small: Lab, tmp_path: Path) -> None:
    assert not small.window.files.save_to(tmp_path / "no such folder" / "a.json", View())
    box = refusal(small)
    assert box.informativeText()
    box.close()
    assert small.window.editor.path is None


def test_a_file_dropped_on_the_window_is_opened(small: Lab, tmp_path: Path) -> None:
    path = tmp_path / "dropped.json"
    path.write_text('{"runs": [{}]}')
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, button, keys)
    small.window.dragEnterEvent(entering)
    assert entering.isAccepted()
    small.window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, button, keys))
    small.qtbot.waitUntil(lambda: len(small.frame.runs) == 1, timeout=PATIENCE)
    assert small.window.editor.path == path


def test_new_begins_with_the_published_experiment(small: Lab) -> None:
    small.qtbot.keyClick(small.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    small.qtbot.waitUntil(lambda: len(small.frame.runs) == 3, timeout=PATIENCE)
    assert small.window.experiment == Experiment()
    assert not small.window.isWindowModified()


def file_dialog(lab: Lab) -> QFileDialog:
    lab.qtbot.waitUntil(lambda: bool(lab.window.findChildren(QFileDialog)))
    return lab.window.findChildren(QFileDialog)[0]


def test_saving_asks_for_a_name_and_opening_for_a_file(small: Lab, tmp_path: Path) -> None:
    path = tmp_path / "asked.json"
    for key in (Qt.Key.Key_S, Qt.Key.Key_O):
        small.qtbot.keyClick(small.window, key, Qt.KeyboardModifier.ControlModifier)
        dialog = file_dialog(small)
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText(str(path))
        dialog.accept()
        small.qtbot.waitUntil(lambda: not small.window.findChildren(QFileDialog))
        assert small.window.editor.path == path
        small.window.activateWindow()
        small.qtbot.waitUntil(small.window.isActiveWindow)
    small.wait_for(600)


def test_what_was_last_opened_stands_first(small: Lab, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    files = Files(small.window, Editor(Experiment(), None, small.window), settings)
    paths = [tmp_path / f"{number}.json" for number in range(MOST_RECENT + 2)]
    for path in paths:
        files.save_to(path, View())
    files.open_path(paths[-2])
    expected = [paths[-2], paths[-1], *reversed(paths[2:-2])]
    assert files.recent == [str(path) for path in expected]
    again = Files(small.window, Editor(Experiment(), None, small.window), settings)
    again.recent_menu.actions()[1].trigger()
    assert again.recent[0] == str(paths[-1])


def test_a_view_is_of_the_opening_and_not_of_the_experiment(small: Lab, tmp_path: Path) -> None:
    for iteration in (900, 300):
        (tmp_path / f"{iteration}.json").write_text(written(SMALL, View(iteration=iteration)))
        assert small.window.files.open_path(tmp_path / f"{iteration}.json")
        small.wait_for(iteration)
        assert small.window.experiment == SMALL
    small.trigger("undo")
    small.wait_for(900)
    small.trigger("undo")
    small.wait_for(600)
    small.trigger("redo")
    small.wait_for(900)
    small.trigger("redo")
    small.wait_for(300)


@pytest.mark.parametrize("preset", presets(), ids=lambda preset: preset.name)
def test_every_preset_survives_saving(small: Lab, tmp_path: Path, preset: Preset) -> None:
    editor = Editor(preset.experiment, None, small.window)
    path = tmp_path / "kept.json"
    Files(small.window, editor, None).save_to(path, View(iteration=3))
    assert read_session(path) == Session(preset.experiment, view=View(iteration=3))


def unsaved(window: MainWindow) -> QMessageBox:
    return window.findChildren(QMessageBox, "unsaved")[0]


def test_closing_asks_what_to_do_with_changes(qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    path = tmp_path / "mine.json"
    window = MainWindow(SMALL, Training(), settings=settings, path=path)
    window.show()
    window.editor.bookmark(5, "Five")
    assert not window.close()
    unsaved(window).button(QMessageBox.StandardButton.Cancel).click()
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox, "unsaved"))
    assert window.isVisible()
    assert not window.close()
    unsaved(window).button(QMessageBox.StandardButton.Save).click()
    assert not window.isVisible()
    assert read_experiment(path).bookmarks[0].name == "Five"
    window.show()
    window.editor.bookmark(6, "Six")
    assert not window.close()
    window.findChildren(QMessageBox, "unsaved")[-1].button(QMessageBox.StandardButton.Discard).click()
    assert not window.isVisible()
    assert len(read_experiment(path).bookmarks) == 1
    window.deleteLater()


def test_a_session_with_its_history_opens_at_once_with_all_that_was_recorded(
    small: Lab, open_lab: Callable[[Experiment], Lab], tmp_path: Path
) -> None:
    branched(small)
    small.training.seek(200)
    small.wait_for(200)
    path = tmp_path / "mine.lab"
    with small.qtbot.waitSignal(small.window.files.saved, timeout=PATIENCE):
        small.window.files.save_to(path, small.window.view())
    assert small.window.windowTitle() == "mine.lab[*] – Initialisation Lab"
    assert not small.window.isWindowModified()
    other = open_lab(Experiment())
    assert other.window.files.open_path(path)
    other.wait_for(200)
    assert other.training.state.reached == 900
    assert costs(other) == costs(small)
    other.training.seek(900)
    other.wait_for(900)
    small.training.seek(900)
    small.wait_for(900)
    assert costs(other) == costs(small)


def test_the_menu_saves_with_history_and_saving_again_keeps_it(small: Lab, tmp_path: Path) -> None:
    small.trigger("save_history")
    dialogs = small.window.findChildren(QFileDialog)
    assert dialogs
    assert dialogs[0].defaultSuffix() == "lab"
    path = tmp_path / "kept.lab"
    with small.qtbot.waitSignal(small.window.files.saved, timeout=PATIENCE):
        dialogs[0].fileSelected.emit(str(path))
    before = path.read_bytes()
    small.window.editor.bookmark(600, "Here")
    with small.qtbot.waitSignal(small.window.files.saved, timeout=PATIENCE):
        small.trigger("save")
    assert path.read_bytes() != before
    session = read_session(path)
    assert session.experiment.bookmarks[0].name == "Here"
    assert session.recordings[0].costs.size == 601


def test_closing_waits_until_the_history_is_written(qtbot: QtBot, small: Lab, tmp_path: Path) -> None:
    path = tmp_path / "last.lab"
    with qtbot.waitSignal(small.window.files.saved, timeout=PATIENCE):
        small.window.files.save_to(path, small.window.view())
    small.window.editor.bookmark(5, "Five")
    small.window.files.ask_before_closing()
    box = small.window.findChild(QMessageBox, "unsaved")
    assert box is not None
    with qtbot.waitSignal(small.window.closed, timeout=PATIENCE):
        box.button(QMessageBox.StandardButton.Save).click()
    assert read_session(path).experiment.bookmarks[0].name == "Five"


def test_undoing_the_opening_of_a_history_and_redoing_it_has_it_again(small: Lab, tmp_path: Path) -> None:
    path = tmp_path / "a.lab"
    with small.qtbot.waitSignal(small.window.files.saved, timeout=PATIENCE):
        small.window.files.save_to(path, View(iteration=100))
    small.window.files.open_path(path)
    small.wait_for(100)
    small.trigger("undo")
    small.wait_for(600)
    small.trigger("redo")
    small.wait_for(100)
    assert small.training.state.reached == 600


def test_a_history_is_saved_as_it_was_when_another_experiment_comes(small: Lab, tmp_path: Path) -> None:
    path, files = tmp_path / "a.lab", small.window.files
    asked = small.window.experiment
    with small.qtbot.waitSignal(files.saved, timeout=PATIENCE):
        files.save_to(path, small.window.view())
        small.window.editor.open(parse_experiment('{"network": {"hidden": [3]}, "runs": [{}, {"seed": 9}]}'))
    session = read_session(path)
    assert (session.experiment.network, session.experiment.runs) == (asked.network, asked.runs)
    assert [recording.costs.size for recording in session.recordings] == [601, 601]
    assert small.window.editor.path is None


def test_a_history_is_saved_although_a_run_comes_meanwhile(small: Lab, tmp_path: Path) -> None:
    first, second, files = tmp_path / "a.lab", tmp_path / "b.lab", small.window.files
    files.save_to(first, small.window.view())
    small.window.editor.add()
    with small.qtbot.waitSignals([files.saved, files.saved], timeout=PATIENCE):
        files.save_to(second, small.window.view())
    assert [len(read_session(path).experiment.runs) for path in (first, second)] == [2, 3]
    assert small.window.editor.path == second
    assert not small.window.isWindowModified()


def test_undoing_an_edit_keeps_the_file_that_it_was_saved_to(small: Lab, tmp_path: Path) -> None:
    first, second = tmp_path / "a.json", tmp_path / "b.json"
    assert small.window.files.save_to(first, View())
    small.window.editor.change("another network", remade(small.window.experiment, network={"hidden": [4]}))
    assert small.window.files.save_to(second, View())
    small.trigger("undo")
    assert small.window.editor.path == second
    small.trigger("redo")
    assert small.window.editor.path == second


def test_what_a_file_says_is_shown_as_it_is(small: Lab, tmp_path: Path) -> None:
    path = tmp_path / "<b>bold.json"
    path.write_text('{"title": "<b>bold</b> and far too long to be the title of any experiment"}')
    small.window.files.open_path(path)
    assert refusal(small).textFormat() == Qt.TextFormat.PlainText


LESSON = "---\ntitle: Mine\nabout: a test\n---\n\n## One\n\nA text.\n\n```stage\nexperiment: published\n```\n"


@pytest.mark.parametrize("way", ["open", "drop"])
def test_a_lesson_is_opened_as_one(small: Lab, tmp_path: Path, way: str) -> None:
    path = tmp_path / "mine.md"
    path.write_text(LESSON, encoding="utf-8")
    if way == "open":
        assert small.window.files.open_path(path)
    else:
        dropped(small, path)
    lesson = small.window.director.lesson
    assert lesson is not None
    assert lesson.title == "Mine"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("photo.png", b"\x89PNG\r\n\x1a\n", "photo.png: given a picture"),
        ("points.xlsx", b"PK\x03\x04", "points.xlsx: given a workbook: save its sheet as CSV"),
        ("paper.csv", b"%PDF-1.7", "paper.csv: given a PDF document"),
    ],
)
def test_a_file_of_another_kind_is_told_by_name_and_kind(
    small: Lab, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    before = small.window.experiment
    path = tmp_path / name
    path.write_bytes(content)
    dropped(small, path)
    box = refusal(small)
    assert name in box.text()
    assert said in box.informativeText()
    assert small.window.experiment is before
    box.close()


def dropped(lab: Lab, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    lab.window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, button, keys))
