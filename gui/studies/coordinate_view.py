"""CoordinateView: how large each layer is after a few updates, against the width, for one run at a time."""

import math

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from engine.experiment.model import Experiment
from engine.messages.problems import ExperimentError
from engine.studies.coordinate_check import CoordinateCheck
from gui.language.numbers import count
from gui.language.words import refusal, said, tr
from gui.panels.decades import decades_of
from gui.panels.docking import RunChooser
from gui.panels.zoom import Range
from gui.studies.checking import Checking
from gui.studies.coordinate_plot import CoordinatePlot
from gui.studies.coordinate_words import MOST_HIDDEN, drawn_layers, key_words, layer_name, sentence
from gui.style.look import USUAL_LOOK, Look
from gui.widgets.figures_text import Cell, Rows
from gui.widgets.key_override import KeyOverride
from gui.widgets.plain import PlainLabel

PLOTS = MOST_HIDDEN + 1
SHAPE = 1.5  # a plot is best so many times as wide as high
DECADE_STEP, FEWEST_DECADES, MOST_DECADES = 0.25, 1.0, 6.0
USUAL = (-1.0, 0.0)
STEPS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class CoordinateView(QWidget):
    """Checks an experiment aside and draws what is found: small plots of one run, on the same scale.

    Left and Right go from width to width, Up and Down from layer to layer.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = USUAL_LOOK
        self._found: CoordinateCheck | None = None
        self.cursor_at = (0, 0)  # the plot and the width that keys have come to
        self._by_keys = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Coordinate check"))
        KeyOverride(self)
        self.checking = Checking(self)
        self.checking.advanced.connect(self._advance)
        self.checking.found.connect(self._show)
        self.checking.refused.connect(self._refuse)

        self.title = PlainLabel(tr("Coordinate check"))
        self.title.setProperty("type", "heading")
        self.chooser = RunChooser()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(tr("Progress"))
        self.waits = PlainLabel(tr("Networks of several widths are trained for a few updates."))
        self.sentence, self.key = PlainLabel(), PlainLabel()
        self.sentence.setObjectName("sentence")
        for label in (self.waits, self.key):
            label.setProperty("type", "caption")
        for label in (self.waits, self.sentence, self.key):
            label.setWordWrap(True)
        self.plots = [CoordinatePlot() for _ in range(PLOTS)]
        self._row = QHBoxLayout()
        self._row.addWidget(self.title)
        self._row.addWidget(self.chooser)
        self._row.addStretch(1)
        self._room = QWidget()  # for the plots; it keeps its place while there are none
        self._grid = QGridLayout(self._room)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addLayout(self._row)
        self._layout.addWidget(self.bar)
        self._layout.addWidget(self.waits)
        self._layout.addWidget(self._room, 1)
        self._layout.addWidget(self.sentence)
        self._layout.addWidget(self.key)
        for plot in self.plots:
            self._grid.addWidget(plot, 0, 0)
            plot.hide()
        self.chooser.chosen.connect(self._draw)

    def check(self, experiment: Experiment, run: int) -> None:
        """Check this experiment from now on, and draw this run first; nothing of the one before stays."""
        self._found, self.cursor_at = None, (0, 0)
        self.chooser.set_runs(experiment)
        self.chooser.show_chosen(run)
        for plot in self.plots:
            plot.hide()
        self.key.clear()
        self.sentence.clear()
        self.bar.setValue(0)
        self._wait(True)
        self.checking.want(experiment)

    def leave(self) -> None:
        """Nobody looks any more: what is under way ends."""
        self.checking.want(None)

    def end(self) -> None:
        """The window closes."""
        self.checking.end()

    def _wait(self, waits: bool) -> None:
        self.bar.setVisible(waits)
        self.waits.setVisible(waits)

    @Slot(float)
    def _advance(self, share: float) -> None:
        self.bar.setValue(round(share * self.bar.maximum()))

    @Slot(object)
    def _refuse(self, error: ExperimentError) -> None:
        self._wait(False)
        self.sentence.setText(refusal(error))

    @Slot(object)
    def _show(self, found: CoordinateCheck) -> None:
        self._found = found
        self._wait(False)
        self.key.setText(key_words(found))
        self._draw()

    def set_look(self, look: Look) -> None:
        self._look = look
        self._layout.setSpacing(look.px(6))
        self._row.setSpacing(look.px(12))
        self._grid.setSpacing(look.px(8))
        self.chooser.set_look(look)
        for plot in self.plots:
            plot.set_look(look)
        self._arrange()

    # --- drawing

    @property
    def drawn(self) -> list[CoordinatePlot]:
        """The plots that show a layer."""
        return [] if self._found is None else self.plots[: len(drawn_layers(self._found.rms.shape[-1]))]

    @Slot()
    def _draw(self) -> None:
        found = self._found
        if found is None:
            return
        run = max(0, self.chooser.index)
        shown = shown_decades(found, run)
        for plot, layer in zip(self.drawn, drawn_layers(found.rms.shape[-1]), strict=True):
            plot.show_layer(found, run, layer, self.chooser.colour, shown)
            plot.show()
        self.sentence.setText(sentence(found, run))
        self._arrange()
        self._read()

    def _arrange(self) -> None:
        """In as many columns as let the plots be large."""
        drawn = self.drawn
        if not drawn:
            return
        width, height = self._room.width(), self._room.height()

        def size(columns: int) -> float:
            rows = math.ceil(len(drawn) / columns)
            return min(width / columns, SHAPE * height / rows)

        columns = max(range(1, len(drawn) + 1), key=size)
        for number, plot in enumerate(drawn):
            self._grid.addWidget(plot, number // columns, number % columns)
        for place in range(PLOTS):
            self._grid.setColumnStretch(place, int(place < columns))
            self._grid.setRowStretch(place, int(place < math.ceil(len(drawn) / columns)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def copied(self) -> Rows:
        """A row for each run, layer and width: its size after each number of updates."""
        found = self._found
        if found is None:
            return ()
        layers = found.rms.shape[-1]
        heading = [tr("after {}").format(count(updates)) for updates in found.updates]
        rows: list[list[Cell]] = [[tr("Run"), tr("Layer"), tr("Width"), *heading]]
        for run, name in enumerate(found.runs):
            for layer in range(layers):
                for place, width in enumerate(found.widths):
                    sizes = found.rms[run, place, :, layer].tolist()
                    rows.append([said(name), layer_name(layer, layers), width, *sizes])
        return rows

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, drawn, found = Qt.Key(event.key()), self.drawn, self._found
        if found is None or not (key in STEPS or key in ENDS):
            super().keyPressEvent(event)
            return
        plot, width = self.cursor_at
        last = len(found.widths) - 1
        if key in ENDS:
            width = ENDS[key] % (last + 1)
        else:
            down, right = STEPS[key]
            plot, width = plot + down, width + right
        self.cursor_at = min(max(plot, 0), len(drawn) - 1), min(max(width, 0), last)
        self._by_keys = True
        self._read()

    def _read(self) -> None:
        at, width = self.cursor_at
        for number, plot in enumerate(self.drawn):
            plot.show_cursor(width if self._by_keys and number == at else None)
        if self._found is not None:
            self.setAccessibleDescription(f"{self.plots[at].words(width)}\n{self.sentence.text()}")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keys = event.reason() in BY_KEYS
        self._read()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._by_keys = False
        self._read()


def shown_decades(found: CoordinateCheck, run: int) -> Range:
    """The powers of ten that the sizes of a run lie between: one scale for all of its layers."""
    low, high = decades_of(found.rms[run].ravel(), DECADE_STEP) or USUAL
    low = max(low, high - MOST_DECADES)
    if high - low < FEWEST_DECADES:
        middle = (low + high) / 2.0
        low, high = middle - FEWEST_DECADES / 2.0, middle + FEWEST_DECADES / 2.0
    return low, high
