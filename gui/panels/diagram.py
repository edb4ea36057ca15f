"""The network as a drawing: layers as columns of units, the stage that is looked at lit."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.arrays import Array
from engine.output.iteration_trace import Part, TraceStep
from gui.language.numbers import general, readable
from gui.language.words import tr
from gui.panels.matrix_words import weight_words
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION, run_colour
from gui.widgets.plain import plain_tip

MOST_UNITS = 12  # places in a column; in a larger layer one of them is a mark for those left out
OMITTED = MOST_UNITS // 2
HEIGHT = 100
MARGIN, RADIUS = 14.0, 5.0  # pixels at scale 1
APART = 16.0  # pixels between two units at most
LINES_ALPHA = 0.6  # of lit connections, so that crossing ones can be told apart
REACH = 4.0  # pixels at scale 1 from a connection or a unit at which it is meant
POINTED_WIDTH = 2.5  # of the connection that is pointed at
NARROWEST_CAPTION = 30.0  # pixels between two columns that have room for their names
BACKWARD, CHANGE, FORWARD = "←", "Δ", "→"


def direction_of(part: Part) -> str:
    """The mark for the way that numbers take in this part of an iteration."""
    return {Part.GRADIENT: BACKWARD, Part.UPDATE: CHANGE}.get(part, FORWARD)


@dataclass(frozen=True)
class Connection:
    """What is pointed at: a weight of a layer, or the bias of a unit where `input` is None. Both from 0."""

    layer: int
    unit: int
    input: int | None


class Diagram(QWidget):
    """Draws a network's shape, with one stage's layer and connections in the run's colour.

    A connection that is pointed at is drawn strongly, and tells its weight; so do units with their bias.
    `connection_opened` carries the one that is double-clicked.
    """

    connection_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._look = USUAL_LOOK
        self._colour = 0
        self._sizes: tuple[int, ...] = ()
        self._layers: tuple[tuple[Array, Array], ...] = ()
        self._pointed: Connection | None = None
        self.setMouseTracking(True)
        self.layer = 0
        self.weights: int | None = None
        self.mark = FORWARD

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFixedHeight(look.px(HEIGHT) + 2 * (look.type(CAPTION) - look.px(CAPTION)))
        self.update()

    def set_colour(self, colour: int) -> None:
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def show_stage(
        self, sizes: tuple[int, ...], stage: TraceStep, layers: tuple[tuple[Array, Array], ...] = ()
    ) -> None:
        """`layers` are W and b of each layer with weights."""
        self._layers = layers
        shown = (sizes, stage.layer, stage.weights, direction_of(stage.part))
        if shown == (self._sizes, self.layer, self.weights, self.mark):
            return
        self._sizes, self.layer, self.weights, self.mark = shown
        shape = " – ".join(map(str, sizes))
        words = tr("Network {shape}: layer {layer} is highlighted").format(shape=shape, layer=stage.layer)
        self.setAccessibleName(words)
        self.setAccessibleDescription(tr("Units by layer: {}").format(shape))
        self._pointed = None
        self.update()

    def columns(self) -> list[list[QPointF | None]]:
        """The places of the units, layer by layer; None stands where units are left out."""
        scale = self._look.scale
        middle, step = self.height() / 2.0, self._step()
        left, right = MARGIN * scale, self.width() - MARGIN * scale
        columns: list[list[QPointF | None]] = []
        for layer, units in enumerate(self._sizes):
            x = left + (right - left) * layer / (len(self._sizes) - 1)
            places = min(units, MOST_UNITS)
            first = middle - step * (places - 1) / 2.0
            column: list[QPointF | None] = [QPointF(x, first + step * place) for place in range(places)]
            if units > MOST_UNITS:
                column[OMITTED] = None
            columns.append(column)
        return columns

    def connection_at(self, place: QPoint) -> Connection | None:
        """The unit or else the connection under a place; None where neither is."""
        reach, columns = REACH * self._look.scale, self.columns()
        for layer, column in enumerate(columns):
            for number, centre in enumerate(column):
                if layer and centre and QLineF(centre, QPointF(place)).length() <= self._radius():
                    return Connection(layer, self._unit(layer, number), None)
        nearest: tuple[float, Connection] | None = None
        for layer in range(1, len(columns)):
            for number, start in enumerate(columns[layer - 1]):
                for other, end in enumerate(columns[layer]):
                    if start is None or end is None or not start.x() <= place.x() <= end.x():
                        continue
                    line = QLineF(start, end)
                    share = (place.x() - start.x()) / line.dx()
                    away = abs(line.pointAt(share).y() - place.y()) * line.dx() / line.length()
                    if away <= reach and (nearest is None or away < nearest[0]):
                        inputs, unit = self._unit(layer - 1, number), self._unit(layer, other)
                        nearest = away, Connection(layer, unit, inputs)
        return None if nearest is None else nearest[1]

    def _unit(self, layer: int, place: int) -> int:
        """The unit that is drawn in a place of its column: those left out are in the middle."""
        units = self._sizes[layer]
        return place if units <= MOST_UNITS or place < OMITTED else units - MOST_UNITS + place

    def words_at(self, place: QPoint) -> str:
        """The weight or the bias under a place, to four figures; else how many units each layer has."""
        pointed = self.connection_at(place) if self._layers else None
        if pointed is None:
            return tr("Units by layer: {}").format(" – ".join(map(str, self._sizes)))
        W, b = self._layers[pointed.layer - 1]
        value = float(b[pointed.unit, 0] if pointed.input is None else W[pointed.unit, pointed.input])
        number = general(value, 4) if math.isfinite(value) else readable(value)
        words = weight_words(pointed.layer, pointed.unit, pointed.input)
        return tr("{place}: {value}").format(place=words, value=number)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.setToolTip(plain_tip(self.words_at(event.pos())))
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        pointed = self.connection_at(event.position().toPoint()) if self._layers else None
        if pointed is not None and event.button() is Qt.MouseButton.LeftButton:
            self.connection_opened.emit(pointed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self.connection_at(event.position().toPoint()) if self._layers else None)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def _point_at(self, pointed: Connection | None) -> None:
        if pointed != self._pointed:
            self._pointed = pointed
            self.update()

    def _step(self) -> float:
        """Pixels from one unit to the next."""
        scale = self._look.scale
        places = min(max(self._sizes), MOST_UNITS)
        return min(APART * scale, (self.height() - 2.0 * self._strip()) / places)

    def _strip(self) -> float:
        """The height of a line of text above and under the units."""
        return float(self._look.type(CAPTION) + self._look.px(3))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._sizes:
            return
        palette, columns = self._look.palette, self.columns()
        lit, lines_lit = (run_colour(palette, self._colour) for _ in range(2))
        lines_lit.setAlphaF(LINES_ALPHA)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(columns) < 16)
        for layer in range(1, len(columns)):
            lines = [
                QLineF(start, end)
                for start in columns[layer - 1]
                for end in columns[layer]
                if start is not None and end is not None
            ]
            alight = layer == self.weights
            painter.setPen(QPen(lines_lit if alight else QColor(palette.hairline), 1.0))
            painter.drawLines(lines)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_pointed(painter, columns)
        for layer, column in enumerate(columns):
            self._draw_units(painter, column, lit if layer == self.layer else None)
        self._write(painter, columns, lit)
        painter.end()

    def _draw_pointed(self, painter: QPainter, columns: list[list[QPointF | None]]) -> None:
        """The connection that is pointed at, or all that lead to the unit."""
        if self._pointed is None:
            return
        layer, unit, input_ = self._pointed.layer, self._pointed.unit, self._pointed.input
        painter.setPen(QPen(QColor(self._look.palette.text), self._look.stroke(POINTED_WIDTH)))
        for number, start in enumerate(columns[layer - 1]):
            for other, end in enumerate(columns[layer]):
                meant = input_ in (None, self._unit(layer - 1, number)) and unit == self._unit(layer, other)
                if meant and start is not None and end is not None:
                    painter.drawLine(start, end)

    def _radius(self) -> float:
        """Of a unit, in pixels."""
        gap = (self.width() - 2.0 * MARGIN * self._look.scale) / (len(self._sizes) - 1)
        return min(RADIUS * self._look.scale, 0.42 * self._step(), 0.4 * gap)

    def _draw_units(self, painter: QPainter, column: list[QPointF | None], lit: QColor | None) -> None:
        palette, step, radius = self._look.palette, self._step(), self._radius()
        painter.setPen(QPen(lit or QColor(palette.secondary), 1.0))
        painter.setBrush(lit or QColor(palette.card))
        for place, centre in enumerate(column):
            if centre is not None:
                painter.drawEllipse(centre, radius, radius)
                continue
            above = column[place - 1]
            for steps in (0.7, 1.0, 1.3):  # three dots stand for the units left out
                if above is not None:
                    dot = above + QPointF(0.0, steps * step)
                    painter.fillRect(QRectF(dot.x() - 1.0, dot.y() - 0.5, 2.0, 1.0), painter.pen().color())

    def _write(self, painter: QPainter, columns: list[list[QPointF | None]], lit: QColor) -> None:
        """The direction over what is lit, and the layers' names under them."""
        font = sized(self.font(), self._look.type(CAPTION))
        font.setBold(True)
        painter.setFont(font)
        xs = [column[0].x() for column in columns if column[0] is not None]
        centre = xs[self.layer]
        if self.weights is not None:
            centre = (xs[self.weights - 1] + xs[self.weights]) / 2.0
        painter.setPen(lit)
        self._write_at(painter, centre, 0.0, self.mark)
        apart = xs[1] - xs[0]
        for layer, x in enumerate(xs):
            present = layer == self.layer
            if apart < self._look.room(NARROWEST_CAPTION) and not present:
                continue
            font.setBold(present)
            painter.setFont(font)
            painter.setPen(lit if present else QColor(self._look.palette.secondary))
            self._write_at(painter, x, self.height() - self._strip(), "X" if layer == 0 else str(layer))

    def _write_at(self, painter: QPainter, x: float, y: float, text: str) -> None:
        side = 2.0 * self._strip()
        room = QRectF(x - side, y, 2.0 * side, self._strip())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), text)
