"""Scenes: the real widgets of each figure, arranged without a window and fed with frames."""

import math
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.datasets import Data
from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.experiment.run_list import run_colours
from engine.output.frame import Frame
from gui.panels.card_menu import RUN_ACTIONS, VIEW_ACTIONS
from gui.panels.cost_plot import CostPlot
from gui.panels.docking import DockedPanel
from gui.panels.panel import Panel
from gui.panels.presentation_layout import GAP
from gui.panels.results import ResultsPanel
from gui.panels.run_card import RunCard
from gui.panels.update_words import changes_of
from gui.style.look import USUAL_LOOK, Look
from gui.training.commands import Group, State
from gui.widgets.figures_text import Rows, apart

NARROWEST_CARD = 290  # pixels at scale 1, as all sizes here
SIDE, ENDS = 14, 10  # a card's margins
FRAMES = 4  # pixels round a table
MOST_ABOVE = 0.68  # of the height of everything: what the cards take at most


class Scene(QWidget):
    """Draws one frame after another of one experiment."""

    def make(self, look: Look) -> Iterator[None]:  # noqa: ARG002
        """Make what takes long, part by part: nothing may be asked of the scene before."""
        yield from ()

    @property
    def requests(self) -> Group:
        """What a frame has to have to be drawn here."""
        raise NotImplementedError

    def set_look(self, look: Look) -> None:
        """Draw with this palette and scale from now on."""
        raise NotImplementedError

    def height_wanted(self) -> int:
        """The height that suits the width, in pixels."""
        return self.height()

    def begin(self) -> None:
        """Find ranges anew, as for a first frame."""
        raise NotImplementedError

    def show_frame(self, frame: Frame) -> None:
        """Draw the frame, words and figures too."""
        raise NotImplementedError

    def drawn_cells(self) -> Rows:
        """All that is drawn, as cells."""
        raise NotImplementedError


class CardsScene(Scene):
    """The cards of these runs, side by side or in rows."""

    def __init__(self, experiment: Experiment, data: Data, runs: tuple[int, ...]) -> None:
        super().__init__()
        self.setObjectName("columns")
        self._experiment, self._data, self._runs = experiment, data, runs
        self._look = USUAL_LOOK
        self._arranged: tuple[int, Look] | None = None  # for which width and look the cards stand as they do
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.cards: tuple[RunCard, ...] = ()

    def make(self, look: Look) -> Iterator[None]:
        actions = idle_actions(self)
        for place, _ in enumerate(self._runs):
            card = RunCard(actions, self)
            self.cards = (*self.cards, card)
            self._begin(place)
            card.set_data(self._data)
            card.histograms.set_shared_scale(True)
            card.set_look(look)
            self._grid.addWidget(card, 0, place)
            open_up(card)
            yield

    @property
    def requests(self) -> Group:
        return Group().union(*(card.requests for card in self.cards))

    def set_look(self, look: Look) -> None:
        self._look = look
        self._grid.setSpacing(look.px(GAP))
        for card in self.cards:
            card.set_look(look)
        self.arrange(self.width())

    def arrange(self, width: int) -> None:
        """As many in a row as have room in this width, rows about equally long."""
        if self._arranged == (width, self._look):
            return
        self._arranged = width, self._look
        gap, narrowest = self._look.px(GAP), self._look.px(NARROWEST_CARD)
        rows = math.ceil(len(self.cards) / max(1, (width + gap) // (narrowest + gap)))
        across = math.ceil(len(self.cards) / rows)
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, *divmod(number, across))
            open_up(card)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, int(column < across))

    def height_for(self, width: int, most: int) -> int:
        """The height at which one row of cards is filled, `most` at most."""
        self.arrange(width)
        if self._grid.rowCount() > 1:
            return most
        each = (width - self._look.px(GAP) * (len(self.cards) - 1)) // len(self.cards)
        return min(most, max(card.height_for(each, most) for card in self.cards))

    def height_wanted(self) -> int:
        """Such that the cards are filled, however many rows they stand in."""
        rows, gap = self._grid.rowCount(), self._look.px(GAP)
        across = math.ceil(len(self.cards) / rows)
        width = (self.width() - gap * (across - 1)) // across
        return rows * max(card.height_for(width, 2 * width) for card in self.cards) + gap * (rows - 1)

    def begin(self) -> None:
        for place, _ in enumerate(self.cards):
            self._begin(place)

    def _begin(self, place: int) -> None:
        names, colours, index = run_names(self._experiment), run_colours(self._experiment), self._runs[place]
        self.cards[place].set_run(self._experiment, index, names[index], colours[index])

    def show_frame(self, frame: Frame) -> None:
        for card, index in zip(self.cards, self._runs, strict=True):
            card.show_run(frame.runs[index], words=True)

    def drawn_cells(self) -> Rows:
        return apart(card.drawn_cells() for card in self.cards)


