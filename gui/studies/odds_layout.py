"""Where the parts of the odds stand: dots and bars, beside or over costs and pairs, with words below."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import BODY

if TYPE_CHECKING:
    from gui.studies.odds_view import OddsView

WIDER = 1.35  # times as wide as high: the costs beside the dots, not under them
DOTS_WIDE, COSTS_WIDE = 32, 18  # shares of the width
DOTS_HIGH, COSTS_HIGH = 9, 8  # shares of the height; dots of many runs have more
STRIPS, BARS = (10, 4), (6, 3)  # shares of a wide row and of a narrow one
NARROW = 600  # pixels at scale 1
CROWDED = 55  # times the height of type
WORDS = 0.17  # of the height, at most
LINE = 1.3  # heights of type
COSTS_LINES = 12  # lines of type that the costs have at least, where the pairs are shown as well
SEVERAL = 3  # runs that the square of pairs is for, at least


class OddsLayout:
    """Puts the parts of a view into it, and arranges them by the room that there is."""

    def __init__(self, view: "OddsView") -> None:
        self._view, self._look = view, USUAL_LOOK
        odds, dots, bars = QWidget(), QVBoxLayout(), QHBoxLayout()
        bars.setSpacing(0)
        bars.addWidget(view.strips)
        bars.addWidget(view.bars)
        dots.setContentsMargins(0, 0, 0, 0)
        dots.addWidget(view.quantities)
        dots.addLayout(bars, 1)
        odds.setLayout(dots)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(view.pages)
        right.addWidget(view.heading)
        right.addWidget(view.bands, 1)
        right.addWidget(view.pairs, 0)
        view.beside.setLayout(right)
        self._inner, self._row = (dots, right), bars
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addWidget(odds)
        self._body.addWidget(view.beside)
        self._all = QVBoxLayout(view)
        self._all.setContentsMargins(0, 0, 0, 0)
        self._all.addLayout(self._body, 1)
        self._all.addWidget(view.words)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._all.setSpacing(look.px(6))
        self._body.setSpacing(look.px(14))
        for layout in self._inner:
            layout.setSpacing(look.px(4))

    @property
    def lines_of_words(self) -> int:
        """How many there is room for."""
        return max(2, int(WORDS * self._view.height() / (LINE * self._look.type(BODY))))

    def arrange(self, runs: int) -> None:
        """The costs and the pairs both, where both have room; else the one that is asked for."""
        view, width, height = self._view, self._view.width(), self._view.height()
        is_wide = width > WIDER * height
        directions = QBoxLayout.Direction
        # In a low place, as on a projected page, they would leave the dots too little.
        view.beside.setVisible(not is_wide or width >= CROWDED * self._look.type(BODY))
        self._body.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
        shares = (DOTS_WIDE, COSTS_WIDE) if is_wide else (DOTS_HIGH + runs, COSTS_HIGH)
        for place, share in enumerate(shares):
            self._body.setStretch(place, share)
        is_narrow = width < NARROW * self._look.scale
        for place, part in enumerate((STRIPS, BARS)):
            self._row.setStretch(place, part[is_narrow])
        has_pairs = runs >= SEVERAL
        high = (1.0 - WORDS) * height * (1.0 if is_wide else shares[1] / sum(shares))
        wanted = COSTS_LINES * LINE * self._look.type(BODY) + view.pairs.sizeHint().height()
        both = has_pairs and high >= wanted
        view.pages.setVisible(has_pairs and not both)
        shows_pairs = view.pages.place == 1
        shows_costs = both or not has_pairs or not shows_pairs
        view.heading.setVisible(shows_costs)
        view.bands.setVisible(shows_costs)
        view.pairs.setVisible(both or (has_pairs and shows_pairs))
