"""Every page of every lesson that ships, projected: what it speaks of is in view, and large."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.experiment.model import Experiment
from engine.lessons import Page
from gui.actions.docked_panels import docked
from gui.lesson.shipped import Shelved, shipped
from gui.panels.plot import Plot
from gui.training.client import Training
from gui.window.main_window import MainWindow
from tests.gui.conftest import Lab, settle
from tests.gui.test_presentation import PROJECTED, close_with_the_workbench_remembered, project

PICTURE = 1 / 5  # of the screen's width
CURVES, WEIGHTS = 0.24, 0.25  # of its height
PANELS = 1 / 4  # of its area
LESSON = """\
---
title: Small
about: Two pages.
---

## First

Look at the boundary.

```stage
experiment: published
panels: symmetry
highlight: boundary
```

## Second

Look at the panel.

```stage
panels: [symmetry, forward]
highlight: forward
```

## Third

Look at the weights of a deep network.

```stage
experiment: {network: {hidden: [4, 4, 4, 4, 4, 4, 4]}, runs: [{}, {seed: 4}, {seed: 5}]}
panels: []
highlight: weights
```
"""
BELOW, RIGHT = Qt.DockWidgetArea.BottomDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
OpenLab = Callable[[Experiment], Lab]


def missing(window: MainWindow, page: Page) -> Iterator[str]:
    """What of a page is not as it has to be."""
    width, height = window.width(), window.height()
    cards = [card for card in window.cards if card.isVisible()]
    spoken = set(page.stage.highlight) or set(page.stage.panels)
    framed = [card for card in cards if page.stage.run in (None, card.run)]
    if len(cards) <= 3 and len({card.y() for card in cards}) != 1:
        yield "the cards stand in rows"
    if len(cards) < len(window.cards) and not page.stage.laid_open:
        yield "a card is left out"
    for card in cards if "boundary" in spoken else ():
        if not is_whole(window, card.boundary):
            yield f"the boundary of {card.name} is not in view"
        if len(cards) <= 3 and min(card.boundary.width(), card.boundary.height()) < PICTURE * width - 1:
            yield f"the boundary of {card.name} is {card.boundary.width()} x {card.boundary.height()}"
    for card in cards if "weights" in spoken else ():
        if not is_whole(window, card.histograms) or card.histograms.height() < WEIGHTS * height:
            yield f"the weights of {card.name} are {card.histograms.height()} high"
    for card in framed if "verdict" in spoken else ():
        if not is_whole(window, card.verdict) or card.verdict.is_cut:
            yield f"the verdict of {card.name} is not in view"
    if spoken & {"cost", "legend"}:
        curves = window.cost_plot.findChild(Plot).view_rect.height()
        if not is_whole(window, window.cost_plot) or curves < CURVES * height:
            yield f"the curves are {curves:.0f} high"
    if "results" in spoken:
        table = window.results.table
        rows = sum(table.rowHeight(row) for row in range(table.rowCount()))
        if not is_whole(window, window.results) or table.viewport().height() < rows:
            yield f"the table has {table.viewport().height()} pixels for {rows}"
    for name in spoken & {*docked}:
        panel = window.docks.panel(name)
        if not is_whole(window, panel) or panel.width() * panel.height() < PANELS * width * height:
            yield f"{name} is {panel.width()} x {panel.height()}"
    for name, place in (("timeline", window.transport.timeline), ("transport", window.transport)):
        if name in spoken and not is_whole(window, place):
            yield f"{name} is not in view"
    if page.stage.laid_open and window.columns.anatomy.width() < 0.3 * width:
        yield "what is inspected is small"
    bars = (window.columns.verticalScrollBar(), window.columns.horizontalScrollBar())
    yield from ("the cards scroll" for bar in bars if bar.isVisible())


def is_whole(window: MainWindow, widget: QWidget) -> bool:
    """Whether all of it can be seen: nothing that it is in cuts it."""
    if not widget.isVisible() or widget.size().isEmpty():
        return False
    while (holder := widget.parentWidget()) is not None and holder is not window:
        if not holder.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
            return False
        widget = holder
    return window.rect().contains(QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()))


def is_ready(lab: Lab, page: Page) -> bool:
    """What comes from the training thread decides nothing about room, but where an iteration is inspected."""
    return not page.stage.laid_open or lab.window.columns.anatomy.isVisible()


@pytest.mark.parametrize("shelved", shipped(), ids=lambda shelved: shelved.name)
def test_what_a_page_speaks_of_is_in_view_and_large(shelved: Shelved, open_lab: OpenLab) -> None:
    lab = open_lab(Experiment())
    window = lab.window
    window.open_lesson(str(shelved.path))
    lab.qtbot.waitUntil(lambda: window.in_a_lesson)
    project(lab, PROJECTED[0][0])
    director = window.director
    assert director.lesson is not None
    for size, _ in PROJECTED:
        window.resize(size)
        lab.qtbot.waitUntil(lambda size=size: window.size() == size)
        for number, page in enumerate(director.lesson.pages):
            director.turn_to(number)
            lab.qtbot.waitUntil(lambda page=page: is_ready(lab, page))
            settle()
            assert not [*missing(window, page)], (page.title, size)


@pytest.fixture
def written(lab: Lab, tmp_path: Path) -> Lab:
    """The first page of a lesson, not presented yet."""
    path = tmp_path / "small.md"
    path.write_text(LESSON, encoding="utf-8")
    lab.window.open_lesson(str(path))
    lab.qtbot.waitUntil(lambda: lab.window.in_a_lesson)
    settle()
    return lab


def shown(lab: Lab) -> set[str]:
    return {name for name, dock in lab.window.docks.docks.items() if not dock.isHidden()}


def test_panels_stand_where_they_stood_when_presenting_ends(written: Lab) -> None:
    docks = written.window.docks
    before = docks.arrangement
    assert shown(written) == {"lesson", "symmetry"}
    project(written, PROJECTED[1][0])
    settle()
    assert shown(written) == {"lesson"}, "the page does not speak of what it opens"
    assert docks.arrangement == before, "sessions are saved as it was"
    written.window.presentation.leave()
    settle()
    assert shown(written) == {"lesson", "symmetry"}
    assert written.window.dockWidgetArea(docks.docks["symmetry"]) == RIGHT
    assert {group.side for group in docks.arrangement.groups if group.shown} == {"left", "right"}


def test_a_page_that_was_turned_to_while_presenting_has_its_panels_afterwards(written: Lab) -> None:
    project(written, PROJECTED[1][0])
    written.window.director.turn_to(1)
    settle()
    assert shown(written) == {"lesson", "forward"}
    assert written.window.dockWidgetArea(written.window.docks.docks["forward"]) == BELOW
    written.window.presentation.leave()
    settle()
    assert shown(written) == {"lesson", "forward", "symmetry"}
    assert written.window.dockWidgetArea(written.window.docks.docks["forward"]) == RIGHT


def test_an_enlarged_panel_gives_the_projected_page_back_as_it_was(written: Lab) -> None:
    window, forward = written.window, written.window.docks.docks["forward"]
    project(written, PROJECTED[1][0])
    window.director.turn_to(1)
    settle()
    window.enlarging.toggle_dock("forward")
    settle()
    assert shown(written) == {"forward"}
    window.enlarging.leave()
    settle()
    assert shown(written) == {"lesson", "forward"}
    assert window.dockWidgetArea(forward) == BELOW
    window.enlarging.toggle_dock("forward")
    window.presentation.leave()
    settle()
    assert shown(written) == {"lesson", "forward", "symmetry"}
    assert window.dockWidgetArea(forward) == RIGHT
    assert window.workspace.isVisible()


def test_the_workbench_comes_back_after_presenting_a_lesson(written: Lab) -> None:
    written.window.docks.show_panel("workbench")
    project(written, PROJECTED[1][0])
    assert "workbench" not in shown(written)
    written.window.presentation.leave()
    settle()
    assert shown(written) == {"lesson", "symmetry", "workbench"}
    project(written, PROJECTED[1][0])
    written.window.director.turn_to(1)
    written.window.presentation.leave()
    settle()
    assert "workbench" not in shown(written), "as the page has it that was turned to"


def test_a_window_that_is_closed_while_presenting_a_lesson_comes_back_with_its_workbench(
    qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "small.md").write_text(LESSON, encoding="utf-8")
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Experiment(), Training(), settings=settings)
    window.show()
    qtbot.waitExposed(window)
    assert window.director.open_path(tmp_path / "small.md")
    window.docks.show_panel("workbench")
    window.presentation.enter()
    settle()
    close_with_the_workbench_remembered(window, settings)


def test_a_panel_that_a_person_opens_comes_under_the_cards(written: Lab) -> None:
    project(written, PROJECTED[1][0])
    written.trigger("show_backward")
    dock = written.window.docks.docks["backward"]
    written.qtbot.waitUntil(lambda: written.window.dockWidgetArea(dock) == BELOW)
    settle()
    assert dock.height() > 0.35 * written.window.height()
    assert all(card.boundary.width() >= 255 for card in written.window.cards)
    written.trigger("show_backward")
    settle()
    assert dock.isHidden()
    assert written.window.cost_plot.isVisible()


def test_the_next_page_ends_the_spotlight_of_the_one_before(written: Lab) -> None:
    project(written, PROJECTED[1][0])
    columns = written.window.columns
    columns.spotlight(1)
    settle()
    assert len([card for card in columns.cards if card.isVisible()]) == 1
    written.window.director.turn_to(1)
    settle()
    assert all(card.isVisible() for card in columns.cards)


def test_a_screen_without_a_lesson_is_shared_out_as_before(written: Lab) -> None:
    project(written, PROJECTED[1][0])
    settle()
    written.window.director.close()
    settle()
    assert shown(written) == set()
    assert not written.window.projected_page.is_on
    assert all(card.verdict.isVisible() for card in written.window.cards)
    written.window.presentation.leave()
    assert written.window.docks.docks["lesson"].titleBarWidget() is None


@pytest.mark.parametrize("highlight", ["highlight: boundary", "highlight: []"])
def test_a_page_that_comes_with_a_session_is_projected_until_its_lesson_is_closed(
    open_lab: OpenLab, tmp_path: Path, highlight: str
) -> None:
    lesson, session = tmp_path / "small.md", tmp_path / "session.json"
    lesson.write_text(LESSON.replace("highlight: boundary", highlight), encoding="utf-8")
    lab = open_lab(Experiment())
    assert lab.window.director.open_path(lesson)
    assert lab.window.files.save_to(session, lab.window.view())
    lab.window.director.close()
    assert lab.window.files.open_path(session)
    lab.wait_for(0)
    before = shown(lab)
    assert before == {"lesson", "symmetry"}
    project(lab, PROJECTED[1][0])
    settle()
    assert lab.window.projected_page.is_on
    spoken_of = {"lesson", "symmetry"} if highlight.endswith("[]") else {"lesson"}
    assert shown(lab) == spoken_of
    lab.window.director.close()
    settle()
    assert not lab.window.projected_page.is_on
    assert shown(lab) == before
    lab.window.presentation.leave()
    project(lab, PROJECTED[1][0])
    assert not lab.window.projected_page.is_on, "no page is open any more"
    for _ in range(2):  # onto a screen without a projected page, and onto one with it
        assert lab.window.files.open_path(session)
        settle()
        assert lab.window.projected_page.is_on
        assert shown(lab) == spoken_of


def test_no_more_layers_than_can_be_read_at_once(written: Lab) -> None:
    project(written, PROJECTED[1][0])
    written.window.director.turn_to(2)
    weights = written.window.cards[0].histograms
    written.qtbot.waitUntil(weights.isVisible)
    settle()
    assert len(weights.cells()) == 4
    for cell in weights.cells():
        assert cell.room.width() >= 180
    written.window.presentation.leave()
    settle()
    assert len(weights.cells()) == 8
