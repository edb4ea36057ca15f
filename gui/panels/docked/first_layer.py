"""First layer: the weights of every first unit as a picture, of all runs on one scale or each on its own."""

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.experiment.model import Experiment
from engine.experiment.naming import run_names
from engine.measures.first_layer import FIRST_LAYER, FirstLayer, over
from engine.output.frame import Frame
from engine.steps import round_up
from gui.language.numbers import general, short
from gui.language.words import said, tr
from gui.panels.docking import DockedPanel, register
from gui.style.colour_scale import colour_table
from gui.style.look import USUAL_LOOK, Look
from gui.widgets.elided import NameLabel
from gui.widgets.figures_text import Cell, Rows
from gui.widgets.image_grid import ImageGrid
from gui.widgets.plain import PlainLabel


class RunImages(QWidget):
    """One run: its name, and under it a picture for each unit of the first layer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layer: FirstLayer | None = None
        self._shared = True
        self.name = NameLabel()
        self.grid = ImageGrid()
        self.grid.tell = self._tell
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.name)
        self._column.addWidget(self.grid, 1)

    def set_name(self, name: str) -> None:
        self.name.setText(name)
        self.grid.setAccessibleName(tr("Weights of the first layer of {}").format(name))

    def set_look(self, look: Look) -> None:
        self._column.setSpacing(look.px(3))
        self.grid.set_look(look, colour_table(look.palette))

    def show_layer(self, layer: FirstLayer) -> None:
        self.layer = layer
        self.grid.show_images((layer if self._shared else on_its_own_scale(layer)).images)

    def set_shared_scale(self, shared: bool) -> None:
        self._shared = shared
        if self.layer is not None:
            self.show_layer(self.layer)

    def _tell(self, unit: int) -> str:
        if self.layer is None:
            return ""
        weights = self.layer.weights[unit]
        words = tr("unit {}: weights from {} to {}")
        return words.format(unit + 1, short(float(weights.min())), short(float(weights.max())))


@register(
    "first_layer",
    "First layer",
    "What each unit of the first layer looks for: its weights as a picture, where the data are pictures",
)
class FirstLayerPanel(DockedPanel):
    """Draws the measure `first_layer` of all runs."""

    measures = (FIRST_LAYER,)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = USUAL_LOOK
        self._shared = True
        self._names: tuple[str, ...] = ()
        self._count = 0
        self.runs: list[RunImages] = []  # made once; there may be more than the experiment has runs
        self.words = PlainLabel()
        self.words.setProperty("type", "caption")
        self.words.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.words)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._layout.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        self._layout.setSpacing(look.px(6))
        for run in self.runs:
            run.set_look(look)

    def show_runs(self, experiment: Experiment) -> None:
        self._names = tuple(map(said, run_names(experiment)))
        while len(self.runs) < len(self._names):
            run = RunImages()
            run.set_look(self._look)
            run.set_shared_scale(self._shared)
            self.runs.append(run)
            self._layout.insertWidget(len(self.runs) - 1, run, 1)
        for place, run in enumerate(self.runs):
            run.setVisible(place < len(self._names))
            run.layer = None
            if place < len(self._names):
                run.set_name(self._names[place])

    def show_frame(self, frame: Frame, words: bool) -> None:
        layers = [run[FIRST_LAYER] for run in frame.runs]
        for run, layer in zip(self.runs, layers, strict=False):
            run.setVisible(layer is not None)
            run.layer = layer
            if layer is not None:
                run.show_layer(layer)
        if words:
            self._say()

    def set_shared_scale(self, shared: bool) -> None:
        self._shared = shared
        for run in self.runs:
            run.set_shared_scale(shared)
        self._say()

    def _say(self) -> None:
        layers = (run.layer for run in self.runs if run.layer is not None)
        self.words.setText(words_on(next(layers, None), self._shared))

    def copied(self) -> Rows:
        """A row for each unit: the run, the unit and its weights."""
        rows: list[list[Cell]] = []
        for name, run in zip(self._names, self.runs, strict=False):
            if run.layer is not None:
                rows += [[name, unit + 1, *row] for unit, row in enumerate(run.layer.weights.tolist())]
        if not rows:
            return ()
        features = len(rows[0]) - 2
        return [[tr("Run"), tr("Unit"), *(f"W1, {place + 1}" for place in range(features))], *rows]


def on_its_own_scale(layer: FirstLayer) -> FirstLayer:
    """The same, with the span of its own weights: what a run of small ones looks for is seen, too."""
    known = layer.weights[np.isfinite(layer.weights)]
    return over(layer, round_up(float(np.abs(known).max(initial=0.0))))


def words_on(layer: FirstLayer | None, shared: bool) -> str:
    """The scale, and what is left out; why there is nothing to see."""
    if layer is None:
        return tr("The features of these data are no picture. Choose the digits to see what units look for.")
    if shared:
        words = tr("Blue to orange: weights from {} to {}, on one scale for all runs; H: each on its own")
        words = words.format(general(-layer.span), general(layer.span))
    else:
        words = tr("Blue to orange: weights below and above 0, each run on its own scale; H: one for all")
    if layer.units > len(layer.images):
        left_out = tr("units beyond the first {} of a layer").format(len(layer.images))
        words += "\n" + tr("Left out: {}").format(left_out)
    return words
