"""The weights of one run, layer by layer: a histogram now, with the outline of iteration 0 behind it.

Beside it stands that of the layer's biases where a run of the experiment starts with some, and wherever a
layer has all the room.
"""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.measures import Measure
from engine.measures.histograms import BIAS_HISTOGRAMS, BINS, HISTOGRAMS, Bins, Counts, LayerHistogram
from engine.output.frame import RunFrame, requests_for
from gui.language.numbers import count, short
from gui.language.words import tr
from gui.panels.histogram_drawing import (
    Background,
    background_picture,
    draw_background,
    draw_bars,
    has_room_for,
    room_of,
)
from gui.panels.histogram_layout import Cell, Entries, Part, cells_in, layers_on, pages_of
from gui.panels.histogram_words import FIGURES
from gui.panels.panel import CardPanel
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.paper import on_paper
from gui.style.theme import CAPTION
from gui.training.commands import Group
from gui.widgets.figures_text import Rows
from gui.widgets.plain import plain_tip

PAGER = 1.4  # of a caption's height: the line that says which layers these are
Layers = tuple[LayerHistogram, ...]
MEASURED: dict[Entries, Measure[Layers]] = {Entries.WEIGHTS: HISTOGRAMS, Entries.BIASES: BIAS_HISTOGRAMS}


