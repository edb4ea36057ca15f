"""MapView: a study over two settings, as a map of colours for each run, with theory drawn over it."""

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from engine.experiment.run_list import run_colours
from engine.studies.picture import StudyPicture
from engine.studies.study import Study
from gui.language.numbers import in_a_row
from gui.language.words import cited, said, tr
from gui.studies.map_canvas import MapCanvas
from gui.studies.map_legend import MapLegend
from gui.studies.map_picture import MapPicture, Plane, map_picture, plane_of
from gui.studies.quantities import telling_quantity
from gui.studies.quantity_box import QuantityBox
from gui.studies.scoring import scoring_of
from gui.studies.view import StudyView
from gui.style.look import USUAL_LOOK, Look
from gui.widgets.figures_text import Cell, Rows
from gui.widgets.key_override import KeyOverride
from gui.widgets.plain import PlainLabel

SIDE_BY_SIDE = 560  # pixels at scale 1: in less, the scale of colours stands under the choosers
DEPTH_SCALE = {"gain", "depth"}


class RunBox(QComboBox):
    """A chooser whose entries follow one another by Left and Right, too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.setCurrentIndex(min(max(self.currentIndex() + step, 0), self.count() - 1))


class MapView(StudyView):
    """Draws the first two settings of a study; other axes stay as in the cell looked at.

    A click on a cell asks for it, as Enter does for the cell that arrow keys have come to.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = USUAL_LOOK
        self._plane: Plane | None = None
        self._picture: StudyPicture | None = None
        self._drawn: MapPicture | None = None
        self.quantity, self.run = QuantityBox(), RunBox()
        KeyOverride(self.run, letters=True)
        self.run.setAccessibleName(tr("Run"))
        self.run.setToolTip(tr("The run that is shown here"))
        self.legend, self.canvas, self.key = MapLegend(), MapCanvas(), PlainLabel()
        self.key.setProperty("type", "caption")
        self.key.setWordWrap(True)
        self.setFocusProxy(self.canvas)
        choosers = QHBoxLayout()
        for box in (self.quantity, self.run):
            choosers.addWidget(box)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addLayout(choosers)
        self._top.addStretch()
        self._top.addWidget(self.legend)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addLayout(self._top)
        self._layout.addWidget(self.canvas, 1)
        self._layout.addWidget(self.key)
        self.quantity.currentIndexChanged.connect(self._draw)
        self.run.currentIndexChanged.connect(self._choose_run)
        self.canvas.shows_all.connect(self.run.setHidden)
        self.canvas.run_passed.connect(self.run.setCurrentIndex)
        self.canvas.cell_pressed.connect(self._ask)

    def show_study(self, study: Study) -> None:
        self.quantity.name_scores(scoring_of(study))
        if self._plane is None or study != self._plane.study:
            self.quantity.choose(telling_quantity(study, maps=True))
        self._plane, self._picture, self._drawn = plane_of(study), None, None
        names = tuple(map(said, study.run_names))
        self.run.blockSignals(True)
        self.run.clear()
        self.run.addItems(names)
        self.run.blockSignals(False)
        self.canvas.show_plane(self._plane, names, run_colours(study.experiment))
        self.legend.show_scale((), gaps="")
        self._write_key()

    def show_picture(self, picture: StudyPicture) -> None:
        self._picture = picture
        self._draw()

    def set_look(self, look: Look) -> None:
        self._look = look
        self._layout.setSpacing(look.px(6))
        self.canvas.set_look(look)
        self.legend.set_look(look)
        self._turn()

    @Slot()
    def _draw(self) -> None:
        plane, picture = self._plane, self._picture
        if plane is None or picture is None:
            return
        quantity = self.quantity.quantity
        self._drawn = drawn = map_picture(plane, picture, quantity)
        self.canvas.show_picture(drawn, quantity, picture.draws.cell.number)
        low, high = drawn.shown
        ends = [low, (low + high) / 2.0, high]
        if quantity.is_share:
            texts = tuple(quantity.written(round(end, 9)) for end in ends)
        else:
            texts = tuple(quantity.brief(10.0**end) for end in ends)
        empty = np.argwhere(np.isnan(drawn.values)).tolist()
        reasons = (quantity.nothing(drawn.summaries[run][row][column]) for run, row, column in empty)
        self.legend.show_scale(texts, in_a_row(dict.fromkeys(reasons)))

    def _write_key(self) -> None:
        """What the lines over the maps and the triangles at their edges are."""
        plane = self._plane
        assert plane is not None
        parts = []
        curve = next((curve for of_run in plane.curves for curve in of_run), None)
        if curve is not None:
            line = tr("White lines: {words} ({source}).")
            parts.append(line.format(words=said(curve.label), source=cited(curve.source)))
        elif {plane.x.name, plane.y.name} == DEPTH_SCALE:
            parts.append(tr("No line: theory knows no such depth for this activation and these rules."))
        now = [
            tr("{setting} {value}").format(setting=axis.label, value=in_a_row(axis.present_texts))
            for axis in (plane.x, plane.y)
            if axis.present
        ]
        if now:
            parts.append(tr("Triangles, now: {}.").format(in_a_row(now)))
        self.key.setText(" ".join(parts))

    def copied(self) -> Rows:
        """A table for each run: a row for each value upwards, a column for each value across."""
        plane, drawn = self._plane, self._drawn
        if plane is None or drawn is None:
            return ()
        rows: list[list[Cell]] = []
        for number in range(self.run.count()):
            heading = f"{self.run.itemText(number)}: {tr(self.quantity.quantity.label)}"
            rows.append([heading, *(f"{plane.x.label} {text}" for text in plane.x.texts)])
            for text, values in zip(plane.y.texts, drawn.values[number], strict=True):
                found = (None if np.isnan(value) else float(value) for value in values)
                rows.append([f"{plane.y.label} {text}", *found])
        return rows

    @Slot(int)
    def _choose_run(self, run: int) -> None:
        self.canvas.show_run(max(0, run))

    @Slot(int, int)
    def _ask(self, row: int, column: int) -> None:
        if self._drawn is not None:
            self.cell_asked.emit(int(self._drawn.cells[row, column]))

    def _turn(self) -> None:
        is_wide = self.width() >= self._look.room(SIDE_BY_SIDE)
        directions = QBoxLayout.Direction
        self._top.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()
