"""Panels alone, without a window: what each one asks for is what it draws, and enough."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine import Trainer
from engine.measures.neurons import NEURONS
from engine.output.frame import requests_for, take_frame
from gui.actions.docked_panels import docked
from gui.panels.boundary import BoundaryPanel
from gui.panels.cost_plot import CostPlot
from gui.panels.figures import FiguresPanel
from gui.panels.histograms import HistogramPanel
from gui.panels.panel import CardPanel, Panel, is_picture, requests_of
from gui.panels.results import ResultsPanel
from gui.panels.verdict import VerdictPanel
from gui.style.look import Look
from gui.style.theme import Mode
from gui.timeline.timeline import Timeline
from tests.gui.conftest import SMALL

OF_ALL_RUNS = {
    **{name: spec.make for name, spec in docked.items()},
    "cost plot": CostPlot,
    "results": ResultsPanel,
    "timeline": Timeline,
}
OF_A_CARD = (BoundaryPanel, FiguresPanel, HistogramPanel, VerdictPanel)
PRESENTING = Look(Mode.DARK, 1.0, presenting=True)


@pytest.fixture(scope="module")
def trainer() -> Iterator[Trainer]:
    with Trainer(SMALL) as trainer:
        trainer.set_twins(True)
        trainer.seek(20)
        yield trainer


def shown(panel: Panel, qtbot: QtBot) -> None:
    assert isinstance(panel, QWidget)
    qtbot.addWidget(panel)
    panel.show()


def paint(panel: Panel) -> None:
    """As it is before it is given a look, and projected."""
    assert isinstance(panel, QWidget)
    panel.grab()
    panel.set_look(PRESENTING)
    panel.grab()


@pytest.mark.parametrize("name", OF_ALL_RUNS)
def test_a_panel_draws_what_it_asks_for(qtbot: QtBot, trainer: Trainer, name: str) -> None:
    panel = OF_ALL_RUNS[name]()
    shown(panel, qtbot)
    panel.show_runs(SMALL)
    panel.show_chosen(1)
    assert panel.offer(take_frame(trainer, panel.requests), words=True)
    paint(panel)
    if NEURONS not in panel.measures:
        assert panel.offer(take_frame(trainer, requests_for([NEURONS])), words=True) == (not panel.measures)


@pytest.mark.parametrize("make", OF_A_CARD)
def test_a_cards_panel_draws_what_it_asks_for(
    qtbot: QtBot, trainer: Trainer, make: Callable[[], CardPanel]
) -> None:
    panel = make()
    shown(panel, qtbot)
    if isinstance(panel, HistogramPanel):
        panel.set_layers(len(SMALL.network.hidden) + 1)
    (run, *_), (other, *_) = (
        take_frame(trainer, requests).runs for requests in (panel.requests, requests_for([NEURONS]))
    )
    assert panel.can_draw_run(run)
    assert not panel.can_draw_run(other)
    panel.offer_run(run, words=True)
    paint(panel)
    panel.offer_run(other, words=True)  # which has nothing for it
    panel.clear()


def test_nothing_is_asked_for_a_hidden_panel(qtbot: QtBot) -> None:
    plot, results = CostPlot(), ResultsPanel()
    for panel in (plot, results):
        shown(panel, qtbot)
    assert requests_of((plot, results)) == plot.requests | results.requests
    plot.hide()
    assert requests_of((plot, results)) == results.requests


def test_a_picture_is_what_draws_measures(qtbot: QtBot) -> None:
    pictures = {name for name, make in OF_ALL_RUNS.items() if is_picture(make_one(make, qtbot))}
    assert pictures == set(OF_ALL_RUNS) - {"lesson", "studies", "workbench"}


def make_one(make: Callable[[], Panel], qtbot: QtBot) -> QWidget:
    panel = make()
    assert isinstance(panel, QWidget)
    qtbot.addWidget(panel)
    return panel
