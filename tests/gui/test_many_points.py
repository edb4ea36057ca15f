"""Very many points: some are drawn, any can be clicked."""

import json
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest

from engine.experiment.editing import with_dataset
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import MOST_RUNS, Experiment
from engine.nn.initialisers import initialisers
from engine.own_data.own_points import OwnPoints, dataset_of
from gui.language.numbers import count
from gui.panels.markers import Stamp
from gui.panels.plane_picture import MOST_MARKERS
from tests.calls import counted_calls
from tests.gui.conftest import SMALL, Lab, settle

MANY, OFTEN, ALONE = 20_000, 40, 14
MOST_CALLS = 560_000  # some 470,000 are made; one more for each point of each run would be 240,000 more


def many_points() -> Experiment:
    """A crowd in which one class is rare, and one point that stands alone."""
    X = np.random.RandomState(0).uniform(-1.0, 1.0, (2, MANY))
    X[:, ALONE] = 3.0
    Y = np.arange(MANY) % OFTEN == 0
    own = OwnPoints(tuple(zip(*X.tolist(), Y.astype(int).tolist(), strict=True)))
    return with_dataset(SMALL, dataset_of(own, "many", test_share=0.1))


def test_some_markers_of_each_class_are_drawn_and_any_point_is_found(
    open_lab: Callable[[Experiment], Lab],
) -> None:
    lab = open_lab(many_points())
    panel = lab.window.cards[0].boundary
    zeros, ones = (points.shape[1] for points in panel.classes)
    assert zeros + ones == MOST_MARKERS
    assert ones == round(MOST_MARKERS / OFTEN)
    assert count(MOST_MARKERS) in panel.toolTip()
    alone = panel._points[:, (panel._points > 2.0).all(axis=0)][:, 0]
    assert not any((points > 2.0).any() for points in panel.classes)
    place = panel.mapFromScene(panel._view.mapViewToScene(QPointF(*alone)))
    chosen: list[int] = []
    panel.example_chosen.connect(chosen.append)
    QTest.mouseDClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=place)
    np.testing.assert_array_equal(panel._points[:, chosen[0]], alone)
    assert not panel.chosen.path().isEmpty()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_marker_is_as_large_on_a_sharp_screen_as_on_any(ratio: float) -> None:
    picture = QPixmap(round(100 * ratio), round(100 * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    stamp = Stamp(0, 10.0, "#000000", "#000000", 0.1, ratio)
    stamp.draw(painter, np.array([[50.0], [50.0]]), painter.worldTransform())
    painter.end()
    image = picture.toImage()
    dark = [image.pixelColor(x, image.height() // 2).value() < 128 for x in range(image.width())]
    assert sum(dark) == 20.0 * ratio
    assert dark.index(True) == 40.0 * ratio


def test_twelve_runs_of_very_many_points_are_drawn_anew_with_no_more_work_than_of_few(
    open_lab: Callable[[Experiment], Lab],
) -> None:
    runs = [{"initialiser": name} for name in list(initialisers)[:MOST_RUNS]]
    lab = open_lab(parse_experiment(json.dumps({"dataset": {"samples": MANY}, "runs": runs})))
    window = lab.window

    def work_of(act: Callable[[], object]) -> int:
        """Calls of functions until all is drawn."""
        with counted_calls() as calls:
            act()
            settle()
        return calls.made

    taken = {
        "resize": work_of(lambda: window.resize(1600, 900)),
        "present": work_of(lambda: lab.trigger("present")),
        "leave": work_of(lambda: lab.trigger("leave")),
    }
    assert max(taken.values()) < MOST_CALLS, taken
    for card in window.cards:
        assert 10 * sum(points.shape[1] for points in card.boundary.classes) <= MANY
