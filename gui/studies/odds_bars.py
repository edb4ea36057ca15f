"""A bar of odds for each run, with Wilson's interval over it and both in figures."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsRectItem, QWidget

from engine.experiment.model import MOST_RUNS
from engine.studies.summary import CellSummary
from gui.language.numbers import localised
from gui.language.words import tr
from gui.panels.canvas import Label
from gui.panels.mouse_plot import MousePlot
from gui.studies.odds_words import interval_words, share_words
from gui.studies.strip_plot import head_of, row_rects, sharp
from gui.style.fonts import sized
from gui.style.look import USUAL_LOOK, Look
from gui.style.theme import BODY, CAPTION, TITLE, run_colour

GAP = 10  # pixels at scale 1, before the bars: beside them lie the strips
LARGEST = 3.0  # times a title: the figure of the odds where there is room for it
SHARE_OF_ROW = 0.42  # of a row's height, the figure's at most
SMALLER = 0.62  # the interval's type, of the figure's
TWO_LINES = 2.7  # bodies of type: in a row so high, words stand over the bar
BAR, MOST_BAR = 0.8, 30  # of what words leave; pixels at scale 1
OPACITY = 0.75
BETWEEN = "  "  # a figure and its interval
SHARES = [(0.0, "0%"), (0.5, "50%"), (1.0, "100%")]


class OddsBars(MousePlot):
    """Stands beside the strips, with rows of the same height. `run_chosen` carries the run of a row."""

    run_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Odds of each run"), parent)
        self._look = USUAL_LOOK
        self._colours: tuple[int, ...] = ()
        self._cells: Sequence[CellSummary] = ()
        self._title = ""
        self.sentences: Sequence[str] = ()
        self.tell = self.words_at
        self.chosen = 0
        self.grounds = [QGraphicsRectItem() for _ in range(MOST_RUNS)]
        self.bars = [QGraphicsRectItem() for _ in range(MOST_RUNS)]
        self.whiskers = [QGraphicsPathItem() for _ in range(MOST_RUNS)]
        self.shares = [Label(anchor=(0.0, 0.5)) for _ in range(MOST_RUNS)]
        self.intervals = [Label(anchor=(0.0, 0.5)) for _ in range(MOST_RUNS)]
        self._lines = QGraphicsPathItem()
        self.title = Label(anchor=(0.0, 0.5))
        self.add_beside(
            *self.grounds, self._lines, *self.bars, *self.whiskers, *self.shares, *self.intervals, self.title
        )
        self.clicked.connect(self._take_click)
        self.view.sigResized.connect(self._lay_out)

    def show_runs(self, colours: tuple[int, ...], title: str) -> None:
        """These runs from now on; `title` says what the odds are of."""
        self._colours, self._cells, self._title, self.chosen = colours, (), title, 0
        for number in range(MOST_RUNS):
            for items in (self.grounds, self.bars, self.whiskers, self.shares, self.intervals):
                items[number].setVisible(number < len(colours))
        self.set_look(self._look)

    def show_odds(self, cells: Sequence[CellSummary], sentences: Sequence[str]) -> None:
        """Of each run; the sentences say the same in words."""
        before, self._cells, self.sentences = self._cells, cells, sentences
        for number, cell in enumerate(cells):
            if number >= len(before) or before[number] != cell:
                self._draw(number)

    def show_chosen(self, run: int) -> None:
        self.chosen = run
        for number, ground in enumerate(self.grounds[: len(self._colours)]):
            ground.setVisible(number == run and len(self._colours) > 1)

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self._look = look
        palette = look.palette
        number = QFontMetricsF(sized(self.font(), look.type(CAPTION))).horizontalAdvance(localised("0%"))
        self._axes["left"].setWidth(math.ceil(look.px(GAP) + number / 2.0))
        self._lines.setPen(QPen(QColor(palette.hairline), 1))
        for number, place in enumerate(self._colours):
            colour = run_colour(palette, place)
            self.grounds[number].setPen(QPen(Qt.PenStyle.NoPen))
            self.grounds[number].setBrush(QBrush(QColor(palette.selected)))
            self.bars[number].setPen(QPen(colour, look.stroke(1.0)))
            colour.setAlphaF(OPACITY)
            self.bars[number].setBrush(QBrush(colour))
            self.whiskers[number].setPen(QPen(QColor(palette.text), look.stroke(1.6)))
            for label, ink in ((self.shares[number], palette.text), (self.intervals[number], palette.text)):
                label.setBrush(QBrush(QColor(ink)))
        self.title.setFont(sized(self.font(), look.type(CAPTION)))
        self.title.setBrush(QBrush(QColor(palette.secondary)))
        self._lay_out()

    @Slot()
    def _lay_out(self) -> None:
        self.set_margin(self._margin_wanted)
        self.set_ranges((0.0, 1.0), (0.0, 1.0), [(place, localised(text)) for place, text in SHARES], ())
        view, head = self.view_rect, head_of(self._look)
        metrics = QFontMetricsF(self.title.font())
        room = self.width() - view.left()
        self.title.write(metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room))
        self.title.setPos(view.left(), view.top() + head / 2.0)
        lines = QPainterPath()
        for share, _ in SHARES:
            x = sharp(view.left() + share * view.width())
            lines.moveTo(x, view.top() + head)
            lines.lineTo(x, view.bottom())
        for number, row in enumerate(self._rects):
            lines.moveTo(0.0, sharp(row.top()))
            lines.lineTo(float(self.width()), sharp(row.top()))
            self.grounds[number].setRect(QRectF(0.0, row.top() + 0.5, self.width(), row.height() - 1.0))
        self._lines.setPath(lines)
        for number in range(len(self._cells)):
            self._draw(number)
        self.show_chosen(self.chosen)

    @property
    def _rects(self) -> list[QRectF]:
        return row_rects(self.view_rect, head_of(self._look), len(self._colours))

    @property
    def _is_high(self) -> bool:
        """Whether rows have room for words over their bars."""
        rects = self._rects
        return bool(rects) and rects[0].height() >= TWO_LINES * self._look.type(BODY)

    @property
    def _margin_wanted(self) -> float:
        """In low rows, what words beside the bars take: the figure, and the interval where it has room."""
        if self._is_high or not self._colours:
            return 0.0
        large, small = (QFontMetricsF(sized(self.font(), self._look.type(size))) for size in (BODY, CAPTION))
        figure = large.horizontalAdvance(" 100 %  ")
        both = figure + small.horizontalAdvance(tr("{} to {}").format("00", "100") + " ")
        return both if both < 0.6 * self.width() else figure

    def _draw(self, number: int) -> None:
        cell, row, look = self._cells[number], self._rects[number], self._look
        odds = cell.odds
        figure = share_words(cell)
        sure = "" if odds is None else interval_words(odds) if cell.is_random else tr("all draws alike")
        if self._is_high:
            bar = self._write_over(number, row, figure, sure)
        else:
            bar = self._write_beside(number, row, figure, sure)
        share = 0.0 if odds is None else odds.share
        self.bars[number].setRect(QRectF(bar.left(), bar.top(), share * bar.width(), bar.height()))
        whisker = QPainterPath()
        if odds is not None and cell.is_random:
            middle, half = bar.center().y(), min(bar.height() / 2.0, look.stroke(5.0))
            low, high = (bar.left() + end * bar.width() for end in (odds.low, odds.high))
            whisker.moveTo(low, middle)
            whisker.lineTo(high, middle)
            for end in (low, high):
                whisker.moveTo(end, middle - half)
                whisker.lineTo(end, middle + half)
        self.whiskers[number].setPath(whisker)

    def _write_over(self, number: int, row: QRectF, figure: str, sure: str) -> QRectF:
        """Words over the bar, as large as there is room; where the bar is."""
        look, (large, small) = self._look, self._fonts_over(row)
        words = QFontMetricsF(large).height()
        bar = min(float(look.px(MOST_BAR)), BAR * (row.height() - words))
        top = row.top() + max(0.0, (row.height() - words - bar) / 2.0 - look.px(2))
        place = QPointF(row.left(), top + words / 2.0)
        self._write_share(number, figure, large, place)
        behind = QFontMetricsF(large).horizontalAdvance(f"{figure}{BETWEEN}")
        self._write_sure(number, sure, small, place + QPointF(behind, 0.0))
        return QRectF(row.left(), top + words, row.width(), bar)

    def _fonts_over(self, row: QRectF) -> tuple[QFont, QFont]:
        """The fonts of figure and interval, the same in all rows: the largest that have room."""
        look, width = self._look, self.width() - row.left() - self._look.px(GAP)
        size = min(SHARE_OF_ROW * row.height(), LARGEST * look.type(TITLE))
        widest = localised("00%") + BETWEEN, tr("{} to {}").format("00", "00")
        while True:
            large = sized(self.font(), round(size))
            small = sized(large, max(round(SMALLER * size), look.type(CAPTION)))
            large.setBold(True)
            advances = (
                QFontMetricsF(font).horizontalAdvance(text)
                for font, text in zip((large, small), widest, strict=True)
            )
            if sum(advances) <= width or size <= look.type(BODY):
                return large, small
            size -= 1.0

    def _write_beside(self, number: int, row: QRectF, figure: str, sure: str) -> QRectF:
        """Words to the right of the bar; where the bar is."""
        large, small = (sized(self.font(), self._look.type(size)) for size in (BODY, CAPTION))
        if row.height() < QFontMetricsF(large).height():
            large = sized(large, self._look.type(CAPTION))
        large.setBold(True)
        middle = row.center().y()
        left = row.right() + QFontMetricsF(large).horizontalAdvance(" ")
        self._write_share(number, figure, large, QPointF(left, middle))
        behind = left + QFontMetricsF(large).horizontalAdvance(localised("100%") + BETWEEN)
        self._write_sure(number, sure, small, QPointF(behind, middle))
        bar = BAR * BAR * row.height()
        return QRectF(row.left(), middle - bar / 2.0, row.width(), bar)

    def _write_share(self, number: int, figure: str, font: QFont, place: QPointF) -> None:
        self.shares[number].setFont(font)
        self.shares[number].write(figure)
        self.shares[number].setPos(place)

    def _write_sure(self, number: int, sure: str, font: QFont, place: QPointF) -> None:
        """The interval, whole or not at all: a cut figure is another one. Words have a shorter form."""
        label, room = self.intervals[number], self.width() - place.x() + 0.5
        label.setFont(font)
        label.write(sure)
        label.setPos(place)
        if label.boundingRect().width() <= room:
            return
        small = self._look.type(CAPTION)
        tried = [(sure, size) for size in range(font.pixelSize() - 1, small - 1, -1)]
        if not self._cells[number].is_random:
            tried += [(tr("alike"), font.pixelSize()), (tr("alike"), small)]
        for words, size in tried:
            label.setFont(sized(font, size))
            label.write(words)
            if label.boundingRect().width() <= room:
                return
        label.write("")

    def words_at(self, place: QPointF) -> str:
        """The odds of the run whose row is there, in a sentence."""
        for row, sentence in zip(self._rects, self.sentences, strict=False):
            if row.top() <= place.y() < row.bottom():
                return sentence
        return ""

    @Slot(QPointF)
    def _take_click(self, place: QPointF) -> None:
        for number, row in enumerate(self._rects):
            if row.top() <= place.y() < row.bottom():
                self.run_chosen.emit(number)