class PanelScene(Scene):
    """One panel of all runs, or of the chosen one."""

    def __init__(self, experiment: Experiment, data: Data, panel: Panel, chosen: int = 0) -> None:
        super().__init__()
        assert isinstance(panel, QWidget)
        self._experiment, self._data, self._chosen = experiment, data, chosen
        self.panel = panel
        self._look = USUAL_LOOK
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._inside: QVBoxLayout | None = None
        if isinstance(panel, DockedPanel):  # which is a card itself
            panel.set_shared_scale(True)
            box.addWidget(panel)
        else:
            card = QFrame()
            card.setObjectName("card")
            self._inside = QVBoxLayout(card)
            self._inside.addWidget(panel)
            box.addWidget(card)
        if isinstance(panel, CostPlot):  # whose buttons are for who shows the plot
            panel.tools.setParent(self)
            panel.tools.hide()
        self.begin()

    @property
    def requests(self) -> Group:
        return self.panel.requests

    def set_look(self, look: Look) -> None:
        self._look = look
        if self._inside is not None:
            side, ends = look.px(SIDE), look.px(ENDS)
            self._inside.setContentsMargins(side, ends, side, ends)
        self.panel.set_look(look)

    def height_wanted(self) -> int:
        """A table has as many rows as there are runs; all else takes what there is."""
        if not isinstance(self.panel, ResultsPanel):
            return self.height()
        table = self.panel.table
        rows = table.rowCount() * table.verticalHeader().defaultSectionSize()
        return table.horizontalHeader().height() + rows + 2 * self._look.px(ENDS) + FRAMES

    def begin(self) -> None:
        self.panel.show_runs(self._experiment)
        if not isinstance(self.panel, ResultsPanel):  # where the chosen run is only marked
            self.panel.show_chosen(self._chosen)
        self.panel.show_data(self._data)
        if isinstance(self.panel, CostPlot):
            self.panel.set_chance(self._experiment.shape.classes, self._data)
            self.panel.set_changes(changes_of(self._experiment))

    def show_frame(self, frame: Frame) -> None:
        goal = self._experiment.training.iterations
        reached = max(goal, frame.iteration)
        self.panel.show_state(State(False, frame.iteration, goal, reached))
        self.panel.offer(frame, words=True)

    def drawn_cells(self) -> Rows:
        return self.panel.drawn_cells()


class WholeScene(Scene):
    """All cards, and under them costs and results."""

    def __init__(self, experiment: Experiment, data: Data, chosen: int = 0) -> None:
        super().__init__()
        self.setObjectName("columns")
        self.cards = CardsScene(experiment, data, tuple(range(len(experiment.runs))))
        self.cost = PanelScene(experiment, data, CostPlot(), chosen)
        self.results = PanelScene(experiment, data, ResultsPanel(), chosen)
        self._parts: tuple[Scene, ...] = (self.cards, self.cost, self.results)
        self._look = USUAL_LOOK
        self._under = QHBoxLayout()
        self._under.addWidget(self.cost, 3)
        self._under.addWidget(self.results, 2)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.cards)
        self._box.addLayout(self._under, 1)

    def make(self, look: Look) -> Iterator[None]:
        for part in self._parts:
            yield from part.make(look)
            yield

    @property
    def requests(self) -> Group:
        return Group().union(*(part.requests for part in self._parts))

    def set_look(self, look: Look) -> None:
        self._look = look
        for layout in (self._box, self._under):
            layout.setSpacing(look.px(GAP))
        for part in self._parts:
            part.set_look(look)

    def share_out(self, size: QSize) -> None:
        """The cards as high as they are filled, the rest for costs and results."""
        most = round(MOST_ABOVE * size.height())
        self.cards.setFixedHeight(self.cards.height_for(size.width(), most))

    def begin(self) -> None:
        for part in self._parts:
            part.begin()

    def show_frame(self, frame: Frame) -> None:
        for part in self._parts:
            part.show_frame(frame)

    def drawn_cells(self) -> Rows:
        return apart(part.drawn_cells() for part in self._parts)


def open_up(card: RunCard) -> None:
    """Show all that a card has, but its menu."""
    card.setMinimumWidth(1)  # all are equally wide, whatever is in them
    card.set_compact(narrow=False, in_rows=False)
    card.menu_button.hide()


def idle_actions(parent: QWidget) -> Mapping[str, QAction]:
    """Actions for the menus of cards that nobody will open."""
    return {name: QAction(parent) for name in (*RUN_ACTIONS, *VIEW_ACTIONS)}
