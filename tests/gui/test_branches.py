"""Branching, removing, undoing and pinning, through the real window."""

import numpy as np
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from engine import Trainer, parse_experiment
from engine.experiment.run_list import run_colours
from engine.measures.boundary import BOUNDARY
from engine.measures.curve import CURVE
from engine.measures.histograms import HISTOGRAMS
from engine.measures.summary import SUMMARY
from gui.editing.branch_dialog import BranchDialog
from tests.gui.conftest import PATIENCE, SMALL, Lab


def branch(lab: Lab, qtbot: QtBot, rate: float, optimiser: str) -> None:
    """Press B, fill in what is asked, and confirm."""
    qtbot.keyClick(lab.window, Qt.Key.Key_B)
    dialog = lab.window.findChild(BranchDialog)
    assert dialog is not None
    dialog.rate.show_value(rate)
    dialog.optimiser.setCurrentIndex(dialog.optimiser.findData(optimiser))
    count = len(lab.window.cards)
    dialog.accept()
    qtbot.waitUntil(lambda: len(lab.frame.runs) == count + 1 == len(lab.window.cards))


def test_a_branch_joins_the_others_as_a_column(small: Lab, qtbot: QtBot) -> None:
    small.training.seek(400)
    small.wait_for(400)
    branch(small, qtbot, 0.1, "adam")
    card = small.window.cards[2]
    assert card.isVisible()
    assert card.title.text() == "He from 400"
    assert card.rule.text() == "↳ α 0.1, Adam"
    small.training.step(200)
    small.wait_for(600)
    parent, child = (small.frame.runs[index][CURVE] for index in (1, 2))
    assert child.iterations[0] == 400
    mark = next(mark for mark in small.window.transport.timeline.marks if mark.label == "↳ He from 400")
    assert (mark.iteration, mark.words) == (400, "He from 400 leaves He at iteration 400")
    assert child.cost != parent.cost
    drawn = small.window.cost_plot.curves[2].getData()[0]
    assert (drawn[0], drawn[-1]) == (400, 600)


def test_a_branch_and_a_removal_are_undone_and_redone(small: Lab, qtbot: QtBot) -> None:
    branch(small, qtbot, 0.05, "momentum")
    branched = small.window.experiment
    small.trigger("undo")
    qtbot.waitUntil(lambda: len(small.frame.runs) == 2)
    assert small.window.experiment == SMALL
    small.trigger("redo")
    qtbot.waitUntil(lambda: len(small.frame.runs) == 3)
    assert small.window.experiment == branched
    small.window.cards[0].menu_button.menu().aboutToShow.emit()
    small.trigger("remove")
    qtbot.waitUntil(lambda: len(small.frame.runs) == 2)
    assert [card.title.text() for card in small.window.cards] == ["He", "He from 600"]
    assert run_colours(small.window.experiment) == (1, 2)
    small.trigger("undo")
    qtbot.waitUntil(lambda: len(small.frame.runs) == 3)
    assert small.window.experiment == branched


def test_costs_beside_the_curves_keep_apart_from_the_first_frame_on(small: Lab, qtbot: QtBot) -> None:
    branch(small, qtbot, 0.1, "adam")
    labels = [label for label in small.window.cost_plot.labels if label.isVisible()]
    heights = sorted(label.sceneBoundingRect().center().y() for label in labels)
    assert min(np.diff(heights)) >= 0.75 * labels[0].boundingRect().height()


def test_the_last_run_cannot_be_removed(small: Lab, qtbot: QtBot) -> None:
    small.trigger("remove")
    qtbot.waitUntil(lambda: len(small.frame.runs) == 1)
    assert not small.window.actions_by_name["remove"].isEnabled()


