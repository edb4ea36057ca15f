"""Where the maps of several runs lie side by side, and where their numbers stand."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from gui.studies.axis_values import AxisValues
from gui.style.look import Look

# Pixels at scale 1: the smallest cells and maps that runs lie side by side in, and what is between them.
SMALLEST_CELL, SMALLEST_MAP = QSizeF(22.0, 13.0), QSizeF(150.0, 100.0)
GAP, AFTER_TEXT = 14.0, 5.0
SHAPE = 1.6  # times as wide as high: the shape of cells that is sought


@dataclass(frozen=True, eq=False)
class MapLayout:
    """The rectangles of the cells of each map that is drawn, in the order of `runs`.

    `line` is the height of a text. Those in `left_ones` have the numbers of the rows beside them, those in
    `lower_ones` of the columns below.
    """

    runs: tuple[int, ...]
    areas: tuple[QRectF, ...]
    left_ones: frozenset[int]
    lower_ones: frozenset[int]
    line: float
    columns: int
    rows: int

    def cell(self, place: int, row: int, column: int) -> QRectF:
        """A cell of the map at this place; row 0 is the lowest."""
        area = self.areas[place]
        width, height = area.width() / self.columns, area.height() / self.rows
        return QRectF(area.left() + column * width, area.bottom() - (row + 1) * height, width, height)

    def at(self, point: QPointF) -> tuple[int, int, int] | None:
        """The run, row and column under a point; None beside the cells."""
        for run, area in zip(self.runs, self.areas, strict=True):
            if area.contains(point):
                row = int((area.bottom() - point.y()) / area.height() * self.rows)
                column = int((point.x() - area.left()) / area.width() * self.columns)
                return run, min(row, self.rows - 1), min(column, self.columns - 1)
        return None

    def spot(self, place: int, across: float, up: float) -> QPointF:
        """The point of a map that is so many steps from the middle of its first cell."""
        area = self.areas[place]
        x = area.left() + (across + 0.5) * area.width() / self.columns
        return QPointF(x, area.bottom() - (up + 0.5) * area.height() / self.rows)


def laid_out(
    size: QSizeF, x: AxisValues, y: AxisValues, count: int, chosen: int, font: QFont, look: Look
) -> MapLayout:
    """All runs where each still has cells that can be told apart, else the chosen one alone."""
    metrics = QFontMetricsF(font)
    line, scale = metrics.height(), look.scale
    left = line + max(map(metrics.horizontalAdvance, y.texts)) + 2.0 * AFTER_TEXT * scale
    half = metrics.horizontalAdvance(x.texts[-1]) / 2.0
    room = QSizeF(size.width() - left - half, size.height() - 2.0 * line - AFTER_TEXT * scale)
    best = max(range(1, count + 1), key=lambda across: quality(tile(room, across, count, line, scale), x, y))
    several = tile(room, best, count, line, scale)
    cell = QSizeF(several.width() / len(x.values), several.height() / len(y.values))
    fits = cell.width() >= SMALLEST_CELL.width() * scale and cell.height() >= SMALLEST_CELL.height() * scale
    fits &= (
        several.width() >= SMALLEST_MAP.width() * scale and several.height() >= SMALLEST_MAP.height() * scale
    )
    runs = tuple(range(count)) if fits else (chosen,)
    across = best if fits else 1
    each = several if fits else tile(room, 1, 1, line, scale)
    return placed(runs, across, each, QPointF(left, line), (line, scale), (len(x.values), len(y.values)))


def tile(room: QSizeF, across: int, count: int, line: float, scale: float) -> QSizeF:
    """The size of each of so many maps, so many side by side, each under a line with its name."""
    down = math.ceil(count / across)
    width = (room.width() - (across - 1) * GAP * scale) / across
    return QSizeF(width, (room.height() - down * line - (down - 1) * GAP * scale / 2.0) / down)


def quality(each: QSizeF, x: AxisValues, y: AxisValues) -> float:
    """How large the cells of a map of this size are, in the direction in which they are smaller."""
    return min(each.width() / len(x.values), SHAPE * each.height() / len(y.values))


def placed(
    runs: Sequence[int],
    across: int,
    each: QSizeF,
    first: QPointF,
    lines: tuple[float, float],
    cells: tuple[int, int],
) -> MapLayout:
    line, scale = lines
    areas = []
    for place in range(len(runs)):
        down, right = divmod(place, across)
        left = first.x() + right * (each.width() + GAP * scale)
        top = first.y() + down * (each.height() + line + GAP * scale / 2.0)
        areas.append(QRectF(QPointF(left, top), each))
    count = len(runs)
    return MapLayout(
        tuple(runs),
        tuple(areas),
        left_ones=frozenset(range(0, count, across)),
        lower_ones=frozenset(place for place in range(count) if place + across >= count),
        line=line,
        columns=cells[0],
        rows=cells[1],
    )
