"""At a scale of the screen such as 1.25 lines are as thin as at others, and pictures reach to their edges."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PICTURES = """
import json
import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QImage
from gui.app import make_application
from gui.training.client import Training
from gui.window.main_window import MainWindow
from engine.experiment.model import Experiment

application = make_application()
training, loop = Training(), QEventLoop()
window = MainWindow(Experiment(), training)
window.resize(1251, 701)  # where cards begin at fractions of a pixel
training.frame_arrived.connect(lambda _: QTimer.singleShot(0, loop.quit))
window.show()
training.start()
loop.exec()

def pixels(widget):
    # As it is drawn in the window: by itself it would begin at a whole pixel.
    scale, image = window.devicePixelRatio(), window.grab().toImage()
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    everything = np.array(image.constBits()).reshape(image.height(), image.width(), 4)[..., 2::-1]
    place = widget.mapTo(window, widget.rect().topLeft())
    ends = [round(scale * one) for one in (place.x(), place.y(), widget.width(), widget.height())]
    return everything[ends[1] : ends[1] + ends[3], ends[0] : ends[0] + ends[2]].astype(int)

def thicknesses(panel):
    # A floor is the only thing in its column at the left end of a cell: bars and outline are further in.
    colour = QColor(panel._look.palette.secondary)
    column = pixels(panel)[:, 1]
    is_line = (np.abs(column - [colour.red(), colour.green(), colour.blue()]).max(axis=1) < 40).astype(int)
    edges = np.diff(np.concatenate([[0], is_line, [0]]))
    lengths = np.flatnonzero(edges == -1) - np.flatnonzero(edges == 1)
    return [int(length) for length in lengths if length < 8]

def seam(boundary):
    # By how much the outermost pixels differ from their neighbours: the picture itself changes slowly.
    picture = pixels(boundary)
    sides = picture, picture[::-1], picture.swapaxes(0, 1), picture.swapaxes(0, 1)[::-1]
    return max(int(np.abs(side[0] - side[2]).max(axis=-1).mean()) for side in sides)

cards = window.cards
print(json.dumps({
    "scale": window.devicePixelRatio(),
    "floors": [thicknesses(card.histograms) for card in cards],
    "seams": [seam(card.boundary) for card in cards],
}), flush=True)
window.close()
training.close(300_000)
"""


@pytest.mark.parametrize("scale", ["1.25"])
def test_no_stray_line_is_drawn_at_a_scale_between_whole_ones(scale: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PICTURES],
        cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    told = json.loads(done.stdout)
    assert told["scale"] == float(scale)
    thick = {length for floors in told["floors"] for length in floors}
    assert all(len(floors) >= 3 for floors in told["floors"])  # one a layer
    assert len(thick) == 1, told
    assert max(told["seams"]) < 8, told
