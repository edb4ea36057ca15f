"""The grid of cards: in one row or several, as usual or as a projected page shares them out."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QWidget

from engine.experiment.model import MOST_RUNS
from gui.panels.card_layout import CardStage
from gui.panels.inspection import InspectionPanel
from gui.panels.presentation_layout import GAP, MANY_FIGURES, SIDES, Shape, Staging, alone, stage
from gui.panels.projected_page import Shares
from gui.panels.run_card import RunCard
from gui.style.look import USUAL_LOOK, Look

NARROWEST_CARD = 290  # pixels at scale 1, as all sizes here
NARROWEST_COMPACT, LOWEST_COMPACT = 172, 184
WIDTH_OF_WEIGHTS = 400  # what their captions need beside a picture while presenting
ANATOMY_SHARE = 2  # of the width, where a card takes 1


class CardGrid:
    """Puts cards into the grid of one widget, and the anatomy beside the one that is inspected."""

    def __init__(self, inside: QWidget, anatomy: InspectionPanel) -> None:
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._anatomy = anatomy
        self._look = USUAL_LOOK
        self._made: Sequence[RunCard] = ()
        self._arrangement: tuple[object, ...] | None = None

    def set_look(self, look: Look) -> None:
        self._look = look
        self._grid.setSpacing(look.px(GAP))
        self._arrangement = None

    def fitting(self, width: int, narrowest: int) -> int:
        """How many cards that are at least so narrow have room side by side in this width."""
        return max(1, (width + self._look.px(GAP)) // self._look.px(narrowest + GAP))

    def place(self, made: Sequence[RunCard], shown: Sequence[RunCard], size: QSize, opened: bool) -> bool:
        """In one row, or in rows of as many as have room, about equally long; whether anything changed."""
        self._made = made
        narrow = not opened and len(shown) > self.fitting(size.width(), NARROWEST_CARD)
        rows = math.ceil(len(shown) / self.fitting(size.width(), NARROWEST_COMPACT)) if narrow else 1
        across = math.ceil(len(shown) / rows)
        if not self._put((tuple(shown), rows, across, opened, narrow), shown, rows, across, opened):
            return False
        for card in shown:
            card.set_compact(narrow, in_rows=rows > 1)
            card.setMinimumWidth(self._look.px(NARROWEST_COMPACT if narrow else NARROWEST_CARD))
            card.setMinimumHeight(self._look.px(LOWEST_COMPACT) if rows > 1 else 0)
        return True

    def stage(
        self, made: Sequence[RunCard], shown: Sequence[RunCard], size: QSize, opened: bool, closely: bool
    ) -> bool:
        """While presenting: with pictures as large as they can be, and nothing that scrolls."""
        self._made = made
        detailed = closely and not opened
        width, height = size.width() / self._look.scale, size.height() / self._look.scale
        if opened:
            width = (width - GAP) / (1 + ANATOMY_SHARE)
        staging = alone(width, height) if opened else stage(len(shown), width, height, detailed)
        inner = (width - GAP * (staging.across - 1)) / staging.across - SIDES
        arrangement = tuple(shown), staging, detailed, inner
        if not self._put(arrangement, shown, staging.rows, staging.across, opened):
            return False
        self._show(shown, self._stage_of(staging, inner, detailed))
        return True

    def _stage_of(self, staging: Staging, inner: float, detailed: bool) -> CardStage:
        px = self._look.px
        side = max(0, int(staging.side * self._look.scale))
        beside = max(1, px(inner) - side)
        is_beside = staging.shape is not Shape.TALL
        return CardStage(
            staging.shape,
            side,
            beside,
            weights=side if detailed and is_beside and beside >= px(WIDTH_OF_WEIGHTS) else 0,
            verdict=staging.shape is not Shape.BARE,
            many_figures=detailed or (is_beside and side >= px(MANY_FIGURES)),
            detailed=detailed,
        )

    def share(self, made: Sequence[RunCard], shown: Sequence[RunCard], width: int, shares: Shares) -> bool:
        """While presenting a page of a lesson: what it speaks of, large."""
        self._made = made
        inner = (width / self._look.scale - GAP * (shares.across - 1)) / shares.across - SIDES
        if not self._put((tuple(shown), shares, inner), shown, shares.rows, shares.across, False):
            return False
        card, scale, px = shares.card, self._look.scale, self._look.px
        side = int(card.side * scale)
        beside = max(1, px(inner) - side)
        many = card.shape is Shape.WIDE and side >= px(MANY_FIGURES)
        weights = int(card.weights * scale)
        stage = CardStage(card.shape, side, beside, weights, card.verdict, card.figures, many_figures=many)
        self._show(shown, stage)
        return True

    def _show(self, shown: Sequence[RunCard], stage: CardStage) -> None:
        for card in shown:
            card.set_stage(stage)
            card.setMinimumSize(0, 0)

    def _put(
        self, arrangement: tuple[object, ...], shown: Sequence[RunCard], rows: int, across: int, opened: bool
    ) -> bool:
        """Put the cards in their places, the anatomy beside them; whether that is another arrangement."""
        if arrangement == self._arrangement:
            return False
        self._arrangement = arrangement
        for widget in (*self._made, self._anatomy):
            self._grid.removeWidget(widget)
        for number, card in enumerate(shown):
            self._grid.addWidget(card, *divmod(number, across))
        for first in range(0, len(shown), across):
            row = tuple(card.evidence for card in shown[first : first + across])
            for evidence in row:
                evidence.stand_in_row(row)
        if opened:
            self._grid.addWidget(self._anatomy, 0, 1)
        for place in range(MOST_RUNS):
            share = ANATOMY_SHARE if opened and place == 1 else int(place < across)
            self._grid.setColumnStretch(place, share)
            self._grid.setRowStretch(place, int(place < rows))
        return True
