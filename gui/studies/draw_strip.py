"""The strips of dots, to be read, opened and walked through: by the mouse and by the keys."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from gui.language.words import tr
from gui.studies.strip_plot import StripPlot
from gui.widgets.key_override import KeyOverride
from gui.widgets.plain import plain_tip

REACH = 7.0  # pixels at scale 1 that a click may miss a dot by
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ALONG = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
ACROSS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DrawStrips(StripPlot):
    """`draw_asked` carries the number of the trial whose dot was clicked, `run_chosen` that of a row's run.

    With the focus, arrow keys go from dot to dot, and Enter asks for one. `words_of` tells a draw by the
    number of its run and its index there.
    """

    draw_asked = Signal(int)
    run_chosen = Signal(int)

    def __init__(self, words_of: Callable[[int, int], str], parent: QWidget | None = None) -> None:
        super().__init__(tr("Draws of each run, a dot each"), parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        KeyOverride(self)
        self._words_of = words_of
        self.tell = self.words_at
        self.current: tuple[int, int] | None = None  # the run and the trial that the keys are at
        self.clicked.connect(self._take_click)
        self.hovered.connect(self._hover)
        self.drawn.connect(self._place_ring)

    def draw_at(self, place: QPointF) -> tuple[int, int] | None:
        """The run and the index of the draw whose dot is at a place in pixels."""
        for number in range(self.count):
            row = self.rows[number]
            reach = max(REACH * self._look.scale, row.dots.size / 2.0)
            if row.rect.contains(place) and (index := row.nearest(place, reach)) is not None:
                return number, index
        return None

    def words_at(self, place: QPointF) -> str:
        """The draw at a place in pixels, in words."""
        found = self.draw_at(place)
        return "" if found is None else "\n".join([self._words_of(*found), tr("Click to open this draw")])

    @Slot(QPointF)
    def _take_click(self, place: QPointF) -> None:
        found = self.draw_at(place)
        if found is not None:
            self.draw_asked.emit(int(self.rows[found[0]].numbers[found[1]]))
            return
        for number in range(self.count):
            if self.rows[number].rect.contains(place):
                self.run_chosen.emit(number)

    @Slot(object)
    def _hover(self, place: QPointF | None) -> None:
        found = None if place is None else self.draw_at(place)
        if found is None:
            self.viewport().unsetCursor()
            self._place_ring()
        else:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
            self.ring_at(self.rows[found[0]].spot(found[1]))

    def _place_ring(self) -> None:
        """Round the draw that the keys are at."""
        spot = self._spot_of_current() if self.hasFocus() else None
        if spot is None:
            self.ring.hide()
        else:
            self.ring_at(spot)

    def _spot_of_current(self) -> QPointF | None:
        if self.current is None:
            return None
        run, number = self.current
        index = np.flatnonzero(self.rows[run].numbers == number)
        return self.rows[run].spot(int(index[0])) if index.size else None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first click has asked already."""
        event.accept()

    def event(self, event: QEvent) -> bool:
        """While presenting, the window has bound Enter."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() in ENTER:
            event.accept()
            return True
        return bool(super().event(event))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._spot_of_current() is None:
            self._go(self.chosen, None)
        self._place_ring()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._place_ring()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        spot, key = self._spot_of_current(), Qt.Key(event.key())
        if spot is None or self.current is None:
            event.ignore()
        elif key in ENTER:
            self.draw_asked.emit(self.current[1])
        elif key in ALONG:
            self._step(ALONG[key])
        elif key in ACROSS:
            self._go(self.current[0] + ACROSS[key], spot.x())
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._step(-self._draws_here if key == Qt.Key.Key_Home else self._draws_here)
        else:
            event.ignore()

    @property
    def _draws_here(self) -> int:
        return 0 if self.current is None else int(self.rows[self.current[0]].numbers.size)

    def _step(self, steps: int) -> None:
        """So many dots to the right: dots at one place come one after the other, by their seeds."""
        if self.current is None:
            return
        run, number = self.current
        row = self.rows[run]
        order = np.lexsort((row.numbers, row.places))
        place = int(np.flatnonzero(row.numbers[order] == number)[0]) + steps
        self._take(run, int(order[min(max(place, 0), order.size - 1)]))

    def _go(self, run: int, x: float | None) -> None:
        """To the dot of another run that is nearest to `x`, or to its first."""
        if 0 <= run < self.count and self.rows[run].places.size:
            places = self.rows[run].places
            self._take(run, int(np.argmin(places if x is None else np.abs(places - x))))

    def _take(self, run: int, index: int) -> None:
        """Ring a draw, and say what it is."""
        row = self.rows[run]
        self.current = run, int(row.numbers[index])
        if run != self.chosen:
            self.run_chosen.emit(run)
        self._place_ring()
        words, spot = self._words_of(run, index), row.spot(index)
        self.describe(words)
        QToolTip.showText(self.viewport().mapToGlobal(spot.toPoint()), plain_tip(words), self)
