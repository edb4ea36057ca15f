"""What a start shows first: points, boundaries and weights, before numba is even imported."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
FIRST_FRAMES = """
import sys
from PySide6.QtCore import QEventLoop
from gui.app import make_application
from gui.training.client import Training
from gui.window.main_window import MainWindow
from engine.experiment.model import Experiment

application = make_application()
training, loop = Training(), QEventLoop()
window = MainWindow(Experiment(), training)
seen = []

def take(frame):
    card = window.cards[2]
    seen.append(("numba" in sys.modules, frame.iteration, frame.words, card.histograms.is_blank,
                 card.boundary.image.isVisible(), card.figures.cost.text()))
    print(*seen[-1], sep="|", flush=True)
    if frame.words:
        loop.quit()

training.frame_arrived.connect(take)
window.show()
training.start()
loop.exec()
window.close()
"""


def test_the_first_picture_waits_for_no_compiler() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_FRAMES],
        cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    first, *_, last = done.stdout.splitlines()
    assert first == "False|0|False|False|True|–"
    assert last.endswith("|0|True|False|True|0.8831")
