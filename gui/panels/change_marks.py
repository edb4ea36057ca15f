"""Lines where all runs are trained otherwise from then on, with words beside the last ones."""

import pyqtgraph as pg
from PySide6.QtGui import QBrush, QColor, QPainterPath
from PySide6.QtWidgets import QGraphicsPathItem

from gui.panels.canvas import Label
from gui.panels.plot import Plot
from gui.style.fonts import sized
from gui.style.look import Look
from gui.style.theme import CAPTION

LABEL_SIDE = 0.72  # beyond this share of the width the words stand left of their line
MOST_CHANGES_TOLD = 6  # in words, beside their lines


class ChangeMarks:
    """Draws (iteration, words) over the whole height of a plot."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self.lines = QGraphicsPathItem()
        self.labels = [Label(anchor=(0.0, 0.0)) for _ in range(MOST_CHANGES_TOLD)]
        self._changes: tuple[tuple[int, str], ...] = ()
        plot.add(self.lines, *self.labels)

    def show_changes(self, changes: tuple[tuple[int, str], ...]) -> None:
        self._changes = changes
        self.draw()

    def draw(self) -> None:
        """Draw them for what the plot shows now."""
        (left, right), (low, high) = self._plot.view.viewRange()
        path = QPainterPath()
        for iteration, _ in self._changes:
            path.moveTo(iteration, low)
            path.lineTo(iteration, high)
        self.lines.setPath(path)
        shown = [change for change in self._changes if left <= change[0] <= right][-MOST_CHANGES_TOLD:]
        for number, label in enumerate(self.labels):
            label.setVisible(number < len(shown))
            if number < len(shown):
                iteration, words = shown[number]
                is_left = iteration > left + LABEL_SIDE * (right - left)
                label.write(f"{words} " if is_left else f" {words}", (float(is_left), 1.0))
                label.setPos(iteration, low)

    def set_look(self, look: Look) -> None:
        palette = look.palette
        self.lines.setPen(pg.mkPen(palette.secondary, width=look.stroke(1.0), dash=[1, 3]))
        caption = sized(self._plot.font(), look.type(CAPTION))
        for label in self.labels:
            label.setFont(caption)
            label.setBrush(QBrush(QColor(palette.secondary)))
            label.ground = QColor(palette.card)
