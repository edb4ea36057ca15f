"""The docked panels: shown by key, measured only while they can be seen, and left where they were put."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from engine import Trainer
from engine.experiment.json_io import parse_experiment
from engine.experiment.model import Experiment, make_change
from engine.measures.signals import BACKWARD, FORWARD
from engine.measures.theory import THEORY
from engine.output.frame import requests_for
from gui.actions.docked_panels import docked
from gui.panels.depth_plot import DepthPlot, Profile, off_the_axis
from gui.panels.docked.backward import BackwardPanel
from gui.panels.docked.forward import ForwardPanel
from gui.panels.time_grid import TimeGrid
from gui.style.look import Look
from gui.style.theme import Mode
from gui.training.client import Training
from gui.window.main_window import MainWindow
from tests.gui.conftest import PATIENCE, SMALL, Lab


def press_for(lab: Lab, name: str) -> None:
    """The panel's key, or its entry in the menu where it has none."""
    if docked[name].key:
        lab.qtbot.keyClick(lab.window, getattr(Qt.Key, f"Key_{docked[name].key}"))
    else:
        lab.trigger(f"show_{name}")


def show(lab: Lab, name: str) -> None:
    """Bring a panel to view, and wait until a frame has what it draws."""
    panel, frames = lab.window.docks.panel(name), len(lab.frames)
    press_for(lab, name)
    lab.qtbot.waitUntil(lambda: panel in lab.window.docks.visible)
    lab.qtbot.waitUntil(
        lambda: len(lab.frames) > frames and panel.can_draw(lab.frame),
        timeout=PATIENCE,
    )


def hidden(lab: Lab, name: str) -> bool:
    return lab.window.docks.panels.get(name) not in lab.window.docks.visible


@pytest.mark.parametrize("name", docked)
def test_every_panel_comes_and_goes_by_its_key_or_from_the_menu(small: Lab, name: str) -> None:
    assert hidden(small, name)
    show(small, name)
    action = small.window.actions_by_name[f"show_{name}"]
    small.qtbot.waitUntil(action.isChecked)
    press_for(small, name)
    small.qtbot.waitUntil(lambda: hidden(small, name) and not action.isChecked())


def test_nothing_is_measured_for_panels_that_nobody_sees(small: Lab) -> None:
    asked = small.window.workspace.requests
    assert requests_for(small.frame.runs[0].values) == asked
    show(small, "forward")
    assert requests_for(small.frame.runs[0].values) == asked | requests_for([FORWARD, THEORY])
    show(small, "backward")  # a tab over the other one
    small.training.step(1)
    small.wait_for(601)
    assert requests_for(small.frame.runs[0].values) == asked | requests_for([BACKWARD, THEORY])
    show(small, "forward")
    assert hidden(small, "backward")


def test_the_plots_show_what_the_engine_measures(small: Lab) -> None:
    show(small, "forward")
    panel = small.window.docks.panels["forward"]
    assert isinstance(panel, ForwardPanel)
    with Trainer(SMALL) as trainer:
        trainer.advance(600)
        he = trainer.runs[1]
        expected, theory = FORWARD.function(he), THEORY.function(he)
    assert panel.Z.lines[1].getData()[1] == pytest.approx(np.log10(expected.Z.rms))
    assert panel.A.lines[1].getData()[1] == pytest.approx(np.log10(expected.A.rms))
    assert panel.Z.theories[1].getData()[1] == pytest.approx(np.log10(theory.Z))
    corners = panel.Z.bands[1][0].polygon()
    assert corners[0].y() == pytest.approx(np.log10(expected.Z.quantiles[0, -1]))
    assert panel.Z.marks[0].text() == " Zeros: 0"
    assert not panel.Z.marks[1].isVisible()


def test_gradients_and_updates_are_plotted(small: Lab) -> None:
    show(small, "backward")
    panel = small.window.docks.panels["backward"]
    assert isinstance(panel, BackwardPanel)
    with Trainer(SMALL) as trainer:
        trainer.advance(600)
        expected = BACKWARD.function(trainer.runs[1])
    for plot, values in (
        (panel.dZ, expected.dZ),
        (panel.dW, expected.dW),
        (panel.ratio, expected.update_ratios),
    ):
        assert plot.lines[1].getData()[1] == pytest.approx(np.log10(values))
    assert panel.ratio.marks[0].text() == " Zeros: 0 / 0"


def test_a_panel_follows_the_iteration(small: Lab) -> None:
    show(small, "backward")
    panel = small.window.docks.panels["backward"]
    assert isinstance(panel, BackwardPanel)
    before = panel.dW.lines[1].getData()[1].copy()
    small.training.seek(0)
    small.wait_for(0)
    assert not np.array_equal(panel.dW.lines[1].getData()[1], before)


@pytest.fixture
def plot(qtbot: QtBot) -> DepthPlot:
    plot = DepthPlot("Z")
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    plot.set_runs(("A", "B"), (0, 1))
    return plot


def test_what_has_no_place_on_the_axis_is_marked_at_its_edge(plot: DepthPlot) -> None:
    plot.show_profiles([Profile(np.array([1.0, 10.0, np.inf])), Profile(np.array([0.01, 0.0, 0.0]))])
    low, high = plot._plot.y_range
    assert (low, high) == pytest.approx((-3.0, -1.0), abs=1.0)
    assert plot.lines[0].getData()[1][2] == high
    assert plot.lines[1].getData()[1][1] == low
    assert [mark.text() for mark in plot.marks[:2]] == [" A: ∞", " B: 0"]
    assert plot.marks[0].pos().x() == 3.0
    assert plot.marks[1].pos().x() == 2.0


