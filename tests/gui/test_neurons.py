"""The units of a run as images: what is the same looks the same, and is said to be."""

import itertools
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.measures.neurons import NEURONS
from engine.output.frame import MeasureRequest
from gui.panels.docked.neurons import NeuronsPanel
from gui.panels.unit_grid import UnitIndex
from tests.gui.conftest import PATIENCE, Lab
from tests.gui.test_docks import show


@pytest.fixture
def panel(small: Lab) -> NeuronsPanel:
    show(small, "neurons")
    panel = small.window.docks.panels["neurons"]
    assert isinstance(panel, NeuronsPanel)
    return panel


def choose_run(lab: Lab, name: str) -> None:
    names = run_names(lab.window.experiment)
    lab.window.chosen_run.choose(names.index(name))
    lab.qtbot.waitUntil(
        lambda: any(run.name == name and NEURONS in run for run in lab.frame.runs), timeout=PATIENCE
    )


def test_only_the_chosen_run_is_measured(small: Lab, panel: NeuronsPanel) -> None:
    assert panel.requests == {MeasureRequest(NEURONS, 2)}
    assert [NEURONS in run for run in small.frame.runs] == [False, True]
    choose_run(small, "Zeros")
    assert [NEURONS in run for run in small.frame.runs] == [True, False]


def test_a_click_grows_a_unit_with_its_weights_beside_it(small: Lab, panel: NeuronsPanel) -> None:
    cell = panel.grid.cells()[UnitIndex(1, 3)]
    small.qtbot.mouseClick(panel.grid, Qt.MouseButton.LeftButton, pos=cell.center().toPoint())
    assert panel.grid.chosen == UnitIndex(1, 3)
    assert panel.unit.text().startswith("layer 2, unit 4")
    layer = small.frame.runs[1][NEURONS].layers[1]
    assert panel.incoming._values[0] == pytest.approx([*layer.W[3], *layer.b[3]])
    assert np.array_equal(panel.weights._values, layer.W)
    grown = panel.grown.grab().toImage()
    low = layer.images[3][0, 0]  # of the lower left corner
    expected = panel.grid.table[low] & 0xFFFFFF
    assert abs((grown.pixel(1, grown.height() - 2) & 0xFF) - (expected & 0xFF)) < 12


def test_dead_units_are_crossed_out_and_twins_stand_over_a_bracket(small: Lab, panel: NeuronsPanel) -> None:
    choose_run(small, "Zeros")
    picture = panel.grid.grab().toImage()
    first = panel.grid.cells()[UnitIndex(0, 0)]
    middle = picture.pixelColor(first.center().toPoint())
    assert middle.lightness() < 150  # where the two lines of the cross meet
    below = [
        picture.pixelColor(first.center().toPoint() + QPoint(0, int(first.height() / 2) + y))
        for y in range(7)
    ]
    assert min(colour.lightness() for colour in below) < 100
    assert panel.grid.words_of(UnitIndex(0, 0)) == (
        "layer 1, unit 1, answers 0 to every example, the same as 9 others"
    )


def test_units_that_differ_have_no_bracket(panel: NeuronsPanel) -> None:
    picture = panel.grid.grab().toImage()
    cell = panel.grid.cells()[UnitIndex(0, 4)]
    below = [
        picture.pixelColor(cell.center().toPoint() + QPoint(0, int(cell.height() / 2) + y))
        for y in range(3, 8)
    ]
    assert len({colour.name() for colour in below}) == 1  # nothing but the background


def test_no_two_cells_overlap_and_all_are_within_the_grid(open_lab: Callable[[Experiment], Lab]) -> None:
    lab = open_lab(parse_experiment(f'{{"network": {{"hidden": {[40] * 12}}}, "runs": [{{}}]}}'))
    show(lab, "neurons")
    panel = lab.window.docks.panels["neurons"]
    assert isinstance(panel, NeuronsPanel)
    cells = [*panel.grid.cells().values()]
    assert len(cells) == 320
    lefts = [cell.left() for cell in cells]
    assert max(cell.right() for cell in cells) <= panel.grid.width()
    assert min(lefts) > 0
    assert all(not one.intersects(other) for one, other in itertools.pairwise(cells))
    assert panel.left_out.text() == "Left out: layers 11 to 12, units beyond the first 32 of a layer"


def test_the_choice_outlives_a_branch(small: Lab, panel: NeuronsPanel) -> None:
    choose_run(small, "Zeros")
    small.window.editor.remove(1)
    small.qtbot.waitUntil(lambda: len(small.frame.runs) == 1, timeout=PATIENCE)
    assert panel.chooser.box.currentText() == "Zeros"


def test_removing_the_chosen_run_shows_another(small: Lab, panel: NeuronsPanel) -> None:
    small.window.editor.remove(1)
    small.qtbot.waitUntil(
        lambda: len(small.frame.runs) == 1 and NEURONS in small.frame.runs[0], timeout=PATIENCE
    )
    assert panel.chooser.box.currentText() == "Zeros"


def test_words_do_not_widen_the_panel(small: Lab, panel: NeuronsPanel) -> None:
    choose_run(small, "Zeros")
    small.qtbot.waitUntil(lambda: "the same as 9 others" in panel.unit.text(), timeout=PATIENCE)
    assert panel.minimumSizeHint().width() < 340
