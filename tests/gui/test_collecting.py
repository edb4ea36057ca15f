"""Garbage is collected, and in no thread but the window's."""

import gc
import threading
import weakref
from collections.abc import Callable, Iterator

import pytest

from gui.training.collecting import Collector
from tests.gui.conftest import SMALL, Lab


class Circle:
    """Garbage that only a collector frees."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collected_by() -> Iterator[set[str]]:
    """The threads that have collected anything."""
    threads: set[str] = set()

    def note(phase: str, _: dict[str, int]) -> None:
        if phase == "start":
            threads.add(threading.current_thread().name)

    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


def test_only_the_window_s_thread_collects_however_much_the_training_makes(
    open_lab: Callable[..., Lab], collected_by: set[str]
) -> None:
    """Without a collector of the window's own, every collection of this test is in the training's thread."""
    before = gc.get_threshold()
    gc.set_threshold(20, 2, 2)
    try:
        lab = open_lab(SMALL)
        lab.as_fast_as_possible()
        lab.trigger("play")
        lab.wait_for(2000)
    finally:
        gc.set_threshold(*before)
    assert collected_by <= {threading.main_thread().name}


def test_garbage_is_collected_in_good_time(qtbot: object, collected_by: set[str]) -> None:
    circle = weakref.ref(Circle())
    kept = [[number] for number in range(2 * gc.get_threshold()[0])]  # so that a collection is due
    assert circle() is not None
    qtbot.waitUntil(lambda: circle() is None)  # type: ignore[attr-defined]
    assert collected_by == {threading.main_thread().name}
    assert len(kept) > gc.get_threshold()[0]


def test_a_collector_that_has_stopped_leaves_it_to_python(qtbot: object) -> None:  # noqa: ARG001
    collector = Collector()
    assert collector.is_on
    assert not gc.isenabled()
    collector.stop()
    assert not collector.is_on
    assert gc.isenabled()
