"""One run's row of the strips: its name, its dots or their density, and the middle half of them."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsLineItem, QGraphicsPathItem, QGraphicsRectItem

from engine.arrays import Array
from gui.panels.canvas import Label
from gui.panels.curve_shape import Flags
from gui.panels.plot import Plot
from gui.studies.draw_dots import Dots, Swarm, heights
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import BODY, CAPTION, run_colour, run_pen

KEY, AFTER_KEY, PAD = 22, 6, 3  # pixels at scale 1
BOX, DENSITY = 0.16, 0.55  # opacities: of the middle half, and of the draws that reached what is asked for
GROUND = 0.2  # the depth at which it lies: under lines, which lie under dots
HIGHEST = 150  # pixels at scale 1: in a higher row all stands in its middle
LOW = 1.7  # heights of type: a lower row has small words
UNDER, BOX_HEIGHT = 34, 0.2  # pixels at scale 1: in a strip so high, the box lies under the dots; its share
DENSITY_BAR = 4.0  # pixels at scale 1, a bar of the density


class StripRow:
    """Made once. `numbers`, `values`, `places` and `filled` are those of its draws, in the order of seeds.

    `places` are pixels from the left; `heights` from the top, of dots alone.
    """

    def __init__(self, plot: Plot) -> None:
        self._look = USUAL_LOOK
        self._place = 0
        self._swarm = Swarm()
        self.ground, self.box, self.dots = QGraphicsRectItem(), QGraphicsRectItem(), Dots()
        self.all_draws, self.reached_draws = QGraphicsPathItem(), QGraphicsPathItem()
        self.median, self.key = QGraphicsLineItem(), QGraphicsLineItem()
        self.name, self.note = Label(anchor=(0.0, 0.5)), Label(anchor=(0.0, 0.5))
        self.rect = self.strip = self.middle_half = QRectF()
        self.is_dense = False
        self.forget()
        self.items: tuple[QGraphicsItem, ...] = (
            self.ground,
            self.box,
            self.all_draws,
            self.reached_draws,
            self.dots,
            self.median,
            self.key,
            self.name,
            self.note,
        )
        plot.add_beside(*self.items)
        self.ground.setZValue(GROUND)

    def forget(self) -> None:
        """Without any draws."""
        self.numbers = self.values = self.places = self.heights = np.empty(0)
        self.filled = np.empty(0, dtype=bool)
        self._swarm.clear()
        self.is_dense = False

    def lay_anew(self) -> None:
        """The row or its axis is another one: all dots are placed again, by their seeds."""
        self._swarm.clear()

    def set_visible(self, visible: bool) -> None:
        for item in self.items:
            item.setVisible(visible)

    def set_look(self, look: Look, place: int) -> None:
        """`place` is the run's in the palette."""
        self._look, self._place = look, place
        palette, colour = look.palette, run_colour(look.palette, place)
        nothing = QPen(Qt.PenStyle.NoPen)
        self.ground.setPen(nothing)
        self.ground.setBrush(QBrush(QColor(palette.selected)))
        self.dots.set_colours(colour, QColor(palette.card))
        self.all_draws.setPen(QPen(colour, look.stroke(1.2)))
        self.reached_draws.setPen(nothing)
        pale = QColor(colour)
        pale.setAlphaF(DENSITY)
        self.reached_draws.setBrush(QBrush(pale))
        pale.setAlphaF(BOX)
        self.box.setBrush(QBrush(pale))
        self.box.setPen(QPen(colour, look.stroke(1.0)))
        self.median.setPen(QPen(QColor(palette.text), look.stroke(2.4)))
        self.key.setPen(run_pen(palette, place, look.stroke(3.0)))
        for label, size, ink in ((self.name, BODY, palette.text), (self.note, CAPTION, palette.secondary)):
            label.setFont(sized(label.font(), look.type(size)))
            label.setBrush(QBrush(QColor(ink)))
            label.ground = QColor(palette.card)
            label.ground.setAlphaF(0.0)

    def lay_out(
        self, row: QRectF, names: QRectF | None, text: str, note: str, is_chosen: bool, beyond: float
    ) -> None:
        """Take this room. The name stands in `names` where there is such a column, else on the strip.

        The ground of a chosen run reaches `beyond` the row.
        """
        look = self._look
        font = sized(self.name.font(), look.type(BODY if row.height() > LOW * look.type(BODY) else CAPTION))
        font.setBold(is_chosen)
        self.name.setFont(font)
        metrics, small = QFontMetricsF(font), QFontMetricsF(self.note.font())
        key, pad = look.room(KEY), look.px(PAD)
        room = row if names is None else names
        left = room.left() + pad
        before = key + look.px(AFTER_KEY)
        wide = room.width() - before - 2 * pad
        self.name.write(metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, wide))
        line = metrics.height()
        if names is None:
            middle = row.top() + line / 2.0
            behind = left + before + self.name.boundingRect().width() + 3 * pad
            self.note.write(small.elidedText(note, Qt.TextElideMode.ElideRight, row.right() - behind))
            self.note.setPos(behind, middle)
            self.strip = row.adjusted(0.0, line, 0.0, -pad)
        else:
            has_note = note and row.height() > line + small.height()
            middle = row.center().y() - (small.height() / 2.0 if has_note else 0.0)
            self.note.write(
                small.elidedText(note, Qt.TextElideMode.ElideRight, wide) if has_note else "", (0.0, 0.5)
            )
            self.note.setPos(left + before, middle + (line + small.height()) / 2.0)
            self.strip = row.adjusted(0.0, pad, 0.0, -pad)
        spare = max(0.0, self.strip.height() - HIGHEST * look.scale) / 2.0
        self.strip = self.strip.adjusted(0.0, spare, 0.0, -spare)
        if self.strip.height() >= UNDER * look.scale:
            high = BOX_HEIGHT * self.strip.height()
            self.middle_half = self.strip.adjusted(0.0, self.strip.height() - high, 0.0, 0.0)
            self.strip = self.strip.adjusted(0.0, 0.0, 0.0, -high - pad)
        else:
            self.middle_half = self.strip
        self.name.setPos(left + before, middle)
        self.key.setLine(left, middle, left + key, middle)
        self.rect = row if names is None else row.united(names)
        self.ground.setRect(self.rect.adjusted(0.0, 0.5, beyond, -0.5))

    def show_quartiles(self, places: tuple[float, float, float] | None) -> None:
        """The quartiles and the median between them, in pixels; none without draws."""
        self.box.setVisible(places is not None)
        self.median.setVisible(places is not None)
        if places is not None:
            low, middle, high = places
            room = self.middle_half
            self.box.setRect(QRectF(low, room.top(), high - low, room.height()))
            self.median.setLine(middle, room.top(), middle, room.bottom())

    def show_draws(self, numbers: Array, values: Array, places: Array, filled: Flags, size: float) -> None:
        """Draw each as a dot of this size; of size 0, where there are too many for that, their density."""
        self.numbers, self.values, self.places, self.filled = numbers, values, places, filled
        self.is_dense = size <= 0.0
        self.dots.setVisible(not self.is_dense)
        self.all_draws.setVisible(self.is_dense)
        self.reached_draws.setVisible(self.is_dense)
        if self.is_dense:
            self.heights = np.empty(0)
            self._draw_density()
            return
        slots = self._swarm.slots(numbers, np.floor(places / size))
        self.heights = self.strip.center().y() + heights(slots, size, self.strip.height())
        bounds = self.strip.adjusted(-size, -size, size, size)
        self.dots.set_dots(places, self.heights, filled, size, bounds)

    def _draw_density(self) -> None:
        """How many draws lie where, above and below the middle; filled, those that reached it."""
        bar = DENSITY_BAR * self._look.scale
        edges = np.arange(self.strip.left(), max(self.strip.left(), self.strip.right()) + 2.0 * bar, bar)
        counts = np.histogram(self.places, edges)[0].astype(np.float64)
        reached = np.histogram(self.places[self.filled], edges)[0].astype(np.float64)
        scale = self.strip.height() / 2.0 / max(1.0, float(counts.max(initial=1.0)))
        for item, found in ((self.all_draws, counts), (self.reached_draws, reached)):
            item.setPath(mirrored(edges, found * scale, self.strip.center().y()))

    def nearest(self, place: QPointF, reach: float) -> int | None:
        """The index of the draw whose dot is near a place in pixels; of a density, the nearest beside it."""
        if not self.places.size or not self.strip.adjusted(-reach, -reach, reach, reach).contains(place):
            return None
        across = self.places - place.x()
        if self.is_dense:
            index = int(np.argmin(np.abs(across)))
            return index if abs(float(across[index])) <= reach else None
        away = np.hypot(across, self.heights - place.y())
        index = int(np.argmin(away))
        return index if float(away[index]) <= reach else None

    def spot(self, index: int) -> QPointF:
        """Where a draw is, in pixels."""
        y = self.strip.center().y() if self.is_dense else float(self.heights[index])
        return QPointF(float(self.places[index]), y)


def mirrored(edges: Array, half: Array, middle: float) -> QPainterPath:
    """The outlines of bars that reach as far above the middle as below it, but of those that are 0."""
    path = QPainterPath()
    ends = np.flatnonzero(np.diff(half > 0.0, prepend=False, append=False)).reshape(-1, 2)
    for begin, end in ends.tolist():
        x = np.repeat(edges[begin : end + 1], 2)[1:-1]
        y = np.repeat(half[begin:end], 2)
        outline = np.concatenate([x, x[::-1]]), np.concatenate([middle - y, middle + y[::-1]])
        part: QPainterPath = pg.arrayToQPath(*outline, connect="all")
        part.closeSubpath()
        path.addPath(part)
    return path