def test_home_and_end_and_larger_steps(small: Lab, qtbot: QtBot) -> None:
    qtbot.keyClick(small.window, Qt.Key.Key_Home)
    small.wait_for(0)
    qtbot.keyClick(small.window, Qt.Key.Key_End)
    small.wait_for(600)
    small.trigger("step_10")
    qtbot.keyClick(small.window, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    small.wait_for(500)
    qtbot.keyClick(small.window, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    small.wait_for(600)
    both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(small.window, Qt.Key.Key_Right, both)
    small.wait_for(1600)
    qtbot.keyClick(small.window, Qt.Key.Key_Left, both)
    small.wait_for(600)


def test_a_click_in_the_cost_plot_goes_there(small: Lab, qtbot: QtBot) -> None:
    plot = small.window.cost_plot
    canvas = plot._plot
    left = canvas.mapFromScene(canvas.view.mapViewToScene(canvas.view.viewRect().topLeft())).x()
    at = QPoint(left + (canvas.width() - left) // 7, canvas.height() // 2)
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: 0 < small.frame.iteration < 600)
    now = small.frame.iteration
    past, future = plot.curves[1].getData()[0], plot.futures[1].getData()[0]
    assert (past[-1], future[0], future[-1]) == (now, now, 600)


def test_a_pinned_iteration_is_compared_with_now(small: Lab, qtbot: QtBot) -> None:
    small.training.seek(100)
    small.wait_for(100)
    then = small.frame
    qtbot.keyClick(small.window, Qt.Key.Key_P)
    small.trigger("end")
    small.wait_for(600)
    card, table = small.window.cards[1], small.window.results
    contour = then.runs[1][BOUNDARY]
    np.testing.assert_array_equal(card.boundary.then.getData()[0], contour.contour_x)
    assert small.window.cost_plot.pinned.line().x1() == 100
    assert "→" in table.cells[1, 2].text()
    layers = then.runs[1][HISTOGRAMS]
    now = small.frame.runs[1][HISTOGRAMS]
    for number, (old, layer) in enumerate(zip(layers, now, strict=True)):
        drawn = card.histograms.bins_of(number)
        assert drawn.now.tolist() == layer.shared.now.tolist()
        assert drawn.initial.tolist() == old.now_over(layer.shared.span).tolist()
    assert "pinned" in card.histograms.words_at(card.histograms.cells()[0].room.center())
    qtbot.keyClick(small.window, Qt.Key.Key_P)
    assert "→" not in table.cells[1, 2].text()
    assert not small.window.cost_plot.pinned.isVisible()


def test_a_pin_outlives_a_branch_and_a_removal(small: Lab, qtbot: QtBot) -> None:
    small.training.seek(100)
    small.wait_for(100)
    qtbot.keyClick(small.window, Qt.Key.Key_P)
    small.trigger("end")
    small.wait_for(600)
    branch(small, qtbot, 0.05, "momentum")
    table = small.window.results
    assert "→" in table.cells[1, 2].text()
    assert "→" not in table.cells[2, 2].text()
    small.window.cards[0].menu_button.menu().aboutToShow.emit()
    small.trigger("remove")
    qtbot.waitUntil(lambda: len(small.frame.runs) == 2)
    assert "→" in table.cells[0, 2].text()
    assert small.window.cards[0].boundary.then.getData()[0].size
    assert not small.window.cards[1].boundary.then.getData()[0].size


def test_two_presses_of_space_cancel_out(small: Lab, qtbot: QtBot) -> None:
    qtbot.keyClick(small.window, Qt.Key.Key_Space)
    qtbot.keyClick(small.window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(small.states) >= 4 and not small.training.state.playing)
    assert small.training.state.iteration < 2000


def test_of_many_seeks_only_the_last_counts(small: Lab) -> None:
    before = len(small.frames)
    for place in range(0, 600, 3):
        small.training.seek(place)
    small.wait_for(597)
    assert len(small.frames) - before < 100


def test_where_one_stands_is_said(small: Lab) -> None:
    assert small.window.transport.standing.text() == "Now"
    small.training.seek(250)
    small.wait_for(250)
    assert small.window.transport.standing.text() == "Past"
    assert "600" in small.window.transport.standing.toolTip()
    small.trigger("end")
    small.wait_for(600)
    assert small.window.transport.standing.text() == "Now"


def test_end_while_playing_stops_no_earlier_than_what_was_seen(small: Lab, qtbot: QtBot) -> None:
    small.trigger("play")
    qtbot.waitUntil(lambda: small.frame.iteration > 700)
    seen = small.frame.iteration
    qtbot.keyClick(small.window, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: not small.training.state.playing)
    assert small.training.state.iteration >= seen


def test_the_optimisers_own_parameters_are_asked_and_held_to_their_limits(small: Lab, qtbot: QtBot) -> None:
    qtbot.keyClick(small.window, Qt.Key.Key_B)
    dialog = small.window.findChild(BranchDialog)
    assert dialog is not None
    assert list(dialog.parameters) == ["weight_decay", "l1"]  # of any optimiser
    dialog.optimiser.setCurrentIndex(dialog.optimiser.findData("adam"))
    assert {name: field.text() for name, field in dialog.parameters.items()} == {
        "beta1": "0.9",
        "beta2": "0.999",
        "epsilon": "10⁻⁸",
        "weight_decay": "0",
        "l1": "0",
    }
    for text in ("1.5", "much", "nan"):
        dialog.parameters["beta1"].setText(text)
        dialog.accept()
        assert dialog.isVisible()
        assert "beta1" in dialog.problem.text()
        assert len(small.window.cards) == 2
    dialog.parameters["beta1"].setText("0.5")
    dialog.accept()
    qtbot.waitUntil(lambda: len(small.frame.runs) == 3)
    assert small.window.experiment.runs[2].changes[-1].beta1 == 0.5


def test_the_next_seed_draws_all_random_weights_anew(small: Lab) -> None:
    before = small.frame.runs[1][CURVE].costs.copy()
    small.qtbot.keyClick(small.window, Qt.Key.Key_N)
    small.qtbot.waitUntil(
        lambda: not np.array_equal(small.frame.runs[1][CURVE].costs, before), timeout=PATIENCE
    )
    assert [run.seed for run in small.window.experiment.runs] == [3, 4]  # zeros draw nothing
    with Trainer(parse_experiment('{"training": {"iterations": 2000}, "runs": [{"seed": 4}]}')) as trainer:
        trainer.seek(600)
        assert small.frame.runs[1][SUMMARY].cost == trainer.runs[0].cost
    assert "seed 4" in small.window.cards[1].rule.text()
    small.trigger("undo")
    small.qtbot.waitUntil(lambda: np.array_equal(small.frame.runs[1][CURVE].costs, before), timeout=PATIENCE)
