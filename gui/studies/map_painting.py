"""How a map of a study is painted, part by part."""

import math
from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from engine.arrays import Array
from gui.language.words import said
from gui.panels.plot import with_room
from gui.studies.axis_values import AxisValues
from gui.studies.map_layout import AFTER_TEXT, MapLayout
from gui.studies.map_picture import Line
from gui.style.colour_scale import COLOURS, sequential_table
from gui.style.fonts import sized
from gui.style.look import Look
from gui.style.theme import BODY, CAPTION, TITLE, run_colour

DARK_INK, LIGHT_INK = QColor("#000000"), QColor("#FFFFFF")
LUMINANCE = (0.2126, 0.7152, 0.0722)  # of linear red, green and blue
BRIGHT = math.sqrt(1.05 * 0.05) - 0.05  # from here on black has more contrast than white
LINE_WIDTH, CASING = 2.0, 2.4
TRIANGLE = 5.0  # pixels at scale 1
CENTRE = int(Qt.AlignmentFlag.AlignCenter)
SIZES = (TITLE, BODY, CAPTION)  # of the numbers in cells: the largest that has room


class MapPainter:
    """Paints parts of the maps of a layout, of which `place` is one, with what is told."""

    def __init__(self, painter: QPainter, layout: MapLayout, look: Look, font: QFont) -> None:
        self.painter, self.layout, self.look, self.font = painter, layout, look, font
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)

    def ground(self, place: int) -> None:
        """What shows where there is no figure."""
        area = self.layout.areas[place]
        self.painter.fillRect(area, QColor(self.look.palette.hairline))
        self.painter.fillRect(area, QBrush(QColor(self.look.palette.secondary), Qt.BrushStyle.BDiagPattern))

    def cells(self, place: int, shares: Array) -> None:
        """The colours of shares (rows, columns), the lowest row first; where one is nan, the ground stays."""
        known = np.isfinite(shares)
        numbers = np.rint(np.where(known, shares, 0.0) * (COLOURS - 1)).astype(np.uint8)
        pixels = np.ascontiguousarray(
            np.where(known, np.take(sequential_table(), numbers), np.uint32(0))[::-1]
        )
        rows, columns = pixels.shape
        image = QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_ARGB32)
        self.painter.drawImage(self.layout.areas[place], image)

    def numbers(
        self, place: int, shares: Array, texts: list[list[str]], font: QFont, lines: Sequence[Line]
    ) -> None:
        """Each in its cell, over the lines, which give way to it; none under the words of a line."""
        taken = [room for line in lines if (room := self.mark_room(place, line)) is not None]
        self.painter.setFont(font)
        metrics, table = QFontMetricsF(font), sequential_table()
        for (row, column), share in np.ndenumerate(shares):
            if math.isnan(share):
                continue
            rgb, text = int(table[colour_number(share)]), texts[row][column]
            room = QRectF(0.0, 0.0, metrics.horizontalAdvance(text) + 2.0, metrics.ascent())
            cell = self.layout.cell(place, row, column)
            room.moveCenter(cell.center())
            if any(map(room.intersects, taken)):
                continue
            self.painter.fillRect(room, QColor.fromRgb(rgb))
            self.painter.setPen(ink_on(rgb))
            self.painter.drawText(cell, CENTRE, text)
        self.painter.setFont(self.font)

    def name(self, place: int, name: str, colour: int) -> None:
        area, line, font = self.layout.areas[place], self.layout.line, QFont(self.font)
        font.setBold(True)
        self.painter.setFont(font)
        self.painter.setPen(run_colour(self.look.palette, colour))
        shown = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, area.width())
        room = QRectF(area.left(), area.top() - line, area.width(), line)
        self.painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        self.painter.setFont(self.font)

    def rows(self, place: int, y: AxisValues) -> None:
        area, line = self.layout.areas[place], self.layout.line
        gap = AFTER_TEXT * self.look.scale
        self.painter.setPen(QColor(self.look.palette.secondary))
        side = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        middles = [(self.layout.cell(place, row, 0).center().y(), text) for row, text in enumerate(y.texts)]
        for middle, text in with_room(middles, line * self.layout.rows / area.height()):
            self.painter.drawText(QRectF(0.0, middle - line / 2.0, area.left() - gap, line), side, text)
        self.painter.save()
        self.painter.translate(0.0, area.center().y())
        self.painter.rotate(-90.0)
        half = area.height() / 2.0 + line
        self.painter.drawText(QRectF(-half, 0.0, 2.0 * half, line), CENTRE, y.label)
        self.painter.restore()
        for across in present_places(y):
            point = self.layout.spot(place, -0.5, across)
            self.triangle(point, QPointF(-1.0, 0.0))

    def columns(self, place: int, x: AxisValues) -> None:
        area, line = self.layout.areas[place], self.layout.line
        gap = AFTER_TEXT * self.look.scale
        self.painter.setPen(QColor(self.look.palette.secondary))
        metrics = QFontMetricsF(self.font)
        width = area.width() / self.layout.columns
        middles = [
            (self.layout.cell(place, 0, column).center().x(), text) for column, text in enumerate(x.texts)
        ]
        if x.is_numeric:
            widest = max(map(metrics.horizontalAdvance, x.texts)) + line / 2.0
            middles = list(with_room(middles, widest / width))
            width = max(width, widest)
        for middle, text in middles:
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            room = QRectF(middle - width / 2.0, area.bottom() + gap / 2.0, width, line)
            self.painter.drawText(room, CENTRE, shown)
        room = QRectF(area.left(), area.bottom() + gap / 2.0 + line, area.width(), line)
        self.painter.drawText(room, CENTRE, x.label)
        for across in present_places(x):
            self.triangle(self.layout.spot(place, across, -0.5), QPointF(0.0, 1.0))

    def triangle(self, tip: QPointF, out: QPointF) -> None:
        """What the experiment has now, at an edge of the map."""
        size = TRIANGLE * self.look.scale
        aside = QPointF(out.y(), out.x()) * size * 0.8
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(self.look.palette.accent))
        self.painter.drawPolygon(QPolygonF([tip, tip + out * size + aside, tip + out * size - aside]))

    def line(self, place: int, line: Line) -> None:
        area, path, last = self.layout.areas[place], QPainterPath(), None
        for across, up in zip(line.across, line.up, strict=True):
            if not math.isfinite(across) or not math.isfinite(up):
                last = None
                continue
            point = self.layout.spot(place, across, up)
            if last is None:
                path.moveTo(point)
            else:
                path.lineTo(point)
            last = point
        self.painter.save()
        self.painter.setClipRect(area)
        for colour, width in ((DARK_INK, LINE_WIDTH + CASING), (LIGHT_INK, LINE_WIDTH)):
            pen = QPen(colour, self.look.stroke(width))
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            self.painter.strokePath(path, pen)
        self.painter.restore()

    def mark_room(self, place: int, line: Line) -> QRectF | None:
        """Where the words of a line are: where it is last seen inside the map, if it is."""
        area, text = self.layout.areas[place], said(line.mark)
        points = [
            self.layout.spot(place, across, up)
            for across, up in zip(line.across, line.up, strict=True)
            if math.isfinite(across) and math.isfinite(up)
        ]
        inside = [point for point in points if area.contains(point)]
        if not inside:
            return None
        metrics = QFontMetricsF(self.font)
        width, height = metrics.horizontalAdvance(text) + 6.0 * self.look.scale, metrics.height()
        end = inside[-1]
        left = min(max(end.x() - width / 2.0, area.left()), area.right() - width)
        row = int((area.bottom() - end.y()) / area.height() * self.layout.rows)
        top = self.layout.cell(place, min(row, self.layout.rows - 1), 0).top()  # above the number of the cell
        return QRectF(left, top, width, height)

    def mark(self, place: int, line: Line) -> None:
        """The words of a line."""
        room = self.mark_room(place, line)
        if room is not None:
            self.painter.fillRect(room, DARK_INK)
            self.painter.setPen(LIGHT_INK)
            self.painter.drawText(room, CENTRE, said(line.mark))

    def frame(self, cell: QRectF, width: float) -> None:
        """Dark on light: to be seen on any colour."""
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, wide in ((LIGHT_INK, width + 2.0), (DARK_INK, width)):
            stroke = self.look.stroke(wide)
            self.painter.setPen(QPen(colour, stroke))
            inside = self.look.stroke(width + 2.0) / 2.0
            self.painter.drawRect(cell.adjusted(inside, inside, -inside, -inside))


