"""A monkey plays with the laboratory: whatever it does, nothing fails, nothing sticks and nothing is left."""

import math
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gui.language.languages import speak
from gui.language.offered import ENGLISH
from tests.gui.monkey import Monkey, MonkeyError, play
from tests.gui.monkey_watch import descriptors, threads

STEPS = 100
OF_QT = ("/usr/share/", "/etc/", "/memfd:")  # which Qt opens once, and keeps


pytestmark = pytest.mark.usefixtures("speaking_english_again")


@pytest.fixture
def speaking_english_again(qapp: QApplication) -> Iterator[None]:
    speak(qapp, ENGLISH)
    yield
    speak(qapp, ENGLISH)


@pytest.fixture
def played_before(tmp_path: Path) -> tuple[set[str], set[str]]:
    """What is there once everything has been loaded that stays: threads, and files that are open."""
    play(0, 0.0, tmp_path / "before", iter([1]))
    return threads(), opened()


def opened() -> set[str]:
    return {f"{number} {target}" for number, target in descriptors().items() if not target.startswith(OF_QT)}


@pytest.mark.timeout(1800)  # it says itself where it sticks
@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_whatever_a_monkey_does_nothing_fails_sticks_or_is_left(
    tmp_path: Path, played_before: tuple[set[str], set[str]], seed: int
) -> None:
    monkey = play(seed, math.inf, tmp_path / "played", iter(range(1, STEPS + 1)))
    assert monkey.steps_done >= STEPS
    before = played_before
    assert len(threads()) <= len(before[0])
    assert opened() <= before[1]


def test_a_monkey_tells_the_seed_and_its_steps_where_something_fails(
    tmp_path: Path,
) -> None:
    monkey = Monkey(5, tmp_path)
    window = monkey._scene.window
    window.editor.edited.connect(lambda _experiment: 1 / 0)
    window.editor.next_seeds()
    with pytest.raises(MonkeyError) as told:
        monkey.play(count(1), math.inf)
    assert "seed 5" in str(told.value)
    assert "1: " in str(told.value)
    assert "ZeroDivisionError" in str(told.value)
    with pytest.raises(MonkeyError):
        monkey.end()
