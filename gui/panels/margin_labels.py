"""The names and costs of the runs in a margin of their own, each beside where its curve is."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPen
from PySide6.QtWidgets import QGraphicsLineItem

from engine.experiment.model import MOST_RUNS
from gui.panels.canvas import Label
from gui.panels.plot import Plot
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import BODY, CAPTION, run_colour, run_pen

LINE_SPACING = 1.05  # of two labels, in heights of a label
# Pixels at scale 1: before a label, its sample of the line, before its name, behind its figure.
GAP, KEY, AFTER_KEY, END = 8, 18, 6, 3
WIDEST, NARROWEST = 0.46, 0.3  # of the plot: what the margin may take, and what curves leave it
LEAST_CURVES = 330  # pixels at scale 1 that curves keep, if the margin has its least then
USUAL_FIGURE = "0.0000"
# Columns, whether small, and whether with figures: the better ones first.
WHOLE = (
    (1, False, True),
    (1, True, True),
    (2, False, True),
    (2, True, True),
    (3, True, True),
    (2, False, False),
    (2, True, False),
    (3, True, False),
)
AWAY = -1000.0  # pixels: out of the plot
CUT = ((1, False, True), (1, True, True), (2, True, False), (3, True, False))
MARK_DASHES = (1.0, 3.0)


@dataclass(frozen=True)
class Arrangement:
    """Where labels have room: in `columns` of `room` pixels, small or not, with figures or without."""

    columns: int
    small: bool
    figures: bool
    room: float


def arranged(
    count: int, size: tuple[float, float], lines: tuple[float, float], wanted: Sequence[tuple[float, float]]
) -> Arrangement:
    """The first arrangement that has room for so many labels; where none has, names are cut in the last ones.

    `size` is the margin's at most, `lines` the heights of a usual and of a small label. For both, `wanted`
    is the width with a figure and without, each with what stands before and behind a text.
    """

    def fits(columns: int, small: bool) -> bool:
        return math.ceil(count / columns) * LINE_SPACING * lines[small] <= size[1]

    def most(columns: int) -> float:
        return size[0] / columns

    for columns, small, figures in WHOLE:
        width = wanted[small][not figures]
        if fits(columns, small) and width <= most(columns):
            return Arrangement(columns, small, figures, width)
    columns, small, figures = next((each for each in CUT if fits(*each[:2])), CUT[-1])
    return Arrangement(columns, small, figures, min(wanted[small][not figures], most(columns)))


def apart(places: Sequence[float], distance: float, top: float, bottom: float) -> list[float]:
    """Places, moved as little as it takes to be so far apart and between both edges, in their order."""
    order = sorted(range(len(places)), key=lambda index: places[index])
    result = [0.0] * len(places)
    floor = top + distance / 2.0
    for rank, index in enumerate(order):
        # Leave room for those still to come after this one.
        room = bottom - distance / 2.0 - (len(order) - 1 - rank) * distance
        result[index] = floor = max(floor, min(places[index], room))
        floor += distance
    return result


class MarginLabels:
    """A sample of its line, the name and the cost of each run, in its colour; and a mark that is no run.

    Made once for the most runs there can be. The margin is as wide as the widest figure so far asks for, so
    that it seldom changes.
    """

    def __init__(self, plot: Plot, mark: str) -> None:
        self._plot = plot
        self._look = USUAL_LOOK
        self._names: tuple[str, ...] = ()
        self._colours: tuple[int, ...] = ()
        self._widest_figure = USUAL_FIGURE
        self._arrangement = Arrangement(1, False, True, 0.0)
        self._figures: tuple[str, ...] = ()
        self._has_mark = True
        self._placed: tuple[list[int], QRectF] | None = None
        self.labels = [Label(anchor=(0.0, 0.5)) for _ in range(MOST_RUNS)]
        self.keys = [QGraphicsLineItem() for _ in range(MOST_RUNS)]
        self.mark, self.mark_key = Label(mark, anchor=(0.0, 0.5)), QGraphicsLineItem()
        self.mark.hide()
        self.mark_key.hide()
        plot.add_beside(*self.keys, self.mark_key, *self.labels, self.mark)

    def set_runs(self, names: tuple[str, ...], colours: tuple[int, ...]) -> None:
        self._names, self._colours = names, colours
        self._widest_figure, self._figures, self._placed = USUAL_FIGURE, (), None
        for each in (self.mark, self.mark_key, *self.labels, *self.keys):
            each.hide()  # until there is a height to stand at
        for label, key in zip(self.labels, self.keys, strict=True):
            label.write("")
            label.setPos(QPointF(0.0, AWAY))  # until there is a figure to stand beside
            key.setLine(0.0, AWAY, 0.0, AWAY)

    def set_look(self, look: Look) -> None:
        self._look = look
        palette = look.palette
        for place, label, key in zip(self._colours, self.labels, self.keys, strict=False):
            label.setBrush(QBrush(run_colour(palette, place)))
            key.setPen(run_pen(palette, place, look.stroke(2.0)))
        self.mark.setBrush(QBrush(QColor(palette.secondary)))
        pen = QPen(QColor(palette.secondary), look.stroke(1.0))
        pen.setDashPattern(MARK_DASHES)
        self.mark_key.setPen(pen)

    def _fonts(self) -> tuple[QFont, QFont]:
        """The usual one and the small one."""
        fonts = tuple(sized(self._plot.font(), self._look.type(size)) for size in (BODY, CAPTION))
        for font in fonts:
            font.setBold(True)
        return fonts[0], fonts[1]

    @property
    def _before_text(self) -> float:
        return float(self._look.px(GAP) + self._key + self._look.px(AFTER_KEY))

    @property
    def _key(self) -> int:
        """The length of a sample: of thicker lines, a longer one."""
        return self._look.room(KEY)

    def arrange(self) -> None:
        """Lay the margin out anew, for the plot's size and the runs there are."""
        self._placed = None
        fonts = self._fonts()
        metrics = [QFontMetricsF(font) for font in fonts]
        widths = []
        for each in metrics:
            name = max(
                (each.horizontalAdvance(name) for name in (*self._names, self.mark.text())), default=0.0
            )
            figure = each.horizontalAdvance(f" {self._widest_figure}")
            beside = self._before_text + self._look.px(END)
            widths.append((beside + name + figure, beside + name))
        size = self._most_width, float(self._plot.view_rect.height())
        heights = metrics[0].height(), metrics[1].height()
        runs = len(self._names)
        self._arrangement, alone = (arranged(count, size, heights, widths) for count in (runs + 1, runs))
        # The mark gives way where it takes room that the runs need.
        self._has_mark = self._arrangement == alone
        self._arrangement = alone
        for label in self.labels:
            label.setFont(fonts[self._arrangement.small])
        mark_font = sized(self._plot.font(), self._look.type(CAPTION))
        self.mark.setFont(mark_font)
        self.mark.write(self.mark.text())
        self._plot.set_margin(math.ceil(self._arrangement.columns * self._arrangement.room))
        self._write()

    @property
    def _most_width(self) -> float:
        """What the margin may take of the plot's width, in pixels."""
        width = float(self._plot.width())
        left = width - self._plot.view_rect.left() - self._look.px(LEAST_CURVES)
        return min(WIDEST * width, max(NARROWEST * width, left))

    def write(self, figures: Sequence[str]) -> None:
        """Show these figures behind the names."""
        self._figures = tuple(figures)
        metrics = QFontMetricsF(self._fonts()[0])
        widest = max(figures, key=metrics.horizontalAdvance, default="")
        if metrics.horizontalAdvance(widest) > metrics.horizontalAdvance(self._widest_figure) + 0.5:
            self._widest_figure = widest
            self.arrange()
        else:
            self._write()

    def _write(self) -> None:
        """A name gives way to its figure where both have no room; so does a figure that has none alone."""
        metrics = QFontMetricsF(self.labels[0].font())
        room = self._arrangement.room - self._before_text - self._look.px(END) + 0.5
        for number, (label, name) in enumerate(zip(self.labels, self._names, strict=False)):
            figure = self._figures[number] if number < len(self._figures) else ""
            behind = f" {figure}" if figure and self._arrangement.figures else ""
            if metrics.horizontalAdvance(behind) > room:  # a figure that is cut is another one
                behind = ""
            left = room - metrics.horizontalAdvance(behind)
            label.write(metrics.elidedText(name, Qt.TextElideMode.ElideRight, left) + behind)

    def place(self, heights: Sequence[float], mark: float | None) -> None:
        """Have them stand at these heights in pixels, pushed apart; `mark` is the height of the mark."""
        mark = mark if self._has_mark else None
        view, columns = self._plot.view_rect, self._arrangement.columns
        wanted = [within(height, view) for height in heights]
        asked = [round(height) for height in (*wanted, -1 if mark is None else mark)], view
        if asked == self._placed:
            return
        self._placed = asked
        items = [*zip(self.labels, self.keys, strict=True)][: len(wanted)]
        self.mark.setVisible(mark is not None)
        self.mark_key.setVisible(mark is not None)
        if mark is not None:
            items.append((self.mark, self.mark_key))
            wanted.append(mark)
        # Neighbours in height stand beside each other, each near its own.
        order = sorted(range(len(wanted)), key=lambda index: wanted[index])
        line = QFontMetricsF(self.labels[0].font()).height() * LINE_SPACING
        for column in range(columns):
            members = order[column::columns]
            line_here = min(line, view.height() / max(1, len(members)))
            places = apart([wanted[index] for index in members], line_here, view.top(), view.bottom())
            left = view.right() + column * self._arrangement.room + self._look.px(GAP)
            for index, y in zip(members, places, strict=True):
                label, key = items[index]
                label.show()
                key.show()
                key.setLine(left, y, left + self._key, y)
                label.setPos(QPointF(left + self._key + self._look.px(AFTER_KEY), round(y)))

    def at(self, place: QPointF) -> int | None:
        """The number of the run whose label is at a place in pixels."""
        for number, (label, key) in enumerate(zip(self.labels, self.keys, strict=True)):
            if label.isVisible():
                rect: QRectF = label.sceneBoundingRect().united(key.sceneBoundingRect())
                if rect.contains(place):
                    return number
        return None


def within(height: float, view: QRectF) -> float:
    """The height in the view that is nearest to one; of what has none, the top, where costs explode."""
    return view.top() if math.isnan(height) else min(max(height, view.top()), view.bottom())
