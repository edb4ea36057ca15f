"""Run against run on the same seeds: a square of shares, and a sentence for the pair that is looked at."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from engine.studies.summary import Pair
from gui.language.numbers import localised
from gui.language.words import tr
from gui.studies.odds_words import NOTHING, pair_sentence, turned
from gui.studies.pair_square import GAP, KEY, LINE, LOWEST, Square, square_of
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import BODY, CAPTION, run_colour, run_pen
from gui.widgets.key_override import KeyOverride
from gui.widgets.plain import plain_tip

STRONGEST = 0.55  # the opacity of a cell whose run is better in all draws


class PairView(QWidget):
    """A cell says in how many of a hundred draws the run of its row is better than that of its column.

    `pair_asked` carries the numbers of both runs of a cell that was clicked, or walked to with the keys.
    """

    pair_asked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Run against run"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        KeyOverride(self)
        self._look = USUAL_LOOK
        self._names: tuple[str, ...] = ()
        self._colours: tuple[int, ...] = ()
        self._pairs: dict[tuple[int, int], Pair] = {}
        self._square: Square | None = None
        self.looked_at = (0, 1)

    def show_runs(self, names: tuple[str, ...], colours: tuple[int, ...]) -> None:
        """These runs from now on."""
        self._names, self._colours, self._pairs, self._square = names, colours, {}, None
        self.looked_at = (0, 1)
        self.update()

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """All pairs of the runs: each with all before it, as a summary has them."""
        places = [
            (second, first)
            for first in range(len(self._names))
            for second in range(first + 1, len(self._names))
        ]
        found = dict(zip(places, pairs, strict=True))
        if {place: self._pairs.get(place) for place in found} != found:
            self._pairs = found | {(first, second): turned(pair) for (second, first), pair in found.items()}
            self.setAccessibleDescription(self.sentence())
            self.update()

    def found(self) -> dict[tuple[int, int], Pair]:
        """Each pair once, by the numbers of its runs: the earlier one first."""
        return {place: pair for place, pair in self._pairs.items() if place[0] < place[1]}

    def look_at(self, run: int, other: int) -> None:
        """Tell this pair."""
        self.looked_at = (run, other)
        self.setAccessibleDescription(self.sentence())
        self.update()

    def sentence(self, run: int | None = None, other: int | None = None) -> str:
        """How a pair compares, that which is looked at unless told otherwise; nothing before it is known."""
        place = self.looked_at if run is None or other is None else (run, other)
        pair = self._pairs.get(place)
        return "" if pair is None else pair_sentence(pair, self._names[place[0]], self._names[place[1]])

    def share(self, run: int, other: int) -> str:
        """What stands in a cell."""
        pair = self._pairs.get((run, other))
        if pair is None or not pair.draws:
            return NOTHING
        share = f"{pair.better / pair.draws:.0%}"
        return localised(share if self.square.has_signs else share.rstrip("%"))

    def set_look(self, look: Look) -> None:
        self._look, self._square = look, None
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = self._look
        rows = (len(self._names) + 1) * LOWEST * look.type(BODY) * LINE
        return QSize(look.px(220), round(rows + 2.0 * LINE * look.type(CAPTION)))

    # --- drawing

    @property
    def square(self) -> Square:
        """Where everything is, worked out once for a size."""
        if self._square is None:
            self._square = square_of(self.size(), self._names, self._look, self.font())
        return self._square

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._square = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, palette = self._look, self._look.palette
        painter.setFont(sized(self.font(), look.type(CAPTION)))
        painter.setPen(QColor(palette.secondary))
        line = QRectF(0.0, 0.0, self.width(), LINE * look.type(CAPTION))
        words = (
            tr("How often the row's run is better")
            if self.square.has_signs
            else tr("How often the row's run is better, in %")
        )
        metrics = QFontMetricsF(painter.font())
        painter.drawText(
            line,
            int(Qt.AlignmentFlag.AlignVCenter),
            metrics.elidedText(words, Qt.TextElideMode.ElideRight, line.width()),
        )
        font = QFont(self.square.font)
        for run, name in enumerate(self._names):
            self._paint_name(painter, run, name)
            painter.setFont(font)
            self._paint_head(painter, run, name)
            for other in range(len(self._names)):
                self._paint_cell(painter, run, other)
        painter.end()

    def _paint_name(self, painter: QPainter, run: int, name: str) -> None:
        look, row = self._look, self.square.cell(run, 0)
        key, middle = look.room(KEY), row.center().y()
        painter.setPen(run_pen(look.palette, self._colours[run], look.stroke(3.0)))
        painter.drawLine(QPointF(look.px(GAP) / 2, middle), QPointF(look.px(GAP) / 2 + key, middle))
        font = QFont(self.square.font)
        font.setBold(run == self.looked_at[0])
        if not self.square.is_written:
            return
        painter.setFont(font)
        painter.setPen(QColor(look.palette.text))
        left = key + 1.5 * look.px(GAP)
        room = QRectF(left, row.top(), row.left() - left - look.px(GAP) / 2, row.height())
        cut = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), cut)

    def _paint_head(self, painter: QPainter, run: int, name: str) -> None:
        """The name over a column or, where not all have room, a piece of the run's line."""
        look, head = self._look, self.square.cell(-1, run)
        advance = QFontMetricsF(painter.font()).horizontalAdvance
        if self.square.is_written and max(map(advance, self._names)) <= head.width() - look.px(2):
            painter.setPen(QColor(look.palette.secondary))
            painter.drawText(head, int(Qt.AlignmentFlag.AlignCenter), name)
            return
        half = QPointF(min(look.room(KEY), head.width() - look.px(GAP)) / 2.0, 0.0)
        painter.setPen(run_pen(look.palette, self._colours[run], look.stroke(3.0)))
        painter.drawLine(head.center() - half, head.center() + half)

    def _paint_cell(self, painter: QPainter, run: int, other: int) -> None:
        look, rect = self._look, self.square.cell(run, other).adjusted(1.0, 1.0, -1.0, -1.0)
        palette = look.palette
        if run == other:
            painter.fillRect(rect, QColor(palette.window))
            return
        pair = self._pairs.get((run, other))
        if pair is not None and pair.draws:
            colour = run_colour(palette, self._colours[run])
            colour.setAlphaF(STRONGEST * pair.better / pair.draws)
            painter.fillRect(rect, colour)
        if (run, other) == self.looked_at:
            painter.setPen(
                QPen(QColor(palette.accent if self.hasFocus() else palette.text), look.stroke(1.6))
            )
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1.0, 1.0, -1.0, -1.0))
        if self.square.is_written:
            painter.setPen(QColor(palette.text))
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), self.share(run, other))

    # --- mouse and keys

    def pair_at(self, place: QPointF) -> tuple[int, int] | None:
        """The two runs of the cell at a place in pixels."""
        for run in range(len(self._names)):
            for other in range(len(self._names)):
                if run != other and self.square.cell(run, other).contains(place):
                    return run, other
        return None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.pair_at(QPointF(event.pos()))
            QToolTip.showText(
                event.globalPos(), plain_tip("" if found is None else self.sentence(*found)), self
            )
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.pair_at(event.position())
        if found is None or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
        else:
            self.pair_asked.emit(*found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        down, right = steps.get(Qt.Key(event.key()), (0, 0))
        run, other = self.looked_at[0] + down, self.looked_at[1] + right
        if run == other:  # no run is compared with itself
            run, other = run + down, other + right
        if (down or right) and (run, other) in self._pairs:
            self.pair_asked.emit(run, other)
        elif not (down or right):
            event.ignore()
