"""Where the cells of the square stand in which runs are compared, and what has room in them."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF

from gui.language.numbers import localised
from gui.style.fonts import sized
from gui.style.look import Look
from gui.style.theme import BODY, CAPTION

LINE = 1.35  # heights of its type, a line of words
KEY, GAP = 20, 6  # pixels at scale 1
WIDEST_NAMES = 0.4  # of the width
HIGHEST, LOWEST = 3.0, 1.25  # heights of type that a row has, at most and at least
LESS = 2  # pixels that the type may be smaller than a caption, but not while presenting
BESIDE = 4.0  # pixels beside a figure


@dataclass(frozen=True)
class Square:
    """A line of heads, and under it rows of `high`; names end at `left`, where cells of `wide` begin.

    `has_signs`: a figure has room for its %. Is it not `is_written`, then colours alone tell.
    """

    left: float
    top: float
    wide: float
    high: float
    font: QFont
    has_signs: bool
    is_written: bool

    def cell(self, run: int, other: int) -> QRectF:
        """The cell of two runs; run -1 is the line of heads."""
        return QRectF(self.left + other * self.wide, self.top + (run + 1) * self.high, self.wide, self.high)


def square_of(size: QSize, names: tuple[str, ...], look: Look, font: QFont) -> Square:
    """The square for these runs, under the line that says what a cell means."""
    top, rows = LINE * look.type(CAPTION), len(names) + 1
    high = min(HIGHEST * look.type(BODY), max(1.0, size.height() - top) / rows)
    least = look.type(CAPTION) - (0 if look.presenting else LESS)
    font = sized(font, min(look.type(BODY), max(least, round(high / LOWEST))))
    advance = QFontMetricsF(font).horizontalAdvance
    key = look.room(KEY) + 2 * look.px(GAP)
    cells = len(names) * (advance("100") + BESIDE)
    most = max(key, min(WIDEST_NAMES * size.width(), size.width() - cells))
    left = min(most, key + max(map(advance, names), default=0.0))
    wide = (size.width() - left) / max(1, len(names))
    has_signs = advance(localised("100%")) + BESIDE <= wide
    return Square(left, top, wide, high, font, has_signs, is_written=high >= font.pixelSize())
