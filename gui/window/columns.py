"""The columns: a card for each run, or one card beside its inspected iteration."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from engine.datasets import Data
from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.experiment.run_list import run_colours
from engine.output.frame import Frame, Inspection
from gui.actions.table import Actions
from gui.editing.chosen_run import ChosenRun
from gui.editing.picked import Picked
from gui.panels.inspection import InspectionPanel
from gui.panels.presentation_layout import GAP, lit_with
from gui.panels.projected_page import Shares
from gui.panels.run_card import RunCard
from gui.style.look import USUAL_LOOK, Look
from gui.training.commands import Group
from gui.window.card_grid import NARROWEST_CARD, NARROWEST_COMPACT, CardGrid
from gui.window.weights_alike import WeightsAlike


class Columns(QScrollArea):
    """Arranges the cards of the runs, and frames the chosen one's.

    Where not all have room side by side they become compact, in several rows if need be.

    `opening_changed` carries the Inspection to show from now on, or None; `reasons_asked` says that the
    diagnosis of the chosen run is wanted in full, `requests_changed` that the cards draw something else,
    `spotlight_changed` that other runs are in the spotlight; `take_asked` carries a card, and the Way by
    which it is to be taken along.
    """

    opening_changed = Signal(object)
    reasons_asked = Signal()
    requests_changed = Signal()
    spotlight_changed = Signal()
    take_asked = Signal(object, object)

    def __init__(self, actions: Actions, chosen: ChosenRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen
        chosen.changed.connect(self._show_chosen)
        self.opening: Inspection | None = None
        self._followed = 0  # the training example that was followed last, or the first
        self.lit: tuple[int, ...] = ()  # the runs in the spotlight
        self._actions = actions
        self._look = USUAL_LOOK
        self._data: Data | None = None
        self._made: list[RunCard] = []  # more than there are runs, after a removal
        self._count = 0
        self._shares: Shares | None = None  # beside a projected page of a lesson
        self._requested: Group = frozenset()
        self.weights = WeightsAlike(self)
        self.anatomy = InspectionPanel()
        self.anatomy.hide()
        self.anatomy.closed.connect(self.close_opening)
        self.anatomy.example_asked.connect(self.follow)
        self.anatomy.example_dropped.connect(self._drop_example)
        inside = QWidget()
        inside.setObjectName("columns")
        self._grid = CardGrid(inside, self.anatomy)
        self._inside = inside
        self.anatomy.setParent(inside)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def cards(self) -> tuple[RunCard, ...]:
        """The cards of the present runs."""
        return tuple(self._made[: self._count])

    @property
    def requests(self) -> Group:
        """What is to be measured for the cards."""
        return Group().union(*(card.requests for card in self.cards))

    def show_runs(self, experiment: Experiment) -> None:
        """Show the runs of this experiment from now on; cards that are already made are used again."""
        names, colours = run_names(experiment), run_colours(experiment)
        self._count = len(names)
        self.weights.set_layers(len(experiment.network.hidden) + 1)
        while len(self._made) < self._count:
            self._made.append(self._make_card())
        for index, card in enumerate(self.cards):
            card.set_run(experiment, index, names[index], colours[index])
        there = {run.id for run in experiment.runs}
        self.lit = tuple(run for run in self.lit if run in there)
        if self.opening is not None and self.opening.run not in there:
            self.close_opening()
        else:
            self._arrange()

    def _make_card(self) -> RunCard:
        card = RunCard(self._actions, self._inside)
        card.pressed.connect(self._choose)
        card.example_chosen.connect(self._follow_on_card)
        card.reasons_asked.connect(self._ask_reasons)
        card.spotlight_asked.connect(self._spotlight_card)
        card.drawn_changed.connect(self._say_what_is_drawn)
        card.take_asked.connect(partial(self.take_asked.emit, card))
        self.weights.adopt(card)
        card.set_look(self._look)
        if self._data is not None:
            card.set_data(self._data)
        return card

    @Slot()
    def _choose(self) -> None:
        card = self.sender()
        if isinstance(card, RunCard):
            self._chosen.choose(self._made.index(card))

    @Slot()
    def _show_chosen(self) -> None:
        """Frame the chosen run's card. Where others stood alone, it takes their place: it has to be seen."""
        run = self._chosen.run
        if self.opening is not None and self.opening.run != run:
            self._open(replace(self.opening, run=run))
        elif self.lit and run not in self.lit:
            self._light(lit_with(self.lit, run) if self.presenting else (run,))
        for index, card in enumerate(self._made):
            card.set_chosen(index == self._chosen.index)
        focused = self.focusWidget()
        if isinstance(focused, RunCard) and focused.hasFocus():  # it has a frame, too
            self._made[self._chosen.index].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask_reasons(self) -> None:
        self._choose()
        self.reasons_asked.emit()

    @Slot(int)
    def _follow_on_card(self, example: int) -> None:
        self._choose()
        self.follow(example)

    @Slot(int)
    def follow(self, example: int) -> None:
        """Lay the chosen run's iteration open for this training example alone."""
        self._followed = example
        self._open(Inspection(self._chosen.run, example))

    def lay_open(self, run: int | None, stage: str | None) -> None:
        """Lay the iteration of the run with this id open, at the stage with this symbol; None: of none."""
        if run is None:
            self.close_opening()
            return
        if self.opening != Inspection(run):
            self._open(Inspection(run))
        self.anatomy.go_to(stage or "")

    @Slot()
    def toggle_opening(self) -> None:
        """Lay the chosen run's iteration open for one example, or close it again."""
        if self.opening is None:
            self._open(Inspection(self._chosen.run, self._followed))
        else:
            self.close_opening()

    @Slot()
    def _drop_example(self) -> None:
        if self.opening is not None:
            self._open(Inspection(self.opening.run))

    @Slot()
    def close_opening(self) -> None:
        if self.opening is not None:
            self._open(None)

    @property
    def presenting(self) -> bool:
        return self._look.presenting

    def spotlight(self, index: int) -> None:
        """Put run number `index` into the spotlight or take it out."""
        if index < self._count:
            lit = lit_with(self.lit, self._made[index].run)
            self._light(lit)
            # What was taken out is not seen any more: the one that is still in is meant next.
            self._chosen.choose_run(lit[-1] if lit else self._made[index].run)

    @Slot()
    def _spotlight_card(self) -> None:
        """Two clicks on a card; where its iteration is inspected, clicks pick examples."""
        self._choose()
        if self.opening is None:
            self.spotlight_chosen()

    def spotlight_card(self, card: RunCard) -> None:
        self._chosen.choose(self._made.index(card))
        self.spotlight_chosen()

    def spotlight_chosen(self) -> None:
        self.spotlight(self._chosen.index)

    @Slot()
    def leave_spotlight(self) -> None:
        self._light(())

    def keep_spotlight(self, alike: Mapping[int, int]) -> None:
        """Before another experiment is shown: these are the ids there of runs that are in both."""
        self.lit = tuple(alike[run] for run in self.lit if run in alike)

    def _light(self, lit: tuple[int, ...]) -> None:
        if lit != self.lit:
            self.lit = lit
            self._arrange()
            self.spotlight_changed.emit()

    def _open(self, opening: Inspection | None) -> None:
        self.opening = opening
        if opening is not None:
            self._chosen.choose_run(opening.run)
        self._arrange()
        self.opening_changed.emit(opening)

    def _arrange(self) -> None:
        """All cards, those in the spotlight, or the one of the run that is inspected."""
        opened = None if self.opening is None else self.opening.run
        shown = [card for card in self.cards if opened in (None, card.run)]
        if opened is None and self.lit:
            shown = [card for card in shown if card.run in self.lit]
        for card in self._made:
            card.setVisible(card in shown)
            card.show_example(None if self.opening is None else self.opening.example, opened is not None)
        for card in self.cards:
            if card.run == opened:
                self.anatomy.set_run_index(card.colour)
        if opened is None:
            self.anatomy.hide()
        size = self.size()
        if not self.presenting:
            changed = self._grid.place(self._made, shown, size, opened is not None)
        elif self._shares is None or self.lit or opened is not None:
            changed = self._grid.stage(self._made, shown, size, opened is not None, bool(self.lit))
        else:
            changed = self._grid.share(self._made, shown, size.width(), self._shares)
        if changed:
            self._say_what_is_drawn()

    def share_out(self, shares: Shares | None) -> None:
        """Beside a projected page of a lesson: show what it speaks of; None: as large as may be."""
        if shares != self._shares:
            self._shares = shares
            if self._count:
                self._arrange()

    @property
    def in_rows(self) -> bool:
        """Whether the cards have no room side by side."""
        shown = sum(not card.isHidden() for card in self.cards)
        return not self.presenting and shown > self._grid.fitting(self.width(), NARROWEST_COMPACT)

    def height_of_content(self, most: int) -> int:
        """The height in pixels, `most` at most, at which pictures and weights fill the cards.

        Rows of cards take all.
        """
        shown = [card for card in self.cards if not card.isHidden()]
        if not shown or len(shown) > self._grid.fitting(self.width(), NARROWEST_CARD):
            return most
        width = (self.width() - self._look.px(GAP) * (len(shown) - 1)) // len(shown)
        return min(most, max(card.height_for(width, most) for card in shown))

    @Slot()
    def _say_what_is_drawn(self) -> None:
        if self.requests != self._requested:
            self._requested = self.requests
            self.requests_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._count:
            self._arrange()

    def set_data(self, data: Data) -> None:
        self._data = data
        self._followed = 0
        for card in self._made:
            card.set_data(data)

    @Slot(object)
    def pick_out(self, picked: Picked | None) -> None:
        """Have these examples be found in the pictures of their run; None: no longer."""
        for card in self._made:
            card.pick_out(picked if picked is not None and picked.run == card.run else None)

    def set_look(self, look: Look) -> None:
        if self._look.presenting and not look.presenting:
            self.lit = ()
        self._look = look
        self._grid.set_look(look)
        self.anatomy.set_look(look)
        for card in self._made:
            card.set_look(look)
        if self._count:
            self._arrange()

    def show_then(self, frame: Frame | None) -> None:
        """Compare with a pinned frame, or no longer. Runs that it does not know have nothing to compare."""
        then = {} if frame is None else {run.id: run for run in frame.runs}
        for card in self.cards:
            card.show_then(then.get(card.run))

    def show_frame(self, frame: Frame, words: bool) -> None:
        for card, run in zip(self.cards, frame.runs, strict=True):
            card.show_run(run, words)
        opened = frame.opened
        if self.opening and opened and self.opening == Inspection(opened.run, opened.example):
            self.anatomy.show_anatomy(opened)
            self.anatomy.show()
