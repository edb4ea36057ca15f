"""Runs every test without a screen, and fails those that leave a thread, a timer or a window behind."""

import gc
import os
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# One core a worker, and for the processes that it starts; tests of several cores ask for them.
os.environ.setdefault("INITIALISATION_LAB_CORES", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# Tests start some eighty processes, and each would compile the byte code of all libraries anew, for seconds.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

sys.dont_write_bytecode = False
ROOT = Path(__file__).parent.parent
LONGEST_PARAMETER = 100_000
started_at: dict[int, str] = {}


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """No workers for a file or two, whose tests are over before workers have begun; some are alone."""
    paths = [Path(argument.partition("::")[0]) for argument in config.args]
    if any(not {"benchmarks", "package"}.isdisjoint(path.parts) for path in paths) or (
        len(paths) <= 2 and not any(path.is_dir() for path in paths)
    ):
        return 0
    return None


def pytest_sessionstart(session: pytest.Session) -> None:
    """Before workers begin: compile the kernels once for all of them."""
    if session.config.getoption("numprocesses", None):
        subprocess.run([sys.executable, "-m", "tests.warm_kernels"], cwd=ROOT, check=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse large parameters: they would stand in memory to the end, in every worker and in tests' names."""
    for item in items:
        if isinstance(item, pytest.Function) and hasattr(item, "callspec"):
            for name, value in item.callspec.params.items():
                if isinstance(value, str | bytes) and len(value) > LONGEST_PARAMETER:
                    raise pytest.UsageError(f"{item.nodeid[:200]}: {name} has {len(value):,} characters")


def noting_the_line(start: Callable[..., None]) -> Callable[..., None]:
    """`start`, which also remembers which line of the project called it, so that a leak can be named."""

    def start_and_note(thread: object, *arguments: object, **options: object) -> None:
        ours = [line for line in traceback.extract_stack()[:-1] if Path(line.filename).is_relative_to(ROOT)]
        ours = [line for line in ours if ".venv" not in line.filename]
        started_at[id(thread)] = f"{ours[-1].filename}:{ours[-1].lineno}" if ours else "outside the project"
        start(thread, *arguments, **options)

    return start_and_note


@pytest.fixture(scope="session", autouse=True)
def note_where_threads_start() -> Iterator[None]:
    originals = threading.Thread.start, QThread.start
    threading.Thread.start = noting_the_line(threading.Thread.start)
    QThread.start = noting_the_line(QThread.start)
    yield
    threading.Thread.start, QThread.start = originals


def living() -> dict[int, str]:
    """Threads that run, timers that tick and windows that exist, by identity, with where they come from."""
    found = {
        id(thread): f"thread {thread.name} started at {started_at.get(id(thread), '?')}"
        for thread in threading.enumerate()
        # Python invents a stand-in for every thread that Qt started: Qt's own are looked at below.
        if not isinstance(thread, threading._DummyThread)
    }
    objects = gc.get_objects()
    # By its type: a stand-in for what is gone, as numba leaves some, cannot be asked. Types are few, objects
    # many.
    ticking = {kind for kind in set(map(type, objects)) if issubclass(kind, QThread | QTimer)}
    for item in [item for item in objects if type(item) in ticking and isValid(item)]:
        if isinstance(item, QTimer):
            if item.isActive():
                found[id(item)] = f"a timer of {type(item.parent()).__name__}"
        elif item.isRunning() and item is not QThread.currentThread():
            found[id(item)] = f"QThread {item.objectName()} started at {started_at.get(id(item), '?')}"
    if QApplication.instance() is not None:
        for widget in QApplication.topLevelWidgets():
            found[id(widget)] = f"a window: {type(widget).__name__} {widget.windowTitle()!r}"
    return found


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread, a timer or a window behind."""
    if "gui" not in Path(request.node.path).parts:
        yield
        return
    request.getfixturevalue("qapp")
    before = living()
    yield
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, 52)  # deferred deletions
    gc.collect()
    left = [words for identity, words in living().items() if identity not in before]
    assert not left, "left behind: " + "; ".join(left)
