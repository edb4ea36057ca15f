"""The decision boundary of one run: probability as colour, the 0.5 contour, the training points on top."""

import math

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QSizePolicy, QToolTip, QWidget

from engine.arrays import Array
from engine.datasets import Data
from engine.datasets.section import Axes
from engine.measures.boundary import BOUNDARY, Boundary
from engine.measures.plane import Extent, extent_of
from engine.measures.summary import SUMMARY
from engine.output.frame import RunFrame
from engine.steps import evenly_of_each
from gui.language.numbers import count, general, percent, short
from gui.language.words import said, tr
from gui.panels.canvas import Canvas, ColourImage, StillCurve
from gui.panels.markers import MARKERS, Markers
from gui.panels.panel import CardPanel
from gui.panels.plane_axes import PlaneAxes
from gui.style.look import USUAL_LOOK, Look
from gui.widgets.plain import plain_tip, text_of_tip

# Pixels at scale 1: the radius of a point's marker, of the ring round a chosen one, of what a click reaches.
MARKER, SMALLEST_MARKER, RING, REACH = 3.4, 1.4, 8.0, 12.0
SLIGHT = 0.25  # pixels: a line that has moved by less looks the same
LARGEST_MARKER = 1.0 / 60.0  # of a picture's side
COVERED, COVERED_PRESENTING = 0.1, 0.16  # of a picture at most, by all markers together
MOST_MARKERS = 2_000  # that are drawn of a training set


def colour_table(low: str, middle: str, high: str) -> npt.NDArray[np.uint32]:
    """256 colours from probability 0 over 0.5 to 1, as 0xffRRGGBB."""
    colours = [QColor(name) for name in (low, middle, high)]
    stops = np.array([(colour.red(), colour.green(), colour.blue()) for colour in colours])
    places = np.linspace(0.0, 2.0, 256)
    red, green, blue = (
        np.rint(np.interp(places, (0.0, 1.0, 2.0), channel)).astype(np.uint32) for channel in stops.T
    )
    table: npt.NDArray[np.uint32] = 0xFF000000 | red << 16 | green << 8 | blue
    return table


