"""The experiments that ship: opened from the menu, with undoing back to the one before."""

import pytest
from PySide6.QtCore import Qt

from engine import Experiment
from engine.measures.boundary import BOUNDARY
from engine.measures.histograms import HISTOGRAMS
from gui.files.presets import Preset, presets
from tests.gui.conftest import PATIENCE, Lab
from tests.gui.test_docks import show
from tests.gui.test_workbench import turn_wheel

PRESETS = {preset.name: preset for preset in presets()}
DEEP = PRESETS["deep"]


def wait_for_experiment(lab: Lab, experiment: Experiment) -> None:
    """Until the window shows its iteration 0."""
    layers = len(experiment.network.hidden) + 1
    lab.qtbot.waitUntil(
        lambda: (
            lab.frame.iteration == 0
            and len(lab.frame.runs) == len(experiment.runs)
            and len(lab.frame.runs[0][HISTOGRAMS]) == layers
        ),
        timeout=PATIENCE,
    )


def open_preset(lab: Lab, preset: Preset) -> None:
    lab.trigger(f"open_{preset.name}")
    wait_for_experiment(lab, preset.experiment)


def test_the_published_experiment_is_what_a_laboratory_begins_with() -> None:
    published = PRESETS["published"].experiment
    assert not published.parts_that_differ(Experiment())
    assert [run.recipe for run in published.runs] == [run.recipe for run in Experiment().runs]


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_says_what_it_is(name: str) -> None:
    assert PRESETS[name].title
    assert PRESETS[name].about


def test_another_network_opens_in_the_same_window(small: Lab) -> None:
    for panel in ("neurons", "forward", "backward", "gradients", "symmetry", "sensitivity", "diagnosis"):
        show(small, panel)
    small.window.docks.docks["neurons"].raise_()
    small.qtbot.keyClick(small.window, Qt.Key.Key_P)  # pinned
    open_preset(small, DEEP)
    assert small.window.windowTitle().startswith(DEEP.title)
    assert small.training.state.goal == 2500
    card = small.window.cards[2]
    assert card.name == "He"
    small.qtbot.waitUntil(lambda: not card.histograms.is_blank)
    assert small.window.results.table.rowCount() == 3
    small.training.step(3)
    small.wait_for(3)


def test_the_picture_fills_its_square_whatever_its_pixels(lab: Lab) -> None:
    panel = lab.window.cards[0].boundary
    before = lab.frame.runs[0][BOUNDARY]
    open_preset(lab, DEEP)
    lab.qtbot.waitUntil(lambda: panel.image.image.shape != before.probabilities.shape)
    boundary = lab.frame.runs[0][BOUNDARY]
    assert boundary.extent == before.extent
    square = panel.image.mapRectToParent(panel.image.boundingRect())
    extent = boundary.extent
    for found, wanted in zip(
        square.getRect(), (extent.left, extent.bottom, extent.width, extent.height), strict=True
    ):
        assert found == pytest.approx(wanted)


def test_undoing_comes_back_to_the_experiment_before(small: Lab) -> None:
    open_preset(small, DEEP)
    small.trigger("undo")
    small.wait_for(600)
    assert [card.name for card in small.window.cards] == ["Zeros", "He"]
    small.trigger("redo")
    wait_for_experiment(small, DEEP.experiment)


def test_what_was_inspected_or_pinned_is_let_go(small: Lab) -> None:
    small.qtbot.keyClick(small.window, Qt.Key.Key_O)
    small.qtbot.waitUntil(lambda: small.frame.opened is not None, timeout=PATIENCE)
    small.trigger("pin")
    open_preset(small, DEEP)
    assert small.window.columns.opening is None
    assert not small.window.actions_by_name["pin"].isChecked()
    assert all(card.isVisible() for card in small.window.cards)


def test_the_layers_of_a_deep_network_stand_on_pages(small: Lab) -> None:
    """At most twelve at a time, and every card turns to the same page."""
    first, second = (card.histograms for card in small.window.cards)
    assert [cell.layer for cell in first.cells()] == [0, 1, 2]
    open_preset(small, DEEP)
    layers = len(DEEP.experiment.network.hidden) + 1
    seen: list[int] = []
    while True:
        page = [cell.layer for cell in first.cells()]
        assert page == [cell.layer for cell in second.cells()]
        assert len(page) <= 12
        seen += page
        if page[-1] == layers - 1:
            break
        turn_wheel(first)
    assert seen == [*range(layers)]
    open_preset(small, PRESETS["published"])
    assert [cell.layer for cell in first.cells()] == [0, 1, 2]


def test_cards_show_nothing_of_other_runs_while_a_large_network_is_loading(small: Lab) -> None:
    small.trigger("open_forward")
    cards = small.window.cards

    def blank() -> list[bool]:
        return [card.figures.cost.text() == "–" for card in cards]

    small.qtbot.waitUntil(lambda: all(blank()), timeout=PATIENCE)
    assert not any(card.boundary.image.isVisible() or card.verdict.text() for card in cards)
    small.qtbot.waitUntil(lambda: not any(blank()), timeout=PATIENCE)
    assert all(card.boundary.image.isVisible() and not card.histograms.is_blank for card in cards)


@pytest.mark.parametrize("preset", PRESETS.values(), ids=PRESETS)
def test_what_a_menu_needs_is_read_as_the_experiment_says_it(preset: Preset) -> None:
    experiment = preset.experiment
    assert (preset.title, preset.about) == (experiment.title, experiment.about)
    assert preset.hidden_layers == len(experiment.network.hidden)
