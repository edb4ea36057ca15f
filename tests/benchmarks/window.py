"""Measures the real window while it trains as fast as possible, and prints the figures as JSON.

    uv run python -m tests.benchmarks.window [--seconds 8] [--size 1920x1080]

It uses the screen it is started on (`xvfb-run -s "-screen 0 1920x1080x24"` makes a virtual one).
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from engine.experiment.json_io import parse_experiment, read_experiment
from engine.experiment.model import MOST_RUNS, Experiment
from engine.nn.initialisers import initialisers
from engine.studies.study import MOST_DRAWS, Study
from engine.training.trainer import Trainer
from gui.actions.docked_panels import docked
from gui.app import make_application, spare_the_collector
from gui.training.client import Training
from gui.window.main_window import MainWindow

ENDLESS = parse_experiment('{"training": {"iterations": 100000000}}')
TWELVE = parse_experiment(
    json.dumps(
        {
            "training": {"iterations": 100_000_000},
            "runs": [{"initialiser": name} for name in list(initialisers)[:MOST_RUNS]],
        }
    )
)
PRESETS = Path(__file__).parents[2] / "resources" / "experiments"
DEEP = read_experiment(PRESETS / "deep.json")
DIGITS = parse_experiment(
    json.dumps(
        {
            **read_experiment(PRESETS / "digits.json").model_dump(mode="json"),
            "training": {"iterations": 100_000_000},
        }
    )
)
OF_DIGITS = ("first_layer", "confusion")  # the panels beside them
PAUSES = 25
LOOK_INTERVAL = 2  # milliseconds
NO_KEYS = Qt.KeyboardModifier.NoModifier
PUBLISHED = 15_000  # iterations that are dragged across
MOUSE_INTERVAL = 8  # milliseconds between two moves of the mouse
SWEEP = 2.0  # seconds for once across

BARE_WINDOW = """
import PySide6.QtWidgets
import pyqtgraph
application = pyqtgraph.mkQApp()
window = pyqtgraph.PlotWidget()
window.plot([1, 2, 3])
"""
LABORATORY = """
import gc
import main
experiment = main.Experiment()
gc.disable()
from gui.app import make_application
from gui.window.main_window import MainWindow
from gui.training.client import Training
application = make_application()
window = MainWindow(experiment, Training())
"""  # in the order in which main.py does it
SHOWN = """
window.show()
application.processEvents()
import sys
late = {"numba", "sklearn", "scipy"} & set(sys.modules)
assert not late, f"imported before the window was shown: {late}"
sys.stdout.flush()
import os
os._exit(0)
"""


class PaintCounter(QObject):
    """Counts the paint events of the widget it watches: the timeline moves with every frame."""

    paints = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.paints += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


class Heartbeat(QObject):
    """Notes when the event loop gets round to a timer that is always due."""

    def __init__(self) -> None:
        super().__init__()
        self.beats: list[float] = []
        self.timer = QTimer(self)
        self.timer.timeout.connect(lambda: self.beats.append(time.perf_counter()))
        self.timer.start(1)


def wait_for(condition: Callable[[], bool], seconds: float = 120.0) -> None:
    """Run the event loop until the condition holds; TimeoutError after `seconds`.

    The loop sleeps between events, as the application's own does: a loop that spins takes a core.
    """
    loop, end, look = QEventLoop(), time.perf_counter() + seconds, QTimer()
    look.timeout.connect(lambda: condition() and loop.quit())
    look.timeout.connect(lambda: time.perf_counter() > end and loop.quit())
    look.start(LOOK_INTERVAL)
    if not condition():
        loop.exec()
    look.stop()
    if not condition():
        raise TimeoutError("the window did not get there")


def one_thread_speed(seconds: float) -> float:
    """Iterations of one run a second, on this thread alone, without a window working."""
    with Trainer(parse_experiment('{"runs": [{}]}'), cores=1) as trainer:
        trainer.advance(1000)
        start = time.perf_counter()
        while time.perf_counter() - start < seconds:
            trainer.advance(2000)
        return (trainer.iteration - 1000) / (time.perf_counter() - start)


def played(
    window: MainWindow, training: Training, seconds: float, settle: float
) -> tuple[float, dict[str, float]]:
    """Play, and after `settle` seconds count what is painted and trained: when that began, and the rates."""
    paints = PaintCounter()
    window.transport.timeline.installEventFilter(paints)
    training.play()
    wait_for(lambda: training.state.playing)
    settled = time.perf_counter() + settle
    wait_for(lambda: time.perf_counter() > settled)
    iterations: list[int] = []
    training.frame_arrived.connect(lambda frame: iterations.append(frame.iteration))
    wait_for(lambda: bool(iterations))
    first, painted, start = iterations[-1], paints.paints, time.perf_counter()
    wait_for(lambda: time.perf_counter() - start >= seconds)
    duration = time.perf_counter() - start
    return start, {
        "frames_per_second": (paints.paints - painted) / duration,
        "iterations_per_second": (iterations[-1] - first) / duration,
    }


def measured(window: MainWindow, training: Training, seconds: float) -> dict[str, Any]:
    """Frames, gaps, pauses and training speed of a window that plays as fast as possible."""
    heart = Heartbeat()
    start, rates = played(window, training, seconds, settle=1.0)
    beats = [beat for beat in heart.beats if beat >= start]
    gaps = 1000 * np.array([after - before for before, after in pairwise(beats)])

    stops: list[float] = []
    # Connected directly, so that the training thread itself notes when it has stopped.
    training._worker.state_changed.connect(
        lambda _: stops.append(time.perf_counter()), Qt.ConnectionType.DirectConnection
    )
    answers, shown = [], []
    for _ in range(PAUSES):
        stops.clear()
        asked = time.perf_counter()
        training.pause()
        wait_for(lambda: bool(stops) and not training.state.playing)
        answers.append(1000 * (stops[0] - asked))
        shown.append(1000 * (time.perf_counter() - asked))
        training.play()
        wait_for(lambda: training.state.playing)
        resume = time.perf_counter() + 0.1
        wait_for(lambda until=resume: time.perf_counter() > until)
    training.pause()
    wait_for(lambda: not training.state.playing)
    heart.timer.stop()
    return {
        "frames_per_second": rates["frames_per_second"],
        "gap_ms": {"median": float(np.median(gaps)), "p99": float(np.percentile(gaps, 99))},
        "pause_ms": {"median": statistics.median(answers), "worst": max(answers)},
        "pause_shown_ms": {"median": statistics.median(shown), "worst": max(shown)},
        "iterations_per_second": rates["iterations_per_second"],
        "run_iterations_per_second": len(window.cards) * rates["iterations_per_second"],
    }


def scrubbed(window: MainWindow, training: Training, seconds: float) -> dict[str, float]:
    """Frames a second while the timeline's handle is dragged to and fro, and how late pictures are."""
    training.step(PUBLISHED)
    wait_for(lambda: training.state.iteration == PUBLISHED and not training.state.playing)
    timeline, paints = window.transport.timeline, PaintCounter()
    window.transport.timeline.installEventFilter(paints)
    seen: list[int] = []
    training.frame_arrived.connect(lambda frame: seen.append(frame.iteration))
    width = timeline.x_of(PUBLISHED)
    start, moves = time.perf_counter(), 0

    def move() -> None:
        nonlocal moves
        moves += 1
        share = abs((time.perf_counter() - start) / SWEEP % 2.0 - 1.0)
        place = QPointF(share * width, timeline.height() / 2)
        button = Qt.MouseButton.LeftButton
        kind = QEvent.Type.MouseMove if moves > 1 else QEvent.Type.MouseButtonPress
        event = QMouseEvent(kind, place, timeline.mapToGlobal(place), button, button, NO_KEYS)
        QApplication.sendEvent(timeline, event)

    mouse = QTimer()
    mouse.timeout.connect(move)
    mouse.start(MOUSE_INTERVAL)
    wait_for(lambda: time.perf_counter() - start >= seconds)
    mouse.stop()
    return {
        "frames_per_second": paints.paints / (time.perf_counter() - start),
        "places_shown": len(set(seen)),
        "mouse_moves": moves,
    }


