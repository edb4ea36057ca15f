"""The names of the runs beside where their curves end, each with a piece of its line."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF
from PySide6.QtWidgets import QGraphicsLineItem

from engine.experiment.model import MOST_RUNS
from gui.panels.canvas import Label
from gui.panels.margin_labels import AFTER_KEY, END, GAP, KEY, LINE_SPACING, apart
from gui.panels.plot import Plot
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION, run_colour, run_pen

WIDEST = 0.46  # of the plot's width: longer names are cut


class CurveNames:
    """Names alone, without figures: so there is room for them at any size. Made once for the most runs."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self._look = USUAL_LOOK
        self._names: tuple[str, ...] = ()
        self._colours: tuple[int, ...] = ()
        self._room = 0.0
        self.labels = [Label(anchor=(0.0, 0.5)) for _ in range(MOST_RUNS)]
        self.keys = [QGraphicsLineItem() for _ in range(MOST_RUNS)]
        plot.add_beside(*self.keys, *self.labels)

    def set_runs(self, names: tuple[str, ...], colours: tuple[int, ...]) -> None:
        """These runs; until they are placed there are no curves, and no names."""
        self._names, self._colours = names, colours
        for item in (*self.labels, *self.keys):
            item.hide()

    def set_look(self, look: Look) -> None:
        self._look = look
        for place, label, key in zip(self._colours, self.labels, self.keys, strict=False):
            label.setBrush(QBrush(run_colour(look.palette, place)))
            key.setPen(run_pen(look.palette, place, look.stroke(2.0)))

    def arrange(self) -> None:
        """Make room for the names, for the plot's size and the runs there are."""
        look = self._look
        font = sized(self._plot.font(), look.type(CAPTION))
        font.setBold(True)
        metrics = QFontMetricsF(font)
        before = look.px(GAP) + look.room(KEY) + look.px(AFTER_KEY)
        wanted = before + look.px(END) + max(map(metrics.horizontalAdvance, self._names), default=0.0)
        margin = min(math.ceil(wanted), round(WIDEST * self._plot.width()))
        self._room = margin - before - look.px(END)
        for name, label in zip(self._names, self.labels, strict=False):
            label.setFont(font)
            label.write(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, self._room + 0.5))
        self._plot.set_margin(float(margin))

    def place(self, chosen: int, heights: Sequence[float]) -> None:
        """Have them stand at these heights in pixels, pushed apart; those without a height nowhere.

        Where not all have room, the chosen run alone is named.
        """
        view, look = self._plot.view_rect, self._look
        known = [number for number, height in enumerate(heights) if math.isfinite(height)]
        line = QFontMetricsF(self.labels[0].font()).height() * LINE_SPACING
        if line * len(known) > view.height():
            known = [number for number in known if number == chosen]
        places = apart([heights[number] for number in known], line, view.top(), view.bottom())
        left = view.right() + look.px(GAP)
        for number, (label, key) in enumerate(zip(self.labels, self.keys, strict=True)):
            label.setVisible(number in known)
            key.setVisible(number in known)
        for number, y in zip(known, places, strict=True):
            self.keys[number].setLine(left, y, left + look.room(KEY), y)
            self.labels[number].setPos(left + look.room(KEY) + look.px(AFTER_KEY), round(y))

    def at(self, place: QPointF) -> int | None:
        """The number of the run whose name is at a place in pixels."""
        for number, (label, key) in enumerate(zip(self.labels, self.keys, strict=True)):
            rect: QRectF = label.sceneBoundingRect().united(key.sceneBoundingRect())
            if label.isVisible() and rect.contains(place):
                return number
        return None
