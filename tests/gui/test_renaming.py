"""A run that is looked at stays so whatever it is called: it is known by its id."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from engine.experiment.naming import run_names
from engine.experiment.run_list import with_run
from engine.measures.neurons import NEURONS
from engine.output.frame import Inspection, MeasureRequest
from gui.panels.docked.neurons import NeuronsPanel
from gui.panels.results import COST, NAME
from gui.workbench.panel import WorkbenchPanel
from tests.gui.conftest import PATIENCE, Lab
from tests.gui.test_docks import show

HE = 1  # its place in the small experiment
Edit = Callable[[Lab], None]


def rename(lab: Lab) -> None:
    lab.window.editor.change("a name", with_run(lab.window.experiment, HE, name="Mine"))
    wait_for_names(lab, "Zeros", "Mine")


def swap_names(lab: Lab) -> None:
    """Each run is called as the other was."""
    experiment = with_run(with_run(lab.window.experiment, HE, name="Zeros"), 0, name="He")
    lab.window.editor.change("names", experiment)
    wait_for_names(lab, "He", "Zeros")


def wait_for_names(lab: Lab, *names: str) -> None:
    lab.qtbot.waitUntil(lambda: tuple(run.name for run in lab.frame.runs) == names, timeout=PATIENCE)


def undo(lab: Lab) -> None:
    lab.trigger("undo")
    wait_for_names(lab, "Zeros", "He")


@pytest.fixture(params=[rename, swap_names])
def edits(request: pytest.FixtureRequest) -> list[Edit]:
    return [request.param, undo]


def test_a_run_in_the_spotlight_stays_there(small: Lab, edits: list[Edit]) -> None:
    window = small.window
    small.trigger("present")
    window.columns.spotlight(HE)
    for edit in edits:
        edit(small)
        assert window.columns.lit == (window.experiment.runs[HE].id,)
        assert [card.isVisible() for card in window.cards] == [False, True]
    small.trigger("present")


def test_a_run_that_is_inspected_stays_so_and_is_called_by_its_new_name(
    small: Lab, edits: list[Edit]
) -> None:
    window = small.window
    window.columns.follow(3)
    opening = Inspection(window.experiment.runs[HE].id, 3)
    small.qtbot.waitUntil(lambda: small.frame.opened is not None, timeout=PATIENCE)
    for edit in edits:
        edit(small)
        assert window.columns.opening == opening
        assert [card.isVisible() for card in window.cards] == [False, True]
        name = run_names(window.experiment)[HE]
        small.qtbot.waitUntil(lambda name=name: window.columns.anatomy.title.text() == name, timeout=PATIENCE)


def test_a_pinned_run_is_still_compared_with_itself(small: Lab, edits: list[Edit]) -> None:
    small.trigger("pin")
    small.training.step(400)
    small.wait_for(1000)
    cost = small.window.results.cells[HE, COST].text()
    assert "→" in cost
    for edit in edits:
        edit(small)
        cells = small.window.results.cells
        small.qtbot.waitUntil(lambda cells=cells: cells[HE, COST].text() == cost, timeout=PATIENCE)
        assert cells[HE, NAME].text() == run_names(small.window.experiment)[HE]


def test_the_chosen_run_stays_chosen_and_panels_of_one_run_go_on_with_it(
    small: Lab, edits: list[Edit]
) -> None:
    show(small, "neurons")
    panel = small.window.docks.panels["neurons"]
    assert isinstance(panel, NeuronsPanel)
    run = small.window.chosen_run.run
    for edit in edits:
        edit(small)
        assert (small.window.chosen_run.run, panel.chooser.run) == (run, run)
        assert panel.requests == {MeasureRequest(NEURONS, run)}


def test_the_run_in_the_form_stays_while_its_name_is_typed(small: Lab) -> None:
    small.window.edit_run()
    panel = small.window.docks.panel("workbench")
    assert isinstance(panel, WorkbenchPanel)
    small.window.chosen_run.choose(0)
    name = panel.runs.form.fields["name"]
    name.setFocus()
    small.qtbot.keyClicks(name, "He")
    small.qtbot.keyClick(name, Qt.Key.Key_Return)
    assert small.window.chosen_run.index == panel.runs.chosen == 0
    assert run_names(small.window.experiment) == ("He, seed 3", "He, seed 3 (2)")
    undo(small)
    assert small.window.chosen_run.index == panel.runs.chosen == 0
