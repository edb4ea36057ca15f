"""Which marker stands for which class is always on screen: also while presenting, which has no status bar."""

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from gui.panels.class_legend import ClassLegend
from tests.gui.conftest import Lab
from tests.gui.test_presentation import project

NAMED = parse_experiment(
    json.dumps(
        {
            "dataset": {
                "name": "csv",
                "points": [[x, x % 3, x % 2] for x in range(12)],
                "classes": ["stays at home", "buys"],
            },
            "runs": [{}],
        }
    )
)


def seen(lab: Lab) -> list[ClassLegend]:
    return [legend for legend in lab.window.findChildren(ClassLegend) if legend.isVisible()]


@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(1920, 1080)])
def test_the_classes_are_named_while_presenting(
    open_lab: Callable[[Experiment], Lab], letters: int, size: QSize
) -> None:
    lab = open_lab(NAMED)
    (usual,) = seen(lab)
    assert lab.window.status.isAncestorOf(usual)
    project(lab, size)
    (legend,) = seen(lab)
    assert [name.text() for name in legend.names] == ["stays at home", "buys"]
    if letters == 100:
        lab.qtbot.waitUntil(lambda: not any(name.is_cut for name in legend.names))
    assert lab.window.rect().contains(QRect(legend.mapTo(lab.window, QPoint(0, 0)), legend.size()))
    timeline = lab.window.transport.timeline
    assert timeline.width() > 200
    assert not legend.geometry().intersects(timeline.geometry())
    lab.trigger("leave")
    lab.qtbot.waitUntil(lambda: not lab.window.presentation.is_on)
    assert lab.window.status.isAncestorOf(seen(lab)[0])
    assert len(seen(lab)) == 1


@pytest.mark.parametrize(
    ("settings", "names"),
    [
        ({"name": "iris", "without": None}, ["setosa", "versicolor", "virginica"]),
        ({"name": "iris", "without": "versicolor"}, ["setosa", "virginica"]),
        ({"name": "wine", "without": "1"}, ["cultivar 0", "cultivar 2"]),
        ({"name": "breast_cancer"}, ["malignant", "benign"]),
    ],
)
def test_measured_classes_have_the_names_that_their_data_give_them(
    open_lab: Callable[[Experiment], Lab], settings: dict[str, object], names: list[str]
) -> None:
    lab = open_lab(parse_experiment(json.dumps({"dataset": settings, "runs": [{}]})))
    (legend,) = seen(lab)
    assert [name.text() for name in legend.names] == names
    picture = lab.window.cards[0].boundary
    told = picture.words_at(picture.rect().center())
    assert any(f"{name} " in told or f"{name}," in told for name in names), told
