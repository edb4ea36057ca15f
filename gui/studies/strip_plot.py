"""A strip of dots for each run, one for each draw, on an axis that all of them share."""

import math
from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsEllipseItem, QGraphicsLineItem, QGraphicsPathItem, QWidget

from engine.arrays import Array
from engine.experiment.model import MOST_RUNS
from engine.studies.figures import Figures
from engine.studies.statistics import Quantiles
from gui.language.words import tr
from gui.panels.canvas import Label
from gui.panels.mouse_plot import MousePlot
from gui.panels.score_words import ACCURACY
from gui.studies.strip_axis import DrawFigure, axis_of, values_of
from gui.studies.strip_row import AFTER_KEY, KEY, PAD, StripRow
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import BODY, CAPTION

MOST_DOTS = 4_000  # of all runs together: of more draws the density is drawn
SMALLEST, LARGEST = 3.0, 11.0  # pixels at scale 1, the diameter of a dot
COVERED = 0.45  # of a strip by its dots, once all draws are done
HEAD, LOWEST_ROW = 1.3, 1.5  # heights of a caption
BESIDE = 460  # pixels at scale 1: where there are so many, names have a column of their own
WIDEST_NAMES = 0.42  # of the width
LEVEL_DASHES = (5.0, 3.0)
MORE = "00"  # digits that a note may gain without a wider column

Come = tuple[Figures, Quantiles | None, str]  # the draws of a run, their quartiles, and a note


def row_rects(view: QRectF, head: float, count: int) -> list[QRectF]:
    """The rows of so many runs one below the other, under the line of words at the top."""
    height = (view.height() - head) / max(1, count)
    return [
        QRectF(view.left(), view.top() + head + number * height, view.width(), height)
        for number in range(count)
    ]


def sharp(place: float) -> float:
    """The middle of the pixel that a place is in: a line there fills it, and no other."""
    return math.floor(place) + 0.5


def head_of(look: Look) -> float:
    """The height of the line of words over the rows."""
    return HEAD * look.type(CAPTION)


