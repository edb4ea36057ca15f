"""A legend: the line of every run with its name, in one line or in columns."""

import math

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.experiment.model import MOST_RUNS
from gui.language.words import said
from gui.style.look import USUAL_LOOK, Look
from gui.widgets.elided import NameLabel
from gui.widgets.plain import plain_tip
from gui.widgets.swatch import Swatch

GAP, SPACING = 10, 5  # pixels at scale 1: behind a name, and between a line and its name
MOST_LINES = 6  # with more, names are cut so that another column has room


class Legend(QWidget):
    """Made once for the most runs there can be, and as high as their names need. A click chooses a run."""

    run_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._swatches = [Swatch(parent=self) for _ in range(MOST_RUNS)]
        self.names = [NameLabel(parent=self) for _ in range(MOST_RUNS)]
        self._count = 0
        self._look = USUAL_LOOK
        # Of what stands beside it the legend gives way first.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for name in self.names:
            name.setProperty("type", "caption")

    def set_runs(self, names: tuple[str, ...], colours: tuple[int, ...]) -> None:
        """The runs' names and their places in the palette."""
        for number, (swatch, label) in enumerate(zip(self._swatches, self.names, strict=True)):
            shown = number < len(names)
            swatch.setVisible(shown)
            label.setVisible(shown)
            if shown:
                name = said(names[number])
                label.setText(name)
                swatch.set_colour(colours[number])
                swatch.setToolTip(plain_tip(name))
        self._count = len(names)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        for number, pair in enumerate(zip(self._swatches, self.names, strict=True)):
            if any(widget.isVisible() and widget.geometry().contains(place) for widget in pair):
                self.run_chosen.emit(number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def set_look(self, look: Look) -> None:
        self._look = look
        for swatch in self._swatches:
            swatch.set_look(look)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the names have the font of the style sheet."""
        super().showEvent(event)
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(0, self.height())

    def _arrange(self) -> None:
        """In one line if that will do, else in columns of one width."""
        if not self._count:
            return
        names = self.names[: self._count]
        gap, spacing = self._look.px(GAP), self._look.px(SPACING)
        before = self._swatches[0].sizeHint().width() + spacing
        wanted = [before + name.sizeHint().width() for name in names]
        line = max(self._swatches[0].sizeHint().height(), *(name.sizeHint().height() for name in names))
        if sum(wanted) + gap * (len(names) - 1) <= self.width():
            x = 0
            for number, width in enumerate(wanted):
                self._put(number, x, 0, width, line, before)
                x += width + gap
            self.setFixedHeight(line)
            return
        columns = (self.width() + gap) // (max(wanted) + gap)
        columns = max(1, columns, math.ceil(len(names) / MOST_LINES))
        lines = math.ceil(len(names) / columns)
        width = (self.width() + gap) // columns - gap
        for number in range(len(names)):
            column, down = divmod(number, lines)
            self._put(number, column * (width + gap), down * line, min(width, wanted[number]), line, before)
        self.setFixedHeight(lines * line)

    def _put(self, number: int, x: int, y: int, width: int, height: int, before: int) -> None:
        swatch = self._swatches[number]
        swatch.move(x, y + (height - swatch.sizeHint().height()) // 2)
        self.names[number].setGeometry(x + before, y, max(0, width - before), height)
