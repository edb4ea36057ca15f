"""The axes of the plane over a picture of it: a few numbers along the lower and the left edge, and two names.

They stand still: ticks are found once for an extent and a size, because axes that find theirs anew at every
frame are the dearest thing on screen.
"""

import math

from PySide6.QtGui import QColor, QFont, QFontMetricsF, Qt

from engine.measures.plane import Extent
from gui.language.numbers import general
from gui.language.words import said
from gui.panels.canvas import Label
from gui.style.look import Look
from gui.style.theme import CAPTION

MOST_TICKS = 5  # along one edge
SMALLEST = 110  # pixels at scale 1 of a picture that has room for axes
APART = 1.6  # widths of a number, or heights, between the middles of two
GROUND = 190  # of 255: how much of the picture the ground behind a number covers
DIGITS = 6
LEAST_OF_A_NAME = 0.6  # of its letters: fewer say nothing
LONGEST_NAMES = 0.7, 0.9  # of the picture's width: numbers stand beside the first one


class PlaneAxes:
    """Labels for a view of the plane. Without names for the features there are no axes."""

    def __init__(self) -> None:
        self.names = Label(anchor=(1.0, 1.0)), Label(anchor=(0.0, 0.0))
        self.numbers = [Label() for _ in range(2 * MOST_TICKS)]
        self.labels = (*self.numbers, *self.names)
        self._features: tuple[str, ...] = ()
        self._font = QFont()
        self._scale = 1.0
        self._shown = True
        self._placed: object = None

    def set_names(self, features: tuple[str, ...]) -> None:
        if features != self._features:
            self._features, self._placed = features, None

    def set_look(self, look: Look) -> None:
        ground = QColor(look.palette.card)
        ground.setAlpha(GROUND)
        self._font.setPixelSize(look.type(CAPTION))
        self._scale = look.scale
        for label in self.labels:
            label.setFont(self._font)
            label.setBrush(QColor(look.palette.text))
            label.ground = ground
            label.setCacheMode(Label.CacheMode.DeviceCoordinateCache)  # laying out text takes longer
        self._placed = None

    def set_visible(self, visible: bool) -> None:
        self._shown = visible
        for label in self.labels:
            label.setVisible(visible and label.text() != "")

    def place(self, extent: Extent, pixels: int) -> None:
        """Write names and numbers along the edges of what is shown in a square of so many pixels."""
        if self._placed == (extent, pixels):
            return
        self._placed = (extent, pixels)
        for label in self.labels:
            label.setText("")
        if self._features and pixels >= SMALLEST * self._scale:
            self._write(self._features, extent, pixels)
        self.set_visible(self._shown)

    def _write(self, features: tuple[str, ...], extent: Extent, pixels: int) -> None:
        metrics = QFontMetricsF(self._font)
        unit, unit_up = extent.width / pixels, extent.height / pixels
        x_words, y_words = (
            name_in(said(name), share * pixels, metrics, pattern)
            for name, share, pattern in zip(features, LONGEST_NAMES, ("{} →", "↑ {}"), strict=True)
        )
        right, top = extent.left + extent.width, extent.bottom + extent.height
        across, up = self.names
        across.setPos(right, extent.bottom)
        across.write(x_words, (1.0, 1.0))
        up.setPos(extent.left, top)
        up.write(y_words, (0.0, 0.0))
        height = metrics.height() * unit_up
        width = max(metrics.horizontalAdvance(words) for words in map(written, ends(extent))) * unit
        free = right - across.boundingRect().width() * unit
        x_ticks = ticks(extent.left + width / 2, free - width, APART * width)
        y_ticks = ticks(extent.bottom + 2 * height, top - 1.5 * height, 2 * APART * height)
        for label, tick in zip(self.numbers[:MOST_TICKS], x_ticks, strict=False):
            label.setPos(tick, extent.bottom)
            label.write(written(tick), (0.5, 1.0))
        for label, tick in zip(self.numbers[MOST_TICKS:], y_ticks, strict=False):
            label.setPos(extent.left, tick)
            label.write(written(tick), (0.0, 0.5))


def name_in(name: str, width: float, metrics: QFontMetricsF, pattern: str) -> str:
    """A name with its arrow, together no wider than that; the arrow alone where too little is left of it."""
    arrow = pattern.format("")
    left = metrics.elidedText(name, Qt.TextElideMode.ElideRight, width - metrics.horizontalAdvance(arrow))
    return pattern.format(left) if len(left) >= LEAST_OF_A_NAME * len(name) else arrow.strip()


def written(number: float) -> str:
    return general(number, DIGITS)


def ends(extent: Extent) -> tuple[float, ...]:
    """Numbers as long as ticks may be."""
    step = nice(extent.width / MOST_TICKS)
    return tuple(
        math.floor(end / step) * step
        for end in (extent.left, extent.left + extent.width / 2, extent.left + extent.width)
    )


def nice(step: float) -> float:
    """1, 2 or 5 times a power of ten: the next one."""
    power = 10.0 ** math.floor(math.log10(step))
    return next(times * power for times in (1.0, 2.0, 5.0, 10.0) if times * power >= step * (1 - 1e-9))


def ticks(low: float, high: float, apart: float) -> list[float]:
    """Round numbers from low to high, at least `apart` from each other, at most `MOST_TICKS`."""
    if high <= low:
        return []
    step = nice(max(apart, (high - low) / (MOST_TICKS - 1)))
    first = math.ceil(low / step)
    return [round(number * step, 12) for number in range(first, math.floor(high / step) + 1)][:MOST_TICKS]
