"""Where the histograms of layers stand: in so many columns that they are as legible as they can be."""

import math
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF

MOST_ON_A_PAGE, MOST_PRESENTING = 12, 6  # histograms
# Pixels at scale 1: what a cell would like to be, also while presenting, and the gap between two.
CELL_WIDTH, CELL_HEIGHT, GAP = 104.0, 40.0, 8.0
WIDTH_PRESENTING, HEIGHT_PRESENTING = 176.0, 60.0


class Entries(StrEnum):
    """What a histogram counts, by the letter that it has in formulas."""

    WEIGHTS = "W"
    BIASES = "b"


@dataclass(frozen=True)
class Part:
    """The room of one histogram, in pixels: of a layer's weights, or of its biases."""

    layer: int
    of: Entries
    room: QRectF

    @property
    def name(self) -> str:
        return f"{self.of}{self.layer + 1}"


@dataclass(frozen=True)
class Cell:
    """The room of one layer, counted from 0, in pixels; `gap` parts its two halves where it is `biased`."""

    layer: int
    room: QRectF
    biased: bool = False
    gap: float = 0.0

    @property
    def parts(self) -> tuple[Part, ...]:
        """The weights, and beside them the biases if they are shown."""
        if not self.biased:
            return (Part(self.layer, Entries.WEIGHTS, self.room),)
        half = (self.room.width() - self.gap) / 2.0
        left, right = QRectF(self.room), QRectF(self.room)
        left.setWidth(half)
        right.setLeft(self.room.right() - half)
        return (Part(self.layer, Entries.WEIGHTS, left), Part(self.layer, Entries.BIASES, right))


def pages_of(layers: int, presenting: bool = False, biased: bool = False) -> int:
    """How many pages so many layers take; each takes twice as much room where its biases are shown."""
    most = MOST_PRESENTING if presenting else MOST_ON_A_PAGE
    return max(1, math.ceil(layers / (most // 2 if biased else most)))


def layers_on(page: int, layers: int, presenting: bool = False, biased: bool = False) -> range:
    """The layers of a page, counted from 0, as its pages are: as many on each, but for the last."""
    pages = pages_of(layers, presenting, biased)
    a_page, page = math.ceil(layers / pages), min(page, pages - 1)
    return range(page * a_page, min(layers, (page + 1) * a_page))


def cells_in(
    room: QRectF, shown: range, scale: float, presenting: bool = False, biased: bool = False
) -> tuple[Cell, ...]:
    """A cell for each of the layers, column by column downwards; in the number of columns that fits best."""
    if not shown or room.isEmpty():
        return ()
    gap = GAP * scale
    columns = max(
        range(1, len(shown) + 1), key=lambda count: _fit(room, len(shown), count, scale, presenting, biased)
    )
    rows = math.ceil(len(shown) / columns)
    width = (room.width() - gap * (columns - 1)) / columns
    height = (room.height() - gap * (rows - 1)) / rows
    return tuple(
        Cell(
            layer,
            QRectF(
                room.left() + (number // rows) * (width + gap),
                room.top() + (number % rows) * (height + gap),
                width,
                height,
            ),
            biased,
            gap,
        )
        for number, layer in enumerate(shown)
    )


def _fit(
    room: QRectF, count: int, columns: int, scale: float, presenting: bool, biased: bool
) -> tuple[float, int]:
    """How near the cells come to what they would like to be, in the dimension that they have least of."""
    rows = math.ceil(count / columns)
    width = (room.width() / scale - GAP * (columns - 1)) / columns
    height = (room.height() / scale - GAP * (rows - 1)) / rows
    wide, high = (WIDTH_PRESENTING, HEIGHT_PRESENTING) if presenting else (CELL_WIDTH, CELL_HEIGHT)
    if biased:
        wide = 2.0 * wide + GAP
    return min(width / wide, height / high, 1.0), -columns
