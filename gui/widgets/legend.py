"""A legend: the line of every run with its name, in a row."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from engine.experiment.model import MOST_RUNS
from gui.language.words import said
from gui.style.look import Look
from gui.widgets.plain import PlainLabel, plain_tip
from gui.widgets.swatch import Swatch

GAP, SPACING = 10, 5


class Legend(QWidget):
    """Made once for the most runs there can be. A click on a run chooses it."""

    run_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._swatches = [Swatch() for _ in range(MOST_RUNS)]
        self._names = [PlainLabel() for _ in range(MOST_RUNS)]
        self._count = 0
        self._on_a_wall = False
        # Of what stands beside it the legend gives way first.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        self._row = row
        for swatch, name in zip(self._swatches, self._names, strict=True):
            name.setProperty("type", "caption")
            row.addWidget(swatch)
            # A margin, not a space between: that would stay where the name is hidden.
            name.setContentsMargins(0, 0, GAP, 0)
            row.addWidget(name)
        row.addStretch(1)

    def set_runs(self, names: tuple[str, ...], colours: tuple[int, ...]) -> None:
        """The runs' names and their places in the palette."""
        for number, (swatch, label) in enumerate(zip(self._swatches, self._names, strict=True)):
            shown = number < len(names)
            swatch.setVisible(shown)
            label.setVisible(shown)
            if shown:
                name = said(names[number])
                label.setText(name)
                swatch.set_colour(colours[number])
                swatch.setToolTip(plain_tip(name))
        self._count = len(names)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        for number, pair in enumerate(zip(self._swatches, self._names, strict=True)):
            if any(widget.isVisible() and widget.geometry().contains(place) for widget in pair):
                self.run_chosen.emit(number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Without room for all names show none: near by, the lines alone still tell the runs apart."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = [*zip(self._swatches, self._names, strict=True)][: self._count]
        widths = (swatch.sizeHint().width() + name.sizeHint().width() for swatch, name in shown)
        needed = sum(width + 2 * self._row.spacing() for width in widths)
        for swatch, name in shown:
            name.setVisible(needed <= self.width())
            swatch.setVisible(needed <= self.width() or not self._on_a_wall)

    def set_look(self, look: Look) -> None:
        self._on_a_wall = look.projected
        for swatch in self._swatches:
            swatch.set_look(look)
        self._row.setSpacing(look.px(SPACING))
        for name in self._names:
            name.setContentsMargins(0, 0, look.px(GAP), 0)
        self._fit()
