"""Every page of every lesson that ships, on a wall: what it speaks of is in view, and large."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from engine.experiment.model import Experiment
from engine.lessons import Page
from gui.actions.docked_panels import docked
from gui.lesson.shipped import Shelved, shipped
from gui.panels.plot import Plot
from gui.window.main_window import MainWindow
from tests.gui.conftest import Lab, settle
from tests.gui.test_presentation import WALLS, project

PICTURE = 1 / 5  # of the screen's width
CURVES, WEIGHTS = 0.24, 0.25  # of its height
PANELS = 1 / 4  # of its area
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
        yield "what is laid open is small"
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
    """What comes from the training thread decides nothing about room, but where an iteration is laid open."""
    return not page.stage.laid_open or lab.window.columns.anatomy.isVisible()


@pytest.mark.parametrize("shelved", shipped(), ids=lambda shelved: shelved.name)
def test_what_a_page_speaks_of_is_in_view_and_large(shelved: Shelved, open_lab: OpenLab) -> None:
    lab = open_lab(Experiment())
    window = lab.window
    window.open_lesson(str(shelved.path))
    lab.qtbot.waitUntil(lambda: window.in_a_lesson)
    project(lab, WALLS[0][0])
    director = window.director
    assert director.lesson is not None
    for size, _ in WALLS:
        window.resize(size)
        lab.qtbot.waitUntil(lambda size=size: window.size() == size)
        for number, page in enumerate(director.lesson.pages):
            director.turn_to(number)
            lab.qtbot.waitUntil(lambda page=page: is_ready(lab, page))
            settle()
            assert not [*missing(window, page)], (page.title, size)