def show_all_panels(window: MainWindow) -> None:
    """Every docked panel, none behind another: in two columns."""
    docks = [dock for name, dock in window.docks.docks.items() if not docked[name].left]
    for dock in docks:
        window.docks.show_panel(dock.objectName())
    for number, dock in enumerate(docks[1:], 1):
        side = Qt.Orientation.Horizontal if number == 1 else Qt.Orientation.Vertical
        window.splitDockWidget(docks[max(0, number - 2)], dock, side)
    wait_for(lambda: len(window.docks.visible) >= len(docks))


def with_all_panels(window: MainWindow, training: Training, seconds: float) -> dict[str, float]:
    """Frames a second, and iterations, while every docked panel can be seen."""
    show_all_panels(window)
    training.set_stride(1)
    _, rates = played(window, training, seconds, settle=2.0)
    return {**rates, "panels": len(window.docks.visible)}


def beside_a_study(window: MainWindow, training: Training, seconds: float) -> dict[str, float]:
    """Frames a second, iterations, and trainings of a study that is looked at while the window plays."""
    window.studying.ask()
    desk = window.studying.desk
    place = desk.begin(Study(draws=MOST_DRAWS))
    window.studying.choose(place)

    def done() -> int:
        listed = desk.study_at(place)
        return 0 if listed is None else listed.done

    wait_for(lambda: done() > 0)
    begun, start = done(), time.perf_counter()
    _, rates = played(window, training, seconds, settle=2.0)
    trainings = (done() - begun) / (time.perf_counter() - start)
    desk.pause(place)
    return {**rates, "trainings_per_second": trainings}


