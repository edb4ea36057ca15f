"""A weight is set by hand: in the inspection's matrices and its network, and in the panel of neurons."""

import pytest
from PySide6.QtCore import QPoint, Qt

from gui.editing.weight_dialog import WeightDialog
from gui.panels.docked.neurons import NeuronsPanel
from gui.panels.heat_map import HeatMap
from tests.gui.conftest import Lab
from tests.gui.test_docks import show
from tests.gui.test_inspecting import press, wait_until_opened

HE = 1


def open_cell(lab: Lab, heat_map: HeatMap, row: int, column: int) -> None:
    area, (rows, columns) = heat_map.table_area(), heat_map.shape
    x = area.left() + area.width() * (column + 0.5) / columns
    y = area.top() + area.height() * (row + 0.5) / rows
    lab.qtbot.mouseDClick(heat_map, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))


def answer(lab: Lab, value: str) -> WeightDialog:
    (dialog,) = (each for each in lab.window.findChildren(WeightDialog) if each.isVisible())
    dialog.value.setFocus()
    dialog.value.selectAll()
    lab.qtbot.keyClicks(dialog.value, value)
    dialog.accept()
    return dialog


def inspect(lab: Lab) -> None:
    lab.window.chosen_run.choose(HE)
    press(lab, Qt.Key.Key_O)
    wait_until_opened(lab, "He", 0)


def test_a_double_click_on_a_weight_in_a_matrix_starts_a_branch_with_it(small: Lab) -> None:
    small.training.seek(20)
    small.wait_for(20)
    inspect(small)
    anatomy = small.window.columns.anatomy
    anatomy.go_to("Z1")
    open_cell(small, anatomy.equation.maps[-4], 2, 1)  # Z1 = W1 · X + b1
    answer(small, "-0.75")
    branch = small.window.experiment.runs[2]
    nudge = branch.changes[-1].nudge
    assert nudge is not None
    assert (branch.changes[-1].iteration, nudge.place, nudge.value) == (20, (1, 3, 2), -0.75)
    small.qtbot.waitUntil(lambda: len(small.frame.runs) == 3)
    assert "W1[3, 2] = -0.75" in small.window.cards[2].rule.text().replace("−", "-")


def test_at_iteration_0_the_run_itself_starts_with_it_until_that_is_undone(small: Lab) -> None:
    small.training.seek(0)
    small.wait_for(0)
    inspect(small)
    anatomy = small.window.columns.anatomy
    before = small.window.experiment
    anatomy.go_to("Z1")
    for value in ("0.5", "2"):
        open_cell(small, anatomy.equation.maps[-2], 4, 0)
        answer(small, value)
    (change,) = small.window.experiment.runs[HE].changes
    assert change.nudge is not None
    assert (change.iteration, change.nudge.place, change.nudge.value) == (0, (1, 5, 0), 2.0)
    assert len(small.window.experiment.runs) == 2
    small.trigger("undo")
    small.trigger("undo")
    assert small.window.experiment == before


def test_a_connection_of_the_network_is_set_too_and_nonsense_is_refused(small: Lab) -> None:
    small.training.seek(0)
    small.wait_for(0)
    inspect(small)
    diagram = small.window.columns.anatomy.diagram
    columns = diagram.columns()
    start, end = columns[1][2], columns[2][1]
    assert start is not None
    assert end is not None
    middle = (start + end) / 2.0
    pointed = diagram.connection_at(middle.toPoint())
    assert pointed is not None
    small.qtbot.mouseDClick(diagram, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    before = small.window.experiment
    dialog = answer(small, "1e9")
    assert dialog.isVisible()
    assert dialog.problem.text()
    assert small.window.experiment == before
    answer(small, "0.125")
    (change,) = small.window.experiment.runs[HE].changes
    assert change.nudge is not None
    place = (pointed.layer, pointed.unit + 1, 0 if pointed.input is None else pointed.input + 1)
    assert (change.nudge.place, change.nudge.value) == (place, 0.125)


@pytest.mark.parametrize(("bias", "place"), [(False, (1, 3, 1)), (True, (1, 1, 0))])
def test_the_panel_of_neurons_sets_weights_and_biases(
    small: Lab, bias: bool, place: tuple[int, int, int]
) -> None:
    small.training.seek(0)
    small.wait_for(0)
    show(small, "neurons")
    panel = small.window.docks.panels["neurons"]
    assert isinstance(panel, NeuronsPanel)
    small.window.chosen_run.choose(HE)
    panel.choose(0, 0)
    small.qtbot.waitUntil(lambda: panel.weights.shape[0] > 2)
    if bias:
        open_cell(small, panel.incoming, 0, panel.incoming.shape[1] - 1)
    else:
        open_cell(small, panel.weights, 2, 0)
    answer(small, "3")
    nudge = small.window.experiment.runs[HE].changes[0].nudge
    assert nudge is not None
    assert (nudge.place, nudge.value) == (place, 3.0)