def test_a_run_that_overflows_does_not_flatten_the_others(plot: DepthPlot) -> None:
    plot.show_profiles([Profile(np.array([1e150, np.inf])), Profile(np.array([0.2, 0.3]))])
    assert plot._plot.y_range[1] < 2.0


@pytest.mark.parametrize(
    ("values", "said"),
    [([1.0, 2.0], ("", 0)), ([1.0, 0.0], ("0", 2)), ([np.inf, 0.0], ("∞", 1)), ([np.nan], ("0 / 0", 1))],
)
def test_what_is_said_of_values_off_the_axis(values: list[float], said: tuple[str, int]) -> None:
    assert off_the_axis(np.array(values)) == said


def test_more_layers_than_ticks_have_room_are_still_drawn(plot: DepthPlot) -> None:
    plot.show_profiles([Profile(np.full(64, 1e-3)), Profile(np.full(64, 1e3))])
    assert plot.lines[0].getData()[0][-1] == 64.0


def test_branches_join_the_plots(small: Lab) -> None:
    show(small, "forward")
    panel = small.window.docks.panels["forward"]
    assert isinstance(panel, ForwardPanel)
    frames = len(small.frames)
    small.window.editor.branch(1, make_change(600, 0.1, "gradient_descent"))
    small.qtbot.waitUntil(lambda: len(small.frames) > frames and len(small.frame.runs) == 3, timeout=PATIENCE)
    assert panel.Z.lines[2].isVisible()
    assert panel.Z.lines[2].getData()[1] == pytest.approx(panel.Z.lines[1].getData()[1])


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], MainWindow]]:
    """Windows that remember their arrangement in one file, one after the other."""
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    opened: list[MainWindow] = []

    def open_one() -> MainWindow:
        window = MainWindow(SMALL, Training(), settings=settings)
        opened.append(window)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield open_one
    for window in opened:
        window.close()
        window.deleteLater()


def test_the_arrangement_is_remembered_and_reset(qtbot: QtBot, open_window: Callable[[], MainWindow]) -> None:
    first = open_window()
    for name in ("forward", "backward"):
        first.docks.show_panel(name)
    first.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, first.docks.docks["backward"])
    qtbot.waitUntil(lambda: len(first.docks.visible) == 2)
    first.close()
    second = open_window()
    qtbot.waitUntil(lambda: len(second.docks.visible) == 2)
    assert second.dockWidgetArea(second.docks.docks["backward"]) == Qt.DockWidgetArea.BottomDockWidgetArea
    second.actions_by_name["reset_layout"].trigger()
    qtbot.waitUntil(lambda: not second.docks.visible)
    assert second.dockWidgetArea(second.docks.docks["backward"]) == Qt.DockWidgetArea.RightDockWidgetArea


def test_panels_float_and_tab(small: Lab) -> None:
    show(small, "forward")
    show(small, "backward")
    assert any(bar.count() == 2 for bar in small.window.findChildren(QTabBar))
    dock = small.window.docks.docks["backward"]
    dock.setFloating(True)
    small.qtbot.waitUntil(lambda: len(small.window.docks.visible) == 2)
    assert dock.isWindow()


def test_a_deep_network_is_shown_layer_by_layer(open_lab: Callable[[Experiment], Lab]) -> None:
    lab = open_lab(parse_experiment(f'{{"network": {{"hidden": {[8] * 20}}}, "runs": [{{}}]}}'))
    show(lab, "backward")
    panel = lab.window.docks.panels["backward"]
    assert isinstance(panel, BackwardPanel)
    assert panel.dZ.lines[0].getData()[0].tolist() == list(range(1, 22))


def test_a_band_of_values_that_are_partly_zero_reaches_down_to_what_is_not(plot: DepthPlot) -> None:
    """Half of a ReLU's answers are 0: a band down to there would fill the plot."""
    quantiles = np.array([[0.0, 0.0, 0.1, 1.0, 2.0], [0.01, 0.1, 0.2, 1.0, 2.0]])
    plot.show_profiles([Profile(np.array([1.0, 0.01]), quantiles), Profile(np.full(2, 5.0))])
    corners = [(point.x(), point.y()) for point in plot.bands[0][0].polygon()]
    expected = [(1, np.log10(2)), (2, np.log10(2)), (2, -2), (1, -1)]
    assert np.array(corners) == pytest.approx(np.array(expected))


def test_panels_are_made_when_they_are_first_shown(small: Lab) -> None:
    assert not small.window.docks.panels
    show(small, "forward")
    assert [*small.window.docks.panels] == ["forward"]


def test_words_in_a_cell_are_whole(qtbot: QtBot) -> None:
    grid = TimeGrid("Gradients")
    qtbot.addWidget(grid)
    grid.resize(400, 300)
    grid.set_runs(("A run with a long name",), (0,))
    grid.set_look(Look(Mode.LIGHT, 1.0, presenting=True))
    grid.show()
    qtbot.waitUntil(lambda: grid._view.width() > 300)
    values = np.ones((3, 21))
    values[-1] = np.inf
    grid.show_series([(np.arange(3.0), values)], 2)
    grid.grab()  # pyqtgraph places what it draws as it draws it
    mark, number = grid.marks[0], grid.numbers[0]
    assert mark.isVisible()
    place, first = (
        label.deviceTransform(grid.viewportTransform()).mapRect(label.boundingRect())
        for label in (mark, number)
    )
    assert place.left() >= 0.0
    assert not place.adjusted(0, 1, 0, -1).intersects(first)
