"""What one run answers over the plane as colour, with lines where it changes, under the training points."""

from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtWidgets import QGraphicsItem, QWidget

from engine.arrays import Array
from engine.datasets import Data
from engine.datasets.section import Axes
from engine.datasets.shape import class_name
from engine.measures.boundary import BOUNDARY, Boundary
from engine.measures.fitted_function import extent_of_function, targets_of
from engine.measures.plane import extent_of
from engine.measures.summary import SUMMARY
from engine.output.frame import RunFrame
from gui.language.numbers import count, general, short
from gui.language.words import said, tr
from gui.panels.boundary_words import explanation
from gui.panels.canvas import ColourImage, StillCurve
from gui.panels.labels import dresses
from gui.panels.panel import CardPanel
from gui.panels.plane_picture import MOST_MARKERS, PlanePicture
from gui.panels.score_words import scores_in_words
from gui.style.colour_scale import class_tables, colour_table
from gui.style.look import Look
from gui.widgets.figures_text import Cell, Rows, apart

LINE, LINES_OF_NUMBERS = 1.5, 0.8  # widths at scale 1: there are many of the latter
SLIGHT = 0.25  # pixels: a line that has moved by less looks the same


class BoundaryPanel(CardPanel, PlanePicture):
    """Draws the measure `boundary`: of two classes, of several, or of numbers."""

    measures = (BOUNDARY,)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._drawn: Boundary | None = None
        self._early: RunFrame | None = None  # one that has come before its data
        self._section_axes: Axes | None = None  # of the plane that is shown
        self._shows_targets = False  # above a single feature, where there is no run's answer
        self._class_names: tuple[str, ...] = ()
        self.image = ColourImage()
        self.contour = StillCurve(antialias=True)
        self.then = StillCurve(antialias=True)
        self.add_items(self.image, self.then, self.contour)
        self._explain()

    def set_run(self, name: str) -> None:
        self.setAccessibleName(tr("Decision boundary of {}").format(name))

    def set_class_names(self, names: tuple[str, ...]) -> None:
        """What the classes are called, to be told of under the mouse."""
        self._class_names = names

    def _explain(self) -> None:
        words = explanation(2 if self._data is None else self._data.classes)
        self.explain(words.format(count(MOST_MARKERS)))

    def set_data(self, data: Data) -> None:
        is_other = self._data is None or self._data.classes != data.classes
        self._section_axes = None  # those chosen are of other data, which may have had more features
        self._name_axes(data)
        super().set_data(data)
        if is_other:
            self._explain()
            self._colour()
        early, self._early = self._early, None
        if early is not None:
            self.show_run(early, words=False)

    def places_of(self, X: Array, Y: Array) -> Array:
        assert self._data is not None
        if self._shows_targets:
            return np.stack([X[0], targets_of(Y, self._data.classes)])
        return self._data.section(self._section_axes).projected(X)

    def _project(self, axes: Axes | None) -> None:
        """Show the points on the plane along these two features, or on the usual one."""
        if self._data is not None:
            self._section_axes = axes
            self._name_axes(self._data)
            self._place_points()

    def _name_axes(self, data: Data) -> None:
        axes = self._section_axes
        self.axes.set_names(data.section(axes).names(data.names if axes is not None else data.features))

    def show_points(self, data: Data) -> None:
        """Draw the points of these data alone, without any run's answer."""
        self._set_visible(True)
        self.image.setVisible(False)
        self._shows_targets = len(data.X_train) == 1
        self.set_data(data)
        self._show_extent(extent_of_function(data) if self._shows_targets else extent_of(data))

    def set_look(self, look: Look) -> None:
        PlanePicture.set_look(self, look)
        self._colour()

    def _colour(self) -> None:
        """The colours of the picture: of each class where the most probable one is shown, else one scale."""
        palette, drawn, look = self._look.palette, self._drawn, self._look
        of_numbers = self._data is not None and self._data.classes is None
        width = look.stroke(LINES_OF_NUMBERS if of_numbers else LINE)
        self.contour.setPen(pg.mkPen(palette.text, width=width))
        self.then.setPen(pg.mkPen(palette.text, width=width, dash=[3, 3]))
        if drawn is None or drawn.winners is None or self._data is None or self._data.classes is None:
            self.image.set_tables(colour_table(palette)[None])
        else:
            self.image.set_tables(class_tables(palette, self._data.classes))

    def _dress(self) -> None:
        if self._data is not None:
            self._dresses = dresses(self._look.palette, self._data.classes)

    def show_then(self, run: RunFrame | None) -> None:
        """Draw the contour of a pinned iteration as well; None: no longer."""
        if run is None or BOUNDARY not in run:  # no boundary was measured there
            self.then.setData([], [])
            return
        boundary = run[BOUNDARY]
        if boundary.axes != self._section_axes:  # a line on another plane says nothing on this one
            self.then.setData([], [])
            return
        self.then.setData(boundary.contour_x, boundary.contour_y, connect=boundary.contour_connected)

    def words_at(self, place: QPoint) -> str:
        """The point under a pixel, what is answered there, and the example that is near."""
        extent, drawn = self._extent, self._drawn
        if extent is None or drawn is None or not self.image.isVisible():
            return self._words_of_example(place) if self.markers.isVisible() else ""
        spot = self._view.mapSceneToView(self.mapToScene(place))
        right, up = (spot.x() - extent.left) / extent.width, (spot.y() - extent.bottom) / extent.height
        if not (0.0 <= right < 1.0 and 0.0 <= up < 1.0):
            return ""
        rows, columns = drawn.probabilities.shape
        at = short(spot.x()), short(spot.y())
        words = self._answer_in(drawn, int(up * rows), int(right * columns), *at)
        return "\n".join(filter(None, (words, self._words_of_example(place))))

    def _answer_in(self, drawn: Boundary, row: int, column: int, x: str, y: str) -> str:
        """What is answered in a pixel of the picture, which is that of (x, y)."""
        share = int(drawn.probabilities[row, column]) / 255.0
        if drawn.scale is not None:
            low, high = drawn.scale.low, drawn.scale.high
            value = general(low + share * (high - low), 3)
            beyond = {0.0: "≤ ", 1.0: "≥ "}.get(share, "")
            return tr("At ({x}, {y}) the prediction is {value}").format(x=x, y=y, value=beyond + value)
        if drawn.winners is not None:
            label = int(drawn.winners[row, column])
            name = said(self._class_names[label]) if label < len(self._class_names) else ""
            words = tr("At ({x}, {y}) the most probable class is {name}, with a probability of {share}")
            return words.format(x=x, y=y, name=name or label, share=general(share, 2))
        words = tr("At ({x}, {y}) the probability of {name} is {share}")
        return words.format(x=x, y=y, name=said(class_name(self._class_names, 1)), share=general(share, 2))

    def drawn_cells(self) -> Rows:
        """What is answered in each pixel of the picture: a row for each height, from the lowest up."""
        one, extent = self._drawn, self._extent
        if one is None or extent is None or not self.image.isVisible():
            return ()
        answers = one.probabilities / 255.0
        if one.scale is not None:
            answers = one.scale.low + answers * (one.scale.high - one.scale.low)
            grids: list[tuple[str, npt.NDArray[Any]]] = [(tr("Prediction"), answers)]
        elif one.winners is not None:
            grids = [(tr("Class"), one.winners), (tr("Probability"), answers)]
        else:
            grids = [(tr("Probability"), answers)]
        rows, columns = answers.shape
        x = (extent.left + (np.arange(columns) + 0.5) / columns * extent.width).tolist()
        y = (extent.bottom + (np.arange(rows) + 0.5) / rows * extent.height).tolist()
        tables = []
        for name, grid in grids:
            heads: list[Cell] = [name, *x]
            tables.append([heads, *([at, *row] for at, row in zip(y, grid.tolist(), strict=True))])
        return apart(tables)

    def clear(self) -> None:
        """Show no picture until the next one comes."""
        self._set_visible(False)
        self.describe("")

    def _set_visible(self, visible: bool) -> None:
        items: tuple[QGraphicsItem, ...] = (self.image, self.contour, self.markers, self.picked)
        self.axes.set_visible(visible)
        for item in items:
            item.setVisible(visible)

    def show_run(self, run: RunFrame, words: bool) -> None:
        boundary, before = run[BOUNDARY], self._drawn
        if self._is_of_other_data(boundary):
            self._early = run
            return
        if boundary.axes != self._section_axes:
            self._project(boundary.axes)
        if words and SUMMARY in run:
            self.describe(scores_in_words(said(run.name), run[SUMMARY]))
        is_same = before is not None and self.image.isVisible() and self._looks_alike(boundary, before)
        if is_same and not words:
            return
        if not self.image.isVisible():
            self._set_visible(True)
        self._drawn = boundary
        if before is None or (before.winners is None) != (boundary.winners is None):
            self._colour()
        self.image.show_numbers(boundary.probabilities, boundary.winners)
        self.contour.setData(boundary.contour_x, boundary.contour_y, connect=boundary.contour_connected)
        # A picture of other pixels, as another network has it, fills the same square.
        is_new = before is None or before.probabilities.shape != boundary.probabilities.shape
        if is_new or boundary.extent != self._extent:
            self._show_extent(boundary.extent)

    def _is_of_other_data(self, boundary: Boundary) -> bool:
        """Whether it shows classes that the data do not have: a frame may come before its data."""
        classes = 0 if self._data is None else self._data.classes or 0
        return boundary.winners is not None and int(boundary.winners.max()) >= classes

    def _looks_alike(self, new: Boundary, old: Boundary) -> bool:
        """Whether nobody would see the difference: drawing takes longer than finding out."""
        if (new.axes, new.extent) != (old.axes, old.extent) or new.contour_x.shape != old.contour_x.shape:
            return False
        across, up = self._pixel()
        lines = ((new.contour_x, old.contour_x, across), (new.contour_y, old.contour_y, up))
        return (
            np.array_equal(new.probabilities, old.probabilities)
            and np.array_equal(winners_of(new), winners_of(old))
            and all(
                np.allclose(line, before, rtol=0.0, atol=SLIGHT * pixel, equal_nan=True)
                for line, before, pixel in lines
            )
        )

    def _bound(self, bounds: QRectF) -> None:
        self.contour.bounds = self.then.bounds = bounds
        self.image.setRect(bounds)


def winners_of(boundary: Boundary) -> npt.NDArray[np.uint8]:
    """Those of a boundary, none where it has none."""
    return np.empty(0, dtype=np.uint8) if boundary.winners is None else boundary.winners
