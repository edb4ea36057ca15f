"""CoordinatePlot: the size of one layer against the width, a line for each number of updates."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QBrush, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QVBoxLayout, QWidget

from engine.arrays import Array
from engine.studies.coordinate_check import UPDATES, CoordinateCheck
from gui.language.numbers import count
from gui.language.words import tr
from gui.panels.canvas import StillCurve
from gui.panels.cost_range import cost_ticks
from gui.panels.crosshair import Crosshair
from gui.panels.margin_labels import MarginLabels
from gui.panels.mouse_plot import MousePlot
from gui.panels.zoom import Range
from gui.studies.coordinate_words import layer_name, size_words, width_words
from gui.studies.quantity_axis import with_headroom
from gui.studies.sweep_drawing import dots
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import run_colour, run_pen
from gui.widgets.plain import PlainLabel

DASHES = ((1.0, 2.0), (2.5, 1.5), (4.0, 1.5, 1.0, 1.5), None)  # of the first line, …
LINE_WIDTH, DOT = 2.0, 6.0
NAMED, NAMED_AND_NUMBERED = 280, 450  # pixels at scale 1
BESIDE = 0.04  # of the axis, free at both ends


class CoordinatePlot(QWidget):
    """Under the mouse, or where keys have come to, a crosshair tells the sizes at one width.

    Without it those at the last width stand in the margin.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = USUAL_LOOK
        self._check: CoordinateCheck | None = None
        self._run, self._colour, self.layer = 0, 0, 0
        self._shown: Range = (0.0, 1.0)
        self._places: Array = np.empty(0)
        self._hovered: QPointF | None = None
        self._names: tuple[str, ...] = ()
        self.cursor_at: int | None = None  # the width that keys have come to, by its place
        self.name = PlainLabel()
        self.name.setProperty("type", "heading")
        self.plot = MousePlot("")
        self.plot.tell = self.words_at
        self.lines = [StillCurve(connect="finite", antialias=True) for _ in UPDATES]
        self.dots = [QGraphicsPathItem() for _ in UPDATES]
        self.plot.add(*self.lines, *self.dots)
        self.margin = MarginLabels(self.plot, "")
        self.crosshair = Crosshair(self.plot)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.name)
        self._layout.addWidget(self.plot, 1)
        self.plot.hovered.connect(self._hover)
        self.plot.view.sigResized.connect(self._draw)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._layout.setSpacing(look.px(2))
        self.plot.set_look(look)
        self.crosshair.set_look(look, (self._colour,) * len(UPDATES))
        for number, line in enumerate(self.lines):
            line.setPen(self._pen(number))
            dot = run_pen(look.palette, self._colour, look.stroke(DOT))
            dot.setStyle(Qt.PenStyle.SolidLine)
            dot.setCapStyle(Qt.PenCapStyle.RoundCap)
            self.dots[number].setPen(dot)
        self._colour_names()
        self._draw()

    def _colour_names(self) -> None:
        """One run, told by its colour: what tells its lines apart is how they are dashed."""
        self.margin.set_look(self._look)
        colour = run_colour(self._look.palette, self._colour)
        for number, (key, label) in enumerate(zip(self.margin.keys, self.margin.labels, strict=True)):
            if number < len(UPDATES):
                key.setPen(self._pen(number))
                label.setBrush(QBrush(colour))

    def _pen(self, number: int) -> QPen:
        pen = run_pen(self._look.palette, self._colour, self._look.stroke(LINE_WIDTH))
        dashes = DASHES[number]
        if dashes is None:
            pen.setStyle(Qt.PenStyle.SolidLine)
        else:
            pen.setDashPattern(dashes)
        return pen

    def show_layer(self, check: CoordinateCheck, run: int, layer: int, colour: int, shown: Range) -> None:
        """Draw this layer of a run, over these powers of ten."""
        self._check, self._run, self.layer, self._colour = check, run, layer, colour
        self._shown = shown
        self._places = np.log2(np.array(check.widths, dtype=np.float64))
        name = layer_name(layer, check.rms.shape[-1])
        self.name.setText(name)
        self.plot.setAccessibleName(name)
        self._names = ()
        self.set_look(self._look)

    def _name_lines(self, check: CoordinateCheck) -> None:
        """The number of updates at the end of each line; alone, where words would be cut."""
        has_room = self.plot.width() >= self._look.room(NAMED)
        numbers = map(count, check.updates)
        names = tuple(tr("after {}").format(number) if has_room else number for number in numbers)
        if names != self._names:
            self._names = names
            self.margin.set_runs(names, (self._colour,) * len(names))
            self._colour_names()

    @Slot()
    def _draw(self) -> None:
        if self._check is None:
            return
        first, last = float(self._places[0]), float(self._places[-1])
        room = BESIDE * (last - first) or 0.5
        ticks = [*zip(self._places.tolist(), map(count, self._check.widths), strict=True)]
        self.plot.set_ranges(
            (first - room, last + room),
            with_headroom(self._shown),
            ticks,
            cost_ticks(self._shown, logarithmic=True),
        )
        for number, (line, path) in enumerate(zip(self.lines, self.dots, strict=True)):
            line.bounds = self.plot.view.viewRect()
            heights = self._heights(number)
            line.setData(self._places, heights)
            path.setPath(dots(self._places, heights))
        self._read()

    def _heights(self, number: int) -> Array:
        """Powers of ten; what is 0 or has diverged stands at an end of the axis."""
        assert self._check is not None
        with np.errstate(divide="ignore"):
            logarithms = np.log10(self._check.rms[self._run, :, number, self.layer])
        return np.asarray(np.clip(logarithms, *self._shown))

    # --- reading off

    def _nearest(self, place: QPointF) -> int | None:
        if self._check is None or not QRectF(self.plot.view_rect).contains(place):
            return None
        x = float(self.plot.view.mapSceneToView(place).x())
        return int(np.abs(self._places - x).argmin())

    def show_cursor(self, at: int | None) -> None:
        """Read at the width with this place; None where the mouse alone reads."""
        self.cursor_at, self._hovered = at, None
        self._read()

    def _read(self) -> None:
        check = self._check
        if check is None:
            return
        at = self.cursor_at if self._hovered is None else self._nearest(self._hovered)
        shown = len(check.widths) - 1 if at is None else at
        sizes = check.rms[self._run, shown, :, self.layer]
        self._name_lines(check)
        # Where names and figures have no room beside each other, names tell more.
        has_room = self.plot.width() >= self._look.room(NAMED_AND_NUMBERED)
        self.margin.write([f"· {size_words(float(size))}" if has_room else "" for size in sizes])
        self.margin.arrange()
        view, (low, high) = self.plot.view_rect, self.plot.y_range
        pixels = [
            float(view.bottom() - (self._heights(number)[shown] - low) / (high - low) * view.height())
            for number in range(len(UPDATES))
        ]
        self.margin.place(pixels, None)
        self.plot.describe(self.words(shown))
        if at is None:
            self.crosshair.hide()
            return
        y, level = pixels[-1], float(sizes[-1])
        if self._hovered is not None:
            y = self._hovered.y()
            level = 10.0 ** (low + (view.bottom() - y) / view.height() * (high - low))
        x = self.plot.view.mapViewToScene(QPointF(float(self._places[at]), low)).x()
        self.crosshair.show_at(QPointF(x, y), count(check.widths[at]), size_words(level), pixels)

    def words(self, at: int) -> str:
        return "" if self._check is None else width_words(self._check, self._run, self.layer, at)

    def words_at(self, place: QPointF) -> str:
        at = self._nearest(place)
        return "" if at is None else self.words(at)

    @Slot(object)
    def _hover(self, place: QPointF | None) -> None:
        inside = place is not None and self._nearest(place) is not None
        self._hovered = place if inside else None
        self._read()
