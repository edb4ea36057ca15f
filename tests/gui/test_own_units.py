"""Own points whose features differ in size: they fill the picture, and all in it goes with them."""

import json
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from gui.lesson.line_canvas import LineCanvas
from tests.gui.conftest import Lab

AGES = [[age, 20_000 + 2_000 * (age - 18) + 900 * (age % 7), int(age > 40)] for age in range(18, 66)]
OWN = parse_experiment(
    json.dumps(
        {
            "dataset": {"name": "csv", "points": AGES, "features": ["Age", "Salary"]},
            "training": {"iterations": 20},
            "runs": [{"initialiser": "he"}],
        }
    )
)


@pytest.fixture
def own(open_lab: Callable[[Experiment], Lab]) -> Lab:
    lab = open_lab(OWN)
    lab.window.cards[0].boundary.show_example(0)
    return lab


def places_of(lab: Lab) -> np.ndarray:
    """Where the training points stand in the picture, in pixels, (2, examples)."""
    panel = lab.window.cards[0].boundary
    assert lab.window.model.data is not None
    spots = [
        panel.mapFromScene(panel._view.mapViewToScene(QPointF(x, y)))
        for x, y in lab.window.model.data.X_train.T
    ]
    return np.array([(spot.x(), spot.y()) for spot in spots]).T


def test_points_fill_the_picture_which_stays_square(own: Lab) -> None:
    panel = own.window.cards[0].boundary
    side = min(panel.width(), panel.height())
    places = places_of(own)
    for spread in places.max(axis=1) - places.min(axis=1):
        assert spread == pytest.approx(0.75 * side, rel=0.03)
    image = panel.image.mapRectToScene(panel.image.boundingRect())
    assert image.width() == pytest.approx(image.height(), abs=1.5) == pytest.approx(side, abs=2.5)
    ring = panel.chosen.mapRectToScene(panel.chosen.path().boundingRect())
    assert ring.width() == pytest.approx(ring.height(), rel=0.05)


def test_what_is_said_and_picked_under_the_mouse_is_what_is_drawn_there(own: Lab) -> None:
    panel = own.window.cards[0].boundary
    assert own.window.model.data is not None
    for example in (0, 7, 20):
        place = QPoint(*places_of(own)[:, example].round().astype(int).tolist())
        assert panel.example_at(place) == example
        age, salary = own.window.model.data.X_train[:, example]
        words = panel.words_at(place)
        assert f"Training example {example + 1}" in words
        told = words.split("(")[1].split(")")[0].split(", ")
        assert float(told[0]) == pytest.approx(age, rel=0.03)
        assert float(told[1]) == pytest.approx(salary, rel=0.03)


def test_the_axes_have_numbers_of_their_own(own: Lab) -> None:
    axes = own.window.cards[0].boundary.axes
    across = [float(label.text()) for label in axes.numbers[:5] if label.text()]
    up = [float(label.text()) for label in axes.numbers[5:] if label.text()]
    assert len(across) >= 2
    assert len(up) >= 2
    assert max(across) < 100 < 10_000 < min(up)


def test_a_line_is_drawn_over_the_same_plane(own: Lab) -> None:
    canvas = LineCanvas()
    own.qtbot.addWidget(canvas)
    assert own.window.model.data is not None
    canvas.set_data(own.window.model.data)
    canvas.show()
    assert canvas.contextMenuPolicy() is Qt.ContextMenuPolicy.PreventContextMenu
    lines: list[object] = []
    canvas.drawn.connect(lines.append)
    middle = canvas.height() // 2
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(10, middle))
    for x in range(20, canvas.width() - 5, 10):
        QTest.mouseMove(canvas, QPoint(x, middle))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(canvas.width() - 10, middle))
    ((stroke,),) = lines
    xs, ys = np.array(stroke).T
    X = own.window.model.data.X_train
    assert xs.min() < X[0].min() < X[0].max() < xs.max()
    assert np.ptp(ys) == 0.0
    assert X[1].min() < ys[0] < X[1].max()
