"""Symmetry: how many units of each layer differ, and a button that breaks a symmetry."""

import math

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.experiment.editing import settings_at
from engine.experiment.model import MOST_RUNS, Experiment, Nudge, make_change
from engine.measures.symmetry import SYMMETRY, LayerSymmetry
from engine.output.frame import RunFrame
from gui.language.numbers import localised, short
from gui.language.words import tr
from gui.panels.docking import OneRunPanel, register
from gui.style.look import Look
from gui.widgets.figure_table import FigureTable
from gui.widgets.figures_text import Rows
from gui.widgets.plain import PlainLabel

AMOUNT = 1e-6  # what is added to one weight
ROW = 24  # pixels at scale 1
LAYER, DISTINCT, SPREAD = 0, 1, 4  # columns


@register(
    "symmetry",
    "Symmetry",
    "How many units of each layer differ, the rank of the weights, and a button that breaks the symmetry",
    "F7",
)
class SymmetryPanel(OneRunPanel):
    """Draws the measure `symmetry` of the chosen run: a row for each hidden layer."""

    measures = (SYMMETRY,)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._following = self._presenting = False
        headings = (
            (tr("Layer"), tr("Hidden layers, from the inputs on")),
            (tr("Distinct"), tr("Units whose weights and bias differ from all others'")),
            (tr("Rank of W"), tr("Numerical rank: how many independent directions the units' weights have")),
            (tr("Cosine"), tr("The largest cosine between the weights of two units")),
            (
                tr("Spread"),
                tr("Largest difference of a weight between units, divided by the largest weight"),
            ),
        )
        self.table = FigureTable(headings, words=(LAYER,))
        self.table.setAccessibleName(tr("Symmetry by layer"))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(DISTINCT, QHeaderView.ResizeMode.Stretch)
        self.break_button = QPushButton(tr("Break &it"))
        self.break_button.setToolTip(
            tr("A branch of this run from here on, with 0.000001 added to one weight of a hidden layer")
        )
        self.break_button.clicked.connect(self._break)
        words = PlainLabel(
            tr(
                "Units that are the same get the same gradient, and stay the same. “Break it” starts a "
                "branch here, with 0.000001 added to one weight: watch whether its units separate."
            )
        )
        words.setProperty("type", "caption")
        words.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.chooser)
        self._layout.addWidget(words)
        self._layout.addWidget(self.break_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addWidget(self.table, 1)

    def set_look(self, look: Look) -> None:
        self._layout.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(10))
        self.chooser.set_look(look)
        self.table.set_row_height(look, ROW)
        self._presenting = look.presenting
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Where there is no room for all columns, those give way that say again what the first ones do."""
        header = self.table.horizontalHeader()
        room = self.table.viewport().width()
        for column in range(self.table.columnCount()):
            self.table.setColumnHidden(column, False)  # a hidden one does not say what it needs
            room -= max(header.sectionSizeHint(column), self.table.sizeHintForColumn(column))
            out = room < 0 or (self._presenting and column == SPREAD)
            self.table.setColumnHidden(column, out and column > DISTINCT)

    def show_runs(self, experiment: Experiment) -> None:
        self._experiment = experiment
        self.break_button.setEnabled(len(experiment.runs) < MOST_RUNS)
        super().show_runs(experiment)

    def show_run(self, run: RunFrame, words: bool) -> None:
        layers = run[SYMMETRY]
        if not words:
            return
        anew = self.table.rowCount() != len(layers)
        if anew:
            self.table.set_rows(len(layers))
        for row, layer in enumerate(layers):
            for column, text in enumerate(self._words_of(row + 1, layer)):
                if self.table.cells[row, column].text() != text:
                    self.table.cells[row, column].setText(text)
        if anew:
            self._fit_columns()

    def _words_of(self, number: int, layer: LayerSymmetry) -> tuple[str, ...]:
        rank = "–" if layer.rank is None else tr("{} of {}").format(layer.rank, layer.full_rank)
        return (
            str(number),
            tr("{} of {}").format(layer.distinct, layer.units),
            rank,
            "–" if math.isnan(layer.cosine) else localised(f"{layer.cosine:.4f}"),
            "–" if math.isnan(layer.spread) else short(layer.spread),
        )

    def copied(self) -> Rows:
        return self.table.copied()

    @Slot()
    def _break(self) -> None:
        """Ask for a branch from the iteration of the picture, trained as its parent is, but for a nudge."""
        if self._experiment is None or self.iteration is None:
            return
        now = settings_at(self._experiment, self.chooser.index, self.iteration)
        # In the second layer, so that the layer before it notices as well.
        nudge = Nudge(layer=min(2, len(self._experiment.network.hidden)), amount=AMOUNT)
        change = make_change(self.iteration, nudge=nudge, **now.updating())
        self.branch_asked.emit(self.chooser.index, change)
