"""What goes wrong, and closing at any time."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment
from engine.measures.histograms import HISTOGRAMS
from engine.measures.summary import SUMMARY
from gui.panels.results import HEADLINE
from gui.training.client import Training
from gui.window.dialogs import ErrorDialog
from gui.window.main_window import MainWindow
from tests.gui.conftest import PATIENCE, Lab
from tests.gui.failing import FAILING

OpenLab = Callable[[Experiment], Lab]


def test_closing_while_training_ends_the_thread(lab: Lab) -> None:
    lab.as_fast_as_possible()
    lab.trigger("play")
    lab.qtbot.waitUntil(lambda: lab.training.state.playing)
    lab.window.close()
    assert not lab.training.is_running


def test_closing_while_still_preparing(qtbot: QtBot) -> None:
    training = Training()
    window = MainWindow(Experiment(), training)
    window.show()
    qtbot.waitExposed(window)
    training.start()
    window.close()
    assert training.close(PATIENCE)
    window.deleteLater()


def test_closing_before_the_thread_was_started(qtbot: QtBot) -> None:
    training = Training()
    window = MainWindow(Experiment(), training)
    window.show()
    qtbot.waitExposed(window)
    window.close()
    window.deleteLater()


def test_an_exception_in_the_training_thread_is_shown_and_survived(lab: Lab) -> None:
    with lab.qtbot.waitSignal(lab.training.failed):
        lab.training.set_measures(FAILING)
    dialogs = lab.window.findChildren(ErrorDialog)
    assert len(dialogs) == 1
    assert "no such luck" in dialogs[0].details.toPlainText()
    lab.qtbot.mouseClick(dialogs[0].copy_button, Qt.MouseButton.LeftButton)
    assert "Traceback" in QApplication.clipboard().text()
    dialogs[0].close()
    lab.training.set_measures(lab.window.workspace.requests)
    lab.training.step(10)
    lab.wait_for(10)


def test_a_run_that_diverges_is_marked_and_the_others_go_on(open_lab: OpenLab) -> None:
    lab = open_lab(
        parse_experiment(
            '{"network": {"activation": "linear"}, "training": {"learning_rate": 1000, "iterations": 200},'
            ' "runs": [{"initialiser": "random"}, {"initialiser": "zeros"}]}'
        )
    )
    lab.as_fast_as_possible()
    lab.trigger("play")
    lab.wait_for(200)
    diverged, zeros = lab.frame.runs
    assert diverged[SUMMARY].diverged_at is not None
    assert zeros[SUMMARY].diverged_at is None
    verdict = lab.window.results.table.item(0, HEADLINE)
    assert verdict.text() == f"diverged at iteration {diverged[SUMMARY].diverged_at}"
    assert "Diverged" in lab.window.cards[0].verdict.text()


@pytest.mark.parametrize(
    "text",
    [
        '{"network": {"hidden": [1]}, "runs": [{"initialiser": "he"}]}',
        '{"network": {"hidden": [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3]}}',
        '{"runs": [{"initialiser": "he", "seed": 1}, {"seed": 2}, {"seed": 3}, {"seed": 4}, {"seed": 5}]}',
        '{"dataset": {"name": "spirals", "samples": 2, "test_samples": 2}}',
    ],
    ids=["one unit", "twenty layers", "five runs", "two points"],
)
def test_other_experiments_are_shown_too(open_lab: OpenLab, text: str) -> None:
    experiment = parse_experiment(text)
    lab = open_lab(experiment)
    lab.training.step(20)
    lab.wait_for(20)
    assert len(lab.window.cards) == len(experiment.runs)
    assert all(len(run[HISTOGRAMS]) == len(experiment.network.hidden) + 1 for run in lab.frame.runs)
