"""How a histogram is drawn: what stands still as one picture, and over it what changes with each frame."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap, QPolygonF

from engine.measures.histograms import BINS, Bins, Counts
from gui.language.numbers import short
from gui.panels.histogram_layout import Part
from gui.style.look import Look
from gui.style.pixels import draw_lines
from gui.style.theme import run_colour

LEAST_BARS = 12  # pixels at scale 1: lower bars tell nothing, and the numbers under them give way


@dataclass(frozen=True)
class Background:
    """What the picture behind the bars follows from. `spans`: the parts' scales, None without bars."""

    size: QSize
    ratio: float
    look: Look
    font: QFont
    parts: tuple[Part, ...]
    spans: tuple[float | None, ...]
    pager: str


@dataclass(frozen=True)
class Room:
    """Where things stand in a part: its bars, and the line of numbers under them where there is one."""

    bars: QRectF
    ends: QRectF | None


def room_of(part: Part, font: QFont, scale: float) -> Room:
    """A line of words above the bars, and one of numbers below them unless they would be too low."""
    line, room = QFontMetricsF(font).height(), part.room
    numbered = room.height() - 2.0 * line >= LEAST_BARS * scale
    bars = room.adjusted(0.0, line, 0.0, -line if numbered else -1.0)
    ends = QRectF(room.left(), bars.bottom(), room.width(), line) if numbered else None
    return Room(bars, ends)


def has_room_for(part: Part, figure: str, font: QFont) -> bool:
    """Whether a figure stands beside the part's name: a name alone is better than two words in one."""
    return QFontMetricsF(font).horizontalAdvance(f"{part.name} {figure}") <= part.room.width()


def background_picture(background: Background) -> QPixmap:
    """The background drawn once, because texts take longer than bars."""
    picture = QPixmap(background.size * background.ratio)
    picture.setDevicePixelRatio(background.ratio)
    picture.fill(QColor(background.look.palette.card))
    painter = QPainter(picture)
    draw_background(painter, background)
    painter.end()
    return picture


def draw_background(painter: QPainter, background: Background) -> None:
    """Names, axes and numbers of the axes."""
    palette = background.look.palette
    painter.setFont(background.font)
    for part, span in zip(background.parts, background.spans, strict=True):
        painter.setPen(QColor(palette.text))
        painter.drawText(part.room, int(Qt.AlignmentFlag.AlignLeft), part.name)
        if span is None:
            continue
        room = room_of(part, background.font, background.look.scale)
        floor = QPolygonF([room.bars.bottomLeft(), room.bars.bottomRight()])
        draw_lines(painter, floor, QColor(palette.secondary), 1.0)
        if room.ends is not None:
            draw_ends(painter, room.ends, span)
    if background.pager:
        painter.setPen(QColor(palette.secondary))
        below = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter
        painter.drawText(QRectF(0.0, 0.0, *background.size.toTuple()), int(below), background.pager)


def draw_ends(painter: QPainter, room: QRectF, span: float) -> None:
    """The scale's two ends, and 0 where there is room; in one where they would touch."""
    left, middle, right = ends_in(room.width(), span, painter.font())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft), left)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignRight), right)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter), middle)


def ends_in(width: float, span: float, font: QFont) -> tuple[str, str, str]:
    """What is written at the left end of an axis from -span to span, in its middle and at its right end."""
    low, high, advance = f"−{short(span)}", short(span), QFontMetricsF(font).horizontalAdvance
    if advance(low + high + "  0  ") < width:
        return low, "0", high
    if advance(f"{low}  {high}") < width:
        return low, "", high
    return "", f"±{high}", ""


def draw_bars(painter: QPainter, bars: QRectF, bins: Bins, look: Look, colour: int) -> None:
    """Bars, and the outline of iteration 0. They share a scale within a layer, so that they compare."""
    height = bars.height() / max(1, int(bins.now.max()), int(bins.initial.max()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(run_colour(look.palette, colour))
    painter.drawPolygon(staircase(bins.now, bars, height))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    outline = staircase(bins.initial, bars, height)
    draw_lines(painter, outline, QColor(look.palette.secondary), look.stroke(1.0))


def staircase(counts: Counts, bars: QRectF, height: float) -> QPolygonF:
    """A line over the bins, up from the floor at both ends of what is counted; `height` is that of one."""
    there = np.flatnonzero(counts)
    if not there.size:
        return QPolygonF()
    first, last = int(there[0]), int(there[-1]) + 1
    polygon: QPolygonF = pg.functions.create_qpolygonf(2 * (last - first) + 2)
    points: npt.NDArray[np.float64] = pg.functions.ndarray_from_qpolygonf(polygon)
    points[:, 0] = np.repeat(bars.left() + np.arange(first, last + 1) * (bars.width() / BINS), 2)
    points[[0, -1], 1] = bars.bottom()
    points[1:-1, 1] = np.repeat(bars.bottom() - height * counts[first:last], 2)
    return polygon