class HistogramPanel(CardPanel, QWidget):
    """Draws the measure `histograms`, and `bias_histograms` beside it: bars scaled to the peak of each.

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
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else Qt draws the card under it each time
        self._colour = 0
        self._look = USUAL_LOOK
        self._layers, self._page, self._biased = 1, 0, False
        self.enlarged: int | None = None
        self._shared = True
        self._now: dict[Entries, Layers] = {}
        self._then: RunFrame | None = None
        self._background: Background | None = None
        self._background_picture = QPixmap()

    @property
    def requests(self) -> Group:
        """The biases are measured only where they are shown."""
        return requests_for(MEASURED.values() if self._shows_biases else self.measures)

    @property
    def _shows_biases(self) -> bool:
        return self._biased or self.enlarged is not None

    def set_layers(self, layers: int, biased: bool = False) -> None:
        """Lay out a cell for each of so many layers with weights, with room for their biases or without."""
        if (layers, biased) != (self._layers, self._biased):
            if layers != self._layers:
                self._now = {}
            self._layers, self._biased = layers, biased
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
        """Give all the room to this layer, its biases too; None: to all of them again."""
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
        self._now = {}
        self._describe()
        self.update()

    def show_run(self, run: RunFrame, words: bool) -> None:
        before = self._now
        self._now = {of: run[measure] for of, measure in MEASURED.items() if measure in run}
        if words or not self.accessibleDescription():
            self._describe()
        for part in self._parts():
            shown, now = (measured_of(layers, part) for layers in (before, self._now))
            if shown is None or now is None or not self._looks_alike(shown, now, part.of):
                self.update(part.room.toAlignedRect())

    def _parts(self) -> list[Part]:
        return [part for cell in self.cells() for part in cell.parts]

    def _looks_alike(self, one: LayerHistogram, other: LayerHistogram, of: Entries) -> bool:
        """Whether a histogram would look the same: drawing takes longer than finding out."""
        bins = (each.shared if self._shared else each.own for each in (one, other))
        return same_bins(*bins) and FIGURES[of](one) == FIGURES[of](other)

    @property
    def is_blank(self) -> bool:
        """Whether no bars are shown."""
        return not self._now

    def bins_of(self, layer: int, of: Entries = Entries.WEIGHTS) -> Bins:
        """What is drawn of a layer: bars and the outline behind them, over one span."""
        histogram = self._now[of][layer]
        bins = histogram.shared if self._shared else histogram.own
        return bins if self._then is None else Bins(bins.span, bins.now, self._pinned(layer, of, bins.span))

    def _pinned(self, layer: int, of: Entries, span: float) -> Counts:
        assert self._then is not None
        then = self._then.values.get(MEASURED[of], ())
        return then[layer].now_over(span) if layer < len(then) else np.zeros(BINS, dtype=np.int64)

    def cells(self) -> tuple[Cell, ...]:
        """Where each layer that is shown stands."""
        room, scale, presenting = QRectF(self.rect()), self._look.scale, self._look.presenting
        if self.enlarged is not None:
            return cells_in(room, range(self.enlarged, self.enlarged + 1), scale, biased=True)
        if self._pages > 1:
            room.setBottom(room.bottom() - PAGER * self._look.type(CAPTION))
        return cells_in(room, self._layers_shown, scale, presenting, self._biased)

    @property
    def _layers_shown(self) -> range:
        return layers_on(self._page, self._layers, self._look.presenting, self._biased)

    @property
    def _pages(self) -> int:
        return pages_of(self._layers, self._look.presenting, self._biased)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font, parts = sized(self.font(), self._look.type(CAPTION)), self._parts()
        painter.setFont(font)
        bins = [
            None if measured_of(self._now, part) is None else self.bins_of(part.layer, part.of)
            for part in parts
        ]
        spans = tuple(b.span if b else None for b in bins)
        background = Background(
            self.size(), self.devicePixelRatio(), self._look, font, tuple(parts), spans, self._pager()
        )
        if on_paper():
            draw_background(painter, background)
        else:
            painter.drawPixmap(0, 0, self._picture(background))
        for part, drawn in zip(parts, bins, strict=True):
            if drawn is not None and event.region().intersects(part.room.toAlignedRect()):
                painter.setPen(QColor(self._look.palette.secondary))
                figure = FIGURES[part.of](self._now[part.of][part.layer])
                if has_room_for(part, figure, font):
                    painter.drawText(part.room, int(Qt.AlignmentFlag.AlignRight), figure)
                bars = room_of(part, font, self._look.scale).bars
                draw_bars(painter, bars, drawn, self._look, self._colour)
        painter.end()

    def _picture(self, background: Background) -> QPixmap:
        """What stands still while the bars move, drawn anew where it has changed."""
        if background != self._background:
            self._background, self._background_picture = background, background_picture(background)
        return self._background_picture

    def _pager(self) -> str:
        """Which layers these are, and that the wheel has more; nothing where all are shown."""
        if self.enlarged is not None or self._pages == 1:
            return ""
        shown = self._layers_shown
        return tr("‹ W{}–W{} of {} ›").format(shown.start + 1, shown.stop, self._layers)

    def copied(self) -> Rows:
        """The standard deviation of each layer's weights, and of its biases where they are shown."""
        return [
            (f"σ {of}{layer}", float(now.deviation))
            for of, layers in self._now.items()
            for layer, now in enumerate(layers, start=1)
        ]

    def drawn_cells(self) -> Rows:
        """A row for each bin of each layer that is shown: its ends, and how many entries are in it."""
        rows: list[list[str | float | int | None]] = []
        for part in self._parts():
            if measured_of(self._now, part) is not None:
                bins = self.bins_of(part.layer, part.of)
                edges = ((2.0 * np.arange(BINS + 1) / BINS - 1.0) * bins.span).tolist()
                counts = zip(edges, edges[1:], bins.now.tolist(), bins.initial.tolist(), strict=False)
                rows += [[part.name, *row] for row in counts]
        before = tr("At iteration 0") if self._then is None else tr("At the pinned iteration")
        return [[tr("Weights"), tr("From"), tr("To"), tr("Now"), before], *rows] if rows else ()

    def _describe(self) -> None:
        """Say in words what is drawn now."""
        said = {
            of: "; ".join(f"{of}{number}: {FIGURES[of](now)}" for number, now in enumerate(layers, start=1))
            for of, layers in self._now.items()
        }
        words = tr("Standard deviation of the weights: {}").format(said[Entries.WEIGHTS]) if said else ""
        if Entries.BIASES in said:
            words += "\n" + tr("Of the biases: {}").format(said[Entries.BIASES])
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def cell_at(self, point: QPointF) -> Cell | None:
        return next((cell for cell in self.cells() if cell.room.contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What is pressed is meant for the card, too."""
        event.ignore()
        cell = self.cell_at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.layer_asked.emit(cell.layer)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Two clicks are one and one: large, and as before."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the pages of a deep network."""
        page = min(self._page, self._pages - 1) + (1 if event.angleDelta().y() < 0 else -1)
        if self.enlarged is None and 0 <= page < self._pages:
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
        """The bin at a place of the panel and how many entries are in it, with what the picture shows."""
        part = next((part for part in self._parts() if part.room.contains(place)), None)
        if part is None or measured_of(self._now, part) is None:
            return ""
        bins, room = self.bins_of(part.layer, part.of), part.room
        bin_ = min(BINS - 1, int((place.x() - room.left()) / room.width() * BINS))
        low, high = ((2.0 * edge / BINS - 1.0) * bins.span for edge in (bin_, bin_ + 1))
        before = tr("at iteration 0") if self._then is None else tr("at the pinned iteration")
        words = {
            Entries.WEIGHTS: tr("W{}, {} to {}: {} of {} weights now, {} {} (outline)"),
            Entries.BIASES: tr("b{}, {} to {}: {} of {} biases now, {} {} (outline)"),
        }[part.of].format(
            part.layer + 1,
            short(low),
            short(high),
            count(int(bins.now[bin_])),
            count(self._now[part.of][part.layer].weights.size),
            count(int(bins.initial[bin_])),
            before,
        )
        return f"{words}\n{tr('Click for this layer alone')}"


def measured_of(measured: dict[Entries, Layers], part: Part) -> LayerHistogram | None:
    """What was measured of a part; None where nothing was."""
    layers = measured.get(part.of, ())
    return layers[part.layer] if part.layer < len(layers) else None


def same_bins(one: Bins, other: Bins) -> bool:
    return (
        one.span == other.span
        and np.array_equal(one.now, other.now)
        and np.array_equal(one.initial, other.initial)
    )
