"""Recovery: what a killed window had is offered at the next start, and nothing else ever is."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.experiment.view import View
from engine.system.whole_files import part_of
from gui.files.half_written import HalfWritten, Unfinished
from gui.files.owners import this_process
from gui.files.ownership import Claim
from gui.files.recovery import Recovery
from gui.files.recovery_store import (
    ASIDE_SUFFIX,
    RecoverySlot,
    RecoverySnapshot,
    new_slot,
    newest_left_behind,
)
from gui.training.client import Training
from gui.window.main_window import MainWindow
from gui.window.window_replacement import recovery_of
from tests.gui.conftest import PATIENCE, SMALL, Lab

ROOT = Path(__file__).parents[2]
MINUTES = 60_000  # milliseconds: an interval that no test waits for
VICTIM = """
import sys
from pathlib import Path
from gui.app import make_application
from gui.window.main_window import MainWindow
from gui.window.window_replacement import recovery_of
from gui.training.client import Training
from tests.gui.conftest import SMALL
folder, file = map(Path, sys.argv[1:])
application = make_application()
training = Training()
window = MainWindow(SMALL, training, path=file)
recovery = recovery_of(window, folder, 20)
window.show()
training.start()
window.editor.bookmark(600, "Here")
training.step(600)
application.exec()
"""
SAVING_VICTIM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from engine.experiment.json_io import parse_experiment
from gui.app import make_application
from gui.window.main_window import MainWindow
from gui.window.window_replacement import recovery_of
from gui.training.client import Training
folder, file = map(Path, sys.argv[1:])
points = ",".join(f"[{n / 7},{n},{n % 2}]" for n in range(30_000))
large = parse_experiment('{"dataset": {"name": "csv", "points": [' + points + ']}}')
application = make_application()
window = MainWindow(large, Training())
recovery = recovery_of(window, folder, 60_000)
number = 0
def save():
    global number
    number += 1
    window.editor.bookmark(number % 50 + 1, f"Bookmark {number}")
    recovery.keep()
    window.files.save_to(file, window.view())
timer = QTimer(timeout=save)
timer.start(0)
application.exec()
"""
TRIES = 5
Victim = Callable[[], "subprocess.Popen[bytes]"]


