"""The legend of the runs: it names all of them, however many there are and however little room."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from gui.style.look import Look
from gui.style.theme import Mode
from gui.widgets.legend import MOST_LINES, Legend
from tests.gui.conftest import Lab

TWELVE = parse_experiment(
    '{"training": {"iterations": 50}, "runs": ['
    + ", ".join(f'{{"seed": {seed}, "name": "He with seed number {seed}"}}' for seed in range(12))
    + "]}"
)


def shown(legend: Legend) -> list[str]:
    """The names that are seen, after a look that none lies over another or out of the legend."""
    names = [name for name in legend.names if not name.isHidden()]
    for name in names:
        assert legend.rect().contains(name.geometry())
    for one, other in combinations(names, 2):
        assert not one.geometry().intersects(other.geometry())
    return [name.text() for name in names]


def test_few_names_are_whole_in_one_line_or_below_each_other(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.set_look(Look(Mode.LIGHT, 1.0))
    legend.set_runs(("N(0, 1)", "Glorot", "He"), (0, 1, 2))
    legend.show()
    heights = set()
    for width in range(120, 400, 20):
        legend.resize(width, legend.height())
        assert shown(legend) == ["N(0, 1)", "Glorot", "He"]
        assert not any(name.is_cut for name in legend.names[:3]), width
        heights.add(legend.height() // legend.names[0].height())
    assert heights == {1, 2, 3}


@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(1920, 1080)])
def test_twelve_runs_are_named_in_a_docked_panel(
    qtbot: QtBot, letters: int, open_lab: Callable[[Experiment], Lab], size: QSize
) -> None:
    lab = open_lab(TWELVE)
    lab.window.resize(size)
    lab.trigger("show_forward")
    panel = lab.window.docks.panel("forward")
    lab.qtbot.waitUntil(panel.isVisible)
    legend = panel.findChild(Legend)
    assert isinstance(legend, Legend)
    assert shown(legend) == [f"He with seed number {seed}" for seed in range(12)]
    names = legend.names
    assert legend.height() <= MOST_LINES * names[0].height()
    drawn = {name.fontMetrics().elidedText(name.text(), name.cut, name.width()) for name in names}
    assert len(drawn) == 12 or letters > 100  # where they are cut, they are still told apart
    assert all(name.width() > name.fontMetrics().horizontalAdvance("He wi…ber 11") for name in names)
    qtbot.mouseClick(legend, Qt.MouseButton.LeftButton, pos=names[7].geometry().center())
    assert lab.window.chosen_run.index == 7
