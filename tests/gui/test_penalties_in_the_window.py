"""Weight decay and L1 in the window: set in the workbench, in a branch, and told beside the cost."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.measures.summary import SUMMARY
from gui.editing.branch_dialog import BranchDialog
from gui.panels.results import COST
from tests.gui.conftest import PATIENCE, Lab
from tests.gui.test_workbench import turn_to, write


def test_a_weight_decay_holds_from_here_on_and_is_told_beside_the_cost(small: Lab, qtbot: QtBot) -> None:
    fields = turn_to(small, "Training").training.updating.fields
    assert list(fields) == ["optimiser", "weight_decay", "l1"]
    write(small, fields["weight_decay"], "0.25")
    changes = [
        [(c.iteration, c.weight_decay, c.l1) for c in run.changes] for run in small.window.experiment.runs
    ]
    assert changes == [[(600, 0.25, 0.0)], [(600, 0.25, 0.0)]]
    qtbot.waitUntil(
        lambda: any(mark.label == "Weight decay λ 0.25" for mark in small.window.marks), timeout=PATIENCE
    )
    small.training.step(100)
    small.wait_for(700)
    summary = small.frame.runs[1][SUMMARY]
    assert summary.penalty is not None
    cell = small.window.results.cells[1, COST]
    qtbot.waitUntil(lambda: " + " in cell.text(), timeout=PATIENCE)
    assert "weight decay and L1 add" in cell.toolTip()
    small.training.seek(500)  # before there was one
    small.wait_for(500)
    qtbot.waitUntil(lambda: " + " not in cell.text(), timeout=PATIENCE)


def test_another_optimiser_keeps_the_penalties_it_means_the_same_by(small: Lab) -> None:
    section = turn_to(small, "Training").training
    write(small, section.updating.fields["l1"], "0.125")
    write(small, section.updating.fields["weight_decay"], "0.25")
    for name, decay in (("adam", 0.25), ("adamw", 0.01), ("momentum", 0.0)):
        section.updating.entered.emit("optimiser", name)
        change = small.window.experiment.runs[0].changes[-1]
        assert (change.optimiser, change.weight_decay, change.l1) == (name, decay, 0.125)


def test_a_branch_asks_for_the_penalties(small: Lab, qtbot: QtBot) -> None:
    qtbot.keyClick(small.window, Qt.Key.Key_B)
    dialog = small.window.findChild(BranchDialog)
    assert dialog is not None
    assert list(dialog.parameters) == ["weight_decay", "l1"]
    dialog.parameters["weight_decay"].setText("7")
    dialog.accept()
    assert "weight_decay: given 7.0; allowed: at most 1" in dialog.problem.text()
    dialog.parameters["weight_decay"].setText("0.5")
    dialog.parameters["l1"].setText("0.0625")
    dialog.accept()
    qtbot.waitUntil(lambda: len(small.frame.runs) == 3, timeout=PATIENCE)
    change = small.window.experiment.runs[2].changes[-1]
    assert (change.weight_decay, change.l1) == (0.5, 0.0625)
    card = small.window.cards[2]
    assert card.rule.text().endswith("Gradient descent, Weight decay λ 0.5, L1 0.0625")
    assert small.frame.runs[2][SUMMARY].penalty is not None
    assert small.frame.runs[1][SUMMARY].penalty is None