class StripPlot(MousePlot):
    """Draws the strips; `drawn` says that dots were drawn anew. Items are made once for the most runs."""

    drawn = Signal()

    def __init__(self, read_as: str, parent: QWidget | None = None) -> None:
        super().__init__(read_as, parent)
        self._look = USUAL_LOOK
        self._names: tuple[str, ...] = ()
        self._colours: tuple[int, ...] = ()
        self._notes: tuple[str, ...] = ()
        self._figures: list[Figures | None] = []
        self._quartiles: list[Quantiles | None] = []
        self._draws, self._iterations = 1, 1
        self._level: float | None = None
        self._level_words = ""
        self.chosen = 0
        self.axis = axis_of(DrawFigure.TEST_ACCURACY, (), None, 1)
        self._uprights = QGraphicsPathItem()
        self.rows = [StripRow(self) for _ in range(MOST_RUNS)]
        self.level, self.edge = QGraphicsLineItem(), QGraphicsLineItem()
        self.level_label, self.edge_label = Label(anchor=(0.5, 0.5)), Label(anchor=(0.5, 0.5))
        self.ring = QGraphicsEllipseItem()
        self.add_beside(self.level, self.edge, self.level_label, self.edge_label, self.ring)
        self.add_beside(self._uprights)
        self._uprights.setZValue(0.5)
        self.level.setZValue(0.6)
        self.view.sigResized.connect(self._lay_out)

    # --- what is shown

    @property
    def count(self) -> int:
        """How many runs there are."""
        return len(self._names)

    def show_runs(
        self, names: tuple[str, ...], colours: tuple[int, ...], draws: int, iterations: int
    ) -> None:
        """These runs from now on, each to be drawn so often and trained so long; nothing of others stays."""
        self._names, self._colours, self._notes = names, colours, ("",) * len(names)
        self._draws, self._iterations = draws, iterations
        self.chosen = 0
        for number, row in enumerate(self.rows):
            row.set_visible(number < len(names))
        self.forget()
        self.set_look(self._look)

    def forget(self) -> None:
        """No draws any more: those of another cell come."""
        self._figures = [None] * self.count
        self._quartiles = [None] * self.count
        self.ring.hide()
        for row in self.rows:
            row.forget()
        self.axis = axis_of(
            self.axis.quantity, (), self._level, self._iterations, scored_by=self.axis.scored_by
        )
        self._lay_out()

    def show_quantity(
        self, quantity: DrawFigure, level: float | None, words: str, scored_by: str = ACCURACY
    ) -> None:
        """Draw this figure from now on, with a line at the level that counts as reached, if there is one."""
        self._level, self._level_words = level, words
        values = self._values(quantity)
        self.axis = axis_of(quantity, values, level, self._iterations, scored_by=scored_by)
        self._lay_out()

    def show_draws(self, come: Mapping[int, Come]) -> None:
        """What has come by now of these runs. The others stay as they are drawn."""
        had_notes = any(self._notes)
        for run, (figures, quartiles, note) in come.items():
            self._figures[run], self._quartiles[run] = figures, quartiles
            self._notes = (*self._notes[:run], note, *self._notes[run + 1 :])
        quantity = self.axis.quantity
        values, before = self._values(quantity), self.axis
        axis = axis_of(quantity, values, self._level, self._iterations, before, before.scored_by)
        if axis != self.axis or any(self._notes) != had_notes:
            self.axis = axis
            self._lay_out()
            return
        for run in come:
            self._name(run)
            self._draw(run)
        self.drawn.emit()

    def show_chosen(self, run: int) -> None:
        self.chosen = run
        for number in range(self.count):
            self._name(number)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._look = look
        palette = look.palette
        for row, place in zip(self.rows, self._colours, strict=False):
            row.set_look(look, place)
        self._uprights.setPen(QPen(QColor(palette.hairline), 1))
        dashed = QPen(QColor(palette.accent), look.stroke(1.8))
        dashed.setDashPattern(LEVEL_DASHES)
        self.level.setPen(dashed)
        self.edge.setPen(QPen(QColor(palette.secondary), 1))
        self.ring.setPen(QPen(QColor(palette.text), look.stroke(2.0)))
        for label, ink in ((self.level_label, palette.accent), (self.edge_label, palette.secondary)):
            font = sized(self.font(), look.type(CAPTION))
            font.setBold(label is self.level_label)
            label.setFont(font)
            label.setBrush(QBrush(QColor(ink)))
        lines = head_of(look) + self.count * LOWEST_ROW * look.type(CAPTION)
        self.setMinimumHeight(round(lines + 3.0 * look.type(CAPTION)))
        self._lay_out()

    # --- drawing

    def _values(self, quantity: DrawFigure) -> list[Array]:
        return [values_of(quantity, found) for found in self._figures if found is not None]

    @Slot()
    def _lay_out(self) -> None:
        """All of it, in another size or on another axis."""
        if not self._names:
            return
        self._set_names_width()
        self.set_ranges(self.axis.shown, (0.0, 1.0), self.axis.ticks, ())
        self._draw_lines()
        for number in range(self.count):
            self.rows[number].lay_anew()
            self._name(number)
            self._draw(number)
        self.drawn.emit()

    @property
    def _has_names_column(self) -> bool:
        low = 2.6 * self._look.type(BODY)
        row = (self.view_rect.height() - head_of(self._look)) / max(1, self.count)
        return self.width() >= BESIDE * self._look.scale or row < low

    def _set_names_width(self) -> None:
        look = self._look
        metrics = QFontMetricsF(sized(self.font(), look.type(CAPTION)))
        width = metrics.horizontalAdvance(self.axis.ticks[0][1]) / 2.0  # a number at the left end is whole
        if self._has_names_column:
            font = sized(self.font(), look.type(BODY))
            font.setBold(True)
            widest = max(map(QFontMetricsF(font).horizontalAdvance, self._names))
            notes = (metrics.horizontalAdvance(note + MORE) for note in self._notes if note)
            widest = max([widest, *notes])
            width = look.room(KEY) + look.px(AFTER_KEY + 3 * PAD) + widest
            width = min(width, WIDEST_NAMES * self.width())
        self._axes["left"].setWidth(math.ceil(width))
        self._rows.layout.activate()

    def _row(self, number: int) -> tuple[QRectF, QRectF | None]:
        """The room of a run's strip and that of its name, if that is another."""
        view = self.view_rect
        row = row_rects(view, head_of(self._look), self.count)[number]
        if not self._has_names_column:
            return row, None
        return row, QRectF(0.0, row.top(), view.left(), row.height())

    def _name(self, number: int) -> None:
        is_chosen = number == self.chosen and self.count > 1
        row = self.rows[number]
        row.lay_out(
            *self._row(number),
            self._names[number],
            self._notes[number],
            is_chosen,
            self.width() - self.view_rect.right(),
        )
        row.ground.setVisible(is_chosen)

    def _draw(self, number: int) -> None:
        found, row = self._figures[number], self.rows[number]
        if found is None:
            row.show_quartiles(None)
            row.show_draws(row.numbers, row.values, row.places, row.filled, self._size)
            return
        quartiles = self._quartiles[number]
        if quartiles is None:
            row.show_quartiles(None)
        else:
            three = np.array([quartiles.q25, quartiles.median, quartiles.q75])
            low, middle, high = self._pixels(self.axis.placed(three)).tolist()
            row.show_quartiles((low, middle, high))
        values = values_of(self.axis.quantity, found)
        places = self._pixels(self.axis.placed(values))
        many = found.numbers.size * self.count > MOST_DOTS
        row.show_draws(found.numbers, values, places, found.reached > 0.0, 0.0 if many else self._size)

    @property
    def _size(self) -> float:
        """The diameter of a dot: such that those of all draws have room, whether they are there or not."""
        strip = self.rows[0].strip
        draws = min(self._draws, MOST_DOTS // max(1, self.count))
        fitting = math.sqrt(COVERED * max(1.0, strip.width() * strip.height()) / max(1, draws))
        least, most = (self._look.stroke(size) for size in (SMALLEST, LARGEST))
        return max(least, min(most, fitting, max(least, strip.height() / 2.0)))

    def _pixels(self, places: Array) -> Array:
        (left, right), view = self.axis.shown, self.view_rect
        return view.left() + (places - left) / (right - left) * view.width()

    def _draw_lines(self) -> None:
        view, axis = self.view_rect, self.axis
        head = head_of(self._look)
        top, above = view.top() + head, view.top() + head / 2.0
        lines = QPainterPath()
        for x in map(sharp, self._pixels(np.array([place for place, _ in axis.ticks])).tolist()):
            lines.moveTo(x, top)
            lines.lineTo(x, view.bottom())
        for row in row_rects(view, head, self.count):
            lines.moveTo(0.0, sharp(row.top()))
            lines.lineTo(float(self.width()), sharp(row.top()))
        self._uprights.setPath(lines)
        has_level = self._level is not None
        self.level.setVisible(has_level)
        self.level_label.setVisible(has_level)
        if self._level is not None:
            x = float(self._pixels(axis.placed(np.array([self._level])))[0])
            self.level.setLine(x, top, x, view.bottom())
            self.level_label.write(self._level_words)
            half = self.level_label.boundingRect().width() / 2.0
            self.level_label.setPos(min(x, view.right() - half), above)
        self.edge.setVisible(axis.has_edge)
        self.edge_label.setVisible(axis.has_edge)
        if axis.has_edge:
            begin, middle = self._pixels(np.array([axis.high + 0.02 * axis.span, axis.edge]))
            self.edge.setLine(begin, top, begin, view.bottom())
            self.edge_label.write(tr("not reached") if axis.quantity is DrawFigure.ITERATIONS else "∞")
            half = self.edge_label.boundingRect().width() / 2.0
            self.edge_label.setPos(min(middle, view.right() - half), above)

    def ring_at(self, spot: QPointF) -> None:
        """Ring the dot there."""
        radius = max(self.rows[0].dots.size, self._look.stroke(SMALLEST)) * 0.5 + self._look.stroke(2.5)
        self.ring.setRect(QRectF(spot.x() - radius, spot.y() - radius, 2.0 * radius, 2.0 * radius))
        self.ring.show()
