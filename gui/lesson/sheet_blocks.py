"""Blocks: the pieces that a printed sheet is stacked from. Each knows its height and draws itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPaintDevice,
    QPainter,
    QPen,
    QPolygonF,
)

from engine.handouts.drawings import Dot, Drawing, Label, Line
from engine.handouts.sheet import Option
from gui.style.theme import LIGHT
from gui.widgets.paper_text import BODY, INK, RULE, SMALL, dots, font_of, plain

ACCENT, FOUND = QColor(LIGHT.accent), QColor("#00796B")
BOX = 3.8  # millimetres
TRIANGLE = ((0.0, -1.0), (0.95, 0.7), (-0.95, 0.7))


def pen(colour: QColor, millimetres: float) -> QPen:
    style = Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, dots(millimetres), *style)


class Block(Protocol):
    """A piece as high as it says."""

    @property
    def height(self) -> float: ...

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it with its upper left corner there."""


@dataclass
class Gap:
    """Nothing."""

    height: float

    def draw(self, _painter: QPainter, _x: float, _y: float) -> None:
        pass


@dataclass
class Rules:
    """Empty lines to write on."""

    count: int
    width: float
    apart: float = 8.0  # millimetres

    @property
    def height(self) -> float:
        return dots(self.apart) * self.count

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        painter.setPen(pen(RULE, 0.2))
        for number in range(1, self.count + 1):
            at = y + dots(self.apart) * number
            painter.drawLine(QPointF(x, at), QPointF(x + self.width, at))


@dataclass
class Field:
    """Words with a line behind them to write on."""

    words: str
    width: float
    height: float = dots(9.0)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        font = font_of(BODY)
        painter.setFont(font)
        painter.setPen(pen(INK, 0.3))
        base = y + self.height - dots(1.5)
        painter.drawText(QPointF(x, base), self.words)
        start = x + min(
            QFontMetricsF(font, painter.device()).horizontalAdvance(self.words) + dots(2.0), self.width
        )
        painter.drawLine(QPointF(start, base + dots(0.8)), QPointF(x + self.width, base + dots(0.8)))


@dataclass
class Row:
    """Blocks side by side, each with its place."""

    blocks: Sequence[tuple[float, Block]]

    @property
    def height(self) -> float:
        return max(block.height for _, block in self.blocks)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        for place, block in self.blocks:
            block.draw(painter, x + place, y)


class Choice:
    """An option behind its box, which is ticked where it is right."""

    def __init__(self, option: Option, width: float, device: QPaintDevice) -> None:
        indent = dots(BOX + 2.6)
        self._text = plain(option.text, max(width - indent, dots(5.0)), device, bold=option.is_right)
        self._is_right, self._indent = option.is_right, indent
        self.height = max(self._text.height, dots(BOX)) + dots(1.6)
        self.width = indent + self._text.document.idealWidth()

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        y += dots(0.8)
        line = min(self._text.height, dots(BODY * 1.3))
        top = y + max(0.0, (line - dots(BOX)) / 2.0)
        painter.setPen(pen(INK, 0.35))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(x, top, dots(BOX), dots(BOX)), dots(0.5), dots(0.5))
        if self._is_right:
            painter.setPen(pen(FOUND, 0.8))
            tick = ((0.8, 2.0), (1.6, 2.9), (3.3, 0.6))
            painter.drawPolyline(QPolygonF([QPointF(x + dots(a), top + dots(b)) for a, b in tick]))
        self._text.draw(painter, x + self._indent, y)


@dataclass
class Picture:
    """A drawing of the engine's."""

    drawing: Drawing

    @property
    def height(self) -> float:
        return dots(self.drawing.height + 2.0)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        painter.save()
        painter.translate(x, y + dots(1.0))
        for part in self.drawing.parts:
            match part:
                case Line():
                    painter.setPen(pen(FOUND if part.is_answer else INK, part.width))
                    painter.drawPolyline(QPolygonF([QPointF(dots(a), dots(b)) for a, b in part.points]))
                case Dot(label=0):
                    painter.setPen(pen(QColor(LIGHT.class_0), 0.3))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawEllipse(QPointF(*map(dots, part.at)), dots(0.8), dots(0.8))
                case Dot():
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(QColor(LIGHT.class_1))
                    corners = ((part.at[0] + dx, part.at[1] + dy) for dx, dy in TRIANGLE)
                    painter.drawPolygon(QPolygonF([QPointF(dots(a), dots(b)) for a, b in corners]))
                case Label():
                    font = font_of(SMALL)
                    painter.setFont(font)
                    painter.setPen(INK)
                    half = QFontMetricsF(font, painter.device()).horizontalAdvance(part.text) / 2.0
                    painter.drawText(QPointF(dots(part.at[0]) - half, dots(part.at[1])), part.text)
        painter.restore()