def with_panels_of_digits(window: MainWindow, training: Training, seconds: float) -> dict[str, float]:
    """Frames a second, and iterations, of digits as pictures of the first layer and a confusion matrix."""
    for name in OF_DIGITS:
        window.docks.show_panel(name)
    return played(window, training, seconds, settle=2.0)[1]


def of_processes() -> float:
    """Seconds of processor time that the processes have taken that were started here and have ended."""
    used = os.times()
    return used.children_user + used.children_system


def start_times(repeats: int = 6) -> dict[str, float]:
    """Seconds of processor time to a shown window, ours and a bare one: the least of many, in turn."""
    taken: dict[str, list[float]] = {LABORATORY: [], BARE_WINDOW: []}
    for _ in range(repeats):
        for program, seconds in taken.items():
            before = of_processes()
            subprocess.run([sys.executable, "-c", program + SHOWN], check=True)
            seconds.append(of_processes() - before)
    ours, bare = (min(seconds) for seconds in taken.values())
    return {"window_s": ours, "bare_window_s": bare, "ratio": ours / bare}


def opened(
    experiment: Experiment, width: int, height: int, as_fast_as_possible: bool = True
) -> tuple[MainWindow, Training]:
    """A window of that size, ready to train as fast as possible, or at the pace it opens with."""
    training = Training()
    window = MainWindow(experiment, training)
    window.resize(width, height)
    window.show()
    if as_fast_as_possible:
        window.transport.pace.slider.setValue(window.transport.pace.slider.maximum())
    loaded: list[object] = []
    training.loaded.connect(loaded.append)
    training.loaded.connect(spare_the_collector)
    training.start()
    wait_for(lambda: bool(loaded) and training.state.goal > 0)
    return window, training


def main(seconds: float, width: int, height: int) -> dict[str, Any]:
    start = start_times()
    application = make_application()
    alone = one_thread_speed(min(seconds, 3.0))
    window, training = opened(ENDLESS, width, height)
    figures = measured(window, training, seconds)
    window.close()
    window, training = opened(Experiment(), width, height)
    figures["scrubbing"] = scrubbed(window, training, seconds)
    window.close()
    window, training = opened(TWELVE, width, height)
    figures["twelve_runs"] = played(window, training, seconds, settle=2.0)[1]
    window.close()
    window, training = opened(DEEP, width, height)
    figures["all_panels_deep"] = with_all_panels(window, training, seconds)
    window.close()
    window, training = opened(ENDLESS, width, height)
    figures["beside_a_study"] = beside_a_study(window, training, seconds)
    window.close()
    window, training = opened(ENDLESS, width, height, as_fast_as_possible=False)
    figures["default_pace"] = played(window, training, seconds, settle=2.0)[1]
    window.close()
    window, training = opened(DIGITS, width, height)
    figures["digits"] = with_panels_of_digits(window, training, seconds)
    window.close()
    alone = (alone + one_thread_speed(min(seconds, 3.0))) / 2.0  # the machine's speed drifts
    figures["one_thread_iterations_per_second"] = alone
    figures["training_share"] = figures["run_iterations_per_second"] / alone
    figures["start"] = start
    figures["platform"] = application.platformName()
    figures["size"] = [width, height]
    figures["cores"] = os.cpu_count()
    return figures


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=8.0)
    parser.add_argument("--size", default="1920x1080")
    options = parser.parse_args()
    print(json.dumps(main(options.seconds, *map(int, options.size.split("x"))), indent=1))
