"""A confusion matrix: a row for each true class, a column for each answer, and the number of examples."""

import math

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.arrays import Integers
from engine.datasets.shape import class_name
from gui.language.numbers import count, percent
from gui.language.words import said, tr
from gui.panels.class_icons import class_pixmap
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import BODY, CAPTION
from gui.widgets.key_override import KeyOverride
from gui.widgets.plain import plain_tip

# Pixels at scale 1.
LARGEST_CELL, PADDING = 64.0, 3.0
LEAST_CELL = 1.5  # times a caption's type: lower room than that is scrolled
MARKER, NUMBER = 20, 16  # beside each row and over each column
DEEPEST = 0.5  # of its colour at most is in a cell, so that numbers are read on it
FRAME = 2.0
STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}

Cell = tuple[int, int]  # the true class and the answer


class ConfusionMatrix(QWidget):
    """Draws counts (classes, classes); the deeper the colour, the larger a cell's share of its row.

    What is right has another colour than what is wrong. `picked` carries the cell that a person chose by
    mouse or key, or None where it was the chosen one.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        KeyOverride(self)
        self.counts: Integers = np.zeros((0, 0), dtype=np.int64)
        self.chosen: Cell | None = None
        self._names: tuple[str, ...] = ()
        self._at: Cell = (0, 0)  # where the keys are
        self._room = math.inf  # pixels of height in which all of it can be seen at once
        self._look = USUAL_LOOK

    def set_look(self, look: Look) -> None:
        self._look = look
        self._fit_height()
        self.update()

    def show_counts(self, counts: Integers, names: tuple[str, ...]) -> None:
        if names == self._names and np.array_equal(counts, self.counts):
            return
        if counts.shape != self.counts.shape:
            self._at, self.chosen = (0, 0), None
        self.counts, self._names = counts, names
        self._fit_height()
        self.setAccessibleDescription(self._in_words())
        self.update()

    def fit_into(self, height: float) -> None:
        """Have cells so small that all are in sight in so many pixels of height, if they can be read."""
        self._room = height
        self._fit_height()
        self.update()

    def choose(self, cell: Cell | None) -> None:
        """Frame this cell, or none."""
        self.chosen = cell
        self.update()

    @property
    def classes(self) -> int:
        return len(self.counts)

    def words_of(self, cell: Cell) -> str:
        """How many examples are in a cell, and which share of their class that is."""
        truth, answer = cell
        number, total = int(self.counts[cell]), int(self.counts[truth].sum())
        share = percent(number / total) if total else "–"
        words = tr("{number} examples of {truth} are taken for {answer}: {share} of their class")
        if truth == answer:
            words = tr("{number} examples of {truth} are right: {share} of their class")
        own, taken = (said(class_name(self._names, label)) for label in (truth, answer))
        return words.format(number=count(number), truth=own, answer=taken, share=share)

    def _in_words(self) -> str:
        """The share that is right, and what the keys are at."""
        total = int(self.counts.sum())
        if not total:
            return ""
        right = tr("{} of all are right").format(percent(float(np.trace(self.counts)) / total))
        return f"{right}. {self.words_of(self._at)}"

    def _fit_height(self) -> None:
        """As high as square cells come to, under a row for the classes."""
        self.setFixedHeight(round(self._gutter() + self._cell(self.width()) * self.classes) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _gutter(self) -> float:
        """Pixels left of the cells and over them, for the markers of the classes."""
        return self._look.px(MARKER + (NUMBER if self._numbered else 0)) + PADDING * self._look.scale

    @property
    def _numbered(self) -> bool:
        """Whether classes are called by their numbers, which stand beside the markers then."""
        return not any(self._names)

    def _cell(self, width: float) -> float:
        """The side of a cell in pixels."""
        wide, high = ((room - self._gutter() - 2.0) / max(1, self.classes) for room in (width, self._room))
        least = LEAST_CELL * self._look.px(CAPTION)
        return max(1.0, min(LARGEST_CELL * self._look.scale, wide, max(least, high)))

    def area_of(self, cell: Cell) -> QRectF:
        """Where a cell is drawn."""
        row, column = cell
        return self._areas()[row][column]

    def _areas(self) -> list[list[QRectF]]:
        """Where each cell is drawn, row by row."""
        side, gutter = self._cell(self.width()), self._gutter()
        starts = [gutter + number * side for number in range(self.classes)]
        return [[QRectF(left, top, side, side) for left in starts] for top in starts]

    def cell_at(self, place: QPointF) -> Cell | None:
        """The cell under a place of the widget; None beside all."""
        side, gutter = self._cell(self.width()), self._gutter()
        row, column = int((place.y() - gutter) // side), int((place.x() - gutter) // side)
        inside = 0 <= row < self.classes and 0 <= column < self.classes
        return (row, column) if inside else None

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self.cell_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tip("" if cell is None else self.words_of(cell)), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if cell is not None and event.button() is Qt.MouseButton.LeftButton:
            self._at = cell
            self._pick(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from cell to cell; Enter or the space bar chooses one."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is not None and self.classes:
            row, column = (
                max(0, min(self.classes - 1, place + by)) for place, by in zip(self._at, step, strict=True)
            )
            self._at = row, column
            self.setAccessibleDescription(self._in_words())
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.classes:
            self._pick(self._at)
        else:
            super().keyPressEvent(event)

    def _pick(self, cell: Cell) -> None:
        self.choose(None if cell == self.chosen else cell)
        self.picked.emit(self.chosen)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.classes:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._draw_classes(painter)
        self._draw_cells(painter)
        self._frame(painter)
        painter.end()

    def _draw_classes(self, painter: QPainter) -> None:
        """The marker of each class, or its number and marker, beside its row and over its column."""
        gutter, number = self._gutter(), self._look.px(NUMBER if self._numbered else 0)
        side = min(gutter - number, self._cell(self.width()))
        painter.setFont(sized(self.font(), self._look.px(CAPTION)))
        painter.setPen(QColor(self._look.palette.text))
        middle, areas = (gutter + number) / 2.0, self._areas()
        for label in range(self.classes):
            picture = class_pixmap(self._look, label)
            wide = min(side, float(picture.width()))
            room = QRectF(0.0, 0.0, wide, wide)
            beside, over = areas[label][0], areas[0][label]
            room.moveCenter(QPointF(middle, beside.center().y()))
            painter.drawPixmap(room, picture, QRectF(picture.rect()))
            room.moveCenter(QPointF(over.center().x(), middle))
            painter.drawPixmap(room, picture, QRectF(picture.rect()))
            if self._numbered:
                at_row = QRectF(0.0, beside.top(), number, beside.height())
                at_column = QRectF(over.left(), 0.0, over.width(), number)
                for place in (at_row, at_column):
                    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), str(label))

    def _draw_cells(self, painter: QPainter) -> None:
        palette = self._look.palette
        totals = self.counts.sum(axis=1)
        ground = QColor(palette.card)
        self._choose_font(painter)
        metrics = QFontMetricsF(painter.font())
        areas, high = self._areas(), metrics.height()
        for row in range(self.classes):
            for column in range(self.classes):
                area, number = areas[row][column], int(self.counts[row, column])
                share = number / max(1, int(totals[row]))
                colour = QColor(palette.right if row == column else palette.wrong)
                painter.fillRect(area, mixed(ground, colour, DEEPEST * share))
                painter.setPen(QColor(palette.hairline))
                painter.drawRect(area)
                words = count(number)
                if high <= area.height() + 2 and metrics.horizontalAdvance(words) <= area.width():
                    painter.setPen(QColor(palette.text if number else palette.secondary))
                    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), words)

    def _choose_font(self, painter: QPainter) -> None:
        """The usual type, or smaller where the largest number needs it; never smaller than a caption."""
        largest, side = count(int(self.counts.max(initial=0))), self._cell(self.width())
        caption = self._look.px(CAPTION)
        for size in range(self._look.type(BODY), caption - 1, -1):
            painter.setFont(sized(self.font(), size))
            if QFontMetricsF(painter.font()).horizontalAdvance(largest) <= side - PADDING:
                return

    def _frame(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width = self._look.stroke(FRAME)
        for cell, style in (
            (self._at if self.hasFocus() else None, Qt.PenStyle.DotLine),
            (self.chosen, Qt.PenStyle.SolidLine),
        ):
            if cell is not None:
                painter.setPen(QPen(QColor(self._look.palette.accent), width, style))
                inside = width / 2.0
                painter.drawRect(self.area_of(cell).adjusted(inside, inside, -inside, -inside))


def mixed(ground: QColor, colour: QColor, share: float) -> QColor:
    """So much of the colour in the ground."""
    red, green, blue = (
        round(255.0 * (low + share * (high - low)))
        for low, high in (
            (ground.redF(), colour.redF()),
            (ground.greenF(), colour.greenF()),
            (ground.blueF(), colour.blueF()),
        )
    )
    return QColor(red, green, blue)
