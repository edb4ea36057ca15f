"""Texts on a printed sheet: laid out for the printer, and split between two lines where a page ends.

Lengths are in dots of the printer: `dots` makes them of millimetres.
"""

import re
from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPaintDevice,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextTable,
    QTextTableCell,
)

from gui.style.fonts import FAMILY, sized
from gui.style.theme import LIGHT
from gui.widgets.page import PaperText

PICTURE = "\ufffc"  # what stands for one among the letters
RESOLUTION = 600  # dots an inch
INK, GREY, RULE = QColor(LIGHT.text), QColor(LIGHT.secondary), QColor("#9EABB9")
BODY, SMALL, TITLE, HEADING = 3.9, 3.15, 6.7, 4.7  # heights of letters in mm


def dots(millimetres: float) -> float:
    return millimetres * RESOLUTION / 25.4


def font_of(millimetres: float, bold: bool = False) -> QFont:
    font = sized(QFont(FAMILY), round(dots(millimetres)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


BLOCKS = "p|h[1-6]|ul|ol|li|pre|table|thead|tbody|tr|th|td|blockquote"
BETWEEN_BLOCKS = re.compile(rf"(</?(?:{BLOCKS})\b[^>]*>)\n+(?=<)")


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
            f"p, h2, h3, h4, h5, h6, ul, ol, pre, table {{ margin: 0 0 {gap}px 0 }} "
            "p, li { line-height: 120% }"
        )
        # Otherwise every kind of space becomes one that a line may break at.
        html = BETWEEN_BLOCKS.sub(r"\1", html)  # else each would be an empty line
        self.document.setHtml(f'<body><div style="white-space: pre-wrap">{html}</div></body>')
        self._dress_tables()
        self._dress_pictures()
        self.document.setTextWidth(width)
        self._width = width
        self._top, self._bottom = 0.0, self.document.size().height()

    @property
    def height(self) -> float:
        return self._bottom - self._top

    def _dress_tables(self) -> None:
        """With a thin line below each row, and room between columns."""
        for table in self.document.rootFrame().childFrames():
            if not isinstance(table, QTextTable):
                continue
            shape = table.format().toTableFormat()
            shape.setBorder(0.0)
            shape.setCellSpacing(0.0)
            shape.setBorderCollapse(True)
            table.setFormat(shape)
            for row in range(table.rows()):
                for column in range(table.columns()):
                    dress_cell(table.cellAt(row, column), is_heading=row == 0)

    def _dress_pictures(self) -> None:
        """Room between lines grows with them: a picture would get a fifth of its height below it."""
        block = self.document.begin()
        while block.isValid():
            if PICTURE in block.text():
                form = block.blockFormat()
                form.setLineHeight(100.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
                QTextCursor(block).setBlockFormat(form)
            block = block.next()

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


def dress_cell(cell: QTextTableCell, is_heading: bool) -> None:
    """Qt's own headings are bold. It counts the room in cells in pixels of a screen, 96 an inch."""
    form = cell.format().toTableCellFormat()
    form.setBottomBorder(0.5)
    form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBottomBorderBrush(RULE)
    form.setTopPadding(1.5)
    form.setBottomPadding(1.5)
    form.setRightPadding(22.0)
    cell.setFormat(form)
    if is_heading:
        heading = QTextCharFormat()
        heading.setFontWeight(QFont.Weight.Normal)
        heading.setForeground(GREY)
        cursor = cell.firstCursorPosition()
        cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(heading)


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
