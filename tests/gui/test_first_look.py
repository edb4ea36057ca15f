"""What a start shows first: points, boundaries and weights, before numba is even imported."""

import os
import subprocess
import sys
from pathlib import Path

from gui.training.work import Busy, Work
from tests.gui.conftest import Lab

ROOT = Path(__file__).parents[2]
WITHOUT_NUMBA = """
import sys
sys.modules["numba"] = None  # which then cannot be imported
from PySide6.QtCore import QEventLoop
from gui.app import make_application
from gui.training.client import Training
from gui.window.main_window import MainWindow
from engine.experiment.model import Experiment

application = make_application()
training, loop = Training(), QEventLoop()
window = MainWindow(Experiment(), training)

def take(frame):
    card = window.cards[2]
    shown = not card.histograms.is_blank, card.boundary.image.image is not None
    print(frame.iteration, frame.words, *shown, card.figures.cost.text(), sep="|", flush=True)
    loop.quit()

training.frame_arrived.connect(take)
window.show()
training.start()
loop.exec()
window.close()
"""


def test_the_first_picture_waits_for_no_compiler() -> None:
    """Not even for its import, which takes a second: here it would fail."""
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_NUMBA],
        cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "0|False|True|True|–\n"


def test_compiling_is_told_over_the_cards_until_the_training_is_ready(small: Lab) -> None:
    progress = small.window.progress
    assert not progress.isVisible()
    small.training.busy_changed.emit(Busy(Work.COMPILING, 0.25, (7, 28)))
    assert progress.isVisible()
    assert "7 of 28" in progress.done.text()
    assert not progress.cancel_button.isVisible()
    assert small.window.workspace.rect().contains(progress.geometry())
    assert progress.words.height() >= progress.words.heightForWidth(progress.words.width())
    small.training.busy_changed.emit(None)
    assert not progress.isVisible()