class BoundaryPanel(CardPanel, Canvas):
    """Draws the measure `boundary`. The points are those of the experiment, set once.

    `example_chosen` carries the training example that is to be followed.
    """

    measures = (BOUNDARY,)

    example_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        words = tr(
            "Colour: the probability of class 1, from blue (0) through pale (0.5) to orange (1).\n"
            "Line: probability 0.5, dashed for the pinned iteration.\n"
            "Circles are class 0, triangles class 1 of the training set; of more than {} points\n"
            "only some of each class are drawn. Double-click a point to follow it through the iteration;\n"
            "while you inspect one, a click is enough."
        )
        self.setToolTip(plain_tip(words.format(count(MOST_MARKERS))))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._look = USUAL_LOOK
        self._extent: Extent | None = None
        self._drawn: Boundary | None = None
        self._data: Data | None = None
        self._section_axes: Axes | None = None  # of the plane that is shown
        self._points = np.empty((2, 0))  # the training set on it
        self.classes: tuple[Array, ...] = ()
        self._view = self.still_view()
        self._view.setAspectLocked(True)
        self.image = ColourImage()
        self.contour = StillCurve(antialias=True)
        self.then = StillCurve(antialias=True)
        self.chosen = QGraphicsPathItem()
        self._example: int | None = None
        self._picking = False
        self.markers = Markers()
        self.axes = PlaneAxes()
        items = (self.image, self.then, self.contour, self.markers, self.chosen, *self.axes.labels)
        for item in items:
            self._view.addItem(item, ignoreBounds=True)

    def set_run(self, name: str) -> None:
        self.setAccessibleName(tr("Decision boundary of {}").format(name))

    def set_data(self, data: Data) -> None:
        """The training points to draw on top: of very many, some; a click finds any of them."""
        self._data = data
        self._project(None)

    def _project(self, axes: Axes | None) -> None:
        """Show the points on the plane along these two features, or on the usual one."""
        data = self._data
        if data is None:
            return
        self._section_axes, section = axes, data.section(axes)
        self._points = section.projected(data.X_train)
        drawn = evenly_of_each(data.Y_train, MOST_MARKERS)
        X, Y = self._points[:, drawn], data.Y_train[drawn]
        self.classes = tuple(X[:, label == Y] for label in range(len(MARKERS)))
        self.axes.set_names(section.names(data.names if axes is not None else data.features))
        self.markers.set_points(self.classes)
        self._draw_points()

    def show_points(self, data: Data) -> None:
        """Draw the points of these data alone, without any run's answer."""
        self._set_visible(True)
        self.image.setVisible(False)
        self.set_data(data)
        self._show_extent(extent_of(data))

    def set_look(self, look: Look) -> None:
        self._look = look
        palette = look.palette
        self.set_background(palette.card)
        self.image.set_table(colour_table(palette.image_0, palette.image_middle, palette.image_1))
        self.contour.setPen(pg.mkPen(palette.text, width=look.stroke(1.5)))
        self.then.setPen(pg.mkPen(palette.text, width=look.stroke(1.5), dash=[3, 3]))
        self.chosen.setPen(pg.mkPen(palette.text, width=look.stroke(2.0)))
        self.axes.set_look(look)
        self._draw_points()

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

    def show_example(self, example: int | None) -> None:
        """Ring the training example of this number."""
        self._example = example
        self._draw_points()

    def set_picking(self, picking: bool) -> None:
        """Whether one click is enough to follow an example: where an iteration is inspected beside this."""
        self._picking = picking

    def example_at(self, place: QPoint) -> int | None:
        """The training example whose point is near this pixel."""
        if self._points.shape[1] == 0:
            return None
        spot = self._view.mapSceneToView(self.mapToScene(place))
        across, up = self._pixel()
        distances = np.hypot((self._points[0] - spot.x()) / across, (self._points[1] - spot.y()) / up)
        nearest = int(np.argmin(distances))
        return nearest if distances[nearest] <= REACH * self._look.scale else None

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what the run answers under the mouse, before what the picture shows."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = "\n\n".join(filter(None, (self.words_at(event.pos()), text_of_tip(self.toolTip()))))
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        handled: bool = super().viewportEvent(event)
        return handled

    def words_at(self, place: QPoint) -> str:
        """The point under a pixel, the probability of class 1 there, and the example that is near."""
        extent, image = self._extent, self.image.image
        if extent is None or image is None or not self.image.isVisible():
            return self._words_of_example(place) if self.markers.isVisible() else ""
        spot = self._view.mapSceneToView(self.mapToScene(place))
        right, up = (spot.x() - extent.left) / extent.width, (spot.y() - extent.bottom) / extent.height
        if not (0.0 <= right < 1.0 and 0.0 <= up < 1.0):
            return ""
        shade = int(image[int(up * image.shape[0]), int(right * image.shape[1])])
        words = tr("At ({}, {}) the probability of class 1 is {}").format(
            short(spot.x()), short(spot.y()), general(shade / 255.0, 2)
        )
        return "\n".join(filter(None, (words, self._words_of_example(place))))

    def _words_of_example(self, place: QPoint) -> str:
        """The example near a pixel and where it lies; nothing where there is none."""
        example = self.example_at(place)
        if example is None:
            return ""
        x, y = self._points[:, example]
        return tr("Training example {} at ({}, {})").format(count(example + 1), short(x), short(y))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self._picking and event.button() is Qt.MouseButton.LeftButton:
            self._follow_at(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """While presenting two clicks are meant for the card, whatever is under them."""
        event.ignore()
        presenting = self._look.presenting
        if not self._picking and not presenting and event.button() is Qt.MouseButton.LeftButton:
            self._follow_at(event)

    def _follow_at(self, event: QMouseEvent) -> None:
        example = self.example_at(event.position().toPoint())
        if example is not None:
            event.accept()
            self.example_chosen.emit(example)

    def _describe_run(self, run: RunFrame) -> None:
        """Say how much of the data is on the right side of the boundary."""
        if SUMMARY in run:
            summary = run[SUMMARY]
            words = tr("{name}: {train} of the training set is right, {test} of the test set")
            train, test = percent(summary.train_accuracy), percent(summary.test_accuracy)
            self.describe(words.format(name=said(run.name), train=train, test=test))

    def clear(self) -> None:
        """Show no picture until the next one comes."""
        self._set_visible(False)
        self.describe("")

    def _set_visible(self, visible: bool) -> None:
        items: tuple[QGraphicsItem, ...] = (self.image, self.contour, self.markers)
        self.axes.set_visible(visible)
        for item in items:
            item.setVisible(visible)

    def show_run(self, run: RunFrame, words: bool) -> None:
        boundary, before = run[BOUNDARY], self._drawn
        if boundary.axes != self._section_axes:
            self._project(boundary.axes)
        if words:
            self._describe_run(run)
        elif self.image.isVisible() and before is not None and self._looks_alike(boundary, before):
            return
        if not self.image.isVisible():
            self._set_visible(True)
        self.image.show_numbers(boundary.probabilities)
        self.contour.setData(boundary.contour_x, boundary.contour_y, connect=boundary.contour_connected)
        # A picture of other pixels, as another network has it, fills the same square.
        is_new = before is None or before.probabilities.shape != boundary.probabilities.shape
        self._drawn = boundary
        if is_new or boundary.extent != self._extent:
            self._show_extent(boundary.extent)

    def _looks_alike(self, new: Boundary, old: Boundary) -> bool:
        """Whether nobody would see the difference: drawing takes longer than finding out."""
        if (new.axes, new.extent) != (old.axes, old.extent) or new.contour_x.shape != old.contour_x.shape:
            return False
        across, up = self._pixel()
        lines = ((new.contour_x, old.contour_x, across), (new.contour_y, old.contour_y, up))
        return np.array_equal(new.probabilities, old.probabilities) and all(
            np.allclose(line, before, rtol=0.0, atol=SLIGHT * pixel, equal_nan=True)
            for line, before, pixel in lines
        )

    def _show_extent(self, extent: Extent) -> None:
        self._extent = extent
        self.contour.bounds = QRectF(extent.left, extent.bottom, extent.width, extent.height)
        self.then.bounds = self.contour.bounds
        self.image.setRect(self.contour.bounds)
        self.markers.set_bounds(self.contour.bounds)
        self._view.setAspectLocked(True, ratio=extent.tall)  # so that the picture is square
        self._view.setRange(self.contour.bounds, padding=0.0)
        self._draw_points()

    def _draw_points(self) -> None:
        """The ring is a shape of the plane, so its size in it follows the pixels."""
        if self._extent is None:
            return
        ring = QPainterPath()
        if self._example is not None:
            x, y = self._points[:, self._example]
            across, up = self._pixel()
            radius = self._look.stroke(RING)
            ring.addEllipse(QPointF(x, y), radius * across, radius * up)
        self.chosen.setPath(ring)
        palette = self._look.palette
        self.markers.set_style(self._marker(self._look), (palette.class_0, palette.class_1), palette.card)
        self.axes.place(self._extent, min(self.width(), self.height()))

    def _marker(self, look: Look) -> float:
        """The radius of a marker, in pixels: smaller where points are dense, and never dots or plates."""
        side, count = min(self.width(), self.height()), sum(points.shape[1] for points in self.classes)
        share = COVERED_PRESENTING if look.presenting else COVERED
        covering = side * math.sqrt(share / (math.pi * max(1, count)))
        largest = min(look.stroke(MARKER), LARGEST_MARKER * side)
        radius: float = max(look.stroke(SMALLEST_MARKER), min(largest, covering))
        return radius

    def _pixel(self) -> tuple[float, float]:
        """How wide and how high a pixel is in the plane."""
        extent = self._extent
        width, height = (1.0, 1.0) if extent is None else (extent.width, extent.height)
        pixels: int = max(1, min(self.width(), self.height()))
        return width / pixels, height / pixels

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # pyqtgraph resizes without an event, too, while it is being made.
        if event is not None:
            self._draw_points()
