"""Gradients over time: each layer's gradient and update along the recorded path, as small multiples."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.experiment.run_list import run_colours
from engine.measures.gradients import GRADIENTS
from engine.output.frame import Frame
from gui.language.numbers import count, short
from gui.language.words import said, tr
from gui.panels.depth_plot import NEVER
from gui.panels.docking import DockedPanel, register
from gui.panels.time_grid import TimeGrid
from gui.style.look import Look
from gui.widgets.figures_text import Rows
from gui.widgets.legend import Legend
from gui.widgets.plain import PlainLabel


@register(
    "gradients",
    "Gradients over time",
    "How large each layer's gradient and update were during training, in a small plot for each layer",
    "F6",
)
class GradientsPanel(DockedPanel):
    """Draws the measure `gradients` of all runs."""

    measures = (GRADIENTS,)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None
        self.legend = Legend()
        self.legend.run_chosen.connect(self.run_chosen)
        self.quantity = QComboBox()
        self.quantity.addItems([tr("Gradient ∂C/∂W"), tr("Update of W relative to W")])
        self.quantity.setAccessibleName(tr("Quantity"))
        self.quantity.setToolTip(tr("The values drawn, as root mean squares"))
        self.quantity.currentIndexChanged.connect(self._choose)
        self.grid = TimeGrid(tr("Gradients over time, layer by layer"))
        self.key = PlainLabel()
        self.key.setProperty("type", "caption")
        self.key.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        for widget in (self.legend, self.quantity, self.grid, self.key):
            self._layout.addWidget(widget, int(widget is self.grid))

    def set_look(self, look: Look) -> None:
        self._layout.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        self.legend.set_look(look)
        self.grid.set_look(look)

    def show_runs(self, experiment: Experiment) -> None:
        self._frame = None
        self.legend.set_runs(run_names(experiment), run_colours(experiment))
        self.grid.set_runs(run_names(experiment), run_colours(experiment))

    @Slot()
    def _choose(self) -> None:
        self.grid.decades = NEVER
        if self._frame is not None:
            self.show_frame(self._frame, words=True)

    def show_frame(self, frame: Frame, words: bool) -> None:
        self._frame = frame
        histories = [run[GRADIENTS] for run in frame.runs]
        ratios = self.quantity.currentIndex() == 1
        self.grid.show_series(
            [(past.iterations, past.update_ratios if ratios else past.dW) for past in histories],
            frame.iteration,
        )
        if words:
            last = max(round(float(past.iterations[-1])) for past in histories)
            low, high = self.grid.range_words()
            key = tr("a cell for each layer: {} to {} upwards, iterations 0 to {} across; both logarithmic")
            self.key.setText(key.format(low, high, count(last)))
            quantities = [past.update_ratios if ratios else past.dW for past in histories]
            parts = [
                f"{said(run.name)}: {short(values[-1, 0])} → {short(values[-1, -1])}"
                for run, values in zip(frame.runs, quantities, strict=True)
            ]
            told = tr("{quantity} now, from the first layer to the last: {values}")
            self.grid.describe(told.format(quantity=self.quantity.currentText(), values="; ".join(parts)))

    def copied(self) -> Rows:
        rows = self.grid.copied()
        return [[self.quantity.currentText()], *rows] if rows else ()