def kept_in(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.json"))


def leave_behind(
    folder: Path, name: str, year: int, iteration: int = 7, experiment: Experiment = SMALL
) -> Path:
    """What a window that is no more would have left."""
    experiment = experiment.model_copy(update={"title": name})
    kept = RecoverySnapshot.of(experiment, None, View(iteration=iteration))
    kept = kept.model_copy(update={"at": datetime(year, 1, 1, tzinfo=UTC)})
    place = RecoverySlot(folder / f"{name}.json")
    place.write(kept)
    place.let_go()
    return place.file


def question(lab: Lab) -> QMessageBox:
    (box,) = lab.window.findChildren(QMessageBox, "recovery")
    return box


def answer(lab: Lab, words: str) -> None:
    box = question(lab)
    button = next(button for button in box.findChildren(QPushButton) if words in button.text())
    lab.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    lab.qtbot.waitUntil(lambda: not lab.window.findChildren(QMessageBox, "recovery"))


def offering(lab: Lab, folder: Path) -> Recovery:
    recovery = recovery_of(lab.window, folder, MINUTES)
    recovery.offer()
    return recovery


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "recovery"


@pytest.fixture
def start_victim(folder: Path, tmp_path: Path) -> Iterator[Victim]:
    """Starts a laboratory in a process of its own, with a bookmark in no file, standing at 600."""
    started: list[subprocess.Popen[bytes]] = []

    def start() -> "subprocess.Popen[bytes]":
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-c", VICTIM, str(folder), str(tmp_path / "mine.json")]
        started.append(subprocess.Popen(command, cwd=ROOT, env=environment))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()


def stands_at(folder: Path, iteration: int) -> bool:
    found = [RecoverySlot(file).read() for file in kept_in(folder)]
    return any(read is not None and read[1].view.iteration == iteration for read in found)


def test_what_a_killed_laboratory_had_is_offered_and_opened(
    small: Lab, folder: Path, start_victim: Victim, tmp_path: Path
) -> None:
    victim = start_victim()
    small.qtbot.waitUntil(lambda: stands_at(folder, 600), timeout=PATIENCE)
    assert newest_left_behind(folder) is None  # it lives
    victim.kill()
    victim.wait()
    before = small.window.experiment
    small.trigger("reset")
    small.wait_for(0)
    recovery = offering(small, folder)
    box = question(small)
    assert not box.isModal()
    assert "mine.json" in box.text()
    assert "iteration 600" in box.text()
    answer(small, "Open")
    small.wait_for(600)
    assert [mark.name for mark in small.window.experiment.bookmarks] == ["Here"]
    assert small.window.editor.path == tmp_path / "mine.json"
    assert small.window.isWindowModified()
    assert small.window.windowTitle().startswith("mine.json")
    recovery.keep()
    assert len(kept_in(folder)) == 1  # by this window now, and no longer by the one that was killed
    assert newest_left_behind(folder) is None
    small.trigger("undo")
    assert small.window.experiment == before


def test_a_second_crash_on_the_way_loses_no_more(small: Lab, folder: Path) -> None:
    file = leave_behind(folder, "far", 2025, iteration=1_000_000)
    recovery = offering(small, folder)
    answer(small, "Open")
    recovery.keep()
    assert kept_in(folder) == [file]
    assert stands_at(folder, 1_000_000)
    small.window.editor.bookmark(3, "Three")
    recovery.keep()
    assert len(kept_in(folder)) == 1
    assert kept_in(folder) != [file]


def test_what_this_machine_has_not_the_memory_for_stays_for_another_start(small: Lab, folder: Path) -> None:
    large = parse_experiment('{"network": {"hidden": %s}, "runs": [{}]}' % ([512] * 64))
    file = leave_behind(folder, "large", 2025, experiment=large)
    recovery = offering(small, folder)
    small.window.editor.memory = 1_500_000_000
    before = small.window.experiment
    answer(small, "Open")
    small.window.findChild(QMessageBox, "refusal").close()
    assert small.window.experiment is before
    recovery.keep()
    assert file in kept_in(folder)
    assert newest_left_behind(folder) is not None


def test_two_that_live_are_not_offered_to_each_other(small: Lab, folder: Path) -> None:
    first, second = recovery_of(small.window, folder, MINUTES), recovery_of(small.window, folder, MINUTES)
    first.keep()
    assert len(kept_in(folder)) == 1
    second.offer()
    assert not small.window.findChildren(QMessageBox)


def test_a_clean_close_leaves_nothing(qtbot: QtBot, folder: Path, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(SMALL, Training(), settings=settings)
    recovery = recovery_of(window, folder, MINUTES)
    window.show()
    window.editor.bookmark(5, "Five")
    recovery.keep()
    assert not window.close()
    (box,) = window.findChildren(QMessageBox, "unsaved")
    assert kept_in(folder)  # nothing was decided yet
    box.button(QMessageBox.StandardButton.Discard).click()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert not list(folder.iterdir())
    window.deleteLater()


def test_only_what_would_be_lost_is_kept(small: Lab, folder: Path, tmp_path: Path) -> None:
    recovery = recovery_of(small.window, folder, MINUTES)
    small.trigger("reset")
    small.wait_for(0)
    recovery.keep()
    assert not folder.exists()
    small.window.editor.bookmark(5, "Five")
    recovery.keep()
    assert stands_at(folder, 0)
    small.window.files.save_to(tmp_path / "mine.json", View())
    recovery.keep()
    assert not kept_in(folder)
    small.training.step(10)
    small.wait_for(10)
    recovery.keep()
    assert stands_at(folder, 10)


def test_it_is_written_again_only_when_something_has_changed(small: Lab, folder: Path) -> None:
    recovery = recovery_of(small.window, folder, MINUTES)
    recovery.keep()
    (file,) = kept_in(folder)
    content = file.read_bytes()
    recovery.keep()
    assert file.read_bytes() == content  # with its time
    small.training.step(1)
    small.wait_for(601)
    recovery.keep()
    assert stands_at(folder, 601)


def test_the_newest_of_several_is_offered(small: Lab, folder: Path) -> None:
    for name, year in (("a", 2024), ("b", 2026), ("c", 2025)):
        leave_behind(folder, name, year)
    offering(small, folder)
    assert "“b”" in question(small).text()
    answer(small, "Throw")
    assert [file.stem for file in kept_in(folder)] == ["a", "c"]
    assert not list(folder.glob("*.lock"))
    assert small.window.experiment == SMALL


def test_escape_keeps_it_for_the_next_start(small: Lab, folder: Path) -> None:
    file = leave_behind(folder, "a", 2025)
    recovery = offering(small, folder)
    small.qtbot.keyClick(question(small), Qt.Key.Key_Escape)
    small.qtbot.waitUntil(lambda: not small.window.findChildren(QMessageBox))
    assert kept_in(folder) == [file]
    recovery.offer()
    assert "“a”" in question(small).text()
    small.window.close()
    assert kept_in(folder) == [file]


@pytest.mark.parametrize(
    ("content", "times"),
    [
        (b"", 1),
        (b"\x80\x00", 1),
        (b"[]", 1),
        (b'{"version": 1, "at": "2026-01-01T00:00:00Z", "experiment": "{\\"runs\\": []}"}', 1),
        (b'{"version": 1, "at": "2026-01-01T00:00:00Z", "experiment": "{"}', 1),
        (b'{"version": 1, "at": "2026-01-01T00:00:00", "experiment": "{}"}', 1),
        (b'{"version": 2, "at": "2026-01-01T00:00:00Z", "experiment": "{}"}', 1),
        (b'{"at": "2026-01-01T00:00:00Z", "experiment": "{}", "more": 1}', 1),
        (b" ", 4_000_000),
    ],
)
def test_a_damaged_one_is_set_aside_without_a_word(
    small: Lab, folder: Path, content: bytes, times: int
) -> None:
    content *= times
    good = leave_behind(folder, "good", 2020)
    bad = folder / "bad.json"
    bad.write_bytes(content)
    (folder / "folder.json").mkdir()
    lock = folder / "good.lock"
    lock.touch()  # as a power cut leaves it, a while ago
    os.utime(lock, (1_700_000_000, 1_700_000_000))
    offering(small, folder)
    assert "“good”" in question(small).text()
    assert bad.with_suffix(ASIDE_SUFFIX).read_bytes() == content
    answer(small, "Later")
    assert kept_in(folder) == [folder / "folder.json", good]


def complaint(window: MainWindow) -> str:
    """What the status bar complains of, where it can be seen."""
    label = window.status.complaint
    return label.text() if label.isVisible() else ""


def test_a_complaint_stays_until_something_is_kept_and_comes_again(small: Lab, tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.write_text("no folder")
    recovery = recovery_of(small.window, folder, MINUTES)
    recovery.offer()
    assert not complaint(small.window)
    recovery.keep()
    assert str(folder) in complaint(small.window)
    assert str(folder) in small.window.status.complaint.toolTip()
    assert not small.window.findChildren(QMessageBox)
    for message in ("Saved", ""):
        small.window.status.say(message)
        assert str(folder) in complaint(small.window)
    small.window.editor.bookmark(5, "Five")
    small.window.editor.next_seeds()
    small.wait_for(600)
    recovery.keep()
    assert str(folder) in complaint(small.window)
    folder.unlink()
    recovery.keep()
    assert not complaint(small.window)
    assert stands_at(folder, 600)
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    folder.write_text("no folder")
    small.window.editor.bookmark(6, "Six")
    recovery.keep()
    assert str(folder) in complaint(small.window)


def test_a_complaint_goes_where_there_is_room_again_and_nothing_to_keep(small: Lab, tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.write_text("no folder")
    recovery = recovery_of(small.window, folder, MINUTES)
    recovery.keep()
    small.trigger("reset")
    small.wait_for(0)
    recovery.keep()
    assert complaint(small.window)
    folder.unlink()
    recovery.keep()
    assert not complaint(small.window)
    assert not list(folder.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_full_disk_leaves_no_half_of_a_file(small: Lab, folder: Path) -> None:
    recovery = recovery_of(small.window, folder, MINUTES)
    for room in (0, 100, 600):
        with room_for(room):
            recovery.keep()
        assert complaint(small.window)
        assert [file.suffix for file in folder.iterdir()] in ([], [".lock"])
    recovery.keep()
    assert not complaint(small.window)
    assert stands_at(folder, 600)


@contextmanager
def room_for(most: int) -> Iterator[None]:
    """No file gets longer than this, as on a disk that is full."""
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_what_this_machine_cannot_train_is_not_lost(small: Lab, folder: Path) -> None:
    layers = ",".join(["512"] * 64)
    large = parse_experiment(f'{{"network": {{"hidden": [{layers}]}}, "runs": [{",".join(["{}"] * 12)}]}}')
    file = leave_behind(folder, "large", 2025, experiment=large)
    recovery = offering(small, folder)
    small.window.editor.memory = 1
    answer(small, "Open")
    for box in small.window.findChildren(QMessageBox):
        box.close()
    assert small.window.experiment is SMALL
    recovery.keep()
    assert file in kept_in(folder)
    assert newest_left_behind(folder) is not None  # nobody holds it


def half_written(*folders: Path) -> list[Path]:
    """Files that are on their way to another name, and notes of them."""
    names = (".part", ".new", ".unfinished")
    return [file for folder in folders for file in folder.iterdir() if file.suffix in names]


@pytest.mark.parametrize("saving", ["keeping", "saving"])
def test_what_a_kill_in_mid_save_left_is_removed_at_the_next_start(
    small: Lab, folder: Path, tmp_path: Path, saving: str
) -> None:
    saved = tmp_path / "saved" / "mine.json"
    saved.parent.mkdir()
    place = saved.parent if saving == "saving" else folder
    for _ in range(TRIES):
        kill_in_mid_save(folder, saved, place, small.qtbot)
        if [file for file in half_written(place) if file.suffix == ".part"]:
            break
    else:
        pytest.fail("no kill came in mid-save")
    whole = saved.read_bytes()
    recovery = offering(small, folder)
    assert not half_written(folder, saved.parent)
    assert saved.read_bytes() == whole
    parse_experiment(whole.decode())
    answer(small, "Open")
    recovery.end()
    assert {file.suffix for file in folder.iterdir()} <= {".json"}


def kill_in_mid_save(folder: Path, saved: Path, place: Path, qtbot: QtBot) -> None:
    """Let a laboratory save and keep a large experiment again and again, and kill it while it writes."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", SAVING_VICTIM, str(folder), str(saved)]
    with subprocess.Popen(command, cwd=ROOT, env=environment) as victim:
        qtbot.waitUntil(lambda: saved.exists() and bool(kept_in(folder)), timeout=PATIENCE)
        deadline = perf_counter() + 20
        while perf_counter() < deadline:
            if any(name.endswith(".part") for name in os.listdir(place)):
                break
        victim.kill()


def test_what_somebody_who_lives_is_writing_is_left_alone(small: Lab, folder: Path, tmp_path: Path) -> None:
    notes = HalfWritten(folder)
    part = part_of(tmp_path / "mine.json")
    with notes.noting(part):
        part.write_bytes(b"half")
        offering(small, folder)
        assert part.exists()
        (note,) = folder.glob("*.unfinished")
        told = Unfinished.model_validate_json(note.read_bytes())
        elsewhere = told.owner.model_copy(update={"machine": "another"})
        note.write_text(told.model_copy(update={"owner": elsewhere}).model_dump_json())
        offering(small, folder)
        assert part.exists()
        gone = told.owner.model_copy(update={"started": "1"})
        other = tmp_path / "important.json"
        other.write_text("of a person")
        forged = told.model_copy(update={"owner": gone, "part": str(other)})
        note.write_text(forged.model_dump_json())
        offering(small, folder)
        assert other.exists(), "only parts of ours are removed, whatever a note says"
        note.write_text(told.model_copy(update={"owner": gone}).model_dump_json())
        offering(small, folder)
        assert not part.exists()


def test_a_lock_and_parts_of_earlier_versions_without_anything_kept_are_removed(
    small: Lab, folder: Path
) -> None:
    good = leave_behind(folder, "good", 2025)
    name = 32 * "a"
    gone = this_process().model_copy(update={"started": "1"})
    for file, content in (
        (f"{name}.lock", Claim(owner=gone, token="t").model_dump_json()),
        (f"{name}.json.AbC123", "half of what was to be kept"),
        (f"{32 * 'b'}.new", "half a lock"),
    ):
        (folder / file).write_text(content)
    offering(small, folder)
    assert {file.name for file in folder.iterdir()} == {"good.json", "good.lock"}
    answer(small, "Later")
    assert list(folder.iterdir()) == [good]


def test_a_place_has_one_owner(folder: Path) -> None:
    place = new_slot(folder)
    place.write(RecoverySnapshot.of(Experiment(), None))
    other = RecoverySlot(place.file)
    assert not other.hold()
    place.let_go()
    assert other.hold()
    other.clear()
    assert not list(folder.iterdir())
