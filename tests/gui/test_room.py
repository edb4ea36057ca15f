"""Room goes to what there is to see, and what is said has the room that its words need."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QToolButton

from engine.experiment.model import MOST_RUNS, Experiment
from gui.language.offered import CODES
from gui.panels.docked.neurons import NeuronsPanel
from tests.gui.conftest import SMALL, Lab, settle
from tests.gui.test_docks import show

OpenLab = Callable[[Experiment], Lab]
BELOW = 4  # pixels under picture and weights that rounding may leave


@pytest.mark.parametrize("panel", [None, "gradients"])
def test_cards_leave_the_costs_what_their_pictures_cannot_fill(lab: Lab, panel: str | None) -> None:
    lab.window.resize(1280, 720)
    if panel is not None:
        lab.window.docks.show_panel(panel)
    settle()
    for card in lab.window.cards:
        filled = card.boundary.geometry().united(card.histograms.geometry())
        assert card.evidence.height() - filled.height() <= (BELOW if panel is None else 2 * BELOW)


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize("code", CODES)
def test_a_remedy_says_all_that_it_does(
    code: str, speaking: Callable[[str], None], open_lab: OpenLab
) -> None:
    speaking(code)
    lab = open_lab(Experiment())
    for panel in (None, "neurons"):
        lab.window.resize(1280, 720)
        if panel is not None:
            lab.window.docks.show_panel(panel)
        settle()
        for card in lab.window.cards:
            card.remedy.offer("branch_slower")
        settle()
        for card in lab.window.cards:
            words = card.remedy.fontMetrics().horizontalAdvance(card.remedy.text())
            assert card.remedy.width() >= words
            assert card.figures.height() >= card.figures.minimumSizeHint().height()


def test_a_panel_opened_after_another_was_enlarged_is_a_tab(small: Lab) -> None:
    docks = small.window.docks
    show(small, "forward")
    height = docks.docks["forward"].height()
    small.window.enlarging.toggle_dock("forward")
    settle()
    small.window.enlarging.leave()
    settle()
    for name in ("backward", "gradients", "symmetry"):
        show(small, name)
        assert docks.docks[name].height() > 0.9 * height, name


def test_units_grow_with_the_panel_that_is_enlarged(small: Lab) -> None:
    show(small, "neurons")
    panel = small.window.docks.panel("neurons")
    assert isinstance(panel, NeuronsPanel)
    small.qtbot.waitUntil(lambda: bool(panel.grid.layers))
    small.window.enlarging.toggle_dock("neurons")
    settle()
    lowest = max(cell.bottom() for cell in panel.grid.cells().values())
    assert lowest > panel.grid.height() / 2.0


def test_the_chosen_stage_stays_in_view_and_the_header_in_its_row(lab: Lab) -> None:
    lab.window.resize(1280, 720)
    lab.trigger("lay_open")
    anatomy = lab.window.columns.anatomy
    lab.qtbot.waitUntil(anatomy.isVisible)
    for _ in range(12):
        anatomy.next_stage()
    settle()
    stages, examples = anatomy.stages, anatomy.examples
    top = examples.y()
    for _ in range(2):  # narrower, and as wide as before
        lab.window.docks.toggle("symmetry")
        settle()
    assert examples.y() == top
    assert anatomy.previous_button.width() >= anatomy.previous_button.sizeHint().width()
    stages.setFixedHeight(stages.height() - stages.visualItemRect(stages.currentItem()).height())
    settle()
    seen = stages.viewport().rect()
    assert seen.contains(stages.visualItemRect(stages.currentItem()))


def test_the_classes_stand_apart_from_the_timeline_on_a_wall(small: Lab) -> None:
    small.trigger("present")
    settle()
    transport = small.window.transport
    end = transport.timeline.mapTo(transport, QPoint(transport.timeline.width(), 0)).x()
    assert transport.classes.x() - end >= transport.classes.height() / 3.0


def test_one_run_has_its_remedy_beside_its_figures(open_lab: OpenLab) -> None:
    lab = open_lab(SMALL.model_copy(update={"runs": SMALL.runs[:1]}))
    lab.window.resize(1280, 720)
    settle()
    card = lab.window.cards[0]
    card.remedy.offer("branch_slower")
    settle()
    assert card.remedy.geometry().top() < card.figures.geometry().bottom()


def test_twelve_runs_need_no_scrolling_on_a_small_screen(open_lab: OpenLab) -> None:
    runs = tuple({"seed": seed} for seed in range(MOST_RUNS))
    lab = open_lab(Experiment.model_validate({"runs": runs, "network": {"hidden": (4,)}}))
    lab.window.resize(1280, 700)  # with the frame that a desktop puts around it
    settle()
    assert lab.window.columns.in_rows
    assert lab.window.columns.verticalScrollBar().maximum() == 0


def test_every_menu_has_room_in_one_column_on_a_small_screen(lab: Lab) -> None:
    bar = lab.window.menuBar()
    for menu in bar.findChildren(QMenu):
        last = menu.actions()[-1] if menu.actions() else None
        assert last is None or menu.actionGeometry(last).bottom() < 690, menu.title()
        assert len({menu.actionGeometry(action).x() for action in menu.actions()}) <= 1, menu.title()


@pytest.mark.parametrize("code", CODES)
def test_the_workbench_says_what_its_buttons_do(
    code: str, speaking: Callable[[str], None], open_lab: OpenLab
) -> None:
    speaking(code)
    lab = open_lab(SMALL)
    lab.window.resize(1280, 720)
    lab.window.docks.show_panel("workbench")
    settle()
    panel = lab.window.docks.panel("workbench")
    for button in panel.findChildren(QToolButton):
        if button.isVisible() and button.text():
            assert button.width() >= button.fontMetrics().horizontalAdvance(button.text()), button.text()
