"""Every hidden unit's activation over the plane as a small image, layer by layer."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.measures.neurons import MIDDLE, LayerOfUnits, Neurons
from gui.language.numbers import general, short
from gui.language.words import tr
from gui.panels.plane import PlaneMap
from gui.style.colour_scale import colour_table
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION
from gui.widgets.plain import plain_tip

# Pixels at scale 1.
LARGEST, SMALLEST, GAP, BRACKET, LAYER_GAP = 128.0, 12.0, 3.0, 5.0, 4.0


@dataclass(frozen=True)
class UnitIndex:
    """A unit, counted from 0 in its layer, counted from 0."""

    layer: int
    unit: int


def picture_of(shades: npt.NDArray[np.uint8], table: npt.NDArray[np.uint32]) -> QImage:
    """Numbers (rows, columns), the lowest row first, through a table of 256 colours."""
    pixels = np.ascontiguousarray(np.take(table, shades[::-1]))
    rows, columns = pixels.shape
    return QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32).copy()


class UnitGrid(QWidget):
    """Draws the units of a run. `chosen_changed` says that another one was clicked, or chosen by key.

    A unit that answers 0 to every example is crossed out; units that are the same stand over one bracket.
    """

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.chosen = UnitIndex(0, 0)
        self._neurons: Neurons | None = None
        self.set_look(USUAL_LOOK)

    def sizeHint(self) -> QSize:
        return QSize(300, 200)

    def set_look(self, look: Look) -> None:
        self._look = look
        palette = look.palette
        self._table = colour_table(palette)
        self.update()

    @property
    def table(self) -> npt.NDArray[np.uint32]:
        """The 256 colours, from the lowest activation over 0 to the highest."""
        return self._table

    @property
    def layers(self) -> tuple[LayerOfUnits, ...]:
        return () if self._neurons is None else self._neurons.layers

    def show_neurons(self, neurons: Neurons) -> None:
        self._neurons = neurons
        layer = min(self.chosen.layer, len(neurons.layers) - 1)
        self.chosen = UnitIndex(layer, min(self.chosen.unit, len(neurons.layers[layer].images) - 1))
        self.update()

    def choose(self, place: UnitIndex) -> None:
        """Have this unit grown, if there is one."""
        if 0 <= place.layer < len(self.layers) and 0 <= place.unit < len(self.layers[place.layer].images):
            self.chosen = place
            self.chosen_changed.emit()
            self.update()

    def cells(self) -> dict[UnitIndex, QRectF]:
        """Where each unit is drawn: as large as there is room for, each layer on lines of its own."""
        if not self.layers:
            return {}
        scale, label = self._scale(), self._label_width()
        width, counts = self.width() - label - 2.0, [len(layer.images) for layer in self.layers]
        side = SMALLEST * scale
        for candidate in range(int(LARGEST * scale), int(SMALLEST * scale), -1):
            if self._height_with(candidate, counts, width) <= self.height():
                side = float(candidate)
                break
        step, across = side + GAP * scale, self._across(side, width)
        cells, top = {}, 1.0
        for layer, count in enumerate(counts):
            for unit in range(count):
                line, column = divmod(unit, across)
                y = top + line * (step + BRACKET * scale)
                cells[UnitIndex(layer, unit)] = QRectF(label + column * step, y, side, side)
            top += math.ceil(count / across) * (step + BRACKET * scale) + LAYER_GAP * scale
        return cells

    def _across(self, side: float, width: float) -> int:
        return max(1, int((width + GAP * self._scale()) / (side + GAP * self._scale())))

    def _height_with(self, side: float, counts: list[int], width: float) -> float:
        scale, across = self._scale(), self._across(side, width)
        lines = sum(math.ceil(count / across) for count in counts)
        return lines * (side + (GAP + BRACKET) * scale) + len(counts) * LAYER_GAP * scale

    def _scale(self) -> float:
        return self._look.scale

    def _label_width(self) -> float:
        return QFontMetrics(self._caption_font()).horizontalAdvance("88") + 8.0 * self._scale()

    def _caption_font(self) -> QFont:
        return sized(self.font(), self._look.type(CAPTION))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setFont(self._caption_font())
        cells = self.cells()
        for place, cell in cells.items():
            layer = self.layers[place.layer]
            painter.drawImage(cell, picture_of(layer.images[place.unit], self._table))
            if layer.dead[place.unit]:
                self._cross_out(painter, cell)
            if place.unit == 0:
                painter.setPen(QColor(self._look.palette.secondary))
                room = QRectF(0.0, cell.top(), cell.left(), cell.height())
                painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), str(place.layer + 1))
        self._draw_brackets(painter, cells)
        if self.chosen in cells:
            painter.setPen(QPen(QColor(self._look.palette.accent), 2.0 * self._scale()))
            painter.drawRect(cells[self.chosen])
        painter.end()

    def _cross_out(self, painter: QPainter, cell: QRectF) -> None:
        grey = QColor(self._look.palette.hairline)
        grey.setAlphaF(0.75)
        painter.fillRect(cell, grey)
        painter.setPen(QPen(QColor(self._look.palette.secondary), 1.0 * self._scale()))
        inner = cell.adjusted(2.0, 2.0, -2.0, -2.0)
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.bottomLeft(), inner.topRight())

    def _draw_brackets(self, painter: QPainter, cells: dict[UnitIndex, QRectF]) -> None:
        """Under each unit that has a twin; from neighbour to neighbour in one line, with ends that go up."""
        painter.setPen(QPen(QColor(self._look.palette.text), 1.5 * self._scale()))
        for place, cell in cells.items():
            group = self.layers[place.layer].twins
            if group.count(group[place.unit]) < 2:
                continue
            low, up = cell.bottom() + 0.75 * BRACKET * self._scale(), cell.bottom() + 1.0
            left, right = cell.left(), cell.right()
            before, after = UnitIndex(place.layer, place.unit - 1), UnitIndex(place.layer, place.unit + 1)
            joined_before = self._is_beside(before, place, cells)
            if not joined_before:
                painter.drawLine(QPointF(left, up), QPointF(left, low))
            if self._is_beside(after, place, cells):
                right += GAP * self._scale()
            else:
                painter.drawLine(QPointF(right, up), QPointF(right, low))
            painter.drawLine(QPointF(left, low), QPointF(right, low))

    def _is_beside(self, other: UnitIndex, place: UnitIndex, cells: dict[UnitIndex, QRectF]) -> bool:
        """Whether the other unit is a twin and stands on the same line."""
        if other not in cells or cells[other].top() != cells[place].top():
            return False
        group = self.layers[place.layer].twins
        return group[other.unit] == group[place.unit]

    def place_at(self, position: QPointF) -> UnitIndex | None:
        return next((place for place, cell in self.cells().items() if cell.contains(position)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self.choose(place)

    def event(self, event: QEvent) -> bool:
        """Say which unit is under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.words_at(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def words_at(self, position: QPointF) -> str:
        """Which unit is at a place in pixels, and what it answers there."""
        place = self.place_at(position)
        return "" if place is None else self.words_in(place, self.cells()[place], position)

    def words_in(self, place: UnitIndex, cell: QRectF, position: QPointF) -> str:
        """What there is to say of a unit, and what it answers at a place of the cell that shows it."""
        if self._neurons is None or not cell.contains(position):
            return ""
        x, y = PlaneMap(self._neurons.extent, cell).point_at(position)
        layer = self.layers[place.layer]
        image = layer.images[place.unit]
        row = int((cell.bottom() - position.y()) / cell.height() * image.shape[0])
        column = int((position.x() - cell.left()) / cell.width() * image.shape[1])
        shade = image[min(row, image.shape[0] - 1), min(column, image.shape[1] - 1)]
        answer = (float(shade) / MIDDLE - 1.0) * layer.span
        words = tr("At ({}, {}) its output is {}").format(short(x), short(y), general(answer, 2))
        return f"{self.words_of(place)}\n{words}"

    def words_of(self, place: UnitIndex) -> str:
        """What is to be said of a unit; units are counted from 1 on screen."""
        layer = self.layers[place.layer]
        words = [tr("layer {}, unit {}").format(place.layer + 1, place.unit + 1)]
        if layer.dead[place.unit]:
            words.append(tr("answers 0 to every example"))
        same = layer.twins.count(layer.twins[place.unit])
        if same == 2:
            words.append(tr("the same as one other"))
        elif same > 2:
            words.append(tr("the same as {} others").format(same - 1))
        return ", ".join(words)
