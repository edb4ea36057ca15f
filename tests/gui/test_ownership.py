"""Locks of what is kept: believed only of a process that lives and is the one that is named."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from gui.files.owners import Owner, OwnerState, started_at, started_by_ps, this_process
from gui.files.ownership import Claim, Lock
from gui.files.recovery_store import LOCK_SUFFIX, RecoverySlot, RecoverySnapshot, newest_left_behind
from gui.window.window_replacement import recovery_of
from tests.gui.conftest import SMALL, Lab, settle

MINUTES = 60_000  # milliseconds: an interval that no test waits for
OF_QT = b"4711\npython3\nlaptop\n0123456789abcdef\nfedcba9876543210\n"  # as earlier versions locked


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recovery"


def changed(**fields: object) -> Owner:
    return this_process().model_copy(update=fields)


def kept_by(folder: Path, lock: bytes | Owner) -> Path:
    """What a window of this owner has kept."""
    place = RecoverySlot(folder / "a.json")
    place.write(RecoverySnapshot.of(SMALL, None))
    content = lock if isinstance(lock, bytes) else Claim(owner=lock, token="t").model_dump_json().encode()
    place.file.with_suffix(LOCK_SUFFIX).write_bytes(content)
    return place.file


def offered(lab: Lab, folder: Path) -> QMessageBox | None:
    recovery_of(lab.window, folder, MINUTES).offer()
    boxes = [box for box in lab.window.findChildren(QMessageBox, "recovery") if box.isVisible()]
    return boxes[0] if boxes else None


def choose(box: QMessageBox, words: str) -> None:
    (button,) = [button for button in box.buttons() if words in button.text().replace("&", "")]
    button.click()
    settle()


@pytest.mark.skipif(shutil.which("ps") is None, reason="asks ps, as on macOS")
def test_ps_tells_the_same_start_in_every_time_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    told = set()
    for zone in ("Asia/Tokyo", "America/New_York"):
        monkeypatch.setenv("TZ", zone)
        told.add(started_by_ps(os.getpid()))
    assert len(told) == 1
    assert None not in told


def test_a_process_is_known_by_when_it_started() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        assert started_at(os.getpid()) == this_process().started
        assert started_at(other.pid)
        assert changed(pid=other.pid, started=started_at(other.pid)).standing is OwnerState.ALIVE
        assert changed(pid=other.pid, started="1").standing is OwnerState.GONE
        other.communicate(b"\n")
    assert changed(pid=other.pid).standing is OwnerState.GONE


def test_what_this_very_process_holds_is_not_offered(small: Lab, folder: Path) -> None:
    kept_by(folder, this_process())
    assert offered(small, folder) is None


@pytest.mark.parametrize(
    "fields", [{"started": "12"}, {"boot": "another"}, {"boot": "another", "space": "pid:[1]"}]
)
def test_a_number_that_was_given_again_holds_nothing(
    small: Lab, folder: Path, fields: dict[str, str]
) -> None:
    kept_by(folder, changed(**fields))
    box = offered(small, folder)
    assert box is not None
    assert not box.informativeText()
    choose(box, "Later")
    assert not list(folder.glob(f"*{LOCK_SUFFIX}"))


def test_a_number_that_another_program_has_now_holds_nothing(small: Lab, folder: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        kept_by(folder, changed(pid=other.pid))
        box = offered(small, folder)
        assert box is not None
        assert not box.informativeText()
        choose(box, "Throw")
        other.communicate(b"\n")
    assert not list(folder.iterdir())


@pytest.mark.parametrize("fields", [{"machine": "another"}, {"space": "pid:[4026532999]"}])
def test_what_another_computer_or_container_kept_is_offered_with_a_word(
    small: Lab, folder: Path, fields: dict[str, str]
) -> None:
    file = kept_by(folder, changed(host="far-away", **fields))
    before = file.with_suffix(LOCK_SUFFIX).read_bytes()
    box = offered(small, folder)
    assert box is not None
    assert "far-away" in box.informativeText()
    choose(box, "Later")
    assert file.with_suffix(LOCK_SUFFIX).read_bytes() == before
    box = offered(small, folder)
    assert box is not None
    choose(box, "Throw")
    assert not list(folder.iterdir())


@pytest.mark.parametrize("lock", [OF_QT, b"", b"\xff" * 20_000, b'{"owner": {}}'])
def test_a_lock_without_sense_is_offered_with_a_word(small: Lab, folder: Path, lock: bytes) -> None:
    kept_by(folder, lock)
    box = offered(small, folder)
    assert box is not None
    assert "nother window" in box.informativeText()
    choose(box, "Open")
    assert small.window.experiment.runs == SMALL.runs


def test_who_loses_a_place_to_another_computer_keeps_elsewhere(folder: Path) -> None:
    mine = RecoverySlot(folder / "mine.json")
    mine.write(RecoverySnapshot.of(SMALL, None))
    lock = folder / "mine.lock"
    lock.write_bytes(Claim(owner=changed(machine="another"), token="t").model_dump_json().encode())
    theirs = (folder / "mine.json").read_bytes()
    mine.write(RecoverySnapshot.of(SMALL.model_copy(update={"title": "Mine"}), None))
    assert (folder / "mine.json").read_bytes() == theirs
    assert mine.file != folder / "mine.json"
    found = mine.read()
    assert found is not None
    assert found[1].experiment.title == "Mine"
    mine.clear()
    assert sorted(file.name for file in folder.iterdir()) == ["mine.json", "mine.lock"]


def test_of_two_that_take_one_lock_one_has_it(tmp_path: Path) -> None:
    first, second = Lock(tmp_path / "a.lock"), Lock(tmp_path / "a.lock")
    assert first.take()
    assert first.take()
    assert not second.take()
    first.let_go()
    assert second.take()
    second.let_go()
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_holds_nothing(tmp_path: Path) -> None:
    assert not Lock(tmp_path / "none" / "a.lock").take()
    assert newest_left_behind(tmp_path / "none") is None
