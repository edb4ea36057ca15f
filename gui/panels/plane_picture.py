"""A picture of the plane with the training points on it: what all pictures over the features have in common.

What a run answers is drawn under the points by who derives from it.
"""

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QSizePolicy, QToolTip, QWidget

from engine.arrays import Array
from engine.datasets import Data
from engine.measures.plane import Extent
from engine.steps import evenly_of_each
from gui.editing.picked import Picked
from gui.language.numbers import count, short
from gui.language.words import tr
from gui.panels.canvas import Canvas
from gui.panels.labels import grouped
from gui.panels.markers import Dress, Markers
from gui.panels.plane_axes import PlaneAxes
from gui.style.look import USUAL_LOOK, Look
from gui.widgets.plain import plain_tip, text_of_tip

# Pixels at scale 1: the radius of a point's marker, of the ring round a chosen one, of what a click reaches.
MARKER, SMALLEST_MARKER, RING, REACH = 3.4, 1.4, 8.0, 12.0
LARGEST_MARKER = 1.0 / 60.0  # of a picture's side
PICKED = 1.7  # times as large are points that are picked out
COVERED, COVERED_PRESENTING = 0.1, 0.16  # of a picture at most, by all markers together
MOST_MARKERS = 2_000  # that are drawn of a training set


class PlanePicture(Canvas):
    """Draws the points of an experiment, set once. `classes` are those drawn of each class.

    `example_chosen` carries the training example that is to be followed.
    """

    example_chosen = Signal(int)

    def __init__(self, read_as: str, parent: QWidget | None = None) -> None:
        super().__init__(read_as, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._look = USUAL_LOOK
        self._extent: Extent | None = None
        self._data: Data | None = None
        self._points = np.empty((2, 0))  # the training set on the plane
        self.classes: tuple[Array, ...] = ()
        self._dresses: tuple[Dress, ...] = ()
        self._view = self.still_view()
        self._view.setAspectLocked(True)
        self.chosen = QGraphicsPathItem()
        self._example: int | None = None
        self._picked: Picked | None = None
        self._picking = False
        self.markers, self.picked = Markers(), Markers()
        self.axes = PlaneAxes()

    def add_items(self, *under: QGraphicsItem) -> None:
        """Have these be drawn under the points, the first one undermost."""
        for item in (*under, self.markers, self.picked, self.chosen, *self.axes.labels):
            self._view.addItem(item, ignoreBounds=True)

    def add_later(self, item: QGraphicsItem, over: bool) -> None:
        """Have this be drawn over the points and what is there, or under the points."""
        self._view.addItem(item, ignoreBounds=True)
        if not over:
            item.stackBefore(self.markers)

    def explain(self, words: str) -> None:
        """What the picture shows, for who rests the mouse on it."""
        self.setToolTip(plain_tip(words))

    def places_of(self, X: Array, Y: Array) -> Array:
        """Where examples (features, examples) with these labels stand on the plane, (2, examples)."""
        raise NotImplementedError

    def set_data(self, data: Data) -> None:
        """The training points to draw: of very many, some; a click finds any of them."""
        self._data = data
        self._place_points()

    def _place_points(self) -> None:
        data = self._data
        if data is None:
            return
        self._points = self.places_of(data.X_train, data.Y_train)
        drawn = evenly_of_each(data.Y_train, MOST_MARKERS)
        self._dress()
        groups = grouped(data.Y_train[drawn], data)
        self.classes = tuple(self._points[:, drawn][:, group] for group in groups)
        self.markers.set_points(self.classes)
        self._place_picked()
        self._draw_points()

    def _dress(self) -> None:
        """What each group of points looks like."""
        raise NotImplementedError

    def pick_out(self, picked: Picked | None) -> None:
        """Draw these examples larger than all others, also those that are not of the training set."""
        if picked != self._picked:
            self._picked = picked
            self._place_picked()

    def _place_picked(self) -> None:
        data, picked = self._data, self._picked
        groups: tuple[Array, ...] = ()
        if data is not None and picked is not None:
            X, Y = (data.X_train, data.Y_train) if picked.training else (data.X_test, data.Y_test)
            chosen = [example for example in picked.examples if example < Y.size]
            places, labels = self.places_of(X[:, chosen], Y[chosen]), Y[chosen]
            groups = tuple(places[:, group] for group in grouped(labels, data))
        self.picked.set_points(groups)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.set_background(look.palette.card)
        self.chosen.setPen(pg.mkPen(look.palette.text, width=look.stroke(2.0)))
        self.axes.set_look(look)
        self._dress()
        self._draw_points()

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
        """What is under a pixel."""
        raise NotImplementedError

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

    def _show_extent(self, extent: Extent) -> None:
        self._extent = extent
        bounds = QRectF(extent.left, extent.bottom, extent.width, extent.height)
        for markers in (self.markers, self.picked):
            markers.set_bounds(bounds)
        self._bound(bounds)
        self._view.setAspectLocked(True, ratio=extent.tall)  # so that the picture is square
        self._view.setRange(bounds, padding=0.0)
        self._draw_points()

    def _bound(self, bounds: QRectF) -> None:
        """What is drawn under the points fills this rectangle of the plane from now on."""
        raise NotImplementedError

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
        radius, palette = self._marker(self._look), self._look.palette
        outline = palette.card if self._data is None or self._data.classes is not None else palette.text
        self.markers.set_style(radius, self._dresses, outline)
        self.picked.set_style(PICKED * radius, self._dresses, palette.text)
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
