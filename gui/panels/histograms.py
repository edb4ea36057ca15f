"""The weights of one run, layer by layer: a histogram now, with the outline of iteration 0 behind it."""

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QPainterPath
from PySide6.QtWidgets import QGraphicsPathItem, QSizePolicy, QWidget

from engine.measures.histograms import BINS, HISTOGRAMS, LayerHistogram
from engine.output.frame import RunFrame
from gui.language.numbers import short
from gui.language.words import tr
from gui.panels.canvas import Canvas, Label, StillBars, StillCurve
from gui.panels.panel import CardPanel
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION, run_colour
from gui.widgets.plain import plain_tip

MOST_COLUMNS = 7  # cells side by side; deeper networks take more rows
GAP = 0.06  # between two cells, as a share of a cell's width
CAPTION_SHARE = 0.3  # of a cell's height, with one row of cells
MOST_LABELLED = 7  # with more layers the captions would not fit: the tooltip has them
MOST_ON_A_WALL = 4  # and with larger type
LARGE = 1.6  # times as high


class HistogramPanel(CardPanel, Canvas):
    """Draws the measure `histograms`: every layer is a cell of one picture, its bars scaled to its peak."""

    measures = (HISTOGRAMS,)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._colour = 0
        self._look = USUAL_LOOK
        self._then: RunFrame | None = None
        self._view = self.still_view()
        self._spans: tuple[str, ...] = ()
        self._bar = (1.0 - GAP) / BINS
        self.bars = StillBars(x0=[], y0=[], width=self._bar, height=[])
        self.outline = StillCurve(antialias=False)
        self._floors = QGraphicsPathItem()
        for item in (self.outline, self.bars, self._floors):
            self._view.addItem(item, ignoreBounds=True)
        self._captions = [self._caption(index) for index in range(MOST_LABELLED)]
        self._rows, self._layers = 1, 0
        self._times = 1.0  # as high as usual

    def set_layers(self, layers: int) -> None:
        """Lay out a cell for each of so many layers with weights."""
        self._layers = layers
        self._columns = min(layers, MOST_COLUMNS)
        self._rows = math.ceil(layers / self._columns)
        self._view.setRange(xRange=(0.0, self._columns), yRange=(-self._rows, 0.0), padding=0.0)
        cells = np.arange(layers)
        self._left = (cells % self._columns) + GAP / 2.0
        on_a_wall = self._look.projected
        captioned = layers <= (MOST_ON_A_WALL if on_a_wall else MOST_LABELLED)
        floor = (CAPTION_SHARE / self._times) if captioned else 0.08
        self._floor = floor - 1.0 - cells // self._columns
        self._height = 0.94 - floor
        edges = self._left[:, None] + self._bar * np.arange(BINS + 1)
        self._bar_left = edges[:, :-1].ravel()
        self._bar_floor = np.repeat(self._floor, BINS)
        # The outline is a staircase: up from the floor, over the bins, down again; a gap after each layer.
        self._stairs_x = np.repeat(edges, 2, axis=1).ravel()
        self._stairs_connected = np.tile(np.arange(2 * BINS + 2) < 2 * BINS + 1, layers)
        self._floors.setPath(self._floor_lines())
        for item in (self.outline, self.bars):
            item.bounds = QRectF(0.0, -self._rows, self._columns, self._rows)
        for index, (layer, span) in enumerate(self._captions):
            shown = captioned and index < layers
            layer.setVisible(shown)
            span.setVisible(shown)
            if shown:
                layer.setPos(self._left[index], self._floor[index])
                span.setPos(self._left[index] + 1.0 - GAP, self._floor[index])
        self._spans = ()
        self._draw_look(self._look)

    def _floor_lines(self) -> QPainterPath:
        path = QPainterPath()
        for left, floor in zip(self._left, self._floor, strict=True):
            path.moveTo(left, floor)
            path.lineTo(left + 1.0 - GAP, floor)
        return path

    def _caption(self, index: int) -> tuple[Label, Label]:
        """A layer's name on the left under its bars, its span on the right."""
        layer, span = Label(f"W{index + 1}"), Label(anchor=(1.0, 0.0))
        self._view.addItem(layer, ignoreBounds=True)
        self._view.addItem(span, ignoreBounds=True)
        return layer, span

    def set_run(self, name: str, colour: int) -> None:
        """Whose weights these are, and that run's place in the palette."""
        self.setAccessibleName(tr("Weights of {}").format(name))
        self._colour = colour
        self._paint_bars()

    def _paint_bars(self) -> None:
        colour = run_colour(self._look.palette, self._colour)
        colour.setAlphaF(0.8)  # the outline behind stays visible
        self.bars.setOpts(brush=colour, pen=None)

    def set_look(self, look: Look) -> None:
        before, self._look = self._look, look
        if self._layers and before is not None and before.projected != look.projected:
            self.set_layers(self._layers)
        else:
            self._draw_look(look)

    def set_large(self, large: bool) -> None:
        """As high as it can be read on a wall, or as usual."""
        times = LARGE if large and self._rows == 1 else 1.0
        if times != self._times:
            self._times = times
            self.set_layers(self._layers)

    def _draw_look(self, look: Look) -> None:
        palette = look.palette
        self.set_background(palette.card)
        self.setFixedHeight(look.room((66 if self._rows == 1 else 90) * self._times))
        self._paint_bars()
        self.outline.setPen(pg.mkPen(palette.secondary, width=look.stroke(1.0)))
        self._floors.setPen(pg.mkPen(palette.hairline, width=look.stroke(1.0)))
        font = sized(self.font(), look.type(CAPTION))
        for captions in self._captions:
            for item in captions:
                item.setFont(font)
                item.setBrush(QBrush(QColor(palette.secondary)))
                item.write(item.text())

    def show_then(self, run: RunFrame | None) -> None:
        """Compare with the run at a pinned iteration; None, or one without them: with iteration 0 again."""
        self._then = run if run is not None and HISTOGRAMS in run else None

    def clear(self) -> None:
        """Show no bars until the next ones come."""
        self._set_visible(False)
        self.describe("")

    def _set_visible(self, visible: bool) -> None:
        for item in (self.bars, self.outline):
            item.setVisible(visible)

    def show_run(self, run: RunFrame, _words: bool) -> None:
        if not self.bars.isVisible():
            self._set_visible(True)
        layers = run[HISTOGRAMS]
        now = np.stack([layer.now for layer in layers])
        initial = np.stack([layer.initial for layer in layers])
        if self._then is not None:
            then = self._then[HISTOGRAMS]
            initial = np.stack([old.over(layer.span) for old, layer in zip(then, layers, strict=True)])
        # Bars and outline share a scale within a layer, so that they compare.
        scale = self._height / np.maximum(now.max(axis=1), initial.max(axis=1)).clip(min=1)[:, None]
        self.bars.setOpts(
            x0=self._bar_left, y0=self._bar_floor, width=self._bar, height=(now * scale).ravel()
        )
        stairs = np.repeat(self._floor[:, None], 2 * BINS + 2, axis=1)
        stairs[:, 1:-1] += np.repeat(initial * scale, 2, axis=1)
        self.outline.setData(self._stairs_x, stairs.ravel(), connect=self._stairs_connected)
        self._write_spans(layers)

    def _write_spans(self, layers: tuple[LayerHistogram, ...]) -> None:
        """The range of each layer under its bars, and of all of them in the tooltip."""
        spans = tuple(
            f"±{short(layer.span)}" + (f", {layer.outside} ∞" if layer.outside else "") for layer in layers
        )
        words = tr("Bars: the weights now. Outline: at iteration 0. Each layer has its own range:")
        if self._then is not None:
            words = tr("Bars: the weights now. Outline: at the pinned iteration. Ranges by layer:")
        if (words, *spans) == self._spans:
            return
        self._spans = (words, *spans)
        for (_, caption), span in zip(self._captions, spans, strict=False):
            caption.write(span)
        told = [f"W{number}: {span}" for number, span in enumerate(spans, 1)]
        self.setToolTip(plain_tip("\n".join([words, *told])))
        self.describe(tr("Weights of each layer lie within {}").format("; ".join(told)))
