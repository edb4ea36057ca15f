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
import math
import numpy as np
from PySide6.QtCore import QEventLoop, QPointF, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF
from PySide6.QtWidgets import QWidget
from gui.app import make_application
from gui.style.pixels import draw_lines
from gui.training.client import Training
from gui.window.main_window import MainWindow
from engine.experiment.model import Experiment

LINES = 18
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
    (left, right), (top, bottom) = (
        [math.floor(scale * end + 0.5) for end in (start, start + size)]  # as Qt rounds
        for start, size in ((place.x(), widget.width()), (place.y(), widget.height()))
    )
    return everything[top:bottom, left:right].astype(int)

class Lines(QWidget):
    # As the floors of histograms are drawn, at many fractions of a pixel.
    def paintEvent(self, event):
        painter = QPainter(self)
        for line in range(LINES):
            y = 3.0 + 7.37 * line
            draw_lines(painter, QPolygonF([QPointF(2.0, y), QPointF(40.0, y)]), QColor("#ff0000"), 1.0)
        painter.end()

def thicknesses():
    lines = Lines(window)
    lines.setGeometry(window.width() - 59, window.height() - 151, 50, 140)
    lines.show()
    is_red = (pixels(lines)[:, 30] == [255, 0, 0]).all(axis=1).astype(int)
    lines.hide()
    edges = np.diff(np.concatenate([[0], is_red, [0]]))
    return (np.flatnonzero(edges == -1) - np.flatnonzero(edges == 1)).tolist()

def seam(boundary):
    # By how much the outermost pixels differ from their neighbours: the picture itself changes slowly.
    picture = pixels(boundary)
    sides = picture, picture[::-1], picture.swapaxes(0, 1), picture.swapaxes(0, 1)[::-1]
    return max(int(np.abs(side[0] - side[2]).max(axis=-1).mean()) for side in sides)

def edges(plot):
    # What is lit least along the lowest row and the column furthest to the left: the card, and no line.
    picture = pixels(plot)
    return [int(np.median(side.min(axis=-1))) for side in (picture[-1], picture[-2], picture[:, 0])]

cards = window.cards
print(json.dumps({
    "scale": window.devicePixelRatio(),
    "lines": thicknesses(),
    "seams": [seam(card.boundary) for card in cards],
    "edges": edges(window.cost_plot._plot),
    "curve": window.cost_plot._curves.lines[0].opts["pen"].widthF(),
}), flush=True)
window.close()
training.close(300_000)
"""


@pytest.mark.parametrize("scale", ["1.25", "1.5", "1.75", "2.0"])
def test_no_stray_line_is_drawn_at_a_scale_between_whole_ones(scale: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PICTURES],
        cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    told = json.loads(done.stdout)
    assert told["scale"] == float(scale)
    assert told["lines"] == [round(float(scale))] * 18, told
    assert max(told["seams"]) < 8, told
    assert min(told["edges"]) > 235, told
    assert told["curve"] == 2.0 * float(scale)  # of the screen's pixels
