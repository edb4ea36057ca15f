"""A slider whose places are powers: for rates and gains, where a factor matters and not a difference."""

import math
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygon
from PySide6.QtWidgets import QHBoxLayout, QWidget

from engine.experiment.fields import FieldSpec
from gui.language.fields import limits_in_words
from gui.style.look import Look
from gui.widgets.key_override import KeyOverride
from gui.widgets.number_field import NumberField
from gui.widgets.plain import plain_tip
from gui.widgets.scroll_guard import ScrollGuard
from gui.widgets.slider import Slider

PLACES_A_DECADE = 20
DIGITS = 3  # of a number that the slider gives


class MarkedSlider(Slider):
    """A slider with a mark at one of its places."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark: int | None = None
        KeyOverride(self)
        ScrollGuard(self)
        self._colour = QColor()

    def set_look(self, look: Look) -> None:
        self._colour = QColor(look.palette.text)
        self.setMinimumHeight(look.px(22))
        self.update()

    def set_mark(self, place: int | None) -> None:
        self.mark = place
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.mark is None:
            return
        x = self.pixel_of(self.mark)
        size = max(3, self.height() // 6)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        tip = self.height() - 2 * size
        painter.drawPolygon(
            QPolygon([QPoint(x, tip), QPoint(x - size, self.height()), QPoint(x + size, self.height())])
        )
        painter.end()


class LogSlider(QWidget):
    """A slider over whole decades beside a field that takes any number. Emits `entered` with a number.

    While the handle is dragged only the field follows: the number is given when it is let go.
    """

    entered = Signal(object)

    def __init__(self, spec: FieldSpec, decades: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decades = decades
        self.slider = MarkedSlider()
        self.slider.setRange(decades[0] * PLACES_A_DECADE, decades[1] * PLACES_A_DECADE)
        self.slider.setTracking(False)
        self.slider.setPageStep(PLACES_A_DECADE)
        self.field = NumberField(spec)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.slider, 1)
        row.addWidget(self.field)
        self._shown = 0
        self.setFocusProxy(self.slider)
        self.slider.sliderMoved.connect(self._show_moved)
        self.slider.valueChanged.connect(self._give)
        self.field.entered.connect(self.entered)

    def name_it(self, name: str) -> None:
        """What a screen reader calls it."""
        for widget in (self, self.slider, self.field):
            widget.setAccessibleName(name)
        self.slider.setToolTip(plain_tip(limits_in_words(self.field.spec)))

    def set_look(self, look: Look) -> None:
        self.slider.set_look(look)

    def show_value(self, value: Any) -> None:
        self.field.show_value(value)
        self._shown = self.place_of(value)
        self.slider.blockSignals(True)
        self.slider.setValue(self._shown)
        self.slider.blockSignals(False)

    def set_mark(self, value: float | None, words: str = "") -> None:
        """Mark a value on the slider, or none; `words` say what it is."""
        inside = value is not None and self._decades[0] <= math.log10(value or 1.0) <= self._decades[1]
        self.slider.set_mark(self.place_of(value) if inside else None)
        limits = limits_in_words(self.field.spec)
        self.slider.setToolTip(plain_tip(f"{words}\n{limits}" if inside and words else limits))

    def place_of(self, value: Any) -> int:
        """The place of a number, the nearest where the slider does not reach it."""
        low, high = self._decades
        exponent = math.log10(value) if isinstance(value, (int, float)) and value > 0.0 else low
        return round(PLACES_A_DECADE * max(low, min(high, exponent)))

    def number_at(self, place: int) -> float:
        """The number at a place, rounded to digits that a person would write."""
        return float(f"{10.0 ** (place / PLACES_A_DECADE):.{DIGITS}g}")

    @Slot(int)
    def _show_moved(self, place: int) -> None:
        self.field.show_value(self.number_at(place))

    @Slot(int)
    def _give(self, place: int) -> None:
        if place != self._shown:
            self._shown = place
            self.field.show_value(self.number_at(place))
            self.entered.emit(self.number_at(place))
