"""The weights of one run, layer by layer: a histogram now, with the outline of iteration 0 behind it."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.measures.histograms import BINS, HISTOGRAMS, Bins, Counts, LayerHistogram
from engine.output.frame import RunFrame
from gui.language.numbers import count, short
from gui.language.words import tr
from gui.panels.histogram_layout import Cell, cells_in, layers_on, pages_of
from gui.panels.panel import CardPanel
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import CAPTION, run_colour
from gui.widgets.plain import plain_tip

LEAST_BARS = 12  # pixels at scale 1: lower bars tell nothing, and the numbers under them give way
PAGER = 1.4  # of a caption's height: the line that says which layers these are


class HistogramPanel(CardPanel, QWidget):
    """Draws the measure `histograms`: a cell for each layer, its bars scaled to their peak.

    A layer has one scale in all runs, unless each is to have its own. `layer_asked` carries the layer that
    was clicked, counted from 0; `page_asked` the page of layers that the wheel asks for.
    """

    measures = (HISTOGRAMS,)

    layer_asked = Signal(int)
    page_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._colour = 0
        self._look = USUAL_LOOK
        self._layers, self._page = 1, 0
        self.enlarged: int | None = None
        self._shared = True
        self._now: tuple[LayerHistogram, ...] = ()
        self._then: RunFrame | None = None

    def set_layers(self, layers: int) -> None:
        """Lay out a cell for each of so many layers with weights."""
        if layers != self._layers:
            self._layers, self._page, self._now = layers, 0, ()
            self.update()

    def set_run(self, name: str, colour: int) -> None:
        """Whose weights these are, and that run's place in the palette."""
        self.setAccessibleName(tr("Weights of {}").format(name))
        self._colour = colour
        self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def set_shared_scale(self, shared: bool) -> None:
        """Whether a layer has one scale in all runs."""
        self._shared = shared
        self._describe()
        self.update()

    def enlarge(self, layer: int | None) -> None:
        """Give all the room to this layer; None: to all of them again."""
        self.enlarged = layer
        self.update()

    def turn_to(self, page: int) -> None:
        self._page = page
        self.update()

    def show_then(self, run: RunFrame | None) -> None:
        """Compare with the run at a pinned iteration; None, or one without them: with iteration 0 again."""
        self._then = run if run is not None and HISTOGRAMS in run else None
        self.update()

    def clear(self) -> None:
        """Show no bars until the next ones come."""
        self._now = ()
        self._describe()
        self.update()

    def show_run(self, run: RunFrame, words: bool) -> None:
        self._now = run[HISTOGRAMS]
        if words or not self.accessibleDescription():
            self._describe()
        self.update()

    @property
    def is_blank(self) -> bool:
        """Whether no bars are shown."""
        return not self._now

    def bins_of(self, layer: int) -> Bins:
        """What is drawn of a layer: bars and the outline behind them, over one span."""
        histogram = self._now[layer]
        bins = histogram.shared if self._shared else histogram.own
        return bins if self._then is None else Bins(bins.span, bins.now, self._pinned(layer, bins.span))

    def _pinned(self, layer: int, span: float) -> Counts:
        assert self._then is not None
        then = self._then[HISTOGRAMS]
        return then[layer].now_over(span) if layer < len(then) else np.zeros(BINS, dtype=np.int64)

    def cells(self) -> tuple[Cell, ...]:
        """Where each layer that is shown stands."""
        room = QRectF(self.rect())
        if self.enlarged is not None:
            return cells_in(room, range(self.enlarged, self.enlarged + 1), self._look.scale)
        if pages_of(self._layers) > 1:
            room.setBottom(room.bottom() - PAGER * self._look.type(CAPTION))
        return cells_in(room, layers_on(self._page, self._layers), self._look.scale)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(sized(self.font(), self._look.type(CAPTION)))
        for cell in self.cells():
            self._draw_cell(painter, cell)
        if self.enlarged is None and pages_of(self._layers) > 1:
            painter.setPen(QColor(self._look.palette.secondary))
            bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter
            painter.drawText(QRectF(self.rect()), int(bottom), self._pager())
        painter.end()

    def _pager(self) -> str:
        """Which layers these are, and that the wheel has more."""
        shown = layers_on(self._page, self._layers)
        return tr("‹ W{}–W{} of {} ›").format(shown.start + 1, shown.stop, self._layers)

    def _draw_cell(self, painter: QPainter, cell: Cell) -> None:
        palette, room = self._look.palette, cell.room
        line = QFontMetricsF(painter.font()).height()
        painter.setPen(QColor(palette.text))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft), f"W{cell.layer + 1}")
        if self.is_blank:
            return
        painter.setPen(QColor(palette.secondary))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight), self._sigma(cell.layer))
        bins = self.bins_of(cell.layer)
        numbered = room.height() - 2.0 * line >= LEAST_BARS * self._look.scale
        bars = room.adjusted(0.0, line, 0.0, -line if numbered else -1.0)
        self._draw_bars(painter, bars, bins)
        painter.setPen(QPen(QColor(palette.secondary), 1.0))
        painter.drawLine(bars.bottomLeft(), bars.bottomRight())
        if numbered:
            self._draw_ends(painter, QRectF(room.left(), bars.bottom(), room.width(), line), bins.span)

    def _draw_bars(self, painter: QPainter, bars: QRectF, bins: Bins) -> None:
        """Bars and the outline share a scale within a layer, so that they compare."""
        height = bars.height() / max(1, int(bins.now.max()), int(bins.initial.max()))
        width = bars.width() / BINS
        colour = run_colour(self._look.palette, self._colour)
        for place in np.flatnonzero(bins.now).tolist():
            tall = height * int(bins.now[place])
            painter.fillRect(QRectF(bars.left() + place * width, bars.bottom() - tall, width, tall), colour)
        painter.setPen(QPen(QColor(self._look.palette.secondary), self._look.stroke(1.0)))
        painter.drawPolyline(outline_of(bins.initial, bars, width, height))

    def _draw_ends(self, painter: QPainter, room: QRectF, span: float) -> None:
        """The scale's two ends, and 0 where there is room."""
        painter.setPen(QColor(self._look.palette.secondary))
        low, high = f"−{short(span)}", short(span)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft), low)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight), high)
        if QFontMetricsF(painter.font()).horizontalAdvance(low + high + "  0  ") < room.width():
            painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter), "0")

    def _sigma(self, layer: int) -> str:
        """The weights' standard deviation, and how many are not finite."""
        histogram = self._now[layer]
        if histogram.outside:
            return f"{count(histogram.outside)} ∞"
        return f"σ {short(histogram.deviation)}"

    def _describe(self) -> None:
        """Say in words what is drawn now."""
        told = [f"W{layer + 1}: {self._sigma(layer)}" for layer in range(len(self._now))]
        words = tr("Standard deviation of the weights: {}").format("; ".join(told)) if told else ""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def layer_at(self, place: QPointF) -> int | None:
        return next((cell.layer for cell in self.cells() if cell.room.contains(place)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What is pressed is meant for the card, too."""
        event.ignore()
        layer = self.layer_at(event.position())
        if layer is not None and event.button() == Qt.MouseButton.LeftButton:
            self.layer_asked.emit(layer)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Two clicks are one and one: large, and as before."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the pages of a deep network."""
        page = self._page + (1 if event.angleDelta().y() < 0 else -1)
        if self.enlarged is None and 0 <= page < pages_of(self._layers):
            self.page_asked.emit(page)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Say what stands in the bin under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.words_at(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def words_at(self, place: QPointF) -> str:
        """The bin at a place of the panel and how many weights are in it, with what the picture shows."""
        cell = next((cell for cell in self.cells() if cell.room.contains(place)), None)
        if cell is None or self.is_blank:
            return ""
        bins, room = self.bins_of(cell.layer), cell.room
        bin_ = min(BINS - 1, int((place.x() - room.left()) / room.width() * BINS))
        low, high = ((2.0 * edge / BINS - 1.0) * bins.span for edge in (bin_, bin_ + 1))
        before = tr("at iteration 0") if self._then is None else tr("at the pinned iteration")
        return tr("W{}, {} to {}: {} of {} weights now, {} {} (outline)\nClick for this layer alone").format(
            cell.layer + 1,
            short(low),
            short(high),
            count(int(bins.now[bin_])),
            count(self._now[cell.layer].weights.size),
            count(int(bins.initial[bin_])),
            before,
        )


def outline_of(counts: Counts, bars: QRectF, width: float, height: float) -> QPolygonF:
    """A staircase over the bins, up from the floor at both ends of what is counted."""
    there = np.flatnonzero(counts)
    if not there.size:
        return QPolygonF()
    first, last = int(there[0]), int(there[-1])
    points = [QPointF(bars.left() + first * width, bars.bottom())]
    for place in range(first, last + 1):
        top = bars.bottom() - height * int(counts[place])
        left = bars.left() + place * width
        points += [QPointF(left, top), QPointF(left + width, top)]
    points.append(QPointF(bars.left() + (last + 1) * width, bars.bottom()))
    return QPolygonF(points)
