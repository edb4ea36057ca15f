"""Neurons: what every hidden unit of a run answers over the plane, one of them large, and its weights."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from engine.experiment.model import Experiment
from engine.measures.neurons import NEURONS, LayerOfUnits, Neurons
from engine.output.frame import RunFrame
from gui.language.words import tr
from gui.panels.docking import OneRunPanel, register
from gui.panels.heat_map import HeatMap
from gui.panels.matrix_words import weight_words
from gui.panels.unit_grid import UnitGrid, UnitIndex, picture_of
from gui.panels.weight_place import WeightPlace
from gui.style.look import Look
from gui.widgets.figures_text import Cell, Rows
from gui.widgets.plain import PlainLabel, plain_tip
from gui.widgets.turning_row import TurningRow

GROWN = 130  # pixels at scale 1: the side of the unit that was clicked
WEIGHTS_ROOM = 150  # pixels at scale 1: the height of the layer's weights


class GrownUnit(QWidget):
    """One unit's activation over the plane, large; it says what the unit answers under the mouse."""

    def __init__(self, grid: UnitGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._side = GROWN

    def set_look(self, look: Look) -> None:
        self._side = look.px(GROWN)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self._grid.words_in(self._grid.chosen, QRectF(self.rect()), QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        place, layers = self._grid.chosen, self._grid.layers
        if place.layer >= len(layers):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture = picture_of(layers[place.layer].images[place.unit], self._grid.table)
        painter.drawImage(QRectF(self.rect()), picture)
        painter.end()


@register(
    "neurons",
    "Neurons",
    "The output of every hidden unit over the plane, and the weights that lead to it",
    "F2",
)
class NeuronsPanel(OneRunPanel):
    """Draws the measure `neurons` of the chosen run."""

    measures = (NEURONS,)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = UnitGrid()
        self.grid.setAccessibleName(tr("Hidden units, layer by layer"))
        self.grid.chosen_changed.connect(self._show_chosen)
        self.grown = GrownUnit(self.grid)
        self.left_out, self.unit, self.matrix = PlainLabel(), PlainLabel(), PlainLabel()
        for label in (self.left_out, self.matrix):
            label.setProperty("type", "caption")
        for label in (self.left_out, self.unit, self.matrix):
            label.setWordWrap(True)  # words never widen the panel
        self.incoming, self.weights = HeatMap(), HeatMap()
        self.incoming.setAccessibleName(tr("Incoming weights and bias of the unit"))
        self.weights.setAccessibleName(tr("Weights of the unit's layer"))
        for heat_map in (self.incoming, self.weights):
            heat_map.cell_opened.connect(self._open)
        beside = QVBoxLayout()
        beside.addWidget(self.unit)
        beside.addWidget(self.incoming, 1)
        row = QHBoxLayout()
        row.addWidget(self.grown, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        all_units, one_unit = QWidget(), QWidget()
        above, below = self._halves = QVBoxLayout(all_units), QVBoxLayout(one_unit)
        above.addWidget(self.grid, 1)
        above.addWidget(self.left_out)
        below.addLayout(row)
        below.addWidget(self.matrix)
        below.addWidget(self.weights)
        below.addStretch()
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.chooser)
        self._layout.addWidget(TurningRow((all_units, one_unit), stretches=(1, 0)), 1)

    def set_look(self, look: Look) -> None:
        self._layout.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        self._layout.setSpacing(look.px(6))
        for half in self._halves:
            half.setContentsMargins(0, 0, 0, 0)
            half.setSpacing(look.px(6))
        self.weights.setFixedHeight(look.px(WEIGHTS_ROOM))
        for widget in (self.chooser, self.grid, self.grown, self.incoming, self.weights):
            widget.set_look(look)

    def show_runs(self, experiment: Experiment) -> None:
        for heat_map in (self.incoming, self.weights):
            heat_map.forget_spans()
        super().show_runs(experiment)

    def show_run(self, run: RunFrame, words: bool) -> None:
        neurons = run[NEURONS]
        self.grid.show_neurons(neurons)
        self.grown.update()
        if words:
            note = self.left_out_of(neurons)
            self.left_out.setText(note)
            self.left_out.setVisible(bool(note))
            self._show_chosen()

    def left_out_of(self, neurons: Neurons) -> str:
        """What there is no room for, in words."""
        parts = []
        if neurons.depth > len(neurons.layers):
            parts.append(tr("layers {} to {}").format(len(neurons.layers) + 1, neurons.depth))
        widest, shown = max((len(layer.W), len(layer.images)) for layer in neurons.layers)
        if widest > shown:
            parts.append(tr("units beyond the first {} of a layer").format(shown))
        return tr("Left out: {}").format(", ".join(parts)) if parts else ""

    @Slot()
    def _show_chosen(self) -> None:
        if not self.grid.layers:
            return
        place = self.grid.chosen
        layer: LayerOfUnits = self.grid.layers[place.layer]
        self.grown.update()
        self.unit.setText(self.grid.words_of(place))
        incoming = np.append(layer.W[place.unit], layer.b[place.unit])[None]
        run, span, inputs = self.chooser.run, ("incoming", place.layer), layer.W.shape[1]

        def place_of(unit: int, input_: int) -> str:
            """The bias stands behind the weights."""
            return weight_words(place.layer + 1, unit, input_ if input_ < inputs else None)

        self.incoming.show_values(incoming, (run, span), lambda _, column: place_of(place.unit, column))
        self.matrix.setText(
            tr("W{layer}: a row for each unit, a column for each input").format(layer=place.layer + 1)
        )
        self.weights.show_values(layer.W, (run, place.layer), place_of)

    @Slot(int, int)
    def _open(self, row: int, column: int) -> None:
        """Ask for the weight, or the bias that stands behind the incoming ones."""
        if not self.grid.layers or self.iteration is None:
            return
        place = self.grid.chosen
        layer = self.grid.layers[place.layer]
        unit = place.unit if self.sender() is self.incoming else row
        input_ = column if column < layer.W.shape[1] else None
        value = float(layer.b[unit, 0] if input_ is None else layer.W[unit, column])
        asked = WeightPlace(self.chooser.run, self.iteration, place.layer + 1, unit, input_, value)
        self.weight_asked.emit(asked)

    def copied(self) -> Rows:
        """The weights and biases of the layer whose unit is grown: a row for each unit."""
        if not self.grid.layers:
            return ()
        number = self.grid.chosen.layer
        layer = self.grid.layers[number]
        heads: list[Cell] = [tr("Layer {}").format(number + 1)]
        heads += [f"W{number + 1}, {place + 1}" for place in range(layer.W.shape[1])]
        figures = np.hstack([layer.W, layer.b]).tolist()
        return [[*heads, f"b{number + 1}"], *([unit + 1, *row] for unit, row in enumerate(figures))]

    def choose(self, layer: int, unit: int) -> None:
        """Grow this unit, both counted from 0."""
        self.grid.choose(UnitIndex(layer, unit))
