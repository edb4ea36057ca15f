"""Measures the memory of the real window through long use, and prints the figures as JSON.

    uv run python -m tests.benchmarks.memory [--openings 100] [--lessons 200] [--minutes 30] [--millions 10]

Each part can be left out with 0. What the process holds is asked of the system, in megabytes.
"""

import argparse
import gc
import json
import os
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from engine.experiment.model import Experiment
from engine.output.frame import Frame
from gui.app import make_application
from gui.files.presets import presets
from gui.lesson.shipped import shipped
from gui.training.allocator import give_back
from gui.training.client import Training
from gui.window.main_window import MainWindow
from tests.benchmarks.window import ENDLESS, opened, played, show_all_panels, wait_for

FORWARD = next(preset.experiment for preset in presets() if preset.name == "forward")
MILLION = 1_000_000
PATIENCE = 600.0  # seconds for a step on a machine that has much else to do
SETTLE = 2.0  # seconds in which frames on their way arrive


def resident() -> float:
    """Megabytes that the process holds now, nothing of which is only kept for later."""
    gc.collect()
    give_back()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def let_pass(seconds: float) -> None:
    end = time.perf_counter() + seconds
    wait_for(lambda: time.perf_counter() >= end, seconds + 60.0)


def open_experiment(window: MainWindow, training: Training, experiment: Experiment) -> None:
    """Open it, and wait for its first frame."""
    arrived: list[Frame] = []
    training.frame_arrived.connect(arrived.append)
    window.editor.open(experiment)
    wait_for(lambda: bool(arrived), PATIENCE)
    training.frame_arrived.disconnect(arrived.append)


def after_openings(window: MainWindow, training: Training, count: int) -> None:
    for _ in range(count):
        open_experiment(window, training, FORWARD)
        training.step(2)
        wait_for(lambda: training.state.iteration >= 2 and not training.state.playing, PATIENCE)


def after_lessons(window: MainWindow, count: int) -> None:
    lessons = shipped()
    for number in range(count):
        window.director.open_path(lessons[number % len(lessons)].path)
        wait_for(lambda: window.workspace.frame is not None)
        window.director.close()
        let_pass(0.05)


def after_playing(window: MainWindow, training: Training, seconds: float) -> None:
    """Play, pause, seek, and open one preset after the other, all panels shown."""
    show_all_panels(window)
    stream, end = random.Random(1), time.perf_counter() + seconds
    acts: list[Callable[[], object]] = [
        training.play,
        training.pause,
        lambda: training.seek(stream.randrange(1 + training.state.reached)),
        lambda: training.step(stream.choice((-100, 1, 10, 1000))),
        lambda: window.editor.open(stream.choice(presets()).experiment),
        window.editor.add,
        window.editor.history.undo,
        window.editor.next_seeds,
    ]
    while time.perf_counter() < end:
        if window.editor.can_branch or stream.random() < 0.5:
            stream.choice(acts)()
        else:
            window.editor.remove(0)
        let_pass(stream.uniform(0.05, 1.0))
    training.pause()
    wait_for(lambda: not training.state.playing)


def long_run(window: MainWindow, training: Training, millions: float) -> dict[str, Any]:
    """Frames a second and megabytes at the beginning and at the end of so many million iterations."""
    open_experiment(window, training, ENDLESS)
    window.transport.pace.slider.setValue(window.transport.pace.slider.maximum())
    show_all_panels(window)
    _, first = played(window, training, 8.0, settle=4.0)
    before, start = resident(), window.workspace.frame
    assert start is not None
    wait_for(lambda: window.shown - start.iteration >= millions * MILLION, 36_000.0)
    _, last = played(window, training, 8.0, settle=0.5)
    made = (window.shown - start.iteration) / MILLION
    grown = resident() - before
    training.pause()
    wait_for(lambda: not training.state.playing)
    return {
        "millions": made,
        "frames_per_second": [first["frames_per_second"], last["frames_per_second"]],
        "megabytes_a_million": grown / made,
    }


def grown(window: MainWindow, training: Training, act: Callable[[], None]) -> dict[str, float]:
    """What the process holds more than before, once it has done something and let it go.

    `open_mb` is how much more it is while the last experiment is still open, which may be a large one.
    """
    before = resident()
    act()
    let_pass(SETTLE)
    still_open = resident() - before
    open_experiment(window, training, Experiment())
    let_pass(SETTLE)
    return {"before_mb": before, "open_mb": still_open, "grown_mb": resident() - before}


def main(openings: int, lessons: int, minutes: float, millions: float) -> dict[str, Any]:
    make_application()
    window, training = opened(Experiment(), 1920, 1080)
    figures: dict[str, Any] = {}
    after_openings(window, training, 3)  # what is loaded when it is first needed
    after_lessons(window, len(shipped()))
    open_experiment(window, training, Experiment())
    if openings:
        figures["openings"] = grown(window, training, lambda: after_openings(window, training, openings))
    if lessons:
        figures["lessons"] = grown(window, training, lambda: after_lessons(window, lessons))
    if minutes:
        figures["playing"] = grown(window, training, lambda: after_playing(window, training, 60.0 * minutes))
    if millions:
        figures["long_run"] = long_run(window, training, millions)
    window.close()
    return figures


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--openings", type=int, default=100)
    parser.add_argument("--lessons", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--millions", type=float, default=10.0)
    print(json.dumps(main(**vars(parser.parse_args())), indent=1))
