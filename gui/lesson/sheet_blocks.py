"""Blocks: the pieces that a printed sheet is stacked from. Each knows its height and draws itself.

Lengths are in dots of the printer: `DOTS` are a millimetre.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintDevice,
    QPen,
    QPolygonF,
    QTextCharFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from engine.handouts.drawings import Dot, Drawing, Label, Line
from engine.handouts.sheet import Option
from gui.style.fonts import FAMILY, sized
from gui.style.theme import LIGHT
from gui.widgets.page import PaperText

RESOLUTION = 600  # dots an inch
DOTS = RESOLUTION / 25.4
INK, GREY, RULE = QColor(LIGHT.text), QColor(LIGHT.secondary), QColor("#9EABB9")
ACCENT, FOUND = QColor(LIGHT.accent), QColor("#00796B")
BODY, SMALL, TITLE, HEADING = 3.9, 3.15, 6.7, 4.7  # heights of letters in mm
BOX = 3.8
TRIANGLE = ((0.0, -1.0), (0.95, 0.7), (-0.95, 0.7))


def dots(millimetres: float) -> float:
    return millimetres * DOTS


def font_of(millimetres: float, bold: bool = False) -> QFont:
    font = sized(QFont(FAMILY), round(dots(millimetres)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def pen(colour: QColor, millimetres: float) -> QPen:
    style = Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, dots(millimetres), *style)


class Block(Protocol):
    """A piece as high as it says."""

    height: float

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it with its upper left corner there."""


@dataclass
class Gap:
    """Nothing."""

    height: float

    def draw(self, _painter: QPainter, _x: float, _y: float) -> None:
        pass


class Text:
    """A text in HTML of the laboratory's own, as wide as it may be; too high for a page, it is split."""

    def __init__(
        self,
        html: str,
        width: float,
        device: QPaintDevice,
        height: float = BODY,
        colour: QColor = INK,
        bold: bool = False,
    ) -> None:
        self.document = PaperText()
        self.document.documentLayout().setPaintDevice(device)
        self.document.setDefaultFont(font_of(height, bold))
        self.document.setDocumentMargin(0.0)
        self.document.setIndentWidth(dots(6.0))
        gap = round(dots(2.0))
        self.document.setDefaultStyleSheet(
            f"body {{ color: {colour.name()} }} "
            f"p, h2, h3, h4, h5, h6, ul, ol, pre, table {{ margin: 0 0 {gap}px 0 }} p, li {{ line-height: 120% }}"
        )
        # Otherwise every kind of space becomes one that a line may break at.
        self.document.setHtml(f'<body><div style="white-space: pre-wrap">{html}</div></body>')
        self._dress_tables()
        self.document.setTextWidth(width)
        self._width = width
        self._top, self._bottom = 0.0, self.document.size().height()

    @property
    def height(self) -> float:
        return self._bottom - self._top

    def _dress_tables(self) -> None:
        """With thin lines below their rows, and room between columns."""
        for table in self.document.rootFrame().childFrames():
            if isinstance(table, QTextTable):
                shape = table.format().toTableFormat()
                shape.setBorder(dots(0.1))
                shape.setBorderBrush(RULE)
                shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                shape.setBorderCollapse(True)
                shape.setCellPadding(dots(0.9))
                shape.setCellSpacing(0.0)
                shape.setWidth(QTextLength())
                table.setFormat(shape)
                heading = QTextCharFormat()
                heading.setFontWeight(QFont.Weight.Normal)
                heading.setForeground(GREY)
                for column in range(table.columns()):
                    cursor = table.cellAt(0, column).firstCursorPosition()
                    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
                    cursor.mergeCharFormat(heading)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        painter.save()
        painter.translate(x, y - self._top)
        seen = QRectF(0.0, self._top + 1.0, self._width, self.height - 2.0)
        painter.setClipRect(seen)
        self.document.drawContents(painter, seen)
        painter.restore()

    def split(self, room: float) -> "tuple[Text, Text] | None":
        """What of it has room, between two lines, and the rest; None where not even a line has."""
        least = self._top
        place = max(
            (at for at in self._line_ends() if least < at <= self._top + room and at < self._bottom),
            default=None,
        )
        if place is None:
            return None
        return self._part(self._top, place), self._part(place, self._bottom)

    def _part(self, top: float, bottom: float) -> "Text":
        part = object.__new__(Text)
        part.document, part._width, part._top, part._bottom = self.document, self._width, top, bottom
        return part

    def _line_ends(self) -> Iterator[float]:
        """Where no line is cut through."""
        lines = sorted(self._lines())
        deepest = 0.0
        for (top, bottom), following in zip(lines, [*lines[1:], (self._bottom, self._bottom)], strict=True):
            deepest = max(deepest, bottom)
            if following[0] >= deepest - 0.5 and top < following[0]:
                yield deepest

    def _lines(self) -> Iterator[tuple[float, float]]:
        layout, block = self.document.documentLayout(), self.document.begin()
        while block.isValid():
            top = layout.blockBoundingRect(block).top()
            lines = block.layout()
            for number in range(lines.lineCount()):
                line = lines.lineAt(number)
                yield top + line.y(), top + line.y() + line.height()
            block = block.next()


def plain(
    text: str,
    width: float,
    device: QPaintDevice,
    height: float = BODY,
    colour: QColor = INK,
    bold: bool = False,
) -> Text:
    """A text that is no HTML."""
    return Text(escape(text), width, device, height, colour, bold)


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
    height: float = 9.0 * DOTS

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        font = font_of(BODY)
        painter.setFont(font)
        painter.setPen(pen(INK, 0.3))
        base = y + self.height - dots(1.5)
        painter.drawText(QPointF(x, base), self.words)
        start = x + min(QFontMetricsF(font, painter.device()).horizontalAdvance(self.words) + dots(2.0), self.width)
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