def fitting(texts: Iterable[str], cell: QSizeF, font: QFont, look: Look) -> QFont | None:
    """The largest type in which each of these numbers has room in a cell, if there is one."""
    texts = set(texts)
    for size in SIZES:
        found = sized(font, look.type(size))
        metrics = QFontMetricsF(found)
        widest = max(map(metrics.horizontalAdvance, texts))
        if widest + 0.5 * metrics.height() <= cell.width() and metrics.height() <= cell.height():
            return found
    return None


def colour_number(share: float) -> int:
    return round(float(share) * (COLOURS - 1))


def ink_on(rgb: int) -> QColor:
    """The colour of words on another, black or white: that with more contrast, as WCAG 2.2 measures it."""
    colour = QColor.fromRgb(rgb)
    channels = zip(LUMINANCE, (colour.redF(), colour.greenF(), colour.blueF()), strict=True)
    luminance = sum(part * ((value + 0.055) / 1.055) ** 2.4 for part, value in channels)
    return DARK_INK if luminance > BRIGHT else LIGHT_INK


def present_places(axis: AxisValues) -> list[float]:
    """Where the experiment stands now, as far as it lies on the axis."""
    places = map(axis.among, axis.present)
    return [place for place in places if -0.5 <= place <= axis.places.size - 0.5]
